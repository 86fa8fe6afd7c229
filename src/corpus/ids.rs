//! What an article is called: by what it is, never by a count, so that it keeps its id whatever is opened
//! beside it and in whatever order.

use super::draft::Draft;
use super::walk::below;
use crate::text::hex;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::path::Path;

/// Hexadecimal digits of a text's hash that stand for it: enough that among a million texts hardly two agree.
const SHORT_HASH_DIGITS: usize = 12;

/// The hash of a text in hexadecimal.
pub(super) fn sha256(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

/// An article in the making and where it was read.
#[derive(Clone, Copy, Debug)]
pub struct LocatedDraft<'a> {
    /// Its file.
    pub path: &'a Path,
    /// The folder below which the file has its name.
    pub folder: &'a Path,
    /// Which of the articles of its file it is.
    pub number: usize,
    /// What was read there.
    pub draft: &'a Draft,
    /// SHA-256 of the text, in hexadecimal.
    pub sha256: &'a str,
}

/// The ids of articles, in their order. Where several would have one id, each of them gets a longer one: as
/// none of them comes before the others, none keeps the short one.
pub fn ids(sources: &[LocatedDraft<'_>]) -> Vec<String> {
    let mut ids: Vec<String> = sources.iter().map(LocatedDraft::own).collect();
    for longer in [
        LocatedDraft::longer,
        LocatedDraft::of_outlet,
        LocatedDraft::of_day,
        LocatedDraft::of_headline,
        LocatedDraft::place,
        LocatedDraft::real_place,
    ] {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for id in &ids {
            *counts.entry(id).or_default() += 1;
        }
        let is_shared: Vec<bool> = ids.iter().map(|id| counts[id.as_str()] > 1).collect();
        for (n, source) in sources.iter().enumerate().filter(|(n, _)| is_shared[*n]) {
            ids[n] = longer(source);
        }
    }
    ids
}

/// The ids that earlier versions gave, by which old notebooks and manifests know an article: the one that it
/// brings, or its count; else the stem of its file (with its line, where the file holds several); the second of a name was
/// `name-2`.
pub fn former_ids(sources: &[LocatedDraft<'_>]) -> Vec<String> {
    let mut taken: HashMap<String, usize> = HashMap::new();
    let former = sources.iter().map(|source| {
        let stem = || {
            source
                .path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
        };
        let wanted = source
            .draft
            .id
            .clone()
            .or_else(|| source.draft.count.clone())
            .unwrap_or_else(|| match source.draft.line {
                Some(line) => format!("{}:{line}", stem()),
                // Parts of a file had no ids of an older form, so this one is theirs in the older form, too.
                None => source.of_part(stem().into_owned()),
            });
        let mut id = wanted.clone();
        while taken.contains_key(&id) {
            let count = taken.entry(wanted.clone()).or_insert(1);
            *count += 1;
            id = format!("{wanted}-{count}");
        }
        taken.insert(id.clone(), 1);
        id
    });
    former.collect()
}

impl LocatedDraft<'_> {
    /// The id that it brings; else, of one of several texts of a file, its address or the hash of its text; else the path
    /// of its file below the folder, without the ending, and what it is where it stands beside the article of the file.
    fn own(&self) -> String {
        let draft = self.draft;
        if let Some(id) = &draft.id {
            return id.clone();
        }
        if draft.is_one_of_several {
            let url = draft.given.url.as_ref().map(|url| url.value.clone());
            return url.unwrap_or_else(|| self.hash().to_owned());
        }
        let stem = self.path.with_extension("");
        let stem = below(&stem, self.folder).unwrap_or_else(|| stem.display().to_string());
        self.of_part(stem)
    }

    /// A name of a file as that of this part of it.
    fn of_part(&self, name: String) -> String {
        match self.draft.part {
            Some(part) => format!("{name}~{part}"),
            None => name,
        }
    }

    /// Of a file its whole name, under that of the folder; of anything else the hash of its text too.
    fn longer(&self) -> String {
        if self.draft.id.is_some() || self.draft.is_one_of_several {
            let own = self.own();
            return match own == self.hash() {
                true => own,
                false => format!("{own}~{}", self.hash()),
            };
        }
        self.name()
    }

    /// Of one of several texts of a file its outlet too: several outlets print one text.
    fn of_outlet(&self) -> String {
        match &self.draft.given.outlet {
            Some(outlet) if self.draft.is_one_of_several => {
                format!("{}~{}", self.longer(), outlet.value)
            }
            _ => self.longer(),
        }
    }

    /// Of one of several texts of a file its day too: a text may be sent out again.
    fn of_day(&self) -> String {
        match &self.draft.given.published {
            Some(day) if self.draft.is_one_of_several => {
                format!("{}~{}", self.of_outlet(), day.value)
            }
            _ => self.of_outlet(),
        }
    }

    /// Of one of several texts of a file its headline too.
    fn of_headline(&self) -> String {
        match self.draft.given.headline() {
            Some(headline) if self.draft.is_one_of_several => {
                format!("{}~{}", self.of_day(), short_hash(headline))
            }
            _ => self.of_day(),
        }
    }

    /// Where it was read, as far as that is the same on another machine. One of several texts of a file bears the hash of its text, so that
    /// never another text has its id when texts were put before it.
    fn place(&self) -> String {
        match self.draft.is_one_of_several {
            true => format!("{}~{}:{}", self.hash(), self.name(), self.number + 1),
            false => self.name(),
        }
    }

    /// Where it was read, which is nobody else's place; it names no folder of the machine, since ids go out.
    fn real_place(&self) -> String {
        let real = self.path.canonicalize();
        let real = real.unwrap_or_else(|_| self.path.to_owned());
        format!("{}~{}", self.place(), short_hash(&real.to_string_lossy()))
    }

    /// The whole name of its file, under that of the folder.
    fn name(&self) -> String {
        let real = self.folder.canonicalize();
        let real = real.unwrap_or_else(|_| self.folder.to_owned());
        let folder = real.file_name().unwrap_or_default().to_string_lossy();
        let file = || {
            let name = self.path.file_name().unwrap_or_default();
            name.to_string_lossy().into_owned()
        };
        let name = below(self.path, self.folder).unwrap_or_else(file);
        self.of_part(format!("{folder}/{name}"))
    }

    fn hash(&self) -> &str {
        &self.sha256[..SHORT_HASH_DIGITS]
    }
}

/// The first digits of the hash of some words.
fn short_hash(words: &str) -> String {
    sha256(words)[..SHORT_HASH_DIGITS].to_owned()
}
