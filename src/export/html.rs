//! Marks and statements as one page of HTML that needs nothing beside it.

use super::passage::Passage;
use super::rows::{EditionRows, StatementRow};
use super::sheet::Sheet;
use super::{Contents, GENERATOR, cite, details, statement, web_address};
use crate::edition::{ArticleIx, Edition, StatementIx};
use crate::notebook::Mark;
use crate::text::printable;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use std::io::{self, Write};

/// Nothing is loaded and nothing runs, whatever an article holds.
pub(super) const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

pub(super) const STYLE: &str = include_str!("page.css");

/// Writes the page piece by piece, so that a long one needs little memory.
pub fn write(
    edition: &Edition,
    marks: &[Mark],
    contents: Contents,
    out: &mut dyn Write,
) -> io::Result<()> {
    let sheet = Sheet::new(edition, marks, contents);
    put(out, head(&edition.name))?;
    for (subject, group) in &sheet.groups {
        put(
            out,
            html! { h2 { (seen(&details::heading(edition, *subject))) } },
        )?;
        for (mark, passage) in group {
            put(out, mark_found(edition, mark, passage))?;
        }
    }
    if !sheet.lost.is_empty() {
        put(
            out,
            html! { h2 { "Not found in the texts as they are now" } },
        )?;
        for mark in &sheet.lost {
            put(out, mark_lost(mark))?;
        }
    }
    if contents.statements {
        put(out, html! { h1 { "Statements" } })?;
        let rows = EditionRows::new(edition);
        for ix in (0..edition.statements.len()).map(StatementIx) {
            put(out, one_statement(edition, ix, &rows.statement(ix)))?;
        }
    }
    put(out, sources(edition, &sheet.sources))?;
    out.write_all(b"</main></body></html>\n")
}

fn put(out: &mut dyn Write, markup: Markup) -> io::Result<()> {
    out.write_all(markup.into_string().as_bytes())?;
    out.write_all(b"\n")
}

fn head(name: &str) -> Markup {
    let title = format!("Marks: {}", seen(name));
    html! {
        (DOCTYPE)
        (PreEscaped("<html lang=\"en\">"))
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(POLICY);
            meta name="generator" content={ "Verbatim, " (GENERATOR) };
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            title { (title) }
            style { (PreEscaped(STYLE)) }
        }
        (PreEscaped("<body><main>"))
        h1 { (title) }
    }
}

fn mark_found(edition: &Edition, mark: &Mark, passage: &Passage<'_>) -> Markup {
    let facts = details::of_mark(edition, mark, passage);
    html! {
        section id=(format!("mark-{}", mark.id)) {
            (quoted(passage.words()))
            dl {
                @for (name, value) in facts {
                    dt { (name) } dd { (seen(&value)) }
                }
                @if let Some(url) = &passage.source().url {
                    dt { "URL" } dd { (link(url)) }
                }
                (remarks(mark))
            }
        }
    }
}

fn mark_lost(mark: &Mark) -> Markup {
    let [start, end] = mark.anchor.position();
    html! {
        section id=(format!("mark-{}", mark.id)) {
            (quoted(&mark.anchor.exact))
            dl {
                dt { "Article" } dd { (seen(&mark.article)) }
                dt { "Place when marked" } dd { "code points " (start) "–" (end) }
                (remarks(mark))
            }
        }
    }
}

fn remarks(mark: &Mark) -> Markup {
    html! {
        @if !mark.note.trim().is_empty() {
            dt { "Note" } dd { (seen(&mark.note)) }
        }
        @if !mark.tags.is_empty() {
            dt { "Tags" } dd { (seen(&mark.tags.join(", "))) }
        }
    }
}

fn one_statement(edition: &Edition, ix: StatementIx, row: &StatementRow<'_>) -> Markup {
    let said = &edition[ix];
    let printings = said.witnesses.iter().zip(&row.witnesses);
    html! {
        section id=(seen(row.id)) {
            h2 { (seen(row.id)) " · " (seen(&statement::heading(said))) }
            @for (witness, printed) in printings {
                p.who {
                    b { (seen(&statement::outlet(printed))) } ": "
                    (seen(&statement::how(edition, said, witness)))
                }
                (quoted(&printed.text))
            }
            ul {
                @if let Some(extents) = statement::extents(row) {
                    li { (seen(&extents)) }
                }
                @for variant in &row.variants {
                    li { (seen(&statement::variant(variant))) }
                }
                @for told in &row.attributions {
                    li { (seen(&statement::attribution(told))) }
                }
                @for note in [statement::spoken(row), statement::silent(row)].iter().flatten() {
                    li { (seen(note)) }
                }
            }
        }
    }
}

fn sources(edition: &Edition, sources: &[ArticleIx]) -> Markup {
    html! {
        h2 { "Sources" }
        ol {
            @for article in sources {
                @let source = &edition[*article];
                li {
                    (seen(&cite::named(edition, *article).join(", ")))
                    @if !source.authors.is_empty() { ", by " (seen(&source.authors.join(", "))) }
                    @if let Some(url) = &source.url { ", " (link(url)) }
                    @if let Some(note) = &source.note { " – " (seen(note)) }
                    br;
                    small { "article " (seen(&source.id)) ", SHA-256 " (source.sha256) }
                }
            }
        }
    }
}

/// A link where the address is one of the web, else its letters.
fn link(url: &str) -> Markup {
    match web_address(url) {
        Some(url) => html! { a href=(url) rel="noreferrer" { (url) } },
        None => html! { (seen(url)) },
    }
}

/// A passage as a block quotation, one paragraph a line.
fn quoted(words: &str) -> Markup {
    let lines = words.lines().filter(|line| !line.trim().is_empty());
    html! {
        blockquote {
            @for line in lines { p { (seen(line)) } }
        }
    }
}

/// Text without what steers; maud escapes the rest.
fn seen(text: &str) -> String {
    printable(text)
}
