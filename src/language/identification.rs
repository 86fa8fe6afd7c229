//! In which language a text is printed.
//!
//! The grammar rules of this program are those of English, so the two possible mistakes weigh differently: English
//! text taken for another language loses all its speakers. A text counts as another language only if two signs
//! agree: function words that only English has are rare in it, and the letter statistics of `whatlang` reliably name
//! another language. A text too short or too mixed to tell has no language here, and is read as English.

use crate::language::lexicon;
use crate::text::floor;
use whatlang::{Lang, detect};

/// The language for which there are grammar rules, as a BCP 47 tag.
pub(crate) const ENGLISH: &str = "en";

/// Least number of English-only words in a hundred for a text to be English. English news has ten to twenty-five,
/// other languages none or one.
const ENGLISH_WORDS_IN_100: usize = 4;
/// A text of fewer words is too short to tell its language.
const MIN_TEXT_WORDS: usize = 8;
/// The same for scripts that separate no words: least number of letters beyond ASCII.
const MIN_UNPARTED_LETTERS: usize = 24;
/// Bytes at the beginning of a text whose letter statistics are taken.
const SAMPLE_BYTES: usize = 8 << 10;

/// The language of a text as a BCP 47 tag, where it is told.
pub(crate) fn language_of(text: &str) -> Option<&'static str> {
    let (words, telling) = count_words(text);
    if is_english(words, telling) {
        return (words >= MIN_TEXT_WORDS).then_some(ENGLISH);
    }
    let sample = &text[..floor(text, SAMPLE_BYTES)];
    let letters = sample
        .chars()
        .filter(|c| !c.is_ascii() && c.is_alphabetic());
    if words < MIN_TEXT_WORDS && letters.take(MIN_UNPARTED_LETTERS).count() < MIN_UNPARTED_LETTERS {
        return None;
    }
    let told = detect(sample).filter(whatlang::Info::is_reliable)?;
    (told.lang() != Lang::Eng).then(|| tag(told.lang().code()))
}

/// Whether a text has a word that only English has.
pub(crate) fn has_english(text: &str) -> bool {
    count_words(text).1 > 0
}

/// Whether a text with `words` words, `telling` of them English-only ones, is English.
fn is_english(words: usize, telling: usize) -> bool {
    telling * 100 >= words * ENGLISH_WORDS_IN_100
}

/// How many words a text has, and how many of them are English-only. Counting stops as soon as the rest of the text
/// cannot change that it is English, which in English text is about its middle.
fn count_words(text: &str) -> (usize, usize) {
    let (mut words, mut telling) = (0, 0);
    let mut rest = text.len();
    for word in text.split(|c: char| !(c.is_alphabetic() || matches!(c, '\'' | '’'))) {
        rest = rest.saturating_sub(word.len() + 1);
        if word.is_empty() {
            continue;
        }
        words += 1;
        if lexicon::TELLING_WORDS.contains_folded(word) {
            telling += 1;
            // A word takes at least two bytes with the separator behind it.
            let most_words = words + rest.div_ceil(2);
            if words >= MIN_TEXT_WORDS && is_english(most_words, telling) {
                break;
            }
        }
    }
    (words, telling)
}

/// The BCP 47 tag of an ISO 639-3 code: the two-letter code where the language has one.
fn tag(code: &'static str) -> &'static str {
    lexicon::LANGUAGE_CODES.meaning(code).unwrap_or(code)
}

/// The language of a tag without script and region: "en" of "en-GB".
pub(crate) fn primary(tag: &str) -> String {
    let end = tag.find(['-', '_']).unwrap_or(tag.len());
    tag[..end].to_ascii_lowercase()
}

/// Whether a code is that of a language.
pub(crate) fn is_known(code: &str) -> bool {
    lexicon::LANGUAGES.contains(code)
}

/// The name of a language; the code itself where it is not in the list.
pub fn language_name(code: &str) -> &str {
    lexicon::LANGUAGES.meaning(code).unwrap_or(code)
}

/// The code of a language by its name, in English or as it calls itself, in small letters.
pub(crate) fn language_code(name: &str) -> Option<&'static str> {
    let mut english = lexicon::LANGUAGES.pairs();
    let named = english.find(|(_, called)| called.to_lowercase() == name);
    named
        .map(|(code, _)| code)
        .or_else(|| lexicon::OWN_LANGUAGE_NAMES.meaning(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GERMAN: &str = "Die Fähre nach Ostwick fährt ab Montag nicht mehr, weil das Schiff zu alt ist und \
        niemand die Reparatur bezahlen will. Der Betreiber sucht seit Wochen nach einem neuen Schiff.";
    const ENGLISH_TEXT: &str = "The ferry to Ostwick will not sail from Monday on, because the ship is too old \
        and nobody wants to pay for what it needs, the owner said after a meeting with the mayor.";

    #[test]
    fn a_language_has_one_code_whatever_it_is_called() {
        for (name, code) in [
            ("german", Some("de")),
            ("deutsch", Some("de")),
            ("português", Some("pt")),
            ("ostwickish", None),
        ] {
            assert_eq!(language_code(name), code, "{name}");
        }
    }

    #[test]
    fn a_text_in_another_language_is_told() {
        for (text, language) in [
            (GERMAN, "de"),
            (
                "Le bac ne partira plus à partir de lundi, parce que le navire est trop vieux et que personne \
                 ne veut payer les réparations, a annoncé la mairie.",
                "fr",
            ),
            (
                "Паром больше не будет ходить с понедельника, потому что судно слишком старое и никто не хочет \
                 платить за ремонт, сообщила мэрия.",
                "ru",
            ),
            (
                "渡し船は月曜日から運航されません。船が古すぎて、誰も修理代を払いたがらないからです。",
                "ja",
            ),
        ] {
            assert_eq!(language_of(text), Some(language), "{text}");
        }
        assert_eq!(language_of(ENGLISH_TEXT), Some("en"));
    }

    #[test]
    fn english_that_quotes_another_language_is_english_and_so_is_a_text_half_in_each() {
        let quoting =
            format!("{ENGLISH_TEXT} „Wir fahren nicht mehr“, heißt es auf dem Schild am Kai.");
        assert_eq!(language_of(&quoting), Some("en"));
        assert_eq!(
            language_of(&format!("{ENGLISH_TEXT}\n{GERMAN}")),
            Some("en")
        );
        assert_eq!(
            language_of(&format!("{GERMAN}\n{ENGLISH_TEXT}")),
            Some("en")
        );
    }

    #[test]
    fn what_is_short_is_not_told() {
        for text in [
            "",
            "Ostwick",
            "„Moin“",
            "東京",
            "We sail.",
            "Mara Okoro, Ada Lind",
        ] {
            assert_eq!(language_of(text), None, "{text}");
        }
    }

    #[test]
    fn every_language_has_its_shortest_code_and_a_name() {
        for language in Lang::all() {
            let tag = tag(language.code());
            assert_eq!(tag.len(), 2, "{language}");
            assert_ne!(language_name(tag), tag, "{language}");
        }
        assert_eq!(["fr", "xx"].map(language_name), ["French", "xx"]);
        for (_, language) in lexicon::SPOKEN.pairs() {
            assert_ne!(language_name(language), language);
        }
    }
}
