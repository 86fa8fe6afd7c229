//! What the other articles of a corpus make of one: the same one read twice, versions of it, its text in other outlets.
//!
//! Copies are one article. Versions and reprints stay articles of their own, as what they print is theirs, but whoever
//! counts them as independent witnesses must know.

use super::naming::host::Host;
use crate::language::boundaries;
use crate::repeats::Repeats;
use foldhash::fast::FixedState;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::hash::BuildHasher;

/// What other articles make of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RelatedArticles {
    /// The other places at which the same article was read.
    pub copies: Vec<String>,
    /// The ids of other versions of it: the same address or nearly the same text, of the same outlet.
    pub versions: Vec<String>,
    /// The sigla of other outlets that print nearly the same text: that of an agency, most often.
    pub reprints: Vec<String>,
}

impl RelatedArticles {
    /// Where else the article stands, a clause for each way.
    pub fn words(&self) -> Vec<String> {
        let said = [
            ("also read at", &self.copies),
            ("other versions:", &self.versions),
            ("nearly the same text in", &self.reprints),
        ];
        let said = said.into_iter().filter(|(_, names)| !names.is_empty());
        said.map(|(words, names)| format!("{words} {}", names.join(", ")))
            .collect()
    }
}

/// An article among others.
#[derive(Clone, Copy, Debug)]
pub struct ComparedArticle<'a> {
    /// Its id.
    pub id: &'a str,
    /// The short name of its outlet.
    pub siglum: &'a str,
    /// Its address.
    pub url: Option<&'a str>,
}

/// Two texts that share words, by their numbers (the lower one first), and what share of the longer one's words that is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Overlap {
    texts: (u32, u32),
    share: f32,
}

impl Overlap {
    /// Whether it is one of so many texts.
    pub fn is_among(&self, count: usize) -> bool {
        (self.texts.1 as usize) < count && self.texts.0 < self.texts.1
    }
}

/// Texts are told by runs of so many words.
const COMPARED_RUN_WORDS: usize = 8;
/// Of the runs one in so many is looked at.
const RUNS_PER_SAMPLE: u64 = 4;
/// What so many articles print is a formula.
const MAX_HOLDING_ARTICLES: usize = 50;
/// Of fewer samples nothing follows.
const MIN_SAMPLES: usize = 12;
/// The share of the longer text's samples that a reprint shares.
const MIN_REPRINTED_SHARE: f32 = 0.7;
/// The share of the longer text's samples that another version shares.
const MIN_KEPT_SHARE: f32 = 0.5;

