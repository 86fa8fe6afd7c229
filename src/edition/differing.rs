//! Whose words differ from those of the base (≠), and who leaves some of them out and so prints no whole: told once, by
//! what Compare shows.

use super::wording::Wording;
use super::{Coverage, Edition, Statement};
use crate::collation::WitnessText;
use crate::collation::compare::{BesideBase, beside_base};
use crate::collation::normal::printed_words;
use crate::language::normal::fold;
use rayon::prelude::*;

/// The most text, in bytes, of one statement that is collated for it; of a longer one that is not printed
/// alike all words are said to differ.
const MAX_BYTES_OF_STATEMENT: usize = 400_000;

impl Edition {
    /// Marks the witnesses whose words differ from the base's, and those that leave some of them out. Each wording that has
    /// not been compared yet keeps what was found, so that a correction need not compare it again.
    pub(super) fn compare_with_base(&mut self, wordings: &mut [Wording]) {
        let told = wordings.par_iter_mut().zip(self.statements.par_iter());
        told.for_each(|(wording, statement)| {
            if wording.beside_base.is_empty() {
                wording.beside_base = differences_from_base(self, statement);
            }
        });
        for (statement, wording) in self.statements.iter_mut().zip(wordings) {
            for (witness, own) in statement.witnesses.iter_mut().zip(&wording.beside_base) {
                witness.differs = own.differs;
                // What lacks the first sentence or a condition is no whole, however much of the rest it prints.
                if own.leaves_out && witness.coverage == Coverage::Full {
                    witness.coverage = Coverage::Fragment;
                }
            }
        }
    }
}

/// What each witness of a statement is beside its base; nothing where there is only one.
fn differences_from_base(edition: &Edition, statement: &Statement) -> Vec<BesideBase> {
    if statement.witnesses.len() < 2 {
        return Vec::new();
    }
    let (base, texts) = (statement.base, edition.witness_texts(statement));
    // Most of what several outlets print, an agency wrote: what is alike needs no collation.
    let printed: Vec<Vec<ComparedWord>> = texts.iter().map(words).collect();
    let unlike = |row: &Vec<ComparedWord>| *row != printed[base];
    if !printed.iter().any(unlike) {
        return vec![BesideBase::default(); texts.len()];
    }
    let bytes: usize = texts.iter().flat_map(|t| &t.pieces).map(String::len).sum();
    if bytes > MAX_BYTES_OF_STATEMENT {
        let own = |row| BesideBase {
            differs: unlike(row),
            leaves_out: false,
        };
        return printed.iter().map(own).collect();
    }
    beside_base(&texts, base)
}

/// A word as printed but for its case, and whether a marked cut and a sentence's end stand before it.
type ComparedWord = (String, bool, bool);

/// The words of a witness, and an empty one for its end: where they are the same, typography is all that differs.
fn words(witness: &WitnessText) -> Vec<ComparedWord> {
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
