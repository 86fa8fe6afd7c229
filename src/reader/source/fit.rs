//! Laying the source screen out for the room that it has.

use super::places::{both, places};
use super::state::Source;
use super::why;
use crate::edition::Edition;
use crate::export::Lost;
use ratatui::layout::Rect;

impl Source {
    /// Keeps which outlets printed the statement when it was marked: none of them is silent.
    pub fn remember(&mut self, edition: &Edition, lost: &Lost) {
        let known = self.statement.map(|ix| lost.printings(edition, ix));
        let outlets = known.into_iter().flatten().filter_map(|own| own.outlet);
        self.remembered = outlets.collect();
    }

    /// Fits the layout to the area that [`super::draw`] will be given, and brings into view what the
    /// last command asked for. No line is longer than `measure` columns. Cheap where nothing changed.
    pub fn fit(&mut self, edition: &Edition, area: Rect, measure: usize) {
        self.told = why::height(edition, self, area);
        let places = places(area, self);
        self.both = both(area, self);
        let mut moved = false;
        for (n, pane) in self.panes.iter_mut().enumerate() {
            // An article that is folded away keeps the layout of the one in sight.
            let place = places.panes[n].or(places.panes[1 - n]).unwrap_or_default();
            moved |= pane.fit(edition, place, measure) && pane.quotation.is_some();
        }
        if let (true, [left, right]) = (moved && self.selection.is_none(), &mut self.panes[..]) {
            // The eye goes across: the higher of the two printings comes down to the height of the other where
            // that stands high and there are lines above it, so that heads stay in sight; else the lower comes up.
            if let (Some(a), Some(b)) = (
                left.row_of_quotation(edition),
                right.row_of_quotation(edition),
            ) {
                let (high, low) = (a.min(b), a.max(b));
                let higher = if a < b { &*left } else { &*right };
                let comes_down = higher.top >= low - high && low * 2 <= higher.height();
                let height = if comes_down { low } else { high };
                left.scroll(a as isize - height as isize);
                right.scroll(b as isize - height as isize);
            }
        }
    }
}
