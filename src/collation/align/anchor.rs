//! Fixed points of long texts: three words in a row that the table and the row have once each, taken in
//! the longest order that both keep (patience sorting, as in B. Cohen's patience diff).

use super::atom::{Atom, Form};
use super::form_scores::FormScores;
use super::profile::Profile;
use std::collections::HashMap;

/// Words of one anchor.
const ANCHOR_WORDS: usize = 3;

/// A column and an atom that stand in one place.
pub(super) type Anchor = (usize, usize);

/// Anchors in rising order of columns and of atoms.
pub(super) fn find(scores: &FormScores, profile: &Profile, row: &[Atom]) -> Vec<Anchor> {
    let columns = profile.columns.iter().map(|c| {
        let most = c.forms.iter().map(|f| f.1).max().unwrap_or(0);
        c.forms.iter().find(|f| f.1 == most).map_or(0, |f| f.0)
    });
    let columns = words(scores, columns);
    let atoms = words(scores, row.iter().map(|a| a.form));
    let mut seen: HashMap<[Form; ANCHOR_WORDS], [Vec<usize>; 2]> = HashMap::new();
    for (side, list) in [&columns, &atoms].into_iter().enumerate() {
        for (n, window) in list.windows(ANCHOR_WORDS).enumerate() {
            let key = std::array::from_fn(|k| window[k].1);
            seen.entry(key).or_default()[side].push(n);
        }
    }
    let mut common: Vec<(usize, usize)> = seen
        .into_values()
        .filter_map(|[a, b]| match (a.as_slice(), b.as_slice()) {
            ([a], [b]) => Some((*a, *b)),
            _ => None,
        })
        .collect();
    common.sort_unstable();
    let mut anchors: Vec<Anchor> = rising(&common)
        .into_iter()
        .flat_map(|(a, b)| (0..ANCHOR_WORDS).map(move |k| (a + k, b + k)))
        .map(|(a, b)| (columns[a].0, atoms[b].0))
        .collect();
    anchors.dedup();
    // Windows of two anchors may overlap crookedly where a word repeats: what does not rise is dropped.
    let mut end = (0, 0);
    anchors.retain(|&(a, b)| {
        let rises = a >= end.0 && b >= end.1;
        if rises {
            end = (a + 1, b + 1);
        }
        rises
    });
    anchors
}

/// Places and forms of the words; marks are no fixed points.
fn words(scores: &FormScores, forms: impl Iterator<Item = Form>) -> Vec<(usize, Form)> {
    let placed = forms.enumerate();
    placed.filter(|(_, f)| !scores.is_mark(*f)).collect()
}

/// The longest part of `pairs` (sorted by their first) in which the second rises, too.
fn rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut tops: Vec<usize> = Vec::new();
    let mut before = vec![usize::MAX; pairs.len()];
    for (n, pair) in pairs.iter().enumerate() {
        let pile = tops.partition_point(|&top| pairs[top].1 < pair.1);
        if pile > 0 {
            before[n] = tops[pile - 1];
        }
        if pile == tops.len() {
            tops.push(n);
        } else {
            tops[pile] = n;
        }
    }
    let mut out = Vec::with_capacity(tops.len());
    let mut at = tops.last().copied().unwrap_or(usize::MAX);
    while let Some(pair) = pairs.get(at) {
        out.push(*pair);
        at = before[at];
    }
    out.reverse();
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_rising_part_is_kept() {
        let pairs = [(0, 5), (1, 0), (2, 1), (3, 7), (4, 2)];
        assert_eq!(rising(&pairs), [(1, 0), (2, 1), (4, 2)]);
        assert_eq!(rising(&[]), []);
    }
}
