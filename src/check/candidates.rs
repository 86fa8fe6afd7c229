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
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap, HashSet};
use std::sync::Arc;

/// Places of each passage that are looked at.
const MOST_PLACES: usize = 12;

/// A passage may stand in so many times its own length of a source, for a source prints cues between.
const MAX_TIMES_LENGTH: usize = 2;

/// Words more that a place may have.
const MORE_WORDS: usize = 24;

/// With fewer telling words than this a passage is looked up by all its words.
const TELLING_WORDS: usize = 2;

/// Places of the words of one passage that are looked at: where its rarer words have so many, the commoner ones hardly
/// tell more.
const MOST_HITS: usize = 20_000;

/// A place of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

    /// How many places a word has.
    fn count(&self, word: &str) -> usize {
        self.0.get(word).map_or(0, Vec::len)
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
        // A house may print a number in words: those beside it are looked up, too.
        let has_letters = |word: &&String| word.contains(char::is_alphabetic);
        let enough = telling.iter().filter(has_letters).count() >= TELLING_WORDS;
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
    let words = boundaries::words(text);
    words.map(|(start, word)| {
        let span = Span::new(start, start + word.len());
        (normal::looked_up(word), span)
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
    for (word, form) in rarest(sought, postings).into_iter().enumerate() {
        let places = postings.outside(form, copies);
        let weight = MOST_WEIGHT / (1.0 + places.len() as f32).ln().max(0.5);
        hits.extend(places.into_iter().map(|posting| Hit {
            posting,
            word,
            weight: weight as u64,
        }));
    }
    // The places of each word are in order: this sort puts such runs together and does not begin anew.
    hits.sort_by_key(|hit| hit.posting);
    hits
}

/// The words of a passage from the rarest on, as many as have [`MOST_HITS`] places.
fn rarest<'w>(sought: &'w Sought, postings: &Postings<'_>) -> Vec<&'w str> {
    let words = sought.words.iter().map(String::as_str);
    let mut words: Vec<(usize, &str)> = words.map(|word| (postings.count(word), word)).collect();
    words.sort_unstable();
    let mut places = 0;
    let kept = words.into_iter().enumerate().take_while(|(n, (count, _))| {
        places += count;
        *n < TELLING_WORDS || places <= MOST_HITS
    });
    kept.map(|(_, (_, word))| word).collect()
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
    let windows = windows(&hits(sought, postings, copies), sought);
    let mut places = likeliest(windows.iter());
    if let Some(first) = &sought.first {
        let of_named = |(_, window): &&(u64, Candidate)| first.contains(&window.article);
        let named = likeliest(windows.iter().filter(of_named));
        let more = named.into_iter().filter(|window| !places.contains(window));
        let more: Vec<Candidate> = more.collect();
        places.extend(more);
    }
    places
}

/// The weightiest of these windows that do not overlap. Most of them are never asked for, so they are not sorted.
fn likeliest<'w>(windows: impl Iterator<Item = &'w (u64, Candidate)>) -> Vec<Candidate> {
    let mut windows: BinaryHeap<(u64, Reverse<Candidate>)> = windows
        .map(|(weight, window)| (*weight, Reverse(*window)))
        .collect();
    let mut kept: Vec<Candidate> = Vec::new();
    while let Some((_, Reverse(window))) = windows.pop()
        && kept.len() < MOST_PLACES
    {
        let known = |other: &Candidate| {
            other.article == window.article && other.span.overlaps(&window.span)
        };
        if !kept.iter().any(known) {
            kept.push(window);
        }
    }
    kept
}
