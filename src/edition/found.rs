//! The first stage: what each article says, found in that article alone.
//!
//! Nothing that is loaded beside an article changes what is found in it, nor does any correction: so it is
//! found once, and kept.

use super::article_doubt::ArticleDoubt;
use super::correction::Correction;
use super::keys;
use super::shared_vec::SharedVec;
use super::speaker_set::SpeakerSet;
use crate::cache::{Cache, CacheEntry};
use crate::corpus::{Article, Attested, Corpus, Problem, Watch};
use crate::quotation::{self, Doubt, Quotation, When};
use crate::text::{CodePoints, Span, counted};
use rayon::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

/// What was found in one article: a function of the article alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundArticle {
    /// Its quotations in the order of the text, with their days where the article states its own.
    pub quotations: Vec<Arc<Quotation>>,
    /// The id of each.
    ids: Vec<Arc<str>>,
}

impl FoundArticle {
    /// Finds what an article says.
    pub fn find(article: &Article) -> Self {
        Self::of(quotation::find(article), article)
    }

    /// What was found in an article, with what costs nothing to tell of it.
    fn of(mut quotations: Vec<Quotation>, article: &Article) -> Self {
        quotation::date(&mut quotations, article);
        let points = CodePoints::new(&article.text);
        let ids = quotations.iter().map(|found| id(article, found, &points));
        let ids = ids.collect();
        Self::new(quotations, ids)
    }

    /// These quotations, in the order of the text, each with its id.
    pub(super) fn new(quotations: Vec<Quotation>, ids: Vec<Arc<str>>) -> Self {
        let trimmed = quotations.into_iter().map(Quotation::trimmed);
        let mut shared: Vec<_> = trimmed.map(Arc::new).collect();
        // The list is laid where the quotations lay, which took forty times the room.
        shared.shrink_to_fit();
        Self {
            ids,
            quotations: shared,
        }
    }

    /// Its quotations in the order of the text, each with its id.
    pub fn named(&self) -> impl Iterator<Item = (&str, &Quotation)> {
        let ids = self.ids.iter().map(|id| &**id);
        ids.zip(self.quotations.iter().map(|quotation| &**quotation))
    }

    /// The ids of its quotations.
    pub(super) fn ids(&self) -> &[Arc<str>] {
        &self.ids
    }

    /// Which of its quotations an id means; earlier versions counted them from `q1` on.
    pub(super) fn place(&self, id: &str) -> Option<usize> {
        let named = self.ids.iter().position(|own| **own == *id);
        named.or_else(|| {
            let (_, counted) = id.rsplit_once(":q")?;
            let number = counted.parse::<usize>().ok()?.checked_sub(1)?;
            (number < self.ids.len()).then_some(number)
        })
    }
}

/// The id of a quotation: that of its article, and where its first stretch begins and ends, in code points.
fn id(article: &Article, quotation: &Quotation, points: &CodePoints<'_>) -> Arc<str> {
    let first = quotation.spans.first().copied().unwrap_or_default();
    let [start, end] = points.of_span(first);
    format!("{}:{start}-{end}", article.id).into()
}

/// The id of the article that a quotation's id names.
pub fn article_of(id: &str) -> &str {
    id.rsplit_once(':').map_or(id, |(article, _)| article)
}

/// A corpus and what was found in each of its articles.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// What the reader calls the corpus.
    pub name: String,
    /// The articles, in the order of the corpus.
    pub articles: SharedVec<Article>,
    /// What could not be read.
    pub problems: Vec<Problem>,
    /// What each article says.
    found: Vec<Arc<FoundArticle>>,
    /// What the reader has told of the words, if this is not what was found by itself.
    pub(super) amendments: Vec<Correction>,
    /// What the reader has set to be no quotation: the article (its index) and where it stands there.
    pub(super) taken_out: Vec<(usize, Span)>,
    /// How many quotations stand before those of each article.
    before: Vec<usize>,
    /// The articles by their ids, and by those that earlier versions gave them.
    by_id: HashMap<String, usize>,
}

impl Found {
    /// Finds the quotations of all articles, on all cores. When `watch` says stop, the articles that are not
    /// read yet keep their text and have no quotations, and a problem says how many.
    pub fn find(corpus: Corpus, watch: &Watch) -> Self {
        Self::find_kept(corpus, &Cache::none(), watch)
    }

    /// The same with what is kept of earlier runs; what is found anew is kept too.
    pub fn find_kept(corpus: Corpus, cache: &Cache, watch: &Watch) -> Self {
        Self::find_in_parts(corpus, [], cache, watch, |_| {})
    }

