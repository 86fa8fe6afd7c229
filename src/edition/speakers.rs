//! Who said what: the reader's word on the speakers, and where outlets name different ones for the same words.

use super::correction::Correction;
use super::found::FoundQuotation;
use crate::collation::matching::{Agreement, Group, speakers_agree};
use crate::quotation::reason::{Decided, Reason};
use crate::quotation::{Doubt, Speaker};
use std::collections::BTreeSet;

/// Sets the speakers that the reader has named; `place` tells where a quotation stands.
pub fn set_speakers(
    quotations: &mut [FoundQuotation],
    corrections: &[Correction],
    place: impl Fn(&str) -> Option<usize>,
) {
    for correction in corrections {
        let (Correction::Speaker { name, .. } | Correction::Missed { name, .. }) = correction
        else {
            continue;
        };
        let Some(found) = place(&correction.names()).map(|at| &mut quotations[at]) else {
            continue;
        };
        let mention = found.quotation.speaker.as_ref().and_then(|s| s.mention);
        found.change().speaker = Some(Speaker {
            name: name.clone(),
            mention,
            by: Reason::reader(),
        });
        found.person = Some(name.as_str().into());
        found.settle(&[
            Doubt::SpeakerUnknown,
            Doubt::SpeakerByDistance,
            Doubt::SpeakerClose,
            Doubt::PersonAmbiguous,
        ]);
    }
}

/// Where outlets name speakers of one statement who cannot be the same, each of its quotations says so but those whose
/// speaker the reader has set; a name and a role ("the company") can be.
pub fn doubt_speakers(quotations: &mut [FoundQuotation], groups: &[Group]) {
    for group in groups.iter().filter(|group| group.sure.len() > 1) {
        let speakers = group.sure.iter().filter_map(|&i| quotations[i].speaker());
        let names: Vec<&str> = speakers.collect::<BTreeSet<_>>().into_iter().collect();
        let conflict = |(n, a): (usize, &&str)| {
            let mut agreements = names[..n].iter().map(|b| speakers_agree(Some(a), Some(b)));
            agreements.any(|x| x == Agreement::Conflict)
        };
        if names.iter().enumerate().any(conflict) {
            for &i in &group.sure {
                if !is_set(&quotations[i]) {
                    quotations[i].doubt(Doubt::SpeakersDiffer);
                }
            }
        }
    }
}

/// Whether the reader has set the speaker.
fn is_set(found: &FoundQuotation) -> bool {
    let speaker = found.quotation.speaker.as_ref();
    speaker.is_some_and(|speaker| speaker.by.decided == Decided::Reader)
}

/// The name that most sure witnesses give, the first of them among equals; a name that the reader has set
/// counts before all others.
pub fn usual_speaker(group: &Group, quotations: &[FoundQuotation]) -> Option<String> {
    let mut counts: Vec<(&str, (bool, usize))> = Vec::new();
    for found in group.sure.iter().map(|&i| &quotations[i]) {
        let Some(name) = found.speaker() else {
            continue;
        };
        let set = is_set(found);
        match counts.iter_mut().find(|(known, _)| *known == name) {
            Some((_, (any_set, n))) => (*any_set, *n) = (*any_set || set, *n + 1),
            None => counts.push((name, (set, 1))),
        }
    }
    let best = counts.iter().rev().max_by_key(|(_, n)| *n);
    best.map(|(name, _)| (*name).to_string())
}
