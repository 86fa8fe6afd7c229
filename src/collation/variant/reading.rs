//! Variants and their readings: a place where witnesses differ, and who prints what there.

use super::classification::Classification;
use super::kind::{Detail, VariantKind};
use crate::collation::table::{Cell, Row};
use crate::collation::token::TokenKind;
use std::cmp::Reverse;
use std::ops::Range;

/// Why a witness has no words at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Absence {
    /// An omission: the witness covers the stretch and leaves these words out.
    Omitted,
    /// Another witness has added words here that the record does not have: there is nothing to leave out.
    NotAdded,
    /// The witness prints the words at another place.
    Elsewhere,
    /// The witness prints the sign of a cut here.
    Cut,
    /// A lacuna: the witness does not cover the stretch.
    Lacuna,
}

impl Absence {
    /// What a row has in a column, where it has no words to compare: a stretch that it does not cover, or a
    /// cut that it marks.
    pub(in crate::collation) fn at(row: &Row, column: usize) -> Option<Self> {
        match &row.cells[column] {
            Cell::Lacuna => Some(Self::Lacuna),
            Cell::Cut => Some(Self::Cut),
            Cell::Omission => None,
            Cell::Reading(_) => {
                let tokens = row.tokens_at(column);
                let word = tokens.iter().any(|t| t.kind == TokenKind::Word);
                let cut = tokens.iter().any(|t| t.kind == TokenKind::Cut);
                (cut && !word).then_some(Self::Cut)
            }
        }
    }
}

/// One reading of a variant and who prints it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reading {
    /// The words as printed, with the sign of the seam where a piece ends; empty where there are none.
    pub text: String,
    /// Rows of the table that have it.
    pub rows: Vec<usize>,
    /// Why there are no words; `None` where there are.
    pub absence: Option<Absence>,
}

/// Puts readings in their order: the record's first, then the most frequent ones, words before none.
pub(in crate::collation) fn sort(readings: &mut [Reading], rows: &[Row]) {
    let rank = |reading: &Reading| {
        let recorded = reading.rows.iter().any(|row| rows[*row].record);
        let (printed, length) = (reading.rows.len(), reading.text.len());
        let order = (
            Reverse(recorded),
            Reverse(printed),
            reading.absence,
            Reverse(length),
        );
        (order, reading.text.clone())
    };
    readings.sort_by_cached_key(rank);
}

/// A place where the witnesses differ.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Variant {
    /// The columns it covers.
    pub columns: Range<usize>,
    /// Where moved words stand in the other witnesses.
    pub moved_to: Option<Range<usize>>,
    /// The kind of difference.
    pub kind: VariantKind,
    /// What the kind rests on, where it has sorts: which operator, a number or a unit.
    pub detail: Option<Detail>,
    /// Whether a fact-checker should look: operators, numbers, names, unmarked cuts.
    pub weighty: bool,
    /// The words that make it weighty.
    pub rests_on: Vec<String>,
    /// Some of the readings are translations: the words are the translator's before they are the outlet's.
    pub translated: bool,
    /// The readings, the most frequent first; at least two.
    pub readings: Vec<Reading>,
}

/// What a difference is called: its kind, what that rests on, and whether it is a translator's.
pub(in crate::collation) type DifferenceName = (VariantKind, Option<Detail>, bool);

impl Variant {
    /// Differences of one name at one place are told as one.
    pub(in crate::collation) fn name(&self) -> DifferenceName {
        let translated = self.translated && self.kind.is_wording();
        (self.kind, self.detail, translated)
    }

    /// Kind and detail in words: "word swap: small word, translated". What turns the sense, and what a number or a name is, its
    /// sort says by itself: "negation".
    pub fn label(&self) -> String {
        use VariantKind::{NumberOrName, Operator};
        let label = match (self.kind, self.detail) {
            (Operator | NumberOrName, Some(detail)) => detail.shown().to_string(),
            (kind, Some(detail)) => format!("{}: {}", kind.shown(), detail.shown()),
            (kind, None) => kind.shown().to_string(),
        };
        self.with_translated(label)
    }

    fn with_translated(&self, mut label: String) -> String {
        if self.name().2 {
            label.push_str(", translated");
        }
        label
    }

    /// Whether it is a stretch that some witnesses do not cover or mark as cut. Within it the others may
    /// differ: variants of their own tell how.
    pub fn is_gap(&self) -> bool {
        let gap = |a| matches!(a, Some(Absence::Lacuna | Absence::Cut));
        self.readings.iter().any(|r| gap(r.absence))
    }

    /// Calls it what it was found to be. Who lacks what another has added leaves nothing out.
    pub(super) fn classify_as(&mut self, found: Classification) {
        if found.kind == VariantKind::Insertion {
            let omitted = |r: &&mut Reading| r.absence == Some(Absence::Omitted);
            let readings = self.readings.iter_mut().filter(omitted);
            readings.for_each(|r| r.absence = Some(Absence::NotAdded));
        }
        self.kind = found.kind;
        self.detail = found.detail;
        self.weighty = found.weighty;
        self.rests_on = found.rests_on;
    }

    /// Calls it something to check, of no weight: another lineage prints it.
    pub(super) fn check(&mut self) {
        self.kind = VariantKind::Check;
        self.weighty = false;
    }

    /// Ties moved words to the place where they stand in the other witnesses: these leave nothing out.
    pub(super) fn move_to(&mut self, columns: Range<usize>) {
        self.classify_as(Classification::light(VariantKind::Moved));
        self.moved_to = Some(columns);
        let lacks =
            |r: &&mut Reading| matches!(r.absence, Some(Absence::Omitted | Absence::Lacuna));
        let lacking = self.readings.iter_mut().filter(lacks);
        lacking.for_each(|reading| reading.absence = Some(Absence::Elsewhere));
    }

    /// Calls moved words a splice: sentences of the record in an order in which nobody said them.
    pub(super) fn splice(&mut self) {
        let words = self.readings.iter().map(|reading| reading.text.clone());
        let words = words.filter(|words| !words.is_empty()).collect();
        let splice = Some(Detail::Splice);
        self.classify_as(Classification::weighty(VariantKind::Moved, splice, words));
    }

    /// Calls moved words exchanged: each of two stands where the other printing has the other one.
    pub(super) fn exchange(&mut self, words: Vec<String>) {
        let exchanged = Some(Detail::Exchanged);
        self.classify_as(Classification::weighty(
            VariantKind::Moved,
            exchanged,
            words,
        ));
    }

    /// The reading of a row here.
    pub fn reading_of(&self, row: usize) -> Option<&Reading> {
        self.readings.iter().find(|r| r.rows.contains(&row))
    }
}
