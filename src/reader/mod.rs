//! The terminal: session, model, commands, keymap, update, views, theme.

#[cfg(test)]
pub mod fixture;
pub mod prose;
pub mod theme;
