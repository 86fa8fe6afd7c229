//! The kind of a difference between two readings.
//!
//! What the words themselves show is named; what would need a dictionary of synonyms is called a word
//! swap or, where it is longer, other.

use super::alike;
use super::lost::left_out;
use super::notes::Phrase;
use super::side::Side;
use super::{Detail, VariantKind};
use crate::collation::align::distance;
use crate::collation::lexicon::{self, Function, OperatorClass};
use crate::collation::normal;
use crate::collation::table::{Token, TokenKind};

/// More words than this on a side are a rewording, no swap.
pub(super) const SWAP: usize = 3;
/// More words than this on a side, and a changed operator is only one of several things.
pub(super) const CLAUSE: usize = 6;

/// What a difference is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Verdict {
    pub(super) kind: VariantKind,
    pub(super) detail: Option<Detail>,
    pub(super) weighty: bool,
    pub(super) rests_on: Vec<String>,
}

impl Verdict {
    /// A kind that a fact-checker may pass over.
    pub(super) fn light(kind: VariantKind) -> Self {
        Self {
            kind,
            detail: None,
            weighty: false,
            rests_on: Vec::new(),
        }
    }

    /// The same with its sort.
    pub(super) fn sort(kind: VariantKind, detail: Detail) -> Self {
        Self {
            detail: Some(detail),
            ..Self::light(kind)
        }
    }

    pub(super) fn weighty(
        kind: VariantKind,
        detail: Option<Detail>,
        rests_on: Vec<String>,
    ) -> Self {
        Self {
            kind,
            detail,
            weighty: true,
            rests_on,
        }
    }
}

/// Names the difference between two readings of one place.
pub(super) fn classify(a: &Side<'_>, b: &Side<'_>) -> Verdict {
    if a.bracketed() != b.bracketed() {
        return Verdict::light(VariantKind::BracketInsertion);
    }
    let verdict = match (a.words().is_empty(), b.words().is_empty()) {
        (true, true) => Verdict::light(VariantKind::Typography),
        (false, true) => left_out(a, b),
        (true, false) => left_out(b, a),
        (false, false) => replaced(a, b),
    };
    let wording = matches!(
        verdict.kind,
        VariantKind::UnmarkedCut
            | VariantKind::Insertion
            | VariantKind::WordSwap
            | VariantKind::Other
    );
    if wording && a.indirect != b.indirect {
        return Verdict::light(VariantKind::Indirect);
    }
    verdict
}

pub(super) fn small(functions: &[Option<Function>]) -> Verdict {
    let all = |wanted: Function| functions.iter().all(|f| *f == Some(wanted));
    if all(Function::Article) {
        Verdict::sort(VariantKind::WordSwap, Detail::Article)
    } else if all(Function::Auxiliary) {
        Verdict::light(VariantKind::Fitted)
    } else {
        Verdict::sort(VariantKind::WordSwap, Detail::SmallWord)
    }
}

pub(super) fn operator(side: &Side<'_>, operators: &[Phrase<OperatorClass>]) -> Verdict {
    let words = operators.iter().map(|o| side.printed(&o.tokens));
    let class = operators.iter().map(|o| o.class).min();
    let detail = class.map(Detail::Operator);
    Verdict::weighty(VariantKind::Operator, detail, words.collect())
}

/// Words for other words.
fn replaced(a: &Side<'_>, b: &Side<'_>) -> Verdict {
    let (x, y) = (
        without(&a.forms(), &b.forms()),
        without(&b.forms(), &a.forms()),
    );
    let long = a.words().len().max(b.words().len()) > CLAUSE;
    let alike = alike::replaced(a, b).or_else(|| numbers(a, b));
    if let Some(verdict) = alike.or_else(|| operators(a, b, long)) {
        return verdict;
    }
    // Both stand for each other only in a slip; who changes them changes what is claimed.
    if let (&["and"], &["or"]) | (&["or"], &["and"]) = (x.as_slice(), y.as_slice()) {
        let words = ["and", "or"].map(String::from).to_vec();
        return Verdict::weighty(VariantKind::Operator, None, words);
    }
    if let Some(verdict) = fitted(&x, &y).or_else(|| names(a, b)) {
        return verdict;
    }
    if let (&[one], &[other]) = (x.as_slice(), y.as_slice())
        && let Some(verdict) = single(a, one, other)
    {
        return verdict;
    }
    let functions: Vec<Option<Function>> =
        x.iter().chain(&y).map(|f| lexicon::function(f)).collect();
    if functions.iter().all(Option::is_some) && functions.len() <= 2 * SWAP {
        return small(&functions);
    }
    let swap = a.words().len() <= SWAP && b.words().len() <= SWAP;
    Verdict::light(if swap {
        VariantKind::WordSwap
    } else {
        VariantKind::Other
    })
}

