//! XML documents: what stands in which element, and running text as blocks.

use super::{html, well_formed};
use crate::corpus::pattern;
use regex::Regex;
use roxmltree::{Document, Node, ParsingOptions};
use std::sync::LazyLock;

/// A document of more nodes is not read.
const MAX_NODES: u32 = 20_000_000;

/// The name of the first element of a text that begins as an XML document does, without its prefix.
pub fn root_name(text: &str) -> Option<&str> {
    static ROOT: LazyLock<Regex> = LazyLock::new(|| {
        pattern::regex(
            r"^(?:\s|<\?(?s:.*?)\?>|<!--(?s:.*?)-->|<!DOCTYPE[^>\[]*(?:\[(?s:.*?)\]\s*)?>)*<(?:[\w.-]+:)?(?P<name>[A-Za-z_][\w.-]*)",
        )
    });
    Some(ROOT.captures(text)?.name("name")?.as_str())
}

/// Reads a document. What is wrong with it stands at its line.
pub fn parse(text: &str) -> Result<Document<'_>, super::Fault> {
    let options = ParsingOptions {
        allow_dtd: true,
        nodes_limit: MAX_NODES,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(text, options).map_err(|error| {
        let reason = error.to_string();
        let place = format!(" at {}", error.pos());
        let reason = reason.replace(&place, "");
        (
            Some(error.pos().row as usize),
            format!("broken XML: {reason}"),
        )
    })
}

/// Reads a document that may have to be mended first, in which case `mended` holds it and what was wrong is told. One that breaks off
/// ends behind its last whole element of the names in `wholes`.
///
/// # Errors
///
/// What is wrong with it, with its line, where it cannot be mended.
pub fn parse_mended<'t>(
    text: &'t str,
    wholes: &[&str],
    mended: &'t mut String,
) -> Result<(Document<'t>, Option<super::Fault>), super::Fault> {
    let fault = match parse(text) {
        Ok(document) => return Ok((document, None)),
        Err(fault) => fault,
    };
    *mended = well_formed::mended(text, wholes);
    match parse(mended) {
        Ok(document) => {
            let (line, reason) = fault;
            let told = format!("{reason}; read without what breaks it");
            Ok((document, Some((line, told))))
        }
        Err(_) => Err(fault),
    }
}

/// The elements below `node` that are called so, whatever their prefix, in order.
pub fn all<'n, 'i>(node: Node<'n, 'i>, name: &'n str) -> impl Iterator<Item = Node<'n, 'i>> {
    node.descendants()
        .filter(move |inner| inner.is_element() && inner.tag_name().name() == name)
}

/// The first child of `node` that is called so.
pub fn child<'n, 'i>(node: Node<'n, 'i>, name: &str) -> Option<Node<'n, 'i>> {
    node.children()
        .find(|inner| inner.is_element() && inner.tag_name().name() == name)
}

/// Whether an element stands in one of these, at any depth.
pub fn has_ancestor(node: Node<'_, '_>, names: &[&str]) -> bool {
    let mut above = node.ancestors().skip(1);
    above.any(|above| names.contains(&above.tag_name().name()))
}

