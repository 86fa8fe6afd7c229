//! What the words around a stretch unsay: they deny that it was said, suppose it, have it by another's claim, or call it
//! invented. Such a stretch stands in marks and is nobody's word all the same.
//!
//! Only what directly governs the verb of saying is read, for the sentences around a quotation deny and suppose many things.

use super::surroundings::{before, behind};
use crate::collation::normal::printed_words;
use crate::language::cue_verb::SAYING;
use crate::language::cue_verb::{CueGroup, Inflection};
use crate::language::ending;
use crate::language::function_word;
use crate::language::function_word::{Function, HAVE, NOTHING, ONLY, THAT, TO, is_before_verb};
use crate::language::lexicon::{self, meaning};
use crate::language::normal::forms;
use crate::language::pronoun::Pronoun;
use crate::language::word;
use crate::text::Span;

/// So many words that carry grammar alone stand between a verb and what governs it: "might not yet have said".
const GRAMMAR_WORDS_TO_VERB: usize = 5;

/// So many words name who is to say it: "expects the old keeper to say".
const WORDS_OF_SAYER: usize = 4;

/// So many words stand between a denial and the words that it denies: "denied that she had ever called the crews".
const WORDS_OF_DENIAL: usize = 10;

/// How words around a stretch unsay it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unsaying {
    /// The words around call the stretch invented, or given to the wrong person.
    Disowned,
    /// The words around deny what the stretch says, or that it was said.
    Denied,
    /// The words around only suppose, ask or expect that the stretch is said.
    Supposed,
    /// Somebody else claims that the stretch was said.
    Claimed,
}

impl Unsaying {
    /// Whether some words may tell it in whatever way: what is found in a source a draft may say in other words.
    pub(super) fn may_be_told(self, narration: &str) -> bool {
        let words = Words::of(narration);
        let has = |kinds: &[&str]| words.0.iter().any(|w| kinds.iter().any(|k| w.is(k)));
        let tells = |part: &str| words.0.iter().any(|word| word.is_framing(part));
        let is_doubted = |word: &NarrationWord| lexicon::DISBELIEF.contains(&word.form);
        let is_told = match self {
            Self::Disowned => has(&["mistake", "forgery", "forged"]),
            Self::Denied => {
                words.0.iter().any(NarrationWord::is_negation) || has(&["denial", "refusal"])
            }
            Self::Supposed => has(&["supposition", "expectation", "awaited"]) || tells("supposes"),
            Self::Claimed => has(&["claim"]) || tells("claims"),
        };
        is_told || words.0.iter().any(is_doubted)
    }
}

/// How the words around a stretch unsay it in its sentence.
pub(super) fn around(span: Span, text: &str) -> Vec<Unsaying> {
    let (before, behind) = (before(span, text), behind(span, text));
    let ended = before.trim_end();
    let is_announced = !ended.ends_with(char::is_alphanumeric);
    let (before, behind) = (Words::of(&before), Words::of(&behind));
    // Behind a dash or a bracket the words before say nothing of the quotation; behind a colon or a comma they do.
    let own = match is_announced && !ended.ends_with([':', ',']) {
        true => Words(Vec::new()),
        false => before.last_clause(),
    };
    let cue = own.last_cue();
    let behind_cue = behind.first_cue();
    let governed = |has: fn(&Words, usize) -> bool| {
        let here = cue.is_some_and(|cue| own.reaches_end(cue) && has(&own, cue));
        let there = || behind_cue.is_some_and(|cue| has(&behind, cue));
        here || cue.is_none() && there()
    };
    let in_content = !is_announced && own.denies_content(cue);
    let is_denied = own.is_denied(cue, is_announced);
    let denials = [governed(Words::negates), in_content, is_denied].into_iter();
    let told = [
        (Unsaying::Disowned, before.disowns() || behind.disowns()),
        (
            Unsaying::Denied,
            denials.filter(|denies| *denies).count() % 2 == 1,
        ),
        (
            Unsaying::Supposed,
            governed(Words::supposes) || own.asks(is_announced),
        ),
        (Unsaying::Claimed, governed(Words::is_claimed)),
    ];
    let told = told.into_iter().filter(|(_, is_told)| *is_told);
    told.map(|(unsaying, _)| unsaying).collect()
}

