//! Writing XML: elements by `quick-xml`, text without what steers a terminal.

use crate::text::printable;
use quick_xml::Writer;
use quick_xml::escape::partial_escape;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesDecl, BytesText, Event};
use quick_xml::name::QName;
use std::borrow::Cow;
use std::io::{self, Write};

/// Text for XML, in an element or in an attribute: markup escaped, characters that steer or that XML 1.0
/// forbids left out.
pub(super) fn escaped(text: &str) -> String {
    let text = printable(text).replace(['\u{FFFE}', '\u{FFFF}'], "");
    partial_escape(text).replace('"', "&quot;")
}

/// A whole TEI P5 document: what stands in its header and in the body of its text.
pub(super) fn tei_document<W: Write>(
    xml: &mut Writer<W>,
    header: impl FnOnce(&mut Writer<W>) -> io::Result<()>,
    body: impl FnOnce(&mut Writer<W>) -> io::Result<()>,
) -> io::Result<()> {
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    line(xml)?;
    let tei = xml.create_element("TEI");
    let tei = tei.with_attribute(attribute("xmlns", "http://www.tei-c.org/ns/1.0"));
    tei.write_inner_content(|xml| {
        line(xml)?;
        xml.create_element("teiHeader")
            .write_inner_content(header)?;
        line(xml)?;
        xml.create_element("text").write_inner_content(|xml| {
            xml.create_element("body").write_inner_content(body)?;
            Ok(())
        })?;
        line(xml)
    })?;
    line(xml)
}

/// Puts text in.
pub(super) fn text<W: Write>(xml: &mut Writer<W>, text: &str) -> io::Result<()> {
    xml.write_event(Event::Text(BytesText::from_escaped(escaped(text))))
}

/// Begins a new line.
pub(super) fn line<W: Write>(xml: &mut Writer<W>) -> io::Result<()> {
    xml.write_event(Event::Text(BytesText::from_escaped("\n")))
}

/// An attribute with its value.
pub(super) fn attribute<'a>(name: &'a str, value: &str) -> Attribute<'a> {
    Attribute {
        key: QName(name),
        value: Cow::Owned(escaped(value)),
    }
}

/// An element that holds nothing but text.
pub(super) fn element<W: Write>(
    xml: &mut Writer<W>,
    name: &str,
    attributes: &[(&str, &str)],
    content: &str,
) -> io::Result<()> {
    let attributes = attributes
        .iter()
        .map(|(name, value)| attribute(name, value));
    let element = xml.create_element(name).with_attributes(attributes);
    element.write_text_content(BytesText::from_escaped(escaped(content)))?;
    Ok(())
}
