//! A line of a list in its parts, and the words around a place of an article.

use super::ListData;
use crate::edition::ArticleIx;
use crate::text::Span;

/// Bytes of text shown before a place.
const BYTES_BEFORE: usize = 60;
/// Bytes of text shown after it.
const BYTES_AFTER: usize = 120;
/// The most bytes of the place itself.
const MAX_PLACE_BYTES: usize = 300;

/// A line of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// What stands over it and those that follow; empty where it goes on under a heading.
    pub heading: String,
    /// Short name of the outlet.
    pub siglum: String,
    /// The day, or what stands in its place.
    pub day: String,
    /// Who or what.
    pub name: String,
    /// What is said of it, shown after the name.
    pub remark: String,
    /// What the reader wrote beside it: below the rest, and never without its first line.
    pub note: String,
    /// Text, with the place in it that matters.
    pub text: String,
    /// Whether each line of `text` has a line of its own, which is cut where it is too long.
    pub line_each: bool,
    /// Where in `text` that place stands, in bytes.
    pub place: Span,
    /// Where it stands: opening the item goes there.
    pub target: Option<(ArticleIx, Span)>,
    /// Whether it takes one line, day, name and remark each in a column of its own.
    pub one_line: bool,
}

/// A place with the words around it, within its paragraph.
pub(super) fn in_context(data: &ListData<'_>, article: ArticleIx, span: Span) -> Item {
    within(data, article, span, (BYTES_BEFORE, BYTES_AFTER))
}

/// A place with at most so many bytes of its paragraph before it and after it.
pub fn within(data: &ListData<'_>, article: ArticleIx, span: Span, room: (usize, usize)) -> Item {
    let text = &data.edition[article].text;
    let longest = border(text, span.start.saturating_add(MAX_PLACE_BYTES));
    let (end, (right, cut_right)) = match span.end <= longest {
        true => (span.end, words_after(&text[span.end..], room.1)),
        false => {
            let blank = text[span.start..longest].rfind(char::is_whitespace);
            (
                blank.map_or(longest, |blank| span.start + blank),
                ("", true),
            )
        }
    };
    let (left, cut_left) = words_before(&text[..span.start.min(end)], room.0);
    let mut shown = String::from(if cut_left { "… " } else { "" });
    let start = shown.len() + left.len();
    shown.push_str(&text[span.start - left.len()..end + right.len()]);
    if cut_right {
        shown.push_str(" …");
    }
    let item = Item {
        text: shown,
        place: Span::new(start, start + end - span.start),
        target: Some((article, span)),
        ..Item::default()
    };
    about(data, article, span, item)
}

/// The end of a text, from the beginning of a word of its last paragraph; and whether words before it
/// are left out.
fn words_before(text: &str, room: usize) -> (&str, bool) {
    let paragraph = &text[text.rfind('\n').map_or(0, |at| at + 1)..];
    if paragraph.len() <= room {
        return (paragraph.trim_start(), false);
    }
    let tail = &paragraph[border(paragraph, paragraph.len() - room)..];
    let word = tail.find(' ').map_or(0, |blank| blank + 1);
    (&tail[word..], true)
}

/// The beginning of a text, to the end of a word of its first paragraph.
fn words_after(text: &str, room: usize) -> (&str, bool) {
    let near = &text[..border(text, room + 1)];
    if let Some(end) = near.find('\n') {
        return (near[..end].trim_end(), false);
    }
    if near.len() == text.len() {
        return (near, false);
    }
    (&near[..near.rfind(' ').unwrap_or(near.len())], true)
}

/// The border between two letters at a byte or before it.
pub fn border(text: &str, byte: usize) -> usize {
    let byte = byte.min(text.len());
    (0..=byte)
        .rev()
        .find(|b| text.is_char_boundary(*b))
        .unwrap_or(0)
}

/// The item with its outlet, its day, and the speaker of the quotation at the place.
pub(super) fn about(data: &ListData<'_>, article: ArticleIx, span: Span, item: Item) -> Item {
    let source = &data.edition[article];
    let day = source.published.as_ref();
    let mut quotations = data.edition.quotations_of(article);
    let here = quotations.find(|q| data.edition[*q].quotation.extent().overlaps(&span));
    let speaker = here.and_then(|q| data.edition[q].speaker());
    Item {
        siglum: source.siglum.clone(),
        day: day.map_or_else(String::new, |known| known.value.to_string()),
        name: speaker.unwrap_or_default().to_owned(),
        ..item
    }
}

impl Item {
    /// Outlet, day and name, as far as they are known.
    pub fn facts(&self, between: &str) -> String {
        let facts = [&self.siglum, &self.day, &self.name];
        let facts: Vec<&str> = facts.iter().map(|fact| fact.trim()).collect();
        let facts: Vec<&str> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        facts.join(between)
    }
}
