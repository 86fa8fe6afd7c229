//! Fits the weights that the program ships with to articles that are marked by hand.
//!
//! ```text
//! cargo run --release --features learn --bin learn -- speakers MARKED.jsonl > assets/model/speaker-weights.txt
//! cargo run --release --features learn --bin learn -- reports MARKED.jsonl > assets/model/indirect-weights.txt
//! cargo run --release --features learn --bin learn -- speakers --leave-out MARKED.jsonl
//! ```
//!
//! Each line is an object with `text`, `outlet`, `gold.marks` (`start` and `end` of a quotation in code
//! points, `attributed`, `speaker_spans`) and `gold.indirect` (`spans`, and whether the cue is one of
//! `speech`). The same input gives the same weights.
//!
//! `--leave-out` tells how well the weights carry over to an outlet that they have not seen: for each outlet
//! they are learned from the others and measured on it.

mod fit;
mod lines;
mod reports;
mod rows;
mod speakers;

use anyhow::Result;
use clap::{Args, Parser};
use fit::Costs;
use std::collections::BTreeSet;
use std::io::Write;

/// Fits the weights that the program ships with.
#[derive(Parser)]
enum Learn {
    /// The speaker model: whose the words in marks are.
    Speakers(Options),
    /// The filter of reported speech: whether a clause reports what somebody said.
    Reports(Options),
}

fn main() -> Result<()> {
    match Learn::parse() {
        Learn::Speakers(options) => speakers::run(&options),
        Learn::Reports(options) => reports::run(&options),
    }
}

/// What both are told.
#[derive(Args)]
struct Options {
    /// Articles marked by hand, one a line.
    marked: String,
    /// Print how well weights learned from the other outlets do on each outlet.
    #[arg(long)]
    leave_out: bool,
    /// What a weight costs per unit of its size: the more, the fewer are left.
    #[arg(long)]
    cost: Option<f64>,
    /// What half of a weight's square costs.
    #[arg(long)]
    damping: Option<f64>,
    /// A feature that occurs in fewer rows keeps no weight.
    #[arg(long)]
    rarest: Option<u32>,
}

impl Options {
    /// What is asked for, else what is usual.
    fn costs(&self, usual: Costs) -> Costs {
        Costs {
            size: self.cost.unwrap_or(usual.size),
            square: self.damping.unwrap_or(usual.square),
            rarest: self.rarest.unwrap_or(usual.rarest),
        }
    }
}

/// Prints weights with a head that says what of, and how they were fitted.
fn print(what: &str, count: usize, weights: &str, costs: Costs) -> Result<()> {
    eprintln!("{count} weights");
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "# Weights of {what}: weight, feature. Fitted by learn to PolNeAR's training\n\
         # articles (Newell et al. 2018): cost {}, damping {}, features in fewer than {} rows left out.",
        costs.size, costs.square, costs.rarest
    )?;
    out.write_all(weights.as_bytes())?;
    Ok(())
}

/// The outlets, each once, in the order of their names.
fn outlets<'a>(all: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    all.collect::<BTreeSet<_>>().into_iter().collect()
}
