//! `verbatim merge`: a second reader's notebook, or annotations made elsewhere, into the notebook of a corpus.

use super::output::{Report, stdout};
use super::source::SourceArgs;
use crate::corpus::Watch;
use crate::notebook::{Merged, Notebook, Side};
use anyhow::{Context, bail};
use std::io::Write;
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "\
Examples:
  verbatim merge ada.notebook.jsonl ferry
  verbatim merge hypothesis.json ferry --take both";

/// Take in a second notebook, or annotations made elsewhere
///
/// OTHER is a notebook of Verbatim, a page of Web Annotations, or the JSON of Hypothesis. Marks and corrections keep
/// their ids; what is there already is not taken in twice, and nothing is taken away; a note, tags or
/// a label that the mark here does not have yet are added to it. Where both say something different
/// about the same thing, it is printed, a line each, and --take says whose word counts.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// What to take in
    other: PathBuf,
    #[command(flatten)]
    pub source: SourceArgs,
    /// Whose word counts where both said something
    #[arg(long, value_enum, default_value_t)]
    take: Side,
}

pub fn run(args: &Args, report: &mut Report) -> anyhow::Result<()> {
    let missing = args.source.paths.iter().find(|path| !is_there(path));
    if let Some(missing) = missing {
        bail!(
            "{}: no such file or folder; nothing is taken in",
            missing.display()
        );
    }
    let cache = args.source.cache();
    let corpus = args.source.corpus(&cache, &Watch::default(), report);
    if corpus.articles.is_empty() {
        // That there are none is said; without them nothing is found again.
        report.raise(1);
        return Ok(());
    }
    let mut notebook = Notebook::open(&args.source.key(&corpus), &corpus.articles);
    report.problems(notebook.problems());
    if !notebook.problems().is_empty() {
        // Its problems are said; nothing is written into what could not be read whole.
        return Ok(());
    }
    let mut merged = notebook.merge(&args.other, args.take, &corpus.articles)?;
    merged.conflicts.extend(notebook.save(&corpus.articles)?);
    tell(&merged, report).context("standard output")
}

fn is_there(path: &Path) -> bool {
    path.as_os_str() == "-" || path.exists()
}

/// The conflicts are what is printed; how much was taken in is said beside.
fn tell(merged: &Merged, report: &mut Report) -> std::io::Result<()> {
    let mut out = stdout();
    for conflict in &merged.conflicts {
        writeln!(out, "{conflict}")?;
    }
    out.flush()?;
    for unread in &merged.unread {
        report.say(unread);
    }
    let new = merged.marks + merged.corrections;
    report.note(format_args!(
        "taken in: marks {}, corrections {}, additions to marks {}; told differently: {}",
        merged.marks,
        merged.corrections,
        merged.filled,
        merged.conflicts.len()
    ));
    if new > 0 && merged.lost > 0 {
        report.note(format_args!(
            "{} of them find no article or no words here; they are kept and listed",
            merged.lost
        ));
    }
    Ok(())
}
