//! "and", "or", "but": one for another, and put in where sentences are joined.

use super::pair::Pair;
use crate::collation::token::TokenKind;
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::VariantKind;
use crate::collation::variant::side::Side;
use crate::language::lexicon;

/// "or" for "and": one stands for the other only in a slip, and who changes it changes what is claimed.
pub(super) fn replaced(pair: &Pair<'_>) -> Option<Classification> {
    let (one, other) = pair.single_words()?;
    let mut words = [one, other];
    words.sort_unstable();
    let kinds = words.map(|word| lexicon::COORDINATORS.meaning(word));
    (kinds == [Some("addition"), Some("alternative")]).then(|| {
        let words = words.map(String::from).to_vec();
        Classification::weighty(VariantKind::Operator, None, words)
    })
}

/// A conjunction where the other reading ends a sentence, or has a semicolon, ties the two together. One with which a passage
/// begins ties nothing to what another passage says: but for "and" it is a word of its own ("So").
pub(super) fn left_out(pair: &Pair<'_>) -> Option<Classification> {
    let &[word] = pair.only_a.as_slice() else {
        return None;
    };
    let meaning = lexicon::COORDINATORS.meaning(word)?;
    let tokens = &pair.a.notes.row.tokens;
    let is_word = |n: &usize| tokens[*n].kind == TokenKind::Word;
    let opens_passage = pair.a.tokens.clone().find(is_word).is_some_and(|n| {
        n.checked_sub(1)
            .is_some_and(|before| tokens[before].piece != tokens[n].piece)
    });
    let has = |side: &Side<'_>| {
        let mut own = side.notes.row.tokens[side.tokens.clone()].iter();
        own.any(|token| token.form == ";")
    };
    let is_tied = pair.a.ends_sentence() != pair.b.ends_sentence() || has(pair.b);
    let joins = is_tied && !(opens_passage && meaning != "addition");
    joins.then(|| Classification::light(VariantKind::Joined))
}
