//! Printings of several lineages, sentence by sentence: those of the base's lineage stand aligned word by word,
//! and under them what another lineage or a report without marks has for the sentence, as running text. A translator or
//! a reporter chose its words, so to align them with others would claim more than they tell.

use super::lines::{self, CollationLine};
use super::scope::CollationScope;
use super::units::{StyledRun, TableCell, UnitPart, begins_passage, piece_head, units};
use crate::collation::variant::Variant;
use crate::collation::{Cell, Collation, TokenKind};
use crate::language::function_word;
use crate::reader::prose;
use crate::reader::theme::Role;
use crate::text::printable;
use std::collections::BTreeSet;
use std::ops::Range;

/// The lines of all rows of a scope. `names` are those of its rows, and `widest` is the room of a reading.
pub fn lay_out(
    scope: &CollationScope<'_>,
    names: &[StyledRun],
    widest: usize,
    width: usize,
) -> Vec<CollationLine> {
    let all = &scope.collation.rows;
    let base = scope.rows[0];
    let is_near = |row: &usize| *row == base || all[*row].is_worded_as(&all[base]);
    let margin = names.iter().map(StyledRun::width).max().unwrap_or(0);
    let padded = |name: &StyledRun| {
        let blanks = " ".repeat(margin - name.width());
        StyledRun::new(format!("{}{blanks}", name.text), name.role)
    };
    let names: Vec<StyledRun> = names.iter().map(padded).collect();
    let named = || scope.rows.iter().copied().zip(&names);
    let near = named().filter(|(row, _)| is_near(row));
    let (near, near_names): (Vec<usize>, Vec<StyledRun>) =
        near.map(|(row, name)| (row, name.clone())).unzip();
    let sentences = sentences(scope.collation, near[0]);
    let apart: Vec<(usize, &StyledRun, Vec<Vec<usize>>)> = named()
        .filter(|(row, _)| !near.contains(row))
        .map(|(row, name)| {
            (
                row,
                name,
                assigned(scope.collation, row, near[0], &sentences),
            )
        })
        .collect();
    // The token with which each goes on where no sentence stands before others that its outlet prints before it.
    let mut next = vec![0; apart.len()];
    let aligned = scope.of_rows(near);
    let units = units(&aligned, widest);
    let mut out: Vec<CollationLine> = Vec::new();
    for (n, columns) in sentences.iter().enumerate() {
        let within: Vec<_> = units
            .iter()
            .filter(|unit| columns.contains(&unit.columns.start))
            // Where only the other lineage has words, these rows lack nothing.
            .filter(|unit| {
                unit.parts
                    .iter()
                    .any(|part| matches!(part, UnitPart::Words(_)))
            })
            .cloned()
            .collect();
        // A printing that stands alone has nothing to be aligned with, and is not broken as if it had.
        let mut lines = match (&*aligned.rows, &*near_names) {
            ([row], [name]) => {
                let own = tokens_within(scope.collation, *row, columns);
                running(scope, (*row, name), &own, false, width)
            }
            _ => lines::table(&aligned, &within, &near_names, width),
        };
        for ((row, name, tokens), next) in apart.iter().zip(&mut next) {
            let goes_on = tokens[n].first().is_none_or(|first| first == next);
            *next = tokens[n].last().map_or(*next, |last| last + 1);
            lines.extend(running(scope, (*row, name), &tokens[n], !goes_on, width));
            lines.extend(kinds(scope, *row, &tokens[n], margin + 1, width));
        }
        if !out.is_empty() && !lines.is_empty() {
            out.push(CollationLine::default());
        }
        out.extend(lines);
    }
    out
}

/// The tokens that a row has in some columns.
fn tokens_within(collation: &Collation, row: usize, columns: &Range<usize>) -> Vec<usize> {
    let cells = collation.rows[row].cells[columns.clone()].iter();
    let tokens = cells.filter_map(|cell| match cell {
        Cell::Reading(tokens) => Some(tokens.clone()),
        _ => None,
    });
    tokens.flatten().collect()
}

