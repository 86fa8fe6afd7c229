//! The parts of a DOCX (ECMA-376, part 2), and the comments among them.

use super::ranges::prefix;
use crate::corpus::formats::docx::DOCUMENT;
use crate::corpus::formats::parts::Parts;
use crate::corpus::formats::xml as read;
use crate::export::page::docx::{paragraph, put, written};
use crate::export::xml::{attribute, element};
use quick_xml::Writer;
use roxmltree::Document;
use std::io::{self, Cursor};
use zip::{ZipArchive, ZipWriter};

const TYPES: &str = "[Content_Types].xml";
const RELATIONS: &str = "word/_rels/document.xml.rels";
const COMMENTS: &str = "word/comments.xml";
const COMMENTS_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const COMMENTS_RELATION: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
const NO_RELATIONS: &str =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";
/// Who signs the comments.
const AUTHOR: &str = "verbatim";
const INITIALS: &str = "v";

/// A document that is opened.
pub(super) struct Package<'b> {
    bytes: &'b [u8],
    body: String,
    types: String,
    relations: String,
    /// Its comments, and the part that holds them.
    comments: String,
    comments_part: String,
    first_free_id: usize,
}

impl<'b> Package<'b> {
    /// Opens a document whose parts are in UTF-8, as those are that programs write.
    pub(super) fn open(bytes: &'b [u8]) -> io::Result<Self> {
        let mut parts = Parts::open(bytes).ok_or_else(|| broken("no document"))?;
        let body = utf8(parts.text(DOCUMENT).map_err(broken)?)?;
        let types = utf8(parts.text(TYPES).map_err(broken)?)?;
        let relations = optional(&mut parts, RELATIONS, NO_RELATIONS)?;
        let comments_part = comments_part(&relations)?;
        let root = {
            let parsed = parsed(&body)?;
            let root = parsed.root_element();
            let namespace = root.tag_name().namespace().unwrap_or_default();
            format!("<w:comments xmlns:w=\"{namespace}\"/>")
        };
        let comments = optional(&mut parts, &comments_part, &root)?;
        let first_free_id = first_free_id(&comments)?;
        Ok(Self {
            bytes,
            body,
            types,
            relations,
            comments,
            comments_part,
            first_free_id,
        })
    }

    /// The XML of the text.
    pub(super) fn body(&self) -> &str {
        &self.body
    }

    /// The number of a comment that is none yet; all above are free, too.
    pub(super) fn first_free_id(&self) -> usize {
        self.first_free_id
    }

    /// The document with another text and these comments, each of some paragraphs; all other parts are copied as they
    /// are packed.
    pub(super) fn write(
        &self,
        body: &str,
        comments: &[Vec<String>],
        first_id: usize,
    ) -> io::Result<Vec<u8>> {
        let comments = self.with_comments(comments, first_id)?;
        let mut changed = vec![
            (DOCUMENT, body.to_owned()),
            (self.comments_part.as_str(), comments),
            (TYPES, self.with_type()?),
            (RELATIONS, self.with_relation()?),
        ];
        let mut archive = ZipArchive::new(Cursor::new(self.bytes))?;
        let mut out = ZipWriter::new(Cursor::new(Vec::new()));
        for n in 0..archive.len() {
            let part = archive.by_index_raw(n)?;
            let name = part.name()?.into_owned();
            match changed.iter().position(|(changed, _)| *changed == name) {
                Some(at) => put(&mut out, &name, &changed.remove(at).1)?,
                None => out.raw_copy_file(part)?,
            }
        }
        for (name, text) in changed {
            put(&mut out, name, &text)?;
        }
        Ok(out.finish()?.into_inner())
    }

    fn with_comments(&self, comments: &[Vec<String>], first_id: usize) -> io::Result<String> {
        let parsed = parsed(&self.comments)?;
        let prefix = prefix(&self.comments, parsed.root_element());
        let mut xml = Writer::new(Vec::new());
        for (n, lines) in comments.iter().enumerate() {
            comment(&mut xml, prefix, first_id + n, lines)?;
        }
        within(&self.comments, &written(xml)?)
    }

    fn with_type(&self) -> io::Result<String> {
        let part = format!("/{}", self.comments_part);
        if self.types.contains(COMMENTS_TYPE) {
            return Ok(self.types.clone());
        }
        let parsed = parsed(&self.types)?;
        let name = format!("{}Override", prefix(&self.types, parsed.root_element()));
        let mut xml = Writer::new(Vec::new());
        let attributes = [("PartName", part.as_str()), ("ContentType", COMMENTS_TYPE)];
        element(&mut xml, &name, &attributes, "")?;
        within(&self.types, &written(xml)?)
    }

