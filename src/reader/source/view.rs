//! Drawing the source screen.

use super::gutter::Gutter;
use super::pane::Pane;
use super::places::{places, text_area};
use super::state::Source;
use super::why;
use crate::edition::{ArticleIx, Edition};
use crate::notebook::Mark;
use crate::reader::labels::Labels;
use crate::reader::prose::Ink;
use crate::reader::signs;
use crate::reader::theme::{Role, Theme};
use crate::reader::view::parts::panel;
use crate::text::{Span, printable};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// What others than the screen itself want to see in the articles.
#[derive(Clone, Copy, Debug, Default)]
pub struct Highlights<'a> {
    /// The reader's marks, of all articles.
    pub marks: &'a [Mark],
    /// The set of their labels, where there is one.
    pub labels: Option<&'a Labels>,
    /// Places that a search found.
    pub found: &'a [(ArticleIx, Span)],
}

/// What stands in the head of the screen: "GZ ⇄ TP · the same statement", or where only one article is
/// in sight, "printing 1 of 3".
pub fn title(edition: &Edition, state: &Source) -> String {
    let siglum = |pane: &Pane| edition[pane.article].siglum.as_str();
    if let ([left, right], true) = (&state.panes[..], state.both) {
        let relation = match (left.quotation, right.quotation) {
            (Some(_), Some(_)) => match [left, right].map(|p| why::is_perhaps(edition, state, p)) {
                [false, false] => "the same statement",
                _ => "perhaps the same statement",
            },
            _ => "only one prints it",
        };
        return printable(&format!(
            "{} {} {} · {relation}",
            siglum(left),
            signs::BESIDE.sign,
            siglum(right)
        ));
    }
    let articles = state.printing(edition);
    let here = articles.iter().position(|a| *a == state.pane().article);
    match here {
        Some(n) => format!("printing {} of {}", n + 1, articles.len()),
        None => String::new(),
    }
}

/// Draws the screen; changes nothing. [`Source::fit`] must have seen the same area.
pub fn draw(
    buffer: &mut Buffer,
    area: Rect,
    edition: &Edition,
    state: &Source,
    shown: Highlights<'_>,
    theme: Theme,
) {
    let area = area.intersection(buffer.area);
    if area.is_empty() {
        return;
    }
    let places = places(area, state);
    for (side, inside) in places.panes.into_iter().enumerate() {
        if let (Some(inside), Some(pane)) = (inside, state.panes.get(side)) {
            if let Some(frame) = places.frames[side] {
                draw_frame(buffer, frame, edition, state, side, theme);
            }
            let selection = state.selection.filter(|_| side == state.side);
            let mut inks = inks(edition, pane, shown);
            inks.extend(selection.map(|s| Ink::new(s.span(), Role::Selection)));
            let articles: Vec<ArticleIx> = state.panes.iter().map(|pane| pane.article).collect();
            let mut gutter = Gutter::new(edition, pane, state.statement, &articles);
            gutter.labels = labels(edition, pane, shown);
            draw_pane(buffer, inside, pane, &gutter, &inks, theme);
        }
    }
    if let Some(below) = places.why {
        let title = why::title(edition, state);
        let inside = panel(buffer, below, theme, false, &title, "");
        let width = usize::from(inside.width.saturating_sub(2));
        let lines = why::lines(edition, state, width, theme);
        for (line, y) in lines.iter().zip(inside.y..inside.bottom()) {
            buffer.set_line(inside.x + 1, y, line, width as u16);
        }
    }
}

fn draw_frame(
    buffer: &mut Buffer,
    frame: Rect,
    edition: &Edition,
    state: &Source,
    side: usize,
    theme: Theme,
) {
    let pane = &state.panes[side];
    let title = frame_title(edition, pane);
    let selection = state.selection.filter(|_| side == state.side);
    let counted = match selection {
        // The keys move the end of a passage, and no longer the reader.
        Some(_) => "selecting".to_string(),
        None => counted(edition, pane),
    };
    panel(buffer, frame, theme, side == state.side, &title, &counted);
}

/// What stands in the frame of an article: "GZ · The Gazette".
pub(super) fn frame_title(edition: &Edition, pane: &Pane) -> String {
    let article = &edition[pane.article];
    let name = article.source_name();
    match name == article.siglum {
        true => name.to_string(),
        false => format!("{} · {name}", article.siglum),
    }
}

/// "3 of 8": which of the article's quotations it stands on.
fn counted(edition: &Edition, pane: &Pane) -> String {
    let all = edition.quotations_of(pane.article).count();
    match pane.quotation {
        Some(quotation) => {
            let before = edition
                .quotations_of(pane.article)
                .take_while(|q| *q < quotation);
            format!("{} of {all}", before.count() + 1)
        }
        None => format!("– of {all}"),
    }
}

