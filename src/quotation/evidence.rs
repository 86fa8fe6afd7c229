//! The features of a quotation with each mention that could be its speaker, and with nobody.

use super::analysis::{Analysis, Mention, MentionKind, Quoted};
use super::class::Class;
use super::feature::{Group, PRONOUNS, number};
use super::lexicon::Lists;
use super::verb_tail::VerbTail;
use std::ops::Range;

/// Mentions of the paragraph that are weighed on each side of the quotation.
const WINDOW: usize = 40;
/// Mentions that are weighed of a paragraph above.
const WINDOW_ABOVE: usize = 24;
/// Paragraphs with mentions above the quotation that are looked at …
const PARAGRAPHS_ABOVE: usize = 2;
/// … among so many paragraphs.
const PARAGRAPHS_LOOKED_AT: usize = 8;
/// Tokens on each side in which classes between quotation and mention are looked for.
const TOKENS_ASIDE: usize = 160;

/// Classes whose presence between quotation and mention is a feature.
const TELLING: [Class; 14] = [
    Class::That,
    Class::Relative,
    Class::Subordinator,
    Class::Conjunction,
    Class::Colon,
    Class::Dash,
    Class::When,
    Class::While,
    Class::As,
    Class::To,
    Class::Be,
    Class::Ed,
    Class::Stop,
    Class::Comma,
];

/// The last quotation that got a speaker, and which mention that was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Previous {
    /// Its place in [`Analysis::quoted`].
    pub quoted: usize,
    /// The mention's place in [`Analysis::mentions`].
    pub mention: usize,
}

/// Counts over a whole article, so that each question between two places takes one step.
pub struct Evidence<'a, 't> {
    analysis: &'a Analysis<'t>,
    /// Cues before each token.
    cues: Vec<u32>,
    /// Quotations before each token.
    quotes: Vec<u32>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
enum Side {
    Left,
    Right,
    Above,
}

/// What is asked of one quotation again and again.
pub struct Around<'q> {
    quoted: &'q Quoted,
    sentence: u32,
    /// Nearest token of each telling class on the left and on the right.
    nearest: [[usize; TELLING.len()]; 2],
    cues_before: usize,
    cues_after: usize,
    /// Whether a tied mention stands in the sentence, left and right.
    tied: [bool; 2],
    alone: bool,
    /// Whether any mention stands in the sentence.
    named: bool,
}

impl<'a, 't> Evidence<'a, 't> {
    /// Prepares an article.
    pub fn new(analysis: &'a Analysis<'t>) -> Self {
        let counts = |wanted: fn(Class) -> bool| {
            let mut sum = 0;
            let steps = analysis.tokens.iter().map(|token| {
                let before = sum;
                sum += u32::from(wanted(token.class));
                before
            });
            let mut counts: Vec<u32> = steps.collect();
            counts.push(sum);
            counts
        };
        Self {
            analysis,
            cues: counts(|class| class == Class::Cue),
            quotes: counts(|class| class == Class::Quote),
        }
    }

    /// The mentions that could be the speaker of a quotation: those about it in its paragraph, those of
    /// the paragraphs above, and the speaker before.
    pub fn candidates(&self, quoted: &Quoted, previous: Option<Previous>) -> Vec<usize> {
        let analysis = self.analysis;
        let mut candidates = Vec::with_capacity(32);
        let mut above = 0;
        for paragraph in analysis.paragraphs[..quoted.paragraph]
            .iter()
            .rev()
            .take(PARAGRAPHS_LOOKED_AT)
        {
            let mentions = paragraph.mentions.clone();
            if above < PARAGRAPHS_ABOVE && !mentions.is_empty() {
                above += 1;
                candidates.extend(last_of(mentions, WINDOW_ABOVE).rev());
            }
        }
        candidates.reverse();
        if let Some(previous) = previous
            && candidates
                .first()
                .is_none_or(|&first| previous.mention < first)
            && analysis.mentions[previous.mention].paragraph != quoted.paragraph
        {
            candidates.insert(0, previous.mention);
        }
        let here = analysis.paragraphs[quoted.paragraph].mentions.clone();
        let right = here.start
            + analysis.mentions[here.clone()].partition_point(|m| m.first < quoted.token);
        candidates.extend(last_of(here.start..right, WINDOW));
        candidates.extend(right..here.end.min(right + WINDOW));
        candidates
    }

