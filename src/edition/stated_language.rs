//! The language of a quotation where its own sentence states it: "said in Dutch", "speaking in French on the radio".

use super::found::FoundQuotation;
use crate::corpus::{Attested, Provenance};
use crate::language::function_word::IN;
use crate::language::identification::language_code;
use crate::language::sentence::sentences;
use crate::language::word;
use crate::text::Span;

/// So many words stand at most between the verb of saying and the language: "told the board on Monday in".
const WORDS_FROM_CUE: usize = 6;

/// The language in which a quotation is told to have been said.
pub fn of(found: &FoundQuotation, text: &str) -> Option<Attested<String>> {
    let cue = found.quotation.cue?;
    let line = text[..cue.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[cue.end..]
        .find('\n')
        .map_or(text.len(), |at| cue.end + at);
    // Few paragraphs name a language, and it takes time to part one in its sentences.
    if !names_language(&text[line..end]) {
        return None;
    }
    let mut own = sentences(&text[line..end]).into_iter();
    let own = own.find(|s| (line + s.start..line + s.end).contains(&cue.start))?;
    let sentence = Span::new(line + own.start, line + own.end);
    let unquoted: String = outside_marks(sentence.of(text));
    let words: Vec<&str> = unquoted.split_whitespace().collect();
    (1..words.len().saturating_sub(1)).find_map(|at| stated(&words, at))
}

/// The language behind an "in" at this place, with the words from the verb of saying on.
fn stated(words: &[&str], at: usize) -> Option<Attested<String>> {
    let code = (words[at] == IN).then(|| language_of(words[at + 1]))??;
    // "in French Guiana"
    let ends = words[at + 1].ends_with(|c: char| !c.is_alphanumeric());
    let is_place = words
        .get(at + 2)
        .is_some_and(|next| next.starts_with(char::is_uppercase));
    let from = at.saturating_sub(WORDS_FROM_CUE);
    let says = |word: &&str| word::look_up(&bare(word).to_lowercase()).cue.is_some();
    let cue = from + words[from..at].iter().rposition(says)?;
    let runs_on = words[cue..at]
        .iter()
        .all(|word| !word.ends_with([',', ';', ':']));
    (runs_on && (ends || !is_place)).then(|| {
        let told = words[cue..=at].join(" ");
        let told = format!("{told} {}", bare(words[at + 1]));
        Attested::new(code.to_string(), Provenance::Telling(told))
    })
}

/// Whether a language stands behind an "in".
fn names_language(paragraph: &str) -> bool {
    let mut words = paragraph.split_whitespace();
    let behind_in = |word: &str| word == IN;
    while words.any(behind_in) {
        if words.clone().next().and_then(language_of).is_some() {
            return true;
        }
    }
    false
}

/// The code of the language that a word names; names of languages have a capital.
fn language_of(word: &str) -> Option<&'static str> {
    let bare = bare(word);
    let is_name = bare.starts_with(char::is_uppercase);
    is_name.then(|| language_code(&bare.to_lowercase()))?
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// A sentence without what stands in marks.
fn outside_marks(sentence: &str) -> String {
    let mut inside = false;
    let outside = sentence.chars().filter(|letter| {
        let (opens, closes) = (
            matches!(letter, '“' | '«' | '„'),
            matches!(letter, '”' | '»'),
        );
        let was_inside = inside;
        inside = match letter {
            '"' => !inside,
            _ => opens || inside && !closes,
        };
        !was_inside && !inside
    });
    outside.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(sentence: &str) -> Option<String> {
        let words: Vec<&str> = sentence.split_whitespace().collect();
        let found = (1..words.len() - 1).find_map(|at| stated(&words, at))?;
        Some(format!("{}: {}", found.value, found.provenance))
    }

    #[test]
    fn a_language_is_stated_of_what_is_said_in_it() {
        assert_eq!(
            told("the premier said in Dutch on Monday").as_deref(),
            Some("nl: “said in Dutch”")
        );
        assert_eq!(
            told("he told the harbour board in English.").as_deref(),
            Some("en: “told the harbour board in English”")
        );
        for place in [
            "Okoro said in French Guiana",
            "Okoro said, and sold a book in English",
            "the court in English law",
        ] {
            assert_eq!(told(place), None, "{place}");
        }
    }
}
