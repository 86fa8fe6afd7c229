//! An article to its quotations: who said what, in which words, introduced how, and when.
//!
//! A quotation is an *attribution relation* (Pareti 2015, PARC; Newell et al. 2018, PolNeAR): a
//! **content**, the **cue** that introduces it and the **source**, here called the speaker.
//!
//! An article takes these steps, each of which knows only the ones before:
//!
//! ```text
//! markup           what the text prints (a room of its own)
//! surface/         that to paragraphs, quotation marks, tokens, sentences
//! grammar/         mentions of whoever could speak, and the cues to which grammar ties them
//! speaker/         words in marks: candidates, features, the model's decision, the rules that overrule it
//! indirect/        words without marks: proposals by rule, judged by a filter
//! displayed/       words set off without marks: posts, block quotations, what a colon announces
//! transcript/      turns ("NAME: …") and whole transcripts, which take over what they hold
//!   attributed.rs  what these four find: words, cue and mention by their places, and the reason (reason.rs)
//! coreference/     which person or body each mention means; who passed words on
//! confidence/      how sure each of them is, what may be wrong with it, and what is rather nobody's words
//! day/             when and on what occasion something was said
//! assembly.rs      all of it as the public Quotation
//! foreign.rs       instead of all this, what stands in the marks of an article in another language
//! nobody/          words in marks that no quotation holds, with the reason
//! selected.rs      words that a reader has selected, as a quotation
//! ```
//!
//! Beside them stand the places and lists of an analysis (index.rs, index_vec.rs) and what the three linear models
//! share (features.rs, weights.rs). A new kind of span is found by a function of its own from an
//! [`Analysis`] to `Attributed` words and joins the others
//! in `find_in`; persons, relays and days follow by themselves.

#[macro_use]
pub(crate) mod features;

mod assembly;
pub(crate) mod attributed;
pub(crate) mod confidence;
pub(crate) mod construction;
pub(crate) mod coreference;
pub(crate) mod day;
#[cfg(test)]
mod described_speakers;
mod displayed;
#[doc(hidden)]
pub mod fitting;
mod foreign;
pub(crate) mod grammar;
pub(crate) mod index;
pub(crate) mod index_vec;
pub(crate) mod indirect;
#[cfg(test)]
mod linear_time;
mod nobody;
pub mod reason;
mod selected;
pub(crate) mod speaker;
pub(crate) mod surface;
mod transcript;
pub(crate) mod weights;
#[cfg(test)]
mod who_and_when;

/// A digest of the code, word lists and weights that find quotations. Cached quotations of another version are stale.
pub const EXTRACTOR: &str = env!("VERBATIM_EXTRACTOR");

pub use day::{date, resolve};
pub use nobody::{NobodysWords, Why, nobodys_words};
pub(crate) use transcript::{interviewee, witnesses};

use crate::corpus::{Article, Attested, TimeLink};
use crate::markup;
#[cfg(feature = "reader")]
use crate::quotation::coreference::People;
use crate::quotation::grammar::analysis::Analysis;
#[cfg(feature = "reader")]
use crate::quotation::index_vec::IndexVec;
use crate::quotation::reason::{Meant, Reason};
use crate::quotation::speaker::model::SpeakerWeights;
use crate::text::{Span, portions};
use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

/// How much of the content stands in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Kind {
    /// All of it: a sentence or more of the speaker's own.
    Direct,
    /// A part: the marks hold a fragment inside the outlet's own sentence.
    Mixed,
    /// None of the words stand in marks: reported speech.
    Indirect,
}

impl Kind {
    /// The word used in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Mixed => "mixed",
            Self::Indirect => "indirect",
        }
    }
}

/// Who is quoted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Speaker {
    /// The person or body the mention resolves to within the article, in the fullest form it prints; the
    /// mention's own words, and [`Doubt::SpeakerUnknown`], where that is nobody.
    pub name: String,
    /// The words that name the speaker beside this quotation ("he", "the minister").
    pub mention: Option<Span>,
    /// Why: "“said Okoro” follows the quotation".
    pub by: Reason,
}

