//! How much of a statement a witness prints.

use super::local::Aligner;
use super::printings::{Printing, Printings, Stance};
use crate::quotation::Kind;

/// The share of a whole's word weight, from 0 to 1, that a part prints; each is given as its stretches, in
/// order. The stretches of `part` may stand in another order than in `whole`.
///
/// ```
/// use verbatim::collation::matching::share;
/// let whole = ["We don’t sell the old mill. It grinds."];
/// assert!(share(&whole, &["we do not sell the old mill"]) > 0.7);
/// assert_eq!(share(&whole, &["nobody came"]), 0.0);
/// ```
pub fn share(whole: &[&str], part: &[&str]) -> f32 {
    if whole == part {
        return 1.0;
    }
    let whole = whole.join(" ");
    let texts: Vec<Printing<'_>> = std::iter::once(whole.as_str())
        .chain(part.iter().copied())
        .map(printing)
        .collect();
    let printings = Printings::new(&texts, &[]);
    let words = printings.words(0);
    let mut printed = vec![false; words.forms.len()];
    let mut aligner = Aligner::default();
    for piece in 1..texts.len() as u32 {
        let piece = printings.words(piece);
        aligner.take_first(piece, &printings.vocabulary);
        let found = aligner.align(piece, words, &printings.vocabulary);
        let pairs = found.into_iter().flat_map(|found| found.pairs);
        pairs.for_each(|(_, at)| printed[at] = true);
    }
    let weigh = |at: usize| printings.weight(words.forms[at]);
    let all: f32 = (0..printed.len()).map(weigh).sum();
    let some: f32 = (0..printed.len())
        .filter(|at| printed[*at])
        .map(weigh)
        .sum();
    if all > 0.0 {
        (some / all).min(1.0)
    } else {
        0.0
    }
}

fn printing(text: &str) -> Printing<'_> {
    Printing {
        article: 0,
        outlet: "",
        kind: Kind::Direct,
        stance: Stance::Says,
        record: false,
        speaker: None,
        doubtful_speaker: false,
        published: None,
        said_on: None,
        text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str =
        "The harbour will stay open, whatever the board decides. We owe that to the crews.";

    fn of(part: &[&str]) -> f32 {
        share(&[WHOLE], part)
    }

    #[test]
    fn the_share_is_of_the_whole() {
        assert!((of(&[WHOLE]) - 1.0).abs() < 1e-6);
        let (half, crews) = (of(&["whatever the board decides"]), of(&["the crews"]));
        assert!(crews > 0.05 && crews < half && half < 0.6, "{crews} {half}");
        assert_eq!(of(&["Quite unlike"]), 0.0);
        assert_eq!(share(&[], &[]), 1.0);
        assert_eq!(share(&[""], &["x"]), 0.0);
    }

    #[test]
    fn stretches_may_stand_in_another_order_and_spelling() {
        let turned = of(&["We owe that to the crews", "the harbor will stay open"]);
        let straight = of(&["the harbour will stay open", "We owe that to the crews"]);
        assert!(turned > 0.6 && (turned - straight).abs() < 1e-6);
        let percent = share(&["ten per cent of the grain"], &["10 percent of the grain"]);
        assert!(percent > 0.99, "{percent}");
    }
}
