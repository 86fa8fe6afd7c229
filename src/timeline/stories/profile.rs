//! What tells most about an article: its rarest words and its statements, weighed.

use super::article::StoryArticle;
use crate::language::boundaries::runs;
use crate::language::frequency::rarity;
use crate::language::normal::{folded, stem};
use crate::text::floor;
use foldhash::fast::RandomState;
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::HashMap;

/// So many words tell what an article is about: more of a long one would tell nothing more.
const MAX_TERMS: usize = 60;
/// For so many articles of general English the background counts: a small corpus does not know which of its
/// words are rare.
const BACKGROUND_ARTICLES: f32 = 300.0;
/// Sentences of an ordinary article.
const SENTENCES_OF_ARTICLE: f32 = 20.0;
/// Bytes of the opening, which says what the article is about.
const OPENING_BYTES: usize = 300;
/// The terms of so many articles are numbered at once: enough that most of them stand in several.
const ARTICLES_AT_ONCE: usize = 256;
/// How many times as much as other words those of headline and opening tell.
const OPENING_WEIGHT: f32 = 2.0;

/// Weighed terms by their numbers, ascending. That of one article has length 1.
#[derive(Clone, Debug, Default)]
pub(super) struct Profile(pub(super) Vec<(u32, f32)>);

impl Profile {
    /// The sum of the products of what both have: of two articles the cosine.
    pub(super) fn product(&self, other: &Self) -> f32 {
        let (few, many) = match self.0.len() <= other.0.len() {
            true => (&self.0, &other.0),
            false => (&other.0, &self.0),
        };
        let weight = |term: u32| {
            let at = many.binary_search_by_key(&term, |(term, _)| *term).ok()?;
            Some(many[at].1)
        };
        let shared = few
            .iter()
            .filter_map(|(term, own)| Some(own * weight(*term)?));
        shared.sum()
    }

    /// Adds the weights of another one.
    pub(super) fn add(&mut self, other: &Self) {
        self.0.extend(&other.0);
        self.0.sort_by_key(|(term, _)| *term);
        self.0.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            kept.1 += if same { next.1 } else { 0.0 };
            same
        });
    }
}

/// What an article says: each of its words as stem with how often, and whether headline or opening say it.
type Said<'a> = Vec<(Term<'a>, f32, bool)>;

/// What articles have in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Term<'a> {
    /// A word in lower case.
    Word(Cow<'a, str>),
    /// A statement that both print.
    Statement(usize),
}

/// What tells most about each article.
pub(super) fn profiles(articles: &[StoryArticle<'_>]) -> Vec<Profile> {
    let chunks: Vec<Chunk<'_>> = articles
        .par_chunks(ARTICLES_AT_ONCE)
        .map(Chunk::count)
        .collect();
    let mut terms = Terms::default();
    let counted: Vec<Vec<Counted>> = chunks
        .into_iter()
        .flat_map(|chunk| terms.take(chunk))
        .collect();
    let weights = terms.weights(articles.len());
    let told = counted.par_iter().map(|counted| {
        let weighed = counted.iter().map(|(term, count, opening)| {
            let place = if *opening { OPENING_WEIGHT } else { 1.0 };
            (*term, (1.0 + count.ln()) * weights[*term as usize] * place)
        });
        strongest(weighed.collect())
    });
    told.collect()
}

/// The terms with the greatest weights, as a profile of length 1.
fn strongest(mut terms: Vec<(u32, f32)>) -> Profile {
    terms.retain(|(_, weight)| *weight > 0.0);
    terms.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    terms.truncate(MAX_TERMS);
    let length = terms.iter().map(|(_, weight)| weight * weight).sum::<f32>();
    let length = length.sqrt();
    terms.iter_mut().for_each(|(_, weight)| *weight /= length);
    terms.sort_by_key(|(term, _)| *term);
    Profile(terms)
}

/// The opening of a text, to the end of its last word, and the rest.
fn parted(text: &str) -> (&str, &str) {
    let least = floor(text, OPENING_BYTES);
    let end = text[least..].find(|c: char| !c.is_alphanumeric());
    text.split_at(end.map_or(text.len(), |end| least + end))
}

fn said<'a>(article: &'a StoryArticle<'_>) -> Said<'a> {
    let mut said: Said<'a> = Vec::new();
    let mut places: HashMap<&'a str, usize, RandomState> = HashMap::default();
    let mut count = |words: &'a str, opening: bool| {
        let words = runs(words).filter(|word| word.len() > 1);
        for word in words.filter(|word| word.starts_with(char::is_alphabetic)) {
            let place = *places.entry(word).or_insert_with(|| {
                said.push((Term::Word(folded(word)), 0.0, false));
                said.len() - 1
            });
            said[place].1 += 1.0;
            said[place].2 |= opening;
        }
    };
    let (opening, rest) = parted(article.text);
    count(article.headline.unwrap_or_default(), true);
    count(opening, true);
    count(rest, false);
    let statements = article.statements.iter();
    said.extend(statements.map(|number| (Term::Statement(*number), 1.0, true)));
    said
}

/// A term by its number, how often an article says it, and whether headline or opening do.
type Counted = (u32, f32, bool);