    fn with_relation(&self) -> io::Result<String> {
        let parsed = parsed(&self.relations)?;
        if relation(&parsed).is_some() {
            return Ok(self.relations.clone());
        }
        let name = prefix(&self.relations, parsed.root_element());
        let name = format!("{name}Relationship");
        let mut id = String::from("verbatim");
        while self.relations.contains(&format!("\"{id}\"")) {
            id.push('1');
        }
        let mut xml = Writer::new(Vec::new());
        let attributes = [
            ("Id", id.as_str()),
            ("Type", COMMENTS_RELATION),
            ("Target", "comments.xml"),
        ];
        element(&mut xml, &name, &attributes, "")?;
        within(&self.relations, &written(xml)?)
    }
}

fn broken(reason: impl Into<String>) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, reason.into())
}

/// A part that does not say of itself to be in another encoding: parts are written in UTF-8.
fn utf8(part: String) -> io::Result<String> {
    let declaration = part.split_once("?>").map_or("", |(before, _)| before);
    let said = declaration.to_ascii_lowercase();
    match said.contains("encoding") && !said.contains("utf-8") {
        true => Err(broken("not in UTF-8")),
        false => Ok(part),
    }
}

fn parsed(text: &str) -> io::Result<Document<'_>> {
    read::parse(text).map_err(|(_, reason)| broken(reason))
}

fn optional(parts: &mut Parts<'_>, name: &str, absent: &str) -> io::Result<String> {
    match parts.has(name) {
        true => utf8(parts.text(name).map_err(broken)?),
        false => Ok(absent.to_owned()),
    }
}

/// The part that the document's relation to its comments names, or the usual one.
fn comments_part(relations: &str) -> io::Result<String> {
    let parsed = parsed(relations)?;
    let part = relation(&parsed).map(|target| match target.strip_prefix('/') {
        Some(from_root) => from_root.to_owned(),
        None => format!("word/{target}"),
    });
    Ok(part.unwrap_or_else(|| COMMENTS.to_owned()))
}

fn relation<'x>(relations: &'x Document<'_>) -> Option<&'x str> {
    let mut all = read::all(relations.root(), "Relationship");
    let is_comments = |kind: Option<&str>| kind.is_some_and(|kind| kind.ends_with("/comments"));
    all.find(|relation| is_comments(relation.attribute("Type")))?
        .attribute("Target")
}

fn first_free_id(comments: &str) -> io::Result<usize> {
    let parsed = parsed(comments)?;
    let ids = read::all(parsed.root(), "comment").filter_map(|comment| {
        let mut attributes = comment.attributes();
        let id = attributes.find(|attribute| attribute.name() == "id")?;
        id.value().parse::<usize>().ok()
    });
    Ok(ids.max().map_or(0, |last| last + 1))
}

fn comment(xml: &mut Writer<Vec<u8>>, prefix: &str, id: usize, lines: &[String]) -> io::Result<()> {
    let name = |local: &str| format!("{prefix}{local}");
    let (id_name, author, initials) = (name("id"), name("author"), name("initials"));
    let comment = name("comment");
    let comment = xml
        .create_element(&comment)
        .with_attribute(attribute(&id_name, &id.to_string()))
        .with_attribute(attribute(&author, AUTHOR))
        .with_attribute(attribute(&initials, INITIALS));
    comment.write_inner_content(|xml| {
        lines
            .iter()
            .try_for_each(|line| paragraph(xml, prefix, [line.as_str()]))
    })?;
    Ok(())
}

/// A document with more at the end of its first element.
fn within(document: &str, more: &str) -> io::Result<String> {
    let parsed = parsed(document)?;
    let root = parsed.root_element();
    let range = root.range();
    let (before, behind) = document.split_at(range.end);
    let start = &document[range.start + 1..];
    let length = prefix(document, root).len() + root.tag_name().name().len();
    let name = &start[..length];
    let close = format!("</{name}>{behind}");
    Ok(match before.strip_suffix("/>") {
        Some(open) => format!("{open}>{more}{close}"),
        None => {
            let inner = before.rfind("</").unwrap_or(before.len());
            format!("{}{more}{close}", &document[..inner])
        }
    })
}
