//! Words and phrases that turn or weigh the meaning of what is said.

use crate::language::lexicon;
use crate::language::normal;
use crate::language::phrases::Phrases;
use std::sync::LazyLock;
use strum::{EnumIter, EnumMessage, EnumString, IntoStaticStr};

/// How a word turns or weighs the meaning of what is said.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    EnumIter,
    EnumMessage,
    EnumString,
    IntoStaticStr,
)]
#[strum(serialize_all = "lowercase")]
#[non_exhaustive]
pub enum OperatorClass {
    /// "not", "never", "without".
    Negation,
    /// "only", "solely", "at least".
    Exclusive,
    /// "if", "unless", "as long as".
    Condition,
    /// "may", "must", "will", "have to".
    Modal,
    /// "some", "all", "many", "always".
    Quantifier,
    /// "perhaps", "of course", "some kind of".
    Hedge,
    /// "very", "significantly", "completely".
    Intensifier,
}

impl OperatorClass {
    /// The word used in JSON and on the screen.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// Operators; `None` as a meaning shields a phrase whose words are no operators there.
pub(crate) fn operators() -> &'static Phrases<Option<OperatorClass>> {
    static OPERATORS: LazyLock<Phrases<Option<OperatorClass>>> =
        LazyLock::new(|| Phrases::new(&lexicon::OPERATORS, |class| class.parse().ok()));
    &OPERATORS
}

/// The classes of the operators among folded words, in order.
pub(crate) fn classes(words: &[&str]) -> Vec<OperatorClass> {
    let (mut at, mut classes) = (0, Vec::new());
    while at < words.len() {
        let found = operators().at(&words[at..]);
        classes.extend(found.and_then(|(_, class)| class));
        at += found.map_or(1, |(length, _)| length.max(1));
    }
    classes
}

/// The word that says the same as an operator: "nobody" for "no one", and most for themselves.
pub(crate) fn synonym(lemma: &str) -> &str {
    let mut synonyms = lexicon::OPERATOR_SYNONYMS.pairs();
    // Compared as all words are: "no one" is "no 1".
    let is_own = |phrase: &str| {
        let forms = phrase.split(' ').flat_map(normal::forms);
        forms.eq(lemma.split(' '))
    };
    let found = synonyms.find(|(phrase, _)| is_own(phrase));
    found.map_or(lemma, |(_, same)| same)
}

/// Whether two phrases are a modal and its past: reported speech shifts one to the other.
pub(crate) fn is_tense_shift(a: &str, b: &str) -> bool {
    let mut shifts = lexicon::TENSE_SHIFTS.pairs();
    shifts.any(|shift| shift == (a, b) || shift == (b, a))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_wins_and_plain_ones_shield() {
        let at = |words: &[&str]| operators().at(words);
        assert_eq!(
            at(&["some", "kind", "of", "truce"]),
            Some((3, Some(OperatorClass::Hedge)))
        );
        assert_eq!(
            at(&["some", "day"]),
            Some((1, Some(OperatorClass::Quantifier)))
        );
        assert_eq!(at(&["rather", "than"]), Some((2, None)));
        assert_eq!(at(&["but"]), None);
        assert_eq!(at(&["about"]), None);
    }

    #[test]
    fn every_operator_line_names_a_known_class() {
        for (phrase, class) in lexicon::OPERATORS.pairs() {
            assert!(
                class == "plain" || class.parse::<OperatorClass>().is_ok(),
                "{phrase} = {class}"
            );
        }
    }
}
