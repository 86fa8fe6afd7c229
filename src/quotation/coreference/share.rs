//! How many of those whom a noun phrase names are meant: "65 percent of respondents", "six in 10 voters", "two of the three judges".

use crate::language::class::Class;
use crate::language::lexicon;
use crate::language::person_name::Gender;
use crate::language::word::{Lists, is_plural};
use crate::quotation::coreference::entity::Entity;
use crate::quotation::coreference::meaning::Meaning;
use crate::quotation::coreference::noun_phrase::NounPhrase;
use crate::quotation::coreference::resolver::Resolver;
use crate::quotation::grammar::mention::Mention;
use crate::quotation::index::{Places, TokenIx};
use crate::text::Span;

/// Tokens before "percent of" that tell how many.
const MAX_SHARE_TOKENS: usize = 3;

impl Resolver<'_, '_> {
    /// A description with the words that tell how many of them are meant: "two of the three judges", "65 percent of
    /// respondents", "half a dozen of the mayor's advisers", "six in 10 voters".
    pub(super) fn with_share(&self, phrase: &NounPhrase, described: Span) -> Span {
        let head = self.head(phrase);
        let class = |at: TokenIx| self.analysis.class(head.paragraph, Some(at));
        let first = self.analysis.tokens_in(described).start;
        if let Some(ratio) = self.ratio_before(head, first) {
            return self.analysis.span_of(ratio..first).cover(&described);
        }
        let share = first.checked_sub(2).filter(|&share| {
            let alone = self.analysis.tokens[share].lists.has(Lists::STANDS_ALONE);
            let noun = || lexicon::QUANTITY_NOUNS.contains(self.analysis.word(share));
            let percent = || class(share) == Class::Sign || self.analysis.word(share) == "%";
            let counts = alone || class(share) == Class::Number || noun() || percent();
            class(share + 1) == Class::Of && counts
        });
        let Some(share) = share else { return described };
        let counts = |at: &TokenIx| {
            let modifies = matches!(class(*at), Class::Number | Class::Dash | Class::Determiner);
            modifies || lexicon::QUANTITY_NOUNS.contains(self.analysis.word(*at))
        };
        let before = (TokenIx::default()..share).iter().rev();
        let counted = before.take(MAX_SHARE_TOKENS).take_while(counts).count();
        self.analysis
            .span_of(share - counted..share + 1)
            .cover(&described)
    }

    /// The first word of the ratio that stands before the noun at `first`, or begins with it: "six in 10 voters", "nine of
    /// 10", "two out of three voters".
    fn ratio_before(&self, head: &Mention, first: TokenIx) -> Option<TokenIx> {
        let class = |at: TokenIx| self.analysis.class(head.paragraph, Some(at));
        let number = |at: &TokenIx| {
            let word = self.analysis.word(*at);
            class(*at) == Class::Number || lexicon::NUMBERS.contains_folded(word)
        };
        let all = Some(first).filter(number);
        let all = all.or_else(|| first.checked_sub(1).filter(number))?;
        let link = all.checked_sub(1)?;
        let link = match class(link) {
            Class::In => link,
            Class::Of => match link.checked_sub(1) {
                Some(out) if self.analysis.word(out) == "out" => out,
                _ => link,
            },
            _ => return None,
        };
        link.checked_sub(1).filter(number)
    }

    /// Some of those whom a name in the plural means: "87 percent of Norwegians", "six in 10 Republicans".
    pub(in crate::quotation) fn share_of_named(
        &mut self,
        phrase: &NounPhrase<'_>,
    ) -> Option<Meaning> {
        let head = self.head(phrase);
        let one_word = phrase.mentions.len() == 1 && head.end == head.first + 1;
        let several = one_word && is_plural(&self.analysis.word(head.first).to_lowercase());
        let words = self.with_share(phrase, head.span);
        // "the percentage of Norwegians who say so"
        let share = self.analysis.tokens_in(words).start..head.first;
        let counted = share.iter().any(|at| {
            let word = self.analysis.word(at);
            self.analysis.tokens[at].class == Class::Number
                || lexicon::NUMBERS.contains_folded(word)
                || lexicon::FRACTIONS.contains_folded(word)
        });
        if !several || !counted || !self.could_speak(phrase) {
            return None;
        }
        let name = self.own_words(phrase, words);
        let some = Entity::nameless(name, Gender::Unknown, true, false);
        Some(Meaning::sure(self.people.registry.add(some)))
    }
}
