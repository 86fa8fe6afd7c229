//! Two that stand in each other's place: "the board sued the pilots" for "the pilots sued the board". Who does it
//! to whom is another claim; "red and green" for "green and red" is none.

use super::places::{AgreeingRows, Depth, Place};
use crate::collation::table::Row;
use crate::collation::token::{Token, TokenKind, join_tokens};
use crate::language::function_word::{self, Function, THAN, TO};
use crate::language::lexicon;
use crate::language::number;
use crate::language::pronoun::Pronoun;

/// Whether what was exchanged is what is preferred and what is not.
pub(super) fn is_preference(exchanged: &[String]) -> bool {
    let tells = |words: &String| words.split(' ').any(|word| word == THAN);
    !exchanged.is_empty() && exchanged.iter().all(tells)
}

/// What was exchanged, where the moved words of two places stand crosswise; of several the first in the order of
/// the alphabet, whatever the order of the rows.
pub(super) fn words(rows: &[Row], a: &Place, b: &Place) -> Option<Vec<String>> {
    let worded = |group: &&AgreeingRows| a.depth == Depth::Wording && group.words;
    let own = a.groups.iter().filter(worded).flat_map(|group| &group.rows);
    let printed = |row: usize, place: &Place| {
        let row = &rows[row];
        join_tokens(&row.tokens[row.range(place.columns.clone())])
    };
    let crosses = |row: &&usize| is_crosswise(a, b, **row) && is_told_between(&rows[**row], a, b);
    let exchanged = own.filter(crosses);
    let words = exchanged.map(|row| vec![printed(*row, a), printed(*row, b)]);
    let words = words.min().or_else(|| turned_about(a, b));
    let words = words.or_else(|| preferred_turned(rows, a, b));
    let words = words.or_else(|| preferred_turned(rows, b, a));
    let words = words.or_else(|| numbers_turned(rows, a, b));
    let words = words.or_else(|| units_turned(rows, a, b));
    words.or_else(|| order_turned(rows, a, b))
}

/// A clause has no more tokens than this before its verb.
const CLAUSE_TOKENS: usize = 8;

/// "the wall cracked because the pier fell" for the other way round: words have come into the clause behind "because" or "then",
/// or have left it. A single word ("in May") is no clause.
fn order_turned(rows: &[Row], a: &Place, b: &Place) -> Option<Vec<String>> {
    let [one, other] = rows else { return None };
    let content = |row: &Row, place: &Place| -> Vec<usize> {
        let is_told = |n: &usize| {
            let token = &row.tokens[*n];
            token.kind == TokenKind::Word && function_word::of(&token.form).is_none()
        };
        row.range(place.columns.clone()).filter(is_told).collect()
    };
    let turned = |own: &Row, here: &Place, other: &Row, there: &Place| {
        let (here, there) = (content(own, here), content(other, there));
        let from = *here.get(1).and(here.first())?;
        let form = &own.tokens[from].form;
        let to = there
            .iter()
            .copied()
            .find(|n| other.tokens[*n].form == *form)?;
        let mut links = lexicon::ORDER_LINKS.entries().filter_map(|link| {
            let before = only(own, link)?;
            let behind = only(other, link)?;
            Some((
                link,
                is_behind(own, before, from) != is_behind(other, behind, to),
            ))
        });
        let (link, _) = links.find(|(_, is_turned)| *is_turned)?;
        Some(vec![form.clone(), link.to_string()])
    };
    let both = [
        turned(one, a, other, b),
        turned(other, a, one, b),
        turned(one, b, other, a),
        turned(other, b, one, a),
    ];
    both.into_iter().flatten().min()
}

/// The only token of a row that has this form.
fn only(row: &Row, form: &str) -> Option<usize> {
    let found = row.tokens.iter().enumerate();
    let mut found = found.filter(|(_, token)| token.form == form);
    let (first, _) = found.next()?;
    found.next().is_none().then_some(first)
}

/// Whether a word stands in the clause that a link opens.
fn is_behind(row: &Row, link: usize, word: usize) -> bool {
    let mut between = row.tokens[..word].iter().skip(link + 1);
    link < word && word - link <= CLAUSE_TOKENS && between.all(|t| t.kind == TokenKind::Word)
}

/// "rather sail than wait" for "rather wait than sail": words have gone to the other side of "than", and what was less is more.
fn preferred_turned(rows: &[Row], a: &Place, b: &Place) -> Option<Vec<String>> {
    let words = |row: &Row, place: &Place| -> Vec<Token> {
        let tokens = row.tokens[row.range(place.columns.clone())].iter();
        tokens
            .filter(|token| token.kind == TokenKind::Word)
            .cloned()
            .collect()
    };
    let is_than = |token: &Token| token.form == THAN;
    let turned = rows.iter().enumerate().flat_map(|(n, row)| {
        let others = rows
            .iter()
            .enumerate()
            .filter(move |(other, _)| *other != n);
        others.filter_map(move |(_, other)| {
            let [before, behind] = [words(row, a), words(other, b)];
            let (than, moved) = before.split_last()?;
            let (same, gone) = behind.split_first()?;
            let forms = |tokens: &[Token]| -> Vec<String> {
                tokens.iter().map(|token| token.form.clone()).collect()
            };
            let turned = is_than(than) && is_than(same) && forms(moved) == forms(gone);
            (turned && !moved.is_empty()).then(|| vec![join_tokens(&before), join_tokens(&behind)])
        })
    });
    turned.min()
}

