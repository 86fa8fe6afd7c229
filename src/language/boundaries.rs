//! Word boundaries of a text, as Unicode defines them (UAX #29).
//!
//! Nearly all of a text is plain ASCII, for which few of those rules matter and a faster path exists. A text is
//! therefore cut at blanks, which always separate words, into stretches of ASCII and stretches with other characters;
//! only the latter are looked up in the full table.

use unicode_segmentation::UnicodeSegmentation;

/// The words of a text with the byte at which each begins. A word is what stands between two word boundaries and has
/// a letter or digit.
pub(crate) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    stretches(text).flat_map(|(start, stretch)| {
        let words = stretch.unicode_word_indices();
        words.map(move |(at, word)| (start + at, word))
    })
}

/// Everything between word boundaries with the byte at which it begins: the words, and what separates them. In ASCII
/// stretches each separating character is a segment of its own.
pub(crate) fn segments(text: &str) -> Vec<(usize, &str)> {
    let mut segments = Vec::with_capacity(text.len() / 3);
    for (start, stretch) in stretches(text) {
        if !stretch.is_ascii() {
            let bounds = stretch.split_word_bound_indices();
            segments.extend(bounds.map(|(at, segment)| (start + at, segment)));
            continue;
        }
        let marks =
            |from: usize, to: usize| (from..to).map(move |at| (start + at, &stretch[at..=at]));
        let mut end = 0;
        for (at, word) in stretch.unicode_word_indices() {
            segments.extend(marks(end, at));
            segments.push((start + at, word));
            end = at + word.len();
        }
        segments.extend(marks(end, stretch.len()));
    }
    segments
}

/// The runs of letters and digits of a text, split at everything else.
pub(crate) fn runs(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let plain = rest.bytes().position(|byte| !byte.is_ascii_alphanumeric());
        let plain = plain.unwrap_or(rest.len());
        let more = rest[plain..].find(|c: char| !c.is_alphanumeric());
        let end = more.map_or(rest.len(), |more| plain + more);
        let (run, behind) = rest.split_at(end);
        rest = behind;
        (!run.is_empty()).then_some(run)
    })
}

/// The stretches of a text with the byte at which each begins: cut at blanks, without gaps, ASCII stretches as long
/// as possible.
fn stretches(text: &str) -> impl Iterator<Item = (usize, &str)> {
    const BLANKS: [char; 2] = [' ', '\n'];
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = &text[start..];
        let other = rest.bytes().position(|byte| !byte.is_ascii());
        let plain = match other {
            Some(other) => rest[..other].rfind(BLANKS).map_or(0, |blank| blank + 1),
            None => rest.len(),
        };
        let end = match (plain, other) {
            (0, Some(other)) => rest[other..]
                .find(BLANKS)
                .map_or(rest.len(), |at| other + at),
            _ => plain,
        };
        let stretch = (start, &rest[..end]);
        start += end;
        (end > 0).then_some(stretch)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What parts words, joins them, or goes with the letter before it.
    const PARTS: &[&str] = &[
        "a", "B", "7", " ", "  ", "\n", "\r\n", ".", ",", "'", "’", ":", "_", "-", "[", "]", "%",
        "“", "”", "é", "e\u{301}", "\u{301}", "\u{200D}", "\u{A0}", "\u{2003}", "中", "ひ", "ア",
        "🇫", "👩", "\u{AD}", "א", "\"",
    ];

    fn text() -> impl Strategy<Value = String> {
        let parts = proptest::collection::vec(proptest::sample::select(PARTS), 0..24);
        parts.prop_map(|parts| parts.concat())
    }

    fn is_word(segment: &str) -> bool {
        segment.chars().any(char::is_alphanumeric)
    }

    proptest! {
        #[test]
        fn words_are_those_of_the_whole_table(text in text()) {
            let whole: Vec<_> = text.unicode_word_indices().collect();
            prop_assert_eq!(words(&text).collect::<Vec<_>>(), whole);
        }

        #[test]
        fn segments_are_the_same_words_with_all_between_them(text in text()) {
            let own = segments(&text);
            prop_assert_eq!(own.iter().map(|(_, s)| *s).collect::<String>(), text.as_str());
            let own = own.into_iter().filter(|(_, s)| is_word(s));
            let whole = text.split_word_bound_indices().filter(|(_, s)| is_word(s));
            prop_assert!(own.eq(whole));
        }

        #[test]
        fn runs_are_what_a_split_gives(text in text()) {
            let split = text.split(|c: char| !c.is_alphanumeric());
            prop_assert!(runs(&text).eq(split.filter(|run| !run.is_empty())));
        }
    }
}
