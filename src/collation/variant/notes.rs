//! What the words of a witness are: operators, fillers, names, numbers.

use crate::collation::table::Row;
use crate::collation::token::{Token, TokenKind};
use crate::language::filler::{self, FillerClass};
use crate::language::function_word::{self, Function};
use crate::language::lexicon;
use crate::language::operator::{self, OperatorClass};
use std::ops::Range;

/// A phrase of a row with its meaning.
#[derive(Clone, Debug)]
pub(super) struct Phrase<T> {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// What it is compared as.
    pub(super) lemma: String,
    /// What it means.
    pub(super) class: T,
}

/// What was found in one row.
#[derive(Debug)]
pub(super) struct Notes<'a> {
    /// The row.
    pub(super) row: &'a Row,
    /// Operators, in order.
    pub(super) operators: Vec<Phrase<OperatorClass>>,
    /// Fillers and honorifics, in order.
    pub(super) fillers: Vec<Phrase<FillerClass>>,
    /// Whether each token is a name: a capital that no sentence begins with.
    names: Vec<bool>,
}

impl<'a> Notes<'a> {
    /// Reads a row.
    pub(super) fn new(row: &'a Row) -> Self {
        let parts: Vec<(usize, &str)> = row
            .tokens
            .iter()
            .enumerate()
            .flat_map(|(n, token)| token.form.split(' ').map(move |part| (n, part)))
            .collect();
        let forms: Vec<&str> = parts.iter().map(|p| p.1).collect();
        let mut notes = Self {
            row,
            operators: Vec::new(),
            fillers: Vec::new(),
            names: Vec::new(),
        };
        let mut at = 0;
        while at < forms.len() {
            let found = operator::operators().at(&forms[at..]);
            let length = found.map_or(1, |f| f.0);
            if let Some((_, Some(class))) = found
                && !is_noun(&row.tokens, &forms, at, parts[at].0, class)
            {
                notes.operators.push(phrase(&parts[at..at + length], class));
            }
            at += length;
        }
        let mut at = 0;
        while at < forms.len() {
            let found = filler::fillers().at(&forms[at..]);
            let length = found.map_or(1, |f| f.0);
            if let Some((_, (class, set_off))) = found {
                let phrase = phrase(&parts[at..at + length], class);
                if fills(&row.tokens, &phrase, set_off) {
                    notes.fillers.push(phrase);
                }
            }
            at += length;
        }
        notes.names = names(&row.tokens);
        for filler in &notes.fillers {
            notes.names[filler.tokens.clone()].fill(false);
        }
        notes
    }

    /// Operators that have a word in these tokens.
    pub(super) fn operators_in(&self, tokens: &Range<usize>) -> &[Phrase<OperatorClass>] {
        within(&self.operators, tokens)
    }

    /// Whether every word of these tokens belongs to a filler or an honorific; which kind comes first.
    pub(super) fn filler(&self, tokens: &Range<usize>) -> Option<FillerClass> {
        let fillers = within(&self.fillers, tokens);
        let filled = |n: usize| fillers.iter().any(|f| f.tokens.contains(&n));
        let all = tokens.clone().all(|n| filled(n) || !self.is_word(n));
        fillers.first().filter(|_| all).map(|f| f.class)
    }

    /// The names among these tokens.
    pub(super) fn names_in(&self, tokens: &Range<usize>) -> Vec<&'a Token> {
        let named = tokens.clone().filter(|n| self.names[*n]);
        named.map(|n| &self.row.tokens[n]).collect()
    }

    /// Whether a token is a name.
    pub(super) fn is_name(&self, token: usize) -> bool {
        self.names.get(token) == Some(&true)
    }

    fn is_word(&self, token: usize) -> bool {
        self.row.tokens[token].kind == TokenKind::Word
    }
}

fn phrase<T>(parts: &[(usize, &str)], class: T) -> Phrase<T> {
    let first = parts.first().map_or(0, |p| p.0);
    let last = parts.last().map_or(0, |p| p.0);
    let lemma: Vec<&str> = parts.iter().map(|p| p.1).collect();
    Phrase {
        tokens: first..last + 1,
        lemma: lemma.join(" "),
        class,
    }
}

/// The phrases that overlap a range; both are in order.
fn within<'p, T>(phrases: &'p [Phrase<T>], tokens: &Range<usize>) -> &'p [Phrase<T>] {
    let start = phrases.partition_point(|p| p.tokens.end <= tokens.start);
    let end = phrases.partition_point(|p| p.tokens.start < tokens.end);
    &phrases[start..end.max(start)]
}

/// "the will", "in May": a noun that looks like a modal.
fn is_noun(
    tokens: &[Token],
    forms: &[&str],
    at: usize,
    token: usize,
    class: OperatorClass,
) -> bool {
    if class != OperatorClass::Modal {
        return false;
    }
    let before = at.checked_sub(1).map_or("", |n| forms[n]);
    let determiner = function_word::of(before)
        .is_some_and(|f| matches!(f, Function::Article | Function::Possessive));
    is_month(tokens, token) || determiner
}

/// "in May", which looks like a modal.
fn is_month(tokens: &[Token], token: usize) -> bool {
    let Token { text, form, .. } = &tokens[token];
    let is_modal = function_word::of(form) == Some(Function::Modal);
    let is_name = text.starts_with(char::is_uppercase) && !begins(tokens, token);
    is_name && is_modal && lexicon::AMBIGUOUS_MONTHS.contains(form)
}

/// A filler counts where it is set off, an honorific only before a name.
fn fills(tokens: &[Token], phrase: &Phrase<FillerClass>, set_off: bool) -> bool {
    let after = tokens.get(phrase.tokens.end);
    if phrase.class == FillerClass::Honorific {
        let upper = |t: &Token| t.text.starts_with(char::is_uppercase);
        return upper(&tokens[phrase.tokens.start]) && after.is_some_and(upper);
    }
    let before = phrase.tokens.start.checked_sub(1).map(|n| &tokens[n]);
    let pause = |t: &Token| t.kind != TokenKind::Word;
    !set_off || (after.is_some_and(pause) && before.is_none_or(pause))
}

/// Which tokens are names. Where most words have capitals (a headline) capitals tell nothing.
fn names(tokens: &[Token]) -> Vec<bool> {
    let words = || tokens.iter().filter(|t| t.kind == TokenKind::Word);
    let upper = |t: &&Token| {
        t.text
            .trim_start_matches('[')
            .starts_with(char::is_uppercase)
    };
    let shouted = words().filter(upper).count() * 2 > words().count() && words().count() > 4;
    let named = |(n, token): (usize, &Token)| {
        token.kind == TokenKind::Word
            && !shouted
            && upper(&token)
            && !begins(tokens, n)
            && (is_month(tokens, n) || !begins_with_function_word(token))
    };
    tokens.iter().enumerate().map(named).collect()
}

fn begins_with_function_word(token: &Token) -> bool {
    let first = token.form.split(' ').next();
    first.is_some_and(|form| function_word::of(form).is_some())
}

/// Whether a sentence begins with this token.
fn begins(tokens: &[Token], token: usize) -> bool {
    let quote = |t: &&Token| matches!(t.form.as_str(), "\"" | "'" | "[" | "(" | "''");
    let mut before = tokens[..token].iter().rev().skip_while(quote);
    let last = before.next().filter(|t| t.piece == tokens[token].piece);
    last.is_none_or(|t| t.kind == TokenKind::Cut || t.form.starts_with(['.', '!', '?', ':']))
}
