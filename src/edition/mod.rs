//! The whole reading of a corpus: articles, quotations, statements, events. It is built in stages that are
//! kept, so that a correction builds no more of it anew than it concerns.
//!
//! ```text
//! correction       what a reader sets right, and the first stage that comes out otherwise
//! found            the first stage: what each article says, found in it alone
//!   amended        the same where the reader has told of the words
//! joined           the second: which quotations print the same, and who is who
//!   kept_join      that in the form in which it is kept
//!   persons        whom the forms of a name in several articles mean
//!   transcript     the sentences of a transcript to statements
//! settled          the third: the corrections, and what follows from them
//!   remaining, outlets, facts, speakers (speaker_set), regroup, days    what the reader can set, and what articles learn from each other
//!   offers         a family's printings in one row
//!   renditions, spoken, lineages, witnesses, differing    what is told of each statement
//!   wording    what of it only the words tell, kept
//!   stories        articles to stories
//!   families       statements that are tied by perhaps
//!   events         statements to events
//!   occasions      those where the reader has told what was said on one occasion
//!   ids            what statements and events are called
//! found_and_corrected what was found as the reader has set it right, without any of these
//! stages           all of these, kept
//! rivals           speakers whom outlets name for the same words, and which of them stands on better ground
//! lookup, stretches, context, attribution, article_doubt, repeated, overview, sort    questions asked of an edition
//! heading, clause  words that can be read by themselves: a fragment with what its clause turns on
//! signs            the signs by which a matrix says it
//! keys           under which all of that is kept
//! shared_vec, shared_chunks    lists that editions have in common
//! ```

mod amended;
mod article_doubt;
mod asked;
mod attribution;
mod clause;
mod context;
mod correction;
mod days;
mod denied;
mod differing;
mod events;
mod facts;
mod families;
mod found;
mod found_and_corrected;
mod heading;
mod ids;
mod joined;
mod kept_join;
mod keys;
mod lineages;
mod lookup;
mod near;
mod occasions;
mod offers;
mod outlets;
mod overview;
mod persons;
mod regroup;
mod remaining;
mod renditions;
mod repeated;
mod rivals;
mod settled;
mod shared_chunks;
mod shared_vec;
mod signs;
mod sort;
mod speaker_set;
mod speakers;
mod spoken;
mod stages;
mod stated_language;
mod stories;
mod stretches;
#[cfg(test)]
mod tests;
mod transcript;
mod witnesses;
mod wording;

pub use article_doubt::ArticleDoubt;
pub use attribution::{Aspect, Attribution};
pub use correction::{Correction, Stage, Unsettled, WhyUnsettled};
pub use found::{Found, FoundArticle};
pub use joined::Joined;
pub use overview::{Overview, SpeakerIx, Spread, WitnessCoverage};
pub use settled::Settled;
pub use shared_chunks::SharedChunks;
pub use shared_vec::SharedVec;
pub use signs::MatrixSign;
pub use sort::Sort;
pub use speaker_set::SpeakerSet;
pub use stages::Stages;

use crate::collation::{Lineage, SEAM};
use crate::corpus::{Article, Attested, Problem, Provenance};
pub use crate::language::identification::language_name;
use crate::quotation::{Quotation, SPEAKER_UNKNOWN, When};
use families::Families;
use lookup::{Tables, WitnessNumbers};
use near::NearWords;
use serde::{Deserialize, Serialize};
use std::ops::Index;
use std::sync::{Arc, OnceLock};

macro_rules! index {
    ($(#[$doc:meta] $name:ident => $item:ty, $field:ident;)*) => {$(
        #[$doc]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub usize);

        impl Index<$name> for Edition {
            type Output = $item;

            fn index(&self, index: $name) -> &$item {
                &self.$field[index.0]
            }
        }
    )*};
}

index! {
    /// An article of an edition.
    ArticleIx => Article, articles;
    /// A quotation of an edition.
    QuotationIx => PlacedQuotation, quotations;
    /// A statement of an edition.
    StatementIx => Statement, statements;
    /// An event of an edition.
    EventIx => Event, events;
    /// A story of an edition.
    StoryIx => Story, stories;
    /// An outlet of an edition.
    OutletIx => Outlet, outlets;
}

