//! Short names of outlets, by rule.
//!
//! - Initials of the words without "The": The Harbour Times is HT. A short form among the words keeps its
//!   letters: NY Times is NYT.
//! - One word in capitals or digits of up to five letters stays: ZBC, TV5.
//! - One word that is a compound takes the initials of its parts: Cityweek is CW, HuffLetter HL.
//! - Any other single word gives its first two letters: Guardian is Gu.
//! - A host goes by the words that it spells: `harbourtimes.com` is HT.
//! - Outlets that would share a short name take more letters of their first word (HaT, HiT), and if that
//!   does not help, numbers. The result does not depend on the order of the outlets.

use super::host::Host;
use super::segment;
use std::collections::{BTreeMap, BTreeSet};

/// The longest short name made by rule, before clashes.
const MAX_LETTERS: usize = 5;

/// How many more letters a clash may take before numbers are given.
const MAX_ADDED_LETTERS: usize = 10;

/// The most characters of a siglum that somebody sets: it heads a column.
const MAX_SET_CHARACTERS: usize = 12;

/// The text, if it can be set as a siglum: short, and nothing that could steer a terminal.
///
/// # Errors
/// Where it is none: what one is.
pub fn checked(text: &str) -> Result<&str, String> {
    let is_short = text.chars().count() <= MAX_SET_CHARACTERS;
    let is_one = |c: char| c.is_alphanumeric() || "-.&+".contains(c);
    let says = text.chars().any(char::is_alphanumeric);
    match is_short && says && text.chars().all(is_one) {
        true => Ok(text),
        false => Err(format!(
            "“{text}” is no siglum: 1 to {MAX_SET_CHARACTERS} letters or digits"
        )),
    }
}

/// An outlet to be given a short name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutletName {
    /// What is the same for all spellings of its name.
    pub key: String,
    /// Its name.
    pub name: String,
    /// The short name that somebody set.
    pub fixed: Option<String>,
}

/// A word of a name.
struct NameWord {
    letters: Vec<char>,
    acronym: bool,
}

/// The short name of each outlet by its key.
pub fn assign(outlets: &[OutletName]) -> BTreeMap<String, String> {
    let mut level: Vec<usize> = vec![0; outlets.len()];
    let parts: Vec<Vec<NameWord>> = outlets.iter().map(|o| parts(&o.name)).collect();
    let at = |n: usize, level: usize| match &outlets[n].fixed {
        Some(siglum) => siglum.clone(),
        None => siglum(&parts[n], level),
    };
    loop {
        let taken: Vec<String> = (0..outlets.len()).map(|n| at(n, level[n])).collect();
        let mut moved = false;
        for group in clashes(&taken) {
            for n in group {
                if level[n] < MAX_ADDED_LETTERS && at(n, level[n] + 1) != taken[n] {
                    level[n] += 1;
                    moved = true;
                }
            }
        }
        if !moved {
            return numbered(outlets, taken);
        }
    }
}

/// The outlets that share a short name, by index.
fn clashes(taken: &[String]) -> Vec<Vec<usize>> {
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (n, siglum) in taken.iter().enumerate() {
        groups.entry(siglum.to_lowercase()).or_default().push(n);
    }
    groups
        .into_values()
        .filter(|group| group.len() > 1)
        .collect()
}

/// Numbers what letters cannot tell apart, in the order of the keys; what is fixed stays.
fn numbered(outlets: &[OutletName], mut taken: Vec<String>) -> BTreeMap<String, String> {
    let mut used: BTreeSet<String> = taken.iter().map(|s| s.to_lowercase()).collect();
    for mut group in clashes(&taken) {
        group.sort_by_key(|&n| (outlets[n].fixed.is_none(), &outlets[n].key));
        let mut next = 2;
        for &n in group
            .iter()
            .skip(1)
            .filter(|&&n| outlets[n].fixed.is_none())
        {
            while !used.insert(format!("{}{next}", taken[n]).to_lowercase()) {
                next += 1;
            }
            taken[n] = format!("{}{next}", taken[n]);
        }
    }
    outlets.iter().map(|o| o.key.clone()).zip(taken).collect()
}

