//! A printing, its speaker and a variant in a few words, for cells and for attributes.

use super::rows::{ReadingRow, VariantRow};
use crate::collation::Lineage;
use crate::corpus::Provenance;
use crate::edition::{Edition, QuotationIx, Statement, Witness};
use crate::quotation::{Doubt, SPEAKER_UNKNOWN};

/// "full", "fragment, perhaps", and another speaker where the outlet names one.
pub fn how(edition: &Edition, statement: &Statement, witness: &Witness) -> String {
    let mut how = witness.coverage.name().to_string();
    if let Some(lineage) = lineage(witness) {
        how.push_str(&format!(", {lineage}"));
    }
    if !witness.sure {
        how.push_str(", perhaps the same statement");
    }
    if let Some(given) = other_speakers(edition, statement, witness) {
        how.push_str(&format!(", {given}"));
    }
    how
}

/// "machine-translated", "back-translated?": whose words a printing has, where they are not those that were spoken.
pub fn lineage(witness: &Witness) -> Option<String> {
    let by = witness.lineage_by.as_deref();
    let doubt = if by.is_some_and(Provenance::is_guess) {
        "?"
    } else {
        ""
    };
    let name = witness.lineage.name();
    (witness.lineage != Lineage::Verbatim).then(|| format!("{name}{doubt}"))
}

/// "given to Ada Lind", "in part given to Ada Lind, Mo Farrow?": whom a witness names beside the statement's own speaker;
/// `None` where it names no other.
pub fn other_speakers(
    edition: &Edition,
    statement: &Statement,
    witness: &Witness,
) -> Option<String> {
    let own = statement.speaker.as_deref();
    let named = witness.quotations.iter();
    let named: Vec<_> = named.filter(|q| edition[**q].speaker().is_some()).collect();
    let is_own = |q: &&&QuotationIx| edition[***q].speaker() == own;
    let mut others: Vec<String> = Vec::new();
    for other in named.iter().filter(|q| !is_own(q)) {
        let other = speaker(edition, **other);
        if !others.contains(&other) {
            others.push(other);
        }
    }
    let part = if named.iter().any(|q| is_own(&q)) {
        "in part "
    } else {
        ""
    };
    (!others.is_empty()).then(|| format!("{part}given to {}", others.join(", ")))
}

/// The speaker of a quotation, with "?" where that is doubtful.
pub fn speaker(edition: &Edition, quotation: QuotationIx) -> String {
    let placed = &edition[quotation];
    let doubtful = placed.quotation.doubts.iter().any(|d| {
        matches!(
            d,
            Doubt::SpeakerByDistance
                | Doubt::SpeakerClose
                | Doubt::PersonAmbiguous
                | Doubt::SpeakersDiffer
        )
    });
    match placed.speaker() {
        Some(speaker) if doubtful => format!("{speaker}?"),
        Some(speaker) => speaker.to_owned(),
        None => SPEAKER_UNKNOWN.to_string(),
    }
}

/// "operator ▲: “must” MT, KT · “may” CNN".
pub fn variant(variant: &VariantRow) -> String {
    let sign = if variant.weighty { " ▲" } else { "" };
    let readings: Vec<String> = variant.readings.iter().map(reading).collect();
    format!("{}{sign}: {}", variant.kind, readings.join(" · "))
}

fn reading(reading: &ReadingRow) -> String {
    named(reading, "left out")
}

/// "“said” MT, KT"; for no words stands `none`: "left out CNN".
fn named(reading: &ReadingRow, none: &str) -> String {
    let sigla = reading.sigla.join(", ");
    if reading.text.is_empty() {
        format!("{none} {sigla}")
    } else {
        format!("“{}” {sigla}", reading.text)
    }
}
