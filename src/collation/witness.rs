//! What is collated: the witnesses of one statement.

use super::lineage::Lineage;
use super::normal;
use super::token::{self, Token};
use crate::language::lexicon;
use crate::language::operator::{self, OperatorClass};

/// What is collated: the name of a witness and its text, in one or several pieces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct WitnessText {
    /// Short name, unique in the collation.
    pub siglum: String,
    /// The pieces in the order in which the witness prints them. Between two pieces stands what the
    /// witness does not print as speech (a cue, another statement): a lacuna, not an omission.
    pub pieces: Vec<String>,
    /// For each piece the outlet's own clause before it; none: not known.
    pub leads: Vec<Lead>,
    /// Its tokens, where somebody else cut them; empty: the pieces are tokenised here.
    pub tokens: Vec<Token>,
    /// The numbers of the pieces that it reports without quotation marks, where others stand in them.
    pub reported: Vec<usize>,
    /// Whether it reports the statement without quotation marks.
    pub indirect: bool,
    /// How near its words are to those that were spoken.
    pub lineage: Lineage,
    /// The record that the others are held against: a transcript.
    pub record: bool,
    /// What the same article prints elsewhere that perhaps tells the statement in words of its own.
    pub beside: Vec<String>,
}

/// What the outlet's own clause tells with which a piece goes on ("she would not “pay”"): the words that turn its sense,
/// and the one by which it reports the piece as denied.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lead {
    pub(super) turns: Vec<OperatorClass>,
    pub(super) denied: Option<String>,
}

impl Lead {
    /// Reads the words before a piece.
    pub fn new(clause: &str) -> Self {
        let words = normal::words(clause);
        let forms: Vec<&str> = words.iter().flat_map(|word| word.form.split(' ')).collect();
        let mut turns = operator::classes(&forms);
        // "she counted about “40 boats”".
        let is_guess = forms
            .last()
            .is_some_and(|last| lexicon::QUANTITY_GUESSES.contains(last));
        turns.extend(is_guess.then_some(OperatorClass::Hedge));
        Self {
            turns,
            denied: None,
        }
    }

    /// A clause that tells that the speaker denies what follows: "Okoro denied".
    pub fn denying(word: &str) -> Self {
        Self {
            turns: Vec::new(),
            denied: Some(word.to_string()),
        }
    }
}

impl WitnessText {
    /// A witness that prints direct speech in its own language.
    pub fn new(siglum: impl Into<String>, pieces: Vec<String>) -> Self {
        Self {
            siglum: siglum.into(),
            pieces,
            ..Self::default()
        }
    }

    /// The tokens that were given with it, else those of its pieces.
    pub(super) fn tokenise(&self) -> Vec<Token> {
        if !self.tokens.is_empty() {
            return self.tokens.clone();
        }
        let pieces = self.pieces.iter().enumerate();
        let mut tokens: Vec<Token> = pieces
            .flat_map(|(n, text)| token::of_piece(text, n))
            .collect();
        for token in &mut tokens {
            token.reported = self.reported.contains(&token.piece);
        }
        tokens
    }
}
