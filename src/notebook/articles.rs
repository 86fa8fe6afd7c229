//! Which of the articles that are open is the one that something was written on.
//!
//! An article is known again by its text, its address, its headline with its day, and its id. It is never another
//! outlet's: where the outlets differ the article is another one, be the words the same. Nor is it one that shares no more
//! than its text or its place: where headline and day are both others, the article is another one, too.

use super::anchor::{Anchor, Anchoring, Place};
use crate::corpus::{Article, Container, Provenance, UrlPlace, outlet_key, page_address};
use crate::text::CodePoints;
use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap};

/// Articles by all that they are known by.
pub struct Articles<'a> {
    all: Vec<OpenArticle<'a>>,
    by_mark: HashMap<Cow<'a, str>, Vec<usize>>,
}

/// An article, with what is counted of it once for all that was written on it.
struct OpenArticle<'a> {
    article: &'a Article,
    /// What tells its outlet from others.
    outlet: Option<String>,
    points: OnceCell<CodePoints<'a>>,
}

/// What speaks for an article, the strongest first: text, address, headline with day, id, outlet.
type Evidence = (bool, bool, bool, bool, bool);

impl<'a> Articles<'a> {
    /// The same articles, arranged so that the words of an anchor are found among them.
    pub fn new(all: &'a [Article]) -> Self {
        let mut by_mark: HashMap<Cow<str>, Vec<usize>> = HashMap::new();
        for (n, article) in all.iter().enumerate() {
            let marks = [&article.id, &article.sha256].map(|mark| Cow::from(mark.as_str()));
            let address = article.url.as_deref().map(address);
            for mark in marks.into_iter().chain(address.map(Cow::from)) {
                by_mark.entry(mark).or_default().push(n);
            }
        }
        let all = all.iter().map(OpenArticle::new).collect();
        Self { all, by_mark }
    }

    /// Where the words of `anchor` stand now: of versions of the article in the one that has them where they were, else
    /// in the first that has them as they were.
    pub fn place(&self, anchor: &Anchor) -> Place {
        let places = self.same(anchor).into_iter().map(|known| {
            let place = known.place(anchor);
            let rank = match place.anchoring {
                _ if known.has_at_position(anchor, &place) => 0,
                Anchoring::InPlace | Anchoring::Moved => 1,
                Anchoring::Ambiguous => 2,
                Anchoring::Changed => 3,
                Anchoring::Lost => 4,
            };
            (rank, place)
        });
        let best = places.min_by_key(|(rank, _)| *rank);
        best.map_or_else(|| Place::lost(anchor), |(_, place)| place)
    }

    /// The article of `anchor`, or its versions for which as much speaks; none where two of different outlets could be it,
    /// or two of other headlines or days for which only the text speaks.
    fn same(&self, anchor: &Anchor) -> Vec<&OpenArticle<'a>> {
        let address = anchor.url.as_deref().map(address);
        let marks = [&anchor.article, &anchor.sha256].map(String::as_str);
        let candidates = marks.into_iter().chain(address.as_deref());
        let candidates = candidates.filter_map(|mark| self.by_mark.get(mark));
        let candidates: BTreeSet<usize> = candidates.flatten().copied().collect();
        let candidates = candidates.into_iter().map(|n| &self.all[n]);
        let is_text_read = self.by_mark.contains_key(anchor.sha256.as_str());
        let known: Vec<(Evidence, &OpenArticle<'a>)> = candidates
            .filter(|known| !known.contradicts(anchor))
            .filter(|known| !(is_text_read && known.has_changed_places(anchor)))
            .map(|known| (known.evidence(anchor), known))
            .collect();
        let best = known.iter().map(|(evidence, _)| *evidence).max();
        let best = known.into_iter().filter(|(e, _)| Some(*e) == best);
        let best: Vec<&OpenArticle<'a>> = best.map(|(_, known)| known).collect();
        let is_told = best.first().is_some_and(|known| known.is_told(anchor));
        let is_alike = |known: &&OpenArticle<'a>| {
            let first = best[0];
            known.outlet == first.outlet && (is_told || known.dateline() == first.dateline())
        };
        match best.iter().all(is_alike) {
            true => best,
            false => Vec::new(),
        }
    }
}

/// The page that an address leads to; whoever notes one elsewhere may have come by another way.
fn address(url: &str) -> String {
    page_address(url).unwrap_or_else(|| url.to_owned())
}

impl<'a> OpenArticle<'a> {
    fn new(article: &'a Article) -> Self {
        Self {
            article,
            outlet: article.read_outlet().map(|known| outlet_key(&known.value)),
            points: OnceCell::new(),
        }
    }

    fn place(&self, anchor: &Anchor) -> Place {
        let points = || CodePoints::new(&self.article.text);
        let place = anchor.find(self.article, self.points.get_or_init(points));
        match self.may_be_another(anchor, &place) {
            true => Place::lost(anchor),
            false => place,
        }
    }

