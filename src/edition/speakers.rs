//! Who said what: speakers under their common names, the reader's word on them, and where outlets name
//! different ones for the same words.

use super::correction::Correction;
use super::found::FoundQuotation;
use super::names::common_names;
use crate::collation::matching::{Agreement, Group, speakers_agree};
use crate::quotation::reason::{Decided, Reason};
use crate::quotation::{Doubt, Speaker};
use std::collections::BTreeSet;

/// Gives each speaker the name under which the whole corpus knows them.
pub fn name_speakers(quotations: &mut [FoundQuotation]) {
    let names = common_names(quotations.iter().filter_map(FoundQuotation::speaker));
    for found in quotations {
        let speaker = found.quotation.speaker.as_ref();
        let common = speaker.and_then(|speaker| Some((speaker, names.get(&speaker.name)?)));
        let Some((_, name)) = common.filter(|(speaker, name)| speaker.name != **name) else {
            continue;
        };
        if let Some(speaker) = &mut found.change().speaker {
            speaker.name.clone_from(name);
        }
    }
}

/// Sets the speakers that the reader has named; `place` tells where a quotation stands.
pub fn set_speakers(
    quotations: &mut [FoundQuotation],
    corrections: &[Correction],
    place: impl Fn(&str) -> Option<usize>,
) {
    for correction in corrections {
        let Correction::Speaker { quotation, name } = correction else {
            continue;
        };
        let Some(found) = place(quotation).map(|at| &mut quotations[at]) else {
            continue;
        };
        let mention = found.quotation.speaker.as_ref().and_then(|s| s.mention);
        found.change().speaker = Some(Speaker {
            name: name.clone(),
            mention,
            by: Reason::reader(),
        });
        found.settle(&[
            Doubt::SpeakerUnknown,
            Doubt::SpeakerByDistance,
            Doubt::SpeakerClose,
            Doubt::PersonAmbiguous,
        ]);
    }
}

/// Where outlets name speakers of one statement who cannot be the same, each of its quotations says so; a
/// name and a role ("the company") can be.
pub fn doubt_speakers(quotations: &mut [FoundQuotation], groups: &[Group]) {
    for group in groups.iter().filter(|group| group.sure.len() > 1) {
        let speakers = group.sure.iter().filter_map(|&i| quotations[i].speaker());
        let names: Vec<&str> = speakers.collect::<BTreeSet<_>>().into_iter().collect();
        let conflict = |(n, a): (usize, &&str)| {
            let mut agreements = names[..n].iter().map(|b| speakers_agree(Some(a), Some(b)));
            agreements.any(|x| x == Agreement::Conflict)
        };
        if names.iter().enumerate().any(conflict) {
            let sure = group.sure.iter();
            sure.for_each(|&i| quotations[i].doubt(Doubt::SpeakersDiffer));
        }
    }
}

/// The name that most sure witnesses give, the first of them among equals; a name that the reader has set
/// counts before all others.
pub fn usual_speaker(group: &Group, quotations: &[FoundQuotation]) -> Option<String> {
    let mut counts: Vec<(&str, (bool, usize))> = Vec::new();
    let speakers = group
        .sure
        .iter()
        .map(|&i| quotations[i].quotation.known_speaker());
    for speaker in speakers.flatten() {
        let set = speaker.by.decided == Decided::Reader;
        match counts.iter_mut().find(|(known, _)| *known == speaker.name) {
            Some((_, (any_set, n))) => (*any_set, *n) = (*any_set || set, *n + 1),
            None => counts.push((&speaker.name, (set, 1))),
        }
    }
    let best = counts.iter().rev().max_by_key(|(_, n)| *n);
    best.map(|(name, _)| (*name).to_string())
}
