//! Files that were read to a corpus: ids, corrections, what the texts say, short names.

use super::article::Article;
use super::draft::{Draft, Given};
use super::formats::{self, Reading, Settings};
use super::ids::{self, Source};
use super::manifest::Manifest;
use super::metadata::dates::DayOrder;
use super::metadata::either_day::EitherDay;
use super::unpack::Member;
use super::walk::FoundFile;
use super::{Corpus, Problem, metadata, short_names};
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// A file as it was read.
#[derive(Debug)]
pub struct File {
    path: PathBuf,
    folder: PathBuf,
    drafts: Vec<Draft>,
    problems: Vec<Problem>,
    /// The order of day and month in it, where `corpus.toml` tells.
    day_order: Option<DayOrder>,
}

impl File {
    /// A file that could not be read.
    pub fn failed(FoundFile { path, folder }: FoundFile, reason: String) -> Self {
        let problem = Problem {
            path: path.clone(),
            line: None,
            reason,
        };
        Self {
            path,
            folder,
            drafts: Vec::new(),
            problems: vec![problem],
            day_order: None,
        }
    }

    /// The articles in a file that is not packed, below `folder`.
    pub fn read(file: Member, folder: PathBuf, settings: &Settings) -> Self {
        let mut reading = match file.fault {
            Some(_) if file.bytes.is_empty() => Reading::default(),
            _ => formats::read(&file.name, file.bytes, settings),
        };
        reading
            .faults
            .extend(file.fault.map(|reason| (None, reason)));
        let path = file.path;
        let problem = |(line, reason)| Problem {
            path: path.clone(),
            line,
            reason,
        };
        Self {
            problems: reading.faults.into_iter().map(problem).collect(),
            folder,
            drafts: reading.drafts,
            path,
            day_order: settings.day_order,
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
    files: Vec<File>,
    manifests: &[Manifest],
    problems: Vec<Problem>,
) -> Corpus {
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
    let names = names(&files);
    let ready: Vec<Given> = drafts
        .par_iter()
        .zip(&names)
        .map(|((file, draft), name)| ready(file, draft, name, manifests))
        .collect();
    corpus.problems.extend(unclear_days(&drafts, &ready));
    let known: Vec<(&Given, &Path)> = ready
        .iter()
        .zip(&drafts)
        .map(|(given, (file, _))| (given, file.path.as_path()))
        .collect();
    let sigla = short_names::assign(&known, manifests, &mut corpus.problems);
    let keys: HashSet<String> = known
        .iter()
        .filter_map(|(given, _)| short_names::outlet_key(given))
        .collect();
    for manifest in manifests {
        let articles = drafts.iter().zip(&names);
        let articles = articles.map(|((file, _), name)| (file.path.as_path(), name.ids()));
        corpus.problems.extend(manifest.unused(articles, &keys));
    }
    let places: Vec<String> = drafts
        .iter()
        .map(|(file, draft)| file.place(draft))
        .collect();
    let drafts = files.into_iter().flat_map(|file| file.drafts);
    for ((((draft, given), name), siglum), path) in
        drafts.zip(ready).zip(names).zip(sigla).zip(places)
    {
        let article = article(draft, given, name, siglum, path);
        corpus.articles.push(article);
    }
    corpus
}

/// The articles whose day is unknown because it may be two.
fn unclear_days(drafts: &[(&File, &Draft)], ready: &[Given]) -> Vec<Problem> {
    let unclear = drafts
        .iter()
        .zip(ready)
        .filter_map(|((file, draft), given)| {
            let either = given.either_day.as_ref();
            let either = either.filter(|_| given.published.is_none())?;
            Some(Problem {
                path: file.path.clone(),
                line: draft.line,
                reason: EitherDay::problem(either),
            })
        });
    unclear.collect()
}

fn article(draft: Draft, given: Given, name: Name, siglum: String, path: String) -> Article {
    Article {
        id: name.id,
        former_id: name.former_id,
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
        sha256: name.sha256,
        text: draft.text.into(),
    }
}

/// By what an article is told from others.
struct Name {
    id: String,
    former_id: String,
    sha256: String,
}

impl Name {
    fn ids(&self) -> [&str; 2] {
        [&self.id, &self.former_id]
    }
}

fn names(files: &[File]) -> Vec<Name> {
    let drafts = files.iter().flat_map(|file| {
        let drafts = file.drafts.iter().enumerate();
        drafts.map(move |(number, draft)| (file, number, draft))
    });
    let drafts: Vec<(&File, usize, &Draft)> = drafts.collect();
    let hashes = drafts.par_iter().map(|(.., draft)| sha256(&draft.text));
    let hashes: Vec<String> = hashes.collect();
    let sources = drafts.iter().zip(&hashes);
    let sources = sources.map(|(&(file, number, draft), sha256)| Source {
        path: &file.path,
        folder: &file.folder,
        number,
        draft,
        sha256,
    });
    let sources: Vec<Source<'_>> = sources.collect();
    let ids = ids::ids(&sources).into_iter();
    let former_ids = ids::former_ids(&sources);
    let names = ids.zip(former_ids).zip(hashes);
    let name = |((id, former_id), sha256)| Name {
        id,
        former_id,
        sha256,
    };
    names.map(name).collect()
}

/// The hash of a text in hexadecimal.
fn sha256(text: &str) -> String {
    let hash = Sha256::digest(text.as_bytes());
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What is known of an article once everybody was heard.
fn ready(file: &File, draft: &Draft, name: &Name, manifests: &[Manifest]) -> Given {
    let mut given = draft.given.clone();
    for manifest in manifests {
        manifest.correct(&file.path, &name.ids(), &mut given);
    }
    // The name of a file that holds several is none of theirs.
    let file_name = if draft.is_record {
        Path::new("")
    } else {
        &file.path
    };
    metadata::complete(&mut given, &draft.text, file_name, file.day_order);
    given
}
