//! The three doors: files and folders, a stream, the bundled sample.

use super::gather::{self, File};
use super::manifest::Manifest;
use super::{Corpus, walk};
use rayon::prelude::*;
use std::io::Read;
use std::path::{Path, PathBuf};

/// What a stream without a name is called.
pub const STREAM: &str = "standard input";

/// Opens files and folders: plain text, Markdown with front matter, JSON and JSON Lines, in any usual
/// encoding. A folder is read with all folders in it; hidden files, `README*` and `corpus.toml` are no
/// articles. What cannot be read is told in [`Corpus::problems`], and the rest goes on.
///
/// ```
/// let folder = tempfile::tempdir()?;
/// let file = folder.path().join("bridge.txt");
/// std::fs::write(&file, "# Bridge to open\n\nHarbour Post\nPublished 2 May 2031\n\n“It is ready,” Ada Okoro said.\n")?;
///
/// let corpus = verbatim::corpus::open(&[folder.path().to_owned()]);
/// let article = &corpus.articles[0];
/// assert_eq!(article.id, "bridge");
/// assert_eq!(article.siglum, "HP");
/// assert_eq!(article.headline.as_deref(), Some("Bridge to open"));
/// let published = article.published.as_ref().expect("a day");
/// assert_eq!(published.value.to_string(), "2031-05-02");
/// assert_eq!(published.by, "the date line “Published 2 May 2031”");
/// assert!(corpus.problems.is_empty());
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn open(paths: &[PathBuf]) -> Corpus {
    let found = walk::find(paths);
    let manifests: Vec<Manifest> = found
        .manifests
        .iter()
        .map(|m| Manifest::open(&m.path, m.whole))
        .collect();
    let files = found.files.par_iter().map(|path| read(path)).collect();
    gather::corpus(name(paths), files, &manifests, found.problems)
}

/// Opens what a stream holds; its format is told by its look.
pub fn from_reader(mut reader: impl Read) -> Corpus {
    let path = PathBuf::from(STREAM);
    let mut bytes = Vec::new();
    let file = match reader.read_to_end(&mut bytes) {
        Ok(_) => File::read(path, bytes),
        Err(error) => File::failed(path, walk::reason(&error)),
    };
    gather::corpus(STREAM.into(), vec![file], &[], Vec::new())
}

fn read(path: &Path) -> File {
    match std::fs::read(path) {
        Ok(bytes) => File::read(path.to_owned(), bytes),
        Err(error) => File::failed(path.to_owned(), walk::reason(&error)),
    }
}

/// The name of a corpus that gives itself none: its folders or files.
fn name(paths: &[PathBuf]) -> String {
    let names: Vec<String> = paths.iter().take(2).map(|path| own_name(path)).collect();
    match paths.len() {
        n if n > 2 => format!("{} and {} more", names.join(", "), n - 2),
        _ => names.join(", "),
    }
}

fn own_name(path: &Path) -> String {
    let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let name = if real.is_dir() {
        real.file_name()
    } else {
        path.file_stem()
    };
    name.unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}
