//! Sentences in which an outlet names itself: "… has reached out to the ministry for comment".

use super::furniture::{folded, is_section_word};
use crate::corpus::{clip, lexicon};
use aho_corasick::AhoCorasick;
use regex::Regex;
use std::collections::HashSet;
use std::sync::{LazyLock, OnceLock};

/// The longest line that is looked into, in bytes.
const LONGEST: usize = 4096;

static NO_OUTLETS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    lexicon::entries(include_str!("../../../assets/lexicon/press/no-outlets.txt")).collect()
});

/// A sentence of the lexicon.
struct Template {
    text: &'static str,
    /// What it counts.
    weight: u32,
    /// Compiled when its words are first met: most never are, and the program starts at once.
    pattern: OnceLock<Regex>,
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
    let list = include_str!("../../../assets/lexicon/press/self-naming.txt");
    let mut templates = Vec::new();
    let mut needles = Vec::new();
    for (template, weight) in lexicon::pairs(list) {
        templates.push(Template {
            text: template,
            weight: weight.parse().unwrap_or(0),
            pattern: OnceLock::new(),
        });
        needles.push(needle(template));
    }
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

/// The names that the sentences of a line give.
pub fn find(line: &str) -> Vec<Named> {
    let line = clip::start(line, LONGEST);
    let (templates, needles) = &*TEMPLATES;
    let mut wanted: Vec<usize> = needles
        .find_overlapping_iter(line)
        .map(|m| m.pattern().as_usize())
        .collect();
    wanted.sort_unstable();
    wanted.dedup();
    let named = |n: usize| {
        let template = &templates[n];
        let pattern = template.pattern.get_or_init(|| compiled(template.text));
        let name = clean(&pattern.captures(line)?["name"])?;
        Some(Named {
            name,
            weight: template.weight,
            template: n,
        })
    };
    wanted.into_iter().filter_map(named).collect()
}

/// The longest run of plain words of a template: only where it stands the pattern is tried.
fn needle(template: &str) -> String {
    let runs = template
        .split("NAME")
        .flat_map(|t| t.split("YEAR"))
        .flat_map(|t| t.split("ROLE"))
        .flat_map(|t| t.split('…'));
    runs.map(str::trim)
        .max_by_key(|run| run.len())
        .unwrap_or_default()
        .to_owned()
}

fn compiled(template: &str) -> Regex {
    const WORD: &str = r"[\p{Lu}\d](?:[\p{L}\d'’&-]|\.\p{L})*";
    const SMALL: &str = r"(?:of|the|and|for|de|la)";
    let name = |lazy: &str| {
        format!(r"(?:the\s+)?(?P<name>{WORD}(?:[ \u{{a0}}](?:{SMALL} )*{WORD}){{0,5}}{lazy})")
    };
    let roles = alternation(include_str!("../../../assets/lexicon/press/roles.txt"));
    let adjectives = alternation(include_str!(
        "../../../assets/lexicon/press/role-adjectives.txt"
    ));
    let words: Vec<&str> = template.split_whitespace().collect();
    let mut parts = Vec::new();
    for (n, word) in words.iter().enumerate() {
        parts.push(match *word {
            "NAME" if n + 1 == words.len() => name(""),
            "NAME" => name("?"),
            "YEAR" => r"(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?,?".to_owned(),
            "ROLE" => format!(r"(?i:(?:(?:{adjectives})[ -])*(?:{roles}))\b"),
            "…" if n == 0 => continue,
            "…" => ".{1,400}?".to_owned(),
            word => format!("(?i:{})", regex::escape(word)),
        });
    }
    let anchor = if words.first() == Some(&"…") {
        r"\b"
    } else {
        r"(?:^|[.!?]['”’)*_]*\s+)[*_]*"
    };
    lexicon::regex(&format!("{anchor}{}", parts.join(r"\s+")))
}

fn alternation(list: &'static str) -> String {
    lexicon::alternation(lexicon::entries(list))
}

/// A name without what clings to it; `None` for what is no outlet.
pub fn clean(name: &str) -> Option<String> {
    let name = name.trim().trim_end_matches(['.', '-', '&', '\'', '’']);
    let name = name
        .strip_suffix("'s")
        .or_else(|| name.strip_suffix("’s"))
        .unwrap_or(name);
    let based = name
        .split_whitespace()
        .any(|w| w.ends_with("-based") || w.ends_with("-winning"));
    let no_name = NO_OUTLETS.contains(folded(name).as_str())
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
        for (template, weight) in lexicon::pairs(include_str!(
            "../../../assets/lexicon/press/self-naming.txt"
        )) {
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
