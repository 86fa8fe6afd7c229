//! Printings that only the notebook knows of: their words were marked, and are not found in the texts as they are now.
//!
//! That an outlet's article is gone, or prints the words no more, is no silence of the outlet.

use super::printing::with_siglum;
use crate::collation::normal;
use crate::edition::{ArticleIx, Edition, OutletIx, Presence, StatementIx};
use crate::export::in_marks::in_marks;
use crate::export::passage::ArticlePassage;
use crate::export::sheet::found_in;
use crate::notebook::{Mark, MarkedPassage, Notebook};

/// What stands over such printings.
pub(in crate::export) const REMEMBERED: &str = "Printed when it was marked";
/// Fewer words may stand anywhere.
const MIN_REMEMBERED_WORDS: usize = 4;

/// A printing of a statement that was marked and is not found any more.
#[derive(Clone, Debug)]
pub struct Remembered {
    /// Its outlet, where others of its articles are read still.
    pub outlet: Option<OutletIx>,
    /// What that is called.
    name: String,
    /// The words as they were marked.
    words: String,
    /// The same, as they are held against what is printed.
    forms: Vec<String>,
    /// The statements on whose printings the same mark lies.
    marked_with: Vec<StatementIx>,
}

impl Remembered {
    fn new(edition: &Edition, mark: &Mark, passage: &MarkedPassage) -> Option<Self> {
        let outlet = outlet_of(edition, passage);
        let name = match outlet.map(|ix| &edition[ix]) {
            Some(own) => with_siglum(own.name.as_deref().unwrap_or(&own.siglum), &own.siglum),
            None => passage.anchor.outlet.clone()?,
        };
        let marked = passage.anchor.words();
        let words: Vec<&str> = marked.split_whitespace().collect();
        Some(Self {
            outlet,
            name,
            words: words.join(" "),
            forms: forms(&marked),
            marked_with: marked_with(edition, mark),
        })
    }

    /// "The Harbour Post (HP): “We sail at noon” (not found in the texts as they are now)".
    pub fn in_words(&self) -> String {
        format!("{}: {}", self.name, self.printed())
    }

    /// "“We sail at noon” (not found in the texts as they are now)".
    pub fn printed(&self) -> String {
        let words = in_marks(&self.words);
        format!("{words} (not found in the texts as they are now)")
    }

    /// The outlet's siglum; the name of one of which nothing is read any more.
    #[cfg(feature = "reader")]
    pub fn siglum<'a>(&'a self, edition: &'a Edition) -> &'a str {
        self.outlet
            .map_or(&self.name, |outlet| &edition[outlet].siglum)
    }

    /// What its outlet is called.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// All that was marked and is not found any more, gathered once: every screen and every statement is held against it.
#[derive(Clone, Debug, Default)]
pub struct Lost(Vec<Remembered>);

impl Lost {
    /// What a notebook knows beyond the texts of an edition.
    pub fn new(edition: &Edition, notebook: &Notebook) -> Self {
        let mut all = Vec::new();
        for mark in notebook.marks() {
            let lost = mark.passages().filter(|p| found_in(edition, p).is_none());
            let lost = lost.filter(|passage| !passage.anchor.exact.trim().is_empty());
            all.extend(lost.filter_map(|passage| Remembered::new(edition, mark, passage)));
        }
        Self(all)
    }

    /// The printings of a statement that are remembered, of outlets in which none is found now.
    pub fn printings(&self, edition: &Edition, ix: StatementIx) -> Vec<&Remembered> {
        let mut all: Vec<&Remembered> = Vec::new();
        if self.0.is_empty() {
            return all;
        }
        let quotations = edition[ix].witnesses.iter().flat_map(|w| &w.quotations);
        let printed: Vec<Vec<String>> = quotations.map(|q| forms(&edition.words_of(*q))).collect();
        for own in &self.0 {
            let is_it = own.marked_with.contains(&ix) || is_among(&own.forms, &printed);
            let prints = |outlet| matches!(edition.presence(ix, outlet), Presence::Printed { .. });
            let is_same = |known: &&Remembered| known.name == own.name && known.words == own.words;
            if is_it && !own.outlet.is_some_and(prints) && !all.iter().any(is_same) {
                all.push(own);
            }
        }
        all
    }

    /// What an outlet has of a statement; nothing is claimed of one that printed it when it was marked.
    pub fn presence(&self, edition: &Edition, ix: StatementIx, outlet: OutletIx) -> Presence {
        let presence = edition.presence(ix, outlet);
        let is_its = |own: &Remembered| own.outlet == Some(outlet);
        let claims_nothing = matches!(presence, Presence::Printed { .. } | Presence::Absent);
        if claims_nothing || !self.0.iter().any(is_its) {
            return presence;
        }
        match self.printings(edition, ix).into_iter().any(is_its) {
            true => Presence::Absent,
            false => presence,
        }
    }
}

/// The printings of one statement that are remembered.
pub(in crate::export) fn remembered(
    edition: &Edition,
    notebook: &Notebook,
    ix: StatementIx,
) -> Vec<Remembered> {
    let lost = Lost::new(edition, notebook);
    lost.printings(edition, ix).into_iter().cloned().collect()
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

/// The statements on whose printings a mark lies.
fn marked_with(edition: &Edition, mark: &Mark) -> Vec<StatementIx> {
    let found = mark
        .passages()
        .filter_map(|p| Some(ArticlePassage::new(edition, found_in(edition, p)?, p.span)));
    found.flat_map(|passage| passage.statements()).collect()
}

/// Whether one of the printings has the marked words, or all of its words are among them.
fn is_among(marked: &[String], printings: &[Vec<String>]) -> bool {
    printings.iter().any(|printed| {
        let (part, whole) = match marked.len() <= printed.len() {
            true => (marked, &printed[..]),
            false => (&printed[..], marked),
        };
        part.len() >= MIN_REMEMBERED_WORDS && whole.windows(part.len()).any(|window| window == part)
    })
}

fn forms(text: &str) -> Vec<String> {
    let words = normal::words(text).into_iter();
    words.map(|word| word.form).collect()
}
