//! What an article reports in passing: words without a speaker, and single reports without an occasion.
//!
//! Each of them alone would be a line of the timeline that nobody looks for. Words without a speaker go to
//! the occasion that their article reports beside them; what then is left over of one article and day goes
//! on one line, which says that it is no occasion. Nobody is put at an occasion where no outlet puts them.

use super::{Place, Said};
use std::collections::BTreeMap;

/// Statements of one day that are one line of the timeline.
pub(super) struct Line {
    /// Statements (indices), ascending.
    pub(super) statements: Vec<usize>,
    /// They are further reports of one article, and no occasion.
    pub(super) further: bool,
}

/// The lines of a day: the occasions, with what was said in passing beside or behind them.
pub(super) fn lines(said: &[Said<'_>], occasions: Vec<Vec<usize>>, unnamed: &[usize]) -> Vec<Line> {
    let (thin, mut told): (Vec<_>, Vec<_>) = occasions
        .into_iter()
        .partition(|group| is_thin(said, group));
    let homes = homes(said, &told);
    let mut left: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for &i in unnamed {
        match beside(&said[i], &homes) {
            Some(home) => told[home].push(i),
            None => left.entry(article(&said[i])).or_default().push(i),
        }
    }
    for i in thin.into_iter().flatten() {
        left.entry(article(&said[i])).or_default().push(i);
    }
    let told = told.into_iter().map(|group| (group, false));
    let left = left.into_values().map(|group| {
        let named = group.iter().any(|&i| said[i].speaker.is_some());
        let further = named && group.len() > 1;
        (group, further)
    });
    let lines = told.chain(left).map(|(mut statements, further)| {
        statements.sort_unstable();
        Line {
            statements,
            further,
        }
    });
    let mut lines: Vec<Line> = lines.collect();
    lines.sort_by(|a, b| a.statements.cmp(&b.statements));
    lines
}

/// A single statement that a single article reports without its words, at no occasion.
fn is_thin(said: &[Said<'_>], group: &[usize]) -> bool {
    let [only] = group else { return false };
    let only = &said[*only];
    only.indirect && only.printed.len() == 1 && only.occasions.is_empty()
}

fn article(said: &Said<'_>) -> usize {
    said.printed
        .first()
        .map_or(usize::MAX, |place| place.article)
}

/// Where the occasions of a day are printed, ascending, each place with its occasion.
fn homes(said: &[Said<'_>], occasions: &[Vec<usize>]) -> Vec<(Place, usize)> {
    let mut homes: Vec<(Place, usize)> = Vec::new();
    for (n, group) in occasions.iter().enumerate() {
        let places = group.iter().flat_map(|&i| &said[i].printed);
        homes.extend(places.map(|place| (*place, n)));
    }
    homes.sort_unstable();
    homes
}

/// The occasion printed nearest to a statement in one of its articles, that before it among equals.
fn beside(said: &Said<'_>, homes: &[(Place, usize)]) -> Option<usize> {
    let near = said.printed.iter().flat_map(|place| {
        let at = homes.partition_point(|(home, _)| home < place);
        let before = at.checked_sub(1).map(|at| homes[at]);
        let same = move |(home, _): &(Place, usize)| home.article == place.article;
        let apart = |(home, n): (Place, usize)| (home.number.abs_diff(place.number), n);
        [before, homes.get(at).copied()]
            .into_iter()
            .flatten()
            .filter(same)
            .map(apart)
    });
    near.min_by_key(|(apart, _)| *apart).map(|(_, n)| n)
}
