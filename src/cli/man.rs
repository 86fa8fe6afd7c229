//! `verbatim man`: the manual page.

use super::output::stdout;
use std::io::Write;

const EXAMPLES: &str = "\
Examples:
  verbatim man | man -l -
  verbatim man > ~/.local/share/man/man1/verbatim.1
  verbatim man quotes | man -l -";

/// Print the manual page
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// The page of this subcommand instead
    #[arg(value_name = "COMMAND", value_parser = known)]
    command: Option<String>,
}

fn known(name: &str) -> Result<String, String> {
    match super::command().find_subcommand(name) {
        Some(_) => Ok(name.to_string()),
        None => Err("there is no such subcommand".to_string()),
    }
}

pub fn run(args: &Args) -> anyhow::Result<()> {
    let mut command = super::command();
    command.build();
    let asked = args.command.as_deref();
    let page = asked.and_then(|name| command.find_subcommand(name));
    let page = page.cloned().unwrap_or(command);
    let mut out = stdout();
    clap_mangen::Man::new(page).render(&mut out)?;
    out.flush()?;
    Ok(())
}
