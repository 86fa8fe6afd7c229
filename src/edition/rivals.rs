//! Speakers whom outlets name for the same words and who cannot be one: what tells that they are one all the same, and which of
//! them stands on better ground.
//!
//! Two forms of one name are no rivals, nor are a body and the person who speaks for it. Of rivals a person outranks what is no
//! person ("It" read as a law, a place, a headline), and a reading without doubt outranks a doubtful one and a paper, which
//! passes on what others say. Nothing tells between two persons whom their outlets name without a doubt.

use super::persons::{is_called_person, is_description};
use crate::collation::letters::is_within;
use crate::collation::matching::{Agreement, speakers_agree};
use crate::language::person_name::{PersonName, fold};
use crate::language::{function_word, lexicon};
use crate::quotation::{Doubt, Quotation};
use memchr::memmem;
use std::collections::{BTreeMap, BTreeSet};

/// Whether two speakers of the same words cannot be one. Said of the same words, names that differ by a slip of the pen or
/// by an abbreviation are one.
pub fn are_rivals(a: &str, b: &str) -> bool {
    speakers_agree(Some(a), Some(b)) == Agreement::Conflict
        && !is_misspelt(a, b)
        && !is_initials(a, b)
        && !is_initials(b, a)
}

/// Whether two full names have the same given names, and surnames of which one is the other with a slip: a letter too many,
/// too few or another one, or one that stands elsewhere.
fn is_misspelt(a: &str, b: &str) -> bool {
    let [a, b] = [a, b].map(PersonName::untitled);
    let ([given @ .., last], [other_given @ .., other_last]) = (&a.words[..], &b.words[..]) else {
        return false;
    };
    let [last, other_last] = [last, other_last].map(|word| fold(word).into_owned());
    let is_long = [&last, &other_last].map(|word| word.chars().count() > SHORT_SURNAME_LETTERS);
    let letters = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    !given.is_empty()
        && given == other_given
        && is_long == [true; 2]
        && (is_within(&last, &other_last, 1) || letters(&last) == letters(&other_last))
}

/// Surnames of so many letters differ by one where they are two ("Hale", "Hall").
const SHORT_SURNAME_LETTERS: usize = 5;

/// Whether a name in capitals is what the words of a body begin with: "NHB" for "the North Harbour Board".
fn is_initials(short: &str, long: &str) -> bool {
    let is_short = short.len() > 2 && short.chars().all(char::is_uppercase);
    let capitals = long.split_whitespace();
    let capitals = capitals.filter_map(|word| word.chars().next().filter(|c| c.is_uppercase()));
    is_short && short.chars().eq(capitals)
}

/// Whether one of two is a person of whom one of the texts says, beside the name, that he speaks for the other: "Harbour Board
/// spokesman Tom Lind", "Tom Lind, who chairs the Harbour Board".
pub fn is_spoken_for(a: &str, b: &str, texts: [&str; 2]) -> bool {
    let speaks = |person: &str, body: &str| {
        PersonName::untitled(person).has_given_name()
            && !is_description(person)
            && texts.iter().any(|text| is_introduced(person, body, text))
    };
    speaks(a, b) || speaks(b, a)
}

/// Whether a text gives the person a role at that body, before the name or behind it between commas.
fn is_introduced(person: &str, body: &str, text: &str) -> bool {
    let body: Vec<&str> = body
        .split_whitespace()
        .filter(|word| word.starts_with(char::is_uppercase))
        .collect();
    let is_role = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        lexicon::ROLES.contains(&word.to_lowercase())
    };
    let tells =
        |words: &str| words.contains(&body.join(" ")) && words.split_whitespace().any(is_role);
    let is_break = |c: char| ".;:,“”\"\n".contains(c);
    !body.is_empty()
        && memmem::find_iter(text.as_bytes(), person).any(|at| {
            let before = text[..at].rsplit(is_break).next().unwrap_or_default();
            let behind = &text[at + person.len()..];
            let behind = behind.strip_prefix(',').unwrap_or_default();
            let behind = behind.split(is_break).next().unwrap_or_default();
            let near: Vec<&str> = before
                .split_whitespace()
                .rev()
                .take(WORDS_OF_ROLE_AND_BODY)
                .collect();
            let near: Vec<&str> = near.into_iter().rev().collect();
            tells(&near.join(" ")) || tells(behind)
        })
}

/// A role and its body take so many words before a name at most.
const WORDS_OF_ROLE_AND_BODY: usize = 8;

/// On what ground a name stands: of two the greater outranks the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Standing {
    /// A person, or who has written the words, named without a doubt.
    is_sure_speaker: bool,
    is_sure: bool,
}

/// A printing that names somebody.
#[derive(Clone, Copy)]
pub struct Naming<'a> {
    /// Whom it names, as the whole corpus calls them.
    pub name: &'a str,
    /// The quotation.
    pub quotation: &'a Quotation,
    /// The text of its article.
    pub text: &'a str,
}