/// All words of an element, blanks made single.
pub fn words(node: Node<'_, '_>) -> String {
    let texts = node
        .descendants()
        .filter(Node::is_text)
        .filter_map(|text| text.text());
    let text: String = texts.collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words that a document has in marks of its own, as text around what an element holds.
#[derive(Default)]
pub struct Frame {
    /// Which HTML element it is, where that is another one than its name tells.
    pub element: Option<&'static str>,
    pub before: String,
    pub behind: &'static str,
}

/// The running text of an element. `named` tells which HTML element one of its elements is; those that are none are read
/// through, and those that are "" are left out.
pub fn running(node: Node<'_, '_>, named: fn(&str) -> Option<&'static str>) -> String {
    framed(node, named, &|_| Frame::default())
}

/// The same, with what `frame` tells of each element around it.
pub fn framed<'n, 'i>(
    node: Node<'n, 'i>,
    named: fn(&str) -> Option<&'static str>,
    frame: &dyn Fn(Node<'n, 'i>) -> Frame,
) -> String {
    let mut html = String::new();
    let mut open: Vec<(Node<'_, '_>, bool)> = vec![(node, false)];
    while let Some((node, leaves)) = open.pop() {
        if node.is_text() {
            html += &escaped(node.text().unwrap_or_default());
            continue;
        }
        let frame = frame(node);
        let name = frame.element.or_else(|| named(node.tag_name().name()));
        let is_inside_word = node.attribute("break") == Some("no");
        let is_left_out = is_inside_word || is_other_reading(node) || is_of_readers(node);
        if name == Some("") || !node.is_element() || is_left_out {
            continue;
        }
        let name = match name {
            Some("blockquote") if is_inline(node, named) => "q",
            name => name.unwrap_or("span"),
        };
        if name == "q" && !leaves && html.ends_with(OPENING_MARKS) {
            // Who prints marks around the element means them.
            open.extend(node.children().rev().map(|child| (child, false)));
            continue;
        }
        if leaves {
            html += &format!("{}</{name}>", frame.behind);
            continue;
        }
        html += &format!("<{name}>{}", escaped(&frame.before));
        if name != "br" {
            open.push((node, true));
            let children: Vec<_> = node.children().collect();
            open.extend(children.into_iter().rev().map(|child| (child, false)));
        }
    }
    html::text_of(&html)
}

/// Whether an element is the worse of two readings of one place, as editions in TEI print both: what stands there instead of it is
/// read. What is struck out is no reading.
fn is_other_reading(node: Node<'_, '_>) -> bool {
    let name = node.tag_name().name();
    let is_in = |name: &str| {
        node.parent()
            .is_some_and(|parent| parent.tag_name().name() == name)
    };
    name == "del" && is_in("subst") || is_in("choice") && matches!(name, "sic" | "abbr" | "orig")
}

/// Whether an element holds what readers have written below an article, as trafilatura marks it.
fn is_of_readers(node: Node<'_, '_>) -> bool {
    node.attribute("type") == Some("comments")
}

/// Marks that open a quotation.
const OPENING_MARKS: [char; 5] = ['“', '‘', '"', '«', '„'];

/// Whether a quotation stands within a line: inside a paragraph, and without paragraphs of its own.
fn is_inline(node: Node<'_, '_>, named: fn(&str) -> Option<&'static str>) -> bool {
    let is_paragraph = |node: Node<'_, '_>| named(node.tag_name().name()) == Some("p");
    node.ancestors().skip(1).any(is_paragraph) && !node.descendants().skip(1).any(is_paragraph)
}

/// The elements of XHTML, for what stands in XML of another kind, are those of HTML.
pub fn as_html(name: &str) -> Option<&'static str> {
    const NAMES: [&str; 14] = [
        "p",
        "div",
        "br",
        "h1",
        "h2",
        "h3",
        "h4",
        "ul",
        "ol",
        "li",
        "blockquote",
        "a",
        "table",
        "tr",
    ];
    NAMES.into_iter().find(|known| *known == name)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_element_is_told_behind_anything_that_may_stand_before_it() {
        for text in [
            "<rss version=\"2.0\">",
            "<?xml version=\"1.0\"?>\n<!-- a > b -->\n<!DOCTYPE rss [ <!ENTITY x \"y\"> ]>\n<rss>",
            "<x:rss xmlns:x=\"y\">",
        ] {
            assert_eq!(root_name(text), Some("rss"), "{text}");
        }
        assert_eq!(root_name("It rained <rss>"), None);
    }

    #[test]
    fn broken_documents_are_told_with_their_line() {
        let (line, reason) = parse("<a>\n<b>\n</a>").expect_err("broken");
        assert_eq!(line, Some(3));
        assert!(reason.starts_with("broken XML: "), "{reason}");
    }

    #[test]
    fn elements_that_multiply_and_nest_end() {
        let laughs = "<!DOCTYPE a [<!ENTITY x \"aaaaaaaaaa\"><!ENTITY y \"&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;\"><!ENTITY z \"&y;&y;&y;&y;&y;&y;&y;&y;&y;&y;\"><!ENTITY w \"&z;&z;&z;&z;&z;&z;&z;&z;&z;&z;\">]><a>&w;&w;&w;&w;</a>";
        assert!(parse(laughs).map_or(0, |document| words(document.root()).len()) < 1_000_000);
        let deep = format!("{}{}", "<p>".repeat(50_000), "</p>".repeat(50_000));
        assert!(parse(&deep).map_or(true, |document| words(document.root()).is_empty()));
    }

    #[test]
    fn of_two_readings_the_better_one_is_read() {
        let of = |xml: &str| running(parse(xml).expect("XML").root_element(), as_html);
        for (place, words) in [
            ("<choice><sic>qay</sic><corr>quay</corr></choice>", "quay"),
            (
                "<choice><expan>said</expan><abbr>sd</abbr></choice>",
                "said",
            ),
            ("<choice><orig>ye</orig><reg>the</reg></choice>", "the"),
            ("<subst><del>bad</del><add>good</add></subst>", "good"),
            ("<sic>qay</sic>", "qay"),
        ] {
            assert_eq!(
                of(&format!("<t><p>A {place} B</p></t>")),
                format!("A {words} B")
            );
        }
    }

    #[test]
    fn running_text_is_set_apart_by_its_elements() {
        let document =
            parse("<t><head>Rain</head><p>It <hi>rained</hi> &amp; <note>no</note>so on.</p></t>")
                .expect("XML");
        let named = |name: &str| match name {
            "head" => Some("h2"),
            "p" => Some("p"),
            "note" => Some(""),
            _ => None,
        };
        assert_eq!(
            running(document.root_element(), named),
            "## Rain\n\nIt rained & so on."
        );
    }
}
