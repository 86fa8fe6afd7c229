//! Units laid out as lines: of a table, of two columns, of one text.

use super::scope::CollationScope;
use super::units::{StyledRun, Unit, UnitPart};
use crate::collation::variant::{Variant, VariantKind};
use crate::reader::prose;
use crate::reader::signs;
use crate::reader::theme::Role;
use std::collections::HashSet;
use std::ops::Range;

/// A line of the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CollationLine {
    /// What stands in it, from left to right.
    pub pieces: Vec<StyledRun>,
    /// The columns of the collation that it shows.
    pub columns: Range<usize>,
}

/// Lines of kinds under a block at most; a kind that finds no place is named in the apparatus alone.
const MAX_KIND_LINES: usize = 2;

/// What stands for a row that prints none of the words of a block: it may have some of them elsewhere.
const NOTHING_HERE: &str = "── none of these words here";

/// What stands for it where it prints them at another place.
const MOVED_AWAY: &str = "── elsewhere";

/// What stands for rows that do not go so far as the words of a block.
const NOT_PRINTED: &str = "not printed";

/// "softening word ▲": the name of a variant's kind, and its weight.
pub fn kind(variant: &Variant) -> String {
    let mut name = variant.label();
    if variant.weighty {
        name.push_str(" ▲");
    }
    name
}

/// How the name of a variant's kind looks.
pub fn role(variant: &Variant) -> Role {
    match variant.weighty {
        true => Role::Weighty,
        false => Role::Kind,
    }
}

/// All rows in blocks that wrap together, every word under the one it is aligned with, and under each
/// block the kinds of the variants that begin in it. `sigla` are those of the scope's rows.
pub fn table(
    scope: &CollationScope<'_>,
    units: &[Unit],
    sigla: &[StyledRun],
    width: usize,
) -> Vec<CollationLine> {
    let margin = sigla.iter().map(StyledRun::width).max().unwrap_or(0) + 1;
    let room = width.saturating_sub(margin).max(1);
    let mut out = Vec::new();
    for block in blocks(units, |unit| vec![unit.width()], room) {
        if !out.is_empty() {
            out.push(CollationLine::default());
        }
        let columns = covered(block);
        let mut uncovering = Vec::new();
        for (n, siglum) in sigla.iter().enumerate() {
            // A row that covers nothing of the block is left out of it, and named below.
            if is_blank(block, n) {
                uncovering.extend(tells_extent(scope, n).then_some(siglum));
                continue;
            }
            let mut pieces = vec![siglum.clone()];
            pieces.push(blank(margin - siglum.width()));
            let nothing = nothing_here(scope, block, n).filter(|told| told.width() <= room);
            match nothing {
                Some(told) => pieces.push(told),
                None => row(&mut pieces, block, n),
            }
            out.push(CollationLine {
                pieces,
                columns: columns.clone(),
            });
        }
        out.extend(kinds(scope, block, margin, width));
        out.extend(not_printed(&uncovering, columns, margin, width));
    }
    out
}

/// Whether it can be told what a row does not print: not of one that has it in words of its own.
fn tells_extent(scope: &CollationScope<'_>, n: usize) -> bool {
    let rows = &scope.collation.rows;
    n == 0 || rows[scope.rows[n]].is_worded_as(&rows[scope.rows[0]])
}

/// Whether a row has nothing to show of a block.
fn is_blank(block: &[Unit], n: usize) -> bool {
    block.iter().all(|unit| unit.parts[n] == UnitPart::Blank)
}

/// "not printed by NL, SC": the rows that do not go so far as the words of a block. Where their names have no room, how
/// many they are.
fn not_printed(
    rows: &[&StyledRun],
    columns: Range<usize>,
    margin: usize,
    width: usize,
) -> Option<CollationLine> {
    let names = rows.iter().map(|name| {
        let name = name.text.trim_start_matches([' ', '▌', '▸']);
        name.trim_end()
    });
    let names: Vec<&str> = names.collect();
    let named = format!("{NOT_PRINTED} by {}", names.join(", "));
    let text = match margin + prose::width(&named) <= width {
        true => named,
        false => format!("{NOT_PRINTED} by {}", rows.len()),
    };
    (!rows.is_empty() && margin + prose::width(&text) <= width).then(|| CollationLine {
        pieces: vec![blank(margin), StyledRun::new(text, Role::Gap)],
        columns,
    })
}

/// What stands for a row that has no word of a block in which others have several: rule after rule says no more.
fn nothing_here(scope: &CollationScope<'_>, block: &[Unit], n: usize) -> Option<StyledRun> {
    let parts = || block.iter().map(|unit| &unit.parts[n]);
    let mut rules = parts().filter_map(|part| match part {
        UnitPart::Rule(variant) => Some(*variant),
        _ => None,
    });
    let variant = rules.next()?;
    let is_long = rules.next().is_some();
    let has_words = parts().any(|part| matches!(part, UnitPart::Words(_)));
    let is_moved = variant.is_some_and(|n| scope.variants[n].kind == VariantKind::Moved);
    (is_long && !has_words).then(|| StyledRun {
        text: if is_moved { MOVED_AWAY } else { NOTHING_HERE }.into(),
        role: Role::Gap,
        variant,
        place: None,
    })
}

