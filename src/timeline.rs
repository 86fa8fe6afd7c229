//! Statements to events: what was said on one occasion on one day.
//!
//! Statements of one speaker on one day belong to one event, unless their outlets name occasions that
//! cannot be the same (an interview and a speech). Two speakers share an event where an outlet says that
//! the occasion was joint, or names the other speaker beside it ("at a news conference with …"). What an
//! article only reports in passing makes no events of its own ([`passing`]).

mod passing;
mod title;

pub use title::short_name;

use crate::quotation::When;
use crate::quotation::day::occasion::is_thin;
use passing::Line;
use std::collections::{BTreeMap, HashMap};
use title::title;

/// Words in which an outlet names the occasion of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occasion<'a> {
    /// Their normal form: "joint news conference", "interview".
    pub kind: &'a str,
    /// The article, to tell the occasions of one report.
    pub article: usize,
    /// The sentence that they stand in; it may name who else was there.
    pub sentence: &'a str,
}

/// A place where a statement is printed: its article, and which quotation it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Index of the article.
    pub article: usize,
    /// Number of the quotation, in the order of the text.
    pub number: usize,
}

/// A statement as the timeline sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said<'a> {
    /// Who spoke, under one name in all articles; nobody where that is too doubtful to make an event of.
    pub speaker: Option<&'a str>,
    /// When.
    pub when: Option<When>,
    /// What its witnesses call the occasion.
    pub occasions: Vec<Occasion<'a>>,
    /// Where it surely is printed, ascending.
    pub printed: Vec<Place>,
}

/// An event: which statements were made there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gathering {
    /// When.
    pub when: Option<When>,
    /// "Okoro–Lind · joint news conference".
    pub title: String,
    /// Who spoke, those with the most statements first.
    pub speakers: Vec<String>,
    /// The normal form that most outlets use, the more telling one first.
    pub occasion: Option<String>,
    /// Statements (indices), ascending.
    pub statements: Vec<usize>,
}

/// Gathers statements in events, by day (those without a day last), then by their first statement.
///
/// ```
/// use verbatim::timeline::{Occasion, Said, gather};
/// let talk = Occasion { kind: "interview", article: 0, sentence: "Lind said in an interview." };
/// let said = Said { speaker: Some("Ada Lind"), occasions: vec![talk], ..Said::default() };
/// assert_eq!(gather(&[said])[0].title, "Lind · interview");
/// ```
pub fn gather(said: &[Said<'_>]) -> Vec<Gathering> {
    let mut days: BTreeMap<(bool, Option<When>), Vec<usize>> = BTreeMap::new();
    for (i, s) in said.iter().enumerate() {
        days.entry((s.when.is_none(), s.when)).or_default().push(i);
    }
    let mut out = Vec::new();
    for ((_, when), statements) in days {
        let (named, unnamed): (Vec<usize>, Vec<usize>) = statements
            .into_iter()
            .partition(|&i| said[i].speaker.is_some());
        let occasions = occasions_of_day(said, &named);
        let lines = passing::lines(said, occasions, &unnamed);
        out.extend(lines.into_iter().map(|line| name(said, when, line)));
    }
    out
}

/// Occasions that can be one: a briefing may be called a news conference, a speech is no interview.
fn class(kind: &str) -> Option<&'static str> {
    const CLASSES: [(&str, &[&str]); 5] = [
        (
            "press",
            &[
                "conference",
                "reporters",
                "journalists",
                "briefing",
                "press",
                "summit",
                "meeting",
            ],
        ),
        ("interview", &["interview", "podcast", "show"]),
        (
            "speech",
            &[
                "speech",
                "address",
                "testimony",
                "hearing",
                "debate",
                "rally",
                "lecture",
                "sermon",
            ],
        ),
        ("post", &["post", "tweet", "video", "blog"]),
        ("written", &["letter", "memo", "article", "email", "report"]),
    ];
    CLASSES
        .iter()
        .find(|(_, words)| words.iter().any(|w| kind.contains(w)))
        .map(|(name, _)| *name)
}

