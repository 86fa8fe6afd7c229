//! Words that go out by themselves, to programs that know nothing of statements: what is known of them goes along.

use super::cut::quay;
use super::marked::{corpus, goes_out, marking};
use super::*;
use crate::corpus::Provenance;
use serde_json::{Value, json};

const BY_THEMSELVES: [Format; 3] = [Format::Readwise, Format::Hypothesis, Format::Annotations];

#[test]
fn a_note_tells_whose_words_they_are_and_how_others_print_them() {
    let edition = Edition::build(corpus(), &[]);
    let words = "Nobody loses a berth, and no boat pays for the work";
    let notebook = marking(&edition, "shore", words);
    for format in BY_THEMSELVES {
        let out = goes_out(format, &edition, &notebook);
        for told in [
            "Moe Lund, 5 May 2031",
            "no boat pays for the works",
            "“work” for “works”",
        ] {
            assert!(out.contains(told), "{told} in {format:?}: {out}");
        }
    }
}

#[test]
fn what_an_export_tells_is_no_note_when_it_is_read_again() {
    let edition = Edition::build(corpus(), &[]);
    let mut notebook = marking(&edition, "shore", "Nobody loses a berth");
    let id = notebook.marks()[0].id.clone();
    for note in ["ask him\nor her", ""] {
        notebook.edit(&id, note, &[]);
        for format in [Format::Hypothesis, Format::Annotations] {
            let out = goes_out(format, &edition, &notebook);
            let read = crate::notebook::annotations::parse(out.as_bytes()).unwrap();
            assert_eq!(read.marks[0].note, note, "{format:?}");
        }
    }
}

#[test]
fn what_was_never_on_words_is_not_told_as_lost() {
    let edition = Edition::build(corpus(), &[]);
    let row = |id: &str, page: &str, exact: &str, references: Value| {
        let mut target = json!({"source": page});
        if !exact.is_empty() {
            target["selector"] = json!([{"type": "TextQuoteSelector", "exact": exact}]);
        }
        json!({"id": id, "uri": page, "text": id, "references": references, "target": [target]})
    };
    let here = "https://shore.example/lund";
    let rows = json!({"rows": [
        row("page", here, "", Value::Null),
        row("answer", here, "", json!(["page"])),
        row("never", here, "No such words at all", Value::Null),
        row("elsewhere", "https://other.example/x", "No such words", Value::Null),
    ]});
    let read = crate::notebook::annotations::parse(rows.to_string().as_bytes()).unwrap();
    let mut notebook = Notebook::in_memory();
    read.marks
        .into_iter()
        .for_each(|mark| notebook.put_back(mark));
    let page = goes_out(Format::Markdown, &edition, &notebook);
    let (on_pages, lost) = page.split_once("Not found in the texts").unwrap();
    assert_eq!(
        on_pages.matches("A note on the article as a whole").count(),
        2,
        "{page}"
    );
    assert!(on_pages.contains("**Tags:** reply"), "{page}");
    assert!(
        lost.contains("Not found in the article as it was read here"),
        "{page}"
    );
    assert!(lost.contains("not among those that were read"), "{page}");
    let table = goes_out(Format::Readwise, &edition, &notebook);
    assert!(!table.contains("no longer"), "{table}");
    assert_eq!(table.matches("not among those").count(), 1, "{table}");
}

#[test]
fn a_day_that_was_only_concluded_is_no_fact_of_a_bibliography() {
    let mut edition = quay();
    let published = edition.articles[0].published.as_mut().unwrap();
    published.provenance = Provenance::SharedStatement {
        siglum: "SS".into(),
        words: "We will not".into(),
    };
    let notebook = marking(&edition, "quay", "The lamps stay lit");
    let out = |format| goes_out(format, &edition, &notebook);
    let csl: Value = serde_json::from_str(&out(Format::Csl)).unwrap();
    assert_eq!(csl[0]["issued"]["circa"], true);
    let json: Value = serde_json::from_str(&out(Format::Json)).unwrap();
    assert_eq!(json["sources"][0]["published"]["guess"], true);
    assert!(json["marks"][0]["published"].is_null(), "{json}");
    for (format, stated, told) in [
        (
            Format::Bibtex,
            "date = {2031",
            "note = {published about 6 May 2031",
        ),
        (Format::Ris, "DA  - ", "N1  - published about 6 May 2031"),
        (Format::Markdown, ", 6 May 2031", "≈ 6 May 2031"),
        (
            Format::Tei,
            "<date when=\"2031-05-06\">",
            "evidence=\"conjecture\" cert=\"low\">≈ 6 May 2031</date>",
        ),
        (Format::Csv, ",2031-05-06,,", ",2031-05-06,guess,"),
    ] {
        let out = out(format);
        assert!(!out.contains(stated), "{out}");
        assert!(out.contains(told), "{out}");
    }
}
