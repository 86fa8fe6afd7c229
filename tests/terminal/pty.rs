//! A terminal of one's own, in which the program runs.

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// Longer than any step takes on a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// Tells a child that runs a test of this file what to do.
pub const ROLE: &str = "VERBATIM_TEST_ROLE";

const ARTICLES: &str = r#"{"id":"mercury","outlet":"Vellby Mercury","date":"2033-03-12","headline":"Night trains come back to Vellby","text":"Sleeper trains return to Vellby in June, the railway announced.\n\nAt the depot on Friday its director, Hanne Quist, told staff: “Every berth is sold until August, and we have not printed a single poster.”\n\nThe line had been closed for eleven years."}
{"id":"signal","outlet":"Northern Signal","date":"2033-03-12","headline":"Berths gone before the posters","text":"The night line is full before it runs.\n\n“Every berth is sold until August and we haven’t printed a single poster,” Hanne Quist told staff on Friday.\n\nTickets went on sale on Monday."}
{"id":"fjord","outlet":"Fjord FM","date":"2033-03-12","headline":"Sleepers, and those who cannot sleep","text":"On Friday the railway’s director, Hanne Quist, told staff that she was pleased.\n\n“Every berth is sold until August,” Quist said.\n\n“Nobody asked the people whose bedrooms face the track,” Bertil Aune, who lives beside the station, said on Saturday."}
"#;

/// A program in a terminal of its own.
pub struct Terminal {
    pub child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    pub screen: vt100::Parser,
    pub raw: Vec<u8>,
    drawing: bool,
}

impl Terminal {
    pub fn start(mut command: CommandBuilder, columns: u16, rows: u16) -> Self {
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        for name in ["NO_COLOR", "COLORFGBG", "VERBATIM_THEME", "TMUX"] {
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
            drawing: false,
        }
    }

    /// Shows what has come, and keeps in mind whether a frame has begun that is not yet ended.
    fn take(&mut self, bytes: &[u8]) {
        self.screen.process(bytes);
        let before = self.raw.len().saturating_sub(7);
        self.raw.extend(bytes);
        for window in self.raw[before..].windows(8) {
            match window {
                b"\x1b[?2026h" => self.drawing = true,
                b"\x1b[?2026l" => self.drawing = false,
                _ => {}
            }
        }
    }

    /// Takes what comes until `done`, or fails with what is on the screen.
    pub fn until(&mut self, what: &str, done: impl Fn(&vt100::Screen) -> bool) {
        let start = Instant::now();
        // A frame is looked at when it is whole.
        while self.drawing || !done(self.screen.screen()) {
            let left = PATIENCE.saturating_sub(start.elapsed());
            match self.output.recv_timeout(left) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Disconnected) if done(self.screen.screen()) => return,
                Err(fault) => {
                    let screen = self.screen.screen().contents();
                    panic!("{what} did not come ({fault}); on the screen is\n{screen}")
                }
            }
        }
    }

    pub fn wait_for(&mut self, text: &str) {
        self.until(text, |screen| screen.contents().contains(text));
    }

    pub fn keys(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
    }

    pub fn resize(&mut self, columns: u16, rows: u16) {
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

    pub fn signal(&self, name: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        let sent = Command::new("kill").args([name, &pid]).status().unwrap();
        assert!(sent.success());
    }

    /// Waits for the end; answers whether it went well.
    pub fn end(&mut self) -> bool {
        self.status().success()
    }

    /// Waits for the end and for all that was written before it; answers how it ended.
    pub fn status(&mut self) -> ExitStatus {
        self.until("the end", restored);
        let status = self.child.wait().unwrap();
        while let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(200)) {
            self.take(&bytes);
        }
        assert!(restored(self.screen.screen()));
        status
    }

    /// The line settings of the terminal, as `stty` sees them.
    pub fn line_settings(&self) -> String {
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
pub fn restored(screen: &vt100::Screen) -> bool {
    let mouse = screen.mouse_protocol_mode() != vt100::MouseProtocolMode::None;
    !screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste() && !mouse
}

pub fn verbatim(folder: &Path) -> CommandBuilder {
    let articles = folder.join("trains.jsonl");
    std::fs::write(&articles, ARTICLES).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_verbatim"));
    command.arg(articles);
    command.cwd(folder);
    command.env("VERBATIM_DATA_DIR", folder.join("data"));
    command.env("VERBATIM_CONFIG_DIR", folder.join("config"));
    command.env("VERBATIM_STATE_DIR", folder.join("state"));
    command.env("VERBATIM_CACHE_DIR", folder.join("cache"));
    command
}

/// A child that is this test program, playing `role`.
pub fn role(role: &str) -> CommandBuilder {
    let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
    command.args(["--exact", "child", "--nocapture"]);
    command.env(ROLE, role);
    command
}
