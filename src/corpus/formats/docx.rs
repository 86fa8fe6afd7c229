//! DOCX, as word processors write it: paragraphs, headings, lists, block quotations, tables and notes.

use super::html::{self, Block, BlockKind};
use super::parts::Parts;
use super::{ReadFile, Settings, Sniffed, press_database, transcript, xml};
use crate::corpus::Container;
use crate::corpus::draft::{Draft, Value};
use crate::corpus::field::Field;
use crate::corpus::link::LinkedWords;
use crate::corpus::metadata::byline;
use crate::corpus::statements::Statements;
use crate::language::lexicon;
use roxmltree::{Document, Node, NodeId};
use std::collections::HashMap;
use std::sync::Arc;

/// The part with the text.
pub const DOCUMENT: &str = "word/document.xml";
/// The folder with the parts of a text document, and the part that names the main one of any.
const FOLDER: &str = "word/";
const MAIN_PARTS: &str = "_rels/.rels";
/// The parts with the notes, and those with the addresses in them.
const FOOTNOTES: &str = "word/footnotes.xml";
const FOOTNOTE_PAGES: &str = "word/_rels/footnotes.xml.rels";
const ENDNOTES: &str = "word/endnotes.xml";
const ENDNOTE_PAGES: &str = "word/_rels/endnotes.xml.rels";
/// So many words before a note are enough to find its place.
const NOTED_WORDS: usize = 6;
/// A by-line stands among so many paragraphs at the top.
const TOP_BLOCKS: usize = 8;
/// Styles are based on each other in short chains, unless they lead in a circle.
const MAX_BASES: usize = 16;

/// Whether bytes are such a document.
pub fn is_docx(bytes: &[u8]) -> bool {
    Parts::open(bytes).is_some_and(|mut parts| main_part(&mut parts).is_some())
}

/// The part with the text: that of the usual name, else the one that the document names as its main one.
fn main_part(parts: &mut Parts<'_>) -> Option<String> {
    if parts.has(DOCUMENT) {
        return Some(DOCUMENT.to_owned());
    }
    let named = |xml: &Document<'_>| {
        let mut links = xml::all(xml.root(), "Relationship");
        links.find_map(|link| {
            let is_main = link.attribute("Type")?.ends_with("/officeDocument");
            let target = link.attribute("Target")?.trim_start_matches('/');
            (is_main && target.starts_with(FOLDER)).then(|| target.to_owned())
        })
    };
    let named = parts.has(MAIN_PARTS).then(|| parts.xml(MAIN_PARTS, named));
    named?.ok()?.filter(|name| parts.has(name))
}

