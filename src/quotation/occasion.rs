//! The words that name the occasion on which something was said: "at a joint news conference".
//!
//! Phrases and their normal forms stand in `assets/lexicon/occasions.txt`.

use super::lexicon::pairs;
use crate::text::Span;
use aho_corasick::{AhoCorasick, MatchKind};
use std::sync::LazyLock;

struct Lexicon {
    automaton: AhoCorasick,
    kinds: Vec<&'static str>,
}

#[expect(
    clippy::unwrap_used,
    reason = "the list is part of the program, and a test reads it"
)]
static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let list = include_str!("../../assets/lexicon/occasions.txt");
    let (phrases, kinds): (Vec<&str>, Vec<&str>) = pairs(list).unzip();
    let automaton = AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .match_kind(MatchKind::LeftmostLongest)
        .build(phrases)
        .unwrap();
    Lexicon { automaton, kinds }
});

/// The normal form of the occasion that `words` name; the more telling one where they name two.
///
/// ```
/// use verbatim::quotation::occasion::kind;
/// assert_eq!(kind("a joint White House press conference"), Some("joint news conference"));
/// assert_eq!(kind("a regular call with journalists"), Some("call with reporters"));
/// assert_eq!(kind("the harbour"), None);
/// ```
pub fn kind(words: &str) -> Option<&'static str> {
    let found: Vec<&str> = phrases(words).map(|(_, kind)| kind).collect();
    let kind = found.iter().copied().min_by_key(|kind| is_thin(kind))?;
    let joint = words
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| word.eq_ignore_ascii_case("joint"));
    Some(if joint { together(kind) } else { kind })
}

/// The occasions that `text` names, in order, each with its normal form.
pub fn phrases(text: &str) -> impl Iterator<Item = (Span, &'static str)> {
    let lexicon = &*LEXICON;
    lexicon.automaton.find_iter(text).filter_map(move |hit| {
        let span = Span::from(hit.range());
        let before = text[..span.start].chars().next_back();
        let after = text[span.end..].chars().next();
        let joins = |c: char| c.is_alphanumeric();
        let alone = !before.is_some_and(joins) && !after.is_some_and(joins);
        alone.then(|| (span, lexicon.kinds[hit.pattern().as_usize()]))
    })
}

/// Whether the words say little beside another occasion: "told reporters in an interview".
pub fn is_thin(kind: &str) -> bool {
    matches!(
        kind,
        "remarks to reporters" | "remarks" | "meeting" | "video" | "report" | "book"
    )
}

/// The joint form of an occasion, where the words between "joint" and its name keep the two apart.
fn together(kind: &'static str) -> &'static str {
    match kind {
        "news conference" => "joint news conference",
        "statement" => "joint statement",
        "interview" => "joint interview",
        kind => kind,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn press_and_news_conferences_are_the_same_and_joint_is_kept() {
        assert_eq!(kind("at a press conference"), Some("news conference"));
        assert_eq!(
            kind("at a news conference in Port Lind"),
            Some("news conference")
        );
        assert_eq!(
            kind("Thursday's joint press conference"),
            Some("joint news conference")
        );
        assert_eq!(
            kind("a joint Hill House news conference"),
            Some("joint news conference")
        );
    }

    #[test]
    fn the_more_telling_words_win() {
        assert_eq!(
            kind("told reporters on a conference call"),
            Some("call with reporters")
        );
        assert_eq!(kind("told reporters"), Some("remarks to reporters"));
        assert_eq!(kind("wrote on Twitter"), Some("post"));
        assert_eq!(kind("testified before the committee"), Some("testimony"));
    }

    #[test]
    fn parts_of_words_are_no_occasions() {
        assert_eq!(kind("the interviewer was outspoken"), None);
        assert_eq!(kind("reporters told us"), None);
    }
}
