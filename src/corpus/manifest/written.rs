//! Writing what a reader has set right of articles into a `corpus.toml`: its comments, its order and all that is not
//! set stay as they are.

use crate::corpus::Article;
use crate::corpus::walk::below;
use std::path::Path;
use toml_edit::{ArrayOfTables, Datetime, DocumentMut, Item, Table, Value, value};

/// What a reader has set of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetFact<'a> {
    /// The article.
    pub article: &'a Article,
    /// Which of its facts.
    pub key: FactKey,
    /// What it is set to.
    pub value: String,
}

/// Which fact of an article a reader sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FactKey {
    /// Whose article it is.
    Outlet,
    /// The day on which it came out, as ISO 8601.
    Date,
    /// Its headline.
    Headline,
}

impl FactKey {
    /// The name that the manifest has for it.
    fn name(self) -> &'static str {
        match self {
            Self::Outlet => "outlet",
            Self::Date => "date",
            Self::Headline => "headline",
        }
    }
}

/// Why nothing can be written into a manifest.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ManifestError {
    /// It is no TOML.
    #[error("{reason}")]
    NotToml {
        /// What is wrong with it, in words.
        reason: String,
    },
    /// Its `article` is something else than a list of tables.
    #[error("“article” is no list of [[article]]")]
    NoListOfArticles,
}

/// The text of the manifest of `folder` with these facts in it, in the entries of their articles or in new ones.
///
/// # Errors
/// Where `manifest` is no TOML, or its `article` no list of tables.
pub fn with_facts(
    manifest: &str,
    folder: &Path,
    facts: &[SetFact<'_>],
) -> Result<String, ManifestError> {
    let document = manifest.parse::<DocumentMut>();
    let mut document = document.map_err(|error| ManifestError::NotToml {
        reason: error.message().to_owned(),
    })?;
    let all = document
        .entry("article")
        .or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
    let entries = all.as_array_of_tables_mut();
    let entries = entries.ok_or(ManifestError::NoListOfArticles)?;
    for fact in facts {
        let (key, name) = selector(fact.article, folder);
        if let Some(entry) = entries.iter_mut().find(|entry| selects(entry, key, &name)) {
            set(entry, fact);
            continue;
        }
        let mut entry = Table::new();
        entry.insert(key, value(name));
        set(&mut entry, fact);
        entries.push(entry);
    }
    Ok(document.to_string())
}

/// By what the entry of an article selects it: its file below the folder, where that holds it alone, else its id.
fn selector(article: &Article, folder: &Path) -> (&'static str, String) {
    match (
        article.selected_by(),
        below(Path::new(&article.path), folder),
    ) {
        (("file", _), Some(file)) => ("file", file),
        (own, _) => own,
    }
}

/// Whether an entry is of the article that is selected so. One of a file and an id is of one article in a file of many.
fn selects(entry: &Table, key: &str, name: &str) -> bool {
    let bare = name.rsplit('/').next().unwrap_or(name);
    let own = entry.get(key).and_then(Item::as_str);
    let is_alone = !(entry.contains_key("file") && entry.contains_key("id"));
    is_alone && own.is_some_and(|own| own == name || key == "file" && own == bare)
}

/// Sets a fact; a comment behind the value that stood there stays.
fn set(entry: &mut Table, fact: &SetFact<'_>) {
    let mut new = match fact.value.parse::<Datetime>() {
        Ok(day) if fact.key == FactKey::Date => Value::from(day),
        _ => Value::from(fact.value.as_str()),
    };
    let name = fact.key.name();
    if let Some(old) = entry.get(name).and_then(Item::as_value) {
        *new.decor_mut() = old.decor().clone();
    }
    entry.insert(name, Item::Value(new));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus;
    use std::path::PathBuf;

    /// The articles of a folder with these files, and the folder.
    fn opened(files: &[(&str, &str)]) -> (corpus::Corpus, PathBuf, tempfile::TempDir) {
        let dir = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = dir.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        let folder = dir.path().to_owned();
        (corpus::open(std::slice::from_ref(&folder)), folder, dir)
    }

    fn fact<'a>(corpus: &'a corpus::Corpus, at: usize, key: FactKey, to: &str) -> SetFact<'a> {
        SetFact {
            article: &corpus.articles[at],
            key,
            value: to.into(),
        }
    }

    #[test]
    fn what_is_set_stands_in_the_entry_of_its_article_and_the_rest_stays() {
        let files = [
            ("a.txt", "The quay is shut."),
            ("in/b.txt", "The quay is open."),
            (
                "c.jsonl",
                "{\"id\":\"c1\",\"text\":\"It rained.\"}\n{\"id\":\"c2\",\"text\":\"It froze.\"}\n",
            ),
        ];
        let (corpus, folder, _dir) = opened(&files);
        let manifest = "# Mine.\ntitle = \"Quay\" # short\n\n[[article]]\nfile = \"b.txt\" # the second\noutlet = \"Post\"  # asked\nnote = \"x\"\n";
        let [a, c2, b] = ["a", "c2", "in/b"].map(|id| {
            let mut ids = corpus.articles.iter();
            ids.position(|article| article.id == id).unwrap()
        });
        let facts = [
            fact(&corpus, b, FactKey::Outlet, "Lake \"Post\""),
            fact(&corpus, b, FactKey::Date, "2031-05-02"),
            fact(&corpus, a, FactKey::Headline, "Shut"),
            fact(&corpus, c2, FactKey::Outlet, "Sea Post"),
            fact(&corpus, a, FactKey::Outlet, "Lake Post"),
        ];
        let written = with_facts(manifest, &folder, &facts).unwrap();
        assert_eq!(
            written,
            "# Mine.\ntitle = \"Quay\" # short\n\n[[article]]\nfile = \"b.txt\" # the second\noutlet = 'Lake \"Post\"'  # asked\nnote = \"x\"\ndate = 2031-05-02\n\n[[article]]\nfile = \"a.txt\"\nheadline = \"Shut\"\noutlet = \"Lake Post\"\n\n[[article]]\nid = \"c2\"\noutlet = \"Sea Post\"\n"
        );
        // It is obeyed.
        std::fs::write(folder.join("corpus.toml"), &written).unwrap();
        let corpus = corpus::open(std::slice::from_ref(&folder));
        assert_eq!(corpus.problems, []);
        let outlet = |at: usize| corpus.articles[at].outlet.clone().map(|known| known.value);
        assert_eq!(outlet(b).as_deref(), Some("Lake \"Post\""));
        assert_eq!(outlet(c2).as_deref(), Some("Sea Post"));
        assert_eq!(corpus.articles[a].headline(), Some("Shut"));
        // Once more changes nothing.
        let facts = [fact(&corpus, a, FactKey::Headline, "Shut")];
        assert_eq!(
            with_facts(&written, &folder, &facts).as_deref(),
            Ok(written.as_str())
        );
    }

    #[test]
    fn what_is_no_manifest_is_not_written_over() {
        let (corpus, folder, _dir) = opened(&[("a.txt", "The quay is shut.")]);
        let facts = [fact(&corpus, 0, FactKey::Headline, "Shut")];
        let refused = |manifest| with_facts(manifest, &folder, &facts).unwrap_err();
        assert!(matches!(refused("title = "), ManifestError::NotToml { .. }));
        assert_eq!(refused("article = 1\n"), ManifestError::NoListOfArticles);
        let new = with_facts("", &folder, &facts).unwrap();
        assert_eq!(new, "[[article]]\nfile = \"a.txt\"\nheadline = \"Shut\"\n");
    }
}
