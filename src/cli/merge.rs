//! `verbatim merge`: a second reader's notebook, or annotations made elsewhere, into the notebook of a corpus.

use super::output::{Report, stdout};
use super::source::SourceArgs;
use crate::corpus::Watch;
use crate::notebook::{Merged, Notebook, Side};
use crate::text::printable;
use anyhow::{Context, bail};
use std::io::Write;
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "\
Examples:
  verbatim merge ada.notebook.jsonl ferry
  verbatim merge hypothesis.json ferry --take both";

/// Take in a second notebook, or annotations made elsewhere
///
/// OTHER is a notebook of Verbatim, a folder with one, a page of Web Annotations, or the JSON of Hypothesis. Marks and corrections keep
/// their ids; what is there already is not taken in twice, and nothing is taken away; a note, tags or
/// a label that the mark here does not have yet are added to it. Where both say something different
/// about the same thing, it is printed, a line each, and --take says whose word counts: the exit code is 0 then, too, as
/// all is done.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// What to take in; of a folder the notebook that lies in it
    other: PathBuf,
    #[command(flatten)]
    pub source: SourceArgs,
    /// Whose word counts where both said something
    #[arg(long, value_enum, default_value_t)]
    take: Side,
    /// Whose marks they are, also of those that were taken in before; without it, what the other says of itself, else its
    /// name
    #[arg(long = "as", value_name = "NAME")]
    by: Option<String>,
    /// Only say what would be taken in
    #[arg(long)]
    dry_run: bool,
}

/// So many of the marks and corrections that are taken in are named.
const MAX_NAMED: usize = 20;

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
        // Without articles no mark finds its place again. That there are none was reported when they were opened.
        report.raise(1);
        return Ok(());
    }
    let mut notebook = Notebook::open(&args.source.key(&corpus), &corpus.articles);
    report.problems(notebook.problems());
    if !notebook.problems().is_empty() {
        // Its problems are said; nothing is written into what could not be read whole.
        return Ok(());
    }
    let mut merged =
        notebook.merge_as(&args.other, args.by.as_deref(), args.take, &corpus.articles)?;
    if !args.dry_run {
        merged.conflicts.extend(notebook.save(&corpus.articles)?);
    }
    tell(&merged, args.take, args.dry_run, report).context("standard output")
}

fn is_there(path: &Path) -> bool {
    path.as_os_str() == "-" || path.exists()
}

/// The conflicts are what is printed; how much was taken in is said beside.
fn tell(merged: &Merged, take: Side, is_dry: bool, report: &mut Report) -> std::io::Result<()> {
    let mut out = stdout();
    for conflict in &merged.conflicts {
        writeln!(out, "{conflict}")?;
    }
    out.flush()?;
    for unread in &merged.unread {
        report.say(unread);
    }
    for taken in merged.taken.iter().take(MAX_NAMED) {
        report.note(format_args!("{taken}"));
    }
    let unnamed = merged.taken.len().saturating_sub(MAX_NAMED);
    if unnamed > 0 {
        report.note(format_args!("and {unnamed} more"));
    }
    let new = merged.marks + merged.corrections;
    let what = if is_dry {
        "would be taken in"
    } else {
        "taken in"
    };
    let whose = match (take, merged.conflicts.is_empty()) {
        (_, true) => "",
        (Side::Ours, _) => " (ours stands)",
        (Side::Theirs, _) => " (theirs is put in the place of ours)",
        (Side::Both, _) => " (both are kept)",
    };
    let labels = match merged.labels {
        0 => String::new(),
        labels => format!(", labels kept as tags {labels}"),
    };
    report.note(format_args!(
        "{what}: marks {}, corrections {}, additions to marks {}{labels}; told differently: {}{whose}",
        merged.marks,
        merged.corrections,
        merged.filled,
        merged.conflicts.len()
    ));
    if merged.removed > 0 {
        let what = if is_dry {
            "would be taken away"
        } else {
            "taken away"
        };
        report.note(format_args!(
            "{what}, as it was there: marks and corrections {}",
            merged.removed
        ));
    }
    if merged.renamed > 0 {
        let what = if is_dry { "would be named" } else { "named" };
        report.note(format_args!(
            "taken in before, and {what} by --as: {}",
            merged.renamed
        ));
    }
    if let (Some(name), true) = (&merged.by_file_name, new > 0) {
        report.note(format_args!(
            "by “{}”, as only the name of the file tells whose they are; --as NAME names them",
            printable(name)
        ));
    }
    if new > 0 && merged.lost > 0 {
        report.note(format_args!(
            "{} of them find no article or no words here; they are kept and listed",
            merged.lost
        ));
    }
    Ok(())
}
