//! The features of a proposal.

use crate::language::auxiliary::Auxiliary;
use crate::language::class::Class;
use crate::language::cue_verb::{CueForm, CueGroup, Inflection};
use crate::language::lexicon;
use crate::language::word::{Lists, look_up};
use crate::quotation::construction::{Construction, SpeakerOrigin};
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::quotation::grammar::tie::Intervening;
use crate::quotation::index::{Places, TokenIx};
use crate::quotation::indirect::feature::{GAPS, Group, LENGTHS, number};
use crate::quotation::indirect::proposal::{Judged, Proposal};
use crate::quotation::indirect::sentence_speakers;
use crate::quotation::speaker::feature::PRONOUNS;
use crate::quotation::surface::token::Token;
use std::ops::Range;
use strum::VariantNames;

/// Tokens before a cue among which its auxiliary is looked for.
const TOKENS_TO_HELPER: usize = 5;

/// The construction of a proposal.
pub fn construction(analysis: &Analysis<'_>, judged: &Judged) -> Construction {
    let p = &judged.proposal;
    let of = ProposalFeatures::new(analysis, p);
    let (helper, negated) = of.helper_before(p.cue.start);
    let surely = |words: &Range<TokenIx>| has_finite_verb(analysis, words.clone());
    let perhaps = |at: TokenIx| at > p.clause.start && of.class(at) == Class::Plural;
    let finite = if p.contents().any(surely) {
        2
    } else {
        usize::from(p.contents().flat_map(Places::iter).any(perhaps))
    };
    Construction {
        shape: p.shape,
        cut: p.cut,
        longer: p.longer,
        origin: p.origin,
        within: of.within(),
        helper,
        negated,
        finite,
        left_out: bucket((p.extent().end..p.sentence.end).len(), &LENGTHS),
        joined: of.joined(),
        occasion: of.names_occasion(),
        dashes: of.count(|token| token.class == Class::Dash),
        cues: of.count(Token::is_finite_cue),
        plain: judged.plain,
    }
}

/// Hands the features of a proposal to `give`.
pub fn features(analysis: &Analysis<'_>, proposal: &Proposal, give: &mut impl FnMut(usize)) {
    let of = ProposalFeatures::new(analysis, proposal);
    of.cue(give);
    of.words(give);
    of.speaker(give);
    of.around(give);
}

struct ProposalFeatures<'a, 't> {
    analysis: &'a Analysis<'t>,
    proposal: &'a Proposal,
    /// The paragraph's tokens.
    tokens: Range<TokenIx>,
    shape: usize,
    form: Option<CueForm>,
}

impl<'a, 't> ProposalFeatures<'a, 't> {
    fn new(analysis: &'a Analysis<'t>, proposal: &'a Proposal) -> Self {
        ProposalFeatures {
            analysis,
            proposal,
            tokens: analysis.paragraphs[proposal.paragraph].tokens.clone(),
            shape: proposal.shape as usize,
            form: look_up(analysis.word(proposal.cue.start)).cue,
        }
    }

    fn class(&self, at: TokenIx) -> Class {
        if self.tokens.contains(&at) {
            self.analysis.tokens[at].class
        } else {
            Class::Edge
        }
    }

    fn before(&self, at: TokenIx) -> Class {
        at.checked_sub(1).map_or(Class::Edge, |at| self.class(at))
    }

    fn inflection(&self) -> usize {
        self.form
            .map_or(Inflection::VARIANTS.len(), |form| form.inflection as usize)
    }

    /// How many tokens of the words are of a kind.
    fn count(&self, is: impl Fn(&Token) -> bool) -> usize {
        let tokens = self.proposal.contents().flat_map(Places::iter);
        tokens.filter(|&at| is(&self.analysis.tokens[at])).count()
    }

    /// How often "and" or "but" joins a past tense to the words.
    fn joined(&self) -> usize {
        let tokens = self.proposal.contents().flat_map(Places::iter);
        let joined = tokens.filter(|&at| {
            let next = at + 1;
            let past = match self.class(next) {
                Class::Ed => true,
                Class::Cue => self.analysis.tokens[next].is_finite_cue(),
                Class::Word => lexicon::IRREGULAR_PASTS.contains(self.analysis.word(next)),
                _ => false,
            };
            past && self.class(at) == Class::Conjunction && next < self.proposal.extent().end
        });
        joined.count()
    }

