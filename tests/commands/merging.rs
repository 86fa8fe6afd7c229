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
    // That there is none is said.
    let (json, _) = workspace.complains(&["export", "ferry", "--format", "json"], 0);
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
fn what_is_taken_in_is_named_and_can_be_looked_at_before() {
    let workspace = Workspace::new();
    workspace.mark("post-1", "must sail at noon", "theirs");
    let theirs = std::fs::read(workspace.notebook()).unwrap();
    std::fs::remove_file(workspace.notebook()).unwrap();
    // Of a folder it is the notebook that lies in it.
    workspace.put("ada/verbatim.notebook.jsonl", &theirs);
    let (_, said) = workspace.complains(&["merge", "ada", "ferry", "--dry-run"], 0);
    assert!(said.contains("mark “must sail at noon”"), "{said}");
    assert!(said.contains("would be taken in: marks 1"), "{said}");
    assert!(!workspace.notebook().exists());
    let (_, said) = workspace.complains(&["merge", "ada", "ferry"], 0);
    assert!(
        said.contains("mark “must sail at noon”") && said.contains("taken in: marks 1"),
        "{said}"
    );
    assert_eq!(notes(&workspace), ["theirs"]);
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
    assert!(cited.contains("> … “must sail at noon” …"), "{cited}");
}

