//! What differs between the printings, in words.

use crate::collation::variant::{Reading, Variant, VariantKind};
use crate::edition::StatementIx;
use crate::reader::model::Model;
use crate::reader::prose::{Ink, panel::lines};
use crate::reader::theme::Role;
use crate::text::{Span as Place, printable};
use ratatui::text::{Line, Span};

/// So many differences are told here; Compare shows them all.
const MOST: usize = 12;

/// One line or more for each difference, nothing where there is none.
pub(super) fn lines_of(
    model: &Model,
    statement: StatementIx,
    columns: usize,
) -> Option<Vec<Line<'static>>> {
    let (collated, collation) = model.collated.as_ref()?;
    if *collated != statement {
        return None;
    }
    let sigla: Vec<&str> = collation
        .rows
        .iter()
        .map(|row| row.siglum.as_str())
        .collect();
    let base = model.edition[statement].base;
    let told = collation
        .variants
        .iter()
        .filter(|v| v.kind != VariantKind::Typography);
    let mut out = Vec::new();
    for variant in told.take(MOST) {
        for (words, reading) in sentences(variant, &sigla, base) {
            let label = if out.is_empty() {
                " differs: "
            } else {
                "          "
            };
            let head = Span::styled(label, model.theme.style(Role::Dim));
            let ink = Ink::new(Place::new(0, reading), Role::Differs);
            let kind = Ink::new(Place::new(reading, words.len()), Role::Kind);
            out.extend(lines(&words, &[ink, kind], head, columns, model.theme));
        }
    }
    (!out.is_empty()).then_some(out)
}

/// A sentence for each reading that is not the base's, and how many bytes of it are the reading.
fn sentences(variant: &Variant, sigla: &[&str], row: usize) -> Vec<(String, usize)> {
    let base = variant
        .readings
        .iter()
        .find(|reading| reading.rows.contains(&row));
    let base = base.map_or("", |reading| reading.text.as_str());
    let others = variant
        .readings
        .iter()
        .filter(|reading| !reading.rows.contains(&row));
    others
        .map(|reading| {
            let who = who(reading, sigla);
            let (new, old) = (printable(reading.text.trim()), printable(base.trim()));
            let words = match (new.is_empty(), old.is_empty()) {
                (true, _) => format!("{who} leaves out “{old}”"),
                (false, true) => format!("{who} has “{new}” besides"),
                (false, false) => format!("{who} “{new}” for “{old}”"),
            };
            let weight = if variant.weighty { ", weighty ▲" } else { "" };
            let length = words.len();
            (format!("{words} ({}{weight})", variant.kind.name()), length)
        })
        .collect()
}

fn who(reading: &Reading, sigla: &[&str]) -> String {
    let names: Vec<&str> = reading
        .rows
        .iter()
        .filter_map(|row| sigla.get(*row).copied())
        .collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(readings: &[(&str, &[usize])], weighty: bool) -> Vec<String> {
        let reading = |(text, rows): &(&str, &[usize])| Reading {
            text: (*text).into(),
            rows: rows.to_vec(),
        };
        let variant = Variant {
            columns: 0..1,
            kind: VariantKind::Operator,
            weighty,
            rests_on: Vec::new(),
            readings: readings.iter().map(reading).collect(),
        };
        let sentences = sentences(&variant, &["GZ", "TP", "HR"], 0);
        sentences.into_iter().map(|(words, _)| words).collect()
    }

    #[test]
    fn each_way_to_differ_has_its_sentence() {
        assert_eq!(
            told(&[("", &[1, 2]), ("of course", &[0])], true),
            ["TP, HR leaves out “of course” (operator, weighty ▲)"]
        );
        assert_eq!(
            told(&[("", &[0]), ("perhaps", &[1]), ("surely", &[2])], false),
            [
                "TP has “perhaps” besides (operator)",
                "HR has “surely” besides (operator)"
            ]
        );
        assert_eq!(
            told(&[("must", &[0]), ("may", &[2])], false),
            ["HR “may” for “must” (operator)"]
        );
    }
}
