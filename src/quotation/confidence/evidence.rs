//! What tells how sure something found is, as features.

use crate::language::class::Class;
use crate::language::cue_verb::{CueForm, CueGroup, Inflection};
use crate::language::word::Lists;
use crate::quotation::attributed::Attributed;
use crate::quotation::confidence::article_signs::ArticleSigns;
use crate::quotation::confidence::feature::{
    Fault, Group, MIN_LEADS, MIN_SENTENCES, MIN_SHARES, Tie, Who, number,
};
use crate::quotation::construction::{Construction, Cut, Shape};
use crate::quotation::coreference::entity::Entity;
use crate::quotation::coreference::{Clarity, Meaning, People};
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::quotation::index::{EntityIx, MentionIx, Places, TokenIx};
use crate::quotation::indirect;
use strum::VariantNames;

use crate::quotation::reason::{CuePlace, Decided, Support};
use crate::quotation::speaker::feature::{PRONOUNS, length};
use crate::quotation::{Doubt, Kind};
use std::ops::Range;

/// Mentions on either side of words among which others who say something are looked for.
const MENTIONS_ON_EITHER_SIDE: usize = 8;

/// Tokens before words among which a verb of saying is looked for.
const MAX_TOKENS_BACK: usize = 60;

/// Something found, with all that tells how sure it is.
pub struct Candidate<'a, 't> {
    /// The article.
    pub analysis: &'a Analysis<'t>,
    /// Its persons and bodies.
    pub people: &'a People,
    /// What was found.
    pub found: &'a Attributed,
    /// Who the speaker is.
    pub meaning: Option<Meaning>,
    /// Who spoke before.
    pub last: Option<EntityIx>,
    /// What the rest of the article tells.
    pub around: ArticleSigns,
}

/// What is the same for each fault, and the one that is looked at.
#[derive(Clone, Copy)]
pub struct FaultView<'f, 'a, 't> {
    of: &'f Candidate<'a, 't>,
    fault: usize,
    form: usize,
    /// How many words there are.
    length: usize,
    /// Whether they name the speaker themselves.
    spoken_of: bool,
}