/// The short name of one outlet, with `level` more letters of its first word than the rule gives it.
fn siglum(parts: &[NameWord], level: usize) -> String {
    let [first, rest @ ..] = parts else {
        return "X".into();
    };
    if rest.is_empty() {
        return if first.acronym {
            first.letters.iter().collect()
        } else {
            head(first, 2 + level)
        };
    }
    let width = |part: &NameWord| if part.acronym { part.letters.len() } else { 1 };
    let keep = parts.iter().map(width).sum::<usize>() <= MAX_LETTERS;
    let short = |part: &NameWord| {
        if part.acronym && keep {
            part.letters.iter().collect()
        } else {
            head(part, 1)
        }
    };
    let opening = if level == 0 {
        short(first)
    } else {
        head(first, 1 + level)
    };
    rest.iter()
        .take(MAX_LETTERS - 1)
        .fold(opening, |siglum, part| siglum + &short(part))
}

/// The first letters of a part, the first of them a capital.
fn head(part: &NameWord, count: usize) -> String {
    let lower: String = part
        .letters
        .iter()
        .take(count)
        .flat_map(|c| c.to_lowercase())
        .collect();
    segment::cased(&lower, part.acronym)
}

/// The words that give their letters.
fn parts(name: &str) -> Vec<NameWord> {
    if let Some(host) = Host::of_name(name) {
        return of_label(host.label());
    }
    let words: Vec<String> = name
        .split(|c: char| c.is_whitespace() || "-–—/&+|".contains(c))
        .map(|word| {
            word.chars()
                .filter(|c| c.is_alphanumeric())
                .collect::<String>()
        })
        .filter(|word| !word.is_empty())
        .collect();
    let words: Vec<&str> = match words.iter().filter(|w| w.to_lowercase() != "the").count() {
        0 => words.iter().map(String::as_str).collect(),
        _ => words
            .iter()
            .filter(|w| w.to_lowercase() != "the")
            .map(String::as_str)
            .collect(),
    };
    if let [word] = words[..] {
        return single(word);
    }
    // Where all words are capitals, capitals tell nothing.
    let shouted = words.iter().all(|w| capitals(w));
    words
        .iter()
        .map(|w| {
            part(
                w,
                !shouted && w.chars().count() <= 3 && w.len() > 1 && capitals(w),
            )
        })
        .collect()
}

fn single(word: &str) -> Vec<NameWord> {
    if capitals(word) && word.chars().count() <= MAX_LETTERS {
        return vec![part(word, true)];
    }
    let humps = humps(word);
    if humps.len() > 1 {
        return humps.iter().map(|hump| part(hump, false)).collect();
    }
    let lower = word.to_lowercase();
    segment::words(&lower)
        .iter()
        .map(|w| part(w, false))
        .collect()
}

fn of_label(label: &str) -> Vec<NameWord> {
    let mut words = segment::words(label);
    if words.len() > 1 {
        words.retain(|word| *word != "the");
    }
    let alone = words.len() == 1;
    let upper = |word: &str, acronym: bool| {
        if acronym {
            word.to_uppercase()
        } else {
            word.to_owned()
        }
    };
    let part_of = |word: &&str| {
        let acronym = !segment::is_press_word(word) && segment::is_acronym(word, alone);
        part(&upper(word, acronym), acronym)
    };
    words.iter().map(part_of).collect()
}

fn part(word: &str, acronym: bool) -> NameWord {
    NameWord {
        letters: word.chars().collect(),
        acronym,
    }
}

fn capitals(word: &str) -> bool {
    word.chars().all(|c| c.is_uppercase() || c.is_numeric())
}

