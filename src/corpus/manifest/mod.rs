//! `corpus.toml`: what somebody says about a corpus, and against what the texts say.
//!
//! It stands in the folder that is opened, in any folder inside it (for the files there), or beside a
//! file that is opened alone. All of it is optional.
//!
//! ```toml
//! # What the reader calls the corpus; else it is the folder's name.
//! title = "The bridge"
//!
//! # Files that are no articles, as `.gitignore` writes them.
//! ignore = ["drafts/", "*.bak"]
//!
//! # 2/5/2031 is the second of May; with "month-first" it is the fifth of February.
//! day_order = "day-first"
//!
//! # Each chapter of a book is an article; else a book is one.
//! chapters = true
//!
//! # One table an article, found by `file` (its path below this folder, or its bare name), by `id`, or by
//! # both. A file of several articles takes what is said for all of them where no id is given.
//! [[article]]
//! file = "003.txt"
//! outlet = "Harbour Post"
//! siglum = "HP"                       # 1 to 12 letters or digits
//! date = "2031-05-02"                 # the day it came out
//! headline = "Bridge to open"
//! url = "https://harbourpost.example/bridge"
//! authors = ["Ada Okoro", "Bo Lind"]
//! language = "en"                     # BCP 47
//! kind = "transcript"                 # the record of what was said; else "article"
//! note = "A digest, not the original."
//! accessed = 2031-06-01               # the day on which it was taken from there, for citations
//!
//! # Under which name, or path of names, the records of JSON files and the columns of tables hold something.
//! [fields]
//! text = "document.corps"
//! date = "parution"
//!
//! # The short name of an outlet, for all its articles, and the hosts whose pages are its own.
//! [outlet."Harbour Post"]
//! siglum = "HP"
//! hosts = ["harbourpost.example", "hp.example"]
//! ```
//!
//! It overrules front matter, JSON fields and the text. What is not understood is told with its line, and
//! the rest holds.

pub mod begin;
mod read;
pub mod written;

use super::formats::Settings;
use super::naming::host::Host;
use super::provenance::{Attested, Container, Provenance};
use super::stated_facts::StatedFacts;
use super::walk::below;
use super::{Problem, naming};
use ignore::gitignore::Gitignore;
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

/// A manifest that was read.
#[derive(Debug, Default)]
pub struct Manifest {
    path: PathBuf,
    /// Whether every file beside it is an article of this corpus.
    whole: bool,
    /// `title`.
    pub title: Option<String>,
    /// How the files below its folder are read.
    settings: Settings,
    /// The files below its folder that are no articles.
    ignored: Option<Gitignore>,
    entries: Vec<Entry>,
    /// `[outlet."Name"]`.
    outlets: Vec<NamedOutlet>,
    /// What was not understood.
    pub problems: Vec<Problem>,
    by_file: HashMap<String, Vec<usize>>,
    by_id: HashMap<String, Vec<usize>>,
}

/// One `[[article]]`.
#[derive(Debug, Default)]
struct Entry {
    line: usize,
    file: Option<String>,
    id: Option<String>,
    given: StatedFacts,
}

/// One `[outlet."Name"]`.
#[derive(Debug)]
struct NamedOutlet {
    line: usize,
    name: String,
    siglum: Option<String>,
    hosts: Vec<Host>,
}

/// How the file at `path` is read: what the manifests above it say, the nearest first.
pub fn settings(manifests: &[Manifest], path: &Path) -> Settings {
    let above = manifests
        .iter()
        .rev()
        .filter(|m| m.relative(path).is_some());
    let fields = above
        .clone()
        .flat_map(|manifest| manifest.settings.fields.iter().cloned());
    Settings {
        fields: fields.collect(),
        day_order: above
            .clone()
            .find_map(|manifest| manifest.settings.day_order),
        chapters: above.clone().any(|manifest| manifest.settings.chapters),
        every_word: false,
    }
}

impl Manifest {
    /// Whether the file at `path` is said to be no article. One that was named itself always is.
    pub fn ignores(&self, path: &Path) -> bool {
        let relative = self.relative(path).filter(|_| self.whole);
        let ignored = self.ignored.as_ref().zip(relative);
        ignored.is_some_and(|(ignored, relative)| {
            let matched = ignored.matched_path_or_any_parents(relative, false);
            matched.is_ignore()
        })
    }

