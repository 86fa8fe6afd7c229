//! How much of a statement a witness prints, and whether its words differ.

use super::Printing;
use super::local::{Aligner, Alignment};
use super::material::{AFTER_CUT, BRACKETED, Material, Words};
use crate::quotation::Kind;

/// What a witness prints of the fullest one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Overlap {
    /// The share of the whole's word weight that the part prints: 0 to 1.
    pub share: f32,
    /// Whether words differ, beyond typography, spelling, contractions, extent and marked cuts.
    pub differs: bool,
}

/// Compares the fullest witness with another one, each given as the stretches that it prints, in order.
/// The stretches of `part` may stand in another order than in `whole`.
///
/// ```
/// use verbatim::collation::matching::compare;
/// let whole = ["We don’t sell the old mill. It grinds."];
/// let same = compare(&whole, &["we do not sell the old mill"]);
/// assert!(!same.differs && same.share > 0.7);
/// assert!(compare(&whole, &["we shall sell the old mill"]).differs);
/// ```
pub fn compare(whole: &[&str], part: &[&str]) -> Overlap {
    if whole == part {
        return Overlap {
            share: 1.0,
            differs: false,
        };
    }
    let whole = whole.join(" ");
    let texts: Vec<Printing<'_>> = std::iter::once(whole.as_str())
        .chain(part.iter().copied())
        .map(printing)
        .collect();
    let material = Material::read(&texts, &[]);
    let words = material.words(0);
    let mut printed = vec![false; words.forms.len()];
    let mut differs = false;
    let mut aligner = Aligner::default();
    for piece in 1..texts.len() as u32 {
        let piece = material.words(piece);
        match aligner.align(piece, words, &material.vocabulary, f32::MIN) {
            Some(found) => {
                differs |= words_differ(piece, words, &found);
                found.pairs.iter().for_each(|(_, at)| printed[*at] = true);
            }
            None => differs |= !piece.forms.is_empty(),
        }
    }
    let weigh = |at: usize| material.weight(words.forms[at]);
    let all: f32 = (0..printed.len()).map(weigh).sum();
    let some: f32 = (0..printed.len())
        .filter(|at| printed[*at])
        .map(weigh)
        .sum();
    Overlap {
        share: if all > 0.0 {
            (some / all).min(1.0)
        } else {
            0.0
        },
        differs,
    }
}

fn printing(text: &str) -> Printing<'_> {
    Printing {
        article: 0,
        outlet: "",
        kind: Kind::Direct,
        speaker: None,
        published: None,
        text,
    }
}

/// Whether a stretch says in other words what the whole says there.
fn words_differ(piece: Words<'_>, whole: Words<'_>, found: &Alignment) -> bool {
    let cut = |at: usize| piece.flags.get(at).is_some_and(|f| f & AFTER_CUT != 0);
    let bracketed = |at: usize| piece.flags[at] & BRACKETED != 0;
    let own = |mut range: std::ops::Range<usize>| range.any(|at| !bracketed(at));
    // Beyond the aligned stretch both have words of their own: they differ there. Where only one of
    // them goes on, it is a matter of extent.
    let before = own(0..found.a.start) && found.b.start > 0;
    let behind = own(found.a.end..piece.forms.len()) && found.b.end < whole.forms.len();
    let (mut at_piece, mut at_whole) = (found.a.start, found.b.start);
    let mut inside = false;
    for (n, (x, y)) in found.pairs.iter().copied().enumerate() {
        let skipped = y > at_whole && !(at_piece..=x).any(cut);
        let compound = found.pairs.get(n + 1).is_some_and(|p| p.0 == x || p.1 == y)
            || n.checked_sub(1)
                .is_some_and(|n| found.pairs[n].0 == x || found.pairs[n].1 == y);
        inside |= skipped || own(at_piece..x.max(at_piece));
        inside |= piece.forms[x] != whole.forms[y] && !compound;
        (at_piece, at_whole) = (x + 1, y + 1);
    }
    before || behind || inside
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str =
        "The harbour will stay open, whatever the board decides. We owe that to the crews.";

    fn of(part: &[&str]) -> Overlap {
        compare(&[WHOLE], part)
    }

    #[test]
    fn extent_typography_and_spelling_are_no_difference_in_words() {
        for part in [
            &["the harbor will stay open"][..],
            &["We owe that to the crews", "the harbour will stay open"],
            &["THE HARBOUR WILL STAY OPEN … We owe that to the crews"],
            &["whatever the board decides [of trustees]. We owe that"],
            &["We owe that to the crews. And to their families."],
        ] {
            assert!(!of(part).differs, "{part:?}");
        }
    }

    #[test]
    fn other_words_and_silent_omissions_are() {
        for part in [
            "The harbour will stay shut, whatever the board decides.",
            "The harbour will stay open. We owe that to the crews.",
            "The harbour stays open, whatever the board decides.",
            "The harbour will certainly stay open, whatever the board decides.",
            "Nothing of the kind",
        ] {
            assert!(of(&[part]).differs, "{part}");
        }
    }

    #[test]
    fn the_share_is_of_the_whole() {
        assert!((of(&[WHOLE]).share - 1.0).abs() < 1e-6);
        let (half, crews) = (
            of(&["whatever the board decides"]).share,
            of(&["the crews"]).share,
        );
        assert!(crews > 0.05 && crews < half && half < 0.6, "{crews} {half}");
        assert_eq!(of(&["Quite unlike"]).share, 0.0);
        assert_eq!(compare(&[], &[]).share, 1.0);
        assert_eq!(compare(&[""], &["x"]).share, 0.0);
    }

    #[test]
    fn two_spellings_of_a_compound_are_one_word() {
        assert!(
            !compare(
                &["ten per cent of the grain"],
                &["ten percent of the grain"]
            )
            .differs
        );
    }
}
