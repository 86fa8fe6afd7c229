//! Constructions that look like reported speech although nothing is reported as said: nouns spelled like verbs; what is
//! denied, asked, supposed or in the future; inanimate subjects; objects that are no clause.

use crate::language::auxiliary::Auxiliary;
use crate::language::class::Class;
use crate::language::cue_verb::{CueForm, CueGroup, Inflection};
use crate::language::function_word::SAME;
use crate::language::lexicon;
use crate::language::person_name::is_title;
use crate::language::pronoun::Pronoun;
use crate::language::word::Lists;
use crate::quotation::grammar::attach::period_end;
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::quotation::index::{Places, TokenIx};
use crate::quotation::indirect::is_silent;
use crate::quotation::indirect::sentence::Sentence;
use std::ops::Range;

/// Tokens before an auxiliary that may deny its clause and so put it before its subject.
const TOKENS_OF_INVERTING: usize = 3;

impl Sentence<'_, '_> {
    /// Whether a form of a cue verb is a noun: "in states that", "his warning was".
    pub(super) fn is_noun(&self, at: TokenIx, form: CueForm) -> bool {
        let before = self.before(at);
        let is = matches!(self.class(at + 1), Class::Be | Class::Auxiliary);
        match form.inflection {
            Inflection::Base => {
                // "the Courier report is", but "which pilots say is"
                let one = matches!(before, Class::Name | Class::Word);
                is && one
                    || before.is_preposition() && before != Class::To
                    || self.is_named_place(at)
            }
            // "dismissed claims that"
            Inflection::Third => {
                let verb = at.checked_sub(1).filter(|_| at > self.start);
                let verb = verb.is_some_and(|verb| self.is_past(verb));
                verb || before.is_preposition() && before != Class::To
            }
            Inflection::Ing => is,
            Inflection::Past => false,
        }
    }

    /// "wrote in a Harbour Net post": a name between determiner and noun tells where, but "members of the Board say".
    fn is_named_place(&self, at: TokenIx) -> bool {
        let before = (self.start..at).iter().rev();
        let mut before = before.map(|at| self.class(at)).peekable();
        let names = std::iter::from_fn(|| before.next_if_eq(&Class::Name)).count();
        names > 0
            && before.next() == Some(Class::Determiner)
            && before
                .next()
                .is_some_and(|class| class.is_preposition() && class != Class::Of)
    }

    /// Whether what stands behind "according to" is only what somebody goes by: "act according to their convictions".
    pub(super) fn keeps_with(&self, first: TokenIx) -> bool {
        let mut phrase = (first + 1..self.end)
            .iter()
            .take_while(|&at| self.class(at).is_nounlike());
        self.class(first) == Class::PossessivePronoun
            && phrase.any(|at| lexicon::GUIDING_NOUNS.contains(self.analysis.word(at)))
    }

    fn is_past(&self, at: TokenIx) -> bool {
        let cue = self.analysis.tokens[at].cue;
        self.class(at) == Class::Ed
            || cue.is_some_and(|cue| cue.inflection == Inflection::Past)
            || lexicon::IRREGULAR_PASTS.contains(self.analysis.word(at))
    }

    /// Whether the words before the cue tell that nothing was said: "did not say that", "is expected to announce",
    /// "evidence to suggest".
    pub(super) fn is_unsaid(&self, at: TokenIx, form: CueForm) -> bool {
        let mut before = (self.start..at)
            .iter()
            .rev()
            .filter(|&at| self.class(at) != Class::Adverb);
        let Some(helper) = before.next() else {
            return false;
        };
        let is_belief = lexicon::has_flag!(OPINION_VERBS, form.lemma(), "belief");
        match self.class(helper) {
            // "they will say that"
            Class::Auxiliary => form.inflection == Inflection::Base && self.is_modal(helper),
            // "will point to it and say that"
            Class::Conjunction if form.inflection == Inflection::Base => before
                .find(|&at| self.class(at) == Class::Auxiliary || self.is_finite_cue(at))
                .is_some_and(|at| self.is_modal(at)),
            // "didn't think it would sail": it is the clause that is denied.
            Class::Not => {
                // "not only said"
                let only = |at: TokenIx| {
                    let word = self.analysis.word(at);
                    lexicon::means_folded!(OPERATORS, word, "exclusive")
                };
                !is_belief && !(helper..at).iter().any(only)
            }
            Class::To => before.next().is_some_and(|at| {
                let word = self.analysis.word(at);
                // "evidence to suggest", "the need to think", "the courage to write"
                let supposed = lexicon::SHOWING_CUES.contains(form.lemma())
                    || is_belief
                    || form.group == CueGroup::Core;
                let role = self.analysis.tokens[at].lists.has(Lists::ROLE) || is_title(word);
                let thing = matches!(self.class(at), Class::Word | Class::CueNoun) && !role;
                lexicon::BEFORE_UNSAID.contains_folded(word) || supposed && thing
            }),
            _ => false,
        }
    }

