//! Pages as DOCX (ECMA-376), with the styles that word processors know by name.

use super::{Block, Form, Line, Piece};
use crate::corpus::formats::docx::DOCUMENT;
use crate::export::GENERATOR;
use crate::export::xml::{attribute, escaped, text};
use quick_xml::Writer;
use std::io::{self, Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/><Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/></Types>";
const RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"document\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const STYLES: &str = include_str!("styles.xml");
/// The signs of the lists.
const NUMBERING: &str = include_str!("numbering.xml");
/// A4 with margins of 2 cm, in twentieths of a point.
const SECTION: &str = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";

/// The width of the text between the margins, in twentieths of a point.
const TEXT_WIDTH_TWIPS: usize = 9638;

/// Writes a document.
pub(in crate::export) struct Docx {
    body: Writer<Vec<u8>>,
    /// The addresses that it leads to; their places are their numbers.
    addresses: Vec<String>,
}

impl Docx {
    /// Begins a document.
    pub(in crate::export) fn new() -> Self {
        Self {
            body: Writer::new(Vec::new()),
            addresses: Vec::new(),
        }
    }

    /// The document as a file that says that it was written here, so that it is never read as an article.
    pub(in crate::export) fn finish(self) -> io::Result<Vec<u8>> {
        self.packed(&format!("<!-- Written by Verbatim, {GENERATOR} -->"))
    }

    /// The document as a file that may be read as an article.
    pub(in crate::export) fn finish_unsigned(self) -> io::Result<Vec<u8>> {
        self.packed("")
    }

    fn packed(self, sign: &str) -> io::Result<Vec<u8>> {
        let body = written(self.body)?;
        let document = format!(
            "<w:document xmlns:w=\"{NAMESPACE}\" xmlns:r=\"{OFFICE}\"><w:body>{body}{SECTION}</w:body></w:document>"
        );
        let links = self.addresses.iter().enumerate().map(|(n, address)| {
            let address = escaped(address);
            format!("<Relationship Id=\"link{n}\" Type=\"{OFFICE}/hyperlink\" Target=\"{address}\" TargetMode=\"External\"/>")
        });
        let links: String = links.collect();
        let relations = format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"styles\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/><Relationship Id=\"numbering\" Type=\"{OFFICE}/numbering\" Target=\"numbering.xml\"/>{links}</Relationships>"
        );
        let mut out = ZipWriter::new(Cursor::new(Vec::new()));
        // The sign must be legible in the first bytes of the file.
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        out.start_file("[Content_Types].xml", stored)?;
        write!(out, "{DECLARATION}{sign}{TYPES}")?;
        for (name, part) in [
            ("_rels/.rels", RELATIONS),
            (DOCUMENT, &document),
            ("word/_rels/document.xml.rels", &relations),
            ("word/styles.xml", STYLES),
            ("word/numbering.xml", NUMBERING),
        ] {
            put(&mut out, name, &format!("{DECLARATION}{part}"))?;
        }
        Ok(out.finish()?.into_inner())
    }

    /// A paragraph of lines in the usual style.
    pub(in crate::export) fn lines<'l>(
        &mut self,
        lines: impl IntoIterator<Item = &'l str>,
    ) -> io::Result<()> {
        paragraph(&mut self.body, "w:", lines)
    }

    fn styled(&mut self, style: &str, line: &Line) -> io::Result<()> {
        let (xml, addresses) = (&mut self.body, &mut self.addresses);
        xml.create_element("w:p").write_inner_content(|xml| {
            if !style.is_empty() {
                xml.create_element("w:pPr").write_inner_content(|xml| {
                    value(xml, "w:pStyle", style)?;
                    Ok(())
                })?;
            }
            line.0
                .iter()
                .try_for_each(|piece| put_piece(xml, piece, addresses))
        })?;
        Ok(())
    }

    fn table(&mut self, head: &[String], rows: &[Vec<String>]) -> io::Result<()> {
        let all = std::iter::once(head).chain(rows.iter().map(Vec::as_slice));
        self.body
            .create_element("w:tbl")
            .write_inner_content(|xml| {
                xml.create_element("w:tblPr").write_inner_content(|xml| {
                    value(xml, "w:tblStyle", "TableGrid")?;
                    Ok(())
                })?;
                xml.create_element("w:tblGrid").write_inner_content(|xml| {
                    let width = (TEXT_WIDTH_TWIPS / head.len().max(1)).to_string();
                    head.iter().try_for_each(|_| {
                        let column = xml.create_element("w:gridCol");
                        let column = column.with_attribute(attribute("w:w", &width));
                        column.write_empty().map(|_| ())
                    })
                })?;
                all.enumerate()
                    .try_for_each(|(n, row)| table_row(xml, row, n == 0))
            })?;
        // Two tables without a paragraph between them would be one.
        self.lines([])
    }
}

impl Form for Docx {
    fn is_laid_out(&self) -> bool {
        true
    }