/// The parts of a word with capitals inside.
fn humps(word: &str) -> Vec<String> {
    let mut humps: Vec<String> = Vec::new();
    let mut before_lower = false;
    for c in word.chars() {
        match humps.last_mut() {
            Some(hump) if !(c.is_uppercase() && before_lower) => hump.push(c),
            _ => humps.push(c.to_string()),
        }
        before_lower = c.is_lowercase();
    }
    humps
}

#[cfg(test)]
mod tests {
    use super::super::key;
    use super::*;

    fn wanted(name: &str) -> OutletName {
        OutletName {
            key: key(name),
            name: name.into(),
            fixed: None,
        }
    }

    fn of(names: &[&str]) -> Vec<String> {
        let outlets: Vec<OutletName> = names.iter().map(|n| wanted(n)).collect();
        let sigla = assign(&outlets);
        outlets.iter().map(|o| sigla[&o.key].clone()).collect()
    }

    #[test]
    fn each_rule_gives_its_letters() {
        for (name, siglum) in [
            ("The Harbour Times", "HT"),
            ("THE HARBOUR TIMES", "HT"),
            ("A News", "AN"),
            ("Cityweek", "CW"),
            ("HuffLetter", "HL"),
            ("ZBC", "ZBC"),
            ("TV5", "TV5"),
            ("NY Times", "NYT"),
            ("Guardian", "Gu"),
            ("The Guardian", "Gu"),
            ("guardian", "Gu"),
            ("SENTINELS", "Se"),
            ("Al-Bahr News", "ABN"),
            ("U.S. Ledger", "USL"),
            ("20 Minutes", "20M"),
            ("harbourtimes.com", "HT"),
            ("www.theharbourtimes.co.uk", "HT"),
            ("edition.zbc.com", "ZBC"),
            ("theguardian.com", "Gu"),
            ("thesun.co.uk", "Su"),
            ("https://harbourpost.com/", "HP"),
            ("朝港新聞", "朝港"),
            ("The", "Th"),
            ("!!!", "X"),
        ] {
            assert_eq!(of(&[name]), [siglum], "{name}");
        }
    }

    #[test]
    fn clashes_take_more_letters_then_numbers() {
        assert_eq!(
            of(&["Harbour Times", "Hill Telegraph", "Lake Post"]),
            ["HaT", "HiT", "LP"]
        );
        assert_eq!(of(&["Independent", "Inquirer"]), ["Ind", "Inq"]);
        assert_eq!(of(&["ZBC", "Z.B.C. Co"]), ["ZBC", "ZBCC"]);
        assert_eq!(of(&["Ab Cd", "Ab Cx"]), ["AbC", "AbC2"]);
    }

    #[test]
    fn the_order_of_the_outlets_changes_nothing() {
        let names = [
            "Harbour Times",
            "Hill Telegraph",
            "Ab Cd",
            "Ab Cx",
            "ZBC",
            "Highland Times",
        ];
        let forward = of(&names);
        let mut back = of(&names.iter().rev().copied().collect::<Vec<_>>());
        back.reverse();
        assert_eq!(forward, back);
    }

    #[test]
    fn what_is_set_stays_and_others_give_way() {
        let mut outlets = [wanted("Harbour Times"), wanted("Lake Post")];
        outlets[1].fixed = Some("HT".into());
        let sigla = assign(&outlets);
        assert_eq!(sigla["lakepost"], "HT");
        assert_eq!(sigla["harbourtimes"], "HaT");
    }

    #[test]
    fn a_siglum_that_is_set_is_short_and_steers_no_terminal() {
        for siglum in ["HP", "AP-2", "Ö", "ABCDEFGHIJKL"] {
            assert_eq!(checked(siglum), Ok(siglum));
        }
        for none in [
            "",
            "-",
            "A B",
            "A\u{1b}",
            "A\u{202e}B",
            "?1",
            "ABCDEFGHIJKLM",
        ] {
            assert!(checked(none).is_err(), "{none:?}");
        }
    }
}
