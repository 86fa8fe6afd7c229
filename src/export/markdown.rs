//! Marks and statements as CommonMark.

use super::passage::Passage;
use super::rows::EditionRows;
use super::sheet::Sheet;
use super::{Contents, GENERATOR, cite, details, statement, web_address};
use crate::edition::{ArticleIx, Edition, StatementIx};
use crate::notebook::Mark;
use crate::text::printable;
use std::io::{self, Write};

/// Writes the marks by statement or article, the statements where asked for, and the sources.
pub fn write(
    edition: &Edition,
    marks: &[Mark],
    contents: Contents,
    out: &mut dyn Write,
) -> io::Result<()> {
    let sheet = Sheet::new(edition, marks, contents);
    writeln!(out, "<!-- Written by Verbatim, {GENERATOR} -->\n")?;
    writeln!(out, "# Marks: {}", escape(&edition.name))?;
    for (subject, group) in &sheet.groups {
        writeln!(out, "\n## {}", escape(&details::heading(edition, *subject)))?;
        for (mark, passage) in group {
            mark_found(edition, mark, passage, out)?;
        }
    }
    if !sheet.lost.is_empty() {
        writeln!(out, "\n## Not found in the texts as they are now")?;
        for mark in &sheet.lost {
            block(&mark.anchor.exact, out)?;
            let [start, end] = mark.anchor.position();
            item("Article", &mark.article, out)?;
            item(
                "Place when marked",
                &format!("code points {start}–{end}"),
                out,
            )?;
            remarks(mark, out)?;
        }
    }
    if contents.statements {
        writeln!(out, "\n# Statements")?;
        let rows = EditionRows::new(edition);
        for ix in 0..edition.statements.len() {
            one_statement(edition, &rows, StatementIx(ix), out)?;
        }
    }
    sources(edition, &sheet.sources, out)
}

fn mark_found(
    edition: &Edition,
    mark: &Mark,
    passage: &Passage<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    block(passage.words(), out)?;
    for (name, value) in details::of_mark(edition, mark, passage) {
        item(name, &value, out)?;
    }
    match passage.source().url.as_deref() {
        Some(url) if web_address(url).is_some() => writeln!(out, "- URL: <{url}>")?,
        Some(other) => item("URL", other, out)?,
        None => {}
    }
    remarks(mark, out)
}

fn remarks(mark: &Mark, out: &mut dyn Write) -> io::Result<()> {
    if !mark.note.trim().is_empty() {
        item("Note", &mark.note, out)?;
    }
    if !mark.tags.is_empty() {
        item("Tags", &mark.tags.join(", "), out)?;
    }
    Ok(())
}

fn one_statement(
    edition: &Edition,
    rows: &EditionRows<'_>,
    ix: StatementIx,
    out: &mut dyn Write,
) -> io::Result<()> {
    let row = rows.statement(ix);
    let said = &edition[ix];
    let heading = format!("{} · {}", row.id, statement::heading(said));
    writeln!(out, "\n## {}\n", escape(&heading))?;
    for (witness, printed) in said.witnesses.iter().zip(&row.witnesses) {
        let how = statement::how(edition, said, witness);
        let who = format!("{}: {how}", statement::outlet(printed));
        writeln!(out, "{}", escape(&who))?;
        block(&printed.text, out)?;
    }
    if let Some(extents) = statement::extents(&row) {
        writeln!(out, "- {}", escape(&extents))?;
    }
    for variant in &row.variants {
        writeln!(out, "- {}", escape(&statement::variant(variant)))?;
    }
    for told in &row.attributions {
        writeln!(out, "- {}", escape(&statement::attribution(told)))?;
    }
    let notes = [statement::spoken(&row), statement::silent(&row)];
    for note in notes.iter().flatten() {
        writeln!(out, "- {}", escape(note))?;
    }
    Ok(())
}

fn sources(edition: &Edition, sources: &[ArticleIx], out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\n## Sources\n")?;
    for (n, article) in sources.iter().enumerate() {
        let source = &edition[*article];
        write!(
            out,
            "{}. {}",
            n + 1,
            escape(&cite::named(edition, *article).join(", "))
        )?;
        if !source.authors.is_empty() {
            write!(out, ", by {}", escape(&source.authors.join(", ")))?;
        }
        match source.url.as_deref() {
            Some(url) if web_address(url).is_some() => write!(out, ", <{url}>")?,
            Some(other) => write!(out, ", {}", escape(other))?,
            None => {}
        }
        if let Some(note) = &source.note {
            write!(out, " – {}", escape(note))?;
        }
        let id = format!("(article {}, SHA-256 {})", source.id, source.sha256);
        writeln!(out, " {}", escape(&id))?;
    }
    Ok(())
}

fn item(name: &str, value: &str, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "- {name}: {}", escape(value))
}

/// A passage as a block quotation, line by line, with a blank line around.
fn block(words: &str, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out)?;
    let mut first = true;
    for line in words.lines().filter(|line| !line.trim().is_empty()) {
        if !first {
            writeln!(out, ">")?;
        }
        first = false;
        writeln!(out, "> {}", escape(line))?;
    }
    writeln!(out)
}

/// Text as markdown that shows it letter for letter on one line: every character that could mean
/// something is escaped (CommonMark 0.31, section 2.4, and GitHub's tables, strikethrough and formulas).
pub fn escape(text: &str) -> String {
    let text = printable(text);
    let text = text.trim();
    let mut out = String::with_capacity(text.len() + 8);
    let mut number = true;
    for (at, c) in text.char_indices() {
        let special = matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '$'
        );
        let at_start = at == 0 && matches!(c, '#' | '+' | '-' | '=' | ':');
        let of_list = at > 0 && number && matches!(c, '.' | ')');
        number &= c.is_ascii_digit();
        if special || at_start || of_list {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