/// How the words before a clause inside somebody's own words unsay it: "I never said that", "suppose I said".
pub(super) fn inside(before: &str) -> Option<Unsaying> {
    let own = Words::of(before).last_clause();
    let cue = own.last_cue()?;
    let is_grammar = |word: &NarrationWord| function_word::of(&word.form).is_some();
    let is_open = before.trim_end().ends_with(char::is_alphanumeric);
    if !is_open || !own.reaches_end(cue) || !own.0[cue + 1..].iter().all(is_grammar) {
        return None;
    }
    let supposes = |word: &NarrationWord| word.is_framing(meaning!(FRAME_WORDS, "imagines"));
    match own.negates(cue) {
        true => Some(Unsaying::Denied),
        false => (own.0[..cue].iter().any(supposes)).then_some(Unsaying::Supposed),
    }
}

/// The word by which somebody inside his own words only has it from others: "we had been told the gates would", "they say that".
pub(super) fn handed_on(before: &str) -> Option<String> {
    let own = Words::of(before);
    let cue = own.last_cue()?;
    let form = |at: usize| own.0[at].form.as_str();
    let is_be = |at: usize| lexicon::means!(WORD_CLASSES, form(at), "be");
    let addressed = word::look_up(form(cue)).cue?.group == CueGroup::Tell;
    let is_passive = addressed && cue > 0 && is_be(cue - 1);
    let is_of_others = cue > 0 && form(cue - 1) == "they";
    let is_open = before.trim_end().ends_with(char::is_alphanumeric) && own.reaches_end(cue);
    let tells = match is_of_others {
        true => cue - 1,
        false => cue,
    };
    (is_open && (is_passive || is_of_others)).then(|| form(tells).to_string())
}

/// Who is told to have said what stands behind some words inside somebody's own, and by which verb: "the bank assured me that", "I read
/// that". What the speaker tells that he has said himself is his.
pub(super) fn hearsay(before: &str) -> Option<(String, String)> {
    let own = Words::of(before);
    let form = |at: usize| own.0[at].form.as_str();
    let receives = |at: usize| lexicon::RECEIVING_VERBS.contains(form(at));
    let is_verb = |at: usize| {
        let cue = word::look_up(form(at)).cue;
        let is_said = cue.is_some_and(|cue| cue.group != CueGroup::Soft);
        own.is_verb_of_saying(at) && is_said || receives(at)
    };
    let is_open = before.trim_end().ends_with(char::is_alphanumeric);
    let verb = (0..own.0.len())
        .rev()
        .find(|at| is_verb(*at))
        .filter(|_| is_open)?;
    let rest = &own.0[verb + 1..];
    let leads = rest.last().is_some_and(|word| word.form == THAT) && rest.len() <= WORDS_OF_SAYER;
    let subject = (0..verb).rev().find(|at| !is_before_verb(form(*at)))?;
    let of_speaker = Pronoun::of(form(subject)).is_some_and(Pronoun::is_first);
    let is_subject = Pronoun::of(form(subject)).is_some_and(Pronoun::is_subject)
        || function_word::of(form(subject)).is_none();
    let is_others = is_subject && (!of_speaker || receives(verb));
    // "Somebody mentioned": whatever the verb, nobody answers for it.
    let is_anybody = lexicon::means!(OPERATORS, form(subject), "quantifier");
    let is_bare = is_anybody && rest.is_empty() && subject + 1 == verb;
    let is_led = leads && is_others || is_bare;
    (is_led && own.reaches_end(verb)).then(|| (form(verb).into(), form(subject).into()))
}

/// Whether a verb tells that something was asked: "asked", "wondered".
pub(super) fn is_asking(verb: &str) -> bool {
    let cue = word::look_up(verb).cue;
    cue.is_some_and(|cue| {
        let asks = lexicon::has_flag!(FRAME_WORDS, cue.lemma(), "asks");
        asks && cue.inflection == Inflection::Past
    })
}

