//! The lists: who spoke, what was said, articles, marks, doubts … Each stands in a file of its own, which says
//! everything about it: its name, its keys, its lines, where Enter leads. What shows a list, runs it or tells it
//! in words asks its [`ListSpec`] and knows no list by name.
//!
//! To add a list: write its file with a `pub const LIST: ListSpec`, and name it here in [`ListKind`] and in
//! [`ListKind::spec`]. Commands other than Enter that work on its lines are given to it in `commands/table.rs`.
//!
//! ```text
//! item    a line of a list in its parts, and the words around a place of an article
//! kwic    a place found, on one line with the words around it
//! ```

mod articles;
mod corrections;
mod doubts;
mod found;
mod item;
pub mod kwic;
mod marks;
mod problems;
mod speakers;
mod statements;

pub use item::{Item, within};
pub use statements::statement_in_words;

use super::doubts::Unsure;
use super::index::Index;
use super::labels::Labels;
use super::mark_list::MarkList;
use super::search::Search;
use super::theme::{Role, Theme};
use crate::corpus::Problem;
use crate::edition::{ArticleIx, Correction, Edition, Sort, StatementIx};
use crate::export::Lost;
use crate::notebook::{Mark, Notebook};
use crate::reader::signs;
use crate::text::Span as Place;
use ratatui::text::{Line, Span};
use serde::{Deserialize, Serialize};

/// From so many columns on a line of a list has days, too.
const DAY_MIN_COLUMNS: usize = 90;

/// The lists, in the order in which the help names the commands that show them. The names under which a session
/// remembers them are these in small letters.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    strum::EnumCount,
    strum::EnumIter,
)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum ListKind {
    /// Who said something.
    #[default]
    Speakers,
    /// All statements that pass the filters.
    Statements,
    /// What a search found.
    Found,
    /// The articles of the corpus.
    Articles,
    /// The reader's marks.
    Marks,
    /// Quotations of which the machine is unsure.
    Doubts,
    /// What the reader has set right.
    Corrections,
    /// What could not be read.
    Problems,
}

impl ListKind {
    /// Everything about the list.
    pub fn spec(self) -> &'static ListSpec {
        match self {
            Self::Speakers => &speakers::LIST,
            Self::Statements => &statements::LIST,
            Self::Found => &found::LIST,
            Self::Articles => &articles::LIST,
            Self::Marks => &marks::LIST,
            Self::Doubts => &doubts::LIST,
            Self::Corrections => &corrections::LIST,
            Self::Problems => &problems::LIST,
        }
    }
}

/// A list that is shown, and its cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct List {
    /// What it lists.
    pub kind: ListKind,
    /// The line with the cursor.
    pub cursor: usize,
    /// Whether the keys scroll the panel about that line.
    pub in_panel: bool,
    /// How many lines of that panel are scrolled by.
    pub above: usize,
}

impl List {
    /// This list with the cursor on a line.
    pub fn at(kind: ListKind, cursor: usize) -> Self {
        Self {
            kind,
            cursor,
            in_panel: false,
            above: 0,
        }
    }

    /// Everything about the list.
    pub fn spec(&self) -> &'static ListSpec {
        self.kind.spec()
    }
}

/// What lists are made of.
#[derive(Clone, Copy, Debug)]
pub struct ListData<'a> {
    /// What is read.
    pub edition: &'a Edition,
    /// Tables over the edition.
    pub index: &'a Index,
    /// What the reader added.
    pub notebook: &'a Notebook,
    /// What was marked and is not found any more.
    pub lost: &'a Lost,
    /// The last search.
    pub search: &'a Search,
    /// What could not be understood in the settings.
    pub settings_problems: &'a [Problem],
    /// What is to be known of the drafts that are checked.
    pub draft_problems: &'a [Problem],
    /// All statements that pass the filters, in the chosen order.
    pub statements: &'a [StatementIx],
    /// The order in which `statements` stand.
    pub order: Sort,
    /// Which marks are listed, and in which order.
    pub mark_list: &'a MarkList,
    /// The labels that marks can be given.
    pub labels: &'a Labels,
}

/// How a line stands on the screen.
#[derive(Clone, Copy, Debug)]
pub struct LineLook {
    /// The look of the whole.
    pub theme: Theme,
    /// Columns of the line.
    pub columns: usize,
    /// Whether it has the cursor.
    pub chosen: bool,
}

impl LineLook {
    /// The bar before the line that has the cursor.
    pub fn bar(self) -> Span<'static> {
        Span::raw(if self.chosen { signs::HERE.sign } else { " " })
    }
}