/// The text of a document, or the texts of an export of a press database.
pub fn read(bytes: &[u8], settings: &Settings) -> ReadFile {
    let Some(mut parts) = Parts::open(bytes) else {
        return ReadFile::refused("a broken document".into());
    };
    let styles = optional(&mut parts, "word/styles.xml", Styles::of);
    let Some(document) = main_part(&mut parts) else {
        return ReadFile::refused("a document without a text".into());
    };
    let name = document.trim_start_matches(FOLDER);
    let pages = optional(&mut parts, &format!("{FOLDER}_rels/{name}.rels"), Pages::of);
    let notes = notes(&mut parts, &styles);
    let body = parts.xml(&document, |xml| {
        DocxText::of(xml.root(), &styles, &pages, &notes)
    });
    let mut body = match body {
        Ok(body) => body,
        Err(reason) => return ReadFile::refused(reason),
    };
    body.add_notes(notes);
    let paragraphs = body.blocks.iter().map(|block| &*block.text);
    if let Some(reading) = press_database::in_paragraphs(paragraphs, settings) {
        return reading;
    }
    if settings.every_word {
        let title = body.title.iter().cloned();
        let title = title.map(|title| Block::new(BlockKind::Heading, 0, title));
        body.blocks.splice(0..0, title);
    }
    let mut statements = Statements::default();
    // Who made the file need not have written the text: its own by-line tells that.
    let top = body.blocks.iter().take(TOP_BLOCKS);
    let is_signed = top
        .flat_map(|block| block.text.lines())
        .any(byline::is_signed);
    for (field, key, value) in optional(&mut parts, "docProps/core.xml", properties) {
        if field == Field::Authors && is_signed {
            continue;
        }
        statements.note_as(field, &key, Value::One(value), None);
    }
    if let Some(title) = body.title {
        statements.note_as(Field::Headline, "Title", Value::One(title), None);
    }
    let (_, given, mut faults) = statements.heard(Container::Properties);
    let text = html::text(&body.blocks);
    let look = Sniffed {
        text: &text,
        ending: "",
    };
    if transcript::is_transcript(&look) {
        let mut turns = transcript::read(text, settings);
        for draft in &mut turns.drafts {
            let stated = std::mem::replace(&mut draft.given, given.clone());
            draft.given.overrule(&stated);
            draft.links = html::links(&body.blocks);
        }
        faults.append(&mut turns.faults);
        return ReadFile { faults, ..turns };
    }
    ReadFile {
        drafts: vec![Draft {
            given,
            links: html::links(&body.blocks),
            text: text.into(),
            ..Draft::default()
        }],
        faults,
    }
}

/// What `read` makes of a part that a document need not have.
fn optional<T: Default>(
    parts: &mut Parts<'_>,
    name: &str,
    read: impl FnOnce(&Document<'_>) -> T,
) -> T {
    if !parts.has(name) {
        return T::default();
    }
    parts.xml(name, read).unwrap_or_default()
}

/// What a document states of itself. The days on which its file was made and changed are not those of its text.
fn properties(xml: &Document<'_>) -> Vec<(Field, String, String)> {
    let mut found = Vec::new();
    for (name, field) in [
        ("title", Field::Headline),
        ("creator", Field::Authors),
        ("language", Field::Language),
    ] {
        let value = xml::child(xml.root_element(), name).map(xml::words);
        let value = value.filter(|value| !is_nobody(value));
        found.extend(value.map(|value| (field, name.to_owned(), value)));
    }
    found
}

/// Whether a property holds what programs write where nobody gave a name.
pub fn is_nobody(name: &str) -> bool {
    lexicon::NO_AUTHORS.contains_folded(name.trim())
}

/// What a style makes of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Title,
    Heading,
    Item,
    Quotation,
}

impl Role {
    /// The role of a style that is called so. The styles that come with word processors have English names in every
    /// language.
    pub(super) fn called(name: &str) -> Option<Self> {
        let name = name.to_lowercase().replace(' ', "");
        let holds = |words: &[&str]| words.iter().any(|word| name.contains(word));
        match name.as_str() {
            "title" => Some(Self::Title),
            _ if name.starts_with("heading") => Some(Self::Heading),
            _ if holds(&["listbullet", "listnumber"]) => Some(Self::Item),
            _ if holds(&["quot", "blocktext", "zitat", "citation"]) => Some(Self::Quotation),
            _ => None,
        }
    }
}

/// The styles of a document: of each its name and the one that it is based on.
#[derive(Default)]
struct Styles(HashMap<String, (String, Option<String>)>);

impl Styles {
    fn of(xml: &Document<'_>) -> Self {
        let styles = xml::all(xml.root(), "style").filter_map(|style| {
            let id = attribute(style, "styleId")?.to_owned();
            let value = |name| Some(attribute(xml::child(style, name)?, "val")?.to_owned());
            Some((id.clone(), (value("name").unwrap_or(id), value("basedOn"))))
        });
        Self(styles.collect())
    }

    fn role(&self, id: &str) -> Option<Role> {
        let mut id = id;
        for _ in 0..MAX_BASES {
            let Some((name, base)) = self.0.get(id) else {
                return Role::called(id);
            };
            if let Some(role) = Role::called(name) {
                return Some(role);
            }
            id = base.as_ref()?;
        }
        None
    }
}

