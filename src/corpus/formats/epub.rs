//! EPUB: a book is an article, or each of its chapters where `corpus.toml` says so.

use super::parts::Parts;
use super::{Fault, ReadFile, Settings, html, xml};
use crate::corpus::draft::{Draft, Value};
use crate::corpus::field::Field;
use crate::corpus::stated_facts::StatedFacts;
use crate::corpus::statements::Statements;
use crate::corpus::{Attested, Container, Provenance, TitleLine};
use percent_encoding::percent_decode_str;
use roxmltree::{Document, Node};

const CONTAINER: &str = "META-INF/container.xml";
/// A chapter with fewer letters is a title page or a picture.
const MIN_CHAPTER_LETTERS: usize = 200;

/// Whether bytes are a book.
pub fn is_epub(bytes: &[u8]) -> bool {
    Parts::open(bytes).is_some_and(|parts| parts.has(CONTAINER))
}

/// The texts of a book.
pub fn read(bytes: &[u8], settings: &Settings) -> ReadFile {
    match book(bytes) {
        Ok(book) => book.reading(settings.chapters),
        Err(reason) => ReadFile::refused(reason),
    }
}

struct Book {
    given: StatedFacts,
    chapters: Vec<String>,
    faults: Vec<Fault>,
}

fn book(bytes: &[u8]) -> Result<Book, String> {
    let mut parts = Parts::open(bytes).ok_or("a broken book")?;
    let place = parts.xml(CONTAINER, |xml| {
        let file = xml::all(xml.root(), "rootfile").next()?;
        Some(file.attribute("full-path")?.to_owned())
    })?;
    let place = place.ok_or("a book that does not say where its contents stand")?;
    let (statements, names) = parts.xml(&place, |xml| (facts(xml), chapters(xml, &place)))?;
    let (_, given, mut faults) = statements.heard(Container::Properties);
    let mut chapters = Vec::new();
    for name in names {
        match parts.text(&name) {
            Ok(text) => chapters.push(html::document_text(text)),
            Err(reason) => faults.push((None, reason)),
        }
    }
    chapters.retain(|text| !text.trim().is_empty());
    Ok(Book {
        given,
        chapters,
        faults,
    })
}

impl Book {
    fn reading(self, by_chapter: bool) -> ReadFile {
        let draft = |given, text: String, is_one_of_several| Draft {
            given,
            text: text.into(),
            is_one_of_several,
            ..Draft::default()
        };
        let drafts = match by_chapter {
            false => vec![draft(self.given, self.chapters.join("\n\n"), false)],
            true => {
                let long = |text: &String| text.chars().count() >= MIN_CHAPTER_LETTERS;
                let chapters = self.chapters.into_iter().filter(long);
                let given = |text: &str| StatedFacts {
                    // The address is the book's.
                    url: None,
                    headline: heading(text),
                    ..self.given.clone()
                };
                chapters
                    .map(|text| draft(given(&text), text, true))
                    .collect()
            }
        };
        ReadFile {
            drafts,
            faults: self.faults,
        }
    }
}

/// The heading above a chapter.
fn heading(text: &str) -> Option<Attested<String>> {
    let words = text.lines().next()?.strip_prefix("## ")?;
    let provenance = Provenance::TitleLine(TitleLine::Heading);
    Some(Attested::new(words.to_owned(), provenance))
}

/// What a book states of itself.
fn facts(xml: &Document<'_>) -> Statements {
    let mut statements = Statements::default();
    let Some(metadata) = xml::all(xml.root(), "metadata").next() else {
        return statements;
    };
    for (name, field) in [
        ("title", Field::Headline),
        ("publisher", Field::Outlet),
        ("language", Field::Language),
        ("date", Field::Date),
        ("source", Field::Url),
        ("identifier", Field::Url),
    ] {
        let is_meant = |node: &Node<'_, '_>| match field {
            // A book may state the days on which it was made and changed too.
            Field::Date => event(*node).is_none_or(|event| event == "publication"),
            Field::Url => xml::words(*node).starts_with("http"),
            _ => true,
        };
        if let Some(node) = xml::all(metadata, name).find(is_meant) {
            statements.note_as(field, name, Value::One(xml::words(node)), None);
        }
    }
    let authors: Vec<String> = xml::all(metadata, "creator").map(xml::words).collect();
    statements.note_as(Field::Authors, "creator", Value::Many(authors), None);
    statements
}

fn event<'n>(node: Node<'n, '_>) -> Option<&'n str> {
    let mut attributes = node.attributes();
    let event = attributes.find(|attribute| attribute.name() == "event")?;
    Some(event.value())
}

/// The parts that are read one after the other.
fn chapters(xml: &Document<'_>, place: &str) -> Vec<String> {
    let items: Vec<Node<'_, '_>> = xml::all(xml.root(), "item").collect();
    let chapter = |reference: Node<'_, '_>| {
        if reference.attribute("linear") == Some("no") {
            return None;
        }
        let id = reference.attribute("idref")?;
        let item = items.iter().find(|item| item.attribute("id") == Some(id))?;
        let properties = item.attribute("properties").unwrap_or_default();
        let is_contents = properties.split(' ').any(|property| property == "nav");
        (!is_contents).then(|| linked_part(place, item.attribute("href").unwrap_or_default()))
    };
    xml::all(xml.root(), "itemref")
        .filter_map(chapter)
        .collect()
}

