//! One reading of a place, and what its words are.

use super::notes::{Notes, Phrase};
use super::number;
use crate::collation::token::{Token, TokenKind, join_tokens};
use crate::language;
use crate::language::lexicon;
use crate::language::operator::OperatorClass;
use std::ops::Range;

/// One reading of a place.
pub(super) struct Side<'a> {
    pub(super) notes: &'a Notes<'a>,
    pub(super) tokens: Range<usize>,
    pub(super) indirect: bool,
    pub(super) record: bool,
}

impl Side<'_> {
    /// Some of its tokens as a side.
    pub(super) fn part(&self, tokens: Range<usize>) -> Side<'_> {
        Side { tokens, ..*self }
    }

    pub(super) fn words(&self) -> Vec<&Token> {
        let tokens = self.notes.row.tokens[self.tokens.clone()].iter();
        tokens.filter(|t| t.kind == TokenKind::Word).collect()
    }

    pub(super) fn forms(&self) -> Vec<&str> {
        let words = self.words().into_iter();
        words.flat_map(|t| t.form.split(' ')).collect()
    }

    /// Whether the record is known and has none of the words.
    pub(super) fn is_beyond_record(&self) -> bool {
        let words = self.words();
        !words.is_empty() && words.iter().all(|t| t.beyond_record)
    }

    /// Whether it has words, and all of them are told without marks.
    pub(super) fn is_reported(&self) -> bool {
        let words = self.words();
        self.indirect || !words.is_empty() && words.iter().all(|t| t.reported)
    }

    pub(super) fn bracketed(&self) -> bool {
        let words = self.words();
        !words.is_empty() && words.iter().all(|t| t.bracketed)
    }

    pub(super) fn operators(&self) -> &[Phrase<OperatorClass>] {
        self.notes.operators_in(&self.tokens)
    }

    pub(super) fn printed(&self, tokens: &Range<usize>) -> String {
        join_tokens(&self.notes.row.tokens[tokens.clone()])
    }

    /// The word of the reading that is compared as `form`, as it is printed.
    pub(super) fn printed_as(&self, form: &str) -> String {
        let word = self
            .words()
            .into_iter()
            .find(|t| t.form.split(' ').any(|f| f == form));
        word.map_or_else(|| form.to_string(), |t| t.text.clone())
    }

    /// Whether it has no number but "one" in letters, which may count nothing: "one day", "one of them". The figure
    /// always counts.
    pub(super) fn is_indefinite_one(&self) -> bool {
        let words = self.words().into_iter();
        let mut numbers = words.filter(|t| t.form.split(' ').any(language::number::is_number));
        let one = |t: &Token| t.form == "1" && t.text.starts_with(char::is_alphabetic);
        numbers.next().is_some_and(one) && numbers.next().is_none()
    }

    pub(super) fn numbers(&self) -> Vec<String> {
        number::values(&self.forms())
    }

    /// Whether words in brackets stand directly before or behind the reading.
    pub(super) fn is_beside_brackets(&self) -> bool {
        let tokens = &self.notes.row.tokens;
        let behind = tokens.get(self.tokens.end);
        self.before().is_some_and(|t| t.text == "]") || behind.is_some_and(|t| t.text == "[")
    }

    /// The token before the reading.
    pub(super) fn before(&self) -> Option<&Token> {
        let before = self.tokens.start.checked_sub(1)?;
        self.notes.row.tokens.get(before)
    }

    pub(super) fn ends_sentence(&self) -> bool {
        let mut tokens = self.notes.row.tokens[self.tokens.clone()].iter();
        tokens.any(|t| t.form.starts_with(['.', '!', '?']))
    }

    /// The sentences of a stretch, or what it has of them, each with its stop.
    pub(super) fn sentences(&self) -> Vec<Range<usize>> {
        let tokens = &self.notes.row.tokens[self.tokens.clone()];
        let mut start = self.tokens.start;
        let all = tokens.chunk_by(|one, next| !one.is_stop() || next.is_stop());
        let all = all.map(|sentence| {
            start += sentence.len();
            start - sentence.len()..start
        });
        all.collect()
    }

    /// The words of the clause with which a stretch begins, behind a comma and "but" or "and".
    pub(super) fn first_clause(&self) -> Vec<&Token> {
        let tokens = self.notes.row.tokens[self.tokens.clone()].iter();
        let leads_in = |token: &&Token| {
            token.form == "," || token.form == "–" || lexicon::COORDINATORS.contains(&token.form)
        };
        let words = tokens.skip_while(leads_in);
        words
            .take_while(|token| token.kind == TokenKind::Word)
            .collect()
    }
}
