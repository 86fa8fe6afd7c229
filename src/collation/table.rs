//! The alignment table: witnesses in rows, places in columns.

use super::variant::Variant;
use crate::text::Span;
use std::ops::Range;

/// What is collated: the name of a witness and its text, in one or several pieces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WitnessText {
    /// Short name, unique in the collation.
    pub siglum: String,
    /// The pieces in the order in which the witness prints them. Between two pieces stands what the
    /// witness does not print as speech (a cue, another statement): a lacuna, not an omission.
    pub pieces: Vec<String>,
    /// Its tokens, where somebody else cut them; empty: the pieces are tokenised here.
    pub tokens: Vec<Token>,
    /// It reports the statement without marks.
    pub indirect: bool,
    /// The statement was spoken in another language than this witness prints.
    pub translated: bool,
    /// The record that the others are held against: a transcript.
    pub reference: bool,
}

impl WitnessText {
    /// A witness that prints direct speech in its own language.
    pub fn new(siglum: impl Into<String>, pieces: Vec<String>) -> Self {
        Self {
            siglum: siglum.into(),
            pieces,
            ..Self::default()
        }
    }
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TokenKind {
    /// Letters or digits.
    Word,
    /// Anything else that is seen.
    Punctuation,
    /// The sign of a cut: "…", "...", "[…]".
    Cut,
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
    /// The form that is compared; a contraction has two, with a blank between them.
    pub form: String,
    /// Word, punctuation or the sign of a cut.
    pub kind: TokenKind,
    /// It stands in brackets, or is one.
    pub bracketed: bool,
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
    /// One cell a column. The readings, in order, give back `tokens`: a transposed stretch stands where
    /// its witness prints it, and a variant of kind `Moved` ties it to its other place.
    pub cells: Vec<Cell>,
    /// It reports the statement without marks.
    pub indirect: bool,
    /// The statement was spoken in another language than this witness prints.
    pub translated: bool,
    /// The record that the others are held against.
    pub reference: bool,
}

impl Row {
    /// The tokens of one column; none where there is no reading.
    pub fn tokens_at(&self, column: usize) -> &[Token] {
        match self.cells.get(column) {
            Some(Cell::Reading(range)) => &self.tokens[range.clone()],
            _ => &[],
        }
    }

    /// The words of one column as printed, tokens joined as they stood; empty where there is no reading.
    pub fn text(&self, column: usize) -> String {
        join(self.tokens_at(column))
    }

    /// The tokens of several columns (a range into `tokens`); empty where there is no reading.
    pub fn range(&self, columns: Range<usize>) -> Range<usize> {
        let mut readings = self.cells[columns].iter().filter_map(|cell| match cell {
            Cell::Reading(range) => Some(range),
            _ => None,
        });
        match (readings.next(), readings.next_back()) {
            (Some(first), Some(last)) => first.start..last.end,
            (Some(only), None) => only.clone(),
            _ => 0..0,
        }
    }

    /// One past the last token that stands before a column.
    pub(super) fn end_before(&self, column: usize) -> usize {
        let mut before = self.cells[..column].iter().rev();
        let end = before.find_map(|cell| match cell {
            Cell::Reading(range) => Some(range.end),
            _ => None,
        });
        end.unwrap_or(0)
    }
}

/// Tokens as printed: a blank where blanks or the end of a piece stood between them.
pub fn join(tokens: &[Token]) -> String {
    let mut out = String::new();
    let mut last: Option<&Token> = None;
    for token in tokens {
        if last.is_some_and(|l| l.piece != token.piece || l.span.end < token.span.start) {
            out.push(' ');
        }
        out.push_str(&token.text);
        last = Some(token);
    }
    out
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
