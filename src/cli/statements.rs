//! `verbatim statements`: the printings of one stretch of speech, joined.

use super::output::{OutputFormat, Report, print};
use super::source::SourceArgs;
use super::table::Table;
use crate::corpus::printed;
use crate::export::rows::{EditionRows, StatementRow};

const EXAMPLES: &str = "\
Examples:
  verbatim statements ferry
  verbatim statements ferry --format jsonl | jq 'select(any(.variants[]; .weighty))'";

/// List the statements: who printed them, and where the words differ
///
/// A statement is one stretch of speech, however many outlets print it. The table names the outlets that
/// print it (? perhaps), those that are silent (–), and how many differences there are, ▲ for those that a
/// fact-checker should look at. Its first column is what export --statement takes. jsonl gives every printing and every difference.
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
    print(args.format, rows.statements(), || table(&rows))
}

fn table(rows: &EditionRows<'_>) -> Table {
    // An id is there to be given to `export --statement`: cut, it names nothing.
    let widest = [usize::MAX, 11, 24, 20, 12, 8, 200];
    let mut table = Table::new(&printed::STATEMENTS, &widest);
    for statement in rows.statements() {
        let printed = printed_by(&statement);
        let differ = differ(&statement);
        let base = statement
            .witnesses
            .iter()
            .find(|w| Some(w.article) == statement.base);
        table.row(vec![
            statement.id.to_string(),
            statement
                .said_on
                .map_or_else(|| "unknown".to_string(), |d| d.to_string()),
            statement.speaker.unwrap_or("unknown").to_string(),
            printed,
            statement.silent.join(" "),
            differ,
            base.map(|w| w.printed.clone()).unwrap_or_default(),
        ]);
    }
    table
}

fn printed_by(statement: &StatementRow<'_>) -> String {
    let sign = |sure: bool| if sure { "" } else { "?" };
    let witnesses = statement.witnesses.iter();
    let named: Vec<String> = witnesses
        .map(|w| format!("{}{}", w.siglum, sign(w.sure)))
        .collect();
    named.join(" ")
}

fn differ(statement: &StatementRow<'_>) -> String {
    let weighty = statement.variants.iter().filter(|v| v.weighty).count();
    match (statement.variants.len(), weighty) {
        (0, _) => String::new(),
        (all, 0) => all.to_string(),
        (all, weighty) => format!("{all} ▲{weighty}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus;
    use crate::edition::Edition;

    #[test]
    fn an_id_is_printed_whole_however_narrow_the_lines() {
        let id = "a-folder/with-a-long-name_0123456789abcdef";
        let line = format!(
            r#"{{"id": "{id}", "date": "2031-05-06", "text": "“We will mend the old wall,” Moe Lund said."}}"#
        );
        let edition = Edition::build(corpus::from_reader(line.as_bytes()), &[]);
        let mut out = Vec::new();
        table(&EditionRows::new(&edition))
            .write(40, &mut out)
            .unwrap();
        let printed = String::from_utf8(out).unwrap();
        assert!(printed.contains(&edition.statements[0].id), "{printed}");
    }
}
