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

/// The words that stand for meanings in a list, so that the compiler refuses to ask for one that there is not.
#[derive(Clone, Copy)]
pub(crate) struct Known(pub(crate) &'static [&'static str]);

impl Known {
    /// This kind or flag of the list.
    pub(crate) const fn word(self, wanted: &'static str) -> &'static str {
        let mut at = 0;
        while at < self.0.len() {
            if is_same(self.0[at].as_bytes(), wanted.as_bytes()) {
                return wanted;
            }
            at += 1;
        }
        panic!("the list has no such meaning")
    }
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

/// One of the meanings that the table has for a list; another one does not compile.
macro_rules! meaning {
    ($list:ident, $meaning:literal) => {{
        const MEANING: &str = $crate::language::lexicon::known::$list.word($meaning);
        MEANING
    }};
}

/// Whether the meaning of an entry is this one, or one of these.
macro_rules! means {
    ($list:ident, $entry:expr, $($meaning:literal)|+) => {{
        let meaning = $crate::language::lexicon::$list.meaning($entry);
        $(meaning == Some($crate::language::lexicon::meaning!($list, $meaning)))||+
    }};
}

/// As [`means!`], whatever the case of the word and its kind of apostrophe.
macro_rules! means_folded {
    ($list:ident, $word:expr, $($meaning:literal)|+) => {{
        let meaning = $crate::language::lexicon::$list.meaning_folded($word);
        $(meaning == Some($crate::language::lexicon::meaning!($list, $meaning)))||+
    }};
}

/// Whether one word of the meaning of an entry is this flag.
macro_rules! has_flag {
    ($list:ident, $entry:expr, $flag:literal) => {
        $crate::language::lexicon::$list
            .has_flag($entry, $crate::language::lexicon::meaning!($list, $flag))
    };
}

/// The entries that have this flag in their meaning.
macro_rules! flagged {
    ($list:ident, $flag:literal) => {
        $crate::language::lexicon::$list.flagged($crate::language::lexicon::meaning!($list, $flag))
    };
}

pub(crate) use {flagged, has_flag, meaning, means, means_folded};

/// An entry and its meaning.
type Pair = (&'static str, &'static str);

/// The meanings of a list by its entries, behind a filter that spares most words the look-up in the map.
struct Index {
    meanings: HashMap<&'static str, &'static str, FixedState>,
    /// For each first letter the last letters of the entries, as a bit set.
    last: [u32; LETTERS],
    /// For each first letter the lengths in bytes of the entries, as a bit set.
    lengths: [u32; LETTERS],
}

/// Letters are told apart by their lowest five bits, which are the same in both cases.
const LETTERS: usize = 32;

/// The lowest bits of a byte, as the number of a letter.
fn letter(byte: u8) -> usize {
    usize::from(byte) % LETTERS
}

impl Index {
    fn new(pairs: impl Iterator<Item = Pair>) -> Self {
        let mut index = Index {
            meanings: pairs.collect(),
            last: [0; LETTERS],
            lengths: [0; LETTERS],
        };
        for entry in index.meanings.keys() {
            if let (Some(&first), Some(&last)) = (entry.as_bytes().first(), entry.as_bytes().last())
            {
                index.last[letter(first)] |= 1 << letter(last);
                index.lengths[letter(first)] |= 1 << entry.len().min(LETTERS - 1);
            }
        }
        index
    }

    #[inline]
    fn get(&self, entry: &str) -> Option<&'static str> {
        let first = letter(*entry.as_bytes().first()?);
        let is_as_long = self.lengths[first] >> entry.len().min(LETTERS - 1) & 1 == 1;
        let may = is_as_long && self.ends_as_an_entry(entry.as_bytes());
        may.then(|| self.meanings.get(entry).copied()).flatten()
    }

    /// Whether the first and the last letter could be those of an entry, whatever their case.
    #[inline]
    fn ends_as_an_entry(&self, word: &[u8]) -> bool {
        let (Some(&first), Some(&last)) = (word.first(), word.last()) else {
            return false;
        };
        self.last[letter(first)] >> letter(last) & 1 == 1
    }
}

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
        self.index.get(entry).is_some()
    }

    /// As [`Self::contains`], whatever the case of the word.
    pub(crate) fn contains_lowered(&self, word: &str) -> bool {
        self.may_hold(word) && self.contains(&word.to_lowercase())
    }

    /// The meaning of `entry`, which is empty where the list gives none.
    pub(crate) fn meaning(&self, entry: &str) -> Option<&'static str> {
        self.index.get(entry)
    }

    /// Whether some entry could be `word` in another case, with other apostrophes or without stops, as far as its first
    /// and last letter tell. Far from all such words are entries, but no other word is.
    #[inline]
    pub(crate) fn may_hold(&self, word: &str) -> bool {
        let word = word.as_bytes();
        let tells = |end: Option<&u8>| end.is_some_and(u8::is_ascii_alphanumeric);
        !tells(word.first()) || !tells(word.last()) || self.index.ends_as_an_entry(word)
    }

    /// Whether one word of the meaning of `entry` is this flag.
    pub(crate) fn has_flag(&self, entry: &str, flag: &str) -> bool {
        let meaning = self.meaning(entry);
        meaning.is_some_and(|meaning| meaning.split(' ').any(|word| word == flag))
    }

    /// The entries that have this flag in their meaning.
    pub(crate) fn flagged(&self, flag: &str) -> impl Iterator<Item = &'static str> {
        let has = move |meaning: &str| meaning.split(' ').any(|word| word == flag);
        let flagged = self.pairs().filter(move |(_, meaning)| has(meaning));
        flagged.map(|(entry, _)| entry)
    }

    /// As [`Self::contains`], whatever the case of the word and its kind of apostrophe.
    pub(crate) fn contains_folded(&self, word: &str) -> bool {
        self.meaning_folded(word).is_some()
    }

    /// As [`Self::meaning`], whatever the case of the word and its kind of apostrophe.
    pub(crate) fn meaning_folded(&self, word: &str) -> Option<&'static str> {
        if !self.may_hold(word) {
            return None;
        }
        let mut buffer = [0; MAX_WORD_BYTES];
        self.meaning(fold(word, &mut buffer)?)
    }
}

/// Bytes of the longest word that is looked up whatever its case; no list has a longer one.
pub(super) const MAX_WORD_BYTES: usize = 24;

/// `word` in lower case with straight apostrophes, or `None` where it is too long for any list.
pub(super) fn fold<'b>(word: &'b str, buffer: &'b mut [u8; MAX_WORD_BYTES]) -> Option<&'b str> {
    if word.is_ascii() {
        if !word.bytes().any(|b| b.is_ascii_uppercase()) {
            return (word.len() <= MAX_WORD_BYTES).then_some(word);
        }
        let folded = buffer.get_mut(..word.len())?;
        folded.copy_from_slice(word.as_bytes());
        folded.make_ascii_lowercase();
        return std::str::from_utf8(folded).ok();
    }
    let mut len = 0;
    let mut put = |byte: u8| {
        *buffer.get_mut(len)? = byte.to_ascii_lowercase();
        len += 1;
        Some(())
    };
    let mut chars = word.as_bytes();
    while let [first, rest @ ..] = chars {
        if let [0xE2, 0x80, 0x99, rest @ ..] = chars {
            put(b'\'')?;
            chars = rest;
        } else {
            put(*first)?;
            chars = rest;
        }
    }
    std::str::from_utf8(&buffer[..len]).ok()
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
