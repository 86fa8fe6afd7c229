//! Where the reader was in a corpus, in words that outlast the program: ids of articles and quotations, names of
//! orders, filters and kinds, never places in an edition's tables. What is not there any more is passed over.
//! Here is what is saved; how it is taken from the model and given back to it is told in the files below.
//!
//! ```text
//! capture          the model -> where the reader is, and back
//! view_settings    orders, filters and hidden differences, and back
//! ```

mod capture;
mod view_settings;

use super::compare::Layout;
use super::mark_list::MarkFilter;
use super::rows::Month;
use super::screen::{LandingPane, ScreenName};
use crate::edition::Edition;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// The form that this program writes, and the newest that it reads.
pub const VERSION: u32 = 1;

/// A place in the reading of a corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SessionState {
    /// The version of the form in which this is saved.
    pub version: u32,
    screen: ScreenName,
    pane: LandingPane,
    /// A quotation of the selected statement.
    quotation: Option<String>,
    /// The short name of the selected outlet.
    outlet: Option<String>,
    /// The article being read.
    article: Option<String>,
    /// The quotation that it stands on.
    quoted: Option<String>,
    /// The first byte of its text in view.
    byte: usize,
    /// Whether a second article may stand beside it.
    beside: bool,
    /// The chosen layout of the comparison.
    layout: Option<Layout>,
    /// The line of a list.
    line: usize,
    /// Where the notebook was put that could not be saved in its own file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub saved_in: Option<PathBuf>,
    /// Order, filters, what is left out.
    #[serde(alias = "manner")]
    view_settings: ViewSettings,
}

/// How a corpus is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ViewSettings {
    /// The order of the statements.
    order: Option<String>,
    /// What is shown alone.
    only: Vec<SavedFilter>,
    /// What Compare leaves out, where that is not what the settings say.
    #[serde(rename = "sieve")]
    variant_filter: Option<SavedVariantFilter>,
    /// The months that are folded and the stories that are open, where these are not those that open by themselves.
    #[serde(skip_serializing_if = "Option::is_none")]
    turned: Option<Vec<SavedGroup>>,
    /// The order of the marks.
    #[serde(skip_serializing_if = "Option::is_none")]
    mark_order: Option<String>,
    /// Which marks alone are listed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    only_marks: Vec<MarkFilter>,
}

/// A heading of the timeline as it is saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum SavedGroup {
    /// Year and month; `None` for what has no day.
    Month(Month),
    /// By the id of its first article.
    Story(String),
}

/// A filter as it is saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum SavedFilter {
    Speaker(String),
    Outlet(String),
    /// What is of the story with this id and title.
    Story(String, String),
    Days(Date, Date),
    Printed(String),
    Difference(String),
    Shared,
    Weighty,
}

/// Which differences Compare leaves out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct SavedVariantFilter {
    hidden: Vec<String>,
    open: bool,
    perhaps: bool,
    #[serde(default)]
    word_by_word: bool,
}

impl SessionState {
    /// The same place in other texts of the articles: what a quotation is called there, and where a byte of an article
    /// stands, as far as either is there still.
    pub fn in_texts(
        mut self,
        quotation: impl Fn(&str) -> Option<String>,
        byte: impl Fn(&str, usize) -> Option<usize>,
    ) -> Self {
        for id in [&mut self.quotation, &mut self.quoted] {
            *id = id.take().and_then(|id| quotation(&id));
        }
        let moved = self.article.as_deref().and_then(|id| byte(id, self.byte));
        self.byte = moved.unwrap_or(0);
        self
    }

    /// Whether the statement and the article are there in the first part of a corpus, as far as there are any.
    /// What passes a filter is known when all of it is there.
    pub fn is_there(&self, edition: &Edition) -> bool {
        if self.view_settings.is_filtered() {
            return false;
        }
        let quotations = [&self.quotation, &self.quoted].into_iter().flatten();
        let mut quotations = quotations.map(|id| edition.quotation(id));
        let article = self.article.as_ref().map(|id| edition.article(id));
        quotations.all(|found| found.is_some()) && article.is_none_or(|found| found.is_some())
    }
}

impl ViewSettings {
    /// Whether a filter is set.
    pub fn is_filtered(&self) -> bool {
        !self.only.is_empty() || !self.only_marks.is_empty()
    }
}
