//! Printings that only the notebook knows of: their words were marked, and are not found in the texts as they are now.
//!
//! That an outlet's article is gone, or prints the words no more, is no silence of the outlet.

use super::printing::with_siglum;
use crate::collation::normal;
use crate::edition::{ArticleIx, Edition, OutletIx, Presence, StatementIx};
use crate::export::in_marks;
use crate::export::passage::Passage;
use crate::export::sheet::found_in;
use crate::notebook::{Mark, MarkedPassage, Notebook};

/// What stands over such printings.
pub(in crate::export) const REMEMBERED: &str = "Printed when it was marked";
/// Fewer words may stand anywhere.
const TELLING_WORDS: usize = 4;

/// A printing of a statement that was marked and is not found any more.
pub(in crate::export) struct Remembered {
    /// Its outlet, where others of its articles are read still.
    pub outlet: Option<OutletIx>,
    /// What that is called.
    name: String,
    /// The words as they were marked.
    words: String,
}

impl Remembered {
    /// "The Harbour Post (HP): “We sail at noon” (not found in the texts as they are now)".
    pub fn in_words(&self) -> String {
        let (name, words) = (&self.name, in_marks(&self.words));
        format!("{name}: {words} (not found in the texts as they are now)")
    }

    /// What its outlet is called.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// The printings of a statement that are remembered, of outlets in which none is found now.
pub(in crate::export) fn remembered(
    edition: &Edition,
    notebook: &Notebook,
    ix: StatementIx,
) -> Vec<Remembered> {
    let mut all: Vec<Remembered> = Vec::new();
    for mark in notebook.marks() {
        let lost = mark.passages().filter(|p| found_in(edition, p).is_none());
        let lost = lost.filter(|passage| !passage.anchor.exact.trim().is_empty());
        for passage in lost {
            if !is_marked_with(edition, mark, ix) && !is_printed_alike(edition, ix, passage) {
                continue;
            }
            let Some(found) = of_passage(edition, passage) else {
                continue;
            };
            let prints = |outlet| matches!(edition.presence(ix, outlet), Presence::Printed { .. });
            let is_known = |own: &Remembered| own.name == found.name && own.words == found.words;
            if !found.outlet.is_some_and(prints) && !all.iter().any(is_known) {
                all.push(found);
            }
        }
    }
    all
}

fn of_passage(edition: &Edition, passage: &MarkedPassage) -> Option<Remembered> {
    let outlet = outlet_of(edition, passage);
    let name = match outlet.map(|ix| &edition[ix]) {
        Some(own) => with_siglum(own.name.as_deref().unwrap_or(&own.siglum), &own.siglum),
        None => passage.anchor.outlet.clone()?,
    };
    let words: Vec<&str> = passage.anchor.exact.split_whitespace().collect();
    Some(Remembered {
        outlet,
        name,
        words: words.join(" "),
    })
}

/// The outlet that a passage was marked in: by its name, where that was known; it may be called otherwise since.
fn outlet_of(edition: &Edition, passage: &MarkedPassage) -> Option<OutletIx> {
    let Some(name) = &passage.anchor.outlet else {
        let article = edition.article(&passage.article)?;
        return Some(edition.outlet_of(article));
    };
    let is_read_so = |article: &ArticleIx| {
        let read = edition[*article].read_outlet();
        read.is_some_and(|known| known.value == *name)
    };
    let is_it = |n: &usize| {
        let outlet = &edition[OutletIx(*n)];
        outlet.name.as_ref() == Some(name) || outlet.articles.iter().any(is_read_so)
    };
    (0..edition.outlets.len()).find(is_it).map(OutletIx)
}

/// Whether the same mark lies on a printing of the statement that is found.
fn is_marked_with(edition: &Edition, mark: &Mark, ix: StatementIx) -> bool {
    let found = mark.passages();
    let mut found =
        found.filter_map(|p| Some(Passage::new(edition, found_in(edition, p)?, p.span)));
    found.any(|passage| passage.statements().contains(&ix))
}

/// Whether a printing of the statement has the marked words, or all of its words are among them.
fn is_printed_alike(edition: &Edition, ix: StatementIx, passage: &MarkedPassage) -> bool {
    let marked = forms(&passage.anchor.exact);
    let quotations = edition[ix].witnesses.iter().flat_map(|w| &w.quotations);
    let mut printed = quotations.map(|q| forms(&edition.words_of(*q)));
    printed.any(|printed| {
        let (part, whole) = match marked.len() <= printed.len() {
            true => (&marked, &printed),
            false => (&printed, &marked),
        };
        part.len() >= TELLING_WORDS && whole.windows(part.len()).any(|window| window == *part)
    })
}

fn forms(text: &str) -> Vec<String> {
    let words = normal::words(text).into_iter();
    words.map(|word| word.form).collect()
}
