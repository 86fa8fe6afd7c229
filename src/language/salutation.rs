//! The lines with which a letter begins and ends.

use crate::language::lexicon;

/// A salutation has no more words: a longer line that begins like one is a sentence.
const MAX_SALUTATION_WORDS: usize = 14;

/// Whether a line says to whom a letter goes: "Dear Ms. Okoro:", "To the Editor:".
pub(crate) fn is_salutation(line: &str) -> bool {
    let bare = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    bare.ends_with([',', ':'])
        && opens(bare)
        && bare.split_whitespace().count() <= MAX_SALUTATION_WORDS
}

/// Whether words begin as such a line does.
pub(crate) fn opens(words: &str) -> bool {
    lexicon::LETTER_OPENINGS.entries().any(|opening| {
        let own = words.get(..opening.len());
        let begins = own.is_some_and(|own| own.eq_ignore_ascii_case(opening));
        begins && !words[opening.len()..].starts_with(char::is_alphanumeric)
    })
}

/// Whether a line is the closing of a letter: "Yours sincerely,", with whatever marks around it.
pub(crate) fn is_closing(line: &str) -> bool {
    let words = line.trim_matches(|c: char| !c.is_alphabetic());
    lexicon::LETTER_CLOSINGS.contains(&words.to_lowercase())
}
