//! Places of the sources that share rare words with a passage.
//!
//! The sources are read once, whatever the number of drafts and passages: only words that some passage has are remembered.
//! The fewer places a word has, the more it tells; where enough of a passage's words stand close together, the
//! place is worth a look.

use super::is_copy;
use super::passage::Passage;
use crate::corpus::Article;
use crate::edition::Found;
use crate::language::boundaries;
use crate::language::function_word;
use crate::language::normal;
use crate::text::Span;
use foldhash::fast::FixedState;
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Places of each passage that are looked at.
const MOST_PLACES: usize = 12;

/// A passage may stand in so many times its own length of a source, for a source prints cues between.
const MAX_TIMES_LENGTH: usize = 2;

/// Words more that a place may have.
const MORE_WORDS: usize = 24;

/// With fewer telling words than this a passage is looked up by all its words.
const TELLING_WORDS: usize = 2;

/// A place of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    /// Index of the article.
    pub(super) article: usize,
    /// Its bytes there.
    pub(super) span: Span,
}

/// Where a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Posting {
    article: usize,
    /// Words of the article before it.
    number: usize,
    span: Span,
}

/// Where the words stand that passages have.
struct Postings<'w>(HashMap<&'w str, Vec<Posting>>);

impl<'w> Postings<'w> {
    fn of(sought: impl Iterator<Item = &'w Sought>, sources: &Found) -> Self {
        let wanted: HashSet<&str, FixedState> = sought
            .flat_map(|sought| &sought.words)
            .map(String::as_str)
            .collect();
        let articles = sources.articles.par_iter().enumerate();
        let read = articles.map(|(n, article)| {
            let words = folded(&article.text).enumerate();
            let postings = words.filter_map(|(number, (word, span))| {
                let word = *wanted.get(&*word)?;
                let posting = Posting {
                    article: n,
                    number,
                    span,
                };
                Some((word, posting))
            });
            postings.collect::<Vec<_>>()
        });
        let mut postings: HashMap<&str, Vec<Posting>> = HashMap::new();
        for (word, posting) in read.collect::<Vec<_>>().into_iter().flatten() {
            postings.entry(word).or_default().push(posting);
        }
        Self(postings)
    }

    /// The places of a word outside some articles.
    fn outside(&self, word: &str, articles: &HashSet<usize>) -> Vec<Posting> {
        let places = self.0.get(word).map_or(&[][..], Vec::as_slice).iter();
        let outside = places.filter(|place| !articles.contains(&place.article));
        outside.copied().collect()
    }
}

/// The places of the passages of a draft.
pub(super) struct Candidates {
    of_passage: Vec<Vec<Candidate>>,
}

impl Candidates {
    /// The places of the passages of each draft. All sources are read, once for all drafts; a draft is no source of
    /// itself.
    pub(super) fn find(drafts: &[(&Article, Vec<Passage>)], sources: &Found) -> Vec<Self> {
        let of_draft = |(draft, passages): &(&Article, Vec<Passage>)| {
            let words = |passage: &Passage| Sought {
                first: passage.named.articles().cloned(),
                ..Sought::in_text(&passage.words(&draft.text))
            };
            passages.iter().map(words).collect()
        };
        let sought: Vec<Vec<Sought>> = drafts.iter().map(of_draft).collect();
        let postings = Postings::of(sought.iter().flatten(), sources);
        let drafts = drafts.iter().zip(&sought);
        drafts
            .map(|((draft, _), sought)| {
                let articles = sources.articles.iter().enumerate();
                let copies = articles.filter(|(_, article)| is_copy(article, draft));
                let copies: HashSet<usize> = copies.map(|(n, _)| n).collect();
                let places = |sought: &Sought| best(sought, &postings, &copies);
                Self {
                    of_passage: sought.par_iter().map(places).collect(),
                }
            })
            .collect()
    }

    /// The places of a passage, the likeliest first.
    pub(super) fn places(&self, passage: usize) -> &[Candidate] {
        &self.of_passage[passage]
    }
}

/// The words of a passage that are looked up.
struct Sought {
    /// Each once: those that tell something, and all where hardly one does.
    words: HashSet<String>,
    /// How many words the passage has.
    length: usize,
    /// Articles whose places are looked at whatever others there are.
    first: Option<Arc<HashSet<usize>>>,
}

