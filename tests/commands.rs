//! The program as its users run it: every command and format, bad input, exit codes, pipes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on has failed"
)]

#[path = "commands/workspace.rs"]
mod workspace;

#[path = "commands/bad_input.rs"]
mod bad_input;
#[path = "commands/cache.rs"]
mod cache;
#[path = "commands/check.rs"]
mod check;
#[path = "commands/collations.rs"]
mod collations;
#[path = "commands/drafts.rs"]
mod drafts;
#[path = "commands/exports.rs"]
mod exports;
#[path = "commands/extract.rs"]
mod extract;
#[cfg(unix)]
#[path = "commands/full_disk.rs"]
mod full_disk;
#[path = "commands/merging.rs"]
mod merging;
#[cfg(unix)]
#[path = "commands/readme.rs"]
mod readme;
#[path = "commands/records.rs"]
mod records;
#[path = "commands/surface.rs"]
mod surface;
