//! Whether an answer stands behind another question than the one that was asked: “No” to the one is none to the other.

use crate::check::passage::Passage;
use crate::check::place::Place;
use crate::check::surroundings::{before, paragraph};
use crate::collation::normal::{Word, words};
use crate::language::cue_verb::Inflection;
use crate::language::{function_word, lexicon, word};
use crate::quotation::speaker::turn_head::TurnHead;

/// So many lines before an answer its question may stand: an answer may have several.
const LINES_TO_QUESTION: usize = 8;

/// Of so many telling words one is repeated by whoever tells of the question.
const TELLING_WORDS: usize = 2;

/// The question that the source has for the words of a passage, where the draft tells of another one.
pub(super) fn other_question<'s>(
    place: &Place<'s>,
    passage: &Passage,
    draft: &str,
) -> Option<&'s str> {
    let is_turn = || TurnHead::parse(place.paragraph()).is_some();
    if !place.is_record() && !place.is_answer() && !is_turn() {
        return None;
    }
    let by_draft = telling(&asked(passage, draft)?);
    let question = question(place)?;
    let own = telling(question);
    let shares = |other: &[String]| by_draft.iter().any(|word| other.contains(word));
    if by_draft.is_empty() || shares(&own) {
        return None;
    }
    let is_another = || {
        let lines = place.text().lines().filter(|line| line.contains('?'));
        lines.map(telling).any(|other| shares(&other))
    };
    (own.len() >= TELLING_WORDS || is_another()).then_some(question)
}

/// The question of the source before the words.
fn question<'s>(place: &Place<'s>) -> Option<&'s str> {
    let text = place.text();
    let own = paragraph(text, place.words_span());
    let lines = text[..own.start].lines().rev();
    let mut lines = lines.filter(|line| !line.trim().is_empty());
    let line = lines.by_ref().take(LINES_TO_QUESTION);
    let mut asked = line.map(|line| line.trim().trim_matches('*'));
    let line = asked.find(|line| line.ends_with('?'))?;
    let words = line.split_once(": ").map_or(line, |(_, words)| words);
    Some(words.trim_matches('*'))
}

/// What the draft says that was asked: "Asked whether the quay was safe, she said: “…”", "Is the quay safe? “…”".
fn asked(passage: &Passage, draft: &str) -> Option<String> {
    let sentence = before(passage.span, draft);
    let own: Vec<&str> = sentence.split_whitespace().collect();
    let is_asking = |word: &str| {
        let cue = word::look_up(&word.to_lowercase()).cue;
        cue.is_some_and(|cue| {
            let asks = lexicon::FRAME_WORDS.has_flag(cue.lemma(), "asks");
            asks && cue.inflection == Inflection::Past
        })
    };
    // "Asked by Okoro, “…?”" has the question itself in marks.
    if own.get(1) == Some(&"by") {
        return None;
    }
    if own.first().is_some_and(|first| is_asking(first)) {
        let clause = own[1..].join(" ");
        return Some(clause.split(',').next().unwrap_or_default().into());
    }
    let start = paragraph(draft, passage.span).start;
    let lead = draft[start..passage.span.start]
        .trim_end_matches(|c: char| !c.is_alphanumeric() && c != '?' && c != '.');
    let question = lead.strip_suffix('?')?;
    let from = question
        .rfind(['.', '!', '?', '”', '"'])
        .map_or(0, |at| at + 1);
    question.get(from..).map(String::from)
}

/// The stems of the words of a question that tell something, names left out.
fn telling(question: &str) -> Vec<String> {
    let is_telling = |word: &Word| {
        let is_name = word.span.start > 0 && word.span.of(question).starts_with(char::is_uppercase);
        function_word::of(&word.form).is_none() && !is_name
    };
    let words = words(question).into_iter().filter(is_telling);
    words.map(|word| word.stem.to_string()).collect()
}
