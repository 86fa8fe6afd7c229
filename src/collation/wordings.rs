//! Rows that print the same in the same way: what is told of one of them is true of all.

use super::table::Row;
use std::collections::BTreeMap;

/// The rows by what they print, each wording once, the one that stands first of all first.
pub(super) fn wordings(rows: &[Row], which: impl IntoIterator<Item = usize>) -> Vec<Vec<usize>> {
    let mut found: Vec<Vec<usize>> = Vec::new();
    let mut known = BTreeMap::new();
    for row in which {
        let number = *known.entry(wording(&rows[row])).or_insert(found.len());
        match found.get_mut(number) {
            Some(same) => same.push(row),
            None => found.push(vec![row]),
        }
    }
    found
}

/// All that a row is compared by but its name.
fn wording(row: &Row) -> impl Ord + '_ {
    let tokens = row.tokens.iter();
    let tokens = tokens.map(|t| {
        (
            t.piece,
            t.span.start,
            t.text.as_str(),
            t.form.as_str(),
            t.reported,
        )
    });
    let tokens: Vec<_> = tokens.collect();
    let row_alone = (row.indirect, row.lineage, row.record, &row.beside);
    (row_alone, tokens, &row.leads)
}