/// What `a` has beyond `b`, with repetitions.
fn without<'f>(a: &[&'f str], b: &[&str]) -> Vec<&'f str> {
    let mut left: Vec<&str> = b.to_vec();
    let mut out = Vec::new();
    for form in a {
        match left.iter().position(|l| l == form) {
            Some(n) => {
                left.swap_remove(n);
            }
            None => out.push(*form),
        }
    }
    out
}

fn numbers(a: &Side<'_>, b: &Side<'_>) -> Option<Verdict> {
    let (x, y) = (a.numbers(), b.numbers());
    let beyond = |a: &[String], b: &[String]| {
        let [a, b] = [a, b].map(|all| all.iter().map(String::as_str).collect::<Vec<_>>());
        !without(&a, &b).is_empty()
    };
    // "one" beside "a" counts nothing.
    let counts = |side: &Side<'_>, numbers: &[String]| {
        let article = |f: &&str| lexicon::function(f) == Some(Function::Article);
        !(numbers == ["1"] && side.forms().iter().any(article))
    };
    let differ = beyond(&x, &y) && counts(b, &x) || beyond(&y, &x) && counts(a, &y);
    differ.then(|| {
        let printed = |side: &Side<'_>| -> Vec<String> {
            let words = side.words().into_iter();
            let numbers = words.filter(|t| t.form.split(' ').any(lexicon::is_number));
            numbers.map(|t| t.text.clone()).collect()
        };
        let words = printed(a).into_iter().chain(printed(b)).collect();
        Verdict::weighty(VariantKind::NumberOrName, Some(Detail::Number), words)
    })
}

/// Operators that only one side has. A hedge for a hedge is a word swap; "would" for "will" fits the
/// tense where the words around change their person, too, or one side is indirect.
fn operators(a: &Side<'_>, b: &Side<'_>, long: bool) -> Option<Verdict> {
    let beyond = |side: &Side<'_>, other: &Side<'_>| -> Vec<Phrase<OperatorClass>> {
        let mut theirs: Vec<&str> = other.operators().iter().map(|o| o.lemma.as_str()).collect();
        let mut out = Vec::new();
        for operator in side.operators() {
            match theirs.iter().position(|l| *l == operator.lemma) {
                Some(n) => {
                    theirs.swap_remove(n);
                }
                None => out.push(operator.clone()),
            }
        }
        out
    };
    let (x, y) = (beyond(a, b), beyond(b, a));
    if x.is_empty() && y.is_empty() {
        return None;
    }
    if let ([one], [other]) = (x.as_slice(), y.as_slice()) {
        let soft = matches!(one.class, OperatorClass::Hedge | OperatorClass::Intensifier);
        if soft && one.class == other.class {
            return None;
        }
        if lexicon::is_tense_shift(&one.lemma, &other.lemma)
            && (a.indirect != b.indirect || persons_differ(a, b))
        {
            return Some(Verdict::light(VariantKind::Fitted));
        }
    }
    let mut verdict = operator(a, &x);
    let other = operator(b, &y);
    verdict.detail = verdict.detail.into_iter().chain(other.detail).min();
    verdict.rests_on.extend(other.rests_on);
    if long {
        verdict.kind = VariantKind::Other;
        verdict.detail = None;
    }
    Some(verdict)
}

fn persons_differ(a: &Side<'_>, b: &Side<'_>) -> bool {
    let persons = |side: &Side<'_>| -> Vec<String> {
        let forms = side.forms().into_iter();
        let persons = forms.filter(|f| lexicon::is_pronoun(f));
        persons.map(String::from).collect()
    };
    let (x, y) = (persons(a), persons(b));
    !x.is_empty() && !y.is_empty() && x != y
}

