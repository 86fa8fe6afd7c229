//! Articles to stories: which of them report the same course of events.
//!
//! As in topic detection and tracking, articles are compared by the words that tell most about each (TF-IDF,
//! what the headline and the opening say twice) and by the statements that they share; the farther apart they
//! came out, the more they must have in common. The nearest go together first, and two stories become one only
//! where their articles are near on average: one article that is a little like both does not glue them.
//!
//! ```text
//! article    an article as stories see it
//! profile    what tells most about an article
//! near       which articles are near
//! title      what a story is called, from what its headlines share
//! ```

mod article;
mod near;
mod profile;
mod title;

pub use article::StoryArticle;
pub use title::story_title;

use crate::disjoint::DisjointSets;
use near::{NEARNESS_OF_A_STORY, Pair, nearness_in_time, pairs};
use profile::{Profile, profiles};

/// The story of each article, by the number of the story's first article.
///
/// ```
/// use verbatim::timeline::{StoryArticle, stories};
/// let article = |text| StoryArticle { text, ..StoryArticle::default() };
/// let mill = article("The heron mill burnt down, and the miller wept.");
/// let again = article("The miller of the heron mill wept as it burnt down.");
/// let eel = article("Eel smugglers fled over the estuary.");
/// assert_eq!(stories(&[mill, eel, again]), [0, 1, 0]);
/// ```
pub fn stories(articles: &[StoryArticle<'_>]) -> Vec<usize> {
    let profiles = profiles(articles);
    let mut pairs = pairs(articles, &profiles);
    pairs.sort_unstable_by(Pair::nearest_first);
    let mut gathered = Gathered::new(articles, profiles);
    for Pair { articles, .. } in pairs {
        let [one, other] = articles.map(|article| gathered.least(article));
        if one != other && gathered.nearness(one, other) >= NEARNESS_OF_A_STORY {
            gathered.unite(one, other);
        }
    }
    (0..articles.len()).map(|n| gathered.least(n)).collect()
}

/// Stories while they grow, each known by its least article.
struct Gathered {
    sets: DisjointSets,
    stories: Vec<Growing>,
}

/// The articles of one story, summed up.
#[derive(Default)]
struct Growing {
    sum: Profile,
    articles: f32,
    /// The sum of the days on which those came out whose day is known, and how many these are.
    days: f64,
    dated: f64,
}

impl Growing {
    fn mean_day(&self) -> Option<f64> {
        (self.dated > 0.0).then(|| self.days / self.dated)
    }
}

impl Gathered {
    fn new(articles: &[StoryArticle<'_>], profiles: Vec<Profile>) -> Self {
        let stories = articles.iter().zip(profiles).map(|(article, sum)| {
            let day = near::day(article);
            Growing {
                sum,
                articles: 1.0,
                days: day.unwrap_or(0.0),
                dated: day.map_or(0.0, |_| 1.0),
            }
        });
        Self {
            stories: stories.collect(),
            sets: DisjointSets::new(articles.len()),
        }
    }

    fn least(&self, article: usize) -> usize {
        self.sets.least(article)
    }

    /// How near the articles of two stories are on average.
    fn nearness(&self, one: usize, other: usize) -> f32 {
        let (one, other) = (&self.stories[one], &self.stories[other]);
        let alike = one.sum.product(&other.sum) / (one.articles * other.articles);
        alike * nearness_in_time(one.mean_day(), other.mean_day())
    }

    fn unite(&mut self, one: usize, other: usize) {
        self.sets.unite(one, other);
        let (least, more) = (one.min(other), one.max(other));
        let more = std::mem::take(&mut self.stories[more]);
        let story = &mut self.stories[least];
        story.sum.add(&more.sum);
        story.articles += more.articles;
        story.days += more.days;
        story.dated += more.dated;
    }
}

#[cfg(test)]
mod tests;
