//! The clause around a fragment: from the words on which it turns ("no", "denied that", "if …") to the end of its
//! sentence. Without them a fragment can say the reverse of what was said.

use crate::language::function_word::{self, Function, THAT, TO};
use crate::language::lexicon;
use crate::language::normal;
use crate::language::pronoun::Pronoun;
use crate::language::sentence::sentences;
use crate::language::word;
use crate::quotation::Quotation;
use crate::text::{Span, is_quotation_mark};
use std::collections::HashSet;

/// So many words before a fragment are looked through for the nearest beginning of a clause.
const WORDS_TO_NEAREST_CLAUSE: usize = 8;
/// Where none begins there, so many are looked through for the first that does: a fragment that begins in the middle of
/// a sentence cannot be read by itself.
const MAX_WORDS_TO_CLAUSE: usize = 30;
/// So many words at least stand between an "and" and the fragment where it ties two clauses and not two things.
const TIED_WORDS: usize = 2;
/// So many words behind a fragment are given at most, unless what it turns on stands behind it.
const WORDS_BEHIND: usize = 12;
/// So many words before the verb of saying work on it: "would not", "did not yet".
const WORDS_TO_CUE: usize = 3;

/// The stretch around a fragment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    /// From the beginning of the clause to the end of the sentence, or as far as one looks.
    pub span: Span,
    /// Whether a clause begins at its start.
    pub opens: bool,
    /// Whether the sentence ends at its end.
    pub closes: bool,
}

impl Clause {
    /// Around a stretch of a quotation.
    pub fn around(text: &str, quotation: &Quotation, inner: Span) -> Self {
        let (mut start, mut opens) = before(text, inner.start);
        if let Some(turning) = turning(text, quotation, inner) {
            let (clause, begins) = before(text, turning);
            if clause < start {
                (start, opens) = (clause, begins);
            }
        }
        let (end, closes) = behind(text, inner.end);
        Self {
            span: Span::new(start, end),
            opens,
            closes,
        }
    }
}

/// Where the first word stands, in the sentence before a stretch of a quotation, on which the stretch turns; or the
/// beginning of a sentence that the attribution interrupts ("Nobody, she said, “will pay”").
pub(super) fn turning(text: &str, quotation: &Quotation, inner: Span) -> Option<usize> {
    let sentence = sentence_before(text, inner.start);
    if let Some(begun) = interrupted(text, sentence) {
        return Some(begun);
    }
    let cue = quotation.cue.filter(|cue| sentence.contains(cue));
    let words = own_words(text, sentence);
    let told = cue.map_or(0, |cue| words.partition_point(|w| w.start < cue.start));
    let near = words[..told].iter().rev().take(WORDS_TO_CUE);
    let near = near.take_while(|w| !text[w.end..].starts_with([',', ';', ':']));
    let first = told - near.count();
    let governing = &words[first..];
    let turns = |(n, word): (usize, &Span)| {
        let forms = normal::forms(word.of(text));
        let turns = forms.iter().any(|form| turns(form));
        turns || is_unsaid(text, governing, n)
    };
    let mut governing_words = governing.iter().enumerate();
    let found = governing_words.find(|(n, word)| turns((*n, *word)));
    found.map(|(_, word)| word.start)
}

/// Whether a word denies, doubts or conditions the clause that follows it.
fn turns(form: &str) -> bool {
    lexicon::means!(OPERATORS, form, "negation" | "condition")
        || lexicon::UNASSERTED_OPENINGS.contains(form)
        || lexicon::DISBELIEF.contains(form)
}

/// Whether a word that denies, doubts or conditions stands among others.
pub(super) fn has_turn(words: &str) -> bool {
    let mut words = words.split_whitespace();
    words.any(|word| turns(&normal::forms(word.trim_matches(not_a_word)).join(" ")))
}

/// Whether a word keeps the verb of saying behind it from being said: "refused on Friday to say".
fn is_unsaid(text: &str, words: &[Span], at: usize) -> bool {
    let says =
        |pair: &[Span]| pair[0].of(text) == TO && word::look_up(pair[1].of(text)).cue.is_some();
    lexicon::BEFORE_UNSAID.contains_folded(words[at].of(text)) && words[at..].windows(2).any(says)
}