/// The pages to which a document leads, by the ids under which its hyperlinks name them.
#[derive(Default)]
struct Pages(HashMap<String, String>);

impl Pages {
    fn of(xml: &Document<'_>) -> Self {
        let outside = xml::all(xml.root(), "Relationship")
            .filter(|page| attribute(*page, "TargetMode") == Some("External"));
        let pages = outside.filter_map(|page| {
            let value = |name| attribute(page, name).map(str::to_owned);
            Some((value("Id")?, value("Target")?))
        });
        Self(pages.collect())
    }

    /// The words of a paragraph that lead to a page, by themselves or by a note behind them.
    fn links(&self, paragraph: Node<'_, '_>, notes: &Notes) -> Vec<LinkedWords> {
        let mut links = Vec::new();
        let mut text = String::new();
        // Words lead to one page.
        let mut linked = 0;
        for piece in pieces(paragraph) {
            text += words(piece);
            let (words, url) = match piece.tag_name().name() {
                "hyperlink" => {
                    let id = attribute(piece, "id").unwrap_or_default();
                    let words: String = pieces(piece).into_iter().map(self::words).collect();
                    linked = text.len() + words.len();
                    (words, self.0.get(id))
                }
                _ => {
                    let note = note_of(piece).and_then(|note| notes.get(&note));
                    let url = note.and_then(|blocks| only_page(blocks));
                    let before = text.get(linked..).filter(|_| url.is_some());
                    (noted_words(before.unwrap_or_default()).to_owned(), url)
                }
            };
            let words = words.trim().to_owned();
            if let Some(url) = url.filter(|_| !words.is_empty()) {
                // A note is about words that stand before it, a link is around those behind it.
                let start = match piece.tag_name().name() {
                    "hyperlink" => text.len(),
                    _ => text.rfind(&words).unwrap_or_default(),
                };
                linked = linked.max(text.len());
                links.push(LinkedWords {
                    before: text[..start].matches(&words).count(),
                    url: url.clone(),
                    block: Arc::default(),
                    words,
                });
            }
        }
        links
    }
}

/// The note to which an element points.
fn note_of(piece: Node<'_, '_>) -> Option<NoteRef> {
    let part = match piece.tag_name().name() {
        "footnoteReference" => FOOTNOTES,
        "endnoteReference" => ENDNOTES,
        _ => return None,
    };
    Some((part, attribute(piece, "id").unwrap_or_default().to_owned()))
}

/// The page to which a note leads, where it is one.
fn only_page(note: &[Block]) -> Option<&String> {
    let mut pages = note.iter().flat_map(|block| &block.links);
    let first = &pages.next()?.url;
    pages.all(|page| page.url == *first).then_some(first)
}

/// The last of the words that a note is about: behind its sentence it is about what that quotes.
fn noted_words(before: &str) -> &str {
    let line = before.rsplit('\n').next().unwrap_or_default();
    let marks = line.rmatch_indices(['”', '"', '»']).next();
    let quoted = marks.map(|(at, mark)| line.split_at(at + mark.len()));
    let ends = |cue: &str| [". ", "! ", "? "].iter().any(|end| cue.contains(end));
    let quoted = quoted.filter(|(_, cue)| !ends(cue));
    let noted = quoted.map_or(line, |(quoted, _)| quoted);
    let blanks = noted.trim_end().rmatch_indices(' ');
    let start = blanks.map(|(at, _)| at + 1).nth(NOTED_WORDS - 1);
    &noted[start.unwrap_or(0)..]
}

