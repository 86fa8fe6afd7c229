//! Days that one article learns from another.
//!
//! An article without a date that surely prints a statement of a dated article came out about the same
//! day; a quotation without a day was spoken on the day that another witness names, or, with a doubt, on
//! the day of what is perhaps the same statement. All of them say so.

use super::correction::Correction;
use super::found::FoundQuotation;
use super::speakers::usual_speaker;
use crate::collation::matching::{Agreement, Group, speakers_agree};
use crate::corpus::{Article, Attested, Provenance};
use crate::quotation::{self, Doubt, Quotation, When};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A day with its reason, where known.
pub type Day = Option<Attested<When>>;

/// The days on which undated articles came out: for each the day of the dated ones that it shares statements
/// with, the one that most shared statements point to, the earliest among equals.
pub fn inferred_publications(
    articles: &[Article],
    quotations: &[FoundQuotation],
    groups: &[Group],
) -> Vec<(usize, Attested<Date>)> {
    // For each undated article: day -> (votes, an example: article that has the day, quotation).
    let mut votes: BTreeMap<usize, BTreeMap<Date, (usize, usize, usize)>> = BTreeMap::new();
    for group in groups.iter().filter(|g| g.sure.len() > 1) {
        for &i in &group.sure {
            let article = quotations[i].article;
            if articles[article].published.is_some() {
                continue;
            }
            for &other in &group.sure {
                if let Some(day) = &articles[quotations[other].article].published {
                    let days = votes.entry(article).or_default();
                    days.entry(day.value)
                        .or_insert((0, quotations[other].article, i))
                        .0 += 1;
                }
            }
        }
    }
    let inferred = votes.into_iter().filter_map(|(article, days)| {
        let best = days.iter().rev().max_by_key(|(_, (n, _, _))| *n);
        let (day, (_, from, shared)) = best?;
        let text = quotations[*shared].quotation.text(&articles[article].text);
        let provenance = Provenance::SharedStatement {
            siglum: articles[*from].siglum.clone(),
            words: opening(&text),
        };
        Some((article, Attested::new(*day, provenance)))
    });
    inferred.collect()
}

/// Dates the quotations of one article again, now that its day is known.
pub fn date_article(quotations: &mut [FoundQuotation], ix: usize, article: &Article) {
    let start = quotations.partition_point(|q| q.article < ix);
    let end = quotations.partition_point(|q| q.article <= ix);
    let own = &mut quotations[start..end];
    let mut dated: Vec<Quotation> = own.iter().map(|q| (*q.quotation).clone()).collect();
    quotation::date(&mut dated, article);
    for (found, quotation) in own.iter_mut().zip(dated) {
        found.quotation = Arc::new(quotation);
    }
}

/// Sets the days that the reader has named; `place` tells where a quotation stands. A day that is no ISO 8601
/// date is left alone: the notebook refuses it before.
pub fn set_days(
    quotations: &mut [FoundQuotation],
    corrections: &[Correction],
    place: impl Fn(&str) -> Option<usize>,
) {
    for correction in corrections {
        let Correction::Day { quotation, day } = correction else {
            continue;
        };
        if let (Some(at), Ok(date)) = (place(quotation), day.parse::<Date>()) {
            let found = &mut quotations[at];
            found.change().said_on = Some(Attested::new(When::Day(date), Provenance::Reader));
            found.settle(&DOUBTS);
        }
    }
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

/// The doubts about a day: one day has at most one of them.
const DOUBTS: [Doubt; 5] = [
    Doubt::DayAfterPublication,
    Doubt::DayFromLead,
    Doubt::DayFromPerhaps,
    Doubt::DayFromPublication,
    Doubt::DayUnknown,
];

/// How well the day of a quotation is known, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Certainty {
    /// The reader set it.
    Set,
    /// The words around the quotation tell it.
    Told,
    /// It is inferred; the doubt says from what.
    Inferred(Doubt),
}

impl Certainty {
    fn of(found: &FoundQuotation) -> Option<Self> {
        let said_on = found.quotation.said_on.as_ref()?;
        let doubts = found.quotation.doubts.iter();
        let doubt = doubts.copied().find(|doubt| DOUBTS.contains(doubt));
        Some(match doubt {
            _ if said_on.provenance == Provenance::Reader => Self::Set,
            Some(doubt) => Self::Inferred(doubt),
            None => Self::Told,
        })
    }

    /// Whether it is as good as the day that an article came out.
    fn is_guess(self) -> bool {
        self == Self::Inferred(Doubt::DayFromPublication)
    }
}

/// How well the best of a group's sure quotations knows the day.
fn certainty(group: &Group, quotations: &[FoundQuotation]) -> Option<Certainty> {
    let known = group
        .sure
        .iter()
        .filter_map(|&i| Certainty::of(&quotations[i]));
    known.min()
}

