//! The names of everything that the reader can be told to do, and the form of the table that describes them.

use super::context::{Context, Scope};
use crate::reader::lists::ListKind;
use strum::IntoEnumIterator;

/// Something the reader can be told to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumCount)]
#[expect(missing_docs, reason = "the table describes each of them once")]
#[non_exhaustive]
pub enum Command {
    Down,
    Up,
    Left,
    Right,
    HalfPageDown,
    HalfPageUp,
    First,
    Last,
    Open,
    NextPane,
    PreviousPane,
    NextEvent,
    PreviousEvent,
    NextStatement,
    PreviousStatement,
    NextOutlet,
    PreviousOutlet,
    Sort,
    SortMarks,
    Fold,
    FoldAll,
    UnfoldAll,
    Zen,
    Compare,
    Source,
    NextDifference,
    PreviousDifference,
    NextBase,
    PairLayout,
    TableLayout,
    ApparatusLayout,
    Hide,
    HideKinds,
    HidePerhaps,
    WordByWord,
    NextFinding,
    PreviousFinding,
    NextStop,
    AllPassages,
    LetStand,
    NextQuotation,
    PreviousQuotation,
    NextWord,
    PreviousWord,
    SecondArticle,
    Select,
    SelectParagraph,
    OtherEnd,
    Mark,
    MarkStatement,
    Note,
    NoteInEditor,
    Label,
    Unmark,
    Undo,
    Redo,
    Attach,
    Correct,
    Accept,
    Refuse,
    Confirm,
    AcceptPrinting,
    RefusePrinting,
    Export,
    Copy,
    Browse,
    Edit,
    Search,
    Places,
    Filter,
    Unfilter,
    NextFound,
    PreviousFound,
    List(ListKind),
    Back,
    Forward,
    Cancel,
    Help,
    Palette,
    Mouse,
    StopReading,
    Redraw,
    LayBeside,
    Reread,
    WriteManifest,
    Suspend,
    Quit,
}

/// What a command is about: a heading of the help.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumIter, strum::IntoStaticStr,
)]
#[non_exhaustive]
pub enum CommandGroup {
    /// Moving inside a screen.
    Move,
    /// Going to another screen.
    Go,
    /// Looking at differences.
    Differences,
    /// A draft against its sources.
    Checking,
    /// Reading an article.
    Reading,
    /// Marks and their export.
    Marking,
    /// Setting right what the machine read.
    Correcting,
    /// The program itself.
    Program,
}

impl CommandGroup {
    /// All of them, those of one screen before those that work in most: what is new where somebody asks comes first.
    pub fn own_first() -> Vec<Self> {
        let mut groups: Vec<Self> = Self::iter().collect();
        groups.sort_by_key(|group| {
            !matches!(group, Self::Differences | Self::Checking | Self::Reading)
        });
        groups
    }

    /// The heading.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// A line of the table.
#[derive(Debug)]
#[non_exhaustive]
pub struct CommandInfo {
    /// What it does when it runs.
    pub command: Command,
    /// Its name in the palette and in the configuration.
    pub name: &'static str,
    /// What it does, one line, for `?` and the manual.
    pub doc: &'static str,
    /// The word that the footer shows beside its key; empty where the footer does not show it.
    pub short: &'static str,
    /// The heading under which the help lists it.
    pub group: CommandGroup,
    /// Key sequences that run it, the one to show first.
    pub keys: &'static [&'static str],
    /// The screens and panes in which its keys run it.
    pub scopes: &'static [Scope],
}

impl CommandInfo {
    /// Whether the command does something in `context`.
    pub fn applies(&self, context: Context) -> bool {
        self.scopes.iter().any(|scope| scope.holds(context))
    }

    /// Whether it holds the printings in sight against each other: where there is one alone, it does nothing.
    pub fn holds_printings_together(&self) -> bool {
        use Command::{HidePerhaps, NextOutlet, PreviousOutlet};
        let differences = self.group == CommandGroup::Differences && self.command != HidePerhaps;
        differences || matches!(self.command, NextOutlet | PreviousOutlet)
    }

    /// Where it does something, context by context.
    pub fn contexts(&self) -> impl Iterator<Item = Context> + '_ {
        Context::all().filter(|context| self.applies(*context))
    }
}
