//! The mouse on the source screen: choosing an article or a quotation, selecting a passage, scrolling.

use super::places::{places, text_area};
use super::select::TextSelection;
use super::state::Source;
use crate::edition::Edition;
use crate::text::Span;
use ratatui::layout::{Position, Rect};

impl Source {
    /// The article at a place of the area that the screen was drawn in.
    pub fn side_at(&self, area: Rect, at: Position) -> Option<usize> {
        let frames = places(area, self).frames;
        frames
            .iter()
            .position(|frame| frame.is_some_and(|frame| frame.contains(at)))
    }

    /// The byte of the text at a place of an article, and of the nearest letter where none stands there;
    /// `None` over the text and beside it.
    fn byte_at(&self, area: Rect, side: usize, at: Position) -> Option<usize> {
        let pane = self.panes.get(side)?;
        let (_, text) = text_area(places(area, self).panes[side]?, pane);
        let line = pane.top + usize::from(at.y.checked_sub(text.y)?);
        let line = line.checked_sub(pane.head.len())?;
        let beside = at.x < text.x || at.y >= text.bottom() || line >= pane.page.lines().len();
        (!beside).then(|| pane.page.byte_at(line, usize::from(at.x - text.x)))
    }

    /// The button goes down: the article there has the keys, and a selection is given up. Nothing moves yet: what stands
    /// under the pointer must be the same until the button goes up.
    pub fn press(&mut self, area: Rect, at: Position) {
        let Some(side) = self.side_at(area, at) else {
            return;
        };
        self.side = side;
        self.selection = None;
        self.pressed = self.byte_at(area, side, at);
    }

    /// The button goes up: where no passage was selected, the quotation there is chosen.
    pub fn release(&mut self, edition: &Edition) {
        let Some(byte) = self.pressed.filter(|_| self.selection.is_none()) else {
            return;
        };
        let here = Span::new(byte, byte + 1);
        let quoted = edition.quotations_of(self.pane().article).find(|q| {
            let extent = edition[*q].quotation.extent();
            extent.overlaps(&here)
        });
        self.go_to(edition, quoted);
    }

    /// The button goes down again on the same place: the word there is selected.
    pub fn press_again(&mut self) {
        if let Some(byte) = self.pressed {
            self.selection = Some(TextSelection::word(&self.pane().page, byte));
        }
    }

    /// The mouse moves with the button down: the passage from where it went down is selected. Above and
    /// below the text it scrolls.
    pub fn drag(&mut self, area: Rect, at: Position) {
        let (Some(from), Some(inside)) = (self.pressed, places(area, self).panes[self.side]) else {
            return;
        };
        let (_, text) = text_area(inside, self.pane());
        if text.is_empty() {
            return;
        }
        let by = match at.y {
            y if y < text.y => -1,
            y if y >= text.bottom() => 1,
            _ => 0,
        };
        self.panes[self.side].scroll(by);
        let at = Position {
            x: at.x.clamp(text.x, text.right() - 1),
            y: at.y.clamp(text.y, text.bottom() - 1),
        };
        if let Some(to) = self.byte_at(area, self.side, at) {
            self.selection = Some(TextSelection::between(&self.pane().page, from, to));
        }
    }

    /// The wheel turns over an article: it scrolls, whichever has the keys.
    pub fn wheel(&mut self, area: Rect, at: Position, lines: isize) {
        let side = self.side_at(area, at).unwrap_or(self.side);
        if let Some(pane) = self.panes.get_mut(side) {
            pane.scroll(lines);
        }
    }
}
