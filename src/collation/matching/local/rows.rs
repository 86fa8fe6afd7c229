//! A row of the tables at a time, where no cell looks at its neighbours in the row and none branches: so the
//! processor reckons several at once. (Functions of their own, for only of what a function is given does the
//! compiler know that it does not overlap.)

use super::costs::{FLANK_SHARE, MAX_FLANK_NATS, MISMATCH_SHARE, STEM_SHARE};
use super::side::{AlignedSide, AlignedWord};
use super::step;

/// The matches of one word of the first text with each of the other; `before` are the three tables of the
/// row before, `row` and `steps` what is filled, from the first word on.
#[inline(never)]
pub(super) fn matches(
    word: AlignedWord,
    b: &AlignedSide,
    before: [&[f32]; 3],
    row: &mut [f32],
    steps: &mut [u32],
) {
    let n = b.len();
    let (row, steps) = (&mut row[..n], &mut steps[..n]);
    let [from_match, from_b, from_a] = before.map(|table| &table[..n]);
    let (forms, stems, weights) = (&b.forms[..n], &b.stems[..n], &b.weights[..n]);
    let (befores, keep) = (&b.before[1..=n], &b.keep[1..=n]);
    let most = MAX_FLANK_NATS * word.keep;
    for j in 0..n {
        let same = forms[j] == word.form;
        let alike = same | (stems[j] == word.stem);
        let stem = STEM_SHARE * lesser(word.weight, weights[j]);
        let near = if same { word.weight } else { stem };
        let other = -MISMATCH_SHARE * 0.5 * (word.weight + weights[j]);
        let gain = if alike { near } else { other };
        let how = if alike { step::PAIR } else { step::OTHER };
        let flank = lesser(FLANK_SHARE * lesser(word.before, befores[j]), most);
        let (start, one) = (-flank * keep[j], from_match[j] + gain);
        let (two, three) = (from_b[j] + gain, from_a[j] + gain);
        let better = one > start;
        let value = if better { one } else { start };
        let step = if better { how | 1 } else { step::START };
        let better = two > value;
        let value = if better { two } else { value };
        let step = if better { how | 2 } else { step };
        let better = three > value;
        row[j] = if better { three } else { value };
        steps[j] = if better { how | 3 } else { step };
    }
}

/// The gaps in the second text of a row, behind a word of the first; `last` are the matches and these gaps
/// of the row before.
#[inline(never)]
pub(super) fn gaps(
    word: AlignedWord,
    keep: &[f32],
    last: [&[f32]; 2],
    gaps: &mut [f32],
    steps: &mut [u32],
) {
    let width = keep.len();
    let (gaps, steps) = (&mut gaps[..width], &mut steps[..width]);
    let [matches, last_gaps] = last.map(|table| &table[..width]);
    for j in 0..width {
        let opened = matches[j] - word.open * keep[j];
        let goes_on = last_gaps[j] > opened;
        steps[j] |= if goes_on { step::GAP_B } else { 0 };
        let value = if goes_on { last_gaps[j] } else { opened };
        gaps[j] = value - word.extend * keep[j];
    }
}

/// `f32::min` of what is a number, in one instruction.
fn lesser(x: f32, y: f32) -> f32 {
    if x < y { x } else { y }
}
