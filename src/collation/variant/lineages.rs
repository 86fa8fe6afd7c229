//! Witnesses of several lineages, and reports. What is quoted in one lineage is compared word by word; else nearly every
//! word is another one, because a translator or a reporter chose it: only numbers, names and negation are told, and only
//! as something to check. Two reporters chose each their own words, too, and may tell two different things.

use super::chance;
use super::exchange;
use super::kind::{Detail, VariantKind};
use super::notes::Notes;
use super::reading::Variant;
use crate::collation::OperatorClass;
use crate::collation::lineage::Lineage;
use crate::collation::table::{Cell, Row};
use crate::collation::token::{Token, TokenKind, join_tokens};
use crate::language::number;
use crate::language::person_name::is_demonym;
use std::collections::HashSet;

/// More words than these that a row leaves out are a clause of its own: to leave it out denies nothing.
const CLAUSE_WORDS: usize = 4;

/// So many words of content in common say that a report tells of the same as another row.
const SHARED_WORDS: usize = 2;

/// Whether two rows may make one claim. Of what is quoted the words tell it; a report that has hardly a word of content in
/// common with the other row is of something else, and nothing of it is set against the other.
pub(super) fn may_claim_the_same(pair: &[Row]) -> bool {
    let [left, right] = pair else { return true };
    if !left.indirect && !right.indirect {
        return true;
    }
    let [left, right] = [left, right].map(chance::content);
    let shared = left.iter().filter(|word| {
        let mut others = right.iter();
        others.any(|other| chance::may_be_one(word, other))
    });
    let shared = shared.count();
    shared >= SHARED_WORDS || shared * 2 >= left.len().min(right.len())
}

/// Whether two rows are of one lineage, and both in marks.
pub(super) fn is_one(pair: &[Row]) -> bool {
    pair.iter().all(|row| row.is_worded_as(&pair[0]))
}

/// Whether at a difference one of two rows, which quote elsewhere, reports.
pub(super) fn is_reported(pair: &[Row], variant: &Variant) -> bool {
    let mut reports = pair.iter().map(|row| reports_at(row, variant));
    reports.any(|reports| reports == Some(true))
}

/// Whether a row reports there; where it has no words, whether the words beside do.
fn reports_at(row: &Row, variant: &Variant) -> Option<bool> {
    let word = |token: &&Token| token.kind == TokenKind::Word;
    let (before, behind) = sides(row, variant);
    let mut own = row.tokens[before..behind].iter().filter(word);
    let near = || {
        let mut before = row.tokens[..before].iter().rev();
        let mut behind = row.tokens[behind..].iter();
        before.find(word).or_else(|| behind.find(word))
    };
    let told = own.next().or_else(near);
    told.map(|token| token.reported)
}

/// What there is to check among the differences of two rows that are not held against each other word by word.
pub(super) fn checks(pair: &[Row], found: Vec<Variant>) -> Vec<Variant> {
    let printed: Vec<HashSet<&str>> = pair.iter().map(|row| forms(&row.tokens)).collect();
    let notes: Vec<Notes<'_>> = pair.iter().map(Notes::new).collect();
    let (put_in, found): (Vec<_>, Vec<_>) = found
        .into_iter()
        .partition(|v| matches!(v.kind, VariantKind::UnmarkedCut | VariantKind::Insertion));
    let put_in = put_in.into_iter().filter_map(|mut variant| {
        variant.rests_on = names_put_in(&notes, &printed, &variant)?;
        variant.detail = Some(Detail::Name);
        variant.check();
        Some(variant)
    });
    let told = found.into_iter().filter(|v| is_checked(&notes, v));
    // What both print is only worded otherwise around it: a number or a name anywhere, a "not" in the same sentence.
    let told = told.filter(|v| {
        let near: Vec<HashSet<&str>> = match v.kind {
            VariantKind::Operator => pair.iter().map(|row| forms(around(row, v))).collect(),
            _ => printed.clone(),
        };
        let both = |word: &String| {
            let word = word.to_lowercase();
            near.iter().all(|forms| forms.contains(word.as_str()))
        };
        v.rests_on.is_empty() || !v.rests_on.iter().all(both)
    });
    // A name for no name is a description, or words of one's own: "the minister", "the Norwegian leader" for "Lund".
    let own = |row: usize, word: &String| {
        let word = word.to_lowercase();
        !is_demonym(&word)
            && printed[row].contains(word.as_str())
            && !printed[1 - row].contains(word.as_str())
    };
    let told = told.filter(|v| {
        let has_own = |row| v.rests_on.iter().any(|word| own(row, word));
        v.detail != Some(Detail::Name) || has_own(0) && has_own(1)
    });
    let told = told.map(|mut variant| {
        variant.check();
        variant
    });
    told.chain(put_in).collect()
}

