//! The short names by which a page calls articles.
//!
//! Among the witnesses of one statement an outlet's second article is "HP.2"; on a page of several statements that would be
//! now this article and now that one. So a page counts its own articles, and one siglum is one article from its first line
//! to its list of sources.

use super::Contents;
use super::sheet::Sheet;
use crate::edition::{ArticleIx, Edition};
use crate::notebook::Mark;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

/// The edition with a siglum of its own for each article, those that the page rests on first. In the table of who prints what
/// a siglum is an outlet.
pub fn of_page<'e>(edition: &'e Edition, marks: &[Mark], contents: Contents) -> Cow<'e, Edition> {
    let mut named = Cow::Borrowed(edition);
    if contents == Contents::Matrix {
        return named;
    }
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for article in in_order(edition, marks, contents) {
        let siglum = &edition[article].siglum;
        let count = counts.entry(siglum).or_default();
        *count += 1;
        if *count > 1 {
            let own = format!("{siglum}.{count}");
            named.to_mut().articles[article.0].siglum = own;
        }
    }
    named
}

/// All articles, in the order in which a page counts them: those of one statement as its witnesses are.
fn in_order(edition: &Edition, marks: &[Mark], contents: Contents) -> Vec<ArticleIx> {
    let all = (0..edition.articles.len()).map(ArticleIx);
    let mut order: Vec<ArticleIx> = match contents {
        Contents::Statement(ix) | Contents::StatementWithNotes(ix) => {
            let witnesses = edition[ix].witnesses.iter();
            witnesses.map(|witness| witness.article).collect()
        }
        _ => Sheet::new(edition, marks, contents).sources,
    };
    order.extend(all);
    let mut seen = HashSet::new();
    order.retain(|article| seen.insert(*article));
    order
}
