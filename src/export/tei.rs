//! Marks and statements in TEI P5, as citations (`cit`) whose words point to their source.

use super::passage::Passage;
use super::safe::xml as text;
use super::sheet::Sheet;
use super::{Contents, details, statement, web_address};
use crate::edition::{ArticleIx, Edition, StatementIx};
use crate::notebook::Mark;
use crate::quotation::When;
use std::io::{self, Write};

/// Writes one TEI document: the sources in its header, then the marks, then the statements where asked for.
pub fn write(
    edition: &Edition,
    marks: &[Mark],
    contents: Contents,
    out: &mut dyn Write,
) -> io::Result<()> {
    let sheet = Sheet::new(edition, marks, contents);
    header(edition, &sheet.sources, out)?;
    writeln!(out, "<text><body>")?;
    // A body may not be empty.
    writeln!(out, "<p>{} marks.</p>", marks.len())?;
    for (subject, group) in &sheet.groups {
        let heading = text(&details::heading(edition, *subject));
        writeln!(out, "<div type=\"marks\"><head>{heading}</head>")?;
        for (mark, passage) in group {
            mark_found(mark, passage, out)?;
        }
        writeln!(out, "</div>")?;
    }
    if !sheet.lost.is_empty() {
        let heading = "Not found in the texts as they are now";
        writeln!(out, "<div type=\"lost\"><head>{heading}</head>")?;
        for mark in &sheet.lost {
            writeln!(out, "<cit><quote>{}</quote>", text(&mark.exact))?;
            writeln!(out, "<bibl>article {}</bibl>", text(&mark.article))?;
            notes(mark, out)?;
        }
        writeln!(out, "</div>")?;
    }
    if contents.statements {
        for s in (0..edition.statements.len()).map(StatementIx) {
            one_statement(edition, s, out)?;
        }
    }
    writeln!(out, "</body></text>\n</TEI>")
}

fn header(edition: &Edition, sources: &[ArticleIx], out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">")?;
    writeln!(out, "<teiHeader><fileDesc>")?;
    let title = text(&edition.name);
    writeln!(out, "<titleStmt><title>Marks: {title}</title></titleStmt>")?;
    writeln!(
        out,
        "<publicationStmt><p>Written by Verbatim.</p></publicationStmt>"
    )?;
    if sources.is_empty() {
        writeln!(out, "<sourceDesc><p>No source.</p></sourceDesc>")?;
    } else {
        writeln!(out, "<sourceDesc><listBibl>")?;
        for source in sources {
            writeln!(out, "{}", bibl(edition, *source))?;
        }
        writeln!(out, "</listBibl></sourceDesc>")?;
    }
    writeln!(out, "</fileDesc></teiHeader>")
}

fn bibl(edition: &Edition, source: ArticleIx) -> String {
    let article = &edition[source];
    let mut out = format!("<bibl xml:id=\"{}\">", id(source));
    let mut add = |name: &str, value: &str| {
        let tag = name.split(' ').next().unwrap_or(name);
        out.push_str(&format!("<{name}>{}</{tag}>", text(value)));
    };
    for author in &article.authors {
        add("author", author);
    }
    if let Some(headline) = &article.headline {
        add("title level=\"a\"", headline);
    }
    match &article.outlet {
        Some(known) => add("publisher", &known.value),
        None => add("publisher cert=\"unknown\"", &article.siglum),
    }
    if let Some(known) = &article.published {
        let day = known.value.to_string();
        add(&format!("date when=\"{day}\""), &day);
    }
    if let Some(url) = article.url.as_deref().and_then(web_address) {
        out.push_str(&format!("<ptr target=\"{}\"/>", text(url)));
    }
    out + "</bibl>"
}

fn mark_found(mark: &Mark, passage: &Passage<'_>, out: &mut dyn Write) -> io::Result<()> {
    let source = id(passage.article);
    let words = match passage.spoken {
        Some(_) => format!("<said>{}</said>", text(passage.words())),
        None => text(passage.words()),
    };
    writeln!(out, "<cit><quote corresp=\"#{source}\">{words}</quote>")?;
    let [start, end] = passage.position;
    let paragraph = passage.paragraph;
    write!(out, "<bibl corresp=\"#{source}\">")?;
    if let Some(speaker) = passage.speaker() {
        write!(out, "<author>{}</author>, ", text(&speaker))?;
    }
    if let Some(known) = passage.said_on() {
        write!(out, "said {}, ", date(known.value, &known.by))?;
    }
    writeln!(out, "¶{paragraph}, code points {start}–{end}</bibl>")?;
    notes(mark, out)
}

fn notes(mark: &Mark, out: &mut dyn Write) -> io::Result<()> {
    if !mark.note.trim().is_empty() {
        writeln!(out, "<note type=\"remark\">{}</note>", text(&mark.note))?;
    }
    for tag in &mark.tags {
        writeln!(out, "<note type=\"tag\">{}</note>", text(tag))?;
    }
    writeln!(out, "</cit>")
}

fn one_statement(edition: &Edition, s: StatementIx, out: &mut dyn Write) -> io::Result<()> {
    let said = &edition[s];
    let heading = text(&statement::heading(said));
    let name = text(&said.id);
    writeln!(
        out,
        "<div type=\"statement\" n=\"{name}\"><head>{heading}</head>"
    )?;
    for witness in &said.witnesses {
        let source = id(witness.article);
        let how = text(&statement::how(edition, said, witness));
        let words = text(&edition.witness_text(witness));
        writeln!(out, "<cit><quote corresp=\"#{source}\">{words}</quote>")?;
        writeln!(out, "<bibl corresp=\"#{source}\">{how}</bibl></cit>")?;
    }
    writeln!(out, "</div>")
}

fn date(when: When, by: &str) -> String {
    let by = text(by);
    format!(
        "<date when=\"{when}\" evidence=\"internal\">{}</date> (by {by})",
        super::day(when)
    )
}

fn id(article: ArticleIx) -> String {
    format!("a{}", article.0 + 1)
}
