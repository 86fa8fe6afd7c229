//! `verbatim articles`: what was read.

use super::output::{OutputFormat, Report, print};
use super::source::SourceArgs;
use super::table::Table;
use crate::corpus::printed;
use crate::export::rows::{ArticleRow, EditionRows};

const EXAMPLES: &str = "\
Examples:
  verbatim articles ferry
  verbatim articles ferry --format jsonl | jq -r 'select(.published == null) | .path'";

/// List the articles: outlet, day, headline
///
/// Prints each article with what is known about it. What its text and corpus.toml do not tell stays empty.
/// No quotation is read, so that it is fast.
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
    let edition = args.source.open_articles(report);
    let rows = EditionRows::new(&edition);
    print(args.format, rows.articles(), || table(&rows))
}

fn table(rows: &EditionRows<'_>) -> Table {
    let mut table = Table::new(&printed::ARTICLES, &[28, 24, 8, 12, 200]);
    for article in rows.articles() {
        table.row(vec![
            article.id.to_string(),
            article.outlet.unwrap_or("unknown").to_string(),
            article.siglum.to_string(),
            published(&article),
            article.headline.unwrap_or("–").to_string(),
        ]);
    }
    table
}

/// The day on which an article came out, with a sign where it is only concluded; "unknown" where nothing tells it.
fn published(article: &ArticleRow<'_>) -> String {
    match (&article.published, article.published_guess) {
        (None, _) => "unknown".to_string(),
        (Some(day), true) => format!("≈ {day}"),
        (Some(day), false) => day.clone(),
    }
}