/// A note, by the part that it stands in and its number there.
type NoteRef = (&'static str, String);

/// The notes of a document.
type Notes = HashMap<NoteRef, Vec<Block>>;

fn notes(parts: &mut Parts<'_>, styles: &Styles) -> Notes {
    let mut notes = Notes::new();
    for (part, pages) in [(FOOTNOTES, FOOTNOTE_PAGES), (ENDNOTES, ENDNOTE_PAGES)] {
        let pages = optional(parts, pages, Pages::of);
        let read = |xml: &Document<'_>| {
            let notes = xml.root_element().children().filter(Node::is_element);
            let notes = notes.map(|note| {
                let number = attribute(note, "id").unwrap_or_default().to_owned();
                let blocks = DocxText::of(note, styles, &pages, &Notes::new()).blocks;
                ((part, number), blocks)
            });
            notes.collect::<Vec<_>>()
        };
        notes.extend(optional(parts, part, read));
    }
    notes
}

/// The text of a document in the making.
#[derive(Default)]
struct DocxText {
    title: Option<String>,
    blocks: Vec<Block>,
    /// The row of a table that the last block is.
    row: Option<NodeId>,
    /// The notes to which the text points, in their order.
    notes: Vec<NoteRef>,
}

impl DocxText {
    fn of(root: Node<'_, '_>, styles: &Styles, pages: &Pages, notes: &Notes) -> Self {
        let mut body = Self::default();
        for paragraph in paragraphs(root) {
            let text = body.text_of(paragraph);
            if !text.is_empty() {
                body.add(paragraph, text, styles);
                if let Some(block) = body.blocks.last_mut() {
                    block.links.extend(pages.links(paragraph, notes));
                }
            }
        }
        body
    }

    fn add(&mut self, paragraph: Node<'_, '_>, text: String, styles: &Styles) {
        let row = row_of(paragraph);
        if let (Some(row), Some(last)) = (row, self.blocks.last_mut())
            && self.row == Some(row)
        {
            last.text += &format!("\t{text}");
            return;
        }
        self.row = row;
        let properties = xml::child(paragraph, "pPr");
        let property = |name| xml::child(properties?, name);
        let style = property("pStyle").and_then(|style| attribute(style, "val"));
        let role = style.and_then(|style| styles.role(style));
        if role == Some(Role::Title) && self.blocks.is_empty() && self.title.is_none() {
            self.title = Some(text);
            return;
        }
        let kind = match role {
            _ if row.is_some() => BlockKind::Row,
            Some(Role::Title | Role::Heading) => BlockKind::Heading,
            Some(Role::Item) => BlockKind::Item,
            _ if property("numPr").is_some() => BlockKind::Item,
            _ => BlockKind::Paragraph,
        };
        let quoted = usize::from(role == Some(Role::Quotation));
        self.blocks.push(Block::new(kind, quoted, text));
    }

    fn text_of(&mut self, paragraph: Node<'_, '_>) -> String {
        let mut text = String::new();
        for piece in pieces(paragraph) {
            text += words(piece);
            self.notes.extend(note_of(piece));
        }
        let lines = text.split('\n').map(str::trim);
        lines.collect::<Vec<_>>().join("\n").trim().to_owned()
    }

    /// The notes stand below the text, each under its number.
    fn add_notes(&mut self, mut texts: Notes) {
        let notes = std::mem::take(&mut self.notes);
        for (n, note) in notes.iter().enumerate() {
            let mut blocks = texts.remove(note).unwrap_or_default();
            if let Some(first) = blocks.first_mut() {
                first.text = format!("[{}] {}", n + 1, first.text);
            }
            self.blocks.extend(blocks);
        }
    }
}

/// The paragraphs that are part of the text, in its order.
pub fn paragraphs<'n, 'i>(root: Node<'n, 'i>) -> impl Iterator<Item = Node<'n, 'i>> {
    xml::all(root, "p").filter(|node| stands(*node))
}

