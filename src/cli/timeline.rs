//! `verbatim timeline`: the events by day.

use super::output::{OutputFormat, Report, print};
use super::source::SourceArgs;
use super::table::Table;
use crate::edition::Edition;
use crate::export::rows::EditionRows;

const EXAMPLES: &str = "\
Examples:
  verbatim timeline ferry
  verbatim timeline ferry --format jsonl | jq -r '[.date, .title] | @tsv'

For the timeline with all words, as plain text: verbatim ferry | cat";

/// List the events: day, occasion, who covers them
///
/// An event is one occasion on one day, and the statements made there. Where the articles report several stories,
/// the events of each stand together.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(flatten)]
    pub source: SourceArgs,
    /// How to print them
    #[arg(long, value_enum, default_value_t)]
    format: OutputFormat,
}

pub fn run(args: &Args, report: &mut Report) -> anyhow::Result<()> {
    let opened = args.source.open(report);
    let rows = EditionRows::new(opened.edition());
    print(args.format, rows.timeline(), || table(opened.edition()))
}

fn table(edition: &Edition) -> Table {
    let mut columns = vec![
        ("EVENT", 8),
        ("DATE", 11),
        ("STATEMENTS", 10),
        ("OUTLETS", 32),
        ("TITLE", 200),
    ];
    let several = !edition.stories.is_empty();
    columns.extend(several.then_some(("STORY", 200)));
    let mut table = Table::new(&columns);
    for event in &edition.events {
        let outlets = event.outlets.iter().map(|o| edition[*o].siglum.as_str());
        let mut row = vec![
            event.id.clone(),
            event.date.map_or_else(
                || "unknown".to_string(),
                |d| format!("{}{d}", if event.guess { "≈" } else { "" }),
            ),
            edition.rows_of(event).count().to_string(),
            outlets.collect::<Vec<_>>().join(" "),
            event.title.clone(),
        ];
        row.extend(event.story.map(|story| edition[story].title.clone()));
        table.row(row);
    }
    table
}
