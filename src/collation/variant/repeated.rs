//! Passages of one row that are alike: a correction below the article, a later entry of a live blog. The other row prints
//! such a passage once, and it is aligned with one of them; it is held against the other one, too.

use super::changed::{self, columns_of};
use super::reading::Variant;
use crate::collation::table::Row;
use crate::collation::token::{Token, TokenKind};
use std::ops::Range;

/// Fewer words recur in any speech.
const MIN_REPEATED_WORDS: usize = 5;
/// Of the words of the longer of two alike passages, so many in ten stand in the other, in the same order.
const REPEATED_SHARED_TENTHS: usize = 8;
/// A witness of more passages is a whole speech: the work grows with their square.
const MAX_PASSAGES: usize = 40;

/// How each passage that one row prints alone differs from a like one of the other row, where it turns the sense.
pub(super) fn find(pair: &[Row]) -> Vec<Variant> {
    let [left, right] = pair else {
        return Vec::new();
    };
    let places = passages_elsewhere(left, right)
        .into_iter()
        .chain(passages_elsewhere(right, left));
    let found = places.flat_map(|(own, there)| changed::differences(pair, &own, &there));
    found.filter(|v| v.weighty && !v.is_gap()).collect()
}

/// The columns of each passage of a row beside which the other one prints nothing, with those of a passage of the other
/// one that is like it and stands beside another passage of the row.
fn passages_elsewhere(row: &Row, other: &Row) -> Vec<(Range<usize>, Range<usize>)> {
    let (own, there) = (passages(row), passages(other));
    if own.len() < 2 || own.len().max(there.len()) > MAX_PASSAGES {
        return Vec::new();
    }
    let is_blank = |row: &Row, columns: &Range<usize>| row.range(columns.clone()).is_empty();
    let alone = own
        .iter()
        .filter(|passage| is_blank(other, &passage.columns));
    // What stands beside none is the same passage at another place.
    let paired: Vec<&Passage<'_>> = there
        .iter()
        .filter(|passage| !is_blank(row, &passage.columns))
        .collect();
    let like = |passage: &Passage<'_>| {
        let mut paired = paired.iter();
        let like = paired.find(|other| are_alike(&passage.words, &other.words))?;
        Some((passage.columns.clone(), like.columns.clone()))
    };
    alone.filter_map(like).collect()
}

/// What stands inside one pair of marks.
struct Passage<'r> {
    columns: Range<usize>,
    words: Vec<&'r str>,
}

fn passages(row: &Row) -> Vec<Passage<'_>> {
    let mut start = 0;
    let pieces = row.tokens.chunk_by(|one, next| one.piece == next.piece);
    let passages = pieces.filter_map(|piece| {
        let tokens = start..start + piece.len();
        start = tokens.end;
        let words = piece.iter().filter(|token| token.kind == TokenKind::Word);
        Some(Passage {
            columns: columns_of(row, &tokens)?,
            words: words.map(|token: &Token| token.form.as_str()).collect(),
        })
    });
    passages.collect()
}

/// Whether two passages are the same but for a few words: from both ends, the words between them are few.
fn are_alike(one: &[&str], other: &[&str]) -> bool {
    let (longer, shorter) = (one.len().max(other.len()), one.len().min(other.len()));
    let same = |pairs: &mut dyn Iterator<Item = (&&str, &&str)>| {
        pairs.take_while(|(one, other)| one == other).count()
    };
    let front = same(&mut one.iter().zip(other));
    let back = same(&mut one.iter().rev().zip(other.iter().rev()));
    let shared = (front + back).min(shorter);
    shorter >= MIN_REPEATED_WORDS && one != other && shared * 10 >= longer * REPEATED_SHARED_TENTHS
}
