//! Marked articles as rows of features.

use anyhow::{Context, Result};
use serde_json::Value;
use verbatim::quotation::speaker::evidence::{Evidence, Previous};
use verbatim::quotation::speaker::feature::COUNT;
use verbatim::quotation::surface::analysis::{Analysis, Mention, MentionKind, Quoted};
use verbatim::text::{CodePoints, Span};

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

/// What the set says about a quotation.
struct Gold {
    span: Span,
    attributed: bool,
    speakers: Vec<Span>,
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

    /// Adds the quotations of an article. Those that the set does not know, and those whose speaker is no
    /// mention, teach nothing and are left out.
    pub fn add(&mut self, article: &Value) -> Result<()> {
        let text = article["text"].as_str().context("no text")?;
        let gold = read_gold(article, text).context("no gold.marks")?;
        let analysis = Analysis::new(text);
        let evidence = Evidence::new(&analysis);
        let mut previous = None;
        for (i, quoted) in analysis.quoted.iter().enumerate() {
            let Some(gold) = gold.iter().find(|g| agrees(g.span, quoted.marked.outer)) else {
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
        Ok(())
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

    /// Leaves out features that fewer than `least` rows have.
    pub fn drop_rare(&mut self, least: u32) {
        let mut counts = vec![0u32; COUNT];
        self.features.iter().for_each(|&f| counts[f as usize] += 1);
        let mut kept = Vec::with_capacity(self.features.len());
        let mut starts = vec![0];
        for row in 0..self.rows() {
            kept.extend(
                self.row(row)
                    .iter()
                    .filter(|&&f| counts[f as usize] >= least),
            );
            starts.push(kept.len());
        }
        self.features = kept;
        self.starts = starts;
    }
}

fn read_gold(article: &Value, text: &str) -> Option<Vec<Gold>> {
    let points = CodePoints::new(text);
    let number = |value: &Value| value.as_u64().and_then(|n| usize::try_from(n).ok());
    let span = |start: &Value, end: &Value| {
        Some(Span::new(
            points.to_byte(number(start)?),
            points.to_byte(number(end)?),
        ))
    };
    let marks = article["gold"]["marks"].as_array()?;
    let read = marks.iter().map(|mark| {
        let speakers = mark["speaker_spans"].as_array().into_iter().flatten();
        Some(Gold {
            span: span(&mark["start"], &mark["end"])?,
            attributed: mark["attributed"].as_bool()?,
            speakers: speakers.filter_map(|s| span(&s[0], &s[1])).collect(),
        })
    });
    read.collect()
}

/// Whether two spans share more than half of what they cover together.
fn agrees(a: Span, b: Span) -> bool {
    let shared = a.end.min(b.end).saturating_sub(a.start.max(b.start));
    shared * 2 > a.cover(&b).len()
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
