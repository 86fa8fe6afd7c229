//! What stands for an article, and for the articles of a corpus.

use crate::corpus::Article;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;

/// A part of a hash: that two things have one never happens.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Key([u8; 16]);

impl Key {
    /// The key of what is found in an article: of its text, and of all that is known of it but what other articles
    /// tell and where it was read.
    pub fn of(article: &Article) -> Self {
        let dates = (&article.published, &article.instant);
        let names = (&article.outlet, &article.authors, &article.headline);
        let rest = (&article.url, &article.note, &article.translation);
        let told = (dates, names, rest, &article.language, article.kind);
        Self::of_parts([article.sha256.as_bytes(), format!("{told:?}").as_bytes()])
    }

    /// The key of what is joined of articles, by a program of that version.
    pub fn of_all(articles: &[Article], version: &str) -> Self {
        let keys = articles.iter().map(|article| {
            let Key(own) = Self::of(article);
            let names = [article.id.as_bytes(), article.siglum.as_bytes()];
            Self::of_parts([&own, names[0], names[1]]).0
        });
        let keys: Vec<[u8; 16]> = keys.collect();
        let all = [version.as_bytes()];
        Self::of_parts(all.into_iter().chain(keys.iter().map(|key| key.as_slice())))
    }

    /// The key of a part of what this stands for.
    pub fn of_part(self, part: &str) -> Self {
        Self::of_parts([&self.0, part.as_bytes()])
    }

    /// The key of parts, which another division of the same bytes does not have.
    pub(super) fn of_parts<'p>(parts: impl IntoIterator<Item = &'p [u8]>) -> Self {
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

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}
