//! How common a word is in edited news English.

use super::lexicon;
use super::normal::stem;
use foldhash::fast::FixedState;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The rarity, `ln(sentences / sentences with the word)`, of a word that is not listed: beyond the rarest listed one.
pub const UNLISTED_NATS: f32 = 7.8;
/// The rarity of a number of one or two digits.
const SMALL_NUMBER_NATS: f32 = 5.0;
/// What is added to the rarity of a listed word for an inflection of it that is not listed.
const INFLECTED_NATS: f32 = 0.7;

/// The list: forms, and stems for the inflections that are not listed.
struct Frequencies {
    forms: HashMap<&'static str, f32, FixedState>,
    stems: HashMap<String, f32, FixedState>,
}

static FREQUENCIES: LazyLock<Frequencies> = LazyLock::new(|| {
    let mut forms = HashMap::default();
    let mut stems = HashMap::default();
    for (word, tier) in lexicon::FREQUENCY.pairs() {
        let tier = tier.parse().unwrap_or(UNLISTED_NATS);
        forms.entry(word).or_insert(tier);
        stems.entry(stem(word)).or_insert(tier + INFLECTED_NATS);
    }
    Frequencies { forms, stems }
});

/// The rarity of a form, `ln(sentences / sentences with the form)`; `stem` is looked up where the form is not listed.
/// Numbers of one or two digits are common and never listed.
pub fn rarity(form: &str, stem: &str) -> f32 {
    let number = form.len() < 3 && form.bytes().all(|b| b.is_ascii_digit());
    let known = FREQUENCIES.forms.get(form).copied();
    known
        .or_else(|| FREQUENCIES.stems.get(stem).copied())
        .unwrap_or(if number {
            SMALL_NUMBER_NATS
        } else {
            UNLISTED_NATS
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rarity_of(form: &str) -> f32 {
        rarity(form, &stem(form))
    }

    #[test]
    fn rare_words_weigh_more_than_frequent_ones() {
        assert!(rarity_of("the") < rarity_of("have"));
        assert!(rarity_of("have") < rarity_of("agreement"));
        assert!(rarity_of("agreement") < rarity_of("quibbling"));
        assert!(rarity_of("agreements") < rarity_of("quibbling"));
    }
}