    /// Whether its words stand at the place that they had.
    fn has_at_position(&self, anchor: &Anchor, place: &Place) -> bool {
        let points = || CodePoints::new(&self.article.text);
        let points = self.points.get_or_init(points);
        let span = [anchor.start, anchor.end].map(|at| points.to_byte(at));
        !place.is_lost()
            && span == [place.span.start, place.span.end]
            && place.span.of(&self.article.text) == anchor.exact
    }

    fn evidence(&self, anchor: &Anchor) -> Evidence {
        let OpenArticle { article, .. } = self;
        (
            anchor.sha256 == article.sha256,
            self.address_of(anchor) == Some(true),
            self.has_dateline_of(anchor),
            self.has_id_of(anchor),
            anchor.outlet.as_deref().is_some_and(|was| self.is_of(was)),
        )
    }

    /// Whether it has the address that the article had, where both have one.
    fn address_of(&self, anchor: &Anchor) -> Option<bool> {
        let (was, now) = (anchor.url.as_deref()?, self.article.url.as_deref()?);
        Some(was == now || address(was) == address(now))
    }

    /// Whether more speaks for it than its text.
    fn is_told(&self, anchor: &Anchor) -> bool {
        self.has_id_of(anchor)
            || self.address_of(anchor) == Some(true)
            || self.has_dateline_of(anchor)
    }

    /// Its headline and the day on which it came out.
    fn dateline(&self) -> (Option<&str>, Option<String>) {
        let day = self.article.read_published().map(|day| day.to_string());
        (self.article.headline(), day)
    }

    /// Whether it has the headline and the day that the article had.
    fn has_dateline_of(&self, anchor: &Anchor) -> bool {
        let (headline, day) = self.dateline();
        let was = (anchor.headline.as_deref(), anchor.published.as_deref());
        was.0.is_some() && was.1.is_some() && was == (headline, day.as_deref())
    }

    /// Whether both its headline and its day are others than those of the article, where all four are known.
    fn has_another_dateline(&self, anchor: &Anchor) -> bool {
        let (headline, day) = self.dateline();
        let is_another = |was: Option<&str>, now: Option<&str>| {
            was.zip(now).is_some_and(|(was, now)| was != now)
        };
        is_another(anchor.headline.as_deref(), headline)
            && is_another(anchor.published.as_deref(), day.as_deref())
    }

    /// Whether nothing of the article but its id is that of the one that it was: text and headline are others, and no address
    /// tells that they are its own. Where the text that it had lies under another name, the files have changed places.
    fn has_changed_places(&self, anchor: &Anchor) -> bool {
        anchor.sha256 != self.article.sha256
            && self.address_of(anchor) != Some(true)
            && self.has_headline_of(anchor) == Some(false)
    }

    /// Whether it has the headline that the article had, where both have one.
    fn has_headline_of(&self, anchor: &Anchor) -> Option<bool> {
        let (was, now) = (anchor.headline.as_deref()?, self.article.headline()?);
        Some(was == now)
    }

    fn has_id_of(&self, anchor: &Anchor) -> bool {
        let ids = [&self.article.id, &self.article.former_id];
        !anchor.article.is_empty() && ids.contains(&&anchor.article)
    }

    /// Whether it is of this outlet.
    fn is_of(&self, outlet: &str) -> bool {
        let now = self.article.read_outlet();
        now.is_some_and(|now| now.value == outlet) || self.outlet == Some(outlet_key(outlet))
    }

    /// Whether the article may only have the id of the one that it was: it has another text, neither address nor headline
    /// tells that it is the same, and nothing of what stood around the words does so now.
    fn may_be_another(&self, anchor: &Anchor, place: &Place) -> bool {
        let told = anchor.sha256 == self.article.sha256
            || self.address_of(anchor) == Some(true)
            || self.has_headline_of(anchor) == Some(true);
        !told && !place.is_lost() && !anchor.keeps_surroundings(&self.article.text, place.span)
    }

    /// Whether the article cannot be the one that it was: it is of another outlet, or has another address. Two outlets may
    /// print the same text: where nothing but the text speaks for an article, it must not be of an outlet or at an address
    /// of its own.
    fn contradicts(&self, anchor: &Anchor) -> bool {
        let OpenArticle { article, .. } = self;
        let same_text = anchor.sha256 == article.sha256;
        let address = self.address_of(anchor);
        if address != Some(true) && self.has_another_dateline(anchor) {
            return true;
        }
        let is_told = self.has_id_of(anchor) || address == Some(true);
        let (was, now) = (anchor.outlet.as_deref(), article.read_outlet());
        if address == Some(false) {
            let is_own = self.has_id_of(anchor) || was.is_some_and(|was| self.is_of(was));
            if !(same_text && is_own) {
                return true;
            }
        }
        let (was, now) = match (was, now) {
            (Some(was), Some(now)) => (was, now),
            (None, Some(_)) => return !is_told,
            (_, None) => return false,
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
