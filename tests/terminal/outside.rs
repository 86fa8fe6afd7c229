//! The clipboard, the browser, the editor, and what the terminal tells of itself.

use crate::pty::{Terminal, restored, verbatim};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// A program of a few lines of shell.
fn program(folder: &Path, name: &str, lines: &str) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, format!("#!/bin/sh\n{lines}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    path
}

/// A folder with one article that has an address.
fn with_address(folder: &Path) -> PathBuf {
    let path = folder.join("night.md");
    let text = "---\noutlet: Vellby Mercury\ndate: 2033-03-12\nurl: https://vellby.example/night?a=1\n---\n\n\
                Tickets went on sale on Monday.\n\n“We sail, come rain or high-water,” Hanne Quist said on Friday.\n";
    fs::write(&path, text).unwrap();
    path
}

#[test]
fn a_passage_is_copied_with_its_citation() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(verbatim(folder.path()), 120, 36);
    terminal.wait_for("Every berth is sold");
    terminal.keys("sy");
    terminal.wait_for("copied with its citation");
    let raw = String::from_utf8_lossy(&terminal.raw).into_owned();
    let sent = raw.split("\x1b]52;c;").nth(1).expect("an OSC 52 sequence");
    // “Every berth is sold until August in base 64, at whatever third of a group it begins.
    assert!(
        sent.starts_with("4oCcRXZlcnkgYmVydGggaXMgc29sZCB1bnRpbCBBdWd1c3"),
        "{sent}"
    );
    terminal.keys("q");
    assert!(terminal.end());
}

#[test]
fn the_editor_has_the_terminal_to_itself_and_gives_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let article = with_address(folder.path());
    let editor = program(
        folder.path(),
        "vi",
        "echo \"edits $1\"; read typed; echo \"$1 $typed\" > edited",
    );
    let mut command = verbatim(folder.path());
    command.env("VISUAL", &editor);
    let argument = command.get_argv_mut();
    *argument.last_mut().unwrap() = article.into();
    let mut terminal = Terminal::start(command, 100, 30);
    terminal.wait_for("We sail");
    terminal.keys("s");
    terminal.wait_for("¶2");
    for round in ["one", "two"] {
        terminal.keys("e");
        terminal.until("the editor", |screen| {
            restored(screen) && screen.contents().contains("edits +9")
        });
        terminal.keys(&format!("jq{round}\n"));
        terminal.until("the article", |screen| {
            screen.alternate_screen() && screen.contents().contains("¶2")
        });
        let edited = fs::read_to_string(folder.path().join("edited")).unwrap();
        assert_eq!(edited, format!("+9 jq{round}\n"));
    }
    terminal.keys("q");
    assert!(terminal.end());
}

#[test]
fn a_note_is_written_in_the_editor_in_several_lines() {
    let folder = tempfile::tempdir().unwrap();
    let lines = "cp \"$1\" had; printf 'ask the mayor\\nand the clerk\\n\\n#quay #noon\\n' > \"$1\"; echo \"$1\" > path";
    let editor = program(folder.path(), "jot", lines);
    let mut command = verbatim(folder.path());
    command.env("VISUAL", &editor);
    let mut terminal = Terminal::start(command, 120, 36);
    terminal.wait_for("Every berth is sold");
    terminal.keys("mME");
    terminal.wait_for("note kept");
    terminal.wait_for("ask the mayor");
    terminal.keys("E");
    terminal.keys("q");
    assert!(terminal.end());
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    assert_eq!(read("had"), "ask the mayor\nand the clerk\n\n#quay #noon\n");
    assert!(!Path::new(read("path").trim()).exists());
}

#[test]
fn the_page_is_opened_at_the_passage() {
    let folder = tempfile::tempdir().unwrap();
    let article = with_address(folder.path());
    let browser = program(
        folder.path(),
        "browser",
        "echo \"$1\" > part && mv part opened",
    );
    let mut command = verbatim(folder.path());
    command.env("BROWSER", &browser);
    *command.get_argv_mut().last_mut().unwrap() = article.into();
    let mut terminal = Terminal::start(command, 100, 30);
    terminal.wait_for("We sail");
    terminal.keys("so");
    terminal.wait_for("opening https://vellby.example/night");
    let opened = folder.path().join("opened");
    while !opened.exists() {
        std::thread::yield_now();
    }
    assert_eq!(
        fs::read_to_string(opened).unwrap(),
        "https://vellby.example/night?a=1#:~:text=We%20sail%2C%20come%20rain%20or%20high%2Dwater\n"
    );
    terminal.keys("q");
    assert!(terminal.end());
}

#[test]
fn a_light_ground_is_asked_for_and_heard_among_the_keys() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(verbatim(folder.path()), 120, 36);
    terminal.wait_for("Every berth is sold");
    assert!(String::from_utf8_lossy(&terminal.raw).contains("\x1b]11;?\x07"));
    let key = |screen: &vt100::Screen| screen.cell(0, 1).unwrap().fgcolor();
    let dark = key(terminal.screen.screen());
    terminal.keys("\x1b]11;rgb:fafa/fafa/f0f0\x07\r");
    terminal.wait_for("Compare");
    let light = key(terminal.screen.screen());
    assert_ne!(light, dark);
    terminal.keys("q");
    assert!(terminal.end());
}
