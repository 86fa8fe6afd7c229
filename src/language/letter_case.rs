//! Names in capitals, converted to the case in which names are usually printed.

use crate::language::abbreviation::is_dotted;
use crate::language::lexicon;

/// A name in its usual case: "ADA McVEY" gives "Ada McVey", "SECRETARY OF STATE LIND" gives "Secretary of State
/// Lind". Words that are not in capitals stay as they are.
pub(crate) fn with_usual_case(label: &str) -> String {
    let words = label.split_whitespace().enumerate();
    let words: Vec<String> = words.map(|(at, word)| small(word, at == 0)).collect();
    words.join(" ")
}

fn small(word: &str, first: bool) -> String {
    let lower = word.to_lowercase();
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    if !first && lexicon::has_flag!(TITLE_LINKS, &lower, "link") && letters > 1 {
        return lower;
    }
    match shouted_from(word) {
        Some(at) if letters > 1 && !is_acronym(word) => {
            let (head, tail) = word.split_at(at);
            format!("{head}{}", capitalised(tail))
        }
        _ => word.to_string(),
    }
}

/// The byte at which the capitals of a word begin, behind a prefix with lower case: 2 for "McVEY".
fn shouted_from(word: &str) -> Option<usize> {
    let last_small = word.char_indices().rfind(|(_, c)| c.is_lowercase());
    let at = last_small.map_or(0, |(at, c)| at + c.len_utf8());
    let capitals = word[at..].chars().filter(|c| c.is_uppercase()).count();
    (capitals > 1).then_some(at)
}

/// "LIND" as "Lind", "O'NEIL-REY" as "O'Neil-Rey", "MCVEY" as "McVey".
fn capitalised(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut inside = false;
    for (at, c) in word.char_indices() {
        let after_mc = out.ends_with("Mc") && out.len() == 2 && word.len() - at > 2;
        if inside && !after_mc {
            out.extend(c.to_lowercase());
        } else {
            out.push(c);
        }
        inside = c.is_alphabetic();
    }
    out
}

/// Whether a word keeps its capitals: initials without stops ("JD"), numerals ("III") and acronyms of outlets
/// ("NPR"), but not titles ("MR").
fn is_acronym(word: &str) -> bool {
    let letters = word.trim_end_matches(['.', ',']);
    let vowel = |c: char| "AEIOUYÀÁÂÃÄÅÈÉÊËÌÍÎÏÒÓÔÕÖÙÚÛÜ".contains(c);
    let bare = letters.chars().all(char::is_uppercase);
    let numeral = letters.len() > 1 && letters.chars().all(|c| "IVX".contains(c));
    let initials = letters.len() == 2 && letters.ends_with('J');
    bare && (numeral || initials || letters.len() <= 4 && !letters.contains(vowel))
        && !is_dotted(&letters.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_capitals_are_written_as_elsewhere() {
        for (label, name) in [
            ("ADA LIND", "Ada Lind"),
            ("Mr. McVEY", "Mr. McVey"),
            ("MS. MCVEY", "Ms. McVey"),
            ("BO O'NEIL-REY III", "Bo O'Neil-Rey III"),
            ("De La ROSA", "De La Rosa"),
            ("JD HALE", "JD Hale"),
            ("J.D. HALE", "J.D. Hale"),
            ("SECRETARY OF STATE LIND", "Secretary of State Lind"),
            ("THE PRESIDENT", "The President"),
            ("ÅSE ØYE", "Åse Øye"),
            ("Ada Lind", "Ada Lind"),
            ("Q", "Q"),
            ("NPR", "NPR"),
        ] {
            assert_eq!(with_usual_case(label), name);
        }
    }
}
