//! The second stage: which person each speaker is in the whole corpus, and which quotations print the same
//! stretch of speech. Both need all articles, and neither asks what the reader has corrected but in the words of what
//! was found: all else is set right on the joined quotations.

use super::correction::Correction;
use super::found::{Found, FoundQuotation};
use super::kept_join::KeptJoin;
use super::keys;
use super::persons::{Persons, share_persons};
use super::spoken::SpokenLanguages;
use super::stories;
use super::transcript;
use crate::cache::{Cache, Key};
use crate::collation::matching::{self, Group, Printing};
use crate::corpus::{Article, Watch};
use jiff::civil::Date;
use rayon::prelude::*;
use std::collections::HashSet;
use std::sync::Arc;

/// The version of what joins.
const JOINER: &str = env!("VERBATIM_JOINER");

/// What was found, joined.
#[derive(Debug)]
pub struct Joined {
    /// What was found in each article.
    pub found: Arc<Found>,
    /// Under which it is kept, if it is.
    pub(super) key: Option<Key>,
    /// All quotations in the order of their numbers, each with the person who speaks.
    pub(super) quotations: Vec<FoundQuotation>,
    /// The printings of each statement, by the numbers of the quotations.
    pub(super) groups: Vec<Group>,
    /// The story of each article, by the number of the story's first article.
    pub(super) stories: Arc<Vec<usize>>,
    /// The languages of the speakers.
    pub(super) languages: Arc<SpokenLanguages>,
}

impl Joined {
    /// Joins what was found. This takes longer than anything else; `watch` is told that it begins.
    pub fn join(found: Arc<Found>, watch: &Watch) -> Self {
        Self::join_kept(found, &Cache::none(), watch)
    }

    /// The same with what is kept of an earlier run on the same articles; what is joined anew is kept too.
    pub fn join_kept(found: Arc<Found>, cache: &Cache, watch: &Watch) -> Self {
        watch.begin_joining();
        let mut quotations: Vec<FoundQuotation> = found.quotations().collect();
        // What is joined of articles that were not all read is nothing to keep.
        let is_whole = cache.is_open() && !watch.is_stopped();
        let mut key = is_whole.then(|| keys::of_articles(&found.articles, JOINER));
        if !found.amendments.is_empty() {
            key = key.map(|key| key.of_part(&format!("{:?}", found.amendments)));
        }
        let kept: Option<KeptJoin> = key.and_then(|key| cache.get(key));
        let restored = kept.and_then(|kept| kept.restore(&mut quotations, found.articles.len()));
        let (groups, stories) = match restored {
            Some(restored) => restored,
            None => {
                let groups = Self::join_anew(&found, &mut quotations, watch);
                let stories = stories::tell(&found.articles, &quotations, &groups);
                key = key.filter(|_| !watch.is_stopped());
                let entry = key.and_then(|key| {
                    let kept = KeptJoin::new(&quotations, &groups, &stories);
                    cache.entry(key, &kept)
                });
                cache.keep(entry.as_slice());
                (groups, stories)
            }
        };
        let languages = Arc::new(SpokenLanguages::new(&quotations, &found.articles));
        Self {
            found,
            key,
            quotations,
            groups,
            stories: Arc::new(stories),
            languages,
        }
    }

    fn join_anew(found: &Found, quotations: &mut [FoundQuotation], watch: &Watch) -> Vec<Group> {
        let persons = Persons::new(quotations, &found.articles).of_all(quotations);
        for (found, person) in quotations.iter_mut().zip(persons) {
            found.person = person;
        }
        let mut groups = join(&found.articles, quotations, watch);
        transcript::gather(&mut groups, quotations, &found.articles);
        part_added(&mut groups, quotations, found);
        share_persons(quotations, &groups);
        groups
    }
}

/// The day on which an article tells that a quotation was said; a guess is none.
fn surely_said_on(found: &FoundQuotation) -> Option<Date> {
    let told = found.quotation.said_on.as_ref();
    told.filter(|day| !day.is_guess())?.value.day()
}

/// Makes a quotation that the reader has added inside another one a statement of its own: its words are those of the
/// outer one too, but somebody else's, whom the outer one cites.
fn part_added(groups: &mut Vec<Group>, quotations: &[FoundQuotation], found: &Found) {
    let added = found.amendments.iter().filter_map(|told| match told {
        Correction::Missed { .. } => found.number(&told.names()),
        _ => None,
    });
    for added in added {
        let own = &quotations[added];
        let extent = own.quotation.extent();
        let is_outer = |other: &usize| {
            let outer = &quotations[*other];
            *other != added
                && outer.article == own.article
                && outer.quotation.extent().contains(&extent)
        };
        let group = groups.iter_mut().find(|group| group.sure.contains(&added));
        let Some(group) = group.filter(|group| group.sure.iter().any(is_outer)) else {
            continue;
        };
        group.sure.retain(|other| *other != added);
        groups
            .iter_mut()
            .for_each(|group| group.perhaps.retain(|other| *other != added));
        groups.push(Group {
            sure: vec![added],
            perhaps: Vec::new(),
        });
    }
}

fn join(articles: &[Article], quotations: &[FoundQuotation], watch: &Watch) -> Vec<Group> {
    let words = quotations.par_iter();
    let words = words.map(|q| q.quotation.text(&articles[q.article].text));
    let words: Vec<String> = words.collect();
    let printings: Vec<Printing<'_>> = quotations
        .iter()
        .zip(&words)
        .map(|(found, text)| {
            let article = &articles[found.article];
            Printing {
                article: found.article,
                outlet: &article.siglum,
                kind: found.quotation.kind,
                speaker: found.speaker(),
                published: article.published.as_ref().map(|k| k.value),
                said_on: surely_said_on(found),
                text,
            }
        })
        .collect();
    let mut texts: Vec<&str> = articles.iter().map(|a| &*a.text).collect();
    if watch.is_stopped() {
        // Who wants to read at once does not wait until articles without quotations are searched.
        let quoting: HashSet<usize> = quotations.iter().map(|found| found.article).collect();
        for (ix, text) in texts.iter_mut().enumerate() {
            if !quoting.contains(&ix) {
                *text = "";
            }
        }
    }
    matching::join(&printings, &texts)
}
