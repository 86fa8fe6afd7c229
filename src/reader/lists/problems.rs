//! What could not be read: of the drafts, of the articles, of the notebook, of the settings; and what is to be known of the notebook.

use super::{Item, ItemRows, ListData, ListSpec, RemarkPlace, Rows};
use crate::corpus::Problem;
use crate::reader::theme::Role;
use std::borrow::Cow;

pub(super) const LIST: ListSpec = ListSpec {
    title: "Problems",
    name: "problems",
    keys: &["!"],
    doc: "List what could not be read",
    empty: "Everything could be read.",
    open_word: None,
    remembered: true,
    count: |data| all(data).count(),
    subject: |_, _| None,
    heading: None,
    position: None,
    rows: Rows::Items(ItemRows {
        item,
        place: Role::Found,
        remark: RemarkPlace::Beside,
        panel: None,
    }),
};

fn all<'a>(data: &ListData<'a>) -> impl Iterator<Item = Cow<'a, Problem>> {
    let of_articles = data.draft_problems.iter().chain(&data.edition.problems);
    let all = of_articles.chain(data.settings_problems);
    let told = data.notebook.problems_and_notices(&data.edition.unsettled);
    all.map(Cow::Borrowed)
        .chain(told.into_iter().flatten().map(Cow::Owned))
}

fn item(data: &ListData<'_>, number: usize) -> Option<Item> {
    let problem = all(data).nth(number)?;
    let line = problem.line.map(|line| format!(":{line}"));
    Some(Item {
        name: format!("{}{}", problem.path.display(), line.unwrap_or_default()),
        text: problem.reason.clone(),
        ..Item::default()
    })
}
