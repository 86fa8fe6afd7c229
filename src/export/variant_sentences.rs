//! How two printings differ at a place, in a sentence: "RK: leaves out “of course” (turns the sense, weighty ▲)".

use crate::collation::variant::{Absence, Reading, Variant};
use crate::text::printable;

/// A sentence for each reading that is not the base's, and how many bytes of it are the reading. A witness
/// that does not cover the place has no reading there.
pub fn sentences(variant: &Variant, sigla: &[&str], base: usize) -> Vec<(String, usize)> {
    let old = variant.reading_of(base);
    let is_moved = |reading: &Reading| reading.absence == Some(Absence::Elsewhere);
    let is_moved_here = old.is_some_and(is_moved);
    let old = tidy(old.map_or("", |reading| &reading.text));
    let told = |reading: &&Reading| {
        !reading.rows.contains(&base) && reading.absence != Some(Absence::Lacuna)
    };
    let sentence = |reading: &Reading| {
        let who = who(reading, sigla);
        let new = tidy(&reading.text);
        let words = match (new.is_empty(), old.is_empty()) {
            (true, _) if reading.absence == Some(Absence::Cut) => format!("{who}: “…” for “{old}”"),
            (true, _) if reading.absence == Some(Absence::NotAdded) => {
                format!("{who}: does not add “{old}”")
            }
            (true, _) if is_moved(reading) => format!("{who}: “{old}” elsewhere"),
            (true, _) => format!("{who}: leaves out “{old}”"),
            (false, true) if is_moved_here => format!("{who}: “{new}” here"),
            (false, true) => format!("{who}: “{new}” besides"),
            (false, false) => format!("{who}: “{new}” for “{old}”"),
        };
        let weight = if variant.weighty { ", weighty ▲" } else { "" };
        let length = words.len();
        (format!("{words} ({}{weight})", variant.label()), length)
    };
    variant.readings.iter().filter(told).map(sentence).collect()
}

/// Words without the pauses that hang on them at either end, where they are more than that.
fn tidy(text: &str) -> String {
    let pause = |c: char| c.is_whitespace() || matches!(c, ',' | ';');
    let words = text.trim_matches(pause);
    printable(if words.is_empty() { text.trim() } else { words })
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
    use crate::collation::variant::VariantKind;

    fn told(readings: &[(&str, &[usize], Option<Absence>)], weighty: bool) -> Vec<String> {
        let reading = |(text, rows, absence): &(&str, &[usize], Option<Absence>)| Reading {
            text: (*text).into(),
            rows: rows.to_vec(),
            absence: *absence,
        };
        let variant = Variant {
            columns: 0..1,
            moved_to: None,
            kind: VariantKind::Operator,
            detail: None,
            weighty,
            rests_on: Vec::new(),
            translated: false,
            readings: readings.iter().map(reading).collect(),
        };
        let sentences = sentences(&variant, &["GZ", "TP", "HR"], 0);
        sentences.into_iter().map(|(words, _)| words).collect()
    }

    #[test]
    fn each_way_to_differ_has_its_sentence() {
        let (omitted, cut) = (Some(Absence::Omitted), Some(Absence::Cut));
        assert_eq!(
            told(&[("", &[1, 2], omitted), ("of course", &[0], None)], true),
            ["TP, HR: leaves out “of course” (turns the sense, weighty ▲)"]
        );
        assert_eq!(
            told(
                &[
                    ("", &[0], omitted),
                    ("perhaps", &[1], None),
                    ("surely", &[2], None)
                ],
                false
            ),
            [
                "TP: “perhaps” besides (turns the sense)",
                "HR: “surely” besides (turns the sense)"
            ]
        );
        assert_eq!(
            told(
                &[
                    ("must", &[0], None),
                    ("may", &[2], None),
                    ("", &[1], Some(Absence::Lacuna))
                ],
                false
            ),
            ["HR: “may” for “must” (turns the sense)"]
        );
        assert_eq!(
            told(&[(", of course,", &[0], None), ("", &[2], cut)], false),
            ["HR: “…” for “of course” (turns the sense)"]
        );
    }
}
