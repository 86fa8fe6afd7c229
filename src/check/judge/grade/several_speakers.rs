//! Words of several speakers inside one pair of marks.

use crate::check::place::Place;
use crate::collation::matching::{Agreement, speakers_agree};
use crate::collation::normal::words;
use crate::language::lexicon;
use unicode_segmentation::UnicodeSegmentation;

/// Tells that the source gives the words to several speakers, where the draft does not name the others inside its marks,
/// as who prints an exchange does. What the source does not surely give to somebody is nobody else's.
pub(super) fn several_speakers(place: &Place<'_>) -> Option<String> {
    let speakers = place.sure_speakers();
    let (first, others) = speakers.split_first()?;
    let printed = words(&place.passage);
    let names = |name: &str| {
        let last = words(name).pop();
        last.is_some_and(|last| printed.iter().any(|word| word.form == last.form))
    };
    let is_other = |other: &&&str| are_two(place, first, other) && !names(other);
    let other = others.iter().find(is_other)?;
    Some(format!(
        "the source gives one part to {first} and another to {other}"
    ))
}

/// Whether two speakers of a source are two. A record names each of them always in one way; in an article "the mayor" may be
/// anybody, "a pilot" is nobody who is named elsewhere.
fn are_two(place: &Place<'_>, one: &str, other: &str) -> bool {
    let is_new = |name: &str| {
        let first = name.unicode_words().next().unwrap_or_default();
        lexicon::INDEFINITE_DETERMINERS.contains(&first.to_lowercase())
    };
    match speakers_agree(Some(one), Some(other)) {
        Agreement::Agree => false,
        Agreement::Conflict => true,
        Agreement::Unknown => place.is_record() || is_new(one) || is_new(other),
    }
}
