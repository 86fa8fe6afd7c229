//! Whether what a draft leaves out only calls somebody by name: "See, Tom, the hull is sound".

use super::rows::{Difference, SOURCE};
use crate::check::persons::words::is_persons_noun;
use crate::check::place::Place;
use crate::collation::{Token, TokenKind};
use crate::language::function_word::WHO;
use crate::language::lexicon;
use crate::language::person_name::{PersonName, is_given_name};

/// So many words somebody is called by: "Madam Speaker", "Mr Tom Vey".
const WORDS_OF_ADDRESS: usize = 3;

/// Whether words between commas, or between a comma and the edge of a sentence, only call somebody by name. Behind another name or
/// before "and" a name is one of a list; behind a noun for a person, or before "who", it tells of whom is spoken.
pub(super) fn is_address(difference: Difference<'_>, place: &Place<'_>) -> bool {
    let row = &difference.collation.rows[SOURCE];
    let own = row.range(difference.variant.columns.clone());
    let is_comma = |n: usize| row.tokens.get(n).is_some_and(|token| token.form == ",");
    let is_end = |n: usize| {
        let token = row.tokens.get(n);
        token.is_none_or(|token| token.form.starts_with(['.', '!', '?', ',']))
    };
    let opens = is_comma(own.start) || own.start.checked_sub(1).is_none_or(is_end);
    let closes = is_comma(own.end.saturating_sub(1)) || is_end(own.end);
    let is_in_list = || {
        let is_word = |token: &&Token| token.kind == TokenKind::Word;
        let next = row.tokens[own.end..].iter().find(is_word);
        let before = row.tokens[..own.start].iter().rfind(is_word);
        let goes_on = next.is_some_and(|next| {
            lexicon::COORDINATORS.contains(&next.form) || next.form.starts_with(WHO)
        });
        let is_name = before.is_some_and(|token| {
            token.text.starts_with(char::is_uppercase) && is_given_name(&token.text)
        });
        goes_on || is_name
    };
    let tells_who = || {
        difference
            .word_before(SOURCE)
            .is_some_and(|word| is_persons_noun(&word))
    };
    opens && closes && is_called(difference.source, place) && !is_in_list() && !tells_who()
}

/// Whether words are a name by which somebody whom the source has can be called, or an office: "Tom", "Mrs Vey", "Minister".
fn is_called(source: &str, place: &Place<'_>) -> bool {
    let name = source.trim_matches([',', ' ', '.', '!', '?']);
    let words: Vec<&str> = name.split_whitespace().collect();
    let Some(last) = words.last() else {
        return false;
    };
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase);
    let is_office = || words.len() == 1 && lexicon::ADDRESSED_OFFICES.contains_lowered(last);
    let is_known = || {
        let parsed = PersonName::parse(name);
        let mut speakers = place.speakers().chain(place.authors());
        parsed.titled
            || is_given_name(words[0])
            || speakers.any(|speaker| speaker.split([' ', '-']).any(|word| word == *last))
    };
    words.len() <= WORDS_OF_ADDRESS && (is_office() || words.iter().all(is_capital) && is_known())
}
