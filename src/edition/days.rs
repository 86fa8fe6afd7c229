//! Days that one article learns from another.
//!
//! An article without a date that surely prints a statement of a dated article came out about the same
//! day; a quotation without a day was spoken on the day that another witness names, or, it is guessed, on
//! the day of what is perhaps the same statement. All of them say so.

use super::correction::Correction;
use super::found::FoundQuotation;
use super::speakers::usual_speaker;
use crate::collation::matching::{Agreement, Group, speakers_agree};
use crate::corpus::{Article, ArticleKind, Attested, Provenance};
use crate::language::sentence::sentences;
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

/// Dates the quotations of one article again, now that its day is known from others: what follows from it is inferred.
pub fn date_article(quotations: &mut [FoundQuotation], ix: usize, article: &Article) {
    for (found, dated) in dated(quotations, ix, article) {
        let own = found.quotation.said_on.as_ref();
        let inferred = dated.said_on.filter(|day| Some(day) != own);
        found.inferred = inferred.map(Arc::new);
    }
}

/// The same now that the reader has told its day: the article itself is held to tell what follows from it.
pub fn date_article_anew(quotations: &mut [FoundQuotation], ix: usize, article: &Article) {
    for (found, dated) in dated(quotations, ix, article) {
        found.inferred = None;
        *found.change() = dated;
    }
}

/// The quotations of an article, each with what it is by the article's day.
fn dated<'q>(
    quotations: &'q mut [FoundQuotation],
    ix: usize,
    article: &Article,
) -> impl Iterator<Item = (&'q mut FoundQuotation, Quotation)> + use<'q> {
    let start = quotations.partition_point(|q| q.article < ix);
    let end = quotations.partition_point(|q| q.article <= ix);
    let own = &mut quotations[start..end];
    let mut dated: Vec<Quotation> = own.iter().map(|q| (*q.quotation).clone()).collect();
    quotation::date(&mut dated, article);
    own.iter_mut().zip(dated)
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
            found.inferred = None;
        }
    }
}

/// Doubts the days that the reader has set where an article came out before: nothing was said after it was printed, so
/// one of the two is wrong. A day that other printings of the statement have got from there is doubted there, too.
pub fn doubt_set_days(quotations: &mut [FoundQuotation], articles: &[Article]) {
    for found in quotations {
        let published = articles[found.article].published.as_ref();
        let published = published.map(|known| known.value);
        let late = found.said_on().is_some_and(|said_on| {
            Certainty::of(said_on) == Certainty::Set && !is_printed_later(said_on, published)
        });
        if late {
            found.doubt(Doubt::DayAfterPrinting);
        }
    }
}

/// Doubts the days of printings that other articles contradict: their words surely tell another day, or, where the reader
/// has set the date of the article, one after that date. One of the two days is wrong, or they print two statements.
pub fn doubt_contradicted_days(
    quotations: &mut [FoundQuotation],
    articles: &[Article],
    groups: &[Group],
) {
    let date_set = |found: &FoundQuotation| {
        let published = articles[found.article].published.as_ref()?;
        (published.provenance == Provenance::Reader).then_some(published.value)
    };
    let mut contradicted: Vec<usize> = Vec::new();
    for group in groups.iter().filter(|group| group.sure.len() > 1) {
        // Each day that is told, with the first article and the last one that tell it.
        let mut told: BTreeMap<Date, (usize, usize)> = BTreeMap::new();
        for found in group.sure.iter().map(|i| &quotations[*i]) {
            if let Some(day) = told_day(found) {
                told.entry(day).or_insert((found.article, found.article)).1 = found.article;
            }
        }
        let is_contradicted = |i: &&usize| {
            let own = &quotations[**i];
            told.iter().any(|(day, (first, last))| {
                let is_other = *first != own.article || *last != own.article;
                let is_late = date_set(own).is_some_and(|published| *day > published);
                is_other && (is_late || told_day(own).is_some_and(|own| own != *day))
            })
        };
        contradicted.extend(group.sure.iter().filter(is_contradicted));
    }
    for i in contradicted {
        quotations[i].doubt(Doubt::DayContradicted);
    }
}

