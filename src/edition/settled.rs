//! The third stage: what the reader has set right, and what follows from it: speakers, days, occasions.

use super::correction::Correction;
use super::days::{self, Day, confirmed_day};
use super::events::{day_of, gather_events, gather_events_of, is_doubtful_report};
use super::facts::{set_headlines, set_published, set_titles};
use super::found::{Found, FoundQuotation};
use super::joined::Joined;
use super::lineages;
use super::occasions::set_events;
use super::offers;
use super::outlets::{outlets, set_outlets, set_sigla};
use super::regroup::regroup;
use super::remaining::Remaining;
use super::renditions::{Rendition, Words, renditions};
use super::speakers::{doubt_speakers, set_speakers, set_statement_speakers, usual_speaker};
use super::spoken::{self, SpokenLanguages};
use super::stories::gather_stories;
use super::witnesses::{Extents, in_order, witnesses};
use super::wording::{Wording, Wordings, lineages as lineages_of};
use super::{
    ArticleIx, Edition, Parted, PlacedQuotation, QuotationIx, SharedChunks, SharedVec, Statement,
    StatementIx,
};
use crate::collation::matching::Group;
use crate::corpus::{Article, ArticleKind, Attested};
use crate::quotation::{Doubt, Kind, Quotation};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What was joined, settled by all corrections but those of the last stage.
#[derive(Debug)]
pub struct Settled {
    /// What it was made of.
    pub joined: Arc<Joined>,
    /// The edition, no doubt of it confirmed.
    pub(super) edition: Edition,
    /// What the words of its statements tell.
    pub(super) wordings: Wordings,
    remaining: Remaining,
}

impl Settled {
    /// Settles what was joined.
    pub fn settle(joined: Arc<Joined>, corrections: &[Correction]) -> Self {
        Self::settle_knowing(&Wordings::default(), joined, corrections)
    }

    /// The same where what the words of some statements tell is known.
    pub(super) fn settle_knowing(
        known: &Wordings,
        joined: Arc<Joined>,
        corrections: &[Correction],
    ) -> Self {
        let remaining = Remaining::new(&joined.found, corrections);
        let corrected = Corrected::new(&joined, &remaining, corrections);
        let numbered = remaining.numbered(&corrected.groups);
        let known: Vec<Option<&Wording>> = numbered.iter().map(|group| known.of(group)).collect();
        let (statements, mut wordings) = corrected.statements(&joined.languages, &known);
        let quotations = corrected.placed(&joined.found, &remaining);
        let articles = corrected.into_articles();
        let mut edition = Edition {
            name: joined.found.name.clone(),
            outlets: outlets(&articles),
            articles,
            quotations,
            statements: statements.into(),
            problems: joined.found.problems.clone(),
            story_of: Arc::clone(&joined.stories),
            taken_out: Arc::new(taken_out(&joined, &remaining)),
            ..Edition::default()
        };
        if corrections.iter().any(Correction::parts) {
            edition.parted = Arc::new(parted(&edition, &joined, &remaining));
        }
        edition.name_statements();
        edition.compare_with_base(&mut wordings);
        let told = numbered.into_iter().zip(wordings);
        let several = told.filter(|(group, _)| group.sure.len() + group.perhaps.len() > 1);
        let wordings = Wordings::new(several.collect());
        gather_stories(&mut edition);
        gather_events(&mut edition);
        Self {
            joined,
            edition,
            wordings,
            remaining,
        }
    }