/// A quotation and where it belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PlacedQuotation {
    /// Its article's id and the start and end of its first stretch, in code points: `article:12-40`.
    pub id: Arc<str>,
    /// Its article.
    pub article: ArticleIx,
    /// What was found there, and doubts that arise from other articles or are settled by them.
    pub quotation: Arc<Quotation>,
    /// The speaker, where known, as the whole corpus calls them.
    pub person: Option<Arc<str>>,
    /// The day that other articles tell, where the quotation's own does not, or only guesses it.
    pub inferred: Option<Arc<Attested<When>>>,
    /// What the reader has told of the speaker.
    pub speaker_set: Option<Arc<SpeakerSet>>,
    /// The statement that it surely is a printing of.
    pub statement: StatementIx,
    /// Statements that it perhaps prints too, for the reader to accept or refuse.
    pub perhaps: Vec<StatementIx>,
}

impl PlacedQuotation {
    /// Who is quoted: the person whom the corpus knows, else what the article calls the speaker.
    pub fn speaker(&self) -> Option<&str> {
        let own = self.quotation.speaker.as_ref();
        self.person.as_deref().or(own.map(|s| s.name.as_str()))
    }

    /// Who it is by itself, whatever the reader has told of the speaker.
    pub fn found_speaker(&self) -> Option<&str> {
        match &self.speaker_set {
            Some(set) => set.as_found.as_deref(),
            None => self.speaker(),
        }
    }

    /// When it was said, by all that the corpus tells.
    pub fn said_on(&self) -> Option<&Attested<When>> {
        let own = self.quotation.said_on.as_ref();
        self.inferred.as_deref().or(own)
    }

    /// What tells the day of [`PlacedQuotation::said_on`]: the article's own words first, where they tell the same day,
    /// then those of another outlet. A guess that another outlet bears out is still read from words of this article.
    pub fn day_grounds(&self) -> impl Iterator<Item = &Provenance> {
        let own = self.quotation.said_on.as_ref();
        let inferred = self.inferred.as_deref();
        let bears_out = |other: &Attested<When>, own: &Attested<When>| {
            let is_witness = matches!(other.provenance, Provenance::Witness { .. });
            is_witness && other.value == own.value
        };
        let own = own.filter(|own| inferred.is_none_or(|other| bears_out(other, own)));
        let all = own.into_iter().chain(inferred);
        all.map(|known| &known.provenance)
    }

    /// Whether there is anything for the reader to find right: a doubt, or a day that is only guessed.
    pub fn is_unsure(&self) -> bool {
        !self.quotation.doubts.is_empty() || self.said_on().is_some_and(Attested::is_guess)
    }
}

/// How much of a statement a witness prints.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    strum::IntoStaticStr,
    Serialize,
    Deserialize,
    strum::EnumIter,
)]
#[strum(serialize_all = "lowercase")]
#[non_exhaustive]
pub enum Coverage {
    /// The stretch that the fullest witnesses print, from its first words to its last.
    Full,
    /// Only a part of what the fullest witnesses print.
    Fragment,
    /// Reported without marks.
    Indirect,
}

impl Coverage {
    /// The word used in JSON.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// One article's rendition of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Witness {
    /// The article.
    pub article: ArticleIx,
    /// Its quotations that print the statement, in the order of the text.
    pub quotations: Vec<QuotationIx>,
    /// How much it prints.
    pub coverage: Coverage,
    /// Whether it surely is the same statement; else it is shown with ? and never joined silently.
    pub sure: bool,
    /// How near its words are to those that were spoken.
    pub lineage: Lineage,
    /// What tells a lineage other than verbatim.
    pub lineage_by: Option<Box<Provenance>>,
    /// Whether its words differ from those of the base by more than typography: what both print, as Compare
    /// shows it.
    pub differs: bool,
}

/// One stretch of speech, reported by one or more outlets.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Statement {
    /// `s:` and the id of its earliest quotation.
    pub id: String,
    /// The speaker, in the fullest form that a witness resolves to.
    pub speaker: Option<String>,
    /// The language it was spoken in (ISO 639), where something tells: outlets of other languages translate.
    pub spoken: Option<Box<Attested<String>>>,
    /// When it was said, from the witnesses that tell.
    pub said_on: Option<Attested<When>>,
    /// Its witnesses, sure ones first, then the base where it is none of these, then in the order of the articles.
    pub witnesses: Vec<Witness>,
    /// The witness to collate against when a base is wanted: one nearest to the speech (index into `witnesses`).
    pub base: usize,
}

