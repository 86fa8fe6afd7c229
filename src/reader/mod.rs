//! The terminal: session, model, commands, keymap, update, views, theme.

pub mod compare;
#[cfg(test)]
pub mod fixture;
#[cfg(test)]
pub mod picture;
pub mod prose;
pub mod source;
pub mod theme;
