//! The table around a base: each of the others stands as it is aligned with the base alone.
//!
//! The table of all looks at all witnesses at once and may put a word elsewhere than the two do by themselves. A list
//! of the differences from the base is read off pairs, so the table beside it is made of the same pairs.

use super::align;
use super::collate::Collation;
use super::pair::{RowPair, homes};
use super::table::{Cell, Row};
use super::wordings::wordings;

/// Where a column stands among the others: how many groups of the base's words stand up to it, and for words that the base has not, one more than
/// their column in the table of all: what others put in at one place stands there as they have it among themselves.
type ColumnOrder = (usize, usize);

/// A row aligned with the base: the base's cells and its own.
type BaseAndRow = [Row; 2];

impl Collation {
    /// The same witnesses, each aligned with the base alone. What they put in at one place stands in the order of the
    /// table of all.
    ///
    /// # Panics
    ///
    /// Where `base` is no row.
    pub fn around(&self, base: usize) -> Self {
        if self.rows.len() <= 2 {
            return self.clone();
        }
        let pairs = self.pairs(base);
        let groups = groups(self.rows[base].tokens.len(), &pairs);
        let placed: Vec<Vec<ColumnOrder>> = (0..self.rows.len())
            .map(|row| match &pairs[row] {
                Some(pair) => columns_of(pair, &groups, &homes(&self.rows[row])),
                None => groups.iter().map(|group| (*group, 0)).collect(),
            })
            .collect();
        let mut columns: Vec<ColumnOrder> = placed.iter().flatten().copied().collect();
        columns.sort_unstable();
        columns.dedup();
        let rows = self.rows.iter().zip(&placed).zip(&pairs);
        let mut rows: Vec<Row> = rows
            .map(|((row, placed), pair)| laid(row, placed, &columns, pair.as_ref(), &groups))
            .collect();
        rows[base].cells = self.base_cells(base, &rows, &columns, &pairs, &placed);
        let cells = rows[base].cells.clone();
        rows.iter_mut().for_each(|row| share_ends(row, &cells));
        Self { rows }
    }

    /// Each row with the base; `None` for the base itself. Rows of one wording are aligned once.
    fn pairs(&self, base: usize) -> Vec<Option<BaseAndRow>> {
        let mut pairs = vec![None; self.rows.len()];
        let others = (0..self.rows.len()).filter(|row| *row != base);
        for same in wordings(&self.rows, others) {
            let pair: Option<BaseAndRow> = RowPair::new(self, base, same[0]).rows.try_into().ok();
            for row in same {
                pairs[row].clone_from(&pair);
            }
        }
        pairs
    }

    /// The cells of the base: where others put words in, it lacks them as it does beside the first that does.
    fn base_cells(
        &self,
        base: usize,
        rows: &[Row],
        columns: &[ColumnOrder],
        pairs: &[Option<BaseAndRow>],
        placed: &[Vec<ColumnOrder>],
    ) -> Vec<Cell> {
        let mut cells = rows[base].cells.clone();
        for (pair, placed) in pairs.iter().zip(placed).rev() {
            let Some([left, right]) = pair else { continue };
            for (cell, own) in left.cells.iter().zip(&right.cells) {
                let (Cell::Omission | Cell::Cut | Cell::Lacuna, Cell::Reading(tokens)) =
                    (cell, own)
                else {
                    continue;
                };
                for column in placed[tokens.clone()].iter().filter(|c| c.1 > 0) {
                    if let Ok(n) = columns.binary_search(column) {
                        cells[n] = cell.clone();
                    }
                }
            }
        }
        cells
    }
}

/// The group of each token of the base, counted from 1: tokens are one where any row has one word for them.
fn groups(tokens: usize, pairs: &[Option<BaseAndRow>]) -> Vec<usize> {
    let mut joined = vec![false; tokens];
    for [base, _] in pairs.iter().flatten() {
        for cell in &base.cells {
            if let Cell::Reading(range) = cell {
                joined[range.start + 1..range.end].fill(true);
            }
        }
    }
    let mut group = 0;
    let count = joined.into_iter().map(|joined| {
        group += usize::from(!joined);
        group
    });
    count.collect()
}

