//! Whether an answer stands behind another question than the one that was asked: “No” to the one is none to the other.

use crate::check::passage::Passage;
use crate::check::place::Place;
use crate::check::surroundings::{before, narration, paragraph};
use crate::check::unsaying::is_asking;
use crate::collation::normal::{Word, words};
use crate::language::function_word::{ABOUT, BY};
use crate::language::{function_word, lexicon};
use crate::quotation::speaker::turn_head::TurnHead;

/// So many lines before an answer its question may stand: an answer may have several.
const LINES_TO_QUESTION: usize = 8;

/// An answer of so few words may be one to any question.
const WORDS_OF_ANSWER: usize = 3;

/// Of so many telling words one is repeated by whoever tells of the question.
const TELLING_WORDS_PER_REPEATED: usize = 2;

/// The question that the source has for the words of a passage, where the draft tells of another one.
pub(super) fn other_question(place: &Place<'_>, passage: &Passage, draft: &str) -> Option<String> {
    if let Some(question) = other_told_question(place, passage, draft) {
        return Some(question);
    }
    let is_turn = || TurnHead::parse(place.paragraph()).is_some();
    if !place.is_record() && !place.is_answer() && !is_turn() {
        return None;
    }
    let told = asked(passage, draft)?;
    let by_draft = telling(&told);
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
    // "Asked whether she would end it" tells no word of what it is about.
    let is_open = by_draft.len() < TELLING_WORDS_PER_REPEATED && has_pronoun_for_thing(&told);
    (own.len() >= TELLING_WORDS_PER_REPEATED && !is_open || is_another())
        .then(|| question.to_string())
}

/// Whether a question has a pronoun for the thing that it is about.
fn has_pronoun_for_thing(question: &str) -> bool {
    let mut words = words(question).into_iter();
    words.any(|word| lexicon::PRO_FORMS.contains(&word.form))
}

/// The question that the source tells beside a short answer ("“Yes,” she said when asked whether the pier was safe"), where the draft
/// has beside it another one that the source tells, too.
fn other_told_question(place: &Place<'_>, passage: &Passage, draft: &str) -> Option<String> {
    if words(&place.passage).len() > WORDS_OF_ANSWER {
        return None;
    }
    let by_draft = telling(&question_in(&narration(passage.span, draft))?);
    let stretch = place.stretch_of_quotation()?;
    let question = question_in(&narration(stretch, place.text()))?;
    let shares = |other: &str| telling(other).iter().any(|word| by_draft.contains(word));
    let told = place.text().split(['.', '!', '?', '“', '”', '"', '\n']);
    let mut others = told.filter_map(question_in);
    (!shares(&question) && others.any(|other| shares(&other))).then_some(question)
}

/// The question that a text's own words tell: what stands behind "asked whether".
fn question_in(narration: &str) -> Option<String> {
    let own: Vec<&str> = narration.split_whitespace().collect();
    let opens = |word: &str| lexicon::UNASSERTED_OPENINGS.contains_lowered(word) || word == ABOUT;
    let at = own
        .windows(2)
        .position(|two| is_asking(two[0]) && opens(two[1]))?;
    let clause = own[at + 2..].join(" ");
    Some(clause.split(',').next().unwrap_or_default().into())
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
    // "Asked by Okoro, “…?”" has the question itself in marks.
    if own.get(1) == Some(&BY) {
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