    /// The edition, with the corrections of the last stage: the doubts that the reader has confirmed are
    /// taken back, the guessed days that they have found right are no guesses any more, and events are those that
    /// they tell, and called as they say.
    pub fn confirm(&self, corrections: &[Correction]) -> Edition {
        let mut edition = self.edition.clone();
        let mut anew = BTreeSet::new();
        for at in self.confirmed(corrections) {
            let placed = &mut edition.quotations[at];
            let StatementIx(number) = placed.statement;
            let day = day_of(&edition.statements[number]);
            let known = placed.said_on().and_then(confirmed_day);
            let quotation = Arc::make_mut(&mut placed.quotation);
            let is_rival = quotation.doubts.contains(&Doubt::SpeakersDiffer);
            if is_doubtful_report(quotation) || known.is_some() || is_rival {
                anew.insert(day);
            }
            quotation.doubts.clear();
            if let Some(known) = known {
                quotation.said_on = Some(known.clone());
                placed.inferred = None;
                if day == Some(known.value) && is_guess(&edition.statements[number].said_on) {
                    edition.statements[number].said_on = Some(known);
                }
            }
        }
        if !anew.is_empty() {
            gather_events_of(&mut edition, |day| anew.contains(&day));
        }
        let statement = |id: &str| self.statement(id);
        set_events(&mut edition, corrections, statement);
        set_titles(&mut edition, corrections, statement);
        edition
    }

    /// The statement of the quotation with this id, if that remains.
    fn statement(&self, id: &str) -> Option<StatementIx> {
        let place = self.remaining.place(self.joined.found.number(id)?)?;
        Some(self.edition.quotations[place].statement)
    }

    /// The places of the quotations with a doubt or a guessed day that the reader has found right.
    fn confirmed(&self, corrections: &[Correction]) -> Vec<usize> {
        let rights = corrections
            .iter()
            .filter_map(|correction| match correction {
                Correction::Right { quotation } => self.joined.found.number(quotation),
                _ => None,
            });
        let places = rights.filter_map(|number| self.remaining.place(number));
        let unsure = |at: &usize| self.edition.quotations[*at].is_unsure();
        places.filter(unsure).collect()
    }
}

/// Printings that the machine joined, surely or perhaps, and that no statement has together any more: each of them with
/// the statement that the other one belongs to. The reader has set them apart, or one of them to be no quotation.
fn parted(edition: &Edition, joined: &Joined, remaining: &Remaining) -> Vec<Parted> {
    let place = |number: &usize| remaining.place(*number).map(QuotationIx);
    let tied = |own: QuotationIx, other: &usize| {
        place(other).is_some_and(|other| {
            let (own, other) = (&edition[own], &edition[other]);
            own.statement == other.statement
                || own.perhaps.contains(&other.statement)
                || other.perhaps.contains(&own.statement)
        })
    };
    let mut parted = Vec::new();
    let mut part = |one: &usize, other: &usize| {
        let Some(own) = place(one).filter(|own| one != other && !tied(*own, other)) else {
            return;
        };
        let found = &joined.quotations[*other];
        parted.push(Parted {
            statement: edition[own].statement,
            article: ArticleIx(found.article),
            quotation: Arc::clone(&found.quotation),
            place: place(other),
        });
    };
    for group in &joined.groups {
        for one in &group.sure {
            group.sure.iter().for_each(|other| part(one, other));
            for other in &group.perhaps {
                part(one, other);
                part(other, one);
            }
        }
    }
    let key = |parted: &Parted| (parted.statement, parted.article, parted.quotation.extent());
    parted.sort_by_key(key);
    parted.dedup_by_key(|parted| key(parted));
    parted
}

fn is_guess(day: &Day) -> bool {
    day.as_ref().is_some_and(Attested::is_guess)
}

/// What was joined with all that the reader has set, before statements are made of it.
struct Corrected {
    articles: SharedVec<Article>,
    quotations: Vec<FoundQuotation>,
    /// The printings of each statement, in the order of the statements.
    groups: Vec<Group>,
    /// The days of the statements.
    days: Vec<Day>,
}