/// Words of an article that tell when something was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TimeExpression {
    /// The words.
    pub span: Span,
    /// What they mean.
    pub time: Time,
}

/// The words that tell when a quotation was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ToldTime {
    /// The words and what they mean.
    pub expression: TimeExpression,
    /// How they are tied to the quotation.
    pub link: TimeLink,
}

/// What a time expression means before it is held against the day of publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Time {
    /// A named weekday: the nearest such day on or before the day of publication.
    Weekday(#[serde(with = "weekday")] Weekday),
    /// "last Friday": such a day at least two days back, for yesterday would be called so.
    LastWeekday(#[serde(with = "weekday")] Weekday),
    /// So many days before the day of publication: today 0, yesterday and last night 1.
    DaysAgo(i8),
    /// A day of a month, with or without its year.
    Day {
        /// The year, where the words give it.
        year: Option<i16>,
        /// 1 to 12.
        month: i8,
        /// 1 to 31.
        day: i8,
    },
    /// A month, with or without its year: kept as a month.
    Month {
        /// The year, where the words give it.
        year: Option<i16>,
        /// 1 to 12.
        month: i8,
    },
    /// A year: kept as a year.
    Year(i16),
    /// So many months before that of the day of publication: "last month" 1. Kept as a month.
    MonthsAgo(i8),
    /// So many years before that of the day of publication: "last year" 1. Kept as a year.
    YearsAgo(i8),
    /// "earlier this week", "recently": the words rule the day of publication out, but name no day.
    Vague,
}

/// Weekdays by their number, Monday's being 1.
mod weekday {
    use jiff::civil::Weekday;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(day: &Weekday, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i8(day.to_monday_one_offset())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Weekday, D::Error> {
        let number = i8::deserialize(deserializer)?;
        Weekday::from_monday_one_offset(number).map_err(Error::custom)
    }
}

/// A day, or a month or a year where no more is known. Sorted by time, a month before its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum When {
    /// A civil day.
    Day(Date),
    /// A month of a year.
    Month {
        /// The year.
        year: i16,
        /// 1 to 12.
        month: i8,
    },
    /// A year.
    Year(i16),
}

impl When {
    /// The day, where one is known.
    pub fn day(self) -> Option<Date> {
        match self {
            Self::Day(date) => Some(date),
            Self::Month { .. } | Self::Year(_) => None,
        }
    }

    fn order(self) -> (i16, i8, i8) {
        match self {
            Self::Day(date) => (date.year(), date.month(), date.day()),
            Self::Month { year, month } => (year, month, 0),
            Self::Year(year) => (year, 0, 0),
        }
    }
}

impl Ord for When {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.order().cmp(&other.order())
    }
}

impl PartialOrd for When {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl std::fmt::Display for When {
    /// ISO 8601: `2031-05-02`, `2031-05` for a month, `2031` for a year.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Day(date) => write!(f, "{date}"),
            Self::Month { year, month } => write!(f, "{year:04}-{month:02}"),
            Self::Year(year) => write!(f, "{year:04}"),
        }
    }
}

/// Something that the program is unsure of, for the reader to check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Doubt {
    /// No speaker was found, or only a pronoun that fits nobody.
    SpeakerUnknown,
    /// The speaker is only the likeliest mention nearby: no cue links it to the words.
    SpeakerByDistance,
    /// The model gives another speaker too high a probability.
    SpeakerClose,
    /// A pronoun or role could mean more than one person of the article.
    PersonAmbiguous,
    /// It could also be a title, a term or scare quotes.
    KindUnclear,
    /// A mark was never closed, or closed by an unlike mark.
    MarksOdd,
    /// Outlets name different speakers for these words.
    SpeakersDiffer,
    /// The reader has set a day after the one on which its article came out.
    DayAfterPrinting,
    /// Other printings tell another day, or one after the date that the reader has set for its article.
    DayContradicted,
}

/// What stands in the place of a name where nobody knows who said it.
pub const SPEAKER_UNKNOWN: &str = "speaker unknown";

