//! The program in a real terminal: opened, used, stopped, ended in every way, and the terminal as it was.
//! Nothing here sleeps for a time and hopes: each step waits for what must appear.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on has failed"
)]
#![cfg(unix)]

#[path = "terminal/pty.rs"]
mod pty;

#[path = "terminal/mouse.rs"]
mod mouse;
#[path = "terminal/outside.rs"]
mod outside;
#[path = "terminal/session.rs"]
mod session;

use pty::{PATIENCE, ROLE, Terminal, restored, role, verbatim};
use std::sync::Arc;
use std::time::Instant;
use verbatim::edition::Edition;
use verbatim::notebook::Notebook;
use verbatim::reader::{Opener, RebuildError, Session, run};

/// No test by itself: what [`role`] runs.
#[test]
fn child() {
    let Ok(role) = std::env::var(ROLE) else {
        return;
    };
    let whole = || Edition::build(verbatim::corpus::sample(), &[]);
    let open: Opener = match role.as_str() {
        "panic elsewhere" => Box::new(|_, _| panic!("the corpus burst")),
        "panic here" => Box::new(move |_, _| (whole(), Notebook::in_memory())),
        "a long reading" => Box::new(move |watch, parts| {
            let mut sample = verbatim::corpus::sample();
            sample.articles.truncate(3);
            parts(Edition::build(sample, &[]), Notebook::in_memory());
            while !watch.is_stopped() {
                std::thread::yield_now();
            }
            (whole(), Notebook::in_memory())
        }),
        other => panic!("no role: {other}"),
    };
    let session = Session::new(
        open,
        Arc::new(|_| Err(RebuildError::Other("nothing to build".into()))),
        Box::new(|_, _, _| panic!("the export burst")),
    );
    if let Err(fault) = run(session) {
        println!("ended: {fault}");
    }
}

#[test]
fn open_move_compare_read_mark_export_quit() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(verbatim(folder.path()), 120, 36);
    terminal.wait_for("Timeline");
    terminal.wait_for("Every berth is sold");
    terminal.keys("\r");
    terminal.wait_for("Compare");
    terminal.keys("s");
    terminal.wait_for("Source");
    terminal.wait_for("¶2");
    terminal.keys("m");
    terminal.wait_for("marked");
    terminal.keys("M");
    terminal.wait_for("1 of 1");
    terminal.keys("\x0f");
    terminal.wait_for("Source");
    terminal.keys("M");
    terminal.wait_for("1 of 1");
    terminal.keys("x");
    terminal.wait_for("Export marks");
    terminal.keys("\r");
    terminal.wait_for("written to");
    terminal.keys("q");
    assert!(terminal.end());
    let written = std::fs::read_dir(folder.path()).unwrap();
    let marks = written.map(|file| file.unwrap().path());
    let marks = marks.filter(|path| path.extension().is_some_and(|end| end == "md"));
    let marks: Vec<_> = marks.collect();
    assert_eq!(marks.len(), 1);
    let text = std::fs::read_to_string(&marks[0]).unwrap();
    assert!(text.contains("Every berth is sold until August"));
    assert!(text.contains("Hanne Quist"));
}

#[test]
fn marks_are_there_when_the_reader_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    for (keys, shown) in [("m", "· 1 mark"), ("lm", "· 2 marks")] {
        let mut terminal = Terminal::start(verbatim(folder.path()), 120, 36);
        terminal.wait_for("Every berth is sold");
        terminal.keys(keys);
        terminal.wait_for(shown);
        terminal.keys("q");
        assert!(terminal.end());
    }
}

#[test]
#[cfg(unix)]
fn what_the_screen_has_told_outlives_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    for (keys, shown) in [("m", "· 1 mark"), ("lm", "· 2 marks"), ("u", "· 1 mark")] {
        let mut terminal = Terminal::start(verbatim(folder.path()), 120, 36);
        terminal.wait_for("Every berth is sold");
        terminal.keys(keys);
        terminal.wait_for(shown);
        terminal.signal("-KILL");
        terminal.child.wait().unwrap();
        let mut again = Terminal::start(verbatim(folder.path()), 120, 36);
        again.wait_for("Every berth is sold");
        again.wait_for(shown);
        again.keys("q");
        assert!(again.end());
    }
}