#[test]
fn whose_mark_it_is_goes_with_what_was_taken_in() {
    let theirs = || {
        let workspace = Workspace::new();
        workspace.mark("ledger-1", "may sail", "is that so?");
        std::fs::read(workspace.notebook()).unwrap()
    };
    let by = |name: &str, args: &[&str], bytes: &[u8]| {
        let workspace = Workspace::new();
        workspace.mark("post-1", "must sail at noon", "ours");
        workspace.put(name, bytes);
        merged(&workspace, &[&["merge", name, "ferry"], args].concat());
        let json = workspace.prints(&["export", "ferry", "--format", "json"]);
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        let marks = json["marks"].as_array().unwrap();
        let of = |note: &str| marks.iter().find(|mark| mark["note"] == note).unwrap()["by"].clone();
        assert!(of("ours").is_null());
        let told = workspace.prints(&["export", "ferry"]);
        let by = of("is that so?").as_str().unwrap().to_owned();
        assert!(told.contains(&format!("**By:** {by}")), "{told}");
        by
    };
    let bytes = theirs();
    assert_eq!(by("ada.notebook.jsonl", &[], &bytes), "ada");
    assert_eq!(by("tove/verbatim.notebook.jsonl", &[], &bytes), "tove");
    assert_eq!(by("ada.jsonl", &["--as", "Ada Lind"], &bytes), "Ada Lind");
    let owned = String::from_utf8(bytes).unwrap();
    let owned = owned.replacen("{\"notebook\":{", "{\"notebook\":{\"owner\":\"Tove\",", 1);
    assert_eq!(by("ada.jsonl", &[], owned.as_bytes()), "Tove");
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

#[test]
fn what_holds_no_notebook_and_what_holds_no_articles_is_refused() {
    let workspace = Workspace::new();
    workspace.mark("post-1", "must sail at noon", "ours");
    workspace.put(
        "odd/article.json",
        b"{\"text\": \"It rained.\", \"headline\": \"Rain\"}",
    );
    workspace.put("odd/history", b"{\"done\":0}\n");
    workspace.put("odd/empty.jsonl", b"");
    let whole = std::fs::read(workspace.notebook()).unwrap();
    for other in ["odd/article.json", "odd/history", "odd/empty.jsonl"] {
        let (out, err) = workspace.complains(&["merge", other, "ferry"], 1);
        assert!(
            err.contains(&format!("{other}: neither a notebook nor")),
            "{err}"
        );
        assert!(out.is_empty() && !err.contains("taken in:"), "{out} {err}");
    }
    let own = workspace.notebook().display().to_string();
    let count = || {
        std::fs::read_dir(workspace.notebook().parent().unwrap())
            .unwrap()
            .count()
    };
    let before = count();
    for nowhere in ["nowhere", "/nonexistent-corpus"] {
        let (_, err) = workspace.complains(&["merge", &own, nowhere], 1);
        assert!(err.contains(nowhere) && !err.contains("taken in:"), "{err}");
    }
    assert_eq!(
        (std::fs::read(workspace.notebook()).unwrap(), count()),
        (whole, before)
    );
}

#[test]
fn the_notebook_of_a_folder_that_was_renamed_is_named_until_something_is_written() {
    let workspace = Workspace::new();
    workspace.mark("post-1", "must sail at noon", "ours");
    let own = workspace.notebook().display().to_string();
    std::fs::rename(workspace.path("ferry"), workspace.path("boats")).unwrap();
    assert_eq!(workspace.complains(&["statements", "boats"], 0).1, "");
    let (_, said) = workspace.complains(&["export", "boats", "--what", "timeline"], 0);
    let command = format!("verbatim merge {own} ");
    assert!(
        said.contains(&command) && said.lines().count() == 1,
        "{said}"
    );
    let args = ["--no-session", "boats", "--keys", "!", "--print"];
    let (screen, _) = workspace.complains(&args, 0);
    assert!(screen.contains("under another path"), "{screen}");
    merged(&workspace, &["merge", &own, "boats"]);
    let (_, said) = workspace.complains(&["export", "boats"], 0);
    assert_eq!(said, "");
}

/// Two marks in the folder for data, made one after the other in the reader.
fn marked() -> Workspace {
    let workspace = Workspace::new();
    for keys in ["m", "Km"] {
        workspace.prints(&["--no-session", "ferry", "--keys", keys, "--print"]);
    }
    assert_eq!(notes(&workspace).len(), 2);
    workspace
}

const BESIDE: &str = "ferry/verbatim.notebook.jsonl";

#[test]
fn an_empty_notebook_put_beside_the_articles_takes_over_the_marks_once() {
    let workspace = marked();
    let keys = |keys| workspace.prints(&["--no-session", "ferry", "--keys", keys, "--print"]);
    workspace.put(BESIDE, b"");
    keys("M");
    let marks = || workspace.read(BESIDE).matches("{\"mark\":").count();
    assert_eq!((marks(), notes(&workspace).len()), (2, 2));
    let before = workspace.read(BESIDE);
    keys("M");
    assert_eq!(workspace.read(BESIDE), before);
    for left in [1, 0] {
        keys("u");
        assert_eq!((marks(), notes(&workspace).len()), (left, left));
    }
    keys("M");
    assert_eq!((marks(), notes(&workspace).len()), (0, 0));
}

#[test]
fn a_mark_that_is_taken_away_beside_the_articles_does_not_come_back() {
    let workspace = marked();
    workspace.put(BESIDE, b"\n");
    for left in [1, 0] {
        workspace.prints(&["--no-session", "ferry", "--keys", "Md", "--print"]);
        assert_eq!(notes(&workspace).len(), left);
    }
}

#[test]
fn what_the_folder_for_data_holds_beside_a_colleagues_notebook_is_named_until_it_is_merged() {
    let workspace = Workspace::new();
    workspace.mark("post-1", "must sail at noon", "hers");
    let hers = std::fs::read(workspace.notebook()).unwrap();
    std::fs::remove_file(workspace.notebook()).unwrap();
    workspace.mark("post-1", "we have the fuel", "mine");
    workspace.put(BESIDE, &hers);
    let (_, said) = workspace.complains(&["export", "ferry"], 0);
    let own = workspace.notebook().display().to_string();
    let command = format!("verbatim merge {own} ");
    assert!(said.contains(&command) && said.contains(BESIDE), "{said}");
    assert_eq!(workspace.read(BESIDE).as_bytes(), hers);
    // The reader says it at once and lists it, on its screens alone; who only reads is not told.
    for (keys, told) in [
        ("", "! lists it: a notebook that holds"),
        ("!", "verbatim merge "),
    ] {
        let args = [
            "--no-session",
            "ferry",
            "--keys",
            keys,
            "--print",
            "--size",
            "300x40",
        ];
        let (screen, said) = workspace.complains(&args, 0);
        assert!(screen.contains(told), "{screen}");
        assert_eq!(said, "");
    }
    assert_eq!(workspace.complains(&["statements", "ferry"], 0).1, "");
    merged(&workspace, &["merge", &own, "ferry"]);
    assert_eq!(notes(&workspace), ["hers", "mine"]);
    let screen = workspace.prints(&["--no-session", "ferry", "--print"]);
    assert!(!screen.contains("! lists it"), "{screen}");
    for left in [1, 0] {
        workspace.prints(&["--no-session", "ferry", "--keys", "Md", "--print"]);
        assert_eq!(notes(&workspace).len(), left);
    }
}

#[test]
fn a_copy_of_ones_own_notebook_beside_the_articles_is_taken() {
    let workspace = marked();
    workspace.put(BESIDE, &std::fs::read(workspace.notebook()).unwrap());
    for left in [1, 0] {
        workspace.prints(&["--no-session", "ferry", "--keys", "Md", "--print"]);
        assert_eq!(notes(&workspace).len(), left);
    }
}