    /// The same; as soon as so many of the first articles are read, `give` gets what was found in them. The
    /// numbers ascend.
    pub fn find_in_parts(
        corpus: Corpus,
        parts: impl IntoIterator<Item = usize>,
        cache: &Cache,
        watch: &Watch,
        mut give: impl FnMut(Self),
    ) -> Self {
        let articles = &corpus.articles;
        let bytes = articles.iter().map(|article| article.text.len()).sum();
        watch.begin_articles(articles.len(), bytes);
        let mut found = Vec::with_capacity(articles.len());
        for part in parts.into_iter().take_while(|part| *part < articles.len()) {
            found.extend(find(&articles[found.len()..part], cache, watch));
            if !watch.is_stopped() {
                let first = articles[..part].to_vec();
                let problems = corpus.problems.clone();
                give(Self::new(
                    corpus.name.clone(),
                    first,
                    problems,
                    found.clone(),
                ));
            }
        }
        found.extend(find(&articles[found.len()..], cache, watch));
        let mut problems = corpus.problems;
        problems.extend(left_out(&corpus.name, watch));
        problems.extend(corpus.articles.iter().filter_map(foreign));
        Self::new(corpus.name, corpus.articles, problems, found)
    }

    /// A corpus of which no quotation is read.
    pub(super) fn unread(corpus: Corpus) -> Self {
        let found = vec![Arc::default(); corpus.articles.len()];
        Self::new(corpus.name, corpus.articles, corpus.problems, found)
    }

    fn new(
        name: String,
        articles: Vec<Article>,
        problems: Vec<Problem>,
        found: Vec<Arc<FoundArticle>>,
    ) -> Self {
        let former = articles.iter().map(|article| &article.former_id);
        let by_id = former
            .enumerate()
            .chain(articles.iter().map(|a| &a.id).enumerate());
        Self {
            before: before(&found),
            by_id: by_id.map(|(ix, id)| (id.clone(), ix)).collect(),
            name,
            articles: articles.into(),
            problems,
            found,
            amendments: Vec::new(),
            taken_out: Vec::new(),
        }
    }

    /// What one article says, by its index.
    pub(super) fn in_article(&self, article: usize) -> &FoundArticle {
        &self.found[article]
    }

    /// The same with other words in some articles (by their indices), as these corrections tell them.
    pub(super) fn with(
        &self,
        articles: Vec<(usize, Arc<FoundArticle>)>,
        amendments: Vec<Correction>,
    ) -> Self {
        let mut found = self.found.clone();
        for (ix, article) in articles {
            found[ix] = article;
        }
        Self {
            before: before(&found),
            found,
            amendments,
            ..self.clone()
        }
    }

    /// How many quotations were found.
    pub fn len(&self) -> usize {
        let last = self.before.last().zip(self.found.last());
        last.map_or(0, |(before, last)| before + last.quotations.len())
    }

    /// Whether none was found.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All quotations, article by article. The place of one in this list is its number.
    pub(super) fn quotations(&self) -> impl Iterator<Item = FoundQuotation> + '_ {
        self.found.iter().enumerate().flat_map(|(article, found)| {
            let quotations = found.quotations.iter();
            quotations.map(move |quotation| FoundQuotation {
                article,
                quotation: Arc::clone(quotation),
                person: None,
                inferred: None,
                speaker_set: None,
            })
        })
    }

    /// What an article (its index) says, in the order of its text.
    pub(crate) fn quotations_in(&self, article: usize) -> &[Arc<Quotation>] {
        &self.found[article].quotations
    }

    /// Where an article (its index) has what the reader has set to be no quotation.
    pub(crate) fn taken_out_in(&self, article: usize) -> impl Iterator<Item = Span> + '_ {
        let own = self.taken_out.iter().filter(move |(n, _)| *n == article);
        own.map(|(_, span)| *span)
    }

    /// The id of a quotation of an article, by the indices of both.
    pub(crate) fn id_in(&self, article: usize, number: usize) -> Option<&str> {
        Some(self.found[article].ids.get(number)?)
    }

    /// The ids of all quotations in their order.
    pub(super) fn ids(&self) -> impl Iterator<Item = &Arc<str>> + '_ {
        self.found.iter().flat_map(|found| &found.ids)
    }

    /// The index of the article with this id, or with this one in earlier versions.
    pub fn article(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// The number of the quotation with this id.
    pub fn number(&self, id: &str) -> Option<usize> {
        let article = self.article(article_of(id))?;
        Some(self.before[article] + self.found[article].place(id)?)
    }

    /// The quotation with this id.
    pub(crate) fn quotation(&self, id: &str) -> Option<&Quotation> {
        let article = self.article(article_of(id))?;
        let found = &self.found[article];
        Some(&found.quotations[found.place(id)?])
    }

    /// The id of the quotation that `id` named when it had these words: the one that it names, if it still has
    /// them, else the only one of the article that has them.
    pub fn id_now(&self, id: &str, words: &str) -> Option<&str> {
        let article = self.article(article_of(id))?;
        let (found, text) = (&self.found[article], &self.articles[article].text);
        let has_words = |number: &usize| found.quotations[*number].text(text) == words;
        let only = || {
            let mut same = (0..found.quotations.len()).filter(has_words);
            same.next().filter(|_| same.next().is_none())
        };
        let place = found.place(id).filter(has_words).or_else(only)?;
        Some(&found.ids[place])
    }
}

