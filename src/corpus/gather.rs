//! Files that were read to a corpus: ids, corrections, what the texts say, short names.

use super::article::Article;
use super::draft::{Draft, Given};
use super::formats::Format;
use super::manifest::Manifest;
use super::{Corpus, Problem, encodings, metadata, short_names};
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use std::collections::{HashMap, HashSet};
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
    let known: Vec<(&Given, &Path)> = ready
        .iter()
        .zip(&drafts)
        .map(|(r, d)| (&r.0, d.0.path.as_path()))
        .collect();
    let sigla = short_names::assign(&known, manifests, &mut corpus.problems);
    let keys: HashSet<String> = known
        .iter()
        .filter_map(|(given, _)| short_names::outlet_key(given))
        .collect();
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
        text: draft.text.into(),
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