    /// Takes over what the manifest says about an article of the file `path`, which goes by any of `ids`. What stands
    /// beside the article of a file, as the part that it is, is selected by its id alone.
    pub fn correct(&self, path: &Path, ids: &[&str], part: Option<&str>, given: &mut StatedFacts) {
        let Some(relative) = self.relative(path) else {
            return;
        };
        let entries = self.matching(&relative, ids).into_iter();
        let entries = entries.map(|n| &self.entries[n]);
        for entry in entries.filter(|entry| part.is_none() || entry.id.is_some()) {
            given.overrule(&entry.given);
        }
    }

    /// Names the outlet of an article by the host of its address, where no entry of a manifest names one.
    pub fn name_by_host(&self, path: &Path, given: &mut StatedFacts) {
        let is_manifest = |known: &Attested<String>| match &known.provenance {
            Provenance::Field { container, .. } => *container == Container::Manifest,
            _ => false,
        };
        if self.relative(path).is_none() || given.outlet.as_ref().is_some_and(is_manifest) {
            return;
        }
        let places = [&given.url, &given.host].into_iter().flatten();
        let hosts: Vec<Host> = places
            .filter_map(|known| Host::of_url(&known.value))
            .collect();
        let is_own = |own: &Host| hosts.iter().any(|host| host.is_of(own));
        let mut outlets = self.outlets.iter();
        if let Some(named) = outlets.find(|outlet| outlet.hosts.iter().any(is_own)) {
            let provenance = Provenance::Field {
                container: Container::Manifest,
                key: "hosts".into(),
            };
            given.outlet = Some(Attested::new(named.name.clone(), provenance));
        }
    }

    /// The short name that is set for an outlet.
    pub fn siglum_of(&self, key: &str) -> Option<&str> {
        let outlet = self.outlets.iter().find(|o| naming::key(&o.name) == key)?;
        outlet.siglum.as_deref()
    }

    /// Entries that name no article of the corpus, where all of them were opened.
    pub fn unused<'a>(
        &self,
        articles: impl Iterator<Item = (&'a Path, [&'a str; 2])>,
        outlets: &HashSet<String>,
    ) -> Vec<Problem> {
        if !self.whole {
            return Vec::new();
        }
        let mut used = vec![false; self.entries.len()];
        for (path, ids) in articles {
            let Some(relative) = self.relative(path) else {
                continue;
            };
            for n in self.matching(&relative, &ids) {
                used[n] = true;
            }
        }
        let articles = self.entries.iter().zip(used).filter(|(_, used)| !used);
        let mut problems: Vec<Problem> = articles
            .filter_map(|(entry, _)| {
                let wanted = entry.file.as_ref().or(entry.id.as_ref())?;
                Some(self.problem(Some(entry.line), format!("no article “{wanted}” was read")))
            })
            .collect();
        for outlet in self
            .outlets
            .iter()
            .filter(|o| !outlets.contains(&naming::key(&o.name)))
        {
            problems.push(self.problem(
                Some(outlet.line),
                format!("no article of the outlet “{}”", outlet.name),
            ));
        }
        problems
    }

    fn problem(&self, line: Option<usize>, reason: String) -> Problem {
        Problem {
            is_note: false,
            path: self.path.clone(),
            line,
            reason,
        }
    }

    /// The path of a file below the manifest's folder.
    fn relative(&self, path: &Path) -> Option<String> {
        below(path, self.path.parent().unwrap_or(Path::new("")))
    }

    /// The entries for an article, in their order.
    fn matching(&self, relative: &str, ids: &[&str]) -> Vec<usize> {
        let name = relative.rsplit('/').next().unwrap_or_default();
        let by = |map: &HashMap<String, Vec<usize>>, key: &str| {
            map.get(key).cloned().unwrap_or_default()
        };
        let mut found = by(&self.by_file, relative);
        if name != relative {
            found.extend(by(&self.by_file, name));
        }
        let is_named = |id: &String| ids.contains(&id.as_str());
        found.retain(|&n| self.entries[n].id.as_ref().is_none_or(is_named));
        let by_id = ids.iter().flat_map(|id| by(&self.by_id, id));
        found.extend(by_id.filter(|&n| self.entries[n].file.is_none()));
        found.sort_unstable();
        found.dedup();
        found
    }

    fn index(&mut self) {
        for (n, entry) in self.entries.iter().enumerate() {
            if let Some(file) = &entry.file {
                self.by_file.entry(file.clone()).or_default().push(n);
            }
            if let Some(id) = &entry.id {
                self.by_id.entry(id.clone()).or_default().push(n);
            }
        }
    }
}
