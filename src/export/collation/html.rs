//! The alignment table as a page of its own.

use crate::collation::variant::Variant;
use crate::collation::{Cell, Collation, Row};
use crate::export::GENERATOR;
use crate::text::printable;
use maud::{DOCTYPE, Markup, PreEscaped, html};

const STYLE: &str = "\
body{font-family:Georgia,serif;margin:2em;color:#1a1a1a;background:#fff}\
.scroll{overflow-x:auto}table{border-collapse:collapse}\
th,td{padding:.2em .5em;text-align:left;white-space:nowrap;border-bottom:1px solid #ddd}\
td.differs{background:#e8f0fb;text-decoration:underline}td.weighty{background:#fde8cf;font-weight:bold}\
td.cut,td.omission{color:#777}li{margin:.3em 0}\
@media(prefers-color-scheme:dark){body{color:#ddd;background:#161616}th,td{border-color:#333}\
td.differs{background:#1d2c44}td.weighty{background:#4a3417}}";

pub(super) fn write(collation: &Collation) -> String {
    let found = collation.variants();
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="generator" content={ "Verbatim, " (GENERATOR) };
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Collation" }
                style { (PreEscaped(STYLE)) }
            }
            body {
                h1 { "Collation" }
                div.scroll { table { tbody { @for row in &collation.rows { (line(&found, row)) } } } }
                (variants(collation, &found))
            }
        }
    };
    format!("{}\n", page.into_string())
}

fn line(variants: &[Variant], row: &Row) -> Markup {
    html! {
        tr {
            th scope="row" { (printable(&row.siglum)) }
            @for column in 0..row.cells.len() {
                @match &row.cells[column] {
                    Cell::Reading(_) => {
                        td class=[class(variants, column)] { (printable(&row.text(column))) }
                    }
                    Cell::Omission => { td.omission title="left out" { "—" } }
                    Cell::Cut => { td.cut title="marked cut" { "…" } }
                    Cell::Lacuna => { td.lacuna title="not covered" {} }
                }
            }
        }
    }
}

/// How a column stands out. The variants are in the order of their first column.
fn class(variants: &[Variant], column: usize) -> Option<&'static str> {
    let end = variants.partition_point(|v| v.columns.start <= column);
    let here = variants[..end].iter();
    let mut here =
        here.filter(|v| v.columns.contains(&column) && (!v.is_gap() || v.moved_to.is_some()));
    let first = here.next()?;
    let weighty = first.weighty || here.any(|v| v.weighty);
    Some(if weighty { "weighty" } else { "differs" })
}

fn variants(collation: &Collation, variants: &[Variant]) -> Markup {
    html! {
        @if !variants.is_empty() {
            h2 { "Variants" }
            ol {
                @for variant in variants {
                    li {
                        @for (n, reading) in variant.readings.iter().enumerate() {
                            @if n > 0 { " | " }
                            q { (printable(reading.sign())) }
                            @for row in &reading.rows { " " (printable(&collation.rows[*row].siglum)) }
                        }
                        " — " (variant.label())
                        @if variant.weighty { " ▲ " (printable(&variant.rests_on.join(", "))) }
                    }
                }
            }
        }
    }
}
