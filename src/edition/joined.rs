//! The second stage: which person each speaker is in the whole corpus, and which quotations print the same
//! stretch of speech. Both need all articles, and neither asks what the reader has corrected but in the words of what
//! was found: all else is set right on the joined quotations.

use super::asked::is_asked;
use super::correction::Correction;
use super::denied::denying_word;
use super::found::{Found, FoundQuotation};
use super::kept_join::KeptJoin;
use super::keys;
use super::persons::{Persons, share_persons};
use super::spoken::SpokenLanguages;
use super::stories;
use super::transcript;
use crate::cache::{Cache, CacheKey};
use crate::collation::matching::{Agreement, Group, Matching, Printing, Stance, speakers_agree};
use crate::corpus::{Article, ArticleKind, Watch};
use crate::quotation::Quotation;
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
    /// The key under which the cache keeps it; `None` where it is not kept.
    pub(super) key: Option<CacheKey>,
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
        let apart = added_apart(quotations, found);
        let mut groups = read(&found.articles, quotations, &apart, watch).join();
        transcript::gather(&mut groups, quotations, &found.articles);
        share_persons(quotations, &groups);
        groups
    }
}

/// How the one whose words they seem to be stands to them.
fn stance(quotation: &Quotation, text: &str) -> Stance {
    if denying_word(quotation, text).is_some() {
        Stance::Denies
    } else if is_asked(quotation, text) {
        Stance::IsAsked
    } else {
        Stance::Says
    }
}

/// The day on which an article says that a quotation was said. A guessed day does not count: it would speak
/// for or against joining printings as if it were told.
fn surely_said_on(found: &FoundQuotation) -> Option<Date> {
    let told = found.quotation.said_on.as_ref();
    told.filter(|day| !day.is_guess())?.value.day()
}

/// The quotations that the reader has added inside another one, or around others as somebody else's words: they are
/// statements of their own, for their words are those of the others too, but not said by the same person.
fn added_apart(quotations: &[FoundQuotation], found: &Found) -> HashSet<usize> {
    let added = found.amendments.iter().filter_map(|told| match told {
        Correction::Missed { name, .. } => Some((found.number(&told.names())?, name)),
        _ => None,
    });
    let is_apart = |added: usize, name: &str| {
        let own = &quotations[added];
        let extent = own.quotation.extent();
        let start = quotations.partition_point(|other| other.article < own.article);
        let here = quotations[start..].iter().enumerate();
        let mut here = here.take_while(|(_, other)| other.article == own.article);
        here.any(|(at, other)| {
            let its = other.quotation.extent();
            let is_other = speakers_agree(other.speaker(), Some(name)) == Agreement::Conflict;
            start + at != added && (its.contains(&extent) || extent.contains(&its) && is_other)
        })
    };
    let apart = added.filter(|(added, name)| is_apart(*added, name));
    apart.map(|(added, _)| added).collect()
}

/// Reads the quotations to be joined by their words; those that are to stand `apart` are held against nothing.
fn read(
    articles: &[Article],
    quotations: &[FoundQuotation],
    apart: &HashSet<usize>,
    watch: &Watch,
) -> Matching {
    let words = quotations.par_iter().enumerate();
    let words = words.map(|(number, q)| match apart.contains(&number) {
        true => String::new(),
        false => q.quotation.text(&articles[q.article].text),
    });
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
                stance: stance(&found.quotation, &article.text),
                record: article.kind == ArticleKind::Transcript,
                speaker: found.speaker(),
                doubtful_speaker: found.quotation.doubts.iter().any(|d| d.is_about_speaker()),
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
    Matching::new(&printings, &texts)
}
