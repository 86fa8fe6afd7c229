//! A word for its contrary.

use super::pair::{Pair, SWAP_WORDS};
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::{Detail, VariantKind};
use crate::language::function_word::{LESS, MORE, NOT};
use crate::language::opposite::{are_opposite_phrases, are_opposites};

/// "close" for "open", also beside a few other words that changed; "by accident" for "on purpose".
pub(super) fn replaced(pair: &Pair<'_>) -> Option<Classification> {
    if pair.only_a.len().max(pair.only_b.len()) > SWAP_WORDS {
        return None;
    }
    if are_opposite_phrases(&pair.only_a.join(" "), &pair.only_b.join(" ")) {
        let words = [pair.a, pair.b].map(|side| side.printed(&side.tokens));
        return Some(opposite(words.to_vec()));
    }
    if let Some(found) = compared(pair) {
        return Some(found);
    }
    let contrary = |one: &&str| pair.only_b.iter().find(|other| are_opposites(one, other));
    let (one, other) = pair
        .only_a
        .iter()
        .find_map(|one| Some((one, contrary(one)?)))?;
    let rest = |forms: &[&str], word: &str| -> Vec<String> {
        let others = forms.iter().filter(|form| **form != word);
        others.map(|form| form.to_string()).collect()
    };
    let [own, others] = [rest(&pair.only_a, one), rest(&pair.only_b, other)];
    match (own.as_slice(), others.as_slice()) {
        // "not open" is closed.
        ([not], []) | ([], [not]) if not == NOT => {
            Some(Classification::light(VariantKind::WordSwap))
        }
        _ if own.iter().any(|form| form == NOT) != others.iter().any(|form| form == NOT) => None,
        _ => {
            let words = vec![pair.a.printed_as(one), pair.b.printed_as(other)];
            Some(opposite(words))
        }
    }
}

/// "safer" for "more dangerous" is the contrary, for "less dangerous" the same.
fn compared(pair: &Pair<'_>) -> Option<Classification> {
    let one = comparative(&pair.only_a)?;
    let other = comparative(&pair.only_b)?;
    let meets = |are: fn(&str, &str) -> bool| {
        let mut bases = one.bases.iter();
        bases.any(|base| other.bases.iter().any(|other| are(base, other)))
    };
    let is_turned = meets(are_opposites);
    if !is_turned && !meets(|one, other| one == other) {
        return None;
    }
    Some(match is_turned == (one.is_less == other.is_less) {
        true => opposite(
            [pair.a, pair.b]
                .map(|side| side.printed(&side.tokens))
                .to_vec(),
        ),
        false => Classification::light(VariantKind::WordSwap),
    })
}

/// An adjective that compares, by the words of which it may be a form.
struct Comparative {
    bases: Vec<String>,
    is_less: bool,
}

fn comparative(forms: &[&str]) -> Option<Comparative> {
    let (bases, is_less) = match forms {
        [MORE, word] => (vec![word.to_string()], false),
        [LESS, word] => (vec![word.to_string()], true),
        [word] => {
            let root = word.strip_suffix("er")?;
            let with_y = root.strip_suffix('i').map(|root| format!("{root}y"));
            let bases = [root.to_string(), format!("{root}e")];
            (bases.into_iter().chain(with_y).collect(), false)
        }
        _ => return None,
    };
    Some(Comparative { bases, is_less })
}

fn opposite(words: Vec<String>) -> Classification {
    Classification::weighty(VariantKind::Operator, Some(Detail::Opposite), words)
}
