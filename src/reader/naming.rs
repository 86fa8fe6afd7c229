//! What a statement is called where others stand beside it: the siglum of its outlet and its first words.

use crate::edition::{Edition, QuotationIx, StatementIx};

/// The most letters of the words by which a statement is named: enough to tell which is meant.
const MAX_SHORT_LETTERS: usize = 70;

/// "OC “Our grandchildren …”".
pub fn words_of(edition: &Edition, statement: StatementIx) -> String {
    let Some(quotation) = anchor(edition, statement) else {
        return "a statement without words".into();
    };
    let siglum = &edition[edition[quotation].article].siglum;
    format!("{siglum} “{}”", shortened(&edition.quoted(quotation)))
}

/// The first words of a text, … where there are more.
pub fn shortened(words: &str) -> String {
    let mut letters = 0;
    let enough = |word: &&str| {
        letters += word.chars().count() + 1;
        letters <= MAX_SHORT_LETTERS
    };
    let kept: Vec<&str> = words.split_whitespace().take_while(enough).collect();
    let all = kept.len() == words.split_whitespace().count();
    format!("{}{}", kept.join(" "), if all { "" } else { " …" })
}

/// The quotation that stands for a statement.
pub fn anchor(edition: &Edition, statement: StatementIx) -> Option<QuotationIx> {
    let statement = &edition[statement];
    let base = statement.witnesses.get(statement.base);
    let sure = base.filter(|base| base.sure);
    sure.or(statement.witnesses.first())?
        .quotations
        .first()
        .copied()
}
