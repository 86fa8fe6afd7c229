//! Builds the changed tests once, and runs them under every change.

use crate::{ROOMS, Room};
use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// A run that takes so many times as long as that of the unchanged program does not end.
const TIMES: u32 = 5;
/// And at least so long.
const AT_LEAST: Duration = Duration::from_secs(20);

/// The programs that hold the tests.
pub struct Programs {
    /// Where they run: what they write beside the sources is written in the copy.
    tree: PathBuf,
    library: PathBuf,
    hard_cases: PathBuf,
}

/// Builds the tests of the copied library.
pub fn build(tree: &Path, target: &Path) -> Result<Programs> {
    let target = std::path::absolute(target)?;
    let output = Command::new("cargo")
        .args([
            "test",
            "--lib",
            "--test=hard_cases",
            "--no-run",
            "--no-default-features",
            "--message-format=json-render-diagnostics",
        ])
        .current_dir(tree)
        .env("CARGO_TARGET_DIR", target)
        .stderr(Stdio::inherit())
        .output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    ensure!(
        output.status.success(),
        "the changed program does not build"
    );
    let programs = text.split("\"executable\":\"").skip(1);
    let programs: Vec<&str> = programs.filter_map(|rest| rest.split('"').next()).collect();
    let program = |name: &str| {
        let named = |path: &&&str| path.contains(name);
        let path = programs
            .iter()
            .find(named)
            .context("cargo names no program")?;
        Ok::<_, anyhow::Error>(PathBuf::from(path))
    };
    Ok(Programs {
        tree: tree.to_path_buf(),
        library: program("/deps/verbatim-")?,
        hard_cases: program("/deps/hard_cases-")?,
    })
}

/// Whether each mutant is killed by the tests of its room, of which the number in [`ROOMS`] is given.
pub fn all(programs: &Programs, rooms: &[usize]) -> Result<Vec<bool>> {
    let limits: Vec<Duration> = ROOMS
        .iter()
        .map(|room| limit(programs, room))
        .collect::<Result<_>>()?;
    let mutants = rooms.len();
    eprintln!("{mutants} mutants, {limits:.1?} for each at most");
    let (next, killed) = (AtomicUsize::new(1), Mutex::new(vec![false; mutants]));
    let work = || -> Result<()> {
        loop {
            let mutant = next.fetch_add(1, Ordering::Relaxed);
            if mutant > mutants {
                return Ok(());
            }
            let room = rooms[mutant - 1];
            let dies = !pass(programs, &ROOMS[room], mutant, limits[room])?;
            killed.lock().expect("no worker panics")[mutant - 1] = dies;
        }
    };
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        workers
            .into_iter()
            .try_for_each(|worker| worker.join().expect("no worker panics"))
    })?;
    Ok(killed.into_inner().expect("no worker panics"))
}

/// How long the tests of a room may run under a change; they pass without any.
fn limit(programs: &Programs, room: &Room) -> Result<Duration> {
    let start = Instant::now();
    let passes = pass(programs, room, 0, Duration::MAX)?;
    ensure!(passes, "the tests {:?} fail without any change", room.tests);
    Ok(AT_LEAST.max(start.elapsed() * TIMES))
}

/// Whether the tests of a room pass under a change.
fn pass(programs: &Programs, room: &Room, mutant: usize, limit: Duration) -> Result<bool> {
    let hard = !room.hard_cases || passes(programs, &programs.hard_cases, &[], mutant, limit)?;
    Ok(hard && passes(programs, &programs.library, room.tests, mutant, limit)?)
}

/// Whether a program's tests pass under a change, in time.
fn passes(
    programs: &Programs,
    program: &Path,
    tests: &[&str],
    mutant: usize,
    limit: Duration,
) -> Result<bool> {
    let mut child = Command::new(program)
        .args(tests)
        .args([
            "--test-threads",
            "1",
            "--skip",
            "very_long",
            "--skip",
            "ten_thousand",
            "--skip",
            "costs_its_length",
        ])
        .current_dir(&programs.tree)
        .env("MUTANT", mutant.to_string())
        .env("RAYON_NUM_THREADS", "1")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status.success());
        }
        if start.elapsed() > limit {
            child.kill()?;
            child.wait()?;
            return Ok(false);
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}
