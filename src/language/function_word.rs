//! Function words: those that carry grammar more than meaning.

use crate::language::{ending, lexicon};

/// Words that are grammar by themselves, for rules that are about one of them and no other.
pub(crate) const ALSO: &str = "also";
pub(crate) const AND: &str = "and";
pub(crate) const AT: &str = "at";
pub(crate) const BACK: &str = "back";
pub(crate) const BECAUSE: &str = "because";
pub(crate) const BUT: &str = "but";
pub(crate) const BY: &str = "by";
pub(crate) const CAN: &str = "can";
pub(crate) const CANNOT: &str = "cannot";
pub(crate) const EXCEPT: &str = "except";
pub(crate) const FOR: &str = "for";
pub(crate) const GOT: &str = "got";
pub(crate) const HAD: &str = "had";
pub(crate) const HAS: &str = "has";
pub(crate) const HAVE: &str = "have";
pub(crate) const IN: &str = "in";
pub(crate) const INCLUDING: &str = "including";
pub(crate) const IT: &str = "it";
pub(crate) const ME: &str = "me";
pub(crate) const NEVER: &str = "never";
pub(crate) const NOT: &str = "not";
pub(crate) const NOTHING: &str = "nothing";
pub(crate) const OF: &str = "of";
pub(crate) const ON: &str = "on";
const ONLY: &str = "only";
pub(crate) const OTHER: &str = "other";
pub(crate) const OUT: &str = "out";
pub(crate) const PAST: &str = "past";
pub(crate) const SAME: &str = "same";
pub(crate) const THAN: &str = "than";
pub(crate) const THAT: &str = "that";
pub(crate) const THE: &str = "the";
pub(crate) const THEM: &str = "them";
pub(crate) const THIS: &str = "this";
pub(crate) const TO: &str = "to";
pub(crate) const TOLD: &str = "told";
pub(crate) const WHO: &str = "who";
pub(crate) const WITH: &str = "with";

/// What a word does in the grammar of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Function {
    /// "a", "the".
    Article,
    /// Pronouns in subject position, which a verb follows: "we", "who", "that".
    Subject,
    /// "our", "their".
    Possessive,
    /// Other pronouns and demonstratives.
    Pronoun,
    /// Forms of be, have, do.
    Auxiliary,
    /// "will", "may" … (they are also listed as [operators](crate::language::operator)).
    Modal,
    /// Prepositions, conjunctions, relatives and particles.
    Other,
}

impl Function {
    /// Whether it is the verb of a clause: "was", "would".
    pub(crate) fn is_finite(self) -> bool {
        matches!(self, Self::Auxiliary | Self::Modal)
    }

    /// Whether it is a pronoun of any kind.
    pub(crate) fn is_pronoun(self) -> bool {
        matches!(self, Self::Subject | Self::Possessive | Self::Pronoun)
    }
}

/// The class of a word that carries grammar more than meaning; `None` for content words.
pub(crate) fn of(form: &str) -> Option<Function> {
    Some(
        match lexicon::FUNCTION_WORDS.meaning(form)?.split(' ').next()? {
            "article" => Function::Article,
            "subject" => Function::Subject,
            "possessive" => Function::Possessive,
            "pronoun" | "demonstrative" => Function::Pronoun,
            "auxiliary" => Function::Auxiliary,
            "modal" => Function::Modal,
            _ => Function::Other,
        },
    )
}

/// Whether a form is "a" or "an".
pub(crate) fn is_indefinite_article(form: &str) -> bool {
    lexicon::FUNCTION_WORDS.has_flag(form, "indefinite")
}

/// Whether a form is "a", "an" or "the".
pub(crate) fn is_article(form: &str) -> bool {
    of(form) == Some(Function::Article)
}

/// Whether words begin with "the" in small letters, as those do that call somebody or something by what he or it is.
pub(crate) fn is_definite(words: &str) -> bool {
    words.starts_with("the ")
}

/// What stands behind "the", or "The" as in a name.
pub(crate) fn without_the(words: &str) -> Option<&str> {
    words
        .strip_prefix("the ")
        .or_else(|| words.strip_prefix("The "))
}

/// Whether two forms are "according to".
pub(crate) fn is_according_to(first: &str, second: &str) -> bool {
    let is = |form: &str, class: &str| lexicon::WORD_CLASSES.meaning(form) == Some(class);
    is(first, "according") && is(second, "to")
}

/// Whether a form denies as an adverb does: "not", "never".
pub(crate) fn is_not(form: &str) -> bool {
    lexicon::means!(WORD_CLASSES, form, "not")
}

/// Whether a form is a relative pronoun: "who", "which", "that".
pub(crate) fn is_relative(form: &str) -> bool {
    lexicon::means!(WORD_CLASSES, form, "relative" | "that")
}

/// Whether a word opens a question whose answer is yes or no, in whatever case: "whether".
pub(crate) fn asks_whether(word: &str) -> bool {
    lexicon::means_folded!(QUESTION_LINKS, word, "closed")
}

/// Whether a word may stand between a subject and its verb: "has", "may", "only", "quickly".
pub(crate) fn is_before_verb(form: &str) -> bool {
    let is_auxiliary = matches!(of(form), Some(Function::Auxiliary | Function::Modal));
    is_auxiliary || form == ONLY || ending::is_adverb(form)
}

/// Whether a form is "have", "has" or "had".
pub(crate) fn is_have(form: &str) -> bool {
    [HAVE, HAS, HAD].contains(&form)
}

/// Whether a form is a pronoun.
pub(crate) fn is_pronoun(form: &str) -> bool {
    of(form).is_some_and(Function::is_pronoun)
}
