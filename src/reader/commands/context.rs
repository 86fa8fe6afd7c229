//! Where the keys go at a moment, and the groups of such contexts in which a command works.

use crate::reader::lists::ListKind;
use strum::IntoEnumIterator;

/// Where the keys go at a moment: a panel of the landing, a screen, or what lies over it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Context {
    /// The landing's timeline.
    Timeline,
    /// The landing's matrix of statements and outlets.
    Statements,
    /// The landing's printings of the selected statement.
    Printings,
    /// The printings of a statement side by side.
    Compare,
    /// An article with its quotations.
    Source,
    /// A draft against its sources.
    Check,
    /// A list.
    List(ListKind),
    /// The list of keys.
    Help,
    /// Any screen while the articles are still being read.
    Reading,
}

impl Context {
    /// Every context, in the order in which the help names them.
    pub fn all() -> impl Iterator<Item = Self> {
        use Context::{
            Check, Compare, Help, List, Printings, Reading, Source, Statements, Timeline,
        };
        let screens = [Timeline, Statements, Printings, Compare, Source, Check].into_iter();
        let lists = ListKind::iter().map(List);
        screens.chain(lists).chain([Help, Reading])
    }

    /// Its name in the help.
    pub fn name(self) -> &'static str {
        match self {
            Self::Timeline => "the timeline",
            Self::Statements => "the statements",
            Self::Printings => "the printings",
            Self::Compare => "Compare",
            Self::Source => "Source",
            Self::Check => "Check",
            Self::List(kind) => kind.spec().title,
            Self::Help => "this list",
            Self::Reading => "reading",
        }
    }

    /// Its name in a sentence: "in Source".
    pub fn in_words(self) -> String {
        format!("in {}", self.name())
    }
}

/// A group of contexts in which a command works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Everywhere.
    Everywhere,
    /// Every screen, and the list of keys over it: whatever can be scrolled.
    Scrolling,
    /// Every screen.
    Screens,
    /// Every panel of the landing.
    Landing,
    /// Every list whose lines lead somewhere.
    OpeningLists,
    /// One context.
    At(Context),
}

impl Scope {
    /// Whether the context is one of them.
    pub fn holds(self, context: Context) -> bool {
        use Context::{Help, List, Printings, Reading, Statements, Timeline};
        match self {
            Self::Everywhere => true,
            Self::Scrolling => context != Reading,
            Self::Screens => !matches!(context, Help | Reading),
            Self::Landing => matches!(context, Timeline | Statements | Printings),
            Self::OpeningLists => {
                matches!(context, List(kind) if kind.spec().open_word.is_some())
            }
            Self::At(one) => one == context,
        }
    }
}
