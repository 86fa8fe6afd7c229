//! Marks on the same words: one entry in every form, with all that was written on any of them.

use super::marked::{corpus, goes_out, marking};
use super::*;
use crate::edition::Statement;
use crate::notebook::Mark;
use serde_json::Value;

const WORDS: &str = "Nobody loses a berth, and no boat pays for the works";

/// The reader's mark and a colleague's on the same words.
fn twice(edition: &Edition) -> Notebook {
    let mut notebook = marking(edition, "quay", WORDS);
    let own = notebook.marks()[0].id.clone();
    notebook.edit(&own, "ask him", &["works".into()]);
    notebook.label(&own, "key");
    let theirs = Mark {
        id: "theirs".into(),
        note: "lovely".into(),
        tags: vec!["harbour".into()],
        label: "later".into(),
        by: "Ada Brink".into(),
        ..notebook.marks()[0].clone()
    };
    notebook.put_back(theirs);
    notebook
}

#[test]
fn the_same_words_marked_twice_are_one_entry_with_all_that_is_written_on_them() {
    let edition = Edition::build(corpus(), &[]);
    let notebook = twice(&edition);
    let out = |format| goes_out(format, &edition, &notebook);
    let object = |format| serde_json::from_str::<Value>(&out(format)).unwrap();
    let number = |value: &Value| value.as_array().unwrap().len();
    assert_eq!(number(&object(Format::Json)["marks"]), 1);
    assert_eq!(number(&object(Format::Annotations)["items"]), 1);
    assert_eq!(object(Format::Hypothesis)["total"], 1);
    let rows = |format| {
        ::csv::Reader::from_reader(out(format).as_bytes())
            .records()
            .count()
    };
    assert_eq!(rows(Format::Readwise), 1);
    assert_eq!(out(Format::Csv).matches("\nmark,").count(), 1);
    assert_eq!(out(Format::Tei).matches("type=\"remark\"").count(), 1);
    let all = [
        Format::Json,
        Format::Annotations,
        Format::Hypothesis,
        Format::Csv,
    ];
    for format in all
        .into_iter()
        .chain([Format::Readwise, Format::Tei, Format::Markdown])
    {
        let out = out(format);
        for written in [
            "ask him",
            "lovely",
            "works",
            "harbour",
            "key",
            "later",
            "Ada Brink",
        ] {
            assert!(out.contains(written), "{format:?}, {written}: {out}");
        }
    }
    // What is on disk stays two.
    assert_eq!(notebook.marks().len(), 2);
}

#[test]
fn a_mark_of_some_of_the_passages_of_another_is_told_with_that() {
    let edition = Edition::build(corpus(), &[]);
    let printed = |s: &&Statement| s.witnesses.len() == 2;
    let statement = edition.statements.iter().find(printed).unwrap();
    let first = &statement.witnesses[0];
    let mut notebook = Notebook::in_memory();
    let extent = edition[first.quotations[0]].quotation.extent();
    notebook.mark(&edition[first.article], extent, "ask him", &[]);
    let places = statement.witnesses.iter().map(|witness| {
        let extent = edition[witness.quotations[0]].quotation.extent();
        (&edition[witness.article], extent)
    });
    let places: Vec<_> = places.collect();
    notebook.mark_passages(&places);
    let out = goes_out(Format::Json, &edition, &notebook);
    let out: Value = serde_json::from_str(&out).unwrap();
    let marks = out["marks"].as_array().unwrap();
    assert_eq!(marks.len(), 1, "{marks:?}");
    assert_eq!(marks[0]["more"].as_array().unwrap().len(), 1);
    assert_eq!(marks[0]["note"], "ask him");
}
