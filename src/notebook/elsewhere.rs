//! Notebooks of the folder for data that were written on the articles that are open, under another path.
//!
//! A folder that was renamed, or a file of it that is opened alone, is another corpus: its notebook is a new one, and
//! what was written before lies in the old one. That is told, and taken in by `verbatim merge` alone. Only the
//! beginnings of the newest notebooks are looked at, so that opening a corpus stays as fast as it is.

use crate::corpus::Article;
use memchr::memmem;
use std::collections::{HashMap, HashSet};
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// At most so many notebooks of the folder for data are looked at.
const MAX_NOTEBOOKS: usize = 50;

/// Of each notebook at most so many bytes from its beginning are read: they tell whether it is about the articles that are open.
const MAX_BEGINNING_BYTES: u64 = 64 * 1024;

/// A notebook that tells of articles that are open.
#[derive(Clone, Debug)]
pub(super) struct Elsewhere {
    pub(super) path: PathBuf,
    /// Of how many open articles it tells.
    pub(super) articles: usize,
}

/// The notebook beside `own` that tells of most of the articles.
pub(super) fn look(own: &Path, articles: &[Article]) -> Option<Elsewhere> {
    let others = newest_beside(own);
    if others.is_empty() {
        return None;
    }
    let mut open: HashMap<&str, usize> = HashMap::new();
    for (n, article) in articles.iter().enumerate() {
        open.insert(&article.sha256, n);
        open.extend(article.url.as_deref().map(|url| (url, n)));
    }
    let told = others.into_iter().filter_map(|path| {
        let beginning = beginning(&path)?;
        let named = [r#""sha256":""#, r#""url":""#].map(|name| values(&beginning, name));
        let named = named.into_iter().flatten();
        let told: HashSet<usize> = named.filter_map(|v| open.get(v).copied()).collect();
        let articles = told.len();
        (articles > 0).then_some(Elsewhere { path, articles })
    });
    // The notebook that names most of the open articles; of several, the newest, which stands first.
    told.reduce(|best, other| {
        if other.articles > best.articles {
            other
        } else {
            best
        }
    })
}

/// The other notebooks in the folder, the newest first.
fn newest_beside(own: &Path) -> Vec<PathBuf> {
    let entries = own.parent().map(fs::read_dir);
    let entries = entries.into_iter().flatten().flatten().flatten();
    let mut others: Vec<_> = entries
        .map(|entry| {
            (
                entry.metadata().and_then(|data| data.modified()).ok(),
                entry.path(),
            )
        })
        .filter(|(_, path)| path.extension().is_some_and(|e| e == "jsonl") && path != own)
        .collect();
    others.sort_by(|a, b| b.cmp(a));
    let others = others.into_iter().take(MAX_NOTEBOOKS);
    others.map(|(_, path)| path).collect()
}

/// The first lines of a file; nothing where it cannot be read, which is told by whoever opens it.
fn beginning(path: &Path) -> Option<String> {
    let is_file = fs::metadata(path).is_ok_and(|found| found.is_file());
    let mut bytes = Vec::new();
    let file = File::open(path).ok().filter(|_| is_file)?;
    file.take(MAX_BEGINNING_BYTES)
        .read_to_end(&mut bytes)
        .ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// The values of a field in JSON that need no quoting.
fn values<'t>(text: &'t str, field: &'static str) -> impl Iterator<Item = &'t str> {
    memmem::find_iter(text.as_bytes(), field).filter_map(move |at| {
        let rest = &text[at + field.len()..];
        rest.find('"').map(|end| &rest[..end])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notebook::tests::article;
    use crate::notebook::{CorpusKey, Notebook};
    use crate::text::Span;

    #[test]
    fn what_was_written_on_the_articles_under_another_path_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let all = ["It rained.", "It froze.", "It cleared up."].map(|text| article(text, text));
        let written = |name: &str, articles: &[Article]| {
            let path = folder.path().join(name);
            let key = CorpusKey::of_paths(&[folder.path().join(name)]);
            let mut notebook = Notebook::open_at(&path, &key, articles);
            for article in articles {
                notebook.mark(article, Span::new(0, 2), "", &[]);
            }
            notebook.save(articles).unwrap();
            path
        };
        let own = folder.path().join("own.jsonl");
        assert!(look(&own, &all).is_none());
        written("one.jsonl", &all[..1]);
        let both = written("both.jsonl", &all[..2]);
        fs::write(folder.path().join("odd.jsonl"), [0xff; 9]).unwrap();
        let told = look(&own, &all).unwrap();
        assert_eq!((told.path, told.articles), (both, 2));
        assert!(look(&own, &all[2..]).is_none());
    }
}
