//! Lists of headlines in the middle of a sentence. Some saved pages hold the link on a name in its expanded form:
//! behind the name stand its full form, the headlines of articles about its bearer, and MORE.
//!
//! ```text
//! Mayor Mara Okoro Mara (Mo) OkoroFerry stays in port Tom Vey: ‘sorry’ MORE said on Monday
//!                  └──────────────────────────────────────────────────────┘
//! ```

use crate::text::Span;

/// The word that ends such a list.
const END: &str = "MORE";
/// Bytes of such a list.
const MAX_LINK_LIST_BYTES: usize = 700;
/// Words of the full form of a name.
const MAX_FULL_FORM_WORDS: usize = 7;
/// Letters of a surname that runs into a headline: fewer may be a part of a name ("McVey").
const MIN_SURNAME_LETTERS: usize = 3;

/// The lists in a paragraph, in order.
pub(super) fn find(text: &str, paragraph: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut from = paragraph.start;
    let own = paragraph.of(text);
    for (at, end) in own.match_indices(END) {
        let at = paragraph.start + at;
        let beside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let whole = !beside(text[..at].chars().next_back())
            && !beside(text[at + end.len()..paragraph.end].chars().next());
        if !whole {
            continue;
        }
        let mut starts = from.max(at.saturating_sub(MAX_LINK_LIST_BYTES))..at;
        let start = starts.find(|&start| text.is_char_boundary(start));
        if let Some(start) = start.and_then(|start| opening(text, Span::new(start, at))) {
            found.push(Span::new(start, at + end.len()));
        }
        from = at + end.len();
    }
    found
}

/// What stands between two tokens without such a list.
pub(super) fn without(between: &str) -> &str {
    // Between most tokens stands a blank, which is too short to hold such a list.
    if between.len() < END.len() {
        return between;
    }
    between
        .rsplit_once(END)
        .map_or(between, |(_, behind)| behind)
}

/// The byte at which the full form of a name begins that runs into a headline.
fn opening(text: &str, stretch: Span) -> Option<usize> {
    let words: Vec<Span> = stretch.words(text, |c| c.is_ascii_whitespace()).collect();
    let full = |(place, word): (usize, &Span)| {
        let before = words[..place].iter().rev().take(MAX_FULL_FORM_WORDS);
        let before = before.take_while(|word| is_of_name(word.of(text)));
        let mut names = run_in(word.of(text));
        names.find_map(|name| {
            let mut before = before.clone();
            before
                .find(|word| word.of(text) == name)
                .map(|word| word.end)
        })
    };
    words.iter().enumerate().find_map(full)
}

/// What may be the surname in a word that goes on with a headline ("OkoroFerry", "Okoro9"): up to each of its capitals and
/// digits, of which one may be the name's own ("McVeyFerry").
fn run_in(word: &str) -> impl Iterator<Item = &str> {
    let named = word.starts_with(char::is_uppercase);
    let headline = |c: char| c.is_uppercase() || c.is_ascii_digit();
    let ends = word.char_indices().skip(MIN_SURNAME_LETTERS);
    let ends = ends.filter(move |(_, c)| named && headline(*c));
    ends.map(|(end, _)| &word[..end])
}

/// Whether a word may stand in the full form of a name: "Mara", "(Mo)", "T."
fn is_of_name(word: &str) -> bool {
    let word = word.strip_prefix('(').unwrap_or(word);
    word.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lists(text: &str) -> Vec<&str> {
        let found = find(text, Span::new(0, text.len()));
        found.into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn headlines_behind_a_name_end_with_more() {
        assert_eq!(
            lists(
                "Mayor Mara Okoro Mara (Mo) Ann OkoroFerry stays in port Quay opens MORE said no."
            ),
            [" Mara (Mo) Ann OkoroFerry stays in port Quay opens MORE"]
        );
        assert_eq!(
            lists(
                "Mayor Okoro Mara Okoro9 ferries sink MORE’s board met Tom Vey Tom VeyQuay MORE."
            ),
            [" Mara Okoro9 ferries sink MORE", " Tom VeyQuay MORE"]
        );
    }

    #[test]
    fn a_surname_may_have_a_capital_inside() {
        assert_eq!(
            lists("Speaker Tom McVey Thomas (Tom) Ann McVeyFerry stays in port MORE said no."),
            [" Thomas (Tom) Ann McVeyFerry stays in port MORE"]
        );
    }

    #[test]
    fn other_capitals_are_no_list() {
        for text in [
            "Mara Okoro wants MORE ferries.",
            "Tom McVey met Mara DeLind, who wants MORE ferries.",
            "Okoro has sold OkoroFerries; there are MORE ferries.",
            "Mayor Mara Okoro Mara OkoroFerry stays in port, she said.",
        ] {
            assert!(lists(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn the_sentence_goes_on_behind_the_list() {
        let text = "Mayor Mara Okoro Mara (Mo) OkoroFerry stays in port Tom Vey says ‘sorry’ to the town MORE said: “We sail at dawn.”";
        let found = crate::quotation::find_in_text(text);
        let told = |q: &crate::quotation::Quotation| {
            let speaker = q.speaker.as_ref().map(|s| s.name.clone());
            (q.text(text).to_string(), speaker)
        };
        let found: Vec<_> = found.iter().map(told).collect();
        assert_eq!(
            found,
            [("We sail at dawn.".into(), Some("Mara Okoro".into()))]
        );
    }
}
