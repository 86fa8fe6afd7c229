//! A sentence in which reported speech is looked for.

use crate::language::class::Class;
use crate::language::cue_verb::{CueForm, Inflection};
use crate::language::word::look_up;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::sides::Subjects;
use crate::quotation::index::TokenIx;
use crate::quotation::indirect::sources::Sources;
use std::ops::Range;

/// A sentence in which reported speech is looked for.
pub struct Sentence<'a, 't> {
    pub(super) analysis: &'a Analysis<'t>,
    pub(super) start: TokenIx,
    /// Without the signs that end it.
    pub(super) end: TokenIx,
    /// With them.
    pub(super) full: TokenIx,
    pub(super) subjects: &'a Subjects,
}

impl<'a, 't> Sentence<'a, 't> {
    /// The sentence of these tokens.
    pub fn new(analysis: &'a Analysis<'t>, tokens: Range<TokenIx>, subjects: &'a Subjects) -> Self {
        let mut end = tokens.end;
        let is_sign = |class: Class| {
            matches!(
                class,
                Class::Stop
                    | Class::Question
                    | Class::Exclamation
                    | Class::Colon
                    | Class::Sign
                    | Class::Close
            )
        };
        while end > tokens.start && is_sign(analysis.tokens[end - 1].class) {
            end -= 1;
        }
        Sentence {
            analysis,
            start: tokens.start,
            end,
            full: tokens.end,
            subjects,
        }
    }

    pub(super) fn sources(&self) -> Sources<'a, 't> {
        Sources {
            analysis: self.analysis,
            sentence: self.start..self.full,
            subjects: self.subjects,
        }
    }

    /// The class of a token; [`Class::Edge`] outside the sentence.
    pub fn class(&self, at: TokenIx) -> Class {
        if (self.start..self.full).contains(&at) {
            self.analysis.tokens[at].class
        } else {
            Class::Edge
        }
    }

    /// The class of the token before.
    pub fn before(&self, at: TokenIx) -> Class {
        at.checked_sub(1)
            .map_or(Class::Edge, |before| self.class(before))
    }

    /// The verb of saying at a token, also where the sentence begins with it ("Asked whether").
    pub fn cue_at(&self, at: TokenIx) -> Option<CueForm> {
        let token = self.analysis.tokens.get(at)?;
        let opens = at == self.start && token.class == Class::Name;
        let participle =
            |cue: &CueForm| matches!(cue.inflection, Inflection::Past | Inflection::Ing);
        token.cue.or_else(|| {
            let entry = opens.then(|| look_up(self.analysis.word(at)))?;
            entry.cue.filter(participle)
        })
    }
}
