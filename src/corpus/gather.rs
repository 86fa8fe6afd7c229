//! Files that were read to a corpus: ids, corrections, what the texts say, short names.

use super::article::Article;
use super::draft::{Draft, Given};
use super::formats::Format;
use super::manifest::Manifest;
use super::naming::{self, sigla};
use super::{Corpus, Problem, encodings, metadata};
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};

/// A file as it was read.
#[derive(Debug)]
pub struct File {
    path: PathBuf,
    drafts: Vec<Draft>,
    problems: Vec<Problem>,
}

impl File {
    /// A file that could not be read.
    pub fn failed(path: PathBuf, reason: String) -> Self {
        let problem = Problem {
            path: path.clone(),
            line: None,
            reason,
        };
        Self {
            path,
            drafts: Vec::new(),
            problems: vec![problem],
        }
    }

    /// The articles in the bytes of a file.
    pub fn read(path: PathBuf, bytes: Vec<u8>) -> Self {
        let Some(decoded) = encodings::decode(bytes) else {
            return Self::failed(path, "this is no text (binary data)".into());
        };
        let problem = |line, reason| Problem {
            path: path.clone(),
            line,
            reason,
        };
        let mut problems = Vec::new();
        if let Some(lost) = decoded.lost {
            problems.push(problem(Some(lost.line), lost.reason));
        }
        if decoded.text.trim().is_empty() {
            problems.push(problem(None, "no text in it".into()));
            return Self {
                path,
                drafts: Vec::new(),
                problems,
            };
        }
        let format = Format::of(&path, &decoded.text);
        let mut reading = format.read(decoded.text);
        problems.extend(
            reading
                .faults
                .into_iter()
                .map(|(line, reason)| problem(line, reason)),
        );
        reading.drafts.retain(|draft| {
            let empty = draft.text.trim().is_empty();
            if empty {
                problems.push(problem(draft.line, "no text in it".into()));
            }
            !empty
        });
        problems.sort_by_key(|p| p.line);
        Self {
            path,
            drafts: reading.drafts,
            problems,
        }
    }

    /// The place of a draft, for the reader: the file, and its line where it holds several.
    fn place(&self, draft: &Draft) -> String {
        match draft.line {
            Some(line) => format!("{}:{line}", self.path.display()),
            None => self.path.display().to_string(),
        }
    }
}

/// Makes a corpus of files. The order of the files is that of the articles.
pub fn corpus(
    name: String,
    mut files: Vec<File>,
    manifests: &[Manifest],
    problems: Vec<Problem>,
) -> Corpus {
    set_ids(&mut files);
    let title = manifests.iter().find_map(|m| m.title.clone());
    let mut corpus = Corpus {
        name: title.unwrap_or(name),
        articles: Vec::new(),
        problems,
    };
    corpus
        .problems
        .extend(manifests.iter().flat_map(|m| m.problems.clone()));
    corpus
        .problems
        .extend(files.iter().flat_map(|f| f.problems.clone()));

    let drafts: Vec<(&File, &Draft)> = files
        .iter()
        .flat_map(|f| f.drafts.iter().map(move |d| (f, d)))
        .collect();
    let ready: Vec<(Given, String)> = drafts
        .par_iter()
        .map(|(file, draft)| ready(file, draft, manifests))
        .collect();
    let given: Vec<&Given> = ready.iter().map(|(given, _)| given).collect();
    let paths: Vec<&Path> = drafts.iter().map(|(file, _)| file.path.as_path()).collect();
    let sigla = short_names(&given, &paths, manifests, &mut corpus.problems);
    let keys: Vec<String> = given.iter().filter_map(|g| outlet_key(g)).collect();
    for manifest in manifests {
        let articles = drafts
            .iter()
            .map(|(f, d)| (f.path.as_path(), d.id.as_deref().unwrap_or_default()));
        corpus.problems.extend(manifest.unused(articles, &keys));
    }
    let places: Vec<String> = drafts
        .iter()
        .map(|(file, draft)| file.place(draft))
        .collect();
    let drafts = files.into_iter().flat_map(|file| file.drafts);
    for (((draft, (given, sha256)), siglum), path) in drafts.zip(ready).zip(sigla).zip(places) {
        corpus
            .articles
            .push(article(draft, given, sha256, siglum, path));
    }
    corpus
}

