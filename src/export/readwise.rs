//! Marks in the columns that Readwise imports.

use super::content::{has_become, told_of, why_lost};
use super::csv::{CsvRow, write_rows};
use super::passage::ArticlePassage;
use super::sheet::{Sheet, page};
use super::{Contents, address};
use crate::edition::Edition;
use crate::notebook::{Mark, MarkedPassage, Notebook};
use std::io::{self, Write};

/// A highlight. Readwise reads words with a dot before them at the start of a note as tags.
struct Highlight {
    highlight: String,
    title: String,
    author: String,
    url: String,
    note: String,
    location: String,
    date: String,
}

impl CsvRow for Highlight {
    const COLUMNS: &'static [&'static str] = &[
        "Highlight",
        "Title",
        "Author",
        "URL",
        "Note",
        "Location",
        "Date",
    ];

    fn cells(&self) -> Vec<String> {
        let cells = [
            &self.highlight,
            &self.title,
            &self.author,
            &self.url,
            &self.note,
            &self.location,
            &self.date,
        ];
        cells.map(String::clone).to_vec()
    }
}

/// Writes a row for each passage of a mark, because a highlight is of one text; of those whose article is not there, what the mark itself holds.
pub fn write(edition: &Edition, notebook: &Notebook, out: &mut dyn Write) -> io::Result<()> {
    let sheet = Sheet::new(edition, notebook.marks(), Contents::Marks);
    let places = sheet.places();
    let found = places.map(|(mark, marked, passage)| {
        let told = told_of(edition, notebook, std::iter::once(*marked));
        found(mark, marked, passage, told)
    });
    let lost = sheet.lost.iter();
    let lost = lost.map(|(mark, marked)| lost_words(edition, mark, marked));
    write_rows(found.chain(lost), out)
}

fn of_mark(mark: &Mark, marked: &MarkedPassage) -> Highlight {
    // Readwise knows no labels in a file: a label is one of the tags.
    let label = Some(&mark.label).filter(|label| !label.is_empty());
    let tags = label
        .into_iter()
        .chain(&mark.tags)
        .map(|tag| format!(".{}", tag.replace(char::is_whitespace, "_")));
    let note = tags
        .chain([mark.note.clone()])
        .collect::<Vec<_>>()
        .join(" ");
    // Its author is that of the text.
    let by = Some(&mark.by).filter(|by| !by.is_empty());
    let by = by.map_or_else(String::new, |by| format!("(marked by {by})"));
    Highlight {
        highlight: marked.anchor.words(),
        title: String::new(),
        author: String::new(),
        url: String::new(),
        note: lines([note.trim().to_string(), by]),
        location: marked
            .anchor
            .position()
            .map_or_else(String::new, |[start, _]| (start + 1).to_string()),
        date: mark.created.clone(),
    }
}

/// Words that are in no article that was read: what the mark itself holds, and why there is no place.
fn lost_words(edition: &Edition, mark: &Mark, marked: &MarkedPassage) -> Highlight {
    let why = why_lost(edition, marked);
    let headline = marked.anchor.headline.clone();
    let own = of_mark(mark, marked);
    Highlight {
        title: headline.unwrap_or_else(|| marked.article.clone()),
        author: marked.anchor.outlet.clone().unwrap_or_default(),
        // The page, and not the words: they stand there no more.
        url: page(edition, marked).unwrap_or_default().to_owned(),
        note: lines([own.note, why]),
        ..own
    }
}

/// What is to be read in a note, each on its line.
fn lines(told: impl IntoIterator<Item = String>) -> String {
    let told = told.into_iter().filter(|line| !line.is_empty());
    told.collect::<Vec<_>>().join("\n")
}

fn found(
    mark: &Mark,
    marked: &MarkedPassage,
    passage: &ArticlePassage<'_>,
    told: String,
) -> Highlight {
    let article = passage.source();
    let outlet = article.outlet.as_ref().map(|known| known.value.clone());
    let own = of_mark(mark, marked);
    let become_of_it = has_become(marked, passage).map(|told| format!("({told})"));
    let beside = become_of_it.into_iter().chain([told]);
    Highlight {
        highlight: passage.with_cuts(),
        // Who reads there has the words alone, and must not take them for the speaker's own.
        note: lines([own.note].into_iter().chain(beside)),
        title: article.headline().unwrap_or_default().to_owned(),
        author: outlet.unwrap_or_default(),
        // None where the article states no web address: Readwise makes a link of whatever stands in this column.
        url: address(article, passage.span).unwrap_or_default(),
        location: (passage.position[0] + 1).to_string(),
        ..own
    }
}