/// The day that the words around a quotation tell; what the reader has set is settled.
fn told_day(found: &FoundQuotation) -> Option<Date> {
    let own = found.quotation.said_on.as_ref();
    let told = own.filter(|day| Certainty::of(day) == Certainty::Told)?;
    told.value.day()
}

/// A guessed day, found right by the reader.
pub fn confirmed_day(day: &Attested<When>) -> Day {
    let provenance = || Provenance::Confirmed(Box::new(day.provenance.clone()));
    let confirmed = || Attested::new(day.value, provenance());
    day.is_guess().then(confirmed)
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

/// How well the day of a quotation is known, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Certainty {
    /// The reader set the day.
    Set,
    /// The words around the quotation tell it.
    Told,
    /// A guess: a day of which its article tells elsewhere, or one after its publication.
    Elsewhere,
    /// A guess: the day of what is perhaps the same statement.
    Perhaps,
    /// A guess: the day on which its article came out.
    Publication,
}

impl Certainty {
    fn of(said_on: &Attested<When>) -> Self {
        Self::by(&said_on.provenance)
    }

    fn by(provenance: &Provenance) -> Self {
        match provenance {
            Provenance::Reader => Self::Set,
            Provenance::Witness { provenance, .. } | Provenance::SameSentence(provenance) => {
                Self::by(provenance)
            }
            Provenance::Perhaps(_) => Self::Perhaps,
            Provenance::Publication(_) => Self::Publication,
            guess if guess.is_guess() => Self::Elsewhere,
            _ => Self::Told,
        }
    }
}

/// The day of a statement and how well it is known.
type GradedDay = (Certainty, Attested<When>);

/// The day of a statement: the one that most of its sure quotations tell, of those that know it best;
/// where none knows more than a publication, the earliest day. No witness can have printed it before: a day
/// after the first printing counts only where the reader has set it.
fn of_group(
    group: &Group,
    quotations: &[FoundQuotation],
    articles: &[Article],
) -> Option<GradedDay> {
    let first = first_printing(group, quotations, articles);
    let days = group.sure.iter().filter_map(|&i| {
        let said_on = quotations[i].said_on()?;
        Some((Certainty::of(said_on), said_on, i))
    });
    let possible = days.filter(|(certainty, said_on, _)| {
        *certainty == Certainty::Set || is_printed_later(said_on, first)
    });
    let possible: Vec<_> = possible.collect();
    let best = possible.iter().map(|(certainty, ..)| *certainty).min()?;
    let knowing = possible.iter().filter(|(certainty, ..)| *certainty == best);
    if best == Certainty::Publication {
        let earliest = knowing.min_by_key(|(_, said_on, _)| said_on.value)?;
        return Some((best, earliest.1.clone()));
    }
    let mut told: BTreeMap<When, (usize, usize)> = BTreeMap::new();
    for (_, said_on, i) in knowing {
        told.entry(said_on.value).or_insert((0, *i)).0 += 1;
    }
    let is_day = |when: &When| when.day().is_some();
    let usual = told.iter().rev();
    let (when, (_, i)) = usual.max_by_key(|(when, (n, _))| (is_day(when), *n))?;
    let told_by = quotations[*i].said_on()?;
    let provenance = Provenance::Witness {
        siglum: articles[quotations[*i].article].siglum.clone(),
        provenance: Box::new(told_by.provenance.clone()),
    };
    Some((best, Attested::new(*when, provenance)))
}

/// The day on which the first of the articles that surely print a statement came out.
fn first_printing(
    group: &Group,
    quotations: &[FoundQuotation],
    articles: &[Article],
) -> Option<Date> {
    let sure = group.sure.iter();
    let printed = sure.filter_map(|&i| printed(&quotations[i], articles));
    printed.min()
}

/// The day on which an article came out; the day that its own words name where that is later.
fn printed(found: &FoundQuotation, articles: &[Article]) -> Option<Date> {
    let said_on = found.said_on();
    let later = said_on.filter(|known| known.provenance.is_after_publication());
    let published = articles[found.article].published.as_ref();
    let published = published.map(|known| known.value);
    later.and_then(|known| known.value.day()).or(published)
}

/// Whether something said on that day can have been printed on another.
fn is_printed_later(said_on: &Attested<When>, published: Option<Date>) -> bool {
    published.is_none_or(|published| said_on.value <= When::Day(published))
}

