//! The address of a passage: the page with a text fragment, so that the browser shows the words.
//! The form is that of the WICG draft "URL Fragment Text Directives".

use super::web_address;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What need not be encoded. The draft reserves `&`, `-` and `,`; the unreserved marks of RFC 3986 are
/// safe, except the hyphen.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b'_').remove(b'~');

/// More words than these are named by their first and last.
const MAX_WHOLE_WORDS: usize = 12;
/// So many words at either end of a longer passage.
const END_WORDS: usize = 5;

/// The address of `words` on the page at `url`; `None` where that is no web address.
///
/// A range of first and last words also holds over several paragraphs, where the words as a whole are not
/// found. Marks at the ends are left out: a page may print others.
pub fn address(url: &str, words: &str) -> Option<String> {
    let url = web_address(url.trim())?;
    let Some(directive) = directive(words) else {
        return Some(url.to_string());
    };
    // A page may have a fragment of its own, and that a directive already.
    let join = match url.split_once('#') {
        None => "#:~:",
        Some((_, fragment)) if fragment.contains(":~:") => "&",
        Some(_) => ":~:",
    };
    Some(format!("{url}{join}{directive}"))
}

/// `text=first%20words,last%20words`; `None` where there is no word.
fn directive(words: &str) -> Option<String> {
    let paragraphs = words
        .split('\n')
        .filter(|p| p.contains(char::is_alphanumeric));
    let paragraphs = paragraphs.count();
    let words: Vec<&str> = words.split_whitespace().collect();
    if words.len() <= MAX_WHOLE_WORDS && paragraphs <= 1 {
        return Some(format!("text={}", term(&words)?));
    }
    let ends = END_WORDS.min(words.len() / 2).max(1);
    let (first, last) = (&words[..ends], &words[words.len() - ends..]);
    match (term(first), term(last)) {
        (Some(first), Some(last)) => Some(format!("text={first},{last}")),
        (one, other) => Some(format!("text={}", one.or(other)?)),
    }
}

/// The words with single blanks, from the first letter to the last, encoded.
fn term(words: &[&str]) -> Option<String> {
    let joined = words.join(" ");
    let bare = joined.trim_matches(|c: char| !c.is_alphanumeric());
    (!bare.is_empty()).then(|| utf8_percent_encode(bare, ENCODED).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reserved_signs_are_encoded_and_marks_at_the_ends_left_out() {
        assert_eq!(
            address("https://a.example/x?y=1", "“Fish & chips, half-price: é!”").as_deref(),
            Some(
                "https://a.example/x?y=1#:~:text=Fish%20%26%20chips%2C%20half%2Dprice%3A%20%C3%A9"
            )
        );
        assert_eq!(
            address("https://a.example/#top", "we sail").as_deref(),
            Some("https://a.example/#top:~:text=we%20sail")
        );
        assert_eq!(
            address("https://a.example/#:~:text=ferry", "we sail").as_deref(),
            Some("https://a.example/#:~:text=ferry&text=we%20sail")
        );
    }

    #[test]
    fn a_long_passage_is_a_range_of_its_ends() {
        let words = "one two three four five six seven eight nine ten eleven twelve thirteen";
        assert_eq!(
            address("http://a.example", words).as_deref(),
            Some(
                "http://a.example#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen"
            )
        );
        assert_eq!(
            address("http://a.example", "“We sail.\n\nWe do.”").as_deref(),
            Some("http://a.example#:~:text=We%20sail,We%20do")
        );
    }

    #[test]
    fn only_web_addresses_are_opened() {
        for bad in [
            "file:///etc/passwd",
            "javascript:alert(1)",
            "a.example",
            "https://a b",
        ] {
            assert_eq!(address(bad, "we sail"), None, "{bad}");
        }
        let bare = address("HTTPS://a.example", "…");
        assert_eq!(bare.as_deref(), Some("HTTPS://a.example"));
    }
}
