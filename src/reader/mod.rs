//! The terminal: session, model, commands, keymap, update, views, theme.

pub mod theme;
