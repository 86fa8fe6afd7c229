//! What a set says about words that are perhaps reported speech.

use crate::marked::Article;
use verbatim::quotation::fitting::Analysis;
use verbatim::quotation::fitting::reports::Proposal;
use verbatim::text::Span;

/// What a set says about reported speech in an article.
pub struct Gold<'m> {
    /// The article.
    pub article: &'m Article,
    /// What somebody is reported to have said: the stretches of each report.
    pub speech: Vec<&'m [Span]>,
    /// What is attributed otherwise: thoughts, promises, words in marks.
    other: Vec<&'m [Span]>,
}

/// What the set says about a proposal.
#[derive(Clone, Copy, PartialEq)]
pub enum Verdict {
    /// The set has it as speech; how alike both are, from a half to 1.
    Right(f64),
    /// The set has no attribution there: the proposal is wrong.
    Wrong,
    /// The set has a thought or words in marks there, or labels no reports at all: the proposal is neither right
    /// nor wrong.
    NotJudged,
}

impl<'m> From<&'m Article> for Gold<'m> {
    fn from(article: &'m Article) -> Self {
        let (speech, other): (Vec<_>, Vec<_>) = article.reports.iter().partition(|r| r.speech);
        let in_marks = article.marks.iter().filter(|mark| mark.attributed);
        let in_marks = in_marks.map(|mark| std::slice::from_ref(&mark.span));
        let other = other.iter().map(|report| &*report.spans).chain(in_marks);
        Self {
            article,
            speech: speech.iter().map(|report| &*report.spans).collect(),
            other: other.collect(),
        }
    }
}

impl Gold<'_> {
    /// What the set says about a proposal.
    pub fn verdict(&self, analysis: &Analysis, proposal: &Proposal) -> Verdict {
        let spans = spans(analysis, proposal);
        let alike = self.speech.iter().map(|gold| likeness(gold, &spans));
        let alike = alike.fold(0.0, f64::max);
        let own = length(&spans);
        let within = |gold: &&[Span]| 2 * shared(gold, &spans) >= own;
        if alike >= 0.5 {
            Verdict::Right(alike)
        } else if self.article.reports.is_empty() || self.other.iter().any(within) {
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
