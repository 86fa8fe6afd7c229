//! The alignment table as plain text, in blocks that fit a page.

use crate::collation::variant::Variant;
use crate::collation::{Cell, Collation, Row};
use crate::text::printable;
use std::fmt::Write;
use unicode_width::UnicodeWidthStr;

/// Columns of text that a block takes at most.
const BLOCK_COLUMNS: usize = 100;

pub(super) fn write(collation: &Collation) -> String {
    let sigla: Vec<String> = collation
        .rows
        .iter()
        .map(|r| printable(&r.siglum))
        .collect();
    let margin = sigla.iter().map(|s| s.width()).max().unwrap_or(0);
    let mut out = String::new();
    for block in blocks(collation, BLOCK_COLUMNS.saturating_sub(margin + 1)) {
        for (row, siglum) in collation.rows.iter().zip(&sigla) {
            let mut line = pad(siglum, margin);
            for (column, width) in &block {
                line.push(' ');
                line.push_str(&cell(row, *column, *width));
            }
            let _ = writeln!(out, "{}", line.trim_end());
        }
        out.push('\n');
    }
    for (n, variant) in collation.variants().iter().enumerate() {
        let _ = writeln!(out, "{}", line(collation, n + 1, variant));
    }
    out
}

/// Columns with their widths, so many to a block as fit.
fn blocks(collation: &Collation, room: usize) -> Vec<Vec<(usize, usize)>> {
    let mut blocks: Vec<Vec<(usize, usize)>> = Vec::new();
    let mut used = 0;
    for column in 0..collation.columns() {
        let widths = collation
            .rows
            .iter()
            .map(|r| printable(&r.text(column)).width());
        let width = widths.max().unwrap_or(0).max(1);
        if used + width + 1 > room || blocks.is_empty() {
            blocks.push(Vec::new());
            used = 0;
        }
        used += width + 1;
        if let Some(block) = blocks.last_mut() {
            block.push((column, width));
        }
    }
    blocks
}

/// A gap is a rule, a marked cut dots; what a witness does not cover stays blank.
fn cell(row: &Row, column: usize, width: usize) -> String {
    match &row.cells[column] {
        Cell::Reading(_) => pad(&printable(&row.text(column)), width),
        Cell::Omission => "─".repeat(width),
        Cell::Cut => "…".repeat(width),
        Cell::Lacuna => " ".repeat(width),
    }
}

fn pad(text: &str, width: usize) -> String {
    let blanks = " ".repeat(width.saturating_sub(text.width()));
    format!("{text}{blanks}")
}

fn line(collation: &Collation, number: usize, variant: &Variant) -> String {
    let readings = variant.readings.iter().map(|r| {
        let sigla: Vec<&str> = r
            .rows
            .iter()
            .map(|n| collation.rows[*n].siglum.as_str())
            .collect();
        printable(&format!("{} {}", r.sign(), sigla.join(" ")))
    });
    let readings: Vec<String> = readings.collect();
    let weight = if variant.weighty { "▲ " } else { "  " };
    format!(
        "{number:>3} {weight}{} — {}",
        variant.label(),
        readings.join(" | ")
    )
}
