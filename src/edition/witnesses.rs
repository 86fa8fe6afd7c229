//! The renditions of a statement to its witnesses: which of them is the base, and how much each prints of it.

use super::renditions::Rendition;
use super::{ArticleIx, Coverage, QuotationIx, Witness};
use crate::collation::matching;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// So many different wordings are looked for in one another; of more than that only equal ones are counted.
const MOST_WORDINGS: usize = 64;
/// So many words in marks are a scrap: never whole, however little others print.
pub const SCRAP_WORDS: usize = 4;
/// A witness that prints this share of the base is whole and no fragment.
const WHOLE_SHARE: f32 = 2.0 / 3.0;

/// The witnesses, and which of them is the base.
pub fn witnesses(renditions: Vec<Rendition>) -> (Vec<Witness>, usize) {
    let base = base(&renditions);
    let of = &renditions[base];
    let coverage: Vec<Coverage> = renditions.iter().map(|own| coverage(own, of)).collect();
    let witnesses = renditions
        .into_iter()
        .zip(coverage)
        .map(|(own, coverage)| Witness {
            article: ArticleIx(own.article),
            quotations: own.printings.into_iter().map(QuotationIx).collect(),
            coverage,
            sure: own.is_sure,
            lineage: own.lineage,
            lineage_by: own.lineage_by,
            differs: false,
        });
    (witnesses.collect(), base)
}

/// How many renditions each holds, whatever the typography: those that print the same or a part of it.
fn parts_held(renditions: &[Rendition]) -> Vec<usize> {
    let letters: Vec<String> = renditions.iter().map(Rendition::letters).collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    letters
        .iter()
        .for_each(|own| *counts.entry(own).or_default() += 1);
    let few = counts.len() <= MOST_WORDINGS;
    let parts_of = |whole: &str| {
        let held = |part: &str| part.split(' ').all(|piece| whole.contains(piece));
        let parts = counts
            .iter()
            .filter(|(part, _)| **part == whole || few && held(part));
        parts.map(|(_, count)| count).sum()
    };
    let totals: BTreeMap<&str, usize> = counts.keys().map(|own| (*own, parts_of(own))).collect();
    letters.iter().map(|own| totals[own.as_str()]).collect()
}

/// The record, else of the renditions with marks one of the lineage nearest to the speech: the one that holds the
/// words of most others, else the fullest.
fn base(renditions: &[Rendition]) -> usize {
    let holds = parts_held(renditions);
    let rank = |n: &usize| {
        let own = &renditions[*n];
        let near = Reverse(own.lineage);
        (
            own.is_sure,
            own.is_record,
            own.is_direct,
            near,
            holds[*n],
            own.length(),
            Reverse(*n),
        )
    };
    (0..renditions.len()).max_by_key(rank).unwrap_or(0)
}

fn coverage(own: &Rendition, base: &Rendition) -> Coverage {
    if !own.is_direct {
        return Coverage::Indirect;
    }
    // So few words in marks tell nothing of the sentence that they were taken from.
    if own.length() <= SCRAP_WORDS {
        return Coverage::Fragment;
    }
    // A translation in other words is as whole as its length; a quotation as its share of the base.
    let extent = own.length() as f32 / base.length().max(1) as f32;
    let share = matching::share(&base.parts(), &own.parts());
    if share.max(extent) >= WHOLE_SHARE {
        Coverage::Full
    } else {
        Coverage::Fragment
    }
}