/// Splits the statements of one day into occasions.
fn occasions_of_day(said: &[Said<'_>], statements: &[usize]) -> Vec<Vec<usize>> {
    let groups = by_speaker_and_class(said, statements);
    let first = joint(said, &groups);
    let mut merged: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (group, first) in groups.into_iter().zip(first) {
        merged.entry(first).or_default().extend(group);
    }
    merged.values_mut().for_each(|g| g.sort_unstable());
    merged.into_values().collect()
}

/// One group a speaker; more where occasions of different classes are named. Statements without an
/// occasion go to the speaker's largest group.
fn by_speaker_and_class(said: &[Said<'_>], statements: &[usize]) -> Vec<Vec<usize>> {
    let mut speakers: BTreeMap<&str, BTreeMap<&str, Vec<usize>>> = BTreeMap::new();
    let mut out = Vec::new();
    for &i in statements {
        let Some(speaker) = said[i].speaker else {
            continue;
        };
        let class = said[i]
            .occasions
            .iter()
            .find_map(|o| class(o.kind))
            .unwrap_or("");
        speakers
            .entry(speaker)
            .or_default()
            .entry(class)
            .or_default()
            .push(i);
    }
    for (_, mut classes) in speakers {
        let unnamed = classes.remove("").unwrap_or_default();
        match classes
            .values_mut()
            .max_by_key(|v| (v.len(), std::cmp::Reverse(v[0])))
        {
            Some(largest) => largest.extend(unnamed),
            None => out.push(unnamed),
        }
        out.extend(classes.into_values());
    }
    out
}

/// For each group of a day the earliest group that it shares its occasion with: both are called joint by
/// one article, or one names the other's speaker in the sentence that names its occasion. Each sentence is
/// read once, however many groups a day has.
fn joint(said: &[Said<'_>], groups: &[Vec<usize>]) -> Vec<usize> {
    let mut first: Vec<usize> = (0..groups.len()).collect();
    let mut in_article: HashMap<usize, usize> = HashMap::new();
    let partners = partners(said, groups);
    for (group, statements) in groups.iter().enumerate() {
        let occasions = statements.iter().flat_map(|&i| said[i].occasions.iter());
        for occasion in occasions.filter(|o| o.kind.contains("joint")) {
            let known = *in_article.entry(occasion.article).or_insert(group);
            unite(&mut first, known, group);
            let met = class(occasion.kind) == Some("press");
            let words = occasion.sentence.split(|c: char| !c.is_alphanumeric());
            for partner in words.filter(|_| met).filter_map(|word| partners.get(word)) {
                partner.iter().for_each(|&p| unite(&mut first, p, group));
            }
        }
    }
    (0..groups.len()).map(|group| root(&first, group)).collect()
}

/// The groups of those who could have met the press together, by their short names.
fn partners<'a>(said: &[Said<'a>], groups: &[Vec<usize>]) -> HashMap<&'a str, Vec<usize>> {
    let mut partners: HashMap<&str, Vec<usize>> = HashMap::new();
    for (group, statements) in groups.iter().enumerate() {
        let mut occasions = statements.iter().flat_map(|&i| said[i].occasions.iter());
        let same_class = occasions.all(|o| class(o.kind).is_none_or(|c| c == "press"));
        let speaker = statements.first().and_then(|&i| said[i].speaker);
        if let Some(speaker) = speaker.filter(|_| same_class) {
            partners.entry(short_name(speaker)).or_default().push(group);
        }
    }
    partners
}

/// Where the chain of `first` from `group` ends.
fn root(first: &[usize], mut group: usize) -> usize {
    while first[group] != group {
        group = first[group];
    }
    group
}

/// Lets two groups have the earlier of their firsts, and shortens both chains to it.
fn unite(first: &mut [usize], a: usize, b: usize) {
    let keep = root(first, a).min(root(first, b));
    for mut group in [a, b] {
        while first[group] != keep {
            group = std::mem::replace(&mut first[group], keep);
        }
    }
}

/// What stands for the occasion in the title of [`Line::further`].
const FURTHER: &str = "further reports";

fn name(said: &[Said<'_>], when: Option<When>, line: Line) -> Gathering {
    let statements = line.statements;
    let mut counts: Vec<(&str, usize)> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for speaker in statements.iter().filter_map(|&i| said[i].speaker) {
        let place = *places.entry(speaker).or_insert(counts.len());
        match counts.get_mut(place) {
            Some((_, n)) => *n += 1,
            None => counts.push((speaker, 1)),
        }
    }
    // Among equals a name says more than a description.
    let described = |name: &str| name.starts_with(char::is_lowercase);
    counts.sort_by_key(|(name, n)| (std::cmp::Reverse(*n), described(name)));
    let speakers: Vec<String> = counts.iter().map(|(name, _)| (*name).to_string()).collect();
    let occasion = usual_occasion(said, &statements);
    let further = line.further.then_some(FURTHER);
    let title = title(&speakers, occasion.as_deref().or(further));
    Gathering {
        when,
        title,
        speakers,
        occasion,
        statements,
    }
}

/// The name that most witnesses use, one that says much before one that says little ("remarks to
/// reporters"); among equals the longer. A joint occasion is called joint if any witness says so.
fn usual_occasion(said: &[Said<'_>], statements: &[usize]) -> Option<String> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for o in statements.iter().flat_map(|&i| said[i].occasions.iter()) {
        *counts.entry(o.kind).or_default() += 1;
    }
    let weight = |kind: &str, n: usize| (kind.contains("joint"), !is_thin(kind), n, kind.len());
    let best = counts
        .iter()
        .max_by_key(|(kind, n)| (weight(kind, **n), **kind));
    best.map(|(kind, _)| (*kind).to_string())
}

#[cfg(test)]
mod tests;
