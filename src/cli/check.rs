//! `verbatim check`: a draft's passages against its sources.

use super::output::{Report, stdout};
use crate::check::{AcceptedBy, Baseline, Finding, Verdict, check};
use crate::corpus::{self, Article, Corpus, Watch};
use crate::edition::Found;
use crate::export::check::{self as export, Checked, write};
use crate::text::printable;
use clap::ValueEnum;
use std::io::Write;
use std::path::{Path, PathBuf};

/// What is said of a passage stands under its words.
const INDENT: &str = "                      ";

const EXAMPLES: &str = "\
Examples:
  verbatim check draft.md --against sources
  verbatim check draft.docx --against transcript.txt --format jsonl
  verbatim check draft.md --against sources --fail-on any";

/// Check a draft's quotations against its sources
///
/// Every passage of the draft that stands in quotation marks or in a block quotation gets one verdict: exact,
/// altered, cut, spliced, misattributed, misdated, reported (the sources have it only in their own words),
/// not_found, unchecked (its source is missing) or not_a_quotation. A stop says that an editor must look.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Drafts to check; - is standard input
    #[arg(value_name = "DRAFT", required = true)]
    drafts: Vec<PathBuf>,
    /// Files and folders with the sources
    #[arg(long, value_name = "PATH", required = true, num_args = 1..)]
    against: Vec<PathBuf>,
    /// How to print the verdicts
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Let stand what this file lists
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Write what is found into this file, to be let stand from now on; reasons that it has already stay
    #[arg(long, value_name = "FILE")]
    write_baseline: Option<PathBuf>,
    /// Which verdicts make the exit code 1
    #[arg(long, value_enum, default_value_t, value_name = "WHICH")]
    fail_on: FailOn,
}

/// In which form verdicts are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people: the weightiest first, the draft's words over the source's
    #[default]
    Table,
    /// One JSON object a line, offsets in Unicode code points
    Jsonl,
    /// SARIF 2.1.0, for code hosts and editors
    Sarif,
    /// Annotations of a GitHub workflow
    Github,
    /// The Reviewdog Diagnostic Format
    Rdjson,
    /// A page to hand to an editor
    Html,
}

impl Format {
    /// The form of a file; the table is for a terminal.
    fn file(self) -> Option<export::Format> {
        match self {
            Self::Table => None,
            Self::Jsonl => Some(export::Format::Jsonl),
            Self::Sarif => Some(export::Format::Sarif),
            Self::Github => Some(export::Format::Github),
            Self::Rdjson => Some(export::Format::Rdjson),
            Self::Html => Some(export::Format::Html),
        }
    }
}

/// Which verdicts count as findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum FailOn {
    /// Those at which an editor must look
    #[default]
    Stop,
    /// All but exact words, plain reports and nobody's words
    Any,
    /// None
    Never,
}

pub fn run(args: &Args, report: &mut Report) -> anyhow::Result<()> {
    let sources = sources(args, report);
    let baseline = args.baseline.as_deref();
    let baseline = baseline.and_then(|path| read_baseline(path, report));
    let baseline = baseline.unwrap_or_default();
    let drafts = drafts(args, report).into_iter();
    let checked = drafts.map(|draft| {
        let mut findings = check(&draft, &sources);
        baseline.apply(&mut findings, &draft, &sources);
        for entry in baseline.stale(&findings, &draft, &sources) {
            report.note(format!(
                "{}: the baseline lets “{}” stand, which is not found any more",
                draft.path, entry.text
            ));
        }
        let file = std::fs::read_to_string(&draft.path).ok();
        Checked::new(draft, file, findings)
    });
    let mut checked: Vec<Checked> = checked.collect();
    if let Some(path) = &args.write_baseline {
        write_baseline(path, &mut checked, &sources, report);
    }
    let mut findings = checked.iter().flat_map(|one| &one.findings);
    if findings.any(|finding| is_counted(args.fail_on, finding)) {
        report.raise(1);
    }
    let mut out = stdout();
    match args.format.file() {
        Some(format) => write(format, &checked, &sources, &mut out)?,
        None => {
            for one in &checked {
                table(one, &sources, &mut out)?;
            }
        }
    }
    out.flush()?;
    Ok(())
}

