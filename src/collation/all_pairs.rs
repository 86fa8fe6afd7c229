//! Every difference between any two witnesses, each told once.

use super::collate::Collation;
use super::pair::RowPair;
use super::variant::{Absence, DifferenceName, Reading, Variant, sort_readings};
use super::wordings::wordings;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Up to so many different wordings each is held against each other one; of more, against the record or the
/// fullest alone, since the work grows with their square.
const MAX_WORDINGS: usize = 60;

/// What two differences have in common that are told as one: the place, the name, and what is printed there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct DifferenceKey {
    columns: (usize, bool, usize),
    moved_to: Option<(usize, usize)>,
    name: DifferenceName,
    weighty: bool,
    rests_on: Vec<String>,
    readings: [(String, Option<Absence>); 2],
}

/// Rows of one reading, and those of the other one that each of them was held against.
struct Sides {
    /// One of the differences, its readings in the order of the key.
    example: Variant,
    against: BTreeMap<Vec<usize>, BTreeSet<usize>>,
}

impl Collation {
    /// The places where the witnesses differ, in the order of the columns. Each is the difference of two readings,
    /// and lists who prints the one and who the other: every two of them differ there by themselves, whatever
    /// else is collated.
    pub fn variants(&self) -> Vec<Variant> {
        let wordings = wordings(&self.rows, 0..self.rows.len());
        let mut told: BTreeMap<DifferenceKey, Sides> = BTreeMap::new();
        for (left, right) in self.to_hold(&wordings) {
            let found = RowPair::new(self, left[0], right[0]).variants();
            for variant in found {
                note(&mut told, variant, left, right);
            }
        }
        let told = told.into_values();
        told.flat_map(|sides| self.variants_of(sides)).collect()
    }

    /// Rows stand together that differ from the same others.
    fn variants_of(&self, sides: Sides) -> Vec<Variant> {
        let mut together: BTreeMap<BTreeSet<usize>, Vec<usize>> = BTreeMap::new();
        for (rows, others) in sides.against {
            together.entry(others).or_default().extend(rows);
        }
        let told = together.into_iter().map(|(others, mut rows)| {
            let mut variant = sides.example.clone();
            rows.sort_unstable();
            variant.readings[0].rows = rows;
            variant.readings[1].rows = others.into_iter().collect();
            sort_readings(&mut variant.readings, &self.rows);
            variant
        });
        told.collect()
    }

    /// Which wordings are held against which.
    fn to_hold<'w>(&self, wordings: &'w [Vec<usize>]) -> Vec<(&'w Vec<usize>, &'w Vec<usize>)> {
        if wordings.len() <= MAX_WORDINGS {
            let rest = |n: usize| {
                wordings[n + 1..]
                    .iter()
                    .map(move |other| (&wordings[n], other))
            };
            return (0..wordings.len()).flat_map(rest).collect();
        }
        let rank = |same: &&Vec<usize>| {
            let row = &self.rows[same[0]];
            let words: Vec<&str> = row.tokens.iter().map(|t| t.text.as_str()).collect();
            (row.record, words.len(), Reverse(words.concat()))
        };
        let base = wordings.iter().max_by_key(rank);
        let others = |base| {
            let others = wordings.iter().filter(move |other| *other != base);
            others.map(move |other| (base, other))
        };
        base.into_iter().flat_map(others).collect()
    }
}

fn note(
    told: &mut BTreeMap<DifferenceKey, Sides>,
    mut variant: Variant,
    left: &[usize],
    right: &[usize],
) {
    let [left, right] = [left, right].map(<[usize]>::to_vec);
    for reading in &mut variant.readings {
        let own = if reading.rows[0] == left[0] {
            &left
        } else {
            &right
        };
        reading.rows.clone_from(own);
    }
    let by_content = |r: &Reading| (r.text.clone(), r.absence);
    variant.readings.sort_by_key(by_content);
    let ends = |columns: &Range<usize>| (columns.start, columns.end);
    let place = (
        variant.columns.start,
        !variant.is_gap(),
        variant.columns.end,
    );
    let key = DifferenceKey {
        columns: place,
        moved_to: variant.moved_to.as_ref().map(ends),
        name: variant.name(),
        weighty: variant.weighty,
        rests_on: variant.rests_on.clone(),
        readings: [0, 1].map(|n| by_content(&variant.readings[n])),
    };
    let [one, other] = [0, 1].map(|n| variant.readings[n].rows.clone());
    let sides = told.entry(key).or_insert_with(|| Sides {
        example: variant,
        against: BTreeMap::new(),
    });
    sides.against.entry(one).or_default().extend(other);
}

#[cfg(test)]
mod tests;
