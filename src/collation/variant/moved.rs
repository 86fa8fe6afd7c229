//! Transpositions: the same words at another place.

use super::places::{AgreeingRows, Depth, Place};
use crate::collation::table::Row;
use crate::collation::token::{Token, TokenKind};
use crate::language::function_word;
use std::collections::HashMap;

/// A stretch may move this many columns for each of its words; farther off the likeness is chance.
const COLUMNS_PER_WORD: usize = 12;

/// For each place its counterpart: words that some rows have here and others there.
pub(super) fn find(rows: &[Row], places: &[Place]) -> Vec<Option<usize>> {
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
            let Some((key, length)) = content(rows, place, group) else {
                continue;
            };
            let homes = by_words.entry(key).or_default();
            let is_home = |(other, h): &&(usize, usize)| {
                let there = &places[*other];
                let far = place.columns.start.saturating_sub(there.columns.end);
                let apart = |r: &usize| !group.rows.contains(r);
                *other != n
                    && far <= COLUMNS_PER_WORD * length
                    && out[*other].is_none()
                    && there.groups[*h].rows.iter().all(apart)
            };
            let found = homes.iter().rev().find(is_home).copied();
            if let Some((other, _)) = found.filter(|_| out[n].is_none()) {
                out[n] = Some(other);
                out[other] = Some(n);
            }
            // Only the last few homes can be near enough.
            if homes.len() > COLUMNS_PER_WORD {
                homes.remove(0);
            }
            homes.push((n, g));
        }
    }
    out
}

/// The words of a group without those of grammar at both ends, and how many they are; `None` where nothing is
/// left. Its rows may cut them otherwise ("cease fire"): the first reading in the order of the alphabet counts,
/// whatever the order of the rows.
fn content(rows: &[Row], place: &Place, group: &AgreeingRows) -> Option<(String, usize)> {
    let own = group.rows.iter().map(|row| &rows[*row]);
    own.filter_map(|row| words(&row.tokens[row.range(place.columns.clone())]))
        .min()
}

/// Read off the tokens: "it is", which "it's" of another row has made one column of, is two words still.
fn words(tokens: &[Token]) -> Option<(String, usize)> {
    let words = tokens.iter().filter(|token| token.kind == TokenKind::Word);
    let words: Vec<&str> = words.flat_map(|token| token.form.split(' ')).collect();
    let tells = |w: &&str| function_word::of(w).is_none() && w.contains(char::is_alphanumeric);
    let first = words.iter().position(&tells)?;
    let last = words.iter().rposition(tells)?;
    Some((words[first..=last].join(" "), last + 1 - first))
}
