//! From a corpus to its edition, step by step.

use super::days;
use super::draft::Draft;
use super::people::common_names;
use super::spoken::Speakers;
use super::witnesses::witnesses;
use super::{
    ArticleIx, Correction, Edition, Event, EventIx, Outlet, OutletIx, PlacedQuotation, QuotationIx,
    Statement, StatementIx, correction, record,
};
use crate::collation::matching::{self, Agreement, Group, Printing, speakers_agree};
use crate::corpus::{Article, Corpus, Problem, Watch};
use crate::quotation::day::occasion;
use crate::quotation::{self, Doubt, Kind};
use crate::text::floor;
use crate::timeline::{self, OccasionMention, Occurrence, TimelineStatement};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashSet};

impl Edition {
    /// Reads a corpus: finds the quotations of each article in parallel, joins them to statements, gives
    /// them their days, and gathers them in events. The same corpus and corrections give the same edition.
    ///
    /// ```
    /// use verbatim::{corpus, edition::Edition};
    /// let edition = Edition::build(corpus::sample(), &[]);
    /// assert!(edition.statements.iter().any(|s| s.witnesses.len() > 1));
    /// ```
    pub fn build(corpus: Corpus, corrections: &[Correction]) -> Edition {
        Self::build_watched(corpus, corrections, &Watch::default())
    }

    /// The same while another thread watches. Articles that are not read when it says stop keep their text
    /// and have no quotations, and a problem says how many.
    pub fn build_watched(corpus: Corpus, corrections: &[Correction], watch: &Watch) -> Edition {
        let Corpus {
            name,
            mut articles,
            mut problems,
        } = corpus;
        correction::set_outlets(&mut articles, corrections);
        let mut drafts = find_quotations(&articles, watch);
        problems.extend(left_out(&name, watch));
        watch.begin_joining();
        correction::set_quotations(&mut drafts, corrections);
        name_speakers(&mut drafts);

        let mut groups = join(&articles, &drafts, watch);
        record::gather(&mut groups, &drafts, &articles);
        correction::regroup(&mut groups, &drafts, corrections);
        for article in days::infer_publication(&mut articles, &drafts, &groups) {
            date_article(&mut drafts, article, &articles[article]);
        }
        correction::set_days(&mut drafts, corrections);
        let mut days = days::share_days(&mut drafts, &articles, &groups);
        days::lean_on_perhaps(&mut days, &mut drafts, &articles, &groups);
        doubt_speakers(&mut drafts, &groups);
        correction::confirm(&mut drafts, corrections);
        let told = groups.into_iter().zip(days).collect();
        assemble(name, articles, problems, drafts, told)
    }
}

/// Quotations of all articles with their ids, dated where the day of publication is known.
fn find_quotations(articles: &[Article], watch: &Watch) -> Vec<Draft> {
    let bytes = articles.iter().map(|article| article.text.len()).sum();
    watch.begin_articles(articles.len(), bytes);
    let found: Vec<Vec<Draft>> = articles
        .par_iter()
        .enumerate()
        .map(|(ix, article)| {
            if watch.is_stopped() {
                return Vec::new();
            }
            let mut quotations = quotation::find(article);
            quotation::date(&mut quotations, article);
            watch.article(article.text.len(), quotations.len());
            let ids = (1..).map(|n| format!("{}:q{n}", article.id));
            ids.zip(quotations)
                .map(|(id, quotation)| Draft {
                    id,
                    article: ix,
                    quotation,
                })
                .collect()
        })
        .collect();
    found.into_iter().flatten().collect()
}

/// What to say of articles that were not read because the work was stopped.
fn left_out(name: &str, watch: &Watch) -> Option<Problem> {
    let (read, all) = watch.progress().articles;
    (read < all).then(|| Problem {
        path: name.into(),
        line: None,
        reason: format!("stopped: the quotations of {read} of {all} articles were read"),
    })
}

/// Dates the quotations of one article again, now that its day is known.
fn date_article(drafts: &mut [Draft], ix: usize, article: &Article) {
    let start = drafts.partition_point(|d| d.article < ix);
    let end = drafts.partition_point(|d| d.article <= ix);
    let mut quotations: Vec<_> = drafts[start..end]
        .iter()
        .map(|d| d.quotation.clone())
        .collect();
    quotation::date(&mut quotations, article);
    for (draft, quotation) in drafts[start..end].iter_mut().zip(quotations) {
        draft.quotation = quotation;
    }
}

