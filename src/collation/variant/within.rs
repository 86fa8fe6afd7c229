//! A piece that stands within what the other printing has elsewhere: words that an outlet has put before others, with
//! which the speaker went on much later.

use super::changed::{columns_of, only_row};
use super::elsewhere::MIN_PRINTED_ELSEWHERE_WORDS;
use super::places::{Depth, Place};
use crate::collation::table::Row;
use crate::collation::token::{Token, TokenKind};
use crate::language::function_word;
use std::collections::HashMap;
use std::ops::Range;

/// For places that have no counterpart in `moved`: where the other row prints all their words in a run among more.
pub(super) fn find(
    rows: &[Row],
    places: &[Place],
    moved: &[Option<usize>],
) -> Vec<(usize, Range<usize>)> {
    let [left, right] = rows else {
        return Vec::new();
    };
    let runs = [Runs::of(left), Runs::of(right)];
    let free = (0..places.len()).filter(|n| moved[*n].is_none());
    let found = free.filter_map(|n| {
        let place = &places[n];
        let row = only_row(place).filter(|_| place.depth == Depth::Wording)?;
        let other = 1 - row;
        let own = Runs::between(&rows[row], rows[row].range(place.columns.clone()));
        let homes = runs[other].holding(&own)?;
        let alone = |columns: &Range<usize>| {
            let mut around = places.iter().filter(|place| {
                place.columns.start <= columns.start && columns.end <= place.columns.end
            });
            around.any(|place| only_row(place) == Some(other))
        };
        let mut homes = homes.filter_map(|tokens| columns_of(&rows[other], &tokens));
        homes.find(alone).map(|columns| (n, columns))
    });
    found.collect()
}

/// The words of a row, and where each pair of neighbours stands.
struct Runs<'r> {
    /// The token of each word, and the word.
    words: Vec<(usize, &'r Token)>,
    pairs: HashMap<(&'r str, &'r str), Vec<usize>>,
}

impl<'r> Runs<'r> {
    fn of(row: &'r Row) -> Self {
        let mut runs = Self::between(row, 0..row.tokens.len());
        for (n, pair) in runs.words.windows(2).enumerate() {
            let key = (pair[0].1.form.as_str(), pair[1].1.form.as_str());
            runs.pairs.entry(key).or_default().push(n);
        }
        runs
    }

    fn between(row: &'r Row, tokens: Range<usize>) -> Self {
        let all = tokens.map(|n| (n, &row.tokens[n]));
        Self {
            words: all.filter(|(_, t)| t.kind == TokenKind::Word).collect(),
            pairs: HashMap::new(),
        }
    }

    /// The tokens of each run here that has all the words of another one, which must tell something.
    fn holding(&self, other: &Runs<'_>) -> Option<std::vec::IntoIter<Range<usize>>> {
        let [(_, first), (_, second), ..] = other.words.as_slice() else {
            return None;
        };
        let tells = |(_, token): &(usize, &Token)| {
            function_word::of(&token.form).is_none() && token.form.contains(char::is_alphabetic)
        };
        if other.words.len() < MIN_PRINTED_ELSEWHERE_WORDS || !other.words.iter().any(tells) {
            return None;
        }
        let starts = self
            .pairs
            .get(&(first.form.as_str(), second.form.as_str()))?;
        let length = other.words.len();
        let runs = starts.iter().filter_map(move |start| {
            let run = self.words.get(*start..*start + length)?;
            let mut both = run.iter().zip(&other.words);
            let same = both.all(|((_, a), (_, b))| a.form == b.form);
            same.then(|| run[0].0..run[length - 1].0 + 1)
        });
        Some(runs.collect::<Vec<_>>().into_iter())
    }
}
