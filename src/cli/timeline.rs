//! `verbatim timeline`: the events by day.

use super::output::{OutputFormat, Report, print};
use super::source::SourceArgs;
use super::table::Table;
use crate::corpus::printed;
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
    let mut headings = printed::EVENTS.to_vec();
    let several = !edition.stories.is_empty();
    headings.extend(several.then_some("STORY"));
    let mut table = Table::new(&headings, &[8, 11, 10, 32, 200, 200]);
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
