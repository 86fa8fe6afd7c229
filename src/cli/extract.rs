//! `verbatim extract`: what each article says, one after another.

use super::in_order::in_order;
use super::output::{Report, stdout};
use super::progress::show;
use crate::corpus::{self, Article, InputPart, Problem, Watch};
use crate::edition::FoundArticle;
use crate::export::jsonl::write_lines;
use crate::export::rows::{ExtractedRow, quotes_of};
use crate::quotation::EXTRACTOR;
use indicatif::ProgressBar;
use std::io::{self, BufReader, IsTerminal, Write, stdin};
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  verbatim extract crawl.jsonl > quotations.jsonl
  zcat crawl/*.jsonl.gz | verbatim extract - | jq -r .speaker.name | sort | uniq -c
  parallel --pipepart -a crawl.jsonl --block 10M -k verbatim extract - > quotations.jsonl";

/// Stream the quotations of any number of articles, as JSON Lines
///
/// Reads article by article and prints one quotation a line, in the order of the articles and on all cores; the
/// memory that it takes does not grow with what it reads. Nothing is joined: a line depends on its article alone,
/// so that parts of a collection can be read anywhere and put together. It is what quotes --no-join prints, with
/// the version of the extractor in each line. Corrections are not applied.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Files and folders to read; - is standard input. With none, the bundled sample
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
}

pub fn run(args: &Args, report: &mut Report) -> anyhow::Result<()> {
    if args.paths.is_empty() {
        let articles = corpus::sample().articles;
        return print(
            articles,
            |a| a.text.len(),
            |a| (vec![a], Vec::new()),
            report,
        );
    }
    let is_stream = args.paths.iter().any(|path| path.as_os_str() == "-");
    let input_parts = match is_stream {
        true => corpus::input_parts_of(BufReader::new(stdin())),
        false => corpus::input_parts(&args.paths),
    };
    print(input_parts, InputPart::size, InputPart::read, report)
}

/// Prints the quotations in each item, and says what could not be read.
fn print<T: Send>(
    items: impl IntoIterator<Item = T>,
    size: impl Fn(&T) -> usize,
    read: impl Fn(T) -> (Vec<Article>, Vec<Problem>) + Sync,
    report: &mut Report,
) -> anyhow::Result<()> {
    let watch = Watch::default();
    let mut out = stdout();
    let extract = |item| {
        let (articles, problems) = read(item);
        let mut lines = Vec::new();
        for article in &articles {
            write(article, &watch, &mut lines)?;
        }
        Ok((lines, problems))
    };
    let all = |bar: &ProgressBar| {
        in_order(items, size, extract, |extracted: io::Result<_>| {
            let (lines, problems) = extracted?;
            if !problems.is_empty() {
                bar.suspend(|| report.problems(&problems));
            }
            Ok(out.write_all(&lines)?)
        })
    };
    // Where the lines are seen themselves, they need no other sign.
    match io::stdout().is_terminal() {
        true => all(&ProgressBar::hidden())?,
        false => show(&watch, all)?,
    }
    Ok(out.flush()?)
}

fn write(article: &Article, watch: &Watch, out: &mut Vec<u8>) -> io::Result<()> {
    let found = FoundArticle::find(article);
    watch.article(article.text.len(), found.quotations.len());
    let rows = quotes_of(article, &found).map(|quotation| ExtractedRow {
        quotation,
        extractor: EXTRACTOR,
    });
    write_lines(rows, out)
}
