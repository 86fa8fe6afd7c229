//! What only the whole text of an article tells: its language, its words, what it shares with others.
//!
//! To read all texts through takes longer than all else that is asked of a corpus, and nothing but the texts has a
//! part in it. So what they tell is kept under the hashes of the texts.

use super::copies;
use super::related::{self, Overlap};
use crate::cache::{Cache, CacheKey};
use crate::language::identification::language_of;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

/// What a text tells by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WholeText {
    /// The language that it is printed in, where it is told.
    pub language: Option<String>,
    /// Its words, as one number.
    pub words: u64,
}

impl WholeText {
    /// What there is to know of a whole text.
    pub fn of(text: &str) -> Self {
        Self {
            language: language_of(text).map(str::to_owned),
            words: copies::words(text),
        }
    }

    /// What there is to know of each of some texts, which have these hashes: from the cache, where it is kept.
    pub fn of_all(texts: &[&str], hashes: &[String], cache: &Cache) -> Vec<Self> {
        cache.get_or_make(
            || key("texts", hashes),
            |kept: &Vec<Self>| kept.len() == texts.len(),
            || texts.par_iter().map(|text| Self::of(text)).collect(),
        )
    }
}

/// Which of some texts, which have these hashes, share words.
pub fn overlaps(texts: &[&str], hashes: &[String], cache: &Cache) -> Vec<Overlap> {
    cache.get_or_make(
        || key("overlaps", hashes),
        |kept: &Vec<Overlap>| kept.iter().all(|overlap| overlap.is_among(texts.len())),
        || related::overlaps(texts),
    )
}

fn key(what: &str, hashes: &[String]) -> CacheKey {
    let hashes = hashes.iter().map(String::as_bytes);
    CacheKey::of_parts([what.as_bytes()].into_iter().chain(hashes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cache::{Folder, MAX_BYTES};
    use crate::corpus::{Article, Watch, open_kept};
    use std::path::Path;

    /// Articles of two outlets, some of them reprints, some in German, some read twice.
    fn lines(count: usize) -> String {
        let line = |n: usize| {
            let day = |day: usize| match n % 7 {
                3 => {
                    format!("Die Fähre {day} fährt am {n}. nicht, weil das Schiff {n} zu alt ist. ")
                }
                _ => format!(
                    "The ferry number {day} of line {0} will not sail to pier {0}, he said. ",
                    n / 3
                ),
            };
            let text: String = (0..40).map(day).collect();
            let outlet = ["Harbour Post", "North Ledger"][n % 2];
            serde_json::json!({"text": text, "outlet": outlet}).to_string() + "\n"
        };
        (0..count).map(line).collect()
    }

    fn read(file: &Path, cache: &Cache) -> Vec<Article> {
        open_kept(&[file.to_owned()], cache, &Watch::default()).articles
    }

    #[test]
    fn what_is_kept_of_texts_gives_the_same_articles() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("a.jsonl");
        let folder = Folder::new(dir.path().join("kept"), "1", MAX_BYTES);
        let open = || Cache::open(folder.clone());
        let all = lines(900);
        let (_, less) = all.split_once('\n').unwrap();
        let changed = all.replacen("he said", "she said", 1);
        for text in [all.as_str(), less, &changed] {
            std::fs::write(&file, text).unwrap();
            let plain = read(&file, &Cache::none());
            assert!(plain.iter().any(|a| !a.related.reprints.is_empty()));
            assert!(plain.iter().any(|a| !a.related.copies.is_empty()));
            assert!(plain.iter().any(|a| a.language.as_deref() == Some("de")));
            let size = folder.size();
            assert_eq!(read(&file, &open()), plain);
            assert!(folder.size() > size);
            // All is there by now: nothing more is kept.
            let size = folder.size();
            assert_eq!(read(&file, &open()), plain);
            assert_eq!(folder.size(), size);
        }
    }

    #[test]
    fn what_is_kept_of_other_texts_is_not_taken() {
        let dir = tempfile::tempdir().unwrap();
        let cache = || Cache::open(Folder::new(dir.path().join("kept"), "1", MAX_BYTES));
        let texts: Vec<String> = (0..300).map(|n| format!("It rained {n} days.")).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let hashes: Vec<String> = (0..300).map(|n| n.to_string()).collect();
        let none: Vec<WholeText> = Vec::new();
        let wrong = vec![(0..600).map(|n| (n, n)).collect::<Vec<(u64, u64)>>()];
        let entries = [
            cache().entry(key("texts", &hashes), &(none, &wrong)),
            cache().entry(key("overlaps", &hashes), &wrong),
        ];
        cache().keep(&entries.into_iter().flatten().collect::<Vec<_>>());
        let plain = WholeText::of_all(&texts, &hashes, &Cache::none());
        assert_eq!(WholeText::of_all(&texts, &hashes, &cache()), plain);
        assert_eq!(
            overlaps(&texts, &hashes, &cache()),
            related::overlaps(&texts)
        );
    }
}
