//! Where notebooks lie, and how their files are read and replaced without ever losing one.

use super::conflict::Conflict;
use super::file;
use super::pages::Pages;
use crate::corpus::{Article, NOTEBOOK, Problem, find};
use crate::replace::{self, Access, replace};
use crate::text::hex;
use directories::ProjectDirs;
use fs4::{FileExt, TryLockError};
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Names another folder for the notebooks; tests and careful readers set it.
pub const DATA_DIR: &str = "VERBATIM_DATA_DIR";

/// How long to wait for another instance that is just saving the same notebook.
const PATIENCE: Duration = Duration::from_secs(3);

/// What a notebook belongs to: the same files give the same key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorpusKey(String);

impl CorpusKey {
    /// The key of files and folders; with none, that of the bundled sample.
    pub fn of_paths(paths: &[PathBuf]) -> CorpusKey {
        if paths.is_empty() {
            return CorpusKey("sample".to_string());
        }
        let mut names: Vec<String> = paths
            .iter()
            .map(|p| fs::canonicalize(p).unwrap_or_else(|_| p.clone()))
            .map(|p| p.display().to_string())
            .collect();
        names.sort();
        names.dedup();
        let whole = whole_folder(&names);
        CorpusKey(whole.unwrap_or_else(|| names.join("\n")))
    }

    /// The key of what came through standard input, which has no place: its texts are its name.
    pub fn of_texts(articles: &[Article]) -> CorpusKey {
        let texts: Vec<&str> = articles.iter().map(|a| a.sha256.as_str()).collect();
        CorpusKey(format!("standard input\n{}", texts.join("\n")))
    }

    /// The key with this name.
    pub(super) fn named(name: &str) -> CorpusKey {
        CorpusKey(name.to_owned())
    }

    /// The key in words.
    pub fn name(&self) -> &str {
        &self.0
    }

    /// Whether it is of files and folders, which can be named in a command.
    pub fn is_of_files(&self) -> bool {
        self.0.lines().all(|path| Path::new(path).is_absolute())
    }

    /// The notebook in the folder that is opened, or of which some files are, where there is one.
    pub fn notebook_in_folder(&self) -> Option<PathBuf> {
        let path = self.folder()?.join(NOTEBOOK);
        path.is_file().then_some(path)
    }

    /// Whether it is of files of a folder that has a notebook, and not of the folder.
    pub(super) fn is_part_of_a_folder(&self) -> bool {
        let first = self.0.lines().next().map(Path::new);
        first.is_some_and(Path::is_file) && self.notebook_in_folder().is_some()
    }

    fn folder(&self) -> Option<&Path> {
        let mut paths = self.0.lines().map(Path::new);
        let first = paths.next().filter(|path| path.is_absolute())?;
        let rest: Vec<&Path> = paths.collect();
        if rest.is_empty() && first.is_dir() {
            return Some(first);
        }
        let folder = first.parent()?;
        let all_lie_there = rest.iter().all(|path| path.parent() == Some(folder));
        (first.is_file() && all_lie_there).then_some(folder)
    }

    /// A name that a person can tell and that no two keys share.
    pub fn file_name(&self) -> String {
        let first = self.0.lines().next().unwrap_or_default();
        let stem = Path::new(first).file_name().unwrap_or_default();
        let plain: String = stem
            .to_string_lossy()
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
            .take(40)
            .collect();
        let hash = hex(&Sha256::digest(self.0.as_bytes())[..6]);
        format!("{}-{hash}.jsonl", plain.trim_matches('-'))
    }
}

/// The folder of which these are all articles, as a shell names them for `DIR/*`: that is the corpus of the folder. One
/// file alone is not, since others may come to lie beside it.
fn whole_folder(names: &[String]) -> Option<String> {
    let paths: Vec<PathBuf> = names.iter().map(PathBuf::from).collect();
    let folder = paths.first()?.parent()?;
    let is_whole = || {
        let there = find(&[folder.to_path_buf()]).files.into_iter();
        let named = find(&paths).files.into_iter().map(|file| file.path);
        let named: HashSet<PathBuf> = named.collect();
        there
            .map(|file| file.path)
            .all(|path| named.contains(&path))
    };
    let is_of_folder = paths.len() > 1 && paths.iter().all(|p| p.parent() == Some(folder));
    (is_of_folder && is_whole()).then(|| folder.display().to_string())
}

/// The file of a notebook: beside the articles where the reader has put one there and it can be written, else in the
/// folder for data (`VERBATIM_DATA_DIR`, else the place that the system gives: on Linux `~/.local/share/verbatim`).
/// `None` where the system names no home.
pub fn path_of(key: &CorpusKey) -> Option<PathBuf> {
    let beside = key.notebook_in_folder();
    let is_written = |path: &PathBuf| !replace::is_read_only(path);
    let written = beside.clone().filter(is_written);
    written.or_else(|| in_data_folder(key)).or(beside)
}

/// What was done in a notebook, in the folder for data: also of one that lies beside its articles.
pub fn history_of(key: &CorpusKey) -> Option<PathBuf> {
    in_data_folder(key).map(|path| with_ending(&path, ".history"))
}

/// The file in the folder for data.
pub fn in_data_folder(key: &CorpusKey) -> Option<PathBuf> {
    let dir = match std::env::var_os(DATA_DIR).filter(|v| !v.is_empty()) {
        Some(dir) => PathBuf::from(dir),
        None => ProjectDirs::from("", "", "verbatim")?.data_dir().into(),
    };
    Some(dir.join("notebooks").join(key.file_name()))
}

