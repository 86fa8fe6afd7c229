//! Articles whose reported speech is marked by hand.

use crate::lines::Line;
use anyhow::Result;
use serde_json::Value;
use verbatim::quotation::fitting::Analysis;
use verbatim::quotation::fitting::reports::Proposal;
use verbatim::text::Span;

/// An article with what the set says about it.
pub struct Marked {
    /// Who printed it.
    pub outlet: String,
    /// Its text.
    pub text: String,
    /// What somebody is reported to have said: the stretches of each report.
    pub speech: Vec<Vec<Span>>,
    /// What is attributed otherwise: thoughts, promises, words in marks.
    pub other: Vec<Vec<Span>>,
}

/// What the set says about a proposal.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The set has it as speech: the proposal is right.
    Right,
    /// The set has no attribution there: the proposal is wrong.
    Wrong,
    /// The set has a thought or words in marks there: the proposal is neither right nor wrong.
    NotJudged,
}

impl Marked {
    /// What the set says about a proposal.
    pub fn verdict(&self, analysis: &Analysis, proposal: &Proposal) -> Verdict {
        let spans = spans(analysis, proposal);
        let like = |gold: &Vec<Span>| likeness(gold, &spans) >= 0.5;
        let own = length(&spans);
        let within = |gold: &Vec<Span>| 2 * shared(gold, &spans) >= own;
        if self.speech.iter().any(like) {
            Verdict::Right
        } else if self.other.iter().any(within) {
            Verdict::NotJudged
        } else {
            Verdict::Wrong
        }
    }
}

/// The bytes that a proposal covers.
pub fn spans(analysis: &Analysis, proposal: &Proposal) -> Vec<Span> {
    let contents = proposal.contents();
    contents
        .map(|tokens| analysis.span_of(tokens.clone()))
        .collect()
}

/// The share of what two reports cover together that both cover.
pub fn likeness(a: &[Span], b: &[Span]) -> f64 {
    let both = shared(a, b);
    both as f64 / (length(a) + length(b) - both).max(1) as f64
}

fn shared(a: &[Span], b: &[Span]) -> usize {
    let pairs = a.iter().flat_map(|x| b.iter().map(move |y| (x, y)));
    pairs
        .map(|(x, y)| x.end.min(y.end).saturating_sub(x.start.max(y.start)))
        .sum()
}

fn length(spans: &[Span]) -> usize {
    spans.iter().map(Span::len).sum()
}

/// Reads an article.
pub fn read(line: &Line) -> Result<Marked> {
    let reports = line.gold("indirect")?;
    let is = |value: &Value, what: &str| value[what].as_bool().unwrap_or(false);
    let (speech, other): (Vec<&Value>, Vec<&Value>) = reports.iter().partition(|r| is(r, "speech"));
    let stretches = |reports: Vec<&Value>| -> Vec<Vec<Span>> {
        let spans = reports.iter().map(|report| line.spans(&report["spans"]));
        spans.collect()
    };
    let marks = line.gold("marks")?.iter().filter(|m| is(m, "attributed"));
    let marks = marks.filter_map(|m| Some(vec![line.span(&m["start"], &m["end"])?]));
    let mut other = stretches(other);
    other.extend(marks);
    Ok(Marked {
        outlet: line.outlet(),
        text: line.text().to_string(),
        speech: stretches(speech),
        other,
    })
}