/// How many quotations stand before those of each article.
fn before(found: &[Arc<FoundArticle>]) -> Vec<usize> {
    let mut count = 0;
    let before = found.iter().map(|article| {
        let before = count;
        count += article.quotations.len();
        before
    });
    before.collect()
}

/// So many articles are kept at a time: what was found is not lost with what is not yet.
const KEPT_AT_A_TIME: usize = 4096;

fn find(articles: &[Article], cache: &Cache, watch: &Watch) -> Vec<Arc<FoundArticle>> {
    let mut all = Vec::with_capacity(articles.len());
    for articles in articles.chunks(KEPT_AT_A_TIME) {
        let found = articles.par_iter().map(|article| {
            if watch.is_stopped() {
                return Default::default();
            }
            let (found, entry) = find_one(article, cache);
            watch.article(article.text.len(), found.quotations.len());
            (Arc::new(found), entry)
        });
        let (found, entries): (Vec<_>, Vec<Option<CacheEntry>>) = found.unzip();
        let entries: Vec<CacheEntry> = entries.into_iter().flatten().collect();
        cache.keep(&entries);
        all.extend(found);
    }
    all
}

/// What an article says, and the entry to keep where it was found anew.
fn find_one(article: &Article, cache: &Cache) -> (FoundArticle, Option<CacheEntry>) {
    if !cache.is_open() {
        return (FoundArticle::find(article), None);
    }
    let key = keys::of_article(article);
    if let Some(quotations) = cache.get(key) {
        return (FoundArticle::of(quotations, article), None);
    }
    let quotations = quotation::find(article);
    let entry = cache.entry(key, &quotations);
    (FoundArticle::of(quotations, article), entry)
}

/// What to say of an article in another language.
fn foreign(article: &Article) -> Option<Problem> {
    let language = article.foreign_language()?;
    Some(Problem {
        is_note: false,
        path: article.path.clone().into(),
        line: None,
        reason: ArticleDoubt::Foreign(language).to_string(),
    })
}

/// What to say of articles that were not read because the work was stopped.
fn left_out(name: &str, watch: &Watch) -> Option<Problem> {
    let (read, all) = watch.progress().articles;
    (read < all).then(|| Problem {
        is_note: false,
        path: name.into(),
        line: None,
        reason: format!(
            "stopped: the quotations of {read} of {} were read",
            counted(all, "article")
        ),
    })
}

/// A quotation and its article, and what other articles add. What a later stage sets on the quotation is set
/// on a copy: what was found stays.
#[derive(Clone, Debug)]
pub struct FoundQuotation {
    /// Index of its article.
    pub article: usize,
    /// Its words, speaker and day, as its article alone tells them.
    pub quotation: Arc<Quotation>,
    /// The speaker, where known, as the whole corpus calls them.
    pub person: Option<Arc<str>>,
    /// The day that other articles tell.
    pub inferred: Option<Arc<Attested<When>>>,
    /// What the reader has told of the speaker.
    pub speaker_set: Option<Arc<SpeakerSet>>,
}

impl FoundQuotation {
    /// The speaker, where known.
    pub fn speaker(&self) -> Option<&str> {
        self.person.as_deref()
    }

    /// The speaker before the reader has told it: as the corpus calls them, else as the article does.
    pub fn found_speaker(&self) -> Option<&str> {
        let own = self.quotation.known_speaker();
        self.person.as_deref().or(own.map(|s| s.name.as_str()))
    }

    /// When it was said, as far as is known by now.
    pub fn said_on(&self) -> Option<&Attested<When>> {
        let own = self.quotation.said_on.as_ref();
        self.inferred.as_deref().or(own)
    }

    /// The quotation, to be changed.
    pub fn change(&mut self) -> &mut Quotation {
        Arc::make_mut(&mut self.quotation)
    }

    /// Adds a doubt once, keeping the order of [`Doubt`].
    pub fn doubt(&mut self, doubt: Doubt) {
        if let Err(at) = self.quotation.doubts.binary_search(&doubt) {
            self.change().doubts.insert(at, doubt);
        }
    }

    /// Takes doubts back.
    pub fn settle(&mut self, settled: &[Doubt]) {
        if self.quotation.doubts.iter().any(|d| settled.contains(d)) {
            self.change().doubts.retain(|d| !settled.contains(d));
        }
    }
}
