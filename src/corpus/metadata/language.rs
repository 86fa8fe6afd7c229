//! The language of an article.

use crate::corpus::ArticleKind;
use crate::corpus::stated_facts::StatedFacts;
use crate::language::identification::{ENGLISH, is_known, primary};

/// The language that is stated, else the one that the text tells. Where one of them is English and the other is not, the
/// words of an article tell: what a page states is often the language of its site, or a mistake. A record may state the language
/// that was spoken.
pub fn settle(given: &StatedFacts, told: Option<&str>) -> Option<String> {
    let is_english = |tag: &str| primary(tag) == ENGLISH;
    let stated = given.language.as_ref().filter(|stated| {
        let is_language = is_known(&primary(stated));
        let agrees = told.is_none_or(|told| is_language && is_english(told) == is_english(stated));
        agrees || given.kind == Some(ArticleKind::Transcript)
    });
    stated.cloned().or_else(|| told.map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::identification::language_of;

    const GERMAN: &str = "Die Fähre nach Ostwick fährt ab Montag nicht mehr, weil das Schiff zu alt ist und niemand \
        die Reparatur bezahlen will. Der Betreiber sucht seit Wochen nach einem neuen Schiff.";
    const ENGLISH_TEXT: &str = "The ferry to Ostwick will not sail from Monday on, because the ship is too old and \
        nobody wants to pay for what it needs, the owner said after a meeting with the mayor.";

    fn settled(stated: Option<&str>, kind: ArticleKind, text: &str) -> Option<String> {
        let given = StatedFacts {
            language: stated.map(str::to_string),
            kind: Some(kind),
            ..StatedFacts::default()
        };
        settle(&given, language_of(text))
    }

    #[test]
    fn the_words_tell_where_a_page_states_another_language() {
        let article = |stated, text| settled(stated, ArticleKind::Article, text);
        assert_eq!(article(None, GERMAN).as_deref(), Some("de"));
        assert_eq!(article(Some("en-US"), GERMAN).as_deref(), Some("de"));
        assert_eq!(article(Some("de"), ENGLISH_TEXT).as_deref(), Some("en"));
        assert_eq!(
            article(Some("en-GB"), ENGLISH_TEXT).as_deref(),
            Some("en-GB")
        );
        assert_eq!(article(Some("gsw"), GERMAN).as_deref(), Some("gsw"));
        assert_eq!(article(Some("utf-8"), GERMAN).as_deref(), Some("de"));
        assert_eq!(article(Some("fr"), "Bon.").as_deref(), Some("fr"));
        assert_eq!(article(None, "Bon."), None);
    }

    #[test]
    fn a_record_may_state_what_was_spoken() {
        let record = settled(Some("de"), ArticleKind::Transcript, ENGLISH_TEXT);
        assert_eq!(record.as_deref(), Some("de"));
    }
}
