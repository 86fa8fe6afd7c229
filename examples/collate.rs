//! Lays two or more texts side by side and names every difference.
//!
//! ```sh
//! cargo run --example collate -- morning.txt evening.txt
//! ```
//!
//! ▲ stands before the differences that a fact-checker should look at. Where one word stands for another, the
//! letters of the second that the first has not are in brackets.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};
use verbatim::collation::variant::Reading;
use verbatim::collation::{Collation, WitnessText, changed_letters, collate};
use verbatim::text::printable;

fn main() -> ExitCode {
    let paths: Vec<_> = env::args_os().skip(1).collect();
    if paths.len() < 2 {
        eprintln!("usage: collate FILE FILE…");
        return ExitCode::from(2);
    }
    let mut witnesses = Vec::new();
    for path in paths.iter().map(Path::new) {
        match witness(path) {
            Ok(witness) => witnesses.push(witness),
            Err(error) => {
                eprintln!("{}: {error}", path.display());
                return ExitCode::FAILURE;
            }
        }
    }
    print!("{}", differences(&collate(&witnesses)));
    ExitCode::SUCCESS
}

/// A text under the name of its file.
fn witness(path: &Path) -> io::Result<WitnessText> {
    let text = fs::read_to_string(path)?;
    Ok(WitnessText::new(path.to_string_lossy(), vec![text]))
}

/// Each difference with its readings, and which texts have them.
fn differences(collation: &Collation) -> String {
    let mut out = String::new();
    for variant in collation.variants() {
        let weight = if variant.weighty { "▲ " } else { "" };
        out += &format!("{weight}{}\n", variant.label());
        for reading in &variant.readings {
            let rows = reading.rows.iter();
            let sigla: Vec<&str> = rows
                .map(|row| collation.rows[*row].siglum.as_str())
                .collect();
            let line = format!(
                "{}: {}",
                sigla.join(", "),
                told(reading, &variant.readings[0])
            );
            out += &format!("    {}\n", printable(&line));
        }
    }
    out
}

/// What a reading prints; of a word that stands for another word, which letters are new.
fn told(reading: &Reading, first: &Reading) -> String {
    let is_word = |reading: &Reading| reading.text.split_whitespace().count() == 1;
    if reading == first || !is_word(reading) || !is_word(first) {
        return reading.sign().to_string();
    }
    let [_, new] = changed_letters(&first.text, &reading.text);
    let mut out = reading.text.clone();
    for span in new.iter().rev() {
        out.insert(span.end, ']');
        out.insert(span.start, '[');
    }
    out
}