    /// Whether the words name an occasion of speaking.
    fn names_occasion(&self) -> bool {
        let mut tokens = self.proposal.contents().flat_map(Places::iter);
        tokens.any(|at| {
            let owned = |class| matches!(class, Class::Determiner | Class::PossessivePronoun);
            matches!(self.class(at), Class::In | Class::At | Class::Preposition)
                && owned(self.class(at + 1))
                && self.class(at + 2) == Class::CueNoun
        })
    }

    fn cue(&self, give: &mut impl FnMut(usize)) {
        let (p, shape) = (self.proposal, self.shape);
        let at = p.cue.start;
        let form = self.inflection();
        let lemma = self.form.map_or(CueForm::VERBS_BOUND, CueForm::number);
        let group = self
            .form
            .map_or(CueGroup::VARIANTS.len(), |form| form.group as usize);
        give(number(Group::Shape, [shape]));
        give(number(Group::Cue, [group, shape]));
        give(number(Group::Form, [form, shape]));
        if self.form.is_some() {
            let opening = self.class(p.clause.start) as usize;
            give(number(Group::Verb, [lemma]));
            give(number(Group::VerbShape, [lemma, shape]));
            give(number(Group::VerbOpening, [lemma, opening]));
            give(number(Group::VerbForm, [lemma, form]));
            give(number(
                Group::VerbNext,
                [lemma, self.class(p.cue.end) as usize],
            ));
        }
        let (helper, negated) = self.helper_before(at);
        give(number(Group::Helper, [helper, form]));
        if self.form.is_some() {
            let kind = p.speaker.map(|m| self.analysis.mentions[m].kind as usize);
            let kind = kind.unwrap_or(MentionKind::VARIANTS.len());
            give(number(Group::VerbHelper, [lemma, helper]));
            give(number(Group::VerbKind, [lemma, kind]));
        }
        if negated {
            give(number(Group::Negated, [helper]));
        }
        let before = self.before(at) as usize;
        let before_that = at.checked_sub(1).map_or(Class::Edge, |at| self.before(at)) as usize;
        give(number(Group::BeforeCue, [before, form]));
        give(number(Group::BeforeThat, [before_that, before]));
        give(number(
            Group::AfterCue,
            [self.class(p.cue.end) as usize, shape],
        ));
    }

    /// The auxiliary before a verb, and whether "not" stands there.
    fn helper_before(&self, cue: TokenIx) -> (usize, bool) {
        let mut negated = false;
        for at in (self.tokens.start..cue).iter().rev().take(TOKENS_TO_HELPER) {
            match self.class(at) {
                Class::Not => negated = true,
                Class::Adverb => {}
                Class::Be | Class::Auxiliary | Class::To => return (self.helper(at), negated),
                _ => break,
            }
        }
        (0, negated)
    }

    fn helper(&self, at: TokenIx) -> usize {
        let auxiliary = || Auxiliary::of(self.analysis.word(at));
        match self.class(at) {
            Class::To => 9,
            Class::Be if auxiliary() == Some(Auxiliary::Was) => 2,
            Class::Be => 1,
            Class::Auxiliary => match auxiliary() {
                Some(Auxiliary::Has) => 3,
                Some(Auxiliary::Had) => 4,
                Some(Auxiliary::Will) => 5,
                Some(Auxiliary::Would) => 6,
                Some(Auxiliary::Can) => 7,
                _ => 8,
            },
            _ => 0,
        }
    }

    fn words(&self, give: &mut impl FnMut(usize)) {
        self.edges(give);
        let words = self.lengths(give);
        self.verbs(give);
        self.cuts(words, give);
        let p = self.proposal;
        give(number(Group::Within, [self.within(), p.cut as usize]));
        if let Some(rest) = &p.rest {
            give(number(Group::Rest, [self.class(rest.start) as usize]));
        }
        give(number(
            Group::Longer,
            [p.cut as usize, usize::from(p.longer)],
        ));
    }

