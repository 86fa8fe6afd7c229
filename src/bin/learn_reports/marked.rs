//! Articles whose reported speech is marked by hand.

use anyhow::{Context, Result};
use serde_json::Value;
use verbatim::quotation::indirect::proposal::Proposal;
use verbatim::quotation::surface::analysis::Analysis;
use verbatim::text::{CodePoints, Span};

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
    /// It is reported speech.
    Right,
    /// It is none.
    Wrong,
    /// It is attributed otherwise.
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

/// Reads a set, one article a line.
pub fn read(path: &str) -> Result<Vec<Marked>> {
    let text = std::fs::read_to_string(path).with_context(|| path.to_string())?;
    let lines = text.lines().enumerate();
    let articles = lines.map(|(i, line)| {
        let place = || format!("{path}:{}", i + 1);
        let article: Value = serde_json::from_str(line).with_context(place)?;
        article_of(&article).with_context(place)
    });
    articles.collect()
}

fn article_of(article: &Value) -> Result<Marked> {
    let text = article["text"].as_str().context("no text")?;
    let points = CodePoints::new(text);
    let number = |value: &Value| value.as_u64().and_then(|n| usize::try_from(n).ok());
    let span = |start: &Value, end: &Value| {
        Some(Span::new(
            points.to_byte(number(start)?),
            points.to_byte(number(end)?),
        ))
    };
    let mut marked = Marked {
        outlet: article["outlet"].as_str().unwrap_or("").to_string(),
        text: text.to_string(),
        speech: Vec::new(),
        other: Vec::new(),
    };
    for report in article["gold"]["indirect"]
        .as_array()
        .context("no gold.indirect")?
    {
        let spans = report["spans"].as_array().into_iter().flatten();
        let spans = spans.filter_map(|s| span(&s[0], &s[1])).collect();
        if report["speech"].as_bool().unwrap_or(false) {
            marked.speech.push(spans);
        } else {
            marked.other.push(spans);
        }
    }
    for mark in article["gold"]["marks"].as_array().into_iter().flatten() {
        if mark["attributed"].as_bool().unwrap_or(false) {
            marked
                .other
                .extend(span(&mark["start"], &mark["end"]).map(|s| vec![s]));
        }
    }
    Ok(marked)
}