/// The elements that hold the words of a paragraph, without those of boxes in it, which are paragraphs of their own.
pub fn pieces<'n, 'i>(paragraph: Node<'n, 'i>) -> Vec<Node<'n, 'i>> {
    let mut pieces = Vec::new();
    let mut open = vec![paragraph];
    while let Some(node) = open.pop() {
        match node.tag_name().name() {
            "pPr" | "del" | "moveFrom" | "Fallback" => {}
            "p" if node != paragraph => {}
            "r" if is_hidden(node) => {}
            _ => {
                pieces.push(node);
                let from = open.len();
                open.extend(node.children().filter(Node::is_element));
                open[from..].reverse();
            }
        }
    }
    pieces
}

/// What one of these elements adds to the text.
pub fn words<'n>(piece: Node<'n, '_>) -> &'n str {
    match piece.tag_name().name() {
        "t" => piece.text().unwrap_or_default(),
        "tab" => " ",
        "noBreakHyphen" => "-",
        "cr" => "\n",
        "br" if attribute(piece, "type").is_none() => "\n",
        _ => "",
    }
}

/// Whether a paragraph is part of the text: older programs find boxes a second time, and who follows changes leaves
/// behind what was struck out.
fn stands(paragraph: Node<'_, '_>) -> bool {
    let gone =
        |node: Node<'_, '_>| matches!(node.tag_name().name(), "Fallback" | "del" | "moveFrom");
    !paragraph.ancestors().any(gone)
}

fn is_hidden(run: Node<'_, '_>) -> bool {
    xml::child(run, "rPr").is_some_and(|properties| {
        let hidden = xml::child(properties, "vanish");
        hidden.is_some_and(|hidden| !matches!(attribute(hidden, "val"), Some("0" | "false")))
    })
}

/// The row of a table that a paragraph is a cell of. Tables that set a page hold whole texts in their cells, and those are
/// no rows.
fn row_of(paragraph: Node<'_, '_>) -> Option<NodeId> {
    let cell = paragraph
        .parent()
        .filter(|node| node.tag_name().name() == "tc")?;
    let row = cell.parent()?;
    let is_alone = xml::all(cell, "p").nth(1).is_none();
    let has_others = xml::all(row, "tc").nth(1).is_some();
    (is_alone && has_others).then(|| row.id())
}

/// An attribute of any namespace.
fn attribute<'n>(node: Node<'n, '_>, name: &str) -> Option<&'n str> {
    let mut attributes = node.attributes();
    let attribute = attributes.find(|attribute| attribute.name() == name)?;
    Some(attribute.value())
}

#[cfg(test)]
mod tests {
    use super::super::parts::packed;
    use super::*;
    use crate::corpus::ArticleKind;

    const STYLES: &str = "<w:styles xmlns:w='w'><w:style w:styleId='Ttl'><w:name w:val='Title'/></w:style><w:style w:styleId='Zit'><w:name w:val='Intense Quote'/></w:style><w:style w:styleId='Own'><w:name w:val='House style'/><w:basedOn w:val='Zit'/></w:style><w:style w:styleId='a'><w:name w:val='a'/><w:basedOn w:val='b'/></w:style><w:style w:styleId='b'><w:name w:val='b'/><w:basedOn w:val='a'/></w:style></w:styles>";
    const CORE: &str = "<cp:coreProperties xmlns:cp='c' xmlns:dc='d' xmlns:dcterms='t'><dc:title>Untitled</dc:title><dc:creator>Ada Okoro</dc:creator><dcterms:created>2031-05-02T08:00:00Z</dcterms:created><dcterms:modified>2031-05-03T08:00:00Z</dcterms:modified></cp:coreProperties>";

    fn read(body: &str) -> ReadFile {
        let document =
            format!("<w:document xmlns:w='w' xmlns:mc='m'><w:body>{body}</w:body></w:document>");
        let notes = "<w:footnotes xmlns:w='w'><w:footnote w:id='2'><w:p><w:r><w:t>As told to the council.</w:t></w:r></w:p></w:footnote><w:footnote w:id='3'><w:p><w:r><w:t>Nobody points here.</w:t></w:r></w:p></w:footnote></w:footnotes>";
        let bytes = packed(&[
            ("[Content_Types].xml", "<Types/>"),
            ("word/document.xml", &document),
            ("word/styles.xml", STYLES),
            ("word/footnotes.xml", notes),
            ("docProps/core.xml", CORE),
        ]);
        assert!(is_docx(&bytes));
        super::read(&bytes, &Settings::default())
    }

