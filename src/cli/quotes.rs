//! `verbatim quotes`: who said what, in which words, when.

use super::output::{Format, Report, print};
use super::source::Source;
use super::table::Table;
use crate::export::rows::{AnyRow, EditionRows, NobodyRow, QuoteRow};

const EXAMPLES: &str = "\
Examples:
  verbatim quotes ferry
  verbatim quotes ferry --format csv > quotes.csv
  verbatim quotes ferry --format jsonl | jq -r 'select(.speaker.name == \"Tove Lund\") | .text'";

/// List the quotations: speaker, day, words
///
/// Prints each quotation with its speaker, the day it was said and what the machine is unsure of. In the
/// table a ? stands beside what is doubtful; jsonl and csv say why.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(flatten)]
    pub source: Source,
    /// List nobody's words too: what else stands in quotation marks, and why (a title, a nickname, a term …)
    #[arg(long)]
    all: bool,
    /// How to print them
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub fn run(args: &Args, report: &mut Report) -> anyhow::Result<()> {
    let opened = args.source.open(report);
    let rows = EditionRows::new(&opened.edition);
    if args.all {
        return print(args.format, rows.all_marked(), || table(rows.all_marked()));
    }
    let quotes = || rows.quotes().map(|row| AnyRow::Quote(Box::new(row)));
    print(args.format, rows.quotes(), || table(quotes()))
}

fn table<'e>(rows: impl Iterator<Item = AnyRow<'e>>) -> Table {
    let mut table = Table::new(&[
        ("QUOTATION", 28),
        ("SAID ON", 11),
        ("SPEAKER", 24),
        ("KIND", 8),
        ("", 1),
        ("WORDS", 200),
    ]);
    for row in rows {
        table.row(match row {
            AnyRow::Quote(quote) => of_quote(*quote),
            AnyRow::Nobody(words) => of_nobody(words),
        });
    }
    table
}

fn of_quote(quote: QuoteRow<'_>) -> Vec<String> {
    let unknown = || "unknown".to_string();
    vec![
        quote.id.to_string(),
        quote
            .inferred
            .or(quote.said_on)
            .map_or_else(unknown, |day| day.to_string()),
        quote
            .speaker
            .map_or("unknown", |s| s.person.unwrap_or(s.name))
            .to_string(),
        quote.kind.to_string(),
        if quote.doubt.is_empty() { "" } else { "?" }.to_string(),
        quote.text,
    ]
}

fn of_nobody(words: NobodyRow<'_>) -> Vec<String> {
    vec![
        words.id,
        "–".to_string(),
        format!("nobody: {}", words.why),
        words.kind.to_string(),
        String::new(),
        words.text,
    ]
}
