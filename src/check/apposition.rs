//! Who is meant by "his neighbour" or "a statement", where the source says it beside: "his neighbour, the baker Ada Example", "statement
//! by Ada Example".

use crate::language::lexicon;
use unicode_segmentation::UnicodeSegmentation;

/// So many words of an apposition may stand before the name in it: "the retired baker Ada Example".
const APPOSITION_WORDS_BEFORE_NAME: usize = 5;

/// The name that a text gives beside the words for a speaker who is called by no name.
pub(super) fn named<'t>(called: &str, text: &'t str) -> Option<&'t str> {
    let is_document = || {
        let head = called.unicode_words().next_back().unwrap_or_default();
        lexicon::DOCUMENTS.contains(&head.to_lowercase())
    };
    let is_related = called.contains(' ') && called.chars().all(|c| !c.is_uppercase());
    let is_relative = || {
        let head = called.unicode_words().next_back().unwrap_or_default();
        lexicon::RELATIONS.contains(head)
    };
    if !is_related && !is_document() {
        return None;
    }
    let beside = |at: usize| {
        let behind = text.get(at + called.len()..)?;
        match behind.strip_prefix(", ") {
            Some(behind) if is_related => {
                in_apposition(behind).or_else(|| given_name(behind).filter(|_| is_relative()))
            }
            _ => {
                let signed = behind.strip_prefix(' ').and_then(|behind| {
                    let (link, name) = behind.split_once(' ')?;
                    lexicon::SOURCE_PREPOSITIONS.contains(link).then_some(name)
                });
                leading_name(signed.filter(|_| is_document())?)
            }
        }
    };
    let is_called = |at: &usize| {
        let own = text.get(*at..*at + called.len());
        own.is_some_and(|own| own.eq_ignore_ascii_case(called))
    };
    let words = text.unicode_word_indices().map(|(at, _)| at);
    words.filter(is_called).find_map(beside)
}

/// The full name with which what stands up to the next comma ends: "the baker Ada Example".
fn in_apposition(behind: &str) -> Option<&str> {
    let end = behind.find([',', '.', ';', '\n', '“', '"'])?;
    let own = &behind[..end];
    let starts = own.unicode_word_indices().map(|(at, _)| at);
    let mut starts = starts
        .take(APPOSITION_WORDS_BEFORE_NAME)
        .map(|at| &own[at..]);
    starts.find(|rest| leading_name(rest) == Some(rest))
}

/// The given name that stands alone up to the next comma or stop: a relative needs no surname.
fn given_name(behind: &str) -> Option<&str> {
    let end = behind.find([',', '.', ';', '\n'])?;
    let own = &behind[..end];
    let is_word = own.chars().all(char::is_alphabetic);
    (is_word && own.starts_with(char::is_uppercase)).then_some(own)
}

/// The full name with which some words begin.
fn leading_name(words: &str) -> Option<&str> {
    let is_name = |word: &&str| word.starts_with(char::is_uppercase);
    let own: Vec<&str> = words.split(' ').take_while(is_name).collect();
    let closed = own
        .iter()
        .position(|word| word.ends_with([',', ':', '.', ';', '\n']));
    let count = closed.map_or(own.len(), |at| at + 1);
    let length = own[..count].join(" ").len();
    let name = words[..length].trim_end_matches([',', ':', '.', ';', '\n']);
    let name = name.split('\n').next().unwrap_or_default();
    name.contains(' ').then_some(name)
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn the_name_in_commas_or_behind_by_is_meant() {
        let text = "Vey sails. His neighbour, the old baker Mary Okoro, slept well. Her dog, a terrier, did not.\nStatement by Mayor Ines Falk, of Ostwick:";
        assert_eq!(named("his neighbour", text), Some("Mary Okoro"));
        assert_eq!(named("her dog", text), None);
        let notice =
            "“He liked the sea,” writes his son, Tom. “It was green,” says the keeper, Friday.";
        assert_eq!(named("his son", notice), Some("Tom"));
        assert_eq!(named("the keeper", notice), None);
        assert_eq!(named("Statement", text), Some("Mayor Ines Falk"));
        assert_eq!(named("Vey", text), None);
    }
}
