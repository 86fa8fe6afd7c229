//! The form in which a word is compared: lower case, contractions opened, one spelling, numbers in digits.

use crate::language::lexicon;
use foldhash::fast::FixedState;
use rust_stemmers::{Algorithm, Stemmer};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// So many letters at their beginning are what two words of one root share at least: "negotiate", "negotiation".
pub const ROOT_LETTERS: usize = 5;

static FORMS: LazyLock<HashMap<&str, Vec<&str>, FixedState>> = LazyLock::new(|| {
    [
        &lexicon::CONTRACTIONS,
        &lexicon::NUMBERS,
        &lexicon::SPELLINGS,
        &lexicon::MISSPELLINGS,
    ]
    .into_iter()
    .flat_map(|lexicon| lexicon.pairs())
    .map(|(word, forms)| (word, forms.split(' ').collect()))
    .collect()
});

/// The comparison forms of one printed word: "Doesn’t" gives "does", "not".
pub fn forms(printed: &str) -> Vec<String> {
    if let Some(form) = lexicon::CAPITAL_FORMS.meaning(printed) {
        return vec![form.to_string()];
    }
    let mut folded = fold(printed);
    folded.retain(|c| !matches!(c, '[' | ']'));
    let word = folded.trim_matches('\'');
    if let Some(known) = FORMS.get(word) {
        return known.iter().map(|s| (*s).to_string()).collect();
    }
    for (ending, full) in lexicon::CONTRACTION_ENDINGS.pairs() {
        if let Some(head) = word.strip_suffix(ending).filter(|h| !h.is_empty()) {
            return vec![head.to_string(), full.to_string()];
        }
    }
    if let Some(head) = word.strip_suffix("'s").filter(|h| !h.is_empty()) {
        let mut out = vec![one_spelling(head)];
        if lexicon::CONTRACTED_IS.contains(head) {
            out.push("is".to_string());
        }
        return out;
    }
    if let Some((number, magnitude)) = with_magnitude(word) {
        return vec![number, magnitude.to_string()];
    }
    vec![one_spelling(&without_points(word))]
}

/// A word without apostrophes and commas, and without stops unless it is a number: "U.S." gives "US", "1.5" stays.
fn without_points(word: &str) -> Cow<'_, str> {
    if !word.contains(['\'', ',', '.']) {
        return Cow::Borrowed(word);
    }
    let stops = word.chars().any(char::is_alphabetic);
    word.chars()
        .filter(|c| !(matches!(c, '\'' | ',') || stops && *c == '.'))
        .collect()
}

/// A number and the magnitude that letters behind it stand for: "1.5bn" gives "1.5" and "billion".
fn with_magnitude(word: &str) -> Option<(String, &'static str)> {
    let at = word.find(char::is_alphabetic).filter(|at| *at > 0)?;
    let (number, letters) = word.split_at(at);
    let magnitude = lexicon::MAGNITUDE_LETTERS.meaning(letters)?;
    let digits = number
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
    digits.then(|| (number.replace(',', ""), magnitude))
}

/// Lower case without accents, apostrophes of one kind.
pub fn fold(printed: &str) -> String {
    // Nearly every word is plain ASCII, which has no accents.
    if printed.is_ascii() && !printed.contains('`') {
        return printed.to_ascii_lowercase();
    }
    printed
        .nfkd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
        .map(|c| {
            if matches!(c, '’' | '‘' | 'ʼ' | '`') {
                '\''
            } else {
                c
            }
        })
        .flat_map(char::to_lowercase)
        .collect()
}

/// As [`fold`], borrowed where nothing changes.
pub fn folded(printed: &str) -> Cow<'_, str> {
    let is_folded = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    match printed.bytes().all(is_folded) {
        true => Cow::Borrowed(printed),
        false => Cow::Owned(fold(printed)),
    }
}

/// The form under which a word is looked up: folded, without apostrophes, in one spelling.
pub fn looked_up(printed: &str) -> Cow<'_, str> {
    let mut folded = folded(printed);
    if let Cow::Owned(folded) = &mut folded {
        folded.retain(|c| c != '\'');
    }
    let one = one_spelling(&folded);
    match one == *folded {
        true => folded,
        false => Cow::Owned(one),
    }
}

/// British endings in their American form, so that spelling varieties compare as equal. "detour" becomes
/// "detor" on both sides, which does no harm: the forms are never shown.
fn one_spelling(word: &str) -> String {
    if let Some(known) = FORMS.get(word).and_then(|f| f.first()) {
        return (*known).to_string();
    }
    if let Some(at) = word.find("our").filter(|at| *at > 2) {
        let (head, ending) = word.split_at(at);
        let open = head.ends_with(['a', 'e', 'i', 'o', 'u']);
        let american = lexicon::OUR_ENDINGS.meaning(ending);
        if let Some(american) = american.filter(|_| !open) {
            return format!("{head}{american}");
        }
    }
    for (british, american) in lexicon::BRITISH_ENDINGS.pairs() {
        if let Some(head) = word.strip_suffix(british).filter(|h| h.chars().count() > 3) {
            return format!("{head}{american}");
        }
    }
    word.to_string()
}

/// The form without its ending.
pub fn stem(form: &str) -> String {
    static STEMMER: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::English));
    STEMMER.stem(form).into_owned()
}
