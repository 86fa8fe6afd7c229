//! What a statement is called in a list: words that can be read by themselves. A fragment comes with the clause
//! that it hangs on (*no* “big fight”), a report as what somebody says.

use crate::edition::{Edition, Statement, StatementIx};
use crate::language::function_word::{self, Function};
use crate::language::lexicon;
use crate::markup;
use crate::quotation::{Doubt, Kind, Quotation};
use crate::reader::signs;
use crate::text::Span;

/// So many words before a fragment are looked through for the beginning of its clause.
const WORDS_BEFORE: usize = 8;
/// So many words at least stand between an "and" and the fragment where it ties two clauses and not two things.
const TIED_WORDS: usize = 2;
/// So many words behind a fragment are given at most.
const WORDS_BEHIND: usize = 12;
/// Fewer words than these in marks are no clause, even with a capital at their head.
const CLAUSE_WORDS: usize = 5;

/// The words by which a statement is listed: those of the first quotation of its fullest witness.
pub fn heading(edition: &Edition, statement: StatementIx) -> String {
    let statement = &edition[statement];
    let witness = statement.witnesses.get(statement.base);
    let Some(first) = witness.and_then(|witness| witness.quotations.first()) else {
        return String::new();
    };
    let text = &edition[edition[*first].article].text;
    let quotation = &edition[*first].quotation;
    let words = edition.quoted(*first);
    match quotation.kind {
        Kind::Indirect => reported(text, quotation, &words),
        _ if is_clause(&edition.words_of(*first)) => words,
        _ => with_clause(text, quotation),
    }
}

/// Whether no printing is sure of who said it, or outlets name different speakers.
pub fn is_speaker_doubtful(edition: &Edition, statement: &Statement) -> bool {
    let sure = statement.witnesses.iter().filter(|witness| witness.sure);
    let mut doubts = sure
        .flat_map(|w| &w.quotations)
        .map(|q| &edition[*q].quotation.doubts);
    let named = |doubts: &Vec<Doubt>| !doubts.iter().any(|doubt| doubt.is_about_speaker());
    let differ = |doubts: &Vec<Doubt>| doubts.contains(&Doubt::SpeakersDiffer);
    !doubts.clone().any(named) || doubts.any(differ)
}

/// Whether words in marks begin a sentence.
fn is_clause(words: &str) -> bool {
    let head = words.chars().find(|c| c.is_alphanumeric());
    head.is_some_and(|c| !c.is_lowercase()) && words.split_whitespace().count() >= CLAUSE_WORDS
}

/// Whether a reported question begins with a word (in lower case): "says whether", "says why".
fn is_question_word(word: &str) -> bool {
    matches!(word, "whether" | "if") || lexicon::INTERROGATIVES.contains(word)
}

/// "says that …", "says whether …"; what is only to be done behind its own verb: "vowed to …".
fn reported(text: &str, quotation: &Quotation, words: &str) -> String {
    let first = words.split_whitespace().next().unwrap_or_default();
    let lower = first.to_lowercase();
    let rest = &words[first.len()..];
    match lower.as_str() {
        "that" => format!("says {lower}{rest}"),
        "to" => {
            let verb = quotation
                .cue
                .filter(|cue| cue.end <= quotation.extent().start);
            let verb = verb.map_or("says", |cue| cue.of(text));
            format!("{verb} {lower}{rest}")
        }
        word if is_question_word(word) => format!("says {lower}{rest}"),
        // "The", "It": no name loses its capital.
        _ if first != "I" && function_word::of(&lower).is_some() => {
            format!("says that {lower}{rest}")
        }
        _ => format!("says that {words}"),
    }
}

/// A fragment as it is printed, from the beginning of its clause to the end of its sentence.
fn with_clause(text: &str, quotation: &Quotation) -> String {
    let extent = quotation.extent();
    let (start, opens) = before(text, extent.start);
    let end = behind(text, extent.end);
    let printed = markup::stretch(text, Span::new(start, end))
        .words()
        .to_string();
    let words: Vec<&str> = printed.split_whitespace().collect();
    let sign = match opens {
        true => String::new(),
        false => format!("{} ", signs::CUT.sign),
    };
    sign + &words.join(" ")
}

/// Where the clause begins that a place of a text stands in: behind a stop or a comma, and at the last subject of
/// it. Where neither stands near, behind an "and" that ties it to what goes before. Also whether it is the beginning
/// of a clause, and not only as far as one looks.
fn before(text: &str, at: usize) -> (usize, bool) {
    let line = text[..at].rfind('\n').map_or(0, |n| n + 1);
    let mut start = at;
    let mut subject = None;
    let mut tied = None;
    let mut words = text[line..at].split_whitespace().rev().peekable();
    for n in 0..WORDS_BEFORE {
        let Some(word) = words.next() else { break };
        let place = word.as_ptr() as usize - text.as_ptr() as usize;
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if !bare.is_empty()
            && word.ends_with(['.', '!', '?', ';', ':', ',', '”', '"', '»', '–', '—'])
        {
            return (subject.unwrap_or(start), true);
        }
        if tied.is_none() && n >= TIED_WORDS && lexicon::COORDINATORS.contains_folded(bare) {
            tied = Some(start);
        }
        start = place;
        if subject.is_none() && function_word::of(&bare.to_lowercase()) == Some(Function::Subject) {
            let opens = bare.eq_ignore_ascii_case("that");
            subject = Some(if opens { place + word.len() } else { place });
        }
    }
    match subject.or(tied.filter(|_| words.peek().is_some())) {
        Some(place) => (place, true),
        None => (start, words.peek().is_none()),
    }
}

/// Where the sentence ends that a place of a text stands in, or so many words on.
fn behind(text: &str, at: usize) -> usize {
    let line = text[at..].find('\n').map_or(text.len(), |n| at + n);
    let mut end = at;
    for word in text[at..line].split_whitespace().take(WORDS_BEHIND) {
        end = word.as_ptr() as usize - text.as_ptr() as usize + word.len();
        if word
            .trim_end_matches(['”', '"', '’', '\'', '»'])
            .ends_with(['.', '!', '?', ';'])
        {
            break;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words before "a big fight" with which a heading begins.
    fn begun(words: &str) -> (String, bool) {
        let text = format!("{words} “big fight”");
        let (start, opens) = before(&text, words.len() + 1);
        (text[start..words.len()].trim_start().to_string(), opens)
    }

    #[test]
    fn a_heading_begins_with_a_clause_or_says_that_it_does_not() {
        let of = |words: &str| begun(words).0;
        assert_eq!(of("The pair met. There was no"), "There was no");
        assert_eq!(of("In June, Okoro said that there was no"), "there was no");
        // Behind an "and" that ties two clauses, where the first of them begins too far off.
        let far = "Okoro told the harbour board about the two long winters";
        let tied = format!("{far} and denied any hint of a");
        assert_eq!(begun(&tied), ("denied any hint of a".into(), true));
        // An "and" between two things ties no clause.
        let things = format!("{far} of calm and");
        let (words, opens) = begun(&things);
        assert!(words.ends_with("of calm and") && !opens, "{words}");
        assert!(!begun(&format!("{far} of a")).1);
        assert!(begun("Board denies a").1, "nothing stands before it");
    }
}
