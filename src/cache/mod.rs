//! What takes long to find, kept on disk from one run to the next.
//!
//! What an article says is a function of that article and of the program alone, and so is what is told of several. So
//! it is kept under a key made of all that is looked at, in a folder named by the version of the extractor: an article
//! that changes has another key, and another program another folder. Nothing is ever wrong in it, only missing.
//!
//! ```text
//! key     what stands for a thing of which something is kept
//! pack    a file of entries that is written once and never changed
//! folder  where packs lie: written by one run at a time, read by any number, the oldest dropped
//! ```

mod folder;
mod key;
mod pack;
#[cfg(test)]
mod tests;

pub use folder::{CACHE_DIR, Folder, MAX_BYTES};
pub use key::CacheKey;

use pack::Pack;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::{Mutex, PoisonError};
use std::{io, mem};

/// Less than this is found anew sooner than it is worth a file.
const MIN_BYTES: usize = 2 << 10;

/// What earlier runs have found, and what this one adds.
#[derive(Debug, Default)]
pub struct Cache {
    folder: Option<Folder>,
    packs: Vec<Pack>,
    told: Mutex<Vec<String>>,
}

/// An entry to be kept.
pub type CacheEntry = (CacheKey, Vec<u8>);

impl Cache {
    /// A cache that has nothing and keeps nothing.
    pub fn none() -> Self {
        Self::default()
    }

    /// What is kept in a folder. A pack that cannot be read is set aside, and told.
    pub fn open(folder: Folder) -> Self {
        let (packs, told) = folder.packs();
        Self {
            folder: Some(folder),
            packs,
            told: Mutex::new(told),
        }
    }

    /// Whether anything is kept at all.
    pub fn is_open(&self) -> bool {
        self.folder.is_some()
    }

    /// What is kept under a key. A pack that is damaged there is set aside, and told once.
    pub fn get<T: DeserializeOwned>(&self, key: CacheKey) -> Option<T> {
        let mut holding = self.packs.iter().filter(|pack| pack.has(key));
        holding.find_map(|pack| {
            let read = pack.read(key).and_then(|bytes| {
                let value = postcard::from_bytes(&bytes);
                value.map_err(|_| "an entry that makes no sense".to_owned())
            });
            match read {
                Ok(value) => Some(value),
                Err(fault) => {
                    self.tell(pack.set_aside(&fault));
                    None
                }
            }
        })
    }

    /// An entry for a value; none where nothing is kept.
    pub fn entry(&self, key: CacheKey, value: &impl Serialize) -> Option<CacheEntry> {
        self.folder.as_ref()?;
        Some((key, postcard::to_stdvec(value).ok()?))
    }

    /// Keeps entries, unless they are too few to be worth a file, another run is writing, or nobody may write there:
    /// that is no news to whoever shares a folder that another one fills. What else cannot be written is told, and
    /// found anew the next time.
    pub fn keep(&self, entries: &[CacheEntry]) {
        let bytes: usize = entries.iter().map(|(_, bytes)| bytes.len()).sum();
        let Some(folder) = self.folder.as_ref().filter(|_| bytes >= MIN_BYTES) else {
            return;
        };
        let written = folder.add(entries);
        if let Err(error) = written.or_else(allow_forbidden) {
            self.tell(Some(format!(
                "{}: nothing kept: {error}",
                folder.path().display()
            )));
        }
    }

    /// What is kept under a key if it `fits`, else what is made, which is kept then.
    pub fn get_or_make<T: Serialize + DeserializeOwned>(
        &self,
        key: impl FnOnce() -> CacheKey,
        fits: impl FnOnce(&T) -> bool,
        make: impl FnOnce() -> T,
    ) -> T {
        if !self.is_open() {
            return make();
        }
        let key = key();
        self.get(key).filter(fits).unwrap_or_else(|| {
            let made = make();
            self.keep(self.entry(key, &made).as_slice());
            made
        })
    }

    /// What there is to tell the reader, once.
    pub fn take_warnings(&self) -> Vec<String> {
        mem::take(&mut self.told.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn tell(&self, what: Option<String>) {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        told.extend(what);
    }
}

fn allow_forbidden(error: io::Error) -> io::Result<()> {
    match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Ok(()),
        _ => Err(error),
    }
}
