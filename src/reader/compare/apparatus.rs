//! The apparatus: each variant as an entry, as textual critics write it: `lemma ] reading sigla`.

use super::lines::{CollationLine, kind, role};
use super::scope::CollationScope;
use super::units::StyledRun;
use crate::collation::Cell;
use crate::collation::variant::{Reading, Variant};
use crate::reader::prose::{self, Ink, Page};
use crate::reader::theme::Role;
use crate::text::{Span, printable};

/// From so many columns on, the kinds have a column of their own.
const KINDS_BESIDE_MIN_COLUMNS: usize = 80;
/// Columns of the column of kinds.
const KIND_COLUMNS: usize = 28;
/// Columns that readings take at most where the kinds stand beside them: the kinds stay near the words.
const MAX_READINGS_COLUMNS: usize = 66;
/// A lemma of more words is given by its first and last ones, as is custom: the text itself shows it whole.
const MAX_LEMMA_WORDS: usize = 9;
/// Words of a long lemma that are given at either end.
const LEMMA_END_WORDS: usize = 3;

/// The words of an entry with their roles.
#[derive(Debug, Default)]
struct Words {
    text: String,
    inks: Vec<Ink>,
}

impl Words {
    fn add(&mut self, text: &str, role: Role) {
        let start = self.text.len();
        self.text.push_str(&printable(text));
        let span = Span::new(start, self.text.len());
        self.inks.push(Ink::new(span, role));
    }
}

/// The entries of the variants in sight, and for each line the variant that it belongs to. Readings beside which
/// the kinds stand take at most `measure` columns.
pub fn entries(
    scope: &CollationScope<'_>,
    sigla: &[String],
    width: usize,
    measure: usize,
) -> Vec<(usize, CollationLine)> {
    let digits = scope.variants.len().max(1).ilog10() as usize + 1;
    let mut out = Vec::new();
    for (n, variant) in scope.variants.iter().enumerate() {
        let mut words = words(scope, variant, sigla);
        let role = role(variant);
        let wide = width >= KINDS_BESIDE_MIN_COLUMNS;
        if !wide {
            words.add(" · ", Role::Dim);
            words.add(&named(variant), role);
        }
        let head = format!("{:>digits$}  ", n + 1);
        let indent = prose::width(&head);
        let room = match wide {
            true => width
                .saturating_sub(indent + KIND_COLUMNS + 2)
                .min(MAX_READINGS_COLUMNS.min(measure)),
            false => width.saturating_sub(indent),
        };
        let body = laid(&words, room);
        let mut name = Words::default();
        if wide {
            name.add(&named(variant), role);
        }
        let names = laid(
            &name,
            width.saturating_sub(indent + room + 2).max(KIND_COLUMNS),
        );
        for line in 0..body.len().max(names.len()) {
            let first = if line == 0 {
                head.clone()
            } else {
                " ".repeat(indent)
            };
            let mut pieces = vec![StyledRun::new(first, Role::Dim)];
            pieces.extend(body.get(line).into_iter().flatten().cloned());
            if let Some(name) = names.get(line) {
                let used: usize = pieces.iter().map(StyledRun::width).sum();
                let gap = (indent + room + 2).saturating_sub(used);
                pieces.push(StyledRun::new(" ".repeat(gap), Role::Text));
                pieces.extend(name.iter().cloned());
            }
            out.push((
                n,
                CollationLine {
                    pieces,
                    columns: variant.columns.clone(),
                },
            ));
        }
    }
    out
}

/// One variant in one sentence: its place among those in sight, its name and its readings.
pub fn sentence(
    scope: &CollationScope<'_>,
    sigla: &[String],
    current: usize,
    width: usize,
) -> Vec<CollationLine> {
    let Some(variant) = scope.variants.get(current) else {
        return Vec::new();
    };
    let mut out = Words::default();
    out.add(
        &format!("{} of {} · ", current + 1, scope.variants.len()),
        Role::Dim,
    );
    tell(&mut out, scope, sigla, variant);
    let lines = laid(&out, width).into_iter().map(|pieces| CollationLine {
        pieces,
        columns: variant.columns.clone(),
    });
    lines.collect()
}