    /// Whether an auxiliary puts its verb in the future or makes it only possible: nothing has been said.
    fn is_modal(&self, auxiliary: TokenIx) -> bool {
        Auxiliary::of(self.analysis.word(auxiliary)).is_some_and(Auxiliary::is_modal)
    }

    fn is_finite_cue(&self, at: TokenIx) -> bool {
        self.analysis.tokens[at].is_finite_cue()
    }

    /// Whether the saying is conditional, a question or denied: "if Okoro says that", "asked whether Okoro thinks that",
    /// "will Okoro say that?", "no pilot says that", "everything that Okoro has said".
    pub(super) fn is_supposed(&self, subject: &Mention, at: TokenIx, form: CueForm) -> bool {
        let first = self.phrase_start(subject.first);
        let before = self.before(first);
        let opener = first.checked_sub(1).filter(|&opener| opener >= self.start);
        let opener = opener.map_or("", |opener| self.analysis.word(opener));
        let base = form.inflection == Inflection::Base;
        let bare = base && self.before(at) != Class::To && !self.has_helper(subject.end..at);
        let asked = bare && before == Class::Auxiliary;
        // "not once has a pilot said", "never did he say"
        let never = before == Class::Auxiliary && self.is_denied_before(first - 1);
        let denies = |word: &str| lexicon::means_folded!(OPERATORS, word, "negation");
        let negated = self.before(subject.first) == Class::Not || denies(opener);
        // "want pilots to say that"
        let verb = subject
            .first
            .checked_sub(1)
            .filter(|&verb| verb >= self.start);
        let wanted = base
            && self.class(subject.end) == Class::To
            && verb
                .is_some_and(|at| lexicon::BEFORE_UNSAID.contains_folded(self.analysis.word(at)));
        // "everything they say sells", "everything that they say sells"
        let free = |word: &str| lexicon::FREE_RELATIVE_HEADS.contains_folded(word);
        let relative = before == Class::That && first >= self.start + 2;
        let free = free(opener) || relative && free(self.analysis.word(first - 2));
        lexicon::UNASSERTED_OPENINGS.contains_folded(opener)
            || wanted
            || free
            || negated
            || never
            || asked
            || self.is_nobody(subject.first)
            || bare && self.is_one(subject)
    }

    /// Whether a negation right before an auxiliary put it before its subject: "not once has", "at no time did".
    fn is_denied_before(&self, auxiliary: TokenIx) -> bool {
        let from = auxiliary
            .saturating_sub(TOKENS_OF_INVERTING)
            .max(self.start);
        (from..auxiliary)
            .iter()
            .any(|at| lexicon::means_folded!(OPERATORS, self.analysis.word(at), "negation"))
    }

    /// "no pilot", "nobody", "anyone".
    pub(super) fn is_nobody(&self, at: TokenIx) -> bool {
        let word = self.analysis.word(at);
        lexicon::means_folded!(OPERATORS, word, "negation")
            || lexicon::NOBODIES.contains_folded(word)
    }

    /// Whether the subject is singular, so that a base form does not agree with it and is a noun: "a court order that".
    fn is_one(&self, subject: &Mention) -> bool {
        let pronoun = || {
            let pronoun = Pronoun::of(self.analysis.word(subject.first));
            pronoun.is_some_and(|pronoun| pronoun.is_third_singular() && pronoun.is_subject())
        };
        match subject.kind {
            MentionKind::Pronoun => pronoun(),
            MentionKind::Nominal => {
                let first = self.analysis.word(subject.first);
                // "a group of pilots say", "a majority in all towns say", "a mere 9 percent say"
                let group = self.class(subject.end) == Class::Of
                    || (subject.first..subject.end)
                        .iter()
                        .any(|at| self.counts(at));
                let joined = self.before(subject.first) == Class::Conjunction;
                lexicon::SINGULAR_DETERMINERS.contains_folded(first) && !group && !joined
            }
            _ => false,
        }
    }

    /// Whether a word tells how many are meant.
    fn counts(&self, at: TokenIx) -> bool {
        self.class(at) == Class::Number || lexicon::QUANTITY_NOUNS.contains(self.analysis.word(at))
    }

    fn has_helper(&self, words: Range<TokenIx>) -> bool {
        words
            .iter()
            .any(|at| matches!(self.class(at), Class::Auxiliary | Class::Be))
    }

