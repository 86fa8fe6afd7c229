//! Paths to the files that are to be read.

use super::Problem;
use super::formats::PAGE_ENDINGS;
use crate::language::lexicon;
use ignore::WalkBuilder;
use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};

/// The name of the file that says or corrects what the texts do not tell.
pub const MANIFEST: &str = "corpus.toml";

/// The name of a notebook that is kept beside its articles.
pub const NOTEBOOK: &str = "verbatim.notebook.jsonl";

/// Why a pipe or a device is not read: a device may never end, and a pipe never begin.
const NO_FILE: &str = "neither a file nor a folder (what comes through a pipe is read with “-”)";

/// What was found under the paths that were asked for.
#[derive(Debug, Default)]
pub struct FoundFiles {
    /// Files to read as articles, each once, in the order of the paths, folders by name.
    pub files: Vec<FoundFile>,
    /// Manifests, outer ones before those of the folders inside.
    pub manifests: Vec<FoundManifest>,
    /// What could not be found or entered.
    pub problems: Vec<Problem>,
}

/// A file, and where its name begins in its path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundFile {
    /// The file.
    pub path: PathBuf,
    /// The folder that was opened; of a file that was named itself, the folder that it lies in.
    pub folder: PathBuf,
}

/// A manifest, and whether the whole folder that it speaks of was opened.
#[derive(Debug, PartialEq, Eq)]
pub struct FoundManifest {
    /// The file.
    pub path: PathBuf,
    /// Whether every file beside it is an article of this corpus, so that what it names must be there.
    pub whole: bool,
}

/// Looks at each path. A file that is named is always taken; in a folder hidden files, `README*`,
/// manifests and what its `.ignore` file lists are left out. Pipes and devices are told wherever they stand.
pub fn find(paths: &[PathBuf]) -> FoundFiles {
    let mut found = FoundFiles::default();
    let mut seen = HashSet::new();
    for path in paths {
        match std::fs::metadata(path) {
            Err(error) => found.problem(path, &error),
            Ok(kind) if kind.is_dir() => found.folder(path, &mut seen),
            Ok(kind) if !kind.is_file() => found.no_file(path),
            Ok(_) => {
                let folder = path.parent().unwrap_or(Path::new(""));
                found.file(path.clone(), folder, &mut seen);
                let beside = path.with_file_name(MANIFEST);
                if beside.is_file() && path.file_name() != beside.file_name() {
                    found.manifest(beside, false);
                }
            }
        }
    }
    found
}

impl FoundFiles {
    fn folder(&mut self, folder: &Path, seen: &mut HashSet<PathBuf>) {
        let mut any = false;
        let before = self.problems.len();
        let walk = WalkBuilder::new(folder)
            .hidden(true)
            .parents(false)
            .git_ignore(false)
            .git_exclude(false)
            .git_global(false)
            .follow_links(true)
            .filter_entry(|entry| entry.depth() == 0 || !holds_parts_of_page(entry.path()))
            .sort_by_file_name(|a, b| a.cmp(b))
            .build();
        for entry in walk {
            match entry {
                Err(error) => self.walk_problem(folder, error),
                Ok(entry) if entry.file_type().is_none_or(|kind| kind.is_dir()) => {}
                Ok(entry) if !entry.file_type().is_some_and(|kind| kind.is_file()) => {
                    self.no_file(entry.path());
                }
                Ok(entry) if entry.file_name() == MANIFEST => {
                    self.manifest(entry.into_path(), true)
                }
                Ok(entry) if is_no_article(entry.path()) => {}
                Ok(entry) => {
                    any = true;
                    self.file(entry.into_path(), folder, seen);
                }
            }
        }
        if !any && self.problems.len() == before {
            self.problems.push(Problem {
                is_note: false,
                path: folder.to_owned(),
                line: None,
                reason: "no articles in this folder".into(),
            });
        }
    }

