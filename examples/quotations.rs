//! Prints the quotations of texts: who said what, and when.
//!
//! ```sh
//! cargo run --example quotations -- article.txt more-articles/
//! cargo run --example quotations < article.txt
//! ```

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use verbatim::corpus::{self, Article};
use verbatim::quotation::{self, Quotation};
use verbatim::text::printable;

fn main() -> io::Result<ExitCode> {
    let paths: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let corpus = if paths.is_empty() {
        corpus::from_reader(io::stdin().lock())
    } else {
        corpus::open(&paths)
    };
    let mut out = io::stdout().lock();
    for article in &corpus.articles {
        let mut quotations = quotation::find(article);
        // Found words such as "on Monday" become a day once they are held against the day of publication.
        quotation::date(&mut quotations, article);
        for quotation in &quotations {
            writeln!(out, "{}", line(article, quotation))?;
        }
    }
    // What cannot be read stops nothing: it is told at the end.
    for problem in &corpus.problems {
        eprintln!("{problem}");
    }
    Ok(if corpus.problems.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// `article: day: speaker: words`. A text can hold escapes that steer a terminal: [`printable`] takes them out.
fn line(article: &Article, quotation: &Quotation) -> String {
    let day = quotation.said_on.as_ref();
    let day = day.map_or("day unknown".to_string(), |said| said.value.to_string());
    let speaker = quotation.known_speaker();
    let speaker = speaker.map_or("speaker unknown", |speaker| &speaker.name);
    let words = quotation.text(&article.text);
    printable(&format!("{}: {day}: {speaker}: {words}", article.id))
}
