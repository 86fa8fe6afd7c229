//! The sources of a check, and what is told of a whole source: once, however many passages meet it.

use super::bearers::Bearers;
use super::voices::{Voices, quotes_nobody};
use super::{captions, event_days};
use crate::corpus::{Article, ArticleKind};
use crate::edition::Found;
use crate::language::function_word::{IN, THE};
use crate::language::lexicon;
use crate::quotation::day::occasion;
use crate::quotation::day::times::times;
use crate::quotation::reason::Support;
use crate::quotation::{Kind, Quotation, resolve};
use jiff::civil::Date;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};
use unicode_segmentation::UnicodeSegmentation;

/// What drafts are held against.
pub(super) struct Sources<'f> {
    found: &'f Found,
    /// By the number of the article; of one that no passage meets nothing is asked.
    profiles: Vec<OnceLock<SourceProfile>>,
    bearers: Bearers,
}

/// What kind of text a source is.
pub(super) struct SourceProfile {
    /// Whether a machine made it, without stops.
    pub(super) is_caption: bool,
    /// Whose voice each line of it is.
    pub(super) voices: Voices,
    /// Whether it is a document of record, whose own words are quoted.
    pub(super) is_document: bool,
    /// The day of which it reports as its news.
    pub(super) day_of_news: Option<Date>,
    /// Whether it is the account of a sitting, on whose day all in it was said.
    pub(super) is_sitting: bool,
}

impl<'f> Sources<'f> {
    pub(super) fn of(found: &'f Found) -> Self {
        let profiles = found.articles.iter().map(|_| OnceLock::new());
        Self {
            found,
            profiles: profiles.collect(),
            bearers: Bearers::default(),
        }
    }

    pub(super) fn profile(&self, article: usize) -> &SourceProfile {
        self.profiles[article].get_or_init(|| {
            let quotations = self.quotations_in(article);
            SourceProfile::of(&self.articles[article], quotations)
        })
    }

    /// Whom alone the sources that name `of`, if anybody, call by these words ("harbour master").
    pub(super) fn only_bearer(&self, role: &[&str], of: Option<&str>) -> Option<String> {
        self.bearers.only(role, of, &self.articles)
    }
}

impl Deref for Sources<'_> {
    type Target = Found;

    fn deref(&self) -> &Found {
        self.found
    }
}

impl SourceProfile {
    fn of(article: &Article, quotations: &[Arc<Quotation>]) -> Self {
        Self {
            voices: Voices::of(article, quotations),
            is_document: is_document(article, quotations),
            day_of_news: event_days::day_of_news(article),
            is_sitting: is_sitting(article, quotations),
            is_caption: captions::is_caption(&article.text),
        }
    }
}

/// Whether an article is made of turns, by nobody, with its day above them: a record. What a paper prints of a talk may have been
/// said on another day.
fn is_sitting(article: &Article, quotations: &[Arc<Quotation>]) -> bool {
    let said = quotations.iter().filter(|own| own.kind != Kind::Indirect);
    let is_turn = |own: &&Arc<Quotation>| {
        let speaker = own.known_speaker();
        speaker.is_some_and(|speaker| matches!(speaker.by.link, Support::Label { .. }))
    };
    let Some(first) = said.clone().find(is_turn) else {
        return false;
    };
    let head = &article.text[..first.extent().start];
    let published = article.published.as_ref().map(|known| known.value);
    let dates = times(head).into_iter().map(|found| found.expression.time);
    let mut days = dates.filter_map(|time| resolve(time, published)?.day());
    article.authors.is_empty()
        && said.clone().filter(is_turn).count() * 2 > said.count()
        && (days.any(|day| Some(day) == published) || is_briefing(article))
}

/// Whether the headline of an article calls it a briefing or a news conference: a page may keep its day beside the text.
fn is_briefing(article: &Article) -> bool {
    let is_press = |kind: &str| {
        let mut words = kind.split(' ');
        words.any(|word| lexicon::means!(OCCASION_CLASSES, word, "press"))
    };
    let headline = article.headline().unwrap_or_default().to_lowercase();
    occasion::phrases(&headline).any(|(_, kind)| is_press(kind))
}

/// Whether a line opens the paper of a court: "IN THE COUNTY COURT AT OSTWICK".
fn is_court(line: &str) -> bool {
    let is_head = line.starts_with(&format!("{IN} {THE} ").to_uppercase());
    is_head
        && line
            .split_whitespace()
            .any(|word| lexicon::means!(COURT_WORDS, &word.to_lowercase(), "court"))
}

/// Whether a text is a law, a judgment or a report of record, which quotes nobody: what it says stands there. Its first line
/// says so.
fn is_document(article: &Article, quotations: &[Arc<Quotation>]) -> bool {
    let first = article
        .text
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty());
    let heads = article.headline();
    let is_named = |line: &str| {
        let words: Vec<String> = line.unicode_words().map(str::to_lowercase).collect();
        let opens = words.iter().take(2).map(String::as_str).collect::<Vec<_>>();
        let opens = opens.join(" ");
        let is_year = |word: &String| word.len() == 4 && word.parse::<u16>().is_ok();
        let is_law = words
            .windows(2)
            .any(|two| lexicon::means!(RECORD_HEADS, &two[0], "dated") && is_year(&two[1]));
        is_law || lexicon::means!(RECORD_HEADS, &opens, "opening") || is_court(line)
    };
    article.kind == ArticleKind::Article
        && first.into_iter().chain(heads).any(is_named)
        && quotes_nobody(article, quotations)
}