    /// Gives the features of the tokens at which the words begin and end.
    fn edges(&self, give: &mut impl FnMut(usize)) {
        let (p, shape) = (self.proposal, self.shape);
        let end = p.extent().end;
        let class = |at: TokenIx| self.class(at) as usize;
        let opening = class(p.clause.start);
        give(number(Group::Opening, [opening, shape]));
        give(number(Group::Second, [opening, class(p.clause.start + 1)]));
        let before = self.before(p.clause.start) as usize;
        give(number(Group::Before, [before, shape]));
        let [after, second, third] = [end, end + 1, end + 2].map(class);
        let cut = p.cut as usize;
        give(number(Group::After, [after, shape]));
        give(number(Group::AfterThat, [after, second, cut]));
        give(number(Group::AfterNext, [second, third, cut]));
    }

    /// Of how long the words are, and how far from their cue. Gives their number.
    fn lengths(&self, give: &mut impl FnMut(usize)) -> usize {
        let (p, shape) = (self.proposal, self.shape);
        let tokens = p.contents().flat_map(Places::iter);
        let words = tokens.filter(|&t| self.class(t).is_word()).count();
        give(number(Group::Length, [bucket(words, &LENGTHS), shape]));
        let gap = if p.clause.start > p.cue.start {
            (p.cue.end..p.clause.start).len()
        } else {
            (p.clause.end..p.cue.start).len()
        };
        give(number(Group::Gap, [bucket(gap, &GAPS), shape]));
        words
    }

    /// Gives the features of the verbs among the words.
    fn verbs(&self, give: &mut impl FnMut(usize)) {
        let (p, shape) = (self.proposal, self.shape);
        let tokens = || p.contents().flat_map(Places::iter);
        let helps = |&t: &TokenIx| matches!(self.class(t), Class::Be | Class::Auxiliary);
        let verb = |t: &TokenIx| helps(t) || self.class(*t) == Class::Cue;
        give(number(Group::Verbs, [tokens().filter(verb).count(), shape]));
        let possible = |t: &TokenIx| {
            verb(t) || *t > p.clause.start && matches!(self.class(*t), Class::Ed | Class::Plural)
        };
        let possible = tokens().filter(possible).count();
        give(number(Group::VerbsCut, [possible, p.cut as usize]));
        let helper = tokens().find(helps);
        let helper = helper.map_or(0, |t| self.helper(t));
        give(number(Group::Tense, [helper, shape]));
    }

    /// Gives the features of where the `words` are cut off, and of what of the sentence is left out.
    fn cuts(&self, words: usize, give: &mut impl FnMut(usize)) {
        let p = self.proposal;
        let end = p.extent().end;
        let cut = p.cut as usize;
        give(number(Group::Cut, [cut, self.shape]));
        let left_out = bucket((end..p.sentence.end).len(), &LENGTHS);
        give(number(Group::LeftOut, [left_out, cut]));
        let second = self.class(end + 1) as usize;
        give(number(Group::LeftNext, [left_out, second]));
        give(number(Group::Kept, [bucket(words, &LENGTHS), cut]));
    }

    /// The kind of clause in which the cue stands ([`crate::quotation::indirect::feature::WITHINS`]): "who said",
    /// "which he said", "while he said".
    fn within(&self) -> usize {
        let p = self.proposal;
        let Some(speaker) = p.speaker.map(|m| &self.analysis.mentions[m]) else {
            return 0;
        };
        if speaker.first >= p.cue.start {
            return 0;
        }
        let own = self.class(speaker.first);
        if own == Class::Relative || p.origin == SpeakerOrigin::Antecedent {
            return 1;
        }
        match self.before(speaker.first) {
            Class::Relative | Class::That | Class::What => 2,
            Class::While
            | Class::If
            | Class::When
            | Class::After
            | Class::Because
            | Class::Subordinator => 3,
            _ => 0,
        }
    }

