//! `verbatim export`: marks and statements to a file that others read.

use super::output::{Report, stdout};
use super::source::{Opened, Source};
use crate::export::{self as exports, Contents, Format};
use crate::notebook::replace::{Access, replace};
use anyhow::Context;
use std::io::Write;
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  verbatim export ferry > marks.md
  verbatim export ferry --statements --format html --out ferry.html
  verbatim export ferry --format csv | column -ts,";

/// Write the marks, and with --statements all statements, with their sources
///
/// Each mark comes with its passage, speaker, day, outlet, headline, address, paragraph and position, and
/// with what each of these was read from. Marks are made in the reader.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(flatten)]
    pub source: Source,
    /// How to write them
    #[arg(long, value_enum, default_value_t = Format::Markdown)]
    format: Format,
    /// Write every statement too, with all its printings and their differences
    #[arg(long)]
    statements: bool,
    /// Write to this file instead of standard output; one that is there already is left alone
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Write over the file that is there already
    #[arg(long, requires = "out")]
    force: bool,
}

pub fn run(args: &Args, report: &mut Report) -> anyhow::Result<()> {
    let opened = args.source.open(report);
    if opened.notebook.marks().is_empty() && !args.statements {
        report.note("no passage is marked yet; --statements writes all statements");
    }
    match &args.out {
        None => {
            let mut out = stdout();
            write(args, &opened, &mut out)?;
            out.flush()?;
        }
        // What is no file, as a pipe, is written to and nothing is lost.
        Some(path) if path.is_file() && !args.force => {
            anyhow::bail!("{}: there already; --force writes over it", path.display())
        }
        Some(path) => replace(path, Access::Usual, |out| write(args, &opened, out))
            .with_context(|| path.display().to_string())?,
    }
    Ok(())
}

fn write(args: &Args, opened: &Opened, out: &mut dyn Write) -> std::io::Result<()> {
    let contents = Contents {
        statements: args.statements,
    };
    let marks = opened.notebook.marks();
    exports::write_with(args.format, &opened.edition, marks, contents, out)
}