/// A row of a block; a gap is drawn as one rule, however many words others have there.
fn row(pieces: &mut Vec<StyledRun>, block: &[Unit], n: usize) {
    for (at, unit) in block.iter().enumerate() {
        let next = block.get(at + 1).map(|next| &next.parts[n]);
        let goes_on = matches!(next, Some(UnitPart::Rule(_)));
        let long = unit.width() + usize::from(goes_on);
        fill(pieces, &unit.parts[n], long, unit.width() + 1);
    }
}

/// Two rows side by side, in lines that hold the same stretch on both sides. Between them stands ▲
/// where the line has a weighty variant, ≠ where it has another one.
pub fn pair(scope: &CollationScope<'_>, units: &[Unit], width: usize) -> Vec<CollationLine> {
    let side = side(width);
    let wide = |unit: &Unit| vec![drawn(unit, 0), drawn(unit, 1)];
    let mut out = Vec::new();
    // Which side says already that it does not print what stands beside it.
    let mut told = [false; 2];
    for block in blocks(units, wide, side) {
        let mut pieces = Vec::new();
        let mut used = 0;
        let blanks = [0, 1].map(|n| is_blank(block, n));
        let has_room = prose::width(NOT_PRINTED) <= side;
        let says = [0, 1].map(|n| blanks[n] && !told[n] && has_room && tells_extent(scope, n));
        told = blanks;
        let not_printed = || StyledRun::new(NOT_PRINTED, Role::Gap);
        if says[0] {
            pieces.push(not_printed());
            pieces.push(blank((side + 1).saturating_sub(prose::width(NOT_PRINTED))));
            used = side + 1;
        }
        for unit in block.iter().filter(|_| !says[0]) {
            fill(
                &mut pieces,
                &unit.parts[0],
                drawn(unit, 0),
                drawn(unit, 0) + 1,
            );
            used += drawn(unit, 0) + 1;
        }
        pieces.push(blank((side + 1).saturating_sub(used)));
        pieces.push(sign(scope, block));
        pieces.push(blank(1));
        if says[1] {
            pieces.push(not_printed());
        }
        for unit in block.iter().filter(|_| !says[1]) {
            fill(
                &mut pieces,
                &unit.parts[1],
                drawn(unit, 1),
                drawn(unit, 1) + 1,
            );
        }
        out.push(CollationLine {
            pieces,
            columns: covered(block),
        });
    }
    out
}

/// Columns of each side of a pair.
pub fn side(width: usize) -> usize {
    (width.saturating_sub(3) / 2).max(1)
}

/// Columns that a side of a pair draws: what is missing is as long as what the other side has.
fn drawn(unit: &Unit, row: usize) -> usize {
    match &unit.parts[row] {
        UnitPart::Words(_) => unit.parts[row].width(),
        UnitPart::Rule(_) | UnitPart::Blank => unit.width(),
    }
}

/// The base alone, as running text; a caret where others put words in, as proof-readers put it. Where it has words of
/// its own in a difference, these are marked: a caret beside them would tell of another one.
pub fn base(units: &[Unit], width: usize) -> Vec<CollationLine> {
    let own = units
        .iter()
        .flat_map(|unit| unit.parts[0].variants_of_words());
    let own: HashSet<usize> = own.collect();
    let mut out = Vec::new();
    for block in blocks(units, |unit| vec![unit.parts[0].width()], width.max(1)) {
        let mut pieces: Vec<StyledRun> = Vec::new();
        let mut gap = None;
        for unit in block {
            match &unit.parts[0] {
                UnitPart::Rule(Some(variant)) if own.contains(variant) => continue,
                // One caret for all the words of a gap.
                UnitPart::Rule(variant) if gap == Some(*variant) => continue,
                UnitPart::Rule(variant) => {
                    gap = Some(*variant);
                    pieces.push(StyledRun {
                        text: signs::CARET.sign.into(),
                        role: Role::OnlyHere,
                        variant: *variant,
                        place: None,
                    });
                }
                part => {
                    gap = None;
                    fill(&mut pieces, part, part.width(), part.width());
                }
            }
            if unit.parts[0] != UnitPart::Blank {
                pieces.push(blank(1));
            }
        }
        out.push(CollationLine {
            pieces,
            columns: covered(block),
        });
    }
    out
}

