//! Printings as families of words, for rewordings that share no order of words.
//!
//! A family is what related words share ("acceptable", "unaccepted"). Words of grammar tell nothing here,
//! and what a whole event is about tells little: the name in every second quotation of two articles is no
//! sign that two of them are one. What is said again in other words still keeps much of its order.

use super::material::Material;
use std::ops::Range;

/// What a word must weigh more than to count; words of grammar do not.
const GRAMMAR: f32 = 2.0;
/// So many quotations of two articles may hold a family before it counts less.
const OFTEN: f32 = 3.0;

/// A family and what a word of it weighs.
pub(super) type Family = (u32, f32);

/// The families of all printings.
pub(super) struct Index {
    starts: Vec<usize>,
    /// Those of each printing ascending, each once.
    families: Vec<Family>,
    /// The printings of each article, which stand one behind the other.
    articles: Vec<Range<u32>>,
}

/// What two printings share.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Shared {
    /// The weight of the families that both have.
    pub(super) weight: f32,
    /// Its share of the lesser one's weight.
    pub(super) share: f32,
    /// The weight of those that stand in the same order in both.
    pub(super) ordered: f32,
    /// Its share of the lesser one's weight.
    pub(super) ordered_share: f32,
}

impl Index {
    /// Reads the printings.
    pub(super) fn new(material: &Material) -> Self {
        let mut index = Self {
            starts: vec![0],
            families: Vec::new(),
            articles: Vec::new(),
        };
        for n in 0..material.len() as u32 {
            let words = 0..material.words(n).forms.len();
            index
                .families
                .extend(distinct(&in_order(material, n, words)));
            index.starts.push(index.families.len());
            let article = material.facts(n).article as usize;
            if index.articles.len() <= article {
                index.articles.resize(article + 1, n..n);
            }
            index.articles[article].end = n + 1;
        }
        index
    }

    /// The families of a printing.
    pub(super) fn of(&self, printing: u32) -> &[Family] {
        let n = printing as usize;
        &self.families[self.starts[n]..self.starts[n + 1]]
    }

    /// The most that [`Index::shared`] can find.
    pub(super) fn bound(&self, a: u32, b: u32) -> f32 {
        let both = common(self.of(a), self.of(b));
        both.map(|(_, weight)| weight).sum()
    }

    /// What two printings share, for the articles that they stand in.
    pub(super) fn shared(&self, material: &Material, a: u32, b: u32) -> Shared {
        let all = |n: u32| 0..material.words(n).forms.len();
        self.compare(material, (a, all(a)), (b, all(b)))
    }

    /// As [`Index::shared`], of stretches of two printings (ranges of words).
    pub(super) fn compare(
        &self,
        material: &Material,
        (a, of_a): (u32, Range<usize>),
        (b, of_b): (u32, Range<usize>),
    ) -> Shared {
        let articles = [a, b].map(|n| self.articles[material.facts(n).article as usize].clone());
        let weighed = |printing: u32, words: Range<usize>| -> Vec<Family> {
            let families = in_order(material, printing, words).into_iter();
            let topical = |family: u32| (OFTEN / self.held(&articles, family)).min(1.0);
            families
                .map(|(f, weight)| (f, weight * topical(f)))
                .collect()
        };
        let (x, y) = (weighed(a, of_a), weighed(b, of_b));
        let (all_x, all_y) = (distinct(&x), distinct(&y));
        let total = |families: &[Family]| families.iter().map(|f| f.1).sum::<f32>();
        let lesser = total(&all_x).min(total(&all_y)).max(f32::MIN_POSITIVE);
        let weight: f32 = common(&all_x, &all_y).map(|f| f.1).sum();
        let ordered = in_same_order(&x, &y);
        Shared {
            weight,
            share: weight / lesser,
            ordered,
            ordered_share: ordered / lesser,
        }
    }

    /// How many printings of some articles hold a family.
    fn held(&self, articles: &[Range<u32>; 2], family: u32) -> f32 {
        let printings = articles.iter().cloned().flatten();
        let holds = |n: &u32| self.of(*n).binary_search_by_key(&family, |f| f.0).is_ok();
        printings.filter(holds).count() as f32
    }
}

/// The families of some words of a printing that tell something, in the order of the words.
fn in_order(material: &Material, printing: u32, words: Range<usize>) -> Vec<Family> {
    let forms = &material.words(printing).forms[words];
    let telling = |form: &u32| {
        let weight = material.weight(*form) - GRAMMAR;
        (weight > 0.0).then(|| (material.family(*form), weight))
    };
    forms.iter().filter_map(telling).collect()
}

/// Each family once, ascending.
fn distinct(families: &[Family]) -> Vec<Family> {
    let mut all = families.to_vec();
    all.sort_unstable_by(|x, y| x.0.cmp(&y.0).then(y.1.total_cmp(&x.1)));
    all.dedup_by_key(|(family, _)| *family);
    all
}

/// The families of two ascending lists that both have, with the lesser weight.
fn common<'f>(x: &'f [Family], y: &'f [Family]) -> impl Iterator<Item = Family> + 'f {
    let (mut i, mut j) = (0, 0);
    std::iter::from_fn(move || {
        loop {
            let (one, other) = (x.get(i)?, y.get(j)?);
            i += usize::from(one.0 <= other.0);
            j += usize::from(other.0 <= one.0);
            if one.0 == other.0 {
                return Some((one.0, one.1.min(other.1)));
            }
        }
    })
}

/// The weight of the heaviest common subsequence.
fn in_same_order(x: &[Family], y: &[Family]) -> f32 {
    let mut last = vec![0.0_f32; y.len() + 1];
    for one in x {
        let mut corner = 0.0;
        for (j, other) in y.iter().enumerate() {
            let above = last[j + 1];
            let with = if one.0 == other.0 {
                corner + one.1.min(other.1)
            } else {
                0.0
            };
            last[j + 1] = above.max(last[j]).max(with);
            corner = above;
        }
    }
    last[y.len()]
}
