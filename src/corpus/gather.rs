//! Files that were read to a corpus: ids, corrections, what the texts say, short names.

use super::article::Article;
use super::beside::{self, Beside, Overlap};
use super::copies;
use super::draft::{Draft, Given};
use super::formats::{self, Reading, Settings};
use super::ids::{self, LocatedDraft};
use super::link;
use super::manifest::Manifest;
use super::metadata::dates::DayOrder;
use super::metadata::either_day::EitherDay;
use super::translation;
use super::unpack::Member;
use super::walk::FoundFile;
use super::whole_text::{self, WholeText};
use super::{Corpus, Problem, metadata, short_names};
use crate::cache::Cache;
use crate::language::identification::language_of;
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use std::mem;
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
        Self::of(FoundFile { path, folder }, reading, settings)
    }

    /// What was read of a file, or of a line of it.
    pub fn of(
        FoundFile { path, folder }: FoundFile,
        reading: Reading,
        settings: &Settings,
    ) -> Self {
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
}

/// The articles of a file, each by itself: what others tell of it (a short name that none of them has, copies,
/// versions) is left open, and no id is made longer because another article has it too.
pub fn alone(file: File, manifests: &[Manifest]) -> (Vec<Article>, Vec<Problem>) {
    let drafts = file.drafts.iter().enumerate();
    let articles = drafts.map(|(number, draft)| {
        let one = One {
            file: &file,
            number,
            draft,
        };
        let name = names(&[one], &[sha256(&draft.text)]).swap_remove(0);
        let given = ready_of(&one, &name, language_of(&draft.text), manifests);
        article(&one, given, name, String::new())
    });
    let articles = articles.collect();
    (articles, file.problems)
}

/// Makes a corpus of files. The order of the files is that of the articles.
pub fn corpus(
    name: String,
    files: Vec<File>,
    manifests: &[Manifest],
    problems: Vec<Problem>,
    cache: &Cache,
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

    let drafts = files.iter().flat_map(|file| {
        let drafts = file.drafts.iter().enumerate();
        drafts.map(move |(number, draft)| One {
            file,
            number,
            draft,
        })
    });
    let all: Vec<One<'_>> = drafts.collect();
    let hashes = all.par_iter().map(|one| sha256(&one.draft.text));
    let mut hashes: Vec<String> = hashes.collect();
    let texts: Vec<&str> = all.iter().map(|one| &*one.draft.text).collect();
    let read = WholeText::read_all(&texts, &hashes, cache);
    let languages = read.iter().map(|text| text.language.as_deref());
    let mut languages: Vec<Option<&str>> = languages.collect();
    let mut names = names(&all, &hashes);
    let mut ready = known(&all, &names, &languages, manifests);
    let pairs: Vec<(&Draft, &Given)> = all.iter().map(|one| one.draft).zip(&ready).collect();
    let words: Vec<u64> = read.iter().map(|text| text.words).collect();
    let standing_for = copies::standing_for(&pairs, &words);
    let is_own = |at: &usize| standing_for[*at] == *at;
    let own: Vec<usize> = (0..all.len()).filter(is_own).collect();
    let drafts: Vec<One<'_>> = own.iter().map(|at| all[*at]).collect();
    if drafts.len() < all.len() {
        // An article is called by its own name, not by one that tells it from its copies.
        hashes = own.iter().map(|at| mem::take(&mut hashes[*at])).collect();
        names = self::names(&drafts, &hashes);
        languages = own.iter().map(|at| languages[*at]).collect();
        ready = match manifests.is_empty() {
            true => own.iter().map(|at| mem::take(&mut ready[*at])).collect(),
            // A manifest may know it by that name.
            false => known(&drafts, &names, &languages, manifests),
        };
    }
    corpus.problems.extend(unclear_days(&drafts, &ready));
    let known: Vec<(&Given, &Path)> = ready
        .iter()
        .zip(&drafts)
        .map(|(given, one)| (given, one.file.path.as_path()))
        .collect();
    let sigla = short_names::assign(&known, manifests, &mut corpus.problems);
    let keys: HashSet<String> = known
        .iter()
        .filter_map(|(given, _)| short_names::outlet_key(given))
        .collect();
    for manifest in manifests {
        let named = |at: usize| own.binary_search(&standing_for[at]).ok();
        let articles = all.iter().enumerate().filter_map(|(at, one)| {
            let name = &names[named(at)?];
            Some((one.file.path.as_path(), name.ids()))
        });
        corpus.problems.extend(manifest.unused(articles, &keys));
    }
    let articles = drafts.par_iter().zip(ready).zip(names).zip(sigla);
    let articles = articles.map(|(((one, given), name), siglum)| article(one, given, name, siglum));
    corpus.articles = articles.collect();
    let texts: Vec<&str> = drafts.iter().map(|one| &*one.draft.text).collect();
    let overlaps = whole_text::overlaps(&texts, &hashes, cache);
    let likenesses = likenesses(&corpus.articles, &overlaps);
    for (article, beside) in corpus.articles.iter_mut().zip(likenesses) {
        article.beside = beside;
    }
    for (at, standing) in standing_for.iter().enumerate() {
        if let Some(article) = own.binary_search(standing).ok().filter(|_| at != *standing) {
            let copies = &mut corpus.articles[article].beside.copies;
            copies.push(all[at].place());
        }
    }
    corpus
}

