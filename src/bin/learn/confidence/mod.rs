//! The confidence model: how sure each quotation is, and what may be wrong with it.
//!
//! What the other models say of articles that they were fitted to is right too often. So the articles are dealt
//! into folds, and each is read under weights that were fitted to the other folds. Articles whose quotations somebody
//! has read are read under the weights that ship: these were not fitted to them.

mod listing;
mod score;
mod verdict;

use crate::fit::{Costs, fit};
use crate::marked::{self, Article};
use crate::rows::{Choice, Rows};
use crate::{Options, groups, leave_out, print, reports, speakers};
use anyhow::{Context, Result, anyhow};
use clap::Args;
use rayon::prelude::*;
use score::Score;
use std::path::PathBuf;
use verbatim::quotation::fitting::Models;
use verbatim::quotation::fitting::confidence::{COUNT, ConfidenceWeights, Example, examples};
use verdict::Verdict;

/// Into so many folds the articles are dealt.
const FOLDS: usize = 5;
/// A finding counts so often in an article whose speakers are marked by place: those are many, all of them news of one
/// kind, and their labels tell less of what a reader would call wrong.
const WEIGHT_OF_PLACED: f64 = 0.5;
/// A finding counts so often in an article that names its speakers: those are of all kinds, and few.
const WEIGHT_OF_NAMED: f64 = 2.0;
/// A finding counts so often that somebody read for its own sake: few are, and they are judged as strictly as a reader
/// of the program would.
const WEIGHT_OF_READ: f64 = 6.0;
/// The shares in doubt, the least sound ones, at which `--leave-out` measures: weights are held against each other at
/// the same share.
const IN_DOUBT: [f64; 4] = [0.15, 0.2, 0.25, 0.3];

const USUAL: Costs = Costs {
    size: 4.0,
    square: 10.0,
    rarest: 10,
};

/// What the confidence model is told.
#[derive(Args)]
pub struct Confidence {
    #[command(flatten)]
    options: Options,
    /// Print each quotation that was found in the articles, with what is marked of it and its features, as JSON Lines.
    #[arg(long)]
    list: bool,
    /// Change the weights of this file as far as the articles call for it, instead of fitting all anew.
    #[arg(long, value_name = "WEIGHTS")]
    from: Option<PathBuf>,
}

impl Confidence {
    /// The weights with which the fit begins.
    fn start(&self) -> Result<ConfidenceWeights> {
        let Some(path) = &self.from else {
            return Ok(ConfidenceWeights::rounded(&[]));
        };
        let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
        ConfidenceWeights::parse(&text).map_err(|line| anyhow!("{}: {line}", path.display()))
    }
}

/// What was found in an article that nothing was fitted to, with what its labels say of it.
struct Read<'m> {
    article: &'m Article,
    findings: Vec<(Example, Verdict)>,
}

/// Fits the weights and prints them, or how well they carry over, or what they are fitted to.
pub fn run(asked: &Confidence) -> Result<()> {
    let options = &asked.options;
    let articles = marked::read(&options.marked)?;
    let costs = options.costs(USUAL);
    let read = read(&articles);
    if asked.list {
        return listing::print(&read);
    }
    let start = asked.start()?;
    if options.leave_out {
        return left_out(&read, &start, costs);
    }
    let weights = weights(read.iter(), &start, costs);
    print(
        "the confidence model",
        weights.len(),
        &weights.to_text(),
        costs,
    )
}

/// Reads each article under weights that were not fitted to it.
fn read(articles: &[Article]) -> Vec<Read<'_>> {
    let (by_reader, marked): (Vec<_>, Vec<_>) =
        articles.iter().partition(|a| !a.reviews.is_empty());
    let mut read = read_in_folds(&marked);
    let by_reader = by_reader.into_par_iter();
    read.par_extend(by_reader.map(|article| Read::new(article, Models::shipped())));
    read
}

/// Reads each article under weights fitted to the other folds.
fn read_in_folds<'m>(articles: &[&'m Article]) -> Vec<Read<'m>> {
    if articles.is_empty() {
        return Vec::new();
    }
    let fold = |fold: usize| {
        let within = |at: usize| at % FOLDS == fold;
        let others = || {
            let numbered = articles.iter().enumerate();
            numbered.filter(|(at, _)| !within(*at)).map(|(_, a)| *a)
        };
        let (speakers, reports) = (speakers::usual(others()), reports::usual(others()));
        let models = Models {
            speakers: &speakers,
            reports: &reports,
        };
        let own = articles.iter().enumerate().filter(|(at, _)| within(*at));
        let read = own.map(|(_, article)| Read::new(article, models));
        read.collect::<Vec<_>>()
    };
    let folds: Vec<_> = (0..FOLDS).into_par_iter().map(fold).collect();
    folds.into_iter().flatten().collect()
}

impl<'m> Read<'m> {
    fn new(article: &'m Article, models: Models<'_>) -> Self {
        let found = examples(&article.text, models).into_iter();
        let judged = found.filter_map(|found| {
            let verdict = Verdict::of(article, &found.quotation)?;
            Some((found, verdict))
        });
        Read {
            article,
            findings: judged.collect(),
        }
    }
}

fn weights<'a, 'm: 'a>(
    read: impl Iterator<Item = &'a Read<'m>>,
    start: &ConfidenceWeights,
    costs: Costs,
) -> ConfidenceWeights {
    let mut rows = Rows::new(COUNT);
    let findings = read.flat_map(|read| {
        let weight = if !read.article.reviews.is_empty() {
            WEIGHT_OF_READ
        } else if read.article.named.is_some() {
            WEIGHT_OF_NAMED
        } else {
            WEIGHT_OF_PLACED
        };
        read.findings.iter().map(move |finding| (weight, finding))
    });
    for (weight, (example, verdict)) in findings {
        let first = rows.len();
        rows.push(|_| {});
        for features in &example.features {
            let before = start.score(features);
            rows.push_from(before, |give| features.iter().for_each(|&f| give(f)));
        }
        rows.choices.push(Choice {
            first,
            end: rows.len(),
            right: verdict.accepted(),
            weight,
        });
    }
    start.changed(&fit(&rows, costs))
}

fn left_out(read: &[Read], start: &ConfidenceWeights, costs: Costs) -> Result<()> {
    let measure = |group: &str| {
        let others = read.iter().filter(|read| read.article.group != group);
        let weights = weights(others, start, costs);
        let own = || read.iter().filter(|read| read.article.group == group);
        let scores = IN_DOUBT.map(|share| Score::of(own(), &weights, share));
        (weights.len(), scores)
    };
    let groups = groups(read.iter().map(|read| read.article));
    let lines = IN_DOUBT.map(|share| format!("{:.0} % in doubt", 100.0 * share));
    leave_out(&groups, lines, measure)
}
