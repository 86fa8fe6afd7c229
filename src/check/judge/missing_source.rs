//! A source that the draft names and that is not among those it is held against.

use super::case::Check;
use crate::check::copies::is_copy;
use crate::check::named_source::{host_name, may_be_page};
use crate::check::passage::NamedSource;
use crate::check::surroundings::paragraph;
use crate::language::lexicon;
use crate::language::phrase_finder::PhraseFinder;
use crate::text::Span;
use std::sync::LazyLock;

static OWN_SOURCES: LazyLock<PhraseFinder<()>> = LazyLock::new(|| {
    let phrases = lexicon::OWN_SOURCES.entries();
    PhraseFinder::new(phrases.map(|phrase| (phrase, ())))
});

/// What the draft names as its source, where that is not to be had; `None` where the sources should have the words.
pub(super) fn missing(check: &Check<'_>) -> Option<String> {
    let (draft, passage) = (check.draft, check.passage);
    let mut articles = check.sources.articles.iter();
    if articles.all(|article| is_copy(article, check.draft)) {
        return Some("there is no source".into());
    }
    let around = paragraph(&draft.text, passage.span).of(&draft.text);
    let mut own = OWN_SOURCES.find(around);
    let own = own.find(|(span, ())| is_whole(around, *span));
    if let Some((span, ())) = own {
        let phrase = span.of(around);
        return Some(format!("its source (“{phrase}”) is not among those given"));
    }
    let named = match passage.named {
        NamedSource::Any => check.outlets.named_in(around, passage),
        _ => passage.named.clone(),
    };
    let may_be_given = |url: &str| {
        let mut articles = check.sources.articles.iter();
        articles.any(|article| may_be_page(article, url))
    };
    match named {
        NamedSource::Missing(named) => Some(not_given(&named)),
        NamedSource::MissingPage(url) if !may_be_given(&url) => Some(not_given(host_name(&url))),
        _ => None,
    }
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