/// The column of each token of a row that is aligned with the base.
fn columns_of(pair: &BaseAndRow, groups: &[usize], homes: &[usize]) -> Vec<ColumnOrder> {
    let [base, own] = pair;
    let mut out = vec![(0, 0); own.tokens.len()];
    let mut seen = 0;
    for (cell, words) in base.cells.iter().zip(&own.cells) {
        let beside = match cell {
            Cell::Reading(tokens) => {
                seen = tokens.end;
                true
            }
            // Within words of the base that are one for another row.
            _ => seen > 0 && groups.get(seen) == groups.get(seen - 1),
        };
        if let Cell::Reading(tokens) = words {
            let group = seen.checked_sub(1).map_or(0, |last| groups[last]);
            for token in tokens.clone() {
                out[token] = (group, if beside { 0 } else { homes[token] + 1 });
            }
        }
    }
    out
}

/// A row in its columns. What it lacks of the base it lacks as it does beside the base alone.
fn laid(
    row: &Row,
    placed: &[ColumnOrder],
    columns: &[ColumnOrder],
    pair: Option<&BaseAndRow>,
    groups: &[usize],
) -> Row {
    let homes = placed
        .iter()
        .map(|column| columns.partition_point(|c| c < column));
    let mut row = row.clone();
    row.cells = align::cells(&row, &homes.collect::<Vec<_>>(), columns.len());
    let Some([base, own]) = pair else { return row };
    let mut lacks = vec![None; columns.len()];
    for (cell, gap) in base.cells.iter().zip(&own.cells) {
        if let (Cell::Reading(tokens), Cell::Omission | Cell::Cut | Cell::Lacuna) = (cell, gap) {
            for group in &groups[tokens.clone()] {
                let column = columns.partition_point(|c| *c < (*group, 0));
                lacks[column].get_or_insert_with(|| gap.clone());
            }
        }
    }
    let is_reading = |cell: &Cell| matches!(cell, Cell::Reading(_));
    let mut column = 0;
    for cells in row
        .cells
        .chunk_by_mut(|a, b| is_reading(a) == is_reading(b))
    {
        let end = column + cells.len();
        if !is_reading(&cells[0])
            && let Some(gap) = lacks[column..end].iter().flatten().next()
        {
            cells.fill(gap.clone());
        }
        column = end;
    }
    row
}

/// Where others put words in before the base's first word or behind its last, a row that has that word, too, lacks
/// them as the base does.
fn share_ends(row: &mut Row, base: &[Cell]) {
    let is_reading = |cell: &Cell| matches!(cell, Cell::Reading(_));
    let ends = |cells: &[Cell]| {
        let first = cells.iter().position(is_reading);
        first.zip(cells.iter().rposition(is_reading))
    };
    let Some(((first, last), own)) = ends(base).zip(ends(&row.cells)) else {
        return;
    };
    if own.0 == first {
        row.cells[..first].clone_from_slice(&base[..first]);
    }
    if own.1 == last {
        row.cells[last + 1..].clone_from_slice(&base[last + 1..]);
    }
}

#[cfg(test)]
mod tests {
    use super::super::collate::collate;
    use super::super::witness::WitnessText;
    use super::*;
    use proptest::prelude::*;

    fn table(texts: &[&str]) -> Collation {
        let witness = |(n, text): (usize, &&str)| {
            WitnessText::new(
                format!("W{n}"),
                text.split('|').map(str::to_string).collect(),
            )
        };
        collate(&texts.iter().enumerate().map(witness).collect::<Vec<_>>())
    }

    /// Which tokens of a row stand in one column with which of the base.
    fn beside(collation: &Collation, base: usize, row: usize) -> Vec<(usize, usize)> {
        let mut out = Vec::new();
        for cells in collation.rows[base]
            .cells
            .iter()
            .zip(&collation.rows[row].cells)
        {
            if let (Cell::Reading(base), Cell::Reading(own)) = cells {
                out.extend(base.clone().flat_map(|b| own.clone().map(move |o| (b, o))));
            }
        }
        out
    }

