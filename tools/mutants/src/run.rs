//! Builds the changed tests once, and runs them under every change.

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

/// Builds the tests of the copied library; gives their program.
pub fn build(tree: &Path, target: &Path) -> Result<PathBuf> {
    let target = std::path::absolute(target)?;
    let output = Command::new("cargo")
        .args([
            "test",
            "--lib",
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
    let program = text.rsplit("\"executable\":\"").next();
    let program = program.and_then(|rest| rest.split('"').next());
    Ok(PathBuf::from(program.context("cargo names no program")?))
}

/// Whether each of so many mutants is killed.
pub fn all(program: &Path, tests: &[&str], mutants: usize) -> Result<Vec<bool>> {
    let start = Instant::now();
    ensure!(
        passes(program, tests, 0, Duration::MAX)?,
        "the tests fail without any change"
    );
    let limit = AT_LEAST.max(start.elapsed() * TIMES);
    eprintln!("{mutants} mutants, {:.1?} a run", start.elapsed());
    let (next, killed) = (AtomicUsize::new(1), Mutex::new(vec![false; mutants]));
    let work = || -> Result<()> {
        loop {
            let mutant = next.fetch_add(1, Ordering::Relaxed);
            if mutant > mutants {
                return Ok(());
            }
            let dies = !passes(program, tests, mutant, limit)?;
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

/// Whether the tests pass under a change, in time.
fn passes(program: &Path, tests: &[&str], mutant: usize, limit: Duration) -> Result<bool> {
    let mut child = Command::new(program)
        .args(tests)
        .args([
            "--test-threads",
            "1",
            "--skip",
            "very_long",
            "--skip",
            "ten_thousand",
        ])
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
