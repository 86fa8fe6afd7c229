//! Files that were read to a corpus: ids, corrections, what the texts say, short names.

use super::article::Article;
use super::copies;
use super::draft::Draft;
use super::formats::{self, ReadFile, Settings};
use super::ids::{self, LocatedDraft, sha256};
use super::link;
use super::manifest::Manifest;
use super::metadata::dates::DayOrder;
use super::related::{self, Overlap, RelatedArticles};
use super::stated_facts::EitherDay;
use super::stated_facts::StatedFacts;
use super::translation;
use super::unpack::Member;
use super::walk::FoundFile;
use super::whole_text::{self, WholeText};
use super::{Corpus, Problem, metadata, short_names};
use crate::cache::Cache;
use crate::language::identification::language_of;
use rayon::prelude::*;
use std::collections::HashSet;
use std::mem;
use std::path::{Path, PathBuf};
use std::sync::Arc;

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
            is_note: false,
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
    pub fn of_member(file: Member, folder: PathBuf, settings: &Settings) -> Self {
        let mut reading = match file.fault {
            Some(_) if file.bytes.is_empty() => ReadFile::default(),
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
        reading: ReadFile,
        settings: &Settings,
    ) -> Self {
        let problem = |is_note| {
            let path = path.clone();
            move |(line, reason)| Problem {
                path: path.clone(),
                line,
                reason,
                is_note,
            }
        };
        let notes = reading.drafts.iter().flat_map(|draft| draft.notes.clone());
        let notes = notes.map(problem(true));
        let faults = reading.faults.into_iter().map(problem(false));
        Self {
            problems: faults.chain(notes).collect(),
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
    let mut articles: Vec<Article> = articles.collect();
    give_texts(&mut articles, file.drafts.into_iter());
    (articles, file.problems)
}

/// Makes a corpus of files. The order of the files is that of the articles.
pub fn corpus(
    name: String,
    files: Vec<File>,
    manifests: &[Manifest],
    mut problems: Vec<Problem>,
    cache: &Cache,
) -> Corpus {
    problems.extend(manifests.iter().flat_map(|m| m.problems.clone()));
    problems.extend(files.iter().flat_map(|f| f.problems.clone()));
    let all = drafts_of(&files);
    let hashes = all.par_iter().map(|one| sha256(&one.draft.text));
    let hashes: Vec<String> = hashes.collect();
    let texts: Vec<&str> = all.iter().map(|one| &*one.draft.text).collect();
    let read = WholeText::of_all(&texts, &hashes, cache);
    let languages = read.iter().map(|text| text.language.as_deref());
    let everything = Placed::of(all.clone(), &hashes, languages.collect(), manifests);
    let words: Vec<u64> = read.iter().map(|text| text.words).collect();
    let standing_for = copies::standing_for(&everything.drafts_and_given(), &words);
    let own = Own::of(standing_for);
    let known = everything.only(&own.articles, &hashes, manifests);

    problems.extend(known.unclear_days());
    let sigla = short_names::assign(&known.given_and_paths(), manifests, &mut problems);
    problems.extend(known.unused(&own, &all, manifests));
    if !manifests.is_empty() {
        problems.extend(own.copied_files(&all));
    }
    let title = manifests.iter().find_map(|m| m.title.clone());
    let mut articles = known.articles(sigla);
    let copies = own
        .copies()
        .map(|(copy, article)| (all[copy].place(), article));
    let copies: Vec<(String, usize)> = copies.collect();
    let drafts = files.into_iter().flat_map(|file| file.drafts).enumerate();
    let drafts = drafts.filter(|(at, _)| own.is_own(*at));
    give_texts(&mut articles, drafts.map(|(_, draft)| draft));
    stand_beside(&mut articles, cache);
    for (place, article) in copies {
        articles[article].related.copies.push(place);
    }
    Corpus {
        name: title.unwrap_or(name),
        articles,
        problems,
    }
}

/// The drafts of all files, in their order.
fn drafts_of(files: &[File]) -> Vec<One<'_>> {
    let drafts = files.iter().flat_map(|file| {
        let drafts = file.drafts.iter().enumerate();
        drafts.map(move |(number, draft)| One {
            file,
            number,
            draft,
        })
    });
    drafts.collect()
}

/// Which of all drafts are articles of their own, and which are copies of these.
struct Own {
    /// For each draft the one that stands for it.
    standing_for: Vec<usize>,
    /// The drafts that stand for themselves, in order.
    articles: Vec<usize>,
}

impl Own {
    fn of(standing_for: Vec<usize>) -> Self {
        let is_own = |at: &usize| standing_for[*at] == *at;
        let articles = (0..standing_for.len()).filter(is_own).collect();
        Self {
            standing_for,
            articles,
        }
    }

    /// Whether a draft stands for itself.
    fn is_own(&self, draft: usize) -> bool {
        self.standing_for[draft] == draft
    }

    /// The article, by its number among those that stand for themselves, that stands for a draft.
    fn article(&self, draft: usize) -> Option<usize> {
        self.articles.binary_search(&self.standing_for[draft]).ok()
    }

    /// The files that hold nothing but the article of another file: whoever keeps a manifest names each.
    fn copied_files(&self, all: &[One<'_>]) -> Vec<Problem> {
        let copies = self
            .copies()
            .map(|(copy, article)| (&all[copy], &all[self.articles[article]]));
        let files = copies.filter(|(copy, own)| {
            !copy.draft.is_one_of_several
                && !own.draft.is_one_of_several
                && copy.path() != own.path()
        });
        let told = files.map(|(copy, own)| Problem {
            is_note: false,
            path: copy.file.path.clone(),
            line: None,
            reason: format!("a copy of {}, which is read in its place", own.place()),
        });
        told.collect()
    }

    /// Each copy, by its number among the drafts, and its article.
    fn copies(&self) -> impl Iterator<Item = (usize, usize)> {
        let copies = self.standing_for.iter().enumerate();
        let copies = copies.filter(|(at, standing)| at != *standing);
        copies.filter_map(|(at, _)| Some((at, self.article(at)?)))
    }
}

/// Drafts with their names and what is known of each once everybody was heard.
struct Placed<'f> {
    drafts: Vec<One<'f>>,
    languages: Vec<Option<&'f str>>,
    names: Vec<ArticleName>,
    given: Vec<StatedFacts>,
}

impl<'f> Placed<'f> {
    /// What is known of drafts whose texts have these hashes and languages.
    fn of(
        drafts: Vec<One<'f>>,
        hashes: &[String],
        languages: Vec<Option<&'f str>>,
        manifests: &[Manifest],
    ) -> Self {
        let names = names(&drafts, hashes);
        let named = drafts.par_iter().zip(&names).zip(&languages);
        let given = named
            .map(|((one, name), language)| ready_of(one, name, *language, manifests))
            .collect();
        Self {
            drafts,
            languages,
            names,
            given,
        }
    }

    fn drafts_and_given(&self) -> Vec<(&Draft, &StatedFacts)> {
        let drafts = self.drafts.iter().map(|one| one.draft);
        drafts.zip(&self.given).collect()
    }

    fn given_and_paths(&self) -> Vec<(&StatedFacts, &Path)> {
        let paths = self.drafts.iter().map(One::path);
        self.given.iter().zip(paths).collect()
    }

    /// Those of them that stand for themselves. An article is called by its own name, not by one that tells it from
    /// its copies.
    fn only(mut self, own: &[usize], hashes: &[String], manifests: &[Manifest]) -> Self {
        if own.len() == self.drafts.len() {
            return self;
        }
        let drafts: Vec<One<'f>> = own.iter().map(|at| self.drafts[*at]).collect();
        let languages: Vec<Option<&str>> = own.iter().map(|at| self.languages[*at]).collect();
        let hashes: Vec<String> = own.iter().map(|at| hashes[*at].clone()).collect();
        if manifests.is_empty() {
            let given = own.iter().map(|at| mem::take(&mut self.given[*at]));
            let given = given.collect();
            let names = names(&drafts, &hashes);
            return Self {
                drafts,
                languages,
                names,
                given,
            };
        }
        // A manifest may know it by that name.
        Self::of(drafts, &hashes, languages, manifests)
    }

    /// The articles whose day is unknown because it may be two, or because no calendar has it.
    fn unclear_days(&self) -> Vec<Problem> {
        let unclear = self.drafts.iter().zip(&self.given);
        let unclear = unclear.filter_map(|(one, given)| {
            let either = given.either_day.as_ref();
            let either = either.filter(|_| given.published.is_none());
            let (line, reason) = match (either, given.unreal_day()) {
                (Some(either), _) => (None, EitherDay::problem(either)),
                (None, Some(unreal)) => (unreal.line, unreal.problem()),
                (None, None) => return None,
            };
            Some(Problem {
                is_note: false,
                path: one.file.path.clone(),
                line: one.draft.line.or(line),
                reason,
            })
        });
        unclear.collect()
    }

    /// What manifests say of articles and outlets that are not there. A manifest may name the copy of an article, so that
    /// `all` drafts are looked at.
    fn unused(&self, own: &Own, all: &[One<'_>], manifests: &[Manifest]) -> Vec<Problem> {
        let outlets = self.given.iter().filter_map(short_names::outlet_key);
        let outlets: HashSet<String> = outlets.collect();
        let unused = manifests.iter().flat_map(|manifest| {
            let articles = all.iter().enumerate().filter_map(|(at, one)| {
                let name = &self.names[own.article(at)?];
                Some((one.path(), name.ids()))
            });
            manifest.unused(articles, &outlets)
        });
        unused.collect()
    }

    /// The articles, with the short names of their outlets.
    fn articles(self, sigla: Vec<String>) -> Vec<Article> {
        let Self {
            drafts,
            names,
            given,
            ..
        } = self;
        let articles = drafts.par_iter().zip(given).zip(names).zip(sigla);
        let articles =
            articles.map(|(((one, given), name), siglum)| article(one, given, name, siglum));
        articles.collect()
    }
}

/// Notes with each article what other articles print of it.
fn stand_beside(articles: &mut [Article], cache: &Cache) {
    let texts: Vec<&str> = articles.iter().map(|article| &*article.text).collect();
    let hashes: Vec<String> = articles
        .iter()
        .map(|article| article.sha256.clone())
        .collect();
    let overlaps = whole_text::overlaps(&texts, &hashes, cache);
    let likenesses = likenesses(articles, &overlaps);
    for (article, related) in articles.iter_mut().zip(likenesses) {
        article.related = related;
    }
}

fn likenesses(articles: &[Article], overlaps: &[Overlap]) -> Vec<RelatedArticles> {
    let articles = articles.iter().map(|article| related::ComparedArticle {
        id: &article.id,
        siglum: &article.siglum,
        url: article.url.as_deref(),
    });
    related::likenesses(&articles.collect::<Vec<_>>(), overlaps)
}

/// A draft and where it was read.
#[derive(Clone, Copy)]
struct One<'f> {
    file: &'f File,
    /// Which of the drafts of its file it is.
    number: usize,
    draft: &'f Draft,
}

impl<'f> One<'f> {
    /// The path of its file.
    fn path(&self) -> &'f Path {
        &self.file.path
    }

    /// Its place, for the reader: the file, and its line where it holds several.
    fn place(&self) -> String {
        let path = self.file.path.display();
        match self.draft.line {
            Some(line) => format!("{path}:{line}"),
            None => path.to_string(),
        }
    }
}

