//! From the places of atoms to the cells of the table.

use super::atom::Atom;
use crate::collation::table::{Cell, Row};
use crate::collation::token::{Token, TokenKind};
use crate::collation::witness::WitnessText;
use crate::language::number;
use std::ops::Range;

/// Columns between the parts of one word, beyond its own, that may be drawn into its column.
const DRAWN_IN_COLUMNS: u32 = 2;

/// The rows of the table. `places` holds the column of each atom; columns that the parts of one word
/// stand in become one, so that "doesn't" and "does not" share it.
pub(super) fn rows(
    witnesses: &[WitnessText],
    tokens: Vec<Vec<Token>>,
    atoms: &[Vec<Atom>],
    places: &[Vec<u32>],
) -> Vec<Row> {
    let (names, count) = unite(atoms, places);
    let columns: Vec<Vec<usize>> = atoms
        .iter()
        .zip(places)
        .map(|(atoms, places)| columns_of_tokens(atoms, places, &names))
        .collect();
    let mut used = vec![0usize; count];
    for column in columns.iter().flatten() {
        used[*column] = 1;
    }
    let mut total = 0;
    for place in &mut used {
        let filled = *place;
        *place = total;
        total += filled;
    }
    let mut rows: Vec<Row> = witnesses
        .iter()
        .zip(tokens)
        .zip(&columns)
        .map(|((witness, tokens), columns)| Row {
            siglum: witness.siglum.clone(),
            cells: readings(columns.iter().map(|column| used[*column]), total),
            tokens,
            leads: witness.leads.clone(),
            indirect: witness.indirect,
            lineage: witness.lineage,
            record: witness.record,
            beside: witness.beside.clone(),
        })
        .collect();
    name_gaps(&mut rows, total);
    rows
}

/// New column numbers, after the columns that the parts of one word span have become one.
fn unite(atoms: &[Vec<Atom>], places: &[Vec<u32>]) -> (Vec<usize>, usize) {
    let width = places.iter().flatten().max().map_or(0, |m| *m as usize + 1);
    // joined[c]: column c + 1 belongs to the column of c.
    let mut joined = vec![false; width];
    for (atoms, places) in atoms.iter().zip(places) {
        let mut at = 0;
        while at < atoms.len() {
            let parts = atoms[at..]
                .iter()
                .take_while(|a| a.token == atoms[at].token);
            let end = at + parts.count();
            let (first, last) = (places[at], places[end - 1]);
            let own = u32::try_from(end - at).unwrap_or(u32::MAX);
            if last - first < own.saturating_add(DRAWN_IN_COLUMNS) {
                joined[first as usize..last as usize].fill(true);
            }
            at = end;
        }
    }
    let mut names = Vec::with_capacity(width);
    let mut name = 0;
    for joined in joined {
        names.push(name);
        name += usize::from(!joined);
    }
    (names, name)
}

/// The column of each token: that of its first part.
fn columns_of_tokens(atoms: &[Atom], places: &[u32], names: &[usize]) -> Vec<usize> {
    let mut out: Vec<usize> = Vec::new();
    for (atom, place) in atoms.iter().zip(places) {
        if out.len() == atom.token as usize {
            out.push(names[*place as usize]);
        }
    }
    out
}

fn readings(columns: impl Iterator<Item = usize>, total: usize) -> Vec<Cell> {
    let mut cells = vec![Cell::Omission; total];
    for (token, column) in columns.enumerate() {
        let cell = &mut cells[column];
        match cell {
            Cell::Reading(range) => range.end = token + 1,
            _ => *cell = Cell::Reading(token..token + 1),
        }
    }
    cells
}

/// The cells of a row whose tokens stand in these columns; it covers them from its first word to its last.
pub(in crate::collation) fn cells(row: &Row, columns: &[usize], total: usize) -> Vec<Cell> {
    let cells = readings(columns.iter().copied(), total);
    let mut row = Row {
        cells,
        ..row.clone()
    };
    let covered = covered(&row, &[], &[]);
    name_gaps_of(&mut row, &covered);
    row.cells
}

/// Short ends of others, up to so many words, that a row's own last words may stand for.
const TAIL_WORDS: usize = 2;

/// Tells what the empty cells of each row are.
fn name_gaps(rows: &mut [Row], total: usize) {
    let words = |row: &Row, column: usize| -> String {
        let tokens = row.tokens_at(column).iter();
        let words = tokens.filter(|t| t.kind == TokenKind::Word);
        words.flat_map(|t| t.form.split(' ')).collect()
    };
    let mut agreed = vec![Vec::new(); rows.len()];
    let mut crowd = vec![0; total];
    for (column, crowd) in crowd.iter_mut().enumerate() {
        let forms = rows.iter().map(|row| words(row, column)).enumerate();
        let mut forms: Vec<(usize, String)> = forms.filter(|(_, f)| !f.is_empty()).collect();
        *crowd = forms.len();
        forms.sort_unstable_by(|a, b| a.1.cmp(&b.1));
        for same in forms
            .chunk_by(|a, b| a.1 == b.1)
            .filter(|same| same.len() > 1)
        {
            for (row, _) in same {
                agreed[*row].push(column);
            }
        }
    }
    let currencies = currency_columns(rows, total);
    for (row, agreed) in rows.iter_mut().zip(&agreed) {
        let mut covered = covered(row, agreed, &crowd);
        covered.end = end_of_sum(row, &currencies, covered.end);
        name_gaps_of(row, &covered);
    }
}

