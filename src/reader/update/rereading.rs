//! The corpus is read again because files of it have changed: whoever reads stays where they are.

use super::arriving::replace_edition;
use crate::corpus::Article;
use crate::edition::{ArticleIx, Edition};
use crate::notebook::Notebook;
use crate::reader::commands::Command;
use crate::reader::edition_change::is_continuation;
use crate::reader::effect::Effect;
use crate::reader::index::Indexed;
use crate::reader::jumps::Jumps;
use crate::reader::model::Model;
use crate::reader::screen::Screen;
use crate::reader::search::Search;
use crate::reader::session_state::SessionState;
use crate::reader::theme::Role;
use crate::text::{Span, counted};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// So many letters of a line are looked for to find the place where it was read.
const LINE_LETTERS: usize = 60;

/// Files of the corpus have changed on disk.
pub(super) fn files_changed(model: &mut Model, files: Vec<PathBuf>) {
    for file in files {
        if !model.changed_files.contains(&file) {
            model.changed_files.push(file);
        }
    }
}

/// Asks for the corpus to be read again.
pub(super) fn ask(model: &mut Model) -> Vec<Effect> {
    if model.rereading {
        return Vec::new();
    }
    if model.notebook.is_changed() {
        // What is read brings the notebook of the disk along.
        let why = "not read again: what you added is not saved yet";
        model.say(Role::Problem, why);
        return Vec::new();
    }
    vec![Effect::Reread]
}

/// Whether a command adds to the notebook, which is read again with the articles.
pub(super) fn adds_to_notebook(command: Command) -> bool {
    matches!(
        command,
        Command::Mark
            | Command::MarkStatement
            | Command::Note
            | Command::NoteInEditor
            | Command::Label
            | Command::Attach
    )
}

/// The corpus has been read again.
pub(super) fn reread(model: &mut Model, new: Indexed, notebook: Notebook) -> Vec<Effect> {
    model.rereading = false;
    let told = article_changes(&model.edition, &new.edition);
    let mut effects = Vec::new();
    if model.edition.articles.len() == new.edition.articles.len()
        && is_continuation(&model.edition, &new.edition)
    {
        model.notebook = notebook;
        effects = replace_edition(model, new);
    } else {
        let (old, text) = (&model.edition, &new.edition);
        let state = SessionState::of(model).in_texts(
            |id| moved_quotation(old, text, id),
            |article, byte| moved_byte(old, text, article, byte),
        );
        // Whatever else tells of places in the old texts.
        model.overlay = None;
        model.jumps = Jumps::default();
        model.search = Search {
            query: std::mem::take(&mut model.search.query),
            ..Search::default()
        };
        model.destinations = None;
        model.listed_in = None;
        model.collated = None;
        model.filter.differences = None;
        model.filter.comparing = false;
        model.turned.clear();
        model.location.screen = Screen::Landing;
        model.open(new, notebook);
        state.restore(model);
    }
    model.say(Role::Notice, told);
    effects
}

/// What has become of the articles.
fn article_changes(old: &Edition, new: &Edition) -> String {
    let by_id = |edition: &Edition| -> BTreeMap<String, usize> {
        let ids = edition.articles.iter().enumerate();
        ids.map(|(n, article)| (article.id.clone(), n)).collect()
    };
    let (before, after) = (by_id(old), by_id(new));
    let gone = before.keys().filter(|id| !after.contains_key(*id)).count();
    let added = after.keys().filter(|id| !before.contains_key(*id)).count();
    let both = before
        .iter()
        .filter_map(|(id, n)| Some((n, after.get(id)?)));
    let changed = both.filter(|(a, b)| is_changed(&old.articles[**a], &new.articles[**b]));
    let parts = [
        (changed.count(), "article", " changed"),
        (added, "article", " new"),
        (gone, "article", " gone"),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, what, how)| counted(count, what) + how)
        .collect();
    match parts.is_empty() {
        true => "read again: no article has changed".into(),
        false => format!("read again: {}", parts.join(", ")),
    }
}

/// Whether an article has another text, or something else is told of it.
fn is_changed(old: &Article, new: &Article) -> bool {
    old.sha256 != new.sha256
        || (old.headline(), &old.outlet, &old.published)
            != (new.headline(), &new.outlet, &new.published)
        || (&old.authors, &old.url, old.kind) != (&new.authors, &new.url, new.kind)
}

/// The id of the quotation of the same words, nearest to where they stood in the same article.
fn moved_quotation(old: &Edition, new: &Edition, id: &str) -> Option<String> {
    let was = &old[old.quotation(id)?];
    let article = new.article(&old[was.article].id)?;
    let start = moved(old, new, was.article, was.quotation.extent())?;
    let mut here = new.quotations_of(article);
    let kept = here.find(|q| new[*q].quotation.extent().start == start)?;
    Some(new[kept].id.to_string())
}

/// Where the line that began at a byte of an article begins now.
fn moved_byte(old: &Edition, new: &Edition, article: &str, byte: usize) -> Option<usize> {
    let article = old.article(article)?;
    let text = &old[article].text;
    let line = text.get(byte..)?.lines().next()?;
    let start = line.chars().take(LINE_LETTERS);
    let length: usize = start.map(char::len_utf8).sum();
    moved(old, new, article, Span::new(byte, byte + length))
}

/// Where the words of a stretch stand in the new text of an article, nearest to where they stood.
fn moved(old: &Edition, new: &Edition, article: ArticleIx, span: Span) -> Option<usize> {
    let was = &old[article];
    let now = &new[new.article(&was.id)?];
    if was.sha256 == now.sha256 {
        return Some(span.start);
    }
    let places = now.text.match_indices(span.of(&was.text));
    let places = places.map(|(at, _)| at);
    places.min_by_key(|at| at.abs_diff(span.start))
}
