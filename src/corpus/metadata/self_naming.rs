//! Sentences in which an outlet names itself: "… has reached out to the ministry for comment".
//!
//! The sentences are templates of a lexicon, matched word by word. A name ends at the latest where a
//! sentence does, so that the work for a line is bounded by its words.

use super::furniture::{folded, is_section_word};
use crate::corpus::clip;
use crate::language::function_word::THE;
use crate::language::lexicon;
use aho_corasick::AhoCorasick;
use std::sync::LazyLock;

/// The longest line that is looked into.
const MAX_NAMING_LINE_BYTES: usize = 4096;
/// The longest name.
const MAX_OUTLET_WORDS: usize = 6;
/// The longest gap that "…" stands for.
const MAX_GAP_WORDS: usize = 40;

/// A sentence of the lexicon.
struct Template {
    /// What it counts.
    weight: u32,
    /// Whether it may begin inside a sentence.
    anywhere: bool,
    parts: Vec<TemplateWord>,
}

/// A word of a template.
#[derive(Clone, Copy)]
enum TemplateWord {
    Word(&'static str),
    Name,
    Role,
    Year,
    Gap,
}

/// A name that a sentence gives.
#[derive(Debug, PartialEq, Eq)]
pub struct Named {
    /// The outlet.
    pub name: String,
    /// How much the sentence counts.
    pub weight: u32,
    /// Which sentence of the lexicon it is, so that one said twice counts once.
    pub template: usize,
}

static TEMPLATES: LazyLock<(Vec<Template>, AhoCorasick)> = LazyLock::new(|| {
    let needles: Vec<String> = lexicon::SELF_NAMING.entries().map(needle).collect();
    let templates = lexicon::SELF_NAMING
        .pairs()
        .map(|(text, weight)| template(text, weight))
        .collect();
    (templates, automaton(&needles))
});

#[expect(
    clippy::expect_used,
    reason = "the needles are the words of a lexicon of this crate, compiled by the tests"
)]
fn automaton(needles: &[String]) -> AhoCorasick {
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .build(needles)
        .expect("the lexicon makes an automaton")
}

fn template(text: &'static str, weight: &str) -> Template {
    let anywhere = text.starts_with('…');
    let part = |word| match word {
        "NAME" => TemplateWord::Name,
        "ROLE" => TemplateWord::Role,
        "YEAR" => TemplateWord::Year,
        "…" => TemplateWord::Gap,
        word => TemplateWord::Word(word),
    };
    Template {
        weight: weight.parse().unwrap_or(0),
        anywhere,
        parts: text
            .trim_start_matches('…')
            .split_whitespace()
            .map(part)
            .collect(),
    }
}

/// The longest run of plain words of a template: only where it stands the template is tried.
fn needle(template: &str) -> String {
    let plain = |word: &&str| !matches!(*word, "NAME" | "ROLE" | "YEAR" | "…");
    let words: Vec<&str> = template.split_whitespace().collect();
    let runs = words.split(|word| !plain(word)).map(|run| run.join(" "));
    runs.max_by_key(String::len).unwrap_or_default()
}

/// The names that the sentences of a line give.
pub fn find(line: &str) -> Vec<Named> {
    let line = clip::start(line, MAX_NAMING_LINE_BYTES);
    let (templates, needles) = &*TEMPLATES;
    let mut wanted: Vec<usize> = needles
        .find_overlapping_iter(line)
        .map(|m| m.pattern().as_usize())
        .collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    wanted.sort_unstable();
    wanted.dedup();
    let words: Vec<&str> = line.split_whitespace().collect();
    let named = |n: usize| {
        let template = &templates[n];
        let mut starts =
            (0..words.len()).filter(|&at| template.anywhere || begins_sentence(&words, at));
        let name = starts.find_map(|at| named_at(&template.parts, &words[at..]).flatten())?;
        Some(Named {
            name: clean(&name)?,
            weight: template.weight,
            template: n,
        })
    };
    wanted.into_iter().filter_map(named).collect()
}

fn begins_sentence(words: &[&str], at: usize) -> bool {
    let before = at
        .checked_sub(1)
        .map(|at| words[at].trim_end_matches(['"', '\'', '”', '’', ')', '*', '_']));
    before.is_none_or(|word| word.ends_with(['.', '!', '?']))
}

