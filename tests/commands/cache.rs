//! What is kept from one run to the next.

use crate::workspace::Workspace;
use serde_json::json;
use std::fmt::Write as _;
use std::fs;

/// A collection that is worth being kept.
fn large() -> Workspace {
    let workspace = Workspace::empty();
    let mut lines = String::new();
    for n in 0..30 {
        let said = |day: usize| {
            format!(
                "“The ferry will not sail before dawn number {day},” Tove Lund said on Monday.\n\n"
            )
        };
        let text: String = (n..n + 10).map(said).collect();
        let article = json!({"id": format!("a{n}"), "text": text, "date": "2031-12-02"});
        writeln!(lines, "{article}").unwrap();
    }
    workspace.put("ferry/week.jsonl", lines.as_bytes());
    workspace
}

#[test]
fn a_kept_collection_prints_the_same_and_can_be_cleared() {
    let workspace = large();
    let print = |args: &[&str]| {
        workspace.prints(&[&["quotes", "ferry", "--format", "jsonl"], args].concat())
    };
    let anew = print(&["--no-cache"]);
    let size = || workspace.prints(&["cache", "size"]);
    assert!(size().starts_with("0 KB of at most 1024 MB"), "{}", size());
    assert_eq!(print(&[]), anew);
    assert_ne!(size(), "0 KB of at most 1024 MB\n");
    assert_eq!(print(&[]), anew);
    let path = workspace.prints(&["cache", "path"]);
    assert_eq!(
        path.trim_end(),
        workspace.path("cache").display().to_string()
    );
    assert!(workspace.prints(&["cache"]).starts_with(path.trim_end()));
    let cleared = workspace.prints(&["cache", "clear"]);
    assert!(cleared.ends_with(" KB removed\n"), "{cleared}");
    assert!(size().starts_with("0 KB"));
}

#[test]
fn a_damaged_file_is_told_once_and_costs_nothing_but_time() {
    let workspace = large();
    let args = ["statements", "ferry", "--format", "jsonl"];
    let anew = workspace.prints(&args);
    let folders = fs::read_dir(workspace.path("cache")).unwrap();
    let folders = folders.map(|entry| entry.unwrap().path());
    for folder in folders.filter(|path| path.is_dir()) {
        for file in fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            let bytes = fs::read(&path).unwrap();
            fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
        }
    }
    let (printed, told) = workspace.complains(&args, 0);
    assert_eq!(printed, anew);
    assert!(told.contains("it is set aside"), "{told}");
    assert_eq!(workspace.prints(&args), anew);
}
