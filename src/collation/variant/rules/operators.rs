//! Words that turn or weigh the meaning: negations, modals, quantifiers, hedges.

use super::pair::{ONE_CHANGE_WORDS, Pair, SWAP_WORDS};
use crate::collation::token::{Token, TokenKind};
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::{Detail, VariantKind};
use crate::collation::variant::notes::Phrase;
use crate::collation::variant::side::Side;
use crate::language::function_word;
use crate::language::lexicon;
use crate::language::operator::{self, OperatorClass};

/// Operators that only one side has. A hedge for a hedge is a word swap; "would" for "will" fits the
/// tense where the words around change their person, too.
pub(super) fn replaced(pair: &Pair<'_>) -> Option<Classification> {
    let (a, b) = (pair.a, pair.b);
    if is_indirect_question(pair) {
        return Some(Classification::sort(
            VariantKind::WordSwap,
            Detail::SmallWord,
        ));
    }
    let beyond = |side: &Side<'_>, other: &Side<'_>| -> Vec<Phrase<OperatorClass>> {
        let operators = other.operators().iter();
        let mut theirs: Vec<&str> = operators.map(|o| operator::synonym(&o.lemma)).collect();
        let forms = other.forms();
        let mut out = Vec::new();
        for operator in side.operators() {
            let same = operator::synonym(&operator.lemma);
            match theirs.iter().position(|l| *l == same) {
                Some(n) => {
                    theirs.swap_remove(n);
                }
                // "while" for "as long as": by itself it is none.
                None if same != operator.lemma && forms.contains(&same) => {}
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
        if operator::is_tense_shift(&one.lemma, &other.lemma) && persons_differ(a, b) {
            return Some(Classification::light(VariantKind::Fitted));
        }
    }
    let mut found = operator(a, &x);
    let other = operator(b, &y);
    found.detail = found.detail.into_iter().chain(other.detail).min();
    found.rests_on.extend(other.rests_on);
    if a.words().len().max(b.words().len()) > ONE_CHANGE_WORDS {
        found.kind = VariantKind::Other;
        found.detail = None;
    }
    Some(found)
}

/// "if" for "whether" where it is asked which: "whether it sails or not" is no condition, and says so by its "or".
fn is_indirect_question(pair: &Pair<'_>) -> bool {
    let Some((one, other)) = pair.single_words() else {
        return false;
    };
    let is_or = |token: &Token| lexicon::means!(COORDINATORS, &token.form, "alternative");
    let has_or = |side: &Side<'_>| {
        let behind = side.notes.row.tokens[side.tokens.end..].iter();
        let mut sentence = behind.take_while(|token| !token.is_stop());
        sentence.any(is_or)
    };
    function_word::asks_whether(one)
        && function_word::asks_whether(other)
        && has_or(pair.a) == has_or(pair.b)
}

fn persons_differ(a: &Side<'_>, b: &Side<'_>) -> bool {
    let persons = |side: &Side<'_>| -> Vec<String> {
        let forms = side.forms().into_iter();
        let persons = forms.filter(|f| function_word::is_pronoun(f));
        persons.map(String::from).collect()
    };
    let (x, y) = (persons(a), persons(b));
    !x.is_empty() && !y.is_empty() && x != y
}

/// Operators that only one reading has, with few words beside them. Of a whole sentence that is left out it
/// is not named what it holds: that it is cut tells more.
pub(super) fn left_out(pair: &Pair<'_>) -> Option<Classification> {
    let (full, forms) = (pair.a, pair.a.forms());
    let operators = full.operators();
    let own: usize = operators.iter().map(|o| o.tokens.len()).sum();
    let content = |f: &&&str| function_word::of(f).is_none();
    let mut classes = operators.iter().map(|o| o.class);
    let turned = classes.any(|c| c == OperatorClass::Negation) && forms.len() <= SWAP_WORDS + 1;
    let lost = !operators.is_empty()
        && !is_sentence(full)
        && (turned || own * 2 >= forms.iter().filter(content).count().max(own))
        && forms.len() <= ONE_CHANGE_WORDS;
    lost.then(|| operator(full, operators))
}

/// An operator, and nothing but words of grammar beside it, before the first or behind the last word that a
/// witness prints of a sentence: it was left out, the witness does not print a part only.
pub(super) fn at_edge(full: &Side<'_>) -> Option<Classification> {
    let operators = full.operators();
    let inside = |n: usize| operators.iter().any(|o| o.tokens.contains(&n));
    let told = |n: usize| {
        let token = &full.notes.row.tokens[n];
        let grammar = || {
            token
                .form
                .split(' ')
                .all(|f| function_word::of(f).is_some())
        };
        token.kind != TokenKind::Word || inside(n) || grammar()
    };
    let whole = operators
        .iter()
        .all(|o| full.tokens.start <= o.tokens.start && o.tokens.end <= full.tokens.end);
    let short = full.forms().len() <= ONE_CHANGE_WORDS && full.notes.filler(&full.tokens).is_none();
    (!operators.is_empty() && whole && short && full.tokens.clone().all(told))
        .then(|| operator(full, operators))
}

/// Whether it holds the end of a sentence, or all words of one whose stop both print.
fn is_sentence(full: &Side<'_>) -> bool {
    let tokens = &full.notes.row.tokens;
    let is_word = |n: &usize| tokens[*n].kind == TokenKind::Word;
    let first = full.tokens.clone().find(is_word);
    let opens = first.and_then(|n| n.checked_sub(1).map(|before| (n, before)));
    let opens = opens.is_none_or(|(n, before)| {
        tokens[before].is_stop() || tokens[before].piece != tokens[n].piece
    });
    let closes = tokens.get(full.tokens.end).is_none_or(Token::is_stop);
    full.ends_sentence() || opens && closes
}

fn operator(side: &Side<'_>, operators: &[Phrase<OperatorClass>]) -> Classification {
    let words = operators.iter().map(|o| side.printed(&o.tokens));
    let mut classes: Vec<OperatorClass> = operators.iter().map(|o| o.class).collect();
    classes.sort_unstable();
    classes.dedup();
    // What softens and what strengthens are told by neither name.
    let detail = match classes.as_slice() {
        [OperatorClass::Hedge, OperatorClass::Intensifier] => None,
        classes => classes.first().copied().map(Detail::Operator),
    };
    Classification::weighty(VariantKind::Operator, detail, words.collect())
}
