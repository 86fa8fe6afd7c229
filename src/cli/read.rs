//! `verbatim [PATH…]`: the reader, or where no terminal is, the timeline as plain text.

use super::output::{Report, stdout, width};
use super::parts::{has_parts, join_in_parts};
use super::plain;
use super::source::SourceArgs;
use super::window::{Begin, Window, print};
use crate::cache::Cache;
use crate::corpus::{Corpus, Watch};
use crate::edition::Stages;
use crate::notebook::Notebook;
use crate::reader::config::Config;
use crate::reader::{Builder, Parts, RebuildError, Rereader, run as read};
use std::io::Write;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// What to read, and how to show it.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub source: SourceArgs,
    #[command(flatten)]
    window: Window,
    /// Begin where everybody begins, and do not remember where you were
    #[arg(long)]
    no_session: bool,
}

pub fn run(args: Args, report: &mut Report) -> anyhow::Result<()> {
    if !args.window.is_open() {
        let opened = args.source.open(report);
        let mut out = stdout();
        plain::write(opened.edition(), width(), &mut out)?;
        out.flush()?;
        return Ok(());
    }
    // What could not be read is listed in the reader and said after it, not between its frames.
    let later = Arc::new(Mutex::new(Report::quiet()));
    let inside = Arc::clone(&later);
    let source = args.source;
    let kept = Arc::new(OnceLock::new());
    let build = builder(source.clone(), Arc::clone(&kept));
    let reread = rereader(source.clone(), Arc::clone(&kept));
    let mut config = Config::open();
    config.session &= !args.no_session;
    let unclear = config.problems.clone();
    let screen = read(args.window.session(Begin {
        open: Box::new(move |watch, parts| {
            let mut report = inside.lock().unwrap_or_else(PoisonError::into_inner);
            let cache = source.cache();
            let corpus = source.corpus(&cache, watch, &mut report);
            let (stages, notebook) = open(&source, corpus, &cache, watch, parts, &mut report);
            let edition = stages.edition().clone();
            kept.get_or_init(|| Mutex::new(stages));
            (edition, notebook)
        }),
        reread,
        build,
        drafts: None,
        config,
    }));
    report.problems(&unclear);
    report.take_over(&mut later.lock().unwrap_or_else(PoisonError::into_inner));
    print(screen)
}

/// Reads a corpus; of a large one, gives its first articles meanwhile.
fn open(
    source: &SourceArgs,
    corpus: Corpus,
    cache: &Cache,
    watch: &Watch,
    parts: &Parts,
    report: &mut Report,
) -> (Stages, Notebook) {
    let key = source.key(&corpus);
    let notebook = source.notebook(&key, &corpus.articles, report);
    let is_large = has_parts(&corpus);
    let joined = join_in_parts(corpus, cache, watch, |joined| {
        let (corrections, unsettled) =
            source.corrections(&joined.found, &notebook, &mut Report::quiet());
        let stages = Stages::new_kept(Arc::new(joined), &corrections, cache);
        let stages = stages.with_unsettled(unsettled);
        parts(stages.edition().clone(), notebook.clone());
    });
    // The notebook is read again, since it may hold marks that were made meanwhile.
    let notebook = match is_large {
        true => source.notebook(&key, &joined.found.articles, &mut Report::quiet()),
        false => notebook,
    };
    let (corrections, unsettled) = source.corrections(&joined.found, &notebook, report);
    let stages = Stages::new_kept(Arc::new(joined), &corrections, cache);
    let stages = stages.with_unsettled(unsettled);
    report.cache(cache);
    (stages, notebook)
}

/// Reads files and folders again; standard input has ended, and the sample stays as it is.
fn rereader(source: SourceArgs, kept: Arc<OnceLock<Mutex<Stages>>>) -> Option<Rereader> {
    let paths = source.files()?.to_vec();
    let read = move || {
        let (cache, mut report) = (source.cache(), Report::quiet());
        let watch = Watch::default();
        let corpus = source.corpus(&cache, &watch, &mut report);
        let (stages, notebook) = open(&source, corpus, &cache, &watch, &|_, _| {}, &mut report);
        let edition = stages.edition().clone();
        if let Some(kept) = kept.get() {
            *kept.lock().unwrap_or_else(PoisonError::into_inner) = stages;
        }
        (edition, notebook)
    };
    Some(Rereader {
        paths,
        read: Arc::new(read),
    })
}

/// Corrects the edition that was read; what the corrections do not concern is not built again.
pub(super) fn builder(source: SourceArgs, kept: Arc<OnceLock<Mutex<Stages>>>) -> Builder {
    Arc::new(move |notebook| {
        if source.as_found {
            return Err(RebuildError::AsFound);
        }
        if notebook.path().is_none() {
            return Err(RebuildError::NoNotebook);
        }
        let stages = kept.get().ok_or(RebuildError::NotRead)?;
        let mut stages = stages.lock().unwrap_or_else(PoisonError::into_inner);
        let (corrections, unsettled) =
            source.corrections(&stages.joined().found, notebook, &mut Report::quiet());
        *stages = stages.corrected(&corrections).with_unsettled(unsettled);
        Ok(stages.edition().clone())
    })
}
