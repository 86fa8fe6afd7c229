//! Printings that were marked and are not found any more.

use super::*;
use crate::corpus;
use serde_json::json;

const BERTH: &str = "“Nobody loses a berth this year, and no boat pays for the works,” Moe Lund told the council on Monday.";
const LAMP: &str =
    "“Every lamp on the quay is paid for by the port alone,” Moe Lund told the council on Monday.";

/// Two outlets; the second prints the first statement in an article that may be gone.
fn harbour(with_gone: bool) -> Edition {
    let both = format!("{BERTH}\n\n{LAMP}");
    let mut articles = vec![
        ("quay", "Quay News", both),
        ("lamps", "Shore Sheet", LAMP.to_string()),
    ];
    if with_gone {
        articles.push(("gone", "Shore Sheet", BERTH.to_string()));
    }
    let lines = articles.into_iter().map(|(id, outlet, text)| {
        json!({"id": id, "outlet": outlet, "date": "2031-05-06", "text": text}).to_string()
    });
    let lines: Vec<String> = lines.collect();
    Edition::build(corpus::from_reader(lines.join("\n").as_bytes()), &[])
}

fn page(format: Format, edition: &Edition, notebook: &Notebook, contents: Contents) -> String {
    let mut out = Vec::new();
    write(format, edition, notebook, contents, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// A mark on the printings of the first statement.
fn marked(edition: &Edition, ids: &[&str]) -> Notebook {
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

#[test]
fn an_outlet_whose_printing_was_marked_is_not_told_to_leave_it_out() {
    let (before, now) = (harbour(true), harbour(false));
    let quoted = now.quotations_of(now.article("quay").unwrap()).next();
    let sheet = Contents::Statement(now[quoted.unwrap()].statement);
    let silent = "Shore Sheet (SS), though it covers the event";
    let bare = page(Format::Markdown, &now, &Notebook::in_memory(), sheet);
    assert!(bare.contains(silent), "{bare}");
    // Alone, it is known by its words.
    for ids in [&["quay", "gone"][..], &["gone"]] {
        let notebook = marked(&before, ids);
        for format in [Format::Markdown, Format::Csv, Format::Json, Format::Tei] {
            let page = page(format, &now, &notebook, sheet);
            assert!(!page.contains("though it covers"), "{format:?}: {page}");
            let known = "Shore Sheet (SS): “Nobody loses a berth this year, and no boat pays for the works”";
            assert!(page.contains(known), "{format:?}: {page}");
        }
        let matrix = page(Format::Csv, &now, &notebook, Contents::Matrix);
        assert!(!matrix.contains('–'), "{matrix}");
    }
}

#[test]
fn a_passage_that_is_not_found_is_told_with_the_mark_that_it_belongs_to() {
    let notebook = marked(&harbour(true), &["quay", "gone"]);
    let page = page(
        Format::Markdown,
        &harbour(false),
        &notebook,
        Contents::Marks,
    );
    let (_, lost) = page.split_once("Not found in the texts").unwrap();
    assert!(
        lost.contains("Of the mark on “Nobody loses a berth this year, and no boat pays for the"),
        "{lost}"
    );
}
