//! How deep, wide and long a page may be. Building the tree of a page takes time that grows with its depth and with the
//! attributes of one element, so that a small file could keep the program busy for minutes.

/// Pages nest a few dozen elements deep, and browsers build no tree that is deeper than this.
const MAX_ELEMENT_DEPTH: usize = 512;
/// Elements have a few attributes.
const MAX_ATTRIBUTES: usize = 500;
/// The longest pages have some ten thousand elements, and each is visited many times in the search for the main text.
const MAX_ELEMENTS: usize = 250_000;
/// No longer page is read, and none unpacks to more: those that are saved with their pictures in them are long.
pub(in crate::corpus::formats) const MAX_PAGE_BYTES: usize = 64 * 1024 * 1024;

/// Why a page is not read, if it is beyond a limit.
pub fn exceeded(html: &str) -> Option<String> {
    if html.len() > MAX_PAGE_BYTES {
        let size = html.len() / (1024 * 1024);
        return Some(format!("a page of {size} MB is not read"));
    }
    let mut open = Open::default();
    let mut rest = html;
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        rest = &rest[at + 1..];
        let (closes, name) = match rest.strip_prefix('/') {
            Some(name) => (true, name),
            None => (false, rest),
        };
        let is_letter = |b: &u8| b.is_ascii_alphanumeric() || *b == b'-';
        let length = name.bytes().take_while(is_letter).count();
        let (name, behind) = name.split_at(length);
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        if closes {
            open.close(name);
            continue;
        }
        let tag = Tag::of(behind);
        if let Some(reason) = open.element(name, &tag) {
            return Some(reason);
        }
        rest = match RAW.iter().find(|raw| name.eq_ignore_ascii_case(raw)) {
            Some(raw) => behind_raw(tag.behind, raw),
            None => tag.behind,
        };
    }
    None
}

/// Elements whose inside is no mark-up. Their end tags are passed over with what stands in them.
const RAW: [&str; 2] = ["script", "style"];

/// The elements of a page that are not closed yet.
#[derive(Default)]
struct Open {
    depth: usize,
    /// How many of the open elements are drawings.
    drawings: usize,
    /// All elements so far.
    elements: usize,
}

impl Open {
    fn close(&mut self, name: &str) {
        let counts = usize::from(!closes_itself(name));
        self.depth = self.depth.saturating_sub(counts);
        self.drawings = self.drawings.saturating_sub(is_drawing(name));
    }

    /// Takes in an element, and tells the limit that it is beyond.
    fn element(&mut self, name: &str, tag: &Tag<'_>) -> Option<String> {
        self.elements += 1;
        if self.elements > MAX_ELEMENTS {
            let reason = format!("a page of more than {MAX_ELEMENTS} elements is not read");
            return Some(reason);
        }
        if tag.attributes > MAX_ATTRIBUTES {
            let reason = format!("an element has more than {MAX_ATTRIBUTES} attributes");
            return Some(reason);
        }
        // Outside drawings a slash at the end of a tag means nothing.
        let closed = closes_itself(name) || tag.has_slash && self.drawings > 0;
        let raw = RAW.iter().any(|raw| name.eq_ignore_ascii_case(raw));
        if closed || raw {
            return None;
        }
        self.depth += 1;
        self.drawings += is_drawing(name);
        let deep = self.depth > MAX_ELEMENT_DEPTH;
        deep.then(|| format!("its elements nest more than {MAX_ELEMENT_DEPTH} deep"))
    }
}

/// 1 for a drawing, else 0.
fn is_drawing(name: &str) -> usize {
    usize::from(name.eq_ignore_ascii_case("svg"))
}

/// What stands behind the end of an element whose inside is no mark-up.
pub(super) fn behind_raw<'t>(text: &'t str, name: &str) -> &'t str {
    let ends = memchr::memmem::find_iter(text.as_bytes(), b"</");
    for at in ends {
        let found = text.as_bytes().get(at + 2..at + 2 + name.len());
        if found.is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes())) {
            return &text[at + 2 + name.len()..];
        }
    }
    ""
}

/// A tag behind its name.
pub(super) struct Tag<'t> {
    attributes: usize,
    has_slash: bool,
    /// What follows it.
    pub(super) behind: &'t str,
}

impl<'t> Tag<'t> {
    /// The tag whose name ends where `text` begins.
    pub(super) fn of(text: &'t str) -> Self {
        let mut attributes = 0;
        let mut quote = None;
        let mut before = b'x';
        for (at, byte) in text.bytes().enumerate() {
            match (quote, byte) {
                (Some(mark), _) if byte == mark => quote = None,
                (Some(_), _) => {}
                (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
                (None, b'>') => {
                    return Self {
                        attributes,
                        has_slash: before == b'/',
                        behind: &text[at + 1..],
                    };
                }
                (None, _) if before.is_ascii_whitespace() && !byte.is_ascii_whitespace() => {
                    attributes += 1
                }
                _ => {}
            }
            before = byte;
        }
        Self {
            attributes,
            has_slash: false,
            behind: "",
        }
    }
}

/// Whether browsers close an element where the next one begins, or it holds nothing.
fn closes_itself(name: &str) -> bool {
    const NAMES: [&str; 30] = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
        "source", "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody",
        "tfoot", "option", "optgroup", "rp", "rt", "path", "colgroup",
    ];
    NAMES.iter().any(|known| known.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deep_wide_and_endless_pages_are_refused() {
        assert!(exceeded(&"<div>".repeat(50_000)).is_some());
        assert!(exceeded(&"<x-y a='<b>'>".repeat(50_000)).is_some());
        assert!(exceeded(&format!("<div {}>", "a=1 ".repeat(100_000))).is_some());
        assert!(exceeded(&"<p><a href=x>Rain</a></p>".repeat(150_000)).is_some());
    }

    #[test]
    fn long_pages_are_read() {
        for html in [
            "<div><p>It rained.<p>It snowed.<br></div>".repeat(5000),
            "<p>It rained, 1 < 2.".repeat(5000),
            "<svg><path d=x><circle r=1 /><g></g></svg>".repeat(5000),
            "<script>if (a < b) x = '<div>';</script>".repeat(5000),
            "<li><a href=\"x?a=1 b=2\" title='>'>It rained</a>".repeat(5000),
        ] {
            assert_eq!(exceeded(&html), None);
        }
    }
}