/// A notebook as it was read.
#[derive(Default)]
pub struct LoadedNotebook {
    /// What stands in it.
    pub pages: Pages,
    /// What could not be read of it.
    pub problems: Vec<Problem>,
    /// What two lines of one mark say differently.
    pub conflicts: Vec<Conflict>,
    /// Its bytes; `None` where there is no file.
    pub bytes: Option<Vec<u8>>,
}

/// Reads a notebook that is never written, as far as its lines are those of one.
///
/// # Errors
/// When the file cannot be read, or was written by a later program.
pub fn read_only(path: &Path) -> Result<LoadedNotebook, Problem> {
    load(path, |path, _| {
        Ok(format!("it stays in {}", path.display()))
    })
}

/// Reads a notebook; a missing file is an empty one. A file with lines that cannot be read is first
/// copied aside, so that no later save can lose them.
///
/// # Errors
/// When the file cannot be read, cannot be copied aside, or was written by a later program.
pub fn open(path: &Path) -> Result<LoadedNotebook, Problem> {
    load(path, |path, bytes| {
        let kept = keep_aside(path, bytes)?;
        Ok(format!("kept in {}", kept.display()))
    })
}

/// Reads a notebook, and where lines of it are none, tells where those are kept.
fn load(
    path: &Path,
    keep: impl FnOnce(&Path, &[u8]) -> Result<String, Problem>,
) -> Result<LoadedNotebook, Problem> {
    let Some(bytes) = own_bytes(path)? else {
        return Ok(LoadedNotebook::default());
    };
    let parsed = file::parse(&bytes);
    if parsed.too_new {
        return Err(problem(
            path,
            "a later version of Verbatim wrote this notebook",
        ));
    }
    let mut problems = Vec::new();
    if !parsed.broken.is_empty() {
        let kept = keep(path, &bytes)?;
        for (line, reason) in parsed.broken {
            problems.push(Problem {
                is_note: false,
                path: path.into(),
                line: Some(line),
                reason: format!("not a line of a notebook ({reason}); {kept}"),
            });
        }
    }
    Ok(LoadedNotebook {
        pages: parsed.pages,
        problems,
        conflicts: parsed.conflicts,
        bytes: Some(bytes),
    })
}

/// The bytes of a file that this program keeps; `None` where there is none yet. A device or a pipe in its place would be
/// read without end.
///
/// # Errors
/// When it is no file, or cannot be read.
pub fn own_bytes(path: &Path) -> Result<Option<Vec<u8>>, Problem> {
    match fs::metadata(path).is_ok_and(|found| !found.is_file()) {
        true => Err(problem(path, "not a file")),
        false => bytes(path),
    }
}

/// The bytes of a file, also of one that only gives them once; `None` where there is none.
///
/// # Errors
/// When it cannot be read.
pub fn bytes(path: &Path) -> Result<Option<Vec<u8>>, Problem> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(problem(path, error)),
    }
}

/// Copies a broken notebook to a name made from its content: the same damage is kept once.
fn keep_aside(path: &Path, bytes: &[u8]) -> Result<PathBuf, Problem> {
    let hash = hex(&Sha256::digest(bytes)[..4]);
    let kept = with_ending(path, &format!(".broken-{hash}"));
    if !kept.exists() {
        replace(&kept, Access::Private, |out| out.write_all(bytes))
            .map_err(|e| problem(&kept, e))?;
    }
    Ok(kept)
}

/// Runs `work` while no other instance saves this notebook.
///
/// # Errors
/// When the folder cannot be made or another instance keeps the lock for several seconds; else those of
/// `work`.
pub fn locked<T>(path: &Path, work: impl FnOnce() -> Result<T, Problem>) -> Result<T, Problem> {
    let lock_path = with_ending(path, ".lock");
    let open = || -> io::Result<File> {
        make_folder(path)?;
        File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&lock_path)
    };
    let lock = open().map_err(|e| problem(&lock_path, e))?;
    let asked = Instant::now();
    loop {
        match FileExt::try_lock(&lock) {
            Ok(()) => break,
            Err(TryLockError::WouldBlock) if asked.elapsed() < PATIENCE => {
                sleep(Duration::from_millis(10));
            }
            Err(TryLockError::WouldBlock) => {
                return Err(problem(path, "another Verbatim is saving this notebook"));
            }
            // A file system without locks: the union on reading still keeps what both wrote.
            Err(TryLockError::Error(_)) => break,
        }
    }
    work()
}

/// Makes the folder of a file in the folder for data. That of the articles is never made: where it is gone, they were moved
/// elsewhere, and so was the notebook beside them.
///
/// # Errors
/// Those of the file system.
pub fn make_folder(path: &Path) -> io::Result<()> {
    match path.file_name().is_some_and(|name| name == NOTEBOOK) {
        true => Ok(()),
        false => fs::create_dir_all(path.parent().unwrap_or(Path::new("."))),
    }
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    name.into()
}

/// A [`Problem`] with a file as a whole.
pub fn problem(path: &Path, reason: impl ToString) -> Problem {
    Problem {
        is_note: false,
        path: path.into(),
        line: None,
        reason: reason.to_string(),
    }
}
