//! The address of a passage: the page with a text fragment, so that the browser shows the words.
//! The form is that of the WICG draft "URL Fragment Text Directives".

use super::web_address;
use crate::corpus::Article;
use crate::markup;
use crate::text::Span;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What need not be encoded. The draft reserves `&`, `-` and `,`; the unreserved marks of RFC 3986 are
/// safe, except the hyphen.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b'_').remove(b'~');

/// More words than these are named by their first and last.
const MAX_WHOLE_WORDS: usize = 12;
/// So many words at either end of a longer passage.
const END_WORDS: usize = 5;

/// So many words beside a passage may tell it from others of the same words.
const CONTEXT_WORDS: usize = 8;

/// The address of a passage on the page of its article; `None` where that has no web address.
///
/// A range of first and last words also holds over several paragraphs, where the words as a whole are not
/// found. Marks at the ends are left out: a page may print others. Words that the article has more than once come with
/// what stands beside them, for a browser shows the first that it finds.
pub fn address(article: &Article, passage: Span) -> Option<String> {
    let url = web_address(article.url.as_deref()?.trim())?;
    let Some(directive) = directive(article, passage) else {
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

/// `text=before-,words,-behind` or `text=before-,first%20words,last%20words`; `None` where there is no word.
fn directive(article: &Article, passage: Span) -> Option<String> {
    // The page shows no mark-up.
    let printed = markup::printed(&article.text);
    let (text, passage) = (&*printed.text, printed.of_text(passage));
    let words = words(text, passage);
    let (first, last) = (*words.first()?, *words.last()?);
    let whole = first.cover(&last);
    if words.len() <= MAX_WHOLE_WORDS && !whole.of(text).contains('\n') {
        let (before, behind) = telling_context(article, text, whole);
        return Some(format!("text={before}{}{behind}", encoded(whole.of(text))));
    }
    let ends = END_WORDS.min(words.len() / 2).max(1);
    let (first, last) = (
        first.cover(&words[ends - 1]),
        words[words.len() - ends].cover(&last),
    );
    // What stands behind the first words is not looked for: the last come there.
    let (before, _) = telling_context(article, text, first);
    let (first, last) = (encoded(first.of(text)), encoded(last.of(text)));
    Some(format!("text={before}{first},{last}"))
}

/// The words of a stretch, from the first letter of each to its last.
fn words(text: &str, stretch: Span) -> Vec<Span> {
    let bare = |word: Span| {
        let edge = |c: char| !c.is_alphanumeric();
        let inner = word.of(text).trim_start_matches(edge);
        let start = word.end - inner.len();
        let end = start + inner.trim_end_matches(edge).len();
        (start < end).then(|| Span::new(start, end))
    };
    let pieces = stretch.words(text, char::is_whitespace);
    pieces.filter_map(bare).collect()
}

/// `before-,` and `,-behind`: as few words of the same paragraph as tell these words from the others of the article,
/// of which `text` is what is printed, with whatever signs stand between. Both are empty where nothing must be told, or nothing tells.
fn telling_context(article: &Article, text: &str, own: Span) -> (String, String) {
    let printed = format!("{}\n{text}", article.headline().unwrap_or_default());
    let printed = plain(&printed);
    let is_told = |stretch: Span| times(&printed, &plain(stretch.of(text))) < 2;
    if is_told(own) {
        return Default::default();
    }
    let from = text[..own.start].rfind('\n').map_or(0, |at| at + 1);
    let to = text[own.end..]
        .find('\n')
        .map_or(text.len(), |at| own.end + at);
    let before = words(text, Span::new(from, own.start));
    let behind = words(text, Span::new(own.end, to));
    let told = (1..=CONTEXT_WORDS).find_map(|count| {
        let from = before[before.len().saturating_sub(count)..].first();
        let from = from.map_or(own.start, |word| word.start);
        let to = behind[..behind.len().min(count)].last();
        let to = to.map_or(own.end, |word| word.end);
        let all = [(from, own.end), (own.start, to), (from, to)];
        let mut all = all.into_iter().map(|(from, to)| Span::new(from, to));
        all.find(|stretch| is_told(*stretch))
    });
    let Some(told) = told else {
        return Default::default();
    };
    let before = encoded(Span::new(told.start, own.start).of(text));
    let behind = encoded(Span::new(own.end, told.end).of(text));
    let with = |words: String, sign: &str| match words.as_str() {
        "" => words,
        _ => sign.replace("{}", &words),
    };
    (with(before, "{}-,"), with(behind, ",-{}"))
}

/// Text as a browser looks for it: whatever the case and the blanks.
fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// How often a text has these words as words.
fn times(text: &str, words: &str) -> usize {
    let is_in_a_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let found = text.match_indices(words).filter(|(at, words)| {
        let behind = text[at + words.len()..].chars().next();
        !is_in_a_word(text[..*at].chars().next_back()) && !is_in_a_word(behind)
    });
    found.count()
}

/// The words with single blanks, encoded.
fn encoded(words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    utf8_percent_encode(&words.join(" "), ENCODED).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{Attested, Provenance};
    use crate::export::fixture;

    fn article(url: &str, text: &str) -> Article {
        Article {
            url: Some(url.into()),
            headline: Some(Attested::new("We sail at last".into(), Provenance::Reader)),
            text: text.into(),
            ..fixture::edition().articles[0].clone()
        }
    }

    fn whole(url: &str, text: &str) -> Option<String> {
        address(&article(url, text), Span::new(0, text.len()))
    }

    #[test]
    fn reserved_signs_are_encoded_and_marks_at_the_ends_left_out() {
        assert_eq!(
            whole("https://a.example/x?y=1", "“Fish & chips, half-price: é!”").as_deref(),
            Some(
                "https://a.example/x?y=1#:~:text=Fish%20%26%20chips%2C%20half%2Dprice%3A%20%C3%A9"
            )
        );
        assert_eq!(
            whole("https://a.example/#top", "they sail").as_deref(),
            Some("https://a.example/#top:~:text=they%20sail")
        );
        assert_eq!(
            whole("https://a.example/#:~:text=ferry", "they sail").as_deref(),
            Some("https://a.example/#:~:text=ferry&text=they%20sail")
        );
    }

    #[test]
    fn a_long_passage_is_a_range_of_its_ends() {
        let words = "one two three four five six seven eight nine ten eleven twelve thirteen";
        assert_eq!(
            whole("http://a.example", words).as_deref(),
            Some(
                "http://a.example#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen"
            )
        );
        assert_eq!(
            whole("http://a.example", "“They sail.\n\nThey do.”").as_deref(),
            Some("http://a.example#:~:text=They%20sail,They%20do")
        );
    }

    #[test]
    fn words_that_stand_in_several_places_are_told_by_what_stands_beside_them() {
        let text = "“No ship sails,” Lund said. “No ship sails,” Moe said.\n\nNo ship sails. Will one? \
            Nobody will.";
        let article = article("http://a.example", text);
        let nth = |words: &str, n: usize| {
            let (at, _) = text.match_indices(words).nth(n).unwrap();
            let address = address(&article, Span::new(at, at + words.len())).unwrap();
            address.split_once("text=").unwrap().1.to_owned()
        };
        let told = [0, 1, 2].map(|n| nth("No ship sails", n));
        assert_eq!(told[0], "No%20ship%20sails,-%2C%E2%80%9D%20Lund");
        assert_eq!(
            told[1],
            "said%2E%20%E2%80%9C-,No%20ship%20sails".replace("%2E", ".")
        );
        assert_eq!(told[2], "No%20ship%20sails,-.%20Will");
        // A headline prints words, too.
        let sail = super::tests::article("http://a.example", "They wait. “We sail at noon.”");
        let at = sail.text.find("We sail").unwrap();
        let told = super::address(&sail, Span::new(at, at + 7)).unwrap();
        assert!(
            told.ends_with("#:~:text=wait.%20%E2%80%9C-,We%20sail"),
            "{told}"
        );
    }

    #[test]
    fn a_range_is_told_by_what_stands_before_its_first_words() {
        let long = "one two three four five six seven eight nine ten eleven twelve thirteen";
        let text = format!("A cat: {long}.\n\nA dog: {long}!");
        let at = text.rfind("one").unwrap();
        let told = address(
            &article("http://a.example", &text),
            Span::new(at, text.len()),
        );
        assert!(told.unwrap().contains("text=dog%3A-,one%20two"));
    }

    #[test]
    fn only_web_addresses_are_opened() {
        for bad in [
            "file:///etc/passwd",
            "javascript:alert(1)",
            "a.example",
            "https://a b",
        ] {
            assert_eq!(whole(bad, "we sail"), None, "{bad}");
        }
        let bare = whole("HTTPS://a.example", "…");
        assert_eq!(bare.as_deref(), Some("HTTPS://a.example"));
    }
}
