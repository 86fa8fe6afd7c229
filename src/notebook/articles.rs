//! Which of the articles that are open is the one that something was written on.
//!
//! An article is known again by its text, its address and its id. It is never another outlet's: where the outlets
//! differ the article is another one, be the words the same.

use super::anchor::{Anchor, Place};
use crate::corpus::{Article, Container, Provenance, UrlPlace, outlet_key};
use std::collections::{BTreeSet, HashMap};

/// Articles by all that they are known by.
pub struct Articles<'a> {
    all: &'a [Article],
    by_mark: HashMap<&'a str, Vec<usize>>,
}

/// What speaks for an article, the strongest first.
type Evidence = (bool, bool, bool, bool);

impl<'a> Articles<'a> {
    /// Of these articles.
    pub fn new(all: &'a [Article]) -> Self {
        let mut by_mark: HashMap<&str, Vec<usize>> = HashMap::new();
        for (n, article) in all.iter().enumerate() {
            let marks = [&article.id, &article.sha256];
            for mark in marks.into_iter().chain(&article.url) {
                by_mark.entry(mark).or_default().push(n);
            }
        }
        Self { all, by_mark }
    }

    /// Where the words of `anchor` stand now.
    pub fn place(&self, anchor: &Anchor) -> Place {
        self.same(anchor)
            .map_or_else(|| Place::lost(anchor), |article| anchor.find(article))
    }

    /// The article of `anchor`; none where two of different outlets could be it.
    fn same(&self, anchor: &Anchor) -> Option<&'a Article> {
        let marks = [&anchor.article, &anchor.sha256];
        let candidates = marks.into_iter().chain(&anchor.url);
        let candidates = candidates.filter_map(|mark| self.by_mark.get(mark.as_str()));
        let candidates: BTreeSet<usize> = candidates.flatten().copied().collect();
        let candidates = candidates.into_iter().map(|n| &self.all[n]);
        let known: Vec<(Evidence, &Article)> = candidates
            .filter(|article| !contradicts(anchor, article))
            .map(|article| (evidence(anchor, article), article))
            .collect();
        let best = known.iter().map(|(evidence, _)| *evidence).max()?;
        let mut best = known.into_iter().filter(|(evidence, _)| *evidence == best);
        let (_, first) = best.next()?;
        best.all(|(_, other)| outlet(other) == outlet(first))
            .then_some(first)
    }
}

/// Text, address, id, outlet.
fn evidence(anchor: &Anchor, article: &Article) -> Evidence {
    let outlet = anchor.outlet.as_deref().map(outlet_key);
    (
        anchor.sha256 == article.sha256,
        anchor.url.is_some() && anchor.url == article.url,
        [&article.id, &article.former_id].contains(&&anchor.article),
        outlet.is_some() && outlet == self::outlet(article),
    )
}

fn outlet(article: &Article) -> Option<String> {
    let known = article.outlet.as_ref();
    known.map(|known| outlet_key(&known.value))
}

/// Whether the article cannot be the one that it was: it is of another outlet, or with another text it has another
/// address.
fn contradicts(anchor: &Anchor, article: &Article) -> bool {
    let same_text = anchor.sha256 == article.sha256;
    let other_address = anchor.url.is_some() && article.url.is_some() && anchor.url != article.url;
    if other_address && !same_text {
        return true;
    }
    let (Some(was), Some(now)) = (&anchor.outlet, &article.outlet) else {
        return false;
    };
    if outlet_key(was) == outlet_key(&now.value) {
        return false;
    }
    match &now.provenance {
        // Whose article a file is was set right by the one who keeps the corpus.
        Provenance::Reader
        | Provenance::Field {
            container: Container::Manifest,
            ..
        } => !same_text || anchor.article != article.id,
        Provenance::Field { .. }
        | Provenance::FileName(_)
        | Provenance::Url(UrlPlace::Field(_)) => true,
        // The text itself tells: if that is the same, it is we who read it otherwise than before.
        _ => !same_text,
    }
}
