//! Marks and statements in TEI P5, as citations (`cit`) whose words point to their source.

use super::cite::published;
use super::content::statement::{absent, heading, printed_when_marked};
use super::content::{Noted, noted, reasons};
use super::passage::ArticlePassage;
use super::rows::passages;
use super::sheet::{GroupSubject, Marked, Sheet, by_mark, statements_of};
use super::xml::{attribute, element, line, tei_document, text};
use super::{Contents, GENERATOR, content, statement, web_address};
use crate::collation::Extent;
use crate::collation::variant::{Absence, Reading};
use crate::corpus::ArticleKind;
use crate::edition::{ArticleIx, Edition, Statement, StatementIx};
use crate::notebook::{Mark, MarkedPassage, Notebook};
use crate::text::counted;
use quick_xml::Writer;
use std::io::{self, Write};

type TeiWriter<'w> = Writer<&'w mut dyn Write>;

/// Writes one TEI document: the sources in its header, then the marks, then the statements where asked for.
pub fn write(
    edition: &Edition,
    notebook: &Notebook,
    contents: Contents,
    out: &mut dyn Write,
) -> io::Result<()> {
    let sheet = Sheet::new(edition, notebook.marks(), contents);
    let title = content::title(edition, contents);
    let xml = &mut Writer::new(out);
    tei_document(
        xml,
        |xml| header(xml, edition, &title, &sheet.sources),
        |xml| body(xml, edition, notebook, &sheet, contents),
    )
}

/// The sources, in the header's description of the file.
fn header(
    xml: &mut TeiWriter<'_>,
    edition: &Edition,
    title: &str,
    sources: &[ArticleIx],
) -> io::Result<()> {
    xml.create_element("fileDesc").write_inner_content(|xml| {
        line(xml)?;
        let titles = xml.create_element("titleStmt");
        titles.write_inner_content(|xml| element(xml, "title", &[], title))?;
        line(xml)?;
        let publication = xml.create_element("publicationStmt");
        publication.write_inner_content(|xml| {
            element(xml, "p", &[], &format!("Written by Verbatim, {GENERATOR}."))
        })?;
        line(xml)?;
        let description = xml.create_element("sourceDesc");
        description.write_inner_content(|xml| match sources {
            [] => element(xml, "p", &[], "No source."),
            sources => list(xml, edition, sources),
        })?;
        line(xml)
    })?;
    Ok(())
}

fn list(xml: &mut TeiWriter<'_>, edition: &Edition, sources: &[ArticleIx]) -> io::Result<()> {
    xml.create_element("listBibl").write_inner_content(|xml| {
        line(xml)?;
        sources
            .iter()
            .try_for_each(|source| bibl(xml, edition, *source))
    })?;
    Ok(())
}

fn bibl(xml: &mut TeiWriter<'_>, edition: &Edition, source: ArticleIx) -> io::Result<()> {
    let article = &edition[source];
    let mut entry = xml
        .create_element("bibl")
        .with_attribute(attribute("xml:id", &id(source)))
        .with_attribute(attribute("n", &article.siglum));
    if article.kind == ArticleKind::Transcript {
        entry = entry.with_attribute(attribute("type", article.kind.name()));
    }
    entry.write_inner_content(|xml| {
        for author in &article.authors {
            element(xml, "author", &[], author)?;
        }
        if let Some(headline) = article.headline() {
            element(xml, "title", &[("level", "a")], headline)?;
        }
        if let Some(known) = &article.outlet {
            element(xml, "publisher", &[], &known.value)?;
        }
        if let Some(known) = &article.published {
            let day = known.value.to_string();
            let mut attributes = vec![("when", day.as_str())];
            let mut told = day.clone();
            // It was only concluded from what others print.
            if article.is_day_concluded() {
                attributes.extend([("evidence", "conjecture"), ("cert", "low")]);
                told = published(article);
            }
            element(xml, "date", &attributes, &told)?;
        }
        pointer(xml, article.url.as_deref())
    })?;
    line(xml)
}