impl Doubt {
    /// Whether it is about who said it.
    pub fn is_about_speaker(self) -> bool {
        !matches!(
            self,
            Self::KindUnclear | Self::MarksOdd | Self::DayAfterPrinting | Self::DayContradicted
        )
    }

    /// The words used in JSON and on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Self::SpeakerUnknown => SPEAKER_UNKNOWN,
            Self::SpeakerByDistance => "speaker by distance only",
            Self::SpeakerClose => "another speaker is possible",
            Self::PersonAmbiguous => "mention could be another person",
            Self::KindUnclear => "perhaps not a quotation",
            Self::MarksOdd => "quotation marks odd",
            Self::SpeakersDiffer => "outlets name different speakers",
            Self::DayAfterPrinting => "the day set by hand is after the article came out",
            Self::DayContradicted => "other printings tell another day",
        }
    }
}

/// Somebody's words as one article prints them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Quotation {
    /// Its stretches in the article, in order, without the quotation marks; more than one where the
    /// cue interrupts the words or they run over paragraphs.
    pub spans: Vec<Span>,
    /// Direct, mixed or indirect.
    pub kind: Kind,
    /// The words that introduce it ("said", "according to", a colon).
    pub cue: Option<Span>,
    /// Who said it.
    pub speaker: Option<Speaker>,
    /// Who passed it on ("…, RIA reported"), where the outlet names a relay.
    pub relay: Option<String>,
    /// The words that say when.
    pub time: Option<ToldTime>,
    /// The day it was said, and what that was read from. It is not kept with the rest: [`date`] sets it.
    #[serde(skip)]
    pub said_on: Option<Attested<When>>,
    /// The words that name the occasion ("a joint news conference"), where the outlet gives them.
    pub occasion: Option<Span>,
    /// No cue of its own: it goes on from the quotation before it.
    pub floating: bool,
    /// What the program is unsure of, in the order of [`Doubt`].
    pub doubts: Vec<Doubt>,
}

impl Quotation {
    /// From its first stretch to its last.
    pub fn extent(&self) -> Span {
        attributed::extent(&self.spans)
    }

    /// The speaker, where it is known who the words that name one mean.
    pub fn known_speaker(&self) -> Option<&Speaker> {
        let known = !self.doubts.contains(&Doubt::SpeakerUnknown);
        self.speaker.as_ref().filter(|_| known)
    }

    /// This quotation without spare memory: quotations are kept by the hundred thousand.
    pub(crate) fn trimmed(mut self) -> Self {
        self.spans.shrink_to_fit();
        self.doubts.shrink_to_fit();
        if let Some(speaker) = &mut self.speaker {
            speaker.name.shrink_to_fit();
        }
        self
    }

    /// The quotation with its places moved by `by` bytes, for a text that has as many more before it.
    fn moved(self, by: usize) -> Self {
        self.placed(|span| Span::new(span.start + by, span.end + by))
    }

    /// The quotation with each of its spans mapped by `place`.
    fn placed(mut self, place: impl Fn(Span) -> Span) -> Self {
        let mention = self.speaker.as_mut().and_then(|s| s.mention.as_mut());
        let time = self.time.as_mut().map(|time| &mut time.expression.span);
        let places = self.spans.iter_mut();
        let places = places.chain(&mut self.cue).chain(mention).chain(time);
        for span in places.chain(&mut self.occasion) {
            *span = place(*span);
        }
        self
    }

    /// Its words as printed in the text of its `article`, without mark-up, stretches joined by a blank.
    pub fn text(&self, article: &str) -> String {
        let mut words = String::new();
        for span in &self.spans {
            let stretch = markup::stretch(article, *span);
            words.push_str(if words.is_empty() { "" } else { " " });
            words.push_str(stretch.words().trim());
        }
        words
    }

