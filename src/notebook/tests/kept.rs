//! Files of earlier versions: one of each form that a notebook has had.

use super::*;

const FILES: [(&str, &str); 4] = [
    ("quotations are counted", include_str!("kept/counted.jsonl")),
    (
        "quotations are named by their place",
        include_str!("kept/placed.jsonl"),
    ),
    (
        "corrections have anchors",
        include_str!("kept/anchored.jsonl"),
    ),
    (
        "articles and events are corrected",
        include_str!("kept/articles-and-events.jsonl"),
    ),
];

/// Everything that stands in the notebook is found: two marks, and all its corrections.
fn assert_whole(notebook: &Notebook, corrections: usize, form: &str) {
    assert_eq!(notebook.problems(), [], "{form}");
    let marked = notebook.marks().iter();
    let marked: Vec<_> = marked.map(|m| (m.anchoring, m.span.of(TEXT))).collect();
    let there = Anchoring::InPlace;
    assert_eq!(marked, [(there, "safe"), (there, "noon")], "{form}");
    for mark in notebook.marks() {
        assert_eq!(mark.tags, ["ferry"], "{form}");
        assert_eq!(mark.created, "2031-05-03T10:00:00Z", "{form}");
    }
    let (settled, lost) = notebook.settle(&found(TEXT));
    assert_eq!(lost, [], "{form}");
    assert_eq!(settled.len(), corrections, "{form}");
    let ids = edition(TEXT)
        .quotations
        .iter()
        .map(|q| q.id.to_string())
        .collect::<Vec<_>>();
    for correction in settled.iter().filter(|c| (*c).clone().article().is_none()) {
        assert!(
            ids.iter().any(|id| *id == correction.names()),
            "{form}: {correction}"
        );
    }
}

#[test]
fn a_notebook_of_each_earlier_form_is_found_whole_and_saved_in_the_form_of_today() {
    for (form, file) in FILES {
        let workspace = Workspace::new();
        let corrections = file.lines().count() - 3;
        fs::create_dir_all(workspace.path().parent().unwrap()).unwrap();
        fs::write(workspace.path(), file).unwrap();
        let mut notebook = workspace.open();
        assert_whole(&notebook, corrections, form);

        let ids: Vec<String> = notebook.marks().iter().map(|m| m.id.clone()).collect();
        for id in &ids {
            notebook.edit(id, "checked", &["ferry".to_string()]);
        }
        notebook.save(&workspace.articles).unwrap();
        let again = workspace.open();
        assert_whole(&again, corrections, form);
        assert!(again.marks().iter().all(|m| m.note == "checked"), "{form}");
        // What was not touched stands there as it stood.
        let saved = fs::read_to_string(workspace.path()).unwrap();
        let untouched = file.lines().filter(|line| line.contains("\"correction\""));
        for line in untouched {
            assert!(saved.lines().any(|kept| kept == line), "{form}: {line}");
        }
    }
}
