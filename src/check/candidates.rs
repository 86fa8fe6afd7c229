//! Places of the sources that share rare words with a passage.
//!
//! The sources are read once, whatever the number of drafts and passages: only words that some passage has are remembered.
//! The fewer places a word has, the more it tells; where enough of a passage's words stand close together, the
//! place is worth a look.

use super::copies::is_copy;
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
const MAX_PLACES_OF_PASSAGE: usize = 12;

/// A passage may stand in so many times its own length of a source, for a source prints cues between.
const MAX_TIMES_LENGTH: usize = 2;

/// So many words a place may have beyond those: a short passage needs room for a cue.
const MORE_WORDS: usize = 24;

/// With fewer telling words than this a passage is looked up by all its words.
const MIN_TELLING_WORDS: usize = 2;

/// Places of the words of one passage that are looked at: where its rarer words have so many, the commoner ones hardly
/// tell more.
const MAX_WORD_PLACES: usize = 20_000;

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

/// What the passages of all drafts look for, and where the sources have it.
pub(super) struct Index {
    /// The passages of each draft.
    sought: Vec<Vec<Sought>>,
    /// The places of each word, in the order of the sources.
    postings: Vec<Vec<Posting>>,
}

impl Index {
    /// Reads all sources, once for all drafts.
    pub(super) fn of(drafts: &[(&Article, Vec<Passage>)], sources: &Found) -> Self {
        let mut words = Vocabulary::default();
        let mut of_draft = |(draft, passages): &(&Article, Vec<Passage>)| {
            let sought = passages.iter().map(|passage| Sought {
                first: passage.named.articles().cloned(),
                ..Sought::in_text(&passage.words(&draft.text), &mut words)
            });
            sought.collect()
        };
        let sought: Vec<Vec<Sought>> = drafts.iter().map(&mut of_draft).collect();
        Self {
            sought,
            postings: words.postings(sources),
        }
    }

    /// The places of one draft's passages.
    pub(super) fn of_draft(
        &self,
        number: usize,
        draft: &Article,
        sources: &Found,
    ) -> Candidates<'_> {
        let articles = sources.articles.iter().enumerate();
        let copies = articles.filter(|(_, article)| is_copy(article, draft));
        Candidates {
            sought: &self.sought[number],
            postings: &self.postings,
            copies: copies.map(|(n, _)| n).collect(),
        }
    }
}

/// A word that passages look for, by its number.
type WordNumber = usize;

/// The words that passages look for.
#[derive(Default)]
struct Vocabulary(HashMap<String, WordNumber, FixedState>);

impl Vocabulary {
    fn number(&mut self, word: &str) -> WordNumber {
        if let Some(known) = self.0.get(word) {
            return *known;
        }
        let next = self.0.len();
        self.0.insert(word.to_owned(), next);
        next
    }

    /// The places of each word.
    fn postings(&self, sources: &Found) -> Vec<Vec<Posting>> {
        let articles = sources.articles.par_iter().enumerate();
        // Most words of a text stand in it again and again: each is folded once.
        let known = HashMap::<&str, Option<WordNumber>, FixedState>::default;
        let read = articles.map_init(known, |known, (n, article)| {
            let words = boundaries::words(&article.text).enumerate();
            let postings = words.filter_map(|(number, (start, printed))| {
                let fold = || self.0.get(&*normal::looked_up(printed)).copied();
                let word = (*known.entry(printed).or_insert_with(fold))?;
                let posting = Posting {
                    article: n,
                    number,
                    span: Span::new(start, start + printed.len()),
                };
                Some((word, posting))
            });
            postings.collect::<Vec<_>>()
        });
        let mut postings = vec![Vec::new(); self.0.len()];
        for (word, posting) in read.collect::<Vec<_>>().into_iter().flatten() {
            postings[word].push(posting);
        }
        postings
    }
}

/// The places of the passages of a draft, which is no source of itself.
pub(super) struct Candidates<'i> {
    sought: &'i [Sought],
    postings: &'i [Vec<Posting>],
    /// The articles that are the draft itself.
    copies: HashSet<usize, FixedState>,
}

