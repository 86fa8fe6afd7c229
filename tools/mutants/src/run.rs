//! Builds the changed tests once, and runs them under every change.

use crate::change::Mutant;
use crate::{Room, room_of};
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// A run that takes so many times as long as that of the unchanged program does not end.
const TIMES: u32 = 5;
/// And at least so long.
const MIN_AT: Duration = Duration::from_secs(20);

/// The programs that hold the tests.
pub struct Programs {
    /// Where they run: what they write beside the sources is written in the copy.
    tree: PathBuf,
    library: PathBuf,
    hard_cases: PathBuf,
}

/// Whether the changed copy compiles: code that is written anew may hold what the changes cannot be made in.
pub fn check(tree: &Path, target: &Path) -> Result<()> {
    let status = Command::new("cargo")
        .args(["check", "--quiet", "--lib", "--no-default-features"])
        .current_dir(tree)
        .env("CARGO_TARGET_DIR", std::path::absolute(target)?)
        .status()?;
    ensure!(status.success(), "the changed program does not compile");
    Ok(())
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

/// Whether each mutant is killed by the tests of its room; those that survive are printed as they are found.
pub fn all(programs: &Programs, mutants: &[Mutant]) -> Result<Vec<bool>> {
    let of_mutants: Vec<&Room> = mutants.iter().filter_map(|m| room_of(&m.file)).collect();
    let mut limits: BTreeMap<&[&str], Duration> = BTreeMap::new();
    for room in &of_mutants {
        if !limits.contains_key(room.tests) {
            limits.insert(room.tests, limit(programs, room)?);
        }
    }
    eprintln!("{} mutants, {limits:.1?} for each at most", mutants.len());
    let (next, killed) = (AtomicUsize::new(0), Mutex::new(vec![false; mutants.len()]));
    let work = || -> Result<()> {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(mutant) = mutants.get(at) else {
                return Ok(());
            };
            let room = of_mutants[at];
            let dies = !pass(programs, room, mutant.number, limits[room.tests])?;
            if !dies {
                println!("survives: {mutant}");
            }
            killed.lock().expect("no worker panics")[at] = dies;
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

/// How long each of the tests of a room may run under a change; they pass without any.
fn limit(programs: &Programs, room: &Room) -> Result<Duration> {
    let start = Instant::now();
    let passes = pass(programs, room, 0, Duration::MAX)?;
    ensure!(passes, "the tests {:?} fail without any change", room.tests);
    Ok(MIN_AT.max(start.elapsed() * TIMES))
}

/// Whether the tests of a room pass under a change: no more of them are run than tell.
fn pass(programs: &Programs, room: &Room, mutant: usize, limit: Duration) -> Result<bool> {
    for tests in room.tests {
        if !passes(programs, &programs.library, &[*tests], mutant, limit)? {
            return Ok(false);
        }
    }
    Ok(!room.hard_cases || passes(programs, &programs.hard_cases, &[], mutant, limit)?)
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
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let fails = Arc::new(AtomicBool::new(false));
    let output = child.stdout.take().context("no output")?;
    let told = {
        let fails = Arc::clone(&fails);
        std::thread::spawn(move || {
            let mut lines = BufReader::new(output).lines().map_while(Result::ok);
            // To the end: a program that nobody reads would wait.
            if lines.any(|line| line.ends_with("... FAILED")) {
                fails.store(true, Ordering::Relaxed);
                lines.for_each(drop);
            }
        })
    };
    let start = Instant::now();
    let passes = loop {
        if let Some(status) = child.try_wait()? {
            break status.success();
        }
        // One failure tells: the rest need not run.
        if fails.load(Ordering::Relaxed) || start.elapsed() > limit {
            child.kill()?;
            child.wait()?;
            break false;
        }
        std::thread::sleep(Duration::from_millis(10));
    };
    told.join().expect("the reader of lines does not panic");
    Ok(passes)
}
