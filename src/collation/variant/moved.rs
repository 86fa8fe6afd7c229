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
    for (n, place) in places.iter().enumerate() {
        if place.depth != Depth::Wording {
            continue;
        }
        for (g, group) in place.groups.iter().enumerate() {
            let Some((key, length)) = content(&group.key) else {
                continue;
            };
            let homes = by_words.entry(key).or_default();
            let found = homes.iter().rev().find(|(other, h)| {
                let there = &places[*other];
                let near = place.columns.start - there.columns.end <= REACH * length;
                near && out[*other].is_none()
                    && there.groups[*h]
                        .rows
                        .iter()
                        .all(|r| !group.rows.contains(r))
            });
            if let Some((other, _)) = found.filter(|_| out[n].is_none()) {
                out[n] = Some(*other);
                out[*other] = Some(n);
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
