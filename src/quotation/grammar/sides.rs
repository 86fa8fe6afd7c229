//! For each cue verb, which mentions grammar offers as its speaker.

use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::mention::MentionKind;
use crate::quotation::grammar::tie::{Over, Via};
use crate::quotation::index::{MentionIx, ParagraphIx, Places, TokenIx};
use foldhash::fast::RandomState;
use std::collections::HashMap;

/// For each cue its likeliest subject before it and the speaker after it.
#[derive(Clone, Copy, Default)]
pub struct Sides {
    /// The mention before it.
    pub subject: Option<MentionIx>,
    /// The mention after it.
    pub inverted: Option<MentionIx>,
}

/// By token of the cue.
pub type Subjects = HashMap<TokenIx, Sides, RandomState>;

/// The subjects and speakers of a paragraph's cues.
pub fn subjects(analysis: &Analysis<'_>, paragraph: ParagraphIx) -> Subjects {
    let mut subjects = Subjects::default();
    for place in analysis.mentions_in(paragraph).iter() {
        let mention = &analysis.mentions[place];
        if !matches!(
            mention.kind,
            MentionKind::Name | MentionKind::Pronoun | MentionKind::Nominal
        ) {
            continue;
        }
        if let Some(subject) = mention.subject {
            let sides = subjects.entry(subject.cue).or_default();
            let rank = |i: MentionIx| {
                let over = analysis.mentions[i]
                    .subject
                    .map(|s| s.over)
                    .unwrap_or_default();
                (!over.has(Over::PREPOSITION) && !over.has(Over::GENITIVE), i)
            };
            if sides.subject.is_none_or(|known| rank(place) > rank(known)) {
                sides.subject = Some(place);
            }
        }
        if let Some(inverted) = mention
            .inverted
            .filter(|i| matches!(i.via, Via::Nothing | Via::Nouns | Via::According))
        {
            let sides = subjects.entry(inverted.cue).or_default();
            // "according to the nonpartisan Harbour Board": the words before a name describe it.
            let heads = inverted.via == Via::According
                && mention.kind == MentionKind::Name
                && !analysis.class(paragraph, Some(mention.end)).is_nounlike();
            let describes = |before: MentionIx| {
                let before = &analysis.mentions[before];
                heads && before.kind == MentionKind::Nominal && before.end == mention.first
            };
            if sides.inverted.is_none_or(describes) {
                sides.inverted = Some(place);
            }
        }
    }
    subjects
}