#[test]
fn a_correction_is_shown_kept_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(verbatim(folder.path()), 120, 36);
    terminal.wait_for("Every berth is sold");
    terminal.keys("c");
    terminal.wait_for("the speaker");
    terminal.keys("sRagna Moe\r");
    terminal.wait_for("again makes a person of it");
    terminal.keys("\r");
    terminal.wait_for("; u takes it back");
    terminal.keys("C");
    terminal.wait_for("Hanne Quist → Ragna Moe");
    terminal.keys("q");
    assert!(terminal.end());

    let mut terminal = Terminal::start(verbatim(folder.path()), 120, 36);
    terminal.wait_for("Every berth is sold");
    terminal.keys("C");
    terminal.wait_for("Hanne Quist → Ragna Moe");
    terminal.keys("d");
    terminal.wait_for("You have corrected nothing");
    terminal.keys("q");
    assert!(terminal.end());
}

#[test]
fn the_line_settings_come_back_on_quit() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(verbatim(folder.path()), 80, 24);
    terminal.wait_for("Timeline");
    let raw = terminal.line_settings();
    assert!(raw.contains("-icanon"), "{raw}");
    terminal.keys("\x03");
    assert!(terminal.end());
    let after = terminal.line_settings();
    assert!(
        after.contains(" icanon") && after.contains(" echo "),
        "{after}"
    );
}

#[test]
fn a_panic_on_another_thread_gives_the_terminal_back_and_is_told() {
    let mut terminal = Terminal::start(role("panic elsewhere"), 80, 24);
    terminal.until("the panic", |screen| {
        let said = screen.contents();
        restored(screen) && said.contains("the corpus burst") && said.contains("ended: a fault")
    });
    terminal.end();
}

#[test]
fn a_panic_under_a_key_gives_the_terminal_back_and_is_told() {
    let mut terminal = Terminal::start(role("panic here"), 80, 24);
    terminal.wait_for("Timeline");
    terminal.keys("mx\r");
    terminal.until("the panic", |screen| {
        restored(screen) && screen.contents().contains("the export burst")
    });
    assert!(!terminal.end());
    let settings = terminal.line_settings();
    assert!(settings.contains(" icanon"), "{settings}");
}

#[test]
fn what_is_read_so_far_can_be_read_and_esc_stops() {
    let mut terminal = Terminal::start(role("a long reading"), 120, 36);
    terminal.wait_for("esc stops");
    terminal.wait_for("Timeline");
    terminal.keys("A");
    terminal.wait_for("1 of 3");
    terminal.keys("\x1b");
    terminal.wait_for("Timeline");
    terminal.keys("\x1b");
    terminal.until("all of it", |screen| {
        let shown = screen.contents();
        shown.contains(" outlets · ") && !shown.contains("esc stops")
    });
    terminal.keys("q");
    assert!(terminal.end());
}

#[test]
#[cfg(target_os = "linux")]
fn what_cannot_be_saved_when_a_signal_ends_it_is_rescued_and_told() {
    for (signal, name) in [("-TERM", "Terminated"), ("-HUP", "Hangup")] {
        let folder = tempfile::tempdir().unwrap();
        let mut command = verbatim(folder.path());
        // Nobody writes there, whoever they are.
        command.env("VERBATIM_DATA_DIR", "/proc");
        let mut terminal = Terminal::start(command, 120, 36);
        terminal.wait_for("Every berth is sold");
        terminal.keys("m");
        terminal.wait_for("not saved");
        terminal.signal(signal);
        terminal.until("what has become of it", |screen| {
            restored(screen) && screen.contents().contains("not saved: /proc/notebooks/")
        });
        assert_eq!(terminal.status().signal(), Some(name));
        let state = std::fs::read_dir(folder.path().join("state")).unwrap();
        let files = state.map(|file| file.unwrap().path());
        let rescued: Vec<_> = files.filter(|path| path.is_file()).collect();
        assert_eq!(rescued.len(), 1, "{rescued:?}");
        let rescued = std::fs::read_to_string(&rescued[0]).unwrap();
        assert!(rescued.contains("{\"mark\":"), "{rescued}");
    }
}

