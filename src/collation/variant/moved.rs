//! Transpositions: the same words at another place.

use super::places::{Depth, Place};
use crate::collation::lexicon;
use std::collections::HashMap;

/// A stretch may move this many columns for each of its words; farther off the likeness is chance.
const REACH: usize = 12;

/// For each place its counterpart: words that some rows have here and others there.
pub(super) fn find(places: &[Place]) -> Vec<Option<usize>> {
    let mut by_words: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
    let mut out = vec![None; places.len()];
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by_key(|n| (places[*n].columns.start, places[*n].columns.end));
    for n in order {
        let place = &places[n];
        if place.depth != Depth::Wording {
            continue;
        }
        // By content: the order of the rows must not matter.
        let mut groups: Vec<_> = place.groups.iter().enumerate().collect();
        groups.sort_by(|a, b| a.1.key.cmp(&b.1.key));
        for (g, group) in groups {
            let Some((key, length)) = content(&group.key) else {
                continue;
            };
            let homes = by_words.entry(key).or_default();
            let is_home = |(other, h): &&(usize, usize)| {
                let there = &places[*other];
                let far = place.columns.start.saturating_sub(there.columns.end);
                let apart = |r: &usize| !group.rows.contains(r);
                *other != n
                    && far <= REACH * length
                    && out[*other].is_none()
                    && there.groups[*h].rows.iter().all(apart)
            };
            let found = homes.iter().rev().find(is_home).copied();
            if let Some((other, _)) = found.filter(|_| out[n].is_none()) {
                out[n] = Some(other);
                out[other] = Some(n);
            }
            // Only the last few homes can be near enough.
            if homes.len() > REACH {
                homes.remove(0);
            }
            homes.push((n, g));
        }
    }
    out
}

/// The words without those of grammar at both ends, and how many they are; `None` where nothing is left.
fn content(key: &str) -> Option<(String, usize)> {
    let words: Vec<&str> = key.split(' ').collect();
    let tells = |w: &&str| lexicon::function(w).is_none() && w.contains(char::is_alphanumeric);
    let first = words.iter().position(&tells)?;
    let last = words.iter().rposition(tells)?;
    Some((words[first..=last].join(" "), last + 1 - first))
}
