//! Where a source is no letter-perfect record of the words: captions that a machine made, and translations.

use crate::check::place::Place;
use crate::collation::variant::{Detail, Variant, VariantKind};
use crate::language::lexicon;

/// In a text that people wrote a sentence ends within so many words.
const WORDS_TO_STOP: usize = 40;

/// What in a source may differ without anybody's fault.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Lenience {
    /// The source hears words and does not spell them.
    captions: bool,
    /// Source or draft print a translation.
    translation: bool,
}

impl Lenience {
    /// Reads source and draft around the words.
    pub(super) fn of(place: &Place<'_>, draft: &str) -> Self {
        let translates = |text: &str| {
            let lower = text.to_lowercase();
            lower.contains("translat") || names_language(text)
        };
        Self {
            captions: is_unpunctuated(place.text()),
            translation: translates(place.context()) || translates(draft),
        }
    }

    /// Whether a difference is one of hearing or of translating, and not of what was said.
    pub(super) fn passes(self, variant: &Variant) -> bool {
        let turns = matches!(
            variant.kind,
            VariantKind::Operator | VariantKind::NumberOrName
        );
        let readings: Vec<&str> = variant.readings.iter().map(|r| r.text.as_str()).collect();
        let heard = || matches!(readings.as_slice(), [a, b] if sound_alike(a, b));
        let name = variant.detail == Some(Detail::Name);
        self.captions && (!turns || name) && heard()
            || self.translation && !turns && variant.rests_on.is_empty()
    }
}

/// "in Danish": the name of a language behind "in" or "from".
fn names_language(text: &str) -> bool {
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .collect();
    let is_language = |word: &str| {
        lexicon::LANGUAGES
            .pairs()
            .any(|(_, name)| name == word && name != "English")
    };
    words
        .windows(2)
        .any(|pair| matches!(pair[0], "in" | "In" | "from") && is_language(pair[1]))
}

/// Whether a text has words without end and no stops, as captions have that a machine made.
fn is_unpunctuated(text: &str) -> bool {
    let stops = text.matches(['.', '!', '?']).count();
    let words = text.split_whitespace().count();
    words > WORDS_TO_STOP && words > stops * WORDS_TO_STOP
}

/// Whether two readings sound the same, however they are spelled or cut into words (Double Metaphone, Philips
/// 2000).
fn sound_alike(a: &str, b: &str) -> bool {
    let sound = |text: &str| {
        let letters: String = text.chars().filter(|c| c.is_alphabetic()).collect();
        rphonetic::DoubleMetaphone::new(Some(24))
            .double_metaphone(&letters)
            .primary()
    };
    !a.is_empty() && !b.is_empty() && sound(a) == sound(b)
}
