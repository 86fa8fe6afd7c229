//! The findings beside their sources, in the reader.

use super::{Args, raise};
use crate::check::Baseline;
use crate::cli::output::Report;
use crate::cli::read::builder;
use crate::cli::window::{Begin, print};
use crate::edition::{Found, Joined, Stages};
use crate::export::check::Checked;
use crate::notebook::Key;
use crate::reader::config::Config;
use crate::reader::{Drafts, read_drafts};
use std::sync::{Arc, Mutex, OnceLock};

/// Shows the findings until the reader is left. The sources are what is read there, with the notebook that belongs
/// to them.
pub fn show(
    args: Args,
    checked: Vec<Checked>,
    baseline: Baseline,
    sources: Arc<Found>,
    key: &Key,
    report: &mut Report,
) -> anyhow::Result<()> {
    let source = args.source();
    let fail_on = args.fail_on;
    let notebook = source.notebook(key, &sources.articles, report);
    let corrections = source.corrections(&sources, &notebook, report);
    let config = Config::open();
    report.problems(&config.problems);
    let drafts = Drafts::new(checked, Arc::clone(&sources), baseline, args.baseline);
    let kept = Arc::new(OnceLock::new());
    let cache = source.cache();
    let build = builder(source, Arc::clone(&kept));
    let session = args.window.session(Begin {
        open: Box::new(move |watch, _| {
            let joined = Arc::new(Joined::join_kept(sources, &cache, watch));
            let stages = Stages::new_kept(joined, &corrections, &cache);
            let edition = stages.edition().clone();
            kept.get_or_init(|| Mutex::new(stages));
            (edition, notebook)
        }),
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
