//! The findings beside their sources, in the reader.

use crate::cli::output::Report;
use crate::cli::read::builder;
use crate::cli::source::SourceArgs;
use crate::cli::window::{Begin, Window};
use crate::edition::{Correction, Found, Joined, Stages};
use crate::notebook::Notebook;
use crate::reader::config::Config;
use crate::reader::{Drafts, Error, read_drafts};
use std::sync::{Arc, Mutex, OnceLock};

/// What the reader wrote on the sources.
pub struct Written {
    /// Their notebook.
    pub notebook: Notebook,
    /// Its corrections that fit.
    pub corrections: Vec<Correction>,
}

/// Shows the findings until the reader is left, and gives the last screen, for [`print`](crate::cli::window::print), and the
/// drafts as they were left. The sources are what is read there, with the notebook that belongs to them.
pub fn show(
    window: Window,
    source: SourceArgs,
    drafts: Drafts,
    found: Arc<Found>,
    written: Written,
    report: &mut Report,
) -> (Result<Option<String>, Error>, Option<Drafts>) {
    let Written {
        notebook,
        corrections,
    } = written;
    let config = Config::open();
    report.problems(&config.problems);
    let kept = Arc::new(OnceLock::new());
    let cache = source.cache();
    let build = builder(source, Arc::clone(&kept));
    let session = window.session(Begin {
        open: Box::new(move |watch, _| {
            let joined = Arc::new(Joined::join_kept(found, &cache, watch));
            let stages = Stages::new_kept(joined, &corrections, &cache);
            let edition = stages.edition().clone();
            kept.get_or_init(|| Mutex::new(stages));
            (edition, notebook)
        }),
        reread: None,
        drafts: Some(drafts),
        build,
        config,
    });
    match read_drafts(session) {
        Ok((screen, drafts)) => (Ok(screen), drafts),
        Err(fault) => (Err(fault), None),
    }
}
