//! The list of the articles that a page rests on.

use super::printing::{nameless, with_siglum};
use crate::edition::{ArticleIx, Edition};
use crate::export::page::{Block, Form, Line};
use crate::export::{cite, web_address};
use std::io;

/// Writes the list; nothing where there is no article.
/// An article goes by the siglum that it has on the page.
pub(super) fn put(
    edition: &Edition,
    sources: &[ArticleIx],
    siglum: impl Fn(ArticleIx) -> String,
    form: &mut dyn Form,
) -> io::Result<()> {
    if sources.is_empty() {
        return Ok(());
    }
    form.put(Block::Heading(2, "Sources".into()))?;
    let lines = sources
        .iter()
        .map(|article| source(edition, *article, &siglum(*article)));
    form.put(Block::Items(lines.collect()))
}

fn source(edition: &Edition, ix: ArticleIx, siglum: &str) -> Line {
    let article = &edition[ix];
    let mut named = cite::named(edition, ix);
    if let Some(outlet) = named.first_mut() {
        // The page calls it by its siglum, in tables by nothing else.
        *outlet = match article.outlet {
            Some(_) => with_siglum(outlet, siglum),
            None => nameless(article, siglum),
        };
    }
    let mut line = Line::from(named.join(", "));
    if !article.authors.is_empty() {
        line = line.text(format!(", by {}", article.authors.join(", ")));
    }
    if let Some(url) = article.url.as_deref() {
        line = line
            .text(", ")
            .link(url, web_address(url).map(str::to_owned));
    }
    if let Some(accessed) = cite::accessed(article) {
        line = line.text(format!(", {accessed}"));
    }
    if let Some(note) = &article.note {
        line = line.text(format!(" – {note}"));
    }
    line
}
