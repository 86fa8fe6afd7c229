//! Where a source is no letter-perfect record of the words: captions that a machine made, and translations.

use crate::check::captions::{as_heard, hears_number};
use crate::check::place::Place;
use crate::collation::normal::{Word, words};
use crate::collation::variant::number_values;
use crate::collation::variant::{Detail, Variant, VariantKind};
use crate::language::filler::{self, FillerClass};
use crate::language::{lexicon, normal, number};
use std::collections::HashSet;
use std::sync::LazyLock;

/// Words that sound the same differ in length by no more than one letter in so many.
const SHARE_OF_LENGTH: usize = 3;

/// What in a source may differ without anybody's fault.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Lenience {
    /// The source hears words and does not spell them.
    captions: bool,
    /// Source or draft print a translation.
    translation: bool,
}

impl Lenience {
    /// Reads the paragraphs of source and draft that the words stand in.
    pub(super) fn of(place: &Place<'_>, draft: &str) -> Self {
        Self {
            captions: place.profile.is_caption,
            translation: is_translated(place.paragraph(), None) || is_translated(draft, None),
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
        let number = || matches!(readings.as_slice(), [a, b] if are_one_number(a, b));
        self.captions && ((!turns || name) && heard() || number())
            || self.translation && !turns && variant.rests_on.is_empty()
    }
}

/// The English names of all languages but English.
static FOREIGN_LANGUAGES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let names = lexicon::LANGUAGES.pairs().map(|(_, name)| name);
    names.filter(|name| *name != "English").collect()
});

/// Whether a text says that it gives words in another language than the speaker's: "translated", "in Danish". `from` names the only
/// one that counts.
pub(super) fn is_translated(text: &str, from: Option<&str>) -> bool {
    let small = text.to_lowercase();
    lexicon::flagged!(TELLING_STEMS, "translation").any(|stem| small.contains(stem))
        || names_language(text, from)
}

/// "in Danish": the name of a language behind "in" or "from".
fn names_language(text: &str, from: Option<&str>) -> bool {
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .collect();
    let named = |pair: &[&str]| {
        lexicon::LANGUAGE_PREPOSITIONS.contains_lowered(pair[0])
            && FOREIGN_LANGUAGES.contains(pair[1])
            && from.is_none_or(|from| from == pair[1])
    };
    words.windows(2).any(named)
}

/// Whether two readings sound the same, however they are spelled or cut into words, and whatever fillers one of
/// them has (Double Metaphone, Philips 2000). It hears no vowels, so the readings have to be about as long.
fn sound_alike(a: &str, b: &str) -> bool {
    let letters = |text: &str| -> String {
        let kept = without_fillers(text);
        kept.chars().filter(|c| c.is_alphabetic()).collect()
    };
    let sound = |letters: &str| {
        rphonetic::DoubleMetaphone::new(Some(24))
            .double_metaphone(letters)
            .primary()
    };
    let (a, b) = (letters(a), letters(b));
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    short > 0 && (long - short) * SHARE_OF_LENGTH <= long && sound(&a) == sound(&b)
}

/// Whether two readings come to the same number, as they sound: "too hundred" and "200".
fn are_one_number(a: &str, b: &str) -> bool {
    let heard = |text: &str| {
        let forms = forms_of(text);
        let heard: Vec<&str> = forms.iter().map(|form| as_heard(form)).collect();
        let spelled = forms_of(&heard.join(" "));
        number_values(&spelled.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let number = heard(a);
    // A year is spoken in halves.
    !number.is_empty() && number.concat() == heard(b).concat()
}

fn forms_of(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.form).collect()
}

/// Whether a machine spelled as another word the last figure of the number with which the passage ends: of "nineteen
/// eighty ate" the draft prints 1980.
pub(super) fn number_goes_on(place: &Place<'_>) -> bool {
    let is_number = |word: &Word| number::is_number(&word.form);
    let behind = place.words_behind();
    let own = behind.iter().take_while(|word| is_number(word)).count();
    let Some(next) = behind.get(own).filter(|next| hears_number(&next.form)) else {
        return false;
    };
    let last = words(&place.passage).pop().filter(is_number);
    let whole = behind[0].span.cover(&next.span).of(place.text());
    place.profile.is_caption
        && last.is_some_and(|last| !are_one_number(last.span.of(&place.passage), whole))
}

/// A reading without its "uh" and "well".
pub(super) fn without_fillers(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let bare = |word: &&str| normal::fold(word.trim_matches(|c: char| !c.is_alphanumeric()));
    let folded: Vec<String> = words.iter().map(bare).collect();
    let folded: Vec<&str> = folded.iter().map(String::as_str).collect();
    let mut kept = String::new();
    let mut at = 0;
    while at < words.len() {
        match filler::fillers().at(&folded[at..]) {
            Some((length, (FillerClass::Filler, _))) => at += length,
            _ => {
                kept.push_str(words[at]);
                kept.push(' ');
                at += 1;
            }
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_one_as_they_sound() {
        assert!(are_one_number("too hundred", "200"));
        assert!(are_one_number("nineteen eighty ate", "1988"));
        assert!(!are_one_number("too hundred", "300"));
        assert!(!are_one_number("not", "never"), "no number at all");
    }

    #[test]
    fn what_sounds_the_same_is_the_same_to_captions() {
        assert!(sound_alike("its", "It’s"));
        assert!(sound_alike("well its", "It’s"));
        assert!(sound_alike("to morrow", "tomorrow"));
        assert!(!sound_alike("well its", "It was"));
        assert!(!sound_alike("", "well"));
    }
}
