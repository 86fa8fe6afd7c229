//! Whether an article is a translation, as it is stated: by its container, by `corpus.toml`, or by a note in
//! the text.

use super::pattern;
use super::provenance::{Attested, Provenance};
use crate::language::lexicon;
use crate::language::sentence::sentences;
use crate::text::is_quotation_mark;
use regex::Regex;
use std::sync::LazyLock;

/// A note on the text is a short paragraph; longer ones tell of translations as the story's matter.
const NOTE_WORDS: usize = 25;

/// Of so many paragraphs at the head and at the foot of a text a sentence may be a note on it.
const EDGE_LINES: usize = 3;

/// So many words behind "this interview" stand up to "translated": "was conducted in Norwegian, edited and translated".
const VERB_WORDS: usize = 10;

/// How an article was translated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Translation {
    /// The language that it was translated from, as it is written there.
    pub from: Option<String>,
    /// Who translated it.
    pub by: Translator,
}

/// Who translated an article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Translator {
    /// Somebody.
    #[default]
    Human,
    /// A program.
    Machine,
}

impl Translator {
    /// The translator that `corpus.toml` calls so.
    pub(super) fn named(word: &str) -> Option<Self> {
        match word.to_lowercase().as_str() {
            "machine" => Some(Self::Machine),
            "human" => Some(Self::Human),
            _ => None,
        }
    }
}

/// What a note in the text states: "This article was translated by machine."
pub(super) fn stated(text: &str) -> Option<Attested<Translation>> {
    // Hardly any text has the word.
    static WORD: LazyLock<Regex> = LazyLock::new(|| pattern::regex("(?i-u)translat"));
    if !WORD.is_match(text) {
        return None;
    }
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let told = lines.iter().enumerate().find_map(|(n, line)| {
        let is_at_edge = n < EDGE_LINES || n + EDGE_LINES >= lines.len();
        whole_line(line)
            .or_else(|| in_brackets(line))
            .or_else(|| sentence(line).filter(|_| is_at_edge))
    });
    let (note, by) = told?;
    let translation = Translation { from: None, by };
    Some(Attested::new(translation, Provenance::Note(note.into())))
}

/// A note, and who it says translated the text.
type Note<'t> = (&'t str, Translator);

/// A paragraph that is a note, also behind a label: "Translation: by machine".
fn whole_line(line: &str) -> Option<Note<'_>> {
    let behind_label = || line.split_once(':').and_then(|(_, rest)| stated_by(rest));
    stated_by(line).or_else(behind_label)
}

/// A note in brackets before a paragraph, or behind its last sentence: within one the brackets are the sentence's.
fn in_brackets(line: &str) -> Option<Note<'_>> {
    let line = line.trim();
    let closing = |c: char| matches!(c, ')' | ']');
    let opening = |c: char| matches!(c, '(' | '[');
    let first = line.strip_prefix(opening).and_then(|rest| {
        let (inner, behind) = rest.split_once(closing)?;
        let begins = behind.trim_start().chars().next();
        begins.is_none_or(|c| !c.is_lowercase()).then_some(inner)
    });
    let last = || {
        let (before, inner) = line
            .trim_end_matches('.')
            .strip_suffix(closing)?
            .rsplit_once(opening)?;
        let before = before.trim_end().trim_end_matches(is_quotation_mark);
        before.ends_with(['.', '!', '?', '…']).then_some(inner)
    };
    first
        .and_then(stated_by)
        .or_else(|| last().and_then(stated_by))
}

/// A note that is the first or the last sentence of a paragraph, and quotes nobody.
fn sentence(line: &str) -> Option<Note<'_>> {
    let sentences = sentences(line);
    let ends = sentences.first().into_iter().chain(sentences.last());
    let mut plain = ends
        .map(|span| span.of(line).trim())
        .filter(|sentence| !sentence.contains(|c| c == ',' || is_quotation_mark(c)));
    plain.find_map(stated_by)
}

/// What a stretch states, where it opens as such notes do.
fn stated_by(note: &str) -> Option<Note<'_>> {
    let note = note.trim_matches(|c: char| !c.is_alphanumeric());
    let told = note.to_lowercase();
    let machine = is_by_machine(&told);
    let opens = opens_note(&told)
        || machine
            && lexicon::MACHINE_TRANSLATION
                .entries()
                .any(|phrase| told.starts_with(phrase));
    let by = if machine {
        Translator::Machine
    } else {
        Translator::Human
    };
    (opens && is_short(&told)).then_some((note, by))
}

