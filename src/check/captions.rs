//! Captions that a machine made: they have words without end and no stops, and spell what they hear.

use super::align::Alignment;
use crate::collation::normal::Word;
use crate::language::{boundaries, function_word, lexicon};
use std::collections::HashSet;

/// The most words of a sentence in a text that people wrote.
const WORDS_TO_STOP: usize = 40;

/// So often a text calls its speaker a small "i" whose writer knows no capitals.
const SMALL_CAPITALS: usize = 2;

/// Whether a text has words without end and no stops, or no capital where everybody writes one.
pub(super) fn is_caption(text: &str) -> bool {
    let own = |form: &str| {
        boundaries::words(text)
            .filter(|(_, word)| *word == form)
            .count()
    };
    if own("i") >= SMALL_CAPITALS && own("I") == 0 {
        return true;
    }
    let stops = text.matches(['.', '!', '?']).count();
    let words = text.split_whitespace().count();
    words > WORDS_TO_STOP && words > stops * WORDS_TO_STOP
}

/// Whether two words sound the same by the list of those that do.
fn are_homophones(a: &str, b: &str) -> bool {
    let (a, b) = (a.to_lowercase(), b.to_lowercase());
    a != b && as_heard(&a) == as_heard(&b)
}

/// The one word that is written for all that sound like it.
pub(super) fn as_heard(form: &str) -> &str {
    lexicon::HOMOPHONES.meaning(form).unwrap_or(form)
}

/// Whether a word stands for a number that sounds like it, and is none of those that hold any sentence together:
/// "ate", but not "for".
pub(super) fn hears_number(form: &str) -> bool {
    let heard = as_heard(form);
    heard != form && lexicon::NUMBERS.contains(heard) && function_word::of(form).is_none()
}

/// A passage without the apostrophes that a caption leaves out: "its" for "it's".
pub(super) fn without_apostrophes(passage: &str, caption: &str) -> String {
    const APOSTROPHES: [char; 2] = ['\'', '’'];
    let heard: HashSet<&str> = boundaries::words(caption).map(|(_, word)| word).collect();
    let mut plain = passage.to_string();
    let words: Vec<(usize, &str)> = boundaries::words(passage).collect();
    for (start, word) in words.into_iter().rev() {
        let letters = word.replace(APOSTROPHES, "");
        if letters != word && heard.contains(letters.to_lowercase().as_str()) {
            plain.replace_range(start..start + word.len(), &letters);
        }
    }
    plain
}

/// A passage with the words that a caption, whose words lie beside its own, spells as others that sound the same.
pub(super) fn as_spelled(
    passage: &str,
    own: &[Word],
    alignment: &Alignment,
    caption: &[Word],
    text: &str,
) -> Option<String> {
    let mut spelled = passage.to_string();
    let beside = own.iter().zip(&alignment.beside).rev();
    let heard = beside.filter_map(|(word, other)| {
        let (word, other) = (word.span, caption[(*other)?].span);
        are_homophones(word.of(passage), other.of(text)).then_some((word, other))
    });
    for (word, other) in heard {
        spelled.replace_range(word.start..word.end, other.of(text));
    }
    (spelled != passage).then_some(spelled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::align::align;
    use crate::collation::normal::words;

    #[test]
    fn a_passage_is_spelled_as_the_caption_hears_it() {
        let spelled = |passage: &str, caption: &str| {
            let (own, heard) = (words(passage), words(caption));
            as_spelled(passage, &own, &align(&own, &heard), &heard, caption)
        };
        let caption = "it is knot four the night boat that we pay";
        let heard = spelled("It is not for the knight boat that we pay.", caption);
        let whole = "It is knot four the night boat that we pay.";
        assert_eq!(heard.as_deref(), Some(whole));
        assert_eq!(spelled("It is now for us", "it is not for us"), None);
    }

    #[test]
    fn apostrophes_go_where_the_caption_has_the_word_without() {
        let caption = "well its late and he can't sail";
        assert_eq!(
            without_apostrophes("It’s late, it won’t sail", caption),
            "Its late, it won’t sail"
        );
        assert_eq!(without_apostrophes("he can’t", caption), "he can’t");
    }

    #[test]
    fn stops_tell_a_caption_from_what_people_wrote() {
        let words = "and so on ".repeat(30);
        assert!(is_caption(&words));
        assert!(!is_caption(&words.replace("so on", "so on.")));
        assert!(!is_caption("a short line"));
        assert!(is_caption("once. i saw it late. i stopped"));
        assert!(!is_caption("Option i. I chose option i. Then I went."));
    }
}
