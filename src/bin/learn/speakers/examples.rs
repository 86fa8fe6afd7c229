//! Marked articles as rows of features.

use crate::marked::{Article, Mark};
use crate::rows::Rows;
use verbatim::quotation::fitting::speakers::{COUNT, Evidence, Previous};
use verbatim::quotation::fitting::{Analysis, Mention, MentionIx, MentionKind, QuotedIx};
use verbatim::text::Span;

/// The quotations of a marked set as choices among mentions.
pub struct Examples(pub Rows);

impl Default for Examples {
    fn default() -> Self {
        Self(Rows::new(COUNT))
    }
}

impl Examples {
    /// Adds the quotations of an article. Those that the set does not know, and those whose speaker is no
    /// mention, teach nothing and are left out.
    pub fn add(&mut self, article: &Article) {
        let analysis = Analysis::new(&article.text);
        let evidence = Evidence::new(&analysis);
        let mut previous = None;
        for (i, quoted) in analysis.quoted.entries() {
            let Some(gold) = article
                .marks
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
            self.add_choice(&evidence, i, &candidates, &right, previous);
            let chosen = best_of(&analysis, &right, &candidates, previous);
            previous = chosen
                .map(|mention| Previous { quoted: i, mention })
                .or(previous);
        }
    }

    fn add_choice(
        &mut self,
        evidence: &Evidence,
        quoted: QuotedIx,
        candidates: &[MentionIx],
        right: &[usize],
        previous: Option<Previous>,
    ) {
        let first = self.0.len();
        let around = evidence.surroundings(quoted);
        self.0
            .push(|f| evidence.of_nobody(&around, previous, &mut |n| f(n)));
        for &candidate in candidates {
            self.0
                .push(|f| evidence.of_mention(&around, candidate, previous, &mut |n| f(n)));
        }
        self.0.choose(first, right);
    }
}

/// The candidates that the set would accept: those in the head of the speaker's words, up to the first
/// comma, bracket or "who"; else those anywhere in them.
fn right_ones(analysis: &Analysis, gold: &Mark, candidates: &[MentionIx]) -> Vec<usize> {
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
    candidates: &[MentionIx],
    previous: Option<Previous>,
) -> Option<MentionIx> {
    let again = previous.map(|p| p.mention);
    let rank = |mention: &Mention| (mention.is_attached(), mention.kind == MentionKind::Name);
    let mentions = right.iter().map(|&place| candidates[place]);
    mentions
        .rev()
        .max_by_key(|&m| (Some(m) == again, rank(&analysis.mentions[m])))
}
