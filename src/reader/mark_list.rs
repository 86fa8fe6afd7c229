//! Which marks are listed, and in which order.
//!
//! Filters of one facet widen each other (this tag or that one), those of different facets narrow each other, as
//! those of statements do.

use super::labels::Labels;
use crate::edition::Edition;
use crate::export::day;
use crate::export::passage::ArticlePassage;
use crate::notebook::{Mark, Notebook};
use crate::quotation::When;
use crate::text::printable;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

use std::collections::BTreeSet;

/// A mark is named by at most so many of its first words.
const NAMING_WORDS: usize = 5;

/// The orders of the marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MarkOrder {
    /// In the order in which they were made.
    #[default]
    Made,
    /// The last one first.
    Newest,
    /// By outlet, article and place in the text.
    Article,
    /// By label, those without one last.
    Label,
    /// By their tags, those without one last.
    Tag,
}

impl MarkOrder {
    /// The one that comes next.
    pub fn next(self) -> Self {
        match self {
            Self::Made => Self::Newest,
            Self::Newest => Self::Article,
            Self::Article => Self::Label,
            Self::Label => Self::Tag,
            Self::Tag => Self::Made,
        }
    }

    /// The one of this name.
    pub fn named(name: &str) -> Option<Self> {
        let all = std::iter::successors(Some(Self::default()), |order| {
            Some(order.next()).filter(|next| *next != Self::default())
        });
        all.into_iter().find(|order| order.name() == name)
    }

    /// As it stands in the panel's title.
    pub fn name(self) -> &'static str {
        match self {
            Self::Made => "as made",
            Self::Newest => "newest first",
            Self::Article => "by article",
            Self::Label => "by label",
            Self::Tag => "by tag",
        }
    }
}

/// One filter of the marks.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MarkFilter {
    /// With this label.
    Label(String),
    /// With this tag.
    Tag(String),
    /// In the outlet of this siglum.
    Outlet(String),
    /// Printed on this day.
    Printed(Date),
    /// Said on this day.
    Said(Date),
    /// Words of this speaker.
    Speaker(String),
    /// Marked on this day.
    Made(Date),
    /// With these letters in what its line says.
    Words(String),
}

impl MarkFilter {
    /// The facet, in one word.
    pub fn facet(&self) -> &'static str {
        match self {
            Self::Label(_) => "label",
            Self::Tag(_) => "tag",
            Self::Outlet(_) => "outlet",
            Self::Printed(_) => "printed",
            Self::Said(_) => "said",
            Self::Speaker(_) => "speaker",
            Self::Made(_) => "made",
            Self::Words(_) => "words",
        }
    }

    /// As it stands in the panel's title.
    pub fn shown(&self) -> String {
        match self {
            Self::Label(name) | Self::Outlet(name) | Self::Speaker(name) => printable(name),
            Self::Printed(date) | Self::Said(date) | Self::Made(date) => {
                format!("{} {}", self.facet(), day(When::Day(*date)))
            }
            Self::Tag(tag) => format!("#{}", printable(tag)),
            Self::Words(words) => format!("“{}”", printable(words)),
        }
    }

    fn passes(&self, edition: &Edition, mark: &Mark) -> bool {
        match self {
            Self::Label(name) => mark.label == *name,
            Self::Tag(tag) => mark.tags.contains(tag),
            Self::Outlet(siglum) => sigla(edition, mark).any(|own| own == siglum),
            Self::Printed(date) => found(edition, mark).any(|p| printed(&p) == Some(*date)),
            Self::Said(date) => found(edition, mark).any(|p| said_on(&p) == Some(*date)),
            Self::Speaker(name) => found(edition, mark).any(|p| p.speaker().as_ref() == Some(name)),
            Self::Made(date) => made(mark) == Some(*date),
            Self::Words(words) => {
                let words = words.to_lowercase();
                let mut all = said(edition, mark);
                all.any(|text| text.to_lowercase().contains(&words))
            }
        }
    }
}

/// All that the line of a mark says: its words, what is written on it; of each passage that is found, where it stands, who
/// says it and when.
fn said<'e>(edition: &'e Edition, mark: &'e Mark) -> impl Iterator<Item = Cow<'e, str>> {
    let words = mark.passages().map(|p| p.anchor.exact.as_str());
    let written = [mark.note.as_str(), mark.label.as_str()].into_iter();
    let written = written.chain(mark.tags.iter().map(String::as_str));
    let about = found(edition, mark).flat_map(|passage| {
        let article = passage.source();
        let outlet = article.outlet.as_ref().map(|known| known.value.as_str());
        let named = [Some(article.siglum.as_str()), outlet, article.headline()];
        // Days in the form of the screen, and as they are sorted: 2031-05-02.
        let days = [printed(&passage), said_on(&passage)].into_iter().flatten();
        let days = days.flat_map(|date| [day(When::Day(date)), date.to_string()]);
        let own = [passage.speaker(), passage.said()].into_iter().flatten();
        let own = own.chain(days);
        let named = named.into_iter().flatten().map(Cow::Borrowed);
        named.chain(own.map(Cow::Owned)).collect::<Vec<_>>()
    });
    words.chain(written).map(Cow::Borrowed).chain(about)
}

/// Those of its passages that are found, with what is known of them.
fn found<'e>(edition: &'e Edition, mark: &'e Mark) -> impl Iterator<Item = ArticlePassage<'e>> {
    mark.passages().filter_map(|passage| {
        let article = edition.article(&passage.article)?;
        (!passage.is_lost()).then(|| ArticlePassage::new(edition, article, passage.span))
    })
}

