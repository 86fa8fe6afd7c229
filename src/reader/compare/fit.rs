//! Laying the compare screen out for the room that it has.

use super::apparatus;
use super::lines::{self, CollationLine};
use super::places::{PAIR_MIN_COLUMNS, places};
use super::scope::CollationScope;
use super::sentences;
use super::state::{Compare, Layout, Settings};
use super::units::{StyledRun, units};
use crate::reader::signs;
use crate::reader::theme::Role;
use ratatui::layout::Rect;

/// The widest a reading stands in a table before it goes over several places, in columns.
const MAX_READING_COLUMNS: usize = 28;

impl Compare {
    /// Fits the layout to the area that [`super::draw`] will be given, and brings the current
    /// difference into view after a step. No line of running text is longer than `measure` columns. Cheap where
    /// nothing changed.
    pub fn fit(&mut self, area: Rect, measure: usize) {
        let places = places(area, self);
        let settings = Settings {
            width: places.text.width.into(),
            measure,
            layout: self.layout,
            base: self.base,
            other: self.other,
            chosen: self.chosen,
            variant_filter: self.variant_filter.clone(),
        };
        if self.made_for.as_ref() != Some(&settings) {
            self.lay_out(&settings);
            self.made_for = Some(settings);
        }
        // How high the panels are depends on what stands in them.
        self.height = usize::from(self::places(area, self).text.height).max(1);
        if std::mem::take(&mut self.follow) {
            self.show_current();
        }
        self.clamp();
    }

    fn lay_out(&mut self, settings: &Settings) {
        let (width, measure) = (settings.width, settings.measure);
        // The panel of the list is as wide, also while nothing is known to stand in it; a bar stands in a column of it.
        let entries = width.saturating_sub(1);
        let scope = self.scope();
        let sigla = self.sigla();
        let laid = match self.layout {
            // A printing that stands alone has nothing to be aligned with.
            _ if self.is_alone() => {
                let measure = width.clamp(1, measure.max(1));
                lines::base(&units(&scope, measure), measure)
            }
            Layout::Pair | Layout::Table if self.is_by_sentence() => {
                let names = self.names(&scope);
                let widest = widest_reading(&names, width);
                sentences::lay_out(&scope, &names, widest, width)
            }
            Layout::Pair if scope.rows.len() == 2 && width >= PAIR_MIN_COLUMNS => {
                lines::pair(&scope, &units(&scope, lines::side(width)), width)
            }
            Layout::Pair | Layout::Table => {
                let names = self.names(&scope);
                let widest = widest_reading(&names, width);
                lines::table(&scope, &units(&scope, widest), &names, width)
            }
            Layout::Apparatus => {
                let measure = width.clamp(1, measure.max(1));
                lines::base(&units(&scope, measure), measure)
            }
        };
        let entries = apparatus::entries(&scope, &sigla, entries, measure);
        self.laid = laid;
        self.entries = entries;
    }

    /// ▌ the chosen outlet, ▸ the base where another one is chosen.
    pub(super) fn sign(&self, row: usize) -> &'static str {
        match row {
            _ if row == self.chosen => signs::CHOSEN.sign,
            _ if row == self.base => signs::BASE.sign,
            _ => " ",
        }
    }

    /// What stands before the rows.
    fn names(&self, scope: &CollationScope<'_>) -> Vec<StyledRun> {
        let rows = scope.rows.iter();
        rows.map(|row| {
            let role = match self.rows[*row].sure {
                true => Role::Siglum,
                false => Role::Doubt,
            };
            StyledRun::new(
                format!("{} {}", self.sign(*row), self.rows[*row].siglum),
                role,
            )
        })
        .collect()
    }

    fn show_current(&mut self) {
        let Some(current) = self.current else { return };
        let columns = &self.differences[current].columns;
        let shows = |line: &CollationLine| line.columns.contains(&columns.start);
        let Some(first) = self.laid.iter().position(shows) else {
            return;
        };
        let last = self.laid.iter().rposition(shows).unwrap_or(first);
        if first < self.top || last >= self.top + self.height {
            self.top = first.saturating_sub(self.height / 4);
        }
    }
}

/// The widest that a reading may be behind these names.
fn widest_reading(names: &[StyledRun], width: usize) -> usize {
    let margin = names.iter().map(StyledRun::width).max().unwrap_or(0) + 1;
    width.saturating_sub(margin).clamp(1, MAX_READING_COLUMNS)
}
