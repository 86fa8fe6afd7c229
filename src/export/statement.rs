//! A statement in words: the lines that markdown and HTML share.

use super::rows::{AttributionRow, ReadingRow, SpokenRow, StatementRow, VariantRow, WitnessRow};
use super::{known_day, passage};
use crate::collation::Lineage;
use crate::edition::{Edition, Statement, Witness};

/// "Tove Lund, said 1 Dec 2031 (by “on Monday”)".
pub fn heading(statement: &Statement) -> String {
    let speaker = statement.speaker.as_deref().unwrap_or("speaker unknown");
    match &statement.said_on {
        Some(known) => format!(
            "{speaker}, said {} (by {})",
            known_day(known),
            known.provenance
        ),
        None => format!("{speaker}, day unknown"),
    }
}

/// "full", "fragment, perhaps", and another speaker where the outlet names one.
pub fn how(edition: &Edition, statement: &Statement, witness: &Witness) -> String {
    let mut how = witness.coverage.name().to_string();
    if let Some(by) = &witness.lineage_by {
        let doubt = if by.is_guess() { "?" } else { "" };
        how.push_str(&format!(", {}{doubt}", witness.lineage.name()));
    }
    if !witness.sure {
        how.push_str(", perhaps the same statement?");
    }
    let other = witness.quotations.first().filter(|q| {
        let named = edition[**q].speaker();
        named.is_some() && named != statement.speaker.as_deref()
    });
    if let Some(other) = other {
        how.push_str(&format!(", given to {}", passage::speaker(edition, *other)));
    }
    how
}

/// "Extent: MT leaves out 2 passages"; `None` where all print the same stretch.
pub fn extents(statement: &StatementRow<'_>) -> Option<String> {
    let told = &statement.extents;
    (!told.is_empty()).then(|| format!("Extent: {told}"))
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

/// "cue told apart: “said” MT · “claimed” CNN".
pub fn attribution(told: &AttributionRow) -> String {
    let readings = told.readings.iter().map(|r| named(r, "none"));
    let readings: Vec<String> = readings.collect();
    format!("{} told apart: {}", told.aspect, readings.join(" · "))
}

/// "Spoken in fr (by “French President”), translated by HP, NL"; `None` where the language is unknown or
/// nobody translates.
pub fn spoken(statement: &StatementRow<'_>) -> Option<String> {
    let SpokenRow { language, by } = statement.spoken.as_ref()?;
    let translators = statement
        .witnesses
        .iter()
        .filter(|w| w.lineage == Lineage::Translated.name());
    let sigla: Vec<&str> = translators.map(|w| w.siglum.as_str()).collect();
    let sigla = sigla.join(", ");
    (!sigla.is_empty()).then(|| format!("Spoken in {language} (by {by}), translated by {sigla}"))
}

/// "The Harbour Post (HP)".
pub fn outlet(witness: &WitnessRow<'_>) -> String {
    match witness.outlet {
        Some(name) => format!("{name} ({})", witness.siglum),
        None => format!("outlet unknown ({})", witness.siglum),
    }
}

/// "Silent, though it covers the event: HP, NL"; `None` where nobody is silent.
pub fn silent(statement: &StatementRow<'_>) -> Option<String> {
    let silent = &statement.silent;
    (!silent.is_empty())
        .then(|| format!("Silent, though it covers the event: {}", silent.join(", ")))
}
