//! What stands for a thing of which something is kept.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;

/// A part of a hash: that two things have one never happens.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CacheKey([u8; 16]);

impl CacheKey {
    /// The key of a part of what this stands for.
    pub fn of_part(self, part: &str) -> Self {
        Self::of_parts([&self.0, part.as_bytes()])
    }

    /// Its bytes, to make another key of.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The key of parts, which another division of the same bytes does not have.
    pub fn of_parts<'p>(parts: impl IntoIterator<Item = &'p [u8]>) -> Self {
        let mut hash = Sha256::new();
        for part in parts {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part);
        }
        let mut key = [0; 16];
        key.copy_from_slice(&hash.finalize()[..16]);
        Self(key)
    }

    /// What tells that bytes are those that were kept under this key.
    pub(super) fn check(self, bytes: &[u8]) -> u64 {
        let Self(check) = Self::of_parts([&self.0, bytes]);
        let half = check.first_chunk::<8>().copied();
        u64::from_le_bytes(half.unwrap_or_default())
    }
}

impl fmt::Debug for CacheKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}
