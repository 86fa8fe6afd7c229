//! TEI P5 with a critical apparatus by parallel segmentation.

use super::runs::{self, Branch, Run};
use crate::collation::Collation;
use crate::export::GENERATOR;
use crate::export::xml::{attribute, element, line, tei_document, text};
use quick_xml::Writer;
use std::io;

type TeiBuffer = Writer<Vec<u8>>;

pub(super) fn write(collation: &Collation) -> String {
    let mut xml = Writer::new(Vec::new());
    // Writing to memory fails nowhere.
    let _ = document(&mut xml, collation);
    String::from_utf8_lossy(&xml.into_inner()).into_owned()
}

fn document(xml: &mut TeiBuffer, collation: &Collation) -> io::Result<()> {
    tei_document(
        xml,
        |xml| header(xml, collation),
        |xml| {
            xml.create_element("p")
                .write_inner_content(|xml| runs(xml, collation))?;
            Ok(())
        },
    )
}

fn header(xml: &mut TeiBuffer, collation: &Collation) -> io::Result<()> {
    line(xml)?;
    xml.create_element("fileDesc").write_inner_content(|xml| {
        line(xml)?;
        let title = xml.create_element("titleStmt");
        title.write_inner_content(|xml| element(xml, "title", &[], "Collation"))?;
        line(xml)?;
        let publication = xml.create_element("publicationStmt");
        publication.write_inner_content(|xml| {
            element(xml, "p", &[], &format!("Written by Verbatim, {GENERATOR}."))
        })?;
        line(xml)?;
        xml.create_element("sourceDesc")
            .write_inner_content(|xml| witnesses(xml, collation))?;
        line(xml)
    })?;
    line(xml)?;
    xml.create_element("encodingDesc")
        .write_inner_content(|xml| {
            let encoding = xml.create_element("variantEncoding");
            let how = [
                ("method", "parallel-segmentation"),
                ("location", "internal"),
            ];
            encoding.with_attributes(how).write_empty()?;
            Ok(())
        })?;
    line(xml)
}

fn witnesses(xml: &mut TeiBuffer, collation: &Collation) -> io::Result<()> {
    if collation.rows.is_empty() {
        return element(xml, "p", &[], "No witnesses");
    }
    xml.create_element("listWit").write_inner_content(|xml| {
        let mut rows = collation.rows.iter().enumerate();
        rows.try_for_each(|(n, row)| element(xml, "witness", &[("xml:id", &id(n))], &row.siglum))
    })?;
    Ok(())
}

/// Names that XML allows; sigla may hold anything.
fn id(row: usize) -> String {
    format!("w{}", row + 1)
}

/// All runs; the last one ends without a blank.
fn runs(xml: &mut TeiBuffer, collation: &Collation) -> io::Result<()> {
    let runs = runs::of(collation);
    let last = runs.len().saturating_sub(1);
    for (n, run) in runs.iter().enumerate() {
        match run.branches.as_slice() {
            [one] if n == last => text(xml, one.text.trim_end())?,
            [one] => text(xml, &format!("{}{}", one.text, blank(run)))?,
            branches => {
                xml.create_element("app").write_inner_content(|xml| {
                    branches
                        .iter()
                        .try_for_each(|branch| reading(xml, branch, blank(run)))
                })?;
            }
        }
    }
    Ok(())
}

fn blank(run: &Run) -> &'static str {
    if run.blank { " " } else { "" }
}

fn reading(xml: &mut TeiBuffer, branch: &Branch, blank: &str) -> io::Result<()> {
    let witnesses = branch.rows.iter().map(|r| format!("#{}", id(*r)));
    let witnesses: Vec<String> = witnesses.collect();
    let reading = xml
        .create_element("rdg")
        .with_attribute(attribute("wit", &witnesses.join(" ")));
    match branch.gap {
        Some(reason) => reading.write_inner_content(|xml| {
            let gap = xml.create_element("gap").with_attribute(("reason", reason));
            gap.write_empty()?;
            Ok(())
        })?,
        None if branch.text.is_empty() => reading.write_empty()?,
        None => reading.write_inner_content(|xml| text(xml, &format!("{}{blank}", branch.text)))?,
    };
    Ok(())
}
