//! What a line of a page is by its letters alone.

use crate::language::cue_verb::{self, CueGroup, Inflection};
use std::collections::HashSet;
use std::sync::LazyLock;

/// Whether a line ends as sentences do.
pub fn ends_sentence(text: &str) -> bool {
    let bare = text.trim_end_matches(|c: char| c.is_whitespace() || "\"”»’')]".contains(c));
    bare.ends_with(['.', '!', '?', '…', '。', '！', '？'])
}

/// Whether a sentence says that it hands on somebody's words ("she said").
pub fn says_who(text: &str) -> bool {
    static VERBS: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let forms = cue_verb::forms().into_iter();
        let saying = forms.filter(|(_, form)| match form.group {
            CueGroup::Say => form.inflection.is_finite(),
            CueGroup::Tell => form.inflection == Inflection::Past,
            _ => false,
        });
        saying.map(|(word, _)| word).collect()
    });
    let mut words = text.split(|c: char| !c.is_alphabetic());
    ends_sentence(text) && words.any(|word| VERBS.contains(&word.to_lowercase()))
}

/// Whether a sentence prints marks around words, which no key of a typewriter makes: these stand in notices too.
pub fn marks_words(text: &str) -> bool {
    ends_sentence(text) && text.contains(['“', '‘', '«', '„'])
}

/// The words of a line in small letters, whatever stands between them.
pub fn words_of(text: &str) -> String {
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").to_lowercase()
}