/// The beginning of a sentence in which the attribution stands between two commas; words in marks before it are a
/// quotation of their own.
fn interrupted(text: &str, before: Span) -> Option<usize> {
    let words = before
        .of(text)
        .trim_end_matches(|c: char| not_a_word(c) && c != ',');
    let (begun, attribution) = words.strip_suffix(',')?.rsplit_once(',')?;
    let mut attribution = attribution.split(not_a_word);
    let says = attribution.any(|word| word::look_up(word).cue.is_some());
    let is_own = begun.contains(char::is_alphanumeric) && !begun.contains(is_quotation_mark);
    (says && is_own).then_some(before.start)
}

/// Where the sentences of the line end that a place of a text stands in: the stop of "Dr." ends none.
fn sentence_ends(text: &str, at: usize) -> HashSet<usize> {
    let line = text[..at].rfind('\n').map_or(0, |n| n + 1);
    let end = text[at..].find('\n').map_or(text.len(), |n| at + n);
    let all = sentences(&text[line..end]).into_iter();
    all.map(|sentence| line + sentence.end).collect()
}

/// What of its sentence stands before a place of a text.
fn sentence_before(text: &str, at: usize) -> Span {
    let line = text[..at].rfind('\n').map_or(0, |n| n + 1);
    let end = text[at..].find('\n').map_or(text.len(), |n| at + n);
    let all = sentences(&text[line..end]).into_iter();
    let own = all.map(|s| line + s.start).take_while(|start| *start <= at);
    Span::new(own.last().unwrap_or(line), at)
}

/// The beginning of the sentence before a place of a text, where no more words than these stand between, else the last of
/// these; and which of the two it is.
pub(super) fn words_before(text: &str, at: usize, most: usize) -> (usize, bool) {
    let before = sentence_before(text, at);
    let words = before.of(text).split_whitespace().rev();
    let first = words.clone().take(most).last();
    let start = first.map_or(at, |word| word.as_ptr() as usize - text.as_ptr() as usize);
    (start, words.count() <= most)
}

/// The words of a stretch that stand outside of quotation marks.
fn own_words(text: &str, stretch: Span) -> Vec<Span> {
    let mut words: Vec<Span> = Vec::new();
    let (mut inside, mut open) = (false, None);
    for (n, letter) in stretch.of(text).char_indices() {
        let at = stretch.start + n;
        inside = match letter {
            '“' | '«' | '„' => true,
            '”' | '»' => false,
            '"' => !inside,
            _ => inside,
        };
        let within = letter.is_alphanumeric() || matches!(letter, '’' | '\'' | '-');
        match open {
            None if within && !inside => open = Some(at),
            Some(start) if !within => {
                words.push(Span::new(start, at));
                open = None;
            }
            _ => {}
        }
    }
    words.extend(open.map(|start| Span::new(start, stretch.end)));
    words
}

fn not_a_word(letter: char) -> bool {
    !letter.is_alphanumeric()
}