/// Person, tense and case: pronouns for pronouns, auxiliaries for auxiliaries.
fn fitted(x: &[&str], y: &[&str]) -> Option<Verdict> {
    let classes = |forms: &[&str]| -> Option<Vec<Function>> {
        let all: Option<Vec<Function>> = forms.iter().map(|f| lexicon::function(f)).collect();
        all.filter(|c| {
            let verb = |f: &Function| matches!(f, Function::Auxiliary | Function::Modal);
            let fits = |f: &Function| f.is_pronoun() || verb(f);
            !c.is_empty() && c.iter().all(fits) && c.len() <= SWAP
        })
    };
    let (a, b) = (classes(x)?, classes(y)?);
    let verb = |c: &[Function]| c.contains(&Function::Auxiliary) || c.contains(&Function::Modal);
    let person = |c: &[Function]| c.iter().any(|f| f.is_pronoun());
    let alike = verb(&a) && verb(&b) || person(&a) && person(&b);
    alike.then(|| Verdict::light(VariantKind::Fitted))
}

/// Names that differ. Nearly the same letters are a spelling; a name for a pronoun is fitted.
fn names(a: &Side<'_>, b: &Side<'_>) -> Option<Verdict> {
    let (x, y) = (a.notes.names_in(&a.tokens), b.notes.names_in(&b.tokens));
    if x.is_empty() && y.is_empty() {
        return None;
    }
    let near =
        |t: &&Token, others: &[&Token]| others.iter().any(|o| is_name_near(&t.form, &o.form));
    if x.iter().any(|t| near(t, &y)) {
        return Some(Verdict::sort(VariantKind::Spelling, Detail::Name));
    }
    let pronoun = |side: &Side<'_>| {
        let forms = side.forms();
        forms.iter().all(|f| lexicon::is_pronoun(f))
    };
    if x.is_empty() && pronoun(a) || y.is_empty() && pronoun(b) {
        return Some(Verdict::light(VariantKind::Fitted));
    }
    let words = x.iter().chain(&y).map(|t| t.text.clone()).collect();
    Some(Verdict::weighty(
        VariantKind::NumberOrName,
        Some(Detail::Name),
        words,
    ))
}

/// Two spellings of one name: a letter apart, or two after a long common beginning.
fn is_name_near(a: &str, b: &str) -> bool {
    let (x, y): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let shared = x.iter().zip(&y).take_while(|(p, q)| p == q).count();
    let apart = distance(&x, &y);
    let short = x.len().min(y.len());
    a == b || short >= 6 && apart <= 1 || shared >= 6 && apart <= 2
}

/// One word for one other.
fn single(side: &Side<'_>, one: &str, other: &str) -> Option<Verdict> {
    if normal::stem(one) == normal::stem(other) {
        let plural = |a: &str, b: &str| a.strip_suffix("es").or(a.strip_suffix('s')) == Some(b);
        let noun = (plural(one, other) || plural(other, one)) && !after_person(side);
        return Some(if noun {
            Verdict::sort(VariantKind::WordSwap, Detail::Inflection)
        } else {
            Verdict::sort(VariantKind::Fitted, Detail::Inflection)
        });
    }
    let (x, y): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if is_negated(one, other) || is_negated(other, one) {
        let words = [one, other].map(String::from).to_vec();
        let detail = Detail::Operator(OperatorClass::Negation);
        return Some(Verdict::weighty(VariantKind::Operator, Some(detail), words));
    }
    let slip = x.len().min(y.len()) >= 7 && x[..4] == y[..4] && distance(&x, &y) == 1;
    slip.then(|| Verdict::light(VariantKind::Spelling))
}

/// Whether a word is the other one with a prefix that denies it: "unclear", "impossible", "non-binding". Where
/// "in" may be more than a prefix ("intend") the ending of an adjective tells.
fn is_negated(word: &str, of: &str) -> bool {
    let adjective = [
        "ible", "able", "al", "ent", "ant", "ate", "ive", "ic", "ous",
    ];
    let adjective = || adjective.iter().any(|ending| of.ends_with(ending));
    let known = of.len() >= 4 && lexicon::function(word).is_none();
    known
        && (["un", "non", "non-"]
            .iter()
            .any(|p| word.strip_prefix(p) == Some(of))
            || ["in", "im", "il", "ir"]
                .iter()
                .any(|p| word.strip_prefix(p) == Some(of))
                && adjective())
}

/// Whether a person or a name stands before the words: then an "s" belongs to a verb.
fn after_person(side: &Side<'_>) -> bool {
    let before = side.tokens.start.checked_sub(1);
    before
        .and_then(|n| side.notes.row.tokens.get(n))
        .is_some_and(|t| {
            let last = t.form.split(' ').next_back().unwrap_or("");
            let name = t.kind == TokenKind::Word && t.text.starts_with(char::is_uppercase);
            match lexicon::function(last) {
                Some(function) => function == Function::Subject,
                None => name,
            }
        })
}
