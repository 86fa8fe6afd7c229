//! What is highlighted: passages with a note, tags and a label.

use super::anchor::{Anchor, Anchoring, Place};
use super::articles::Articles;
use super::origin::Origin;
use crate::corpus::Article;
use crate::text::{Span, hex};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use std::sync::atomic::{AtomicU64, Ordering};

/// With what a label begins where a form knows tags alone.
pub const LABEL_TAG: &str = "label:";

/// One stretch of an article that a mark lies on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct MarkedPassage {
    /// The passage as it was when it was marked.
    pub anchor: Anchor,
    /// [`Article::id`] now; of a lost passage, the one that it had.
    pub article: String,
    /// Place in the article's text as it is now, in bytes; empty where the passage is lost.
    pub span: Span,
    /// Whether `span` is where it was made.
    pub anchoring: Anchoring,
}

/// What the reader has highlighted: one passage, or several that are one thing, as a statement is across its witnesses.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mark {
    /// Unique among all marks of all instances.
    pub id: String,
    /// The first passage.
    pub passage: MarkedPassage,
    /// The other passages of the mark, where the reader marked several as one.
    pub more: Vec<MarkedPassage>,
    /// What the reader wrote beside it.
    pub note: String,
    /// Words by which the reader sorts marks.
    pub tags: Vec<String>,
    /// One word that sorts it, of the set that the reader has chosen; empty where it has none.
    pub label: String,
    /// When it was made, RFC 3339.
    pub created: String,
    /// Whose mark it is, where it was taken in from somebody else; empty where the reader has made it.
    pub by: String,
    /// Its line in the file.
    pub(crate) origin: Origin,
}

impl Mark {
    /// Marks `span` of `article`, now.
    pub fn new(article: &Article, span: Span, note: &str, tags: &[String]) -> Mark {
        Self::at(article, span, note, tags, Timestamp::now())
    }

    /// Marks `span` of `article` at a given time.
    pub fn at(article: &Article, span: Span, note: &str, tags: &[String], now: Timestamp) -> Mark {
        Mark {
            id: new_id(article, span, now),
            passage: MarkedPassage::new(article, span),
            more: Vec::new(),
            note: note.to_string(),
            tags: tags.to_vec(),
            label: String::new(),
            created: now.to_string(),
            by: String::new(),
            origin: Origin::default(),
        }
    }

    /// All its passages, one at least.
    pub fn passages(&self) -> impl Iterator<Item = &MarkedPassage> + Clone {
        std::iter::once(&self.passage).chain(&self.more)
    }

    /// Where it lies in an article as it is now.
    pub fn spans_in<'m>(&'m self, article: &'m str) -> impl Iterator<Item = Span> + Clone + 'm {
        let here = self.passages().filter(move |p| p.is_in(article));
        here.map(|passage| passage.span)
    }

    /// Whether it still says what another said; where it stands now is no matter.
    pub(super) fn says_as(&self, then: &Mark) -> bool {
        let is_on_same = || {
            let anchors = |mark: &Mark| -> Vec<Anchor> {
                mark.passages().map(|p| p.anchor.clone()).collect()
            };
            anchors(self) == anchors(then)
        };
        self.id == then.id
            && self.note == then.note
            && self.tags == then.tags
            && self.label == then.label
            && is_on_same()
    }

    /// Takes note, tags and label of another where this one has none.
    pub(super) fn fill_from(&mut self, other: &Mark) {
        if self.note.is_empty() {
            self.note.clone_from(&other.note);
        }
        if self.tags.is_empty() {
            self.tags.clone_from(&other.tags);
        }
        if self.label.is_empty() {
            self.label.clone_from(&other.label);
        }
    }

    /// Takes in what somebody else wrote on the same mark.
    pub(super) fn take_in(&mut self, other: &Mark) {
        self.add_note(&other.note);
        if self.tags.iter().all(|tag| other.tags.contains(tag)) {
            // What holds all of these is the same for both.
            self.tags.clone_from(&other.tags);
        }
        for tag in &other.tags {
            if !self.tags.contains(tag) {
                self.tags.push(tag.clone());
            }
        }
        self.fill_from(other);
        for theirs in other.passages() {
            if self.passages().all(|own| !own.is_same(theirs)) {
                self.more.push(theirs.clone());
            }
        }
        self.origin.change();
    }

    /// Takes in a second line of the same mark, so that nothing of either is lost.
    pub(super) fn unite(&mut self, other: &Mark) {
        self.take_both(other);
        self.origin.take_in(&other.origin);
    }

    /// Takes in all that the other says, whoever of the two does it with the same outcome: of two labels the one that comes
    /// second by its letters is a tag.
    pub(super) fn take_both(&mut self, other: &Mark) {
        let [mut label, mut tag] = [self.label.clone(), other.label.clone()];
        if tag < label {
            std::mem::swap(&mut label, &mut tag);
        }
        self.take_in(other);
        if !label.is_empty() && label != tag {
            self.label = label;
            let tag = format!("{LABEL_TAG}{tag}");
            self.tags
                .extend(Some(tag).filter(|tag| !self.tags.contains(tag)));
        }
    }