/// The columns of each sentence of a row; what others print between two belongs to the one before.
fn sentences(collation: &Collation, row: usize) -> Vec<Range<usize>> {
    let row = &collation.rows[row];
    let columns = collation.columns();
    let mut out = Vec::new();
    let (mut start, mut ended) = (0, false);
    for column in 0..columns {
        let tokens = row.tokens_at(column);
        let word = tokens
            .iter()
            .any(|t| t.text.contains(char::is_alphanumeric));
        if ended && word || begins_passage(row, column) {
            out.push(start..column);
            (start, ended) = (column, false);
        }
        ended |= tokens
            .iter()
            .any(|t| t.text.starts_with(['.', '!', '?', '…']));
    }
    out.push(start..columns);
    out
}

/// So many words that tell something a sentence shares with one of another passage that it stands by, and more than twice as
/// many as with that where it would stand.
const MIN_SHARED_WORDS: usize = 2;

/// For each sentence of the base the tokens of a row that stand for it: a sentence of the row goes where most of its words
/// are aligned, and never before the one that is printed before it. Between passages order is no difference: it goes to that
/// one which has its words, wherever it stands.
fn assigned(
    collation: &Collation,
    row: usize,
    base: usize,
    sentences: &[Range<usize>],
) -> Vec<Vec<usize>> {
    let mut out = vec![Vec::new(); sentences.len()];
    let mut least = 0;
    let of_base: Vec<BTreeSet<&str>> = sentences
        .iter()
        .map(|columns| telling(collation, base, columns))
        .collect();
    let passage = |n: usize| {
        let tokens = tokens_within(collation, base, &sentences[n]);
        let first = tokens.first();
        first.map(|token| collation.rows[base].tokens[*token].piece)
    };
    for own in self::sentences(collation, row) {
        let cells = &collation.rows[row].cells[own.clone()];
        let tokens = cells.iter().filter_map(|cell| match cell {
            Cell::Reading(tokens) => Some(tokens.clone()),
            _ => None,
        });
        let shared = |sentence: &Range<usize>| {
            let columns = own.start.max(sentence.start)..own.end.min(sentence.end);
            let reads = |column: &usize| !collation.rows[row].tokens_at(*column).is_empty();
            columns.filter(reads).count()
        };
        let open = sentences.iter().enumerate().skip(least);
        let home = open.rev().max_by_key(|(_, sentence)| shared(sentence));
        let home = home.map_or(least, |(n, _)| n);
        let words = telling(collation, row, &own);
        let common = |n: usize| of_base[n].intersection(&words).count();
        let likest = (0..sentences.len()).rev().max_by_key(|n| common(*n));
        let other = likest.filter(|n| {
            common(*n) >= MIN_SHARED_WORDS
                && common(*n) > 2 * common(home)
                && passage(*n) != passage(home)
        });
        match other {
            Some(other) => out[other].extend(tokens.flatten()),
            None => {
                least = home;
                out[home].extend(tokens.flatten());
            }
        }
    }
    out
}

/// The words of a row in some columns that tell something.
fn telling<'c>(collation: &'c Collation, row: usize, columns: &Range<usize>) -> BTreeSet<&'c str> {
    let tokens = tokens_within(collation, row, columns).into_iter();
    let tokens = tokens.map(|token| &collation.rows[row].tokens[token]);
    let words = tokens.filter(|token| token.kind == TokenKind::Word);
    let forms = words.map(|token| token.form.as_str());
    forms
        .filter(|form| function_word::of(form).is_none())
        .collect()
}

/// A token with the marks around its piece, and what stands before the first one of a piece: the sign of the seam and the
/// paragraph.
fn printed_token(scope: &CollationScope<'_>, row: usize, token: usize) -> (String, String) {
    let tokens = &scope.collation.rows[row].tokens;
    let first = scope.begins(row, token);
    let seam = token > 0 && tokens[token - 1].piece != tokens[token].piece;
    let open = first.map_or("", |edges| &edges.open);
    let close = scope.ends(row, token).map_or("", |edges| &edges.close);
    let words = format!("{open}{}{close}", tokens[token].text);
    (piece_head(seam, first), printable(&words))
}

