//! What the regular ending of a word tells of it, where no list has the word.

use super::lexicon;
use std::sync::LazyLock;

/// What an ending makes of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// "quickly".
    Adverb,
    /// "sailing".
    Participle,
    /// "sailed", as past tense or as participle.
    Past,
}

/// The endings, each with the least length in bytes of a word that it makes something of.
static ENDINGS: LazyLock<Vec<(&str, Ending, usize)>> = LazyLock::new(|| {
    let ending = |(ending, meaning): (&'static str, &str)| {
        let (kind, least) = meaning.split_once(' ')?;
        let kind = match kind {
            "adverb" => Ending::Adverb,
            "participle" => Ending::Participle,
            _ => Ending::Past,
        };
        Some((ending, kind, least.parse().ok()?))
    };
    lexicon::WORD_ENDINGS.pairs().filter_map(ending).collect()
});

/// The root of a participle whose last letter was not spoken has so many letters at least.
const MIN_ROOT_LETTERS: usize = 3;

/// What the ending of a word in small letters makes of it.
pub(crate) fn of(word: &str) -> Option<Ending> {
    let mut endings = ENDINGS.iter();
    let found = endings.find(|(ending, _, least)| word.len() >= *least && word.ends_with(ending));
    found.map(|(_, kind, _)| *kind)
}

/// Whether a word ends as an adverb does: "quickly".
pub(crate) fn is_adverb(word: &str) -> bool {
    of(word) == Some(Ending::Adverb)
}

/// Whether a word ends as a present participle does: "sailing".
pub(crate) fn is_participle(word: &str) -> bool {
    of(word) == Some(Ending::Participle)
}

/// A participle in whole of which the last letter was not spoken: "asking" of "askin" and "askin'". A shorter word is no such
/// one: "thin" is no "thing". It may be another word, too ("basin"): whether the participle is meant, the texts tell.
pub(crate) fn with_g(word: &str) -> Option<String> {
    let word = word.trim_end_matches(['\'', '’']);
    let root = word.strip_suffix("in")?;
    (root.chars().count() >= MIN_ROOT_LETTERS).then(|| format!("{word}g"))
}

/// Whether a word ends as a regular past or its participle does: "sailed".
pub(crate) fn is_past(word: &str) -> bool {
    of(word) == Some(Ending::Past)
}

/// Whether a word is a past by its ending, or that of an irregular verb which no noun is spelled like: "sailed", "wrote".
pub(crate) fn is_any_past(word: &str) -> bool {
    is_past(word) || lexicon::IRREGULAR_PASTS.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ending_tells_of_a_word_that_is_long_enough_for_it() {
        let told = [
            ("boldly", Some(Ending::Adverb)),
            ("ally", None),
            ("mending", Some(Ending::Participle)),
            ("king", None),
            ("owed", Some(Ending::Past)),
            ("red", None),
            ("harbour", None),
        ];
        for (word, ending) in told {
            assert_eq!(of(word), ending, "{word}");
        }
        assert!(is_any_past("wrote") && is_any_past("mended") && !is_any_past("write"));
    }

    #[test]
    fn a_participle_whose_last_letter_is_not_spoken_has_a_root() {
        assert_eq!(with_g("askin").as_deref(), Some("asking"));
        assert_eq!(with_g("gettin’").as_deref(), Some("getting"));
        assert_eq!(with_g("thin"), None);
        assert_eq!(with_g("asking"), None);
    }
}
