//! Which of the articles that are open is the one that something was written on.
//!
//! An article is known again by its text, its address and its id. It is never another outlet's: where the outlets
//! differ the article is another one, be the words the same.

use super::anchor::{Anchor, Place};
use crate::corpus::{Article, Container, Provenance, UrlPlace, outlet_key, page_address};
use crate::text::CodePoints;
use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap};

/// Articles by all that they are known by.
pub struct Articles<'a> {
    all: Vec<Known<'a>>,
    by_mark: HashMap<Cow<'a, str>, Vec<usize>>,
}

/// An article, with what is counted of it once for all that was written on it.
struct Known<'a> {
    article: &'a Article,
    /// What tells its outlet from others.
    outlet: Option<String>,
    points: OnceCell<CodePoints<'a>>,
}

/// What speaks for an article, the strongest first: text, address, id, outlet.
type Evidence = (bool, bool, bool, bool);

impl<'a> Articles<'a> {
    /// Of these articles.
    pub fn new(all: &'a [Article]) -> Self {
        let mut by_mark: HashMap<Cow<str>, Vec<usize>> = HashMap::new();
        for (n, article) in all.iter().enumerate() {
            let marks = [&article.id, &article.sha256].map(|mark| Cow::from(mark.as_str()));
            let address = article.url.as_deref().map(address);
            for mark in marks.into_iter().chain(address.map(Cow::from)) {
                by_mark.entry(mark).or_default().push(n);
            }
        }
        let all = all.iter().map(Known::new).collect();
        Self { all, by_mark }
    }

    /// Where the words of `anchor` stand now.
    pub fn place(&self, anchor: &Anchor) -> Place {
        let Some(known) = self.same(anchor) else {
            return Place::lost(anchor);
        };
        let points = || CodePoints::new(&known.article.text);
        let place = anchor.find(known.article, known.points.get_or_init(points));
        match known.may_be_another(anchor, &place) {
            true => Place::lost(anchor),
            false => place,
        }
    }

    /// The article of `anchor`; none where two of different outlets could be it.
    fn same(&self, anchor: &Anchor) -> Option<&Known<'a>> {
        let address = anchor.url.as_deref().map(address);
        let marks = [&anchor.article, &anchor.sha256].map(String::as_str);
        let candidates = marks.into_iter().chain(address.as_deref());
        let candidates = candidates.filter_map(|mark| self.by_mark.get(mark));
        let candidates: BTreeSet<usize> = candidates.flatten().copied().collect();
        let candidates = candidates.into_iter().map(|n| &self.all[n]);
        let known: Vec<(Evidence, &Known<'a>)> = candidates
            .filter(|known| !known.contradicts(anchor))
            .map(|known| (known.evidence(anchor), known))
            .collect();
        let best = known.iter().map(|(evidence, _)| *evidence).max()?;
        let mut best = known.into_iter().filter(|(evidence, _)| *evidence == best);
        let (_, first) = best.next()?;
        best.all(|(_, other)| other.outlet == first.outlet)
            .then_some(first)
    }
}

/// The page that an address leads to; whoever notes one elsewhere may have come by another way.
fn address(url: &str) -> String {
    page_address(url).unwrap_or_else(|| url.to_owned())
}

impl<'a> Known<'a> {
    fn new(article: &'a Article) -> Self {
        Self {
            article,
            outlet: article.read_outlet().map(|known| outlet_key(&known.value)),
            points: OnceCell::new(),
        }
    }

    fn evidence(&self, anchor: &Anchor) -> Evidence {
        let Known { article, .. } = self;
        (
            anchor.sha256 == article.sha256,
            self.address_of(anchor) == Some(true),
            [&article.id, &article.former_id].contains(&&anchor.article),
            anchor.outlet.as_deref().is_some_and(|was| self.is_of(was)),
        )
    }

    /// Whether it has the address that the article had, where both have one.
    fn address_of(&self, anchor: &Anchor) -> Option<bool> {
        let (was, now) = (anchor.url.as_deref()?, self.article.url.as_deref()?);
        Some(was == now || address(was) == address(now))
    }

    /// Whether it is of this outlet.
    fn is_of(&self, outlet: &str) -> bool {
        let now = self.article.read_outlet();
        now.is_some_and(|now| now.value == outlet) || self.outlet == Some(outlet_key(outlet))
    }

    /// Whether the article may only have the id of the one that it was: it has another text, no address tells that it is
    /// the same, and nothing of what stood around the words does so now.
    fn may_be_another(&self, anchor: &Anchor, place: &Place) -> bool {
        let told = anchor.sha256 == self.article.sha256 || self.address_of(anchor) == Some(true);
        !told && !place.is_lost() && !anchor.keeps_surroundings(&self.article.text, place.span)
    }

    /// Whether the article cannot be the one that it was: it is of another outlet, or with another text it has another
    /// address.
    fn contradicts(&self, anchor: &Anchor) -> bool {
        let Known { article, .. } = self;
        let same_text = anchor.sha256 == article.sha256;
        if self.address_of(anchor) == Some(false) && !same_text {
            return true;
        }
        let (Some(was), Some(now)) = (&anchor.outlet, article.read_outlet()) else {
            return false;
        };
        if self.is_of(was) {
            return false;
        }
        match &now.provenance {
            // Whose article a file is was set right by the one who keeps the corpus.
            Provenance::Field {
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
}
