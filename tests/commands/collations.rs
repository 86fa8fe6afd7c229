//! collate.

use crate::workspace::{Workspace, is_quiet, text};
use serde_json::{Value, json};

const WITNESSES: &str = r#"{"witnesses": [
  {"id": "A", "content": "The ferry must sail at noon."},
  {"id": "B", "content": "The ferry may sail at noon."},
  {"id": "C", "tokens": [{"t": "The "}, {"t": "ferry "}, {"t": "must "}, {"t": "sail"}]}
]}"#;

fn workspace() -> Workspace {
    let workspace = Workspace::empty();
    workspace.put("w.json", WITNESSES.as_bytes());
    workspace
}

/// The tokens of a row of CollateX's table, put together.
fn row(table: &Value, n: usize) -> String {
    let cells = table["table"][n].as_array().unwrap().iter();
    let tokens = cells.filter_map(Value::as_array).flatten();
    tokens.map(|t| t["t"].as_str().unwrap()).collect()
}

#[test]
fn the_json_table_is_that_of_collatex_and_gives_back_every_witness() {
    let printed = workspace().prints(&["collate", "w.json", "--format", "json"]);
    let table: Value = serde_json::from_str(&printed).unwrap();
    assert_eq!(table["witnesses"], json!(["A", "B", "C"]));
    assert_eq!(row(&table, 0).trim(), "The ferry must sail at noon.");
    assert_eq!(row(&table, 1).trim(), "The ferry may sail at noon.");
    assert_eq!(row(&table, 2).trim(), "The ferry must sail");
    let columns = |n: usize| table["table"][n].as_array().unwrap().len();
    assert!(columns(0) == columns(1) && columns(1) == columns(2));
}

#[test]
fn every_form_shows_every_witness() {
    let workspace = workspace();
    for format in ["table", "json", "html", "tei", "svg"] {
        let printed = workspace.prints(&["collate", "w.json", "--format", format]);
        assert!(is_quiet(&printed), "{format}: {printed:?}");
        assert!(
            printed.contains("must") && printed.contains("may"),
            "{format}: {printed}"
        );
    }
}

#[test]
fn plain_lines_are_witnesses_and_the_difference_is_named() {
    let done = Workspace::empty()
        .verbatim(&["collate", "-"])
        .write_stdin("A: The ferry must sail.\n\nB: The ferry may sail.\n")
        .assert()
        .success();
    let printed = text(&done.get_output().stdout);
    assert!(printed.contains("how binding"), "{printed}");
}

#[test]
fn what_is_no_witness_is_said() {
    let workspace = workspace();
    workspace.put("bad.txt", b"A: one two\nno name here\nB: one three\n");
    let (out, err) = workspace.complains(&["collate", "bad.txt"], 1);
    assert!(
        err.contains("bad.txt:2") && out.contains("three"),
        "{err}{out}"
    );
    workspace.put("bad.json", b"{\"witnesses\": [{\"id\": \"A\"}]}");
    let (_, err) = workspace.complains(&["collate", "bad.json"], 1);
    assert!(err.contains("bad.json") && err.contains("\"A\""), "{err}");
    workspace.put("bytes.txt", b"A: \xff\n");
    let (_, err) = workspace.complains(&["collate", "bytes.txt"], 1);
    assert!(err.contains("bytes.txt") && err.contains("UTF-8"), "{err}");
    let (_, err) = workspace.complains(&["collate", "nowhere.json"], 1);
    assert!(err.contains("nowhere.json"), "{err}");
}
