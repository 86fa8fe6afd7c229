//! `verbatim man`: the manual page.

use super::output::stdout;
use crate::reader::commands::{CommandGroup, document};
use clap_mangen::roff::{Roff, bold, roman};
use std::io::Write;
use strum::IntoEnumIterator;

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

/// What the keys of the reader do, group by group.
fn keys() -> Roff {
    let mut page = Roff::new();
    page.control("SH", ["KEYS"]);
    page.text([roman(
        "The keys of the reader. `verbatim config --default` prints them as they can be changed.",
    )]);
    for group in CommandGroup::iter() {
        page.control("SS", [group.name()]);
        for entry in document::of_group(group) {
            page.control("TP", []);
            page.text([
                bold(document::keys(entry)),
                roman(format!(" ({})", entry.name)),
            ]);
            let places = document::contexts(entry);
            let places = places.map_or(String::new(), |places| format!(" In {places}."));
            page.text([roman(format!("{}.{places}", entry.doc))]);
        }
    }
    page
}

pub fn run(args: &Args) -> anyhow::Result<()> {
    let mut command = super::command();
    command.build();
    let asked = args.command.as_deref();
    let page = asked.and_then(|name| command.find_subcommand(name));
    let page = page.cloned().unwrap_or(command);
    let mut out = stdout();
    let of_reader = page.get_name() == "verbatim";
    clap_mangen::Man::new(page).render(&mut out)?;
    if of_reader {
        keys().to_writer(&mut out)?;
    }
    out.flush()?;
    Ok(())
}