impl Naming<'_> {
    /// The ground that it gives its name against these rivals, who are named for the same words.
    fn ground(&self, rivals: &BTreeSet<&str>) -> Standing {
        let speaker = self.quotation.speaker.as_ref();
        let mention = speaker.and_then(|speaker| speaker.mention);
        let mention = mention.map_or("", |mention| mention.of(self.text));
        let by_pronoun = function_word::of(&mention.to_lowercase()).is_some();
        let called = PersonName::parse(mention);
        // "Lind" means the other Lind as well, and "Mr. Lind" no woman.
        let fits = |rival: &&str| speakers_agree(Some(mention), Some(rival)) == Agreement::Agree;
        let is_bare = !by_pronoun && called.titles.is_empty() && called.words.len() == 1;
        let of_rival = rivals.iter().filter(|rival| !is_headline(rival, self.name));
        let is_of_either = is_bare && of_rival.clone().any(fits);
        let own_gender = PersonName::parse(self.name).gender;
        let doubts = self.quotation.doubts.iter();
        let mut doubts = doubts.filter(|doubt| **doubt != Doubt::SpeakersDiffer);
        let is_sure = !doubts.any(|doubt| doubt.is_about_speaker())
            && !is_of_either
            && called.gender.agrees(own_gender)
            && !rivals.iter().any(|rival| is_headline(self.name, rival))
            && !is_press(self.name);
        // A body that has written is not "It" read as a town.
        let is_author = self.name.contains(' ')
            && mention
                .split(' ')
                .any(|word| lexicon::WRITTEN_THINGS.contains(word));
        let speaks = is_author || is_person(self.name, by_pronoun, self.text);
        Standing {
            is_sure_speaker: is_sure && speaks,
            is_sure,
        }
    }
}

/// Whether a name is a headline that runs on from the name of a rival: "Lind Wins", "WATCHED Lind".
fn is_headline(name: &str, rival: &str) -> bool {
    let surname = PersonName::untitled(rival).surname();
    let words: Vec<&str> = name.split(' ').collect();
    let is_shouted = |word: &&str| word.len() > 2 && !word.contains(char::is_lowercase);
    match words[..] {
        [ref before @ .., last] => {
            before.contains(&surname) || last == surname && before.iter().any(is_shouted)
        }
        [] => false,
    }
}

/// The ground on which each of these names stands: the best that a printing gives it or a name that may be the same. Each name that
/// is printed is held against the others once, since of thousands of damaged printings each may spell it otherwise.
pub fn standings(names: &[&str], printings: &[Naming<'_>]) -> Vec<Standing> {
    let mut printed: BTreeMap<&str, (BTreeSet<&str>, Standing)> = BTreeMap::new();
    for own in printings {
        let (rivals, best) = printed.entry(own.name).or_insert_with(|| {
            let rivals = names.iter().filter(|other| are_rivals(own.name, other));
            (rivals.copied().collect(), Standing::default())
        });
        *best = own.ground(rivals).max(*best);
    }
    let standing = |name: &&str| {
        let same = printed
            .values()
            .filter(|(rivals, _)| !rivals.contains(name));
        same.map(|(_, best)| *best).max().unwrap_or_default()
    };
    names.iter().map(standing).collect()
}

/// Whether it is a paper or a channel, which passes on what others say.
fn is_press(name: &str) -> bool {
    let parts = PersonName::untitled(name);
    !parts.has_given_name()
        && (lexicon::OUTLET_ENDINGS.contains(&parts.surname().to_lowercase())
            || lexicon::PRESS_ACRONYMS.contains(name))
}

/// Whether a name is a person's as far as its form and its article tell: a body, a description, and one word that its article
/// gives no title are none.
fn is_person(name: &str, by_pronoun: bool, text: &str) -> bool {
    let parts = PersonName::parse(name);
    let is_body_head = |word: &&str| lexicon::BODY_HEADS.contains(&word.to_lowercase());
    match parts.words[..] {
        [one] => by_pronoun || is_called_person(one, text),
        _ if parts.is_body() || is_description(name) || name.starts_with(char::is_lowercase) => {
            false
        }
        _ => parts.has_given_name() || !name.split(' ').any(|word| is_body_head(&word)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_name_are_no_rivals() {
        for (a, b) in [
            ("Ada Kreuger", "Ada Kruger"),
            ("Ada Zakharin", "Ada Zhakarin"),
            ("NHB", "the North Harbour Board"),
            ("Ada Lind", "Lind"),
        ] {
            assert!(!are_rivals(a, b) && !are_rivals(b, a), "{a}, {b}");
        }
        for (a, b) in [
            ("Ada Hale", "Ada Hall"),
            ("Tom Kreuger", "Ada Kruger"),
            ("NHB", "the North Mill Board"),
        ] {
            assert!(are_rivals(a, b), "{a}, {b}");
        }
    }

    #[test]
    fn a_role_beside_the_name_tells_who_speaks_for_a_body() {
        let body = "the Harbour Board";
        for text in [
            "The ferries wait, Harbour Board spokesman Tom Lind said.",
            "“They wait,” said Tom Lind, a spokesman for the Harbour Board.",
        ] {
            assert!(is_spoken_for("Tom Lind", body, [text, ""]), "{text}");
            assert!(is_spoken_for(body, "Tom Lind", ["", text]), "{text}");
        }
        for text in [
            "The Harbour Board met. A spokesman for Mill Street was there. Tom Lind spoke.",
            "Tom Lind asked the Harbour Board for a spokesman.",
        ] {
            assert!(!is_spoken_for("Tom Lind", body, [text, ""]), "{text}");
        }
    }
}
