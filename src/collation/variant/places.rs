//! Where two witnesses differ: runs of columns that go equally deep.

use super::kind::VariantKind;
use super::reading::{Absence, Variant};
use crate::collation::table::{Cell, Row};
use crate::collation::token::{Token, TokenKind, is_minus};
use crate::language::normal;
use crate::language::number;
use std::ops::Range;

/// How deep a difference goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Depth {
    /// The same word, printed otherwise.
    Print(Print),
    /// Marks only.
    Marks,
    /// Other words.
    Wording,
}

impl Depth {
    /// Whether it is more than typography whatever the words are.
    pub(super) fn is_wording(self) -> bool {
        !matches!(self, Self::Marks | Self::Print(Print::Typography))
    }
}

/// How the same word is printed otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Print {
    /// Letter case, accents, kinds of marks.
    Typography,
    /// Other letters.
    Spelling,
    /// One word for two.
    Contraction,
}

/// Rows that agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct AgreeingRows {
    /// The rows, ascending.
    pub(super) rows: Vec<usize>,
    /// Whether the rows have words at this place.
    pub(super) words: bool,
    /// The words of the rows at this place, in the form in which they are compared.
    pub(super) key: String,
}

/// A place where rows differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// Its columns.
    pub(super) columns: Range<usize>,
    /// How deep the difference goes.
    pub(super) depth: Depth,
    /// Two groups or more, by their first row.
    pub(super) groups: Vec<AgreeingRows>,
}

/// The runs of columns in which two rows differ, in their order.
pub(super) fn find(rows: &[Row]) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    // Whether the last place may still grow: no column of agreement has come since.
    let mut open = false;
    for column in 0..rows.first().map_or(0, |r| r.cells.len()) {
        let blank = |row: &Row| !matches!(row.cells[column], Cell::Reading(_));
        if rows.iter().all(blank) {
            continue;
        }
        let Some(place) = differing(rows, column) else {
            open = false;
            continue;
        };
        match places
            .last_mut()
            .filter(|last| open && goes_on(last, &place) && is_alike_recorded(rows, last, &place))
        {
            Some(last) => extend(last, place),
            None => places.push(place),
        }
        open = true;
    }
    places
}

/// A stretch that some rows do not cover, as a place: its words may stand elsewhere in them.
pub(super) fn of_gap(rows: &[Row], gap: &Variant) -> Place {
    let mut groups: Vec<AgreeingRows> = Vec::new();
    for &row in gap.readings.iter().flat_map(|r| &r.rows) {
        let cells = gap.columns.clone().map(|c| words_at(&rows[row], c).1);
        let words: Vec<String> = cells.filter(|w| !w.is_empty()).collect();
        let key = words.join(" ");
        match groups.iter_mut().find(|g| g.key == key) {
            Some(group) => group.rows.push(row),
            None => groups.push(AgreeingRows {
                rows: vec![row],
                words: !key.is_empty(),
                key,
            }),
        }
    }
    let depth = match gap.kind {
        VariantKind::Fragment | VariantKind::Insertion => Depth::Wording,
        _ => Depth::Marks,
    };
    Place {
        columns: gap.columns.clone(),
        depth,
        groups,
    }
}

/// Whether a column belongs to the place before it: the same rows agree in it.
fn goes_on(last: &Place, next: &Place) -> bool {
    let kinds = match (last.depth, next.depth) {
        (Depth::Print(a), Depth::Print(b)) => a == b,
        (Depth::Print(_), _) | (_, Depth::Print(_)) => false,
        _ => true,
    };
    let mut groups = last.groups.iter().zip(&next.groups);
    kinds && last.groups.len() == next.groups.len() && groups.all(|(a, b)| a.rows == b.rows)
}

/// Whether the words of two places are both the record's, or both beyond it: what one has added and what the other
/// cuts are told apart.
fn is_alike_recorded(rows: &[Row], last: &Place, next: &Place) -> bool {
    let beyond = |place: &Place| {
        let mut worded = place.groups.iter().filter(|group| group.words);
        let only = worded.next().filter(|_| worded.next().is_none())?;
        let row = &rows[only.rows[0]];
        let mut columns = place.columns.clone().rev();
        let tokens = columns.find_map(|c| {
            let mut tokens = row.tokens_at(c).iter();
            tokens.find(|t| t.kind == TokenKind::Word)
        });
        tokens.map(|t| t.beyond_record)
    };
    let both = beyond(last).zip(beyond(next));
    both.is_none_or(|(last, next)| last == next)
}