/// A hyphen may stand between a number and the word for its currency ("a 250-euro fine").
const COLUMNS_TO_CURRENCY: usize = 2;

/// For each column whether some row has the word for a currency there.
fn currency_columns(rows: &[Row], total: usize) -> Vec<bool> {
    let is_currency = |token: &Token| number::currency(&token.form).is_some();
    let has = |column: usize| {
        rows.iter()
            .any(|row| row.tokens_at(column).iter().any(is_currency))
    };
    (0..total).map(has).collect()
}

/// Where what a row covers ends: a sum with a sign, with which it ends, also stands for the word that others print behind it.
fn end_of_sum(row: &Row, currencies: &[bool], end: usize) -> usize {
    let until = row.end_before(end);
    let first = row.tokens[..until]
        .iter()
        .rposition(|token| token.kind == TokenKind::Word);
    let Some(last) = first.filter(|last| number::is_number(first_form(&row.tokens[*last]))) else {
        return end;
    };
    let is_sign = |n: Option<usize>| {
        let token = n.and_then(|n| row.tokens.get(n));
        token.is_some_and(|token| number::currency_sign(&token.text).is_some())
    };
    let number = row.tokens[..=last]
        .iter()
        .rposition(|token| !number::is_number(first_form(token)));
    if !is_sign(number) && !is_sign(Some(last + 1)) {
        return end;
    }
    let mut behind = end..currencies.len().min(end + COLUMNS_TO_CURRENCY);
    let word = behind.find(|column| currencies[*column]);
    word.map_or(end, |column| column + 1)
}

fn first_form(token: &Token) -> &str {
    token.form.split(' ').next().unwrap_or_default()
}

/// The columns that a row covers: from its first word to its last, and on over a short end that its own
/// last words stand for ("talks" for "possible discussions"). The comma or full stop that an outlet sets
/// behind the last word it prints is not the speaker's: it covers nothing.
fn covered(row: &Row, agreed: &[usize], crowd: &[usize]) -> Range<usize> {
    let word = |c: usize| row.tokens_at(c).iter().any(|t| t.kind == TokenKind::Word);
    let mut own = (0..row.cells.len()).filter(|c| word(*c));
    let Some(first) = own.next() else {
        return 0..0;
    };
    let last = own.next_back().unwrap_or(first);
    let (Some(from), Some(to)) = (agreed.first(), agreed.last()) else {
        return first..last + 1;
    };
    let few =
        |columns: Range<usize>| crowd[columns].iter().filter(|n| **n > 0).count() <= TAIL_WORDS;
    let words = |mut columns: Range<usize>| columns.any(word);
    let head = words(first..*from) && few(first..*from) && few(0..first);
    let tail = words(*to + 1..last + 1) && few(*to + 1..last + 1) && few(last + 1..crowd.len());
    let start = if head { 0 } else { first };
    let end = if tail { crowd.len() } else { last + 1 };
    start..end
}

fn name_gaps_of(row: &mut Row, covered: &Range<usize>) {
    let mut column = 0;
    while column < row.cells.len() {
        let is_covered = column < covered.end;
        let empty = |c: &usize| {
            !matches!(row.cells[*c], Cell::Reading(_)) && (*c < covered.end) == is_covered
        };
        let end = column + (column..row.cells.len()).take_while(empty).count();
        if end > column {
            let kind = gap_kind(row, column..end, covered);
            row.cells[column..end].fill(kind);
        }
        column = end.max(column + 1);
    }
}

/// What a run of empty cells is, from the tokens at its two sides. The comma or full stop behind the last word of a
/// piece ends it like the mark that closes it: between two pieces nobody tells what was left out.
fn gap_kind(row: &Row, gap: Range<usize>, covered: &Range<usize>) -> Cell {
    let before = gap
        .start
        .checked_sub(1)
        .and_then(|c| row.tokens_at(c).last());
    let after = row.tokens_at(gap.end).first();
    let cut = |token: Option<&Token>| token.is_some_and(|t| t.kind == TokenKind::Cut);
    if cut(before) || cut(after) {
        return Cell::Cut;
    }
    let is_word = |token: &&Token| token.kind == TokenKind::Word;
    let next_word = after.and_then(|_| row.tokens[row.end_before(gap.end)..].iter().find(is_word));
    let pieces = match (before, next_word) {
        (Some(before), Some(after)) => before.piece != after.piece,
        _ => false,
    };
    if pieces || gap.start < covered.start || gap.end > covered.end {
        Cell::Lacuna
    } else {
        Cell::Omission
    }
}