impl Statement {
    /// Who said it, in words for a reader.
    pub fn speaker_name(&self) -> &str {
        self.speaker.as_deref().unwrap_or(SPEAKER_UNKNOWN)
    }

    /// The witness whose words stand for it: its base, where that surely prints it, else the first that does.
    pub fn quoted_from(&self) -> Option<&Witness> {
        let base = self.witnesses.get(self.base);
        let first = self.witnesses.iter().find(|witness| witness.sure);
        base.filter(|base| base.sure).or(first).or(base)
    }

    /// How many of the witnesses, from the first, are collated: the sure ones, and the base where it is none of these.
    pub fn collated(&self) -> usize {
        let sure = self.witnesses.iter().take_while(|w| w.sure).count();
        sure.max((self.base + 1).min(self.witnesses.len()))
    }

    /// Whether a witness is of another lineage than the base, or reports what the base quotes: their words cannot be
    /// compared one by one.
    pub fn is_in_other_words(&self, witness: &Witness) -> bool {
        let reports = |own: &Witness| own.coverage == Coverage::Indirect;
        let base = self.witnesses.get(self.base);
        self.is_apart(witness) || base.is_some_and(|base| reports(base) != reports(witness))
    }

    /// Whether a witness is of another lineage than the base.
    pub fn is_apart(&self, witness: &Witness) -> bool {
        let base = self.witnesses.get(self.base);
        base.is_some_and(|base| base.lineage != witness.lineage)
    }
}

/// One occasion on one day, and what was said there.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event {
    /// `e:` and the id of its earliest quotation.
    pub id: String,
    /// When: `None` where no witness tells.
    pub date: Option<When>,
    /// Whether the day is guessed of all that was said there.
    pub guess: bool,
    /// Made by rule from speakers and occasion: "Okoro–Lind · joint news conference".
    pub title: String,
    /// Who spoke, those with the most statements first.
    pub speakers: Vec<String>,
    /// What kind of occasion ("interview"), where a witness names it; of an event that the reader has named, that name.
    pub occasion: Option<String>,
    /// What was said, in the order of the statements.
    pub statements: Vec<StatementIx>,
    /// Outlets that print anything of it, in the order of the edition.
    pub outlets: Vec<OutletIx>,
    /// The story that it belongs to, where the corpus holds several.
    pub story: Option<StoryIx>,
}

/// Articles that report one course of events, and what was said in it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Story {
    /// `story:` and the id of its first article.
    pub id: String,
    /// Made by rule from what its headlines share: "Heron mill · fire".
    pub title: String,
    /// Its articles, ascending.
    pub articles: Vec<ArticleIx>,
    /// The outlets of its articles, in the order of the edition.
    pub outlets: Vec<OutletIx>,
}

/// A publisher: a column of the matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Outlet {
    /// Its name; `None` where the articles do not tell.
    pub name: Option<String>,
    /// Its short name, unique in the edition.
    pub siglum: String,
    /// Its articles, ascending.
    pub articles: Vec<ArticleIx>,
}

/// A printing that was joined, surely or perhaps, with others until the reader decided otherwise: that its outlet is not
/// among those of their statement is no silence.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Parted {
    /// The statement that it was parted from.
    pub statement: StatementIx,
    /// The article that prints it.
    pub article: ArticleIx,
    /// What was found there.
    pub quotation: Arc<Quotation>,
    /// Where it is in the edition; `None` where it was set to be no quotation.
    pub place: Option<QuotationIx>,
}

/// What an outlet has of a statement: a cell of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Presence {
    /// The outlet prints the statement.
    Printed {
        /// How much of it the outlet prints.
        coverage: Coverage,
        /// Whether the printing surely is one of this statement, and not only perhaps.
        sure: bool,
        /// Whether its words differ from those of the base.
        differs: bool,
        /// Whether it is of another lineage than the base.
        apart: bool,
    },
    /// The outlet covers the event in an article of the same story, but prints neither this statement, whose day is
    /// known, nor another one of its family, nor words of its speaker that are near to it.
    Silent,
    /// The outlet prints what was read as this; the reader has told that it is another statement there, or no quotation.
    Parted,
    /// The outlet went to press before the statement was made. An outlet that covers the event printed all its
    /// articles before that day; any other printed one in the week before it and none in the week from it on.
    Before,
    /// Nothing is claimed: the outlet does not cover the event, nor did it print anything shortly before; or it
    /// prints another statement of the family, or what may be one.
    Absent,
}

