//! An office that a text prints as letters ("the HMO") or as a bare noun ("harbour minister"), and the holder whom it names.

use crate::check::persons::called::{is_determiner, last};
use crate::language::{function_word, lexicon};
use crate::text::Span;
use std::ops::RangeInclusive;
use unicode_segmentation::UnicodeSegmentation;

/// So many letters stand for an office.
const LETTERS: RangeInclusive<usize> = 2..=6;

/// In so many words before a name stands the office whose letters are used: "the Harbour Mooring Officer, Capt Vey".
const WORDS_OF_OFFICE: usize = 9;

/// Whether letters stand for the office of a name's bearer: they are right before the name somewhere, or are the initials of an office that
/// stands there.
pub(super) fn stand_for(letters: &str, name: &str, text: &str) -> bool {
    let is_short =
        LETTERS.contains(&letters.len()) && letters.chars().all(|c| c.is_ascii_uppercase());
    if !is_short {
        return false;
    }
    if name.split(' ').next() == Some(letters) && name != letters {
        return true;
    }
    let mut places = text.match_indices(name);
    places.any(|(at, _)| {
        let line = text[..at]
            .rsplit(['\n', '.', '!', '?', '“', '”', '"'])
            .next();
        let words: Vec<&str> = line.unwrap_or_default().unicode_words().collect();
        let near = &words[words.len().saturating_sub(WORDS_OF_OFFICE)..];
        near.last() == Some(&letters) || has_initials(near, letters)
    })
}

/// Whether words in a run have these initials, each a capital; articles and "of" count for nothing.
fn has_initials(words: &[&str], letters: &str) -> bool {
    let is_telling = |word: &&&str| function_word::of(&word.to_lowercase()).is_none();
    let initials = words
        .iter()
        .filter(is_telling)
        .filter_map(|word| word.chars().next());
    let initials: String = initials.collect();
    initials.contains(letters)
}

/// Whether a source calls its speaker by a bare noun for an office ("its harbour minister said"), and has this name right behind the
/// same noun elsewhere: "Harbour Minister Tom Vey".
pub(super) fn is_bare_office(
    by_source: &str,
    mention: Option<Span>,
    name: &str,
    text: &str,
) -> bool {
    let is_bare = by_source.chars().all(|c| !c.is_uppercase())
        && !by_source.split(' ').next().is_some_and(is_determiner)
        && lexicon::PORTFOLIO_OFFICES.contains(last(by_source));
    let Some(mention) = mention.filter(|_| is_bare) else {
        return false;
    };
    // The mention may be that of the country whose office it is.
    let sentence = text[mention.start..]
        .split(['.', '!', '?', '\n', '“', '"'])
        .next();
    let noun = sentence.and_then(|rest| rest.find(by_source));
    let mut before = text[..mention.start + noun.unwrap_or_default()].unicode_words();
    let kind = before
        .next_back()
        .filter(|word| word.starts_with(char::is_lowercase) && function_word::of(word).is_none());
    let office = match kind {
        Some(kind) => format!("{kind} {by_source} "),
        None => format!("{by_source} "),
    };
    let mut places = text.match_indices(name);
    places.any(|(at, _)| text[..at].to_lowercase().ends_with(&office))
}

#[cfg(test)]
mod tests {
    use super::{is_bare_office, stand_for};
    use crate::text::Span;

    #[test]
    fn letters_stand_for_the_office_before_a_name() {
        let text = "The Harbour Mooring Officer, Capt Ada Vey, sailed. CF Mary Okoro waved.";
        for (letters, name, is_one) in [
            ("HMO", "Ada Vey", true),
            ("CF", "Mary Okoro", true),
            ("HMO", "Mary Okoro", false),
            ("HMP", "Ada Vey", false),
            ("CF", "Ada Vey", false),
            ("Harbour", "Ada Vey", false),
        ] {
            assert_eq!(stand_for(letters, name, text), is_one, "{letters} {name}");
        }
    }

    #[test]
    fn a_bare_noun_is_the_office_of_whom_the_same_noun_names() {
        let text = "The country’s harbour minister spoke. Harbour Minister Ada Vey left, and so did Railway Minister Tom Lind.";
        let at = text.find("minister").unwrap();
        let mention = Some(Span::new(at, at + "minister".len()));
        assert!(is_bare_office("minister", mention, "Ada Vey", text));
        let text = "Northland’s harbour minister spoke. Harbour Minister Ada Vey left.";
        let mention = Some(Span::new(0, "Northland".len()));
        assert!(is_bare_office("minister", mention, "Ada Vey", text));
        assert!(!is_bare_office("minister", mention, "Tom Lind", text));
        assert!(!is_bare_office("the minister", mention, "Ada Vey", text));
    }
}
