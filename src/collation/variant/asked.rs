//! The words by which one of two asks what the other states: "Is the quay safe?" beside "The quay is safe."
//!
//! The mark tells that it is a question. That "is" or "will" stands elsewhere, or a "do" more, belongs to it: nothing is left out,
//! no person or tense is fitted to another sentence, and it is no more or less binding.

use super::classification::Classification;
use super::kind::{Detail, VariantKind};
use super::reading::{Absence, Variant};
use super::rules::is_asking;
use crate::collation::OperatorClass;
use crate::collation::table::Row;
use crate::collation::token::{Token, TokenKind};
use std::ops::Range;

/// Calls the words by their name that go with a question, in the sentence before its mark.
pub(super) fn name(pair: &[Row], variants: &mut [Variant]) {
    let marks = variants.iter().filter(|v| is_question(v));
    let sentences: Vec<Range<usize>> = marks.map(|mark| sentence(pair, mark)).collect();
    let asked = |variant: &Variant| {
        let holds =
            |it: &&Range<usize>| it.start <= variant.columns.start && variant.columns.end <= it.end;
        sentences.iter().find(holds)
    };
    for variant in variants.iter_mut() {
        let Some(sentence) = asked(variant) else {
            continue;
        };
        let goes_with_it = is_light_wording(variant)
            || is_of_verb(variant) && stands_elsewhere(pair, sentence, variant);
        if goes_with_it && are_asking(pair, &variant.columns) {
            let lacking = variant.readings.iter_mut();
            let lacking =
                lacking.filter(|r| matches!(r.absence, Some(Absence::Lacuna | Absence::Elsewhere)));
            lacking.for_each(|reading| reading.absence = Some(Absence::Omitted));
            variant.classify_as(Classification::sort(
                VariantKind::Operator,
                Detail::Question,
            ));
        }
    }
}

/// Whether it tells that one asks and the other states.
fn is_question(variant: &Variant) -> bool {
    variant.weighty && variant.detail == Some(Detail::Question)
}

/// The columns from the end of the sentence before to the mark of a question.
fn sentence(pair: &[Row], mark: &Variant) -> Range<usize> {
    let end = mark.columns.start;
    let stops = |column: &usize| {
        let mut tokens = pair.iter().flat_map(|row| row.tokens_at(*column));
        tokens.any(Token::is_stop)
    };
    let before = (0..end).rev().find(stops);
    before.map_or(0, |column| column + 1)..end
}

/// Whether it is a difference of words that turns nothing by itself.
fn is_light_wording(variant: &Variant) -> bool {
    use VariantKind::{Fitted, Fragment, Moved, WordSwap};
    !variant.weighty && matches!(variant.kind, Fitted | Fragment | Moved | WordSwap)
}

/// Whether it is a difference of the words that stand beside a verb and tell its mode or tense.
fn is_of_verb(variant: &Variant) -> bool {
    let modal = Detail::Operator(OperatorClass::Modal);
    let details = [modal, Detail::Agent, Detail::Tense];
    variant.kind == VariantKind::Operator
        && variant.detail.is_some_and(|own| details.contains(&own))
}

/// Whether each row prints elsewhere in a sentence what the other one has at a difference.
fn stands_elsewhere(pair: &[Row], sentence: &Range<usize>, variant: &Variant) -> bool {
    let forms = |row: &Row, columns: Range<usize>| -> Vec<String> {
        let columns = columns.flat_map(|column| row.tokens_at(column));
        let words = columns.filter(|token| token.kind == TokenKind::Word);
        words.map(|token| token.form.clone()).collect()
    };
    let [one, other] = pair else { return false };
    let here = &variant.columns;
    [(one, other), (other, one)]
        .into_iter()
        .all(|(row, other)| {
            let mut around = forms(other, sentence.start..here.start);
            around.extend(forms(other, here.end..sentence.end));
            let own = forms(row, here.clone());
            own.iter().all(|form| around.contains(form))
        })
}

/// Whether all words that two rows have in some columns are such as a question puts elsewhere.
fn are_asking(pair: &[Row], columns: &Range<usize>) -> bool {
    let tokens = pair
        .iter()
        .flat_map(|row| &row.tokens[row.range(columns.clone())]);
    let words = tokens.filter(|token| token.kind == TokenKind::Word);
    let mut forms = words.flat_map(|token| token.form.split(' ')).peekable();
    forms.peek().is_some() && forms.all(is_asking)
}
