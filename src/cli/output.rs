//! Where results and complaints go.

use crate::cache::Cache;
use crate::corpus::Problem;
use crate::export::csv::{CsvRow, write_rows};
use crate::export::jsonl::write_lines;
use clap::ValueEnum;
use serde::Serialize;
use std::fmt::Display;
use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};
use std::process::ExitCode;

use super::table::Table;

/// In which form rows are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum OutputFormat {
    /// Aligned columns for reading; long words are cut with …
    #[default]
    Table,
    /// One JSON object a line, complete, offsets in Unicode code points
    Jsonl,
    /// Comma-separated values, complete; a cell never starts a formula
    Csv,
}

/// Complaints, said on standard error as they come, and what they mean for the exit code.
#[derive(Debug, Default)]
pub struct Report {
    /// The exit code so far.
    code: u8,
    /// What waits to be said, while the terminal belongs to the reader.
    waiting: Option<Vec<String>>,
}

impl Report {
    /// A report that waits with what it has to say until another takes it over.
    pub fn quiet() -> Self {
        Self {
            code: 0,
            waiting: Some(Vec::new()),
        }
    }

    /// Says what `other` has waited with.
    pub fn take_over(&mut self, other: &mut Report) {
        self.raise(other.code);
        for line in other.waiting.iter_mut().flat_map(|lines| lines.drain(..)) {
            self.note(line);
        }
    }

    /// Says that something could not be read or written.
    pub fn say(&mut self, what: impl Display) {
        self.raise(1);
        self.note(what);
    }

    /// Makes the exit code at least this one; what was printed or said tells why.
    pub fn raise(&mut self, code: u8) {
        self.code = self.code.max(code);
    }

    /// Says something that is no failure.
    pub fn note(&mut self, what: impl Display) {
        if let Some(lines) = &mut self.waiting {
            lines.push(what.to_string());
            return;
        }
        let line = crate::text::printable(&format!("verbatim: {what}"));
        // Where standard error is closed there is nobody left to tell.
        let _ = writeln!(io::stderr(), "{line}");
    }

    /// Says what could not be kept, or not be read of what was: no failure, for it is found anew.
    pub fn cache(&mut self, cache: &Cache) {
        for what in cache.take_warnings() {
            self.note(what);
        }
    }

    /// Says each problem. One that is only to be known is no failure.
    pub fn problems(&mut self, problems: &[Problem]) {
        for problem in problems {
            match problem.is_note {
                true => self.note(problem),
                false => self.say(problem),
            }
        }
    }

    /// 0 where all went well.
    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(self.code)
    }
}

/// Whether the reader of our output has gone away.
pub fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let closed = |e: &io::Error| e.kind() == io::ErrorKind::BrokenPipe;
    error
        .chain()
        .any(|cause| cause.downcast_ref::<io::Error>().is_some_and(closed))
}

/// Standard output, buffered: flush it when done, so that what cannot be written is known.
pub fn stdout() -> BufWriter<StdoutLock<'static>> {
    BufWriter::with_capacity(1 << 16, io::stdout().lock())
}

/// Prints rows in the form asked for.
///
/// # Errors
/// Those of standard output.
pub fn print<R: CsvRow + Serialize>(
    format: OutputFormat,
    rows: impl Iterator<Item = R>,
    table: impl FnOnce() -> Table,
) -> anyhow::Result<()> {
    let mut out = stdout();
    match format {
        OutputFormat::Table => table().write(width(), &mut out)?,
        OutputFormat::Jsonl => write_lines(rows, &mut out)?,
        OutputFormat::Csv => write_rows(rows, &mut out)?,
    }
    out.flush()?;
    Ok(())
}

/// Columns that a line may take: those of the terminal, else of `COLUMNS`, else 120.
pub fn width() -> usize {
    const USUAL_COLUMNS: usize = 120;
    let of_terminal = || {
        let (columns, _) = crossterm::terminal::size().ok()?;
        Some(usize::from(columns))
    };
    let of_environment = || std::env::var("COLUMNS").ok()?.trim().parse().ok();
    let found = if io::stdout().is_terminal() {
        of_terminal()
    } else {
        of_environment()
    };
    found.filter(|w| *w > 0).unwrap_or(USUAL_COLUMNS)
}
