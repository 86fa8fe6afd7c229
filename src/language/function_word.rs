//! Function words: those that carry grammar more than meaning.

use crate::language::{ending, lexicon};

/// Words that are grammar by themselves, for rules that are about one of them and no other.
/// Names words, so that a misspelt one does not compile, and lists them for the test.
macro_rules! words {
    ($($name:ident = $word:literal;)*) => {
        $(pub(crate) const $name: &str = $word;)*
        #[cfg(test)]
        pub(crate) const NAMED: &[&str] = &[$($word),*];
    };
}

words! {
    ABOUT = "about";
    ALSO = "also";
    AND = "and";
    AS = "as";
    AT = "at";
    BACK = "back";
    BECAUSE = "because";
    BEFORE = "before";
    BUT = "but";
    BY = "by";
    CAN = "can";
    CANNOT = "cannot";
    EXCEPT = "except";
    FOR = "for";
    GOT = "got";
    HAD = "had";
    HAS = "has";
    HAVE = "have";
    IN = "in";
    INCLUDING = "including";
    IS = "is";
    IT = "it";
    LESS = "less";
    LIKE = "like";
    ME = "me";
    MORE = "more";
    NEVER = "never";
    NOT = "not";
    NOTHING = "nothing";
    OF = "of";
    ON = "on";
    ONE = "one";
    ONLY = "only";
    OR = "or";
    OTHER = "other";
    OUT = "out";
    PAST = "past";
    SAME = "same";
    SO = "so";
    THAN = "than";
    THAT = "that";
    THE = "the";
    THEM = "them";
    THEN = "then";
    THIS = "this";
    TO = "to";
    TOLD = "told";
    WHO = "who";
    WILL = "will";
    WITH = "with";
    WOULD = "would";
}

/// Before the one for whom somebody speaks or signs.
pub(crate) const ON_BEHALF_OF: &str = "on behalf of";
/// Behind what somebody told, before whoever wrote it down.
pub(crate) const TOLD_TO: &str = "told to";

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

/// What stands behind certain words at the head of others, in whatever case: behind "one of" or "Office of the".
pub(crate) fn behind<'t>(text: &'t str, opening: &str) -> Option<&'t str> {
    let head = text.get(..opening.len())?;
    let rest = text[opening.len()..].strip_prefix(' ');
    rest.filter(|_| head.eq_ignore_ascii_case(opening))
}

/// What stands before and behind the first place at which a word stands between blanks.
pub(crate) fn split_at<'t>(text: &'t str, word: &str) -> Option<(&'t str, &'t str)> {
    text.match_indices(word).find_map(|(at, _)| {
        let before = text[..at].strip_suffix(' ')?;
        Some((before, text[at + word.len()..].strip_prefix(' ')?))
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_behind_an_opening_or_around_a_word_are_whole_ones() {
        assert_eq!(
            behind("One of Vey's pupils", "one of"),
            Some("Vey's pupils")
        );
        assert_eq!(behind("One offer", "one of"), None);
        assert_eq!(behind("on", "one of"), None);
        assert_eq!(behind("Bürger", "bü"), None);
        assert_eq!(
            split_at("Ada Lind in Inwick in May", IN),
            Some(("Ada Lind", "Inwick in May"))
        );
        assert_eq!(split_at("Ada Lindin Inwick", IN), None);
    }
}
