//! Where packs lie.

use super::CacheEntry;
use super::pack::{self, ENDING, Pack, UNFINISHED, Writer};
use directories::ProjectDirs;
use fs4::{FileExt, TryLockError};
use std::collections::HashSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Names another folder for what is kept.
pub const CACHE_DIR: &str = "VERBATIM_CACHE_DIR";

/// How many bytes are kept, at most; then the oldest goes.
pub const MAX_BYTES: u64 = 1 << 30;

/// As soon as there are so many small packs, they are made one: each is opened at every start.
const MAX_SMALL_PACKS: usize = 16;
/// A pack of fewer bytes is small.
const SMALL_BYTES: u64 = 8 << 20;

/// The file whose lock a run holds that writes.
const LOCK: &str = "lock";

/// The folder of what is kept.
#[derive(Clone, Debug)]
pub struct Folder {
    root: PathBuf,
    /// The folder in it for what this program reads.
    own: PathBuf,
    most_bytes: u64,
}

impl Folder {
    /// That of the user: [`CACHE_DIR`], else the place that the system gives (on Linux `~/.cache/verbatim`). `None`
    /// where the system names no home.
    pub fn of_user(version: &str) -> Option<Self> {
        let root = match std::env::var_os(CACHE_DIR).filter(|v| !v.is_empty()) {
            Some(root) => PathBuf::from(root),
            None => ProjectDirs::from("", "", "verbatim")?.cache_dir().into(),
        };
        Some(Self::new(root, version, MAX_BYTES))
    }

    /// A folder, what a program of that version keeps in it, and how much is kept.
    pub fn new(root: PathBuf, version: &str, most_bytes: u64) -> Self {
        let own = root.join(version);
        Self {
            root,
            own,
            most_bytes,
        }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.root
    }

    /// How many bytes are kept, by whatever version.
    pub fn size(&self) -> u64 {
        self.files().iter().map(|file| file.bytes).sum()
    }

    /// Makes sure that something can be kept.
    ///
    /// # Errors
    /// When nothing can be written in the folder.
    pub fn try_to_write(&self) -> io::Result<()> {
        create_private(&self.own)?;
        tempfile::tempfile_in(&self.own).map(drop)
    }

    /// Removes all that is kept.
    ///
    /// # Errors
    /// When a file or a folder cannot be removed.
    pub fn clear(&self) -> io::Result<()> {
        for file in self.files() {
            fs::remove_file(file.path)?;
        }
        for folder in folders(&self.root) {
            // One in which something else lies stays.
            let _ = fs::remove_dir(folder);
        }
        Ok(())
    }

    /// The packs that this program reads, and what to tell of those that are none.
    pub(super) fn packs(&self) -> (Vec<Pack>, Vec<String>) {
        let (mut packs, mut told) = (Vec::new(), Vec::new());
        let mut paths: Vec<PathBuf> = entries(&self.own).collect();
        paths.retain(|path| path.extension().is_some_and(|ending| ending == ENDING));
        paths.sort();
        for path in paths {
            match Pack::open(&path) {
                Ok(pack) => packs.push(pack),
                // Another run has put it into a larger one.
                Err(_) if !path.exists() => {}
                Err(fault) => told.push(pack::set_aside(&path, &fault)),
            }
        }
        (packs, told)
    }

    /// Adds a pack of these entries, unless another run is writing; then makes one of many small packs, and drops the
    /// oldest files where all have become too large.
    pub(super) fn add(&self, entries: &[CacheEntry]) -> io::Result<()> {
        create_private(&self.own)?;
        let lock = File::create(self.root.join(LOCK))?;
        match FileExt::try_lock(&lock) {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(()),
            Err(TryLockError::Error(error)) => return Err(error),
        }
        self.remove_unfinished();
        let mut writer = Writer::new(&self.own)?;
        let mut known = HashSet::new();
        for (key, bytes) in entries {
            if known.insert(*key) {
                writer.add(*key, bytes)?;
            }
        }
        let (mut small, _) = self.packs();
        small.retain(|pack| pack.size() < SMALL_BYTES);
        if small.len() < MAX_SMALL_PACKS {
            small.clear();
        }
        for pack in &small {
            for key in pack.keys() {
                if let Ok(bytes) = pack.read(key)
                    && known.insert(key)
                {
                    writer.add(key, &bytes)?;
                }
            }
        }
        let written = writer.finish()?;
        for pack in small.iter().filter(|pack| pack.path() != written) {
            // Where it cannot be removed, its entries are kept twice.
            let _ = fs::remove_file(pack.path());
        }
        self.drop_oldest(&written);
        Ok(())
    }

    /// Removes what runs that were killed have left: whoever holds the lock is the only one who writes.
    fn remove_unfinished(&self) {
        for file in entries(&self.own) {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            if name.starts_with(UNFINISHED) {
                let _ = fs::remove_file(&file);
            }
        }
    }

    /// Removes the files that were written longest ago, but not the one just written.
    fn drop_oldest(&self, written: &Path) {
        let mut files = self.files();
        files.sort_by_key(|file| file.written);
        let mut bytes: u64 = files.iter().map(|file| file.bytes).sum();
        for file in files.iter().filter(|file| file.path != written) {
            if bytes <= self.most_bytes {
                return;
            }
            if fs::remove_file(&file.path).is_ok() {
                bytes -= file.bytes;
            }
        }
    }

    /// All files that are kept, of whatever version.
    fn files(&self) -> Vec<KeptFile> {
        let files = folders(&self.root).flat_map(|folder| entries(&folder));
        let known = files.filter_map(|path| {
            let data = path.metadata().ok()?;
            Some(KeptFile {
                bytes: data.len(),
                written: data.modified().ok()?,
                path,
            })
        });
        known.collect()
    }
}

struct KeptFile {
    path: PathBuf,
    bytes: u64,
    written: SystemTime,
}

fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path())
}

fn folders(root: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    entries(root).filter(|path| path.is_dir())
}

/// Makes a folder that only its owner may enter: what is kept tells of unpublished material.
fn create_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
