//! What the reader can be told to do. One table ([`COMMANDS`]) feeds dispatch, the footer, `?`, the `:`
//! palette, the manual and the test of the docs.

pub mod document;
mod table;

pub use table::COMMANDS;

/// Something the reader can be told to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the table describes each of them once")]
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
    NextQuotation,
    PreviousQuotation,
    NextWord,
    PreviousWord,
    SecondArticle,
    Select,
    Mark,
    Note,
    Unmark,
    Undo,
    Correct,
    Accept,
    Refuse,
    Confirm,
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
    Speakers,
    Statements,
    Found,
    Articles,
    Marks,
    Doubts,
    Corrections,
    Problems,
    Back,
    Forward,
    Cancel,
    Help,
    Palette,
    Mouse,
    StopReading,
    Redraw,
    Suspend,
    Quit,
}

/// Where the keys go at a moment: a pane of the landing, a screen, or what lies over it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
    /// Who said something.
    Speakers,
    /// All that was said.
    AllStatements,
    /// What is in the corpus.
    Articles,
    /// What the reader has marked.
    Marks,
    /// What the machine is unsure of.
    Doubts,
    /// What the reader has set right.
    Corrections,
    /// What could not be read.
    Problems,
    /// What a search found.
    Found,
    /// The list of keys.
    Help,
    /// Any screen while the articles are still being read.
    Reading,
}

impl Context {
    /// Its name in the help.
    pub fn name(self) -> &'static str {
        match self {
            Self::Timeline => "the timeline",
            Self::Statements => "the statements",
            Self::Printings => "the printings",
            Self::Compare => "Compare",
            Self::Source => "Source",
            Self::Speakers => "Speakers",
            Self::AllStatements => "Statements",
            Self::Articles => "Articles",
            Self::Marks => "Marks",
            Self::Doubts => "Doubts",
            Self::Corrections => "Corrections",
            Self::Problems => "Problems",
            Self::Found => "Found",
            Self::Help => "this list",
            Self::Reading => "reading",
        }
    }
}

/// What a command is about: a heading of the help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    /// Moving inside a screen.
    Move,
    /// Going to another screen.
    Go,
    /// Looking at differences.
    Differences,
    /// Reading an article.
    Reading,
    /// Marks and their export.
    Marking,
    /// Setting right what the machine read.
    Correcting,
    /// The program itself.
    Program,
}

impl Group {
    /// The heading.
    pub fn name(self) -> &'static str {
        match self {
            Self::Move => "Move",
            Self::Go => "Go",
            Self::Differences => "Differences",
            Self::Reading => "Reading",
            Self::Marking => "Marking",
            Self::Correcting => "Correcting",
            Self::Program => "Program",
        }
    }
}

/// A line of the table.
#[derive(Debug)]
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
    pub group: Group,
    /// Key sequences that run it, the one to show first.
    pub keys: &'static [&'static str],
    /// Where it applies.
    pub contexts: &'static [Context],
}

impl CommandInfo {
    /// Whether the command does something at `context`.
    pub fn applies(&self, context: Context) -> bool {
        self.contexts.contains(&context)
    }
}

impl Command {
    /// Its line in the table.
    pub fn entry(self) -> &'static CommandInfo {
        let found = COMMANDS.iter().find(|entry| entry.command == self);
        found.unwrap_or(&COMMANDS[0])
    }
}

/// The commands that apply at `context`, in the order of the table.
pub fn at(context: Context) -> impl Iterator<Item = &'static CommandInfo> {
    COMMANDS.iter().filter(move |entry| entry.applies(context))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_command_is_described_once_and_can_be_typed() {
        let mut seen = HashSet::new();
        for entry in COMMANDS {
            assert!(seen.insert(entry.command), "{} stands twice", entry.name);
            assert!(!entry.doc.is_empty() && !entry.keys.is_empty() && !entry.contexts.is_empty());
            assert!(
                entry
                    .name
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b == b'-')
            );
        }
        // `Quit` is the last of the enumeration.
        assert_eq!(seen.len(), Command::Quit as usize + 1);
    }
}