/// Whether a verb of saying tells that it need not be so: "claims".
pub(super) fn is_claim(verb: &str) -> bool {
    lexicon::means!(UNSAYING_WORDS, &verb.to_lowercase(), "claim")
}

/// Whether an answer begins with the denial of words that were held against whoever answers: "I never said that she lied", "That is not
/// true".
pub(super) fn denies_as_answer(turn: &str) -> bool {
    let words = turn.split_once(':').map_or(turn, |(_, words)| words);
    let first = Words::of_sentence(words);
    let says = || {
        first
            .last_cue()
            .is_some_and(|cue| first.disowns_saying(cue))
    };
    !first.0.is_empty() && says() || denies_it(words)
}

/// Whether somebody's sentence denies what stands right before it: "I said nothing of the kind", "I never said that", "That is
/// wrong, and I am sorry", "Nothing could be further from the truth".
pub(super) fn denies_it(text: &str) -> bool {
    let first = Words::of_sentence(text);
    let form = |at: usize| first.0.get(at).map_or("", |word| word.form.as_str());
    let says = |cue: usize| {
        let rest = &first.0[cue + 1..];
        let is_it = !rest.is_empty() && rest.iter().all(NarrationWord::is_light);
        let object = format!("{} {}", form(cue + 1), form(cue + 2));
        let is_nothing = lexicon::DENIED_OBJECTS.contains(&object);
        is_it && first.disowns_saying(cue)
            || is_nothing && first.is_of_speech(cue) && form(0) == "i"
    };
    // What ends the clause tells whether it is so.
    let ends = |at: usize| first.0.get(at + 1).is_none_or(|next| next.opens_clause);
    let is_false = |at: usize| {
        let last = &first.0[at];
        match first.0[..at].iter().any(NarrationWord::is_negation) {
            true => last.is_framing(meaning!(FRAME_WORDS, "true")),
            false => {
                last.is(meaning!(UNSAYING_WORDS, "forged"))
                    || last.is_framing(meaning!(FRAME_WORDS, "untrue"))
            }
        }
    };
    let is_it = first
        .0
        .first()
        .is_some_and(|word| word.is_framing(meaning!(FRAME_WORDS, "answers")));
    let is_far = form(0) == NOTHING
        && first
            .0
            .iter()
            .any(|word| word.is_framing(meaning!(FRAME_WORDS, "far")));
    first.last_cue().is_some_and(says)
        || is_it
            && (0..first.0.len())
                .find(|at| ends(*at))
                .is_some_and(is_false)
        || is_far
}

/// A word of the narration.
struct NarrationWord {
    form: String,
    /// Whether a mark stands before it that parts clauses.
    opens_clause: bool,
}

impl NarrationWord {
    fn is(&self, kind: &str) -> bool {
        lexicon::UNSAYING_WORDS.meaning(&self.form) == Some(kind)
    }

    /// Whether it tells that something is hoped for or wanted: "expects her to say", "is expected to say".
    fn is_expectation(&self) -> bool {
        lexicon::means!(UNSAYING_WORDS, &self.form, "expectation" | "awaited")
    }

    /// Whether it is one of the words around a quotation that do this for it.
    fn is_framing(&self, part: &str) -> bool {
        lexicon::FRAME_WORDS.has_flag(&self.form, part)
    }

    fn is_negation(&self) -> bool {
        lexicon::means!(OPERATORS, &self.form, "negation")
    }

    /// Whether it only carries grammar, or tells how something is done.
    fn is_light(&self) -> bool {
        function_word::of(&self.form).is_some()
            || ending::is_adverb(&self.form)
            || self.is_negation()
    }

    fn is_cue(&self) -> bool {
        word::look_up(&self.form).cue.is_some()
    }
}

struct Words(Vec<NarrationWord>);

