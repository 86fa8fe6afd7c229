//! How much a word tells: `ln(sentences / sentences with the word)`.
//!
//! A small corpus has too few sentences to tell rare words from frequent ones, so its own counts are
//! added to a background of [`BACKGROUND_SENTENCES`] sentences of general English (Dirichlet smoothing, Zhai and
//! Lafferty 2004). The background fades as the corpus grows.

use crate::language::frequency::rarity;

/// How many sentences the background counts for.
const BACKGROUND_SENTENCES: f32 = 1500.0;

/// Even a word that is everywhere weighs so much, so that a match never costs.
const MIN_WORD_NATS: f32 = 0.1;

/// The weight of a form that stands in `df` of a corpus's `sentences`.
pub(super) fn weight(form: &str, stem: &str, df: u32, sentences: u32) -> f32 {
    let expected = BACKGROUND_SENTENCES * (-rarity(form, stem)).exp();
    ((sentences as f32 + BACKGROUND_SENTENCES) / (df as f32 + expected))
        .ln()
        .max(MIN_WORD_NATS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::frequency::UNLISTED_NATS;

    #[test]
    fn a_word_that_is_everywhere_weighs_a_tenth_of_a_nat() {
        assert_eq!(weight("the", "the", 100_000, 100_000), 0.1);
    }

    #[test]
    fn the_corpus_outweighs_the_background_as_it_grows() {
        let weigh = |df, n| weight("heron", "heron", df, n);
        let (none, few, many) = (weigh(0, 0), weigh(10, 100), weigh(10_000, 100_000));
        assert!((none - UNLISTED_NATS).abs() < 0.01);
        assert!(few < none && few > many);
        assert!((many - 10f32.ln()).abs() < 0.05);
    }
}
