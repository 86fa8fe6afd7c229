//! The filter of reported speech: whether a clause reports what somebody said.

mod examples;
mod marked;
mod score;

use crate::fit::{Costs, fit};
use crate::{Options, lines, outlets, print};
use anyhow::Result;
use examples::Examples;
use marked::Marked;
use rayon::prelude::*;
use score::Score;
use std::io::Write;
use verbatim::quotation::fitting::Analysis;
use verbatim::quotation::fitting::reports::{Proposal, Weights, choose, propose};

/// The least likelihoods at which `--leave-out` measures.
const THRESHOLDS: [f64; 6] = [0.35, 0.4, 0.45, 0.5, 0.55, 0.6];

const USUAL: Costs = Costs {
    size: 1.5,
    square: 0.5,
    rarest: 15,
};

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

/// Fits the weights and prints them, or how well they carry over.
pub fn run(options: &Options) -> Result<()> {
    let marked = lines::read(&options.marked, marked::read)?;
    let articles: Vec<Read> = marked.par_iter().map(Read::new).collect();
    let costs = options.costs(USUAL);
    if options.leave_out {
        return leave_out(&articles, costs);
    }
    let weights = weights(articles.iter(), costs);
    print(
        "the filter of reported speech",
        weights.len(),
        &weights.to_text(),
        costs,
    )
}

fn weights<'a, 'm: 'a>(articles: impl Iterator<Item = &'a Read<'m>>, costs: Costs) -> Weights {
    let mut examples = Examples::default();
    articles.for_each(|a| examples.add(a.marked, &a.analysis, &a.proposals));
    Weights::rounded(&fit(&examples.0, costs))
}

fn leave_out(articles: &[Read], costs: Costs) -> Result<()> {
    let outlets = outlets(articles.iter().map(|a| a.marked.outlet.as_str()));
    let measure = |outlet: &&str| {
        let others = articles.iter().filter(|a| a.marked.outlet != *outlet);
        let weights = weights(others, costs);
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

#[cfg(test)]
mod tests {
    use super::marked::Verdict;
    use super::*;
    use verbatim::text::Span;

    const TEXT: &str =
        "Mara Okoro said that the ferry was late. Tom Vey thought that it would sink.";

    fn marked() -> Marked {
        let span = |words: &str| {
            let start = TEXT.find(words).unwrap();
            vec![Span::new(start, start + words.len())]
        };
        Marked {
            outlet: "Ostwick News".into(),
            text: TEXT.into(),
            speech: vec![span("that the ferry was late")],
            other: vec![span("that it would sink")],
        }
    }

    #[test]
    fn speech_is_right_a_thought_is_not_judged() {
        let marked = marked();
        let read = Read::new(&marked);
        let verdicts = |cue: &str| {
            let of_cue = read
                .proposals
                .iter()
                .filter(|p| read.analysis.word(p.cue.start) == cue);
            let verdicts = of_cue.map(|p| marked.verdict(&read.analysis, p));
            verdicts.collect::<Vec<_>>()
        };
        assert!(verdicts("said").contains(&Verdict::Right));
        assert!(verdicts("thought").iter().all(|v| *v == Verdict::NotJudged));
    }

    #[test]
    fn weights_fitted_to_a_set_find_its_reports() {
        let marked = marked();
        let read = Read::new(&marked);
        let costs = Costs {
            size: 0.01,
            square: 0.1,
            rarest: 1,
        };
        let weights = weights([&read].into_iter(), costs);
        let judged = choose(&read.analysis, &read.proposals, &weights, 0.5);
        let told = Score::of(&marked, &read.analysis, &judged).to_string();
        assert!(told.contains("P 100.0  R 100.0"), "{told}");
    }
}
