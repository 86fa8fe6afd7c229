//! Two who share the last word of their names and are not one: persons of one surname with other given names, and bodies of one
//! kind ("the Harbour Board", "the Mill Board").

use super::lexicon;
use super::person_name::{Gender, PersonName, fold, gender_of_given_name, is_body_word};
use std::collections::BTreeSet;
use unicode_segmentation::UnicodeSegmentation;

/// What beside its last word tells who bears a name; nothing where only that word does ("Okoro").
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Bearer {
    /// Nothing tells whether the name is a person's.
    #[default]
    Unknown,
    /// A person.
    Person {
        /// The given names, folded, of which the first is known to be one.
        given: Vec<String>,
        /// "jr", "sr", "iii", which tells a father from his son.
        suffix: Option<String>,
    },
    /// What tells one body from others of its kind, folded.
    Body(BTreeSet<String>),
}

impl Bearer {
    /// Reads it from a name without titles. Who speaks for a body is told by it.
    pub(crate) fn of(name: &str) -> Self {
        let own = name.split(',').next().unwrap_or(name);
        let parts = PersonName::untitled(own);
        match parts.words.split_last() {
            Some((_, given)) if parts.has_given_name() && !parts.is_body() => {
                let suffix = parts.suffix.map(|suffix| suffix.trim_end_matches('.'));
                Self::Person {
                    given: given.iter().map(|word| fold(word).into_owned()).collect(),
                    suffix: suffix.map(str::to_lowercase),
                }
            }
            Some((last, _)) if is_body_word(last) => Self::Body(telling(own)),
            _ => Self::Unknown,
        }
    }

    /// Whether two who share the last word of their names are two. What is told of one of them alone tells nothing, and neither
    /// do given names that can be forms of one.
    pub(crate) fn is_other(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::Person { given, suffix },
                Self::Person {
                    given: others,
                    suffix: another,
                },
            ) => {
                let is_son = suffix.is_some() && another.is_some() && suffix != another;
                is_son
                    || !given
                        .iter()
                        .any(|a| others.iter().any(|b| is_form_of(a, b)))
            }
            (Self::Body(own), Self::Body(other)) => {
                !own.is_empty() && !other.is_empty() && own.is_disjoint(other)
            }
            _ => false,
        }
    }
}

/// The words with a capital of a body's name, those left out that many bodies have.
fn telling(name: &str) -> BTreeSet<String> {
    let words = name.unicode_words();
    let words = words.filter(|word| word.starts_with(char::is_uppercase) && !is_body_word(word));
    let words = words.map(|word| word.trim_end_matches("’s").trim_end_matches("'s"));
    let words = words.map(|word| fold(word).into_owned());
    let words = words.filter(|word| !lexicon::PERSON_STOPWORDS.contains(word));
    words.collect()
}

/// Whether two given names can be one person's: they begin alike, as short forms and spellings of one name mostly do, or one is
/// known to stand for the other. Of a man and a woman they are not.
fn is_form_of(a: &str, b: &str) -> bool {
    let genders = [a, b].map(gender_of_given_name);
    let may_be_short = genders[0].agrees(genders[1]) || a.starts_with(b) || b.starts_with(a);
    let stands_for = |a: &str, b: &str| {
        let names = lexicon::SHORT_GIVEN_NAMES.meaning(a);
        names.is_some_and(|names| names.split(' ').any(|name| name == b))
    };
    let begins_alike = a.chars().next() == b.chars().next();
    let is_ending = genders[0] != Gender::Unknown && (a.ends_with(b) || b.ends_with(a));
    may_be_short && (begins_alike || is_ending || stands_for(a, b) || stands_for(b, a))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn are_two(a: &str, b: &str) -> bool {
        let two = Bearer::of(a).is_other(&Bearer::of(b));
        assert_eq!(two, Bearer::of(b).is_other(&Bearer::of(a)));
        two
    }

    #[test]
    fn given_names_tell_persons_of_one_surname_apart() {
        assert!(are_two("Peter Okoro", "Ada Okoro"));
        assert!(are_two("John Okoro", "Jane Okoro"));
        assert!(are_two("Peter Okoro", "Tom Okoro"));
        assert!(are_two("Peter Okoro Jr.", "Peter Okoro Sr."));
        assert!(!are_two("Peter Okoro Jr.", "Peter Okoro Jr"));
        assert!(!are_two("Peter Okoro Jr.", "Peter Okoro"));
        for (a, b) in [
            ("Okoro", "Ada Okoro"),
            ("Bill Okoro", "William Okoro"),
            ("Tom Okoro", "Thomas Okoro"),
            ("J. Okoro", "Peter Okoro"),
            ("Mary Ada Okoro", "Ada Okoro"),
            ("Yevgeny Okoro", "Evgeny Okoro"),
        ] {
            assert!(!are_two(a, b), "{a}, {b}");
        }
    }

    #[test]
    fn the_place_or_trade_of_a_body_tells_it_from_others_of_its_kind() {
        assert!(are_two("the Harrow Board", "the Millside Board"));
        assert!(are_two(
            "a spokesman for the Ostwick Police Department",
            "a spokeswoman for the Lakeport Police Department"
        ));
        assert!(!are_two("the Harrow Board", "the board"));
        assert!(!are_two("Harrow Ferries Board", "the Harrow Board"));
    }
}
