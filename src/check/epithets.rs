//! People who are called by where they come from, right after they are named: "Ada Example was blunt. “…,” the Dane said."

use super::persons::words::is_person;
use super::surroundings::paragraph;
use crate::language::lexicon;
use crate::language::person_name::is_demonym;
use crate::text::Span;
use unicode_segmentation::UnicodeSegmentation;

/// Whether a name is one word for where somebody comes from, which a text never has without an article: "the Dane", "the
/// Irishwoman", "the Ostwicker". A newspaper may be called by such a word, too.
pub(super) fn is_epithet(name: &str, text: &str) -> bool {
    let is_word = name.starts_with(char::is_uppercase) && name.chars().all(char::is_alphabetic);
    let small = name.to_lowercase();
    let is_paper = lexicon::OUTLET_ENDINGS.contains(&small);
    let is_of_place = is_demonym(&small)
        || lexicon::PEOPLE.contains(&small)
        || lexicon::PEOPLE_ENDINGS
            .entries()
            .any(|ending| small.ends_with(ending))
            && !is_paper;
    let mut places = text.match_indices(name).peekable();
    let is_printed = places.peek().is_some();
    let has_article = |at: usize| text[..at].ends_with("the ") || text[..at].ends_with("The ");
    is_word && is_of_place && is_printed && places.all(|(at, _)| has_article(at))
}

/// The full name that stands last before an epithet in its paragraph.
pub(super) fn bearer(mention: Span, text: &str) -> Option<&str> {
    let start = paragraph(text, mention).start;
    let before = text.get(start..mention.start)?;
    let words: Vec<(usize, &str)> = before.unicode_word_indices().collect();
    let is_capital = |at: &usize| words[*at].1.starts_with(char::is_uppercase);
    let pairs = (1..words.len())
        .rev()
        .filter(|at| is_capital(at) && is_capital(&(at - 1)));
    let mut names = pairs.map(|at| {
        let first = (0..at).rev().take_while(is_capital).last().unwrap_or(at);
        &before[words[first].0..words[at].0 + words[at].1.len()]
    });
    names.find(|name| is_person(name))
}
