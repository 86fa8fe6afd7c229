//! `verbatim completions`: what a shell needs to complete our arguments.

use super::output::stdout;
use clap_complete::Shell;
use std::io::Write;

const EXAMPLES: &str = "\
Examples:
  verbatim completions bash > ~/.local/share/bash-completion/completions/verbatim
  verbatim completions zsh > ~/.zfunc/_verbatim
  verbatim completions fish > ~/.config/fish/completions/verbatim.fish";

/// Print the completions for a shell
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Which shell
    #[arg(value_enum)]
    shell: Shell,
}

pub fn run(args: &Args) -> anyhow::Result<()> {
    // clap_complete panics where it cannot write; a buffer takes everything.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut super::command(), "verbatim", &mut script);
    let mut out = stdout();
    out.write_all(&script)?;
    out.flush()?;
    Ok(())
}
