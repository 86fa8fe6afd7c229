//! The word lists of `assets/lexicon`, all in one syntax and each read once.
//!
//! A line is an `entry` or an `entry = meaning`; an entry may be several words. `#` begins a comment where
//! it begins the line or follows a blank. There is nothing else.

mod table;
#[cfg(test)]
mod tests;

pub(crate) use table::*;

use foldhash::fast::FixedState;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A word list.
pub(crate) struct Lexicon {
    pairs: LazyLock<Vec<Pair>>,
    index: LazyLock<Index>,
}

/// An entry and its meaning.
type Pair = (&'static str, &'static str);

/// The meanings of a list by its entries.
type Index = HashMap<&'static str, &'static str, FixedState>;

impl Lexicon {
    /// Its entries in their order, each with its meaning, which is empty where the list gives none.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = Pair> {
        self.pairs.iter().copied()
    }

    /// Its entries in their order.
    pub(crate) fn entries(&self) -> impl Iterator<Item = &'static str> {
        self.pairs().map(|(entry, _)| entry)
    }

    /// Whether `entry`, in the case in which it is listed, stands in it.
    pub(crate) fn contains(&self, entry: &str) -> bool {
        self.index.contains_key(entry)
    }

    /// The meaning of `entry`, which is empty where the list gives none.
    pub(crate) fn meaning(&self, entry: &str) -> Option<&'static str> {
        self.index.get(entry).copied()
    }
}

/// The entries of a list, each with its meaning.
fn pairs(list: &str) -> impl Iterator<Item = (&str, &str)> {
    let lines = list.lines().map(without_comment);
    let lines = lines.filter(|line| !line.is_empty());
    lines.map(|line| line.split_once(" = ").unwrap_or((line, "")))
}

fn without_comment(line: &str) -> &str {
    let comment = if line.starts_with('#') {
        Some(0)
    } else {
        line.find(" #")
    };
    line[..comment.unwrap_or(line.len())].trim()
}
