//! `verbatim [PATH…]`: the reader, or where no terminal is, the timeline as plain text.

use super::output::{Report, stdout, width};
use super::plain;
use super::source::Source;
use crate::reader::theme::Theme;
use crate::reader::{self, Session, into_folder, keys};
use std::io::{self, IsTerminal, Write};
use std::sync::{Arc, Mutex, PoisonError};

/// What to read, and how to show it.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    source: Source,
    /// Keys to press first, as in "jj<enter>"
    #[arg(long, value_name = "KEYS", value_parser = key_sequence)]
    keys: Option<String>,
    /// Columns and lines of the printed screen, as in 120x36
    #[arg(long, value_name = "WxH", value_parser = size, requires = "print")]
    size: Option<(u16, u16)>,
    /// Print the screen as text after the keys, instead of taking the terminal
    #[arg(long)]
    print: bool,
    /// Colours: dark, light, dark16, light16 or mono; found out from the environment if not given
    #[arg(long, value_name = "NAME", value_parser = theme)]
    theme: Option<Theme>,
}

fn theme(name: &str) -> Result<Theme, String> {
    let names: Vec<&str> = Theme::NAMES.iter().map(|(name, _)| *name).collect();
    Theme::named(name).ok_or_else(|| format!("known are {}", names.join(", ")))
}

fn key_sequence(keys: &str) -> Result<String, keys::KeyError> {
    keys::parse(keys).map(|_| keys.to_string())
}

fn size(size: &str) -> Result<(u16, u16), String> {
    let number = |part: &str| part.parse().ok().filter(|n| (1..=1000).contains(n));
    size.split_once(['x', '×'])
        .and_then(|(w, h)| Some((number(w)?, number(h)?)))
        .ok_or_else(|| "expected columns and lines from 1 to 1000, as in 120x36".to_string())
}

pub fn run(args: Args, report: &mut Report) -> anyhow::Result<()> {
    if args.print || io::stdout().is_terminal() {
        return read(args, report);
    }
    let opened = args.source.open(report);
    let mut out = stdout();
    plain::write(&opened.edition, width(), &mut out)?;
    out.flush()?;
    Ok(())
}

/// Runs the reader. What cannot be read is said when the terminal is ours no longer.
fn read(args: Args, report: &mut Report) -> anyhow::Result<()> {
    let later = Arc::new(Mutex::new(Report::quiet()));
    let inside = Arc::clone(&later);
    let source = args.source;
    let screen = reader::run(Session {
        open: Box::new(move || {
            let mut report = inside.lock().unwrap_or_else(PoisonError::into_inner);
            let opened = source.open(&mut report);
            (opened.edition, opened.notebook)
        }),
        export: into_folder(".".into()),
        theme: args.theme,
        keys: args.keys,
        size: args.size,
        print: args.print,
    });
    report.take_over(&mut later.lock().unwrap_or_else(PoisonError::into_inner));
    if let Some(screen) = screen? {
        let mut out = stdout();
        writeln!(out, "{}", screen.trim_end())?;
        out.flush()?;
    }
    Ok(())
}
