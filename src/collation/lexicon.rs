//! The word lists that the collation rests on, read once.

use super::normal;
use crate::language::lexicon::{self, Lexicon};
use std::collections::HashMap;
use std::sync::LazyLock;
use strum::{EnumString, IntoStaticStr};

/// What a word does in the grammar of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Function {
    /// "a", "the".
    Article,
    /// Pronouns that a verb follows: "we", "who", "that".
    Subject,
    /// "our", "their".
    Possessive,
    /// Other pronouns and demonstratives.
    Pronoun,
    /// Forms of be, have, do.
    Auxiliary,
    /// "will", "may" … these are operators, too.
    Modal,
    /// Prepositions, conjunctions, relatives and particles.
    Other,
}

impl Function {
    /// Whether it stands for a person or a thing.
    pub(super) fn is_pronoun(self) -> bool {
        matches!(self, Self::Subject | Self::Possessive | Self::Pronoun)
    }
}

/// How a word turns or weighs the meaning of what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
#[non_exhaustive]
pub enum OperatorClass {
    /// "not", "never", "without".
    Negation,
    /// "only", "solely", "at least".
    Exclusive,
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

/// What a filler is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FillerClass {
    /// "well", "you know".
    Filler,
    /// "Mr", "President".
    Honorific,
}

/// Phrases by their first word, the longest first.
pub(super) struct Phrases<T> {
    by_first: HashMap<String, Vec<(Vec<String>, T)>>,
}

impl<T: Copy> Phrases<T> {
    fn read(lexicon: &Lexicon, meaning: impl Fn(&str) -> T) -> Self {
        let mut by_first: HashMap<String, Vec<(Vec<String>, T)>> = HashMap::new();
        for (phrase, class) in lexicon.pairs() {
            let words: Vec<String> = phrase.split(' ').flat_map(normal::forms).collect();
            if let Some(first) = words.first().cloned() {
                by_first
                    .entry(first)
                    .or_default()
                    .push((words, meaning(class)));
            }
        }
        for phrases in by_first.values_mut() {
            phrases.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));
        }
        Self { by_first }
    }

    /// The longest phrase that begins with the first of `words`: how many words, and what it means.
    pub(super) fn at(&self, words: &[&str]) -> Option<(usize, T)> {
        self.by_first
            .get(*words.first()?)?
            .iter()
            .find(|(phrase, _)| {
                phrase.len() <= words.len() && phrase.iter().zip(words).all(|(a, b)| a == b)
            })
            .map(|(phrase, meaning)| (phrase.len(), *meaning))
    }
}

/// The class of a word that carries grammar more than meaning; `None` for content words.
pub(super) fn function(form: &str) -> Option<Function> {
    static WORDS: LazyLock<HashMap<&str, Function>> = LazyLock::new(|| {
        lexicon::FUNCTION_WORDS
            .pairs()
            .map(|(word, class)| {
                let class = match class {
                    "article" => Function::Article,
                    "subject" => Function::Subject,
                    "possessive" => Function::Possessive,
                    "pronoun" | "demonstrative" => Function::Pronoun,
                    "auxiliary" => Function::Auxiliary,
                    "modal" => Function::Modal,
                    _ => Function::Other,
                };
                (word, class)
            })
            .collect()
    });
    WORDS.get(form).copied()
}

/// Whether a form is a pronoun.
pub(super) fn is_pronoun(form: &str) -> bool {
    function(form).is_some_and(Function::is_pronoun)
}

/// Whether two phrases are a modal and its past: reported speech shifts one to the other.
pub(super) fn is_tense_shift(a: &str, b: &str) -> bool {
    let mut shifts = lexicon::TENSE_SHIFTS.pairs();
    shifts.any(|shift| shift == (a, b) || shift == (b, a))
}

/// What a short form in capitals stands for: "U.S.", "UN".
pub(super) fn in_full(printed: &str) -> Option<&'static str> {
    let bare: String = printed.chars().filter(|c| *c != '.').collect();
    lexicon::SHORT_FORMS.meaning(&bare)
}

/// Whether a dot after this word (in lower case) ends no sentence.
pub(super) fn is_dotted(word: &str) -> bool {
    lexicon::ABBREVIATED_TITLES.contains(word)
}

/// Whether a form tells how many: digits, or a word such as "million".
pub(super) fn is_number(form: &str) -> bool {
    form.starts_with(|c: char| c.is_ascii_digit()) || lexicon::MAGNITUDES.contains(form)
}

/// The sign of a currency that is printed as a word.
pub(super) fn currency(form: &str) -> Option<&'static str> {
    lexicon::CURRENCIES.meaning(form)
}

/// Operators; `None` as a meaning shields a phrase whose words are no operators there.
pub(super) fn operators() -> &'static Phrases<Option<OperatorClass>> {
    static OPERATORS: LazyLock<Phrases<Option<OperatorClass>>> =
        LazyLock::new(|| Phrases::read(&lexicon::OPERATORS, |class| class.parse().ok()));
    &OPERATORS
}

/// Fillers and honorifics, and whether they count only where punctuation sets them off.
pub(super) fn fillers() -> &'static Phrases<(FillerClass, bool)> {
    static FILLERS: LazyLock<Phrases<(FillerClass, bool)>> = LazyLock::new(|| {
        Phrases::read(&lexicon::FILLERS, |flags| {
            let class = if flags.contains("honorific") {
                FillerClass::Honorific
            } else {
                FillerClass::Filler
            };
            (class, flags.contains("set-off"))
        })
    });
    &FILLERS
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
