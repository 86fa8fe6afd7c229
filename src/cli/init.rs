//! `verbatim init`: a first corpus.toml.

use super::output::Report;
use crate::corpus;
use crate::text::counted;
use anyhow::{Context, ensure};
use std::fs::File;
use std::io::Write;
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  verbatim init ferry
  verbatim init";

/// Write a corpus.toml with what was found
///
/// Writes into a folder of articles a corpus.toml that names outlet and day of each, with what they were read from, and
/// marks what was not found. One that is there already stays as it is.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// The folder
    #[arg(value_name = "FOLDER", default_value = ".")]
    folder: PathBuf,
}

pub fn run(args: &Args, report: &mut Report) -> anyhow::Result<()> {
    let path = args.folder.join("corpus.toml");
    let shown = path.display();
    ensure!(!path.exists(), "{shown} is there already");
    let corpus = corpus::open(std::slice::from_ref(&args.folder));
    report.problems(&corpus.problems);
    ensure!(
        !corpus.articles.is_empty(),
        "{} holds no article",
        args.folder.display()
    );
    let (text, gaps) = corpus::begin_manifest(&corpus);
    let written = File::create_new(&path).and_then(|mut file| file.write_all(text.as_bytes()));
    written.with_context(|| format!("{shown} cannot be written"))?;
    let articles = corpus.articles.len();
    let mut out = std::io::stdout();
    let told = [counted(articles, "article"), counted(gaps, "gap")].join(", ");
    writeln!(out, "{shown}: {told}")?;
    Ok(())
}