    fn put(&mut self, block: Block) -> io::Result<()> {
        match &block {
            Block::Heading(1, words) => self.styled("Title", &words.as_str().into()),
            Block::Heading(level, words) => {
                self.styled(&format!("Heading{}", level - 1), &words.as_str().into())
            }
            Block::Quote(lines) => lines.iter().try_for_each(|line| self.styled("Quote", line)),
            Block::Line(line) => self.styled("", line),
            Block::DescriptionList(entries) => entries.iter().try_for_each(|(name, value)| {
                let line = Line::default()
                    .strong(format!("{name}: "))
                    .then(value.clone());
                self.styled("Compact", &line)
            }),
            Block::Items(items) => items
                .iter()
                .try_for_each(|item| self.styled("ListParagraph", item)),
            Block::Note(name, lines) => {
                self.styled("Note", &Line::default().strong(*name))?;
                lines.iter().try_for_each(|line| self.styled("Note", line))
            }
            Block::Table { head, rows } => self.table(head, rows),
        }
    }
}

/// An element that holds a value and nothing else.
fn value(xml: &mut Writer<Vec<u8>>, name: &str, value: &str) -> io::Result<()> {
    let element = xml.create_element(name);
    element
        .with_attribute(attribute("w:val", value))
        .write_empty()?;
    Ok(())
}

fn put_piece(
    xml: &mut Writer<Vec<u8>>,
    piece: &Piece,
    addresses: &mut Vec<String>,
) -> io::Result<()> {
    match piece {
        Piece::Text(words) | Piece::Name(words) => run(xml, "w:", "", [words.as_str()]),
        Piece::Strong(words) => run(xml, "w:", "<w:rPr><w:b/></w:rPr>", [words.as_str()]),
        Piece::Own(words) => {
            let looks = "<w:rPr><w:color w:val=\"666666\"/></w:rPr>";
            run(xml, "w:", looks, [words.as_str()])
        }
        Piece::Differing(words) => {
            let looks = "<w:rPr><w:b/><w:u w:val=\"single\"/></w:rPr>";
            run(xml, "w:", looks, [words.as_str()])
        }
        Piece::Break => run(xml, "w:", "", ["", ""]),
        Piece::Link { words, address } => {
            let id = format!("link{}", addresses.len());
            addresses.push(address.clone());
            let link = xml.create_element("w:hyperlink");
            let link = link.with_attribute(attribute("r:id", &id));
            link.write_inner_content(|xml| {
                let looks = "<w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr>";
                run(xml, "w:", looks, [words.as_str()])
            })?;
            Ok(())
        }
    }
}

fn table_row(xml: &mut Writer<Vec<u8>>, row: &[String], is_head: bool) -> io::Result<()> {
    let looks = if is_head { "<w:rPr><w:b/></w:rPr>" } else { "" };
    xml.create_element("w:tr").write_inner_content(|xml| {
        // The head stands on each page, and no row is parted by the end of one.
        let head = if is_head { "<w:tblHeader/>" } else { "" };
        let row_looks = format!("<w:trPr><w:cantSplit/>{head}</w:trPr>");
        xml.get_mut().extend_from_slice(row_looks.as_bytes());
        for cell in row {
            xml.create_element("w:tc").write_inner_content(|xml| {
                xml.create_element("w:p").write_inner_content(|xml| {
                    xml.create_element("w:pPr").write_inner_content(|xml| {
                        value(xml, "w:pStyle", "Compact")?;
                        Ok(())
                    })?;
                    run(xml, "w:", looks, [cell.as_str()])
                })?;
                Ok(())
            })?;
        }
        Ok(())
    })?;
    Ok(())
}

/// A paragraph of lines in the usual style; `prefix` is that of the document's names.
pub(in crate::export) fn paragraph<'l>(
    xml: &mut Writer<Vec<u8>>,
    prefix: &str,
    lines: impl IntoIterator<Item = &'l str>,
) -> io::Result<()> {
    let paragraph = format!("{prefix}p");
    let element = xml.create_element(&paragraph);
    element.write_inner_content(|xml| run(xml, prefix, "", lines))?;
    Ok(())
}

/// A run of lines; `looks` is XML that stands before them.
fn run<'l>(
    xml: &mut Writer<Vec<u8>>,
    prefix: &str,
    looks: &str,
    lines: impl IntoIterator<Item = &'l str>,
) -> io::Result<()> {
    let name = |local: &str| format!("{prefix}{local}");
    let (r, t, br) = (name("r"), name("t"), name("br"));
    xml.create_element(&r).write_inner_content(|xml| {
        xml.get_mut().extend_from_slice(looks.as_bytes());
        for (n, line) in lines.into_iter().enumerate() {
            if n > 0 {
                xml.create_element(&br).write_empty()?;
            }
            let words = xml.create_element(&t);
            let words = words.with_attribute(attribute("xml:space", "preserve"));
            words.write_inner_content(|xml| text(xml, line))?;
        }
        Ok(())
    })?;
    Ok(())
}

/// What was written, as text.
pub(in crate::export) fn written(xml: Writer<Vec<u8>>) -> io::Result<String> {
    let text = String::from_utf8(xml.into_inner());
    text.map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
}

/// Puts a part in, packed, with the same bytes whenever it is written.
pub(in crate::export) fn put(
    out: &mut ZipWriter<Cursor<Vec<u8>>>,
    name: &str,
    text: &str,
) -> io::Result<()> {
    out.start_file(name, SimpleFileOptions::default())?;
    out.write_all(text.as_bytes())
}
