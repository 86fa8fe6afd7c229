//! The terminal: session, model, commands, keymap, update, views, theme.

pub mod prose;
pub mod theme;
