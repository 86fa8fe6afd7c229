//! The alignment table: witnesses in rows, places in columns.

use super::variant::Variant;
use crate::text::Span;
use std::ops::Range;

/// What is collated: the name of a witness and its text, in one or several pieces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WitnessText {
    /// Short name, unique in the collation.
    pub siglum: String,
    /// The pieces in the order in which the witness prints them. Between two pieces stands what the
    /// witness does not print as speech (a cue, another statement): a lacuna, not an omission.
    pub pieces: Vec<String>,
}

/// A word or a mark of punctuation of one witness.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Which piece it stands in.
    pub piece: usize,
    /// Bytes in that piece. The tokens of a piece, with the blanks between them, give it back whole.
    pub span: Span,
    /// The letters as printed.
    pub text: String,
    /// The form that is compared.
    pub form: String,
}

/// One witness at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// These tokens of the witness (a range into its `tokens`, never empty).
    Reading(Range<usize>),
    /// The witness covers this stretch and has nothing here.
    Omission,
    /// The witness marks a cut here ("…", "[…]").
    Cut,
    /// The witness does not cover this stretch.
    Lacuna,
}

/// A witness as the table holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Short name.
    pub siglum: String,
    /// Its tokens in the order of printing.
    pub tokens: Vec<Token>,
    /// One cell a column. The readings, in order, give back `tokens` (transposed ones stand out of order).
    pub cells: Vec<Cell>,
}

impl Row {
    /// The words of one column as printed, tokens joined as they stood; empty where there is no reading.
    pub fn text(&self, column: usize) -> String {
        let Some(Cell::Reading(range)) = self.cells.get(column) else {
            return String::new();
        };
        let mut out = String::new();
        let mut last: Option<&Token> = None;
        for token in &self.tokens[range.clone()] {
            if last.is_some_and(|l| l.piece != token.piece || l.span.end < token.span.start) {
                out.push(' ');
            }
            out.push_str(&token.text);
            last = Some(token);
        }
        out
    }
}

/// The alignment of N witnesses without a base, and its variants.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Collation {
    /// The witnesses, in the order in which they were given; the columns do not depend on it.
    pub rows: Vec<Row>,
    /// The places where the witnesses differ, in the order of the columns.
    pub variants: Vec<Variant>,
}

impl Collation {
    /// How many columns the table has.
    pub fn columns(&self) -> usize {
        self.rows.first().map_or(0, |row| row.cells.len())
    }
}