impl Words {
    fn of(text: &str) -> Self {
        let words = printed_words(text).flat_map(|word| {
            let parts = forms(word.text).into_iter().enumerate();
            parts.map(move |(n, form)| NarrationWord {
                form,
                opens_clause: n == 0 && word.opens_clause,
            })
        });
        Self(words.collect())
    }

    /// The words of the first sentence of a text.
    fn of_sentence(text: &str) -> Self {
        let text = text.trim_start();
        Self::of(text.split(['.', '!', '?', '\n']).next().unwrap_or_default())
    }

    /// Whether "I" deny that I say something by this verb.
    fn disowns_saying(&self, cue: usize) -> bool {
        self.is_of_speech(cue) && self.negates(cue) && self.0[0].form == "i"
    }

    /// The words from the last "and" or "but" on that ties another clause with a verb of saying to what goes before.
    fn last_clause(&self) -> Words {
        let ties = |at: &usize| {
            let is_tie = self.0[*at].is_framing(meaning!(FRAME_WORDS, "ties"));
            is_tie && (*at + 1..self.0.len()).any(|n| self.is_verb_of_saying(n))
        };
        let start = (0..self.0.len()).rev().find(ties).map_or(0, |at| at + 1);
        let words = self.0[start..].iter().map(|word| NarrationWord {
            form: word.form.clone(),
            opens_clause: word.opens_clause,
        });
        Self(words.collect())
    }

    /// Whether a verb can only be one of speech: who has not seen or heard something does not deny it.
    fn is_of_speech(&self, at: usize) -> bool {
        let cue = word::look_up(&self.0[at].form).cue;
        cue.is_some_and(|cue| !matches!(cue.group, CueGroup::Soft | CueGroup::Plain))
    }