    /// Puts somebody else's note beside its own, where it says something else. Whoever of the two does it, the same note
    /// comes of it: one that holds all paragraphs of the other is left as it is, else what is missing is put behind the
    /// one that comes first by its letters.
    pub(super) fn add_note(&mut self, other: &str) {
        let [mut first, mut second] = [self.note.as_str(), other];
        let is_more = holds_note(second, first) && !holds_note(first, second);
        let is_less = holds_note(first, second) && !holds_note(second, first);
        if is_more || !is_less && second < first {
            (first, second) = (second, first);
        }
        let missing = paragraphs(second).filter(|part| paragraphs(first).all(|own| own != *part));
        let all: Vec<&str> = std::iter::once(first).chain(missing).collect();
        self.note = all.join("\n\n");
    }

    /// Whether both lie on the same passages, in whatever order.
    pub(super) fn lies_as(&self, other: &Mark) -> bool {
        let holds = |one: &Mark, other: &Mark| {
            let mut all = one.passages();
            all.all(|passage| other.passages().any(|p| p.is_same(passage)))
        };
        holds(self, other) && holds(other, self)
    }

    /// Lies on these passages from now on; nothing changes where there is none.
    pub(super) fn lie_on(&mut self, passages: impl IntoIterator<Item = MarkedPassage>) {
        let mut passages = passages.into_iter();
        if let Some(first) = passages.next() {
            self.passage = first;
            self.more = passages.collect();
        }
    }

    /// Takes the outlet of each article that it is found in, where it came without: other programs name none, and a mark
    /// that is lost later is known by it.
    pub(super) fn know_articles(&mut self, articles: &[Article]) {
        for passage in std::iter::once(&mut self.passage).chain(&mut self.more) {
            let found = articles.iter().find(|article| passage.is_in(&article.id));
            let outlet = found.and_then(Article::read_outlet);
            if let (None, Some(outlet)) = (&passage.anchor.outlet, outlet) {
                passage.anchor.outlet = Some(outlet.value.clone());
                self.origin.change();
            }
        }
    }

    /// Finds all its passages.
    pub(super) fn place(&mut self, articles: &Articles<'_>) {
        for passage in std::iter::once(&mut self.passage).chain(&mut self.more) {
            let place = match passage.anchor.exact.is_empty() {
                // A note on a page as a whole lies on no words.
                true => Place::lost(&passage.anchor),
                false => articles.place(&passage.anchor),
            };
            passage.place(place);
        }
    }
}

/// What stands between blank lines.
fn paragraphs(note: &str) -> impl Iterator<Item = &str> {
    let parts = note.split("\n\n").map(str::trim);
    parts.filter(|part| !part.is_empty())
}

/// Whether all paragraphs of another note stand in a note, in whatever order.
fn holds_note(note: &str, other: &str) -> bool {
    paragraphs(other).all(|part| paragraphs(note).any(|own| own == part))
}

impl MarkedPassage {
    /// `span` of `article`, as it is now.
    pub fn new(article: &Article, span: Span) -> Self {
        Self {
            anchor: Anchor::new(article, span),
            article: article.id.clone(),
            span,
            anchoring: Anchoring::InPlace,
        }
    }

    /// A passage that is not looked for yet.
    pub(super) fn unplaced(anchor: Anchor) -> Self {
        Self {
            article: anchor.article.clone(),
            anchor,
            span: Span::default(),
            anchoring: Anchoring::Lost,
        }
    }

    /// Whether it is not in the texts as they are now.
    pub fn is_lost(&self) -> bool {
        self.anchoring == Anchoring::Lost
    }

    /// Whether both are the same words, told by the same anchor or found at the same place.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let place = |p: &Self| (!p.is_lost()).then(|| (p.article.clone(), p.span));
        self.anchor == other.anchor || place(self).is_some() && place(self) == place(other)
    }

    /// Whether it is found in the article of this id.
    pub fn is_in(&self, article: &str) -> bool {
        self.article == article && !self.is_lost()
    }

    /// Stands at this place from now on.
    fn place(&mut self, place: Place) {
        self.article = place.article;
        self.anchoring = place.anchoring;
        self.span = place.span;
    }
}

/// How many marks this process has made: the clock alone may be coarse.
static MADE: AtomicU64 = AtomicU64::new(0);

/// Sixteen hexadecimal digits of what makes this mark this mark: place, time, process and count.
fn new_id(article: &Article, span: Span, now: Timestamp) -> String {
    let mut hash = Sha256::new();
    hash.update(article.id.as_bytes());
    hash.update(article.sha256.as_bytes());
    for number in [span.start as u128, span.end as u128] {
        hash.update(number.to_le_bytes());
    }
    hash.update(now.as_nanosecond().to_le_bytes());
    hash.update(std::process::id().to_le_bytes());
    hash.update(MADE.fetch_add(1, Ordering::Relaxed).to_le_bytes());
    hex(&hash.finalize()[..8])
}