impl Sought {
    fn in_text(text: &str) -> Self {
        let all = folded(text).map(|(word, _)| word.into_owned());
        let all: Vec<String> = all.collect();
        let tells = |word: &&String| function_word::of(word).is_none();
        let telling: HashSet<String> = all.iter().filter(tells).cloned().collect();
        let enough = telling.len() >= TELLING_WORDS;
        Self {
            first: None,
            length: all.len(),
            words: if enough {
                telling
            } else {
                all.into_iter().collect()
            },
        }
    }
}

/// The words of a text in the form in which they are looked up, and their bytes.
fn folded(text: &str) -> impl Iterator<Item = (Cow<'_, str>, Span)> {
    boundaries::words(text).map(|(start, word)| {
        let mut word_folded = normal::folded(word);
        if let Cow::Owned(folded) = &mut word_folded {
            folded.retain(|c| c != '\'');
        }
        (word_folded, Span::new(start, start + word.len()))
    })
}

/// A place of a word of a passage.
struct Hit {
    posting: Posting,
    /// Which word it is, counted through the words that are looked up.
    word: usize,
    /// How much it tells.
    weight: u64,
}

/// What the rarest word tells. Weights are whole numbers, so that a window's sum does not hang on how it came about.
const MOST_WEIGHT: f32 = 1e6;

/// The places of the words of a passage in the order of the sources, but for those in the copies of its draft.
fn hits(sought: &Sought, postings: &Postings<'_>, copies: &HashSet<usize>) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    for (word, form) in sought.words.iter().enumerate() {
        let places = postings.outside(form, copies);
        let weight = MOST_WEIGHT / (1.0 + places.len() as f32).ln().max(0.5);
        hits.extend(places.into_iter().map(|posting| Hit {
            posting,
            word,
            weight: weight as u64,
        }));
    }
    hits.sort_unstable_by_key(|hit| hit.posting);
    hits
}

/// A stretch from each hit on, as long as a passage of `length` words may be there, with the weight of the words
/// that it has, each counted once.
fn windows(hits: &[Hit], sought: &Sought) -> Vec<(u64, Candidate)> {
    let width = sought.length * MAX_TIMES_LENGTH + MORE_WORDS;
    let mut times = vec![0u32; sought.words.len()];
    let (mut end, mut weight) = (0, 0);
    let window = |(start, hit): (usize, &Hit)| {
        let first = hit.posting;
        let is_near = |hit: &&Hit| {
            hit.posting.article == first.article && hit.posting.number < first.number + width
        };
        while let Some(next) = hits.get(end).filter(is_near) {
            weight += if times[next.word] == 0 {
                next.weight
            } else {
                0
            };
            times[next.word] += 1;
            end += 1;
        }
        let place = Candidate {
            article: first.article,
            span: first
                .span
                .cover(&hits[start..end].last().unwrap_or(hit).posting.span),
        };
        let window = (weight, place);
        times[hit.word] -= 1;
        weight -= if times[hit.word] == 0 { hit.weight } else { 0 };
        window
    };
    hits.iter().enumerate().map(window).collect()
}

/// The likeliest places of a passage, none of them in the copies of its draft.
fn best(sought: &Sought, postings: &Postings<'_>, copies: &HashSet<usize>) -> Vec<Candidate> {
    let mut windows = windows(&hits(sought, postings, copies), sought);
    windows.sort_unstable_by(|a, b| {
        let places = (a.1.article, a.1.span).cmp(&(b.1.article, b.1.span));
        b.0.cmp(&a.0).then(places)
    });
    let windows: Vec<Candidate> = windows.into_iter().map(|(_, window)| window).collect();
    let mut places = likeliest(windows.iter());
    if let Some(first) = &sought.first {
        let of_named = |window: &&Candidate| first.contains(&window.article);
        let named = likeliest(windows.iter().filter(of_named));
        let more = named.into_iter().filter(|window| !places.contains(window));
        let more: Vec<Candidate> = more.collect();
        places.extend(more);
    }
    places
}

/// The first of these windows that do not overlap.
fn likeliest<'w>(windows: impl Iterator<Item = &'w Candidate>) -> Vec<Candidate> {
    let mut kept: Vec<Candidate> = Vec::new();
    for window in windows {
        let known = |other: &Candidate| {
            other.article == window.article && other.span.overlaps(&window.span)
        };
        if !kept.iter().any(known) {
            kept.push(*window);
        }
        if kept.len() == MOST_PLACES {
            break;
        }
    }
    kept
}
