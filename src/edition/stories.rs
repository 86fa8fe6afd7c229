//! Articles to stories: the level above the events, where a corpus holds several.

use super::found::FoundQuotation;
use super::{ArticleIx, Edition, OutletIx, Statement, StatementIx, Story, StoryIx};
use crate::collation::matching::Group;
use crate::corpus::Article;
use crate::timeline::{self, StoryArticle};
use rayon::prelude::*;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Which articles report one course of events: of each the number of the first of them. Where nothing is quoted there
/// are no events, and nobody looks for their stories.
pub(super) fn tell(
    articles: &[Article],
    quotations: &[FoundQuotation],
    groups: &[Group],
) -> Vec<usize> {
    if quotations.is_empty() {
        return (0..articles.len()).collect();
    }
    let mut all: Vec<StoryArticle<'_>> = articles
        .iter()
        .map(|article| StoryArticle {
            headline: article.headline(),
            text: &article.text,
            published: article.published.as_ref().map(|known| known.value),
            statements: Vec::new(),
        })
        .collect();
    for (number, group) in groups.iter().enumerate() {
        let printed = group
            .sure
            .iter()
            .map(|printing| quotations[*printing].article);
        let printed: BTreeSet<usize> = printed.collect();
        if printed.len() > 1 {
            printed
                .into_iter()
                .for_each(|article| all[article].statements.push(number));
        }
    }
    timeline::stories(&all)
}

/// A corpus holds several stories where at least so many of them have several articles. An article that stands
/// alone beside a single story is no ground for a further level, and neither are articles that all stand alone.
const STORIES_OF_SEVERAL: usize = 2;

/// Gathers the articles of an edition in stories, where it holds several.
pub(super) fn gather_stories(edition: &mut Edition) {
    let mut gathered: BTreeMap<usize, Vec<ArticleIx>> = BTreeMap::new();
    for (article, story) in edition.story_of.iter().enumerate() {
        gathered.entry(*story).or_default().push(ArticleIx(article));
    }
    let several = gathered.values().filter(|articles| articles.len() > 1);
    if several.count() < STORIES_OF_SEVERAL {
        return;
    }
    let mut stories: Vec<Vec<ArticleIx>> = gathered.into_values().collect();
    let came_out = |article: &ArticleIx| {
        let day = edition[*article]
            .published
            .as_ref()
            .map(|known| known.value);
        (day.is_none(), day, *article)
    };
    stories.sort_by_cached_key(|articles| articles.iter().map(came_out).min());
    let told = stories.into_par_iter();
    let mut told: Vec<Story> = told.map(|articles| story(edition, articles)).collect();
    tell_apart(edition, &mut told);
    edition.stories = told.into();
}

/// Puts behind a title that several stories have the day on which each of them began, or where that is not told or one day,
/// too, the headline of its first article: by the title alone nobody would know which he opens.
fn tell_apart(edition: &Edition, stories: &mut [Story]) {
    let mut named: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (number, story) in stories.iter().enumerate() {
        named.entry(story.title.clone()).or_default().push(number);
    }
    for alike in named.into_values().filter(|alike| alike.len() > 1) {
        let day = |format: &str| {
            let day = |number: &usize| {
                let articles = stories[*number].articles.iter();
                let days = articles.filter_map(|a| edition[*a].published.as_ref());
                let first = days.map(|known| known.value).min()?;
                Some(first.strftime(format).to_string())
            };
            let days: Vec<Option<String>> = alike.iter().map(day).collect();
            days
        };
        let headlines = || {
            let headline = |number: &usize| {
                edition[*stories[*number].articles.first()?]
                    .headline()
                    .map(str::to_owned)
            };
            alike.iter().map(headline).collect()
        };
        let differing = [day("%-d %b"), day("%-d %b %Y")]
            .into_iter()
            .find(|days| are_different(days));
        let differing = differing.unwrap_or_else(headlines);
        for (number, differing) in alike.into_iter().zip(differing) {
            if let Some(differing) = differing {
                stories[number].title.push_str(&format!(" · {differing}"));
            }
        }
    }
}

/// Whether all are there, and no two the same.
fn are_different(all: &[Option<String>]) -> bool {
    let different: BTreeSet<&String> = all.iter().flatten().collect();
    different.len() == all.len()
}

fn story(edition: &Edition, articles: Vec<ArticleIx>) -> Story {
    let mut by_day = articles.clone();
    by_day.sort_by_key(|article| {
        let day = edition[*article]
            .published
            .as_ref()
            .map(|known| known.value);
        (day.is_none(), day, *article)
    });
    let first = by_day.first().map(|article| &edition[*article]);
    let headlines = by_day
        .iter()
        .filter_map(|article| edition[*article].headline());
    let headlines: Vec<&str> = headlines.collect();
    let mut outlets: Vec<OutletIx> = articles.iter().map(|a| edition.outlet_of(*a)).collect();
    outlets.sort_unstable();
    outlets.dedup();
    Story {
        id: format!("story:{}", first.map_or("", |article| &article.id)),
        title: timeline::story_title(&headlines)
            .unwrap_or_else(|| first.map_or_else(String::new, |article| opening(&article.text))),
        articles,
        outlets,
    }
}

/// Most letters of an opening that stands for a headline.
const OPENING_LETTERS: usize = 60;

/// The first words of a text.
fn opening(text: &str) -> String {
    let line = text.lines().find(|line| !line.trim().is_empty());
    let mut words = line.unwrap_or_default().split_whitespace();
    let mut opening = words.next().unwrap_or_default().to_string();
    for word in words {
        if opening.chars().count() + word.chars().count() > OPENING_LETTERS {
            return opening + " …";
        }
        opening = opening + " " + word;
    }
    opening
}

impl Edition {
    /// The story of each article, where there are several.
    pub(super) fn stories_of_articles(&self) -> HashMap<ArticleIx, StoryIx> {
        let stories = self.stories.iter().enumerate();
        let articles = stories.flat_map(|(number, story)| {
            let own = story.articles.iter();
            own.map(move |article| (*article, StoryIx(number)))
        });
        articles.collect()
    }

    /// Whether an outlet has an article that reports the same course of events as one that surely prints the
    /// statement. In an edition of which nobody asked it all articles do.
    pub(super) fn is_of_story(&self, statement: StatementIx, outlet: OutletIx) -> bool {
        let sure = self[statement].witnesses.iter().filter(|w| w.sure);
        let mut stories = sure.map(|witness| self.story_of.get(witness.article.0));
        stories.any(|story| story.is_none_or(|story| self.reports(outlet, *story)))
    }
}

/// The story to which most articles belong that surely print a statement; among equals the first.
pub(super) fn story_of(
    statement: &Statement,
    stories: &HashMap<ArticleIx, StoryIx>,
) -> Option<StoryIx> {
    let mut counts: BTreeMap<StoryIx, usize> = BTreeMap::new();
    let sure = statement.witnesses.iter().filter(|witness| witness.sure);
    for story in sure.filter_map(|witness| stories.get(&witness.article)) {
        *counts.entry(*story).or_default() += 1;
    }
    let most = counts
        .into_iter()
        .max_by_key(|(story, count)| (*count, Reverse(*story)));
    most.map(|(story, _)| story)
}
