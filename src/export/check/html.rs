//! One page to hand to an editor: the draft's words over the source's, the weightiest first. Nothing is loaded and
//! nothing runs, whatever a draft or a source holds.

use super::sides::sides;
use super::{Checked, searched, source_words, total};
use crate::check::Finding;
use crate::edition::Found;
use crate::export::GENERATOR;
use crate::export::page::{POLICY, STYLE};
use crate::text::printable;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use std::io::{self, Write};

pub(super) fn write(checked: &[Checked], sources: &Found, out: &mut dyn Write) -> io::Result<()> {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="generator" content={ "Verbatim, " (GENERATOR) };
                title { "Quotations against their sources" }
                style { (PreEscaped(STYLE)) }
            }
            body { main {
                h1 { "Quotations against their sources" }
                @if let Some(total) = total(checked) { p { (total) } }
                @for one in checked { (draft(one, sources)) }
            } }
        }
    };
    out.write_all(page.into_string().as_bytes())?;
    out.write_all(b"\n")
}

fn draft(checked: &Checked, sources: &Found) -> Markup {
    html! {
        h2 { (printable(&checked.draft.path)) }
        p { (printable(&checked.summary())) }
        @for finding in checked.weightiest_first() { (passage(checked, finding, sources)) }
    }
}

fn passage(checked: &Checked, finding: &Finding, sources: &Found) -> Markup {
    let verdict = finding.verdict.name().replace('_', " ");
    let sign = if finding.stop && finding.accepted.is_none() {
        "▲ "
    } else {
        ""
    };
    let [of_draft, of_source] = sides(finding, &checked.draft, sources);
    html! {
        section {
            blockquote { "“" (printable(&checked.words(finding))) "”" }
            dl {
                dt { "Verdict" } dd { strong { (sign) (verdict) } }
                dt { "Why" } dd { (printable(&finding.why)) }
                @if let Some(accepted) = &finding.accepted {
                    dt { "Let stand" } dd { (printable(&accepted.told())) }
                }
                @if let Some(lapsed) = &finding.lapsed {
                    dt { "Let stand before" } dd { (printable(lapsed)) }
                }
                @for (side, words) in [(of_draft, "draft"), (of_source, "source")] {
                    @if let Some(speaker) = side.speaker {
                        dt { "Speaker in the " (words) } dd { (speaker) }
                    }
                    @if let Some(day) = side.day {
                        dt { "Day in the " (words) } dd { (day) }
                    }
                }
                @if let Some(searched) = searched(finding, sources) {
                    dt { "Searched" } dd { (searched) }
                }
                @if let Some(place) = &finding.source {
                    dt { "Source" } dd { (printable(&source_words(place, sources))) }
                }
            }
        }
    }
}
