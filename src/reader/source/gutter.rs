//! The column before the text: the speaker's letters, the paragraph's number, a bar beside quotations and a
//! dot beside nobody's words.

use super::margin::{LETTER_COLUMNS, number_width};
use super::pane::Pane;
use crate::edition::{ArticleIx, Edition, QuotationIx, StatementIx};
use crate::language::person_name::surname;
use crate::quotation::Kind;
use crate::reader::signs;
use crate::reader::theme::{Role, Theme};
use crate::text::{Span, printable};
use ratatui::buffer::Buffer;
use std::collections::{BTreeMap, BTreeSet};

/// The gutter of one article, ready to be drawn line by line.
pub struct Gutter<'a> {
    pane: &'a Pane,
    /// Extent, bar, role and letters of each quotation, in the order of the text.
    bars: Vec<Bar>,
    /// Where nobody's words stand.
    nobody: Vec<Span>,
    /// How many paragraphs stand above the body.
    above: usize,
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
    /// `articles` are those on the screen: a speaker has the same letters in each.
    pub fn new(
        edition: &Edition,
        pane: &'a Pane,
        statement: Option<StatementIx>,
        articles: &[ArticleIx],
    ) -> Self {
        let letters = letters(edition, articles);
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
                let last = edition[ix].speaker().map(last_name);
                let letters = last.and_then(|last| letters.get(&last).cloned());
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
            above: pane
                .page
                .paragraphs_before(edition[pane.article].body_start()),
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
        // What stands above the body has no number, as in what goes out.
        let counted = number.checked_sub(self.above).filter(|number| *number > 0);
        if let (true, Some(number)) = (at.first, counted) {
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

/// The letters of each last name of the speakers in these articles: the first, two where others begin with that one too.
fn letters(edition: &Edition, articles: &[ArticleIx]) -> BTreeMap<String, String> {
    let quotations = articles
        .iter()
        .flat_map(|article| edition.quotations_of(*article));
    let names = quotations.filter_map(|ix| edition[ix].speaker().map(last_name));
    let names: BTreeSet<String> = names.collect();
    let first = |name: &str| name.chars().next();
    let shared = |name: &str| names.iter().filter(|n| first(n) == first(name)).count() > 1;
    let lettered = names.iter().map(|last| {
        let length = if shared(last) { LETTER_COLUMNS } else { 1 };
        (last.clone(), last.chars().take(length).collect())
    });
    lettered.collect()
}

/// The surname: "Jr." behind it is no name.
fn last_name(speaker: &str) -> String {
    match surname(speaker) {
        "" => "?".into(),
        last => printable(last),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus;

    #[test]
    fn who_is_a_junior_has_the_letter_of_his_surname() {
        let text = "“The ferry will not sail before the spring,” said Amos Reed Jr.\n\n\
            “Nobody has told the crews about any of it,” said Bo Lind Jr.";
        let edition = Edition::build(corpus::from_reader(text.as_bytes()), &[]);
        let letters = letters(&edition, &[ArticleIx(0)]);
        let letters: Vec<&str> = letters.values().map(String::as_str).collect();
        assert_eq!(letters, ["L", "R"]);
    }
}
