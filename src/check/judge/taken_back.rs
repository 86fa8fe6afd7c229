//! Whether the source tells right behind words that whoever said them took them back: "He later withdrew that."

use crate::check::passage::Passage;
use crate::check::persons::called::{is_same_word, last};
use crate::check::place::Place;
use crate::check::surroundings::paragraph;
use crate::collation::normal::{Word, words};
use crate::language::function_word::{BACK, FOR};
use crate::language::{function_word, lexicon, word};
use crate::text::Span;
use unicode_segmentation::UnicodeSegmentation;

/// In the rest of the sentence of the words and in so many behind it stands that they were taken back.
const SENTENCES_BEHIND: usize = 2;

/// So many words stand between a verb and what is taken back.
const WORDS_TO_OBJECT: usize = 6;

/// So many words before a verb may deny it or tell who does it.
const WORDS_BEFORE_DENIED_VERB: usize = 4;

/// The words with which the source tells that the speaker took back what the draft has him say, where the draft does not tell it.
pub(super) fn taken_back<'s>(place: &Place<'s>, passage: &Passage, draft: &str) -> Option<&'s str> {
    let stretch = place.stretch_of_quotation()?;
    let speaker = place.speaker()?;
    let told =
        sentences_behind(stretch, place.text()).find(|told| is_retraction(told, &speaker))?;
    let around = two_paragraphs(passage.span, draft);
    let tells = |word: &str| {
        let kind = lexicon::RETRACTIONS.meaning(&word.to_lowercase());
        kind.is_some_and(|kind| kind != "object")
    };
    (!around.unicode_words().any(tells)).then_some(told)
}

/// The paragraph in which the source corrects that its speaker said words of this place: "In an earlier post we quoted Ada Example as saying
/// that two were missing." Which of his words it means, a word tells that both have.
pub(super) fn corrected<'s>(place: &Place<'s>) -> Option<&'s str> {
    let speaker = place.speaker()?;
    let said: Vec<Word> = words(&place.sentence_words());
    let is_telling = |word: &Word| function_word::of(&word.form).is_none();
    let is_correction = |line: &&str| {
        let small = line.to_lowercase();
        let mut texts = lexicon::CORRECTED_TEXTS.entries();
        texts.any(|text| small.contains(text))
            && line
                .unicode_words()
                .any(|word| is_same_word(word, last(&speaker)))
    };
    let tells = |line: &&str| {
        let note = words(line);
        let mut telling = said.iter().filter(|word| is_telling(word));
        telling.any(|word| note.iter().any(|other| other.form == word.form))
    };
    let mut lines = place.text().lines();
    lines.find(|line| is_correction(line) && tells(line))
}

/// The rest of the sentence of a stretch, and those behind it in its paragraph and the next one.
fn sentences_behind(stretch: Span, text: &str) -> impl Iterator<Item = &str> {
    let behind = &two_paragraphs(stretch, text)[stretch.end - paragraph(text, stretch).start..];
    let sentences = behind.split(['.', '!', '?', '\n']).map(str::trim);
    let sentences = sentences.filter(|told| told.contains(char::is_alphanumeric));
    // Sentences count up to the next quotation: what stands in its marks is another one's words, or the same speech going on.
    let own = sentences.take_while(|told| !told.contains(['“', '"', '«']));
    own.take(SENTENCES_BEHIND + 1)
}

/// The paragraph of a stretch and the one behind it.
fn two_paragraphs(stretch: Span, text: &str) -> &str {
    let own = paragraph(text, stretch);
    let rest = text[own.end..].trim_start();
    let start = text.len() - rest.len();
    let end = rest.find('\n').map_or(text.len(), |at| start + at);
    &text[own.start..end]
}

/// Whether a sentence tells that a speaker, by name or as "he", took back what he has said.
fn is_retraction(told: &str, speaker: &str) -> bool {
    let words: Vec<String> = told.unicode_words().map(str::to_lowercase).collect();
    let kind = |at: usize| lexicon::RETRACTIONS.meaning(&words[at]);
    let near = |at: usize| &words[at + 1..words.len().min(at + 1 + WORDS_TO_OBJECT)];
    let is_object = |word: &String| lexicon::means!(RETRACTIONS, word, "object");
    let before = |at: usize| &words[at.saturating_sub(WORDS_BEFORE_DENIED_VERB)..at];
    let is_denied = |at: usize| {
        before(at).iter().any(|word| {
            lexicon::means!(OPERATORS, word, "negation")
                || lexicon::means!(UNSAYING_WORDS, word, "refusal")
        })
    };
    let is_him = |word: &String| {
        lexicon::PERSONAL_PRONOUNS.contains(word) || is_same_word(word, last(speaker))
    };
    let admits = |at: usize| {
        let is_be = |word: &String| lexicon::means!(WORD_CLASSES, word, "be");
        let is_his = |cue: usize| words[..cue].iter().any(is_him);
        let mut cues = (0..at).filter(|n| word::look_up(&words[*n]).cue.is_some());
        cues.any(is_his) && before(at).iter().any(is_be) && before(at).iter().any(is_him)
    };
    let tells = |at: usize| match kind(at) {
        Some("alone") => true,
        Some("verb") => {
            near(at).iter().any(is_object) || is_mere(near(at)) && told_of(&words[..at])
        }
        Some("for") => near(at).iter().any(|word| word == FOR) && near(at).iter().any(is_object),
        Some("back") => near(at).iter().any(|word| word == BACK) && near(at).iter().any(is_object),
        Some("wrong") => admits(at),
        _ => false,
    };
    (0..words.len()).any(|at| tells(at) && !is_denied(at) && words[..at].iter().any(is_him))
}

/// Whether nothing but grammar stands behind a verb.
fn is_mere(behind: &[String]) -> bool {
    behind.iter().all(|word| function_word::of(word).is_some())
}

/// Whether words before a verb tell what is taken back: "a remark that he later".
fn told_of(before: &[String]) -> bool {
    let mut nouns = before.iter();
    nouns.any(|word| {
        lexicon::means!(RETRACTIONS, word, "object") && function_word::of(word).is_none()
    })
}

#[cfg(test)]
mod tests {
    use super::is_retraction;

    #[test]
    fn what_takes_words_back() {
        for told in [
            "He later withdrew that",
            "Vey has since retracted the claim",
            "She apologised on Friday for the remark",
            "He took it back the next day",
            "said Tom Vey, a remark that he later withdrew",
            "He later said he had been wrong about the rope",
            "She has since backtracked",
        ] {
            assert!(is_retraction(told, "Tom Vey"), "{told}");
        }
        for told in [
            "He later withdrew his candidacy",
            "He refused to withdraw the remark",
            "He never retracted that",
            "The board withdrew the plan",
            "She took the ferry back to Ostwick",
            "The rope was wrong for the crane",
            "He apologised for the delay",
            "I think that he is wrong about the engine",
        ] {
            assert!(!is_retraction(told, "Tom Vey"), "{told}");
        }
    }
}
