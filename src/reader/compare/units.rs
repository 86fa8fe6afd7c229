//! Words with their looks, in steps that all rows take together.

use super::scope::{Look, Scope};
use crate::collation::table::{Cell, Row};
use crate::reader::prose;
use crate::reader::theme::Role;
use crate::text::printable;
use std::ops::Range;

/// A stretch of a line in one look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The letters, fit for the screen.
    pub text: String,
    /// What they are.
    pub role: Role,
    /// The variant that they belong to.
    pub variant: Option<usize>,
}

impl Piece {
    /// Letters of a role that belong to no variant.
    pub fn new(text: impl Into<String>, role: Role) -> Self {
        Self {
            text: text.into(),
            role,
            variant: None,
        }
    }

    /// Columns that it takes.
    pub fn width(&self) -> usize {
        prose::width(&self.text)
    }
}

/// What one row has in a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Words.
    Words(Vec<Piece>),
    /// The words of this variant are missing.
    Rule(Option<usize>),
    /// Nothing is shown.
    Blank,
}

impl Part {
    /// Columns that its words take; a rule takes one at least.
    pub fn width(&self) -> usize {
        match self {
            Self::Words(pieces) => pieces.iter().map(Piece::width).sum(),
            Self::Rule(_) => 1,
            Self::Blank => 0,
        }
    }
}

/// Columns that stand together: a word with the punctuation that sticks to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The columns of the collation.
    pub columns: Range<usize>,
    /// One part a row, in the order of the scope.
    pub parts: Vec<Part>,
}

impl Unit {
    /// Columns that the widest part takes.
    pub fn width(&self) -> usize {
        self.parts.iter().map(Part::width).max().unwrap_or(0)
    }
}

/// The units of a scope. No unit is wider than `widest` columns: longer readings go over several.
pub fn units(scope: &Scope<'_>, widest: usize) -> Vec<Unit> {
    let mut out: Vec<Unit> = Vec::new();
    for column in 0..scope.collation.columns() {
        let mut stack = unstack(scope, column, widest);
        if let Some(last) = out.last_mut().filter(|_| sticks(scope, column)) {
            let first = stack.remove(0);
            if last.width() + Unit::width(&first) <= widest {
                glue(last, first);
            } else {
                stack.insert(0, first);
            }
        }
        out.extend(stack);
    }
    out.retain(|unit| unit.width() > 0);
    out
}

/// One column as units: one, or several where a reading is long.
fn unstack(scope: &Scope<'_>, column: usize, widest: usize) -> Vec<Unit> {
    let variant = scope.of_column[column];
    let rows: Vec<(Look, Vec<String>)> = scope
        .rows
        .iter()
        .map(|row| {
            let text = printable(&scope.collation.rows[*row].text(column));
            let lines = prose::wrap(&text, widest);
            let lines = lines.into_iter().map(|range| text[range].to_string());
            (scope.look(*row, column), lines.collect())
        })
        .collect();
    let most = rows.iter().map(|(_, lines)| lines.len()).max();
    (0..most.unwrap_or(0).max(1))
        .map(|n| Unit {
            columns: column..column + 1,
            parts: rows
                .iter()
                .map(|(look, lines)| part(look, lines.get(n), variant))
                .collect(),
        })
        .collect()
}

fn part(look: &Look, line: Option<&String>, variant: Option<usize>) -> Part {
    match (look, line) {
        (Look::Words(role), Some(text)) => Part::Words(vec![Piece {
            text: text.clone(),
            role: *role,
            variant,
        }]),
        (Look::Cut, _) => Part::Words(vec![Piece {
            text: "…".into(),
            role: Role::Gap,
            variant,
        }]),
        (Look::Gap, _) => Part::Rule(variant),
        (Look::Words(_) | Look::Blank, _) => Part::Blank,
    }
}

/// Joins `next` to `unit` without a blank between. A gap is drawn only where the row has no word at all.
fn glue(unit: &mut Unit, next: Unit) {
    unit.columns.end = next.columns.end;
    for (part, more) in unit.parts.iter_mut().zip(next.parts) {
        match (&mut *part, more) {
            (Part::Words(words), Part::Words(more)) => words.extend(more),
            (Part::Words(_), _) | (_, Part::Blank) => {}
            (_, more) => *part = more,
        }
    }
}

/// Whether a column stands directly behind the one before it in every row that has words here.
fn sticks(scope: &Scope<'_>, column: usize) -> bool {
    let rows = scope.rows.iter().map(|row| &scope.collation.rows[*row]);
    let mut known = rows.filter_map(|row| touches(row, column)).peekable();
    known.peek().is_some() && known.all(|touches| touches)
}

/// Whether the words of a row at a column touch the word before them; `None` where there is none.
fn touches(row: &Row, column: usize) -> Option<bool> {
    let Cell::Reading(range) = &row.cells[column] else {
        return None;
    };
    let before = row.tokens.get(range.start.checked_sub(1)?)?;
    let here = row.tokens.get(range.start)?;
    Some(before.piece == here.piece && before.span.end == here.span.start)
}
