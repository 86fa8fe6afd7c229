//! XML that is not well-formed, made so: sites and databases write what no parser of XML takes, an entity of HTML ("&nbsp;"), a bare
//! "&", a letter that XML does not know, a blank line before the declaration, and half a file where a download broke off. One such
//! place would cost all that stands around it. What is mended is told by whoever reads the document.

use crate::corpus::pattern;
use dom_query::Document;
use regex::{Captures, Regex};
use std::borrow::Cow;
use std::sync::LazyLock;

/// A text without what breaks it as XML. Where it breaks off, it ends behind the last whole element of these names.
pub(super) fn mended(text: &str, wholes: &[&str]) -> String {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let text: String = text.chars().filter(|c| is_letter(*c)).collect();
    let text = match text.contains("<!ENTITY") {
        true => text,
        false => with_entities(&text).into_owned(),
    };
    closed(&text, wholes)
}

/// Whether XML 1.0 knows a character ("Char", section 2.2 of the standard).
fn is_letter(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// The text with the letters for which the entities of HTML stand, and "&amp;" for an "&" that begins none.
fn with_entities(text: &str) -> Cow<'_, str> {
    static MARKS: LazyLock<Regex> = LazyLock::new(|| {
        pattern::regex(
            r"<!\[CDATA\[(?s:.*?)(?:\]\]>|$)|&(?:#\d+;|#[xX][0-9a-fA-F]+;|(?P<name>[A-Za-z][A-Za-z0-9]*);)?",
        )
    });
    MARKS.replace_all(text, |found: &Captures<'_>| {
        let mark = &found[0];
        match found.name("name").map(|name| name.as_str()) {
            Some("amp" | "lt" | "gt" | "quot" | "apos") => mark.to_owned(),
            Some(_) => letters_of(mark),
            None if mark == "&" => "&amp;".to_owned(),
            None => mark.to_owned(),
        }
    })
}

/// The letters for which an entity of HTML stands; the entity as it is printed where it is none.
fn letters_of(entity: &str) -> String {
    let letters = Document::fragment(format!("<b>{entity}</b>"))
        .text()
        .to_string();
    match letters == entity {
        true => entity.replace('&', "&amp;"),
        false => letters,
    }
}

/// A place between two marks of the text, and how many elements are open there.
struct Cut {
    at: usize,
    open: usize,
}

/// The text with an end for each element that is open where it breaks off, without what it has of an unfinished one of these names.
fn closed(text: &str, wholes: &[&str]) -> String {
    static MARKS: LazyLock<Regex> = LazyLock::new(|| {
        pattern::regex(
            r#"<!--(?s:.*?)-->|<!\[CDATA\[(?s:.*?)\]\]>|<\?(?s:.*?)\?>|<![A-Z](?s:[^>\[]*)(?:\[(?s:.*?)\]\s*)?>|<(?P<end>/?)(?P<name>[\w:.-]+)(?:[^>"']|"[^"]*"|'[^']*')*?(?P<empty>/?)>"#,
        )
    });
    let mut open: Vec<&str> = Vec::new();
    let mut last = Cut { at: 0, open: 0 };
    let mut whole: Option<Cut> = None;
    let mut names: Vec<&str> = Vec::new();
    for found in MARKS.captures_iter(text) {
        let end = found.get(0).map_or(0, |mark| mark.end());
        if let Some(name) = found.name("name").map(|name| name.as_str()) {
            let is_end = !found["end"].is_empty();
            if is_end && open.last() == Some(&name) {
                open.pop();
            } else if !is_end && found["empty"].is_empty() {
                open.push(name);
            }
            let local = name.rsplit(':').next().unwrap_or(name);
            if is_end && wholes.contains(&local) {
                whole = Some(Cut {
                    at: end,
                    open: open.len(),
                });
                names.clone_from(&open);
            }
        }
        last = Cut {
            at: end,
            open: open.len(),
        };
    }
    if last.open == 0 {
        return text[..last.at].to_owned();
    }
    let (end, names) = match whole {
        Some(whole) => (whole, names),
        None => (last, open),
    };
    let mut text = text[..end.at].to_owned();
    for name in names[..end.open].iter().rev() {
        text.push_str(&format!("</{name}>"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::mended;

    #[test]
    fn what_breaks_xml_is_mended_and_the_rest_stays() {
        for (broken, whole) in [
            (
                "\n <?xml version='1.0'?><a>It rained.</a>\u{1a}",
                "<?xml version='1.0'?><a>It rained.</a>",
            ),
            (
                "<a>Rain&nbsp;&amp; snow &#38; A&B &eacute; &unheard;</a>",
                "<a>Rain\u{a0}&amp; snow &#38; A&amp;B é &amp;unheard;</a>",
            ),
            (
                "<a><![CDATA[Tom & Ada&nbsp;]]></a>",
                "<a><![CDATA[Tom & Ada&nbsp;]]></a>",
            ),
            ("<a>It\u{b} rained.</a>", "<a>It rained.</a>"),
            (
                "<!DOCTYPE a [<!ENTITY q 'quay'>]><a>&q; &nbsp;</a>",
                "<!DOCTYPE a [<!ENTITY q 'quay'>]><a>&q; &nbsp;</a>",
            ),
        ] {
            assert_eq!(mended(broken, &[]), whole, "{broken}");
        }
    }

    #[test]
    fn a_document_that_breaks_off_ends_behind_its_last_whole_part() {
        let feed = "<r><c t='a > b'><x:item><t>Rain</t><br/></x:item><x:item><t>Sn";
        assert_eq!(
            mended(feed, &["item"]),
            "<r><c t='a > b'><x:item><t>Rain</t><br/></x:item></c></r>"
        );
        assert_eq!(
            mended("<r><p>It rained.</p><p>It <b>sn", &[]),
            "<r><p>It rained.</p><p>It <b></b></p></r>"
        );
        assert_eq!(mended("<r><p>It <![CDATA[rai", &[]), "<r><p></p></r>");
    }
}