    /// Its words as they are shown to a reader: where the article goes on in its own words between two stretches, with
    /// this sign of a seam, because nobody printed them in one run.
    pub fn printed(&self, article: &str, seam: &str) -> String {
        let mut words = String::new();
        let mut end = None;
        for span in &self.spans {
            let between = end.map(|end| article.get(end..span.start).unwrap_or_default());
            let is_interrupted = between.is_some_and(|b| b.contains(char::is_alphanumeric));
            match between {
                Some(_) if is_interrupted => words.push_str(&format!(" {seam} ")),
                Some(_) => words.push(' '),
                None => {}
            }
            words.push_str(markup::stretch(article, *span).words().trim());
            end = Some(span.end);
        }
        words
    }
}

/// Finds the quotations of an article, in the order of their first words. Days are left open:
/// they need the day of publication, which [`date`] takes.
pub fn find(article: &Article) -> Vec<Quotation> {
    if transcript::is_all_speech(article) {
        return transcript::find(article);
    }
    let found = find_all(&article.text, Models::shipped(), Some(article));
    name_author(article, found)
}

/// Names the author where the mention of the speaker is "I": outside quotations, that is the only author of the
/// article.
fn name_author(article: &Article, mut quotations: Vec<Quotation>) -> Vec<Quotation> {
    let [author] = article.authors.as_slice() else {
        return quotations;
    };
    for quotation in &mut quotations {
        let Some(speaker) = quotation.speaker.as_mut() else {
            continue;
        };
        if speaker
            .mention
            .is_some_and(|words| words.of(&article.text) == "I")
        {
            speaker.name.clone_from(author);
            speaker.by.meaning = Some(Box::new(Meant {
                printed: "I".into(),
                name: author.clone(),
            }));
            quotation
                .doubts
                .retain(|doubt| *doubt != Doubt::SpeakerUnknown);
        }
    }
    quotations
}

/// Finds the quotations of a text that is no transcript, where nothing else is known of it.
///
/// ```
/// use verbatim::quotation::find_in_text;
///
/// let text = "“The ferry is late,” Mara Okoro told reporters.";
/// let quotations = find_in_text(text);
/// assert_eq!(quotations[0].text(text), "The ferry is late,");
/// assert_eq!(quotations[0].known_speaker().map(|s| &*s.name), Some("Mara Okoro"));
/// ```
pub fn find_in_text(text: &str) -> Vec<Quotation> {
    find_with(text, SpeakerWeights::shipped())
}

/// As [`find_in_text`], with other weights of the speaker model.
pub fn find_with(text: &str, weights: &SpeakerWeights) -> Vec<Quotation> {
    let models = Models {
        speakers: weights,
        ..Models::shipped()
    };
    find_all(text, models, None)
}

/// The weights of the models with which quotations are found.
#[derive(Clone, Copy, Debug)]
pub struct Models<'w> {
    /// The weights of the model of who says words in marks.
    pub speakers: &'w SpeakerWeights,
    /// The weights of the filter of reported speech.
    pub reports: &'w indirect::filter::ReportWeights,
}

impl Models<'static> {
    /// The weights that the program ships with.
    pub fn shipped() -> Self {
        Models {
            speakers: SpeakerWeights::shipped(),
            reports: indirect::filter::ReportWeights::shipped(),
        }
    }
}

/// Whom an article in English names, quoted or not: persons, and bodies behind them.
#[cfg(feature = "reader")]
pub(crate) fn names(article: &Article) -> Vec<String> {
    if article.foreign_language().is_some() {
        return Vec::new();
    }
    let of_portion = |portion: Span| {
        let printed = markup::printed(portion.of(&article.text));
        let analysis = Analysis::new(&printed.text);
        People::resolve(&analysis, &IndexVec::default()).names()
    };
    portions(&article.text).flat_map(of_portion).collect()
}

fn find_all(text: &str, models: Models<'_>, article: Option<&Article>) -> Vec<Quotation> {
    let portions = portions(text).flat_map(|portion| {
        let found = find_in_portion(portion.of(text), models, article);
        found.into_iter().map(move |q| q.moved(portion.start))
    });
    portions.collect()
}