/// The name of the part to which `link` leads from the part `place`.
fn linked_part(place: &str, link: &str) -> String {
    let link = percent_decode_str(link).decode_utf8_lossy();
    let mut path: Vec<&str> = place.split('/').collect();
    path.pop();
    for step in link.split('/') {
        match step {
            ".." => drop(path.pop()),
            "." | "" => {}
            _ => path.push(step),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::super::parts::packed;
    use super::*;
    use jiff::civil::date;

    const OPF: &str = "<package xmlns='o' xmlns:dc='d' xmlns:opf='f'><metadata><dc:title>Letters from Lakeport</dc:title><dc:creator>Ada Okoro</dc:creator><dc:creator>Bo Lind</dc:creator><dc:publisher>Harbour Press</dc:publisher><dc:language>en-GB</dc:language><dc:date opf:event='modification'>2032-01-01</dc:date><dc:date opf:event='publication'>2031-05-02</dc:date><dc:identifier>urn:isbn:1</dc:identifier></metadata><manifest><item id='n' href='nav.xhtml' properties='nav'/><item id='t' href='title.xhtml'/><item id='a' href='../text/a%20b.xhtml'/><item id='b' href='b.xhtml'/><item id='c' href='c.xhtml'/></manifest><spine><itemref idref='n'/><itemref idref='t'/><itemref idref='a'/><itemref idref='b'/><itemref idref='c' linear='no'/></spine></package>";

    fn chapter(inner: &str) -> String {
        format!(
            "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title/><script src='x'/></head><body>{inner}</body></html>"
        )
    }

    fn read(by_chapter: bool) -> ReadFile {
        let rain = format!(
            "<h1>Rain</h1><p>{}</p><blockquote><p>Yes.</p></blockquote>",
            "It rained. ".repeat(20)
        );
        let bytes = packed(&[
            ("mimetype", "application/epub+zip"),
            (
                CONTAINER,
                "<container><rootfiles><rootfile full-path='in/book.opf'/></rootfiles></container>",
            ),
            ("in/book.opf", OPF),
            ("in/nav.xhtml", &chapter("<p>Contents</p>")),
            ("in/title.xhtml", &chapter("<p>Letters</p>")),
            ("text/a b.xhtml", &chapter(&rain)),
            (
                "in/b.xhtml",
                &chapter(&format!("<p>{}&nbsp;</p>", "It snowed. ".repeat(20))),
            ),
            ("in/c.xhtml", &chapter("<p>Aside.</p>")),
        ]);
        assert!(is_epub(&bytes));
        let settings = Settings {
            chapters: by_chapter,
            ..Settings::default()
        };
        super::read(&bytes, &settings)
    }

    #[test]
    fn a_book_is_an_article() {
        let reading = read(false);
        assert_eq!((reading.drafts.len(), reading.faults), (1, Vec::new()));
        let Draft { given, text, .. } = &reading.drafts[0];
        assert!(
            text.starts_with("Letters\n\n## Rain\n\nIt rained. It"),
            "{text}"
        );
        assert!(text.contains("\n\n> Yes.\n\nIt snowed."), "{text}");
        assert!(!text.contains("Contents") && !text.contains("Aside"));
        assert_eq!(given.headline(), Some("Letters from Lakeport"));
        assert_eq!(given.authors, ["Ada Okoro", "Bo Lind"]);
        assert_eq!(given.language.as_deref(), Some("en-GB"));
        let outlet = given.outlet.as_ref().map(|known| known.value.as_str());
        assert_eq!(outlet, Some("Harbour Press"));
        let published = given.published.as_ref().map(|known| known.value);
        assert_eq!(published, Some(date(2031, 5, 2)));
    }

    #[test]
    fn its_chapters_are_articles_where_that_is_wanted() {
        let drafts = read(true).drafts;
        assert_eq!(drafts.len(), 2);
        assert!(drafts.iter().all(|draft| draft.is_one_of_several));
        assert_eq!(drafts[0].given.headline(), Some("Rain"));
        assert_eq!(drafts[1].given.headline, None);
        assert_eq!(drafts[1].given.authors, ["Ada Okoro", "Bo Lind"]);
    }

    #[test]
    fn what_a_book_lacks_is_told() {
        let told = |parts: &[(&str, &str)]| {
            super::read(&packed(parts), &Settings::default()).faults[0]
                .1
                .clone()
        };
        let nothing = [
            ("mimetype", "application/epub+zip"),
            (CONTAINER, "<container/>"),
        ];
        assert!(told(&nothing).contains("where its contents stand"));
        let container = "<container><rootfile full-path='book.opf'/></container>";
        assert!(told(&[(CONTAINER, container)]).contains("book.opf"));
    }
}
