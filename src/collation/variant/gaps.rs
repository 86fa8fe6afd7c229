//! Stretches that some witnesses do not cover, or mark as cut.

use super::classification::Classification;
use super::kind::VariantKind;
use super::notes::Notes;
use super::reading::{Absence, Reading, Variant};
use super::rules;
use super::side::Side;
use crate::collation::OperatorClass;
use crate::collation::table::Row;
use crate::collation::token::{Token, TokenKind, join_with_seams};
use std::ops::{Range, RangeInclusive};

/// So many words between two pieces of a witness only tie its sentences together ("and", "which").
pub(in crate::collation) const TYING_WORDS: usize = 2;

/// Runs of columns in which the same rows have the same sort of gap while others print something, each passage of
/// theirs by itself: it may stand elsewhere. The sign of a cut
/// that others print at the edge of what a row does not cover is no word that it lacks.
pub(super) fn find(rows: &[Row], notes: &[Notes<'_>]) -> Vec<Variant> {
    let columns = rows.first().map_or(0, |r| r.cells.len());
    let mut out = Vec::new();
    for sort in [Absence::Lacuna, Absence::Cut] {
        let words = |column: usize| rows.iter().any(|r| Absence::at(r, column).is_none());
        let lacking = |column: usize| -> Vec<usize> {
            let told = sort != Absence::Lacuna || words(column);
            let lacks = |r: &usize| told && Absence::at(&rows[*r], column) == Some(sort);
            (0..rows.len()).filter(lacks).collect()
        };
        let mut start = 0;
        let mut here = if columns > 0 { lacking(0) } else { Vec::new() };
        for end in 1..=columns {
            let next = if end < columns {
                lacking(end)
            } else {
                Vec::new()
            };
            if end == columns || next != here || is_seam_before(rows, end) {
                let lacking = std::mem::replace(&mut here, next);
                if !lacking.is_empty() {
                    let found = variant(rows, notes, start..end, lacking, sort);
                    out.extend(found.map(|gap| named(rows, notes, gap)));
                }
                start = end;
            }
        }
    }
    out
}

fn variant(
    rows: &[Row],
    notes: &[Notes<'_>],
    columns: Range<usize>,
    lacking: Vec<usize>,
    sort: Absence,
) -> Option<Variant> {
    let whole = |r: &usize| columns.clone().all(|c| Absence::at(&rows[*r], c).is_none());
    let covering: Vec<usize> = (0..rows.len()).filter(whole).collect();
    let printed = |r: usize| &rows[r].tokens[rows[r].range(columns.clone())];
    let words = |r: usize| {
        let tokens = printed(r).iter();
        tokens.filter(|t| t.kind == TokenKind::Word).count()
    };
    let most = covering.iter().map(|r| words(*r)).max()?;
    // What turns the sense ties nothing together: "not", "perhaps".
    let turns = covering.iter().any(|r| {
        let operators = notes[*r].operators_in(&rows[*r].range(columns.clone()));
        operators.iter().any(|operator| {
            use OperatorClass::{Condition, Exclusive, Hedge, Negation};
            matches!(operator.class, Negation | Exclusive | Condition | Hedge)
        })
    });
    let seam = |r: &usize| is_seam(&rows[*r], &columns);
    let kind = match sort {
        Absence::Lacuna if most == 0 => return None,
        Absence::Lacuna if most <= TYING_WORDS && lacking.iter().all(seam) && !turns => {
            VariantKind::Joined
        }
        Absence::Lacuna => VariantKind::Fragment,
        _ => VariantKind::MarkedCut,
    };
    let fullest = covering.iter().filter(|r| words(**r) == most);
    let text = fullest
        .map(|r| join_with_seams(without_half(printed(*r))))
        .min();
    Some(Variant {
        columns: columns.clone(),
        moved_to: None,
        kind,
        detail: None,
        weighty: false,
        rests_on: Vec::new(),
        translated: false,
        readings: vec![
            Reading {
                absence: (most == 0).then_some(Absence::Omitted),
                text: text.unwrap_or_default(),
                rows: covering,
            },
            Reading {
                text: lacking
                    .iter()
                    .map(|r| join_with_seams(printed(*r)))
                    .min()
                    .unwrap_or_default(),
                rows: lacking,
                absence: Some(sort),
            },
        ],
    })
}

/// Tokens without the bracket at their edge whose other half stands outside them.
fn without_half(tokens: &[Token]) -> &[Token] {
    let is = |token: &Token, bracket: &str| token.text == bracket;
    let count = |bracket: &str| tokens.iter().filter(|token| is(token, bracket)).count();
    match tokens {
        [before @ .., last] if is(last, "[") => before,
        [first, behind @ ..] if is(first, "]") && count("[") < count("]") => behind,
        _ => tokens,
    }
}

/// What is left of a gap without the columns whose words stand elsewhere in the row that lacks them.
pub(super) fn without(rows: &[Row], gap: Variant, elsewhere: &[bool]) -> Vec<Variant> {
    if !elsewhere[gap.columns.clone()].contains(&true) {
        return vec![gap];
    }
    let columns: Vec<usize> = gap.columns.clone().collect();
    let lacked = columns.chunk_by(|one, other| elsewhere[*one] == elsewhere[*other]);
    let lacked = lacked.filter(|run| !elsewhere[run[0]]);
    // The stop before it is that of what stands elsewhere.
    let is_word = |column: &usize| {
        rows.iter().any(|row| {
            row.tokens_at(*column)
                .iter()
                .any(|t| t.kind == TokenKind::Word)
        })
    };
    let part = |run: &[usize]| {
        let first = run.iter().copied().find(is_word).unwrap_or(run[0]);
        let columns = first..run[0] + run.len();
        let mut part = gap.clone();
        for reading in &mut part.readings {
            let row = &rows[reading.rows[0]];
            reading.text = join_with_seams(&row.tokens[row.range(columns.clone())]);
        }
        part.columns = columns;
        part
    };
    let has_words = |part: &Variant| {
        let mut readings = part.readings.iter();
        readings.any(|reading| reading.text.contains(char::is_alphanumeric))
    };
    lacked.map(part).filter(has_words).collect()
}

/// A gap as what it is: a stretch that some do not cover may be an operator, a filler or an editor's words that
/// they left out at the edge of a sentence, or words that a transcript does not have; a marked cut may hide
/// what turns the sense.
fn named(rows: &[Row], notes: &[Notes<'_>], mut gap: Variant) -> Variant {
    let Some(found) = classified(rows, notes, &gap) else {
        return gap;
    };
    if gap.kind == VariantKind::Fragment
        && let Some(lacking) = gap.readings.last_mut()
    {
        lacking.absence = Some(Absence::Omitted);
    }
    gap.classify_as(found);
    gap
}

fn classified(rows: &[Row], notes: &[Notes<'_>], gap: &Variant) -> Option<Classification> {
    let [covering, lacking] = gap.readings.as_slice() else {
        return None;
    };
    let printed = |row: usize| rows[row].range(gap.columns.clone());
    let in_full = |r: &usize| join_with_seams(&rows[*r].tokens[printed(*r)]) == covering.text;
    let printing = covering.rows.iter().copied().filter(in_full);
    let row = printing.min_by_key(|r| (&rows[*r].siglum, *r))?;
    let full = Side {
        notes: &notes[row],
        tokens: printed(row),
        indirect: rows[row].indirect,
        record: rows[row].record,
    };
    if gap.kind == VariantKind::MarkedCut {
        return rules::hidden(&full);
    }
    if gap.kind != VariantKind::Fragment {
        return None;
    }
    if full.bracketed() {
        return Some(Classification::light(VariantKind::BracketInsertion));
    }
    let recorded = lacking.rows.iter().all(|r| rows[*r].record);
    if !full.record && !full.is_reported() && (recorded || full.is_beyond_record()) {
        return Some(rules::added(&full));
    }
    let all_at = |edge| {
        let of = |r: &usize| edge_at(&rows[*r], &gap.columns);
        lacking.rows.iter().all(|r| of(r) == Some(edge))
    };
    let touches = lacking
        .rows
        .iter()
        .all(|r| touch(&rows[row], &rows[*r], &gap.columns));
    if !touches {
        return None;
    }
    // What the clause of the outlet tells is not missing, but more words than that are: then a part is printed.
    let fitted = |found: Classification| {
        let mut leads = lacking.rows.iter().map(|r| rows[*r].lead(gap.columns.end));
        let holds = |lead| rules::own_clause_holds(&found, lead);
        match leads.all(|lead| lead.is_some_and(holds)) {
            true => is_no_more_than(&full, &found.rests_on)
                .then(|| Classification::light(VariantKind::Fitted)),
            false => Some(found),
        }
    };
    let before = || {
        let opens = opens_sentence(&rows[row].tokens[..full.tokens.start]);
        let whole = opens.then(|| rules::at_edge(&full)).flatten();
        let found = whole.or_else(|| rules::left_before(&full));
        found.or_else(|| rules::condition_before(&full)).map(fitted)
    };
    let behind = || {
        let closes = closes_sentence(&rows[row].tokens, &full.tokens)
            && !rules::denies_again(&full)
            && !is_sentence(&rows[row], &full.tokens);
        let whole = closes.then(|| rules::at_edge(&full)).flatten();
        whole.or_else(|| rules::left_behind(&full))
    };
    let prints = |column: usize| {
        let mut lacking = lacking.rows.iter();
        lacking.all(|row| !rows[*row].tokens_at(column).is_empty())
    };
    // Between two passages it may be the end of the one or the beginning of the other.
    let ends = || prints(gap.columns.start - 1).then(behind).flatten();
    let begins = || prints(gap.columns.end).then(before).flatten();
    if all_at(SideOfWords::Between) {
        // The outlet may tell it in its own clause before the next passage: “ours” and not “theirs”.
        let told = ends().map(fitted).or_else(begins);
        told.unwrap_or_else(|| rules::retracted(&full))
    } else if all_at(SideOfWords::Before) {
        before().flatten()
    } else {
        all_at(SideOfWords::Behind).then(behind).flatten()
    }
}

/// A clause that tells no more than that somebody thinks or says so has few words beside its verb: "I do not believe that".
const FRAME_CLAUSE_WORDS: usize = 4;

/// Whether a reading has few words besides those that a difference rests on: "I do not think that", and no sentence before it.
fn is_no_more_than(full: &Side<'_>, rests_on: &[String]) -> bool {
    let told: usize = rests_on
        .iter()
        .map(|it| it.split_whitespace().count())
        .sum();
    full.words().len() <= told + FRAME_CLAUSE_WORDS
}

/// Whether nothing that a row prints stands between some columns and the words of another row: what goes with more does
/// not hang on them.
fn touch(full: &Row, lacking: &Row, columns: &Range<usize>) -> bool {
    let Some(words) = word_columns(lacking) else {
        return true;
    };
    let between = if columns.end <= *words.start() {
        columns.end..*words.start()
    } else {
        (*words.end() + 1).min(columns.start)..columns.start
    };
    let mut between = full.tokens[full.range(between)].iter();
    between.all(|token| token.kind != TokenKind::Word)
}

/// On which side of the words that a row prints columns lie.
#[derive(Clone, Copy, PartialEq, Eq)]
enum SideOfWords {
    Before,
    Behind,
    Between,
}

fn edge_at(row: &Row, columns: &Range<usize>) -> Option<SideOfWords> {
    let words = word_columns(row)?;
    if columns.end <= *words.start() {
        Some(SideOfWords::Before)
    } else {
        let behind = columns.start > *words.end();
        Some(if behind {
            SideOfWords::Behind
        } else {
            SideOfWords::Between
        })
    }
}

/// From the column of a row's first word to that of its last one. The stop behind them may stand farther off, where
/// another row ends its sentence.
fn word_columns(row: &Row) -> Option<RangeInclusive<usize>> {
    let is_word = |token: &Token| token.kind == TokenKind::Word;
    let columns = 0..row.cells.len();
    let mut reading = columns.filter(|column| row.tokens_at(*column).iter().any(is_word));
    let first = reading.next()?;
    Some(first..=reading.next_back().unwrap_or(first))
}

/// Whether tokens are a passage that is a sentence of its own: it hangs on nothing that another one prints.
fn is_sentence(row: &Row, tokens: &Range<usize>) -> bool {
    let own = &row.tokens[tokens.clone()];
    let Some(first) = own.first() else {
        return false;
    };
    let before = tokens.start.checked_sub(1).map(|n| row.tokens[n].piece);
    let opens = before.is_some_and(|piece| piece != first.piece);
    opens && first.text.starts_with(char::is_uppercase) && own.iter().any(Token::is_stop)
}

fn opens_sentence(before: &[Token]) -> bool {
    before.last().is_none_or(Token::is_stop)
}

/// Whether tokens are the last words of a sentence that begins before them, with its stop or without.
fn closes_sentence(row: &[Token], tokens: &Range<usize>) -> bool {
    let goes_on = row[..tokens.start].last().is_some_and(|t| !t.is_stop());
    let has_stop = row[tokens.clone()].last().is_some_and(Token::is_stop);
    row[tokens.end..].first().is_none_or(Token::is_stop) || goes_on && has_stop
}

/// Whether a passage of a row ends before a column and its next one begins there.
fn is_seam_before(rows: &[Row], column: usize) -> bool {
    rows.iter().any(|row| is_seam(row, &(column..column)))
}

/// Whether the columns lie between two pieces of a row. The full stop behind the last word that a row prints is no
/// piece of its own.
fn is_seam(row: &Row, columns: &Range<usize>) -> bool {
    let before = columns.start.checked_sub(1);
    let before = before.and_then(|c| row.tokens_at(c).last());
    let behind = row.tokens_at(columns.end).first();
    let pieces = before.zip(behind);
    pieces.is_some_and(|(before, behind)| before.piece != behind.piece)
}
