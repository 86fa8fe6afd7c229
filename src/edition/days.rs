//! Days that one article learns from another.
//!
//! An article without a date that surely prints a statement of a dated article came out about the same
//! day; a quotation without a day was spoken on the day that another witness names. Both say so.

use super::draft::Draft;
use crate::collation::matching::Group;
use crate::corpus::{Article, Known};
use crate::quotation::{Doubt, When};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A day with its reason, where known.
pub type Day = Option<Known<When>>;

/// Gives undated articles the day of the dated ones that they share statements with: the day that most
/// shared statements point to, the earliest among equals. Returns the articles that got one.
pub fn infer_publication(
    articles: &mut [Article],
    drafts: &[Draft],
    groups: &[Group],
) -> Vec<usize> {
    // For each undated article: day -> (votes, an example: article that has the day, quotation).
    let mut votes: BTreeMap<usize, BTreeMap<Date, (usize, usize, usize)>> = BTreeMap::new();
    for group in groups.iter().filter(|g| g.sure.len() > 1) {
        for &i in &group.sure {
            let article = drafts[i].article;
            if articles[article].published.is_some() {
                continue;
            }
            for &other in &group.sure {
                if let Some(day) = &articles[drafts[other].article].published {
                    let days = votes.entry(article).or_default();
                    days.entry(day.value)
                        .or_insert((0, drafts[other].article, i))
                        .0 += 1;
                }
            }
        }
    }
    let mut changed = Vec::new();
    for (article, days) in votes {
        let best = days.iter().rev().max_by_key(|(_, (n, _, _))| *n);
        if let Some((day, (_, from, shared))) = best {
            let words = opening(&drafts[*shared].quotation.text(&articles[article].text));
            let by = format!(
                "from {}, which prints the same statement (“{words}”)",
                articles[*from].siglum
            );
            articles[article].published = Some(Known::new(*day, by));
            changed.push(article);
        }
    }
    changed
}

/// The first words of a text.
fn opening(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() <= 6 {
        words.join(" ")
    } else {
        format!("{} …", words[..6].join(" "))
    }
}

/// Whether the quotation's own words tell its day.
fn tells(draft: &Draft) -> bool {
    draft.quotation.said_on.is_some()
        && !draft.quotation.doubts.contains(&Doubt::DayFromPublication)
}

/// The day of a statement: the one that most of its sure quotations tell in words; where none does, the
/// earliest day that an article's publication suggests.
pub fn of_group(group: &Group, drafts: &[Draft], articles: &[Article]) -> Day {
    let mut told: BTreeMap<When, (usize, usize)> = BTreeMap::new();
    for &i in group.sure.iter().filter(|&&i| tells(&drafts[i])) {
        if let Some(known) = &drafts[i].quotation.said_on {
            told.entry(known.value).or_insert((0, i)).0 += 1;
        }
    }
    let is_day = |when: &When| when.day().is_some();
    let best = told
        .iter()
        .rev()
        .max_by_key(|(when, (n, _))| (is_day(when), *n));
    if let Some((when, (_, i))) = best {
        let known = drafts[*i].quotation.said_on.as_ref();
        let by = known.map_or(String::new(), |k| {
            named(&articles[drafts[*i].article].siglum, &k.by)
        });
        return Some(Known::new(*when, by));
    }
    let guesses = group
        .sure
        .iter()
        .filter_map(|&i| drafts[i].quotation.said_on.clone());
    guesses.min_by_key(|known| known.value)
}

/// A reason with the outlet that gives it, once.
fn named(siglum: &str, by: &str) -> String {
    format!("{siglum}: {by}")
}

/// Gives the statement's day to those of its quotations that do not tell one themselves.
pub fn share_days(drafts: &mut [Draft], articles: &[Article], groups: &[Group]) {
    for group in groups {
        if !group.sure.iter().any(|&i| tells(&drafts[i])) {
            continue;
        }
        let day = of_group(group, drafts, articles);
        for &i in &group.sure {
            if !tells(&drafts[i]) {
                drafts[i].quotation.said_on.clone_from(&day);
                drafts[i].settle(&[Doubt::DayFromPublication, Doubt::DayUnknown]);
            }
        }
    }
}
