//! What cannot be read is said with its path, the rest is printed, and the exit code is 1.

#[cfg(unix)]
use crate::workspace::text;
use crate::workspace::{Workspace, is_quiet};

#[test]
fn a_missing_path_is_said_and_the_rest_is_read() {
    let workspace = Workspace::new();
    let (out, err) = workspace.complains(&["articles", "nowhere", "ferry"], 1);
    assert!(err.contains("nowhere"), "{err}");
    assert!(out.contains("post-1") && out.contains("ledger-1"), "{out}");
}

#[test]
fn what_could_not_be_read_is_listed() {
    let workspace = Workspace::new();
    assert!(!workspace.prints(&["problems", "ferry"]).contains("picture"));
    workspace.put("ferry/picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0");
    let (out, err) = workspace.complains(&["problems", "ferry", "--format", "jsonl"], 1);
    assert_eq!(err, "");
    assert_eq!(out.lines().count(), 1);
    assert!(
        out.contains("picture.txt") && out.contains("a picture"),
        "{out}"
    );
}

#[test]
fn a_first_manifest_says_what_was_found_and_changes_nothing() {
    let workspace = Workspace::new();
    workspace.put("ferry/note.txt", "“It rains,” she said.\n".as_bytes());
    let known = |workspace: &Workspace| -> Vec<String> {
        let articles = workspace.prints(&["articles", "ferry"]);
        articles.lines().map(str::to_owned).collect()
    };
    let before = known(&workspace);
    workspace.prints(&["init", "ferry"]);
    assert_eq!(known(&workspace), before);
    let manifest = workspace.read("ferry/corpus.toml");
    assert!(manifest.contains("outlet = \"North Ledger\""), "{manifest}");
    assert!(
        manifest.contains("# date = 2031-05-02  # gap: not found"),
        "{manifest}"
    );
    let (_, err) = workspace.complains(&["init", "ferry"], 1);
    assert!(err.contains("is there already"), "{err}");
}

#[test]
fn an_empty_folder_is_said() {
    let workspace = Workspace::empty();
    for args in [&["articles", "ferry"][..], &["ferry"], &["export", "ferry"]] {
        let (_, err) = workspace.complains(args, 1);
        assert!(err.contains("ferry"), "{err}");
    }
}

#[test]
fn a_binary_file_is_said_and_the_rest_is_read() {
    let workspace = Workspace::new();
    workspace.put(
        "ferry/picture.txt",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0\x08\x06",
    );
    let (out, err) = workspace.complains(&["quotes", "ferry"], 1);
    assert!(err.contains("picture.txt"), "{err}");
    assert!(is_quiet(&err) && out.contains("must sail"), "{err} {out}");
}

#[test]
fn broken_utf_8_neither_stops_nor_garbles_the_rest() {
    let workspace = Workspace::new();
    let mut broken = "“The old lighthouse stays where it is,” said Ivo Brandt.\n"
        .as_bytes()
        .to_vec();
    broken.extend(b"It has stood there since \xf0 long ago.\n");
    workspace.put("ferry/broken.txt", &broken);
    let (out, err) = workspace.complains(&["quotes", "ferry", "--format", "jsonl"], 1);
    assert!(
        err.contains("broken.txt:2") && err.contains("UTF-8"),
        "{err}"
    );
    assert!(
        out.contains("must sail") && out.contains("lighthouse"),
        "{out}"
    );
}

#[test]
fn a_broken_json_line_is_said_with_its_number() {
    let workspace = Workspace::new();
    let lines = workspace.read("ferry/week.jsonl");
    let (first, second) = lines.split_once('\n').unwrap();
    let broken = format!("{first}\n{{\"id\": \"half\n{second}");
    workspace.put("ferry/week.jsonl", broken.as_bytes());
    let (out, err) = workspace.complains(&["articles", "ferry"], 1);
    assert!(err.contains("week.jsonl:2"), "{err}");
    assert!(out.contains("post-1") && out.contains("ledger-1"), "{out}");
}

#[cfg(unix)]
#[test]
fn an_unreadable_folder_is_said_and_the_rest_is_read() {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt;
    let workspace = Workspace::new();
    workspace.put("ferry/closed/a.txt", b"Nobody reads this.");
    let closed = workspace.path("ferry/closed");
    set_permissions(&closed, Permissions::from_mode(0o000)).unwrap();
    let seen = crate::workspace::is_root(&closed);
    let done = workspace.verbatim(&["articles", "ferry"]).assert();
    set_permissions(&closed, Permissions::from_mode(0o755)).unwrap();
    if seen {
        return;
    }
    let done = done.code(1);
    assert!(text(&done.get_output().stderr).contains("closed"));
    assert!(text(&done.get_output().stdout).contains("post-1"));
}

#[test]
fn hostile_names_do_not_steer_the_terminal() {
    let workspace = Workspace::empty();
    let (_, err) = workspace.complains(&["articles", "no\u{1b}[31msuch"], 1);
    assert!(is_quiet(&err) && err.contains("such"), "{err:?}");
}

#[test]
fn a_broken_notebook_is_said_and_kept() {
    let workspace = Workspace::new();
    workspace.mark("post-1", "must sail at noon", "");
    let mut damaged = std::fs::read(workspace.notebook()).unwrap();
    damaged.extend(b"not json\n");
    std::fs::write(workspace.notebook(), &damaged).unwrap();
    let (out, err) = workspace.complains(&["export", "ferry"], 1);
    assert!(err.contains(".jsonl:3") && err.contains("kept in"), "{err}");
    assert!(out.contains("must sail at noon"), "{out}");
}

#[test]
fn front_matter_that_is_no_yaml_is_read_and_told_and_fails_nothing() {
    let workspace = Workspace::empty();
    workspace.put(
        "ferry/rain.md",
        b"---\ntitle: A day: rain\noutlet: Harbour Post\ndate: 2031-05-02\n---\nIt rained.\n",
    );
    let told = workspace.prints(&["problems", "ferry", "--format", "jsonl"]);
    assert!(
        told.contains("\"line\":2") && told.contains("no YAML"),
        "{told}"
    );
    let (articles, _) = workspace.complains(&["articles", "ferry", "--format", "jsonl"], 0);
    for known in ["A day: rain", "Harbour Post", "2031-05-02"] {
        assert!(articles.contains(known), "{articles}");
    }
    workspace.put("draft.md", b"It rained.\n");
    workspace.complains(&["check", "draft.md", "--against", "ferry"], 0);
}
