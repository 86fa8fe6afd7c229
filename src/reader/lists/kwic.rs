//! A place found, on one line with the words around it; the words found stand under each other (keyword in
//! context).

use super::LineLook;
use super::item::border;
use crate::edition::Edition;
use crate::reader::prose::width;
use crate::reader::search::Hit;
use crate::reader::theme::Role;
use crate::reader::view::parts::{cut, fitted};
use crate::text::printable;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

/// The most of the words found, in columns.
const FOUND_MAX_COLUMNS: usize = 30;
/// Bytes on either side that are looked at.
const MAX_CONTEXT_BYTES: usize = 1_200;

/// One place in its words.
pub fn line(edition: &Edition, hit: Hit, look: LineLook) -> Line<'static> {
    let (theme, columns) = (look.theme, look.columns);
    let article = &edition[hit.article];
    let mut spans = vec![
        look.bar(),
        Span::styled(fitted(&article.siglum, 6), theme.style(Role::Siglum)),
    ];
    if columns >= super::DAY_MIN_COLUMNS {
        let day = article.published.as_ref();
        let day = day.map_or("day unknown".into(), |known| known.value.to_string());
        spans.push(Span::styled(fitted(&day, 12), theme.style(Role::Day)));
    }
    let used: usize = spans.iter().map(Span::width).sum();
    let room = columns.saturating_sub(used);
    if hit.span.is_empty() {
        let name = article.headline().unwrap_or(&article.path);
        let name = format!("{} (its name)", cut(name, room.saturating_sub(11)));
        spans.push(Span::styled(name, theme.style(Role::Found)));
        return Line::from(spans);
    }
    let text = &article.text;
    let found = cut(hit.span.of(text), FOUND_MAX_COLUMNS);
    // The words found stand left of the middle: what follows them tells more.
    let left_room = (room.saturating_sub(width(&found)) * 2 / 5).max(1);
    let left = before(text, hit.span.start, left_room);
    let right_room = room.saturating_sub(left_room + width(&found));
    let right = after(text, hit.span.end, right_room);
    spans.push(Span::styled(left, theme.style(Role::Dim)));
    spans.push(Span::styled(found, theme.style(Role::Found)));
    spans.push(Span::styled(right, theme.style(Role::Text)));
    Line::from(spans)
}

/// What stands before a byte in its paragraph, in exactly so many columns, to the right.
fn before(text: &str, byte: usize, columns: usize) -> String {
    let from = border(text, byte.saturating_sub(MAX_CONTEXT_BYTES));
    let near = &text[from..byte];
    let near = near.rsplit('\n').next().unwrap_or_default();
    let words = printable(near);
    let mut kept = words.len();
    let mut used = 0;
    for (at, letter) in words.grapheme_indices(true).rev() {
        used += width(letter);
        if used > columns {
            break;
        }
        kept = at;
    }
    let mut shown = words[kept..].to_string();
    if kept > 0 {
        // The first letters give way to the sign that there is more.
        let first = shown.graphemes(true).next().map_or(0, str::len);
        // … and so does a word that would begin amid its letters.
        let blank = shown[first..].find(' ').filter(|_| !shown.starts_with(' '));
        let word = blank.map(|blank| first + blank + 1);
        let word = word.filter(|word| (width(&shown[*word..]) + 1) * 2 >= columns);
        shown.replace_range(..word.unwrap_or(first), "…");
    }
    let blanks = columns.saturating_sub(width(&shown));
    " ".repeat(blanks) + &shown
}

/// What follows a byte in its paragraph, in at most so many columns.
fn after(text: &str, byte: usize, columns: usize) -> String {
    let to = border(text, byte + MAX_CONTEXT_BYTES);
    let near = text[byte..to].split('\n').next().unwrap_or_default();
    cut(near, columns)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_under_each_other_whatever_stands_before_them() {
        let text = "One.\nFog 日本語 lay over the harbour wall.\nTwo.";
        let at = text.find("harbour").unwrap();
        for columns in [1, 2, 5, 9, 40] {
            assert_eq!(width(&before(text, at, columns)), columns);
        }
        assert_eq!(before(text, at, 10), "…over the ");
        assert_eq!(before(text, at, 12), "  …over the ");
        assert_eq!(
            before(text, at, 30).trim_start(),
            "Fog 日本語 lay over the "
        );
        assert_eq!(after(text, at + 7, 40), " wall.");
        assert_eq!(after(text, at + 7, 4), " wa…");
    }
}