/// The whole reading of a corpus. Copies share what they have in common.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Edition {
    /// What the reader calls the corpus.
    pub name: String,
    /// The articles, in the order of the corpus.
    pub articles: SharedVec<Article>,
    /// The quotations, article by article, each in the order of the text.
    pub quotations: SharedChunks<PlacedQuotation>,
    /// The statements by day, then by place of their first printing.
    pub statements: SharedVec<Statement>,
    /// The stories by the day of their first article; none where all articles belong together, or none to
    /// another.
    pub stories: SharedVec<Story>,
    /// The events, story by story, by day; what has no day last.
    pub events: SharedVec<Event>,
    /// The outlets in the order of their first article.
    pub outlets: Vec<Outlet>,
    /// What could not be read.
    pub problems: Vec<Problem>,
    /// The reader's corrections whose ground has changed.
    pub unsettled: Arc<Vec<Unsettled>>,
    /// Which articles report one course of events: of each the number of the first of them. Empty in an edition
    /// of which nobody asked it.
    pub(crate) story_of: Arc<Vec<usize>>,
    /// The quotations that the reader has set to be none, each with its article, in the order of the text.
    pub(crate) taken_out: Arc<Vec<(ArticleIx, Arc<Quotation>)>>,
    /// The printings that the reader has parted from statements, in the order of these.
    pub(crate) parted: Arc<Vec<Parted>>,
    /// What follows from articles and outlets, filled at the first look.
    pub(crate) tables: Arc<OnceLock<Tables>>,
    /// The event of each statement, read off the events at the first look.
    pub(crate) event_of: Arc<OnceLock<Vec<EventIx>>>,
    /// Which statements *perhaps* ties, read off the quotations at the first look.
    pub(crate) families: Arc<OnceLock<Families>>,
    /// What each quotation tells, for what stands near to a statement, filled at the first look.
    pub(crate) near: Arc<OnceLock<NearWords>>,
    /// Which witness each outlet is for a statement, filled at the first look.
    pub(crate) witness_of: Arc<OnceLock<WitnessNumbers>>,
    /// Its statements, as lists ask for them.
    pub(crate) overview: Arc<OnceLock<Overview>>,
}

impl Edition {
    /// The quotations of an article, in the order of the text.
    pub fn quotations_of(&self, article: ArticleIx) -> impl Iterator<Item = QuotationIx> + '_ {
        let start = self.quotations.partition_point(|q| q.article < article);
        let end = self.quotations.partition_point(|q| q.article <= article);
        (start..end).map(QuotationIx)
    }

    /// What has become of the ground of a correction, where that is not what it was.
    pub fn unsettled(&self, correction: &Correction) -> Option<&Unsettled> {
        let mut all = self.unsettled.iter();
        all.find(|unsettled| unsettled.correction == *correction)
    }

    /// The words of a quotation as they are shown: with the sign of the seam where its article goes on in its own words
    /// between two stretches.
    pub fn quoted(&self, quotation: QuotationIx) -> String {
        let placed = &self[quotation];
        placed.quotation.printed(&self[placed.article].text, SEAM)
    }

    /// The words of a quotation alone, for what compares them: stretches joined by a blank.
    pub(crate) fn words_of(&self, quotation: QuotationIx) -> String {
        let placed = &self[quotation];
        placed.quotation.text(&self[placed.article].text)
    }

    /// The words of a witness, its quotations joined by the sign of the seam, or by a blank where nothing stands between
    /// them (the sentences of a record); what it prints twice stands here once.
    pub fn witness_text(&self, witness: &Witness) -> String {
        let article = &self[witness.article].text;
        let mut out = String::new();
        let mut end = None;
        for quotation in self.distinct_quotations(witness) {
            let extent = self[quotation].quotation.extent();
            let between = end.map(|end| article.get(end..extent.start).unwrap_or(SEAM));
            match between.map(str::trim) {
                None => {}
                Some("") => out.push(' '),
                Some(_) => out.push_str(&format!(" {SEAM} ")),
            }
            out.push_str(&self.quoted(quotation));
            end = Some(extent.end);
        }
        out
    }
}