impl Corrected {
    fn new(joined: &Joined, remaining: &Remaining, corrections: &[Correction]) -> Self {
        let found = &joined.found;
        let place = |id: &str| remaining.place(found.number(id)?);
        let mut articles = found.articles.clone();
        set_outlets(&mut articles, corrections, |id| found.article(id));
        set_sigla(&mut articles, corrections, |id| found.article(id));
        set_headlines(&mut articles, corrections, |id| found.article(id));
        let mut quotations = remaining_quotations(joined, remaining);
        for ix in set_published(&mut articles, corrections, |id| found.article(id)) {
            days::date_article_anew(&mut quotations, ix, &articles[ix]);
        }
        set_speakers(&mut quotations, corrections, |id| found.article(id), place);
        let mut groups = remaining.groups(&joined.groups);
        regroup(&mut groups, &quotations, corrections, place);
        set_statement_speakers(&mut quotations, &groups, corrections, place);
        for (ix, day) in days::inferred_publications(&articles, &quotations, &groups) {
            articles[ix].published = Some(day);
            articles[ix].instant = None;
            days::date_article(&mut quotations, ix, &articles[ix]);
        }
        days::set_days(&mut quotations, corrections, place);
        let mut days = days::share_days(&mut quotations, &articles, &groups);
        days::share_days_of_transcripts(&mut days, &mut quotations, &articles, &groups);
        days::share_days_of_perhaps(&mut days, &mut quotations, &articles, &groups);
        days::share_days_of_sentences(&mut days, &mut quotations, &articles, &groups);
        days::doubt_set_days(&mut quotations, &articles);
        days::doubt_contradicted_days(&mut quotations, &articles, &groups);
        doubt_speakers(&mut quotations, &groups, &articles);
        let (mut groups, days) = by_day(groups, days);
        let in_marks = |i: usize| {
            let found = &quotations[i];
            (found.quotation.kind != Kind::Indirect).then_some(found.article)
        };
        let transcript_of = |i: usize| {
            let article = quotations[i].article;
            (articles[article].kind == ArticleKind::Transcript).then_some(article)
        };
        offers::share(
            &mut groups,
            &days,
            corrections,
            place,
            in_marks,
            transcript_of,
        );
        Self {
            articles,
            quotations,
            groups,
            days,
        }
    }

    /// The articles alone; what else there was is in the statements by now.
    fn into_articles(self) -> SharedVec<Article> {
        self.articles
    }

    /// The statements, and what the words of each tell: what is `known` of it, else all but which witnesses differ.
    fn statements(
        &self,
        languages: &SpokenLanguages,
        known: &[Option<&Wording>],
    ) -> (Vec<Statement>, Vec<Wording>) {
        let groups = self.groups.par_iter();
        let speakers = groups.map(|group| usual_speaker(group, &self.quotations, &self.articles));
        let speakers: Vec<Option<String>> = speakers.collect();
        let spoken = self.spoken(languages, &speakers);
        let groups = self.groups.par_iter().zip(&spoken).zip(known);
        let told = groups.map(|((group, spoken), known)| {
            let mut own = renditions(group, &self.quotations, &self.articles);
            lineages::state(&mut own, spoken.as_ref(), &self.articles);
            let wording = self.stated(&own, *known);
            if let Some(alone) = &wording.alone {
                lineages::set_alone(&mut own, alone, &self.articles);
            }
            (own, wording)
        });
        let (mut told, wordings): (Vec<Vec<Rendition>>, Vec<Wording>) = told.unzip();
        lineages::share(&mut told, &speakers, |own| self.words(own));
        let settled = told.into_par_iter().zip(wordings);
        let settled = settled.zip(speakers).zip(spoken).zip(&self.days);
        let statements = settled.map(|((((renditions, wording), speaker), spoken), day)| {
            let wording = self.with_extents(&renditions, wording);
            let witnesses = witnesses(renditions, &wording.extents.coverage);
            let (witnesses, base) = in_order(witnesses, wording.extents.base);
            let statement = Statement {
                id: String::new(),
                spoken: spoken.map(Box::new),
                speaker,
                said_on: day.clone(),
                witnesses,
                base,
            };
            (statement, wording)
        });
        statements.unzip()
    }

