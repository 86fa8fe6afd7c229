//! What a search found.

use super::item::in_context;
use super::{Below, LineLook, LineRows, ListData, ListSpec, Rows, Subject, kwic};
use crate::text::printable;
use ratatui::text::Line;

pub(super) const LIST: ListSpec = ListSpec {
    title: "Found",
    name: "found",
    keys: &["g/"],
    doc: "List the places that the last search found",
    empty: "Nothing was found.",
    open_word: Some("open"),
    remembered: false,
    count: |data| data.search.hits.len(),
    subject: |data, number| {
        let hit = data.search.hits.get(number)?;
        Some(Subject::Place(hit.article, hit.span))
    },
    heading: Some(heading),
    position: None,
    rows: Rows::Lines(LineRows {
        head: None,
        line,
        words,
        below: Below::Paragraph,
    }),
};

fn heading(data: &ListData<'_>) -> String {
    let search = data.search;
    let what = if search.query.pattern {
        "Pattern"
    } else {
        "Found"
    };
    let more = if search.more {
        ", the first of more"
    } else {
        ""
    };
    format!("{what}: “{}”{more}", printable(&search.query.words))
}

fn line(data: &ListData<'_>, look: LineLook, number: usize) -> Option<Line<'static>> {
    let hit = data.search.hits.get(number)?;
    Some(kwic::line(data.edition, *hit, look))
}

fn words(data: &ListData<'_>, number: usize) -> Vec<String> {
    let Some(hit) = data.search.hits.get(number) else {
        return Vec::new();
    };
    let item = in_context(data, hit.article, hit.span);
    vec![item.facts(", "), item.text]
}
