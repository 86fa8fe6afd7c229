//! `verbatim collate`: any witnesses side by side.

use super::output::{Report, stdout};
use crate::collation::WitnessText;
use crate::collation::collate;
use crate::export::collation::{CollationFormat, parse, write};
use anyhow::{Context, bail};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "\
Examples:
  printf 'A: no rain today\\nB: rain today\\n' | verbatim collate -
  verbatim collate witnesses.json --format json | jq '.table'
  verbatim collate witnesses.json --format svg > graph.svg

Input is JSON as CollateX takes it, {\"witnesses\": [{\"id\": \"A\", \"content\": \"…\"}, …]}, also with
\"tokens\" [{\"t\", \"n\"}] or \"pieces\" [\"…\"] for \"content\"; or plain text, one witness a line,
its name before a colon.";

/// Lay any witnesses side by side and name every difference
///
/// Aligns the words of two or more texts without a base: the result does not depend on their order. Every
/// difference gets a name; ▲ marks those that a fact-checker should look at.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// The witnesses; - is standard input
    file: PathBuf,
    /// How to write the collation
    #[arg(long, value_enum, default_value_t)]
    format: CollationFormat,
}

pub fn run(args: &Args, report: &mut Report) -> anyhow::Result<()> {
    let name = args.file.display();
    let text = text(&args.file).with_context(|| name.to_string())?;
    let witnesses = if text.trim_start().starts_with(['{', '[']) {
        parse(&text).with_context(|| name.to_string())?
    } else {
        lines(&text, &args.file, report)?
    };
    let mut out = stdout();
    out.write_all(write(args.format, &collate(&witnesses)).as_bytes())?;
    out.flush()?;
    Ok(())
}

fn text(path: &Path) -> anyhow::Result<String> {
    let mut bytes = Vec::new();
    if path.as_os_str() == "-" {
        std::io::stdin().lock().read_to_end(&mut bytes)?;
    } else {
        bytes = std::fs::read(path)?;
    }
    String::from_utf8(bytes).context("not valid UTF-8")
}

/// `A: the words of A`, one witness a line. Lines of the same name are pieces of one witness.
fn lines(text: &str, path: &Path, report: &mut Report) -> anyhow::Result<Vec<WitnessText>> {
    let mut witnesses: Vec<WitnessText> = Vec::new();
    for (n, line) in text
        .lines()
        .enumerate()
        .filter(|(_, l)| !l.trim().is_empty())
    {
        let named = line
            .split_once(':')
            .map(|(s, words)| (s.trim(), words.trim()));
        let Some((siglum, words)) = named.filter(|(s, _)| is_siglum(s)) else {
            report.say(format_args!(
                "{}:{}: no witness: expected a name and a colon before the words",
                path.display(),
                n + 1
            ));
            continue;
        };
        match witnesses.iter_mut().find(|w| w.siglum == siglum) {
            Some(witness) => witness.pieces.push(words.to_string()),
            None => witnesses.push(WitnessText::new(siglum, vec![words.to_string()])),
        }
    }
    if witnesses.is_empty() {
        bail!("{}: no witness", path.display());
    }
    Ok(witnesses)
}

fn is_siglum(name: &str) -> bool {
    !name.is_empty() && name.chars().count() <= 20 && !name.contains(char::is_whitespace)
}
