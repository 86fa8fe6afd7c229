//! A copy of the crate in which the changes are made.

use anyhow::Result;
use std::fs;
use std::path::Path;

/// What of the repository the tests of the library need.
const PARTS: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "build.rs",
    "src",
    "assets",
    "benches",
    "tests",
    "README.md",
];

/// The rooms that no changed file needs.
const LEFT_OUT: &[&str] = &["check", "export", "notebook"];

/// The switch that the changes ask which of them is in force.
const SWITCH: &str = "\n#[allow(missing_docs)]\npub(crate) mod mutants {\n\
    use std::sync::LazyLock;\n\
    pub(crate) fn active() -> u32 {\n\
        static ACTIVE: LazyLock<u32> = LazyLock::new(|| {\n\
            std::env::var(\"MUTANT\").ok().and_then(|n| n.parse().ok()).unwrap_or(0)\n\
        });\n\
        *ACTIVE\n\
    }\n}\n";

/// Copies the crate; files that have not changed keep their age, so that little is built anew.
pub fn fresh(from: &Path, to: &Path) -> Result<()> {
    for part in PARTS {
        copy(&from.join(part), &to.join(part))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    if from.is_dir() {
        forget_the_gone(from, to)?;
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            copy(&entry.path(), &to.join(entry.file_name()))?;
        }
        return Ok(());
    }
    if !from.exists() || fs::read(to).is_ok_and(|old| fs::read(from).is_ok_and(|new| old == new)) {
        return Ok(());
    }
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::copy(from, to)?;
    Ok(())
}

/// Takes away what the folder held when it was copied last and holds no more.
fn forget_the_gone(from: &Path, to: &Path) -> Result<()> {
    let old = fs::read_dir(to).into_iter().flatten();
    for entry in old.collect::<std::io::Result<Vec<_>>>()? {
        match entry.path() {
            _ if from.join(entry.file_name()).exists() => {}
            folder if folder.is_dir() => fs::remove_dir_all(folder)?,
            file => fs::remove_file(file)?,
        }
    }
    Ok(())
}

/// Writes a changed file.
pub fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text)?;
    Ok(())
}

/// Adds the switch to the copy's library, lets the compiler pass over what changed code looks like, and leaves
/// out the rooms that come after the changed ones: so it is built sooner.
pub fn add_switch(tree: &Path) -> Result<()> {
    let path = tree.join("src/lib.rs");
    let text = fs::read_to_string(&path)?;
    let is_left_out = |line: &str| {
        LEFT_OUT
            .iter()
            .any(|room| line.trim() == format!("pub mod {room};"))
    };
    let rooms: Vec<&str> = text.lines().filter(|line| !is_left_out(line)).collect();
    write(
        &path,
        &format!("#![allow(warnings)]\n{}{SWITCH}", rooms.join("\n")),
    )
}