/// Versions and reprints of each article, in their order, by the overlaps of their texts.
pub fn likenesses(articles: &[ComparedArticle<'_>], overlaps: &[Overlap]) -> Vec<RelatedArticles> {
    let mut beside = vec![RelatedArticles::default(); articles.len()];
    let mut tell = |a: usize, b: usize, is_version: bool| {
        for (own, other) in [(a, b), (b, a)] {
            let list = match is_version {
                true => &mut beside[own].versions,
                false => &mut beside[own].reprints,
            };
            let name = match is_version {
                true => articles[other].id,
                false => articles[other].siglum,
            };
            if !list.iter().any(|known| known == name) {
                list.push(name.to_owned());
            }
        }
    };
    for overlap in overlaps {
        let (a, b) = (overlap.texts.0 as usize, overlap.texts.1 as usize);
        let is_own = articles[a].siglum == articles[b].siglum;
        if overlap.share
            >= if is_own {
                MIN_KEPT_SHARE
            } else {
                MIN_REPRINTED_SHARE
            }
        {
            tell(a, b, is_own);
        }
    }
    for (a, b) in same_addresses(articles) {
        tell(a, b, true);
    }
    beside
}

/// Which texts share words; the pairs ascend.
pub fn overlaps(texts: &[&str]) -> Vec<Overlap> {
    let samples: Vec<Vec<u64>> = texts.par_iter().map(|text| samples(text)).collect();
    // Nearly all stand in one text alone: they are left out before the others are sorted.
    let repeats = Repeats::new(samples.iter().map(Vec::len).sum());
    let each = samples.par_iter().flatten_iter();
    each.for_each(|sample| repeats.note(*sample));
    let counts: Vec<usize> = samples.iter().map(Vec::len).collect();
    let numbered = samples.into_par_iter().enumerate();
    let mut holders_by_sample: Vec<(u64, u32)> = numbered
        .flat_map_iter(|(at, samples)| {
            let samples = samples.into_iter();
            let shared = samples.filter(|sample| repeats.may_repeat(*sample));
            shared.map(move |sample| (sample, at as u32))
        })
        .collect();
    drop(repeats);
    holders_by_sample.par_sort_unstable();
    let mut shared: Vec<(u32, u32)> = holders_by_sample
        .par_chunk_by(|x, y| x.0 == y.0)
        .filter(|holders| holders.len() <= MAX_HOLDING_ARTICLES)
        .flat_map_iter(|holders| {
            let each = holders.iter().enumerate();
            each.flat_map(move |(n, (_, a))| holders[n + 1..].iter().map(move |(_, b)| (*a, *b)))
        })
        .collect();
    shared.par_sort_unstable();
    let pairs = shared.chunk_by(|x, y| x == y);
    pairs
        .filter(|pair| pair.len() >= MIN_SAMPLES)
        .map(|pair| {
            let (a, b) = pair[0];
            let longer = counts[a as usize].max(counts[b as usize]);
            Overlap {
                texts: (a, b),
                share: pair.len() as f32 / longer as f32,
            }
        })
        .collect()
}

/// A part of the runs of words of a text, chosen by what they are, so that texts that share runs share samples.
fn samples(text: &str) -> Vec<u64> {
    let hasher = FixedState::with_seed(0);
    let words = boundaries::runs(text).map(|word| hasher.hash_one(word));
    // The last words alone are kept: all of them would take more memory than the text.
    let mut last = [0; COMPARED_RUN_WORDS];
    let runs = words.enumerate().filter_map(|(at, word)| {
        last.rotate_left(1);
        last[COMPARED_RUN_WORDS - 1] = word;
        (at + 1 >= COMPARED_RUN_WORDS).then(|| hasher.hash_one(&last[..]))
    });
    let mut samples: Vec<u64> = runs.filter(|run| run % RUNS_PER_SAMPLE == 0).collect();
    samples.sort_unstable();
    samples.dedup();
    samples.shrink_to_fit();
    samples
}

/// Pairs of articles with one address.
fn same_addresses(articles: &[ComparedArticle<'_>]) -> Vec<(usize, usize)> {
    let mut by_address: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, one) in articles.iter().enumerate() {
        if let Some(address) = one.url.and_then(address) {
            by_address.entry(address).or_default().push(at);
        }
    }
    let mut pairs: Vec<(usize, usize)> = by_address
        .values()
        .filter(|same| same.len() <= MAX_HOLDING_ARTICLES)
        .flat_map(|same| {
            let pairs = same.iter().enumerate();
            pairs.flat_map(|(n, a)| same[n + 1..].iter().map(|b| (*a, *b)))
        })
        .collect();
    pairs.sort_unstable();
    pairs
}

/// An address without what plays no part in where it leads: scheme, `www.`, the marks of those who count visits, the
/// place on the page. The address of a whole site is that of no article.
pub fn address(url: &str) -> Option<String> {
    let host = Host::of_url(url)?;
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.split('#').next()?;
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let path = path.find('/').map_or("", |at| &path[at..]);
    let path = path.trim_end_matches('/');
    let is_own = |part: &&str| {
        let name = part.split('=').next().unwrap_or_default();
        !name.is_empty() && !name.starts_with("utm_") && !name.ends_with("clid")
    };
    let query: Vec<&str> = query.split('&').filter(is_own).collect();
    let is_site = path.is_empty() && query.is_empty();
    (!is_site).then(|| format!("{}{path}?{}", host.as_str(), query.join("&")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(seed: usize, words: usize) -> String {
        let word = |n: usize| format!("{}w{}", seed, n * 7 % 91 + n);
        (0..words).map(|n| word(n) + " ").collect()
    }

    type WithText<'a> = (ComparedArticle<'a>, &'a str);

    fn one<'a>(id: &'a str, siglum: &'a str, url: Option<&'a str>, text: &'a str) -> WithText<'a> {
        (ComparedArticle { id, siglum, url }, text)
    }

    fn likenesses(articles: &[WithText<'_>]) -> Vec<RelatedArticles> {
        let (articles, texts): (Vec<ComparedArticle<'_>>, Vec<&str>) =
            articles.iter().copied().unzip();
        super::likenesses(&articles, &overlaps(&texts))
    }

    #[test]
    fn nearly_the_same_text_is_a_version_or_a_reprint() {
        let wire = text(1, 400);
        let edited = wire.replacen("1w0 ", "The mayor ", 1) + "Lakeport, she said.";
        let half = wire[..wire.len() / 2].to_owned() + &text(2, 400);
        let other = text(3, 400);
        let beside = likenesses(&[
            one("a", "HP", None, &wire),
            one("b", "LH", None, &edited),
            one("c", "HP", None, &edited),
            one("d", "ZB", None, &half),
            one("e", "HP", None, &other),
        ]);
        assert_eq!(
            beside[0].words(),
            ["other versions: c", "nearly the same text in LH"]
        );
        assert_eq!(beside[1].words(), ["nearly the same text in HP"]);
        assert_eq!(beside[3], RelatedArticles::default());
        assert_eq!(beside[4], RelatedArticles::default());
    }

    #[test]
    fn what_stands_at_one_address_is_one_article_in_versions() {
        let (first, second) = (text(1, 40), text(2, 40));
        let of = |a, b| {
            likenesses(&[
                one("a", "HP", Some(a), &first),
                one("b", "HP", Some(b), &second),
            ])
        };
        let same = of(
            "https://www.hp.example/rain/?utm_source=x#top",
            "http://hp.example/rain",
        );
        assert_eq!(same[0].versions, ["b"]);
        assert_eq!(same[1].versions, ["a"]);
        for (a, b) in [
            ("https://hp.example/a?id=1", "https://hp.example/a?id=2"),
            ("https://hp.example/", "https://hp.example"),
        ] {
            assert_eq!(of(a, b)[0], RelatedArticles::default(), "{a}");
        }
    }
}
