//! Writing what a reader has set right of articles into a `corpus.toml`: its comments, its order and all that is not
//! set stay as they are.

use crate::corpus::Article;
use crate::corpus::naming;
use crate::corpus::walk::below;
use std::path::Path;
use toml_edit::{ArrayOfTables, Datetime, DocumentMut, Item, Table, TableLike, Value, value};

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
    /// The short name of its outlet, or its own where that is unknown.
    Siglum,
    /// Of what kind it is.
    Kind,
}

impl FactKey {
    /// The name that the manifest has for it.
    fn name(self) -> &'static str {
        match self {
            Self::Outlet => "outlet",
            Self::Date => "date",
            Self::Headline => "headline",
            Self::Siglum => "siglum",
            Self::Kind => "kind",
        }
    }
}

/// Why nothing can be written into a manifest.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ManifestError {
    /// The manifest is no TOML.
    #[error("{reason}")]
    NotToml {
        /// What is wrong with it, in words.
        reason: String,
    },
    /// Its `article` is something else than a list of tables.
    #[error("“article” is no list of [[article]]")]
    NoListOfArticles,
    /// Its `outlet` is something else than a table of tables.
    #[error("“outlet” is no table of [outlet.\"Name\"]")]
    NoTableOfOutlets,
}

/// The text of the manifest of `folder` with these facts in it, in the entries of their articles or in new ones.
///
/// # Errors
/// Where `manifest` is no TOML, its `article` no list of tables, or its `outlet` no table of tables.
pub fn with_facts(
    manifest: &str,
    folder: &Path,
    facts: &[SetFact<'_>],
) -> Result<String, ManifestError> {
    let document = manifest.parse::<DocumentMut>();
    let mut document = document.map_err(|error| ManifestError::NotToml {
        reason: error.message().to_owned(),
    })?;
    for fact in facts {
        match (fact.key, &fact.article.outlet) {
            (FactKey::Siglum, Some(outlet)) => set_of_outlet(&mut document, &outlet.value, fact)?,
            _ => set_of_article(&mut document, folder, fact)?,
        }
    }
    Ok(document.to_string())
}

/// Sets a fact in the entry of its article, else in a new one.
fn set_of_article(
    document: &mut DocumentMut,
    folder: &Path,
    fact: &SetFact<'_>,
) -> Result<(), ManifestError> {
    let all = document
        .entry("article")
        .or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
    let entries = all.as_array_of_tables_mut();
    let entries = entries.ok_or(ManifestError::NoListOfArticles)?;
    let (key, name) = selector(fact.article, folder);
    if let Some(entry) = entries.iter_mut().find(|entry| selects(entry, key, &name)) {
        set(entry, fact);
        return Ok(());
    }
    let mut entry = Table::new();
    entry.insert(key, value(name));
    set(&mut entry, fact);
    entries.push(entry);
    Ok(())
}

/// Sets a fact in the table of an outlet, however its name is spelled there, else in a new one: it holds for all its
/// articles.
fn set_of_outlet(
    document: &mut DocumentMut,
    outlet: &str,
    fact: &SetFact<'_>,
) -> Result<(), ManifestError> {
    let all = document.entry("outlet").or_insert_with(|| {
        let mut outlets = Table::new();
        outlets.set_implicit(true);
        Item::Table(outlets)
    });
    let outlets = all.as_table_like_mut();
    let outlets = outlets.ok_or(ManifestError::NoTableOfOutlets)?;
    let key = naming::key(outlet);
    let known = outlets.iter().map(|(name, _)| name.to_owned());
    let known = known.into_iter().find(|name| naming::key(name) == key);
    let name = known.unwrap_or_else(|| outlet.to_owned());
    let table = outlets.entry(&name).or_insert(Item::Table(Table::new()));
    let table = table.as_table_like_mut();
    set(table.ok_or(ManifestError::NoTableOfOutlets)?, fact);
    Ok(())
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
fn set(entry: &mut dyn TableLike, fact: &SetFact<'_>) {
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
    fn a_siglum_stands_with_its_outlet_and_a_kind_with_its_article() {
        let files = [
            (
                "a.txt",
                "Lake Post\n\nThe quay is shut, as the harbour master had announced.",
            ),
            ("b.txt", "The quay is open."),
        ];
        let (mut corpus, folder, _dir) = opened(&files);
        let by = crate::corpus::Provenance::Reader;
        corpus.articles[0].outlet = Some(corpus::Attested::new("The Lake Post".into(), by));
        corpus.articles[1].outlet = None;
        let facts = [
            fact(&corpus, 0, FactKey::Outlet, "The Lake Post"),
            fact(&corpus, 0, FactKey::Siglum, "LAKE"),
            fact(&corpus, 1, FactKey::Kind, "transcript"),
            fact(&corpus, 1, FactKey::Siglum, "REC"),
        ];
        let manifest = "# Ours.\n[outlet.\"Lake Post\"]\nhosts = [\"lakepost.example\"] # both\nsiglum = \"LP\"  # asked\n";
        let written = with_facts(manifest, &folder, &facts).unwrap();
        assert!(
            written.starts_with("# Ours.\n[outlet.\"Lake Post\"]\nhosts = [\"lakepost.example\"] # both\nsiglum = \"LAKE\"  # asked\n"),
            "{written}"
        );
        let new = with_facts("", &folder, &facts[1..2]).unwrap();
        assert_eq!(new, "[outlet.\"The Lake Post\"]\nsiglum = \"LAKE\"\n");
        for written in [
            written,
            format!(
                "{new}{}",
                with_facts(
                    "",
                    &folder,
                    &[facts[0].clone(), facts[2].clone(), facts[3].clone()]
                )
                .unwrap()
            ),
        ] {
            std::fs::write(folder.join("corpus.toml"), &written).unwrap();
            let corpus = corpus::open(std::slice::from_ref(&folder));
            assert_eq!(corpus.problems, []);
            let sigla: Vec<&str> = corpus.articles.iter().map(|a| &*a.siglum).collect();
            assert_eq!(sigla, ["LAKE", "REC"], "{written}");
            assert_eq!(corpus.articles[1].kind, corpus::ArticleKind::Transcript);
        }
        assert_eq!(
            with_facts("outlet = 1\n", &folder, &facts[1..2]).unwrap_err(),
            ManifestError::NoTableOfOutlets
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
