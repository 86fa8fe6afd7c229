//! The program in a real terminal: opened, used, stopped, ended in every way, and the terminal as it was.
//! Nothing here sleeps for a time and hopes: each step waits for what must appear.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on has failed"
)]
#![cfg(unix)]

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};
use verbatim::edition::Edition;
use verbatim::notebook::Notebook;
use verbatim::reader::{Session, into_folder, run};

/// Longer than any step takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// Tells a child that runs a test of this file what to do.
const ROLE: &str = "VERBATIM_TEST_ROLE";

const ARTICLES: &str = r#"{"id":"mercury","outlet":"Vellby Mercury","date":"2033-03-12","headline":"Night trains come back to Vellby","text":"Sleeper trains return to Vellby in June, the railway announced.\n\nAt the depot on Friday its director, Hanne Quist, told staff: “Every berth is sold until August, and we have not printed a single poster.”\n\nThe line had been closed for eleven years."}
{"id":"signal","outlet":"Northern Signal","date":"2033-03-12","headline":"Berths gone before the posters","text":"The night line is full before it runs.\n\n“Every berth is sold until August and we haven’t printed a single poster,” Hanne Quist told staff on Friday.\n\nTickets went on sale on Monday."}
{"id":"fjord","outlet":"Fjord FM","date":"2033-03-12","headline":"Sleepers, and those who cannot sleep","text":"On Friday the railway’s director, Hanne Quist, told staff that she was pleased.\n\n“Every berth is sold until August,” Quist said.\n\n“Nobody asked the people whose bedrooms face the track,” Bertil Aune, who lives beside the station, said on Saturday."}
"#;

/// A program in a terminal of its own.
struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    screen: vt100::Parser,
    raw: Vec<u8>,
}

impl Terminal {
    fn start(mut command: CommandBuilder, columns: u16, rows: u16) -> Self {
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        for name in ["NO_COLOR", "COLORFGBG", "VERBATIM_THEME"] {
            if command.get_env(name).is_none_or(|value| value.is_empty()) {
                command.env_remove(name);
            }
        }
        command.env("TERM", "xterm-256color");
        command.env("COLORTERM", "truecolor");
        command.env("RUST_BACKTRACE", "0");
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (send, output) = channel();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                if send.send(bytes[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        Self {
            child,
            keyboard: pair.master.take_writer().unwrap(),
            master: pair.master,
            output,
            screen: vt100::Parser::new(cells(rows), cells(columns), 0),
            raw: Vec::new(),
        }
    }

    /// Takes what comes until `done`, or fails with what is on the screen.
    fn until(&mut self, what: &str, done: impl Fn(&vt100::Screen) -> bool) {
        let start = Instant::now();
        while !done(self.screen.screen()) {
            let left = PATIENCE.saturating_sub(start.elapsed());
            match self.output.recv_timeout(left) {
                Ok(bytes) => {
                    self.screen.process(&bytes);
                    self.raw.extend(bytes);
                }
                Err(RecvTimeoutError::Disconnected) if done(self.screen.screen()) => return,
                Err(fault) => {
                    let screen = self.screen.screen().contents();
                    panic!("{what} did not come ({fault}); on the screen is\n{screen}")
                }
            }
        }
    }

    fn wait_for(&mut self, text: &str) {
        self.until(text, |screen| screen.contents().contains(text));
    }

    fn keys(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
    }

    fn resize(&mut self, columns: u16, rows: u16) {
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        self.master.resize(size).unwrap();
        self.screen
            .screen_mut()
            .set_size(cells(rows), cells(columns));
    }

    fn signal(&self, name: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        let sent = Command::new("kill").args([name, &pid]).status().unwrap();
        assert!(sent.success());
    }

    /// Waits for the end and for all that was written before it; answers whether it went well.
    fn end(&mut self) -> bool {
        self.until("the end", restored);
        let status = self.child.wait().unwrap();
        while let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(200)) {
            self.screen.process(&bytes);
            self.raw.extend(bytes);
        }
        assert!(restored(self.screen.screen()));
        status.success()
    }

    /// The line settings of the terminal, as `stty` sees them.
    fn line_settings(&self) -> String {
        let path = self.master.tty_name().unwrap();
        let tty = std::fs::File::open(path).unwrap();
        let output = Command::new("stty").arg("-a").stdin(tty).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    }
}

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).unwrap()
}

/// Nothing is left of the reader's modes.
fn restored(screen: &vt100::Screen) -> bool {
    !screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste()
}

fn verbatim(folder: &Path) -> CommandBuilder {
    let articles = folder.join("trains.jsonl");
    std::fs::write(&articles, ARTICLES).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_verbatim"));
    command.arg(articles);
    command.cwd(folder);
    command.env("VERBATIM_DATA_DIR", folder.join("data"));
    command.env("VERBATIM_CONFIG_DIR", folder.join("config"));
    command
}

/// A child that is this test program, playing `role`.
fn role(role: &str) -> CommandBuilder {
    let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
    command.args(["--exact", "child", "--nocapture"]);
    command.env(ROLE, role);
    command
}

/// No test by itself: what [`role`] runs.
#[test]
fn child() {
    let Ok(role) = std::env::var(ROLE) else {
        return;
    };
    let session = Session {
        open: Box::new(|_| -> (Edition, Notebook) { panic!("the corpus burst") }),
        build: Arc::new(|_| Err("nothing to build".into())),
        export: into_folder(".".into()),
        theme: None,
        config: verbatim::reader::config::Config::default(),
        keys: None,
        size: None,
        print: None,
        plain: false,
    };
    assert_eq!(role, "panic");
    let fault = run(session).unwrap_err();
    println!("ended: {fault}");
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
    terminal.keys("x");
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
fn a_correction_is_shown_kept_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(verbatim(folder.path()), 120, 36);
    terminal.wait_for("Every berth is sold");
    terminal.keys("c");
    terminal.wait_for("the speaker");
    terminal.keys("sRagna Moe\r");
    terminal.wait_for("corrected; u takes it back");
    terminal.keys("C");
    terminal.wait_for("spoken by Ragna Moe");
    terminal.keys("q");
    assert!(terminal.end());

    let mut terminal = Terminal::start(verbatim(folder.path()), 120, 36);
    terminal.wait_for("Every berth is sold");
    terminal.keys("C");
    terminal.wait_for("spoken by Ragna Moe");
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
    let mut terminal = Terminal::start(role("panic"), 80, 24);
    terminal.until("the panic", |screen| {
        let said = screen.contents();
        restored(screen) && said.contains("the corpus burst") && said.contains("ended: a fault")
    });
    terminal.end();
}

#[test]
fn a_signal_ends_it_cleanly_and_is_passed_on() {
    for signal in ["-TERM", "-HUP"] {
        let folder = tempfile::tempdir().unwrap();
        let mut terminal = Terminal::start(verbatim(folder.path()), 80, 24);
        terminal.wait_for("Timeline");
        terminal.signal(signal);
        assert!(!terminal.end());
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
