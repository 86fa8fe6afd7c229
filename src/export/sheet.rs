//! What goes on an exported sheet, and in which order: the same for every format.

use super::contents::Contents;
use super::passage::ArticlePassage;
use super::safe::web_address;
use crate::edition::{ArticleIx, Edition, QuotationIx, StatementIx, Witness};
use crate::notebook::{Mark, MarkedPassage};
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What the marks of a group have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GroupSubject {
    /// The marks quote the same statement.
    Statement(StatementIx),
    /// The marks are on an article's own words.
    Article(ArticleIx),
}

impl GroupSubject {
    /// What a passage has in common with others.
    pub fn of(passage: &ArticlePassage<'_>) -> Self {
        let statement = passage.statement().map(Self::Statement);
        statement.unwrap_or(Self::Article(passage.article))
    }
}

/// The article in which a passage is found.
pub fn found_in(edition: &Edition, passage: &MarkedPassage) -> Option<ArticleIx> {
    let article = edition.article(&passage.article);
    article.filter(|_| !passage.is_lost())
}

/// The web address of the page that a passage stands on; of one that is not found, of the page that it stood on. What
/// is called now as that article was may be another's.
pub fn page<'a>(edition: &'a Edition, passage: &'a MarkedPassage) -> Option<&'a str> {
    let url = match found_in(edition, passage) {
        Some(article) => &edition[article].url,
        None => &passage.anchor.url,
    };
    web_address(url.as_deref()?)
}

/// A passage of a mark, and what is known about it.
pub type Marked<'e> = (&'e Mark, &'e MarkedPassage, ArticlePassage<'e>);

/// Puts passages in the order of articles and text, those of one mark together.
pub fn arrange(group: &mut [Marked<'_>]) {
    let place = |(_, _, passage): &Marked<'_>| (passage.article, passage.span);
    let mut first: HashMap<String, (ArticleIx, Span)> = HashMap::new();
    for one in group.iter() {
        let at = place(one);
        let known = first.entry(one.0.id.clone()).or_insert(at);
        *known = (*known).min(at);
    }
    group.sort_by_key(|one| (first.get(&one.0.id).copied(), one.0.id.clone(), place(one)));
}

/// The passages of such a group mark by mark.
pub fn by_mark<'g, 'e>(
    group: &'g [Marked<'e>],
) -> impl Iterator<Item = (&'e Mark, &'g [Marked<'e>])> {
    let marks = group.chunk_by(|a, b| a.0.id == b.0.id);
    marks.filter_map(|passages| Some((passages.first()?.0, passages)))
}

/// The statements of which a group holds a printing, each with the quotations that are marked: one article may print it
/// twice, and be marked in one place.
pub fn statements_of(group: &[Marked<'_>]) -> BTreeMap<StatementIx, Vec<QuotationIx>> {
    let mut all: BTreeMap<StatementIx, Vec<QuotationIx>> = BTreeMap::new();
    for (_, _, passage) in group {
        for statement in passage.statements() {
            let quotations = passage.quotations.iter();
            all.entry(statement).or_default().extend(quotations);
        }
    }
    all
}

/// Whether a printing is among what is marked.
pub fn is_marked(witness: &Witness, marked: &[QuotationIx]) -> bool {
    witness.quotations.iter().any(|q| marked.contains(q))
}

/// Marks in groups, the lost ones apart, and the articles that all of it rests on.
pub struct Sheet<'e> {
    /// Statements by day, then articles; what is marked of each, arranged.
    pub groups: Vec<(GroupSubject, Vec<Marked<'e>>)>,
    /// Passages of marks that are not in the texts as they are now.
    pub lost: Vec<(&'e Mark, &'e MarkedPassage)>,
    /// The articles of the marks and of all witnesses of what is written.
    pub sources: Vec<ArticleIx>,
}

impl<'e> Sheet<'e> {
    /// Arranges `marks`.
    pub fn new(edition: &'e Edition, marks: &'e [Mark], contents: Contents) -> Self {
        let mut groups: BTreeMap<GroupSubject, Vec<Marked<'_>>> = BTreeMap::new();
        let mut lost = Vec::new();
        let mut sources = BTreeSet::new();
        let marks = if contents.has_marks() { marks } else { &[] };
        let passages = marks.iter().flat_map(|m| m.passages().map(move |p| (m, p)));
        for (mark, marked) in passages {
            let Some(article) = found_in(edition, marked) else {
                lost.push((mark, marked));
                continue;
            };
            let passage = ArticlePassage::new(edition, article, marked.span);
            let subject = GroupSubject::of(&passage);
            sources.insert(article);
            let group = groups.entry(subject).or_default();
            group.push((mark, marked, passage));
        }
        for group in groups.values_mut() {
            arrange(group);
        }
        match contents {
            Contents::Matrix | Contents::Timeline => {
                sources.extend((0..edition.articles.len()).map(ArticleIx));
            }
            _ => {
                let statements = contents.statements(edition).into_iter();
                let marked = groups.values().flat_map(|group| statements_of(group));
                let marked = marked.map(|(statement, _)| statement);
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

    /// The statements of which something is marked, each with the quotations that are marked: a mark of an outlet's own
    /// sentence that holds a quotation is a mark of its statement, too.
    pub fn marked_statements(&self) -> BTreeMap<StatementIx, Vec<QuotationIx>> {
        let groups = self.groups.iter().map(|(_, group)| group.as_slice());
        let all = groups.flat_map(statements_of);
        all.fold(BTreeMap::new(), |mut all, (statement, marked)| {
            all.entry(statement).or_default().extend(marked);
            all
        })
    }

    /// Whether a statement has a group of its own.
    pub fn has_group(&self, statement: StatementIx) -> bool {
        let wanted = GroupSubject::Statement(statement);
        let found = self
            .groups
            .binary_search_by_key(&wanted, |(subject, _)| *subject);
        found.is_ok()
    }

    /// What is marked and was found, in the order of the groups.
    pub fn places(&self) -> impl Iterator<Item = &Marked<'e>> {
        self.groups.iter().flat_map(|(_, group)| group)
    }
}
