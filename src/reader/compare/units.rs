//! Words with their looks, in steps that all rows take together.

use super::scope::{CellLook, CollationScope};
use super::witnesses::PieceEdges;
use crate::collation::{Cell, Row};
use crate::reader::prose;
use crate::reader::signs;
use crate::reader::theme::Role;
use crate::text::printable;
use std::ops::Range;

/// A stretch of a line in one look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StyledRun {
    /// The letters, fit for the screen.
    pub text: String,
    /// What they are.
    pub role: Role,
    /// The variant that they belong to.
    pub variant: Option<usize>,
    /// Where they stand in the collation; `None` for what is no word of a printing.
    pub place: Option<TableCell>,
}

/// A cell of the collation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableCell {
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
}

impl StyledRun {
    /// Letters of a role that belong to no variant.
    pub fn new(text: impl Into<String>, role: Role) -> Self {
        Self {
            text: text.into(),
            role,
            variant: None,
            place: None,
        }
    }

    /// Columns that it takes.
    pub fn width(&self) -> usize {
        prose::width(&self.text)
    }
}

/// What one row has in a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnitPart {
    /// Words.
    Words(Vec<StyledRun>),
    /// The words of this variant are missing.
    Rule(Option<usize>),
    /// Nothing is shown.
    Blank,
}

impl UnitPart {
    /// Columns that its words take; a rule takes one at least.
    pub fn width(&self) -> usize {
        match self {
            Self::Words(pieces) => pieces.iter().map(StyledRun::width).sum(),
            Self::Rule(_) => 1,
            Self::Blank => 0,
        }
    }

    /// The variants that its words belong to.
    pub fn variants_of_words(&self) -> impl Iterator<Item = usize> {
        let words: &[StyledRun] = match self {
            Self::Words(words) => words,
            Self::Rule(_) | Self::Blank => &[],
        };
        words.iter().filter_map(|run| run.variant)
    }
}

/// Columns that stand together: a word with the punctuation that sticks to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The columns of the collation.
    pub columns: Range<usize>,
    /// One part a row, in the order of the scope.
    pub parts: Vec<UnitPart>,
}

impl Unit {
    /// Columns that the widest part takes.
    pub fn width(&self) -> usize {
        self.parts.iter().map(UnitPart::width).max().unwrap_or(0)
    }

    /// Whether it is what stands before a passage, and no word of it.
    pub fn is_head(&self) -> bool {
        self.columns.is_empty()
    }
}

/// The units of a scope. No unit is wider than `widest` columns: longer readings go over several.
pub fn units(scope: &CollationScope<'_>, widest: usize) -> Vec<Unit> {
    let mut out: Vec<Unit> = Vec::new();
    let openings = openings(scope);
    for column in 0..scope.collation.columns() {
        out.extend(seam(scope, &openings, column));
        let mut stack = unstack(scope, column, widest);
        let rows = scope.rows.iter().map(|row| &scope.collation.rows[*row]);
        let touching: Vec<bool> = rows.map(|row| touches(row, column)).collect();
        if let Some(last) = out.last_mut().filter(|_| touching.contains(&true)) {
            let first = stack.remove(0);
            let glued = glue(last, &first, &touching);
            match glued.width() <= widest {
                true => *last = glued,
                false => stack.insert(0, first),
            }
        }
        out.extend(stack);
    }
    stick(scope, &mut out, widest);
    out.retain(|unit| unit.width() > 0);
    out
}

/// Lets the marks that close what a row prints stand behind its last word, where what it does not cover lies between.
fn stick(scope: &CollationScope<'_>, units: &mut [Unit], widest: usize) {
    for (n, row) in scope.rows.iter().enumerate() {
        let mut last = None;
        for at in 0..units.len() {
            let UnitPart::Words(runs) = &units[at].parts[n] else {
                continue;
            };
            let is_mark = !runs
                .iter()
                .any(|run| run.text.contains(char::is_alphanumeric));
            let place = runs.first().and_then(|run| run.place);
            let sticks = place.is_some_and(|p| touches(&scope.collation.rows[*row], p.column));
            let word = last.filter(|word: &usize| {
                let mut between = units[word + 1..at].iter();
                let room = units[*word].parts[n].width() + units[at].parts[n].width() <= widest;
                room && between.all(|unit| unit.parts[n] == UnitPart::Blank)
            });
            let Some(word) = word.filter(|_| is_mark && sticks) else {
                last = Some(at);
                continue;
            };
            let marks = std::mem::replace(&mut units[at].parts[n], UnitPart::Blank);
            if let (UnitPart::Words(word), UnitPart::Words(marks)) =
                (&mut units[word].parts[n], marks)
            {
                word.extend(marks);
            }
        }
    }
}

/// What stands before a piece: the sign of the seam, and the paragraph.
pub fn piece_head(seam: bool, edges: Option<&PieceEdges>) -> String {
    let seam = seam.then(|| signs::BETWEEN_PASSAGES.sign.to_string());
    let paragraph = edges.map(|edges| format!("{}{}", signs::PARAGRAPH.sign, edges.paragraph));
    let parts: Vec<String> = seam.into_iter().chain(paragraph).collect();
    parts.join(" ")
}

