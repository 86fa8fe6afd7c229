//! Of all statements what filters and orders ask of every one of them, side by side in memory: over a large
//! corpus a visit to each statement and its witnesses takes longer than a reader should wait for a key.

use super::{Coverage, Edition, OutletIx, Statement, StatementIx, Witness};
use crate::quotation::When;
use std::collections::HashMap;

/// A witness, for filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct WitnessCoverage {
    /// The outlet that prints the statement.
    pub outlet: OutletIx,
    /// How much of the statement that outlet prints.
    pub coverage: Coverage,
}

/// How many outlets print a statement; one that prints it in several articles is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Spread {
    /// Outlets that surely print it.
    pub surely: u32,
    /// Outlets that print it surely or perhaps.
    pub at_all: u32,
    /// Outlets that surely print the whole of it.
    pub whole: u32,
}

/// The number of a speaker in an [`Overview`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpeakerIx(u32);

/// The statements of an edition in tables, one entry a statement.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Overview {
    /// The names of the speakers and their numbers.
    names: HashMap<String, SpeakerIx>,
    speakers: Vec<Option<SpeakerIx>>,
    said: Vec<Option<When>>,
    spread: Vec<Spread>,
    differing: Vec<u32>,
    /// The witnesses, statement after statement.
    printings: Vec<WitnessCoverage>,
    /// Where those of each statement end in `printings`.
    ends: Vec<usize>,
}

impl Overview {
    /// Reads an edition once.
    pub(super) fn new(edition: &Edition) -> Self {
        let mut all = Self::default();
        for statement in &edition.statements {
            all.add(edition, statement);
        }
        all
    }

    fn add(&mut self, edition: &Edition, statement: &Statement) {
        let speaker = statement.speaker.as_ref().map(|name| {
            let next = SpeakerIx(self.names.len() as u32);
            *self.names.entry(name.clone()).or_insert(next)
        });
        self.speakers.push(speaker);
        let said = statement.said_on.as_ref();
        self.said.push(said.map(|known| known.value));
        let outlets = |which: fn(&Witness) -> bool| outlets(edition, statement, which);
        self.spread.push(Spread {
            surely: outlets(|w| w.sure),
            at_all: outlets(|_| true),
            whole: outlets(|w| w.sure && w.coverage == Coverage::Full),
        });
        self.differing.push(outlets(|w| w.differs));
        let printings = statement.witnesses.iter().map(|witness| WitnessCoverage {
            outlet: edition.outlet_of(witness.article),
            coverage: witness.coverage,
        });
        self.printings.extend(printings);
        self.ends.push(self.printings.len());
    }

    /// The number of the speaker with this name, if anybody of that name said anything.
    pub fn speaker(&self, name: &str) -> Option<SpeakerIx> {
        self.names.get(name).copied()
    }

    /// Who said a statement.
    pub fn speaker_of(&self, statement: StatementIx) -> Option<SpeakerIx> {
        self.speakers[statement.0]
    }

    /// When it was said.
    pub fn said_on(&self, statement: StatementIx) -> Option<When> {
        self.said[statement.0]
    }

    /// How many outlets print it.
    pub fn spread(&self, statement: StatementIx) -> Spread {
        self.spread[statement.0]
    }

    /// In how many outlets its words differ from those of the base.
    pub fn differing(&self, statement: StatementIx) -> u32 {
        self.differing[statement.0]
    }

    /// Its witnesses, in their order.
    pub fn printings(&self, StatementIx(number): StatementIx) -> &[WitnessCoverage] {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.printings[start..self.ends[number]]
    }
}

/// How many outlets have such a witness.
fn outlets(edition: &Edition, statement: &Statement, which: fn(&Witness) -> bool) -> u32 {
    let witnesses = statement.witnesses.iter().filter(|w| which(w));
    let mut outlets: Vec<OutletIx> = witnesses.map(|w| edition.outlet_of(w.article)).collect();
    outlets.sort_unstable();
    outlets.dedup();
    outlets.len() as u32
}

impl Edition {
    /// Its statements in tables, made at the first question: all statements have been joined by then.
    pub fn overview(&self) -> &Overview {
        self.overview.get_or_init(|| Overview::new(self))
    }
}