    fn file(&mut self, path: PathBuf, folder: &Path, seen: &mut HashSet<PathBuf>) {
        let real = path.canonicalize().unwrap_or_else(|_| path.clone());
        if seen.insert(real) {
            let folder = folder.to_owned();
            self.files.push(FoundFile { path, folder });
        }
    }

    fn manifest(&mut self, path: PathBuf, whole: bool) {
        match self.manifests.iter_mut().find(|m| m.path == path) {
            Some(known) => known.whole |= whole,
            None => self.manifests.push(FoundManifest { path, whole }),
        }
    }

    /// What is found there is neither file nor folder.
    fn no_file(&mut self, path: &Path) {
        self.problems.push(Problem {
            is_note: false,
            path: path.to_owned(),
            line: None,
            reason: NO_FILE.into(),
        });
    }

    fn problem(&mut self, path: &Path, error: &io::Error) {
        self.problems.push(Problem {
            is_note: false,
            path: path.to_owned(),
            line: None,
            reason: reason(error),
        });
    }

    fn walk_problem(&mut self, folder: &Path, error: ignore::Error) {
        let path = path_of(&error).unwrap_or(folder).to_owned();
        let why = if is_loop(&error) {
            "a link that leads back to a folder above it".to_owned()
        } else if let Some(io) = error.io_error() {
            reason(io)
        } else {
            error.to_string()
        };
        self.problems.push(Problem {
            is_note: false,
            path,
            line: None,
            reason: why,
        });
    }
}

/// Whether a folder is that of the scripts, pictures and frames of a page beside it, as browsers save "page, complete".
fn holds_parts_of_page(folder: &Path) -> bool {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let folded = name.to_lowercase();
    let page = lexicon::PAGE_FOLDERS.entries().find_map(|end| {
        let page = folded.strip_suffix(end)?.len();
        name.get(..page).filter(|page| !page.is_empty())
    });
    let Some(page) = page.filter(|_| folder.is_dir()) else {
        return false;
    };
    let mut names = PAGE_ENDINGS.iter().map(|end| format!("{page}.{end}"));
    names.any(|name| folder.with_file_name(name).is_file())
}

/// The path of a file below a folder, with `/` between its parts.
pub fn below(path: &Path, folder: &Path) -> Option<String> {
    let below = path.strip_prefix(folder).ok()?.components();
    let parts: Vec<_> = below
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    Some(parts.join("/"))
}

/// An error of the operating system in words that do not depend on the system.
pub fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file or folder".into(),
        io::ErrorKind::PermissionDenied => "permission denied".into(),
        io::ErrorKind::NotADirectory => "a part of the path is no folder".into(),
        _ => format!("could not be read: {error}"),
    }
}

/// Whether a name is that of a file about the others: `README*`, a manifest.
pub fn is_no_article(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let is_readme = name
        .get(..6)
        .is_some_and(|start| start.eq_ignore_ascii_case("readme"));
    // With what lies beside a notebook while it is saved.
    is_readme || name == MANIFEST || name.starts_with(NOTEBOOK)
}

fn path_of(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::Loop { child, .. } => Some(child),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            path_of(err)
        }
        _ => None,
    }
}

