//! `verbatim export`: marks, statements, the matrix or the timeline to a file that others read.

use super::output::{Report, stdout};
use super::source::SourceArgs;
use crate::corpus::is_written_here;
use crate::edition::{Edition, StatementIx};
use crate::export::{self as exports, Contents, Format};
use crate::notebook::Notebook;
use crate::replace::{Access, replace};
use crate::text::counted;
use anyhow::Context;
use clap::ValueEnum;
use std::collections::BTreeSet;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "\
Examples:
  verbatim export ferry > marks.md
  verbatim export ferry --statements --format html --out ferry.html
  verbatim export ferry --what matrix --format csv | column -ts,
  verbatim export ferry --what statements --template wire.txt
  verbatim export ferry --label check --tag budget --format csv
  verbatim export ferry --statement s:harbour-post:12-40 --format docx --out quote.docx

Fields that a template sees (all of them: the same with --format json, name for name):
  always               corpus, sources
  --what marks         marks, marked_statements
  --what statements    statements; with --statement the one
  --what matrix        matrix
  --what timeline      timeline
  --what corrections   corrections
  a mark               text, speaker.name, said_on.date, outlet, headline, published, address, paragraph,
                       label, note, tags, statement; its further passages in more; of an outlet's own words
                       with_words_of, statements; sentence, where the words are cut out of one that turns them
  a statement          id, speaker, said_on, occasion, not_printed_by, unsure, decided; in witnesses siglum, text;
                       in variants label, weighty, readings
  a source             id, outlet, siglum, headline, authors, published.date, accessed.date, url