/// Gives articles the texts of their drafts.
fn give_texts(articles: &mut [Article], drafts: impl Iterator<Item = Draft>) {
    for (article, draft) in articles.iter_mut().zip(drafts) {
        article.text = draft.text;
    }
}

/// The article that a draft is, but for its text.
fn article(one: &One<'_>, given: StatedFacts, name: ArticleName, siglum: String) -> Article {
    Article {
        id: name.id,
        former_id: name.former_id,
        outlet: given.outlet,
        stated_outlet: None,
        found_body: None,
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
        related: Default::default(),
        links: link::places(&one.draft.text, &one.draft.links),
        sha256: name.sha256,
        text: Arc::default(),
    }
}

/// By what an article is told from others.
struct ArticleName {
    id: String,
    former_id: String,
    sha256: String,
}

impl ArticleName {
    fn ids(&self) -> [&str; 2] {
        [&self.id, &self.former_id]
    }
}

/// What articles with these texts' hashes are called.
fn names(articles: &[One<'_>], hashes: &[String]) -> Vec<ArticleName> {
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
    let name = |((id, former_id), sha256): (_, &String)| ArticleName {
        id,
        former_id,
        sha256: sha256.clone(),
    };
    names.map(name).collect()
}

/// What is known of an article once everybody was heard. `language` is that of its text.
fn ready_of(
    one: &One<'_>,
    name: &ArticleName,
    language: Option<&str>,
    manifests: &[Manifest],
) -> StatedFacts {
    let mut given = one.draft.given.clone();
    for manifest in manifests {
        manifest.correct(&one.file.path, &name.ids(), one.draft.part, &mut given);
    }
    // The name of a file that holds several is none of theirs.
    let file_name = if one.draft.is_one_of_several {
        Path::new("")
    } else {
        &one.file.path
    };
    given.language = metadata::language::settle(&given, language);
    metadata::complete(&mut given, &one.draft.text, file_name, one.file.day_order);
    for manifest in manifests.iter().rev() {
        manifest.name_by_host(&one.file.path, &mut given);
    }
    given
}