fn extend(last: &mut Place, next: Place) {
    last.columns.end = next.columns.end;
    last.depth = last.depth.max(next.depth);
    for (group, more) in last.groups.iter_mut().zip(next.groups) {
        group.key = format!("{} {}", group.key, more.key).trim().to_string();
        group.words |= more.words;
    }
}

/// The difference in one column, if there is any.
fn differing(rows: &[Row], column: usize) -> Option<Place> {
    let covering: Vec<usize> = (0..rows.len())
        .filter(|r| Absence::at(&rows[*r], column).is_none())
        .collect();
    let place = |depth, groups: Vec<AgreeingRows>| {
        (groups.len() > 1).then_some(Place {
            columns: column..column + 1,
            depth,
            groups,
        })
    };
    let words = group(rows, &covering, column, words_at);
    if words.iter().any(|g| g.words) {
        if words.len() > 1 {
            return place(Depth::Wording, words);
        }
        let printed = group(rows, &covering, column, printed_at);
        return place(Depth::Print(print(rows, &printed, column)), printed);
    }
    let marks = group(rows, &covering, column, marks_at);
    if marks.len() > 1 {
        return place(Depth::Marks, marks);
    }
    let printed = group(rows, &covering, column, printed_at);
    place(Depth::Print(Print::Typography), printed)
}

/// Whether there are words, and what is compared.
type Key = (bool, String);

fn group(
    rows: &[Row],
    covering: &[usize],
    column: usize,
    key: impl Fn(&Row, usize) -> Key,
) -> Vec<AgreeingRows> {
    let mut groups: Vec<AgreeingRows> = Vec::new();
    for &row in covering {
        let (words, key) = key(&rows[row], column);
        let same = |g: &&mut AgreeingRows| g.words == words && g.key == key;
        match groups.iter_mut().find(same) {
            Some(group) => group.rows.push(row),
            None => groups.push(AgreeingRows {
                rows: vec![row],
                words,
                key,
            }),
        }
    }
    groups
}

/// The words of a cell in their comparison form, blanks and hyphens left out; the hyphen between two numbers parts them: "10-15"
/// is not 1015.
fn words_at(row: &Row, column: usize) -> Key {
    let tokens = row.tokens_at(column);
    let is_figure = |token: Option<&Token>| token.is_some_and(|t| number::is_number(&t.form));
    let parts_numbers = |n: usize| {
        let before = n.checked_sub(1).and_then(|before| tokens.get(before));
        tokens[n].form == "-" && is_figure(before) && is_figure(tokens.get(n + 1))
    };
    let told = tokens.iter().enumerate();
    let told = told.filter(|(n, t)| t.kind == TokenKind::Word || parts_numbers(*n));
    let key: String = told.flat_map(|(_, t)| t.form.split(' ')).collect();
    (key.contains(char::is_alphanumeric), key)
}

/// The marks of a cell in their comparison form.
fn marks_at(row: &Row, column: usize) -> Key {
    let tokens = row.tokens_at(column).iter();
    (false, tokens.map(|t| t.form.as_str()).collect())
}

/// A cell as printed.
fn printed_at(row: &Row, column: usize) -> Key {
    (true, row.text(column))
}

/// How the printings of one word differ.
fn print(rows: &[Row], groups: &[AgreeingRows], column: usize) -> Print {
    let of = |group: &AgreeingRows| print_forms(&rows[group.rows[0]], column);
    let first = of(&groups[0]);
    let depths = groups[1..].iter().map(|group| {
        let other = of(group);
        if first.0 == other.0 {
            Print::Typography
        } else if first.1 != other.1 {
            Print::Contraction
        } else {
            Print::Spelling
        }
    });
    depths.max().unwrap_or(Print::Typography)
}

/// The letters of a cell, and how far its words are contracted.
fn print_forms(row: &Row, column: usize) -> (String, usize) {
    let words = || {
        let tokens = row.tokens_at(column).iter();
        tokens.filter(|t| t.kind == TokenKind::Word)
    };
    let letters: Vec<String> = words().map(|t| normal::fold(&t.text)).collect();
    let letters: String = letters
        .join(" ")
        .chars()
        .filter(|c| !matches!(c, '[' | ']'))
        .collect();
    let initials = |t: &Token| t.text.chars().all(|c| c.is_uppercase() || c == '.');
    // "can't" is shorter than "cannot", and that than "can not"; "1.5bn" is no contraction.
    let open = |t: &Token| {
        let shorter = t.form.contains(' ')
            && !initials(t)
            && !t
                .text
                .trim_start_matches(is_minus)
                .starts_with(|c: char| c.is_ascii_digit());
        usize::from(shorter) + usize::from(shorter && t.text.contains(['\'', '’']))
    };
    (letters, words().map(open).sum())
}
