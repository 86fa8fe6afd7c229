//! Marked articles as rows of features.

use crate::marked::{Gold, Marked};
use verbatim::quotation::speaker::evidence::{Evidence, Previous};
use verbatim::quotation::speaker::feature::COUNT;
use verbatim::quotation::surface::analysis::{Analysis, Mention, MentionKind, Quoted};
use verbatim::text::Span;

/// One quotation: its candidates, nobody first, each a row of features.
pub struct Choice {
    /// Place of the first row.
    pub first: usize,
    /// One past the last row.
    pub end: usize,
    /// Which rows are right, counted from `first`.
    pub right: Vec<usize>,
}

/// All quotations of a marked set.
#[derive(Default)]
pub struct Examples {
    /// The quotations.
    pub groups: Vec<Choice>,
    features: Vec<u32>,
    /// Where each row begins in `features`, and where the last one ends.
    starts: Vec<usize>,
}

impl Examples {
    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The features of a row.
    pub fn row(&self, row: usize) -> &[u32] {
        &self.features[self.starts[row]..self.starts[row + 1]]
    }

    /// Which features occur in `least` rows or more.
    pub fn frequent(&self, least: u32) -> Vec<bool> {
        let mut counts = vec![0u32; COUNT];
        self.features.iter().for_each(|&f| counts[f as usize] += 1);
        counts.iter().map(|&count| count >= least).collect()
    }

    /// Adds the quotations of an article. Those that the set does not know, and those whose speaker is no
    /// mention, teach nothing and are left out.
    pub fn add(&mut self, article: &Marked) {
        let analysis = Analysis::new(&article.text);
        let evidence = Evidence::new(&analysis);
        let mut previous = None;
        for (i, quoted) in analysis.quoted.iter().enumerate() {
            let Some(gold) = article
                .gold
                .iter()
                .find(|g| article.agree(g.span, quoted.marked.inner))
            else {
                continue;
            };
            let candidates = evidence.candidates(quoted, previous);
            let right = right_ones(&analysis, gold, &candidates);
            if gold.attributed && right.is_empty() {
                continue;
            }
            self.add_choice(&evidence, quoted, &candidates, &right, previous);
            let chosen = best_of(&analysis, &right, &candidates, previous);
            previous = chosen
                .map(|mention| Previous { quoted: i, mention })
                .or(previous);
        }
    }

    fn add_choice(
        &mut self,
        evidence: &Evidence,
        quoted: &Quoted,
        candidates: &[usize],
        right: &[usize],
        previous: Option<Previous>,
    ) {
        if self.starts.is_empty() {
            self.starts.push(0);
        }
        let first = self.rows();
        let around = evidence.around(quoted);
        let features = &mut self.features;
        evidence.of_nobody(&around, previous, &mut |f| features.push(f as u32));
        self.starts.push(self.features.len());
        for &candidate in candidates {
            let features = &mut self.features;
            evidence.of_mention(&around, candidate, previous, &mut |f| {
                features.push(f as u32)
            });
            self.starts.push(self.features.len());
        }
        let right = match right {
            [] => vec![0],
            places => places.iter().map(|place| place + 1).collect(),
        };
        self.groups.push(Choice {
            first,
            end: self.rows(),
            right,
        });
    }
}

/// The candidates that the set would accept: those in the head of the speaker's words, up to the first
/// comma, bracket or "who"; else those anywhere in them.
fn right_ones(analysis: &Analysis, gold: &Gold, candidates: &[usize]) -> Vec<usize> {
    if !gold.attributed {
        return Vec::new();
    }
    let in_any = |spans: &[Span]| -> Vec<usize> {
        let place = |&i: &usize| {
            spans
                .iter()
                .any(|s| s.overlaps(&analysis.mentions[candidates[i]].span))
        };
        (0..candidates.len()).filter(place).collect()
    };
    let heads: Vec<Span> = gold
        .speakers
        .iter()
        .map(|s| head(analysis.text, *s))
        .collect();
    let right = in_any(&heads);
    if right.is_empty() {
        in_any(&gold.speakers)
    } else {
        right
    }
}

fn head(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let cut = [",", "(", " who "]
        .iter()
        .filter_map(|sign| words.find(sign))
        .min();
    match cut {
        Some(cut) if cut > 0 => Span::new(span.start, span.start + cut),
        _ => span,
    }
}

/// The one of the right candidates that the next quotation looks back to.
fn best_of(
    analysis: &Analysis,
    right: &[usize],
    candidates: &[usize],
    previous: Option<Previous>,
) -> Option<usize> {
    let again = previous.map(|p| p.mention);
    let rank = |mention: &Mention| (mention.is_attached(), mention.kind == MentionKind::Name);
    let mentions = right.iter().map(|&place| candidates[place]);
    mentions
        .rev()
        .max_by_key(|&m| (Some(m) == again, rank(&analysis.mentions[m])))
}
