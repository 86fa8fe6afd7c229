//! Where reported words could begin and end. The rules know one end; for the other they give several places, among
//! which [`super::filter`] chooses.

use crate::language::class::Class;
use crate::quotation::construction::Cut;
use crate::quotation::index::{Places, TokenIx};
use crate::quotation::indirect::sentence::Sentence;
use std::ops::Range;

/// Tokens of an object that says enough to be reported: "criticized the delay" is too little.
pub(super) const MIN_OBJECT_TOKENS: usize = 3;

/// The words that a rule takes for reported, as tokens ([`crate::quotation::indirect::proposal::Proposal`]).
pub(super) struct ReportedWords {
    pub clause: Range<TokenIx>,
    pub rest: Option<Range<TokenIx>>,
    pub cut: Cut,
    pub longer: bool,
}

impl ReportedWords {
    /// All stretches from `begin` to one of `ends`.
    pub fn each(begin: TokenIx, ends: &[(TokenIx, Cut)]) -> Vec<ReportedWords> {
        let words = |&(end, cut): &(TokenIx, Cut)| ReportedWords {
            clause: begin..end,
            rest: None,
            cut,
            longer: ends.len() > 1,
        };
        ends.iter().map(words).collect()
    }

    pub fn whole(clause: Range<TokenIx>) -> Self {
        ReportedWords {
            clause,
            rest: None,
            cut: Cut::None,
            longer: false,
        }
    }
}

impl Sentence<'_, '_> {
    /// Where words that end before `end` could begin, what cuts them, and whether they could begin elsewhere: with the
    /// sentence, and behind the last punctuation mark at which a clause begins.
    pub(super) fn starts(&self, end: TokenIx) -> Vec<(TokenIx, Cut, bool)> {
        let first = self.start + usize::from(self.class(self.start) == Class::Conjunction);
        let sign = |&at: &TokenIx| {
            self.is_said(at)
                || matches!(
                    self.class(at),
                    Class::Semicolon | Class::Dash | Class::Colon
                )
        };
        let joint = |&at: &TokenIx| {
            self.class(at) == Class::Comma
                && matches!(
                    self.class(at + 1),
                    Class::Conjunction
                        | Class::While
                        | Class::Subordinator
                        | Class::Relative
                        | Class::With
                )
        };
        let mut inner = (first..end.saturating_sub(3)).iter();
        let (at, cut) = match inner.clone().rev().find(sign) {
            Some(at) => (Some(at + 1), Cut::Sign),
            None => (inner.rfind(joint).map(|at| at + 1), Cut::Contrast),
        };
        let mut starts = vec![(first, Cut::None, at.is_some())];
        starts.extend(at.map(|at| (at, cut, true)));
        starts
    }

    /// The possible extents of an object: up to another phrase, to the next punctuation mark, to the end of its clause.
    pub(super) fn object_ends(&self, begin: TokenIx) -> Vec<ReportedWords> {
        let phrase = self.phrase_end(begin);
        let object = self.object_end(begin);
        let clause = (begin + 2..self.end).iter().find(|&at| {
            self.cut_at(begin, at)
                .is_some_and(|cut| cut != Cut::Contrast)
        });
        let clause = clause.unwrap_or(self.end);
        let mut ends = vec![
            (phrase, Cut::Phrase),
            (object, Cut::Comma),
            (clause, Cut::None),
        ];
        ends.retain(|(end, _)| *end >= begin + MIN_OBJECT_TOKENS);
        ends.dedup_by_key(|(end, _)| *end);
        ReportedWords::each(begin, &ends)
    }

    /// The possible extents of a clause that begins at `begin`.
    pub(super) fn ends(&self, begin: TokenIx) -> Vec<ReportedWords> {
        let mut ends: Vec<(TokenIx, Cut)> = Vec::new();
        let mut stopped = false;
        let mut conditional = false;
        for at in (begin + 2..self.end).iter() {
            let Some(cut) = self.cut_at(begin, at) else {
                continue;
            };
            // "that if the ferry sails, nobody": no end, and the commas behind it are no better.
            conditional |= cut == Cut::Comma && self.opens_with_condition(begin, at);
            let known = ends.iter().any(|(_, known)| *known == cut);
            let tail = self.opens_tail(at) || self.opens_own_clause(begin, at);
            if tail || !(known || conditional && cut == Cut::Comma) {
                let comma = cut == Cut::Joined && self.before(at) == Class::Comma;
                ends.push((at - usize::from(comma), cut));
            }
            stopped = matches!(cut, Cut::Marks)
                || self.opens_objection(at)
                || self.class(at) == Class::Semicolon
                || tail
                || cut == Cut::Joined && (self.reports_again(at + 1) || self.calls_for(at + 1));
            if stopped || matches!(cut, Cut::Joined | Cut::Participle) {
                break;
            }
        }
        if !stopped {
            ends.push((self.end, Cut::None));
        }
        ReportedWords::each(begin, &ends)
    }
}