/// The day of a statement: the one that most of its sure quotations tell, of those that know it best;
/// where none knows more than a publication, the earliest day.
fn of_group(group: &Group, quotations: &[FoundQuotation], articles: &[Article]) -> Day {
    let best = certainty(group, quotations)?;
    let knowing = group.sure.iter().copied();
    let knowing = knowing.filter(|&i| Certainty::of(&quotations[i]) == Some(best));
    if best.is_guess() {
        let guesses = knowing.filter_map(|i| quotations[i].quotation.said_on.clone());
        return guesses.min_by_key(|known| known.value);
    }
    let mut told: BTreeMap<When, (usize, usize)> = BTreeMap::new();
    for i in knowing {
        if let Some(known) = &quotations[i].quotation.said_on {
            told.entry(known.value).or_insert((0, i)).0 += 1;
        }
    }
    let is_day = |when: &When| when.day().is_some();
    let usual = told.iter().rev();
    let (when, (_, i)) = usual.max_by_key(|(when, (n, _))| (is_day(when), *n))?;
    let told_by = quotations[*i].quotation.said_on.as_ref()?;
    let provenance = Provenance::Witness {
        siglum: articles[quotations[*i].article].siglum.clone(),
        provenance: Box::new(told_by.provenance.clone()),
    };
    Some(Attested::new(*when, provenance))
}

/// The day of each statement, given to those of its quotations that know it less well.
pub fn share_days(
    quotations: &mut [FoundQuotation],
    articles: &[Article],
    groups: &[Group],
) -> Vec<Day> {
    let days: Vec<Day> = groups
        .iter()
        .map(|g| of_group(g, quotations, articles))
        .collect();
    for (group, day) in groups.iter().zip(&days) {
        let Some(best) = certainty(group, quotations).filter(|best| !best.is_guess()) else {
            continue;
        };
        for &i in &group.sure {
            if Certainty::of(&quotations[i]).is_none_or(|own| own > best) {
                set(&mut quotations[i], day, best);
            }
        }
    }
    days
}

fn set(found: &mut FoundQuotation, day: &Day, certainty: Certainty) {
    found.change().said_on.clone_from(day);
    found.settle(&DOUBTS);
    if let Certainty::Inferred(doubt) = certainty {
        found.doubt(doubt);
    }
}

/// Two articles that perhaps report one statement came out within so many days of it.
const WEEK: i32 = 7;

/// Gives statements whose day nobody tells the day that is told for what is perhaps the same statement of
/// the same speaker: a translation in an article that names no day. Each of its quotations keeps a doubt.
pub fn share_days_of_perhaps(
    days: &mut [Day],
    quotations: &mut [FoundQuotation],
    articles: &[Article],
    groups: &[Group],
) {
    let mut group_of = vec![0; quotations.len()];
    for (n, group) in groups.iter().enumerate() {
        group.sure.iter().for_each(|&i| group_of[i] = n);
    }
    let is_told = |g: &Group| certainty(g, quotations).is_some_and(|c| c <= Certainty::Told);
    let told: Vec<bool> = groups.iter().map(is_told).collect();
    let mut found = Vec::new();
    for (n, group) in groups.iter().enumerate().filter(|(n, _)| !told[*n]) {
        let others: BTreeSet<usize> = group.perhaps.iter().map(|&i| group_of[i]).collect();
        let near = others.into_iter().filter(|other| told[*other]);
        let near = near.filter(|other| is_of_one_speaker(group, &groups[*other], quotations));
        let near = near.filter_map(|other| {
            let day = days[other].as_ref()?;
            Some((days_before(day, group, quotations, articles)?, day))
        });
        if let Some((_, day)) = near.min_by_key(|(before, _)| *before) {
            let provenance = Provenance::Perhaps(Box::new(day.provenance.clone()));
            found.push((n, Some(Attested::new(day.value, provenance))));
        }
    }
    for (n, day) in found {
        for &i in &groups[n].sure {
            let perhaps = Certainty::Inferred(Doubt::DayFromPerhaps);
            set(&mut quotations[i], &day, perhaps);
        }
        days[n] = day;
    }
}

fn is_of_one_speaker(a: &Group, b: &Group, quotations: &[FoundQuotation]) -> bool {
    let (a, b) = (usual_speaker(a, quotations), usual_speaker(b, quotations));
    speakers_agree(a.as_deref(), b.as_deref()) == Agreement::Agree
}

/// How many days before the first article of a group a day lies; `None` behind it, or more than a week off.
fn days_before(
    day: &Attested<When>,
    group: &Group,
    quotations: &[FoundQuotation],
    articles: &[Article],
) -> Option<i32> {
    let published = group
        .sure
        .iter()
        .map(|&i| &articles[quotations[i].article].published);
    let first = published.flatten().map(|known| known.value).min()?;
    let days = day.value.day()?.until(first).ok()?.get_days();
    (0..=WEEK).contains(&days).then_some(days)
}