/// The numbers and names that two rows have in common, as the second one prints them, each once: what can be told of words that
/// are not held against each other one by one.
pub(in crate::collation) fn shared(pair: &[Row]) -> Vec<String> {
    let [base, other] = pair else {
        return Vec::new();
    };
    let notes = [base, other].map(Notes::new);
    let printed = forms(&base.tokens);
    let tells = |n: usize| notes[1].is_name(n) || number::is_number(&other.tokens[n].form);
    let has = |token: &Token| printed.contains(token.form.as_str());
    let told = (0..other.tokens.len()).filter(|n| tells(*n) && has(&other.tokens[*n]));
    let told: Vec<usize> = told.collect();
    let mut shared: Vec<String> = Vec::new();
    for run in told.chunk_by(|one, next| one + 1 == *next) {
        let words = join_tokens(&other.tokens[run[0]..run[run.len() - 1] + 1]);
        if !shared.contains(&words) {
            shared.push(words);
        }
    }
    shared
}

/// The names that stand in a translation back or by machine or beside it, and nowhere in the other row: a report calls
/// people by their names, a translator has them from what he translates.
fn names_put_in(
    notes: &[Notes<'_>],
    printed: &[HashSet<&str>],
    variant: &Variant,
) -> Option<Vec<String>> {
    let is_back = |notes: &Notes<'_>| notes.row.lineage >= Lineage::BackTranslated;
    if notes.iter().any(|notes| notes.row.indirect) || !notes.iter().any(is_back) {
        return None;
    }
    let names = notes.iter().enumerate().flat_map(|(row, notes)| {
        let tokens = notes.row.range(variant.columns.clone());
        let names = notes.names_in(&tokens).into_iter();
        let is_own = move |name: &&Token| {
            !is_demonym(&name.form) && !printed[1 - row].contains(name.form.as_str())
        };
        names.filter(is_own).map(|name| name.text.clone())
    });
    let names: Vec<String> = names.collect();
    (!names.is_empty()).then_some(names)
}

fn is_checked(notes: &[Notes<'_>], variant: &Variant) -> bool {
    let negation = Some(Detail::Operator(OperatorClass::Negation));
    // "For the first time" counts nothing that "never before" does not say.
    let is_first = |word: &String| number::ordinal(&word.to_lowercase()) == Some(1.0);
    match variant.kind {
        VariantKind::NumberOrName => !variant.is_gap() && !variant.rests_on.iter().all(is_first),
        VariantKind::Operator if variant.detail == negation => {
            !is_denied_by_all(notes, variant) && !is_clause_left_out(notes, variant)
        }
        // Who reports may say in the passive who did it to whom, and keeps all the same what is preferred to what.
        VariantKind::Moved => exchange::is_preference(&variant.rests_on),
        _ => false,
    }
}

/// Whether each row denies there, in whatever words: "we do not plan it", "they have no plans".
fn is_denied_by_all(notes: &[Notes<'_>], variant: &Variant) -> bool {
    notes.iter().all(|notes| {
        let tokens = notes.row.range(variant.columns.clone());
        let mut operators = notes.operators_in(&tokens).iter();
        operators.any(|operator| operator.class == OperatorClass::Negation)
    })
}

/// Whether a row goes no farther, or begins no sooner, and the other one has a clause of its own there.
fn is_clause_left_out(notes: &[Notes<'_>], variant: &Variant) -> bool {
    let lacks = |notes: &Notes<'_>| {
        let mut columns = variant.columns.clone();
        columns.all(|column| matches!(notes.row.cells[column], Cell::Lacuna))
    };
    let is_clause = |notes: &Notes<'_>| {
        let tokens = &notes.row.tokens[notes.row.range(variant.columns.clone())];
        let words = tokens.iter().filter(|token| token.kind == TokenKind::Word);
        words.count() > CLAUSE_WORDS || tokens.iter().any(Token::is_stop)
    };
    notes.iter().any(lacks) && notes.iter().any(is_clause)
}

/// The sentence of a row in which a difference stands, or would stand if the row had its words.
fn around<'r>(row: &'r Row, variant: &Variant) -> &'r [Token] {
    let (start, end) = sides(row, variant);
    let before = row.tokens[..start].iter().rposition(Token::is_stop);
    let behind = row.tokens[end..].iter().position(Token::is_stop);
    let end = behind.map_or(row.tokens.len(), |n| end + n);
    &row.tokens[before.map_or(0, |n| n + 1)..end]
}

/// Where the tokens begin and end that a row has at a difference, or would have.
fn sides(row: &Row, variant: &Variant) -> (usize, usize) {
    match row.range(variant.columns.clone()) {
        none if none.is_empty() => {
            let end = row.end_before(variant.columns.start);
            (end, end)
        }
        range => (range.start, range.end),
    }
}

fn forms(tokens: &[Token]) -> HashSet<&str> {
    let tokens = tokens.iter();
    tokens.flat_map(|token| token.form.split(' ')).collect()
}