/// Matches `parts` at the beginning of `words`; the name, once it was met.
fn named_at(parts: &[TemplateWord], words: &[&str]) -> Option<Option<String>> {
    let Some((part, rest)) = parts.split_first() else {
        return Some(None);
    };
    match part {
        TemplateWord::Word(word) => {
            let (first, after) = words.split_first()?;
            bare(first).eq_ignore_ascii_case(bare(word)).then_some(())?;
            named_at(rest, after)
        }
        TemplateWord::Year => is_year(words.first()?)
            .then(|| named_at(rest, &words[1..]))
            .flatten(),
        TemplateWord::Role => {
            let adjectives = words
                .iter()
                .take_while(|w| lexicon::PRESS_ADJECTIVES.contains(&folded(w)))
                .count();
            let at = (0..=adjectives).rev().find(|&n| {
                words
                    .get(n)
                    .is_some_and(|w| lexicon::PRESS_ROLES.contains(&folded(w)))
            })?;
            named_at(rest, &words[at + 1..])
        }
        TemplateWord::Gap => {
            (1..=MAX_GAP_WORDS.min(words.len())).find_map(|n| named_at(rest, &words[n..]))
        }
        TemplateWord::Name => {
            // A lower-case "the" before a name is none of it.
            let words = if words.first() == Some(&THE) {
                &words[1..]
            } else {
                words
            };
            let longest = name_length(words);
            let fits = |n: usize| named_at(rest, &words[n..]).map(|_| Some(words[..n].join(" ")));
            // The shortest name after which the rest fits; where nothing follows, all of it.
            if rest.is_empty() {
                (longest > 0).then(|| Some(words[..longest].join(" ")))
            } else {
                (1..=longest).find_map(fits)
            }
        }
    }
}

/// How many words from the first on may be a name: capitals or digits, small words between them, up to
/// the first that ends with a stop.
fn name_length(words: &[&str]) -> usize {
    let mut length = 0;
    for (n, word) in words.iter().take(MAX_OUTLET_WORDS).enumerate() {
        let word = word.trim_start_matches(['*', '_', '“', '"']);
        let capital = word
            .chars()
            .next()
            .is_some_and(|c| c.is_uppercase() || c.is_numeric());
        if capital {
            length = n + 1;
        } else if n == 0 || !lexicon::OUTLET_SMALL_WORDS.contains(word) {
            break;
        }
        if word.ends_with(['.', ',', ';', ':', '!', '?', ')', '|']) {
            break;
        }
    }
    length
}

fn is_year(word: &str) -> bool {
    let years = word.trim_end_matches([',', '.']);
    let digits = years.bytes().filter(u8::is_ascii_digit).count();
    matches!(digits, 4 | 8)
        && years
            .chars()
            .all(|c| c.is_ascii_digit() || "-–".contains(c))
        && years.starts_with(['1', '2'])
}

/// A word without the marks at its ends; what is nothing but marks ("©") stays.
fn bare(word: &str) -> &str {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    if bare.is_empty() || word.starts_with('(') {
        word
    } else {
        bare
    }
}

/// A name without what clings to it; `None` for what is no outlet.
pub fn clean(name: &str) -> Option<String> {
    let name = name.trim_matches(|c: char| !c.is_alphanumeric());
    let name = name
        .strip_suffix("'s")
        .or_else(|| name.strip_suffix("’s"))
        .unwrap_or(name);
    let describes = |word: &str| {
        let mut endings = lexicon::DESCRIBING_ENDINGS.entries();
        endings.any(|ending| word.ends_with(ending))
    };
    let based = name.split_whitespace().any(describes);
    let no_name = lexicon::NO_OUTLETS.contains(&folded(name))
        || name.split_whitespace().all(is_section_word)
        || !name.chars().any(char::is_alphabetic)
        || name.chars().count() < 2;
    (!based && !no_name).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(line: &str) -> Vec<String> {
        find(line).into_iter().map(|n| n.name).collect()
    }

    #[test]
    fn every_template_compiles_and_finds_its_own_name() {
        for (template, weight) in lexicon::SELF_NAMING.pairs() {
            let line = template
                .replace("NAME", "Lakeport Gazette")
                .replace("ROLE", "Senior Reporter")
                .replace("YEAR", "2031")
                .replace('…', "the mayor of the town");
            assert!(
                names(&line).iter().any(|n| n == "Lakeport Gazette"),
                "{line}: {:?}",
                names(&line)
            );
            assert!(weight.parse::<u32>().is_ok_and(|w| w > 0), "{template}");
        }
    }

    #[test]
    fn what_is_no_outlet_is_not_named() {
        for line in [
            "Follow us on Twitter",
            "Follow Twitter on your phone",
            "Subscribe to our news in Google News",
            "Subscribe to World News",
            "Interpol has contacted the family of the man.",
            "ZBC Wire contributed reporting.",
            "Ada Okoro is a New Lakeport-based reporter",
            "The mayor has reached out to voters",
        ] {
            assert_eq!(names(line), [] as [&str; 0], "{line}");
        }
    }
}
