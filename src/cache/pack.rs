//! A file of entries that is written once and never changed:
//!
//! ```text
//! verbatim pack 1\n      what it is, and the version of its form
//! entry, entry, …        bytes
//! index                  key, place and check of each entry
//! place, length, check   of the index: the last 24 bytes
//! ```
//!
//! Every part that is read is checked, so that no damage is taken for a result.

use super::key::CacheKey;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use tempfile::NamedTempFile;

const HEAD: &[u8] = b"verbatim pack 1\n";
/// How all versions of the form begin.
const ANY_HEAD: &[u8] = b"verbatim pack ";
/// Bytes of what ends a pack.
const FOOT_BYTES: u64 = 24;
/// How the names of packs end.
pub const ENDING: &str = "pack";
/// How the names of those end that were set aside.
const SET_ASIDE: &str = "damaged";
/// How the names of files begin that are being written.
pub const UNFINISHED: &str = ".unfinished-";

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Place {
    start: u64,
    length: u32,
    check: u64,
}

/// A pack that is open.
#[derive(Debug)]
pub struct Pack {
    path: PathBuf,
    file: Mutex<File>,
    index: HashMap<CacheKey, Place>,
    is_damaged: AtomicBool,
}

impl Pack {
    /// Opens a pack and reads its index.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub fn open(path: &Path) -> Result<Self, String> {
        let told = |error: io::Error| match error.kind() {
            io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidInput => "it breaks off".into(),
            _ => format!("could not be read: {error}"),
        };
        let mut file = File::open(path).map_err(told)?;
        let mut head = [0; HEAD.len()];
        file.read_exact(&mut head).map_err(told)?;
        match head.starts_with(ANY_HEAD) {
            true if head == HEAD => {}
            true => return Err("another version of Verbatim wrote it".into()),
            false => return Err("no pack of Verbatim".into()),
        }
        let mut foot = [[0; 8]; 3];
        file.seek(SeekFrom::End(-(FOOT_BYTES as i64)))
            .and_then(|_| file.read_exact(foot.as_flattened_mut()))
            .map_err(told)?;
        let [start, length, check] = foot.map(u64::from_le_bytes);
        let end = file.stream_position().map_err(told)?;
        if start
            .checked_add(length)
            .and_then(|end| end.checked_add(FOOT_BYTES))
            != Some(end)
        {
            return Err("it breaks off".into());
        }
        let bytes = read_at(&mut file, start, length as usize).map_err(told)?;
        if index_check(&bytes) != check {
            return Err("its index is damaged".into());
        }
        let index: Vec<(CacheKey, Place)> =
            postcard::from_bytes(&bytes).map_err(|_| "its index is damaged".to_owned())?;
        Ok(Self {
            path: path.to_owned(),
            file: Mutex::new(file),
            index: index.into_iter().collect(),
            is_damaged: AtomicBool::new(false),
        })
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How many bytes its entries have.
    pub fn size(&self) -> u64 {
        self.index
            .values()
            .map(|place| u64::from(place.length))
            .sum()
    }

    /// Its keys.
    pub fn keys(&self) -> impl Iterator<Item = CacheKey> + '_ {
        self.index.keys().copied()
    }

    /// Whether it has an entry, as far as is known.
    pub fn has(&self, key: CacheKey) -> bool {
        self.index.contains_key(&key) && !self.is_damaged.load(Ordering::Relaxed)
    }

    /// The bytes of an entry.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub fn read(&self, key: CacheKey) -> Result<Vec<u8>, String> {
        let damaged = || "an entry is damaged".to_owned();
        let place = self.index.get(&key).ok_or_else(damaged)?;
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let bytes = read_at(&mut file, place.start, place.length as usize);
        drop(file);
        let bytes = bytes.map_err(|_| damaged())?;
        let is_whole = key.check(&bytes) == place.check;
        is_whole.then_some(bytes).ok_or_else(damaged)
    }

    /// Sets it aside, so that nobody reads it again; what to tell of it, the first time.
    pub fn set_aside(&self, fault: &str) -> Option<String> {
        let is_known = self.is_damaged.swap(true, Ordering::Relaxed);
        (!is_known).then(|| set_aside(&self.path, fault))
    }
}

/// Renames a pack that cannot be read, so that it is not read again, and gives the message about it.
pub fn set_aside(path: &Path, fault: &str) -> String {
    // Where it cannot be renamed, it is set aside again the next time.
    let _ = fs::rename(path, path.with_extension(SET_ASIDE));
    let path = path.display();
    format!("{path}: {fault}; it is set aside, and what it held is found anew")
}

fn read_at(file: &mut File, start: u64, length: usize) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(start))?;
    let mut bytes = Vec::new();
    file.take(length as u64).read_to_end(&mut bytes)?;
    match bytes.len() == length {
        true => Ok(bytes),
        false => Err(io::ErrorKind::UnexpectedEof.into()),
    }
}

fn index_check(bytes: &[u8]) -> u64 {
    CacheKey::default().check(bytes)
}

/// A pack that is being written. It has no name that anyone reads until it is whole.
#[derive(Debug)]
pub struct Writer {
    out: BufWriter<NamedTempFile>,
    at: u64,
    index: Vec<(CacheKey, Place)>,
}

impl Writer {
    /// Begins a pack in a folder.
    ///
    /// # Errors
    /// When the pack cannot be written.
    pub fn new(folder: &Path) -> io::Result<Self> {
        let file = tempfile::Builder::new()
            .prefix(UNFINISHED)
            .tempfile_in(folder)?;
        let mut out = BufWriter::new(file);
        out.write_all(HEAD)?;
        Ok(Self {
            out,
            at: HEAD.len() as u64,
            index: Vec::new(),
        })
    }

    /// Adds an entry.
    ///
    /// # Errors
    /// When the pack cannot be written.
    pub fn add(&mut self, key: CacheKey, bytes: &[u8]) -> io::Result<()> {
        let length = u32::try_from(bytes.len()).map_err(io::Error::other)?;
        self.out.write_all(bytes)?;
        let place = Place {
            start: self.at,
            length,
            check: key.check(bytes),
        };
        self.index.push((key, place));
        self.at += u64::from(length);
        Ok(())
    }

    /// Ends it and gives it its name.
    ///
    /// # Errors
    /// Those of the file system; then there is no pack.
    pub fn finish(mut self) -> io::Result<PathBuf> {
        let index = postcard::to_stdvec(&self.index).map_err(io::Error::other)?;
        let check = index_check(&index);
        self.out.write_all(&index)?;
        for number in [self.at, index.len() as u64, check] {
            self.out.write_all(&number.to_le_bytes())?;
        }
        let file = self.out.into_inner()?;
        file.as_file().sync_all()?;
        let folder = file.path().parent().unwrap_or(Path::new(""));
        let path = folder.join(format!("{check:016x}.{ENDING}"));
        file.persist(&path)?;
        Ok(path)
    }
}
