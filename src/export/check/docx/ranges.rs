//! Marks around passages in the XML of a document. A run in the midst of which one stands is parted; all else stays
//! letter for letter.

use super::places::{LetterPlace, places};
use crate::corpus::formats::xml;
use crate::text::Span;
use roxmltree::Node;
use std::collections::BTreeSet;

/// A document in which passages are marked.
pub(super) struct MarkedDocument {
    /// Its XML.
    pub(super) xml: String,
    /// Of each passage whether its words were found; the others are marked at the end.
    pub(super) placed: Vec<bool>,
}

/// Marks passages of a draft as those that comments are about, the first of which has this number. None where the
/// document has no runs of text.
pub(super) fn marked(
    document: &str,
    draft: &str,
    passages: &[Span],
    first_id: usize,
) -> Option<MarkedDocument> {
    let parsed = xml::parse(document).ok()?;
    let places = places(parsed.root(), draft);
    let last = *places.last()?;
    // Without a prefix the names of attributes would mean nothing.
    let prefix =
        Some(prefix(document, parsed.root_element())).filter(|prefix| !prefix.is_empty())?;
    let mut cuts = Cuts::new(document);
    let mut placed = Vec::new();
    for (n, passage) in passages.iter().enumerate() {
        let from = places.partition_point(|place| place.draft < passage.start);
        let to = places.partition_point(|place| place.draft < passage.end);
        let inside = &places[from..to];
        let id = first_id + n;
        let [start, end, reference] = marks(prefix, id);
        if let (Some(first), Some(last)) = (inside.first(), inside.last()) {
            cuts.before(first, &start);
            cuts.behind(last, &(end + &reference));
        } else {
            cuts.behind(&last, &(start + &end + &reference));
        }
        placed.push(!inside.is_empty());
    }
    Some(MarkedDocument {
        xml: cuts.made(),
        placed,
    })
}

/// The prefix of an element's name with its colon, or nothing.
pub(super) fn prefix<'x>(document: &'x str, element: Node<'_, '_>) -> &'x str {
    let tag = &document[element.range().start + 1..];
    let name = tag.split(|c: char| c.is_whitespace() || matches!(c, '/' | '>'));
    let name = name.into_iter().next().unwrap_or_default();
    name.find(':').map_or("", |colon| &name[..=colon])
}

/// The beginning of a comment's range, its end, and the run that shows it.
fn marks(prefix: &str, id: usize) -> [String; 3] {
    let mark = |name: &str| format!("<{prefix}{name} {prefix}id=\"{id}\"/>");
    [
        mark("commentRangeStart"),
        mark("commentRangeEnd"),
        format!("<{prefix}r>{}</{prefix}r>", mark("commentReference")),
    ]
}

/// What is to be put into a document, and where.
struct Cuts<'n> {
    document: &'n str,
    inserted: BTreeSet<(usize, usize, String)>,
}

impl<'n> Cuts<'n> {
    fn new(document: &'n str) -> Self {
        Self {
            document,
            inserted: BTreeSet::new(),
        }
    }

    fn insert(&mut self, at: usize, what: String) {
        let order = self.inserted.len();
        self.inserted.insert((at, order, what));
    }

    fn before(&mut self, letter: &LetterPlace<'_, '_>, mark: &str) {
        let element = letter.element;
        let Some(run) = element.parent() else { return };
        let is_first = element
            .prev_siblings()
            .filter(|other| other.is_element())
            .skip(1)
            .all(|other| other.tag_name().name() == "rPr");
        match self.inside(letter.start, element) {
            Some(at) => self.part_words(at, run, element, mark),
            None if is_first => self.insert(run.range().start, mark.into()),
            None => self.part_run(element.range().start, run, mark),
        }
    }

    fn behind(&mut self, letter: &LetterPlace<'_, '_>, mark: &str) {
        let element = letter.element;
        let Some(run) = element.parent() else { return };
        let is_last = element
            .next_siblings()
            .filter(|other| other.is_element())
            .nth(1)
            .is_none();
        match self.inside(letter.end, element) {
            Some(at) => self.part_words(at, run, element, mark),
            None if is_last => self.insert(run.range().end, mark.into()),
            None => self.part_run(element.range().end, run, mark),
        }
    }

    /// Where in the document a byte of an element's words stands; none at their ends.
    fn inside(&self, byte: usize, element: Node<'_, '_>) -> Option<usize> {
        let words = element.first_child().filter(Node::is_text)?;
        let text = words.text()?;
        let is_within = 0 < byte && byte < text.len();
        let range = words.range();
        let at = is_within.then(|| raw(&self.document[range.clone()], text, byte))??;
        Some(range.start + at)
    }

    /// Parts a run in the midst of its words.
    fn part_words(&mut self, at: usize, run: Node<'_, '_>, element: Node<'_, '_>, mark: &str) {
        let name = self.name(element);
        let head = self.head(run);
        let run = self.name(run);
        // A blank at the end of words counts only where that is said.
        let preserve = " xml:space=\"preserve\"";
        let is_said = element
            .attributes()
            .any(|attribute| attribute.name() == "space");
        if !is_said {
            let behind_name = element.range().start + 1 + name.len();
            let said = (behind_name, 0, preserve.to_owned());
            self.inserted.insert(said);
        }
        let parted = format!("</{name}></{run}>{mark}{head}<{name}{preserve}>");
        self.insert(at, parted);
    }

    /// Parts a run between its elements.
    fn part_run(&mut self, at: usize, run: Node<'_, '_>, mark: &str) {
        let parted = format!("</{}>{mark}{}", self.name(run), self.head(run));
        self.insert(at, parted);
    }

    /// The name of an element as it is written.
    fn name(&self, element: Node<'_, '_>) -> &'n str {
        let start = element.range().start + 1;
        let local = element.tag_name().name().len();
        &self.document[start..start + prefix(self.document, element).len() + local]
    }

    /// The beginning of a run with its properties.
    fn head(&self, run: Node<'_, '_>) -> String {
        let first = run.first_child().map(|child| child.range().start);
        let tag = &self.document[run.range().start..first.unwrap_or(run.range().end)];
        let properties = xml::child(run, "rPr").map(|properties| properties.range());
        let properties = properties.map_or("", |range| &self.document[range]);
        format!("{tag}{properties}")
    }

    fn made(self) -> String {
        let mut made = String::with_capacity(self.document.len());
        let mut from = 0;
        for (at, _, what) in &self.inserted {
            made += &self.document[from..*at];
            made += what;
            from = *at;
        }
        made + &self.document[from..]
    }
}

/// Where in the XML of some words a byte of them stands. Behind sections of raw text nothing is counted.
fn raw(written: &str, words: &str, byte: usize) -> Option<usize> {
    if written == words {
        return Some(byte);
    }
    if written.contains("<!") {
        return None;
    }
    let mut at = 0;
    for _ in words[..byte].chars() {
        let rest = &written[at..];
        at += match rest.chars().next()? {
            '&' => rest.find(';')? + 1,
            '\r' if rest.starts_with("\r\n") => 2,
            letter => letter.len_utf8(),
        };
    }
    Some(at)
}
