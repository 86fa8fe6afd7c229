//! A source that the draft names and that is not among those it is held against.

use crate::check::passage::Passage;
use crate::corpus::Article;
use crate::edition::Found;
use crate::language::lexicon;
use crate::language::phrase_finder::PhraseFinder;
use crate::text::Span;
use std::sync::LazyLock;
use unicode_segmentation::UnicodeSegmentation;

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
    let relay = passage.claim.relay.as_deref();
    let named = relay.or_else(|| outlet_addressed(around))?;
    let named_lower = named.to_lowercase();
    let known = sources.articles.iter().any(|article| {
        let outlet = article.outlet.as_ref();
        outlet.is_some_and(|known| {
            let outlet = known.value.to_lowercase();
            outlet.contains(&named_lower) || named_lower.contains(&outlet)
        })
    });
    (!known).then(|| format!("its source, {named}, is not among those given"))
}

/// The outlet to which a paragraph says that somebody spoke: "told the Evening Ledger", "an interview with Radio
/// Ostwick". Without its article.
fn outlet_addressed(paragraph: &str) -> Option<&str> {
    let words: Vec<(usize, &str)> = paragraph.unicode_word_indices().collect();
    let addressed = words.windows(2).enumerate().filter_map(|(n, pair)| {
        let addresses = lexicon::ADDRESSING_WORDS.contains(pair[0].1);
        let article = usize::from(pair[1].1 == "the");
        addresses.then_some(n + 1 + article)
    });
    addressed
        .filter_map(|first| {
            let name = words[first..].iter();
            let name = name.take_while(|(_, word)| word.starts_with(char::is_uppercase));
            let (end, last) = *name.clone().last()?;
            let (start, opening) = words[first];
            let is_press = |word: &str| lexicon::OUTLET_ENDINGS.contains(&word.to_lowercase());
            let is_body = |word: &str| lexicon::BODY_HEADS.contains(&word.to_lowercase());
            let opens = lexicon::OUTLET_OPENINGS.contains(&opening.to_lowercase());
            let is_outlet = is_press(last) && !is_body(last) || opens && name.count() > 1;
            is_outlet.then(|| &paragraph[start..end + last.len()])
        })
        .next()
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
