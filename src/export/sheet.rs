//! What goes on an exported sheet, and in which order: the same for every format.

use super::Contents;
use super::passage::Passage;
use crate::edition::{ArticleIx, Edition, StatementIx};
use crate::notebook::{Anchoring, Mark};
use std::collections::{BTreeMap, BTreeSet};

/// What the marks of a group have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// They quote the same statement.
    Statement(StatementIx),
    /// They are an article's own words.
    Article(ArticleIx),
}

impl Subject {
    /// What a passage has in common with others.
    pub fn of(passage: &Passage<'_>) -> Self {
        let statement = passage.statement().map(Self::Statement);
        statement.unwrap_or(Self::Article(passage.article))
    }
}

/// The article in which a mark is found.
pub fn found_in(edition: &Edition, mark: &Mark) -> Option<ArticleIx> {
    let article = edition.article(&mark.article);
    article.filter(|_| mark.anchoring != Anchoring::Lost)
}

/// Marks in groups, the lost ones apart, and the articles that all of it rests on.
pub struct Sheet<'e> {
    /// Statements by day, then articles; the marks of each in the order of articles and text.
    pub groups: Vec<(Subject, Vec<(&'e Mark, Passage<'e>)>)>,
    /// Marks whose passage is not in the text as it is now.
    pub lost: Vec<&'e Mark>,
    /// The articles of the marks and of all witnesses of what is written.
    pub sources: Vec<ArticleIx>,
}

impl<'e> Sheet<'e> {
    /// Arranges `marks`.
    pub fn new(edition: &'e Edition, marks: &'e [Mark], contents: Contents) -> Self {
        let mut groups: BTreeMap<Subject, Vec<(&Mark, Passage)>> = BTreeMap::new();
        let mut lost = Vec::new();
        let mut sources = BTreeSet::new();
        let marks = if contents.has_marks() { marks } else { &[] };
        for mark in marks {
            let Some(article) = found_in(edition, mark) else {
                lost.push(mark);
                continue;
            };
            let passage = Passage::new(edition, article, mark.span);
            let subject = Subject::of(&passage);
            sources.insert(article);
            groups.entry(subject).or_default().push((mark, passage));
        }
        for group in groups.values_mut() {
            group.sort_by_key(|(_, p)| (p.article, p.span));
        }
        match contents {
            Contents::Matrix | Contents::Timeline => {
                sources.extend((0..edition.articles.len()).map(ArticleIx));
            }
            _ => {
                let statements = contents.statements(edition).into_iter();
                let marked = groups.keys().filter_map(|subject| match subject {
                    Subject::Statement(s) => Some(*s),
                    Subject::Article(_) => None,
                });
                let all: Vec<StatementIx> = statements.chain(marked).collect();
                let witnesses = all.iter().flat_map(|s| &edition[*s].witnesses);
                sources.extend(witnesses.map(|w| w.article));
            }
        }
        Self {
            groups: groups.into_iter().collect(),
            lost,
            sources: sources.into_iter().collect(),
        }
    }

    /// The marks that were found, with their places, in the order of the groups.
    pub fn places(&self) -> impl Iterator<Item = (&'e Mark, &Passage<'e>)> {
        self.groups
            .iter()
            .flat_map(|(_, group)| group.iter().map(|(m, p)| (*m, p)))
    }
}
