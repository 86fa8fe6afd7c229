//! TEI P5 with a critical apparatus by parallel segmentation.

use super::runs::{self, Branch, Run};
use super::xml;
use crate::collation::Collation;

pub(super) fn write(collation: &Collation) -> String {
    let witnesses = collation.rows.iter().enumerate();
    let witnesses: String = witnesses
        .map(|(n, row)| {
            format!(
                "<witness xml:id=\"{}\">{}</witness>",
                id(n),
                xml(&row.siglum)
            )
        })
        .collect();
    let text: String = runs::of(collation).iter().map(run).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n<teiHeader>\n<fileDesc>\n\
         <titleStmt><title>Collation</title></titleStmt>\n\
         <publicationStmt><p>Unpublished</p></publicationStmt>\n\
         <sourceDesc>{}</sourceDesc>\n</fileDesc>\n\
         <encodingDesc><variantEncoding method=\"parallel-segmentation\" location=\"internal\"/></encodingDesc>\n\
         </teiHeader>\n<text><body><p>{}</p></body></text>\n</TEI>\n",
        if witnesses.is_empty() {
            "<p>No witnesses</p>".to_string()
        } else {
            format!("<listWit>{witnesses}</listWit>")
        },
        text.trim_end()
    )
}

/// Names that XML allows; sigla may hold anything.
fn id(row: usize) -> String {
    format!("w{}", row + 1)
}

fn run(run: &Run) -> String {
    let blank = if run.blank { " " } else { "" };
    match run.branches.as_slice() {
        [one] => format!("{}{blank}", xml(&one.text)),
        branches => {
            let readings: String = branches.iter().map(|b| reading(b, blank)).collect();
            format!("<app>{readings}</app>")
        }
    }
}

fn reading(branch: &Branch, blank: &str) -> String {
    let witnesses = branch.rows.iter().map(|r| format!("#{}", id(*r)));
    let witnesses: Vec<String> = witnesses.collect();
    let witnesses = witnesses.join(" ");
    match branch.gap {
        Some(reason) => format!("<rdg wit=\"{witnesses}\"><gap reason=\"{reason}\"/></rdg>"),
        None if branch.text.is_empty() => format!("<rdg wit=\"{witnesses}\"/>"),
        None => format!(
            "<rdg wit=\"{witnesses}\">{}{blank}</rdg>",
            xml(&branch.text)
        ),
    }
}
