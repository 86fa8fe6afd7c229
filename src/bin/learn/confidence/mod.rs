//! The confidence model: how sure each quotation is, and what may be wrong with it.
//!
//! What the other models say of articles that they were fitted to is right too often. So the articles are dealt
//! into folds, and each is read under weights that were fitted to the other folds.

mod score;
mod verdict;

use crate::fit::{Costs, fit};
use crate::marked::{self, Article};
use crate::rows::{Choice, Rows};
use crate::{Options, groups, leave_out, print, reports, speakers};
use anyhow::Result;
use rayon::prelude::*;
use score::Score;
use verbatim::quotation::fitting::Models;
use verbatim::quotation::fitting::confidence::{COUNT, Example, Weights, examples};
use verdict::Verdict;

/// Into so many folds the articles are dealt.
const FOLDS: usize = 5;
/// A finding counts so often in an article that names its speakers: those are of all kinds, and fewer than the news
/// whose speakers are marked by place.
const WEIGHT_OF_NAMED: f64 = 2.0;
/// The least likelihoods at which `--leave-out` measures.
const THRESHOLDS: [f64; 7] = [0.7, 0.75, 0.8, 0.84, 0.88, 0.92, 0.95];

const USUAL: Costs = Costs {
    size: 3.0,
    square: 1.0,
    rarest: 10,
};

/// What was found in an article that nothing was fitted to, with what its labels say of it.
struct Read<'m> {
    article: &'m Article,
    findings: Vec<(Example, Verdict)>,
}

/// Fits the weights and prints them, or how well they carry over.
pub fn run(options: &Options) -> Result<()> {
    let articles = marked::read(&options.marked)?;
    let costs = options.costs(USUAL);
    let read = read(&articles);
    if options.leave_out {
        return left_out(&read, costs);
    }
    let weights = weights(read.iter(), costs);
    print(
        "the confidence model",
        weights.len(),
        &weights.to_text(),
        costs,
    )
}

/// Reads each article under weights fitted to the other folds.
fn read(articles: &[Article]) -> Vec<Read<'_>> {
    let fold = |fold: usize| {
        let within = |at: usize| at % FOLDS == fold;
        let others = || {
            let numbered = articles.iter().enumerate();
            numbered.filter(|(at, _)| !within(*at)).map(|(_, a)| a)
        };
        let (speakers, reports) = (speakers::usual(others()), reports::usual(others()));
        let models = Models {
            speakers: &speakers,
            reports: &reports,
        };
        let own = articles.iter().enumerate().filter(|(at, _)| within(*at));
        let read = own.map(|(_, article)| Read {
            article,
            findings: examples(&article.text, models)
                .into_iter()
                .filter_map(|found| {
                    let verdict = Verdict::of(article, &found.quotation)?;
                    Some((found, verdict))
                })
                .collect(),
        });
        read.collect::<Vec<_>>()
    };
    let folds: Vec<_> = (0..FOLDS).into_par_iter().map(fold).collect();
    folds.into_iter().flatten().collect()
}

fn weights<'a, 'm: 'a>(read: impl Iterator<Item = &'a Read<'m>>, costs: Costs) -> Weights {
    let mut rows = Rows::new(COUNT);
    let findings = read.flat_map(|read| {
        let named = read.article.named.is_some();
        let weight = if named { WEIGHT_OF_NAMED } else { 1.0 };
        read.findings.iter().map(move |finding| (weight, finding))
    });
    for (weight, (example, verdict)) in findings {
        let first = rows.len();
        rows.push(|_| {});
        for features in &example.features {
            rows.push(|give| features.iter().for_each(|&feature| give(feature)));
        }
        rows.choices.push(Choice {
            first,
            end: rows.len(),
            right: verdict.accepted(),
            weight,
        });
    }
    Weights::rounded(&fit(&rows, costs))
}

fn left_out(read: &[Read], costs: Costs) -> Result<()> {
    let measure = |group: &str| {
        let others = read.iter().filter(|read| read.article.group != group);
        let weights = weights(others, costs);
        let own = || read.iter().filter(|read| read.article.group == group);
        let scores = THRESHOLDS.map(|threshold| Score::of(own(), &weights, threshold));
        (weights.len(), scores)
    };
    let groups = groups(read.iter().map(|read| read.article));
    let lines = THRESHOLDS.map(|threshold| format!("at {threshold:.2}"));
    leave_out(&groups, lines, measure)
}
