//! A passage of one printing, selected with the mouse; and the other things that a click does here.

use super::lines::Line;
use super::state::Compare;
use super::units::{Piece, Place};
use super::view;
use crate::edition::{ArticleIx, Edition};
use crate::text::Span;
use ratatui::layout::{Position, Rect};

/// The words of one row from one place to another, both within.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Where the button went down.
    from: Place,
    /// The column of the collation that the mouse has moved to; `None` before it moves.
    to: Option<usize>,
}

impl Passage {
    /// Whether a word at `place` belongs to it.
    pub fn holds(&self, place: Place) -> bool {
        let Some(to) = self.to else { return false };
        let (first, last) = (self.from.column.min(to), self.from.column.max(to));
        place.row == self.from.row && (first..=last).contains(&place.column)
    }
}

impl Compare {
    /// The button goes down: the difference there is the current one, the outlet there is chosen, and a
    /// selection is given up.
    pub fn press(&mut self, area: Rect, at: Position) {
        let places = view::places(area, self);
        self.passage = None;
        let entry = places.entries.contains(at).then(|| {
            let row = usize::from(at.y - places.entries.y);
            self.entries
                .get(view::first_entry(self, places.entries.height) + row)
        });
        if let Some((variant, _)) = entry.flatten() {
            self.current = Some(*variant);
            self.follow = true;
            return;
        }
        let Some(piece) = self.piece_at(places.text, at).cloned() else {
            return;
        };
        self.current = piece.variant.or(self.current);
        self.passage = piece.place.map(|from| Passage { from, to: None });
        if let Some(place) = piece.place {
            self.choose(self.rows[place.row].article);
        }
    }

    /// The mouse moves with the button down: words of the row in which it went down are selected.
    pub fn drag(&mut self, area: Rect, at: Position) {
        let text = view::places(area, self).text;
        let Some(mut passage) = self.passage else {
            return;
        };
        let here = self.piece_at(text, at).and_then(|piece| piece.place);
        if let Some(here) = here.filter(|here| here.row == passage.from.row) {
            passage.to = Some(here.column);
            self.passage = Some(passage);
        }
    }

    /// Gives a selection up; whether there was one.
    pub fn cancel(&mut self) -> bool {
        let passage = self.passage.take();
        passage.is_some_and(|passage| passage.to.is_some())
    }

    /// The selected passage, as a place in its article.
    pub fn selected(&self, edition: &Edition) -> Option<(ArticleIx, Span)> {
        let passage = self.passage?;
        let columns =
            passage.from.column.min(passage.to?)..passage.from.column.max(passage.to?) + 1;
        let row = &self.collation.rows[passage.from.row];
        let mut tokens = columns.flat_map(|column| row.tokens_at(column));
        let first = tokens.next()?;
        let last = tokens.next_back().unwrap_or(first);
        let witness = edition[self.statement].witnesses.get(passage.from.row)?;
        // The pieces of the collation are these, in their order.
        let stretches = edition.stretches(&edition[self.statement], witness);
        let start = stretches.get(first.piece)?.start + first.span.start;
        let end = stretches.get(last.piece)?.start + last.span.end;
        (start < end).then_some((witness.article, Span::new(start, end)))
    }

    /// The piece of a line at a place.
    fn piece_at(&self, text: Rect, at: Position) -> Option<&Piece> {
        let inside = text.contains(at).then(|| usize::from(at.y - text.y))?;
        let line: &Line = self.laid.get(self.top + inside)?;
        let mut x = usize::from(text.x);
        line.pieces.iter().find(|piece| {
            x += piece.width();
            usize::from(at.x) < x
        })
    }
}