/// The kinds of the differences that a row alone has in these tokens, with the words they rest on, under its own words.
fn kinds(
    scope: &CollationScope<'_>,
    row: usize,
    tokens: &[usize],
    margin: usize,
    width: usize,
) -> Option<CollationLine> {
    let printed = &scope.collation.rows[row];
    let here = |column: usize| match &printed.cells[column] {
        Cell::Reading(range) => range.clone().any(|token| tokens.contains(&token)),
        _ => false,
    };
    // What it lacks stands behind the words before it.
    let lacked = |variant: &Variant| {
        let columns = variant.columns.clone();
        let before = printed.end_before(columns.start).checked_sub(1);
        let is_here = before.is_some_and(|token| tokens.contains(&token));
        (printed.range(columns.clone()).is_empty() && is_here).then_some(columns.start)
    };
    let base = scope.rows[0];
    let rows = &scope.collation.rows;
    let is_apart = |row: usize| !rows[row].is_worded_as(&rows[base]);
    let is_own = |variant: &Variant| {
        let others = variant.readings.iter().filter(|r| !r.rows.contains(&base));
        let mut rows = others.flat_map(|reading| reading.rows.iter().copied());
        rows.clone().any(|other| other == row) && rows.all(is_apart)
    };
    let mut line = CollationLine::default();
    let mut used = 0;
    for (n, variant) in scope.variants.iter().enumerate() {
        let first = variant.columns.clone().find(|column| here(*column));
        let Some(first) = first.or_else(|| lacked(variant)) else {
            continue;
        };
        let mut named = lines::kind(variant);
        // It stands under running text, and not under its own words.
        if !variant.rests_on.is_empty() {
            named.push_str(&format!(" ({})", printable(&variant.rests_on.join(", "))));
        }
        let gap = if line.pieces.is_empty() { margin } else { 2 };
        if !is_own(variant) || used + gap + prose::width(&named) > width {
            continue;
        }
        if line.pieces.is_empty() {
            line.columns = first..first;
        }
        used += gap + prose::width(&named);
        line.columns.end = variant.columns.end.max(first + 1);
        line.pieces
            .push(StyledRun::new(" ".repeat(gap), Role::Text));
        line.pieces.push(StyledRun {
            text: named,
            role: lines::role(variant),
            variant: Some(n),
            place: None,
        });
    }
    (!line.pieces.is_empty()).then_some(line)
}

/// Tokens of a row as running text behind its name; with the sign of a cut where they do not go on from those above.
fn running(
    scope: &CollationScope<'_>,
    (row, name): (usize, &StyledRun),
    tokens: &[usize],
    is_cut: bool,
    width: usize,
) -> Vec<CollationLine> {
    let printed = &scope.collation.rows[row];
    let margin = name.width() + 1;
    let room = width.saturating_sub(margin).max(1);
    let mut out: Vec<CollationLine> = Vec::new();
    let mut used = room;
    for (column, cell) in printed.cells.iter().enumerate() {
        let Cell::Reading(range) = cell else { continue };
        for token in range.clone().filter(|token| tokens.contains(token)) {
            let before = token.checked_sub(1).map(|n| &printed.tokens[n]);
            let here = &printed.tokens[token];
            let touches =
                before.is_some_and(|t| t.piece == here.piece && t.span.end == here.span.start);
            let own = |n: &&usize| scope.variants[**n].reading_of(row).is_some();
            let variant = scope.at(column).iter().find(own).copied();
            let (mut head, words) = printed_token(scope, row, token);
            if is_cut && out.is_empty() && head.is_empty() {
                head.push('…');
            }
            if !head.is_empty() {
                head.push(' ');
            }
            let opening = StyledRun::new(head, Role::Dim);
            let piece = StyledRun {
                text: words,
                role: if variant.is_some() {
                    Role::Differs
                } else {
                    Role::Text
                },
                variant,
                place: Some(TableCell { row, column }),
            };
            let blank = usize::from(!touches && used > 0 && used < room);
            let wide = opening.width() + piece.width();
            if used + blank + wide > room {
                let first = out.is_empty();
                let head = if first {
                    name.clone()
                } else {
                    StyledRun::new("", Role::Text)
                };
                let gap = " ".repeat(margin - head.width());
                out.push(CollationLine {
                    pieces: vec![head, StyledRun::new(gap, Role::Text)],
                    columns: column..column + 1,
                });
                used = 0;
            } else if blank > 0 {
                used += 1;
                out.last_mut()
                    .into_iter()
                    .for_each(|line| line.pieces.push(StyledRun::new(" ", Role::Text)));
            }
            used += wide;
            if let Some(line) = out.last_mut() {
                line.columns.end = column + 1;
                let opens = opening.width() > 0;
                line.pieces.extend(opens.then_some(opening));
                line.pieces.push(piece);
            }
        }
    }
    out
}
