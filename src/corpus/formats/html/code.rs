//! A page without the insides of its scripts, styles and drawings: they are the most of many pages, nobody reads them,
//! and parsing them takes as long as parsing text.

use super::limits::{Tag, behind_raw};
use memchr::{memchr, memmem};

/// The element of a drawing, which holds code of its own kind.
const DRAWING: &str = "svg";

/// The page without them. What it states for machines (JSON-LD) stays.
pub fn without(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = memchr(b'<', rest.as_bytes()) {
        let length = length_kept(&rest[at..]);
        kept += &rest[..at + length];
        rest = &rest[at + length..];
        let tag = &kept[kept.len() - length..];
        if let Some(name) = code_in(tag) {
            let behind = behind_raw(rest, name);
            let end = rest.len() - behind.len();
            let closing = end.saturating_sub("</".len() + name.len());
            rest = match behind.is_empty() {
                // A drawing that stays open ends where its page has something else.
                true if name == DRAWING => rest,
                true => "",
                false => &rest[closing..],
            };
        }
    }
    kept + rest
}

/// How much of a text that begins with `<` is taken at once: a comment, the tag of code, else the sign alone.
fn length_kept(text: &str) -> usize {
    if text.starts_with("<!--") {
        let end = memmem::find(text.as_bytes(), b"-->");
        return end.map_or(text.len(), |end| end + "-->".len());
    }
    match code_name(text) {
        Some(name) => text.len() - Tag::of(&text[1 + name.len()..]).behind.len(),
        None => 1,
    }
}

/// The name of the element whose code a tag begins. Of drawings a slash closes the tag, of the others it means nothing.
fn code_in(tag: &str) -> Option<&'static str> {
    let name = code_name(tag)?;
    if name == DRAWING && tag.ends_with("/>") {
        return None;
    }
    let stated = memmem::find(tag.to_ascii_lowercase().as_bytes(), b"ld+json").is_some();
    (!stated).then_some(name)
}

fn code_name(tag: &str) -> Option<&'static str> {
    ["script", "style", DRAWING].into_iter().find(|name| {
        let bytes = &tag.as_bytes()[1..];
        let named = bytes.get(..name.len());
        let ends = bytes.get(name.len());
        named.is_some_and(|named| named.eq_ignore_ascii_case(name.as_bytes()))
            && ends.is_some_and(|byte| byte.is_ascii_whitespace() || matches!(byte, b'>' | b'/'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_styles_and_drawings_are_emptied() {
        for (html, wanted) in [
            (
                "<p>One<SCRIPT src='a>b'>if (a < b) x = '<p>';</script >.</p>",
                "<p>One<SCRIPT src='a>b'></script >.</p>",
            ),
            ("<style>p > a {}</style><p>One.", "<style></style><p>One."),
            ("One.<script>var x", "One.<script>"),
            ("<svg w=1><path d='M 1'/></svg>One.", "<svg w=1></svg>One."),
        ] {
            assert_eq!(without(html), wanted);
        }
    }

    #[test]
    fn all_else_stays_as_it_is() {
        for html in [
            "<script type=\"application/LD+JSON\">{\"a\": 1}</script><p>One.",
            "<!-- <script> --><p>One.</p><!-- </script> -->",
            "<scripture>It rained.</scripture> 1 < 2 <",
            "<!-- open <script>",
            "<svg w=1 />One.<b>Two.</b>",
            "<svg><path>One.",
        ] {
            assert_eq!(without(html), html);
        }
    }
}
