//! Words of two places inside one pair of marks: each part is faithful, the whole is nowhere.

use super::grade::Grade;
use super::{Verdict, laid, unfound};
use crate::check::candidates::Candidate;
use crate::check::passage::Passage;
use crate::check::place::Place;
use crate::check::verdict::Finding;
use crate::collation::normal::words;
use crate::edition::Found;

/// A part of fewer words is found everywhere.
const WORDS_OF_PART: usize = 3;

/// A passage as two parts that each stand in a source, if there is a way to part it so.
pub(super) fn splice(
    passage: &Passage,
    text: &str,
    candidates: &[Candidate],
    sources: &Found,
) -> Option<Finding> {
    let marks = text.match_indices(['.', '!', '?', '…', ',', ';', '—']);
    let ends = marks.map(|(at, mark)| at + mark.len());
    let parts = ends.map(|end| text.split_at(end));
    let long = |part: &str| words(part).len() >= WORDS_OF_PART;
    let mut parts = parts.filter(|(first, second)| long(first) && long(second));
    parts.find_map(|(first, second)| {
        let (one, other) = (
            faithful(first, candidates, sources)?,
            faithful(second, candidates, sources)?,
        );
        let mut source = one.shown();
        if one.article == other.article {
            source.spans.push(other.words_span());
        }
        Some(Finding {
            speaker: one.speaker(),
            source: Some(source),
            ..unfound(
                passage,
                Verdict::Spliced,
                true,
                "each part is in the source, but not in this order or not together".into(),
            )
        })
    })
}

/// The place that has a part word for word.
fn faithful<'s>(part: &str, candidates: &[Candidate], sources: &'s Found) -> Option<Place<'s>> {
    let part = part.trim_matches(|c: char| !c.is_alphanumeric());
    let places = laid(part, candidates, sources)
        .into_iter()
        .filter(Place::is_speech);
    places
        .filter(|place| !Grade::of_words(place).stop)
        .max_by(|a, b| a.alignment.share.total_cmp(&b.alignment.share))
}
