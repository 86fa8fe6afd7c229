//! `verbatim collate`: any witnesses side by side.

use super::output::Report;
use std::path::PathBuf;

/// Collate witnesses
#[derive(Debug, clap::Args)]
pub struct Args {
    /// x
    file: PathBuf,
}

pub fn run(_args: &Args, _report: &mut Report) -> anyhow::Result<()> {
    Ok(())
}
