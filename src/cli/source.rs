//! The paths that most subcommands take, and what is read from them.

use super::output::Report;
use super::progress::show;
use crate::cache::{Cache, Folder};
use crate::corpus::{self, Article, Corpus, Watch};
use crate::edition::{ArticleDoubt, Correction, Edition, Found, Joined, Stages, Unsettled};
use crate::notebook::{CorpusKey, Notebook};
use crate::quotation::EXTRACTOR;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

/// What to read.
#[derive(Clone, Debug, clap::Args)]
pub struct SourceArgs {
    /// Files and folders to read; - is standard input. With none, the bundled sample
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Leave out the corrections that the reader has made on these articles
    #[arg(long)]
    pub as_found: bool,
    /// Find everything anew, and keep nothing of it for the next time
    #[arg(long)]
    pub no_cache: bool,
}

/// What was read.
#[derive(Debug)]
pub struct Opened {
    stages: Stages,
    /// Marks and corrections.
    pub notebook: Notebook,
}

impl Opened {
    /// The whole reading, corrections applied.
    pub fn edition(&self) -> &Edition {
        self.stages.edition()
    }
}

impl SourceArgs {
    /// The fault of paths that do not go together.
    pub fn conflict(&self) -> Option<&'static str> {
        let several = self.is_standard_input() && self.paths.len() > 1;
        several.then_some("- (standard input) stands alone, without other paths")
    }

    /// Reads the articles and says what could not be read. What was opened lasts as long as the program: to take it
    /// apart before the end would only take time.
    pub fn open(&self, report: &mut Report) -> &'static Opened {
        let watch = Watch::default();
        let cache = self.cache();
        let corpus = show(&watch, |_| self.open_corpus(&cache, &watch));
        self.tell(&corpus, report);
        let notebook = self.notebook(&self.key(&corpus), &corpus.articles, report);
        let found = show(&watch, |_| Found::find_kept(corpus, &cache, &watch));
        let found = Arc::new(found);
        let (corrections, unsettled) = self.corrections(&found, &notebook, report);
        let stages = show(&watch, |_| {
            let joined = Joined::join_kept(found, &cache, &watch);
            Stages::new_kept(Arc::new(joined), &corrections, &cache).with_unsettled(unsettled)
        });
        report.cache(&cache);
        Box::leak(Box::new(Opened { stages, notebook }))
    }

    /// Reads the articles alone, without any quotation.
    pub fn open_articles(&self, report: &mut Report) -> Edition {
        let watch = Watch::default();
        let cache = self.cache();
        let corpus = show(&watch, |_| self.open_corpus(&cache, &watch));
        self.tell(&corpus, report);
        let notebook = self.notebook(&self.key(&corpus), &corpus.articles, report);
        report.cache(&cache);
        Edition::of_articles(corpus, |found| {
            // Whether corrections of quotations still fit is told by who reads them.
            self.corrections(found, &notebook, &mut Report::quiet()).0
        })
    }

    /// The articles as they are found, while another thread may watch.
    pub fn corpus(&self, cache: &Cache, watch: &Watch, report: &mut Report) -> Corpus {
        let corpus = self.open_corpus(cache, watch);
        report.cache(cache);
        self.tell(&corpus, report);
        corpus
    }

    /// The articles, with what could not be read.
    pub fn open_corpus(&self, cache: &Cache, watch: &Watch) -> Corpus {
        if self.paths.is_empty() {
            corpus::sample()
        } else if self.is_standard_input() {
            corpus::from_reader(std::io::stdin().lock())
        } else {
            corpus::open_kept(&self.paths, cache, watch)
        }
    }

    /// Says what is to be known of a corpus before anything is found in it.
    fn tell(&self, corpus: &Corpus, report: &mut Report) {
        report.problems(&corpus.problems);
        foreign(&corpus.articles, report);
        if corpus.articles.is_empty() && corpus.problems.is_empty() {
            report.say(format_args!("{}: no article found", self.name()));
        }
    }

    /// What earlier runs have found. The sample is read faster than that.
    pub fn cache(&self) -> Cache {
        let is_kept = !self.no_cache && !self.paths.is_empty();
        let folder = is_kept.then(|| Folder::of_user(EXTRACTOR)).flatten();
        folder.map_or_else(Cache::none, Cache::open)
    }

    /// The marks and corrections that belong to the articles.
    pub fn notebook(&self, key: &CorpusKey, articles: &[Article], report: &mut Report) -> Notebook {
        let mut notebook = Notebook::open(key, articles);
        if self.as_found {
            notebook.show_as_found();
        }
        report.problems(notebook.problems());
        for notice in notebook.notices() {
            report.note(notice);
        }
        notebook
    }

    /// The files and folders to read, where it is neither standard input nor the sample.
    pub fn files(&self) -> Option<&[PathBuf]> {
        let is_files = !self.paths.is_empty() && !self.is_standard_input();
        is_files.then_some(&self.paths)
    }

    fn is_standard_input(&self) -> bool {
        self.paths.iter().any(|p| p.as_os_str() == "-")
    }

    /// What notebook and place in the reading belong to.
    pub fn key(&self, corpus: &Corpus) -> CorpusKey {
        if self.is_standard_input() {
            CorpusKey::of_texts(&corpus.articles)
        } else {
            CorpusKey::of_paths(&self.paths)
        }
    }

    /// The reader's corrections that fit what was found, and those whose ground has changed; none where it is wanted as
    /// found.
    pub fn corrections(
        &self,
        found: &Found,
        notebook: &Notebook,
        report: &mut Report,
    ) -> (Vec<Correction>, Vec<Unsettled>) {
        if self.as_found {
            return (Vec::new(), Vec::new());
        }
        let (fitting, unsettled) = notebook.settle(found);
        for told in notebook.shaken(&unsettled) {
            report.note(told.reason);
        }
        (fitting, unsettled)
    }

    fn name(&self) -> String {
        if self.paths.is_empty() {
            return "the sample".to_string();
        }
        let names: Vec<String> = self.paths.iter().map(|p| p.display().to_string()).collect();
        names.join(", ")
    }
}

/// Says once for each language other than English how many articles are printed in it: no failure, but less of
/// them is read.
fn foreign(articles: &[Article], report: &mut Report) {
    let mut found: BTreeMap<String, (usize, &str)> = BTreeMap::new();
    for article in articles {
        if let Some(language) = article.foreign_language() {
            found.entry(language).or_insert((0, &article.path)).0 += 1;
        }
    }
    for (language, (count, first)) in found {
        let what = ArticleDoubt::Foreign(language);
        match count {
            1 => report.note(format_args!("{first}: {what}")),
            _ => report.note(format_args!("{first} and {} more: {what}", count - 1)),
        }
    }
}
