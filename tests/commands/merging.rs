//! merge: a second notebook, and annotations from elsewhere.

use crate::workspace::{Workspace, is_quiet, text};

/// What a merge prints.
fn merged(workspace: &Workspace, args: &[&str]) -> String {
    let done = workspace.verbatim(args).assert().success();
    let said = text(&done.get_output().stderr);
    assert!(said.contains("taken in:"), "{said}");
    text(&done.get_output().stdout)
}

/// The notes of the marks.
fn notes(workspace: &Workspace) -> Vec<String> {
    let json = workspace.prints(&["export", "ferry", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let marks = json["marks"].as_array().unwrap();
    let note = |mark: &serde_json::Value| mark["note"].as_str().unwrap().to_string();
    marks.iter().map(note).collect()
}

#[test]
fn a_second_notebook_is_taken_in_and_conflicts_are_printed() {
    let workspace = Workspace::new();
    workspace.mark("post-1", "must sail at noon", "ours");
    let theirs = std::fs::read_to_string(workspace.notebook()).unwrap();
    let theirs = theirs.replace("\"ours\"", "\"theirs \\u001b[31m\"");
    workspace.put("theirs.jsonl", theirs.as_bytes());
    let told = merged(&workspace, &["merge", "theirs.jsonl", "ferry"]);
    assert!(
        told.contains("“must sail at noon”: ours “ours”, tags winter; theirs “theirs"),
        "{told}"
    );
    assert!(is_quiet(&told), "{told:?}");
    assert_eq!(notes(&workspace), ["ours"]);
    merged(
        &workspace,
        &["merge", "theirs.jsonl", "ferry", "--take", "theirs"],
    );
    assert_eq!(notes(&workspace), ["theirs \u{1b}[31m"]);
}

#[test]
fn annotations_from_elsewhere_become_marks_once() {
    let workspace = Workspace::new();
    let page = r#"{"rows": [{"id": "x", "uri": "https://example.org/post-1", "text": "when?", "tags": [],
        "target": [{"selector": [{"type": "TextQuoteSelector", "exact": "must sail at noon"}]}]}]}"#;
    workspace.put("hypothesis.json", page.as_bytes());
    for _ in 0..2 {
        merged(&workspace, &["merge", "hypothesis.json", "ferry"]);
        assert_eq!(notes(&workspace), ["when?"]);
    }
    let cited = workspace.prints(&["export", "ferry"]);
    assert!(cited.contains("> “must sail at noon”"), "{cited}");
}

#[test]
fn what_is_no_notebook_is_said_and_nothing_changes() {
    let workspace = Workspace::new();
    workspace.mark("post-1", "must sail at noon", "ours");
    workspace.put("odd.txt", b"no notebook");
    let before = workspace.prints(&["export", "ferry", "--format", "json"]);
    let (_, err) = workspace.complains(&["merge", "odd.txt", "ferry"], 1);
    assert!(
        err.contains("odd.txt: neither a notebook nor annotations"),
        "{err}"
    );
    let (_, err) = workspace.complains(&["merge", "none.jsonl", "ferry"], 1);
    assert!(err.contains("none.jsonl: no such file"), "{err}");
    assert_eq!(
        workspace.prints(&["export", "ferry", "--format", "json"]),
        before
    );
}
