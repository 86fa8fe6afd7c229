//! Whether two corrections answer the same question: then the later one takes the place of the earlier.

use super::pages::Corrected;
use super::settle::ids;
use crate::edition::Correction;

/// Whether `new` leaves no room for `old`: the same question about the same words answered anew. Two who have opened the
/// articles otherwise have other ids for the same words.
pub fn answers_same(new: &Corrected, old: &Corrected) -> bool {
    replaces(&new.correction, &old.correction)
        || shares_place(new, old) && replaces(&in_ids_of(new, old), &old.correction)
}

/// Whether `old` goes where `new` is made: what answers the same question, unless both were told at once. Whoever counts
/// what goes must count by this rule, or an undo gives back what never went and keeps what was made.
pub fn takes_place(new: &Corrected, old: &Corrected) -> bool {
    answers_same(new, old) && !is_with(new, old)
}

/// Whether both tell one thing of an event, at once: of each printing, so that they hold together.
pub fn is_with(one: &Corrected, other: &Corrected) -> bool {
    use Correction::{OtherEvent, SameEvent};
    let is_alike = matches!(
        (&one.correction, &other.correction),
        (SameEvent { .. }, SameEvent { .. }) | (OtherEvent { .. }, OtherEvent { .. })
    );
    is_alike && one.is_one_deed(other)
}

/// Whether `one` tells that words are nobody's of which `other` tells anything else: then that holds of no quotation.
pub fn denies(one: &Corrected, other: &Corrected) -> bool {
    let is_denial = |made: &Corrected| matches!(made.correction, Correction::NotAQuotation { .. });
    if !is_denial(one) || is_denial(other) {
        return false;
    }
    let mut named = other.correction.clone();
    let mut named = ids(&mut named).into_iter().enumerate();
    named.any(
        |(n, id)| match one.anchors.is_empty() || other.anchors.is_empty() {
            true => *id == *one.correction.names(),
            false => is_same_place(one, 0, other, n),
        },
    )
}

/// Whether both are about the same words, whatever these are called. This is asked of every pair.
fn shares_place(new: &Corrected, old: &Corrected) -> bool {
    let is_shared = |n: usize| (0..old.anchors.len()).any(|m| is_same_place(new, n, old, m));
    (0..new.anchors.len()).any(is_shared)
}

/// A correction with the ids that another one has for the same words and articles.
fn in_ids_of(new: &Corrected, old: &Corrected) -> Correction {
    let (mut renamed, mut other) = (new.correction.clone(), old.correction.clone());
    let same = |n: usize| (0..old.anchors.len()).find(|m| is_same_place(new, n, old, *m));
    let old_ids: Vec<String> = ids(&mut other).into_iter().map(|id| id.clone()).collect();
    for (n, id) in ids(&mut renamed).into_iter().enumerate() {
        if let Some(theirs) = same(n).and_then(|m| old_ids.get(m)) {
            id.clone_from(theirs);
        }
    }
    if let (Some(own), Some(theirs)) = (renamed.article(), other.article())
        && same(0) == Some(0)
    {
        own.clone_from(theirs);
        if let (Some(own), Some(theirs)) = (renamed.words(), other.words()) {
            own.into_iter()
                .zip(theirs)
                .for_each(|(own, theirs)| *own = *theirs);
        }
    }
    renamed
}

/// Whether the nth anchor of one and the mth of the other are the same words: where both are found, by their places.
fn is_same_place(new: &Corrected, n: usize, old: &Corrected, m: usize) -> bool {
    let places = new.places.get(n).zip(old.places.get(m));
    match places.filter(|(new, old)| new.is_sure() && old.is_sure()) {
        Some((new, old)) => new.span == old.span && new.article == old.article,
        _ => new
            .anchors
            .get(n)
            .is_some_and(|own| old.anchors.get(m) == Some(own)),
    }
}

/// Whether `new` leaves no room for `old`: the same question answered anew.
pub fn replaces(new: &Correction, old: &Correction) -> bool {
    use Correction::{
        Apart, Day, Extent, Headline, Join, Kind, Missed, NotAQuotation, OtherEvent, Outlet,
        Published, Right, SameEvent, Siglum, Speaker, SpeakerRule, Split, StatementSpeaker, Title,
    };
    match (new, old) {
        (
            Speaker { quotation: a, .. } | StatementSpeaker { quotation: a, .. },
            Speaker { quotation: b, .. } | StatementSpeaker { quotation: b, .. },
        )
        | (Day { quotation: a, .. }, Day { quotation: b, .. })
        | (Outlet { article: a, .. }, Outlet { article: b, .. })
        | (Kind { article: a, .. }, Kind { article: b, .. })
        | (Headline { article: a, .. }, Headline { article: b, .. })
        | (Published { article: a, .. }, Published { article: b, .. })
        | (Title { quotation: a, .. }, Title { quotation: b, .. })
        | (Extent { quotation: a, .. }, Extent { quotation: b, .. })
        | (
            SameEvent { quotation: a, .. } | OtherEvent { quotation: a, .. },
            SameEvent { quotation: b, .. } | OtherEvent { quotation: b, .. },
        )
        | (
            Speaker { quotation: a, .. }
            | StatementSpeaker { quotation: a, .. }
            | Right { quotation: a },
            NotAQuotation { quotation: b },
        )
        | (NotAQuotation { quotation: a }, Right { quotation: b }) => a == b,
        (
            Join {
                quotation: a,
                with: b,
            },
            Apart { quotation, from },
        )
        | (
            Apart { quotation, from },
            Join {
                quotation: a,
                with: b,
            },
        ) => (a, b) == (quotation, from) || (b, a) == (quotation, from),
        (
            Join { quotation, with },
            Split {
                quotation: single, ..
            },
        )
        | (Split { quotation: single }, Join { quotation, with }) => {
            single == quotation || single == with
        }
        (
            SpeakerRule {
                as_found: a,
                article: in_a,
                ..
            },
            SpeakerRule {
                as_found: b,
                article: in_b,
                ..
            },
        ) => (a, in_a) == (b, in_b),
        (
            Siglum {
                article: a,
                outlet: of_a,
                ..
            },
            Siglum {
                article: b,
                outlet: of_b,
                ..
            },
        ) => of_a == of_b && (of_a.is_some() || a == b),
        (Missed { .. }, Missed { .. }) => new.names() == old.names(),
        _ => new == old,
    }
}