/// Where the clause begins that a place of a text stands in: behind a stop or a comma, and at the last subject of
/// it. Where neither stands near, behind an "and" that ties it to what goes before. Also whether it is the beginning
/// of a clause, and not only as far as one looks.
fn before(text: &str, at: usize) -> (usize, bool) {
    let line = text[..at].rfind('\n').map_or(0, |n| n + 1);
    // The mark that opens the words is none of those before them.
    let own = text[line..at].trim_end_matches(is_quotation_mark);
    let ends = sentence_ends(text, at);
    let mut start = line + own.len();
    let mut subject = None;
    // "who had": a clause on what stands before it cannot be read by itself.
    let mut is_told_of = false;
    let mut tied = None;
    // Whether a word is of a clause that stands between the subject and its verb, and whether it is the last one before that.
    let (mut in_comment, mut is_behind_comment) = (false, false);
    let mut words = own.split_whitespace().rev().peekable();
    for n in 0..MAX_WORDS_TO_CLAUSE {
        if n >= WORDS_TO_NEAREST_CLAUSE && subject.or(tied).is_some() {
            break;
        }
        let Some(word) = words.next() else { break };
        let place = word.as_ptr() as usize - text.as_ptr() as usize;
        let bare = word.trim_matches(not_a_word);
        let lists = word.ends_with(',') && is_list(&text[start..at]);
        // The mark behind a fragment ends no clause, the stop within it does.
        let ended = word.trim_end_matches(['”', '"', '»']);
        let is_stop = || ended.ends_with('.') && ends.contains(&(place + word.len()));
        let ends = is_stop() || ended.ends_with(['!', '?', ';', ':', ',', '–', '—']);
        // "the bombing, which tore up a road, | was a": a clause between two commas parts no subject from its verb.
        if ended.ends_with(',') && !in_comment {
            in_comment = begins_with_verb(&text[start..at]);
        }
        if in_comment && !is_stop() {
            let behind_comma = words.peek().is_none_or(|word| word.ends_with(','));
            in_comment = !(behind_comma && lexicon::RESTRICTING_RELATIVES.contains(bare));
            is_behind_comment = !in_comment;
            start = place;
            continue;
        }
        if !bare.is_empty() && !lists && ends && !is_behind_comment {
            let own = line + own.len();
            let begun = || own - untied(&text[start..own]).len();
            return (subject.unwrap_or_else(begun), !is_told_of);
        }
        let ties = || lexicon::COORDINATORS.contains_folded(bare) && has_verb(&text[start..at]);
        if tied.is_none() && n >= TIED_WORDS && ties() {
            tied = Some(start);
        }
        // An object directly before the words: "called it “a bad day”".
        let is_object = || n == 0 && Pronoun::of(bare).is_some_and(Pronoun::is_object);
        // "referred to it only as a": nor is one behind a preposition.
        let before = words.peek();
        let is_governed =
            before.is_some_and(|word| lexicon::COMPLEMENT_PREPOSITIONS.contains(word));
        let is_object = || is_object() || is_governed;
        let is_subject = || function_word::of(&bare.to_lowercase()) == Some(Function::Subject);
        if subject.is_none() && is_subject() && !is_object() {
            let opens = bare.eq_ignore_ascii_case(THAT);
            subject = Some(if opens { place + word.len() } else { place });
            is_told_of = !opens && lexicon::RESTRICTING_RELATIVES.contains(bare);
        }
        is_behind_comment = false;
        start = place;
    }
    match subject.or(tied.filter(|_| words.peek().is_some())) {
        Some(place) => (place, !is_told_of),
        None => (start, words.peek().is_none()),
    }
}

/// The words behind "and that", which tie a clause to one of its kind before it.
pub(super) fn parallel(words: &str) -> Option<&str> {
    let behind = behind_tie(words)?;
    let rest = behind.strip_prefix(THAT)?;
    rest.starts_with(char::is_whitespace)
        .then(|| rest.trim_start())
}

/// Whether a place of a text stands behind the "that" of a clause of its sentence, and not before: "said that she never".
pub(super) fn is_in_clause(text: &str, at: usize) -> bool {
    let before = sentence_before(text, at).of(text);
    before.split_whitespace().any(|word| word == THAT)
}

/// The words behind an "and" or a "but".
fn behind_tie(words: &str) -> Option<&str> {
    let first = words.split_whitespace().next()?;
    let rest = words.strip_prefix(first)?.trim_start();
    (first.starts_with(char::is_lowercase) && lexicon::COORDINATORS.contains(first)).then_some(rest)
}

/// The words of a clause without the "and" or "but" by which it goes on from what stands before it, where it has its
/// subject behind it: "but Okoro called him", and not "and called him".
fn untied(words: &str) -> &str {
    let Some(rest) = behind_tie(words) else {
        return words;
    };
    let next = rest.split_whitespace().next().unwrap_or_default();
    let subject = [Function::Subject, Function::Article, Function::Possessive];
    let opens = next.starts_with(char::is_uppercase)
        || function_word::of(next).is_some_and(|function| subject.contains(&function));
    if opens { rest } else { words }
}

/// Whether words begin with the verb of a subject that stands before them.
fn begins_with_verb(words: &str) -> bool {
    let first = words.split_whitespace().next().unwrap_or_default();
    function_word::of(first).is_some_and(Function::is_finite)
}

/// Whether words only go on a list that a comma parts: "Aldby, | Norby and the board", with no verb of their own.
fn is_list(words: &str) -> bool {
    let mut ties = words
        .split_whitespace()
        .map(|word| lexicon::COORDINATORS.contains_folded(word));
    ties.next() == Some(false) && ties.any(|ties| ties) && !has_verb(words)
}

/// Whether a verb stands among words, or the pronoun of one, as far as lists tell.
pub(super) fn has_verb(words: &str) -> bool {
    let mut forms = words
        .split_whitespace()
        .map(|word| word.trim_matches(not_a_word).to_lowercase())
        // "haven't" is a form of "have".
        .flat_map(|word| [normal::forms(&word), vec![word]].concat());
    forms.any(|form| {
        let function = function_word::of(&form);
        let of_verb = [Function::Auxiliary, Function::Modal, Function::Subject];
        function.is_some_and(|function| of_verb.contains(&function))
            || word::look_up(&form).cue.is_some()
    })
}

