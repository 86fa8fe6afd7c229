//! What differs between the printings, in words.

use crate::collation::variant::{Absence, Reading, Variant};
use crate::edition::{Statement, StatementIx};
use crate::reader::model::Model;
use crate::reader::prose::{Ink, panel::lines};
use crate::reader::theme::Role;
use crate::text::{Span as Place, printable};
use ratatui::text::{Line, Span};

/// So many sentences are told here; Compare shows all differences.
const MAX_SENTENCES: usize = 12;

/// One line or more for each difference, nothing where there is none.
pub(super) fn lines_of(
    model: &Model,
    statement: StatementIx,
    columns: usize,
) -> Option<Vec<Line<'static>>> {
    let mut out = Vec::new();
    for (words, reading) in told(model, statement).take(MAX_SENTENCES) {
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
    (!out.is_empty()).then_some(out)
}

/// Every difference as a sentence.
pub fn all(model: &Model, statement: StatementIx) -> Vec<String> {
    told(model, statement).map(|(words, _)| words).collect()
}

/// The sentences of the differences of the sure witnesses in words, in the order of the columns.
fn told(model: &Model, statement: StatementIx) -> impl Iterator<Item = (String, usize)> + '_ {
    let collated = model.collated.as_ref().filter(|(of, _)| *of == statement);
    let Statement {
        base, witnesses, ..
    } = &model.edition[statement];
    let (base, sure) = (*base, witnesses.iter().take_while(|w| w.sure).count());
    collated.into_iter().flat_map(move |(_, collation)| {
        let rows = collation.rows.iter();
        let sigla: Vec<&str> = rows.map(|row| row.siglum.as_str()).collect();
        let told = collation.against(base, 0..sure).into_iter();
        told.flat_map(move |variant| sentences(&variant, &sigla, base))
    })
}

/// A sentence for each reading that is not the base's, and how many bytes of it are the reading. A witness
/// that does not cover the place has no reading there.
pub fn sentences(variant: &Variant, sigla: &[&str], base: usize) -> Vec<(String, usize)> {
    let old = variant.reading_of(base);
    let old = tidy(old.map_or("", |reading| &reading.text));
    let told = |reading: &&Reading| {
        !reading.rows.contains(&base) && reading.absence != Some(Absence::Lacuna)
    };
    let sentence = |reading: &Reading| {
        let who = who(reading, sigla);
        let new = tidy(&reading.text);
        let words = match (new.is_empty(), old.is_empty()) {
            (true, _) if reading.absence == Some(Absence::Cut) => format!("{who}: “…” for “{old}”"),
            (true, _) => format!("{who}: leaves out “{old}”"),
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
    use crate::edition::Edition;
    use crate::notebook::Notebook;
    use crate::reader::config::Config;
    use crate::reader::theme::Theme;
    use ratatui::layout::Size;

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
            ["TP, HR: leaves out “of course” (operator, weighty ▲)"]
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
                "TP: “perhaps” besides (operator)",
                "HR: “surely” besides (operator)"
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
            ["HR: “may” for “must” (operator)"]
        );
        assert_eq!(
            told(&[(", of course,", &[0], None), ("", &[2], cut)], false),
            ["HR: “…” for “of course” (operator)"]
        );
    }

    #[test]
    fn a_difference_is_named_where_the_matrix_says_that_words_differ() {
        let edition = Edition::build(crate::corpus::sample(), &[]);
        let size = Size::new(120, 36);
        let mut model = Model::new(Config::default(), Theme::Mono, size);
        model.open(edition.into(), Notebook::in_memory());
        let mut differing = 0;
        for number in 0..model.edition.statements.len() {
            let ix = StatementIx(number);
            model.choose_statement(Some(ix));
            model.settle();
            let told = all(&model, ix);
            let named: Vec<&str> = told
                .iter()
                .filter_map(|words| words.split_once(": "))
                .flat_map(|(sigla, _)| sigla.split(", "))
                .collect();
            let statement = &model.edition[ix];
            for (witness, siglum) in statement
                .witnesses
                .iter()
                .zip(model.edition.sigla(statement))
            {
                let told = named.contains(&siglum.as_str());
                assert_eq!(told, witness.sure && witness.differs, "{siglum}: {named:?}");
                differing += usize::from(told);
            }
        }
        assert!(differing > 2, "{differing}");
    }
}