/// What stands before the passages that begin in a column. `openings` says for each row where it begins to be
/// drawn: a gap before the first word is one in the first passage, so its paragraph stands before the gap.
fn seam(scope: &CollationScope<'_>, openings: &[Option<usize>], column: usize) -> Option<Unit> {
    let part = |(row, opening): (&usize, &Option<usize>)| {
        let cells = &scope.collation.rows[*row];
        let token = match &cells.cells[column] {
            _ if *opening == Some(column) => 0,
            Cell::Reading(tokens) if tokens.start > 0 => tokens.start,
            _ => return UnitPart::Blank,
        };
        let edges = scope.begins(*row, token);
        match piece_head(begins_passage(cells, column), edges) {
            head if head.is_empty() => UnitPart::Blank,
            head => UnitPart::Words(vec![StyledRun::new(head, Role::Dim)]),
        }
    };
    let parts: Vec<UnitPart> = scope.rows.iter().zip(openings).map(part).collect();
    let any = parts.iter().any(|part| *part != UnitPart::Blank);
    any.then_some(Unit {
        columns: column..column,
        parts,
    })
}

/// The first column in which anything is drawn of each row.
fn openings(scope: &CollationScope<'_>) -> Vec<Option<usize>> {
    let columns = scope.collation.columns();
    let opening = |row: &usize| (0..columns).find(|c| scope.look(*row, *c) != CellLook::Blank);
    scope.rows.iter().map(opening).collect()
}

/// Whether a row begins a passage in a column that is not its first.
pub fn begins_passage(row: &Row, column: usize) -> bool {
    let Cell::Reading(range) = &row.cells[column] else {
        return false;
    };
    let before = range.start.checked_sub(1).map(|n| row.tokens[n].piece);
    before.is_some_and(|piece| piece != row.tokens[range.start].piece)
}

/// The words of a row at a column, with the marks where a piece begins or ends there.
fn in_marks(scope: &CollationScope<'_>, row: usize, column: usize) -> String {
    let own = &scope.collation.rows[row];
    let words = own.text(column);
    let Cell::Reading(tokens) = &own.cells[column] else {
        return words;
    };
    let first = scope.begins(row, tokens.start);
    let last = tokens.end.checked_sub(1);
    let last = last.and_then(|token| scope.ends(row, token));
    let open = first.map_or("", |edges| &edges.open);
    let close = last.map_or("", |edges| &edges.close);
    format!("{open}{words}{close}")
}

/// One column as units: one, or several where a reading is long.
fn unstack(scope: &CollationScope<'_>, column: usize, widest: usize) -> Vec<Unit> {
    let rows: Vec<(CellLook, Vec<String>)> = scope
        .rows
        .iter()
        .map(|row| {
            let text = printable(&in_marks(scope, *row, column));
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
                .zip(&scope.rows)
                .map(|((look, lines), row)| {
                    let place = TableCell { row: *row, column };
                    part(look, lines.get(n), scope.variant(*row, column), place)
                })
                .collect(),
        })
        .collect()
}

fn part(
    look: &CellLook,
    line: Option<&String>,
    variant: Option<usize>,
    place: TableCell,
) -> UnitPart {
    match (look, line) {
        (CellLook::Words(role), Some(text)) => UnitPart::Words(vec![StyledRun {
            text: text.clone(),
            role: *role,
            variant,
            place: Some(place),
        }]),
        (CellLook::Cut, _) => UnitPart::Words(vec![StyledRun {
            text: signs::CUT.sign.into(),
            role: Role::Gap,
            variant,
            place: Some(place),
        }]),
        (CellLook::Gap, _) => UnitPart::Rule(variant),
        (CellLook::Words(_) | CellLook::Blank, _) => UnitPart::Blank,
    }
}

/// One unit of two: in a row whose words touch they stand without a blank, in others with one.
/// What a row lacks beside its words is drawn as a short rule, where it is more than punctuation.
fn glue(unit: &Unit, next: &Unit, touching: &[bool]) -> Unit {
    let rows = unit.parts.iter().zip(&next.parts).zip(touching);
    let parts = rows.map(|((part, more), touches)| match (part, more) {
        (UnitPart::Words(words), UnitPart::Words(more)) => {
            let mut words = words.clone();
            if !touches {
                words.push(StyledRun::new(" ", Role::Text));
            }
            words.extend(more.iter().cloned());
            UnitPart::Words(words)
        }
        (UnitPart::Words(words), UnitPart::Rule(variant)) if wordy(next) => {
            let mut words = words.clone();
            words.push(StyledRun::new(" ", Role::Text));
            words.push(StyledRun {
                text: signs::GAP.sign.into(),
                role: Role::Gap,
                variant: *variant,
                place: None,
            });
            UnitPart::Words(words)
        }
        (UnitPart::Rule(variant), UnitPart::Words(more)) if wordy(unit) => {
            let rule = StyledRun {
                text: format!("{} ", signs::GAP.sign),
                role: Role::Gap,
                variant: *variant,
                place: None,
            };
            let more = more.iter().cloned();
            UnitPart::Words(std::iter::once(rule).chain(more).collect())
        }
        (UnitPart::Words(_), _) | (_, UnitPart::Blank) => part.clone(),
        (_, more) => more.clone(),
    });
    Unit {
        columns: unit.columns.start..next.columns.end,
        parts: parts.collect(),
    }
}

/// Whether any row has letters or digits here.
fn wordy(unit: &Unit) -> bool {
    let words = unit.parts.iter().filter_map(|part| match part {
        UnitPart::Words(words) => Some(words),
        _ => None,
    });
    let mut pieces = words.flatten().filter(|piece| piece.role != Role::Gap);
    pieces.any(|piece| piece.text.contains(char::is_alphanumeric))
}

/// Whether the words of a row at a column touch the word before them.
fn touches(row: &Row, column: usize) -> bool {
    let Cell::Reading(range) = &row.cells[column] else {
        return false;
    };
    let before = range.start.checked_sub(1).and_then(|n| row.tokens.get(n));
    let here = row.tokens.get(range.start);
    before.zip(here).is_some_and(|(before, here)| {
        before.piece == here.piece && before.span.end == here.span.start
    })
}