fn is_loop(error: &ignore::Error) -> bool {
    match error {
        ignore::Error::Loop { .. } => true,
        ignore::Error::WithPath { err, .. } | ignore::Error::WithDepth { err, .. } => is_loop(err),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn names(found: &FoundFiles, root: &Path) -> Vec<String> {
        let strip = |p: &Path| p.strip_prefix(root).unwrap_or(p).display().to_string();
        found.files.iter().map(|file| strip(&file.path)).collect()
    }

    #[test]
    fn folders_are_read_in_a_fixed_order_without_what_is_no_article() {
        let dir = tempfile::tempdir().unwrap();
        for name in [
            "b.txt",
            "a.txt",
            "sub/c.md",
            ".hidden.txt",
            "README.md",
            "readme",
            "corpus.toml",
        ] {
            fs::create_dir_all(dir.path().join("sub")).unwrap();
            fs::write(dir.path().join(name), "x").unwrap();
        }
        let found = find(&[dir.path().to_owned()]);
        assert_eq!(names(&found, dir.path()), ["a.txt", "b.txt", "sub/c.md"]);
        assert_eq!(
            found.manifests,
            [FoundManifest {
                path: dir.path().join("corpus.toml"),
                whole: true
            }]
        );
        assert!(found.problems.is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn what_is_neither_file_nor_folder_is_told_in_a_folder_too() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("a.txt"), "x").unwrap();
        let socket = dir.path().join("b.txt");
        let _bound = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        let folder = find(&[dir.path().to_owned()]);
        assert_eq!(names(&folder, dir.path()), ["a.txt"]);
        let named = find(std::slice::from_ref(&socket));
        for found in [&folder, &named] {
            let told = found
                .problems
                .iter()
                .map(|told| (&told.path, &*told.reason));
            assert_eq!(told.collect::<Vec<_>>(), [(&socket, NO_FILE)]);
        }
    }

    #[test]
    fn the_parts_of_a_page_beside_it_are_no_articles() {
        let dir = tempfile::tempdir().unwrap();
        for name in [
            "Rain.html",
            "Rain_files/a.js",
            "Rain_files/f.html",
            "Snow_files/b.txt",
        ] {
            let path = dir.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        let found = find(&[dir.path().to_owned()]);
        assert_eq!(names(&found, dir.path()), ["Rain.html", "Snow_files/b.txt"]);
        // Who opens the folder itself wants it.
        let found = find(&[dir.path().join("Rain_files")]);
        assert_eq!(found.files.len(), 2);
    }

    #[test]
    fn a_named_file_is_always_taken_and_only_once() {
        let dir = tempfile::tempdir().unwrap();
        let readme = dir.path().join("README.md");
        fs::write(&readme, "x").unwrap();
        fs::write(dir.path().join("a.txt"), "x").unwrap();
        let again = dir.path().join("./a.txt");
        let found = find(&[readme, again, dir.path().to_owned()]);
        assert_eq!(found.files.len(), 2);
    }

    #[test]
    fn missing_paths_and_empty_folders_are_told() {
        let dir = tempfile::tempdir().unwrap();
        let missing = dir.path().join("nowhere.txt");
        let file = dir.path().join("x.txt");
        fs::write(&file, "x").unwrap();
        let empty = dir.path().join("empty");
        fs::create_dir(&empty).unwrap();
        let found = find(&[missing.clone(), empty.clone(), file.join("inside")]);
        let told: Vec<_> = found
            .problems
            .iter()
            .map(|p| (&p.path, p.reason.as_str()))
            .collect();
        assert_eq!(told[0], (&missing, "no such file or folder"));
        assert_eq!(told[1], (&empty, "no articles in this folder"));
        assert_eq!(told[2].1, "a part of the path is no folder");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_a_circle_ends() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("a.txt"), "x").unwrap();
        std::os::unix::fs::symlink(dir.path(), dir.path().join("round")).unwrap();
        let found = find(&[dir.path().to_owned()]);
        assert_eq!(names(&found, dir.path()), ["a.txt"]);
        assert_eq!(found.problems.len(), 1);
        assert!(
            found.problems[0].reason.contains("leads back"),
            "{}",
            found.problems[0].reason
        );
    }

    #[cfg(unix)]
    #[test]
    fn devices_are_not_read() {
        let found = find(&["/dev/zero".into()]);
        assert_eq!(found.files, []);
        let told = &found.problems[0].reason;
        assert!(told.starts_with("neither a file nor a folder"), "{told}");
    }

    #[test]
    fn refusals_are_said_in_plain_words() {
        let denied = io::Error::from(io::ErrorKind::PermissionDenied);
        assert_eq!(reason(&denied), "permission denied");
    }
}