What is not known of an article or a quotation prints as nothing, as do fields of it. A name that is no field is an
error that tells the name and the line.

  {% for m in marks %}{{ m.text }} ({{ m.speaker.name or m.with_words_of | join(\", \") or \"speaker unknown\" }})
  {% endfor %}";

/// Write the marks, or statements, the matrix, the timeline, with their sources
///
/// Each mark comes with its words, speaker, day, outlet, headline, a link to the words, and with how the other outlets
/// print them and which leave them out; what each fact was read from stands in a note. Marks are made in the
/// reader. --statement writes one statement on a page that can be handed over.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(flatten)]
    pub source: SourceArgs,
    /// What to write
    #[arg(long, value_enum, default_value_t = What::Marks)]
    what: What,
    /// Write the marks and all statements
    #[arg(long, conflicts_with = "what")]
    statements: bool,
    /// Write only the marks with this label; of several labels, those with any of them
    #[arg(long, value_name = "NAME")]
    label: Vec<String>,
    /// Write only the marks with this tag; of several tags, those with any of them
    #[arg(long, value_name = "NAME")]
    tag: Vec<String>,
    /// Write this statement on a page of its own; verbatim statements tells the ids
    #[arg(long, value_name = "ID", conflicts_with_all = ["what", "statements"])]
    statement: Option<String>,
    /// Write your notes on that statement's page, too; they are yours, and stay behind without this
    #[arg(long, requires = "statement")]
    notes: bool,
    /// How to write it; without it as the name of the file in --out ends, else as Markdown
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Write it as this template makes it of the JSON (the language is that of Jinja2)
    #[arg(long, value_name = "FILE", conflicts_with = "format")]
    template: Option<PathBuf>,
    /// Write to this file instead of standard output (-); one that is there already is left alone
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Write over the file that is there already
    #[arg(long, requires = "out")]
    force: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum What {
    /// The marked passages
    Marks,
    /// Every statement with all its printings and their differences
    Statements,
    /// Which outlet prints which statement
    Matrix,
    /// The events by day with their statements
    Timeline,
    /// What you have corrected: what stood there, what stands there now, how far and when
    Corrections,
}

pub fn run(args: &Args, report: &mut Report) -> anyhow::Result<()> {
    let out = args.out.as_deref().filter(|path| *path != Path::new("-"));
    let Some(format) = format(args, out) else {
        report.raise(2);
        report.note(no_format(out));
        return Ok(());
    };
    if format == Format::Docx && out.is_none() && std::io::stdout().is_terminal() {
        report.raise(2);
        report.note("a terminal shows no DOCX; name a file with --out");
        return Ok(());
    }
    let opened = args.source.open(report);
    for hint in opened.notebook.hints() {
        report.note(hint);
    }
    let Some(contents) = contents(args, opened.edition()) else {
        report.raise(2);
        let id = args.statement.as_deref().unwrap_or_default();
        report.note(format_args!(
            "{id}: no such statement; verbatim statements tells the ids"
        ));
        return Ok(());
    };
    let template = template(args)?;
    if template.is_none() && !format.holds(contents) {
        report.raise(2);
        report.note(
            "this format does not hold that; html, markdown, docx, csv and json hold everything",
        );
        return Ok(());
    }
    let is_filtered = !args.label.is_empty() || !args.tag.is_empty();
    if is_filtered && !contents.has_marks() {
        report.raise(2);
        report.note("--label and --tag choose among the marks; this writes none");
        return Ok(());
    }
    let chosen = is_filtered.then(|| opened.notebook.with_only(&labelled(args, &opened.notebook)));
    let notebook = chosen.as_ref().unwrap_or(&opened.notebook);
    let is_over_another = out.is_some_and(Path::is_file);
    if let Some(nothing) = nothing_to_write(&opened.notebook, notebook, contents) {
        report.note(nothing.why);
        // Who has marked nothing yet may look at an empty page, but not in the place of a good one.
        if nothing.is_failure || is_over_another {
            report.raise(1);
            report.note("nothing is written");
            return Ok(());
        }
    }
    let elsewhere = notebook.marks_elsewhere();
    if contents.has_marks() && elsewhere > 0 {
        report.note(format_args!(
            "{} on articles of the folder that are not open here: what lies there is left out",
            counted(elsewhere, "mark")
        ));
    }
    let edition = opened.edition();
    match out {
        None => {
            let mut out = stdout();
            write(
                format,
                template.as_ref(),
                (edition, notebook),
                contents,
                &mut out,
            )?;
            out.flush()?;
        }
        // What is no file, as a pipe, is written to and nothing is lost.
        Some(path) if path.is_file() && !args.force => {
            anyhow::bail!("{}: there already; --force writes over it", path.display())
        }
        Some(path) => replace(path, Access::Usual, |out| {
            write(
                format,
                template.as_ref(),
                (edition, notebook),
                contents,
                out,
            )
        })
        .with_context(|| path.display().to_string())?,
    }
    if let Some(path) = out.filter(|path| is_read_as_article(path, &args.source)) {
        report.note(format_args!(
            "{}: lies among the articles and would be read as one of them the next time; move it elsewhere",
            path.display()
        ));
    }
    Ok(())
}

/// What is said where there is nothing to write.
struct Nothing {
    why: &'static str,
    /// Whether it is not what was asked for.
    is_failure: bool,
}

/// Whether there is nothing to write, and why: an empty page would stand in the place of an earlier good one. Of a notebook
/// that cannot be read nobody knows what it holds.
fn nothing_to_write(all: &Notebook, chosen: &Notebook, contents: Contents) -> Option<Nothing> {
    let has_corrections = all.corrections().next().is_some();
    let has_nothing = all.marks().is_empty() && !has_corrections;
    let (why, is_failure) = match contents {
        _ if has_nothing && !all.problems().is_empty() => ("the notebook cannot be read", true),
        Contents::Marks if all.marks().is_empty() => (
            "no passage is marked yet; --what statements writes all statements",
            false,
        ),
        Contents::Marks if chosen.marks().is_empty() => ("no mark has this label or tag", true),
        Contents::Corrections if !has_corrections => ("nothing is corrected yet", false),
        _ => return None,
    };
    Some(Nothing { why, is_failure })
}

/// Whether a file lies in a folder that is read and bears no sign of ours: what a template makes is any text.
fn is_read_as_article(path: &Path, source: &SourceArgs) -> bool {
    let Ok(full) = path.canonicalize() else {
        return false;
    };
    let folders = source
        .paths
        .iter()
        .filter_map(|path| path.canonicalize().ok());
    let mut folders = folders.filter(|folder| folder.is_dir());
    folders.any(|folder| full.starts_with(folder))
        && std::fs::read(path).is_ok_and(|bytes| !is_written_here(&bytes))
}

/// The format that is asked for, or that the file's name ends with; Markdown on standard output, in a pipe, and where a
/// template decides. `None` where the name tells of none.
fn format(args: &Args, out: Option<&Path>) -> Option<Format> {
    let is_file = |path: &&Path| path.is_file() || !path.exists();
    match (args.format, out.filter(is_file)) {
        (Some(format), _) => Some(format),
        (None, Some(path)) if args.template.is_none() => Format::of_file(path),
        (None, _) => Some(Format::Markdown),
    }
}

/// Why the format is not known, and which there are.
fn no_format(out: Option<&Path>) -> String {
    let named: Vec<String> = Format::value_variants()
        .iter()
        .filter_map(|format| {
            let value = format.to_possible_value()?;
            Some(format!("{} (.{})", value.get_name(), format.ending()))
        })
        .collect();
    format!(
        "{}: its ending names no format; give it another one, or --format with one of {}",
        out.unwrap_or(Path::new("-")).display(),
        named.join(", ")
    )
}

/// What is asked for; `None` where there is no such statement.
fn contents(args: &Args, edition: &Edition) -> Option<Contents> {
    if let Some(id) = &args.statement {
        let contents = match args.notes {
            true => Contents::StatementWithNotes,
            false => Contents::Statement,
        };
        return statement(edition, id).map(contents);
    }
    Some(match args.what {
        _ if args.statements => Contents::MarksAndStatements,
        What::Marks => Contents::Marks,
        What::Statements => Contents::Statements,
        What::Matrix => Contents::Matrix,
        What::Timeline => Contents::Timeline,
        What::Corrections => Contents::Corrections,
    })
}

/// The ids of the marks with any of the labels and any of the tags that are asked for.
fn labelled(args: &Args, notebook: &Notebook) -> BTreeSet<String> {
    let marks = notebook.marks().iter();
    let has_label = |label: &String| args.label.is_empty() || args.label.contains(label);
    let has_tag =
        |tags: &[String]| args.tag.is_empty() || tags.iter().any(|t| args.tag.contains(t));
    let chosen = marks.filter(|mark| has_label(&mark.label) && has_tag(&mark.tags));
    chosen.map(|mark| mark.id.clone()).collect()
}

/// The statement of an id, or of the id of one of its quotations.
fn statement(edition: &Edition, id: &str) -> Option<StatementIx> {
    let own = edition.statements.iter().position(|said| said.id == id);
    let printed = || edition.quotation(id).map(|q| edition[q].statement);
    own.map(StatementIx).or_else(printed)
}

/// The name and the text of the template.
fn template(args: &Args) -> anyhow::Result<Option<(String, String)>> {
    let Some(path) = &args.template else {
        return Ok(None);
    };
    let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    Ok(Some((path.display().to_string(), text)))
}

fn write(
    format: Format,
    template: Option<&(String, String)>,
    (edition, notebook): (&Edition, &Notebook),
    contents: Contents,
    out: &mut dyn Write,
) -> std::io::Result<()> {
    if let Some((name, text)) = template {
        let template = (name.as_str(), text.as_str());
        return exports::write_template(template, edition, notebook, contents, out);
    }
    exports::write(format, edition, notebook, contents, out)
}
