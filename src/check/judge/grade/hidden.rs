//! What the sign of a cut hides, so that the words before and behind it are read together as nobody said them.

use super::{SOURCE, forms_before, is_small_form};
use crate::collation::normal::words;
use crate::collation::variant::Variant;
use crate::collation::{Collation, TokenKind};
use crate::language::function_word::{self, Function};
use crate::language::lexicon;
use crate::language::pronoun::Pronoun;
use crate::language::word;

/// So many words tell to whom something is said: "told the board that it".
const WORDS_OF_ADDRESSEE: usize = 4;

/// The words that the sign hides, with those beside it.
struct Hidden<'c> {
    before: Vec<&'c str>,
    printed: &'c str,
    own: Vec<String>,
    next: Option<&'c str>,
}

/// Whether what the sign hides turns what stands around it.
pub(super) fn turns_around(collation: &Collation, variant: &Variant, source: &str) -> bool {
    let row = &collation.rows[SOURCE];
    let mut behind = row.tokens[row.end_before(variant.columns.end)..].iter();
    let next = behind.find(|token| token.kind == TokenKind::Word);
    let hidden = Hidden {
        before: forms_before(collation, SOURCE, variant),
        printed: source,
        own: words(source).into_iter().map(|word| word.form).collect(),
        next: next.and_then(|token| token.form.split(' ').next()),
    };
    hidden.qualifies()
        || hidden.denies_what_follows()
        || hidden.is_claimed_by_others()
        || hidden.beheads_noun()
        || hidden.makes_content()
        || hidden.swaps_agent()
        || hidden.swaps_object()
}

impl Hidden<'_> {
    /// "The plan is … sound" for "The plan is, in theory, sound".
    fn qualifies(&self) -> bool {
        lexicon::QUALIFICATIONS.contains(&self.own.join(" "))
    }

    /// "with the … sea" for "with the clerk and not with the sea": the negation works on what follows.
    fn denies_what_follows(&self) -> bool {
        let denies = |form: &String| lexicon::OPERATORS.meaning(form) == Some("negation");
        let last = self.own.iter().rposition(denies);
        last.is_some_and(|at| self.own[at + 1..].iter().all(|form| is_small_form(form)))
    }

    /// "The crews … drink" for "The crews say they drink": what is hidden last tells that somebody says or thinks it. Who says
    /// it of himself does not.
    fn is_claimed_by_others(&self) -> bool {
        let is_said = |at: &usize| {
            let form = &self.own[*at];
            let says = word::look_up(form).cue.is_some() || lexicon::THINKING_VERBS.contains(form);
            let rest = &self.own[at + 1..];
            let leads_over = |form: &String| {
                form == "that" || Pronoun::of(form).is_some_and(Pronoun::is_subject)
            };
            says && rest.len() <= WORDS_OF_ADDRESSEE
                && rest.last().is_some_and(leads_over)
                && rest
                    .iter()
                    .all(|form| is_small_form(form) || rest.iter().any(|f| f == "that"))
        };
        let Some(at) = (0..self.own.len()).rev().find(is_said) else {
            return false;
        };
        let subject = match at {
            0 => self.before.last().copied(),
            _ => self.own.get(at - 1).map(String::as_str),
        };
        !subject.is_some_and(|form| Pronoun::of(form).is_some_and(Pronoun::is_first))
    }

    /// "The … mayor" for "The son of the mayor": the article goes to another noun.
    fn beheads_noun(&self) -> bool {
        let of = |form: &str| function_word::of(form);
        let is_determiner =
            |form: &str| matches!(of(form), Some(Function::Article | Function::Possessive));
        let is_open = self.before.last().is_some_and(|form| is_determiner(form));
        let rest: &[String] = match self.own.as_slice() {
            [rest @ .., last] if is_determiner(last) => rest,
            rest => rest,
        };
        let link = rest.last().filter(|_| rest.len() > 1);
        is_open
            && self.next.is_some_and(|next| of(next).is_none())
            && link.is_some_and(|form| lexicon::FUNCTION_WORDS.meaning(form) == Some("preposition"))
    }

    /// "I never said that … the quay is old" for "I never said that. I said the quay is old": what follows becomes what was said.
    fn makes_content(&self) -> bool {
        let is_stop = self.printed.trim_start().starts_with(['.', '!', '?', ';']);
        let points = self.before.last().is_some_and(|form| *form == "that");
        is_stop && points && !self.own.is_empty()
    }

    /// "I trust … the mayor" for "I trust the bishop but the mayor lies": the verb gets the subject of the next clause for what it
    /// was said of.
    fn swaps_object(&self) -> bool {
        let of = |form: &str| function_word::of(form);
        let begins_noun =
            |form: &str| matches!(of(form), Some(Function::Article | Function::Possessive));
        let [object, .., link] = self.own.as_slice() else {
            return false;
        };
        begins_noun(object)
            && lexicon::CONTRASTS.contains(link)
            && self.next.is_some_and(begins_noun)
    }

    /// "The crews … saved us" for "The crews failed us, and the board saved us": the verb gets the subject of another one.
    fn swaps_agent(&self) -> bool {
        let Some((clause, subject)) = self.printed.rsplit_once(", and ") else {
            return false;
        };
        let is_past = |form: &str| {
            form.ends_with("ed")
                || lexicon::IRREGULAR_PASTS.contains(form)
                || lexicon::AUXILIARY_TENSES.contains(form)
                || function_word::of(form) == Some(Function::Modal)
        };
        let subject = words(subject);
        let is_noun = subject
            .last()
            .is_some_and(|word| !is_small_form(&word.form));
        let first = words(clause).into_iter().next();
        is_noun
            && subject.len() <= WORDS_OF_ADDRESSEE
            && self.next.is_some_and(is_past)
            && first.is_some_and(|word| is_past(&word.form))
    }
}
