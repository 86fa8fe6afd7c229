//! What lies over a screen: the list of keys, a line being typed, the menu of corrections. To add an overlay,
//! name it here; the compiler then asks `view::draw`, `plain::over` and `update::press` for their part of it.

use super::correction::menu::Menu;
use super::correction::question::{Asked, Wanted};
use super::exporting::Exporting;
use super::noting::Noting;
use super::picker::Picker;
use super::prompt::PromptLine;
use super::search::SearchPrompt;

/// What lies over the screen.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// The list of keys.
    Help(Help),
    /// A line being typed.
    Prompt(Purpose, PromptLine),
    /// What can be set right.
    Menu(Menu),
}

/// The list of keys while it is read.
#[derive(Clone, Debug, Default)]
pub struct Help {
    /// Its first line in view.
    pub top: usize,
    /// What is searched for in it.
    pub query: PromptLine,
    /// Whether that is being typed.
    pub typing: bool,
}

/// What a line being typed is for.
#[derive(Clone, Debug)]
pub enum Purpose {
    /// Words to search for.
    Search(Box<SearchPrompt>),
    /// Letters of something to choose.
    Pick(Box<Picker>),
    /// A command's name, and which of those that match is chosen.
    Palette(usize),
    /// A note beside a mark, and its tags.
    Note(Noting),
    /// What the reader sets right.
    Correct(Asked),
    /// Why the finding of this number may stand.
    LetStand(usize),
    /// The file for the report on the drafts that are checked.
    Report,
    /// The file to export to, and what in which form.
    Export(Box<Exporting>),
    /// Another file, into which the notebook goes that could not be saved, before leaving.
    Leave {
        /// Why it could not be saved.
        why: String,
    },
}

impl Purpose {
    /// What stands before the line.
    pub fn sign(&self) -> &'static str {
        match self {
            Self::Search(search) if search.pattern => "pattern: ",
            Self::Search(_) => "/",
            Self::Pick(picker) => picker.kind.sign(),
            Self::Palette(_) => ":",
            Self::Note(_) => "note: ",
            Self::LetStand(_) => "let it stand because: ",
            Self::Export(_) => "file: ",
            Self::Report => "report on the drafts, as .html .md .docx .sarif .jsonl .txt: ",
            Self::Leave { .. } => "save in: ",
            Self::Correct(asked) => match asked.wanted {
                Wanted::Speaker => "speaker: ",
                Wanted::Day => "day: ",
                Wanted::Same => "same as: ",
                Wanted::Outlet => "outlet: ",
                Wanted::Siglum => "siglum: ",
                Wanted::Kind => "kind: ",
                Wanted::Headline => "headline: ",
                Wanted::Published => "came out: ",
                Wanted::Title | Wanted::Event => "event: ",
                Wanted::Missed { .. } => "said by: ",
            },
        }
    }
}
