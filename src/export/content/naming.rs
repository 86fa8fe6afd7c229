//! The words by which a statement, a quotation and a day are named.

use crate::collation::SEAM;
use crate::edition::{Edition, Parted, QuotationIx, StatementIx};
use crate::export::day;
use crate::export::in_marks::in_marks;
use crate::quotation::{Kind, When};

/// A sentence names a statement by at most so many of its letters.
const NAMING_LETTERS: usize = 60;
/// A cell of a table, which has more room, names it by at most so many.
const TABLE_LETTERS: usize = 200;
/// A name is not cut where no more than so many words would be left out.
const UNCUT_WORDS: usize = 3;

/// A day that a correction states in ISO 8601, as people write it; what is no day stays as it was stated.
pub(super) fn readable(stated: &str) -> String {
    let date = stated.parse().map(When::Day);
    date.map_or_else(|_| stated.to_owned(), day)
}

/// Words enough to know a statement by, and whether they are cut.
pub(super) fn first_words(words: &str) -> (String, bool) {
    words_within(words, NAMING_LETTERS)
}

fn words_within(words: &str, most: usize) -> (String, bool) {
    let mut letters = 0;
    let near = |word: &&str| {
        letters += word.chars().count() + 1;
        letters <= most
    };
    let kept = words.split_whitespace().take_while(near).count();
    let all = words.split_whitespace().count();
    // A sign that a word or two are cut is as long as they are, and ends in the midst of a clause.
    let kept = if all - kept <= UNCUT_WORDS { all } else { kept };
    let is_cut = kept < all;
    let kept: Vec<&str> = words.split_whitespace().take(kept).collect();
    (kept.join(" "), is_cut)
}

/// The words by which a quotation is named: “We sail at” …, a fragment in its clause. The sign of our cut
/// stands outside of them, as what stands inside is printed.
pub(super) fn naming(edition: &Edition, quotation: QuotationIx) -> String {
    naming_within(edition, quotation, NAMING_LETTERS)
}

fn naming_within(edition: &Edition, quotation: QuotationIx, letters: usize) -> String {
    if let Some(clause) = edition.clause_of(quotation) {
        return clause;
    }
    let kind = edition[quotation].quotation.kind;
    named_within(kind, &edition.quoted(quotation), letters)
}

pub(super) fn named(kind: Kind, words: &str) -> String {
    named_within(kind, words, NAMING_LETTERS)
}

fn named_within(kind: Kind, words: &str, letters: usize) -> String {
    let (words, is_cut) = words_within(words, letters);
    let named = match kind {
        Kind::Indirect => words,
        _ => in_marks(&words),
    };
    format!("{named}{}", if is_cut { " …" } else { "" })
}

/// The first of some words, in marks.
pub(super) fn words_naming(words: &str) -> String {
    named(Kind::Direct, words)
}

/// The words by which a printing is named that the reader has parted from others.
pub(super) fn naming_parted(edition: &Edition, parted: &Parted) -> String {
    match parted.place {
        Some(quotation) => naming(edition, quotation),
        None => named(
            parted.quotation.kind,
            &parted.quotation.text(&edition[parted.article].text),
        ),
    }
}

/// The same of a table and of a list: what the others print is held against all its passages, so that all stand there, each
/// with as much as a sentence says.
pub(super) fn name_in_table(edition: &Edition, ix: StatementIx) -> String {
    let quoted = edition[ix].quoted_from();
    let passages = quoted.map_or_else(Vec::new, |witness| edition.distinct_quotations(witness));
    let mut told = String::new();
    let mut before: Option<(QuotationIx, String)> = None;
    for next in passages {
        let words = naming_within(edition, next, TABLE_LETTERS);
        let between = before.as_ref().map(|(last, _)| {
            let text = &edition[edition[next].article].text;
            let ends = edition[*last].quotation.extent().end;
            text.get(ends..edition[next].quotation.extent().start)
        });
        match between {
            // Two fragments of one clause.
            _ if before.as_ref().is_some_and(|(_, last)| *last == words) => continue,
            None => {}
            // The sentences of a record.
            Some(Some(between)) if between.trim().is_empty() => told.push(' '),
            Some(_) => told.push_str(&format!(" {SEAM} ")),
        }
        told.push_str(&words);
        before = Some((next, words));
    }
    told
}

/// The words by which a statement is named.
pub(super) fn name_of(edition: &Edition, ix: StatementIx) -> String {
    let quoted = edition[ix].quoted_from();
    let first = quoted.and_then(|witness| witness.quotations.first());
    first.map_or_else(String::new, |quotation| naming(edition, *quotation))
}