    fn speaker(&self, give: &mut impl FnMut(usize)) {
        let (p, shape) = (self.proposal, self.shape);
        let form = self.inflection();
        give(number(Group::Source, [p.origin as usize, form]));
        let Some(mention) = p.speaker.map(|m| &self.analysis.mentions[m]) else {
            give(number(Group::Kind, [MentionKind::VARIANTS.len(), shape]));
            return;
        };
        give(number(Group::Kind, [mention.kind as usize, shape]));
        if mention.kind.is_pronoun() {
            let word = mention.span.of(self.analysis.text);
            let place = PRONOUNS.iter().position(|p| word.eq_ignore_ascii_case(p));
            give(number(Group::Pronoun, [place.unwrap_or(0)]));
        }
        if let Some(subject) = mention.subject.filter(|s| s.cue == p.cue.start) {
            (0..Intervening::NAMES.len())
                .filter(|bit| subject.intervening.bits() & (1 << bit) != 0)
                .for_each(|bit| give(number(Group::Over, [bit, form])));
        }
        self.speaker_words(mention, give);
    }

    fn speaker_words(&self, mention: &Mention, give: &mut impl FnMut(usize)) {
        let shape = self.shape;
        if mention.kind != MentionKind::Nominal {
            return;
        }
        let last = &self.analysis.tokens[mention.end - 1];
        if last.lists.has(Lists::ROLE) {
            give(number(Group::Role, [shape]));
        }
        let document = last.lists.has(Lists::DOCUMENT) || last.lists.has(Lists::CUE_NOUN);
        if document {
            give(number(Group::Document, [shape]));
        }
        if let Some(form) = self
            .form
            .filter(|_| !document && !last.lists.has(Lists::ROLE))
        {
            give(number(Group::Thing, [form.number()]));
        }
        if sentence_speakers::is_silent(self.analysis, mention) {
            give(number(Group::Silent, [shape]));
        }
        let numbers = mention.first..mention.end;
        if numbers.iter().any(|t| self.class(t) == Class::Number) {
            give(number(Group::Number, []));
        }
    }

    fn around(&self, give: &mut impl FnMut(usize)) {
        let (p, shape) = (self.proposal, self.shape);
        let sentence = &p.sentence;
        let paragraph = &self.analysis.paragraphs[p.paragraph];
        let marks = sentence.iter().any(|t| self.class(t) == Class::Quote);
        give(number(Group::Marks, [usize::from(marks), shape]));
        give(number(
            Group::MarksNear,
            [usize::from(!paragraph.quoted.is_empty())],
        ));
        let cues = (sentence.start..p.cue.start)
            .iter()
            .filter(|&t| self.class(t) == Class::Cue);
        give(number(Group::CuesBefore, [cues.count(), shape]));
        give(number(
            Group::Sentence,
            [self.class(sentence.start) as usize, shape],
        ));
        if sentence
            .iter()
            .next_back()
            .is_some_and(|t| self.class(t) == Class::Question)
        {
            give(number(Group::Question, []));
        }
        let number_of = self.analysis.tokens[sentence.start].sentence as usize;
        give(number(Group::Place, [number_of]));
        if !self.analysis.is_prose(p.paragraph) {
            let last = sentence.end == paragraph.tokens.end;
            give(number(Group::Unended, [usize::from(last)]));
        }
    }
}

/// Whether some word is surely a finite verb.
pub(super) fn has_finite_verb(analysis: &Analysis<'_>, words: Range<TokenIx>) -> bool {
    let verb = |at: TokenIx| {
        let token = &analysis.tokens[at];
        matches!(token.class, Class::Be | Class::Auxiliary | Class::Ed)
            || token.is_finite_cue()
            || lexicon::IRREGULAR_PASTS.contains(analysis.word(at))
    };
    words.iter().any(verb)
}

/// The index of the largest number in `least` that `value` reaches.
fn bucket(value: usize, least: &[&str]) -> usize {
    let reached = least
        .iter()
        .rposition(|least| least.parse().is_ok_and(|least: usize| value >= least));
    reached.unwrap_or(0)
}