#[test]
fn what_another_instance_has_corrected_is_shown_when_it_is_saved_with() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(verbatim(folder.path()), 120, 36);
    terminal.wait_for("Every berth is sold");
    let mut other = std::process::Command::new(env!("CARGO_BIN_EXE_verbatim"));
    for (name, place) in [
        ("DATA", "data"),
        ("CONFIG", "config"),
        ("STATE", "state"),
        ("CACHE", "cache"),
    ] {
        other.env(format!("VERBATIM_{name}_DIR"), folder.path().join(place));
    }
    let articles = folder.path().join("trains.jsonl");
    // Not a quotation.
    let done = other
        .arg(articles)
        .args(["--no-session", "--keys", "cx", "--print"])
        .output();
    assert!(done.unwrap().status.success());
    terminal.keys("m");
    terminal.wait_for("another Verbatim has corrected here meanwhile");
    terminal.keys(":corrections\r");
    terminal.wait_for("not a quotation");
    terminal.keys("q");
    assert!(terminal.end());
}

#[test]
fn a_signal_ends_it_cleanly_and_is_passed_on() {
    for (signal, name) in [("-TERM", "Terminated"), ("-HUP", "Hangup")] {
        let folder = tempfile::tempdir().unwrap();
        let mut terminal = Terminal::start(verbatim(folder.path()), 80, 24);
        terminal.wait_for("Timeline");
        terminal.signal(signal);
        assert_eq!(terminal.status().signal(), Some(name));
    }
}

#[test]
#[cfg(target_os = "linux")]
fn ctrl_z_gives_the_terminal_to_the_shell_and_continuing_takes_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(verbatim(folder.path()), 80, 24);
    terminal.wait_for("Every berth is sold");
    for _ in 0..2 {
        terminal.keys("\x1a");
        terminal.until("the shell's screen", restored);
        let stat = format!("/proc/{}/stat", terminal.child.process_id().unwrap());
        let start = Instant::now();
        while !std::fs::read_to_string(&stat).unwrap().contains(") T ") {
            assert!(start.elapsed() < PATIENCE, "it did not stop");
            std::thread::yield_now();
        }
        terminal.signal("-CONT");
        terminal.until("the reader's screen", |screen| {
            screen.alternate_screen() && screen.contents().contains("Every berth is sold")
        });
    }
    terminal.keys("q");
    assert!(terminal.end());
}

#[test]
fn a_storm_of_resizes_ends_in_a_right_screen() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(verbatim(folder.path()), 120, 36);
    terminal.wait_for("Every berth is sold");
    for step in 0..200 {
        terminal.resize(1 + step * 7 % 160, 1 + step * 5 % 50);
    }
    terminal.resize(100, 30);
    terminal.until("a screen of the last size", |screen| {
        let rows: Vec<String> = screen.rows(0, 100).collect();
        rows[0].starts_with(" Verbatim")
            && rows[1].starts_with("┌─ Timeline")
            && rows[28].starts_with('└')
            && rows[28].ends_with('┘')
            && rows[29].contains("? keys")
    });
    terminal.keys("q");
    assert!(terminal.end());
}

#[test]
fn no_colour_means_no_colour_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = verbatim(folder.path());
    command.env("NO_COLOR", "1");
    let mut terminal = Terminal::start(command, 120, 36);
    terminal.wait_for("Every berth is sold");
    terminal.keys("\r");
    terminal.wait_for("Compare");
    terminal.keys("q");
    assert!(terminal.end());
    let raw = String::from_utf8_lossy(&terminal.raw);
    for sequence in raw.split("\x1b[").skip(1) {
        let end = sequence.find(|c: char| !c.is_ascii_digit() && c != ';');
        let (numbers, rest) = sequence.split_at(end.unwrap_or(sequence.len()));
        let colour = |n: &str| matches!(n.parse(), Ok(30..=38 | 40..=48 | 90..=97 | 100..=107));
        let coloured = rest.starts_with('m') && numbers.split(';').any(colour);
        assert!(!coloured, "ESC[{numbers}m");
    }
    assert!(raw.contains("\x1b[1m"), "what stands out is bold instead");
}
