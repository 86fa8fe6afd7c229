//! In which order statements are read, and where reading begins.

use crate::edition::{Coverage, Edition, EventIx, StatementIx, Witness};

/// How the statements of an event are ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Those that most outlets print first: whole before in part, surely before perhaps.
    #[default]
    Outlets,
    /// As they were said, so far as the articles tell.
    Said,
    /// Those in whose words most outlets differ first.
    Differences,
}

impl Order {
    /// The word on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Self::Said => "as said",
            Self::Outlets => "most outlets",
            Self::Differences => "most differences",
        }
    }

    /// The order after this one.
    pub fn next(self) -> Self {
        match self {
            Self::Said => Self::Outlets,
            Self::Outlets => Self::Differences,
            Self::Differences => Self::Said,
        }
    }

    /// The statements of an event in this order.
    pub fn sorted(self, edition: &Edition, event: EventIx) -> Vec<StatementIx> {
        let Some(event) = edition.events.get(event.0) else {
            return Vec::new();
        };
        let mut statements = event.statements.clone();
        self.sort(edition, &mut statements);
        statements
    }

    /// Puts statements, which stand as they were said, in this order.
    pub fn sort(self, edition: &Edition, statements: &mut [StatementIx]) {
        let witnesses = |s: &StatementIx| &edition[*s].witnesses;
        let count = |s: &StatementIx, which: fn(&&Witness) -> bool| {
            witnesses(s).iter().filter(which).count()
        };
        let printed = |s: &StatementIx| {
            let whole = count(s, |w| w.sure && w.coverage == Coverage::Full);
            (whole, count(s, |w| w.sure), witnesses(s).len())
        };
        match self {
            Self::Said => {}
            Self::Outlets => statements.sort_by_cached_key(|s| std::cmp::Reverse(printed(s))),
            Self::Differences => statements.sort_by_cached_key(|s| {
                let differing = witnesses(s).iter().filter(|w| w.differs).count();
                std::cmp::Reverse(differing)
            }),
        }
    }
}

/// Where to begin reading: the event that most outlets cover, the one with more statements where two are
/// even, the earlier one where that is even too.
pub fn beginning(edition: &Edition) -> EventIx {
    let weight = |&(number, event): &(usize, &crate::edition::Event)| {
        let shared = event.outlets.len();
        (shared, event.statements.len(), std::cmp::Reverse(number))
    };
    let best = edition.events.iter().enumerate().max_by_key(weight);
    EventIx(best.map_or(0, |(number, _)| number))
}
