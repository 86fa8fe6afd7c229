//! A document of paragraphs and nothing else.

use super::package::{paragraph, put, written};
use crate::corpus::formats::docx::DOCUMENT;
use quick_xml::Writer;
use std::io::{self, Cursor};
use zip::ZipWriter;

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
const RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"document\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The paragraphs of a text, a blank line apart, with the lines that they have there.
pub(super) fn document(text: &str) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new(Vec::new());
    for block in text.split("\n\n").filter(|block| !block.trim().is_empty()) {
        paragraph(&mut xml, "w:", block.trim_matches('\n').lines())?;
    }
    let paragraphs = written(xml)?;
    let document =
        format!("<w:document xmlns:w=\"{NAMESPACE}\"><w:body>{paragraphs}</w:body></w:document>");
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELATIONS),
        (DOCUMENT, &document),
    ] {
        put(&mut out, name, &format!("{DECLARATION}{part}"))?;
    }
    Ok(out.finish()?.into_inner())
}
