//! Gives the program the version of what it finds in articles, by which kept results and rows of different runs are
//! told apart: that of the crate, and a hash of all that has a part in it.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// What an article's quotations depend on.
const EXTRACTOR: [&str; 8] = [
    "assets/lexicon",
    "assets/model",
    "src/corpus",
    "src/edition/found.rs",
    "src/language",
    "src/markup",
    "src/quotation",
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
    let mut hasher = DefaultHasher::new();
    for (name, parts) in [("EXTRACTOR", &EXTRACTOR[..]), ("JOINER", &JOINER)] {
        for part in parts {
            println!("cargo::rerun-if-changed={part}");
            add(Path::new(part), &mut hasher)?;
        }
        let hash = hasher.finish();
        println!("cargo::rustc-env=VERBATIM_{name}={version}+{hash:016x}");
    }
    Ok(())
}

/// Adds a file, or all files in a folder by their names.
fn add(path: &Path, hasher: &mut DefaultHasher) -> io::Result<()> {
    if !path.is_dir() {
        fs::read(path)?.hash(hasher);
        return Ok(());
    }
    let entries = fs::read_dir(path)?.map(|entry| Ok(entry?.path()));
    let mut paths: Vec<PathBuf> = entries.collect::<io::Result<_>>()?;
    paths.sort();
    for path in paths {
        path.file_name().hash(hasher);
        add(&path, hasher)?;
    }
    Ok(())
}