/// What lies over the text of an article, in the order in which it is painted.
fn inks(edition: &Edition, pane: &Pane, shown: Highlights<'_>) -> Vec<Ink> {
    let article = &edition[pane.article];
    let mut inks = Vec::new();
    let mut quotations = edition.quotations_of(pane.article).peekable();
    if quotations.peek().is_some() {
        inks.push(Ink::new((0..article.text.len()).into(), Role::Dim));
    }
    for ix in quotations {
        let quotation = &edition[ix].quotation;
        let spans = quotation.spans.iter();
        inks.extend(spans.map(|s| Ink::new(with_marks(&article.text, *s), Role::Quotation)));
        if pane.quotation == Some(ix) {
            let mention = quotation.speaker.as_ref().and_then(|s| s.mention);
            inks.extend(mention.map(|span| Ink::new(span, Role::Speaker)));
            let time = quotation.time.as_ref().map(|time| time.expression.span);
            inks.extend(time.map(|span| Ink::new(span, Role::Evidence)));
        }
    }
    let marks = shown.marks.iter().flat_map(|m| m.spans_in(&article.id));
    let marks: Vec<Span> = marks.collect();
    let labelled = shown.marks.iter().flat_map(|mark| {
        let role = match mark.label.as_str() {
            "" => Role::Marked,
            label => shown.labels.map_or(Role::Marked, |all| all.role(label)),
        };
        let spans = mark.spans_in(&article.id);
        spans.map(move |span| Ink::new(span, role))
    });
    inks.extend(labelled);
    inks.extend(
        shared(marks)
            .into_iter()
            .map(|span| Ink::new(span, Role::MarkedTwice)),
    );
    let found = shown.found.iter().filter(|(of, _)| *of == pane.article);
    inks.extend(found.map(|(_, span)| Ink::new(*span, Role::Found)));
    inks
}

/// The sign of each label in an article, and of each note on a mark without one, where the passage begins.
fn labels(edition: &Edition, pane: &Pane, shown: Highlights<'_>) -> Vec<(usize, String, Role)> {
    let article = &edition[pane.article].id;
    let signs = shown.marks.iter().flat_map(|mark| {
        let sign = match (mark.label.is_empty(), shown.labels) {
            (false, labels) => labels.map(|all| {
                let sign = all.sign(&mark.label).to_string();
                (sign, all.role(&mark.label))
            }),
            (true, _) if mark.note.trim().is_empty() => None,
            (true, _) => Some((signs::NOTE.sign.to_string(), Role::Marked)),
        };
        let spans = mark.spans_in(article);
        let spans = spans.filter_map(move |span| {
            let (sign, role) = sign.clone()?;
            Some((span.start, sign, role))
        });
        spans.collect::<Vec<_>>()
    });
    signs.collect()
}

/// The stretches that lie in more than one of these.
fn shared(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut end = 0;
    let mut shared = Vec::new();
    for span in spans {
        if span.start < end {
            shared.push(Span::new(span.start, span.end.min(end)));
        }
        end = end.max(span.end);
    }
    shared
}

/// A stretch together with the quotation marks that stand around it.
fn with_marks(text: &str, span: Span) -> Span {
    let is_mark = |c: &char| matches!(c, '“' | '”' | '„' | '"' | '«' | '»' | '‘' | '’' | '\'');
    let before = text.get(..span.start).and_then(|t| t.chars().next_back());
    let after = text.get(span.end..).and_then(|t| t.chars().next());
    Span::new(
        span.start - before.filter(is_mark).map_or(0, char::len_utf8),
        span.end + after.filter(is_mark).map_or(0, char::len_utf8),
    )
}

fn draw_pane(
    buffer: &mut Buffer,
    inside: Rect,
    pane: &Pane,
    gutter: &Gutter<'_>,
    inks: &[Ink],
    theme: Theme,
) {
    let (x, text) = text_area(inside, pane);
    let head = pane.head.iter().skip(pane.top);
    for (line, y) in head.zip(text.y..text.bottom()) {
        let room = text.width.into();
        buffer.set_stringn(text.x, y, &line.text, room, theme.style(line.role));
    }
    let begun = pane
        .head
        .len()
        .saturating_sub(pane.top)
        .min(text.height.into()) as u16;
    let first = pane.top.saturating_sub(pane.head.len());
    let body = Rect {
        y: text.y + begun,
        height: text.height - begun,
        ..text
    };
    let visible: Vec<Ink> = in_view(pane, first, body.height, inks);
    pane.page.draw(buffer, body, first, &visible, theme);
    if text.width == 0 {
        return;
    }
    for (line, y) in (first..).zip(body.y..body.bottom()) {
        gutter.draw(buffer, x, y, line, theme);
    }
    gutter.map(buffer, inside.right() - 1, inside.y, inside.height, theme);
}

/// The inks that touch the lines in view.
fn in_view(pane: &Pane, first: usize, height: u16, inks: &[Ink]) -> Vec<Ink> {
    let lines = pane.page.lines().iter().skip(first).take(height.into());
    let view = lines.map(|line| line.span).reduce(|a, b| a.cover(&b));
    let seen = |ink: &&Ink| view.is_some_and(|view| ink.span.overlaps(&view));
    inks.iter().filter(seen).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_marks_share_is_found_whatever_their_order() {
        let span = |(start, end)| Span::new(start, end);
        let of = |all: &[(usize, usize)]| shared(all.iter().copied().map(span).collect());
        assert_eq!(
            of(&[(20, 30), (0, 10), (5, 12), (30, 31)]),
            [Span::new(5, 10)]
        );
        assert_eq!(of(&[(0, 30), (5, 8), (6, 9)]), [(5, 8), (6, 9)].map(span));
        assert!(of(&[(0, 10), (10, 20)]).is_empty());
    }
}
