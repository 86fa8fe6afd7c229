//! How alike two articles are: the cosine of their weighted words. Articles of one event are alike.

use super::vocabulary::{ChunkVocabulary, KnownWords, SeenWords, Vocabulary, chunk};
use crate::collation::normal::PrintedWord;
use crate::text::portions;
use rayon::prelude::*;

/// Words that tell less than this say nothing about what an article is about.
const MIN_TELLING_NATS: f32 = 2.5;
/// Of an article its heaviest words count, so many: the rest of a long one tells of other things.
const ARTICLE_WORDS: usize = 128;
/// So many chunks are counted while those before them are merged: enough for all cores, and few enough that what they
/// know of the same words is not held many times over.
const CHUNKS_AT_ONCE: usize = 8;

/// How often each form stands in each article, forms by number.
#[derive(Default)]
pub(super) struct Counts {
    articles: Vec<Vec<(u32, u32)>>,
    /// Sentences that hold each form.
    pub(super) df: Vec<u32>,
    /// Sentences in all.
    pub(super) sentences: u32,
}

impl Counts {
    /// Adds those of a chunk, of whose forms `number` gives the numbers among so many `forms`.
    fn add(&mut self, chunk: Counts, number: &[u32], forms: usize) {
        self.df.resize(forms, 0);
        self.sentences += chunk.sentences;
        for (local, df) in chunk.df.iter().enumerate() {
            self.df[number[local] as usize] += df;
        }
        for article in chunk.articles {
            let renumbered = article.into_iter().map(|(f, n)| (number[f as usize], n));
            self.articles.push(renumbered.collect());
        }
    }
}

/// What is counted in one chunk of articles, with the chunk's own numbers.
struct ArticleChunk<'t> {
    words: SeenWords<'t>,
    names: Vec<String>,
    counts: Counts,
}

/// Counts the forms of the articles and adds them to the vocabulary; gives the words that are known from now on, too.
pub(super) fn count<'t>(
    articles: &[&'t str],
    vocabulary: &mut Vocabulary,
) -> (Counts, KnownWords<'t>) {
    let chunks: Vec<&[&str]> = articles.chunks(chunk(articles.len())).collect();
    let (mut all, mut known) = (Counts::default(), KnownWords::default());
    let mut counted: Vec<ArticleChunk<'t>> = Vec::new();
    let mut merge = |chunks: Vec<ArticleChunk<'t>>| {
        for chunk in chunks {
            let number = vocabulary.merge(chunk.names);
            known.add(chunk.words, &number);
            all.add(chunk.counts, &number, vocabulary.len());
        }
    };
    for chunks in chunks.chunks(CHUNKS_AT_ONCE) {
        let before = std::mem::take(&mut counted);
        let next = || chunks.par_iter().map(|texts| count_chunk(texts)).collect();
        (_, counted) = rayon::join(|| merge(before), next);
    }
    merge(counted);
    (all, known)
}

fn count_chunk<'t>(texts: &[&'t str]) -> ArticleChunk<'t> {
    let none = KnownWords::default();
    let mut local = ChunkVocabulary::new(&none);
    let mut counts = Counts::default();
    let mut last_sentence: Vec<u32> = Vec::new();
    for text in texts {
        let mut words: Vec<u32> = Vec::new();
        let mut count = |form: u32, piece: PrintedWord, first: bool| {
            counts.sentences += u32::from(piece.opens_sentence && first);
            if last_sentence.len() <= form as usize {
                last_sentence.resize(form as usize + 1, 0);
                counts.df.resize(form as usize + 1, 0);
            }
            if last_sentence[form as usize] != counts.sentences {
                last_sentence[form as usize] = counts.sentences;
                counts.df[form as usize] += 1;
            }
            words.push(form);
        };
        for portion in portions(text) {
            local.each(portion.of(text), &mut count);
        }
        words.sort_unstable();
        let runs = words.chunk_by(|a, b| a == b);
        let mut counted: Vec<_> = runs.map(|run| (run[0], run.len() as u32)).collect();
        counted.shrink_to_fit();
        counts.articles.push(counted);
    }
    ArticleChunk {
        words: local.seen,
        names: local.names,
        counts,
    }
}

/// The articles as unit vectors.
pub(super) struct Likeness {
    vectors: Vec<Vec<(u32, f32)>>,
}

impl Likeness {
    /// Weighs the counts of every article.
    pub(super) fn new(counts: Counts, vocabulary: &Vocabulary) -> Self {
        let vectors = counts
            .articles
            .into_par_iter()
            .map(|article| unit(&article, &vocabulary.weight))
            .collect();
        Self { vectors }
    }

    /// 0 (nothing in common) to 1 (the same words); `None` where an article's text is not known.
    pub(super) fn of(&self, a: u32, b: u32) -> Option<f32> {
        let vector = |n: u32| self.vectors.get(n as usize).filter(|v| !v.is_empty());
        let (a, b) = (vector(a)?, vector(b)?);
        let (mut i, mut j, mut sum) = (0, 0, 0.0);
        while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
            if x.0 == y.0 {
                sum += x.1 * y.1;
            }
            i += usize::from(x.0 <= y.0);
            j += usize::from(y.0 <= x.0);
        }
        Some(sum)
    }
}

fn unit(counts: &[(u32, u32)], weights: &[f32]) -> Vec<(u32, f32)> {
    let weighted = counts.iter().filter_map(|(form, n)| {
        let weight = weights[*form as usize];
        (weight > MIN_TELLING_NATS).then(|| (*form, (1.0 + (*n as f32).ln()) * weight))
    });
    let mut vector: Vec<(u32, f32)> = weighted.collect();
    vector.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    vector.truncate(ARTICLE_WORDS);
    vector.shrink_to_fit();
    vector.sort_unstable_by_key(|(form, _)| *form);
    let length = vector.iter().map(|(_, x)| x * x).sum::<f32>().sqrt();
    vector.iter_mut().for_each(|(_, x)| *x /= length);
    vector
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(articles: &[&str]) -> Likeness {
        let mut vocabulary = Vocabulary::default();
        let (counts, _) = count(articles, &mut vocabulary);
        vocabulary.finish(&counts.df, counts.sentences);
        Likeness::new(counts, &vocabulary)
    }

    /// A hundred words that stand in both of two articles again and again, and a hundred that each has for itself once: of the
    /// latter only the first twenty-eight count.
    #[test]
    fn the_hundred_and_twenty_eight_heaviest_words_stand_for_an_article() {
        let letters = || ('a'..='j').flat_map(|a| ('a'..='j').map(move |b| format!("{a}{b}")));
        let words = |kind: &str| letters().map(|pair| format!("{kind}{pair}q ")).collect();
        let (shared, own, other): (String, String, String) =
            (words("zor"), words("wim"), words("kel"));
        let again = shared.repeat(3);
        let of = likeness(&[&format!("{again}{own}"), &format!("{again}{other}")]);
        let found = of.of(0, 1).unwrap();
        assert!((0.88..0.98).contains(&found), "{found}");
    }

    #[test]
    fn articles_about_one_thing_are_alike() {
        let of = likeness(&[
            "The ferry Marigold ran aground off Skarholm. Forty passengers waded ashore.",
            "Passengers waded ashore when the Marigold, a ferry, ran aground.",
            "The harvest of plums was early, growers in the valley said.",
            "",
        ]);
        let (one, two) = (of.of(0, 1), of.of(0, 2));
        assert!(one > Some(0.5), "{one:?}");
        assert!(two < Some(0.2), "{two:?}");
        assert_eq!(of.of(0, 3), None);
        assert_eq!(of.of(0, 9), None);
    }
}
