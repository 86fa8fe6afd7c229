//! One test for what holds of every list.

use super::table::TABLE;
use super::{Lexicon, pairs, without_comment};
use crate::language::function_word;
use std::collections::{BTreeSet, HashSet};
use std::path::Path;

/// A list as the table has it.
pub(super) struct Row {
    pub(super) file: &'static str,
    pub(super) text: &'static str,
    pub(super) lexicon: &'static Lexicon,
    /// Its entries keep their capitals.
    pub(super) cased: bool,
    pub(super) meaning: Meaning,
}

/// What stands behind `=` in a list.
pub(super) enum Meaning {
    /// There is no `=`.
    Nothing,
    /// Any words.
    Text,
    Number,
    /// Words of which the first is one of these.
    Kind(&'static [&'static str]),
    /// Words each of which is one of these.
    Flags(&'static [&'static str]),
}

impl Meaning {
    fn allows(&self, meaning: &str) -> bool {
        let mut words = meaning.split(' ');
        match self {
            Self::Nothing => meaning.is_empty(),
            Self::Text => !meaning.is_empty(),
            Self::Number => meaning.parse::<f32>().is_ok(),
            Self::Kind(known) => words.next().is_some_and(|word| known.contains(&word)),
            Self::Flags(known) => words.all(|word| known.contains(&word)),
        }
    }

    /// The kinds or flags that it knows.
    fn known(&self) -> &[&str] {
        match self {
            Self::Kind(known) | Self::Flags(known) => known,
            _ => &[],
        }
    }
}

/// What is wrong with a list, each fault with its line.
fn faults(row: &Row) -> Vec<String> {
    let mut faults = Vec::new();
    let mut seen = HashSet::new();
    for line in row.text.lines() {
        let bare = without_comment(line);
        let well_spaced = bare.split(' ').all(|word| !word.is_empty()) && !bare.contains('\t');
        if !bare.is_empty() && !well_spaced {
            faults.push(format!("blanks: {line:?}"));
        }
    }
    for (entry, meaning) in row.lexicon.pairs() {
        let mut fault = |what: &str| faults.push(format!("{what}: {entry} = {meaning}"));
        if format!("{entry} {meaning}").contains(['=', '#']) {
            fault("syntax");
        }
        if !seen.insert(entry) {
            fault("twice");
        }
        if !row.cased && entry.to_lowercase() != entry {
            fault("capitals");
        }
        if !row.meaning.allows(meaning) {
            fault("meaning");
        }
    }
    for known in row.meaning.known() {
        if !row
            .lexicon
            .pairs()
            .any(|(_, m)| m.split(' ').any(|word| word == *known))
        {
            faults.push(format!("no entry is {known}"));
        }
    }
    faults
}

/// The files of a folder and of those in it, by their names without the ending.
fn files(folder: &Path, within: &str, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        match name.strip_suffix(".txt") {
            Some(name) => drop(found.insert(format!("{within}{name}"))),
            None => files(&path, &format!("{within}{name}/"), found),
        }
    }
}

#[test]
fn every_file_stands_in_the_table_and_every_list_is_well_formed() {
    let mut found = BTreeSet::new();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/lexicon");
    files(Path::new(folder), "", &mut found);
    let listed: BTreeSet<String> = TABLE.iter().map(|row| row.file.to_string()).collect();
    assert_eq!(listed, found);
    assert_eq!(listed.len(), TABLE.len());
    for row in TABLE {
        assert_eq!(faults(row), [] as [String; 0], "{}", row.file);
    }
}

/// Who takes a word over into another language finds it in the lists, also where a rule names it.
#[test]
fn every_word_that_rules_name_stands_in_a_list() {
    let listed = |word: &str| {
        TABLE
            .iter()
            .any(|row| pairs(row.text).any(|(entry, _)| entry == word))
    };
    let unlisted: Vec<&&str> = function_word::NAMED
        .iter()
        .filter(|word| !listed(word))
        .collect();
    assert!(unlisted.is_empty(), "{unlisted:?}");
}

#[test]
fn a_line_is_an_entry_with_or_without_a_meaning() {
    let list =
        "# A comment.\n\nferry\nsea lion = animal of the sea # and the coast\n#x\nC# = key\n";
    let read: Vec<_> = pairs(list).collect();
    assert_eq!(
        read,
        [
            ("ferry", ""),
            ("sea lion", "animal of the sea"),
            ("C#", "key")
        ]
    );
}

#[test]
fn every_entry_is_found_and_in_capitals_not_ruled_out() {
    for row in TABLE {
        for (entry, meaning) in row.lexicon.pairs() {
            assert_eq!(row.lexicon.meaning(entry), Some(meaning), "{}", row.file);
            assert!(row.lexicon.may_hold(&entry.to_uppercase()), "{entry}");
        }
    }
    assert!(
        !crate::language::lexicon::COORDINATORS.contains("")
            && !crate::language::lexicon::COORDINATORS.contains_folded("")
    );
}
