//! Fits the filter of reported speech to articles whose reported speech is marked by hand.
//!
//! ```text
//! cargo run --release --features learn --bin learn_reports -- MARKED.jsonl > assets/model/indirect-weights.txt
//! cargo run --release --features learn --bin learn_reports -- --leave-out MARKED.jsonl
//! ```
//!
//! Each line is an object with `text`, `outlet`, `gold.indirect` (`spans` in code points, and whether the
//! cue is one of `speech`) and `gold.marks`. The same input gives the same weights.
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
use verbatim::quotation::indirect::filter::{Weights, choose};
use verbatim::quotation::indirect::proposal::Proposal;
use verbatim::quotation::indirect::propose;
use verbatim::quotation::surface::analysis::Analysis;

/// The least likelihoods at which `--leave-out` measures.
const THRESHOLDS: [f64; 6] = [0.35, 0.4, 0.45, 0.5, 0.55, 0.6];

/// Fits the filter of reported speech.
#[derive(Parser)]
struct Options {
    /// Articles with their reported speech marked, one a line.
    marked: String,
    /// Print how well weights learned from the other outlets do on each outlet.
    #[arg(long)]
    leave_out: bool,
    /// What a weight costs per unit of its size: the more, the fewer are left.
    #[arg(long, default_value_t = 2.0)]
    cost: f64,
    /// What half of a weight's square costs.
    #[arg(long, default_value_t = 0.5)]
    damping: f64,
    /// A feature that occurs in fewer rows keeps no weight.
    #[arg(long, default_value_t = 15)]
    rarest: u32,
}

/// A marked article with what the rules propose in it.
struct Read<'m> {
    marked: &'m Marked,
    analysis: Analysis<'m>,
    proposals: Vec<Proposal>,
}

impl<'m> Read<'m> {
    fn new(marked: &'m Marked) -> Self {
        let analysis = Analysis::new(&marked.text);
        let proposals = propose(&analysis);
        Read {
            marked,
            analysis,
            proposals,
        }
    }
}

fn main() -> Result<()> {
    let options = Options::parse();
    let marked = marked::read(&options.marked)?;
    let articles: Vec<Read> = marked.par_iter().map(Read::new).collect();
    if options.leave_out {
        leave_out(&articles, &options)
    } else {
        learn(&articles, &options)
    }
}

fn learn(articles: &[Read], options: &Options) -> Result<()> {
    let weights = weights(articles.iter(), options);
    eprintln!("{} weights", weights.len());
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "# Weights of the filter of reported speech: weight, feature. Fitted by learn_reports to PolNeAR's\n\
         # training articles (Newell et al. 2018): cost {}, damping {}, features in fewer than {} rows left out.",
        options.cost, options.damping, options.rarest
    )?;
    out.write_all(weights.to_text().as_bytes())?;
    Ok(())
}

fn weights<'a, 'm: 'a>(articles: impl Iterator<Item = &'a Read<'m>>, options: &Options) -> Weights {
    let mut examples = Examples::default();
    articles.for_each(|a| examples.add(a.marked, &a.analysis, &a.proposals));
    let costs = Costs {
        size: options.cost,
        square: options.damping,
        rarest: options.rarest,
    };
    Weights::rounded(&fit::fit(&examples, costs))
}

fn leave_out(articles: &[Read], options: &Options) -> Result<()> {
    let outlets: BTreeSet<&str> = articles.iter().map(|a| a.marked.outlet.as_str()).collect();
    let outlets: Vec<&str> = outlets.into_iter().collect();
    let measure = |outlet: &&str| {
        let others = articles.iter().filter(|a| a.marked.outlet != *outlet);
        let weights = weights(others, options);
        let scores = THRESHOLDS.map(|threshold| {
            let mut sum = Score::default();
            for a in articles.iter().filter(|a| a.marked.outlet == *outlet) {
                let judged = choose(&a.analysis, &a.proposals, &weights, threshold);
                sum += Score::of(a.marked, &a.analysis, &judged);
            }
            sum
        });
        (weights.len(), scores)
    };
    let measured: Vec<_> = outlets.par_iter().map(measure).collect();
    let mut out = std::io::stdout().lock();
    let mut all = [Score::default(); THRESHOLDS.len()];
    for (outlet, (count, scores)) in outlets.iter().zip(measured) {
        writeln!(out, "{outlet}, {count} weights")?;
        for ((threshold, all), score) in THRESHOLDS.iter().zip(&mut all).zip(scores) {
            writeln!(out, "  at {threshold:.2}  {score}")?;
            *all += score;
        }
    }
    writeln!(out, "together")?;
    for (threshold, all) in THRESHOLDS.iter().zip(all) {
        writeln!(out, "  at {threshold:.2}  {all}")?;
    }
    Ok(())
}