    #[test]
    fn a_word_stands_where_the_list_of_differences_has_it() {
        let collation = table(&[
            "glad to sit with Ferrin to hear him|I am willing to meet Mr. Ferrin if he wishes|He hasn't done that yet",
            "I am willing to meet Mr. Ferrin if he wishes",
            "that Ferrin has not done so yet",
        ]);
        let around = collation.around(0);
        assert_ne!(
            around, collation,
            "the table of all puts “that Ferrin” elsewhere"
        );
        for variant in around.against(0, 0..3) {
            for reading in variant.readings.iter().filter(|r| r.absence.is_none()) {
                let row = &around.rows[reading.rows[0]];
                let words = &row.tokens[row.range(variant.columns.clone())];
                assert_eq!(crate::collation::join_with_seams(words), reading.text);
            }
        }
    }

    #[test]
    fn what_two_put_in_at_one_place_stands_in_one_column() {
        let around = table(&[
            "the lamp burns",
            "the old lamp burns",
            "the very old lamp burns",
        ])
        .around(0);
        let row = |n: usize| (0..5).map(|c| around.rows[n].text(c)).collect::<Vec<_>>();
        assert_eq!(row(1), ["the", "", "old", "lamp", "burns"]);
        assert_eq!(row(2), ["the", "very", "old", "lamp", "burns"]);
        assert_eq!(around.rows[0].cells[1..3], [Cell::Omission, Cell::Omission]);
        assert_eq!(around.rows[1].cells[1], Cell::Omission);
    }

    #[test]
    fn what_one_puts_in_at_an_end_all_others_lack_alike() {
        let texts = [
            "our owls will have the street",
            "our owls will have the street",
            "one day the owls will have the street",
        ];
        let around = table(&texts).around(0);
        assert!(around.rows[2].cells[0] != around.rows[0].cells[0]);
        assert_eq!(around.rows[1].cells, around.rows[0].cells);
    }

    #[test]
    fn one_word_for_two_of_the_base_draws_them_into_one_column() {
        let around = table(&["we do not know", "we don't know", "we do surely not know"]).around(0);
        let row = |n: usize| (0..3).map(|c| around.rows[n].text(c)).collect::<Vec<_>>();
        assert_eq!(row(1), ["we", "don't", "know"]);
        assert_eq!(row(2), ["we", "do surely not", "know"]);
    }

    const WORDS: &[&str] = &[
        "the", "lamp", "not", "old", "don't", "do", "burns", "of", "|", "…",
    ];

    fn texts() -> impl Strategy<Value = Vec<String>> {
        let text = prop::collection::vec(prop::sample::select(WORDS), 1..9);
        let text = text.prop_map(|words| words.join(" "));
        prop::collection::vec(text, 3..6)
    }

    proptest! {
        #[test]
        fn each_stands_beside_the_base_as_the_two_do_alone(texts in texts()) {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            let collation = table(&texts);
            let around = collation.around(0);
            for row in 0..texts.len() {
                let own = &around.rows[row];
                let tokens = own.cells.iter().filter_map(|cell| match cell {
                    Cell::Reading(tokens) => Some(tokens.clone()),
                    _ => None,
                });
                prop_assert!(tokens.flatten().eq(0..own.tokens.len()), "every word once, in order");
            }
            for row in 1..texts.len() {
                let alone = collation.pair(0, row);
                let here = beside(&around, 0, row);
                prop_assert!(beside(&alone, 0, row).iter().all(|pair| here.contains(pair)));
                let gaps = |of: &Collation| -> Vec<(usize, Cell)> {
                    let columns = of.rows[0].cells.iter().zip(&of.rows[row].cells);
                    let gaps = columns.filter_map(|(base, own)| match (base, own) {
                        (_, Cell::Reading(_)) => None,
                        (Cell::Reading(base), gap) => Some((base.clone(), gap.clone())),
                        _ => None,
                    });
                    gaps.flat_map(|(base, gap)| base.map(move |token| (token, gap.clone()))).collect()
                };
                let named = gaps(&alone);
                prop_assert!(gaps(&around).iter().all(|gap| named.contains(gap)));
            }
        }
    }
}
