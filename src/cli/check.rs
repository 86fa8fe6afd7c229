//! `verbatim check`: a draft's passages against its sources.

mod screen;

use super::output::{Report, is_closed_pipe, stdout};
use super::progress::show;
use super::source::SourceArgs;
use super::window::{self, Window};
use crate::check::{AcceptedBy, Baseline, Finding, Verdict, check_all, idle_comments, is_copy};
use crate::corpus::{self, Article, Corpus, Problem, Watch};
use crate::edition::Found;
use crate::export::check::{CheckFormat, Checked, total, write};
use crate::reader::Drafts;
use crate::replace::{Access, replace};
use crate::text::counted;
use anyhow::Context;
use clap::ValueEnum;
use screen::Written;
use std::io::{IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

const EXAMPLES: &str = "\
Examples:
  verbatim check draft.md --against sources              the findings beside their sources
  verbatim check draft.docx --against transcript.txt --format jsonl
  verbatim check draft.docx --against sources --format docx --out commented.docx
  verbatim check draft.md --against sources --fail-on any";

/// Check a draft's quotations against its sources
///
/// Every passage of the draft that stands in quotation marks or in a block quotation gets one verdict: exact,
/// altered, cut, spliced, misattributed, misdated, reported (the sources have it only in their own words),
/// not_found, unchecked (its source is missing, or does not tell who said it) or not_a_quotation. A stop says that an
/// editor must look.
///
/// In a terminal the findings are read beside their sources; elsewhere, and with --format, they are printed.
#[derive(Debug, clap::Args)]
#[command(
    override_usage = "verbatim check [OPTIONS] <DRAFT>... --against <PATH>...",
    after_help = EXAMPLES
)]
pub struct Args {
    /// Drafts to check; - is standard input
    #[arg(value_name = "DRAFT")]
    drafts: Vec<PathBuf>,
    /// Files and folders with the sources; - is standard input
    #[arg(long, value_name = "PATH", required = true, num_args = 1..)]
    against: Vec<PathBuf>,
    /// How to print the verdicts, instead of showing them [default where there is no terminal: table]
    #[arg(long, value_enum, conflicts_with_all = ["keys", "print", "plain"])]
    format: Option<CheckFormat>,
    /// Write to this file instead of standard output
    #[arg(long, value_name = "FILE", conflicts_with_all = ["keys", "print", "plain"])]
    out: Option<PathBuf>,
    /// Let stand what this file lists [default: DRAFT.baseline.jsonl beside a draft]
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Write what is found into this file, to be let stand from now on; reasons that it has already stay
    #[arg(long, value_name = "FILE")]
    write_baseline: Option<PathBuf>,
    /// Which verdicts make the exit code 1
    #[arg(long, value_enum, default_value_t, value_name = "WHICH")]
    fail_on: FailOn,
    /// Leave out the corrections that the reader has made on the sources
    #[arg(long)]
    as_found: bool,
    /// Find everything anew in the sources, and keep nothing of it for the next time
    #[arg(long)]
    no_cache: bool,
    #[command(flatten)]
    window: Window,
}

impl Args {
    /// The sources, as what the reader opens.
    fn source(&self) -> SourceArgs {
        SourceArgs {
            paths: self.against.clone(),
            as_found: self.as_found,
            no_cache: self.no_cache,
        }
    }

