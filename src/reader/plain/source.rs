//! An article in words: its head, then its paragraphs, and after each the quotations that begin in it.

use super::Lines;
use crate::edition::{Edition, QuotationIx};
use crate::quotation::SPEAKER_UNKNOWN;
use crate::quotation::surface::paragraph::paragraphs;
use crate::reader::model::Model;
use crate::reader::source::Source;
use crate::reader::wording::known_day;

pub(super) fn tell(model: &Model, state: &Source, out: &mut Lines) {
    let edition = &model.edition;
    let article = &edition[state.pane().article];
    let outlet = article.source_name();
    out.say(format!("Source: {}, {outlet}.", article.siglum));
    out.say(match &article.headline {
        Some(known) => format!("Headline: {} ({})", known.value, known.provenance),
        None => "Headline: not stated".into(),
    });
    out.say(match &article.published {
        Some(known) => format!("Published: {} ({})", known.value, known.provenance),
        None => "Published: day unknown".into(),
    });
    if let Some(url) = &article.url {
        out.say(format!("Address: {url}"));
    }
    if let Some((_, span)) = state.selection() {
        out.say(format!("Selected: {}", span.of(&article.text)));
    }
    out.gap();
    let mut quotations = edition.quotations_of(state.pane().article).peekable();
    let body = article.body_start();
    let mut number = 0;
    for paragraph in paragraphs(&article.text) {
        let words = paragraph.of(&article.text);
        // What stands above the body has no number, as in what goes out.
        if paragraph.start < body {
            out.say(words);
        } else {
            number += 1;
            out.say(format!("¶{number} {words}"));
        }
        let begins = |q: &QuotationIx| edition[*q].quotation.extent().start < paragraph.end;
        while let Some(quotation) = quotations.next_if(begins) {
            let current = state.quotation() == Some(quotation);
            out.sub(quoted(edition, quotation, current));
        }
    }
}

/// "Quotation, selected: Hart, said Fri 2 May 2031 (“Friday”). Doubts: speaker by distance."
fn quoted(edition: &Edition, ix: QuotationIx, current: bool) -> String {
    let placed = &edition[ix];
    let quotation = &placed.quotation;
    let selected = if current { ", selected" } else { "" };
    let speaker = placed.speaker().zip(quotation.speaker.as_ref());
    let speaker = speaker.map_or(SPEAKER_UNKNOWN.into(), |(name, speaker)| {
        format!("{name} ({})", speaker.by)
    });
    let said = placed.said_on();
    let said = said.map_or("day unknown".into(), |known| {
        let grounds: Vec<String> = placed.day_grounds().map(ToString::to_string).collect();
        format!("said {} ({})", known_day(known), grounds.join("; "))
    });
    let mut words = format!("Quotation{selected}: {speaker}, {said}.");
    let doubts: Vec<&str> = quotation.doubts.iter().map(|d| d.name()).collect();
    if !doubts.is_empty() {
        words.push_str(&format!(" Doubts: {}.", doubts.join(", ")));
    }
    words
}
