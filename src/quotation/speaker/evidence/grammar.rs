//! The features of how grammar ties a mention to a cue.

use super::surroundings::Surroundings;
use super::{Evidence, Side};
use crate::language::class::Class;
use crate::quotation::grammar::attach::owned_cue_noun;
use crate::quotation::grammar::mention::Mention;
use crate::quotation::grammar::tie::Intervening;
use crate::quotation::grammar::verb_tail::VerbTail;
use crate::quotation::index::{MentionIx, TokenIx};
use crate::quotation::speaker::feature::{Group, number};

impl Evidence<'_, '_> {
    pub(super) fn of_ownership(
        &self,
        around: &Surroundings,
        mention: &Mention,
        side: Side,
        add: &mut impl FnMut(usize),
    ) {
        if owned_cue_noun(self.analysis, mention).is_some() {
            let apart = usize::from(mention.sentence != around.sentence);
            let leads_over = usize::from(mention.claim.is_some());
            let values = [side as usize, apart, leads_over];
            add(number(Group::OwnsCueNoun, values));
        }
    }

    pub(super) fn of_subject(
        &self,
        around: &Surroundings,
        candidate: MentionIx,
        side: Side,
        add: &mut impl FnMut(usize),
    ) {
        let mention = &self.analysis.mentions[candidate];
        let Some(subject) = mention.subject else {
            return;
        };
        let verb = &self.analysis.tokens[subject.cue];
        let cue_side = usize::from(subject.cue > around.quoted.token);
        let s = side as usize;
        let apart = verb.sentence.abs_diff(around.sentence) as usize;
        add(number(Group::Subject, [s, cue_side, apart]));
        if let Some(cue) = verb.cue {
            add(number(Group::SubjectOf, [cue.group as usize]));
            add(number(Group::SubjectForm, [cue.inflection as usize]));
        }
        add(number(
            Group::SubjectOver,
            [subject.intervening.bits().into()],
        ));
        let phrase = subject.intervening.has(Intervening::PREPOSITION)
            || subject.intervening.has(Intervening::CONJUNCTION);
        let genitive = subject.intervening.has(Intervening::GENITIVE);
        if let Some(cue) = verb.cue {
            let values = [
                cue.inflection as usize,
                usize::from(phrase),
                usize::from(genitive),
            ];
            add(number(Group::SubjectFormOver, values));
        }
        if self.has_nearer_subject(candidate, subject.cue) {
            add(number(
                Group::SubjectFarther,
                [mention.kind as usize, usize::from(phrase)],
            ));
        }
        let before = self
            .analysis
            .class(mention.paragraph, subject.cue.checked_sub(1));
        add(number(
            Group::SubjectVerbAfter,
            [before as usize, s, cue_side],
        ));
        let from = subject.cue + 1;
        let end = self.analysis.paragraphs[mention.paragraph].tokens.end;
        let end = end.min(from + VerbTail::MAX_TOKENS);
        let tail = VerbTail::of(&self.analysis.tokens[from.min(end)..end]);
        add(number(
            Group::SubjectTail,
            [s, cue_side, apart, tail.number()],
        ));
    }

    /// Whether a later mention is the subject of the same verb.
    pub(super) fn has_nearer_subject(&self, candidate: MentionIx, cue: TokenIx) -> bool {
        let mentions = &self.analysis.mentions;
        let later = candidate + 1..mentions.end().min(candidate + 7);
        mentions[later]
            .iter()
            .take_while(|m| m.first < cue)
            .any(|m| m.subject.is_some_and(|s| s.cue == cue))
    }

    pub(super) fn of_inversion(
        &self,
        around: &Surroundings,
        mention: &Mention,
        side: Side,
        add: &mut impl FnMut(usize),
    ) {
        let Some(inverted) = mention.inverted.filter(|i| i.is_speaker()) else {
            return;
        };
        let cue = &self.analysis.tokens[inverted.cue];
        let cue_side = usize::from(inverted.cue > around.quoted.token);
        let apart = cue.sentence.abs_diff(around.sentence) as usize;
        let values = [inverted.via as usize, side as usize, cue_side, apart];
        add(number(Group::Inverted, values));
        if let Some(form) = cue.cue {
            add(number(Group::InvertedCue, [form.group as usize]));
        }
        let after = self.analysis.class(mention.paragraph, Some(mention.end));
        let done = matches!(
            after,
            Class::Comma
                | Class::Stop
                | Class::Edge
                | Class::Quote
                | Class::Day
                | Class::In
                | Class::Open
                | Class::Relative
        );
        if done {
            add(number(Group::InvertedDone, []));
        }
    }
}
