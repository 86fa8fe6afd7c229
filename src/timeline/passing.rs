//! What an article reports in passing: words without a speaker, and a single remark without an occasion.
//!
//! Each of them alone would be a line of the timeline that nobody looks for. Words without a speaker go to
//! the occasion that their article reports beside them; what then is left over of one article and day goes
//! on one line, which says that it is no occasion. Nobody is put at an occasion where no outlet puts them, nor is what
//! a poll or a report seems to say. Of what is perhaps the same all is on the line of the first article.

use super::statement::{Occurrence, TimelineStatement};
use crate::language::person_name::short_name;
use std::collections::BTreeMap;

/// Statements of one day that are one line of the timeline.
pub(super) struct Line {
    /// Statements (indices), ascending.
    pub(super) statements: Vec<usize>,
    /// They are further reports of one article, and no occasion.
    pub(super) further: bool,
    /// Whether an occasion may be named in its title.
    pub(super) occasion: bool,
}

impl Line {
    /// What has no day: whatever occasions are named, it is not one of them.
    pub(super) fn undated(statements: Vec<usize>) -> Self {
        Self {
            statements,
            further: false,
            occasion: false,
        }
    }

    /// What was said on one occasion.
    pub(super) fn occasion(statements: Vec<usize>) -> Self {
        Self {
            statements,
            further: false,
            occasion: true,
        }
    }
}

/// The lines of a day: the occasions, with what was said in passing beside or behind them.
pub(super) fn lines(
    said: &[TimelineStatement<'_>],
    occasions: Vec<Vec<usize>>,
    unnamed: &[usize],
) -> Vec<Line> {
    let (thin, mut told): (Vec<_>, Vec<_>) = occasions
        .into_iter()
        .partition(|group| is_thin(said, group));
    let mut printed_places = printed_places(said, &told);
    let reported = thin.iter().flatten().flat_map(|&i| &said[i].printed);
    printed_places.extend(reported.map(|place| (*place, None)));
    printed_places.sort_unstable();
    let mut left: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut passing: Vec<usize> = thin.into_iter().flatten().collect();
    for &i in unnamed {
        let doubtful = said[i].doubtful;
        let occasion = nearest_occasion(&said[i], &printed_places);
        let occasion = occasion
            .filter(|occasion| doubtful.is_none_or(|name| speaks(said, &told[*occasion], name)));
        match occasion {
            Some(occasion) => told[occasion].push(i),
            None => passing.push(i),
        }
    }
    passing.sort_by_key(|i| article(&said[*i]));
    let mut of_family: BTreeMap<usize, usize> = BTreeMap::new();
    for i in passing {
        let own = article(&said[i]);
        let family = said[i].family;
        let first = family.map_or(own, |family| *of_family.entry(family).or_insert(own));
        left.entry(first).or_default().push(i);
    }
    let told = told.into_iter().map(|group| (group, false));
    let left = left.into_values().map(|group| {
        let named = group.iter().any(|&i| said[i].speaker.is_some());
        let first = said[group[0]].family;
        let is_one = first.is_some() && group.iter().all(|&i| said[i].family == first);
        let further = named && group.len() > 1 && !is_one;
        (group, further)
    });
    let lines = told.chain(left).map(|(mut statements, further)| {
        statements.sort_unstable();
        Line {
            statements,
            further,
            occasion: true,
        }
    });
    let mut lines: Vec<Line> = lines.collect();
    lines.sort_by(|a, b| a.statements.cmp(&b.statements));
    lines
}

/// Whether whoever is named, perhaps with others, spoke on an occasion.
fn speaks(said: &[TimelineStatement<'_>], occasion: &[usize], name: &str) -> bool {
    let mut speakers = occasion.iter().filter_map(|&i| said[i].speaker);
    let names = |speaker| name.split_whitespace().any(|word| word == speaker);
    speakers.any(|speaker| names(short_name(speaker)) || speaker == name)
}

/// A single statement of a single article, at no occasion.
fn is_thin(said: &[TimelineStatement<'_>], group: &[usize]) -> bool {
    let [only] = group else { return false };
    let only = &said[*only];
    only.printed.len() == 1 && only.occasions.is_empty()
}

fn article(said: &TimelineStatement<'_>) -> usize {
    said.printed
        .first()
        .map_or(usize::MAX, |place| place.article)
}

/// A place where something of the day is printed, with its occasion if it has one.
type PrintedPlace = (Occurrence, Option<usize>);

/// Where the occasions of a day are printed.
fn printed_places(said: &[TimelineStatement<'_>], occasions: &[Vec<usize>]) -> Vec<PrintedPlace> {
    let mut printed_places: Vec<PrintedPlace> = Vec::new();
    for (n, group) in occasions.iter().enumerate() {
        let places = group.iter().flat_map(|&i| &said[i].printed);
        printed_places.extend(places.map(|place| (*place, Some(n))));
    }
    printed_places
}

/// The occasion of what is printed nearest to a statement in one of its articles, before it among equals.
fn nearest_occasion(
    said: &TimelineStatement<'_>,
    printed_places: &[PrintedPlace],
) -> Option<usize> {
    let near = said.printed.iter().flat_map(|place| {
        let at = printed_places.partition_point(|(printed, _)| printed < place);
        let before = at.checked_sub(1).map(|at| printed_places[at]);
        let same = move |(printed, _): &PrintedPlace| printed.article == place.article;
        let apart = |(printed, n): PrintedPlace| (printed.number.abs_diff(place.number), n);
        let both = [before, printed_places.get(at).copied()]
            .into_iter()
            .flatten();
        both.filter(same).map(apart)
    });
    near.min_by_key(|(apart, _)| *apart).and_then(|(_, n)| n)
}
