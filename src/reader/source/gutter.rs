//! The column before the text: the speaker's letters, the paragraph's number, a bar beside quotations and a
//! dot beside nobody's words.

use super::margin::{LETTER_COLUMNS, number_width};
use super::pane::Pane;
use crate::edition::{Edition, QuotationIx, StatementIx};
use crate::quotation::Kind;
use crate::reader::signs;
use crate::reader::theme::{Role, Theme};
use crate::text::{Span, printable};
use ratatui::buffer::Buffer;
use std::collections::BTreeMap;

/// The gutter of one article, ready to be drawn line by line.
pub struct Gutter<'a> {
    pane: &'a Pane,
    /// Extent, bar, role and letters of each quotation, in the order of the text.
    bars: Vec<Bar>,
    /// Where nobody's words stand.
    nobody: Vec<Span>,
    /// Where labelled marks begin, with the sign of the label.
    pub labels: Vec<(usize, String, Role)>,
}

struct Bar {
    extent: Span,
    sign: &'static str,
    role: Role,
    letters: String,
}

impl<'a> Gutter<'a> {
    /// Reads the quotations of the pane's article; those of `statement` have the heavy bar.
    pub fn new(edition: &Edition, pane: &'a Pane, statement: Option<StatementIx>) -> Self {
        let letters = letters(edition, pane);
        let current = printed(edition, pane, statement);
        let bars = edition
            .quotations_of(pane.article)
            .map(|ix| {
                let quotation = &edition[ix].quotation;
                let (sign, role) = match (current.contains(&ix), quotation.kind) {
                    (true, _) => (signs::CURRENT.sign, Role::BarCurrent),
                    (false, Kind::Indirect) => (signs::REPORTED.sign, Role::Bar),
                    (false, _) => (signs::QUOTED.sign, Role::Bar),
                };
                let name = quotation.speaker.as_ref().map(|s| s.name.as_str());
                let letters = name.and_then(|n| letters.get(n).cloned());
                Bar {
                    extent: quotation.extent(),
                    sign,
                    role,
                    letters: letters.unwrap_or_else(|| "?".into()),
                }
            })
            .collect();
        let nobody = pane.nobody.iter().map(|words| words.span).collect();
        Self {
            pane,
            bars,
            nobody,
            labels: Vec::new(),
        }
    }

    /// Draws the gutter of a line of the page at `x`, `y`.
    pub fn draw(&self, buffer: &mut Buffer, x: u16, y: u16, line: usize, theme: Theme) {
        let page = &self.pane.page;
        let Some(at) = page.lines().get(line) else {
            return;
        };
        let Some(number) = at.paragraph else {
            return;
        };
        let digits = number_width(page);
        if at.first {
            let number = format!(
                "{:>1$}",
                format!("{}{number}", signs::PARAGRAPH.sign),
                digits + 1
            );
            let x = x + LETTER_COLUMNS as u16 + 1;
            buffer.set_string(x, y, number, theme.style(Role::Dim));
        }
        let begins =
            |(start, ..): &&(usize, String, Role)| at.span.start <= *start && *start < at.span.end;
        if let Some((_, sign, role)) = self.labels.iter().find(begins) {
            buffer.set_string(x + LETTER_COLUMNS as u16, y, sign, theme.style(*role));
        }
        let column = x + (LETTER_COLUMNS + 2 + digits) as u16;
        let beside = || self.bars.iter().filter(|bar| bar.extent.overlaps(&at.span));
        let Some(bar) = beside().max_by_key(|bar| bar.role == Role::BarCurrent) else {
            if self.nobody.iter().any(|words| words.overlaps(&at.span)) {
                buffer.set_string(column, y, signs::NOBODY.sign, theme.style(Role::Dim));
            }
            return;
        };
        buffer.set_string(column, y, bar.sign, theme.style(bar.role));
        if let Some(begun) = beside().find(|bar| at.span.start <= bar.extent.start) {
            buffer.set_string(x, y, &begun.letters, theme.style(Role::Speaker));
        }
    }

    /// Draws a map of the whole article in one column: where its quotations stand, and the view.
    pub fn map(&self, buffer: &mut Buffer, x: u16, y: u16, height: u16, theme: Theme) {
        let all = self.pane.lines();
        let rows = usize::from(height);
        if all <= rows {
            return;
        }
        let row_of = |line: usize| line * rows / all;
        let view = row_of(self.pane.top)..=row_of((self.pane.top + rows - 1).min(all - 1));
        let mut map: Vec<(&str, Role)> = (0..rows)
            .map(|row| {
                if view.contains(&row) {
                    (signs::MAP_VIEW.sign, Role::Border)
                } else {
                    (" ", Role::Border)
                }
            })
            .collect();
        let current = self.bars.iter().filter(|bar| bar.role == Role::BarCurrent);
        let others = self.bars.iter().filter(|bar| bar.role != Role::BarCurrent);
        for bar in others.chain(current) {
            let line = self.pane.head.len() + self.pane.page.line_of(bar.extent.start);
            let sign = if bar.role == Role::BarCurrent {
                signs::MAP_CURRENT.sign
            } else {
                signs::MAP_QUOTED.sign
            };
            if let Some(place) = map.get_mut(row_of(line)) {
                *place = (sign, bar.role);
            }
        }
        for ((sign, role), y) in map.into_iter().zip(y..) {
            buffer.set_string(x, y, sign, theme.style(role));
        }
    }
}

/// The quotations of the pane's article that print `statement`; where it has none, the one it stands on.
fn printed(edition: &Edition, pane: &Pane, statement: Option<StatementIx>) -> Vec<QuotationIx> {
    let witnesses = statement.map_or([].as_slice(), |s| &edition[s].witnesses);
    let witness = witnesses.iter().find(|w| w.article == pane.article);
    match (witness, pane.quotation) {
        (Some(witness), _) => witness.quotations.clone(),
        (None, one) => one.into_iter().collect(),
    }
}

/// The letters of each speaker of an article: the first of the last name, two where two share it.
fn letters(edition: &Edition, pane: &Pane) -> BTreeMap<String, String> {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    for ix in edition.quotations_of(pane.article) {
        if let Some(speaker) = &edition[ix].quotation.speaker {
            let last = speaker.name.split_whitespace().last().unwrap_or("?");
            names.insert(speaker.name.clone(), printable(last));
        }
    }
    let first = |name: &str| name.chars().next();
    let shared = |name: &str| names.values().filter(|n| first(n) == first(name)).count() > 1;
    names
        .iter()
        .map(|(name, last)| {
            let length = if shared(last) { LETTER_COLUMNS } else { 1 };
            (name.clone(), last.chars().take(length).collect())
        })
        .collect()
}
