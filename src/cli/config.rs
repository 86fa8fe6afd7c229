//! `verbatim config`: where the settings are, and what they can be.

use super::output::{Report, stdout};
use crate::reader::config::{Config, document, path};
use std::io::Write;

const EXAMPLES: &str = "\
Examples:
  verbatim config                 where the file belongs; what it does not understand
  verbatim config --default       every setting and every key, with what it does
  verbatim config --default > ~/.config/verbatim/config.toml";

/// Show where the settings are kept, and every setting there is
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Print a file that sets nothing and documents everything
    #[arg(long)]
    default: bool,
}

pub fn run(args: &Args, report: &mut Report) -> anyhow::Result<()> {
    let mut out = stdout();
    if args.default {
        out.write_all(document().as_bytes())?;
    } else {
        let Some(path) = path() else {
            anyhow::bail!("no folder for settings is known; VERBATIM_CONFIG_DIR can name one");
        };
        let missing = if path.exists() {
            ""
        } else {
            " (not there: the defaults hold)"
        };
        writeln!(out, "{}{missing}", path.display())?;
        report.problems(&Config::open().problems);
    }
    out.flush()?;
    Ok(())
}