    /// Whether an inanimate subject only shows something, by the outlet's own judgement: "This suggests that", "the
    /// delay shows that".
    pub(super) fn is_shown(&self, subject: &Mention, form: CueForm) -> bool {
        if !lexicon::SHOWING_CUES.contains(form.lemma()) {
            return false;
        }
        let last = self.analysis.tokens[subject.end - 1];
        match subject.kind {
            MentionKind::Name => false,
            MentionKind::Pronoun => {
                let pronoun = Pronoun::of(self.analysis.word(subject.first));
                pronoun
                    .is_some_and(|pronoun| !pronoun.is_speech_participant() && !pronoun.is_people())
            }
            MentionKind::Nominal => {
                let word = self.analysis.word(subject.end - 1);
                let gendered = lexicon::GENDERED_NOUNS.meaning(word).is_some();
                // "a third of the pilots suggested"
                let many = is_silent(self.analysis, subject);
                let speaks = last.lists.has(Lists::ROLE)
                    || last.class == Class::CueNoun
                    || lexicon::THINGS.contains(word)
                    || lexicon::DOCUMENTS.contains(word);
                // "the poll suggests"
                lexicon::INQUIRIES.contains(word) || !speaks && !gendered && !many
            }
            _ => true,
        }
    }

    /// Whether the words behind the cue are a noun phrase and no clause: "noted unusual cases in May", "explained the
    /// rules that apply", "said that in a speech".
    pub(super) fn is_a_thing(&self, begin: TokenIx, end: TokenIx, form: CueForm) -> bool {
        let mut words = (begin..end).iter();
        if self.class(begin) == Class::That {
            return self.class(begin + 1).is_preposition() && !words.any(|at| self.may_be_verb(at));
        }
        if self.opens_clause(begin) || self.opens_another_clause(begin) {
            return false;
        }
        if form.group == CueGroup::Say {
            return self.only_measures(begin);
        }
        // "the plan that Okoro argues ruined the town"
        if self.is_past(begin) && matches!(self.class(begin + 1), Class::Determiner) {
            return false;
        }
        // "announced the terms: Vey accepted": what stands behind a colon is another sentence.
        let own = |at: &TokenIx| !self.opens_another_clause(*at) && self.class(*at) != Class::Colon;
        !words.take_while(own).any(|at| self.may_be_verb(at))
    }

    /// Whether a word opens a clause inside a noun phrase or behind it: "the rules that apply", "the rules he broke",
    /// "fines if the rules are broken".
    fn opens_another_clause(&self, at: TokenIx) -> bool {
        use Class::*;
        match self.class(at) {
            Relative | That | Subordinator | What | How | When | While | If | Because => true,
            Pronoun => self.before(at).is_nounlike(),
            _ => false,
        }
    }

    /// Whether the object only tells how much was said: "said little about the ferry", "said no such thing".
    fn only_measures(&self, begin: TokenIx) -> bool {
        let mut at = begin;
        // "the same thing"
        let passes = |at: TokenIx| {
            matches!(self.class(at), Class::Adverb | Class::Determiner)
                || self.analysis.word(at) == SAME
        };
        while passes(at) {
            if lexicon::MEASURES.contains(self.analysis.word(at)) {
                break;
            }
            at += 1;
        }
        let word = self.analysis.word(at);
        // "such boats are unsafe"
        let noun = usize::from(self.class(at + 1).is_nounlike());
        let goes_on = self.class(at + 1 + noun);
        lexicon::MEASURES.contains(word)
            && !matches!(
                goes_on,
                Class::Be | Class::Auxiliary | Class::Ed | Class::Of | Class::Pronoun
            )
    }

    fn may_be_verb(&self, at: TokenIx) -> bool {
        let before = self.before(at);
        let subject = before.is_nounlike() || before == Class::Adverb || before == Class::Pronoun;
        match self.class(at) {
            Class::Be | Class::Auxiliary | Class::Not | Class::Pronoun => true,
            Class::Cue => subject,
            Class::Ed => subject,
            Class::Word | Class::Plural => {
                let past = lexicon::IRREGULAR_PASTS.contains(self.analysis.word(at));
                let object = matches!(
                    self.class(at + 1),
                    Class::Determiner
                        | Class::PossessivePronoun
                        | Class::ObjectPronoun
                        | Class::Name
                        | Class::That
                        | Class::To
                        | Class::Number
                        | Class::Adverb
                );
                let time = period_end(self.analysis, at + 1).is_some();
                past || subject && object && !time
            }
            _ => false,
        }
    }
}
