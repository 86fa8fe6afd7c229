//! Labels that stand where the name of a speaker could, at the head of a turn or before words in marks, and are none:
//! "UNIDENTIFIED MALE", "Reporter #2", "TEXT", "No. 7".

use super::lexicon;

/// The fewest turns of a text that is taken for a transcript because it looks like one.
pub(crate) const MIN_TURNS: usize = 3;

/// What a label is that is no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::EnumString)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum LabelKind {
    /// Over a question: "Q".
    Question,
    /// Over an answer: "A".
    Answer,
    /// Somebody without a name: "UNIDENTIFIED MALE", "REPORTER #2".
    Unknown,
    /// Whoever holds an office: "THE CLERK".
    Office,
    /// A part of the text: "TEXT", "April 3".
    Text,
}

/// The kind of a label that is no name: "UNIDENTIFIED MALE", "REPORTER #2", "TEXT", "April 3".
///
/// A number behind a word counts things and not persons, unless the word is that of an office or an outlet: "Pilot 2"
/// is somebody, "Channel 4" speaks, "Item 4" does not.
pub(crate) fn kind(label: &str) -> Option<LabelKind> {
    let (core, is_numbered) = without_number(label);
    let last = || core.rsplit(' ').next().unwrap_or_default().to_lowercase();
    match listed(core) {
        Some(LabelKind::Office) if is_numbered => Some(LabelKind::Unknown),
        None if is_numbered && is_somebody(&last()) => Some(LabelKind::Unknown),
        None if is_numbered && lexicon::OUTLET_ENDINGS.contains(&last()) => None,
        None if is_numbered => Some(LabelKind::Text),
        kind => kind,
    }
}

/// Whether a label is the number of a thing, of a question or of an answer: "No. 7", "Fig. 3", "Question 2". Behind a
/// comma stands the day of somebody's words: "Mara Okoro, April 6".
pub(crate) fn is_numbered(label: &str) -> bool {
    let begins = label.starts_with(char::is_uppercase) && !label.contains(',');
    let is_of_nobody = || {
        let kind = kind(label);
        kind.is_some_and(|kind| !matches!(kind, LabelKind::Unknown | LabelKind::Office))
    };
    begins && without_number(label).1 && is_of_nobody()
}

/// Whether a word is what somebody is. The list has nouns for parts of a text, too, which a name may follow.
fn is_somebody(word: &str) -> bool {
    lexicon::ROLES.contains(word) && !lexicon::WORKS.contains(word)
}

/// A label without the number behind it, and whether it has one: "Reporter" of "Reporter #2", "Juror" of "Juror No. 7",
/// "Fig" of "Fig. 3b".
fn without_number(label: &str) -> (&str, bool) {
    let is_digit = |c: char| c.is_ascii_digit();
    let lettered = label.strip_suffix(|c: char| c.is_ascii_lowercase());
    let number = lettered
        .filter(|number| number.ends_with(is_digit))
        .unwrap_or(label);
    let core = number.trim_end_matches(|c: char| is_digit(c) || matches!(c, ' ' | '#' | '.'));
    if !number.ends_with(is_digit) {
        return (core, false);
    }
    let counted = core.rsplit_once(' ');
    let counted = counted.filter(|(_, word)| lexicon::NUMBER_LABELS.contains(word));
    (counted.map_or(core, |(bare, _)| bare), true)
}

/// Whether a label is the letter of whoever asks or answers, which stands in records beside names of any form: "Q", "A".
pub(crate) fn is_letter(label: &str) -> bool {
    let is_capital = label.len() == 1 && label.starts_with(char::is_uppercase);
    is_capital && lexicon::means_folded!(TURN_LABELS, label, "question" | "answer")
}

/// Whether a word may link the parts of a title or an office: "SPEAKER pro tempore".
pub(crate) fn is_link(word: &str) -> bool {
    lexicon::has_flag!(TITLE_LINKS, word, "link")
}

/// The kind of a label in the list. "MALE REPORTER" is an unnamed voice because each of its words is, and so is
/// anything that begins with "UNIDENTIFIED".
fn listed(label: &str) -> Option<LabelKind> {
    let of = |word: &str| -> Option<LabelKind> {
        lexicon::TURN_LABELS.meaning_folded(word)?.parse().ok()
    };
    let words = label.split_whitespace();
    let mut kinds = words.filter(|word| !is_link(&word.to_lowercase())).map(of);
    of(label).or_else(|| {
        let first = kinds
            .next()
            .flatten()
            .filter(|first| *first == LabelKind::Unknown)?;
        let voices = kinds.all(|kind| matches!(kind, Some(LabelKind::Unknown | LabelKind::Office)));
        let start = label.get(..2).unwrap_or_default();
        (voices || start.eq_ignore_ascii_case("un")).then_some(first)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_thing_is_no_speaker() {
        for thing in [
            "No. 7",
            "Fig. 3b",
            "Nr. 4",
            "Item 12",
            "Question 2",
            "Exhibit 14",
        ] {
            assert!(is_numbered(thing), "{thing}");
        }
        for somebody in [
            "Pilot 2",
            "Speaker 1",
            "Juror No. 7",
            "Channel 4",
            "Mara Okoro",
            "Mara Okoro, April 6",
            "Item",
        ] {
            assert!(!is_numbered(somebody), "{somebody}");
        }
    }
}
