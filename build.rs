//! Gives the program the version of what it finds in articles, by which kept results and rows of different runs are
//! told apart: that of the crate, and a hash of all that has a part in it.

use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// What an article's quotations depend on.
const EXTRACTOR: [&str; 9] = [
    "assets/lexicon",
    "assets/model",
    "src/corpus",
    "src/edition/found.rs",
    "src/language",
    "src/markup",
    "src/quotation",
    "src/repeats.rs",
    "src/text.rs",
];

/// What joining them depends on besides.
const JOINER: [&str; 4] = [
    "src/collation",
    "src/disjoint.rs",
    "src/edition",
    "src/timeline",
];

fn main() -> io::Result<()> {
    let version = env::var("CARGO_PKG_VERSION").map_err(io::Error::other)?;
    let mut hasher = Sha256::new();
    for (name, parts) in [("EXTRACTOR", &EXTRACTOR[..]), ("JOINER", &JOINER)] {
        for part in parts {
            println!("cargo::rerun-if-changed={part}");
            add(Path::new(part), &mut hasher)?;
        }
        let hash = hasher.clone().finalize();
        let hash: String = hash[..8].iter().map(|byte| format!("{byte:02x}")).collect();
        println!("cargo::rustc-env=VERBATIM_{name}={version}+{hash}");
    }
    Ok(())
}

/// Adds a file, or all files in a folder by their names.
fn add(path: &Path, hasher: &mut Sha256) -> io::Result<()> {
    if !path.is_dir() {
        let bytes = fs::read(path)?;
        hasher.update((bytes.len() as u64).to_le_bytes());
        hasher.update(bytes);
        return Ok(());
    }
    let entries = fs::read_dir(path)?.map(|entry| Ok(entry?.path()));
    let mut paths: Vec<PathBuf> = entries.collect::<io::Result<_>>()?;
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        hasher.update((name.len() as u64).to_le_bytes());
        hasher.update(name.as_bytes());
        add(&path, hasher)?;
    }
    Ok(())
}