/// Leads to the page of this address, where it is one of the web.
fn pointer(xml: &mut TeiWriter<'_>, url: Option<&str>) -> io::Result<()> {
    if let Some(url) = url.and_then(web_address) {
        let pointer = xml.create_element("ptr");
        pointer
            .with_attribute(attribute("target", url))
            .write_empty()?;
    }
    Ok(())
}

fn body(
    xml: &mut TeiWriter<'_>,
    edition: &Edition,
    notebook: &Notebook,
    sheet: &Sheet<'_>,
    contents: Contents,
) -> io::Result<()> {
    line(xml)?;
    let marks = sheet.places().count() + sheet.lost.len();
    // TEI asks for something in a body, also where there are no marks.
    element(xml, "p", &[], &format!("{}.", counted(marks, "mark")))?;
    line(xml)?;
    let titles = content::headings(edition, sheet);
    for ((subject, group), title) in sheet.groups.iter().zip(titles) {
        division(xml, &[("type", "marks")], &title, |xml| {
            let mut marks = by_mark(group);
            marks.try_for_each(|(mark, passages)| mark_found(xml, edition, mark, passages))?;
            let mut printed = statements_of(group).into_keys().filter(|s| {
                let is_elsewhere = *subject != GroupSubject::Statement(*s) && sheet.has_group(*s);
                contents == Contents::Marks && !is_elsewhere
            });
            printed.try_for_each(|s| {
                let heading = match subject {
                    GroupSubject::Statement(_) => "All printings".to_string(),
                    GroupSubject::Article(_) => heading(edition, &edition[s]),
                };
                one_statement(xml, edition, notebook, s, &heading, &[])
            })?;
            let passages: Vec<&ArticlePassage<'_>> = group.iter().map(|(_, _, p)| p).collect();
            let decided = match subject {
                GroupSubject::Statement(_) => Vec::new(),
                GroupSubject::Article(_) => reasons::decided_here(edition, notebook, &passages),
            };
            decided.iter().try_for_each(|sentence| {
                element(xml, "note", &[("type", "decided")], sentence)?;
                line(xml)
            })
        })?;
    }
    if !sheet.lost.is_empty() {
        let heading = "Not found in the texts as they are now";
        division(xml, &[("type", "lost")], heading, |xml| {
            let mut lost = sheet.lost.iter();
            lost.try_for_each(|(mark, passage)| mark_lost(xml, mark, passage))
        })?;
    }
    let mut statements = contents.statements(edition).into_iter();
    statements.try_for_each(|s| {
        let heading = heading(edition, &edition[s]);
        let noted = noted(edition, notebook, contents);
        one_statement(xml, edition, notebook, s, &heading, &noted)
    })
}