fn likenesses(articles: &[Article], overlaps: &[Overlap]) -> Vec<Beside> {
    let articles = articles.iter().map(|article| beside::One {
        id: &article.id,
        siglum: &article.siglum,
        url: article.url.as_deref(),
    });
    beside::likenesses(&articles.collect::<Vec<_>>(), overlaps)
}

/// A draft and where it was read.
#[derive(Clone, Copy)]
struct One<'f> {
    file: &'f File,
    /// Which of the drafts of its file it is.
    number: usize,
    draft: &'f Draft,
}

impl One<'_> {
    /// Its place, for the reader: the file, and its line where it holds several.
    fn place(&self) -> String {
        let path = self.file.path.display();
        match self.draft.line {
            Some(line) => format!("{path}:{line}"),
            None => path.to_string(),
        }
    }
}

/// What is known of each article, whose texts tell these languages.
fn known(
    articles: &[One<'_>],
    names: &[Name],
    languages: &[Option<&str>],
    manifests: &[Manifest],
) -> Vec<Given> {
    let named = articles.par_iter().zip(names).zip(languages);
    named
        .map(|((one, name), language)| ready_of(one, name, *language, manifests))
        .collect()
}

/// The articles whose day is unknown because it may be two.
fn unclear_days(drafts: &[One<'_>], ready: &[Given]) -> Vec<Problem> {
    let unclear = drafts.iter().zip(ready).filter_map(|(one, given)| {
        let either = given.either_day.as_ref();
        let either = either.filter(|_| given.published.is_none())?;
        Some(Problem {
            path: one.file.path.clone(),
            line: one.draft.line,
            reason: EitherDay::problem(either),
        })
    });
    unclear.collect()
}

fn article(one: &One<'_>, given: Given, name: Name, siglum: String) -> Article {
    Article {
        id: name.id,
        former_id: name.former_id,
        outlet: given.outlet,
        siglum,
        headline: given.headline,
        authors: given.authors,
        published: given.published,
        instant: given.instant,
        url: given.url.map(|known| known.value),
        accessed: given.accessed,
        language: given.language,
        kind: given.kind.unwrap_or_default(),
        note: given.note,
        translation: given
            .translation
            .or_else(|| translation::stated(&one.draft.text)),
        path: one.place(),
        beside: Default::default(),
        links: link::places(&one.draft.text, &one.draft.links),
        sha256: name.sha256,
        text: one.draft.text.as_str().into(),
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

/// What articles with these texts' hashes are called.
fn names(articles: &[One<'_>], hashes: &[String]) -> Vec<Name> {
    let sources = articles.iter().zip(hashes);
    let sources = sources.map(|(one, sha256)| LocatedDraft {
        path: &one.file.path,
        folder: &one.file.folder,
        number: one.number,
        draft: one.draft,
        sha256,
    });
    let sources: Vec<LocatedDraft<'_>> = sources.collect();
    let ids = ids::ids(&sources).into_iter();
    let former_ids = ids::former_ids(&sources);
    let names = ids.zip(former_ids).zip(hashes);
    let name = |((id, former_id), sha256): (_, &String)| Name {
        id,
        former_id,
        sha256: sha256.clone(),
    };
    names.map(name).collect()
}

/// The hash of a text in hexadecimal.
fn sha256(text: &str) -> String {
    let hash = Sha256::digest(text.as_bytes());
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What is known of an article once everybody was heard. `language` is that of its text.
fn ready_of(one: &One<'_>, name: &Name, language: Option<&str>, manifests: &[Manifest]) -> Given {
    let mut given = one.draft.given.clone();
    for manifest in manifests {
        manifest.correct(&one.file.path, &name.ids(), &mut given);
    }
    // The name of a file that holds several is none of theirs.
    let file_name = if one.draft.is_record {
        Path::new("")
    } else {
        &one.file.path
    };
    given.language = metadata::language::settle(&given, language);
    metadata::complete(&mut given, &one.draft.text, file_name, one.file.day_order);
    given
}