/// Some articles with numbers of their own for their terms: those of several chunks are counted side by side.
struct Chunk<'a> {
    /// The terms by number.
    terms: Vec<Term<'a>>,
    /// What each article says.
    counted: Vec<Vec<Counted>>,
}

impl<'a> Chunk<'a> {
    fn count(articles: &'a [StoryArticle<'_>]) -> Self {
        let mut numbers: HashMap<Term<'a>, u32, RandomState> = HashMap::default();
        let counted = articles.iter().map(|article| {
            let mut counted: Vec<Counted> = Vec::new();
            let mut new: Said<'a> = Vec::new();
            for said in said(article) {
                match numbers.get(&said.0) {
                    Some(number) => counted.push((*number, said.1, said.2)),
                    None => new.push(said),
                }
            }
            // Of terms that tell the same the first counts: this order is that of no text.
            new.sort_unstable_by(|a, b| a.0.cmp(&b.0));
            counted.extend(new.into_iter().map(|(term, count, opening)| {
                let next = numbers.len() as u32;
                (*numbers.entry(term).or_insert(next), count, opening)
            }));
            counted
        });
        let counted = counted.collect();
        let mut terms: Vec<(Term<'a>, u32)> = numbers.into_iter().collect();
        terms.sort_unstable_by_key(|(_, number)| *number);
        Self {
            terms: terms.into_iter().map(|(term, _)| term).collect(),
            counted,
        }
    }
}

/// The terms of a corpus: the words by their stems.
#[derive(Default)]
struct Terms<'a> {
    numbers: HashMap<Term<'a>, u32, RandomState>,
    /// In how many articles each of them stands, and how rare it is in general.
    known: Vec<(u32, f32)>,
    stems: HashMap<String, u32, RandomState>,
}

impl<'a> Terms<'a> {
    /// Takes in the terms of some articles; gives what each of these says, each term once.
    fn take(&mut self, chunk: Chunk<'a>) -> Vec<Vec<Counted>> {
        let terms = chunk.terms.into_iter();
        let numbers: Vec<u32> = terms.map(|term| self.number(term)).collect();
        let counted = chunk.counted.into_par_iter().map(|mut counted| {
            for (term, ..) in &mut counted {
                *term = numbers[*term as usize];
            }
            summed(counted)
        });
        let counted: Vec<Vec<Counted>> = counted.collect();
        for (term, ..) in counted.iter().flatten() {
            self.known[*term as usize].0 += 1;
        }
        counted
    }

    fn number(&mut self, term: Term<'a>) -> u32 {
        if let Some(number) = self.numbers.get(&term) {
            return *number;
        }
        let next = self.known.len() as u32;
        let number = match &term {
            Term::Statement(_) => {
                // No other article prints a statement: these alone tell how rare it is.
                self.known.push((0, f32::INFINITY));
                next
            }
            Term::Word(word) => {
                let stem = stem(word);
                let known = self.stems.get(&stem).copied();
                known.unwrap_or_else(|| {
                    self.known.push((0, rarity(word, &stem)));
                    self.stems.insert(stem, next);
                    next
                })
            }
        };
        self.numbers.insert(term, number);
        number
    }

    /// `ln(articles / articles with the term)`, the articles of the background among them.
    fn weights(&self, articles: usize) -> Vec<f32> {
        let all = articles as f32 + BACKGROUND_ARTICLES;
        let weight = |(count, rarity): &(u32, f32)| {
            let in_article = 1.0 - (1.0 - (-rarity).exp()).powf(SENTENCES_OF_ARTICLE);
            (all / (*count as f32 + BACKGROUND_ARTICLES * in_article))
                .ln()
                .max(0.0)
        };
        self.known.iter().map(weight).collect()
    }
}

/// Each term of an article once: words of one stem are one.
fn summed(mut counted: Vec<Counted>) -> Vec<Counted> {
    counted.sort_by_key(|(term, ..)| *term);
    counted.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            kept.1 += next.1;
            kept.2 |= next.2;
        }
        same
    });
    counted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_opening_ends_behind_the_word_that_its_last_byte_is_in() {
        let long = format!("{} bridgehead, and more", "w".repeat(294));
        let (opening, rest) = parted(&long);
        assert!(opening.ends_with(" bridgehead"), "{opening}");
        assert_eq!(rest, ", and more");
        assert_eq!(parted("All of it."), ("All of it.", ""));
    }

    #[test]
    fn words_of_one_stem_are_counted_as_one() {
        let counted = vec![(1, 2.0, false), (0, 1.0, false), (1, 3.0, true)];
        assert_eq!(summed(counted), [(0, 1.0, false), (1, 5.0, true)]);
    }

    #[test]
    fn what_is_said_more_often_tells_more_and_less_than_as_many_times_as_much() {
        let filler = "It was so and so. ".repeat(20);
        let text = format!("{filler} quorbel quorbel quorbel quandle");
        let article = StoryArticle {
            text: &text,
            ..StoryArticle::default()
        };
        let told = profiles(&[article]);
        let mut weights: Vec<f32> = told[0].0.iter().map(|(_, weight)| *weight).collect();
        weights.sort_by(|a, b| b.total_cmp(a));
        let ratio = weights[0] / weights[1];
        assert!((ratio - (1.0 + 3.0_f32.ln())).abs() < 0.05, "{weights:?}");
    }
}
