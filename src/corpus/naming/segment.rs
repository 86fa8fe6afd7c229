//! Words run together: "theharbourtimes" is the, harbour, times.

use crate::language::lexicon;

/// The longest press word, in bytes.
const MAX_WORD_BYTES: usize = 13;

/// Whether names of outlets end with this word, in any case.
pub fn is_press_word(word: &str) -> bool {
    lexicon::OUTLET_ENDINGS.contains(&word.to_lowercase())
}

/// The words of a label or compound in lower case; one where no press word cuts it.
pub fn words(label: &str) -> Vec<&str> {
    label
        .split(['-', '_'])
        .filter(|p| !p.is_empty())
        .flat_map(piece)
        .collect()
}

fn piece(label: &str) -> Vec<&str> {
    if lexicon::OUTLET_ENDINGS.contains(label) {
        return vec![label];
    }
    if let Some(rest) = label.strip_prefix("the").filter(|rest| rest.len() >= 3) {
        let words = cut(rest);
        if words
            .last()
            .is_some_and(|w| lexicon::OUTLET_ENDINGS.contains(w))
        {
            return std::iter::once("the").chain(words).collect();
        }
    }
    cut(label)
}

fn cut(label: &str) -> Vec<&str> {
    let mut rest = label;
    let mut words = Vec::new();
    while !lexicon::OUTLET_ENDINGS.contains(rest) {
        let Some(at) = tail(rest) else { break };
        words.insert(0, &rest[at..]);
        rest = &rest[..at];
    }
    match opening(rest) {
        Some(at) => words.splice(0..0, [&rest[..at], &rest[at..]]),
        None => words.splice(0..0, [rest, ""]),
    };
    words.retain(|word| !word.is_empty());
    words
}

/// Where the longest press word at the end of `label` begins. One letter may stand before "news" alone:
/// other short rests are mostly accidents ("o-live").
fn tail(label: &str) -> Option<usize> {
    (label.len().saturating_sub(MAX_WORD_BYTES)..label.len()).find(|&at| {
        label.get(at..).is_some_and(|word| {
            lexicon::OUTLET_ENDINGS.contains(word) && (at >= 2 || at == 1 && word == "news")
        })
    })
}

fn opening(label: &str) -> Option<usize> {
    (3..label.len().saturating_sub(2)).find(|&at| {
        label
            .get(..at)
            .is_some_and(|w| lexicon::OUTLET_OPENINGS.contains(w))
    })
}

/// Whether a part of a label is a short form, to be written in capitals.
pub fn is_acronym(part: &str, alone: bool) -> bool {
    let vowel = |c: char| "aeiouyäöüåéè".contains(c);
    part.len() <= 5
        && (lexicon::PRESS_ACRONYMS.contains(part)
            || !part.chars().any(vowel)
            || alone && part.chars().count() <= 3)
}

/// The name that a label spells: "The Harbour Times", "ZBC"; `None` where nothing tells its words.
pub fn spell(label: &str) -> Option<String> {
    let parts = words(label);
    let alone = parts.len() == 1;
    if alone && !lexicon::OUTLET_ENDINGS.contains(parts[0]) && !is_acronym(parts[0], true) {
        return None;
    }
    let spelled: Vec<String> = parts
        .iter()
        .map(|p| cased(p, is_acronym(p, alone)))
        .collect();
    (!spelled.is_empty()).then(|| spelled.join(" "))
}

/// A word with a capital, or in capitals.
pub fn cased(word: &str, acronym: bool) -> String {
    if acronym {
        return word.to_uppercase();
    }
    let mut chars = word.chars();
    let first = chars
        .next()
        .map(|c| c.to_uppercase().to_string())
        .unwrap_or_default();
    first + chars.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn press_words_cut_a_label() {
        assert_eq!(words("theharbourtimes"), ["the", "harbour", "times"]);
        assert_eq!(words("nyharbourdailynews"), ["nyharbour", "daily", "news"]);
        assert_eq!(words("dailyharbour"), ["daily", "harbour"]);
        assert_eq!(words("cityweek"), ["city", "week"]);
        assert_eq!(words("anews"), ["a", "news"]);
        assert_eq!(words("thesun"), ["the", "sun"]);
        assert_eq!(words("harbour-post"), ["harbour", "post"]);
    }

    #[test]
    fn accidents_are_left_whole() {
        for whole in [
            "thermal",
            "independent",
            "quixly",
            "post",
            "theory",
            "the",
            "",
            "日本新聞",
        ] {
            assert!(words(whole).len() <= 1, "{whole}: {:?}", words(whole));
        }
    }

    #[test]
    fn names_are_spelled_with_capitals() {
        assert_eq!(
            spell("theharbourtimes").as_deref(),
            Some("The Harbour Times")
        );
        assert_eq!(spell("nytoday").as_deref(), Some("NY Today"));
        assert_eq!(spell("zbc").as_deref(), Some("ZBC"));
        assert_eq!(spell("mirror").as_deref(), Some("Mirror"));
        assert_eq!(spell("quixly"), None);
        assert_eq!(spell("-"), None);
    }
}
