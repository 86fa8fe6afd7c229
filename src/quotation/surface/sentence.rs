//! Sentence boundaries, given that a quotation is one token.

use crate::language::class::Class;
use crate::quotation::surface::quoted::{Ending, Quoted};
use crate::quotation::surface::token::Token;

/// Numbers the sentences of a paragraph, and returns how many there are.
pub(in crate::quotation) fn number_sentences(tokens: &mut [Token], quoted: &[Quoted]) -> u32 {
    let mut quoted = quoted.iter();
    let mut here = None;
    let mut sentence = 0;
    for i in 0..tokens.len() {
        if tokens[i].class == Class::Quote {
            here = quoted.next();
        }
        tokens[i].sentence = sentence;
        let Some(next) = tokens.get(i + 1) else { break };
        let ends = match tokens[i].class {
            Class::Quote => here.is_some_and(|q| ends_after_quotation(q, &tokens[i + 1..])),
            class if class.ends_sentence() => {
                let lower_quotation = next.class == Class::Quote
                    && class != Class::Stop
                    && quoted.as_slice().first().is_some_and(|q| !q.capital);
                begins_sentence(next) && !lower_quotation
            }
            _ => false,
        };
        sentence += u32::from(ends);
    }
    sentence + 1
}

fn begins_sentence(token: &Token) -> bool {
    token.capital
        || matches!(
            token.class,
            Class::Quote | Class::Number | Class::Dash | Class::Open
        )
}

/// Whether a sentence ends with a quotation that `after` follows. “…?” Name said: goes on.
fn ends_after_quotation(quoted: &Quoted, after: &[Token]) -> bool {
    let Some(next) = after.first() else {
        return false;
    };
    let begins = next.class == Class::Quote || next.capital;
    match quoted.ending {
        Ending::Stop => begins,
        Ending::Question | Ending::Exclamation if next.class == Class::Quote => true,
        Ending::Question | Ending::Exclamation => begins && !cue_follows(after),
        _ => false,
    }
}

/// Whether the tokens begin with a short subject and its verb of saying.
fn cue_follows(tokens: &[Token]) -> bool {
    for token in tokens.iter().take(8) {
        if token.is_finite_cue() {
            return true;
        }
        let of_subject = token.class.is_nounlike()
            || matches!(
                token.class,
                Class::Genitive
                    | Class::Pronoun
                    | Class::Determiner
                    | Class::Adverb
                    | Class::Auxiliary
            );
        if !of_subject {
            return false;
        }
    }
    false
}
