//! Whether a phrase of time or place belongs to the clause of a cue: "on Thursday" to "said".
//!
//! A walk over token classes goes from the cue to the phrase; a verb, or a word that opens another clause, stops it.

use crate::language::auxiliary::Auxiliary;
use crate::language::class::Class;
use crate::language::cue_verb::{CueGroup, Inflection};
use crate::language::lexicon;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::mention::Mention;
use crate::quotation::index::{Places, TokenIx};
use std::ops::Range;

/// Tokens between a cue and a phrase of its clause.
const MAX_TOKENS_TO_PHRASE: usize = 30;

/// A cue with its speaker, where both are known.
#[derive(Clone, Copy, Debug)]
pub struct Clause<'a, 't> {
    /// The article.
    pub analysis: &'a Analysis<'t>,
    /// Token of the cue.
    pub cue: TokenIx,
    /// The mention of the speaker.
    pub speaker: Option<&'a Mention>,
}

impl Clause<'_, '_> {
    /// Whether the phrase of these tokens belongs to the clause of the cue.
    pub fn owns(&self, phrase: &Range<TokenIx>) -> bool {
        let tokens = &self.analysis.tokens;
        let near = phrase.start.abs_diff(self.cue) <= MAX_TOKENS_TO_PHRASE;
        let (Some(cue), Some(first)) = (tokens.get(self.cue), tokens.get(phrase.start)) else {
            return false;
        };
        if !near || cue.sentence != first.sentence || !self.same_paragraph(phrase.start) {
            return false;
        }
        if phrase.start > self.cue {
            self.owns_after(phrase)
        } else {
            self.owns_before(phrase)
        }
    }

    fn same_paragraph(&self, token: TokenIx) -> bool {
        let tokens = &self.analysis.tokens;
        let between = tokens[self.cue.min(token)]
            .span
            .cover(&tokens[self.cue.max(token)].span);
        !between.of(self.analysis.text).contains('\n')
    }

    fn class(&self, at: TokenIx) -> Class {
        self.analysis
            .tokens
            .get(at)
            .map_or(Class::Edge, |token| token.class)
    }

    /// "said late Thursday", "said Okoro, the mayor, on Thursday", "told reporters on Thursday".
    fn owns_after(&self, phrase: &Range<TokenIx>) -> bool {
        if self.leads_to_infinitive() {
            return false;
        }
        let mut at = self.cue + 1;
        // "warned back in June"
        if lexicon::BEFORE_TIMES.contains(self.analysis.word(at)) && at + 1 == phrase.start {
            return true;
        }
        if let Some(speaker) = self
            .speaker
            .filter(|s| s.first > self.cue && s.first < phrase.start)
        {
            if speaker.first > self.cue + 6 {
                return false;
            }
            at = speaker.end;
        } else if self.takes_a_clause() && self.begins_noun_phrase(at) && at < phrase.start {
            return false;
        }
        (at..phrase.start).iter().all(|at| !self.bars(at))
    }

    /// Whether the cue tells of something that is to be done, whose time is what follows: "agreed to testify on Thursday",
    /// but not "vowed to the board on Thursday".
    fn leads_to_infinitive(&self) -> bool {
        let object = matches!(
            self.class(self.cue + 2),
            Class::Determiner | Class::PossessivePronoun | Class::Name | Class::ObjectPronoun
        );
        let leads = lexicon::BEFORE_INFINITIVES.contains_folded(self.analysis.word(self.cue));
        leads && self.class(self.cue + 1) == Class::To && !object
    }

    /// Whether a noun phrase right after the verb begins what was said: "said the attack on Thursday …".
    fn takes_a_clause(&self) -> bool {
        let group = self.analysis.tokens[self.cue].cue.map(|cue| cue.group);
        group
            .is_some_and(|group| !matches!(group, CueGroup::Tell | CueGroup::Ask | CueGroup::Plain))
    }

    fn begins_noun_phrase(&self, at: TokenIx) -> bool {
        let class = self.class(at);
        matches!(
            class,
            Class::Determiner | Class::PossessivePronoun | Class::Number
        ) || class.is_nounlike() && class != Class::CueNoun
    }

