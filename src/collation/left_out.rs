//! The words of a base that a witness leaves out.

use super::reworded::is_reworded;
use super::table::Row;
use super::token::{Token, join_with_seams};
use super::variant;
use std::collections::BTreeSet;

/// The words of the base, among the columns in which it has some, that a row leaves out: what it does not go so far as, what it
/// marks as cut, and whole sentences that it omits without a sign.
pub(super) fn left_out(
    base: &Row,
    row: &Row,
    columns: &[usize],
    lacks: impl Fn(usize) -> bool,
    omits: impl Fn(usize) -> bool,
) -> Vec<String> {
    let is_gone = |column: usize| lacks(column) || omits(column);
    let mut whole: BTreeSet<usize> = BTreeSet::new();
    for sentence in columns.chunk_by(|one, next| !ends_behind(base, *one, *next)) {
        if sentence.iter().all(|column| is_gone(*column)) {
            whole.extend(sentence);
        }
    }
    let is_left_out = |column: &usize| lacks(*column) || whole.contains(column);
    let runs = columns.chunk_by(|one, next| {
        is_left_out(one) == is_left_out(next) && share_piece(base, *one, *next)
    });
    let tells = |run: &&[usize]| {
        let is_edge = run.first() == columns.first() || run.last() == columns.last();
        let is_long = run.len() > variant::TYING_WORDS;
        let holds_sentence = run.iter().any(|column| whole.contains(column));
        is_left_out(&run[0])
            && (is_edge || is_long || holds_sentence)
            && !is_reworded(base, row, run)
    };
    runs.filter(tells).map(|run| printed(base, run)).collect()
}

/// The words of a row from the first of some columns to the last, and the mark that ends their sentence.
fn printed(row: &Row, columns: &[usize]) -> String {
    let (Some(first), Some(last)) = (columns.first(), columns.last()) else {
        return String::new();
    };
    let mut tokens = row.range(*first..*last + 1);
    let stop = row.tokens.get(tokens.end).filter(|token| token.is_stop());
    let own = row.tokens.get(tokens.end.saturating_sub(1));
    let closes = stop
        .zip(own)
        .is_some_and(|(stop, own)| stop.piece == own.piece);
    tokens.end += usize::from(closes);
    join_with_seams(&row.tokens[tokens])
}

/// Whether a sentence or a piece of a row ends between two columns.
pub(super) fn ends_behind(row: &Row, one: usize, next: usize) -> bool {
    let mut tokens = row.tokens[row.range(one..next)].iter();
    tokens.any(Token::is_stop) || !share_piece(row, one, next)
}

fn share_piece(row: &Row, one: usize, other: usize) -> bool {
    let [one, other] = [one, other].map(|c| row.tokens_at(c).first().map(|token| token.piece));
    one == other
}

#[cfg(test)]
mod tests {
    use crate::collation::collate::collate;
    use crate::collation::witness::WitnessText;

    const SAID: &str =
        "The gate holds for now.|Nobody has to leave the valley tonight.|We watch it until dawn.";

    #[test]
    fn the_words_that_are_left_out_are_listed() {
        let run = SAID.replace('|', " ");
        let middle = vec!["Nobody has to leave the valley tonight."];
        for (base, text, words) in [
            (SAID, SAID, vec![]),
            (
                &*run,
                "The gate holds for now.|We watch it until dawn.",
                middle.clone(),
            ),
            (
                &*run,
                "The gate holds for now. We watch it until dawn.",
                middle.clone(),
            ),
            (
                &*run,
                "The gate holds for now. … We watch it until dawn.",
                middle.clone(),
            ),
            (
                SAID,
                "The gate holds for now.",
                vec![
                    "Nobody has to leave the valley tonight.",
                    "We watch it until dawn.",
                ],
            ),
            (
                &*run,
                "holds for now. Nobody has to leave the valley",
                vec!["The gate", "tonight. We watch it until dawn."],
            ),
            (
                &*run,
                "The gate does hold for now. Nobody has to leave the valley tonight. We watch it until dawn.",
                vec![],
            ),
        ] {
            let witness = |siglum: &str, text: &str| {
                WitnessText::new(siglum, text.split('|').map(str::to_string).collect())
            };
            let collation = collate(&[witness("A", base), witness("B", text)]);
            assert_eq!(
                collation.extent_and_left_out(1, 0).1,
                words,
                "{base} / {text}"
            );
        }
    }
}
