//! The same article read twice, from two files or twice from one.

use super::draft::Draft;
use super::provenance::{Container, Provenance};
use super::related::address;
use super::short_names::outlet_key;
use super::stated_facts::StatedFacts;
use crate::language::boundaries;
use foldhash::fast::FixedState;
use jiff::civil::Date;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher};

/// A text of fewer letters may well be printed twice.
const MIN_COPIED_LETTERS: usize = 200;
/// Where the same words are more articles than this (a notice, a test page), one of which other things are known than
/// of all before it is held against these alone: the work grows with the articles, not with their pairs.
const MAX_CLUSTERS: usize = 256;

/// For each article the one that stands for it: of those that are one article, the one that a manifest names, else the one
/// of which most is known, and of several such the first. `words` are those of each, as one number.
pub fn standing_for(articles: &[(&Draft, &StatedFacts)], words: &[u64]) -> Vec<usize> {
    let mut by_words: HashMap<u64, Vec<usize>> = HashMap::new();
    for (at, words) in words.iter().enumerate() {
        by_words.entry(*words).or_default().push(at);
    }
    let mut stands: Vec<usize> = (0..articles.len()).collect();
    for same in by_words.into_values().filter(|same| same.len() > 1) {
        for one in clusters(&same, articles) {
            let best = one.iter().copied().min_by_key(|at| {
                let given = articles[*at].1;
                let named = manifest_outlet(given).is_some();
                (std::cmp::Reverse((named, known(given))), *at)
            });
            if let Some(best) = best {
                one.into_iter().for_each(|at| stands[at] = best);
            }
        }
    }
    stands
}

/// Articles with the same words, those together that nothing tells apart.
fn clusters(same: &[usize], articles: &[(&Draft, &StatedFacts)]) -> Vec<Vec<usize>> {
    let mut clusters: Vec<Cluster<'_>> = Vec::new();
    let mut known: HashMap<Identity<'_>, usize> = HashMap::new();
    for at in same {
        let identity = Identity::of(articles[*at]);
        let place = known.get(&identity).copied().unwrap_or_else(|| {
            let fits = |cluster: &Cluster<'_>| {
                cluster.identity.iter().all(|other| identity.is_same(other))
            };
            let first = clusters.iter().take(MAX_CLUSTERS).position(fits);
            first.unwrap_or(clusters.len())
        });
        if place == clusters.len() {
            clusters.push(Cluster::default());
        }
        clusters[place].articles.push(*at);
        if !known.contains_key(&identity) {
            clusters[place].identity.push(identity.clone());
        }
        // What may be printed twice is not even the same as another of which the same is known.
        if identity.is_same(&identity) {
            known.insert(identity, place);
        }
    }
    clusters
        .into_iter()
        .map(|cluster| cluster.articles)
        .collect()
}

/// Articles that nothing tells apart, and what is known of them, each once.
#[derive(Default)]
struct Cluster<'a> {
    articles: Vec<usize>,
    identity: Vec<Identity<'a>>,
}

/// What can tell two articles with the same words apart.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Identity<'a> {
    address: Option<String>,
    /// The name that somebody gave it.
    id: Option<&'a str>,
    outlet: Option<String>,
    /// The same, where it is a manifest that names it.
    manifest_outlet: Option<String>,
    day: Option<Date>,
    is_long: bool,
}

impl<'a> Identity<'a> {
    fn of((draft, given): (&'a Draft, &'a StatedFacts)) -> Self {
        Self {
            address: given.url.as_ref().and_then(|url| address(&url.value)),
            id: draft.id.as_deref(),
            outlet: outlet_key(given),
            manifest_outlet: manifest_outlet(given),
            day: given.published.as_ref().map(|known| known.value),
            is_long: draft.text.chars().take(MIN_COPIED_LETTERS).count() == MIN_COPIED_LETTERS,
        }
    }

    /// Whether two articles with the same words are one: they have one address, or neither outlet nor day nor a name
    /// that somebody gave each of them tells them apart. Whoever names them as two outlets' in a manifest knows it.
    fn is_same(&self, other: &Self) -> bool {
        fn differ<T: PartialEq>(a: &Option<T>, b: &Option<T>) -> bool {
            a.as_ref().zip(b.as_ref()).is_some_and(|(a, b)| a != b)
        }
        if differ(&self.manifest_outlet, &other.manifest_outlet) {
            return false;
        }
        if self.address.is_some() && self.address == other.address {
            return true;
        }
        self.is_long
            && !differ(&self.id, &other.id)
            && !differ(&self.outlet, &other.outlet)
            && !differ(&self.day, &other.day)
    }
}

/// The outlet of an article by a manifest.
fn manifest_outlet(given: &StatedFacts) -> Option<String> {
    let container = |known: &Provenance| match known {
        Provenance::Field { container, .. } => Some(*container),
        _ => None,
    };
    let outlet = given.outlet.as_ref()?;
    let is_told = container(&outlet.provenance) == Some(Container::Manifest);
    outlet_key(given).filter(|_| is_told)
}

/// How much is known of an article.
fn known(given: &StatedFacts) -> usize {
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
    ) -> (Draft, StatedFacts) {
        let known = |value: &str| Attested::new(value.to_owned(), Provenance::Reader);
        let draft = Draft {
            id: id.map(str::to_owned),
            text: "It rained in Lakeport. ".repeat(20).into(),
            ..Draft::default()
        };
        let given = StatedFacts {
            outlet: outlet.map(known),
            url: url.map(known),
            published: (day > 0).then(|| Attested::new(date(2031, 5, day), Provenance::Reader)),
            ..StatedFacts::default()
        };
        (draft, given)
    }

    fn stands(articles: &[(Draft, StatedFacts)]) -> Vec<usize> {
        let articles: Vec<(&Draft, &StatedFacts)> = articles.iter().map(|(a, b)| (a, b)).collect();
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
    fn any_number_of_copies_is_told_at_once() {
        let start = std::time::Instant::now();
        let named = |n: usize| {
            let outlet = format!("Post {}", n % 20);
            article(Some(&n.to_string()), Some(&outlet), None, 2)
        };
        let named: Vec<(Draft, StatedFacts)> = (0..20_000).map(named).collect();
        assert!(stands(&named).into_iter().eq(0..20_000));
        let nameless = vec![article(None, None, None, 0); 20_000];
        assert!(stands(&nameless).into_iter().all(|at| at == 0));
        assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
    }

    #[test]
    fn short_texts_may_be_printed_twice() {
        let mut notice = article(None, None, None, 0);
        notice.0.text = "It rained.".into();
        assert_eq!(stands(&[notice.clone(), notice]), [0, 1]);
    }
}
