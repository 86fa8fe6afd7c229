//! What is shown: a row for each family of statements, and of these only what passes every filter.
//!
//! ```text
//! traits      statements -> which kinds of differences they have, worked out once when first asked for
//! offers      edition -> what can be filtered by, as entries to choose from
//! days        typed days -> such an entry
//! ```
//!
//! Filters of one facet widen each other (this outlet or that one), those of different facets narrow each
//! other. Outlet and coverage are asked of one and the same printing: "a fragment in that outlet".

mod days;
mod differences;
mod offers;

pub use days::{days, event_days};
pub(super) use differences::MAX_COLLATED_BYTES;
pub use differences::{DifferenceSummary, several, summarize};
pub use offers::offers;

use crate::collation::variant::VariantKind;
use crate::edition::{
    ArticleIx, Coverage, Edition, OutletIx, SpeakerIx, StatementIx, Story, StoryIx, WitnessCoverage,
};
use crate::quotation::When;
use crate::text::Span;
use jiff::civil::Date;
use std::sync::Arc;

/// One filter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Chip {
    /// Said by this speaker.
    Speaker(String),
    /// Of this story.
    Story {
        /// Its id.
        id: String,
        /// What it is called.
        title: String,
    },
    /// Printed by the outlet of this siglum.
    Outlet(String),
    /// Said between these days, both among them.
    Days(Date, Date),
    /// Printed to this extent.
    Coverage(Coverage),
    /// Printed by several outlets.
    Shared,
    /// The printings differ in this way.
    Kind(VariantKind),
    /// The printings differ in a way that a fact-checker should look at.
    Weighty,
}

impl Chip {
    /// Of this story.
    pub fn of_story(story: &Story) -> Self {
        Self::Story {
            id: story.id.clone(),
            title: story.title.clone(),
        }
    }

    /// As it stands in the head of the screen.
    pub fn shown(&self) -> String {
        match self {
            Self::Speaker(name) => name.clone(),
            Self::Story { title, .. } => title.clone(),
            Self::Outlet(siglum) => siglum.clone(),
            Self::Days(from, to) if from == to => from.strftime("%-d %b %Y").to_string(),
            Self::Days(from, to) => {
                let [from, to] = [from, to].map(|d| d.strftime("%-d %b %Y").to_string());
                format!("{from} – {to}")
            }
            Self::Coverage(Coverage::Full) => "whole".into(),
            Self::Coverage(coverage) => coverage.name().into(),
            Self::Shared => "several outlets".into(),
            Self::Kind(kind) => kind.shown().into(),
            Self::Weighty => "weighty ▲".into(),
        }
    }

    /// The facet, in one word.
    pub fn facet(&self) -> &'static str {
        match self {
            Self::Speaker(_) => "speaker",
            Self::Story { .. } => "story",
            Self::Outlet(_) => "outlet",
            Self::Days(..) => "days",
            Self::Coverage(_) => "printed",
            Self::Shared => "printed by",
            Self::Kind(_) => "difference",
            Self::Weighty => "weight",
        }
    }

    /// Whether it asks for the differences between printings.
    pub fn asks_differences(&self) -> bool {
        matches!(self, Self::Kind(_) | Self::Weighty)
    }
}

/// The filters that are set, and what passes them.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// In the order in which they were set.
    pub chips: Vec<Chip>,
    /// Whether each statement has a row that passes; `None` while nothing was read.
    passing: Option<Vec<bool>>,
    /// How many rows pass.
    count: usize,
    /// How many rows there are.
    rows: usize,
    /// The differences of each statement, where they have been asked for.
    pub differences: Option<Arc<Vec<DifferenceSummary>>>,
    /// Whether they are being found out.
    pub comparing: bool,
}

impl Filter {
    /// Whether a statement has a row of its own, and that row passes.
    pub fn passes(&self, statement: StatementIx) -> bool {
        match &self.passing {
            Some(passing) => passing.get(statement.0).copied().unwrap_or(false),
            None => true,
        }
    }

    /// Whether any filter is set.
    pub fn is_set(&self) -> bool {
        !self.chips.is_empty()
    }

    /// Whether the differences of the statements must be known first.
    pub fn waits(&self) -> bool {
        self.differences.is_none() && self.chips.iter().any(Chip::asks_differences)
    }