    fn text(body: &str) -> String {
        read(body).drafts.remove(0).text.to_string()
    }

    fn paragraph(style: &str, text: &str) -> String {
        format!("<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    }

    #[test]
    fn paragraphs_are_what_their_styles_make_of_them() {
        let body = [
            paragraph("Normal", "She wrote:"),
            paragraph("Zit", "One."),
            paragraph("Own", "Two."),
            paragraph("Heading2", "Rain"),
            paragraph("a", "Three."),
            "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Four.</w:t></w:r></w:p>".into(),
        ];
        assert_eq!(
            text(&body.concat()),
            "She wrote:\n\n> One.\n>\n> Two.\n\n## Rain\n\nThree.\n\n- Four."
        );
    }

    #[test]
    fn the_title_is_the_headline_and_no_day_is_taken_from_the_file() {
        let body = paragraph("Ttl", "Bridge to open") + &paragraph("Normal", "The mayor spoke.");
        let draft = read(&body).drafts.remove(0);
        assert_eq!(&*draft.text, "The mayor spoke.");
        assert_eq!(draft.given.headline(), Some("Bridge to open"));
        assert_eq!(draft.given.authors, ["Ada Okoro"]);
        assert_eq!(draft.given.published, None);
        let draft = read(&paragraph("Normal", "The mayor spoke."))
            .drafts
            .remove(0);
        assert_eq!(draft.given.headline(), Some("Untitled"));
    }

    #[test]
    fn a_meeting_is_a_transcript_with_its_times() {
        let turn = |head: &str, words: &str| {
            format!("<w:p><w:r><w:t>{head}</w:t><w:br/><w:t>{words}</w:t></w:r></w:p>")
        };
        let body = [
            paragraph("Normal", "Bridge meeting"),
            paragraph("Normal", "May 2, 2031, 7:30AM"),
            turn("Okoro, Ada   0:03", "We open it."),
            turn("Bo Lind   0:21", "Who pays?"),
            turn("Okoro, Ada   0:25", "Nobody."),
        ];
        let draft = read(&body.concat()).drafts.remove(0);
        assert_eq!(draft.given.kind, Some(ArticleKind::Transcript));
        assert!(
            draft.text.ends_with(
                "[0:03] Ada Okoro: We open it.\n\n[0:21] Bo Lind: Who pays?\n\n[0:25] Ada Okoro: Nobody."
            ),
            "{}",
            draft.text
        );
        let published = draft.given.published.map(|known| known.value);
        assert_eq!(published, Some(jiff::civil::date(2031, 5, 2)));
        // Turns without times are a record too, and keep what the document sets apart.
        let labelled = [
            paragraph("Heading2", "Questions"),
            paragraph("Normal", "ADA OKORO: We open it."),
            paragraph("Normal", "BO LIND: Who pays?"),
            paragraph("Normal", "ADA OKORO: Nobody."),
        ];
        let draft = read(&labelled.concat()).drafts.remove(0);
        assert_eq!(draft.given.kind, Some(ArticleKind::Transcript));
        assert!(draft.text.starts_with("## Questions\n\nADA OKORO:"));
    }

    #[test]
    fn notes_stand_below_the_text() {
        let body = "<w:p><w:r><w:t>It </w:t></w:r><w:r><w:t>rained</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:t>.</w:t></w:r></w:p><w:p><w:r><w:t>It snowed.</w:t></w:r></w:p>";
        assert_eq!(
            text(body),
            "It rained.\n\nIt snowed.\n\n[1] As told to the council."
        );
    }

    #[test]
    fn what_was_struck_out_or_hidden_is_not_read() {
        let body = "<w:p><w:r><w:t>It </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins><w:r><w:t>surely </w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>not </w:t></w:r><w:r><w:t>rained.</w:t><w:br/><w:t>Twice.</w:t></w:r></w:p>";
        assert_eq!(text(body), "It surely rained.\nTwice.");
        let drawn = |name| {
            format!(
                "<mc:{name}><w:txbxContent><w:p><w:r><w:t>Boxed.</w:t></w:r></w:p></w:txbxContent></mc:{name}>"
            )
        };
        let body = format!(
            "<w:p><w:r><w:t>One.</w:t></w:r><w:r><mc:AlternateContent>{}{}</mc:AlternateContent></w:r></w:p>",
            drawn("Choice"),
            drawn("Fallback")
        );
        assert_eq!(text(&body), "One.\n\nBoxed.");
    }

    #[test]
    fn rows_are_lines_and_tables_that_set_a_page_are_not() {
        let cell = |inner: &str| format!("<w:tc>{inner}</w:tc>");
        let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
        let p = |text: &str| paragraph("Normal", text);
        let table = [
            row(&[cell(&p("Day")), cell(&p("Rain"))]),
            row(&[cell(&p("Friday")), cell(&p("much"))]),
            row(&[cell(&(p("One.") + &p("Two.")))]),
        ];
        let body = format!("<w:tbl>{}</w:tbl>", table.concat());
        assert_eq!(text(&body), "Day\tRain\nFriday\tmuch\n\nOne.\n\nTwo.");
    }

    #[test]
    fn exports_of_press_databases_are_many() {
        let document = |n: usize| {
            [
                "Bridge to open",
                "Harbour Post",
                "May 2, 2031 Friday",
                "Section: NEWS; Pg. 4",
                "Length: 96 words",
                "Byline: Ada Okoro",
                "Body",
                &format!("The mayor spoke {n} times."),
                "“It is ready,” she said.",
                "Load-Date: May 3, 2031",
                "End of Document",
            ]
            .map(|line| paragraph("Normal", line))
            .concat()
        };
        let drafts = read(&(document(1) + &document(2))).drafts;
        assert_eq!(drafts.len(), 2);
        assert_eq!(
            &*drafts[1].text,
            "The mayor spoke 2 times.\n\n“It is ready,” she said."
        );
        assert_eq!(drafts[1].given.authors, ["Ada Okoro"]);
        assert_eq!(drafts[1].given.headline(), Some("Bridge to open"));
    }

    #[test]
    fn the_main_part_is_the_one_that_the_document_names() {
        let document = "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>It rained.</w:t></w:r></w:p></w:body></w:document>";
        let of = |target: &str| {
            let links = format!(
                "<Relationships><Relationship Type='a/extended-properties' Target='docProps/app.xml'/><Relationship Type='a/officeDocument' Target='{target}'/></Relationships>"
            );
            packed(&[
                ("[Content_Types].xml", "<Types/>"),
                ("_rels/.rels", &links),
                ("word/document2.xml", document),
                ("xl/workbook.xml", "<workbook/>"),
            ])
        };
        for target in ["word/document2.xml", "/word/document2.xml"] {
            assert!(is_docx(&of(target)));
            let reading = super::read(&of(target), &Settings::default());
            assert_eq!(&*reading.drafts[0].text, "It rained.");
        }
        assert!(!is_docx(&of("xl/workbook.xml")));
        assert!(!is_docx(&of("word/gone.xml")));
    }

    #[test]
    fn a_broken_part_is_told() {
        let bytes = packed(&[("mimetype", "x"), (DOCUMENT, "<w:document><w:body>")]);
        let told = &super::read(&bytes, &Settings::default()).faults[0].1;
        assert!(told.contains("word/document.xml: broken XML"), "{told}");
    }
}
