//! The words by which somebody is called: the last of his name, what he is, and whose.

use crate::language::{function_word, lexicon};
use unicode_segmentation::UnicodeSegmentation;

/// Whether words describe somebody by what he is, and do not name him: "the Northland minister".
pub(in crate::check) fn is_description(name: &str) -> bool {
    let last = last(name);
    last.starts_with(char::is_lowercase) || name.split(' ').next().is_some_and(is_determiner)
}

pub(in crate::check) fn is_determiner(word: &str) -> bool {
    let folded = word.to_lowercase();
    let is_small = word.starts_with(char::is_lowercase);
    is_small
        && (function_word::is_article(&folded) || lexicon::INDEFINITE_DETERMINERS.contains(&folded))
}

/// The last word of a name.
pub(in crate::check) fn last(name: &str) -> &str {
    let own = name.split(',').next().unwrap_or(name);
    own.unicode_words().next_back().unwrap_or_default()
}

/// The owner and what is his: "Vey’s boss", "Rovers’ coach".
pub(in crate::check) fn split_owner(called: &str) -> Option<(&str, &str)> {
    let of_one = called.split_once("’s ").or(called.split_once("'s "));
    let of_many = || called.split_once("s’ ").or(called.split_once("s' "));
    of_one.or_else(|| {
        let (owner, own) = of_many()?;
        Some((&called[..owner.len() + 1], own))
    })
}

/// Whether two words are one but for case and a possessive ending.
pub(in crate::check) fn is_same_word(one: &str, other: &str) -> bool {
    let own = |word: &str| {
        let word = word.to_lowercase();
        let bare = word.trim_end_matches("’s").trim_end_matches("'s");
        bare.to_string()
    };
    own(one) == own(other)
}
