//! Pages as HTML that needs nothing beside it.

use super::{Block, Form, Line, Piece};
use crate::export::GENERATOR;
use crate::text::printable;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use std::io::{self, Write};

/// Nothing is loaded and nothing runs, whatever an article holds.
pub(in crate::export) const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

pub(in crate::export) const STYLE: &str = include_str!("page.css");

/// Writes one page, block by block, so that a long one needs little memory.
pub(in crate::export) struct Html<'w> {
    out: &'w mut dyn Write,
}

impl<'w> Html<'w> {
    /// Begins a page.
    pub(in crate::export) fn new(title: &str, out: &'w mut dyn Write) -> io::Result<Self> {
        let mut page = Self { out };
        page.write(head(title))?;
        Ok(page)
    }

    /// Ends the page.
    pub(in crate::export) fn finish(self) -> io::Result<()> {
        self.out.write_all(b"</main></body></html>\n")
    }

    fn write(&mut self, markup: Markup) -> io::Result<()> {
        self.out.write_all(markup.into_string().as_bytes())?;
        self.out.write_all(b"\n")
    }
}

impl Form for Html<'_> {
    fn put(&mut self, block: Block) -> io::Result<()> {
        self.write(markup(&block))
    }

    fn is_laid_out(&self) -> bool {
        true
    }
}

fn head(title: &str) -> Markup {
    html! {
        (DOCTYPE)
        (PreEscaped("<html lang=\"en\">"))
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(POLICY);
            meta name="generator" content={ "Verbatim, " (GENERATOR) };
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            title { (printable(title)) }
            style { (PreEscaped(STYLE)) }
        }
        (PreEscaped("<body><main>"))
    }
}

fn markup(block: &Block) -> Markup {
    html! {
        @match block {
            Block::Heading(1, words) => { h1 { (printable(words)) } }
            Block::Heading(2, words) => { h2 { (printable(words)) } }
            Block::Heading(_, words) => { h3 { (printable(words)) } }
            Block::Quote(lines) => {
                blockquote { @for words in lines { p { (line(words)) } } }
            }
            Block::Line(words) => { p { (line(words)) } }
            Block::DescriptionList(entries) => {
                dl { @for (name, value) in entries { dt { (name) } dd { (line(value)) } } }
            }
            Block::Items(items) => { ul { @for item in items { li { (line(item)) } } } }
            Block::Note(name, lines) => {
                div.note {
                    p { strong { (name) } }
                    @for words in lines { p { (line(words)) } }
                }
            }
            Block::Table { head, rows } => { (table(head, rows)) }
        }
    }
}

fn table(head: &[String], rows: &[Vec<String>]) -> Markup {
    html! {
        div.scroll { table {
            thead { tr { @for name in head { th scope="col" { (printable(name)) } } } }
            tbody {
                @for row in rows {
                    tr { @for cell in row { td { (printable(cell)) } } }
                }
            }
        } }
    }
}

/// A line; maud escapes what is others'.
fn line(line: &Line) -> Markup {
    html! {
        @for piece in &line.0 {
            @match piece {
                Piece::Text(words) => { (printable(words)) }
                Piece::Strong(words) => { strong { (printable(words)) } }
                Piece::Own(words) => { span.own { (printable(words)) } }
                Piece::Differing(words) => { mark { (printable(words)) } }
                Piece::Name(words) => { (printable(words)) }
                Piece::Break => { br; }
                Piece::Link { words, address } => {
                    a href=(address) rel="noreferrer" { (printable(words)) }
                }
            }
        }
    }
}
