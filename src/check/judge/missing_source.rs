//! A source that the draft names and that is not among those it is held against.

use super::case::Check;
use crate::check::copies::is_copy;
use crate::check::named_source::{host_name, may_be_page};
use crate::check::passage::NamedSource;
use crate::check::surroundings::paragraph;
use crate::collation::matching::{Agreement, speakers_agree};
use crate::corpus::Article;
use crate::language::lexicon;
use crate::language::phrase_finder::PhraseFinder;
use crate::quotation::{Time, When};
use crate::text::{Span, outside_marks};
use std::sync::LazyLock;

/// Words of one occasion were said within so many days of what was printed about it.
const DAYS_OF_OCCASION: i32 = 31;

static OWN_SOURCES: LazyLock<PhraseFinder<()>> = LazyLock::new(|| {
    let phrases = lexicon::OWN_SOURCES.entries();
    PhraseFinder::new(phrases.map(|phrase| (phrase, ())))
});

/// A source that a draft names and that is not to be had.
pub(super) struct MissingSource {
    /// The sentence that tells the reader that the source is missing.
    pub(super) why: String,
    /// Whom the draft names for the words, where he speaks in a source that is to be had: there he should say them.
    pub(super) heard: Option<String>,
}

/// What the draft names as its source, where that is not to be had; `None` where the sources should have the words.
pub(super) fn missing(check: &Check<'_>) -> Option<MissingSource> {
    let unheard = |why| MissingSource { why, heard: None };
    let (draft, passage) = (check.draft, check.passage);
    let mut articles = check.sources.articles.iter();
    if articles.all(|article| is_copy(article, check.draft)) {
        return Some(unheard("there is no source".into()));
    }
    // What somebody says in marks ("They told me it was scrap") names no source of the draft's.
    let own = outside_marks(paragraph(&draft.text, passage.span).of(&draft.text));
    if let Some(phrase) = own.iter().find_map(|own| own_source(own)) {
        let why = format!("its source (“{phrase}”) is not among those given");
        return Some(unheard(why));
    }
    let named = match passage.named {
        NamedSource::Any => {
            let sentences = own.iter().flat_map(|own| own.split(['.', '!', '?']));
            let named = sentences.map(|own| check.outlets.named_in(own, passage));
            let of_all = named.filter(|named| *named != NamedSource::Any);
            of_all.min_by_key(|named| !matches!(named, NamedSource::Known(_)))?
        }
        _ => passage.named.clone(),
    };
    let may_be_given = |url: &str| {
        let mut articles = check.sources.articles.iter();
        articles.any(|article| may_be_page(article, url))
    };
    match named {
        NamedSource::Missing(named) => Some(MissingSource {
            why: not_given(&named),
            heard: heard(check),
        }),
        NamedSource::MissingPage(url) if !may_be_given(&url) => {
            Some(unheard(not_given(host_name(&url))))
        }
        _ => None,
    }
}

/// The words of a stretch with which a draft names a source of its own.
fn own_source(text: &str) -> Option<&str> {
    let mut own = OWN_SOURCES.find(text);
    own.find(|(span, ())| is_whole(text, *span))
        .map(|(span, ())| span.of(text))
}

/// Whom the draft names for the words, where one of the sources quotes him. An outlet that has more of one occasion is an easy name for words
/// that nobody said; what was said in another month is another occasion, of which the sources need not have anything.
fn heard(check: &Check<'_>) -> Option<String> {
    let claim = &check.passage.claim;
    let name = claim.speaker.as_deref()?;
    let is_coarse = claim.time.is_some_and(|time| {
        matches!(
            time.time,
            Time::Month { .. } | Time::Year(_) | Time::MonthsAgo(_) | Time::YearsAgo(_)
        )
    });
    let said = claim.said_on.and_then(When::day);
    let is_far = |article: &Article| {
        let published = article.published.as_ref().map(|known| known.value);
        said.zip(published)
            .is_some_and(|(said, published)| (said - published).get_days().abs() > DAYS_OF_OCCASION)
    };
    let quotes = |n: usize| {
        let mut speakers = check.sources.quotations_in(n).iter();
        speakers.any(|own| {
            let speaker = own.known_speaker().map(|speaker| &*speaker.name);
            speakers_agree(speaker, Some(name)) == Agreement::Agree
        })
    };
    let mut articles = check.sources.articles.iter().enumerate();
    let is_heard = articles.any(|(n, article)| !is_far(article) && quotes(n));
    (is_heard && !is_coarse).then(|| name.into())
}

/// "its source, the Ledger, is not among those given".
pub(super) fn not_given(named: &str) -> String {
    format!("its source, {named}, is not among those given")
}

/// Whether words of a text are no part of longer ones.
fn is_whole(text: &str, words: Span) -> bool {
    let before = text[..words.start].chars().next_back();
    let behind = text[words.end..].chars().next();
    !before.is_some_and(char::is_alphanumeric) && !behind.is_some_and(char::is_alphanumeric)
}
