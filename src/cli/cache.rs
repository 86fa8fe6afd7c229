//! `verbatim cache`: what is kept from one run to the next.

use super::output::{Report, stdout};
use crate::cache::{Folder, MAX_BYTES};
use crate::quotation::EXTRACTOR;
use clap::Subcommand;
use std::io::Write;

const EXAMPLES: &str = "\
Examples:
  verbatim cache          how much is kept, and where
  verbatim cache clear
  du -h $(verbatim cache path)";

/// Show or clear what is kept from one run to the next
///
/// What was found in the articles of a collection is kept, so that it opens faster the next time; an article that
/// was changed since, or that another version of Verbatim reads, is read anew. It tells of what you read: only you may
/// enter the folder. The longest unchanged goes first where it becomes too much. --no-cache neither uses nor keeps
/// anything.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Clone, Copy, Debug, Subcommand)]
enum What {
    /// Print how much is kept, and how much at most
    Size,
    /// Remove all that is kept
    Clear,
    /// Print the folder
    Path,
}

pub fn run(args: &Args, report: &mut Report) -> anyhow::Result<()> {
    let Some(folder) = Folder::of_user(EXTRACTOR) else {
        anyhow::bail!("no folder for what is kept is known; VERBATIM_CACHE_DIR can name one");
    };
    let path = folder.path().display();
    let mut out = stdout();
    match args.what {
        None => {
            writeln!(out, "{path}: {}", size(&folder))?;
            if let Err(error) = folder.try_to_write() {
                report.note(format_args!("{path}: nothing can be kept: {error}"));
            }
        }
        Some(What::Size) => writeln!(out, "{}", size(&folder))?,
        Some(What::Path) => writeln!(out, "{path}")?,
        Some(What::Clear) => {
            let before = folder.size();
            match folder.clear() {
                Ok(()) => writeln!(out, "{} removed", amount(before))?,
                Err(error) => report.say(format_args!("{path}: {error}")),
            }
        }
    }
    Ok(out.flush()?)
}

fn size(folder: &Folder) -> String {
    format!("{} of at most {}", amount(folder.size()), amount(MAX_BYTES))
}

fn amount(bytes: u64) -> String {
    match bytes >> 20 {
        0 => format!("{} KB", bytes.div_ceil(1 << 10)),
        megabytes => format!("{megabytes} MB"),
    }
}
