//! A disk on which nothing has room, and folders in which nothing can be written: what is there stays as it is, the
//! reason is said, and nobody takes it for done.

use crate::workspace::{Workspace, text};
use assert_cmd::Command;
use std::fs;

/// The program where no file can grow: each write of a byte fails as on a full disk.
fn without_room(workspace: &Workspace, args: &[&str]) -> Command {
    let mut command = workspace.command("sh");
    // The shell leaves the signal ignored that else ends a program at this limit.
    let script = "trap '' XFSZ; ulimit -f 0; exec \"$@\"";
    command.args(["-c", script, "sh"]);
    command.arg(assert_cmd::cargo::cargo_bin!("verbatim"));
    command.args(args);
    command
}

/// What it prints and says as it fails.
fn fails(workspace: &Workspace, args: &[&str]) -> (String, String) {
    let done = without_room(workspace, args).assert().code(1);
    let output = done.get_output();
    (text(&output.stdout), text(&output.stderr))
}

/// The files below a folder, with what they hold.
fn files(workspace: &Workspace, folder: &str) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(workspace.path(folder)).unwrap();
    let entries = entries.map(|entry| entry.unwrap());
    let mut files: Vec<_> = entries
        .map(|entry| (entry.file_name().into_string().unwrap(), entry.path()))
        .filter(|(name, path)| path.is_file() && !name.ends_with(".lock"))
        .map(|(name, path)| (name, fs::read(path).unwrap()))
        .collect();
    files.sort();
    files
}

#[test]
fn where_only_the_notebook_has_no_place_enter_leaves_with_all_of_it_saved() {
    let workspace = Workspace::new();
    workspace.put("data/notebooks", b"a file in the way");
    let args = |keys| ["ferry", "--no-session", "--keys", keys, "--print"];
    let (_, err) = workspace.complains(&args("mq<enter>"), 1);
    let (_, saved) = err.split_once("all of it is in ").unwrap();
    let notebook = fs::read_to_string(saved.trim()).unwrap();
    assert_eq!(notebook.lines().count(), 2, "{notebook}");
    let (_, err) = workspace.complains(&args("mq<c-x>"), 1);
    assert!(err.contains("is not saved"), "{err}");
}

fn marked() -> Workspace {
    let workspace = Workspace::new();
    workspace.mark("post-1", "must sail at noon", "check");
    workspace
}

#[test]
fn a_mark_that_finds_no_room_is_asked_about_and_harms_no_other() {
    let workspace = marked();
    let before = files(&workspace, "data/notebooks");
    let pressed = |keys: &str| {
        let args = ["ferry", "--no-session", "--keys", keys, "--print"];
        fails(&workspace, &args)
    };
    let (screen, err) = pressed("mq");
    assert!(
        screen.contains("Not saved") && screen.contains("(os error"),
        "{screen}"
    );
    assert!(
        err.contains("what you marked or corrected is not saved"),
        "{err}"
    );
    // Where the other place has no room either, nothing stands there that could be taken for a notebook.
    let (screen, err) = pressed("mqrescued.jsonl<enter>");
    assert!(screen.contains("not saved: rescued.jsonl"), "{screen}");
    assert!(err.contains("is not saved"), "{err}");
    assert!(!workspace.path("rescued.jsonl").exists());
    // The easy answer never loses anything: it saves where there is room, or asks again.
    let (screen, err) = pressed("mq<enter>");
    assert!(
        screen.contains("no other folder can be written to"),
        "{screen}"
    );
    assert!(err.contains("is not saved"), "{err}");
    // A correction and what is taken back are no other.
    let (_, err) = pressed("cxq");
    assert!(err.contains("is not saved"), "{err}");
    assert_eq!(files(&workspace, "data/notebooks"), before);
    // With room again all of it is done.
    let args = ["ferry", "--no-session", "--keys", "mq", "--print"];
    workspace.verbatim(&args).assert().success();
    assert_eq!(
        fs::read_to_string(workspace.notebook())
            .unwrap()
            .lines()
            .count(),
        3
    );
}

#[test]
fn what_cannot_be_merged_or_exported_leaves_the_files_as_they_were() {
    let workspace = marked();
    let own = fs::read(workspace.notebook()).unwrap();
    let other = text(&own)
        .replace("check", "theirs")
        .replace("\"id\":\"", "\"id\":\"0");
    workspace.put("other.jsonl", other.as_bytes());
    workspace.put("out/marks.md", b"an older export");
    let (_, err) = fails(&workspace, &["merge", "other.jsonl", "ferry"]);
    assert!(err.contains("(os error"), "{err}");
    assert_eq!(fs::read(workspace.notebook()).unwrap(), own);
    for format in [
        "markdown",
        "html",
        "docx",
        "csv",
        "json",
        "annotations",
        "tei",
    ] {
        let to = ["--format", format, "--out", "out/marks.md", "--force"];
        let (_, err) = fails(&workspace, &[&["export", "ferry"][..], &to].concat());
        assert!(
            err.contains("out/marks.md") && err.contains("(os error"),
            "{err}"
        );
    }
    let kept = ("marks.md".to_string(), b"an older export".to_vec());
    assert_eq!(files(&workspace, "out"), [kept]);
}

