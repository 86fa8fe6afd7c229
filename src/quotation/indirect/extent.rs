//! Where reported words could begin and end. A rule knows one of both; the other is one of several places,
//! of which [`super::filter`] chooses.

use crate::language::class::Class;
use crate::quotation::index::{Places, TokenIx};
use crate::quotation::indirect::proposal::Cut;
use crate::quotation::indirect::sentence::Sentence;
use std::ops::Range;

/// An object of fewer words says too little to stand alone: "criticized the delay".
pub(super) const LEAST_OBJECT_TOKENS: usize = 3;

/// What a rule found: the words, their rest, where they were cut.
pub(super) struct ReportedWords {
    pub clause: Range<TokenIx>,
    pub rest: Option<Range<TokenIx>>,
    pub cut: Cut,
    pub longer: bool,
}

impl ReportedWords {
    /// What begins at one place and could end at any of several.
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
    /// Where words that end before `end` could begin: with the sentence, and after the last comma or sign
    /// with which a clause of its own begins.
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

    /// Where an object could end: at a word that opens another phrase, at the next sign, with its clause.
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
        ends.retain(|(end, _)| *end >= begin + LEAST_OBJECT_TOKENS);
        ends.dedup_by_key(|(end, _)| *end);
        ReportedWords::each(begin, &ends)
    }

    /// Where words that begin at `begin` could end.
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
            if !(known || conditional && cut == Cut::Comma) {
                let comma = cut == Cut::Joined && self.before(at) == Class::Comma;
                ends.push((at - usize::from(comma), cut));
            }
            stopped = matches!(cut, Cut::Marks)
                || self.class(at) == Class::Semicolon
                || self.opens_tail(at)
                || cut == Cut::Joined && self.reports_again(at + 1);
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
