//! An edition and the stages that it was built in, kept so that a correction builds no more of it anew than
//! it concerns.

use super::Edition;
use super::correction::{Correction, Stage, Unsettled};
use super::facts::set_kinds;
use super::found::Found;
use super::joined::Joined;
use super::settled::Settled;
use super::wording::Wordings;
use crate::cache::Cache;
use crate::corpus::{Corpus, Watch};
use std::sync::Arc;

/// The stages of an edition. They are values: a correction makes further ones, which share what stays.
#[derive(Clone, Debug)]
pub struct Stages {
    corrections: Vec<Correction>,
    /// What was found by itself, joined.
    joined: Arc<Joined>,
    /// What was settled of it, or of what the reader has told of the words.
    settled: Arc<Settled>,
    edition: Edition,
}

impl Stages {
    /// Settles what was joined.
    pub fn new(joined: Arc<Joined>, corrections: &[Correction]) -> Self {
        Self::new_kept(joined, corrections, &Cache::none())
    }

    /// The same with what is kept of an earlier run on the same articles; what is told anew is kept too.
    pub fn new_kept(joined: Arc<Joined>, corrections: &[Correction], cache: &Cache) -> Self {
        let amended = amended(&joined, corrections, cache);
        let key = amended.key.map(|key| key.of_part("wordings"));
        let kept = key.and_then(|key| cache.get(key)).map(Wordings::new);
        let known = kept.as_ref();
        let unknown = Wordings::default();
        let settled = Settled::settle_knowing(known.unwrap_or(&unknown), amended, corrections);
        if let Some(key) = key.filter(|_| known.is_none()) {
            let entry = cache.entry(key, &settled.wordings.groups());
            cache.keep(entry.as_slice());
        }
        Self::of(joined, Arc::new(settled), corrections)
    }

    fn of(joined: Arc<Joined>, settled: Arc<Settled>, corrections: &[Correction]) -> Self {
        Self {
            corrections: corrections.to_vec(),
            joined,
            edition: settled.confirm(corrections),
            settled,
        }
    }

    /// The same with other corrections instead: what they leave as it is, is taken over.
    ///
    /// ```
    /// use std::sync::Arc;
    /// use verbatim::corpus::{self, Watch};
    /// use verbatim::edition::{Correction, Found, Joined, Stages};
    /// let watch = Watch::default();
    /// let found = Found::find(corpus::sample(), &watch);
    /// let joined = Joined::join(Arc::new(found), &watch);
    /// let stages = Stages::new(Arc::new(joined), &[]);
    /// let quotation = stages.edition().quotations[0].id.to_string();
    /// let corrections = [Correction::Right { quotation }];
    /// let corrected = stages.corrected(&corrections);
    /// assert!(corrected.edition().quotations[0].quotation.doubts.is_empty());
    /// ```
    pub fn corrected(&self, corrections: &[Correction]) -> Self {
        let joined = Arc::clone(&self.joined);
        if self.is_same_until(Stage::Settled, corrections) {
            return Self::of(joined, Arc::clone(&self.settled), corrections);
        }
        let settled = match self.is_same_until(Stage::Found, corrections) {
            true => {
                let amended = Arc::clone(&self.settled.joined);
                Settled::settle_knowing(&self.settled.wordings, amended, corrections)
            }
            false => Settled::settle(amended(&joined, corrections, &Cache::none()), corrections),
        };
        Self::of(joined, Arc::new(settled), corrections)
    }

    /// The same, with the corrections whose ground has changed.
    pub fn with_unsettled(mut self, unsettled: Vec<Unsettled>) -> Self {
        self.edition.unsettled = Arc::new(unsettled);
        self
    }

    /// Whether these corrections leave a stage and all before it as they are.
    fn is_same_until(&self, stage: Stage, corrections: &[Correction]) -> bool {
        let counts = |correction: &&Correction| correction.stage() <= stage;
        let now = self.corrections.iter().filter(counts);
        now.eq(corrections.iter().filter(counts))
    }

    /// What was found by itself, joined: whatever is corrected, it stays.
    pub fn joined(&self) -> &Arc<Joined> {
        &self.joined
    }

    /// What was joined, settled.
    pub fn settled(&self) -> &Arc<Settled> {
        &self.settled
    }

    /// The edition.
    pub fn edition(&self) -> &Edition {
        &self.edition
    }
}

/// What was joined, or where the reader has told of the words, what is joined then.
fn amended(joined: &Arc<Joined>, corrections: &[Correction], cache: &Cache) -> Arc<Joined> {
    match joined.found.amended(corrections) {
        Some(found) => {
            let found = Arc::new(found);
            Arc::new(Joined::join_kept(found, cache, &Watch::default()))
        }
        None => Arc::clone(joined),
    }
}

impl Edition {
    /// Reads a corpus: finds the quotations of each article in parallel, joins them to statements, gives
    /// them their days, and gathers them in events. The same corpus and corrections give the same edition.
    ///
    /// ```
    /// use verbatim::{corpus, edition::Edition};
    /// let edition = Edition::build(corpus::sample(), &[]);
    /// assert!(edition.statements.iter().any(|s| s.witnesses.len() > 1));
    /// ```
    pub fn build(corpus: Corpus, corrections: &[Correction]) -> Edition {
        let watch = Watch::default();
        let found = Arc::new(Found::find(corpus, &watch));
        let found = found.amended(corrections).map_or(found, Arc::new);
        let joined = Arc::new(Joined::join(found, &watch));
        Settled::settle(joined, corrections).confirm(corrections)
    }

    /// The articles of a corpus alone, with all that `corrections` tells of an article: no quotation is read, and so no
    /// day of publication inferred from what articles share. `corrections` answers what was found.
    pub fn of_articles(
        corpus: Corpus,
        corrections: impl FnOnce(&Found) -> Vec<Correction>,
    ) -> Edition {
        let mut found = Found::unread(corpus);
        let mut corrections = corrections(&found);
        corrections.retain_mut(|c| c.article().is_some() && c.words().is_none());
        let mut articles = found.articles.clone();
        set_kinds(&mut articles, &corrections, |id| found.article(id));
        found.articles = articles;
        let joined = Arc::new(Joined::join(Arc::new(found), &Watch::default()));
        Settled::settle(joined, &corrections).confirm(&corrections)
    }
}
