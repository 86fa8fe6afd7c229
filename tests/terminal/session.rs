//! What is remembered between two readings, what is said in words, and what a pipe gets.

use crate::pty::{PATIENCE, Terminal, verbatim};
use portable_pty::{PtySize, native_pty_system};
use std::fs;
use std::io::Read;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

#[test]
fn who_comes_back_is_where_they_were() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(verbatim(folder.path()), 120, 36);
    terminal.wait_for("Every berth is sold");
    // The third outlet's article, which is not beside the first one when Source opens.
    terminal.keys("s]]");
    terminal.wait_for("Fjord FM");
    terminal.keys("q");
    assert!(terminal.end());

    let mut terminal = Terminal::start(verbatim(folder.path()), 120, 36);
    terminal.wait_for("Source");
    terminal.wait_for("Fjord FM");
    terminal.keys("\x0f");
    terminal.wait_for("Timeline");
    terminal.signal("-TERM");
    assert!(!terminal.end());

    let mut command = verbatim(folder.path());
    command.arg("--no-session");
    let mut terminal = Terminal::start(command, 120, 36);
    terminal.wait_for("Timeline");
    terminal.keys("q");
    assert!(terminal.end());
}

#[test]
fn what_was_shown_alone_is_shown_alone_again_unless_nothing_is_left_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(verbatim(folder.path()), 120, 36);
    terminal.wait_for("Every berth is sold");
    terminal.keys("fspeaker Aune\r");
    terminal.wait_for("only [Bertil Aune]");
    terminal.keys("SS");
    terminal.wait_for("sort: most weight");
    terminal.keys("q");
    assert!(terminal.end());

    let mut terminal = Terminal::start(verbatim(folder.path()), 120, 36);
    terminal.wait_for("only [Bertil Aune]");
    terminal.wait_for("sort: most weight");
    terminal.keys("q");
    assert!(terminal.end());

    let command = verbatim(folder.path());
    let articles = folder.path().join("trains.jsonl");
    let without = fs::read_to_string(&articles).unwrap();
    fs::write(&articles, without.replace("Bertil Aune", "Ragna Moe")).unwrap();
    let mut terminal = Terminal::start(command, 120, 36);
    terminal.wait_for("nothing passes the filters of the last time any more (Bertil Aune)");
    terminal.wait_for("Fri 11");
    terminal.keys("q");
    assert!(terminal.end());
}

#[test]
fn a_file_that_changes_is_noticed_and_read_again_where_one_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(verbatim(folder.path()), 120, 36);
    terminal.wait_for("Every berth is sold");
    terminal.keys("s]]");
    terminal.wait_for("Fjord FM");
    let articles = folder.path().join("trains.jsonl");
    let before = fs::read_to_string(&articles).unwrap();
    let now = before.replace("that she was pleased.", "that she was very pleased.");
    fs::write(&articles, now).unwrap();
    terminal.wait_for("trains.jsonl changed · gr reads again");
    terminal.keys("gr");
    terminal.wait_for("read again: 1 article changed");
    terminal.wait_for("very pleased");
    terminal.wait_for("Fjord FM");
    // What is set of an article is carried into the manifest beside it.
    terminal.keys("cp");
    terminal.wait_for("outlet: ");
    terminal.keys("\x15Fjord Radio\r");
    terminal.wait_for("again makes an outlet of it");
    terminal.keys("\r");
    terminal.wait_for("corrected: the outlet");
    terminal.keys(":write-manifest\r");
    let manifest = folder.path().join("corpus.toml");
    let start = Instant::now();
    while !manifest.exists() {
        assert!(start.elapsed() < PATIENCE, "the manifest is not written");
        sleep(Duration::from_millis(20));
    }
    assert_eq!(
        fs::read_to_string(manifest).unwrap(),
        "[[article]]\nid = \"fjord\"\noutlet = \"Fjord Radio\"\n"
    );
    terminal.keys("q");
    assert!(terminal.end());
}

