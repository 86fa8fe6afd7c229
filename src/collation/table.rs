//! The alignment table: witnesses in rows, places in columns.

use super::lineage::Lineage;
use super::token::{Token, join_tokens};
use super::witness::{Lead, WitnessText};
use std::ops::Range;

/// One witness at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
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
#[non_exhaustive]
pub struct Row {
    /// Short name.
    pub siglum: String,
    /// Its tokens in the order of printing.
    pub tokens: Vec<Token>,
    /// For each piece the outlet's own clause before it; none: not known.
    pub leads: Vec<Lead>,
    /// One cell a column. The readings, in order, give back `tokens`: a transposed stretch stands where
    /// its witness prints it, and a variant of kind `Moved` ties it to its other place.
    pub cells: Vec<Cell>,
    /// Whether it reports the statement without quotation marks.
    pub indirect: bool,
    /// How near its words are to those that were spoken.
    pub lineage: Lineage,
    /// The record that the others are held against.
    pub record: bool,
    /// What the same article prints elsewhere that perhaps tells the statement in words of its own.
    pub beside: Vec<String>,
}

impl Row {
    /// A witness that is not aligned with others yet.
    pub(super) fn alone(witness: &WitnessText) -> Self {
        Self {
            siglum: witness.siglum.clone(),
            tokens: witness.tokenise(),
            leads: witness.leads.clone(),
            cells: Vec::new(),
            indirect: witness.indirect,
            lineage: witness.lineage,
            record: witness.record,
            beside: witness.beside.clone(),
        }
    }

    /// The witness as it was given.
    pub(super) fn witness(&self) -> WitnessText {
        WitnessText {
            siglum: self.siglum.clone(),
            pieces: Vec::new(),
            tokens: self.tokens.clone(),
            leads: self.leads.clone(),
            reported: Vec::new(),
            indirect: self.indirect,
            lineage: self.lineage,
            record: self.record,
            beside: self.beside.clone(),
        }
    }

    /// Whether its words can be held against those of another row one by one: both are of one lineage, and both in
    /// marks. Else a translator or a reporter chose the words; two reporters chose each their own.
    pub fn is_worded_as(&self, other: &Self) -> bool {
        self.lineage == other.lineage && !self.indirect && !other.indirect
    }

    /// The tokens of one column; none where there is no reading.
    pub fn tokens_at(&self, column: usize) -> &[Token] {
        match self.cells.get(column) {
            Some(Cell::Reading(range)) => &self.tokens[range.clone()],
            _ => &[],
        }
    }

    /// The words of one column as printed, tokens joined as they stood; empty where there is no reading.
    pub fn text(&self, column: usize) -> String {
        join_tokens(self.tokens_at(column))
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

    /// The outlet's own clause with which the piece goes on that begins in a column.
    pub(super) fn lead(&self, column: usize) -> Option<&Lead> {
        self.leads.get(self.tokens_at(column).first()?.piece)
    }

    /// One past the last token that stands before a column.
    pub(crate) fn end_before(&self, column: usize) -> usize {
        let mut before = self.cells[..column].iter().rev();
        let end = before.find_map(|cell| match cell {
            Cell::Reading(range) => Some(range.end),
            _ => None,
        });
        end.unwrap_or(0)
    }
}
