//! `verbatim quotes`: who said what, in which words, when.

use super::output::{Format, Report, print};
use super::source::Source;
use super::table::Table;
use crate::export::rows::EditionRows;

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
    /// How to print them
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub fn run(args: &Args, report: &mut Report) -> anyhow::Result<()> {
    let opened = args.source.open(report);
    let records = EditionRows::new(&opened.edition);
    print(args.format, records.quotes(), || table(&records))
}

fn table(records: &EditionRows<'_>) -> Table {
    let mut table = Table::new(&[
        ("QUOTATION", 28),
        ("SAID ON", 11),
        ("SPEAKER", 24),
        ("KIND", 8),
        ("", 1),
        ("WORDS", 200),
    ]);
    for quote in records.quotes() {
        table.row(vec![
            quote.id.to_string(),
            quote
                .said_on
                .map_or_else(|| "unknown".to_string(), |d| d.to_string()),
            quote.speaker.map_or("unknown", |s| s.name).to_string(),
            quote.kind.to_string(),
            if quote.doubt.is_empty() { "" } else { "?" }.to_string(),
            quote.text,
        ]);
    }
    table
}
