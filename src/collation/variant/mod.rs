//! Every difference has a name from a closed list.
//!
//! ```text
//! kind, reading                        what a difference can be called; a place of difference and its readings
//! notes, side, number                  what the words of a witness are: operators, fillers, names, numbers
//! one_value, quantity, time_of_day     what is one quantity in other signs
//! glosses                              brackets of an editor, which a place holds whole
//! places, gaps                         where two witnesses differ, and what one of them does not cover
//! chance                               what two witnesses share that say nothing alike; whether they share words of content
//! denied                               what one row says and the other reports as denied
//! lineages                             what may be told of two witnesses of different lineages
//! rules                                what a difference of two readings is called, a file a rule
//! name, moved, exchange                from a place to its variant; the same words at another place
//! changed                              nearly the same words at another place, and how they differ there
//! crossed                              two on either side of a verb, each where the other was
//! stranded                             a preposition behind its clause for one before it
//! asked                                the words by which one asks what the other states
//! within                               words that stand at another place among more
//! elsewhere                            runs of words that both print, each at another place
//! passages                             whether two places belong to one passage: only there is order a difference
//! repeated                             passages that one prints twice, each time in other words
//! ```

mod asked;
mod chance;
mod changed;
mod classification;
mod crossed;
mod denied;
mod elsewhere;
mod exchange;
mod gaps;
mod glosses;
mod kind;
mod lineages;
mod moved;
mod name;
mod notes;
mod number;
mod one_value;
mod passages;
mod places;
mod quantity;
mod reading;
mod repeated;
mod rules;
mod side;
mod stranded;
#[cfg(test)]
mod tests;
mod time_of_day;
mod within;

pub(super) use gaps::TYING_WORDS;
pub use kind::{Detail, VariantKind};
pub(super) use lineages::shared;
pub(crate) use number::values as number_values;
pub use reading::{Absence, Reading, Variant};
pub(super) use reading::{DifferenceName, sort as sort_readings};

use super::OperatorClass;
use super::table::{Cell, Row};
use super::token::{Token, TokenKind};
use crate::text::letters_and_figures;
use notes::Notes;
use places::Place;
use std::ops::Range;

/// The places where two rows differ that are aligned with each other alone, in the order of the columns: word by
/// word within a lineage, else what there is to check.
pub(super) fn between(pair: &[Row]) -> Vec<Variant> {
    if !lineages::may_claim_the_same(pair) {
        return Vec::new();
    }
    let found = word_by_word(pair).variants;
    let is_one = lineages::is_one(pair);
    let (mut found, told): (Vec<_>, Vec<_>) = found
        .into_iter()
        .partition(|variant| is_one && !lineages::is_reported(pair, variant));
    let denied = denied::find(pair);
    // Who denies it as a whole denies nothing in it by itself.
    let is_apart = |one: &Variant, other: &Variant| {
        one.columns.end <= other.columns.start || other.columns.end <= one.columns.start
    };
    let checks = lineages::checks(pair, told).into_iter();
    found.extend(checks.filter(|check| denied.iter().all(|denial| is_apart(check, denial))));
    found.extend(denied);
    in_order(&mut found);
    found
}

/// Whether two rows that are aligned with each other alone differ in the words that both cover.
pub(super) fn differ(pair: &[Row]) -> bool {
    if !lineages::is_one(pair) {
        return !between(pair).is_empty();
    }
    // Most places show it at once; only extent, moves and marks have to be named first, and sentences in another order.
    let places = differing(pair);
    let variants = || {
        let all = between(pair).into_iter();
        all.filter(|variant| !is_light_edge(pair, variant))
    };
    let is_turned = || elsewhere::sentences(pair).concat().contains(&true);
    let are_printed = || !pair.iter().any(|row| row.tokens.iter().any(|t| t.reported));
    places.iter().any(|place| place.depth.is_wording()) && are_printed() && !is_turned()
        || variants().any(|v| v.kind.is_wording())
}

/// What tells how far two rows go, beside the table: columns of words that one of them lacks there.
pub(super) struct Reach {
    /// Fillers and hedges at an edge of what it prints, and what its outlet says in its own clause: nothing of the statement is
    /// missing.
    pub(super) light: Vec<Range<usize>>,
    /// For each column whether its words stand elsewhere in it.
    pub(super) elsewhere: Vec<bool>,
}

