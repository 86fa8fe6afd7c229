//! `verbatim problems`: what could not be read.

use super::output::{Format, Report, print};
use super::source::SourceArgs;
use super::table::Table;
use crate::corpus::Watch;
use crate::export::csv;
use serde::Serialize;

const EXAMPLES: &str = "\
Examples:
  verbatim problems ferry
  verbatim problems ferry --format jsonl | jq -r .path | sort -u";

/// List what could not be read, and why
///
/// Prints each fault of a file or of corpus.toml with its line. The exit code is 1 where there is one.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(flatten)]
    pub source: SourceArgs,
    /// How to print them
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// A fault, as it is printed.
#[derive(Clone, Serialize)]
struct Row {
    path: String,
    line: Option<usize>,
    reason: String,
}

pub fn run(args: &Args, report: &mut Report) -> anyhow::Result<()> {
    // They are printed, and so need not be said.
    let mut said = Report::quiet();
    let cache = args.source.cache();
    let corpus = args.source.corpus(&cache, &Watch::default(), &mut said);
    let rows: Vec<Row> = corpus
        .problems
        .into_iter()
        .map(|problem| Row {
            path: problem.path.display().to_string(),
            line: problem.line,
            reason: problem.reason,
        })
        .collect();
    report.raise(u8::from(!rows.is_empty()));
    print(args.format, rows.iter().cloned(), || table(&rows))
}

impl csv::Row for Row {
    const COLUMNS: &'static [&'static str] = &["path", "line", "reason"];

    fn cells(&self) -> Vec<String> {
        vec![self.path.clone(), self.place(), self.reason.clone()]
    }
}

impl Row {
    fn place(&self) -> String {
        self.line.map(|line| line.to_string()).unwrap_or_default()
    }
}

fn table(rows: &[Row]) -> Table {
    let mut table = Table::new(&[("FILE", 60), ("LINE", 6), ("WHY", 200)]);
    for row in rows {
        table.row(vec![row.path.clone(), row.place(), row.reason.clone()]);
    }
    table
}