#[test]
fn a_damaged_memory_is_told_and_the_defaults_go_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(verbatim(folder.path()), 120, 36);
    terminal.wait_for("Every berth is sold");
    terminal.keys("q");
    assert!(terminal.end());
    let places = fs::read_dir(folder.path().join("state/places")).unwrap();
    let places: Vec<_> = places.map(|file| file.unwrap().path()).collect();
    assert_eq!(places.len(), 1);
    fs::write(&places[0], "{\"screen\":").unwrap();
    let mut terminal = Terminal::start(verbatim(folder.path()), 120, 36);
    terminal.wait_for("where you were is not known");
    terminal.wait_for("Every berth is sold");
    terminal.keys("q");
    assert!(terminal.end());
    assert!(fs::read_to_string(&places[0]).unwrap().contains("landing"));
}

#[test]
fn a_terminal_that_went_without_a_signal_ends_the_reader() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = verbatim(folder.path());
    // In a session that the terminal does not control: no signal tells of its end.
    command.set_controlling_tty(false);
    command.env("TERM", "xterm-256color");
    let pair = native_pty_system().openpty(PtySize::default()).unwrap();
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut output = pair.master.try_clone_reader().unwrap();
    let (mut screen, mut bytes) = (vt100::Parser::default(), [0; 4096]);
    while !screen.screen().contents().contains("Every berth is sold") {
        let count = output.read(&mut bytes).unwrap();
        screen.process(&bytes[..count]);
    }
    drop((output, pair.master));
    let start = Instant::now();
    while child.try_wait().unwrap().is_none() {
        assert!(start.elapsed() < PATIENCE, "it goes on without a terminal");
        sleep(Duration::from_millis(20));
    }
    let places = fs::read_dir(folder.path().join("state/places")).unwrap();
    assert_eq!(places.count(), 1, "the place is kept");
}

#[test]
fn words_take_the_place_of_the_screen() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = verbatim(folder.path());
    command.arg("--plain");
    let mut terminal = Terminal::start(command, 100, 40);
    terminal.wait_for("selected: Hanne Quist: Every berth is sold");
    terminal.wait_for("keys (q quits");
    terminal.keys("<enter>\n");
    terminal.wait_for("Compare, all printings: Hanne Quist.");
    terminal.wait_for("1 difference.");
    terminal.keys("q\n");
    assert!(terminal.end());
    let raw = String::from_utf8_lossy(&terminal.raw);
    assert!(!raw.contains('\x1b'), "{raw}");
}

#[test]
fn what_is_being_typed_in_words_outlives_a_signal() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = verbatim(folder.path());
    command.arg("--plain");
    let mut terminal = Terminal::start(command, 100, 40);
    terminal.wait_for("keys (q quits");
    terminal.keys("csRagna M\n");
    terminal.wait_for("Correction: Ragna M");
    terminal.signal("-TERM");
    assert!(!terminal.end());
    let mut again = Terminal::start(verbatim(folder.path()), 120, 36);
    again.wait_for("Every berth is sold");
    again.keys("M");
    again.wait_for("not finished: speaker: Ragna M");
    again.keys("q");
    assert!(again.end());
}

#[test]
fn a_pipe_gets_text_and_never_an_escape() {
    let folder = tempfile::tempdir().unwrap();
    let built = verbatim(folder.path());
    for arguments in [
        &[][..],
        &["--keys", "sv", "--print"],
        &["--plain", "--keys", "D"],
    ] {
        let argv = built.get_argv();
        let mut command = Command::new(&argv[0]);
        command
            .args(&argv[1..])
            .args(arguments)
            .stdin(Stdio::null());
        for (name, value) in built.iter_full_env_as_str() {
            command.env(name, value);
        }
        let output = command.output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success() && output.stderr.is_empty());
        assert!(text.contains("trains"), "{text}");
        assert!(!text.contains('\x1b'), "{text}");
    }
}