/// Gives each speaker the name under which the whole corpus knows them.
fn name_speakers(drafts: &mut [Draft]) {
    let names = common_names(drafts.iter().filter_map(Draft::speaker));
    for speaker in drafts
        .iter_mut()
        .filter_map(|d| d.quotation.speaker.as_mut())
    {
        if let Some(name) = names.get(&speaker.name) {
            speaker.name.clone_from(name);
        }
    }
}

fn join(articles: &[Article], drafts: &[Draft], watch: &Watch) -> Vec<Group> {
    let words: Vec<String> = drafts
        .iter()
        .map(|d| d.quotation.text(&articles[d.article].text))
        .collect();
    let printings: Vec<Printing<'_>> = drafts
        .iter()
        .zip(&words)
        .map(|(draft, text)| {
            let article = &articles[draft.article];
            Printing {
                article: draft.article,
                outlet: &article.siglum,
                kind: draft.quotation.kind,
                speaker: draft.speaker(),
                published: article.published.as_ref().map(|k| k.value),
                text,
            }
        })
        .collect();
    let mut texts: Vec<&str> = articles.iter().map(|a| &*a.text).collect();
    if watch.is_stopped() {
        // Who wants to read at once does not wait until articles without quotations are searched.
        let quoting: HashSet<usize> = drafts.iter().map(|draft| draft.article).collect();
        for (ix, text) in texts.iter_mut().enumerate() {
            if !quoting.contains(&ix) {
                *text = "";
            }
        }
    }
    matching::join(&printings, &texts)
}

/// Where outlets name speakers of one statement who cannot be the same, each of its quotations says so; a
/// name and a role ("the company") can be.
fn doubt_speakers(drafts: &mut [Draft], groups: &[Group]) {
    for group in groups {
        let speakers = group.sure.iter().filter_map(|&i| drafts[i].speaker());
        let names: Vec<&str> = speakers.collect::<BTreeSet<_>>().into_iter().collect();
        let conflict = |(n, a): (usize, &&str)| {
            let agreements = names[..n].iter().map(|b| speakers_agree(Some(a), Some(b)));
            agreements.into_iter().any(|x| x == Agreement::Conflict)
        };
        if names.iter().enumerate().any(conflict) {
            group
                .sure
                .iter()
                .for_each(|&i| drafts[i].doubt(Doubt::SpeakersDiffer));
        }
    }
}

/// Puts statements in the order of their days, gathers the events, and ties everything together.
fn assemble(
    name: String,
    articles: Vec<Article>,
    problems: Vec<Problem>,
    drafts: Vec<Draft>,
    mut told: Vec<(Group, days::Day)>,
) -> Edition {
    told.sort_by_key(|(group, day)| {
        let when = day.as_ref().map(|k| k.value);
        (when.is_none(), when, group.sure.first().copied())
    });
    let outlets = outlets(&articles);
    let mut edition = Edition {
        name,
        articles,
        problems,
        outlets,
        ..Edition::default()
    };
    let speakers = Speakers::read(&drafts, &edition.articles);
    edition.statements = told
        .par_iter()
        .enumerate()
        .map(|(n, (group, day))| {
            let (witnesses, base) = witnesses(group, &drafts, &edition.articles);
            let speaker = usual_speaker(group, &drafts);
            let name = speaker.as_deref();
            Statement {
                id: format!("s{}", n + 1),
                spoken: speakers.spoken(group, name, &drafts, &edition.articles),
                speaker,
                said_on: day.clone(),
                event: EventIx(0),
                witnesses,
                base,
            }
        })
        .collect();
    edition.quotations = place(drafts, &told);
    edition.mark_differing();
    edition.events = events(&mut edition);
    edition
}

/// Each quotation with the statements that it belongs to.
fn place(drafts: Vec<Draft>, told: &[(Group, days::Day)]) -> Vec<PlacedQuotation> {
    let mut statement = vec![StatementIx(0); drafts.len()];
    let mut perhaps = vec![Vec::new(); drafts.len()];
    for (n, (group, _)) in told.iter().enumerate() {
        group
            .sure
            .iter()
            .for_each(|&i| statement[i] = StatementIx(n));
        group
            .perhaps
            .iter()
            .for_each(|&i| perhaps[i].push(StatementIx(n)));
    }
    let belongs = statement.into_iter().zip(perhaps);
    drafts
        .into_iter()
        .zip(belongs)
        .map(|(draft, (statement, perhaps))| PlacedQuotation {
            id: draft.id,
            article: ArticleIx(draft.article),
            quotation: draft.quotation,
            statement,
            perhaps,
        })
        .collect()
}

