//! How near the words of each witness are to those that were spoken: told by the language, by what is stated of
//! its article, else by its wording standing alone.

use super::spoken::is_translated;
use super::witnesses::{Gathered, Own};
use crate::collation::Lineage;
use crate::collation::matching::share as share_of;
use crate::corpus::{Article, Attested, Provenance, Translator};
use std::collections::BTreeMap;

/// Wording tells nothing of fewer words.
const LEAST_WORDS: usize = 8;
/// Who prints this share of another one's words prints the same words.
const SAME_SHARE: f32 = 0.95;
/// Who prints less than this share of what others agree on, and they of its words, prints words of its own.
const OWN_SHARE: f32 = 0.5;
/// So many different wordings of one statement are held against each other; of more than that none tells.
const MOST_WORDINGS: usize = 8;

/// The lineage of what an article prints of a statement, and what tells it.
pub fn lineage(
    spoken: Option<&Attested<String>>,
    article: &Article,
) -> (Lineage, Option<Provenance>) {
    let foreign = spoken.filter(|_| is_translated(spoken, article));
    match (&article.translation, foreign) {
        (Some(stated), _) if stated.value.by == Translator::Machine => {
            (Lineage::MachineTranslated, Some(stated.provenance.clone()))
        }
        (_, Some(spoken)) => (Lineage::Translated, Some(spoken.provenance.clone())),
        (Some(stated), None) => {
            let back = spoken.is_some();
            let lineage = if back {
                Lineage::BackTranslated
            } else {
                Lineage::Translated
            };
            (lineage, Some(stated.provenance.clone()))
        }
        (None, None) => (Lineage::Verbatim, None),
    }
}

/// Calls what stands alone in its wording back-translated, where two outlets agree on theirs: neither does it print
/// half of any other's words, nor any other half of its own.
pub(super) fn by_wording(witnesses: &mut [Own]) {
    let told: Vec<usize> = (0..witnesses.len())
        .filter(|n| witnesses[*n].lineage == Lineage::Verbatim)
        .filter(|n| witnesses[*n].is_direct() && witnesses[*n].length() >= LEAST_WORDS)
        .collect();
    if told.len() < 3 {
        return;
    }
    let mut wordings: Vec<&[String]> = told.iter().map(|n| &*witnesses[*n].texts).collect();
    wordings.sort_unstable();
    wordings.dedup();
    if wordings.len() > MOST_WORDINGS {
        return;
    }
    let share =
        |whole: usize, part: usize| share_of(&witnesses[whole].parts(), &witnesses[part].parts());
    let agree = |a: usize, b: usize| a != b && share(a, b) >= SAME_SHARE;
    let apart = |a: usize, b: usize| share(a, b) < OWN_SHARE && share(b, a) < OWN_SHARE;
    let agreed = |n: &usize| {
        let other = told.iter().find(|other| agree(*n, **other));
        other.map(|other| [*n, *other])
    };
    let Some(agreed) = told.iter().find_map(agreed) else {
        return;
    };
    let alone = |n: &usize| told.iter().all(|other| other == n || apart(*n, *other));
    let alone: Vec<usize> = told.iter().copied().filter(alone).collect();
    let sigla = agreed.map(|n| witnesses[n].siglum.clone()).to_vec();
    for n in alone {
        witnesses[n].lineage = Lineage::BackTranslated;
        witnesses[n].lineage_by = Some(Provenance::Wording(sigla.clone()));
    }
}

/// What the wording of one statement tells of an article holds for all that it quotes of that speaker.
pub(super) fn share(gathered: &mut [Gathered], speakers: &[Option<String>]) {
    let mut told: BTreeMap<(usize, &str), Provenance> = BTreeMap::new();
    for (gathered, speaker) in gathered.iter().zip(speakers) {
        let Some(speaker) = speaker.as_deref() else {
            continue;
        };
        let guessed = gathered
            .own
            .iter()
            .filter(|own| own.lineage == Lineage::BackTranslated);
        for own in guessed {
            let by = own.lineage_by.clone().filter(Provenance::is_guess);
            told.extend(by.map(|by| ((own.article, speaker), by)));
        }
    }
    for (gathered, speaker) in gathered.iter_mut().zip(speakers) {
        let verbatim = gathered
            .own
            .iter_mut()
            .filter(|own| own.lineage == Lineage::Verbatim);
        for own in verbatim {
            let key = speaker.as_deref().map(|speaker| (own.article, speaker));
            if let Some(by) = key.and_then(|key| told.get(&key)) {
                own.lineage = Lineage::BackTranslated;
                own.lineage_by = Some(by.clone());
            }
        }
    }
}