/// What tells how far each of two rows goes.
pub(super) fn reach(pair: &[Row]) -> Reach {
    let found = word_by_word(pair);
    let edges = found.variants.into_iter().filter(|variant| {
        let rests = variant.rests_on.concat();
        is_light_edge(pair, variant)
            && (is_of_edge(variant)
                || variant.readings.iter().any(|r| {
                    !rests.is_empty() && letters_and_figures(&r.text) == letters_and_figures(&rests)
                }))
    });
    Reach {
        light: edges.map(|variant| variant.columns).collect(),
        elsewhere: found.elsewhere,
    }
}

/// Whether a difference is no more than a filler or a hedge that goes with what a row does not cover, or what its outlet says
/// in its own clause: it is named, but the words that both cover do not differ by it.
fn is_light_edge(pair: &[Row], variant: &Variant) -> bool {
    let hedge = Some(Detail::Operator(OperatorClass::Hedge));
    let uncovered = |column| {
        let mut rows = pair.iter();
        rows.any(|row| matches!(row.cells[column], Cell::Lacuna))
    };
    (is_of_edge(variant) || variant.detail == hedge) && variant.columns.clone().all(uncovered)
}

/// Whether a difference at an edge leaves nothing of the statement out: a filler, what fits it to a sentence, what asks.
fn is_of_edge(variant: &Variant) -> bool {
    let asks = !variant.weighty && variant.detail == Some(Detail::Question);
    asks || matches!(variant.kind, VariantKind::Filler | VariantKind::Fitted)
}

/// Puts variants in the order of their columns, what is not covered before what stands in it.
pub(super) fn in_order(variants: &mut [Variant]) {
    variants.sort_by_key(|v| (v.columns.start, !v.is_gap(), v.columns.end));
}

/// Whether all words that rows have in some columns belong to sentences that the other row prints elsewhere.
fn are_elsewhere(pair: &[Row], sentences: &[Vec<bool>], columns: &Range<usize>) -> bool {
    let mut words = pair.iter().zip(sentences).flat_map(|(row, elsewhere)| {
        let printed = columns.clone().filter(|column| {
            let mut tokens = row.tokens_at(*column).iter();
            tokens.any(|token| token.kind == TokenKind::Word)
        });
        printed.map(|column| elsewhere[column])
    });
    let first = words.next();
    first.is_some_and(|first| first && words.all(|own| own))
}

/// How two rows differ word by word.
struct WordByWord {
    variants: Vec<Variant>,
    /// For each column whether both print its words, each at another place.
    elsewhere: Vec<bool>,
}

fn word_by_word(pair: &[Row]) -> WordByWord {
    let (places, mut variants) = in_place(pair);
    let mut moved = moved::find(pair, &places);
    let crossed = crossed::find(pair, &places);
    for (one, other) in crossed.iter().map(|crossed| crossed.places) {
        for alone in [moved[one], moved[other]].into_iter().flatten() {
            moved[alone] = None;
        }
        (moved[one], moved[other]) = (Some(other), Some(one));
    }
    for (one, other) in stranded::find(pair, &places, &moved) {
        (moved[one], moved[other]) = (Some(other), Some(one));
    }
    for (one, other) in changed::find(pair, &places, &moved) {
        (moved[one], moved[other]) = (Some(other), Some(one));
    }
    let mut elsewhere = elsewhere::find(pair);
    // Between passages order is no difference: what stands elsewhere in the other row is none.
    let mut settled = vec![false; places.len()];
    for (n, columns) in within::find(pair, &places, &moved) {
        elsewhere.extend([places[n].columns.clone(), columns.clone()]);
        match passages::is_order_told(pair, &places[n].columns, &columns) {
            true => {
                let is_spliced = is_over_end_in_record(pair, [&places[n].columns, &columns]);
                variants[n].move_to(columns);
                if is_spliced {
                    variants[n].splice();
                }
            }
            false => settled[n] = true,
        }
    }
    for (n, settled) in settled.iter_mut().enumerate() {
        *settled |= goes_with_moved(&places, &variants, &moved, n);
    }
    let mut found = Vec::new();
    // Words count as the same without those of grammar at their edges, which may be a "not".
    let pairs = moved.iter().enumerate();
    let pairs = pairs.filter_map(|(n, other)| other.filter(|other| n < *other).map(|o| (n, o)));
    for (n, m) in pairs {
        let (one, other) = (&places[n], &places[m]);
        elsewhere.extend([one.columns.clone(), other.columns.clone()]);
        let turned = crossed
            .iter()
            .find(|own| own.places == (n, m) || own.places == (m, n));
        let are_apart = changed::are_apart(one, other) && turned.is_none();
        // A day on the other side of its month is house style.
        if [n, m]
            .iter()
            .all(|n| variants[*n].kind == VariantKind::Spelling)
        {
            continue;
        }
        if passages::is_order_told(pair, &one.columns, &other.columns) {
            let is_spliced = is_over_end_in_record(pair, [&one.columns, &other.columns]);
            for (n, other) in [(n, other), (m, one)] {
                variants[n].move_to(other.columns.clone());
                if is_spliced {
                    variants[n].splice();
                }
                let exchanged = match turned {
                    Some(turned) => turned.words.clone(),
                    None => exchange::words(pair, &places[n], other),
                };
                if let Some(words) = exchanged {
                    variants[n].exchange(words);
                }
            }
            let changes =
                are_apart.then(|| changed::differences(pair, &one.columns, &other.columns));
            found.extend(changes.into_iter().flatten().filter(|v| v.weighty));
        } else if are_apart {
            (settled[n], settled[m]) = (true, true);
            found.extend(changed::differences(pair, &one.columns, &other.columns));
        }
    }
    let mut settled = settled.into_iter();
    variants.retain(|_| settled.next() != Some(true));
    variants.extend(found);
    let mut printed_elsewhere = vec![false; pair.first().map_or(0, |row| row.cells.len())];
    for columns in elsewhere {
        printed_elsewhere[columns].fill(true);
    }
    // What is printed elsewhere is covered.
    let covered = variants.into_iter().flat_map(|variant| match variant.kind {
        VariantKind::Fragment => gaps::without(pair, variant, &printed_elsewhere),
        _ => vec![variant],
    });
    let mut variants: Vec<Variant> = covered.collect();
    let sentences = elsewhere::sentences(pair);
    variants.retain(|variant| !are_elsewhere(pair, &sentences, &variant.columns));
    variants.extend(repeated::find(pair));
    asked::name(pair, &mut variants);
    for columns in sentences {
        printed_elsewhere
            .iter_mut()
            .zip(columns)
            .for_each(|(own, column)| *own |= column);
    }
    in_order(&mut variants);
    WordByWord {
        variants,
        elsewhere: printed_elsewhere,
    }
}

