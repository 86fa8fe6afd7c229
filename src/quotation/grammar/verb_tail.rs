//! The tail of a cue verb: its complement or adverbial, and the punctuation or quotation behind it, as a feature.

use crate::language::class::Class;
use crate::quotation::surface::token::Token;
use strum::VariantNames;

/// What follows a cue verb up to the next sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VerbTail {
    between: Between,
    then: Then,
}

/// What stands directly after the verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[repr(usize)]
enum Between {
    /// Nothing: the sign or word of [`Then`] follows at once.
    #[strum(serialize = "")]
    Nothing,
    /// An adverbial: "on Friday", "in a letter".
    #[strum(serialize = "adverbial-")]
    Adverbial,
    /// An object or a clause without "that": "reporters", "he was late".
    #[strum(serialize = "object-")]
    Object,
}

/// What follows behind that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[repr(usize)]
enum Then {
    End,
    Quotation,
    CommaQuotation,
    Comma,
    Colon,
    That,
    Dash,
    Verb,
    Other,
}

/// Tokens within which an adverbial or an object has to end.
const MAX_TOKENS_SKIPPED: usize = 14;

impl VerbTail {
    /// Tokens behind the verb that [`VerbTail::of`] looks at.
    pub const MAX_TOKENS: usize = MAX_TOKENS_SKIPPED + 2;

    /// How many different tails there are.
    pub const COUNT: usize = Between::VARIANTS.len() * Then::VARIANTS.len();

    /// The tail of a verb, given the tokens of the paragraph behind it.
    pub fn of(after: &[Token]) -> Self {
        let class = |at: usize| after.get(at).map_or(Class::Edge, |token| token.class);
        let (between, end) = if class(0).is_adverbial() {
            (
                Between::Adverbial,
                skip(&class, |c| c.is_word() && !c.is_boundary()),
            )
        } else if class(0).is_in_object() {
            (Between::Object, skip(&class, Class::is_in_object))
        } else {
            (Between::Nothing, 0)
        };
        let then = match class(end) {
            Class::Edge | Class::Semicolon => Then::End,
            c if c.ends_sentence() => Then::End,
            Class::Comma if class(end + 1) == Class::Quote => Then::CommaQuotation,
            Class::Comma => Then::Comma,
            Class::Quote => Then::Quotation,
            Class::Colon => Then::Colon,
            Class::That => Then::That,
            Class::Dash => Then::Dash,
            Class::Cue | Class::Be | Class::Auxiliary => Then::Verb,
            _ => Then::Other,
        };
        Self { between, then }
    }

    /// Its number, below [`VerbTail::COUNT`].
    pub fn number(self) -> usize {
        self.between as usize * Then::VARIANTS.len() + self.then as usize
    }

    /// The name of a number.
    pub fn name_of(number: usize) -> String {
        format!(
            "{}{}",
            Between::VARIANTS[number / Then::VARIANTS.len()],
            Then::VARIANTS[number % Then::VARIANTS.len()]
        )
    }
}

fn skip(class: &impl Fn(usize) -> Class, over: impl Fn(Class) -> bool) -> usize {
    (0..MAX_TOKENS_SKIPPED)
        .find(|&at| !over(class(at)))
        .unwrap_or(MAX_TOKENS_SKIPPED)
}

impl Class {
    fn is_adverbial(self) -> bool {
        self.is_preposition()
            || matches!(
                self,
                Class::Day | Class::Adverb | Class::Number | Class::When | Class::While
            )
    }

    fn is_boundary(self) -> bool {
        matches!(self, Class::That | Class::Cue | Class::Be)
    }

    fn is_in_object(self) -> bool {
        use Class::*;
        self.is_nounlike()
            || matches!(
                self,
                Pronoun
                    | Determiner
                    | PossessivePronoun
                    | ObjectPronoun
                    | Genitive
                    | Day
                    | Ing
                    | Ed
            )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotation::grammar::analysis::Analysis;

    fn tail(text: &str) -> String {
        let analysis = Analysis::new(text);
        let verb = analysis.tokens.position(|t| t.class == Class::Cue).unwrap();
        VerbTail::name_of(VerbTail::of(&analysis.tokens[verb + 1..analysis.tokens.end()]).number())
    }

    #[test]
    fn what_follows_a_verb() {
        assert_eq!(tail("Okoro said."), "end");
        assert_eq!(tail("Okoro said, “No.”"), "comma-quotation");
        assert_eq!(tail("Okoro said on Friday: “No.”"), "adverbial-colon");
        assert_eq!(tail("Okoro told reporters that it sank."), "object-that");
        assert_eq!(tail("Okoro said it was late."), "object-verb");
    }
}