fn tell(out: &mut Words, scope: &CollationScope<'_>, sigla: &[String], variant: &Variant) {
    out.add(&named(variant), role(variant));
    out.add(" · ", Role::Dim);
    let words = words(scope, variant, sigla);
    for ink in words.inks {
        out.add(ink.span.of(&words.text), ink.role);
    }
}

/// The kind, its weight, and the words that it rests on.
fn named(variant: &Variant) -> String {
    match variant.rests_on.is_empty() {
        true => kind(variant),
        false => format!("{} ({})", kind(variant), variant.rests_on.join(", ")),
    }
}

/// `lemma ] reading sigla; reading sigla`.
fn words(scope: &CollationScope<'_>, variant: &Variant, sigla: &[String]) -> Words {
    let mut out = Words::default();
    let base = scope.rows[0];
    let of_base = variant.reading_of(base);
    // Where the base prints nothing of it, two others differ, and the first of them is the one to hold against.
    let lemma = of_base.or_else(|| {
        variant
            .readings
            .iter()
            .find(|r| !owners(scope, r).is_empty())
    });
    match of_base {
        Some(reading) if !reading.text.is_empty() => {
            out.add(&shortened(&reading.text), Role::Lemma);
        }
        Some(_) => {
            out.add("after ", Role::Dim);
            out.add(&word_before(scope, variant), Role::Lemma);
        }
        None => {
            if let Some(lemma) = lemma {
                out.add(&shortened(lemma.sign()), Role::Lemma);
                name_owners(&mut out, scope, lemma, sigla);
            }
        }
    }
    out.add(" ] ", Role::Dim);
    let others = variant.readings.iter().filter(|r| Some(*r) != lemma);
    for (n, reading) in others.filter(|r| !owners(scope, r).is_empty()).enumerate() {
        if n > 0 {
            out.add("; ", Role::Dim);
        }
        match (reading.text.is_empty(), of_base) {
            (true, _) => out.add(reading.sign(), Role::Gap),
            (false, Some(lemma)) if lemma.text.is_empty() => {
                out.add("+ ", Role::Dim);
                out.add(&reading.text, Role::OnlyHere);
            }
            (false, _) => out.add(&reading.text, Role::Differs),
        }
        name_owners(&mut out, scope, reading, sigla);
    }
    out
}

fn name_owners(out: &mut Words, scope: &CollationScope<'_>, reading: &Reading, sigla: &[String]) {
    for row in owners(scope, reading) {
        out.add(" ", Role::Text);
        out.add(&sigla[row], Role::Siglum);
    }
}

/// The rows in sight that have a reading, in the order of the screen.
fn owners(scope: &CollationScope<'_>, reading: &Reading) -> Vec<usize> {
    let rows = scope.rows.iter().copied();
    rows.filter(|row| reading.rows.contains(row)).collect()
}

/// The base's last word before a variant, so that one finds where something was put in.
fn word_before(scope: &CollationScope<'_>, variant: &Variant) -> String {
    let row = &scope.collation.rows[scope.rows[0]];
    let cells = row.cells.iter().take(variant.columns.start);
    let tokens = cells.rev().filter_map(|cell| match cell {
        Cell::Reading(range) => Some(&row.tokens[range.clone()]),
        _ => None,
    });
    let mut words = tokens.flat_map(|tokens| tokens.iter().rev());
    let word = words.find(|token| token.text.chars().any(char::is_alphanumeric));
    word.map_or("the beginning".into(), |token| token.text.clone())
}

fn shortened(lemma: &str) -> String {
    let words: Vec<&str> = lemma.split_whitespace().collect();
    if words.len() <= MAX_LEMMA_WORDS {
        return lemma.to_string();
    }
    let (head, tail) = (
        &words[..LEMMA_END_WORDS],
        &words[words.len() - LEMMA_END_WORDS..],
    );
    format!("{} … {}", head.join(" "), tail.join(" "))
}

/// Words laid out in lines of at most `width` columns.
fn laid(words: &Words, width: usize) -> Vec<Vec<StyledRun>> {
    let page = Page::plain(&words.text, width);
    let lines = page.lines().iter().map(|line| {
        let runs = page.runs(line, &words.inks).into_iter();
        runs.map(|run| StyledRun::new(run.text, run.roles.first().copied().unwrap_or(Role::Text)))
            .collect()
    });
    lines.collect()
}
