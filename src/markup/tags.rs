//! The tags of HTML that stand in Markdown.

use crate::text::floor;
use memchr::memchr;

/// The elements of HTML that occur in articles. Other words in angle brackets ("<laughs>") are text.
const ELEMENTS: &[&str] = &[
    "a",
    "abbr",
    "article",
    "aside",
    "b",
    "blockquote",
    "br",
    "center",
    "cite",
    "code",
    "dd",
    "del",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "font",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "i",
    "iframe",
    "img",
    "ins",
    "li",
    "main",
    "mark",
    "ol",
    "p",
    "picture",
    "pre",
    "q",
    "s",
    "section",
    "small",
    "source",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "video",
    "wbr",
];

/// Bytes of a tag, which bounds the search for its end.
const MAX_TAG_BYTES: usize = 4000;

/// The length of the tag or comment with which `words` begin.
pub fn leading(words: &str) -> Option<usize> {
    let words = &words[..floor(words, MAX_TAG_BYTES)];
    let inside = words.strip_prefix('<')?;
    if inside.starts_with("!--") {
        return words.find("-->").map(|end| end + "-->".len());
    }
    let end = memchr(b'>', inside.as_bytes())?;
    let name = inside[..end].trim_start_matches('/');
    let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next()?;
    let known = ELEMENTS
        .iter()
        .any(|known| known.eq_ignore_ascii_case(name));
    known.then_some(end + 2)
}

/// What is printed for a tag: a line break separates words as a blank does, and a short quotation has marks.
pub fn printed(tag: &str) -> &'static str {
    match name(tag).to_ascii_lowercase().as_str() {
        "br" | "br/" => " ",
        "q" => "“",
        "/q" => "”",
        _ => "",
    }
}

/// Whether a tag opens or closes a block quotation.
pub fn opens_block_quotation(tag: &str) -> Option<bool> {
    match name(tag).to_ascii_lowercase().as_str() {
        "blockquote" => Some(true),
        "/blockquote" => Some(false),
        _ => None,
    }
}

/// The length of the element with which `words` begin, where it is what an editor has deleted: "<del>never</del>".
pub fn deleted(words: &str) -> Option<usize> {
    let tag = &words[..leading(words)?];
    let end = "</del>";
    let is_deletion = name(tag).eq_ignore_ascii_case("del");
    let inside = words[..floor(words, MAX_TAG_BYTES)].to_ascii_lowercase();
    let at = inside.find(end).filter(|_| is_deletion)?;
    (!inside[..at].contains("\n\n")).then_some(at + end.len())
}

/// The name in a tag, with the slash of one that closes.
fn name(tag: &str) -> &str {
    let inside = tag.trim_start_matches('<');
    let end = |c: char| c == '>' || c.is_whitespace();
    inside.split(end).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_told_from_words_in_angle_brackets() {
        assert_eq!(leading("<b>no</b>"), Some(3));
        assert_eq!(leading("</b> no"), Some(4));
        assert_eq!(leading("<a href=\"https://a.example\">no"), Some(28));
        assert_eq!(leading("<!-- <b> --> no"), Some(12));
        assert_eq!(deleted("<del>no</DEL> yes"), Some(13));
        assert_eq!(deleted("<del>no yes"), None);
        assert_eq!(deleted("<ins>no</ins>"), None);
        for words in ["<laughs>", "<3", "< b >", "<b", "b>"] {
            assert_eq!(leading(words), None, "{words}");
        }
        assert_eq!(
            (printed("<br/>"), printed("<BR>"), printed("<b>")),
            (" ", " ", "")
        );
    }
}
