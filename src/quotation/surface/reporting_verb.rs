//! Cue verbs that are in no list: “…,” Okoro implored. Hundreds of verbs introduce speech now and then ("deadpanned",
//! "shrugged", "began") and mostly mean something else. They are told by the form of the sentence instead: words in
//! marks, a comma, a subject and a verb in the past.

use crate::language::class::Class;
use crate::language::cue_verb::{CueForm, Inflection};
use crate::language::lexicon;
use crate::language::word::look_up;
use crate::quotation::surface::quoted::{Ending, Quoted};
use crate::quotation::surface::token::Token;

/// Tokens of a subject that stands between words in marks and their verb, or between the verb and what it reports.
pub const MAX_SUBJECT_TOKENS: usize = 8;

/// Tokens of an insertion between commas behind the subject.
const MAX_COMMA_INSERTION_TOKENS: usize = 14;

/// Tokens behind the verb in which a listed verb of saying would be the cue instead.
const MAX_TOKENS_TO_LISTED_VERB: usize = 16;

/// Marks the verbs of a paragraph as cues that introduce speech by their place in the sentence.
pub(super) fn mark(text: &str, tokens: &mut [Token], quoted: &[Quoted]) {
    let mut from = 0;
    for one in quoted {
        let quotes = tokens[from..].iter();
        let Some(at) = quotes.clone().position(|t| t.class == Class::Quote) else {
            return;
        };
        let at = from + at;
        from = at + 1;
        let clause = QuotedClause {
            text,
            tokens,
            quoted: one,
            at,
        };
        let verb = clause.verb_behind().or_else(|| clause.verb_before());
        if let Some(verb) = verb.or_else(|| clause.verb_with_capital()) {
            tokens[verb].class = Class::Cue;
            tokens[verb].cue = Some(CueForm::UNLISTED_PAST);
        }
    }
}

/// A stretch in marks and the tokens of its paragraph.
struct QuotedClause<'a> {
    text: &'a str,
    tokens: &'a [Token],
    quoted: &'a Quoted,
    /// The token of the stretch.
    at: usize,
}

impl QuotedClause<'_> {
    fn class(&self, at: usize) -> Class {
        self.tokens.get(at).map_or(Class::Edge, |token| token.class)
    }

    fn class_before(&self, at: usize) -> Class {
        at.checked_sub(1)
            .map_or(Class::Edge, |before| self.class(before))
    }

    /// Whether a word is in the past by its form, and no listed verb.
    fn is_past(&self, at: usize) -> bool {
        let irregular = || lexicon::IRREGULAR_PASTS.contains(self.tokens[at].span.of(self.text));
        match self.class(at) {
            Class::Ed => true,
            Class::Word => irregular(),
            _ => false,
        }
    }

    /// “…,” Okoro implored; “…?” she blurted; “…,” deadpanned the mayor.
    fn verb_behind(&self) -> Option<usize> {
        let pauses = match self.quoted.ending {
            Ending::Comma | Ending::Dash => true,
            // After a full sentence a capital may begin the next one.
            Ending::Question | Ending::Exclamation => {
                !self.tokens.get(self.at + 1).is_some_and(|t| t.capital)
            }
            _ => false,
        };
        if !pauses || !self.begins_sentence() || self.is_title() {
            return None;
        }
        let first = self.at + 1;
        let verb = if first < self.tokens.len() && self.is_past(first) {
            let subject = self.class(first + 1);
            let begins = subject.is_nounlike()
                || matches!(
                    subject,
                    Class::Determiner | Class::PossessivePronoun | Class::Pronoun
                );
            begins.then_some(first)?
        } else {
            self.verb_of_subject(first)?
        };
        self.is_alone(verb).then_some(verb)
    }

    /// Whether the stretch opens its sentence: in «the film “X,” Okoro directed» it does not.
    fn begins_sentence(&self) -> bool {
        let before = self.class_before(self.at);
        before.ends_sentence()
            || matches!(
                before,
                Class::Edge | Class::Quote | Class::Colon | Class::Dash
            )
    }

    fn is_title(&self) -> bool {
        self.quoted.title_case && self.quoted.words > 1
    }

    /// The verb of the subject that begins here, an apposition passed over.
    fn verb_of_subject(&self, first: usize) -> Option<usize> {
        let mut at = first;
        let mut named = false;
        while at < self.tokens.len().min(first + MAX_SUBJECT_TOKENS) {
            let class = self.class(at);
            if named && self.is_past(at) {
                return Some(at);
            }
            at = match class {
                Class::Comma if named => return self.verb_of_insertion(at),
                Class::Pronoun => at + 1,
                Class::Determiner | Class::PossessivePronoun | Class::Genitive => at + 1,
                Class::Adverb if named => at + 1,
                _ if class.is_nounlike() || self.is_past(at) => at + 1,
                _ => return None,
            };
            named |= class == Class::Pronoun || class.is_nounlike();
        }
        None
    }

    /// The verb behind a comma that closes what is told of the subject: Okoro, 42, a pilot, implored.
    fn verb_of_insertion(&self, comma: usize) -> Option<usize> {
        let end = self.tokens.len().min(comma + MAX_COMMA_INSERTION_TOKENS);
        let goes_on = |at: &usize| {
            let class = self.class(*at);
            class != Class::Quote && !class.ends_sentence()
        };
        let inside = (comma + 1..end).take_while(goes_on);
        let closes = inside.filter(|&at| self.class(at) == Class::Comma);
        let mut verbs = closes.map(|close| {
            let adverb = self.class(close + 1) == Class::Adverb;
            close + 1 + usize::from(adverb)
        });
        verbs.find(|&verb| verb < self.tokens.len() && self.is_past(verb))
    }

    /// Whether it is the only verb of its clause: no participle, and without a listed verb of saying behind it.
    fn is_alone(&self, verb: usize) -> bool {
        let end = self.tokens.len().min(verb + MAX_TOKENS_TO_LISTED_VERB);
        let rest = self.tokens[verb + 1..end].iter();
        let clause = rest.take_while(|t| t.class != Class::Quote && !t.class.ends_sentence());
        !matches!(self.class(verb + 1), Class::By | Class::Of)
            && !clause.clone().any(Token::is_finite_cue)
    }

    /// Okoro implored: “…”; She shrugged, “…”: the last verb of a sentence before the marks.
    fn verb_before(&self) -> Option<usize> {
        let lead = self.at.checked_sub(1)?;
        let leads = matches!(self.class(lead), Class::Comma | Class::Colon);
        if !leads || !self.quoted.capital || self.is_title() {
            return None;
        }
        let last = lead.checked_sub(1)?;
        let nearest = |at: &usize| self.is_past(*at) || self.tokens[*at].is_cue();
        let verb = (last.saturating_sub(1)..=last).rev().find(nearest)?;
        let subject = (0..verb).rev().take(MAX_SUBJECT_TOKENS);
        let of_subject = |at: &usize| {
            let class = self.class(*at);
            class.is_nounlike()
                || matches!(
                    class,
                    Class::Determiner | Class::PossessivePronoun | Class::Pronoun | Class::Adverb
                )
        };
        let first = subject.take_while(of_subject).last()?;
        let before = self.class_before(first);
        let opens = before == Class::Edge || before == Class::Quote || before.ends_sentence();
        let named = (first..verb).any(|at| {
            let class = self.class(at);
            class == Class::Pronoun || class.is_nounlike()
        });
        (opens && named && !self.tokens[verb].is_cue()).then_some(verb)
    }

    /// Warned Mara Okoro: “…”: a listed verb that has a capital because it begins the sentence, and a name.
    fn verb_with_capital(&self) -> Option<usize> {
        let colon = self
            .at
            .checked_sub(1)
            .filter(|&lead| self.class(lead) == Class::Colon)?;
        let named = (0..colon).rev().take(MAX_SUBJECT_TOKENS);
        let verb = named
            .take_while(|&at| self.class(at) == Class::Name)
            .last()?;
        let listed = look_up(self.tokens[verb].span.of(self.text)).cue;
        let says = listed.is_some_and(|cue| cue.inflection == Inflection::Past);
        let before = self.class_before(verb);
        let opens = before == Class::Edge || before == Class::Quote || before.ends_sentence();
        (verb + 1 < colon && says && opens).then_some(verb)
    }
}

