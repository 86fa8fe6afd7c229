//! Opening an address in the reader's browser.

use std::io;
use std::process::{Command, Stdio};
use std::time::Duration;

/// How long a starter may take before it counts as having started the browser.
const START_TIME: Duration = Duration::from_secs(2);

/// Opens `address` with the programs that `BROWSER` names, one after another, else with the one that the
/// system has for it. What they print does not reach the screen. Returns once a browser has been started;
/// call it on a thread of its own.
///
/// # Errors
/// Where none could be started.
pub fn browse(address: &str) -> Result<(), String> {
    let chosen = std::env::var("BROWSER").unwrap_or_default();
    let named = chosen.split(':').filter(|one| !one.trim().is_empty());
    let mut fault = None;
    for command in named {
        match start(command, address) {
            Ok(()) => return Ok(()),
            Err(why) => fault = Some(format!("{}: {why}", command.trim())),
        }
    }
    let own = open::that_detached_with_timeout(address, START_TIME);
    own.map_err(|why| fault.unwrap_or_else(|| why.to_string()))
}

/// Starts one of the commands of `BROWSER`: `%s` in it is the address, which else comes last.
fn start(command: &str, address: &str) -> io::Result<()> {
    let words = shell_words::split(command).map_err(io::Error::other)?;
    let named = words.iter().any(|word| word.contains("%s"));
    let mut words = words.iter().map(|word| word.replace("%s", address));
    let program = words.next().unwrap_or_default();
    let mut process = Command::new(program);
    process.args(words);
    if !named {
        process.arg(address);
    }
    process
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let mut child = process.spawn()?;
    // Waited for by a thread that sleeps, so that no dead process is left behind.
    std::thread::spawn(move || child.wait());
    Ok(())
}
