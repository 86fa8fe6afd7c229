//! What the reader of articles sets once for all: `config.toml`.
//!
//! ```text
//! settings    every setting: its name, what it does, its default, how it is read
//! read        the file -> a Config and every fault with its line
//! remap       keys of one's own -> a keymap without conflicts
//! links       whether addresses become links
//! place       where the file is
//! document    the file with every default, as `verbatim config --default` prints it
//! ```

mod document;
mod links;
mod place;
mod read;
mod remap;
mod settings;

pub use document::document;
pub use links::Links;
pub use place::{CONFIG_DIR, path};

use super::keymap::Keymap;
use super::labels::Labels;
use super::theme::Theme;
use crate::collation::variant::VariantKind;
use crate::corpus::Problem;
use std::collections::BTreeSet;

/// The widest line that is still pleasant to read, in columns.
pub const MEASURE: usize = 75;

/// What can be set.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Config {
    /// The look; `None` where it is to be found out from the terminal.
    pub theme: Option<Theme>,
    /// Whether the mouse is listened to.
    pub mouse: bool,
    /// The most columns that a line of an article takes.
    pub measure: usize,
    /// Kinds of differences that Compare leaves out until they are asked for.
    pub hidden: BTreeSet<VariantKind>,
    /// Whether the reader's place in each corpus is remembered.
    pub session: bool,
    /// Whether addresses are links that the terminal opens.
    pub links: Links,
    /// The labels that marks can be given.
    pub labels: Labels,
    /// The keys.
    pub keymap: Keymap,
    /// What could not be understood; the defaults stand in its place.
    pub problems: Vec<Problem>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            theme: None,
            mouse: true,
            measure: MEASURE,
            hidden: BTreeSet::from([VariantKind::Typography]),
            session: true,
            links: Links::default(),
            labels: Labels::default(),
            keymap: Keymap::default(),
            problems: Vec::new(),
        }
    }
}

impl Config {
    /// Reads the reader's own file; without one, the defaults.
    pub fn open() -> Self {
        path().map_or_else(Self::default, |path| read::open(&path))
    }
}
