//! Which files of a corpus have changed since they were read.

use super::walk;
use super::written_here::is_written_here;
use std::collections::BTreeMap;
use std::fs::{File, metadata};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// So much of a file is read to tell whether Verbatim has written it.
const HEAD_BYTES: u64 = 4096;

/// The files that are read under some paths, manifests among them, as they are at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileStates(BTreeMap<PathBuf, FileState>);

/// What changes of a file when it is written: its length and the time.
type FileState = (u64, Option<SystemTime>);

impl FileStates {
    /// The files under these paths as they are now.
    pub fn of(paths: &[PathBuf]) -> Self {
        let found = walk::find(paths);
        let files = found.files.into_iter().map(|file| file.path);
        let manifests = found.manifests.into_iter().map(|manifest| manifest.path);
        let states = files.chain(manifests).filter_map(|path| {
            let known = metadata(&path).ok()?;
            Some((path, (known.len(), known.modified().ok())))
        });
        Self(states.collect())
    }

    /// The files that are new in `later`, not there any more, or written anew. What Verbatim has written itself is none
    /// of them: it is not read.
    pub fn changed_in(&self, later: &Self) -> Vec<PathBuf> {
        let gone = self.0.keys().filter(|path| !later.0.contains_key(*path));
        let written = later.0.iter();
        let written = written.filter(|(path, state)| self.0.get(*path) != Some(state));
        let written = written.map(|(path, _)| path);
        let written = written.filter(|path| !is_ours(path));
        gone.chain(written).cloned().collect()
    }
}

/// Whether Verbatim has written a file.
fn is_ours(path: &Path) -> bool {
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(HEAD_BYTES).read_to_end(&mut head));
    read.is_ok() && is_written_here(&head)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::GENERATOR;
    use std::fs;

    #[test]
    fn files_that_are_new_gone_or_written_anew_have_changed() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path();
        for name in ["gone.txt", "same.txt", "written.txt"] {
            fs::write(folder.join(name), "The quay is closed.").unwrap();
        }
        let paths = [folder.to_owned()];
        let before = FileStates::of(&paths);
        assert_eq!(
            before.changed_in(&FileStates::of(&paths)),
            [] as [PathBuf; 0]
        );
        fs::remove_file(folder.join("gone.txt")).unwrap();
        fs::write(folder.join("written.txt"), "The quay is open again.").unwrap();
        fs::write(folder.join("corpus.toml"), "title = \"Quay\"\n").unwrap();
        let ours = format!("<html><meta name=\"generator\" content=\"{GENERATOR}\">");
        fs::write(folder.join("marks.html"), ours).unwrap();
        fs::write(folder.join("verbatim.notebook.jsonl"), "").unwrap();
        let changed = before.changed_in(&FileStates::of(&paths));
        let names = ["gone.txt", "corpus.toml", "written.txt"];
        assert_eq!(changed, names.map(|name| folder.join(name)));
    }
}
