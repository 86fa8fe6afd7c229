//! What the reader has set right of articles, written into `corpus.toml`.

use crate::corpus::walk::MANIFEST;
use crate::corpus::{Article, FactKey, SetFact, manifest_with_facts};
use crate::edition::{ArticleIx, Correction, Edition};
use crate::reader::model::Model;
use crate::reader::theme::Role;
use crate::replace::{Access, replace};
use crate::text::counted;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// The manifests that were written here, with their texts, until the watch over the files has told of each.
#[derive(Default)]
pub struct OwnWrites(BTreeMap<PathBuf, String>);

impl OwnWrites {
    /// Notes that this text was written there.
    fn note(&mut self, path: &Path, text: String) {
        if let Ok(path) = path.canonicalize() {
            self.0.insert(path, text);
        }
    }

    /// Leaves of the files that have changed those that somebody else has written: who writes a file here knows of it.
    /// Each is held against its text once, so that whoever brings that text back later has changed the file.
    pub fn leave_others(&mut self, changed: &mut Vec<PathBuf>) {
        changed.retain(|path| {
            let full = path.canonicalize().ok();
            let own = full.and_then(|full| self.0.remove(&full));
            own.is_none_or(|own| fs::read_to_string(path).ok() != Some(own))
        });
    }
}

/// Writes it into the manifests of what was opened (`paths`), and says which these are, or why not.
pub fn write(model: &mut Model, own_writes: &mut OwnWrites, paths: &[PathBuf]) {
    let mut told = Vec::new();
    let mut role = Role::Notice;
    for (path, facts) in by_manifest(model, paths) {
        let shown = path.display();
        match write_one(&path, &facts) {
            Ok(text) => {
                own_writes.note(&path, text);
                let articles: BTreeSet<&str> =
                    facts.iter().map(|fact| fact.article.id.as_str()).collect();
                let articles = counted(articles.len(), "article");
                told.push(format!(
                    "{shown}: what you set of {articles} stands there now"
                ));
            }
            Err(why) => {
                role = Role::Problem;
                told.push(format!("not written: {shown}: {why}"));
            }
        }
    }
    if told.is_empty() {
        told.push(
            "nothing to write: no outlet, siglum, kind, headline or day of publication was set"
                .into(),
        );
    }
    model.say(role, told.join(" · "));
}

/// The facts that go into each manifest.
fn by_manifest<'m>(model: &'m Model, paths: &[PathBuf]) -> BTreeMap<PathBuf, Vec<SetFact<'m>>> {
    let mut all: BTreeMap<PathBuf, Vec<SetFact<'m>>> = BTreeMap::new();
    for fact in facts(model) {
        if let Some(path) = manifest_of(fact.article, paths) {
            all.entry(path).or_default().push(fact);
        }
    }
    all
}

/// What the notebook sets of articles that are open, in the order in which it was set: what was set later counts.
fn facts(model: &Model) -> impl Iterator<Item = SetFact<'_>> {
    let notebook = &model.notebook;
    let corrections = notebook.corrections().enumerate();
    let standing = corrections.filter(|(number, _)| notebook.overruled_by(*number).is_none());
    standing.filter_map(|(number, correction)| {
        let (key, value) = match correction {
            Correction::Outlet { name, .. } => (FactKey::Outlet, name.as_str()),
            Correction::Siglum { siglum, .. } => (FactKey::Siglum, siglum.as_str()),
            Correction::Kind { kind, .. } => (FactKey::Kind, kind.name()),
            Correction::Headline { text, .. } => (FactKey::Headline, text.as_str()),
            Correction::Published { day, .. } => (FactKey::Date, day.as_str()),
            _ => return None,
        };
        let (_, place) = notebook.corrected_place(number)?;
        let set_of = model.edition.article(&place.article)?;
        let article = match correction {
            Correction::Siglum { siglum, .. } => bearer(&model.edition, set_of, siglum)?,
            _ => &model.edition[set_of],
        };
        Some(SetFact {
            article,
            key,
            value: value.to_owned(),
        })
    })
}

/// An article of the outlet that goes by a siglum: that at which it was set, unless it is of another outlet now.
fn bearer<'m>(edition: &'m Edition, set_of: ArticleIx, siglum: &str) -> Option<&'m Article> {
    let all = edition.articles.iter();
    let mut all = std::iter::once(&edition[set_of]).chain(all);
    all.find(|article| article.siglum == siglum)
}

/// The manifest that counts for an article: the innermost above its file, else a new one in the folder that was opened,
/// or in which the file lies that was.
fn manifest_of(article: &Article, paths: &[PathBuf]) -> Option<PathBuf> {
    let file = Path::new(&article.path);
    let opened = paths.iter().find_map(|path| match path.is_dir() {
        true => file.starts_with(path).then_some(path.as_path()),
        // Of a file that holds many articles each has the path with its line.
        false => article
            .path
            .starts_with(&*path.to_string_lossy())
            .then(|| path.parent().unwrap_or(Path::new(""))),
    })?;
    let folders = file.ancestors().skip(1);
    let mut inner = folders.take_while(|folder| folder.starts_with(opened));
    let known = inner.find(|folder| folder.join(MANIFEST).is_file());
    Some(known.unwrap_or(opened).join(MANIFEST))
}

/// Writes the facts into one manifest, and answers its new text.
fn write_one(path: &Path, facts: &[SetFact<'_>]) -> Result<String, String> {
    let before = match fs::read_to_string(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(String::new()),
        read => read,
    };
    let told = |error: io::Error| error.to_string();
    let folder = path.parent().unwrap_or(Path::new(""));
    let text = manifest_with_facts(&before.map_err(told)?, folder, facts);
    let text = text.map_err(|error| error.to_string())?;
    replace(path, Access::Usual, |out| out.write_all(text.as_bytes())).map_err(told)?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_written_here_is_no_changed_file_until_somebody_else_writes_it() {
        let dir = tempfile::tempdir().unwrap();
        let [manifest, text] = ["corpus.toml", "quay.txt"].map(|name| dir.path().join(name));
        fs::write(&text, "The quay is shut.").unwrap();
        let mut own = OwnWrites::default();
        let written = |own: &mut OwnWrites, here: &str, there: &str| {
            fs::write(&manifest, there).unwrap();
            own.note(&manifest, here.to_owned());
        };
        let told = |own: &mut OwnWrites| {
            let mut changed = vec![manifest.clone(), text.clone()];
            own.leave_others(&mut changed);
            changed
        };
        let both = [manifest.clone(), text.clone()];
        assert_eq!(told(&mut own), both);
        written(&mut own, "# Ours", "# Ours");
        assert_eq!(told(&mut own), std::slice::from_ref(&text));
        // It changes once more: somebody has brought the text back.
        assert_eq!(told(&mut own), both);
        // Somebody writes it directly after it was written here.
        written(&mut own, "# Ours", "# Theirs");
        assert_eq!(told(&mut own), both);
    }
}
