//! `verbatim problems`: what could not be read, and what is to be known of the notebook.

use super::output::{OutputFormat, Report, print};
use super::source::SourceArgs;
use super::table::Table;
use crate::corpus::{Problem, Watch, printed};
use crate::edition::Found;
use crate::export::csv;
use crate::reader::config::Config;
use serde::Serialize;

const EXAMPLES: &str = "\
Examples:
  verbatim problems ferry
  verbatim problems ferry --format jsonl | jq -r .path | sort -u";

/// List what could not be read, and why
///
/// Prints each fault of a file, of corpus.toml, of the settings or of the notebook with its line, then what is to be known
/// of the notebook: corrections whose ground has changed, or that disagree. The exit code is 1 where there is a fault; front
/// matter that is no YAML and was read line by line is none.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(flatten)]
    pub source: SourceArgs,
    /// How to print them
    #[arg(long, value_enum, default_value_t)]
    format: OutputFormat,
}

/// A fault, as it is printed.
#[derive(Clone, Serialize)]
struct Row {
    path: String,
    line: Option<usize>,
    reason: String,
}

pub fn run(args: &Args, report: &mut Report) -> anyhow::Result<()> {
    // Problems are the output of this command, and so are not said on standard error, too.
    let mut said = Report::quiet();
    let (watch, cache) = (Watch::default(), args.source.cache());
    let corpus = args.source.corpus(&cache, &watch, &mut said);
    let key = args.source.key(&corpus);
    let found = Found::find_kept(corpus, &cache, &watch);
    report.cache(&cache);
    let notebook = args.source.notebook(&key, &found.articles, &mut said);
    let (_, unsettled) = args.source.corrections(&found, &notebook, &mut said);
    let [unread, notices] = notebook.problems_and_notices(&unsettled);
    let faults = found.problems.iter().cloned();
    let faults = faults.chain(Config::open().problems).chain(unread);
    let faults: Vec<Problem> = faults.collect();
    report.raise(u8::from(faults.iter().any(|fault| !fault.is_note)));
    let mut rows: Vec<Row> = faults.into_iter().map(Row::from).collect();
    rows.extend(notices.into_iter().map(Row::from));
    print(args.format, rows.iter().cloned(), || table(&rows))
}

impl csv::CsvRow for Row {
    const COLUMNS: &'static [&'static str] = &["path", "line", "reason"];

    fn cells(&self) -> Vec<String> {
        vec![self.path.clone(), self.place(), self.reason.clone()]
    }
}

impl From<Problem> for Row {
    fn from(problem: Problem) -> Self {
        Self {
            path: problem.path.display().to_string(),
            line: problem.line,
            reason: problem.reason,
        }
    }
}

impl Row {
    fn place(&self) -> String {
        self.line.map(|line| line.to_string()).unwrap_or_default()
    }
}

fn table(rows: &[Row]) -> Table {
    let mut table = Table::new(&printed::PROBLEMS, &[60, 6, usize::MAX]).with_whole_ends();
    for row in rows {
        table.row(vec![row.path.clone(), row.place(), row.reason.clone()]);
    }
    table
}
