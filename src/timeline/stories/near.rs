//! Which articles are near enough to be of one story.

use super::article::StoryArticle;
use super::profile::Profile;
use jiff::civil::Date;
use rayon::prelude::*;
use std::cmp::Ordering;

/// How near (0 to 1) articles of one story are, at least, and stories that become one on average.
pub(super) const NEARNESS_OF_A_STORY: f32 = 0.28;
/// Articles that came out so many days apart are of one story no more.
const APART_DAYS: f64 = 120.0;
/// How near in time (0 to 1) articles are of which one is undated: their words must say the more.
const UNDATED_NEARNESS: f32 = 0.75;
/// A term that many articles have leads from each to so many that came out before it: the work grows with the
/// articles, not with their pairs.
const MAX_ARTICLES_BEFORE: usize = 256;
/// So many of those that share most are held against an article: short texts in the same words all share much.
const MAX_ARTICLES_COMPARED: usize = 512;
/// For each article at most so many of the nearest are kept.
const MAX_ARTICLES_NEAR: usize = 32;

/// Two articles and how near they are.
pub(super) struct Pair {
    pub(super) near: f32,
    pub(super) articles: [usize; 2],
}

impl Pair {
    pub(super) fn nearest_first(&self, other: &Self) -> Ordering {
        let nearer = other.near.total_cmp(&self.near);
        nearer.then(self.articles.cmp(&other.articles))
    }
}

/// The day of an article, as a number.
pub(super) fn day(article: &StoryArticle<'_>) -> Option<f64> {
    let hours = article.published?.duration_since(Date::ZERO).as_hours();
    Some((hours / 24) as f64)
}

/// From 1 for one day to 0 for days too far apart.
pub(super) fn nearness_in_time(one: Option<f64>, other: Option<f64>) -> f32 {
    match (one, other) {
        (Some(one), Some(other)) => (1.0 - (one - other).abs() / APART_DAYS).max(0.0) as f32,
        _ => UNDATED_NEARNESS,
    }
}

/// The pairs of articles that are near, those that came out about the same time looked at first.
pub(super) fn pairs(articles: &[StoryArticle<'_>], profiles: &[Profile]) -> Vec<Pair> {
    let mut order: Vec<usize> = (0..articles.len()).collect();
    order.sort_by_key(|n| (articles[*n].published, *n));
    let postings = Postings::new(&order, profiles);
    let places = 0..order.len();
    let found = places.into_par_iter().map_init(
        || vec![0.0; order.len()],
        |sums, place| {
            let here = order[place];
            let one = day(&articles[here]);
            let mut near: Vec<Pair> = postings
                .before(place, &profiles[here], sums)
                .into_iter()
                .filter_map(|before| {
                    let there = order[before];
                    let time = nearness_in_time(one, day(&articles[there]));
                    let near = profiles[here].product(&profiles[there]) * time;
                    let articles = [here.min(there), here.max(there)];
                    (near >= NEARNESS_OF_A_STORY).then_some(Pair { near, articles })
                })
                .collect();
            near.sort_unstable_by(Pair::nearest_first);
            near.truncate(MAX_ARTICLES_NEAR);
            near
        },
    );
    found.collect::<Vec<_>>().into_iter().flatten().collect()
}

/// Where each term stands: the places of the articles in the order in which they came out, with its weight.
struct Postings(Vec<Vec<(u32, f32)>>);

impl Postings {
    fn new(order: &[usize], profiles: &[Profile]) -> Self {
        let terms = profiles.iter().filter_map(|profile| profile.0.last());
        let count = terms.map(|(term, _)| term + 1).max().unwrap_or(0);
        let mut postings = vec![Vec::new(); count as usize];
        for (place, article) in order.iter().enumerate() {
            for (term, weight) in &profiles[*article].0 {
                postings[*term as usize].push((place as u32, *weight));
            }
        }
        Self(postings)
    }

    /// The articles before a place that could be near it. What only common terms lead to may be left out.
    /// `sums` holds a zero for each place, before and after.
    fn before(&self, place: usize, profile: &Profile, sums: &mut [f32]) -> Vec<usize> {
        let mut touched: Vec<usize> = Vec::new();
        for (term, weight) in &profile.0 {
            let all = &self.0[*term as usize];
            let upto = all.partition_point(|(other, _)| (*other as usize) < place);
            for (other, theirs) in &all[upto.saturating_sub(MAX_ARTICLES_BEFORE)..upto] {
                let other = *other as usize;
                if sums[other] == 0.0 {
                    touched.push(other);
                }
                sums[other] += weight * theirs;
            }
        }
        let enough = |other: &usize| sums[*other] >= NEARNESS_OF_A_STORY / 2.0;
        let mut near: Vec<usize> = touched.iter().copied().filter(enough).collect();
        if near.len() > MAX_ARTICLES_COMPARED {
            let shares_more = |a: &usize, b: &usize| sums[*b].total_cmp(&sums[*a]).then(a.cmp(b));
            near.select_nth_unstable_by(MAX_ARTICLES_COMPARED, shares_more);
            near.truncate(MAX_ARTICLES_COMPARED);
        }
        touched.iter().for_each(|other| sums[*other] = 0.0);
        near
    }
}
