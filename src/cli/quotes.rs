//! `verbatim quotes`: who said what, in which words, when.

use super::in_order::in_order;
use super::output::{OutputFormat, Report, print, stdout, width};
use super::source::SourceArgs;
use super::table::Table;
use crate::corpus::{Watch, printed};
use crate::edition::FoundArticle;
use crate::export::csv::{write_cells, write_columns};
use crate::export::jsonl::write_lines;
use crate::export::rows::{AnyRow, EditionRows, NobodyRow, QuoteRow, all_marked_of, quotes_of};
use std::io::Write;

const EXAMPLES: &str = "\
Examples:
  verbatim quotes ferry
  verbatim quotes ferry --format csv > quotes.csv
  verbatim quotes ferry --no-join --format jsonl | jq -r 'select(.speaker.name == \"Tove Lund\") | .text'";

/// List the quotations: speaker, day, words
///
/// Prints each quotation with its speaker, the day it was said and what the machine is unsure of. In the
/// table a ? stands beside what is doubtful; jsonl and csv say why.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(flatten)]
    pub source: SourceArgs,
    /// List nobody's words too: what else stands in quotation marks, and why (a title, a nickname, a term …)
    #[arg(long)]
    all: bool,
    /// Join nothing and print article by article, as found: what other articles or corrections would add is null
    #[arg(long)]
    no_join: bool,
    /// How to print them
    #[arg(long, value_enum, default_value_t)]
    format: OutputFormat,
}

pub fn run(args: &Args, report: &mut Report) -> anyhow::Result<()> {
    if args.no_join {
        return print_alone(args, report);
    }
    let opened = args.source.open(report);
    let rows = EditionRows::new(opened.edition());
    if args.all {
        return print(args.format, rows.all_marked(), || table(rows.all_marked()));
    }
    let quotes = || rows.quotes().map(AnyRow::from);
    print(args.format, rows.quotes(), || table(quotes()))
}

/// Prints each article's quotations as soon as they are found, and keeps none of them.
fn print_alone(args: &Args, report: &mut Report) -> anyhow::Result<()> {
    let cache = args.source.cache();
    let corpus = args.source.corpus(&cache, &Watch::default(), report);
    let mut out = stdout();
    let mut table = columns();
    match args.format {
        OutputFormat::Csv if args.all => write_columns::<AnyRow>(&mut out)?,
        OutputFormat::Csv => write_columns::<QuoteRow>(&mut out)?,
        OutputFormat::Table | OutputFormat::Jsonl => {}
    }
    in_order(
        &corpus.articles,
        |article| article.text.len(),
        |article| (article, FoundArticle::find(article)),
        |(article, found)| {
            let quotes = || quotes_of(article, &found);
            let rows = match args.all {
                true => all_marked_of(article, &found),
                false => quotes().map(AnyRow::from).collect(),
            };
            match args.format {
                OutputFormat::Table => rows.into_iter().for_each(|row| table.row(cells(row))),
                OutputFormat::Jsonl => write_lines(rows.into_iter(), &mut out)?,
                OutputFormat::Csv if args.all => write_cells(rows.into_iter(), &mut out)?,
                OutputFormat::Csv => write_cells(quotes(), &mut out)?,
            }
            Ok(())
        },
    )?;
    if args.format == OutputFormat::Table {
        table.write(width(), &mut out)?;
    }
    Ok(out.flush()?)
}

fn table<'e>(rows: impl Iterator<Item = AnyRow<'e>>) -> Table {
    let mut table = columns();
    rows.for_each(|row| table.row(cells(row)));
    table
}

fn columns() -> Table {
    Table::new(&printed::QUOTATIONS, &[28, 11, 24, 8, 1, 200])
}

fn cells(row: AnyRow<'_>) -> Vec<String> {
    match row {
        AnyRow::Quote(quote) => of_quote(*quote),
        AnyRow::Nobody(words) => of_nobody(words),
    }
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