/// A division with its heading.
fn division(
    xml: &mut TeiWriter<'_>,
    attributes: &[(&str, &str)],
    heading: &str,
    content: impl FnOnce(&mut TeiWriter<'_>) -> io::Result<()>,
) -> io::Result<()> {
    let attributes = attributes
        .iter()
        .map(|(name, value)| attribute(name, value));
    let division = xml.create_element("div").with_attributes(attributes);
    division.write_inner_content(|xml| {
        element(xml, "head", &[], heading)?;
        line(xml)?;
        content(xml)
    })?;
    line(xml)
}

/// A mark; its notes stand behind the last of its passages.
fn mark_found(
    xml: &mut TeiWriter<'_>,
    edition: &Edition,
    mark: &Mark,
    passages: &[Marked<'_>],
) -> io::Result<()> {
    let last = passages.len().saturating_sub(1);
    for (number, (_, _, passage)) in passages.iter().enumerate() {
        let noted = (number == last).then_some(mark);
        passage_found(xml, edition, noted, passage)?;
    }
    Ok(())
}

fn passage_found(
    xml: &mut TeiWriter<'_>,
    edition: &Edition,
    noted: Option<&Mark>,
    passage: &ArticlePassage<'_>,
) -> io::Result<()> {
    let source = format!("#{}", id(passage.article));
    xml.create_element("cit").write_inner_content(|xml| {
        let quote = xml
            .create_element("quote")
            .with_attribute(attribute("corresp", &source));
        quote.write_inner_content(|xml| match passage.spoken {
            Some(_) => element(xml, "said", &[], &passage.with_cuts()),
            None => text(xml, &passage.with_cuts()),
        })?;
        line(xml)?;
        let place = xml
            .create_element("bibl")
            .with_attribute(attribute("corresp", &source));
        place.write_inner_content(|xml| citation(xml, edition, passage))?;
        line(xml)?;
        if let Some(sentence) = passage.sentence() {
            element(xml, "note", &[("type", "sentence")], &sentence)?;
            line(xml)?;
        }
        noted.map_or(Ok(()), |mark| notes(xml, mark))
    })?;
    line(xml)
}

/// Who said it, when, and where in the article it stands.
fn citation(
    xml: &mut TeiWriter<'_>,
    edition: &Edition,
    passage: &ArticlePassage<'_>,
) -> io::Result<()> {
    if let Some(speaker) = passage.speaker() {
        element(xml, "author", &[], &speaker)?;
        text(xml, ", ")?;
    }
    if let Some(known) = passage.said_on() {
        let when = known.value.to_string();
        text(xml, "said ")?;
        let mut attributes = vec![("when", when.as_str()), ("evidence", "internal")];
        attributes.extend(known.is_guess().then_some(("cert", "low")));
        element(xml, "date", &attributes, &super::known_day(known))?;
        let ground = reasons::passage_day(passage, edition).unwrap_or_default();
        text(xml, &format!(" ({ground}), "))?;
    }
    let [start, end] = passage.position;
    text(
        xml,
        &format!("{}, code points {start}–{end}", passage.place()),
    )?;
    match passage.lineage() {
        Some(lineage) => text(xml, &format!(", {lineage}")),
        None => Ok(()),
    }
}

fn mark_lost(xml: &mut TeiWriter<'_>, mark: &Mark, passage: &MarkedPassage) -> io::Result<()> {
    xml.create_element("cit").write_inner_content(|xml| {
        element(xml, "quote", &[], &passage.anchor.words())?;
        line(xml)?;
        xml.create_element("bibl").write_inner_content(|xml| {
            let anchor = &passage.anchor;
            if let Some(outlet) = &anchor.outlet {
                element(xml, "publisher", &[], outlet)?;
                text(xml, ", ")?;
            }
            if let Some(headline) = &anchor.headline {
                element(xml, "title", &[("level", "a")], headline)?;
                text(xml, ", ")?;
            }
            if let Some(day) = &anchor.published {
                element(xml, "date", &[("when", day)], day)?;
                text(xml, ", ")?;
            }
            if !passage.article.is_empty() {
                text(xml, &format!("article {}", passage.article))?;
            }
            pointer(xml, anchor.url.as_deref())
        })?;
        line(xml)?;
        notes(xml, mark)
    })?;
    line(xml)
}

fn notes(xml: &mut TeiWriter<'_>, mark: &Mark) -> io::Result<()> {
    let mut note = |kind: &str, words: &str| {
        element(xml, "note", &[("type", kind)], words)?;
        line(xml)
    };
    if !mark.note.trim().is_empty() {
        note("remark", &mark.note)?;
    }
    if !mark.by.is_empty() {
        note("by", &mark.by)?;
    }
    if !mark.label.is_empty() {
        note("label", &mark.label)?;
    }
    mark.tags.iter().try_for_each(|tag| note("tag", tag))
}

/// Every printing of a statement, where they differ, and in notes who leaves it out, what is unsure and what the reader
/// has decided.
fn one_statement(
    xml: &mut TeiWriter<'_>,
    edition: &Edition,
    notebook: &Notebook,
    s: StatementIx,
    heading: &str,
    noted: &[Noted<'_>],
) -> io::Result<()> {
    let said = &edition[s];
    let attributes = [("type", "statement"), ("n", said.id.as_str())];
    division(xml, &attributes, heading, |xml| {
        let extents = in_words(edition, said);
        if !extents.is_empty() {
            element(xml, "note", &[("type", "extent")], &extents)?;
            line(xml)?;
        }
        let mut printed = said.witnesses.iter();
        printed.try_for_each(|witness| {
            let source = format!("#{}", id(witness.article));
            let how = statement::how(edition, said, witness);
            // Nobody printed the words across two passages as one run: each is a quote of its own.
            let passages = passages(edition, witness);
            xml.create_element("cit").write_inner_content(|xml| {
                passages.iter().try_for_each(|passage| {
                    let place = format!("¶{}", passage.paragraph);
                    let attributes = [("corresp", source.as_str()), ("n", place.as_str())];
                    element(xml, "quote", &attributes, &passage.text)?;
                    line(xml)
                })?;
                element(xml, "bibl", &[("corresp", &source)], &how)
            })?;
            line(xml)
        })?;
        apparatus(xml, edition, said)?;
        let told = [
            ("not-printed-by", absent(edition, notebook, s)),
            (
                "printed-when-marked",
                printed_when_marked(edition, notebook, s),
            ),
            ("unsure", reasons::unsure(edition, s)),
            ("decided", reasons::decided(edition, notebook, s)),
        ];
        let told = told
            .iter()
            .flat_map(|(kind, all)| all.iter().map(move |sentence| (kind, sentence)));
        for (kind, sentence) in told {
            element(xml, "note", &[("type", kind)], sentence)?;
            line(xml)?;
        }
        noted.iter().try_for_each(|noted| {
            let source = format!("#{}", id(noted.article));
            let attributes = [("type", "remark"), ("corresp", source.as_str())];
            element(xml, "note", &attributes, &noted.mark.note)?;
            line(xml)
        })
    })
}

/// How far the printings go, held against the base, in the words of the screens; empty where all print the same stretch.
fn in_words(edition: &Edition, said: &Statement) -> String {
    let sigla = edition.signed_sigla(said);
    let extents = edition.extents(said, None).into_iter();
    Extent::in_words(sigla.iter().map(String::as_str).zip(extents))
}

/// Where the sure witnesses differ: the base's reading as the lemma, each reading with the sources that print it.
fn apparatus(xml: &mut TeiWriter<'_>, edition: &Edition, said: &Statement) -> io::Result<()> {
    let Some(collation) = edition.collation(said) else {
        return Ok(());
    };
    let variants = collation.against(said.base, 0..collation.rows.len());
    variants.iter().try_for_each(|variant| {
        // A type is one word.
        let kind = variant.kind.name().replace(' ', "-");
        xml.create_element("p").write_inner_content(|xml| {
            let entry = xml
                .create_element("app")
                .with_attribute(attribute("type", &kind));
            entry.write_inner_content(|xml| {
                let mut readings = variant.readings.iter();
                readings.try_for_each(|reading| {
                    let is_base = reading.rows.contains(&said.base);
                    let sources = reading
                        .rows
                        .iter()
                        .filter_map(|row| said.witnesses.get(*row));
                    let sources = sources.map(|witness| format!("#{}", id(witness.article)));
                    let sources = sources.collect::<Vec<_>>().join(" ");
                    let name = if is_base { "lem" } else { "rdg" };
                    put_reading(xml, name, &sources, reading)
                })
            })?;
            Ok(())
        })?;
        line(xml)
    })
}

/// One reading. An empty one is an omission: who does not cover the place, or marks a cut there, has a gap.
fn put_reading(
    xml: &mut TeiWriter<'_>,
    name: &str,
    sources: &str,
    reading: &Reading,
) -> io::Result<()> {
    let reason = match reading.absence {
        Some(Absence::Lacuna) => "lacuna",
        Some(Absence::Cut) => "cut",
        _ => return element(xml, name, &[("wit", sources)], &reading.text),
    };
    let reading = xml
        .create_element(name)
        .with_attribute(attribute("wit", sources));
    reading.write_inner_content(|xml| {
        let gap = xml.create_element("gap").with_attribute(("reason", reason));
        gap.write_empty()?;
        Ok(())
    })?;
    Ok(())
}

fn id(article: ArticleIx) -> String {
    format!("a{}", article.0 + 1)
}