fn is_short(note: &str) -> bool {
    note.split_whitespace().nth(NOTE_WORDS).is_none()
}

/// Whether a note has a phrase of translating machines; between "translated" and "by machine" the language may stand.
fn is_by_machine(note: &str) -> bool {
    let behind = |words: &str| {
        let places = note.match_indices(words);
        let is_whole = |end: &usize| !note[*end..].starts_with(char::is_alphanumeric);
        places.map(|(at, _)| at + words.len()).find(is_whole)
    };
    lexicon::MACHINE_TRANSLATION.entries().any(|phrase| {
        let parted = || {
            let (first, rest) = phrase.split_once(' ')?;
            Some(behind(first)? <= behind(&format!(" {rest}"))?)
        };
        behind(phrase).is_some() || parted() == Some(true)
    })
}

/// "translated from …", "interview translated by …", "this interview was conducted in Norwegian and translated by …".
fn opens_note(note: &str) -> bool {
    let opens = |note: &str| {
        let mut openings = lexicon::TRANSLATION_NOTES.entries();
        openings.any(|opening| note.starts_with(opening))
    };
    let mut words = note.split_whitespace();
    let first = words.next().unwrap_or_default();
    let (is_this, thing) = match first {
        "this" => (true, words.next().unwrap_or_default()),
        _ => (false, first),
    };
    if !lexicon::TRANSLATED_THINGS.contains(thing) {
        return opens(note);
    }
    let rest: Vec<&str> = words.collect();
    let translated = || {
        rest.iter()
            .take(VERB_WORDS)
            .any(|word| *word == "translated")
    };
    match rest.first() {
        Some(verb) if lexicon::AUXILIARY_TENSES.contains(verb) => is_this && translated(),
        _ => opens(&rest.join(" ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by(text: &str) -> Option<Translator> {
        stated(text).map(|told| told.value.by)
    }

    #[test]
    fn a_note_tells_of_a_translation() {
        for note in [
            "This article was translated by machine.",
            "(Machine translation from the Norwegian)",
            "It rained.\n\nThis text has been automatically translated and may contain errors.",
            "It rained.\n\n(Translated from Norwegian by machine.)",
        ] {
            assert_eq!(by(note), Some(Translator::Machine), "{note}");
        }
        for human in [
            "It rained.\n\nTranslated from the Norwegian by Tove Lund\n",
            "It rained.\n\nTranslated from the Finnish by Aino Lund\n",
        ] {
            assert_eq!(by(human), Some(Translator::Human), "{human}");
        }
    }

    #[test]
    fn a_note_may_stand_before_or_behind_a_paragraph() {
        let machine = "It rained, Okoro said. (Translated by machine.)";
        assert_eq!(by(machine), Some(Translator::Machine));
        let label = "It rained.\n\nTranslation: translated by machine";
        assert_eq!(by(label), Some(Translator::Machine));
        for note in [
            "“We stay,” she said. (This interview was translated from the Norwegian by Tove Lund.)",
            "[Translated from the Norwegian] The quay was empty on Monday.",
            "It rained.\n\nThe quay was empty. This interview was translated from the Norwegian.",
            "This conversation was held in Norwegian and translated by Tove Lund. The quay was empty.",
            "It rained.\n\nInterview translated by Tove Lund",
        ] {
            assert_eq!(by(note), Some(Translator::Human), "{note}");
        }
    }

    #[test]
    fn prose_about_translations_is_no_note() {
        for prose in [
            "“We have translated the charter,” the harbour master said.",
            "The ferry company, whose new timetable was translated by machine into nine languages that nobody \
             in the valley speaks, apologised to its passengers on Monday evening.",
            "It rained.",
            "The sign read “pax” (translated from Latin).",
            "It rained. The letter was translated from the Norwegian by a clerk.",
            "It rained. “This interview was translated by machine,” Okoro said.",
            "It rained. Okoro said the timetable (translated by machine) was wrong.",
        ] {
            assert_eq!(by(prose), None, "{prose}");
        }
    }
}