    /// What is known of renditions of these lineages, else which of them stand alone.
    fn stated(&self, renditions: &[Rendition], known: Option<&Wording>) -> Wording {
        let stated = lineages_of(renditions);
        match known.filter(|known| known.stated == stated) {
            Some(known) => known.clone(),
            None => Wording {
                alone: lineages::alone(
                    renditions,
                    |n| self.words(&renditions[n]),
                    |own| found_outlet(&self.articles[own.article]),
                ),
                stated,
                ..Wording::default()
            },
        }
    }

    /// The same if all is told of renditions of these lineages, else with their extents.
    fn with_extents(&self, renditions: &[Rendition], wording: Wording) -> Wording {
        let lineages = lineages_of(renditions);
        if wording.lineages == lineages {
            return wording;
        }
        let words = renditions.iter().map(|own| self.words(own));
        let words: Vec<Words> = words.collect();
        Wording {
            extents: Extents::new(renditions, &words),
            lineages,
            beside_base: Vec::new(),
            ..wording
        }
    }

    fn words(&self, rendition: &Rendition) -> Words {
        Words::new(rendition, &self.quotations, &self.articles)
    }

    /// The language in which each statement was spoken, one for all that a speaker said on one day.
    fn spoken(
        &self,
        languages: &SpokenLanguages,
        speakers: &[Option<String>],
    ) -> Vec<Option<Attested<String>>> {
        let groups = self.groups.iter().zip(speakers);
        let told = groups.map(|(group, speaker)| {
            languages.spoken(group, speaker.as_deref(), &self.quotations, &self.articles)
        });
        let mut told: Vec<Option<Attested<String>>> = told.collect();
        spoken::share(&mut told, |n| {
            let day = self.days[n].as_ref()?.value;
            Some((speakers[n].as_deref()?, day))
        });
        spoken::share_offered(&mut told, &self.groups);
        told
    }

    /// Each quotation with the statements that it belongs to.
    fn placed(&self, found: &Found, remaining: &Remaining) -> SharedChunks<PlacedQuotation> {
        let mut statement = vec![StatementIx(0); self.quotations.len()];
        let mut perhaps = vec![Vec::new(); self.quotations.len()];
        for (n, group) in self.groups.iter().enumerate() {
            let (sure, offered) = (group.sure.iter(), group.perhaps.iter());
            sure.for_each(|&i| statement[i] = StatementIx(n));
            offered.for_each(|&i| perhaps[i].push(StatementIx(n)));
        }
        let ids = found.ids().enumerate();
        let ids = ids.filter(|(number, _)| remaining.place(*number).is_some());
        let belongs = statement.into_iter().zip(perhaps);
        ids.zip(&self.quotations)
            .zip(belongs)
            .map(|(((_, id), found), (statement, perhaps))| PlacedQuotation {
                id: Arc::clone(id),
                article: ArticleIx(found.article),
                quotation: Arc::clone(&found.quotation),
                person: found.person.clone(),
                inferred: found.inferred.clone(),
                speaker_set: found.speaker_set.clone(),
                statement,
                perhaps,
            })
            .collect()
    }
}

/// By what the outlet of an article was found: what its words tell is not told anew where the reader renames an outlet.
fn found_outlet(article: &Article) -> &str {
    let found = article.read_outlet();
    found.map_or(&article.id, |known| &known.value)
}

/// The quotations that remain.
fn remaining_quotations(joined: &Joined, remaining: &Remaining) -> Vec<FoundQuotation> {
    let numbers = remaining.numbers().iter();
    numbers.map(|n| joined.quotations[*n].clone()).collect()
}

/// The quotations that were taken out.
fn taken_out(joined: &Joined, remaining: &Remaining) -> Vec<(ArticleIx, Arc<Quotation>)> {
    let numbers = remaining.taken_out(&joined.found).into_iter();
    let quotations = numbers.map(|number| &joined.quotations[number]);
    let taken = quotations.map(|found| (ArticleIx(found.article), Arc::clone(&found.quotation)));
    taken.collect()
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