/// The day of each statement, given to those of its quotations that know it less well: it stands beside what
/// their own articles tell.
pub fn share_days(
    quotations: &mut [FoundQuotation],
    articles: &[Article],
    groups: &[Group],
) -> Vec<Day> {
    let known = groups.iter().map(|g| of_group(g, quotations, articles));
    let known: Vec<Option<GradedDay>> = known.collect();
    let is_shared = |certainty| certainty != Certainty::Publication;
    share(quotations, groups, &known, is_shared);
    known.into_iter().map(|known| Some(known?.1)).collect()
}

/// Only the days that the reader has set, given to all printings of their statements.
pub fn share_set_days(quotations: &mut [FoundQuotation], articles: &[Article], groups: &[Group]) {
    let known = groups.iter().map(|g| of_group(g, quotations, articles));
    let known: Vec<Option<GradedDay>> = known.collect();
    share(quotations, groups, &known, |certainty| {
        certainty == Certainty::Set
    });
}

fn share(
    quotations: &mut [FoundQuotation],
    groups: &[Group],
    known: &[Option<GradedDay>],
    is_shared: impl Fn(Certainty) -> bool,
) {
    let known = groups.iter().zip(known);
    for (group, known) in known {
        let Some((best, day)) = known.as_ref().filter(|(best, _)| is_shared(*best)) else {
            continue;
        };
        let mut shared = None;
        for &i in &group.sure {
            let own = quotations[i].said_on();
            if own.is_none_or(|own| Certainty::of(own) > *best) {
                let day = shared.get_or_insert_with(|| Arc::new(day.clone()));
                quotations[i].inferred = Some(Arc::clone(day));
            }
        }
    }
}

/// Gives what a transcript holds beside the words that other outlets date the day of these: a transcript is of one occasion, and
/// no outlet dates what it does not print; the day that the transcript states may be that of its publication. Only its speakers who are so dated and whoever is not named get the day, as a guess,
/// and nobody where two days are told: a programme plays what somebody said before.
pub fn share_days_of_transcripts(
    days: &mut [Day],
    quotations: &mut [FoundQuotation],
    articles: &[Article],
    groups: &[Group],
) {
    let transcript = |i: usize, all: &[FoundQuotation]| {
        let article = all[i].article;
        (articles[article].kind == ArticleKind::Transcript).then_some(article)
    };
    /// The days told of a transcript's words, and who spoke them.
    type DaysAndSpeakers = (BTreeMap<When, Attested<When>>, BTreeSet<String>);
    let mut told: BTreeMap<usize, DaysAndSpeakers> = BTreeMap::new();
    for (group, day) in groups.iter().zip(&*days) {
        let is_told_of =
            |day: &&Attested<When>| is_told(day) && !is_stated_by_transcript(&day.provenance);
        let Some(day) = day.as_ref().filter(is_told_of) else {
            continue;
        };
        for &i in &group.sure {
            if let Some(article) = transcript(i, quotations) {
                let (days, speakers) = told.entry(article).or_default();
                days.entry(day.value).or_insert_with(|| day.clone());
                speakers.extend(quotations[i].speaker().map(str::to_owned));
            }
        }
    }
    for (group, own) in groups.iter().zip(days) {
        let is_open = own.as_ref().is_none_or(|day| {
            Certainty::of(day) == Certainty::Publication || is_stated_by_transcript(&day.provenance)
        });
        let told = group.sure.iter().filter(|_| is_open).find_map(|&i| {
            let (days, speakers) = told.get(&transcript(i, quotations)?)?;
            let speaker = quotations[i].speaker();
            let speaks = speaker.is_none_or(|name| speakers.contains(name));
            let day = days.values().next().filter(|_| days.len() == 1 && speaks)?;
            days_before(day, group, quotations, articles).map(|_| day)
        });
        if let Some(day) = told {
            let provenance = Provenance::SameTranscript(Box::new(day.provenance.clone()));
            *own = Some(Attested::new(day.value, provenance));
            let shared = own.clone().map(Arc::new);
            for &i in &group.sure {
                quotations[i].inferred.clone_from(&shared);
            }
        }
    }
}

