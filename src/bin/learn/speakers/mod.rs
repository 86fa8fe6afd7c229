//! The speaker model: whose the words in marks are.

mod examples;
mod score;

use crate::fit::{Costs, fit_again};
use crate::marked::{self, Article};
use crate::{Options, groups, leave_out, print};
use anyhow::Result;
use examples::Examples;
use score::Score;
use verbatim::quotation::fitting::speakers::SpeakerWeights;

const USUAL: Costs = Costs {
    size: 1.5,
    square: 1.0,
    rarest: 20,
};

/// Fits the weights and prints them, or how well they carry over.
pub fn run(options: &Options) -> Result<()> {
    let articles = marked::read(&options.marked)?;
    let costs = options.costs(USUAL);
    if options.leave_out {
        return left_out(&articles, costs);
    }
    let weights = weights(articles.iter(), costs);
    print(
        "the speaker model",
        weights.len(),
        &weights.to_text(),
        costs,
    )
}

/// The weights under the usual costs.
pub fn usual<'a>(articles: impl Iterator<Item = &'a Article>) -> SpeakerWeights {
    weights(articles, USUAL)
}

fn weights<'a>(articles: impl Iterator<Item = &'a Article>, costs: Costs) -> SpeakerWeights {
    let mut examples = Examples::default();
    articles.for_each(|article| examples.add(article));
    SpeakerWeights::rounded(&fit_again(&examples.0, costs))
}

fn left_out(articles: &[Article], costs: Costs) -> Result<()> {
    let measure = |group: &str| {
        let weights = weights(articles.iter().filter(|a| a.group != group), costs);
        let own = || articles.iter().filter(|a| a.group == group);
        let sum = |least| {
            let mut sum = Score::default();
            own().for_each(|article| sum += Score::of(article, &weights, least));
            sum
        };
        (weights.len(), [sum(0), sum(5)])
    };
    let lines = ["all ", "5 up"].map(str::to_string);
    leave_out(&groups(articles.iter()), lines, measure)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::marked::Mark;
    use verbatim::text::Span;

    /// An article in which the one quotation is said by `speaker`; `None` where nobody says it.
    fn marked(text: &str, words: &str, speaker: Option<&str>) -> Article {
        let span = |words: &str| {
            let start = text.find(words).unwrap();
            Span::new(start, start + words.len())
        };
        Article {
            group: "Ostwick News".into(),
            text: text.into(),
            reports: Vec::new(),
            named: None,
            reviews: Vec::new(),
            marks: vec![Mark {
                span: span(words),
                attributed: speaker.is_some(),
                speakers: speaker.into_iter().map(span).collect(),
            }],
        }
    }

    fn articles() -> Vec<Article> {
        let said = marked(
            "Tom Vey left the quay. “We sail at dawn,” Mara Okoro said.",
            "We sail at dawn,",
            Some("Mara Okoro"),
        );
        let title = marked(
            "Tom Vey starred in “The Keeper of the Light” on Friday.",
            "The Keeper of the Light",
            None,
        );
        vec![said, title]
    }

    #[test]
    fn weights_fitted_to_a_set_find_its_speakers_and_pass_over_its_titles() {
        let costs = Costs {
            size: 0.01,
            square: 0.1,
            rarest: 1,
        };
        let articles = articles();
        let weights = weights(articles.iter(), costs);
        let mut score = Score::default();
        for article in &articles {
            score += Score::of(article, &weights, 0);
        }
        let told = score.to_string();
        assert!(told.contains("joint F 100.0"), "{told}");
    }

    #[test]
    fn a_speaker_who_is_no_mention_teaches_nothing() {
        let mut examples = Examples::default();
        examples.add(&marked("“We sail,” it was said.", "We sail,", Some("was")));
        assert_eq!(examples.0.len(), 0);
        articles().iter().for_each(|article| examples.add(article));
        assert_eq!(examples.0.choices.len(), 2);
    }
}