#[test]
#[cfg(target_os = "linux")]
fn an_output_without_room_is_a_failure_and_not_a_closed_pipe() {
    let workspace = marked();
    for args in [
        &["export", "ferry"][..],
        &["export", "ferry", "--format", "docx"],
        &["export", "ferry", "--what", "statements", "--format", "csv"],
        &["articles", "ferry", "--format", "jsonl"],
        &["quotes", "ferry"],
        &["statements", "ferry", "--format", "csv"],
        &["timeline", "ferry"],
        &["extract", "ferry"],
        &["ferry"],
        &["export", "ferry", "--out", "/dev/full"],
    ] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let program = assert_cmd::cargo::cargo_bin!("verbatim");
        let mut command = std::process::Command::new(program);
        let built = workspace.command("true");
        for (name, value) in built.get_envs() {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        let done = command
            .current_dir(workspace.path(""))
            .args(args)
            .stdout(full)
            .output()
            .unwrap();
        let err = text(&done.stderr);
        assert_eq!(done.status.code(), Some(1), "{args:?}: {err}");
        assert!(err.contains("(os error 28)"), "{args:?}: {err}");
    }
}

#[test]
fn a_folder_in_which_nothing_can_be_written_is_said() {
    let workspace = marked();
    let own = fs::read(workspace.notebook()).unwrap();
    workspace.put("in-the-way", b"a file");
    let (_, err) = workspace.complains(&["export", "ferry", "--out", "in-the-way/marks.md"], 1);
    assert!(err.contains("in-the-way/marks.md"), "{err}");
    let (_, err) = workspace.complains(&["export", "ferry", "--out", "nowhere/marks.md"], 1);
    assert!(err.contains("nowhere/marks.md"), "{err}");
    if cfg!(target_os = "linux") {
        let (_, err) = workspace.complains(&["export", "ferry", "--out", "/proc/marks.md"], 1);
        assert!(err.contains("/proc/marks.md"), "{err}");
        let keys = [
            "--no-session",
            "--keys",
            "mq/proc/marks.jsonl<enter>",
            "--print",
        ];
        let mut command = workspace.verbatim(&[&["ferry"][..], &keys].concat());
        let done = command.env("VERBATIM_DATA_DIR", "/proc").assert().code(1);
        let err = text(&done.get_output().stderr);
        assert!(
            err.contains("/proc/notebooks/") && err.contains("is not saved"),
            "{err}"
        );
    }
    let keys = [
        "--no-session",
        "--keys",
        "xin-the-way/marks.md<enter>q",
        "--print",
    ];
    let screen = workspace.prints(&[&["ferry"][..], &keys].concat());
    assert!(!screen.contains("written to"), "{screen}");
    assert_eq!(fs::read(workspace.notebook()).unwrap(), own);
}

#[test]
fn a_place_that_is_typed_takes_all_of_it_and_one_that_cannot_be_written_is_asked_about_again() {
    let workspace = Workspace::new();
    workspace.put("data/notebooks", b"a file in the way");
    workspace.put("in-the-way", b"another file");
    let pressed = |keys: &str| {
        let args = ["ferry", "--no-session", "--keys", keys, "--print"];
        workspace.complains(&args, 1)
    };
    let (_, err) = pressed("mqmine.jsonl<enter>");
    assert!(err.contains("all of it is in mine.jsonl"), "{err}");
    let saved = fs::read_to_string(workspace.path("mine.jsonl")).unwrap();
    assert_eq!(saved.lines().count(), 2, "{saved}");
    // What stands there is not written over, and what was typed stays in the line.
    for place in ["in-the-way/mine.jsonl", "nowhere/mine.jsonl", "mine.jsonl"] {
        let keys = format!("mq{place}<enter>");
        let (screen, err) = pressed(&keys);
        assert!(screen.contains(&format!("not saved: {place}")), "{screen}");
        assert!(err.contains("is not saved"), "{place}: {err}");
        let again = format!("{keys}<c-u>other.jsonl<enter>");
        let (_, err) = pressed(&again);
        assert!(
            err.contains("all of it is in other.jsonl"),
            "{place}: {err}"
        );
        fs::remove_file(workspace.path("other.jsonl")).unwrap();
    }
    let kept = fs::read_to_string(workspace.path("mine.jsonl")).unwrap();
    assert_eq!(kept, saved);
    // It is a notebook, and can be taken in where there is room again.
    fs::remove_file(workspace.path("data/notebooks")).unwrap();
    workspace
        .verbatim(&["merge", "mine.jsonl", "ferry"])
        .assert()
        .success();
}
