//! The shape of the clause after a verb of saying: where it begins and ends, and whether it is one.

use crate::quotation::grammar::cue::{CueGroup, Inflection};
use crate::quotation::indirect::clause_rules::{Sentence, VERBS};
use crate::quotation::surface::class::Class;
use std::ops::Range;

impl Sentence<'_, '_> {
    /// Where the clause after the verb begins, past its object and words of time and place.
    pub(in crate::quotation) fn clause_begin(&self, cue: usize, group: CueGroup) -> Option<usize> {
        let lemma = self.analysis.tokens[cue].cue?.lemma();
        let mut at = cue + 1;
        if group == CueGroup::Tell
            || matches!(lemma, "remind" | "assure" | "inform" | "advise" | "warn")
        {
            at = self.past_object(at);
        }
        while at < self.end && self.is_time_word(at) {
            at += 1;
        }
        let promise = matches!(lemma, "promise" | "pledge" | "vow");
        if promise && self.class(at) == Class::To {
            return Some(at);
        }
        if self.class(at).is_preposition() {
            let past = (at + 1..self.end.min(at + 12)).find(|&t| {
                match self.class(t) {
                    Class::That | Class::Pronoun => true,
                    // "during Thursday's talk that": the day owns what follows.
                    Class::Day => self.class(t + 1) != Class::Genitive,
                    Class::Genitive => false,
                    class => !class.is_word(),
                }
            })?;
            // "responded to Okoro's claim that": the clause is Okoro's.
            if (at..past).any(|t| self.class(t) == Class::CueNoun && self.before(t).is_owner()) {
                return None;
            }
            at = match self.class(past) {
                Class::That | Class::Pronoun => past,
                Class::Day => past + 1,
                _ => return None,
            };
        }
        let opens = at < self.end
            && !matches!(
                self.class(at),
                Class::Quote | Class::Comma | Class::Dash | Class::Colon
            );
        opens.then_some(at)
    }

    /// "told the ferrymen", "told them".
    fn past_object(&self, at: usize) -> usize {
        if self.class(at) == Class::ObjectPronoun {
            return at + 1;
        }
        let object = |t: &usize| {
            let class = self.class(*t);
            class.is_nounlike()
                || matches!(
                    class,
                    Class::Determiner
                        | Class::PossessivePronoun
                        | Class::Genitive
                        | Class::Day
                        | Class::Of
                        | Class::Number
                )
        };
        at + (at..self.end.min(at + 9)).take_while(object).count()
    }

    fn is_time_word(&self, at: usize) -> bool {
        let word = self.analysis.word(at);
        let time = [
            "today",
            "yesterday",
            "earlier",
            "later",
            "late",
            "recently",
            "again",
            "also",
        ];
        matches!(self.class(at), Class::Day | Class::Adverb)
            || time.contains(&word)
            || self.class(at) == Class::Number && self.before(at) == Class::Day
    }

    pub(in crate::quotation) fn is_adverbial(&self, at: usize) -> bool {
        use Class::*;
        let class = self.class(at);
        class.is_word()
            && !matches!(
                class,
                That | Pronoun
                    | Cue
                    | Be
                    | Auxiliary
                    | Relative
                    | Subordinator
                    | How
                    | What
                    | When
                    | While
                    | If
                    | Because
            )
    }

    pub(in crate::quotation) fn has_verb(&self, begin: usize) -> bool {
        use Class::*;
        self.class(begin) == That
            || (begin..self.end)
                .any(|at| matches!(self.class(at), Be | Auxiliary | Ed | That | Cue | Plural))
    }

    /// Whether the words are a clause, and not a noun with what belongs to it: before any word that opens
    /// another clause they have a subject pronoun or a finite verb.
    pub(in crate::quotation) fn is_clause(&self, words: Range<usize>) -> bool {
        use Class::*;
        if matches!(self.class(words.start), That | To | How | What | If | When)
            || self.analysis.word(words.start) == "why"
        {
            return true;
        }
        let opens_another = |class: Class| {
            matches!(
                class,
                That | Relative | Comma | Colon | Dash | Subordinator | How | What | When | While
            )
        };
        words
            .take_while(|&at| !opens_another(self.class(at)))
            .any(|at| match self.class(at) {
                Auxiliary | Pronoun => true,
                // "declared it to be", "held talks and discussed them".
                Be => self.before(at) != To,
                Cue => {
                    let joined = matches!(self.before(at), Conjunction | Adverb | Determiner);
                    !joined && self.analysis.tokens[at].is_finite_cue()
                }
                _ => false,
            })
    }

    /// Where the clause ends: at the sentence's end, a semicolon, a participle, or the next cue joined
    /// by "and".
    pub(in crate::quotation) fn clause_end(&self, begin: usize) -> usize {
        for at in begin + 2..self.end {
            let next = self
                .analysis
                .tokens
                .get(at + 1)
                .filter(|_| at + 1 < self.end);
            let participle = next.is_some_and(|t| {
                t.class == Class::According
                    || t.cue.is_some_and(|c| c.inflection == Inflection::Ing)
            });
            match self.class(at) {
                Class::Semicolon => return at,
                Class::Comma if participle => return at,
                Class::Conjunction
                    if next.is_some_and(|t| {
                        t.is_finite_cue() && t.cue.is_some_and(|c| VERBS.contains_key(c.lemma()))
                    }) =>
                {
                    return at - usize::from(self.before(at) == Class::Comma);
                }
                _ => {}
            }
        }
        self.end
    }
}

impl Class {
    /// "'s" or "her".
    fn is_owner(self) -> bool {
        matches!(self, Class::Genitive | Class::PossessivePronoun)
    }
}
