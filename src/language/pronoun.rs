//! Personal pronouns: the person, number and case that their form tells.

use crate::language::lexicon;

/// What the form of a personal pronoun tells.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pronoun {
    flags: &'static str,
}

impl Pronoun {
    /// The pronoun that a word is, whatever its case.
    pub(crate) fn of(word: &str) -> Option<Self> {
        let flags = lexicon::PRONOUN_PERSONS.meaning_folded(word)?;
        Some(Self { flags })
    }

    fn is(self, flag: &str) -> bool {
        self.flags.split(' ').any(|own| own == flag)
    }

    /// First person: "I", "our".
    pub(crate) fn is_first(self) -> bool {
        self.is("first")
    }

    /// The first person alone: "I", "my".
    pub(crate) fn is_first_singular(self) -> bool {
        self.is("first") && self.is("singular")
    }

    /// First or second person ("I", "you"), or generic "one": a participant of the conversation, and not a third
    /// person.
    pub(crate) fn is_speech_participant(self) -> bool {
        !self.is("third")
    }

    /// The subject form: "he", "we".
    pub(crate) fn is_subject(self) -> bool {
        self.is("subject")
    }

    /// The object form: "him", "us".
    pub(crate) fn is_object(self) -> bool {
        self.is("object")
    }

    /// Whether the two stand for the same person, one or several, in whatever case: "he" and "him".
    pub(crate) fn is_same_person(self, other: Self) -> bool {
        let person = |of: Self| {
            let cases = ["subject", "object", "possessive"];
            of.flags
                .split(' ')
                .filter(move |flag| !cases.contains(flag))
        };
        person(self).eq(person(other))
    }

    /// "my", "their".
    pub(crate) fn is_possessive(self) -> bool {
        self.is("possessive")
    }

    /// Third person singular, with which a verb in -s agrees: "he", "it".
    pub(crate) fn is_third_singular(self) -> bool {
        self.is("third") && self.is("singular")
    }

    /// Somebody who is meant: "I", "you", "she", but neither "it" nor "one".
    pub(crate) fn is_somebody(self) -> bool {
        !self.is("thing") && !self.is("generic")
    }

    /// A third person who is a human being or several: "he", "they", but not "it".
    pub(crate) fn is_people(self) -> bool {
        self.is("third") && !self.is("thing")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which of some words are pronouns of whom this holds.
    fn those(words: &[&'static str], holds: impl Fn(Pronoun) -> bool) -> Vec<&'static str> {
        let words = words.iter().copied();
        words
            .filter(|word| Pronoun::of(word).is_some_and(&holds))
            .collect()
    }

    #[test]
    fn the_form_tells_person_case_and_number() {
        let all = ["I", "us", "you", "She", "it", "they", "their", "one", "who"];
        assert_eq!(those(&all, Pronoun::is_first), ["I", "us"]);
        assert_eq!(
            those(&all, Pronoun::is_speech_participant),
            ["I", "us", "you", "one"]
        );
        assert_eq!(those(&all, Pronoun::is_people), ["She", "they", "their"]);
        assert_eq!(those(&all, Pronoun::is_third_singular), ["She", "it"]);
        assert_eq!(those(&all, Pronoun::is_object), ["us", "you", "it"]);
        assert_eq!(those(&all, Pronoun::is_possessive), ["their"]);
        let we = Pronoun::of("we").expect("a pronoun");
        assert_eq!(those(&all, |own| own.is_same_person(we)), ["us"]);
        let subjects = ["I", "you", "She", "it", "they", "one"];
        assert_eq!(those(&all, Pronoun::is_subject), subjects);
    }

    #[test]
    fn other_words_are_none() {
        assert!(Pronoun::of("ferry").is_none());
        assert!(Pronoun::of("").is_none());
    }
}
