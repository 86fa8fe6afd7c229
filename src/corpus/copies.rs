//! The same article read twice, from two files or twice from one.

use super::beside::address;
use super::draft::{Draft, Given};
use super::short_names::outlet_key;
use crate::language::boundaries;
use foldhash::fast::FixedState;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher};

/// A text of fewer letters may well be printed twice.
const MIN_LETTERS: usize = 200;

/// For each article the one that stands for it: of those that are one article, the one of which most is known, and of
/// several such the first. `words` are those of each, as one number.
pub fn standing_for(articles: &[(&Draft, &Given)], words: &[u64]) -> Vec<usize> {
    let mut by_words: HashMap<u64, Vec<usize>> = HashMap::new();
    for (at, words) in words.iter().enumerate() {
        by_words.entry(*words).or_default().push(at);
    }
    let mut stands: Vec<usize> = (0..articles.len()).collect();
    for same in by_words.into_values().filter(|same| same.len() > 1) {
        for one in clusters(&same, articles) {
            let best = one.iter().copied().min_by_key(|at| {
                let known = known(articles[*at].1);
                (std::cmp::Reverse(known), *at)
            });
            if let Some(best) = best {
                one.into_iter().for_each(|at| stands[at] = best);
            }
        }
    }
    stands
}

/// Articles with the same words, those together that nothing tells apart.
fn clusters(same: &[usize], articles: &[(&Draft, &Given)]) -> Vec<Vec<usize>> {
    let mut clusters: Vec<Vec<usize>> = Vec::new();
    for at in same {
        let fits = |cluster: &&mut Vec<usize>| {
            cluster
                .iter()
                .all(|other| is_same(articles[*at], articles[*other]))
        };
        match clusters.iter_mut().find(fits) {
            Some(cluster) => cluster.push(*at),
            None => clusters.push(vec![*at]),
        }
    }
    clusters
}

/// Whether two articles with the same words are one: they have one address, or neither outlet nor day nor a name that
/// somebody gave each of them tells them apart.
fn is_same((a, about_a): (&Draft, &Given), (b, about_b): (&Draft, &Given)) -> bool {
    fn differ<T: PartialEq>(a: Option<T>, b: Option<T>) -> bool {
        a.zip(b).is_some_and(|(a, b)| a != b)
    }
    let at = |given: &Given| given.url.as_ref().and_then(|url| address(&url.value));
    if at(about_a).is_some_and(|own| at(about_b) == Some(own)) {
        return true;
    }
    let day = |given: &Given| given.published.as_ref().map(|known| known.value);
    let is_long = a.text.chars().take(MIN_LETTERS).count() == MIN_LETTERS;
    is_long
        && !differ(a.id.as_ref(), b.id.as_ref())
        && !differ(outlet_key(about_a), outlet_key(about_b))
        && !differ(day(about_a), day(about_b))
}

/// How much is known of an article.
fn known(given: &Given) -> usize {
    [
        given.outlet.is_some(),
        given.published.is_some(),
        given.headline.is_some(),
        given.url.is_some(),
    ]
    .into_iter()
    .filter(|known| *known)
    .count()
}

/// The words of a text, whatever stands between them, as one number.
pub fn words(text: &str) -> u64 {
    let mut hasher = FixedState::with_seed(0).build_hasher();
    for word in boundaries::runs(text) {
        hasher.write(word.as_bytes());
        hasher.write_u8(b' ');
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{Attested, Provenance};
    use jiff::civil::date;

    fn article(
        id: Option<&str>,
        outlet: Option<&str>,
        url: Option<&str>,
        day: i8,
    ) -> (Draft, Given) {
        let known = |value: &str| Attested::new(value.to_owned(), Provenance::Reader);
        let draft = Draft {
            id: id.map(str::to_owned),
            text: "It rained in Lakeport. ".repeat(20),
            ..Draft::default()
        };
        let given = Given {
            outlet: outlet.map(known),
            url: url.map(known),
            published: (day > 0).then(|| Attested::new(date(2031, 5, day), Provenance::Reader)),
            ..Given::default()
        };
        (draft, given)
    }

    fn stands(articles: &[(Draft, Given)]) -> Vec<usize> {
        let articles: Vec<(&Draft, &Given)> = articles.iter().map(|(a, b)| (a, b)).collect();
        let words: Vec<u64> = articles.iter().map(|(a, _)| words(&a.text)).collect();
        standing_for(&articles, &words)
    }

    #[test]
    fn the_best_known_copy_stands_for_all() {
        let copies = [
            article(None, None, None, 0),
            article(Some("a"), Some("Harbour Post"), None, 2),
            article(None, Some("harbour post"), None, 0),
        ];
        assert_eq!(stands(&copies), [1, 1, 1]);
    }

    #[test]
    fn outlets_days_and_names_tell_articles_apart_unless_the_address_is_one() {
        let post = article(Some("a"), Some("Harbour Post"), None, 2);
        for other in [
            article(Some("a"), Some("Lake Herald"), None, 2),
            article(Some("a"), Some("Harbour Post"), None, 3),
            article(Some("b"), Some("Harbour Post"), None, 2),
        ] {
            assert_eq!(stands(&[post.clone(), other]), [0, 1]);
        }
        let at = |id, url| article(Some(id), None, Some(url), 0);
        let copies = [
            at("a", "https://hp.example/rain"),
            at("b", "https://www.hp.example/rain#top"),
            at("c", "https://hp.example/snow"),
        ];
        assert_eq!(stands(&copies), [0, 0, 2]);
    }

    #[test]
    fn short_texts_may_be_printed_twice() {
        let mut notice = article(None, None, None, 0);
        notice.0.text = "It rained.".into();
        assert_eq!(stands(&[notice.clone(), notice]), [0, 1]);
    }
}