/// "four miles and two kilometres" for "four kilometres and two miles": a unit that has gone to another number measures another
/// thing there.
fn units_turned(rows: &[Row], a: &Place, b: &Place) -> Option<Vec<String>> {
    let units = |row: &Row, place: &Place| {
        let tokens = &row.tokens[row.range(place.columns.clone())];
        let words = tokens.iter().filter(|token| token.kind == TokenKind::Word);
        let units: Option<Vec<String>> = words
            .map(|token| number::unit(&token.form).map(|_| token.text.clone()))
            .collect();
        units.filter(|units| !units.is_empty())
    };
    let moved = rows.iter().flat_map(|row| [units(row, a), units(row, b)]);
    let moved: Vec<Vec<String>> = moved.collect::<Option<_>>()?;
    let mut words = moved.concat();
    words.sort_unstable();
    words.dedup();
    Some(words)
}

/// "3–2" for "2–3": a number has gone to the other side of another one, and what each counts is another thing.
fn numbers_turned(rows: &[Row], a: &Place, b: &Place) -> Option<Vec<String>> {
    let between = a.columns.end.min(b.columns.end)..a.columns.start.max(b.columns.start);
    let tells = |token: &&Token| token.kind == TokenKind::Word && token.form != TO;
    let counts = |tokens: &[Token]| {
        let mut words = tokens.iter().filter(tells).peekable();
        words.peek().is_some() && words.all(|token| number::is_number(&token.form))
    };
    let turned = rows.iter().flat_map(|row| {
        let crossed = &row.tokens[row.range(between.clone())];
        [a, b].into_iter().filter_map(move |place| {
            let moved = &row.tokens[row.range(place.columns.clone())];
            (counts(moved) && counts(crossed)).then(|| {
                let numbers = moved.iter().chain(crossed).filter(tells);
                numbers.map(|token| token.text.clone()).collect()
            })
        })
    });
    turned.min()
}

/// "he owes | the bank" for "the bank | owes him": the verb has gone to the other side of a noun, and the one who acts
/// is the one acted upon.
fn turned_about(a: &Place, b: &Place) -> Option<Vec<String>> {
    let told = |place: &Place| {
        let mut groups = place.groups.iter().filter(|group| group.words);
        groups.next().map(|group| group.key.clone())
    };
    let [one, other] = [told(a)?, told(b)?];
    let acts = |key: &str| {
        let subject = key.split(' ').next().and_then(Pronoun::of)?;
        (key.contains(' ') && subject.is_subject()).then_some(subject)
    };
    let suffers = |key: &str| {
        let object = key.split(' ').next_back().and_then(Pronoun::of)?;
        (key.contains(' ') && object.is_object()).then_some(object)
    };
    let turned = |one: &str, other: &str| {
        let both = acts(one).zip(suffers(other));
        both.is_some_and(|(subject, object)| subject.is_same_person(object))
    };
    (turned(&one, &other) || turned(&other, &one)).then(|| vec![one, other])
}

/// Whether another row has at each place what this row has at the other one.
fn is_crosswise(a: &Place, b: &Place, row: usize) -> bool {
    let (Some(here), Some(there)) = (words_of(a, row), words_of(b, row)) else {
        return false;
    };
    let mut others = a.groups.iter().flat_map(|group| &group.rows);
    let crosses =
        |other: &usize| words_of(a, *other) == Some(there) && words_of(b, *other) == Some(here);
    here != there && others.any(crosses)
}

/// What a row is compared by at a place, where it has words there.
fn words_of(place: &Place, row: usize) -> Option<&str> {
    let group = place
        .groups
        .iter()
        .find(|group| group.rows.contains(&row))?;
    group.words.then(|| without_grammar(&group.key))
}

/// Words without those of grammar at both ends, which fit them to their place ("guards were", "guard was"); all of them where
/// they are nothing else.
fn without_grammar(words: &str) -> &str {
    let is_grammar = |word: &str| function_word::of(word).is_some();
    let mut told = words;
    while let Some((_, rest)) = told.split_once(' ').filter(|(first, _)| is_grammar(first)) {
        told = rest;
    }
    while let Some((rest, _)) = told.rsplit_once(' ').filter(|(_, last)| is_grammar(last)) {
        told = rest;
    }
    match is_grammar(told) {
        true => words,
        false => told,
    }
}

/// Whether more stands between two places of a row than marks and words that only link the two.
fn is_told_between(row: &Row, a: &Place, b: &Place) -> bool {
    let between = a.columns.end.min(b.columns.end)..a.columns.start.max(b.columns.start);
    let tells = |token: &Token| {
        let function = function_word::of(&token.form);
        let names = matches!(function, Some(Function::Article | Function::Possessive));
        let links = names || lexicon::COORDINATORS.contains(&token.form);
        token.kind == TokenKind::Word && !links
    };
    row.tokens[row.range(between)].iter().any(tells)
}
