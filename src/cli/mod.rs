//! The command line: one file a subcommand. What several of them use stands beside them: the paths and what is read
//! from them (`source`, `parts`), work on all cores (`in_order`) and how far it has come (`progress`), where results
//! go (`output`) and how they look (`table`, `plain`, `window`).
//!
//! Data goes to standard output, everything else to standard error. The exit code is 0 when all is done,
//! 1 when something could not be read or written (the rest is still printed), 2 for wrong usage. A
//! closed pipe is no error: who closed it has read enough.

mod articles;
mod cache;
mod check;
mod collate;
mod completions;
mod config;
mod export;
mod extract;
mod in_order;
mod init;
mod man;
mod merge;
mod output;
mod parts;
mod plain;
mod problems;
mod progress;
mod quotes;
mod read;
mod source;
mod statements;
mod table;
mod timeline;
mod window;

use crate::corpus::is_expected_panic;
use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand};
use output::{Report, is_closed_pipe};
use source::SourceArgs;
use std::ffi::OsString;
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  verbatim                          open the reader on the bundled sample
  verbatim ~/articles/ferry         open a folder: text, Markdown, JSON, JSON Lines
  verbatim ~/articles/ferry | less  the timeline as plain text
  verbatim quotes ferry --format jsonl | jq 'select(.doubt != [])'

Marks and corrections are kept in notebooks, in the system's folder for data (on Linux
~/.local/share/verbatim); VERBATIM_DATA_DIR names another. An empty file verbatim.notebook.jsonl in the folder that
is opened has the notebook there instead, to be shared with the articles. Settings and keys stand in config.toml: see
verbatim config. Where you were is kept in the folder for state (~/.local/state/verbatim;
VERBATIM_STATE_DIR), what was found in articles in that for what can be made again (~/.cache/verbatim;
VERBATIM_CACHE_DIR): see verbatim cache. NO_COLOR turns colours off.

A path that has the name of a subcommand needs its folder: verbatim ./quotes

Exit codes: 0 done, 1 something could not be read or written, 2 wrong usage.";

/// Shows what was said, when, and how each outlet printed it.
///
/// Verbatim reads news articles of several outlets, finds every quotation, its speaker and the day it was
/// said, joins the printings of one statement, and lays them side by side with every difference marked
/// and named. Nothing leaves this machine, and no word of an article is altered.
#[derive(Debug, Parser)]
#[command(
    name = "verbatim",
    version,
    args_conflicts_with_subcommands = true,
    after_help = EXAMPLES,
)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    read: read::Args,
}

#[derive(Debug, Subcommand)]
enum Command {
    Articles(articles::Args),
    Problems(problems::Args),
    Init(init::Args),
    Quotes(quotes::Args),
    Extract(extract::Args),
    Statements(statements::Args),
    Timeline(timeline::Args),
    Check(Box<check::Args>),
    Collate(collate::Args),
    Export(export::Args),
    Merge(merge::Args),
    Config(config::Args),
    Cache(cache::Args),
    Completions(completions::Args),
    Man(man::Args),
}

impl Cli {
    /// What is to be read, by whichever subcommand.
    fn source(&self) -> Option<&SourceArgs> {
        match &self.command {
            None => Some(&self.read.source),
            Some(Command::Articles(args)) => Some(&args.source),
            Some(Command::Problems(args)) => Some(&args.source),
            Some(Command::Quotes(args)) => Some(&args.source),
            Some(Command::Statements(args)) => Some(&args.source),
            Some(Command::Timeline(args)) => Some(&args.source),
            Some(Command::Export(args)) => Some(&args.source),
            Some(Command::Merge(args)) => Some(&args.source),
            Some(
                Command::Check(_)
                | Command::Collate(_)
                | Command::Init(_)
                | Command::Config(_)
                | Command::Cache(_)
                | Command::Completions(_)
                | Command::Extract(_)
                | Command::Man(_),
            ) => None,
        }
    }
}

/// Runs the program on its arguments, the first of which is its own name.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match Cli::try_parse_from(args) {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version are answers; where they cannot be printed nobody reads them.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    if let Some(conflict) = cli.source().and_then(SourceArgs::conflict) {
        let error = command().error(ErrorKind::ArgumentConflict, conflict);
        let _ = error.print();
        return ExitCode::from(2);
    }
    quieten_expected_panics();
    let mut report = Report::default();
    match dispatch(cli, &mut report) {
        Ok(()) => {}
        Err(error) if is_closed_pipe(&error) => {}
        Err(error) => report.say(format_args!("{error:#}")),
    }
    report.exit_code()
}

/// Prints no message of a panic that is caught where a file is read: what is wrong with that file is told with the
/// other problems.
fn quieten_expected_panics() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if !is_expected_panic() {
            before(info);
        }
    }));
}

fn dispatch(cli: Cli, report: &mut Report) -> anyhow::Result<()> {
    match cli.command {
        None => read::run(cli.read, report),
        Some(Command::Articles(args)) => articles::run(&args, report),
        Some(Command::Problems(args)) => problems::run(&args, report),
        Some(Command::Init(args)) => init::run(&args, report),
        Some(Command::Quotes(args)) => quotes::run(&args, report),
        Some(Command::Extract(args)) => extract::run(&args, report),
        Some(Command::Statements(args)) => statements::run(&args, report),
        Some(Command::Timeline(args)) => timeline::run(&args, report),
        Some(Command::Check(args)) => check::run(*args, report),
        Some(Command::Collate(args)) => collate::run(&args, report),
        Some(Command::Export(args)) => export::run(&args, report),
        Some(Command::Merge(args)) => merge::run(&args, report),
        Some(Command::Config(args)) => config::run(&args, report),
        Some(Command::Cache(args)) => cache::run(&args, report),
        Some(Command::Completions(args)) => completions::run(&args),
        Some(Command::Man(args)) => man::run(&args),
    }
}

/// The whole command line, for completions and the manual.
fn command() -> clap::Command {
    Cli::command()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_command_line_is_well_formed() {
        super::command().debug_assert();
    }
}