    /// How many rows pass.
    pub fn count(&self) -> usize {
        self.count
    }

    /// How many rows there are without a filter.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Whether a place is searched: in an article of a wanted outlet, and where other filters are set, in the
    /// words of a statement that passes.
    pub fn admits(&self, edition: &Edition, article: ArticleIx, place: Span) -> bool {
        let siglum = &edition[article].siglum;
        let outlets = self.chips.iter().filter_map(|chip| match chip {
            Chip::Outlet(siglum) => Some(siglum),
            _ => None,
        });
        let outlets: Vec<&String> = outlets.collect();
        if !passes(&outlets, |outlet| *outlet == siglum) {
            return false;
        }
        outlets.len() == self.chips.len()
            || edition.quotations_of(article).any(|q| {
                let placed = &edition[q];
                placed.quotation.extent().overlaps(&place)
                    && self.passes(edition.row_of(placed.statement))
            })
    }

    /// Finds out what passes: a row does where any statement in it does. Filters on differences let everything
    /// pass until those are known.
    pub fn apply(&mut self, edition: &Edition) {
        let facets = Facets::new(&self.chips, edition);
        let differences = self.differences.as_ref();
        let passes = |number: usize| {
            let differences = differences.and_then(|all| all.get(number).copied());
            facets.admit(edition, StatementIx(number), differences)
        };
        let count = edition.statements.len();
        let row_of = |number: usize| edition.row_of(StatementIx(number)).0;
        let mut passing = vec![false; count];
        (0..count)
            .filter(|n| passes(*n))
            .for_each(|n| passing[row_of(n)] = true);
        self.rows = (0..count).filter(|n| row_of(*n) == *n).count();
        self.count = passing.iter().filter(|passes| **passes).count();
        self.passing = Some(passing);
    }
}

/// The filters sorted by facet; an empty facet lets everything pass.
#[derive(Default)]
struct Facets {
    speakers: Vec<Option<SpeakerIx>>,
    stories: Vec<StoryIx>,
    outlets: Vec<OutletIx>,
    days: Vec<(Date, Date)>,
    coverage: Vec<Coverage>,
    shared: bool,
    kinds: Vec<VariantKind>,
    weighty: bool,
}

impl Facets {
    fn new(chips: &[Chip], edition: &Edition) -> Self {
        let mut facets = Self::default();
        for chip in chips {
            match chip {
                // A speaker, a story or an outlet that there is no more lets nothing pass.
                Chip::Speaker(name) => facets.speakers.push(edition.overview().speaker(name)),
                Chip::Story { id, .. } => {
                    let mut stories = edition.stories.iter();
                    let found = stories.position(|story| story.id == *id);
                    facets.stories.push(StoryIx(found.unwrap_or(usize::MAX)));
                }
                Chip::Outlet(siglum) => {
                    let mut outlets = edition.outlets.iter();
                    let found = outlets.position(|outlet| outlet.siglum == *siglum);
                    facets.outlets.push(OutletIx(found.unwrap_or(usize::MAX)));
                }
                Chip::Days(from, to) => facets.days.push((*from, *to)),
                Chip::Coverage(coverage) => facets.coverage.push(*coverage),
                Chip::Shared => facets.shared = true,
                Chip::Kind(kind) => facets.kinds.push(*kind),
                Chip::Weighty => facets.weighty = true,
            }
        }
        facets
    }

    fn asks_printings(&self) -> bool {
        !self.outlets.is_empty() || !self.coverage.is_empty()
    }

    fn admit(
        &self,
        edition: &Edition,
        statement: StatementIx,
        differences: Option<DifferenceSummary>,
    ) -> bool {
        let all = edition.overview();
        let printed = |printing: &WitnessCoverage| {
            passes(&self.outlets, |wanted| *wanted == printing.outlet)
                && passes(&self.coverage, |wanted| *wanted == printing.coverage)
        };
        let differs = |differences: DifferenceSummary| {
            passes(&self.kinds, |kind| differences.has(*kind))
                && (!self.weighty || differences.weighty())
        };
        passes(&self.speakers, |speaker| {
            speaker.is_some() && *speaker == all.speaker_of(statement)
        }) && passes(&self.stories, |story| {
            edition[edition.event_of(statement)].story == Some(*story)
        }) && passes(&self.days, |days| {
            let said_on = all.said_on(statement);
            said_on.is_some_and(|when| between(when, *days))
        }) && (!self.asks_printings() || all.printings(statement).iter().any(printed))
            && (!self.shared || all.spread(statement).at_all > 1)
            && differences.is_none_or(differs)
    }
}

