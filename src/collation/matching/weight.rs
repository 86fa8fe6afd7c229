//! How much a word tells: `ln(sentences / sentences with the word)`.
//!
//! A small corpus has too few sentences to tell rare words from frequent ones, so its own counts are
//! added to a background of [`PRIOR`] sentences of general English (Dirichlet smoothing, Zhai and
//! Lafferty 2004). The background fades as the corpus grows.

use crate::language::lexicon;
use crate::language::normal::stem;
use std::collections::HashMap;
use std::sync::LazyLock;

/// How many sentences the background counts for.
const PRIOR: f32 = 1500.0;
/// `ln(sentences / df)` of a word that the background list does not hold.
const UNLISTED: f32 = 7.8;
/// How much rarer a listed word's other inflections are than the listed one.
const INFLECTED: f32 = 0.7;

/// The background: forms, and stems for the inflections that are not listed.
struct Background {
    forms: HashMap<&'static str, f32>,
    stems: HashMap<String, f32>,
}

static BACKGROUND: LazyLock<Background> = LazyLock::new(|| {
    let mut forms = HashMap::new();
    let mut stems = HashMap::new();
    for (word, tier) in lexicon::FREQUENCY.pairs() {
        let tier = tier.parse().unwrap_or(UNLISTED);
        forms.entry(word).or_insert(tier);
        stems.entry(stem(word)).or_insert(tier + INFLECTED);
    }
    Background { forms, stems }
});

/// The weight of a form in general English.
pub(super) fn general(form: &str, stem: &str) -> f32 {
    let number = form.len() < 3 && form.bytes().all(|b| b.is_ascii_digit());
    let known = BACKGROUND.forms.get(form).copied();
    known
        .or_else(|| BACKGROUND.stems.get(stem).copied())
        .unwrap_or(if number { 5.0 } else { UNLISTED })
}

/// The weight of a form that stands in `df` of a corpus's `sentences`.
pub(super) fn weight(form: &str, stem: &str, df: u32, sentences: u32) -> f32 {
    let expected = PRIOR * (-general(form, stem)).exp();
    ((sentences as f32 + PRIOR) / (df as f32 + expected))
        .ln()
        .max(0.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn general_of(form: &str) -> f32 {
        general(form, &stem(form))
    }

    #[test]
    fn rare_words_weigh_more_than_frequent_ones() {
        assert!(general_of("the") < general_of("have"));
        assert!(general_of("have") < general_of("agreement"));
        assert!(general_of("agreement") < general_of("quibbling"));
        assert!(general_of("agreements") < general_of("quibbling"));
    }

    #[test]
    fn the_corpus_outweighs_the_background_as_it_grows() {
        let weigh = |df, n| weight("heron", "heron", df, n);
        let (none, few, many) = (weigh(0, 0), weigh(10, 100), weigh(10_000, 100_000));
        assert!((none - UNLISTED).abs() < 0.01);
        assert!(few < none && few > many);
        assert!((many - 10f32.ln()).abs() < 0.05);
    }
}