fn printed(passage: &ArticlePassage<'_>) -> Option<Date> {
    let published = passage.source().published.as_ref();
    published.map(|known| known.value)
}

/// The day that it was said on; a month or a year is none.
fn said_on(passage: &ArticlePassage<'_>) -> Option<Date> {
    match passage.said_on()?.value {
        When::Day(date) => Some(date),
        _ => None,
    }
}

/// The day on which a mark was made, where the reader is.
fn made(mark: &Mark) -> Option<Date> {
    let made: Timestamp = mark.created.parse().ok()?;
    Some(made.to_zoned(TimeZone::system()).date())
}

/// What a mark can be found by: its label, its tags, its outlets, its days, its speakers, each once.
pub(super) fn facets(edition: &Edition, mark: &Mark) -> BTreeSet<MarkFilter> {
    let label = Some(&mark.label).filter(|label| !label.is_empty());
    let labels = label.map(|label| MarkFilter::Label(label.clone()));
    let tags = mark.tags.iter().map(|tag| MarkFilter::Tag(tag.clone()));
    let outlets = sigla(edition, mark).map(|siglum| MarkFilter::Outlet(siglum.to_string()));
    let about = found(edition, mark).flat_map(|passage| {
        let printed = printed(&passage).map(MarkFilter::Printed);
        let said = said_on(&passage).map(MarkFilter::Said);
        let speaker = passage.speaker().map(MarkFilter::Speaker);
        [printed, said, speaker].into_iter().flatten()
    });
    let made = made(mark).map(MarkFilter::Made);
    let own = labels.into_iter().chain(tags).chain(made);
    own.chain(outlets).chain(about).collect()
}

/// The sigla of the outlets that a mark lies on.
pub fn sigla<'e>(edition: &'e Edition, mark: &'e Mark) -> impl Iterator<Item = &'e str> {
    let articles = mark.passages().filter_map(|p| edition.article(&p.article));
    articles.map(|article| edition[article].siglum.as_str())
}

/// A mark by the first of its words, in marks: “We sail at noon …”; one that is on no words by its note.
pub fn named(mark: &Mark) -> String {
    let words = mark.passage.anchor.words();
    let words = match words.trim() {
        "" => mark.note.trim(),
        words => words,
    };
    // It stands in marks of ours.
    let words = words.trim_start_matches(['“', '„', '«', '"']);
    let words = words.split_whitespace();
    let first: Vec<&str> = words.clone().take(NAMING_WORDS).collect();
    let more = if words.count() > NAMING_WORDS {
        " …"
    } else {
        ""
    };
    format!("“{}{more}”", printable(&first.join(" ")))
}

/// The marks that are listed.
#[derive(Clone, Debug, Default)]
pub struct MarkList {
    /// In which order.
    pub order: MarkOrder,
    /// In the order in which they were set.
    pub filters: Vec<MarkFilter>,
    /// The numbers of those that pass, in the order.
    pub shown: Vec<usize>,
    /// Their ids: a number is another mark's as soon as one is taken away.
    ids: Vec<String>,
}

impl MarkList {
    /// Finds out which marks pass, and puts them in order.
    pub fn fill(&mut self, edition: &Edition, notebook: &Notebook, labels: &Labels) {
        let marks = notebook.marks();
        let passes = |number: &usize| self.passes(edition, &marks[*number]);
        let mut shown: Vec<usize> = (0..marks.len()).filter(passes).collect();
        match self.order {
            MarkOrder::Made => {}
            MarkOrder::Newest => shown.reverse(),
            MarkOrder::Article => shown.sort_by_cached_key(|number| {
                let passage = &marks[*number].passage;
                let article = edition.article(&passage.article);
                let siglum = article.map(|article| &edition[article].siglum);
                (siglum.is_none(), siglum, article, passage.span)
            }),
            MarkOrder::Label => shown.sort_by_key(|number| {
                let label = &marks[*number].label;
                (label.is_empty(), labels.place(label), label)
            }),
            MarkOrder::Tag => {
                shown.sort_by_key(|number| (marks[*number].tags.is_empty(), &marks[*number].tags));
            }
        }
        self.ids = shown.iter().map(|n| marks[*n].id.clone()).collect();
        self.shown = shown;
    }

    /// The mark on a line, as they were last put in order.
    pub fn id(&self, line: usize) -> Option<&str> {
        self.ids.get(line).map(String::as_str)
    }

    /// The ids of those that pass.
    pub fn ids(&self) -> BTreeSet<String> {
        self.ids.iter().cloned().collect()
    }

    /// The line of a mark, where it passes.
    pub fn line_of(&self, id: &str) -> Option<usize> {
        self.ids.iter().position(|own| own == id)
    }

    /// Whether it passes one filter at least of each facet.
    fn passes(&self, edition: &Edition, mark: &Mark) -> bool {
        self.filters.iter().all(|filter| {
            let same = |other: &&MarkFilter| other.facet() == filter.facet();
            let mut facet = self.filters.iter().filter(same);
            facet.any(|filter| filter.passes(edition, mark))
        })
    }

    /// Whether filters are set that no mark passes.
    pub fn passes_none(&self, edition: &Edition, notebook: &Notebook) -> bool {
        let mut marks = notebook.marks().iter();
        !self.filters.is_empty() && !marks.any(|mark| self.passes(edition, mark))
    }
}
