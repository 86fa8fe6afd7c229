//! The likeliest speaker of each cue, before it and after it.

use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::dependents;
use crate::quotation::grammar::mention::MentionKind;
use crate::quotation::grammar::tie::{Intervening, Via};
use crate::quotation::index::{MentionIx, ParagraphIx, Places, TokenIx};
use foldhash::fast::RandomState;
use std::collections::HashMap;

/// The mentions that grammar offers as the speaker of a cue.
#[derive(Clone, Copy, Default)]
pub struct CueSpeakers {
    /// The likeliest subject before the cue.
    pub subject: Option<MentionIx>,
    /// The likeliest inverted speaker after it.
    pub inverted: Option<MentionIx>,
}

/// The speakers of cues, by the token of the cue.
pub type SpeakersByCue = HashMap<TokenIx, CueSpeakers, RandomState>;

/// The speakers of the cues of a paragraph.
pub fn speakers_by_cue(analysis: &Analysis<'_>, paragraph: ParagraphIx) -> SpeakersByCue {
    let mut by_cue = SpeakersByCue::default();
    for place in analysis.mentions_in(paragraph).iter() {
        let mention = &analysis.mentions[place];
        if !matches!(
            mention.kind,
            MentionKind::Name | MentionKind::Pronoun | MentionKind::Nominal
        ) {
            continue;
        }
        if let Some(subject) = mention.subject {
            let speakers = by_cue.entry(subject.cue).or_default();
            let over = |i: MentionIx| {
                let subject = analysis.mentions[i].subject;
                subject.map(|s| s.intervening).unwrap_or_default()
            };
            let rank = |i: MentionIx| {
                let over = over(i);
                let head = !over.has(Intervening::PREPOSITION) && !over.has(Intervening::GENITIVE);
                (head, i)
            };
            // "Okoro, head of the Harbour Board, which was closed, said": the board is inside her description.
            let described = |known: MentionIx| {
                over(known).has(Intervening::INSERTION)
                    && dependents::stands_in_phrase(analysis, mention)
            };
            if speakers
                .subject
                .is_none_or(|known| rank(place) > rank(known) && !described(known))
            {
                speakers.subject = Some(place);
            }
        }
        if let Some(inverted) = mention
            .inverted
            .filter(|i| matches!(i.via, Via::Nothing | Via::Nouns | Via::According))
        {
            let speakers = by_cue.entry(inverted.cue).or_default();
            // "according to the nonpartisan Harbour Board": the words before a name describe it.
            let heads = inverted.via == Via::According
                && mention.kind == MentionKind::Name
                && !analysis.class(paragraph, Some(mention.end)).is_nounlike();
            let describes = |before: MentionIx| {
                let before = &analysis.mentions[before];
                heads && before.kind == MentionKind::Nominal && before.end == mention.first
            };
            if speakers.inverted.is_none_or(describes) {
                speakers.inverted = Some(place);
            }
        }
    }
    by_cue
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The subject of the only cue of a paragraph.
    fn subject(text: &str) -> Option<&str> {
        let analysis = Analysis::new(text);
        let speakers = speakers_by_cue(&analysis, ParagraphIx::default());
        let subject = speakers.into_values().find_map(|s| s.subject)?;
        Some(analysis.mentions[subject].span.of(text))
    }

    #[test]
    fn a_body_in_somebodys_description_is_no_subject() {
        for body in ["Norland Harbour Board", "Hull and Norland Harbour Board"] {
            let text = format!("Ian Lind, head of the {body}, which was closed, says it is late.");
            assert_eq!(subject(&text), Some("Ian Lind"));
        }
        let text = "In the town, the Harbour Board, which was closed, says it is late.";
        assert_eq!(subject(text), Some("Harbour Board"));
    }
}