fn passes<T>(wanted: &[T], holds: impl FnMut(&T) -> bool) -> bool {
    wanted.is_empty() || wanted.iter().any(holds)
}

/// Whether a day, or any day of a month or a year, lies between two.
fn between(when: When, (from, to): (Date, Date)) -> bool {
    let month = |date: Date| (date.year(), date.month());
    match when {
        When::Day(day) => (from..=to).contains(&day),
        When::Month {
            year,
            month: number,
        } => (month(from)..=month(to)).contains(&(year, number)),
        When::Year(year) => (from.year()..=to.year()).contains(&year),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::fixture;
    use jiff::civil::date;

    fn passing(chips: &[Chip]) -> Vec<usize> {
        let edition = fixture::edition();
        let mut filter = Filter {
            chips: chips.to_vec(),
            differences: Some(Arc::new(summarize(&edition))),
            ..Filter::default()
        };
        filter.apply(&edition);
        let all = 0..edition.statements.len();
        let passing: Vec<usize> = all.filter(|n| filter.passes(StatementIx(*n))).collect();
        assert_eq!(filter.count(), passing.len());
        passing
    }

    #[test]
    fn one_facet_widens_and_several_narrow() {
        let edition = fixture::edition();
        let of = |name: &str| -> Vec<usize> {
            let said = |n: &usize| edition.statements[*n].speaker.as_deref() == Some(name);
            (0..edition.statements.len()).filter(said).collect()
        };
        let speaker = |name: &str| Chip::Speaker(name.into());
        let (dunne, hart) = (of("Marek Dunne"), of("Sunniva Hart"));
        let own_row = |n: &usize| edition.row_of(StatementIx(*n)) == StatementIx(*n);
        let dunne: Vec<usize> = dunne.into_iter().filter(own_row).collect();
        assert_eq!(passing(&[speaker("Marek Dunne")]), dunne);
        let mut both = [dunne.clone(), hart].concat();
        both.sort_unstable();
        let two = [speaker("Marek Dunne"), speaker("Sunniva Hart")];
        assert_eq!(passing(&two), both);
        let narrowed = passing(&[speaker("Abel Ferro"), Chip::Outlet("SO".into())]);
        assert!(
            !narrowed.is_empty() && narrowed.len() < of("Abel Ferro").len(),
            "{narrowed:?}"
        );
        assert!(passing(&[Chip::Outlet("none".into())]).is_empty());
    }

    #[test]
    fn outlet_and_extent_are_asked_of_one_printing() {
        let edition = fixture::edition();
        let wanted = [
            Chip::Outlet("RK".into()),
            Chip::Coverage(Coverage::Fragment),
        ];
        for n in passing(&wanted) {
            let mut witnesses = edition.statements[n].witnesses.iter();
            assert!(witnesses.any(|w| {
                edition[w.article].siglum == "RK" && w.coverage == Coverage::Fragment
            }));
        }
    }

    #[test]
    fn days_and_months_meet() {
        let may = (date(2031, 5, 1), date(2031, 5, 2));
        assert!(between(When::Day(date(2031, 5, 2)), may));
        assert!(!between(When::Day(date(2031, 5, 3)), may));
        assert!(between(
            When::Month {
                year: 2031,
                month: 5
            },
            may
        ));
        assert!(!between(
            When::Month {
                year: 2031,
                month: 6
            },
            may
        ));
        assert!(passing(&[Chip::Days(date(2030, 1, 1), date(2030, 1, 2))]).is_empty());
    }

    #[test]
    fn differences_are_asked_of_several_printings() {
        let edition = fixture::edition();
        for chip in [
            Chip::Weighty,
            Chip::Kind(VariantKind::Operator),
            Chip::Shared,
        ] {
            let found = passing(std::slice::from_ref(&chip));
            assert!(!found.is_empty(), "{chip:?}");
            assert!(
                found
                    .iter()
                    .all(|n| edition.statements[*n].witnesses.len() > 1)
            );
        }
    }
}
