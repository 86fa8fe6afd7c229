//! The third stage: what the reader has set right, and what follows from it: speakers, days, occasions.
//!
//! Of the settled stage that a correction leaves behind, all that it does not concern is taken over: a
//! statement with the same printings is not compared again.

use super::correction::Correction;
use super::days::{self, Day};
use super::events::{day_of, gather_events, gather_events_of, is_doubtful_report};
use super::found::{Found, FoundQuotation};
use super::joined::Joined;
use super::outlets::{outlets, set_outlets};
use super::regroup::regroup;
use super::speakers::{doubt_speakers, name_speakers, set_speakers, usual_speaker};
use super::spoken::SpokenLanguages;
use super::witnesses::witnesses;
use super::{ArticleIx, Edition, PlacedQuotation, QuotationIx, Statement, StatementIx, Witness};
use crate::collation::matching::Group;
use rayon::prelude::*;
use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

/// What was joined, settled by all corrections but those of the last stage.
#[derive(Debug)]
pub struct Settled {
    /// What it was made of.
    pub joined: Arc<Joined>,
    /// The edition, no doubt of it confirmed.
    pub(super) edition: Edition,
    /// The printings of each statement, by their places in the edition.
    groups: Vec<Group>,
    left: Left,
}

impl Settled {
    /// Settles what was joined. `before` was settled with other corrections: what they have in common is
    /// taken from there, which changes nothing but the time that it takes.
    pub fn settle(
        joined: Arc<Joined>,
        corrections: &[Correction],
        before: Option<&Settled>,
    ) -> Self {
        let found = &joined.found;
        let left = Left::new(found, corrections);
        let place = |id: &str| left.place(found.number(id)?);
        let mut articles = found.articles.clone();
        set_outlets(&mut articles, corrections, |id| found.article(id));
        let (mut quotations, languages) = speakers(&joined, &left, corrections);
        let mut groups = left.groups(&joined.groups);
        regroup(&mut groups, &quotations, corrections, place);
        for (ix, day) in days::inferred_publications(&articles, &quotations, &groups) {
            let article = &mut articles[ix];
            article.published = Some(day);
            days::date_article(&mut quotations, ix, article);
        }
        days::set_days(&mut quotations, corrections, place);
        let mut days = days::share_days(&mut quotations, &articles, &groups);
        days::share_days_of_perhaps(&mut days, &mut quotations, &articles, &groups);
        doubt_speakers(&mut quotations, &groups);

        let (groups, days) = by_day(groups, days);
        let mut edition = Edition {
            name: found.name.clone(),
            outlets: outlets(&articles),
            articles,
            problems: found.problems.clone(),
            ..Edition::default()
        };
        let before = before.filter(|before| Arc::ptr_eq(&before.joined, &joined));
        let statements = groups.par_iter().zip(days).enumerate();
        let statements = statements.map(|(n, (group, day))| {
            let speaker = usual_speaker(group, &quotations);
            let name = speaker.as_deref();
            let spoken = languages.spoken(group, name, &quotations, &edition.articles);
            let same = before
                .and_then(|before| Some((before, before.same(group, &left)?)))
                .filter(|(_, same)| same.spoken == spoken);
            let known = same.is_some();
            let (witnesses, base) = match same {
                Some((before, same)) => (before.witnesses(same, &left), same.base),
                None => witnesses(group, &quotations, &edition.articles),
            };
            let statement = Statement {
                id: format!("s{}", n + 1),
                speaker,
                spoken,
                said_on: day,
                witnesses,
                base,
            };
            (statement, known)
        });
        let (statements, compared): (Vec<Statement>, Vec<bool>) = statements.unzip();
        edition.statements = statements.into();
        edition.quotations = placed(found, &left, quotations, &groups).into();
        edition.mark_differing(&compared);
        gather_events(&mut edition);
        Self {
            joined,
            edition,
            groups,
            left,
        }
    }

    /// The edition, with the corrections of the last stage: the doubts that the reader has confirmed are
    /// taken back.
    pub fn confirm(&self, corrections: &[Correction]) -> Edition {
        let mut edition = self.edition.clone();
        let mut reports = BTreeSet::new();
        for at in self.confirmed(corrections) {
            let placed = &mut edition.quotations[at];
            if is_doubtful_report(&placed.quotation) {
                reports.insert(day_of(&edition.statements[placed.statement.0]));
            }
            Arc::make_mut(&mut placed.quotation).doubts.clear();
        }
        if !reports.is_empty() {
            gather_events_of(&mut edition, |day| reports.contains(&day));
        }
        edition
    }

    /// The places of the doubtful quotations that the reader has found right.
    fn confirmed(&self, corrections: &[Correction]) -> Vec<usize> {
        let rights = corrections
            .iter()
            .filter_map(|correction| match correction {
                Correction::Right { quotation } => self.joined.found.number(quotation),
                _ => None,
            });
        let places = rights.filter_map(|number| self.left.place(number));
        let doubtful = |at: &usize| !self.edition.quotations[*at].quotation.doubts.is_empty();
        places.filter(doubtful).collect()
    }