    /// Looks around a quotation once, for all its candidates.
    pub fn around<'q>(&self, quoted: &'q Quoted) -> Around<'q> {
        let analysis = self.analysis;
        let tokens = analysis.paragraphs[quoted.paragraph].tokens.clone();
        let at = quoted.token;
        let sentence = analysis.tokens[at].sentence;
        let mut around = Around {
            quoted,
            sentence,
            nearest: [[0; TELLING.len()], [usize::MAX; TELLING.len()]],
            cues_before: 0,
            cues_after: 0,
            tied: [false; 2],
            alone: false,
            named: false,
        };
        let left = at.saturating_sub(TOKENS_ASIDE).max(tokens.start);
        let right = tokens.end.min(at + TOKENS_ASIDE);
        let mut words = false;
        for place in (left..right).filter(|&place| place != at) {
            let token = &analysis.tokens[place];
            words |= token.class.is_word();
            if token.sentence == sentence && token.is_cue() {
                if place < at {
                    around.cues_before += 1
                } else {
                    around.cues_after += 1
                }
            }
            if let Some(class) = TELLING.iter().position(|&c| c == token.class) {
                if place < at {
                    around.nearest[0][class] = place + 1;
                } else if around.nearest[1][class] == usize::MAX {
                    around.nearest[1][class] = place;
                }
            }
        }
        around.alone = !words;
        let mentions = analysis.mentions_of(quoted.paragraph);
        let near = mentions.partition_point(|m| m.first < left);
        let near = mentions[near..].iter().take_while(|m| m.first < right);
        for mention in near.filter(|m| m.sentence == sentence) {
            around.named = true;
            if mention.is_attached() {
                around.tied[usize::from(mention.first > at)] = true;
            }
        }
        around
    }

    /// The features of a candidate.
    pub fn of_mention(
        &self,
        around: &Around,
        candidate: usize,
        previous: Option<Previous>,
        add: &mut impl FnMut(usize),
    ) {
        let mention = &self.analysis.mentions[candidate];
        let side = if mention.paragraph != around.quoted.paragraph {
            Side::Above
        } else if mention.first > around.quoted.token {
            Side::Right
        } else {
            Side::Left
        };
        self.of_its_words(mention, side, add);
        if side == Side::Above {
            self.of_place_above(around, mention, add);
        } else {
            self.of_place_beside(around, mention, candidate, side, add);
            self.of_subject(around, mention, side, add);
            self.of_inversion(around, mention, side, add);
        }
        self.of_history(around, mention, candidate, previous, add);
    }

    fn of_its_words(&self, mention: &Mention, side: Side, add: &mut impl FnMut(usize)) {
        let before = self
            .analysis
            .class(mention.paragraph, mention.first.checked_sub(1));
        let after = self.analysis.class(mention.paragraph, Some(mention.end));
        let kind = mention.kind as usize;
        add(number(Group::Kind, [kind]));
        add(number(Group::KindSide, [kind, side as usize]));
        add(number(Group::Before, [before as usize, side as usize]));
        add(number(Group::After, [after as usize, side as usize]));
        if after == Class::Genitive {
            add(number(Group::Owner, []));
        }
        if before.is_preposition() {
            add(number(Group::AfterPreposition, [before as usize]));
        }
        if mention.inverted.is_some_and(|i| !i.is_speaker()) && before == Class::Cue {
            add(number(Group::Object, []));
        }
        if mention.opens_sentence {
            add(number(Group::OpensSentence, []));
        }
        match mention.kind {
            MentionKind::Pronoun | MentionKind::Possessive => {
                add(number(Group::Pronoun, [self.pronoun(mention)]));
            }
            MentionKind::Nominal
                if self.analysis.tokens[mention.end - 1].lists.has(Lists::ROLE) =>
            {
                add(number(Group::Role, [side as usize]));
            }
            MentionKind::Name => add(number(Group::Times, [mention.times as usize])),
            _ => {}
        }
    }

    fn pronoun(&self, mention: &Mention) -> usize {
        let word = mention.span.of(self.analysis.text);
        PRONOUNS
            .iter()
            .position(|p| word.eq_ignore_ascii_case(p))
            .unwrap_or(0)
    }

    fn of_place_beside(
        &self,
        around: &Around,
        mention: &Mention,
        candidate: usize,
        side: Side,
        add: &mut impl FnMut(usize),
    ) {
        let s = side as usize;
        let between = tokens_between(around, mention, side);
        let apart = mention.sentence.abs_diff(around.sentence) as usize;
        let ending = around.quoted.ending as usize;
        let tie = tie(mention);
        add(number(Group::Place, [s, apart]));
        add(number(Group::PlaceEnding, [s, apart, ending]));
        add(number(Group::PlaceTie, [s, apart, tie]));
        add(number(Group::KindTie, [mention.kind as usize, tie]));
        add(number(Group::Gap, [s, gap(between.len())]));
        let count = |counts: &[u32]| (counts[between.end] - counts[between.start]) as usize;
        add(number(Group::QuotationsBetween, [s, count(&self.quotes)]));
        add(number(Group::CuesBetween, [s, count(&self.cues)]));
        let (mentions, tied) = self.mentions_between(around, candidate, side);
        add(number(Group::MentionsBetween, [s, mentions]));
        add(number(Group::TiedBetween, [tied, usize::from(tie > 0)]));
        for (i, class) in TELLING.iter().enumerate() {
            let there = match side {
                Side::Left => around.nearest[0][i] > between.start,
                _ => around.nearest[1][i] < between.end,
            };
            if there {
                add(number(
                    Group::Between,
                    [*class as usize, s, usize::from(apart > 0)],
                ));
            }
        }
        if around.tied[usize::from(side == Side::Left)] {
            add(number(
                Group::OtherSide,
                [s, if apart == 0 { tie } else { 0 }, ending],
            ));
        }
    }

    /// Mentions, and mentions tied to another cue, between the quotation and a candidate (4 and 3 at most).
    fn mentions_between(&self, around: &Around, candidate: usize, side: Side) -> (usize, usize) {
        let all = &self.analysis.mentions;
        let own = &all[candidate];
        let (mut mentions, mut tied) = (0, 0);
        let mut see = |other: &Mention| {
            let apart = if side == Side::Right {
                other.end <= own.first
            } else {
                other.first >= own.end
            };
            if apart {
                mentions += usize::from(other.kind <= MentionKind::Pronoun);
                tied += usize::from(other.is_attached() && !shares_cue(other, own));
            }
            mentions < 4 || tied < 3
        };
        if side == Side::Right {
            let here = self.analysis.paragraphs[own.paragraph].mentions.start;
            let first =
                here + all[here..candidate].partition_point(|m| m.first < around.quoted.token);
            let _ = all[first..candidate].iter().take(WINDOW).all(&mut see);
        } else {
            let nearer = &all[candidate + 1..];
            let end = nearer.partition_point(|m| m.first < around.quoted.token);
            let _ = nearer[..end].iter().rev().take(WINDOW).all(&mut see);
        }
        (mentions.min(4), tied.min(3))
    }

    fn of_subject(
        &self,
        around: &Around,
        mention: &Mention,
        side: Side,
        add: &mut impl FnMut(usize),
    ) {
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
        add(number(Group::SubjectOver, [subject.over.bits().into()]));
        let before = self
            .analysis
            .class(mention.paragraph, subject.cue.checked_sub(1));
        add(number(
            Group::SubjectVerbAfter,
            [before as usize, s, cue_side],
        ));
        let end = self.analysis.paragraphs[mention.paragraph].tokens.end;
        let tail = VerbTail::read(&self.analysis.tokens[subject.cue + 1..end]);
        add(number(Group::SubjectTail, [s, cue_side, tail.number()]));
    }

    fn of_inversion(
        &self,
        around: &Around,
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

    fn of_place_above(&self, around: &Around, mention: &Mention, add: &mut impl FnMut(usize)) {
        let paragraph = &self.analysis.paragraphs[mention.paragraph];
        let between = mention.paragraph + 1..around.quoted.paragraph;
        let skipped = self.analysis.paragraphs[between]
            .iter()
            .rev()
            .take(PARAGRAPHS_LOOKED_AT);
        let with_mentions = skipped.filter(|p| !p.mentions.is_empty()).count();
        add(number(
            Group::Above,
            [with_mentions + 1, mention.kind as usize],
        ));
        if around.alone {
            add(number(Group::AboveAlone, []));
        }
        let later = self.analysis.mentions_of(mention.paragraph).iter().rev();
        let last_tied = mention.is_attached()
            && !later
                .take(WINDOW)
                .take_while(|m| m.first >= mention.end)
                .any(Mention::is_attached);
        if last_tied {
            add(number(Group::AboveLastTied, [usize::from(around.alone)]));
        }
        if self.analysis.tokens[paragraph.tokens.end - 1].class == Class::Colon {
            add(number(Group::AboveColon, []));
        }
        if mention.sentence + 1 == paragraph.sentences {
            add(number(Group::AboveLastSentence, []));
        }
    }

    fn of_history(
        &self,
        around: &Around,
        mention: &Mention,
        candidate: usize,
        previous: Option<Previous>,
        add: &mut impl FnMut(usize),
    ) {
        let Some(previous) = previous else { return };
        let speaker = &self.analysis.mentions[previous.mention];
        if previous.mention == candidate {
            let before = &self.analysis.quoted[previous.quoted];
            let same_paragraph = before.paragraph == around.quoted.paragraph;
            let same_sentence =
                same_paragraph && self.analysis.tokens[before.token].sentence == around.sentence;
            let reach = if same_sentence {
                0
            } else {
                2 - usize::from(same_paragraph)
            };
            add(number(Group::Same, [reach]));
            if around.cues_before + around.cues_after == 0 {
                add(number(Group::SameNoCue, [around.quoted.ending as usize]));
            }
        } else if mention.kind == MentionKind::Name
            && speaker.kind == MentionKind::Name
            && mention.key == speaker.key
        {
            add(number(Group::SameName, []));
        }
    }

    /// The features of "nobody said it".
    pub fn of_nobody(&self, around: &Around, add: &mut impl FnMut(usize)) {
        let quoted = around.quoted;
        let analysis = self.analysis;
        let paragraph = &analysis.paragraphs[quoted.paragraph];
        let before = analysis.class(quoted.paragraph, quoted.token.checked_sub(1));
        let after = analysis.class(quoted.paragraph, Some(quoted.token + 1));
        add(number(Group::Nobody, []));
        add(number(Group::NobodyWords, [quoted.words]));
        add(number(Group::NobodyBefore, [before as usize]));
        add(number(Group::NobodyAfter, [after as usize]));
        add(number(
            Group::NobodyEnding,
            [quoted.ending as usize, usize::from(quoted.capital)],
        ));
        add(number(
            Group::NobodyCues,
            [around.cues_before, around.cues_after],
        ));
        if quoted.title_case {
            add(number(Group::NobodyTitle, [quoted.words]));
        }
        if around.alone {
            add(number(Group::NobodyAlone, []));
        }
        let near = quoted.token.saturating_sub(30).max(paragraph.tokens.start);
        let nearest = (near..quoted.token).rev().map(|at| &analysis.tokens[at]);
        let nearest = nearest
            .take_while(|t| t.sentence == around.sentence)
            .enumerate();
        if let Some((distance, cue)) = nearest.filter_map(|(d, t)| Some((d, t.cue?))).next() {
            add(number(
                Group::NobodyCueBefore,
                [cue.group as usize, gap(distance)],
            ));
        }
        let in_sentence = |q: &&Quoted| {
            q.paragraph == quoted.paragraph && analysis.tokens[q.token].sentence == around.sentence
        };
        let own = analysis.quoted.partition_point(|q| q.token < quoted.token);
        let before_it = analysis.quoted[..own]
            .iter()
            .rev()
            .take(3)
            .take_while(in_sentence);
        let after_it = analysis.quoted[own + 1..]
            .iter()
            .take(3)
            .take_while(in_sentence);
        add(number(
            Group::NobodyMates,
            [before_it.count() + after_it.count()],
        ));
        if !around.named {
            add(number(Group::NobodyNoName, []));
        }
        if before == Class::Open && after == Class::Close {
            add(number(Group::NobodyBrackets, []));
        }
    }
}

fn last_of(range: Range<usize>, most: usize) -> Range<usize> {
    range.start.max(range.end.saturating_sub(most))..range.end
}

/// The tokens between a quotation and a mention of its paragraph.
fn tokens_between(around: &Around, mention: &Mention, side: Side) -> Range<usize> {
    match side {
        Side::Right => around.quoted.token + 1..mention.first,
        _ => mention.end.min(around.quoted.token)..around.quoted.token,
    }
}

fn tie(mention: &Mention) -> usize {
    usize::from(mention.subject.is_some()) + 2 * usize::from(mention.is_inverted())
}

fn shares_cue(a: &Mention, b: &Mention) -> bool {
    let subject = a
        .subject
        .zip(b.subject)
        .is_some_and(|(a, b)| a.cue == b.cue);
    let inverted = a
        .inverted
        .zip(b.inverted)
        .is_some_and(|(a, b)| a.cue == b.cue);
    subject || inverted
}

fn gap(tokens: usize) -> usize {
    match tokens {
        0..2 => 0,
        2..4 => 1,
        4..8 => 2,
        8..16 => 3,
        16..30 => 4,
        _ => 5,
    }
}
