//! What the sign of a cut hides, so that the words before and behind it are read together as nobody said them.

use super::rows::{DRAFT, Difference, SOURCE, is_small_form};
use crate::collation::normal::words;
use crate::collation::variant::Variant;
use crate::collation::{Token, TokenKind};
use crate::language::ending;
use crate::language::function_word::{self, AND, Function, OF, THAT};
use crate::language::lexicon;
use crate::language::pronoun::Pronoun;
use crate::language::word;

/// So many words tell to whom something is said: "told the board that it".
const WORDS_OF_ADDRESSEE: usize = 4;

/// A limit of what stands behind it has so many words: "only", "and only".
const WORDS_OF_LIMIT: usize = 2;

/// The words that the sign hides, with those beside it.
struct Hidden<'c> {
    before: Vec<&'c str>,
    printed: &'c str,
    own: Vec<String>,
    next: Option<&'c str>,
    /// Whether the draft ends its sentence before the sign: "that. … It".
    is_parted: bool,
    /// Whether the words right before it are a condition: "if it rains".
    is_in_condition: bool,
}

/// Whether what the sign hides turns what stands around it.
pub(super) fn turns_around(difference: Difference<'_>) -> bool {
    let behind = difference.tokens_behind(SOURCE);
    let next = behind.iter().find(|token| token.kind == TokenKind::Word);
    let hidden = Hidden {
        before: difference.forms_before(SOURCE),
        printed: difference.source,
        own: words(difference.source)
            .into_iter()
            .map(|word| word.form)
            .collect(),
        next: next.and_then(|token| token.form.split(' ').next()),
        is_parted: ends_before_sign(difference.variant),
        is_in_condition: is_condition(difference.tokens_before(SOURCE)),
    };
    hidden.qualifies()
        || hidden.limits()
        || hidden.denies_what_follows()
        || hidden.is_claimed_by_others()
        || hidden.beheads_noun()
        || hidden.makes_content()
        || hidden.swaps_agent()
        || hidden.swaps_object()
        || hidden.denies_last_clause()
        || hidden.takes_subject()
        || hidden.takes_head()
        || hidden.takes_figure()
        || hidden.takes_part()
        || hidden.takes_adjunct()
        || hidden.takes_share()
        || hidden.drops_condition()
        || hidden.empties(behind)
}

/// Whether the draft has a stop and then the sign.
fn ends_before_sign(variant: &Variant) -> bool {
    let printed = variant
        .reading_of(DRAFT)
        .map_or("", |reading| &*reading.text);
    let sign = printed.strip_prefix(['.', '!', '?']);
    sign.is_some_and(|sign| sign.starts_with(' ') || sign.starts_with('…'))
}

/// Whether the last words up to a mark have a condition.
fn is_condition(before: &[Token]) -> bool {
    let mut clause = before.iter().rev();
    let clause = clause
        .by_ref()
        .take_while(|token| token.kind == TokenKind::Word);
    let mut forms = clause.flat_map(|token| token.form.split(' '));
    forms.any(|form| lexicon::means!(OPERATORS, form, "condition"))
}

fn is_number(form: &str) -> bool {
    form.starts_with(|c: char| c.is_ascii_digit() || c == '$') || lexicon::NUMBERS.contains(form)
}

fn is_preposition(form: &str) -> bool {
    lexicon::means!(FUNCTION_WORDS, form, "preposition")
}

/// Whether a word can only be the verb of a clause.
fn is_verb(form: &str) -> bool {
    ending::is_any_past(form)
        || lexicon::AUXILIARY_TENSES.contains(form)
        || function_word::of(form) == Some(Function::Modal)
}

