//! The articles of the corpus: outlet, day, and how each is known.

use super::{Item, ItemRows, ListData, ListSpec, RemarkPlace, Rows, Subject};
use crate::corpus::Article;
use crate::edition::ArticleIx;
use crate::reader::theme::Role;
use crate::text::Span;

pub(super) const LIST: ListSpec = ListSpec {
    title: "Articles",
    name: "articles",
    keys: &["A"],
    doc: "List the articles: outlet, day, and how each is known",
    empty: "The corpus holds no article.",
    open_word: Some("open"),
    remembered: true,
    count: |data| data.edition.articles.len(),
    subject: |data, number| {
        let there = number < data.edition.articles.len();
        there.then_some(Subject::Article(ArticleIx(number)))
    },
    heading: None,
    position: None,
    rows: Rows::Items(ItemRows {
        item,
        place: Role::Found,
        remark: RemarkPlace::Below,
        panel: None,
    }),
};

fn item(data: &ListData<'_>, number: usize) -> Option<Item> {
    let article = data.edition.articles.get(number)?;
    Some(of_article(article, ArticleIx(number)))
}

/// An article as a line of a list.
pub(super) fn of_article(article: &Article, ix: ArticleIx) -> Item {
    let outlet = article.outlet.as_ref();
    let name = article.outlet_name();
    let day = article.published.as_ref();
    let mut remark = vec![article.path.clone()];
    let reasons = (
        outlet.map(|known| &known.provenance),
        day.map(|known| &known.provenance),
    );
    if let (Some(outlet), Some(day)) = reasons
        && outlet == day
    {
        remark.push(format!("outlet and day: {day}"));
    } else {
        remark.extend(reasons.0.map(|by| format!("outlet: {by}")));
        remark.extend(reasons.1.map(|by| format!("day: {by}")));
    }
    let unknown: Vec<&str> = [
        outlet.is_none().then_some("outlet"),
        day.is_none().then_some("date"),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !unknown.is_empty() {
        remark.push(format!(
            "{} unknown: {} in corpus.toml",
            unknown.join(" and "),
            if outlet.is_none() {
                "c sets the outlet; it can be set"
            } else {
                "it can be set"
            }
        ));
    }
    remark.extend(article.related.words());
    remark.extend(article.note.clone());
    Item {
        siglum: article.siglum.clone(),
        day: day.map_or("day unknown".into(), |known| known.value.to_string()),
        name: name.to_string(),
        text: article.headline().unwrap_or_default().to_owned(),
        remark: remark.join(" · "),
        target: Some((ix, Span::default())),
        ..Item::default()
    }
}
