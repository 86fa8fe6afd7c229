//! Times of a day, whatever they are written as.

use super::pair::Pair;
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::{Detail, VariantKind};
use crate::collation::variant::side::Side;
use crate::collation::variant::time_of_day::{face, time_of_day};
use crate::language::normal::forms;

/// "3 p.m." for "three in the afternoon" or "15:00", "9:30" for "9.30": how a house writes a time.
pub(super) fn replaced(pair: &Pair<'_>) -> Option<Classification> {
    let (one, other) = times(pair)?;
    (one == other).then(|| Classification::light(VariantKind::Spelling))
}

/// "3 a.m." for "three in the afternoon", where no number is another one.
pub(super) fn another(pair: &Pair<'_>) -> Option<Classification> {
    let (one, other) = times(pair)?;
    let words = [pair.a, pair.b].map(|side| side.printed(&side.tokens));
    (one != other).then(|| {
        Classification::weighty(
            VariantKind::NumberOrName,
            Some(Detail::Unit),
            words.to_vec(),
        )
    })
}

fn times(pair: &Pair<'_>) -> Option<(u32, u32)> {
    Some((minutes(pair.a)?, minutes(pair.b)?))
}

/// The minutes since midnight that a reading tells and nothing else; the hour may stand before it, where both print it.
fn minutes(side: &Side<'_>) -> Option<u32> {
    let printed = side.printed(&side.tokens);
    let words = printed.split_whitespace().map(|word| {
        let figures = word.trim_end_matches(['.', ',']);
        match face(figures) {
            Some(_) => vec![figures.to_string()],
            None => forms(word),
        }
    });
    let own: Vec<String> = words.flatten().collect();
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    let before = side.before().map(|token| token.form.as_str());
    let hour = before.filter(|hour| face(hour).is_some());
    let shared: Vec<&str> = hour.into_iter().chain(own.iter().copied()).collect();
    time_of_day(&own).or_else(|| time_of_day(&shared))
}
