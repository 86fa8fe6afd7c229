//! A source that the draft names and that is not among those it is held against.

use crate::check::passage::Passage;
use crate::corpus::Article;
use crate::edition::Found;
use crate::language::lexicon;
use crate::language::phrase_finder::PhraseFinder;
use crate::text::Span;
use std::sync::LazyLock;

static OWN_SOURCES: LazyLock<PhraseFinder<()>> = LazyLock::new(|| {
    let phrases = lexicon::OWN_SOURCES.entries();
    PhraseFinder::new(phrases.map(|phrase| (phrase, ())))
});

/// What the draft names as its source, where that is not to be had; `None` where the sources should have the words.
pub(super) fn missing(draft: &Article, passage: &Passage, sources: &Found) -> Option<String> {
    if sources.articles.is_empty() {
        return Some("there is no source".into());
    }
    let around = paragraph(&draft.text, passage);
    let mut own = OWN_SOURCES.find(around);
    let own = own.find(|(span, ())| is_whole(around, *span));
    if let Some((span, ())) = own {
        let phrase = span.of(around);
        return Some(format!("its source (“{phrase}”) is not among those given"));
    }
    let relay = passage.claim.relay.as_deref()?;
    let known = sources.articles.iter().any(|article| {
        let outlet = article
            .outlet
            .as_ref()
            .map(|known| known.value.to_lowercase());
        outlet.is_some_and(|outlet| {
            outlet.contains(&relay.to_lowercase()) || relay.to_lowercase().contains(&outlet)
        })
    });
    (!known).then(|| format!("its source, {relay}, is not among those given"))
}

/// The paragraph of the draft that a passage stands in.
fn paragraph<'d>(text: &'d str, passage: &Passage) -> &'d str {
    let start = text[..passage.span.start]
        .rfind('\n')
        .map_or(0, |at| at + 1);
    let end = text[passage.span.end..]
        .find('\n')
        .map_or(text.len(), |at| passage.span.end + at);
    &text[start..end]
}

/// Whether words of a text are no part of longer ones.
fn is_whole(text: &str, words: Span) -> bool {
    let before = text[..words.start].chars().next_back();
    let behind = text[words.end..].chars().next();
    !before.is_some_and(char::is_alphanumeric) && !behind.is_some_and(char::is_alphanumeric)
}
