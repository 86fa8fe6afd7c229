//! Whose words differ from those of the base (≠): told once, by what Compare shows.

use super::wording::Wording;
use super::{Edition, Statement};
use crate::collation::WitnessText;
use crate::collation::compare;
use crate::collation::normal::printed_words;
use crate::language::normal::fold;
use rayon::prelude::*;

/// The most text, in bytes, of one statement that is collated for it; of a longer one that is not printed
/// alike all words are said to differ.
const MAX_BYTES_OF_STATEMENT: usize = 400_000;

impl Edition {
    /// Marks the witnesses whose words differ from the base's, and tells it the wordings of the statements that do
    /// not know it.
    pub(super) fn mark_differing(&mut self, wordings: &mut [Wording]) {
        let told = wordings.par_iter_mut().zip(self.statements.par_iter());
        told.for_each(|(wording, statement)| {
            if wording.differs.is_empty() {
                wording.differs = differing(self, statement);
            }
        });
        for (statement, wording) in self.statements.iter_mut().zip(wordings) {
            for (witness, differs) in statement.witnesses.iter_mut().zip(&wording.differs) {
                witness.differs = *differs;
            }
        }
    }
}

/// For each witness of a statement whether it differs; nothing where there is only one.
fn differing(edition: &Edition, statement: &Statement) -> Vec<bool> {
    if statement.witnesses.len() < 2 {
        return Vec::new();
    }
    let (base, texts) = (statement.base, edition.witness_texts(statement));
    // Most of what several outlets print, an agency wrote: what is alike needs no collation.
    let printed: Vec<Vec<Word>> = texts.iter().map(words).collect();
    let unlike = |row: &Vec<Word>| *row != printed[base];
    if !printed.iter().any(unlike) {
        return vec![false; texts.len()];
    }
    let bytes: usize = texts.iter().flat_map(|t| &t.pieces).map(String::len).sum();
    if bytes > MAX_BYTES_OF_STATEMENT {
        return printed.iter().map(unlike).collect();
    }
    compare::differing_witnesses(&texts, base)
}

/// A word as printed but for its case, and whether a marked cut and a sentence's end stand before it.
type Word = (String, bool, bool);

/// The words of a witness, and an empty one for its end: where they are the same, typography is all that differs.
fn words(witness: &WitnessText) -> Vec<Word> {
    let mut out = Vec::new();
    for piece in &witness.pieces {
        let mut end = 0;
        for word in printed_words(piece) {
            end = word.span.end;
            out.push((fold(word.text), word.after_cut, word.opens_sentence));
        }
        let tail = &piece[end..];
        let cut = tail.contains('…') || tail.contains("..") || tail.contains(". .");
        out.push((String::new(), cut, true));
    }
    out
}
