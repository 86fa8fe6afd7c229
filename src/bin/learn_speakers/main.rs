//! Fits the weights of the speaker model to articles whose quotations are marked by hand.
//!
//! ```text
//! cargo run --release --features learn --bin learn_speakers -- MARKED.jsonl > assets/model/speaker-weights.txt
//! cargo run --release --features learn --bin learn_speakers -- --leave-out MARKED.jsonl
//! ```
//!
//! Each line is an object with `text`, `outlet` and `gold.marks`: `start` and `end` of a quotation in code
//! points, `attributed`, and `speaker_spans`. The same input gives the same weights.
//!
//! `--leave-out` tells how well the weights carry over to an outlet that they have not seen: for each outlet
//! they are learned from the others and measured on it.

mod examples;
mod fit;
mod marked;
mod score;

use anyhow::Result;
use clap::Parser;
use examples::Examples;
use fit::Costs;
use marked::Marked;
use rayon::prelude::*;
use score::Score;
use std::collections::BTreeSet;
use std::io::Write;
use verbatim::quotation::speaker::model::Weights;

/// Fits the weights of the speaker model.
#[derive(Parser)]
struct Options {
    /// Articles with their quotations marked, one a line.
    marked: String,
    /// Print how well weights learned from the other outlets do on each outlet.
    #[arg(long)]
    leave_out: bool,
    /// What a weight costs per unit of its size: the more, the fewer are left.
    #[arg(long, default_value_t = 1.0)]
    cost: f64,
    /// What half of a weight's square costs.
    #[arg(long, default_value_t = 1.0)]
    damping: f64,
    /// A feature that occurs in fewer rows keeps no weight.
    #[arg(long, default_value_t = 20)]
    rarest: u32,
}

fn main() -> Result<()> {
    let options = Options::parse();
    let articles = marked::read(&options.marked)?;
    if options.leave_out {
        leave_out(&articles, &options)
    } else {
        learn(&articles, &options)
    }
}

fn learn(articles: &[Marked], options: &Options) -> Result<()> {
    let weights = weights(articles.iter(), options);
    eprintln!("{} weights", weights.len());
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "# Weights of the speaker model: weight, feature. Fitted by learn_speakers to PolNeAR's training\n\
         # articles (Newell et al. 2018): cost {}, damping {}, features in fewer than {} rows left out.",
        options.cost, options.damping, options.rarest
    )?;
    out.write_all(weights.to_text().as_bytes())?;
    Ok(())
}

fn weights<'a>(articles: impl Iterator<Item = &'a Marked>, options: &Options) -> Weights {
    let mut examples = Examples::default();
    articles.for_each(|article| examples.add(article));
    let costs = Costs {
        size: options.cost,
        square: options.damping,
        rarest: options.rarest,
    };
    Weights::rounded(&fit::fit(&examples, costs))
}

fn leave_out(articles: &[Marked], options: &Options) -> Result<()> {
    let outlets: BTreeSet<&str> = articles.iter().map(|a| a.outlet.as_str()).collect();
    let outlets: Vec<&str> = outlets.into_iter().collect();
    let measure = |outlet: &&str| {
        let weights = weights(articles.iter().filter(|a| a.outlet != *outlet), options);
        let own = || articles.iter().filter(|a| a.outlet == *outlet);
        let sum = |least| {
            let mut sum = Score::default();
            own().for_each(|article| sum += Score::of(article, &weights, least));
            sum
        };
        anyhow::Ok((weights.len(), [sum(0), sum(5)]))
    };
    let measured: Vec<_> = outlets.par_iter().map(measure).collect::<Result<_>>()?;
    let mut out = std::io::stdout().lock();
    let mut all = [Score::default(); 2];
    for (outlet, (count, scores)) in outlets.iter().zip(measured) {
        writeln!(
            out,
            "{outlet}, {count} weights\n  all    {}\n  5 up   {}",
            scores[0], scores[1]
        )?;
        all[0] += scores[0];
        all[1] += scores[1];
    }
    writeln!(out, "together\n  all    {}\n  5 up   {}", all[0], all[1])?;
    Ok(())
}