    /// The statement that has the same printings as a group of another settling.
    fn same(&self, group: &Group, left: &Left) -> Option<&Statement> {
        let here = |at: &usize| self.left.place(left.0[*at]);
        let first = here(group.sure.first()?)?;
        let StatementIx(number) = self.edition.quotations[first].statement;
        let own = &self.groups[number];
        let alike = |a: &[usize], b: &[usize]| {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| here(a) == Some(*b))
        };
        let same = alike(&group.sure, &own.sure) && alike(&group.perhaps, &own.perhaps);
        same.then(|| &self.edition.statements[number])
    }

    /// The witnesses of a statement in another settling, which has the same.
    fn witnesses(&self, statement: &Statement, left: &Left) -> Vec<Witness> {
        let mut witnesses = statement.witnesses.clone();
        if self.left != *left {
            let there = |q: &QuotationIx| left.place(self.left.0[q.0]).map(QuotationIx);
            for witness in &mut witnesses {
                witness.quotations = witness.quotations.iter().filter_map(there).collect();
            }
        }
        witnesses
    }
}

/// The numbers of the quotations that are left once the reader has taken out what is nobody's words. The
/// place of a number in this list is the place of the quotation in the edition.
#[derive(Debug, PartialEq, Eq)]
struct Left(Vec<usize>);

impl Left {
    fn new(found: &Found, corrections: &[Correction]) -> Self {
        let out = corrections
            .iter()
            .filter_map(|correction| match correction {
                Correction::NotAQuotation { quotation } => found.number(quotation),
                _ => None,
            });
        let out: HashSet<usize> = out.collect();
        let all = 0..found.len();
        Self(all.filter(|number| !out.contains(number)).collect())
    }

    fn place(&self, number: usize) -> Option<usize> {
        self.0.binary_search(&number).ok()
    }

    /// Whether nothing was taken out of so many.
    fn is_all(&self, count: usize) -> bool {
        self.0.len() == count
    }

    /// Groups of numbers as groups of places; those of which nothing is left are gone.
    fn groups(&self, groups: &[Group]) -> Vec<Group> {
        let Some(last) = groups.iter().flat_map(|group| &group.sure).max() else {
            return Vec::new();
        };
        if self.is_all(last + 1) {
            return groups.to_vec();
        }
        let places = |numbers: &[usize]| numbers.iter().filter_map(|n| self.place(*n)).collect();
        let groups = groups.iter().map(|group| Group {
            sure: places(&group.sure),
            perhaps: places(&group.perhaps),
        });
        groups.filter(|group| !group.sure.is_empty()).collect()
    }
}

/// The quotations that are left under the speakers that the reader has set, and the languages of the
/// speakers. Who is set or taken out changes under which name others are known.
fn speakers(
    joined: &Joined,
    left: &Left,
    corrections: &[Correction],
) -> (Vec<FoundQuotation>, Arc<SpokenLanguages>) {
    let found = &joined.found;
    let sets = |c: &Correction| matches!(c, Correction::Speaker { .. });
    if left.is_all(found.len()) && !corrections.iter().any(sets) {
        return (joined.quotations.clone(), Arc::clone(&joined.languages));
    }
    let all: Vec<FoundQuotation> = found.quotations().collect();
    let mut quotations: Vec<FoundQuotation> = left.0.iter().map(|n| all[*n].clone()).collect();
    let place = |id: &str| left.place(found.number(id)?);
    set_speakers(&mut quotations, corrections, place);
    name_speakers(&mut quotations);
    let languages = SpokenLanguages::read(&quotations, &found.articles);
    (quotations, Arc::new(languages))
}

/// Statements in the order of their days, those without a day last, then of their first printings.
fn by_day(groups: Vec<Group>, days: Vec<Day>) -> (Vec<Group>, Vec<Day>) {
    let mut both: Vec<(Group, Day)> = groups.into_iter().zip(days).collect();
    both.sort_by_key(|(group, day)| {
        let when = day.as_ref().map(|k| k.value);
        (when.is_none(), when, group.sure.first().copied())
    });
    both.into_iter().unzip()
}

/// Each quotation with the statements that it belongs to.
fn placed(
    found: &Found,
    left: &Left,
    quotations: Vec<FoundQuotation>,
    groups: &[Group],
) -> Vec<PlacedQuotation> {
    let mut statement = vec![StatementIx(0); quotations.len()];
    let mut perhaps = vec![Vec::new(); quotations.len()];
    for (n, group) in groups.iter().enumerate() {
        let (sure, offered) = (group.sure.iter(), group.perhaps.iter());
        sure.for_each(|&i| statement[i] = StatementIx(n));
        offered.for_each(|&i| perhaps[i].push(StatementIx(n)));
    }
    let ids = found.ids().enumerate();
    let ids = ids.filter(|(number, _)| left.is_all(found.len()) || left.place(*number).is_some());
    let belongs = statement.into_iter().zip(perhaps);
    ids.zip(quotations)
        .zip(belongs)
        .map(|(((_, id), found), (statement, perhaps))| PlacedQuotation {
            id,
            article: ArticleIx(found.article),
            quotation: found.quotation,
            statement,
            perhaps,
        })
        .collect()
}