/// Cuts units into blocks in which no row is wider than `room`; a blank stands between two units. What stands
/// before a passage goes with its first word: a paragraph's number at the end of a line would be read as that of
/// the words before it.
fn blocks(units: &[Unit], widths: impl Fn(&Unit) -> Vec<usize>, room: usize) -> Vec<&[Unit]> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut used: Vec<usize> = Vec::new();
    let take = |used: &mut [usize], unit: &Unit| {
        for (used, width) in used.iter_mut().zip(widths(unit)) {
            *used += if width > 0 { width + 1 } else { 0 };
        }
    };
    for (n, unit) in units.iter().enumerate() {
        let wide = widths(unit);
        used.resize(wide.len(), 0);
        let full = used.iter().zip(&wide).any(|(u, w)| *u > 0 && u + w > room);
        if full {
            let heads = units[start..n].iter().rev().take_while(|u| u.is_head());
            // A block of nothing but what stands before a passage is too narrow for it and a word.
            let cut = Some(n - heads.count()).filter(|cut| *cut > start);
            let cut = cut.unwrap_or(n);
            out.push(&units[start..cut]);
            start = cut;
            used.fill(0);
            units[cut..n].iter().for_each(|unit| take(&mut used, unit));
        }
        take(&mut used, unit);
    }
    if start < units.len() {
        out.push(&units[start..]);
    }
    out
}

fn covered(block: &[Unit]) -> Range<usize> {
    match (block.first(), block.last()) {
        (Some(first), Some(last)) => first.columns.start..last.columns.end,
        _ => 0..0,
    }
}

fn blank(columns: usize) -> StyledRun {
    StyledRun::new(" ".repeat(columns), Role::Text)
}

/// Writes a part: its words, a rule of `long` columns, or nothing; then blanks up to `full` columns.
fn fill(pieces: &mut Vec<StyledRun>, part: &UnitPart, long: usize, full: usize) {
    let used = match part {
        UnitPart::Words(words) => {
            pieces.extend(words.iter().cloned());
            part.width()
        }
        UnitPart::Rule(variant) => {
            pieces.push(StyledRun {
                text: signs::GAP.sign.chars().cycle().take(long).collect(),
                role: Role::Gap,
                variant: *variant,
                place: None,
            });
            long
        }
        UnitPart::Blank => 0,
    };
    pieces.push(blank(full.saturating_sub(used)));
}

/// What stands between the sides of a pair.
fn sign(scope: &CollationScope<'_>, block: &[Unit]) -> StyledRun {
    let here: Vec<usize> = covered(block).flat_map(|c| scope.at(c)).copied().collect();
    if here.is_empty() {
        StyledRun::new("│", Role::Border)
    } else if here.iter().any(|n| scope.variants[*n].weighty) {
        StyledRun::new(signs::WEIGHTY.sign, Role::Weighty)
    } else {
        StyledRun::new(signs::DIFFERS.sign, Role::Differs)
    }
}

/// The kinds of the variants that begin in a block, each under its first word where there is room. A row in sight reads
/// otherwise there, and of a light one it is drawn in the block: under the words of the base alone nothing would show
/// what it is about.
fn kinds(
    scope: &CollationScope<'_>,
    block: &[Unit],
    margin: usize,
    width: usize,
) -> Vec<CollationLine> {
    let columns = covered(block);
    let mut lines: Vec<(usize, Vec<StyledRun>)> = Vec::new();
    for (n, variant) in scope.variants.iter().enumerate() {
        if !columns.contains(&variant.columns.start)
            || prose::width(&kind(variant)) > width
            || !reads_otherwise(scope, block, variant)
        {
            continue;
        }
        let before = block
            .iter()
            .take_while(|unit| unit.columns.end <= variant.columns.start);
        let x = margin + before.map(|unit| unit.width() + 1).sum::<usize>();
        let text = kind(variant);
        let x = x.min(width.saturating_sub(prose::width(&text)));
        let role = role(variant);
        let free = lines
            .iter()
            .position(|(used, _)| used + 2 <= x || *used == 0);
        let at = match free {
            Some(at) => at,
            None if lines.len() < MAX_KIND_LINES => {
                lines.push((0, Vec::new()));
                lines.len() - 1
            }
            None => continue,
        };
        let (used, pieces) = &mut lines[at];
        pieces.push(blank(x - *used));
        *used = x + prose::width(&text);
        pieces.push(StyledRun {
            text,
            role,
            variant: Some(n),
            place: None,
        });
    }
    lines
        .into_iter()
        .map(|(_, pieces)| CollationLine {
            pieces,
            columns: columns.clone(),
        })
        .collect()
}

/// Whether a row has another reading of a variant than the base; for a light one, whether one does that is drawn in a
/// block.
fn reads_otherwise(scope: &CollationScope<'_>, block: &[Unit], variant: &Variant) -> bool {
    let base = scope.rows[0];
    let others = variant.readings.iter().filter(|r| !r.rows.contains(&base));
    let mut rows = others.flat_map(|reading| &reading.rows);
    rows.any(|row| {
        let n = scope.rows.iter().position(|own| own == row);
        n.is_some_and(|n| {
            variant.weighty || block.iter().any(|unit| unit.parts[n] != UnitPart::Blank)
        })
    })
}
