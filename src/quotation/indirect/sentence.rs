//! A sentence in which reported speech is looked for.

use crate::language::class::Class;
use crate::language::cue_verb::{CueForm, CueGroup, Inflection};
use crate::language::lexicon;
use crate::language::word::look_up;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::cue_speakers::SpeakersByCue;
use crate::quotation::index::{Places, QuotedIx, TokenIx};
use crate::quotation::index_vec::IndexVec;
use crate::quotation::indirect::sentence_speakers::SentenceSpeakers;
use std::ops::Range;

/// A sentence in which reported speech is looked for.
pub struct Sentence<'a, 't> {
    pub(super) analysis: &'a Analysis<'t>,
    pub(super) start: TokenIx,
    /// Without the signs that end it.
    pub(super) end: TokenIx,
    /// The end with those signs.
    pub(super) full: TokenIx,
    pub(super) by_cue: &'a SpeakersByCue,
    /// Which stretches in marks are somebody's words.
    said: &'a IndexVec<QuotedIx, bool>,
}

impl<'a, 't> Sentence<'a, 't> {
    /// The sentence of these tokens.
    pub fn new(
        analysis: &'a Analysis<'t>,
        tokens: Range<TokenIx>,
        by_cue: &'a SpeakersByCue,
        said: &'a IndexVec<QuotedIx, bool>,
    ) -> Self {
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
            by_cue,
            said,
        }
    }

    pub(super) fn speakers(&self) -> SentenceSpeakers<'a, 't> {
        SentenceSpeakers {
            analysis: self.analysis,
            sentence: self.start..self.full,
            by_cue: self.by_cue,
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

    /// Whether a token is a quotation in marks. A title or a term in marks is a word like any other.
    pub fn is_said(&self, at: TokenIx) -> bool {
        let is_speech = || {
            let quoted = self.analysis.quoted_at(at);
            quoted.is_none_or(|quoted| self.said[quoted])
        };
        self.class(at) == Class::Quote && is_speech()
    }

    /// Whether the subject of the cue is not a speaker: in "was told that" it is the addressee, and "it bears noting"
    /// and "this isn't to say" are turns of phrase of the outlet's.
    pub fn is_nobodys(&self, at: TokenIx, form: CueForm) -> bool {
        let helper = (self.start..at)
            .iter()
            .rev()
            .find(|&at| !matches!(self.class(at), Class::Adverb | Class::Not));
        let Some(helper) = helper else { return false };
        match form.inflection {
            // "when asked whether"
            Inflection::Past => {
                // "a truth acknowledged by both parties that", but "said by telephone that"
                let agent = matches!(
                    self.class(at + 2),
                    Class::Determiner | Class::Name | Class::Plural | Class::Role | Class::Number
                );
                let passive = self.class(at + 1) == Class::By && agent;
                passive || matches!(self.class(helper), Class::Be | Class::When | Class::If)
            }
            Inflection::Ing => lexicon::DESERVING_WORDS.contains(self.analysis.word(helper)),
            Inflection::Base => {
                self.class(helper) == Class::To
                    && matches!(self.before(helper), Class::Be | Class::Not)
                    && form.group == CueGroup::Say
            }
            Inflection::Third => false,
        }
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
