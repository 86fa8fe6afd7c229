//! Marks that are pieces of a sentence: what they leave out is told in every form.

use super::marked::{goes_out, marking};
use super::*;
use crate::corpus;
use serde_json::json;

const QUAY: &str = "“We will not raise a single toll. The lamps stay lit,” Moe Lund told the council on Monday.\n\n\
    The council sat till nine, if anybody counted.";

pub(super) fn quay() -> Edition {
    let line = json!({"id": "quay", "outlet": "Quay News", "date": "2031-05-06",
        "url": "https://quay.example/lund", "text": QUAY});
    Edition::build(corpus::from_reader(line.to_string().as_bytes()), &[])
}

const ALL: [Format; 6] = [
    Format::Markdown,
    Format::Html,
    Format::Csv,
    Format::Json,
    Format::Tei,
    Format::Readwise,
];

#[test]
fn a_piece_of_a_sentence_bears_the_sign_of_a_cut_and_what_turns_it() {
    let edition = quay();
    let whole = "“We will not raise a single toll.";
    let pieces = [
        ("We will", "We will", ["", " …"]),
        ("raise a single toll", "raise a single toll", ["… ", ""]),
        ("raise a", "raise a", ["… ", " …"]),
        // The outlet's own words.
        (
            "The council sat till nine",
            "The council sat till nine",
            ["", " …"],
        ),
    ];
    for (marked, words, [before, behind]) in pieces {
        let notebook = marking(&edition, "quay", marked);
        for format in ALL {
            let out = goes_out(format, &edition, &notebook);
            let sentence = if marked.starts_with("The") {
                "if anybody counted."
            } else {
                whole
            };
            let sentence = sentence.trim_start_matches('“');
            assert!(out.contains(sentence), "{marked} in {format:?}: {out}");
            let bare = format!("{before}{words}{behind}");
            let in_marks = format!("{before}“{words}”{behind}");
            assert!(
                out.contains(&bare) || out.contains(&in_marks),
                "{marked} in {format:?}: {out}"
            );
        }
        let span = notebook.marks()[0].passage.span;
        let line = cite(&edition, ArticleIx(0), span);
        assert!(line.contains("[in its sentence: "), "{line}");
    }
}

#[test]
fn whole_sentences_are_no_cut() {
    let edition = quay();
    for marked in [
        "We will not raise a single toll.",
        "The lamps stay lit",
        "“We will not raise a single toll. The lamps stay lit,”",
    ] {
        let notebook = marking(&edition, "quay", marked);
        for format in ALL {
            let out = goes_out(format, &edition, &notebook);
            assert!(!out.contains('…'), "{marked} in {format:?}: {out}");
        }
    }
}

#[test]
fn a_cut_that_turns_nothing_goes_without_the_sentence() {
    let edition = quay();
    let notebook = marking(&edition, "quay", "The lamps");
    let page = goes_out(Format::Markdown, &edition, &notebook);
    assert!(page.contains("“The lamps” …"), "{page}");
    assert!(!page.contains("In its sentence"), "{page}");
}
