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
    let marked: Vec<_> = marked
        .map(|m| (m.passage.anchoring, m.passage.span.of(TEXT)))
        .collect();
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

#[test]
fn a_mark_of_several_passages_and_its_label_are_kept_and_read_again() {
    let articles = [
        article("a", "The tide is high. The crane is old."),
        article("b", "A crane is old."),
    ];
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("n.jsonl");
    let open = || Notebook::open_at(&path, &CorpusKey::of_texts(&articles), &articles);
    let hostile = "a\"}\n{\"mark\":{}}\u{1b}[31m 漢";
    let mut notebook = open();
    let places = [
        (&articles[0], Span::new(18, 35)),
        (&articles[1], Span::new(2, 15)),
    ];
    let id = notebook.mark_passages(&places).unwrap();
    notebook.label(&id, hostile);
    notebook.save(&articles).unwrap();
    let again = open();
    assert_eq!((again.marks().len(), again.problems().len()), (1, 0));
    let mark = &again.marks()[0];
    assert_eq!((mark.label.as_str(), mark.passages().count()), (hostile, 2));
    assert_eq!(again.marked_in("b"), [Span::new(2, 15)]);
    // What is gone from one text is lost alone, and put back on other words alone.
    let changed = [article("a", "The tide is high."), articles[1].clone()];
    let mut lost = Notebook::open_at(&path, &CorpusKey::of_texts(&changed), &changed);
    assert!(lost.marks()[0].passage.is_lost() && !lost.marks()[0].more[0].is_lost());
    lost.reattach(&id, &changed[0], Span::new(0, 17));
    assert!(lost.marks()[0].passages().all(|p| !p.is_lost()));
    // A label that is taken away is gone from the line too.
    let mut notebook = open();
    notebook.label(&id, "");
    notebook.save(&articles).unwrap();
    assert_eq!(open().marks()[0].label, "");
    assert!(notebook.undo(&articles).is_some());
    assert_eq!(notebook.marks()[0].label, hostile);
}

#[test]
fn a_notebook_that_was_taken_in_is_named_by_a_line_taken_whatever_earlier_versions_called_it() {
    let workspace = Workspace::new();
    fs::create_dir_all(workspace.path().parent().unwrap()).unwrap();
    let head = r#"{"notebook":{"version":1,"corpus":""}}"#;
    let lines = [r#"{"taken":"5c01"}"#, r#"{"undonestep":"7001"}"#];
    fs::write(workspace.path(), [head, lines[0], lines[1]].join("\n")).unwrap();
    let mut notebook = workspace.open();
    assert_eq!(notebook.problems(), []);
    notebook.mark_passages(&[(&workspace.articles[0], Span::new(0, 3))]);
    notebook.save(&workspace.articles).unwrap();

    let saved = fs::read_to_string(workspace.path()).unwrap();
    let taken = saved.lines().filter(|line| line.starts_with("{\"taken\""));
    let taken: Vec<_> = taken.collect();
    assert_eq!(taken, [r#"{"taken":"5c01"}"#, r#"{"taken":"7001"}"#]);
}