impl Candidate<'_, '_> {
    /// What is the same for each fault, read once.
    pub fn view(&self) -> FaultView<'_, '_, '_> {
        let entity = self.meaning.map(|meaning| meaning.entity);
        let entity = entity.map(|entity| &self.people.registry.entities[entity]);
        FaultView {
            of: self,
            fault: 0,
            form: match self.found.kind {
                Kind::Direct => 0,
                Kind::Mixed => 1,
                Kind::Indirect => 2,
            },
            length: self.length(),
            spoken_of: entity.is_some_and(|known| self.is_spoken_of(known)),
        }
    }

    /// The number of words.
    fn length(&self) -> usize {
        let text = self.analysis.text;
        let stretches = self.found.contents.iter();
        let count = stretches.map(|span| span.of(text).split_whitespace().count());
        length(count.sum())
    }

    /// Whether what is reported is told by nobody, and by nothing that somebody wrote.
    pub fn is_silent(&self) -> bool {
        let silent = |mention: &Mention| indirect::is_silent(self.analysis, mention);
        self.is_report() && self.mention().is_some_and(silent)
    }

    /// Whether a verb of saying stands beside words in marks that are a sentence, or that a rule takes for speech.
    pub fn is_told(&self) -> bool {
        let ruled = || self.found.belief.is_some_and(|belief| belief.nobody == 0.0);
        let speech = match self.found.kind {
            Kind::Direct => true,
            Kind::Mixed => ruled(),
            Kind::Indirect => false,
        };
        speech && self.tie() == Tie::Own
    }

    /// Whether a fragment has its speaker by nearness alone.
    pub fn is_loose_fragment(&self) -> bool {
        self.found.kind == Kind::Mixed && self.tie() == Tie::Near
    }

    /// Whether a fragment only tells more about a noun of a sentence in which nothing is said: "sent it to a “dear
    /// friend.”"
    pub fn is_noun_of_narration(&self) -> bool {
        let before = self.class(self.found.first.checked_sub(1));
        let noun = before.is_nounlike() || before == Class::Determiner;
        self.is_loose_fragment() && noun && !self.is_beside_saying()
    }

    /// Whether something is said in the sentence of the words, before them.
    fn is_beside_saying(&self) -> bool {
        let tokens = &self.analysis.tokens;
        let first = self.found.first;
        let sentence = tokens[first].sentence;
        let before = first.before().iter().rev().take(MAX_TOKENS_BACK);
        let mut before = before.take_while(|at| tokens[*at].sentence == sentence);
        before.any(|at| tokens[at].is_cue() || tokens[at].class == Class::CueNoun)
    }

    /// Whether words are reported without marks.
    pub fn is_report(&self) -> bool {
        self.found.kind == Kind::Indirect
    }

    /// Whether a report tells what somebody did with something by speaking, and not what was said of it: "criticized the
    /// delay". Of 41 read ones seven were statements.
    pub fn is_act(&self) -> bool {
        self.report()
            .is_some_and(|report| report.shape == Shape::Object)
    }

    /// Whether words are reported in a plain construction, whole, and without a second verb that "and" or "but" joins to
    /// them, which may be the speaker's own.
    pub fn is_plainly_told(&self) -> bool {
        self.report().is_some_and(|report| {
            report.plain && report.cut == Cut::None && report.joined == 0 && report.dashes == 0
        })
    }

    /// The construction in which words are reported.
    fn report(&self) -> Option<Construction> {
        self.found.belief?.report
    }

    /// Whether a pronoun or description could mean another as well.
    pub fn is_a_tie(&self) -> bool {
        let clarity = self.meaning.map(|meaning| meaning.clarity);
        matches!(clarity, Some(Clarity::Prominent { lead, .. }) if lead <= 0)
    }

    fn mention(&self) -> Option<&Mention> {
        Some(&self.analysis.mentions[self.found.mention()?])
    }

    /// Whether the words themselves name this person.
    fn is_spoken_of(&self, known: &Entity) -> bool {
        let Some(surname) = known.surname() else {
            return false;
        };
        let between = |c: char| !c.is_alphanumeric() && c != '-';
        let contents = self.found.contents.iter();
        let contents = contents.map(|span| span.of(self.analysis.text));
        // Hardly any words hold the name at all.
        let mut naming = contents.filter(|words| words.contains(surname));
        naming.any(|words| words.split(between).any(|word| word == surname))
    }

    /// How many others beside the words say something in the sentence in which they begin.
    fn rivals(&self, speaker: Option<EntityIx>) -> usize {
        let analysis = self.analysis;
        let first = self.found.first;
        let sentence = analysis.tokens[first].sentence;
        let paragraph = analysis.paragraph_at(self.found.extent().start);
        let rival = |&at: &MentionIx| {
            let mention = &analysis.mentions[at];
            let here = mention.paragraph == paragraph && mention.sentence == sentence;
            let other = || self.people.meaning(at).map(|meaning| meaning.entity) != speaker;
            here && mention.is_attached() && other()
        };
        let own = analysis.mentions.partition_point(|m| m.first < first);
        let end = analysis.mentions.end().min(own + MENTIONS_ON_EITHER_SIDE);
        let beside = own.saturating_sub(MENTIONS_ON_EITHER_SIDE)..end;
        beside.iter().filter(rival).count()
    }

    /// How words and speaker are tied.
    pub fn tie(&self) -> Tie {
        let link = self.found.source.as_ref().map(|source| &source.reason.link);
        match link {
            Some(Support::Floating) if self.opens_with_capital() => Tie::Floating,
            Some(Support::Floating) => Tie::Fragment,
            Some(Support::Cue { place, .. }) if *place == CuePlace::Above => Tie::Above,
            Some(Support::Cue { .. }) if self.cue_is_apart() => Tie::Apart,
            Some(Support::Cue { .. }) => Tie::Own,
            _ => Tie::Near,
        }
    }

    fn opens_with_capital(&self) -> bool {
        let words = self.found.extent().of(self.analysis.text);
        let first = words.chars().find(|c| c.is_alphanumeric());
        first.is_some_and(|first| first.is_uppercase() || first.is_numeric())
    }

    /// Whether the cue stands in another sentence, and no colon leads over from it.
    fn cue_is_apart(&self) -> bool {
        let Some(cue) = self.found.cue.as_ref() else {
            return false;
        };
        let tokens = &self.analysis.tokens;
        let own = self.found.first;
        let colon = self.class(own.checked_sub(1)) == Class::Colon;
        tokens[cue.start].sentence != tokens[own].sentence && !colon
    }

    /// The class of a token of the paragraph in which the words begin.
    fn class(&self, at: Option<TokenIx>) -> Class {
        let paragraph = self.analysis.paragraph_at(self.found.extent().start);
        self.analysis.class(paragraph, at)
    }
}