    /// Whether the findings are shown and not printed. Who lets all of them stand has nothing to be shown.
    fn has_screen(&self) -> bool {
        let prints = self.format.is_some() || self.out.is_some();
        !prints && self.write_baseline.is_none() && self.window.is_open()
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

pub fn run(args: Args, report: &mut Report) -> anyhow::Result<()> {
    if args.drafts.is_empty() {
        let last = args.against.last().map(|path| path.display());
        let last = last.map_or_else(String::new, |last| last.to_string());
        report.raise(2);
        report.note(format!(
            "no draft: all that stands behind --against is a source, “{last}” too; name the draft before --against or behind --"
        ));
        return Ok(());
    }
    if let Some(conflict) = conflict(&args) {
        report.raise(2);
        report.note(conflict);
        return Ok(());
    }
    let (drafts, unread_drafts) = drafts(&args, report);
    if let Some(misuse) = misuse(&args, drafts.len()) {
        report.raise(2);
        report.note(misuse);
        return Ok(());
    }
    let watch = Watch::default();
    let cache = args.source().cache();
    let corpus = show(&watch, |_| args.source().open_corpus(&cache, &watch));
    unread(&corpus, report);
    let key = args.source().key(&corpus);
    let found = show(&watch, |_| Found::find_kept(corpus, &cache, &watch));
    let notebook = args.source().notebook(&key, &found.articles, report);
    let (corrections, _) = args.source().corrections(&found, &notebook, report);
    let sources = Arc::new(found.corrected_kept(&corrections, &cache));
    let found = Arc::new(found);
    report.cache(&cache);
    let baseline = baseline(&args, &drafts, report);
    let articles: Vec<&Article> = drafts.iter().map(|(draft, _)| draft).collect();
    let judging = Watch::default();
    let findings = show(&judging, |_| check_all(&articles, &sources, &judging));
    let mut told = Vec::new();
    let checked = drafts
        .into_iter()
        .zip(findings)
        .map(|((draft, file), mut findings)| {
            baseline.apply(&mut findings, &draft, &sources);
            told.extend(told_of(&draft, &findings, &sources, &baseline));
            Checked::new(draft, file, findings)
        });
    let mut checked: Vec<Checked> = checked.collect();
    told.iter().for_each(|one| report.note(one));
    if let Some(path) = &args.write_baseline {
        write_baseline(path, &mut checked, &sources, report);
    }
    if args.has_screen() && !checked.is_empty() {
        let own = args.baseline.clone();
        let drafts = Drafts::new(checked, Arc::clone(&found), sources, baseline, own);
        let drafts = drafts.with_problems([unread_drafts, told].concat());
        let written = Written {
            notebook,
            corrections,
        };
        let (fail_on, source) = (args.fail_on, args.source());
        let (screen, drafts) = screen::show(args.window, source, drafts, found, written, report);
        // What counts is how the drafts were left: read again, or let stand.
        raise(fail_on, drafts.as_ref().map_or(&[], Drafts::all), report);
        return window::print(screen);
    }
    raise(args.fail_on, &checked, report);
    let format = args.format.unwrap_or_default();
    let printed = print(&args, &checked, &sources);
    if printed.as_ref().is_err_and(|error| !is_closed_pipe(error)) {
        // 1 would say that there are findings.
        report.raise(2);
    }
    printed?;
    if !format.sums_up() || args.out.is_some() {
        for one in &checked {
            let path = &one.draft.path;
            report.note(format!("{path}: {}", one.summary()));
            for accepted in one.let_stand() {
                report.note(format!("{path}: {accepted}"));
            }
        }
        total(&checked)
            .into_iter()
            .for_each(|total| report.note(total));
    }
    Ok(())
}

/// What is to be known of a draft beside its findings: that it is no source of its own, and what lets nothing stand in it.
fn told_of(
    draft: &Article,
    findings: &[Finding],
    sources: &Found,
    baseline: &Baseline,
) -> Vec<Problem> {
    let mut articles = sources.articles.iter();
    let is_copied = articles.any(|source| is_copy(source, draft));
    let copied = "the draft stands among the sources, too, and is left out there";
    let lapsed = findings.iter().filter_map(|finding| {
        let words = finding.passage.words(&draft.text);
        Some(format!("“{words}”: {}", finding.lapsed.as_ref()?))
    });
    let stale = baseline.stale(findings, draft, sources).into_iter();
    let stale = stale.map(|entry| {
        format!(
            "the baseline lets “{}” stand, which is not found any more",
            entry.text
        )
    });
    let idle = idle_comments(findings, draft).into_iter();
    let idle = idle.map(|comment| {
        format!(
            "“{comment}” lets nothing stand: it is not “verbatim: ok, reason”, or there is no finding beside it"
        )
    });
    let copied = is_copied.then(|| copied.to_string()).into_iter();
    let reasons = copied.chain(lapsed).chain(stale).chain(idle);
    let problem = |reason| Problem {
        is_note: false,
        path: PathBuf::from(&draft.path),
        line: None,
        reason,
    };
    reasons.map(problem).collect()
}

/// Writes the verdicts where they are asked for.
fn print(args: &Args, checked: &[Checked], sources: &Found) -> anyhow::Result<()> {
    let format = args.format.unwrap_or_default();
    if let Some(path) = &args.out {
        let written = replace(path, Access::Usual, |out| {
            write(format, checked, sources, out)
        });
        return written.with_context(|| path.display().to_string());
    }
    let mut out = stdout();
    write(format, checked, sources, &mut out)?;
    Ok(out.flush()?)
}

/// Why what is named cannot be read together: standard input is one text.
fn conflict(args: &Args) -> Option<&'static str> {
    let is_standard_input = |path: &PathBuf| path.as_os_str() == "-";
    let both =
        args.drafts.iter().any(is_standard_input) && args.against.iter().any(is_standard_input);
    let twice = "- (standard input) is a draft or a source, not both";
    args.source().conflict().or(both.then_some(twice))
}

/// Why so many drafts cannot be written as it is asked for.
fn misuse(args: &Args, drafts: usize) -> Option<String> {
    let format = args.format.unwrap_or_default();
    let is_bytes = format == CheckFormat::Docx && args.out.is_none();
    if format.is_of_one_draft() && drafts != 1 {
        return Some(format!(
            "this format is for one draft, and {drafts} were read"
        ));
    }
    if is_bytes && std::io::stdout().is_terminal() {
        return Some("a terminal shows no DOCX; name a file with --out".into());
    }
    let out = args
        .out
        .as_deref()
        .and_then(|out| out.canonicalize().ok())?;
    let texts = args.drafts.iter().chain(&args.against);
    let mut read = texts.chain(&args.baseline).chain(&args.write_baseline);
    // What stands in a folder is read with it.
    let is_read = read.any(|path| path.canonicalize().is_ok_and(|path| out.starts_with(path)));
    is_read.then(|| format!("{}: never written over, for it is read", out.display()))
}

/// The exit code that findings have.
fn raise(fail_on: FailOn, checked: &[Checked], report: &mut Report) {
    let mut findings = checked.iter().flat_map(|one| &one.findings);
    if findings.any(|finding| is_counted(fail_on, finding)) {
        report.raise(1);
    }
}

/// What may stand: by the file that is named, else by those that the reader has written beside the drafts.
fn baseline(args: &Args, drafts: &[DraftFile], report: &mut Report) -> Baseline {
    let files: Vec<PathBuf> = match &args.baseline {
        Some(path) => vec![path.clone()],
        None => {
            let beside = |(draft, _): &DraftFile| Baseline::default_path(Path::new(&draft.path));
            let mut files: Vec<PathBuf> = drafts.iter().filter_map(beside).collect();
            files.retain(|file| file.is_file());
            files.dedup();
            files
        }
    };
    let mut all = Baseline::default();
    for file in files {
        let read = read_baseline(&file, report).unwrap_or_default();
        let old = read.without_sources();
        if old > 0 {
            report.note(format!(
                "{}: {} of an older version, which stand whatever their source says now; --write-baseline writes them anew",
                file.display(),
                counted(old, "line")
            ));
        }
        all.extend(read);
    }
    all
}

/// What a baseline lets stand; one that cannot be read is said.
fn read_baseline(path: &Path, report: &mut Report) -> Option<Baseline> {
    let read = Baseline::open(path);
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

/// A draft and what its file holds.
type DraftFile = (Article, Option<Vec<u8>>);

/// The drafts and what their files hold, files before standard input; and what could not be read.
fn drafts(args: &Args, report: &mut Report) -> (Vec<DraftFile>, Vec<Problem>) {
    let drafts = args.drafts.iter().cloned();
    let (standard_input, files): (Vec<PathBuf>, Vec<PathBuf>) =
        drafts.partition(|path| path.as_os_str() == "-");
    let corpus = corpus::open_drafts(&files);
    unread(&corpus, report);
    let with_file = |draft: Article| {
        let file = std::fs::read(&draft.path).ok();
        (draft, file)
    };
    let mut problems = corpus.problems;
    let mut drafts: Vec<_> = corpus.articles.into_iter().map(with_file).collect();
    if !standard_input.is_empty() {
        let (read, unread) = drafts_of_standard_input(report);
        drafts.extend(read);
        problems.extend(unread);
    }
    (drafts, problems)
}

/// What standard input holds. Of a draft that is one of several in it nothing is known but its text.
fn drafts_of_standard_input(report: &mut Report) -> (Vec<DraftFile>, Vec<Problem>) {
    let mut bytes = Vec::new();
    if let Err(error) = std::io::stdin().lock().read_to_end(&mut bytes) {
        report.raise(2);
        report.note(format!("standard input: {error}"));
    }
    let corpus = corpus::draft_from_reader(bytes.as_slice());
    unread(&corpus, report);
    let is_alone = corpus.articles.len() == 1;
    let file = is_alone.then_some(bytes);
    let drafts = corpus.articles.into_iter();
    let drafts = drafts.map(|draft| (draft, file.clone()));
    (drafts.collect(), corpus.problems)
}

/// What could not be read is no pass: the rest is judged, and the exit code says so.
fn unread(corpus: &Corpus, report: &mut Report) {
    report.problems(&corpus.problems);
    if corpus.problems.iter().any(|problem| !problem.is_note) {
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
