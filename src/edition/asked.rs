//! Words in marks that nobody but the asker has said: asked whether "the quay was sold", Okoro said that it was not.

use crate::language::function_word::asks_whether;
use crate::language::lexicon;
use crate::quotation::{Kind, Quotation};

/// Whether the words of a quotation are what somebody was asked: "asked if", "asked on Monday whether" stands before them in
/// their sentence, and nobody before it who asks.
pub fn is_asked(quotation: &Quotation, text: &str) -> bool {
    let first = quotation.spans.iter().map(|span| span.start).min();
    let Some(before) = first.and_then(|start| text.get(..start)) else {
        return false;
    };
    if quotation.kind == Kind::Indirect {
        return false;
    }
    let before = before.trim_end_matches(['“', '"', '‘', '\'', '«', ' ']);
    let sentence = before.rsplit(['.', '!', '?', '\n', '”', '"']).next();
    let words: Vec<&str> = sentence.unwrap_or_default().split_whitespace().collect();
    // No pause ends the question before the words.
    let of_question = words.iter().rev();
    let mut of_question = of_question.take_while(|word| word.ends_with(char::is_alphanumeric));
    let asks_if = |word: &&str| asks_whether(letters(word));
    let Some(at) = of_question.position(asks_if) else {
        return false;
    };
    let words = &words[..words.len() - 1 - at];
    let asked = words
        .iter()
        .rposition(|word| letters(word).eq_ignore_ascii_case("asked"));
    asked.is_some_and(|asked| {
        asked
            .checked_sub(1)
            .is_none_or(|n| leads_to_passive(words[n]))
    })
}

/// A word without the marks around it.
fn letters(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// "When asked", "was asked", "if asked": whoever asks does not stand before it.
fn leads_to_passive(word: &str) -> bool {
    let word = word.to_lowercase();
    let lists = [&lexicon::PASSIVE_AUXILIARIES, &lexicon::INTERROGATIVES];
    lists.iter().any(|list| list.contains(&word)) || lexicon::COORDINATORS.contains(&word)
}