    /// Whether a word is a verb of saying and no noun: "claims that", but not "rejected claims that", "the claim".
    fn is_verb_of_saying(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|n| &self.0[n]);
        let is_noun = before.is_some_and(|word| {
            let function = function_word::of(&word.form);
            let is_determiner = matches!(function, Some(Function::Article | Function::Possessive));
            is_determiner || word.is(meaning!(UNSAYING_WORDS, "denial"))
        });
        self.0[at].is_cue() && !is_noun
    }

    fn last_cue(&self) -> Option<usize> {
        (0..self.0.len())
            .rev()
            .find(|at| self.is_verb_of_saying(*at))
    }

    /// Whether no mark parts the words behind one from it.
    fn reaches_end(&self, at: usize) -> bool {
        !self.0[at + 1..].iter().any(|word| word.opens_clause)
    }

    /// The verb of saying that follows words in marks, with whoever says it between.
    fn first_cue(&self) -> Option<usize> {
        let near = self.0.len().min(GRAMMAR_WORDS_TO_VERB + WORDS_OF_SAYER);
        let is_parted = |at: &usize| *at > 0 && self.0[*at].opens_clause;
        let mut near = (0..near).take_while(|at| !is_parted(at));
        near.find(|at| self.is_verb_of_saying(*at))
    }

    /// The light words right before a word, the nearest first, up to where a clause begins.
    fn governing(&self, at: usize) -> impl Iterator<Item = usize> {
        let is_parted = |n: usize| self.0.get(n + 1).is_some_and(|word| word.opens_clause);
        let before = (0..at).rev().take(GRAMMAR_WORDS_TO_VERB);
        before.take_while(move |n| !is_parted(*n) && self.0[*n].is_light())
    }

    /// Whether the verb of saying is denied: "did not say", "never said", "refused to say".
    fn negates(&self, cue: usize) -> bool {
        let negation = self.governing(cue).find(|n| self.0[*n].is_negation());
        // "not only said"
        let is_exclusive = |n: usize| lexicon::means!(OPERATORS, &self.0[n + 1].form, "exclusive");
        negation.is_some_and(|n| !is_exclusive(n)) || self.is_to_be_said(cue, "refusal")
    }

    /// Whether a verb of this kind stands before "to say".
    fn is_to_be_said(&self, cue: usize, kind: &str) -> bool {
        let Some(to) = self.governing(cue).find(|n| self.0[*n].form == TO) else {
            return false;
        };
        to.checked_sub(1).is_some_and(|n| self.0[n].is(kind))
    }

    /// Whether a negation stands right before the words in marks: "that it was not “a wreck”".
    fn denies_content(&self, cue: Option<usize>) -> bool {
        let is_exclusive = |word: &NarrationWord| {
            word.form == "least" || lexicon::means!(OPERATORS, &word.form, "exclusive")
        };
        let denies = |n: &usize| {
            let is_behind_cue = cue.is_none_or(|cue| *n > cue);
            let next = self.0.get(n + 1);
            is_behind_cue && self.0[*n].is_negation() && !next.is_some_and(is_exclusive)
        };
        self.governing(self.0.len()).any(|n| denies(&n))
    }

    /// Whether a verb of denying holds the words in marks as what it denies. What is announced ("denied it, saying: “…”") is how
    /// somebody denies.
    fn is_denied(&self, cue: Option<usize>, is_announced: bool) -> bool {
        let Some(at) = (0..self.0.len())
            .rev()
            .find(|n| self.0[*n].is(meaning!(UNSAYING_WORDS, "denial")))
        else {
            return false;
        };
        let rest = &self.0[at + 1..];
        let is_one_clause = self.reaches_end(at);
        let is_verb = at > 0 && !self.0[at].opens_clause;
        let is_held = !is_announced || cue.is_some_and(|cue| cue > at);
        is_verb && is_one_clause && is_held && rest.len() <= WORDS_OF_DENIAL
    }

    /// Whether the verb of saying tells what may be said and not what was: "might say", "should have said", "expects her to say",
    /// "if she says".
    fn supposes(&self, cue: usize) -> bool {
        let is_supposed = |n: usize| {
            self.0[n].is(meaning!(UNSAYING_WORDS, "supposition")) && self.0[n + 1].form != ONLY
        };
        let is_modal = self.governing(cue).any(is_supposed);
        let expects = || {
            let to = self.governing(cue).find(|n| self.0[*n].form == TO);
            to.is_some_and(|to| {
                let first = to.saturating_sub(WORDS_OF_SAYER + 1);
                let is_of_another =
                    |n: usize| n + 1 < to || self.0[n].is(meaning!(UNSAYING_WORDS, "awaited"));
                (first..to).any(|n| self.0[n].is_expectation() && is_of_another(n))
            })
        };
        let clause = || (0..cue).rev().take_while(|n| !self.0[n + 1].opens_clause);
        // "said that they should ask": what is said, and not whether it is.
        let is_content = clause().any(|n| self.is_verb_of_saying(n) && !self.0[n].is_expectation());
        let opens = |n: usize| lexicon::UNASSERTED_OPENINGS.contains(&self.0[n].form);
        let group = word::look_up(&self.0[cue].form).cue.map(|cue| cue.group);
        let is_saying = group.is_some_and(|group| group <= CueGroup::Strong);
        is_saying && !is_content && (is_modal || expects() || clause().any(opens))
    }

    /// Whether somebody asks if it is so: "asked whether it was “a wreck”".
    fn asks(&self, is_announced: bool) -> bool {
        let opens = |n: &usize| lexicon::UNASSERTED_OPENINGS.contains(&self.0[*n].form);
        let Some(opener) = (0..self.0.len()).rev().find(opens) else {
            return false;
        };
        let mut near = self.0[..opener].iter().rev().take(WORDS_OF_SAYER + 1);
        let asking = near.any(|word| {
            let cue = word::look_up(&word.form).cue;
            cue.is_some_and(|cue| lexicon::has_flag!(FRAME_WORDS, cue.lemma(), "asks"))
        });
        let rest = &self.0[opener + 1..];
        let is_open = !rest.iter().any(|word| word.opens_clause || word.is_cue());
        asking && is_open && !is_announced
    }

    /// Whether another one claims that it was said: "critics claim that Okoro told", "is alleged to have said", "has her saying".
    fn is_claimed(&self, cue: usize) -> bool {
        let is_adverb = |n: usize| {
            self.0[n].is(meaning!(UNSAYING_WORDS, "claim")) && ending::is_adverb(&self.0[n].form)
        };
        let form = |n: usize| self.0[n].form.as_str();
        let is_past = || cue >= 2 && (form(cue - 2), form(cue - 1)) == (TO, HAVE);
        let claim = (0..cue).rev().take_while(|n| !self.0[n + 1].opens_clause);
        let claim = claim
            .take(GRAMMAR_WORDS_TO_VERB + WORDS_OF_SAYER)
            .find(|n| self.0[*n].is(meaning!(UNSAYING_WORDS, "claim")));
        let by_another = |n: usize| {
            let between = &self.0[n + 1..cue];
            is_past() || between.iter().any(|word| !word.is_light())
        };
        let depicts = || {
            let first = cue.saturating_sub(WORDS_OF_SAYER);
            let has = |n: usize| self.0[n].is_framing(meaning!(FRAME_WORDS, "depicts"));
            form(cue) == SAYING && (first..cue.saturating_sub(1)).any(has)
        };
        self.governing(cue).any(is_adverb) || claim.is_some_and(by_another) || depicts()
    }

    /// Whether the words in marks are called invented, or given to the wrong one: "falsely said to have", "in the fake video",
    /// "according to a post that was false".
    fn disowns(&self) -> bool {
        let form = |n: usize| self.0.get(n).map_or("", |word| word.form.as_str());
        let near = |at: usize| at.saturating_sub(2)..self.0.len().min(at + 3);
        let is_given = |n: usize| {
            let cue = self.0[n].is_cue() && form(n).ends_with('d');
            cue || self.0[n].is_framing(meaning!(FRAME_WORDS, "gives"))
        };
        let is_mistaken = |at: usize| {
            self.0[at].is(meaning!(UNSAYING_WORDS, "mistake")) && near(at).any(is_given)
        };
        let is_taken_from = |at: usize| {
            let before = (at.saturating_sub(2)..at).rev();
            let mut before = before.filter(|n| !function_word::is_article(form(*n)));
            before.next().is_some_and(|n| {
                self.0[n].is_framing(meaning!(FRAME_WORDS, "takes"))
                    || n > 0 && function_word::is_according_to(form(n - 1), form(n))
            })
        };
        let is_forged = |at: usize| {
            let is_thing = self.0[at].is(meaning!(UNSAYING_WORDS, "forgery"))
                || self.0[at].is(meaning!(UNSAYING_WORDS, "forged"))
                    && self
                        .0
                        .get(at + 1)
                        .is_some_and(|w| w.is(meaning!(UNSAYING_WORDS, "medium")));
            is_thing && is_taken_from(at)
        };
        let is_told_false = |at: usize| {
            let medium = (0..at).rev().take_while(|n| !self.0[n + 1].opens_clause);
            let mut medium = medium.filter(|n| self.0[*n].is(meaning!(UNSAYING_WORDS, "medium")));
            self.0[at].is(meaning!(UNSAYING_WORDS, "forged")) && medium.any(is_taken_from)
        };
        (0..self.0.len()).any(|at| is_mistaken(at) || is_forged(at) || is_told_false(at))
    }
}

#[cfg(test)]
mod tests {
    use super::denies_it;

    #[test]
    fn a_sentence_that_denies_what_stands_before_it() {
        for told in [
            "That is not true.",
            "That is wrong, and I am sorry.",
            "It is simply untrue.",
            "I said nothing of the kind.",
            "I never said that.",
            "Nothing could be further from the truth.",
        ] {
            assert!(denies_it(told), "{told}");
        }
        for told in [
            "That is true.",
            "That is not wrong.",
            "It is not the rope that is old.",
            "I would not have called the crane dangerous.",
            "I said so.",
            "Nothing has been paid.",
            "",
        ] {
            assert!(!denies_it(told), "{told}");
        }
    }
}
