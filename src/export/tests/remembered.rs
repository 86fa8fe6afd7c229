//! Printings that were marked and are not found any more.

use super::*;
use crate::export::lost_printing::{self, marked};

/// Two outlets; the second prints the first statement in an article that may be gone.
fn harbour(with_gone: bool) -> Edition {
    lost_printing::harbour(&[("quay", "Quay News")], with_gone)
}

fn page(format: Format, edition: &Edition, notebook: &Notebook, contents: Contents) -> String {
    let mut out = Vec::new();
    write(format, edition, notebook, contents, &mut out).unwrap();
    String::from_utf8(out).unwrap()
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