impl FaultView<'_, '_, '_> {
    /// Hands the features of a fault to `give`.
    pub fn features(&self, fault: Fault, give: &mut impl FnMut(usize)) {
        let view = FaultView {
            fault: fault as usize,
            ..*self
        };
        view.belief(give);
        view.words(give);
        view.report(give);
        view.cue(give);
        view.speaker(give);
        view.meaning(give);
        view.around(give);
    }

    fn belief(&self, give: &mut impl FnMut(usize)) {
        let (fault, form) = (self.fault, self.form);
        let belief = self.of.found.belief.unwrap_or_default();
        give(number(Group::Form, [fault, form]));
        let (nobody, another) = (share(belief.nobody), share(belief.another));
        give(number(Group::Nobody, [fault, form, nobody]));
        give(number(Group::NobodyLength, [fault, nobody, self.length]));
        give(number(Group::Another, [fault, form, another]));
        give(number(Group::AnotherKind, [fault, another, self.kind()]));
        let tie = self.of.tie() as usize;
        give(number(Group::Tie, [fault, form, tie]));
        let kind = self.kind();
        give(number(Group::Kind, [fault, kind, tie]));
        let source = self.of.found.source.as_ref();
        if source.is_some_and(|s| matches!(s.reason.decided, Decided::Override(_))) {
            give(number(Group::Overruled, [fault]));
        }
        if self.of.found.doubts.contains(&Doubt::MarksOdd) {
            give(number(Group::Odd, [fault]));
        }
    }

    fn kind(&self) -> usize {
        let kind = self.of.mention().map(|mention| mention.kind as usize);
        kind.unwrap_or(MentionKind::VARIANTS.len())
    }

    fn words(&self, give: &mut impl FnMut(usize)) {
        let (fault, form) = (self.fault, self.form);
        let of = self.of;
        let tokens = of.analysis.tokens_in(of.found.extent());
        let length = self.length;
        give(number(Group::Length, [fault, form, length]));
        let opening = match of.found.quoted.first() {
            _ if of.found.kind == Kind::Indirect => of.class(Some(of.found.first)),
            Some(quoted) => of.analysis.quoted[*quoted].opening,
            None => Class::Edge,
        };
        give(number(Group::Opening, [fault, form, opening as usize]));
        let before = of.class(of.found.first.checked_sub(1)) as usize;
        give(number(Group::Before, [fault, form, before]));
        give(number(Group::BeforeLength, [fault, before, length]));
        let after = of.class(Some(tokens.end)) as usize;
        give(number(Group::After, [fault, form, after]));
        give(number(Group::AfterLength, [fault, after, length]));
        let next = of.class(Some(tokens.end + 1)) as usize;
        give(number(Group::AfterThat, [fault, form, after, next]));
        if let Some(form) = self.cue_form() {
            let values = [fault, form.number(), opening as usize];
            give(number(Group::VerbOpening, values));
        }
        let paragraph = of.analysis.paragraph_at(of.found.extent().start);
        if !of.analysis.is_prose(paragraph) {
            give(number(Group::Heading, [fault, form]));
        }
    }

    /// Gives the features of the construction in which words are reported.
    fn report(&self, give: &mut impl FnMut(usize)) {
        let fault = self.fault;
        let of = self.of;
        let Some(report) = of.report() else { return };
        let (cut, shape) = (report.cut as usize, report.shape as usize);
        let finite = report.finite;
        let class = |at: TokenIx| of.class(Some(at)) as usize;
        let first = of.found.first;
        let opening = class(first);
        give(number(Group::Shape, [fault, shape]));
        give(number(Group::Cut, [fault, cut, usize::from(report.longer)]));
        give(number(Group::CutLeft, [fault, cut, report.left_out]));
        give(number(Group::Origin, [fault, report.origin as usize]));
        give(number(Group::Within, [fault, report.within, cut]));
        let negated = usize::from(report.negated);
        give(number(Group::Helper, [fault, report.helper, negated]));
        give(number(Group::Finite, [fault, finite, shape]));
        give(number(Group::FiniteOpening, [fault, finite, opening]));
        give(number(Group::Second, [fault, opening, class(first + 1)]));
        give(number(Group::Joined, [fault, report.joined]));
        give(number(Group::Dashes, [fault, report.dashes]));
        give(number(Group::CuesIn, [fault, report.cues]));
        if report.occasion {
            give(number(Group::Occasion, [fault]));
        }
        if report.plain {
            give(number(Group::Plain, [fault]));
        }
        let tokens = of.analysis.tokens_in(of.found.extent());
        let count = |wanted: Class| {
            let tokens = of.analysis.tokens[tokens.clone()].iter();
            tokens.filter(|token| token.class == wanted).count()
        };
        give(number(Group::Commas, [fault, cut, count(Class::Comma)]));
        if count(Class::Open) > count(Class::Close) {
            give(number(Group::Bracket, [fault]));
        }
        if let Some(form) = self.cue_form() {
            give(number(Group::FiniteVerb, [fault, form.number(), finite]));
            let group = form.group as usize;
            give(number(Group::FiniteCue, [fault, group, finite]));
            let helper = report.helper;
            give(number(Group::VerbHelper, [fault, form.number(), helper]));
            let kind = self.kind();
            give(number(Group::VerbKind, [fault, form.number(), kind]));
        }
    }

    fn cue_form(&self) -> Option<CueForm> {
        let cue = self.of.found.cue.as_ref()?;
        self.of.analysis.tokens[cue.start].cue
    }

    fn cue(&self, give: &mut impl FnMut(usize)) {
        let (fault, form) = (self.fault, self.form);
        let cue = self.cue_form();
        let group = cue.map_or(CueGroup::VARIANTS.len(), |cue| cue.group as usize);
        let inflection = cue.map_or(Inflection::VARIANTS.len(), |cue| cue.inflection as usize);
        let lemma = cue.map_or(CueForm::VERBS_BOUND, CueForm::number);
        give(number(Group::Cue, [fault, form, group]));
        give(number(Group::Inflection, [fault, form, inflection]));
        give(number(Group::Verb, [fault, form, lemma]));
        if let Some(cue) = self.of.found.cue.as_ref() {
            let before = self.of.class(cue.start.checked_sub(1)) as usize;
            give(number(Group::BeforeCue, [fault, before]));
            let after = self.of.class(Some(cue.end)) as usize;
            give(number(Group::AfterCue, [fault, form, after]));
            let noun = usize::from(self.has_noun_between(cue));
            give(number(Group::NounBetween, [fault, form, noun]));
        }
    }

    /// Whether a noun of saying stands between the cue and the words, on either side.
    fn has_noun_between(&self, cue: &Range<TokenIx>) -> bool {
        let words = self.of.analysis.tokens_in(self.of.found.extent());
        let between = if cue.end <= words.start {
            cue.end..words.start
        } else {
            words.end..cue.start.max(words.end)
        };
        let mut near = between.iter().take(MAX_TOKENS_BACK);
        near.any(|at| self.of.analysis.tokens[at].class == Class::CueNoun)
    }

    /// What the rest of the article tells.
    fn around(&self, give: &mut impl FnMut(usize)) {
        let (fault, form, kind) = (self.fault, self.form, self.kind());
        let around = self.of.around;
        give(number(Group::ByName, [fault, kind, around.by_name]));
        let first_person = around.first_person;
        give(number(Group::FirstPerson, [fault, form, first_person]));
        if let Some(meaning) = self.of.meaning {
            let known = &self.of.people.registry.entities[meaning.entity];
            let described = usize::from(!known.roles.is_empty());
            give(number(Group::Described, [fault, kind, described]));
        }
    }

    fn speaker(&self, give: &mut impl FnMut(usize)) {
        let (fault, form) = (self.fault, self.form);
        let Some(mention) = self.of.mention() else {
            return;
        };
        let analysis = self.of.analysis;
        let class = |at: Option<TokenIx>| analysis.class(mention.paragraph, at) as usize;
        let before = class(mention.first.checked_sub(1));
        give(number(Group::BeforeSpeaker, [fault, before]));
        give(number(
            Group::AfterSpeaker,
            [fault, class(Some(mention.end))],
        ));
        if mention.first > self.of.found.first {
            give(number(Group::SpeakerAfter, [fault, form]));
        }
        let kind = mention.kind as usize;
        let opens = analysis.tokens[mention.first].class as usize;
        let ends = analysis.tokens[mention.end - 1].class as usize;
        give(number(Group::SpeakerOpens, [fault, form, opens]));
        give(number(Group::SpeakerEnds, [fault, kind, ends]));
        let words = (mention.first..mention.end).len();
        give(number(Group::SpeakerWords, [fault, kind, words]));
        let here = analysis.paragraph_at(self.of.found.extent().start);
        let away = here.abs_diff(mention.paragraph);
        give(number(Group::SpeakerAway, [fault, form, away]));
        match mention.kind {
            MentionKind::Name => {}
            MentionKind::Nominal => {
                let written = analysis.tokens[mention.end - 1].lists.has(Lists::DOCUMENT);
                if written || indirect::is_silent(analysis, mention) {
                    give(number(Group::Silent, [fault, form]));
                }
            }
            _ => {
                let word = mention.span.of(analysis.text);
                let place = PRONOUNS.iter().position(|p| word.eq_ignore_ascii_case(p));
                give(number(Group::Pronoun, [fault, place.unwrap_or(0)]));
            }
        }
    }

    fn meaning(&self, give: &mut impl FnMut(usize)) {
        let (fault, form, kind) = (self.fault, self.form, self.kind());
        let of = self.of;
        let entity = of.meaning.map(|meaning| meaning.entity);
        let who = entity.map_or(Who::Nobody, |entity| who(of.people, entity)) as usize;
        give(number(Group::Who, [fault, form, who]));
        give(number(Group::WhoKind, [fault, who, kind]));
        give(number(Group::Rivals, [fault, form, of.rivals(entity)]));
        let Some(meaning) = of.meaning else { return };
        let known = &of.people.registry.entities[meaning.entity];
        let words = known.name.split(' ').count();
        give(number(Group::NameWords, [fault, who, words]));
        if self.spoken_of {
            give(number(Group::SpokenOf, [fault, kind]));
        }
        let here = of.analysis.paragraph_at(of.found.extent().start);
        let introduced = usize::from(known.first_paragraph == here);
        give(number(Group::Introduced, [fault, kind, introduced]));
        let later = usize::from(known.first_paragraph > here);
        give(number(Group::NamedLater, [fault, kind, later]));
        let active = usize::try_from(known.active).unwrap_or(0);
        give(number(Group::Active, [fault, kind, active]));
        give(number(Group::Gender, [fault, kind, known.gender as usize]));
        let lead = match meaning.clarity {
            Clarity::Told => 0,
            Clarity::Perhaps => 1,
            Clarity::Prominent { lead, .. } => {
                2 + MIN_LEADS.partition_point(|&from| from <= lead) - 1
            }
        };
        give(number(Group::Lead, [fault, kind, lead]));
        if let Clarity::Prominent { apart, .. } = meaning.clarity {
            let apart = MIN_SENTENCES.partition_point(|&from| from <= apart) - 1;
            give(number(Group::Apart, [fault, kind, apart]));
        }
        let other = usize::from(of.last.is_some_and(|last| last != meaning.entity));
        give(number(Group::Turn, [fault, kind, other]));
        give(number(Group::LeadTurn, [fault, lead, other]));
    }
}

fn who(people: &People, entity: EntityIx) -> Who {
    let entity = &people.registry.entities[entity];
    match (entity.is_named(), entity.is_person()) {
        (true, true) if entity.is_bare() => Who::Bare,
        (true, true) => Who::Person,
        (true, false) => Who::Body,
        (false, true) => Who::Described,
        (false, false) => Who::Thing,
    }
}

fn share(share: f64) -> usize {
    MIN_SHARES.partition_point(|&from| from <= share.max(0.0)) - 1
}
