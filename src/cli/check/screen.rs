//! The findings beside their sources, in the reader.

use super::{Args, raise};
use crate::cli::output::Report;
use crate::cli::read::builder;
use crate::cli::window::{Begin, print};
use crate::edition::{Correction, Found, Joined, Stages};
use crate::notebook::Notebook;
use crate::reader::config::Config;
use crate::reader::{Drafts, read_drafts};
use std::sync::{Arc, Mutex, OnceLock};

/// What the reader wrote on the sources.
pub struct Written {
    /// Their notebook.
    pub notebook: Notebook,
    /// Its corrections that fit.
    pub corrections: Vec<Correction>,
}

/// Shows the findings until the reader is left. The sources are what is read there, with the notebook that belongs
/// to them.
pub fn show(
    args: Args,
    drafts: Drafts,
    found: Arc<Found>,
    written: Written,
    report: &mut Report,
) -> anyhow::Result<()> {
    let source = args.source();
    let fail_on = args.fail_on;
    let Written {
        notebook,
        corrections,
    } = written;
    let config = Config::open();
    report.problems(&config.problems);
    let kept = Arc::new(OnceLock::new());
    let cache = source.cache();
    let build = builder(source, Arc::clone(&kept));
    let session = args.window.session(Begin {
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
    let (screen, drafts) = match read_drafts(session) {
        Ok((screen, drafts)) => (Ok(screen), drafts),
        Err(fault) => (Err(fault), None),
    };
    // What counts is how the drafts were left: read again, or let stand.
    raise(fail_on, drafts.as_ref().map_or(&[], Drafts::all), report);
    print(screen)
}