#[cfg(test)]
mod tests {
    use crate::quotation::surface::Surface;

    /// The words that are cues although no list names them.
    fn reporting(text: &str) -> Vec<&str> {
        let surface = Surface::new(text);
        let cues = surface.tokens.iter().filter(|t| t.is_finite_cue());
        cues.map(|token| token.span.of(text)).collect()
    }

    #[test]
    fn a_verb_reports_by_its_place() {
        for (text, verb) in [
            ("“Do not sail,” Okoro implored.", "implored"),
            ("“Do not sail,” she implored the board.", "implored"),
            (
                "“Do not sail,” the retired captain deadpanned.",
                "deadpanned",
            ),
            (
                "“Do not sail,” deadpanned the captain of the ferry.",
                "deadpanned",
            ),
            (
                "“Do not sail,” Mara Okoro, 42, a pilot, hastily blurted out.",
                "blurted",
            ),
            ("“Must we sail?” he blurted.", "blurted"),
            ("“We sail,” Okoro began, “at dawn.”", "began"),
            ("It rained. Warned Mara Okoro: “We sail at dawn.”", "Warned"),
            ("Okoro blurted out: “We sail at dawn.”", "blurted"),
            (
                "It rained. The captain shrugged, “We sail at dawn.”",
                "shrugged",
            ),
        ] {
            assert_eq!(reporting(text).last(), Some(&verb), "{text}");
        }
    }

    #[test]
    fn elsewhere_it_does_not() {
        for text in [
            "In “Salt on the Quay,” Okoro starred as a pilot.",
            "“Salt on the Quay,” Okoro starred in it.",
            "The captain, a “sad man,” walked the dog.",
            "His motto, “no surrender,” adorned the wall.",
            "“We sail.” Okoro walked home.",
            "“Who pays?” Okoro walked home.",
            "When the ferry docked, “No entry” was on the door.",
            "Okoro walked home.",
            "Warned: “We sail at dawn.”",
            "Reform Okoro: “We sail at dawn.”",
        ] {
            assert_eq!(reporting(text), [] as [&str; 0], "{text}");
        }
        assert_eq!(
            reporting("“We sail,” the man arrested on the quay said."),
            ["said"]
        );
    }
}