    /// "On Thursday, Okoro said", "Okoro on Thursday said", "Speaking on Thursday, Okoro said".
    fn owns_before(&self, phrase: &Range<TokenIx>) -> bool {
        let participle = self.is_participle();
        let speaker = self.speaker.filter(|s| s.end <= self.cue);
        match speaker {
            // Between speaker and verb much may stand, but the phrase before the speaker must adjoin it.
            Some(speaker) if speaker.first >= phrase.end => {
                (phrase.end..speaker.first)
                    .iter()
                    .all(|at| !self.bars(at) && !self.is_verb(at))
                    && self.opens_adverbial(phrase.start)
            }
            Some(speaker) => (speaker.end..phrase.start)
                .iter()
                .chain((phrase.end..self.cue).iter())
                .all(|at| !self.bars(at) || participle && self.class(at) == Class::Cue),
            None if participle => (phrase.end..self.cue)
                .iter()
                .all(|at| !self.opens_clause(at)),
            None => (phrase.end..self.cue)
                .iter()
                .all(|at| !self.bars(at) && !self.is_verb(at)),
        }
    }

    /// Whether the cue is a participle (", saying"), whose time is that of the verb before it.
    fn is_participle(&self) -> bool {
        let cue = self.analysis.tokens[self.cue].cue;
        cue.is_some_and(|cue| cue.inflection == Inflection::Ing)
    }

    /// Whether the phrase stands in an adverbial before the subject that has no finite verb of its own: "Speaking to
    /// us on Thursday," but not "after the ferry sank on Thursday,".
    fn opens_adverbial(&self, phrase: TokenIx) -> bool {
        let sentence = self.analysis.tokens[phrase].sentence;
        let mut at = phrase;
        while let Some(before) = at.checked_sub(1) {
            let token = &self.analysis.tokens[before];
            let ends = matches!(
                token.class,
                Class::Comma | Class::Quote | Class::Dash | Class::Colon
            );
            if token.sentence != sentence
                || ends
                || phrase - before > MAX_TOKENS_TO_PHRASE
                || !self.same_paragraph(before)
            {
                break;
            }
            at = before;
        }
        // "In a letter written on Thursday": a participle of the phrase, not a verb.
        if self.class(at).is_preposition() && self.class(at) != Class::After {
            return (at..phrase)
                .iter()
                .all(|at| !self.opens_clause(at) && !self.is_auxiliary(at));
        }
        let cue = self.analysis.tokens[at].cue;
        let speaking = self.class(at) == Class::Ing
            || cue.is_some_and(|cue| cue.inflection == Inflection::Ing);
        let rest = if speaking { at + 1 } else { at };
        (rest..phrase)
            .iter()
            .all(|at| !self.bars(at) && !self.is_verb(at))
    }

    fn is_auxiliary(&self, at: TokenIx) -> bool {
        matches!(
            self.class(at),
            Class::Be | Class::Auxiliary | Class::Pronoun
        )
    }

    fn is_verb(&self, at: TokenIx) -> bool {
        matches!(self.class(at), Class::Be | Class::Auxiliary | Class::Cue)
    }

    fn opens_clause(&self, at: TokenIx) -> bool {
        use Class::*;
        matches!(
            self.class(at),
            That | Relative
                | How
                | What
                | When
                | While
                | If
                | Because
                | Subordinator
                | Colon
                | Semicolon
        )
    }

    /// Whether a walk may not pass this token: it opens another clause or is its verb.
    fn bars(&self, at: TokenIx) -> bool {
        use Class::*;
        if self.is_of_showing(at) {
            return false;
        }
        let finite = self.analysis.tokens[at].is_finite_cue();
        self.opens_clause(at)
            || finite
            || matches!(self.class(at), Be | Auxiliary | Pronoun | Not) && !self.is_tense_of_cue(at)
    }

    /// Whether a word is part of "that aired" or "which was taped": the day in such a clause is that of the occasion.
    fn is_of_showing(&self, at: TokenIx) -> bool {
        let is_verb = |at: TokenIx| {
            let word = self.analysis.word(at);
            lexicon::SHOWING_VERBS.contains_folded(word)
                || lexicon::RECORDING_VERBS.contains_folded(word)
        };
        let behind = (at + 1..self.analysis.tokens.end()).iter().take(2);
        let clause = matches!(self.class(at), Class::That | Class::Relative | Class::Be);
        clause && behind.into_iter().any(is_verb)
    }

