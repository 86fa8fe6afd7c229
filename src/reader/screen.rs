//! The screens, and what the way back remembers of them. To add a screen: give it a room of its own (as `compare`
//! and `source` have), name it here, and answer the questions of `match`es that the compiler then asks:
//! `view::screen` draws it, `plain::screen` tells it, `update::run` and `update::mouse` work on it,
//! `session_state` and `edition_change` return to it.

use super::check::Check;
use super::commands::Context;
use super::compare::Compare;
use super::lists::{List, ListKind};
use super::source::Source;
use crate::edition::{ArticleIx, Edition, EventIx, OutletIx, Sort, StatementIx};
use crate::export::Lost;
use ratatui::layout::Rect;
use serde::{Deserialize, Serialize};

/// What the reader has chosen; it is one thing, and every screen keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The occasion.
    pub event: EventIx,
    /// What was said; `None` where the event has no statement.
    pub statement: Option<StatementIx>,
    /// Who prints it.
    pub outlet: OutletIx,
}

/// A panel of the landing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, strum::EnumIter)]
#[serde(rename_all = "lowercase")]
pub enum LandingPane {
    /// Days and events.
    Timeline,
    /// Statements and outlets.
    #[default]
    Statements,
    /// The printings of one statement.
    Printings,
}

/// What fills the window.
#[derive(Clone, Debug)]
pub enum Screen {
    /// Timeline, matrix and printings.
    Landing,
    /// The printings of a statement side by side.
    Compare(Box<Compare>),
    /// An article, or two side by side.
    Source(Box<Source>),
    /// A draft against its sources.
    Check(Box<Check>),
    /// A list.
    List(List),
}

/// The name of a screen: as the head of the window has it, and as a session remembers it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ScreenName {
    /// Of [`Screen::Landing`].
    #[default]
    Landing,
    /// Of [`Screen::Compare`].
    Compare,
    /// Of [`Screen::Source`].
    Source,
    /// Of [`Screen::List`].
    #[serde(untagged)]
    List(ListKind),
}

impl Screen {
    /// A list from its beginning.
    pub fn list(kind: ListKind) -> Self {
        Self::List(List::at(kind, 0))
    }

    /// Whether it is this list.
    pub fn lists(&self, kind: ListKind) -> bool {
        matches!(self, Self::List(list) if list.kind == kind)
    }

    /// Its name.
    pub fn name(&self) -> ScreenName {
        match self {
            // A check begins with its drafts each time.
            Self::Landing | Self::Check(_) => ScreenName::Landing,
            Self::Compare(_) => ScreenName::Compare,
            Self::Source(_) => ScreenName::Source,
            Self::List(list) => ScreenName::List(list.kind),
        }
    }

    /// Where the keys go; `pane` is the landing's panel that has them there.
    pub fn context(&self, pane: LandingPane) -> Context {
        match (self, pane) {
            (Self::Landing, LandingPane::Timeline) => Context::Timeline,
            (Self::Landing, LandingPane::Statements) => Context::Statements,
            (Self::Landing, LandingPane::Printings) => Context::Printings,
            (Self::Compare(_), _) => Context::Compare,
            (Self::Source(_), _) => Context::Source,
            (Self::Check(_), _) => Context::Check,
            (Self::List(list), _) => Context::List(list.kind),
        }
    }

    /// The statement and the article that a reading screen stands on; the selection follows them. The other screens
    /// stand on what is selected.
    pub fn subject(&self) -> (Option<StatementIx>, Option<ArticleIx>) {
        match self {
            Self::Compare(compare) => (Some(compare.statement), compare.article()),
            Self::Source(source) => (source.statement, Some(source.pane().article)),
            Self::Landing | Self::Check(_) | Self::List(_) => (None, None),
        }
    }

    /// Whether a passage is being selected on it.
    pub fn is_selecting(&self) -> bool {
        match self {
            Self::Compare(compare) => compare.is_selecting(),
            Self::Source(source) => source.selection().is_some(),
            Self::Landing | Self::Check(_) | Self::List(_) => false,
        }
    }

    /// Gives up what is being done on it, a selection; whether there was anything.
    pub fn cancel(&mut self) -> bool {
        match self {
            Self::Compare(compare) => compare.cancel(),
            Self::Source(source) => source.cancel(),
            Self::Landing | Self::Check(_) | Self::List(_) => false,
        }
    }

    /// Lays it out for the room that it has, no line of prose longer than `measure` columns; `zen` says that an
    /// article has the whole window.
    pub fn fit(
        &mut self,
        (edition, lost): (&Edition, &Lost),
        area: Rect,
        measure: usize,
        zen: bool,
    ) {
        match self {
            Self::Compare(compare) => compare.fit(area, measure),
            Self::Source(source) => {
                source.zen = zen;
                source.remember(edition, lost);
                source.fit(edition, area, measure);
            }
            Self::Check(check) => check.fit(area, measure),
            Self::Landing | Self::List(_) => {}
        }
    }
}

/// A screen with the selection that belongs to it: what the way back remembers.
#[derive(Clone, Debug)]
pub struct Location {
    /// The screen.
    pub screen: Screen,
    /// The landing's panel that has the keys.
    pub pane: LandingPane,
    /// What is selected there.
    pub selection: Selection,
    /// How the statements are ordered.
    pub order: Sort,
}

impl Location {
    /// The list that is shown, where one is.
    pub fn list(&self) -> Option<List> {
        match self.screen {
            Screen::List(list) => Some(list),
            _ => None,
        }
    }

    /// The same selection on another screen.
    pub fn on(&self, screen: Screen) -> Self {
        Self { screen, ..*self }
    }
}
