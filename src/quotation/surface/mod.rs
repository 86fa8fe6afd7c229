//! What an article looks like before anybody asks who said what: paragraphs, marks, tokens, sentences.

pub mod analysis;
mod glyph;
pub mod list;
pub mod marks;
pub mod paragraph;
pub mod quoted;
mod sentence;
mod teasers;
pub mod token;
