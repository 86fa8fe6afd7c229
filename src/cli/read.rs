//! `verbatim [PATH…]`: the reader, or where no terminal is, the timeline as plain text.

use super::output::{Report, stdout, width};
use super::plain;
use super::source::Source;
use std::io::Write;

/// What to read, and how to show it.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    source: Source,
}

pub fn run(args: &Args, report: &mut Report) -> anyhow::Result<()> {
    let opened = args.source.open(report);
    let mut out = stdout();
    plain::write(&opened.edition, width(), &mut out)?;
    out.flush()?;
    Ok(())
}