/// The name that most sure witnesses give, the first of them among equals; a name that the reader has set
/// counts before all others.
pub fn usual_speaker(group: &Group, drafts: &[Draft]) -> Option<String> {
    let mut counts: Vec<(&str, (bool, usize))> = Vec::new();
    let speakers = group
        .sure
        .iter()
        .map(|&i| drafts[i].quotation.known_speaker());
    for speaker in speakers.flatten() {
        let set = speaker.by == correction::BY;
        match counts.iter_mut().find(|(known, _)| *known == speaker.name) {
            Some((_, (any_set, n))) => (*any_set, *n) = (*any_set || set, *n + 1),
            None => counts.push((&speaker.name, (set, 1))),
        }
    }
    let best = counts.iter().rev().max_by_key(|(_, n)| *n);
    best.map(|(name, _)| (*name).to_string())
}

fn outlets(articles: &[Article]) -> Vec<Outlet> {
    let mut by_siglum: BTreeMap<&str, usize> = BTreeMap::new();
    let mut out: Vec<Outlet> = Vec::new();
    for (ix, article) in articles.iter().enumerate() {
        let at = *by_siglum.entry(&article.siglum).or_insert_with(|| {
            let name = article.outlet.as_ref().map(|k| k.value.clone());
            out.push(Outlet {
                name,
                siglum: article.siglum.clone(),
                articles: Vec::new(),
            });
            out.len() - 1
        });
        out[at].articles.push(ArticleIx(ix));
    }
    out
}

/// Gathers the statements in events and tells each statement which one is its own.
fn events(edition: &mut Edition) -> Vec<Event> {
    let said: Vec<TimelineStatement<'_>> = edition
        .statements
        .iter()
        .map(|s| said(edition, s))
        .collect();
    let told = timeline::events(&said);
    let mut out = Vec::with_capacity(told.len());
    for (n, event) in told.into_iter().enumerate() {
        let statements: Vec<StatementIx> = event.statements.into_iter().map(StatementIx).collect();
        let mut outlets: Vec<OutletIx> = statements
            .iter()
            .flat_map(|s| {
                edition[*s]
                    .witnesses
                    .iter()
                    .map(|w| edition.outlet_of(w.article))
            })
            .collect();
        outlets.sort_unstable();
        outlets.dedup();
        for s in &statements {
            edition.statements[s.0].event = EventIx(n);
        }
        out.push(Event {
            id: format!("e{}", n + 1),
            date: event.when,
            title: event.title,
            speakers: event.speakers,
            occasion: event.occasion,
            statements,
            outlets,
        });
    }
    out
}

fn said<'a>(edition: &'a Edition, statement: &'a Statement) -> TimelineStatement<'a> {
    let sure = statement.witnesses.iter().filter(|w| w.sure);
    let quotations: Vec<QuotationIx> = sure.flat_map(|w| &w.quotations).copied().collect();
    let occasions = quotations.iter();
    let occasions = occasions.filter_map(|q| named_occasion(edition, *q));
    let place = |q: &QuotationIx| Occurrence {
        article: edition[*q].article.0,
        number: q.0,
    };
    // What is perhaps no report at all ("the results say") makes no event of its own.
    let doubtful = |q: &QuotationIx| {
        let quotation = &edition[*q].quotation;
        quotation.kind == Kind::Indirect && quotation.doubts.contains(&Doubt::KindUnclear)
    };
    let speaker = statement.speaker.as_deref();
    TimelineStatement {
        speaker: speaker.filter(|_| !quotations.iter().all(doubtful)),
        when: statement.said_on.as_ref().map(|k| k.value),
        occasions: occasions.collect(),
        printed: quotations.iter().map(place).collect(),
    }
}

/// Bytes before and after the words of an occasion that are looked at.
const LONGEST_SENTENCE: usize = 500;

fn named_occasion(edition: &Edition, quotation: QuotationIx) -> Option<OccasionMention<'_>> {
    let placed = &edition[quotation];
    let text = &edition[placed.article].text;
    let words = placed.quotation.occasion?;
    let kind = occasion::kind(words.of(text))?;
    let first = floor(text, words.start.saturating_sub(LONGEST_SENTENCE));
    let from = text[first..words.start]
        .rfind(['\n', '.'])
        .map_or(first, |at| first + at + 1);
    let last = floor(text, words.end + LONGEST_SENTENCE);
    let to = text[words.end..last]
        .find(['\n', '.'])
        .map_or(last, |at| words.end + at);
    Some(OccasionMention {
        kind,
        article: placed.article.0,
        sentence: &text[from..to],
    })
}