/// Where the sentence ends that a place of a text stands in, or so many words on; and whether it ends there. A
/// condition behind the words belongs to them, however far on.
pub(super) fn behind(text: &str, at: usize) -> (usize, bool) {
    let line = text[at..].find('\n').map_or(text.len(), |n| at + n);
    let rest = text[at..line].trim_start_matches(is_quotation_mark);
    let goes_on = rest
        .trim_start()
        .starts_with(|c: char| c.is_lowercase() || c == ',');
    if text[..at].ends_with(['.', '!', '?']) && !goes_on {
        // The stop of the sentence stands within the marks.
        return (line - rest.len(), true);
    }
    let (mut near, mut end) = (at, at);
    let mut turned = false;
    let ends = sentence_ends(text, at);
    for (n, word) in text[at..line].split_whitespace().enumerate() {
        end = word.as_ptr() as usize - text.as_ptr() as usize + word.len();
        turned |=
            n >= WORDS_BEHIND && turns(&normal::forms(word.trim_matches(not_a_word)).join(" "));
        if n < WORDS_BEHIND || turned {
            near = end;
        }
        let bare = word.trim_end_matches(['”', '"', '’', '\'', '»']);
        let is_stop = || bare.ends_with('.') && (end == line || ends.contains(&end));
        if is_stop() || bare.ends_with(['!', '?', ';']) {
            return (near, near == end);
        }
    }
    (near, near == end)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words before "a big fight" with which a clause begins.
    fn begun(words: &str) -> (String, bool) {
        let text = format!("{words} “big fight”");
        let (start, opens) = before(&text, words.len() + 1);
        (text[start..words.len()].trim_start().to_string(), opens)
    }

    #[test]
    fn a_clause_begins_at_its_subject_or_says_that_it_does_not() {
        let of = |words: &str| begun(words).0;
        assert_eq!(of("The pair met. There was no"), "There was no");
        assert_eq!(of("In June, Okoro said that there was no"), "there was no");
        assert_eq!(of("Okoro said no, and called it"), "and called it");
        // Behind an "and" that ties two clauses, where the first of them begins too far off.
        let far = "Okoro told the harbour board about the two long winters";
        let tied = format!("{far} and denied any hint of a");
        assert_eq!(begun(&tied), ("denied any hint of a".into(), true));
        // An "and" between two things ties no clause, nor does the comma of a list part one.
        let things = format!("{far} of calm and");
        assert_eq!(begun(&things), (things, true));
        assert_eq!(
            of("The offer to Aldby, Norby and the board"),
            "The offer to Aldby, Norby and the board"
        );
        let farther = format!("In June, {far} of a");
        assert_eq!(begun(&farther), (format!("{far} of a"), true));
        let endless = format!("{far} of a {}", "very ".repeat(40));
        assert!(!begun(endless.trim_end()).1);
        assert!(begun("Board denies a").1, "nothing stands before it");
    }

    #[test]
    fn a_subject_is_not_parted_from_its_verb_nor_taken_for_an_object() {
        let of = |words: &str| begun(words).0;
        let parted = "The board said the storm, which tore off the roof and sank four boats, was a";
        assert_eq!(of(&format!("They met. {parted}")), parted);
        let asked = "If the roof holds, was there a";
        assert_eq!(of(asked), asked);
        assert_eq!(of("If the roof holds, the mill has no"), "the mill has no");
        let spoken = "A spokesman of the ferry referred to it only as a";
        assert_eq!(of(&format!("They met. {spoken}")), spoken);
        assert_eq!(of("A spokesman of the ferry thought it was a"), "it was a");
    }

    #[test]
    fn the_stop_of_a_title_or_an_initial_ends_no_clause() {
        let of = |words: &str| begun(words).0;
        assert_eq!(
            of("The pair met. Dr. Vey of Aldby denied a"),
            "Dr. Vey of Aldby denied a"
        );
        assert_eq!(
            of("The pair met. Board member J. R. Vey denied a"),
            "Board member J. R. Vey denied a"
        );
        let text = "Vey saw no “big fight” with Dr. Moe or J. Lund. They left.";
        let at = text.find("”").unwrap_or_default();
        let (end, closes) = behind(text, at);
        assert!(
            text[..end].ends_with("J. Lund.") && closes,
            "{}",
            &text[..end]
        );
    }
}
