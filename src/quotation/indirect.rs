//! Reported speech without marks: "Okoro said that she would go", "she would go, Okoro said".
//!
//! Strict rules over token classes, after the study of PolNeAR: a forward clause after the verb, a
//! clause before it at the end of a sentence, one around it, and "according to". What holds a marked
//! fragment is that fragment's sentence and is not reported again.

use super::analysis::Analysis;
use super::clause_rules::{Report, Sentence};
use super::sides::subjects;
use super::{Kind, Quotation, Speaker};
use crate::text::{Span, printable};

/// A sentence of more tokens is a list or no text at all; the rules look over a whole sentence.
const LONGEST: usize = 250;

/// The reported speech of an article, in order, without overlaps.
pub fn find(analysis: &Analysis<'_>) -> Vec<Quotation> {
    let mut found = Vec::new();
    for (number, paragraph) in analysis.paragraphs.iter().enumerate() {
        let subjects = subjects(analysis, number);
        let mut start = paragraph.tokens.start;
        while start < paragraph.tokens.end {
            let sentence = analysis.tokens[start].sentence;
            let rest = &analysis.tokens[start..paragraph.tokens.end];
            let end = start + rest.iter().take_while(|t| t.sentence == sentence).count();
            if end - start <= LONGEST {
                Sentence::new(analysis, start..end, &subjects).read(&mut found);
            }
            start = end;
        }
    }
    found
        .iter()
        .map(|report| quotation(analysis, report))
        .collect()
}

fn quotation(analysis: &Analysis<'_>, report: &Report) -> Quotation {
    let spans: Vec<Span> = report
        .contents()
        .map(|tokens| analysis.span_of(tokens.clone()))
        .collect();
    let cue = analysis.span_of(report.cue.clone());
    let speaker = report.speaker.map(|place| {
        let mention = analysis.mentions[place].span;
        let side = if cue.start < spans[0].start {
            "before"
        } else {
            "after"
        };
        Speaker {
            name: mention.of(analysis.text).to_string(),
            mention: Some(mention),
            by: format!(
                "“{}” stands {side} the words reported",
                printable(cue.cover(&mention).of(analysis.text))
            ),
        }
    });
    Quotation {
        spans,
        kind: Kind::Indirect,
        cue: Some(cue),
        speaker,
        relay: None,
        time: None,
        said_on: None,
        occasion: None,
        floating: false,
        doubts: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, String)> {
        let analysis = Analysis::new(text);
        let read = |q: Quotation| (q.text(text), q.speaker.map_or(String::new(), |s| s.name));
        find(&analysis).into_iter().map(read).collect()
    }

    fn one(text: &str) -> Option<(String, String)> {
        let mut all = found(text);
        if all.len() == 1 { all.pop() } else { None }
    }

    fn report(words: &str, speaker: &str) -> Option<(String, String)> {
        Some((words.to_string(), speaker.to_string()))
    }

    #[test]
    fn a_clause_after_the_verb() {
        assert_eq!(
            one("Okoro said that the ferry was late."),
            report("that the ferry was late", "Okoro")
        );
        assert_eq!(
            one("Okoro told reporters on Friday that it was late."),
            report("that it was late", "Okoro")
        );
        assert_eq!(
            found("Okoro said the ferry was late and added that nobody knew.").len(),
            2
        );
    }

    #[test]
    fn a_clause_before_or_around_the_verb() {
        assert_eq!(
            one("The ferry was late, Okoro said on Friday."),
            report("The ferry was late", "Okoro")
        );
        assert_eq!(
            one("The ferry was late, said Okoro, the mayor."),
            report("The ferry was late", "Okoro")
        );
        assert_eq!(
            one("The ferry, he said, was late again."),
            report("The ferry was late again", "he")
        );
    }

    #[test]
    fn according_to_somebody() {
        assert_eq!(
            one("The ferry was late, according to Okoro."),
            report("The ferry was late", "Okoro")
        );
        assert_eq!(
            one("According to Okoro, the ferry was late."),
            report("the ferry was late", "Okoro")
        );
    }

    #[test]
    fn no_speech_and_nothing_in_marks() {
        assert_eq!(found("The said ferry was late."), []);
        assert_eq!(found("Okoro said “no” to the ferry."), []);
        assert_eq!(found("He is said to be late."), []);
    }
}