impl Candidates<'_> {
    /// The places that have the words of a passage in one run, as far as they tell something: no place that is only
    /// like it has more of it. Those of the articles that the passage is held to come first.
    pub(super) fn whole(&self, passage: usize) -> Vec<Candidate> {
        let sought = &self.sought[passage];
        let mut run: Vec<(usize, WordNumber)> = sought.run.clone();
        run.sort_unstable_by_key(|(at, word)| (self.postings[*word].len(), *word, *at));
        let Some(((rarest_at, rarest), others)) = run.split_first() else {
            return Vec::new();
        };
        let runs = self.places_of(*rarest).filter_map(|place| {
            let start = place.number.checked_sub(*rarest_at)?;
            let posting = |(at, word): &(usize, WordNumber)| {
                let places = &self.postings[*word];
                let sought = (place.article, start + at);
                let found = places.binary_search_by_key(&sought, |p| (p.article, p.number));
                Some(places[found.ok()?].span)
            };
            let mut spans = others.iter().map(posting);
            let span = spans.try_fold(place.span, |all, span| Some(all.cover(&span?)))?;
            Some(Candidate {
                article: place.article,
                span,
            })
        });
        let mut runs: Vec<Candidate> = runs.collect();
        let is_first = |run: &Candidate| {
            let first = sought.first.as_ref();
            first.is_some_and(|first| first.contains(&run.article))
        };
        runs.sort_by_key(|run| !is_first(run));
        runs.truncate(MAX_PLACES_OF_PASSAGE);
        runs
    }

    /// The places of a passage: those that have it whole, then those that are like it, the likeliest first.
    pub(super) fn places(&self, passage: usize) -> Vec<Candidate> {
        let sought = &self.sought[passage];
        let mut places = self.whole(passage);
        let windows = windows(&self.hits(sought), sought);
        add_new(&mut places, likeliest(windows.iter()));
        if let Some(first) = &sought.first {
            let of_named = |(_, window): &&(u64, Candidate)| first.contains(&window.article);
            add_new(&mut places, likeliest(windows.iter().filter(of_named)));
        }
        places
    }

    /// The places of a word outside the copies of the draft.
    fn places_of(&self, word: WordNumber) -> impl Iterator<Item = &Posting> {
        let is_own = |place: &&Posting| self.copies.contains(&place.article);
        self.postings[word].iter().filter(move |p| !is_own(p))
    }

    /// The places of the words of a passage in the order of the sources.
    fn hits(&self, sought: &Sought) -> Vec<WordHit> {
        let mut hits: Vec<WordHit> = Vec::new();
        for (word, form) in self.rarest(sought).into_iter().enumerate() {
            let before = hits.len();
            hits.extend(self.places_of(form).map(|posting| WordHit {
                posting: *posting,
                word,
                weight: 0,
            }));
            let places = hits.len() - before;
            let weight = WEIGHT_SCALE / (1.0 + places as f32).ln().max(0.5);
            hits[before..]
                .iter_mut()
                .for_each(|hit| hit.weight = weight as u64);
        }
        // The places of each word are in order: this sort puts such runs together and does not begin anew.
        hits.sort_by_key(|hit| (hit.posting.article, hit.posting.number));
        hits
    }

    /// The words of a passage from the rarest on, as many as have [`MAX_WORD_PLACES`] places.
    fn rarest(&self, sought: &Sought) -> Vec<WordNumber> {
        let words = sought.words.iter();
        let mut words: Vec<(usize, WordNumber)> = words
            .map(|word| (self.postings[*word].len(), *word))
            .collect();
        words.sort_unstable();
        let mut places = 0;
        let kept = words.into_iter().enumerate().take_while(|(n, (count, _))| {
            places += count;
            *n < MIN_TELLING_WORDS || places <= MAX_WORD_PLACES
        });
        kept.map(|(_, (_, word))| word).collect()
    }
}

/// The words of a passage that are looked up.
struct Sought {
    /// Each once: those that tell something, and all where hardly one does.
    words: Vec<WordNumber>,
    /// Each where it stands among the words of the passage.
    run: Vec<(usize, WordNumber)>,
    /// How many words the passage has.
    length: usize,
    /// Articles whose places are looked at whatever others there are.
    first: Option<Arc<HashSet<usize>>>,
}

impl Sought {
    fn in_text(text: &str, numbers: &mut Vocabulary) -> Self {
        let all = boundaries::words(text).map(|(_, word)| normal::looked_up(word));
        let all: Vec<Cow<'_, str>> = all.collect();
        let tells = |word: &str| function_word::of(word).is_none();
        // A house may print a number in words: those beside it are looked up, too.
        let has_letters = |word: &&str| word.contains(char::is_alphabetic);
        let telling = all.iter().map(|word| &**word).filter(|word| tells(word));
        let telling: HashSet<&str> = telling.filter(has_letters).collect();
        let enough = telling.len() >= MIN_TELLING_WORDS;
        let words = all.iter().enumerate();
        let run = words.filter(|(_, word)| !enough || tells(word));
        let run: Vec<_> = run.map(|(at, word)| (at, numbers.number(word))).collect();
        let mut words: Vec<WordNumber> = run.iter().map(|(_, word)| *word).collect();
        words.sort_unstable();
        words.dedup();
        Self {
            first: None,
            length: all.len(),
            words,
            run,
        }
    }
}

/// A place of a word of a passage.
struct WordHit {
    posting: Posting,
    /// Which word it is, counted through the words that are looked up.
    word: usize,
    /// How much it tells.
    weight: u64,
}

/// The weight of a word is this by the logarithm of the places at which it stands. It is so large that weights can be whole
/// numbers: a window's sum then does not hang on how it came about.
const WEIGHT_SCALE: f32 = 1e6;

/// A stretch from each hit on, as long as a passage of `length` words may be there, with the weight of the words
/// that it has, each counted once.
fn windows(hits: &[WordHit], sought: &Sought) -> Vec<(u64, Candidate)> {
    let width = sought.length * MAX_TIMES_LENGTH + MORE_WORDS;
    let mut times = vec![0u32; sought.words.len()];
    let (mut end, mut weight) = (0, 0);
    let window = |(start, hit): (usize, &WordHit)| {
        let first = hit.posting;
        let is_near = |hit: &&WordHit| {
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

/// Adds the places that are not known yet: one that overlaps a known one is the same.
fn add_new(places: &mut Vec<Candidate>, others: Vec<Candidate>) {
    for other in others {
        let is_known =
            |known: &Candidate| known.article == other.article && known.span.overlaps(&other.span);
        if !places.iter().any(is_known) {
            places.push(other);
        }
    }
}

/// The weightiest of these windows that do not overlap. Most of them are never asked for, so they are not sorted.
fn likeliest<'w>(windows: impl Iterator<Item = &'w (u64, Candidate)>) -> Vec<Candidate> {
    let mut windows: BinaryHeap<(u64, Reverse<Candidate>)> = windows
        .map(|(weight, window)| (*weight, Reverse(*window)))
        .collect();
    let mut kept: Vec<Candidate> = Vec::new();
    while let Some((_, Reverse(window))) = windows.pop()
        && kept.len() < MAX_PLACES_OF_PASSAGE
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
