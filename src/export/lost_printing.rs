//! A harbour town, one of whose articles may be gone: for the tests of what is remembered of a lost printing.

use crate::corpus;
use crate::edition::Edition;
use crate::notebook::{Mark, Notebook};
use crate::text::Span;
use serde_json::json;

pub(crate) const BERTH: &str = "“Nobody loses a berth this year, and no boat pays for the works,” Moe Lund told the council on Monday.";
pub(crate) const LAMP: &str =
    "“Every lamp on the quay is paid for by the port alone,” Moe Lund told the council on Monday.";

/// Outlets that print both statements, by the ids of their articles, and one more that prints the second; the first it
/// prints in an article of the id "gone", where that is there.
pub(crate) fn harbour(whole: &[(&str, &str)], with_gone: bool) -> Edition {
    let both = format!("{BERTH}\n\n{LAMP}");
    let mut articles: Vec<(&str, &str, &str)> = Vec::new();
    articles.extend(whole.iter().map(|(id, outlet)| (*id, *outlet, &*both)));
    articles.push(("lamps", "Shore Sheet", LAMP));
    articles.extend(with_gone.then_some(("gone", "Shore Sheet", BERTH)));
    let lines = articles.into_iter().map(|(id, outlet, text)| {
        json!({"id": id, "outlet": outlet, "date": "2031-05-06", "text": text}).to_string()
    });
    let lines: Vec<String> = lines.collect();
    Edition::build(corpus::from_reader(lines.join("\n").as_bytes()), &[])
}

/// A notebook with one mark on the first statement as these articles print it.
pub(crate) fn marked(edition: &Edition, ids: &[&str]) -> Notebook {
    let now = "2031-12-03T10:00:00Z".parse().unwrap();
    let marks = ids.iter().map(|id| {
        let article = &edition[edition.article(id).unwrap()];
        let start = article.text.find("Nobody").unwrap();
        let end = article.text.find(",” Moe").unwrap();
        Mark::at(article, Span::new(start, end), "", &[], now)
    });
    let mut marks: Vec<Mark> = marks.collect();
    let mut mark = marks.remove(0);
    mark.more = marks.into_iter().map(|other| other.passage).collect();
    let mut notebook = Notebook::in_memory();
    notebook.put_back(mark);
    notebook
}
