//! The mouse on the compare screen: a click chooses a difference and an outlet, a drag selects a passage.

use super::lines::CollationLine;
use super::passage::RowPassage;
use super::places::{first_entry, places};
use super::state::Compare;
use super::units::StyledRun;
use ratatui::layout::{Position, Rect};

impl Compare {
    /// The button goes down: the difference there is the current one, the outlet there is chosen, and a
    /// selection is given up.
    pub fn press(&mut self, area: Rect, at: Position) {
        let places = places(area, self);
        self.passage = None;
        let entry = places.entries.contains(at).then(|| {
            let row = usize::from(at.y - places.entries.y);
            self.entries
                .get(first_entry(self, places.entries.height) + row)
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
        self.passage = piece.place.map(|from| RowPassage { from, to: None });
        if let Some(place) = piece.place {
            self.choose(self.rows[place.row].article);
        }
    }

    /// The mouse moves with the button down: words of the row in which it went down are selected.
    pub fn drag(&mut self, area: Rect, at: Position) {
        let text = places(area, self).text;
        let Some(mut passage) = self.passage else {
            return;
        };
        let here = self.piece_at(text, at).and_then(|piece| piece.place);
        if let Some(here) = here.filter(|here| here.row == passage.from.row) {
            passage.to = Some(here.column);
            self.passage = Some(passage);
        }
    }

    /// The piece of a line at a place.
    fn piece_at(&self, text: Rect, at: Position) -> Option<&StyledRun> {
        let inside = text.contains(at).then(|| usize::from(at.y - text.y))?;
        let line: &CollationLine = self.laid.get(self.top + inside)?;
        let mut x = usize::from(text.x);
        line.pieces.iter().find(|piece| {
            x += piece.width();
            usize::from(at.x) < x
        })
    }
}