/// The quotations of a portion of a text, found in what remains without mark-up, by their places in the portion.
fn find_in_portion(text: &str, models: Models<'_>, article: Option<&Article>) -> Vec<Quotation> {
    let printed = markup::printed(text);
    let found = find_in(
        &printed.text,
        &printed.displayed,
        models,
        article,
        &mut confidence::judge,
    );
    found
        .into_iter()
        .map(|q| q.placed(|span| printed.in_text(span)))
        .collect()
}

/// The quotations of a text without mark-up. `blocks` are its block quotations; `judge` tells what is doubtful about
/// attributed words.
fn find_in(
    text: &str,
    blocks: &[Span],
    models: Models<'_>,
    article: Option<&Article>,
    judge: assembly::Judge<'_>,
) -> Vec<Quotation> {
    if let Some(language) = article.and_then(Article::foreign_language) {
        return foreign::find(text, &language);
    }
    let analysis = Analysis::new(text);
    let mut found = speaker::attribute::find(&analysis, models.speakers);
    let reported = indirect::find(&analysis, &found, models.reports);
    found.extend(reported);
    found.sort_by_key(|one| one.extent().start);
    found.retain(|one| {
        let paragraph = analysis.paragraph_at(one.extent().start);
        !analysis.is_elsewhere(paragraph, one.first)
    });
    displayed::merge_into(&analysis, blocks, &mut found);
    transcript::embedded::merge_into(&analysis, article, &mut found);
    let mut quotations = assembly::assemble(&analysis, found, judge);
    // Without a known speaker, reported speech is only hearsay that the outlet repeats.
    quotations.retain(|quotation| {
        quotation.kind != Kind::Indirect || quotation.known_speaker().is_some()
    });
    quotations
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_later_portion_says_is_found_in_its_place() {
        let said = "“The ferry is late,” Mara Okoro told reporters on Monday.";
        let [quotation]: [Quotation; 1] = find_with(said, SpeakerWeights::shipped())
            .try_into()
            .unwrap();
        let before = "The harbour lay still. ";
        let text = format!("{before}{said}");
        let quotation = quotation.moved(before.len());
        assert_eq!(quotation.text(&text), "The ferry is late,");
        let words = [
            quotation.speaker.and_then(|s| s.mention),
            quotation.cue,
            quotation.occasion,
            quotation.time.map(|time| time.expression.span),
        ];
        assert_eq!(
            words.map(|span| span.unwrap().of(&text)),
            ["Mara Okoro", "told", "told reporters", "on Monday"]
        );
    }

    #[test]
    fn markup_is_no_difference() {
        let plain = "“We will never give up the old pier,” Mara Okoro told reporters on Monday. According to Tom Vey, “June depends on one gearbox & luck.”\n\nOkoro said that the ferry would sail.";
        let marked = "“We will **never** give up the [old pier](https://a.example/p_i_er),” [Mara Okoro](https://a.example \"who\") told reporters on Monday. According to [[Tom Vey]], &#8220;June *depends on one gearbox &amp; luck*.”\n\n[Okoro said](u/o) that [the ferry](f/1) _would_ sail.";
        let read = |text: &str| {
            let found = find_in_text(text).into_iter();
            let told = found.map(|q| {
                let cue = q.cue.map(|cue| cue.of(text).to_string());
                let time = q.time.map(|time| time.expression.span.of(text).to_string());
                (q.text(text), q.kind, cue, time, q.speaker, q.doubts)
            });
            told.map(|(words, kind, cue, time, speaker, doubts)| {
                let speaker = speaker.unwrap();
                let mention = speaker.mention.unwrap().of(text).to_string();
                (
                    words,
                    kind,
                    cue,
                    time,
                    speaker.name,
                    mention,
                    speaker.by,
                    doubts,
                )
            })
            .collect::<Vec<_>>()
        };
        assert_eq!(read(marked), read(plain));
        assert_eq!(read(plain).len(), 3);
        let whole = find_in_text(marked)[0].spans[0];
        let words = "We will **never** give up the [old pier](https://a.example/p_i_er),";
        assert_eq!(whole.of(marked), words);
    }
}
