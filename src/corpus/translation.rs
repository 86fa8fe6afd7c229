//! Whether an article is a translation, as it is stated: by its container, by `corpus.toml`, or by a note in
//! the text.

use super::pattern;
use super::provenance::{Attested, Provenance};
use crate::language::lexicon;
use regex::Regex;
use std::sync::LazyLock;

/// A note on the text is a short paragraph; longer ones tell of translations as the story's matter.
const NOTE_WORDS: usize = 25;

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
    text.lines().find_map(|line| {
        let note = line.trim_matches(|c: char| !c.is_alphanumeric());
        let by = translator(&note.to_lowercase())?;
        let translation = Translation { from: None, by };
        Some(Attested::new(translation, Provenance::Note(note.into())))
    })
}

fn translator(note: &str) -> Option<Translator> {
    if !note.contains("translat") || note.split_whitespace().nth(NOTE_WORDS).is_some() {
        return None;
    }
    let holds = |phrase: &str| note.contains(phrase);
    if lexicon::MACHINE_TRANSLATION.entries().any(holds) {
        return Some(Translator::Machine);
    }
    let opens = |phrase: &str| note.starts_with(phrase);
    let told = lexicon::TRANSLATION_NOTES.entries().any(opens);
    told.then_some(Translator::Human)
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
        ] {
            assert_eq!(by(note), Some(Translator::Machine), "{note}");
        }
        let human = "It rained.\n\nTranslated from the Norwegian by Tove Lund\n";
        assert_eq!(by(human), Some(Translator::Human));
    }

    #[test]
    fn prose_about_translations_is_no_note() {
        for prose in [
            "“We have translated the charter,” the harbour master said.",
            "The ferry company, whose new timetable was translated by machine into nine languages that nobody \
             in the valley speaks, apologised to its passengers on Monday evening.",
            "It rained.",
        ] {
            assert_eq!(by(prose), None, "{prose}");
        }
    }
}
