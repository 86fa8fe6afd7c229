//! Fits the weights that the program ships with to articles that are marked by hand.
//!
//! ```text
//! cargo run --release --features learn --bin learn -- speakers MARKED… > assets/model/speaker-weights.txt
//! cargo run --release --features learn --bin learn -- reports MARKED… > assets/model/indirect-weights.txt
//! cargo run --release --features learn --bin learn -- confidence MARKED… > assets/model/confidence-weights.txt
//! cargo run --release --features learn --bin learn -- speakers --leave-out MARKED…
//! ```
//!
//! Each MARKED is a file of articles or a folder of texts with labels or reviews; the forms are told in `marked`. The same
//! input gives the same weights.
//!
//! `--leave-out` tells how well the weights carry over to what they have not seen: for each outlet of a file and
//! for each folder they are learned from all others and measured on it.

mod confidence;
mod fit;
mod marked;
mod reports;
mod rows;
mod speakers;

use anyhow::Result;
use clap::{Args, Parser};
use fit::Costs;
use marked::Article;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Display;
use std::io::Write;
use std::ops::AddAssign;

/// Fits the weights that the program ships with.
#[derive(Parser)]
enum Learn {
    /// The speaker model: whose the words in marks are.
    Speakers(Options),
    /// The filter of reported speech: whether a clause reports what somebody said.
    Reports(Options),
    /// The confidence model: how sure each quotation is.
    Confidence(confidence::Confidence),
}

fn main() -> Result<()> {
    match Learn::parse() {
        Learn::Speakers(options) => speakers::run(&options),
        Learn::Reports(options) => reports::run(&options),
        Learn::Confidence(asked) => confidence::run(&asked),
    }
}

/// What both are told.
#[derive(Args)]
struct Options {
    /// Files of articles marked by hand, or folders of texts with labels or reviews.
    #[arg(required = true)]
    marked: Vec<String>,
    /// Print how well weights learned from the others do on each outlet and each folder.
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
         # articles (Newell et al. 2018) and to articles of other kinds: cost {}, damping {}, features in\n\
         # fewer than {} rows left out.",
        costs.size, costs.square, costs.rarest
    )?;
    out.write_all(weights.as_bytes())?;
    Ok(())
}

/// Measures each group under weights that were fitted to the others, and prints for each and for all together a
/// line for each of `lines`, its name first. `measure` gives the number of weights and the scores of those lines.
fn leave_out<S, const N: usize>(
    groups: &[&str],
    lines: [String; N],
    measure: impl Fn(&str) -> (usize, [S; N]) + Sync,
) -> Result<()>
where
    S: AddAssign + Copy + Default + Display + Send,
{
    let measured: Vec<_> = groups.par_iter().map(|group| measure(group)).collect();
    let mut out = std::io::stdout().lock();
    let tell = |scores: &[S; N]| {
        let told = lines.iter().zip(scores);
        told.map(|(line, score)| format!("  {line}  {score}\n"))
            .collect::<String>()
    };
    let mut all = [S::default(); N];
    for (group, (count, scores)) in groups.iter().zip(measured) {
        write!(out, "{group}, {count} weights\n{}", tell(&scores))?;
        all.iter_mut()
            .zip(scores)
            .for_each(|(all, score)| *all += score);
    }
    write!(out, "together\n{}", tell(&all))?;
    Ok(())
}

/// What is left out in turn, each group once, in the order of their names.
fn groups<'a>(articles: impl Iterator<Item = &'a Article>) -> Vec<&'a str> {
    let groups: BTreeSet<&str> = articles.map(|article| &*article.group).collect();
    groups.into_iter().collect()
}
