//! Whether a source has a person under a name that no list of given names tells.

use super::words::is_persons_noun;
use crate::language::person_name::PersonName;
use crate::language::{function_word, lexicon, word};
use crate::quotation::speaker::turn_head::TurnHead;
use unicode_segmentation::UnicodeSegmentation;

/// So many words of an apposition may stand before the noun in it: "an old harbour pilot".
const WORDS_TO_PERSON_NOUN: usize = 4;

/// Whether a text tells that a full name is a person's: it bears turns, has a title, is told to be somebody ("Ada Example, an
/// analyst") or says something in words of its own. A body is said to say something, too, and speaks through others: its
/// name tells it, for it has other words than names.
pub(in crate::check) fn is_person_in(text: &str, name: &str) -> bool {
    if !name.contains(' ') {
        return false;
    }
    let is_turn = |line: &str| {
        let head = TurnHead::parse(line);
        head.is_some_and(|head| line[head.name].eq_ignore_ascii_case(name))
    };
    let mut places = text.match_indices(name);
    text.lines().any(is_turn)
        || places.any(|(at, _)| {
            let (before, behind) = (&text[..at], &text[at + name.len()..]);
            is_titled(before)
                || is_told_what(behind)
                || looks_like_name(name) && says(before, behind)
        })
}

/// Whether no word of a full name is one of the language, as the words of most bodies' names are.
pub(in crate::check) fn looks_like_name(name: &str) -> bool {
    let words: Vec<&str> = name.unicode_words().collect();
    let is_word = |word: &&str| {
        let small = word.to_lowercase();
        let single = word::singular(&small);
        lexicon::BODY_WORDS.contains(&small)
            || lexicon::BODY_HEADS.contains(&small)
            || lexicon::FREQUENCY.contains(&small)
            || lexicon::FREQUENCY.contains(single)
    };
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase);
    words.len() > 1 && words.iter().all(is_capital) && !words.iter().any(is_word)
}

fn is_titled(before: &str) -> bool {
    let title = before.trim_end().rsplit([' ', '\n']).next();
    // "President, Harbour Works" is the president of it.
    let title = title.filter(|title| !title.ends_with(','));
    title.is_some_and(|title| !PersonName::parse(&format!("{title} X")).titles.is_empty())
}

/// Whether what stands behind a name tells in commas what its bearer is: ", an analyst", ", who".
fn is_told_what(behind: &str) -> bool {
    let Some(told) = behind.strip_prefix(", ") else {
        return false;
    };
    let told = told.split([',', '.', '!', '?', ';', '\n', '“', '"']).next();
    let mut words = told.unwrap_or_default().unicode_words();
    match words.next() {
        Some("who") => true,
        Some(first) if function_word::is_article(first) => {
            words.take(WORDS_TO_PERSON_NOUN).any(is_persons_noun)
        }
        _ => false,
    }
}

/// Whether a name stands right beside a verb of saying.
fn says(before: &str, behind: &str) -> bool {
    let is_cue = |word: Option<&str>| word.is_some_and(|word| word::look_up(word).cue.is_some());
    let sentence = before
        .rsplit(['.', '!', '?', '\n'])
        .next()
        .unwrap_or_default();
    is_cue(behind.split([' ', ',', '.']).nth(1)) || is_cue(sentence.unicode_words().next_back())
}

#[cfg(test)]
mod tests {
    use super::{is_person_in, looks_like_name};

    #[test]
    fn turns_titles_words_beside_and_a_said_tell_a_person() {
        let name = "Quenby Thrale";
        for text in [
            "Quenby Thrale: We sail.",
            "QUENBY THRALE: We sail.",
            "The pilot met Ms Quenby Thrale there.",
            "Quenby Thrale, a harbour pilot, came.",
            "“We sail,” said Quenby Thrale.",
        ] {
            assert!(is_person_in(text, name), "{text}");
        }
        for text in [
            "The ferries of Quenby Thrale sail.",
            "Quenby Thrale, the ferry line, sails.",
            "Mara Okoro\nPresident, Quenby Thrale",
        ] {
            assert!(!is_person_in(text, name), "{text}");
        }
        assert!(!is_person_in(
            "Harbour Works said it sails.",
            "Harbour Works"
        ));
        assert!(looks_like_name(name) && !looks_like_name("Thrale Ferries"));
    }
}