    /// Whether a word is an auxiliary of the cue: "has", "had", "did not" right before it.
    fn is_tense_of_cue(&self, at: TokenIx) -> bool {
        at < self.cue
            && (at..self.cue)
                .iter()
                .all(|t| matches!(self.class(t), Class::Auxiliary | Class::Not | Class::Adverb))
    }

    /// The word that puts the cue in the future ("will tell", "is expected to say"): nothing has been said yet.
    pub fn future(&self) -> Option<TokenIx> {
        let between =
            |at: &TokenIx| matches!(self.class(*at), Class::Adverb | Class::Not | Class::To);
        let mut before = self.cue.before().iter().rev().take(MAX_TOKENS_TO_PHRASE);
        let at = before.find(|at| !between(at))?;
        let word = self.analysis.word(at);
        lexicon::FUTURE_WORDS.contains_folded(word).then_some(at)
    }

    /// The auxiliary of a cue in the perfect ("has said", "had told"), which is not about a certain day.
    pub fn perfect(&self) -> Option<TokenIx> {
        let cue = self.analysis.tokens.get(self.cue)?.cue?;
        let between = |at: &TokenIx| matches!(self.class(*at), Class::Adverb | Class::Not);
        let at = self
            .cue
            .before()
            .iter()
            .rev()
            .take(MAX_TOKENS_TO_PHRASE)
            .find(|at| !between(at))?;
        let auxiliary = Auxiliary::of(self.analysis.word(at));
        let have = auxiliary.is_some_and(Auxiliary::is_perfect);
        (cue.inflection == Inflection::Past && have).then_some(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotation::day::times::times;

    /// Whether "Thursday" belongs to the first cue `cue` of the text, whose speaker is "Okoro".
    fn owned(text: &str, cue: &str) -> bool {
        let analysis = Analysis::new(text);
        let token = |words: &str| {
            analysis
                .tokens
                .places()
                .iter()
                .find(|&t| analysis.word(t) == words)
                .unwrap()
        };
        let speaker = analysis
            .mentions
            .iter()
            .find(|m| m.span.of(text).contains("Okoro"));
        let clause = Clause {
            analysis: &analysis,
            cue: token(cue),
            speaker,
        };
        let time = times(text)[0].expression.span;
        clause.owns(&analysis.tokens_in(time))
    }

    #[test]
    fn a_time_in_the_clause_of_the_cue_is_its_own() {
        for text in [
            "“No,” Okoro said in an interview that aired Thursday.",
            "“No,” Okoro said in an interview, which was taped on Thursday.",
            "“No,” Okoro said late Thursday.",
            "“No,” Okoro said back on Thursday.",
            "“No,” said Okoro, the mayor, on Thursday.",
            "Okoro said in a call with reporters on Thursday that “no” was no.",
            "On Thursday, Okoro said “no”.",
            "Okoro on Thursday said no.",
            "Speaking at the quay on Thursday, Okoro said “no”.",
            "“No,” Okoro said during Thursday’s talk.",
            "In a letter sent Thursday, Okoro said no.",
            "In a letter written on Thursday, Okoro said no.",
        ] {
            assert!(owned(text, "said"), "{text}");
        }
        assert!(!owned("Okoro agreed to testify on Thursday.", "agreed"));
        assert!(owned("Okoro agreed with the board on Thursday.", "agreed"));
        assert!(owned(
            "Okoro told the ferrymen on Thursday that “no” was no.",
            "told"
        ));
        assert!(owned(
            "Okoro on Thursday turned the plan down, calling it “mad”.",
            "calling"
        ));
    }

    #[test]
    fn a_time_in_another_clause_is_not() {
        for text in [
            "Okoro said that the ferry sank on Thursday.",
            "Okoro said the ferry sank on Thursday.",
            "Okoro, who was elected on Thursday, said no.",
            "“No,” Okoro said in an interview that angered Ostwick on Thursday.",
            "After the ferry was lost on Thursday, Okoro said no.",
            "“No,” Okoro said when it sank on Thursday.",
        ] {
            assert!(!owned(text, "said"), "{text}");
        }
    }
}