impl Hidden<'_> {
    /// "The plan is … sound" for "The plan is, in theory, sound".
    fn qualifies(&self) -> bool {
        lexicon::QUALIFICATIONS.contains(&self.own.join(" "))
    }

    /// "We pay … if it rains" for "We pay only if it rains", "Everybody … pays" for "Everybody below the lock pays".
    fn limits(&self) -> bool {
        let means = |form: &String, class| lexicon::OPERATORS.meaning(form) == Some(class);
        let is_exclusive = |form: &String| means(form, "exclusive");
        let of_all = self
            .before
            .last()
            .is_some_and(|form| lexicon::means!(SWEEPING_WORDS, form, "all"));
        let is_joined = self.printed.trim_start().starts_with(char::is_alphabetic);
        let is_phrase = is_joined && self.own.len() > 1;
        let is_short = self.own.len() <= WORDS_OF_LIMIT;
        is_short && self.own.iter().any(is_exclusive) || of_all && is_phrase
    }

    /// "with the … sea" for "with the clerk and not with the sea": the negation works on what follows.
    fn denies_what_follows(&self) -> bool {
        let denies = |form: &String| lexicon::means!(OPERATORS, form, "negation");
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
            let leads_over =
                |form: &String| form == THAT || Pronoun::of(form).is_some_and(Pronoun::is_subject);
            says && rest.len() <= WORDS_OF_ADDRESSEE
                && rest.last().is_some_and(leads_over)
                && rest
                    .iter()
                    .all(|form| is_small_form(form) || rest.iter().any(|f| f == THAT))
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
            && link.is_some_and(|form| is_preposition(form))
    }

    /// "I never said that … the quay is old" for "I never said that. I said the quay is old", or for "I never said that the quay is
    /// safe. I said that the quay is old": what follows becomes what was said.
    fn makes_content(&self) -> bool {
        let printed = self.printed.trim_end_matches(['.', '!', '?', ';', ' ']);
        let is_stop = printed.contains(['.', '!', '?', ';']);
        let points = self.before.last().is_some_and(|form| *form == THAT);
        let says_anew = || {
            let denies = |form: &&str| lexicon::means!(OPERATORS, form, "negation");
            let is_said = |form: &String| word::look_up(form).cue.is_some();
            self.before.iter().any(denies) && self.own.iter().any(is_said)
        };
        points && !self.is_parted && !self.own.is_empty() && (is_stop || says_anew())
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
        let subject = words(subject);
        let is_noun = subject
            .last()
            .is_some_and(|word| !is_small_form(&word.form));
        let first = words(clause).into_iter().next();
        is_noun
            && subject.len() <= WORDS_OF_ADDRESSEE
            && self.next.is_some_and(is_verb)
            && first.is_some_and(|word| is_verb(&word.form))
    }

    /// The words behind the last mark, which go on in what is printed behind the sign, where another clause or sentence
    /// begins there.
    fn last_clause(&self) -> Option<Vec<String>> {
        let is_break = |c: char| matches!(c, ',' | ';' | ':' | '!' | '?' | '—' | '–');
        let is_end = |(at, c): &(usize, char)| {
            let rest = &self.printed[at + c.len_utf8()..];
            let is_stop = *c == '.' || is_break(*c);
            is_stop && (rest.is_empty() || rest.starts_with(|c: char| !c.is_alphanumeric()))
        };
        let last = self.printed.char_indices().rfind(is_end);
        let clause = match last {
            Some((at, c)) => &self.printed[at + c.len_utf8()..],
            None => self.printed,
        };
        let clause = clause.trim_start_matches(|c: char| !c.is_alphanumeric());
        let opens_sentence = clause.starts_with(char::is_uppercase);
        let clause: Vec<String> = words(clause).into_iter().map(|word| word.form).collect();
        let first = clause.first()?;
        let is_joined = lexicon::COORDINATORS.contains(first) || lexicon::CONTRASTS.contains(first);
        let is_small = is_small_form(first);
        (is_joined && last.is_some() || opens_sentence && is_small).then_some(clause)
    }

    /// "We … sell boats" for "We expect a good year, and we have no plans to sell boats".
    fn denies_last_clause(&self) -> bool {
        let denies = |form: &String| {
            let mut words = form.split(' ');
            words.any(|word| lexicon::means!(OPERATORS, word, "negation"))
        };
        self.last_clause()
            .is_some_and(|clause| clause.iter().any(denies))
    }

    /// "The seal … was sound" for "The seal broke. It means the old wall was sound": the verb gets the subject of another
    /// sentence.
    fn takes_subject(&self) -> bool {
        let Some(clause) = self
            .last_clause()
            .filter(|_| self.next.is_some_and(is_verb))
        else {
            return false;
        };
        let is_own = |form: &str| Pronoun::of(form).is_some_and(Pronoun::is_first);
        let is_first = self.before.first().is_some_and(|form| is_own(form));
        clause.last().is_some_and(|subject| {
            let is_pronoun = function_word::is_pronoun(subject);
            let is_noun = !is_small_form(subject) && !self.before.contains(&subject.as_str());
            is_noun || is_pronoun && is_first && !is_own(subject)
        })
    }

    /// "We … broke the lock" for "We trust whoever broke the lock", "The cores hold … that we use" for "The cores hold two, of
    /// the nine that we use": a relative clause gets another head.
    fn takes_head(&self) -> bool {
        let is_relative = |form: &str| {
            lexicon::means!(WORD_CLASSES, form, "relative")
                || lexicon::means!(RELATIVE_HEADS, form, "both")
        };
        let is_open = self.own.len() > 1
            && self.own.last().is_some_and(|form| is_relative(form))
            && self.next.is_some_and(is_verb);
        let figures = self.own.iter().filter(|form| is_number(form)).count();
        let is_counted = figures > 1
            && self.own.first().is_some_and(|form| is_number(form))
            && self
                .next
                .is_some_and(|next| next == THAT || is_relative(next));
        is_open || is_counted
    }

    /// "Debt fell to … nine" for "Debt fell to six from nine": the words before the sign were said of the figure in it. A series
    /// goes on.
    fn takes_figure(&self) -> bool {
        let is_taken = self.own.first().is_some_and(|form| is_number(form));
        let is_series = self
            .own
            .last()
            .is_some_and(|form| lexicon::COORDINATORS.contains(form));
        let governs = self.before.last().is_some_and(|form| is_preposition(form));
        let is_month = |next: &str| governs && lexicon::MONTHS.contains(next);
        is_taken
            && !is_series
            && self
                .next
                .is_some_and(|next| is_number(next) || is_month(next))
    }

    /// "We mend the crane … before noon" for "We mend the crane, and we will tell you so before noon": what tells when or where goes
    /// to the verb of another clause.
    fn takes_adjunct(&self) -> bool {
        let mut clause = self.last_clause().unwrap_or_default().into_iter();
        let is_joined = clause
            .next()
            .is_some_and(|first| lexicon::COORDINATORS.contains(&first));
        let rest: Vec<String> = clause
            .flat_map(|form| form.split(' ').map(String::from).collect::<Vec<_>>())
            .collect();
        let has_subject = rest
            .first()
            .is_some_and(|form| Pronoun::of(form).is_some_and(Pronoun::is_subject));
        // "And she mends it before noon" tells the same of the same deed.
        let is_again = |form: &String| !is_small_form(form) && self.before.contains(&form.as_str());
        let is_other = rest.len() > 2 && !rest.iter().any(is_again);
        let ends_open = rest.last().is_some_and(|form| !is_preposition(form));
        let is_clause = is_joined && has_subject && is_other && ends_open;
        is_clause && self.next.is_some_and(is_preposition)
    }

    /// "The rest is oil … is ours" for "The rest is oil, and some of it, mind you, is ours": the verb gets the whole for a part.
    fn takes_share(&self) -> bool {
        let mut own = self.own.iter().map(String::as_str);
        let is_joined = own
            .next()
            .is_some_and(|first| lexicon::COORDINATORS.contains(first));
        let share = own.next().unwrap_or_default();
        let is_share = lexicon::PARTIAL_QUANTITIES.contains(share) || is_number(share);
        is_joined && is_share && own.next() == Some(OF) && self.next.is_some_and(is_verb)
    }

    /// "It was a … night" for "It was a rotten night": what somebody says of a thing is in the word that is hidden.
    fn empties(&self, behind: &[Token]) -> bool {
        let [.., verb, article] = self.before.as_slice() else {
            return false;
        };
        let is_be = lexicon::means!(WORD_CLASSES, verb, "be");
        let is_one = self.own.len() == 1 && !is_small_form(&self.own[0]);
        let mut rest = behind
            .iter()
            .skip_while(|token| token.kind != TokenKind::Word)
            .skip(1);
        let is_end = rest
            .next()
            .is_none_or(|token| token.kind != TokenKind::Word);
        is_be && function_word::is_article(article) && is_one && is_end
    }

    /// "If it rains … we stay" for "If it rains and the lamp is out, we stay": the half of a condition.
    fn drops_condition(&self) -> bool {
        let is_and = self.own.len() > 1 && self.own[0] == AND;
        let joins = is_and && self.printed.trim_start().starts_with(char::is_alphabetic);
        let is_subject = |next: &str| Pronoun::of(next).is_some_and(Pronoun::is_subject);
        let ends = self.printed.trim_end().ends_with(',') || self.next.is_some_and(is_subject);
        self.is_in_condition && joins && ends
    }

    /// "… them" for "one of them".
    fn takes_part(&self) -> bool {
        matches!(self.own.as_slice(), [.., number, of] if of == OF && is_number(number))
    }
}