fn article(draft: Draft, given: Given, sha256: String, siglum: String, path: String) -> Article {
    Article {
        id: draft.id.unwrap_or_default(),
        outlet: given.outlet,
        siglum,
        headline: given.headline,
        authors: given.authors,
        published: given.published,
        url: given.url.map(|known| known.value),
        language: given.language,
        kind: given.kind.unwrap_or_default(),
        note: given.note,
        path,
        sha256,
        text: draft.text,
    }
}

/// What is known of an article once everybody was heard, and the hash of its text.
fn ready(file: &File, draft: &Draft, manifests: &[Manifest]) -> (Given, String) {
    let mut heard = Draft {
        id: draft.id.clone(),
        given: draft.given.clone(),
        ..Draft::default()
    };
    for manifest in manifests {
        manifest.correct(&file.path, &mut heard);
    }
    metadata::complete(&mut heard.given, &draft.text);
    let hash = Sha256::digest(draft.text.as_bytes());
    let hex = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    (heard.given, hex)
}

/// Gives each draft an id of its own: the one it brings, else the stem of its file (with its line, where
/// the file holds several); the second of a name becomes `name-2`.
fn set_ids(files: &mut [File]) {
    let mut taken: HashSet<String> = HashSet::new();
    let mut next: HashMap<String, usize> = HashMap::new();
    for file in files {
        let stem = file
            .path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        for draft in &mut file.drafts {
            let wanted = draft.id.take().unwrap_or_else(|| match draft.line {
                Some(line) => format!("{stem}:{line}"),
                None => stem.clone(),
            });
            let mut id = wanted.clone();
            while !taken.insert(id.clone()) {
                let count = next.entry(wanted.clone()).or_insert(1);
                *count += 1;
                id = format!("{wanted}-{count}");
            }
            draft.id = Some(id);
        }
    }
}

fn outlet_key(given: &Given) -> Option<String> {
    given
        .outlet
        .as_ref()
        .map(|outlet| naming::key(&outlet.value))
}

/// The short name for each article. What `corpus.toml` sets for an outlet counts before what its articles
/// bring; an article without an outlet has a number, unless it brings a short name.
fn short_names(
    given: &[&Given],
    paths: &[&Path],
    manifests: &[Manifest],
    problems: &mut Vec<Problem>,
) -> Vec<String> {
    let mut outlets: BTreeMap<String, sigla::Wanted> = BTreeMap::new();
    let mut owner: BTreeMap<String, String> = BTreeMap::new();
    for (given, path) in given.iter().zip(paths) {
        let (Some(key), Some(outlet)) = (outlet_key(given), &given.outlet) else {
            continue;
        };
        let wanted = outlets.entry(key.clone()).or_insert_with(|| sigla::Wanted {
            key: key.clone(),
            name: outlet.value.clone(),
            fixed: manifests
                .iter()
                .rev()
                .find_map(|m| m.siglum_of(&key))
                .map(str::to_owned),
        });
        let Some(siglum) = wanted.fixed.clone().or_else(|| given.siglum.clone()) else {
            continue;
        };
        let holder = owner
            .entry(siglum.to_lowercase())
            .or_insert_with(|| key.clone());
        if *holder == key {
            wanted.fixed = Some(siglum);
        } else {
            wanted.fixed = None;
            let reason = format!(
                "the siglum {siglum} is another outlet’s: “{}” gets one by rule",
                outlet.value
            );
            let problem = Problem {
                path: path.to_path_buf(),
                line: None,
                reason,
            };
            if !problems.contains(&problem) {
                problems.push(problem);
            }
        }
    }
    let wanted: Vec<sigla::Wanted> = outlets.into_values().collect();
    let by_key = sigla::assign(&wanted);
    let mut unknown = 0;
    let mut siglum = |given: &&Given| match (outlet_key(given), &given.siglum) {
        (Some(key), _) => by_key.get(&key).cloned().unwrap_or_default(),
        (None, Some(siglum)) => siglum.clone(),
        (None, None) => {
            unknown += 1;
            format!("?{unknown}")
        }
    };
    given.iter().map(&mut siglum).collect()
}