/// Everything about a list. Each line is made when it is shown, so that a list costs what is seen of it.
#[derive(Debug)]
pub struct ListSpec {
    /// Its name on the screen.
    pub title: &'static str,
    /// The name of the command that shows it.
    pub name: &'static str,
    /// The keys of this command.
    pub keys: &'static [&'static str],
    /// What this command does.
    pub doc: &'static str,
    /// What is said where there is nothing to list.
    pub empty: &'static str,
    /// The footer's word for what Enter does with a line; `None` where it does nothing.
    pub open_word: Option<&'static str>,
    /// Whether a session returns to it.
    pub remembered: bool,
    /// How many lines it has.
    pub count: fn(&ListData<'_>) -> usize,
    /// What a line is about; `None` past its end, and where it is about nothing that can be opened or changed.
    pub subject: for<'a> fn(&ListData<'a>, usize) -> Option<Subject<'a>>,
    /// The title of its panel, where that is not its name.
    pub heading: Option<fn(&ListData<'_>) -> String>,
    /// Where the cursor stands, for the panel's right end, where "3 of 12" does not tell it.
    pub position: Option<fn(&ListData<'_>, usize) -> String>,
    /// What its lines look like.
    pub rows: Rows,
}

/// What a line of a list is about: what Enter opens and other commands change.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'a> {
    /// Somebody who said something.
    Speaker(&'a str),
    /// A statement; the cursor selects it.
    Statement(StatementIx),
    /// An article as a whole.
    Article(ArticleIx),
    /// A place in an article.
    Place(ArticleIx, Place),
    /// A mark.
    Mark(&'a Mark),
    /// Something doubtful.
    Doubt(&'a Unsure),
    /// A correction.
    Correction(&'a Correction),
}

/// What the lines of a list look like, on the screen and in words.
#[derive(Clone, Copy, Debug)]
pub enum Rows {
    /// Entries of several lines.
    Items(ItemRows),
    /// Entries of one line, as in a table.
    Lines(LineRows),
}

/// Entries of several lines: outlet, day and speaker on the first, the words below.
#[derive(Clone, Copy, Debug)]
pub struct ItemRows {
    /// An entry in its parts; `None` past the end.
    pub item: fn(&ListData<'_>, usize) -> Option<Item>,
    /// What the place in the text is, for the reader's eye.
    pub place: Role,
    /// Where the remark stands.
    pub remark: RemarkPlace,
    /// What stands in a panel of its own about the entry with the cursor.
    pub panel: Option<fn(&ListData<'_>, usize) -> Option<PanelText>>,
}

/// What a panel beside a list says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PanelText {
    /// Its title.
    pub title: &'static str,
    /// What stands at the right end of the title's line.
    pub hint: &'static str,
    /// Its text, line by line.
    pub text: String,
}

/// Entries of one line.
#[derive(Clone, Copy, Debug)]
pub struct LineRows {
    /// What stands over the columns, for a table so wide.
    pub head: Option<fn(usize) -> String>,
    /// An entry as it stands on the screen; `None` past the end.
    pub line: fn(&ListData<'_>, LineLook, usize) -> Option<Line<'static>>,
    /// An entry in words: its first line, and what belongs below that.
    pub words: fn(&ListData<'_>, usize) -> Vec<String>,
    /// What stands in a panel below.
    pub below: Below,
}

/// Where the remark of an [`Item`] stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemarkPlace {
    /// Beside the name; below the words where there is no room for it there.
    Beside,
    /// Below the words.
    Below,
    /// Beside the name; before the words where there is no room for it there, as a question before its answer.
    Question,
}

/// What stands in the panel below a list with one line an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Below {
    /// There is no panel.
    Nothing,
    /// The printings of the selected statement.
    Printings,
    /// The paragraph around the place that the line is about.
    Paragraph,
}

impl ListSpec {
    /// The title of its panel.
    pub fn heading(&self, data: &ListData<'_>) -> String {
        self.heading
            .map_or_else(|| self.title.to_string(), |heading| heading(data))
    }

    /// Where the cursor stands, for the panel's right end; nothing where the list is empty.
    pub fn position(&self, data: &ListData<'_>, cursor: usize) -> String {
        match ((self.count)(data), self.position) {
            (0, _) => String::new(),
            (_, Some(position)) => position(data, cursor),
            (all, None) => format!("{} of {all}", cursor + 1),
        }
    }

    /// The place of an article that a line stands for.
    pub fn place(&self, data: &ListData<'_>, number: usize) -> Option<(ArticleIx, Place)> {
        match (self.rows, (self.subject)(data, number)) {
            (Rows::Items(rows), _) => (rows.item)(data, number)?.target,
            (Rows::Lines(_), Some(Subject::Place(article, span))) => Some((article, span)),
            (Rows::Lines(_), _) => None,
        }
    }
}
