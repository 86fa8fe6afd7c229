//! Words in the form in which they are compared.

use crate::text::Span;
use rust_stemmers::{Algorithm, Stemmer};
use std::collections::HashMap;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// A word in its comparison form. A contraction gives two words over the same span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Bytes of the printed word.
    pub span: Span,
    /// Lower case, without accents, contractions opened, one spelling, numbers in digits.
    pub form: String,
    /// The form without its ending (Porter 2, "Snowball English").
    pub stem: String,
    /// The printed text marks a cut ("…", "[…]", "...") directly before this word.
    pub after_cut: bool,
    /// It stands in brackets.
    pub bracketed: bool,
}

/// Lines of `name = value` or `name value` in a lexicon file, comments (`#`) left out.
pub(super) fn pairs(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    list.lines()
        .map(|line| line.split('#').next().unwrap_or("").trim())
        .filter_map(|line| line.split_once('=').map(|(a, b)| (a.trim(), b.trim())))
}

static FORMS: LazyLock<HashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let lists = [
        include_str!("../../assets/lexicon/abbreviations.txt"),
        include_str!("../../assets/lexicon/contractions.txt"),
        include_str!("../../assets/lexicon/numbers.txt"),
        include_str!("../../assets/lexicon/spellings.txt"),
    ];
    lists
        .into_iter()
        .flat_map(pairs)
        .map(|(a, b)| (a, b.split_whitespace().collect()))
        .collect()
});

/// Endings of contractions and what they stand for; "'s" and "'d" are ambiguous and handled apart.
const ENDINGS: [(&str, &str); 6] = [
    ("n't", "not"),
    ("'re", "are"),
    ("'ve", "have"),
    ("'ll", "will"),
    ("'d", "would"),
    ("'m", "am"),
];

/// Words after which "'s" stands for "is" and not for a genitive.
const IS_AFTER: [&str; 12] = [
    "he", "she", "it", "that", "there", "what", "who", "here", "where", "how", "this", "when",
];

/// Tokenises and normalises: words only, punctuation left out (marked cuts and brackets are kept as flags).
pub fn words(text: &str) -> Vec<Word> {
    let mut out = Vec::new();
    let mut after_cut = false;
    let mut depth = 0usize;
    for (start, piece) in text.split_word_bound_indices() {
        if is_word(piece) {
            let span = Span::new(start, start + piece.len());
            for form in forms(piece) {
                let stem = stem(&form);
                out.push(Word {
                    span,
                    form,
                    stem,
                    after_cut,
                    bracketed: depth > 0,
                });
                after_cut = false;
            }
            continue;
        }
        match piece {
            "[" | "(" => depth += 1,
            "]" | ")" => depth = depth.saturating_sub(1),
            "…" => after_cut = true,
            "." if text[..start].ends_with("..") || text[..start].ends_with(". .") => {
                after_cut = true
            }
            _ => {}
        }
    }
    out
}

fn is_word(piece: &str) -> bool {
    piece.chars().any(char::is_alphanumeric) || matches!(piece, "%" | "&")
}

/// The comparison forms of one printed word: "Doesn’t" gives "does", "not".
pub fn forms(printed: &str) -> Vec<String> {
    let folded = fold(printed);
    let word = folded.trim_matches('\'');
    if let Some(known) = FORMS.get(word) {
        return known.iter().map(|s| (*s).to_string()).collect();
    }
    for (ending, full) in ENDINGS {
        if let Some(head) = word.strip_suffix(ending).filter(|h| !h.is_empty()) {
            return vec![head.to_string(), full.to_string()];
        }
    }
    if let Some(head) = word.strip_suffix("'s").filter(|h| !h.is_empty()) {
        let mut out = vec![one_spelling(head)];
        if IS_AFTER.contains(&head) {
            out.push("is".to_string());
        }
        return out;
    }
    let bare: String = word.chars().filter(|c| !matches!(c, '\'' | ',')).collect();
    vec![one_spelling(&bare)]
}

/// Lower case without accents, apostrophes of one kind.
pub fn fold(printed: &str) -> String {
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

/// British endings in their American form, so that spelling varieties compare as equal.
fn one_spelling(word: &str) -> String {
    if let Some(known) = FORMS.get(word).and_then(|f| f.first()) {
        return (*known).to_string();
    }
    const SWAPS: [(&str, &str); 12] = [
        ("isation", "ization"),
        ("isations", "izations"),
        ("ising", "izing"),
        ("ised", "ized"),
        ("ises", "izes"),
        ("ise", "ize"),
        ("lling", "ling"),
        ("lled", "led"),
        ("yse", "yze"),
        ("ysed", "yzed"),
        ("ogue", "og"),
        ("ogues", "ogs"),
    ];
    for (from, to) in SWAPS {
        if let Some(head) = word.strip_suffix(from).filter(|h| h.chars().count() > 3) {
            return format!("{head}{to}");
        }
    }
    word.to_string()
}

/// The form without its ending.
pub fn stem(form: &str) -> String {
    static STEMMER: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::English));
    STEMMER.stem(form).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms_of(text: &str) -> Vec<String> {
        words(text).into_iter().map(|w| w.form).collect()
    }

    #[test]
    fn contractions_numbers_and_spellings_compare_as_equal() {
        assert_eq!(
            forms_of("It doesn’t organise fifty"),
            forms_of("it DOES NOT organize 50")
        );
        assert_eq!(forms_of("can't"), forms_of("cannot"));
        assert_eq!(forms_of("50%"), ["50", "percent"]);
    }

    #[test]
    fn a_genitive_is_no_verb() {
        assert_eq!(
            forms_of("the minister's house"),
            ["the", "minister", "house"]
        );
        assert_eq!(forms_of("that's"), ["that", "is"]);
    }

    #[test]
    fn marked_cuts_and_brackets_are_flags() {
        let w = words("one … two [of them] three ... four");
        let cuts: Vec<_> = w
            .iter()
            .filter(|w| w.after_cut)
            .map(|w| w.form.as_str())
            .collect();
        assert_eq!(cuts, ["2", "4"]);
        let inside: Vec<_> = w
            .iter()
            .filter(|w| w.bracketed)
            .map(|w| w.form.as_str())
            .collect();
        assert_eq!(inside, ["of", "them"]);
    }
}