/// What a baseline lets stand; one that cannot be read is said.
fn read_baseline(path: &Path, report: &mut Report) -> Option<Baseline> {
    let read = Baseline::read(path);
    read.inspect_err(|error| {
        report.raise(2);
        report.note(error);
    })
    .ok()
}

/// Lets stand all that is told, and goes on as the next run will see it. A file that is no baseline stays as it is.
fn write_baseline(path: &Path, checked: &mut [Checked], sources: &Found, report: &mut Report) {
    let known = match path.exists() {
        true => read_baseline(path, report),
        false => Some(Baseline::default()),
    };
    let Some(mut baseline) = known else {
        return;
    };
    for one in checked.iter() {
        let told = one.findings.iter().filter(|finding| finding.is_told());
        let own = told.filter(|finding| !is_by_comment(finding));
        own.for_each(|finding| baseline.accept(finding, &one.draft, sources, ""));
    }
    if let Err(error) = baseline.write(path) {
        report.raise(2);
        report.note(format!("{}: {error}", path.display()));
        return;
    }
    for one in checked {
        baseline.apply(&mut one.findings, &one.draft, sources);
    }
}

fn is_by_comment(finding: &Finding) -> bool {
    let accepted = finding.accepted.as_ref();
    accepted.is_some_and(|accepted| accepted.by == AcceptedBy::Comment)
}

fn sources(args: &Args, report: &mut Report) -> Found {
    let corpus = corpus::open(&args.against);
    unread(&corpus, report);
    Found::find(corpus, &Watch::default())
}

fn drafts(args: &Args, report: &mut Report) -> Vec<Article> {
    let standard_input = args.drafts.iter().any(|path| path.as_os_str() == "-");
    let corpus = match standard_input {
        true => corpus::from_reader(std::io::stdin().lock()),
        false => corpus::open(&args.drafts),
    };
    unread(&corpus, report);
    corpus.articles
}

/// What could not be read is no pass: the rest is judged, and the exit code says so.
fn unread(corpus: &Corpus, report: &mut Report) {
    report.problems(&corpus.problems);
    if !corpus.problems.is_empty() {
        report.raise(2);
    }
}

fn is_counted(fail_on: FailOn, finding: &Finding) -> bool {
    if finding.accepted.is_some() {
        return false;
    }
    match fail_on {
        FailOn::Never => false,
        FailOn::Stop => finding.stop,
        FailOn::Any => {
            let passes = matches!(
                finding.verdict,
                Verdict::Exact | Verdict::NotAQuotation | Verdict::Reported
            );
            finding.stop || !passes
        }
    }
}

/// The weightiest first, and a line that sums up.
fn table(checked: &Checked, sources: &Found, out: &mut dyn Write) -> std::io::Result<()> {
    for finding in checked.weightiest_first() {
        let sign = match (&finding.accepted, finding.stop) {
            (Some(_), _) => "ok",
            (None, true) => "STOP",
            (None, false) => "",
        };
        let words = printable(finding.passage.span.of(&checked.draft.text));
        writeln!(out, "{sign:<4}  {:<15} “{words}”", finding.verdict.name())?;
        if finding.verdict != Verdict::Exact || finding.stop {
            writeln!(out, "{INDENT}{}", printable(&finding.why))?;
        }
        if let Some(accepted) = &finding.accepted {
            writeln!(out, "{INDENT}{}", printable(&accepted.told()))?;
        }
        if let Some(place) = finding.source.as_ref().filter(|_| finding.stop) {
            let article = &sources.articles[place.article];
            let words = place.spans.iter().map(|span| span.of(&article.text));
            let words = printable(&words.collect::<Vec<_>>().join(" … "));
            writeln!(out, "{INDENT}{}: “{words}”", article.siglum)?;
        }
    }
    writeln!(
        out,
        "{}: {}",
        printable(&checked.draft.path),
        checked.summary()
    )
}
