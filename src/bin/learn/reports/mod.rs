//! The filter of reported speech: whether a clause reports what somebody said.

mod examples;
mod gold;
mod score;

use crate::fit::{Costs, fit};
use crate::marked::{self, Article};
use crate::{Options, groups, leave_out, print};
use anyhow::Result;
use examples::Examples;
use gold::Gold;
use rayon::prelude::*;
use score::Score;
use verbatim::quotation::fitting::Analysis;
use verbatim::quotation::fitting::reports::{Proposal, ReportWeights, choose, propose};
use verbatim::text::Span;

/// The least likelihoods at which `--leave-out` measures.
const THRESHOLDS: [f64; 6] = [0.35, 0.4, 0.45, 0.5, 0.55, 0.6];

const USUAL: Costs = Costs {
    size: 1.5,
    square: 0.5,
    rarest: 10,
};

/// A marked article with what the rules propose in it.
struct Read<'m> {
    gold: Gold<'m>,
    analysis: Analysis<'m>,
    proposals: Vec<Proposal>,
}

impl<'m> Read<'m> {
    fn new(article: &'m Article) -> Self {
        let analysis = Analysis::new(&article.text);
        let nobodys = |said: Span| {
            let mut marks = article.marks.iter().filter(|mark| !mark.attributed);
            marks.any(|mark| article.agree(mark.span, said))
        };
        let quoted = analysis.quoted.iter();
        let said = quoted.map(|q| !nobodys(q.marked.inner)).collect();
        let proposals = propose(&analysis, &said);
        Read {
            gold: Gold::from(article),
            analysis,
            proposals,
        }
    }
}

/// Fits the weights and prints them, or how well they carry over.
pub fn run(options: &Options) -> Result<()> {
    let articles = marked::read(&options.marked)?;
    let articles: Vec<Read> = articles.par_iter().map(Read::new).collect();
    let costs = options.costs(USUAL);
    if options.leave_out {
        return left_out(&articles, costs);
    }
    let weights = weights(articles.iter(), costs);
    print(
        "the filter of reported speech",
        weights.len(),
        &weights.to_text(),
        costs,
    )
}

/// The weights under the usual costs.
pub fn usual<'a>(articles: impl Iterator<Item = &'a Article>) -> ReportWeights {
    let read: Vec<Read> = articles.map(Read::new).collect();
    weights(read.iter(), USUAL)
}

fn weights<'a, 'm: 'a>(
    articles: impl Iterator<Item = &'a Read<'m>>,
    costs: Costs,
) -> ReportWeights {
    let mut examples = Examples::default();
    articles.for_each(|a| examples.add(&a.gold, &a.analysis, &a.proposals));
    ReportWeights::rounded(&fit(&examples.0, costs))
}

fn left_out(articles: &[Read], costs: Costs) -> Result<()> {
    let measure = |group: &str| {
        let others = articles.iter().filter(|a| a.gold.article.group != group);
        let weights = weights(others, costs);
        let scores = THRESHOLDS.map(|threshold| {
            let mut sum = Score::default();
            for a in articles.iter().filter(|a| a.gold.article.group == group) {
                let judged = choose(&a.analysis, &a.proposals, &weights, threshold);
                sum += Score::of(&a.gold, &a.analysis, &judged);
            }
            sum
        });
        (weights.len(), scores)
    };
    let groups = groups(articles.iter().map(|a| a.gold.article));
    let lines = THRESHOLDS.map(|threshold| format!("at {threshold:.2}"));
    leave_out(&groups, lines, measure)
}

#[cfg(test)]
mod tests {
    use super::gold::Verdict;
    use super::*;
    use crate::marked::Report;

    const TEXT: &str =
        "Mara Okoro said that the ferry was late. Tom Vey thought that it would sink.";

    fn article() -> Article {
        let report = |words: &str, speech| {
            let start = TEXT.find(words).unwrap();
            let spans = vec![Span::new(start, start + words.len())];
            Report {
                spans,
                speakers: Vec::new(),
                speech,
            }
        };
        Article {
            group: "Ostwick News".into(),
            text: TEXT.into(),
            marks: Vec::new(),
            named: None,
            reviews: Vec::new(),
            reports: vec![
                report("that the ferry was late", true),
                report("that it would sink", false),
            ],
        }
    }

    #[test]
    fn speech_is_right_a_thought_is_not_judged() {
        let article = article();
        let read = Read::new(&article);
        let verdicts = |cue: &str| {
            let of_cue = read
                .proposals
                .iter()
                .filter(|p| read.analysis.word(p.cue.start) == cue);
            let verdicts = of_cue.map(|p| read.gold.verdict(&read.analysis, p));
            verdicts.collect::<Vec<_>>()
        };
        assert!(verdicts("said").contains(&Verdict::Right(1.0)));
        assert!(verdicts("thought").iter().all(|v| *v == Verdict::NotJudged));
    }

    #[test]
    fn weights_fitted_to_a_set_find_its_reports() {
        let article = article();
        let read = Read::new(&article);
        let costs = Costs {
            size: 0.01,
            square: 0.1,
            rarest: 1,
        };
        let weights = weights([&read].into_iter(), costs);
        let judged = choose(&read.analysis, &read.proposals, &weights, 0.5);
        let told = Score::of(&read.gold, &read.analysis, &judged).to_string();
        assert!(told.contains("P 100.0  R 100.0"), "{told}");
    }
}
