//! Personal pronouns: who is meant, as their form tells it.

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

    /// "I", "our": whoever speaks, alone or with others.
    pub(crate) fn is_first(self) -> bool {
        self.is("first")
    }

    /// "I", "you", and "one" for whoever it may be: not somebody who is told of.
    pub(crate) fn is_of_talk(self) -> bool {
        !self.is("third")
    }

    /// "he", "we": the form before a verb.
    pub(crate) fn is_subject(self) -> bool {
        self.is("subject")
    }

    /// "him", "us": the form behind a verb.
    pub(crate) fn is_object(self) -> bool {
        self.is("object")
    }

    /// "my", "their".
    pub(crate) fn is_possessive(self) -> bool {
        self.is("possessive")
    }

    /// "he", "it": one, whose verb has the form of the third person.
    pub(crate) fn is_third_singular(self) -> bool {
        self.is("third") && self.is("singular")
    }

    /// "he", "they": people who are told of.
    pub(crate) fn is_people(self) -> bool {
        self.is("third") && !self.is("thing")
    }
}