/// Whether a day is the one that a transcript states for itself, which may be that of its publication.
fn is_stated_by_transcript(provenance: &Provenance) -> bool {
    match provenance {
        Provenance::TranscriptDay(_) => true,
        Provenance::Witness { provenance, .. } => is_stated_by_transcript(provenance),
        _ => false,
    }
}

/// Whether a day is more than a guess.
fn is_told(day: &Attested<When>) -> bool {
    Certainty::of(day) <= Certainty::Told
}

/// A day is lent to what is perhaps the same statement where that is printed no more days later.
const MAX_DAYS_TO_PRINTING: i32 = 7;

/// Gives statements whose day nobody tells the day that is told for what is perhaps the same statement of
/// the same speaker: a translation in an article that names no day. It is a guess.
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
    let told = days.iter().map(|day| day.as_ref().is_some_and(is_told));
    let told: Vec<bool> = told.collect();
    let mut found = Vec::new();
    for (n, group) in groups.iter().enumerate().filter(|(n, _)| !told[*n]) {
        let others: BTreeSet<usize> = group.perhaps.iter().map(|&i| group_of[i]).collect();
        let near = others.into_iter().filter(|other| told[*other]);
        let near =
            near.filter(|other| is_of_one_speaker(group, &groups[*other], quotations, articles));
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
        let shared = day.clone().map(Arc::new);
        for &i in &groups[n].sure {
            quotations[i].inferred.clone_from(&shared);
        }
        days[n] = day;
    }
}

/// Gives what goes on behind its words of saying ("…, he said, adding that …") the day of what stands before in its
/// sentence, where other outlets tell that one and nothing its own: it is said in one breath.
pub fn share_days_of_sentences(
    days: &mut [Day],
    quotations: &mut [FoundQuotation],
    articles: &[Article],
    groups: &[Group],
) {
    for (group, own) in groups.iter().zip(days) {
        if own.as_ref().is_some_and(is_told) {
            continue;
        }
        let told = group.sure.iter().find_map(|&i| {
            let before = &quotations[i.checked_sub(1)?];
            let day = before.said_on().filter(|day| is_told(day))?;
            let goes_on = is_one_sentence(before, &quotations[i], articles);
            (goes_on && days_before(day, group, quotations, articles).is_some()).then_some(day)
        });
        if let Some(day) = told {
            let provenance = Provenance::SameSentence(Box::new(day.provenance.clone()));
            *own = Some(Attested::new(day.value, provenance));
            let shared = own.clone().map(Arc::new);
            for &i in &group.sure {
                quotations[i].inferred.clone_from(&shared);
            }
        }
    }
}

/// Whether a quotation stands in the sentence in which that before it ends, and is of the same speaker.
fn is_one_sentence(before: &FoundQuotation, own: &FoundQuotation, articles: &[Article]) -> bool {
    let text = &articles[own.article].text;
    let [first, second] = [before, own].map(|found| found.quotation.extent());
    let ends_before = before.article == own.article && first.end <= second.start;
    let Some(both) = text
        .get(first.start..second.end)
        .filter(|both| ends_before && !both.contains('\n'))
    else {
        return false;
    };
    let is_one = sentences(both).into_iter().any(|sentence| {
        let (start, end) = (first.start + sentence.start, first.start + sentence.end);
        start < first.end && second.start < end
    });
    is_one && speakers_agree(before.speaker(), own.speaker()) == Agreement::Agree
}

/// Whether both groups are surely of the same speaker: words that are perhaps the same may be another's, and nothing
/// tells that he spoke on that day too.
fn is_of_one_speaker(
    a: &Group,
    b: &Group,
    quotations: &[FoundQuotation],
    articles: &[Article],
) -> bool {
    let [a, b] = [a, b].map(|group| usual_speaker(group, quotations, articles));
    speakers_agree(a.as_deref(), b.as_deref()) == Agreement::Agree
}

/// How many days before the first article of a group a day lies; `None` behind it, or more than a week off.
fn days_before(
    day: &Attested<When>,
    group: &Group,
    quotations: &[FoundQuotation],
    articles: &[Article],
) -> Option<i32> {
    let first = first_printing(group, quotations, articles)?;
    let days = day.value.day()?.until(first).ok()?.get_days();
    (0..=MAX_DAYS_TO_PRINTING).contains(&days).then_some(days)
}