/// Whether a place holds small words that one row prints directly beside others which have moved: they went with them.
fn goes_with_moved(
    places: &[Place],
    variants: &[Variant],
    moved: &[Option<usize>],
    n: usize,
) -> bool {
    let is_small = variants[n].kind == VariantKind::WordSwap
        && matches!(
            variants[n].detail,
            Some(Detail::SmallWord | Detail::Article)
        );
    let own = &places[n];
    let row = changed::only_row(own);
    let beside = |other: &Place| {
        other.columns.end == own.columns.start || own.columns.end == other.columns.start
    };
    let mut others = places.iter().zip(moved);
    is_small
        && moved[n].is_none()
        && row.is_some()
        && others.any(|(other, moved)| {
            moved.is_some() && beside(other) && changed::only_row(other) == row
        })
}

/// Whether a record is one of the two, and a sentence of the speech ends between two places: what has moved there has not
/// moved within one.
fn is_over_end_in_record(pair: &[Row], places: [&Range<usize>; 2]) -> bool {
    let mut records = pair.iter().filter(|row| row.record);
    records.any(|row| {
        let tokens = |columns: &Range<usize>| match row.range(columns.clone()) {
            none if none.is_empty() => {
                let end = row.end_before(columns.start);
                end..end
            }
            printed => printed,
        };
        let [one, other] = places.map(tokens);
        let span = one.start.min(other.start)..one.end.max(other.end);
        let mut tokens = row.tokens[span].iter();
        // The stop behind the last word ends the sentence in which it stands.
        tokens.any(Token::is_stop) && tokens.any(|token| token.kind == TokenKind::Word)
    })
}

/// The places where two rows differ, in the order of the columns: a quantity in other signs is one.
fn differing(pair: &[Row]) -> Vec<Place> {
    glosses::keep_whole(pair, one_value::unite(pair, places::find(pair)))
}

/// The places where two rows differ and the name of each, as if nothing had moved.
fn in_place(pair: &[Row]) -> (Vec<Place>, Vec<Variant>) {
    let notes: Vec<Notes<'_>> = pair.iter().map(Notes::new).collect();
    let by_chance = chance::place(pair).filter(|_| lineages::is_one(pair));
    if let Some(place) = by_chance {
        let variant = name::variant(pair, &notes, &place);
        return (vec![place], vec![variant]);
    }
    let mut places = differing(pair);
    let mut variants: Vec<Variant> = places
        .iter()
        .map(|place| name::variant(pair, &notes, place))
        .collect();
    for gap in gaps::find(pair, &notes) {
        places.push(places::of_gap(pair, &gap));
        variants.push(gap);
    }
    (places, variants)
}
