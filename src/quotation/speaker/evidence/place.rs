//! The features of where a mention stands: beside the quotation or in a paragraph above, and whether it is the
//! speaker of the previous quotation.

use super::surroundings::{Surroundings, TELLING, tokens_between};
use super::{Evidence, MENTIONS_BESIDE, PARAGRAPHS_LOOKED_AT, Previous, Side, gap, tie};
use crate::language::class::Class;
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::quotation::index::{MentionIx, Places, TokenIx};
use crate::quotation::index_vec::IndexVec;
use crate::quotation::speaker::feature::{Group, number};

impl Evidence<'_, '_> {
    pub(super) fn of_place_beside(
        &self,
        around: &Surroundings,
        mention: &Mention,
        candidate: MentionIx,
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
        let before = around.before as usize;
        let after = around.after as usize;
        add(number(Group::PlaceBefore, [s, apart, before]));
        add(number(Group::PlaceAfter, [s, apart, after]));
        if between.len() <= 2 {
            let class = |at: usize| {
                between
                    .iter()
                    .nth(at)
                    .map_or(Class::Edge, |t| self.analysis.tokens[t].class)
            };
            add(number(
                Group::Path,
                [s, class(0) as usize, class(1) as usize],
            ));
        }
        let count = |counts: &IndexVec<TokenIx, u32>| {
            (counts[between.end] - counts[between.start]) as usize
        };
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
    pub(super) fn mentions_between(
        &self,
        around: &Surroundings,
        candidate: MentionIx,
        side: Side,
    ) -> (usize, usize) {
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
            let here = self.analysis.mentions_in(own.paragraph).start;
            let first = all.partition_point_in(here..candidate, |m| m.first < around.quoted.token);
            let between = all.first_of(first..candidate, MENTIONS_BESIDE);
            let _ = between.iter().all(&mut see);
        } else {
            let nearer = candidate + 1;
            let end = all.partition_point_in(nearer..all.end(), |m| m.first < around.quoted.token);
            let between = all.last_of(nearer..end, MENTIONS_BESIDE);
            let _ = between.iter().rev().all(&mut see);
        }
        (mentions.min(4), tied.min(3))
    }

    pub(super) fn of_place_above(
        &self,
        around: &Surroundings,
        mention: &Mention,
        add: &mut impl FnMut(usize),
    ) {
        let paragraph = &self.analysis.paragraphs[mention.paragraph];
        let between = mention.paragraph + 1..around.quoted.paragraph;
        let skipped = between.tail(PARAGRAPHS_LOOKED_AT);
        let with_mentions = skipped
            .iter()
            .filter(|&p| !self.analysis.mentions_in(p).is_empty())
            .count();
        add(number(
            Group::Above,
            [with_mentions + 1, mention.kind as usize],
        ));
        if around.alone {
            add(number(Group::AboveAlone, []));
        }
        let own = self.analysis.mentions_in(mention.paragraph);
        let later = self
            .analysis
            .mentions
            .last_of(own, MENTIONS_BESIDE)
            .iter()
            .rev();
        let last_tied = mention.is_attached()
            && !later
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

    pub(super) fn of_history(
        &self,
        around: &Surroundings,
        mention: &Mention,
        candidate: MentionIx,
        previous: Option<Previous>,
        add: &mut impl FnMut(usize),
    ) {
        let Some(previous) = previous else { return };
        let speaker = &self.analysis.mentions[previous.mention];
        if previous.mention == candidate {
            add(number(Group::Same, [self.reach(around, previous)]));
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
