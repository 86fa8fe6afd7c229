//! One statement on a page that can be handed over: who, when, where; every printing in its context; how they differ;
//! who leaves it out; what is unsure; what was decided by hand.

use super::statement::{absent, base_first, differ_from, differences, named_items};
use super::{differing, printing, reasons};
use crate::edition::{Edition, Presence, QuotationIx, StatementIx, Witness};
use crate::export::known_day;
use crate::export::page::{Block, Form, Line, Piece};
use crate::markup;
use crate::notebook::{Anchoring, Mark, Notebook};
use crate::text::{Span, covering_outlets};
use std::io;

const SEAM: &str = "⸺ seam: the outlet prints other words here ⸺";

/// Writes the page below its title.
pub(super) fn put(
    edition: &Edition,
    notebook: &Notebook,
    ix: StatementIx,
    form: &mut dyn Form,
) -> io::Result<()> {
    form.put(Block::Quote(vec![words(edition, ix).into()]))?;
    if let Some(base) = edition[ix].witnesses.get(edition[ix].base) {
        let line = Line::from("— as printed by ").then(printing::source_of(edition, base));
        form.put(Block::Line(line))?;
    }
    form.put(Block::Facts(facts(edition, ix)))?;
    form.put(Block::Heading(2, "As printed".into()))?;
    let differing = differing::places(edition, ix);
    for witness in base_first(&edition[ix]) {
        printed(edition, ix, witness, &differing, form)?;
    }
    let listed = [
        (differ_from(edition, ix), differences(edition, ix)),
        ("Not printed by".into(), absent(edition, ix)),
        ("Unsure".into(), reasons::unsure(edition, ix)),
        (
            "Decided by hand".into(),
            reasons::decided(edition, notebook, ix),
        ),
        ("Notes".into(), notes(edition, notebook, ix)),
    ];
    for (name, items) in listed {
        if !items.is_empty() {
            form.put(Block::Heading(2, name))?;
            form.put(Block::Items(items.into_iter().map(Line::from).collect()))?;
        }
    }
    named_items("Perhaps the same", perhaps(edition, ix), form)?;
    let why = base_first(&edition[ix]).map(|witness| {
        let siglum = &edition[witness.article].siglum;
        format!("{siglum} – {}", reasons::of_witness(edition, witness)).into()
    });
    let id = Line::from(format!("Statement {}", edition[ix].id));
    let something_differs = differing.iter().any(|places| !places.is_empty());
    let legend = "What stands out in a printing differs from another one.";
    let legend = something_differs.then(|| Line::from(legend));
    form.put(Block::Note(
        legend.into_iter().chain(why).chain([id]).collect(),
    ))
}

/// The words of the base.
fn words(edition: &Edition, ix: StatementIx) -> String {
    let base = edition[ix].witnesses.get(edition[ix].base);
    base.map_or_else(String::new, |witness| printing::words(edition, witness))
}

fn facts(edition: &Edition, ix: StatementIx) -> Vec<(&'static str, Line)> {
    let statement = &edition[ix];
    let event = &edition[edition.event_of(ix)];
    let speaker = statement.speaker.as_deref().unwrap_or("unknown");
    let said = statement.said_on.as_ref();
    let mut facts = vec![
        ("Who", Line::default().name(speaker)),
        (
            "When",
            said.map_or("unknown".into(), |known| known_day(known).into()),
        ),
    ];
    // A title that says no more than who spoke names no occasion.
    let title = Some(&event.title).filter(|title| !speaker.contains(title.as_str()));
    let occasion = event.occasion.as_ref().or(title);
    facts.extend(occasion.map(|named| ("Occasion", named.clone().into())));
    let translation = edition.translation(statement);
    facts.extend(translation.map(|told| ("Language", told.into())));
    let row = edition.row(ix);
    let prints = |presence: &Presence| matches!(presence, Presence::Printed { sure: true, .. });
    let printed = row.iter().filter(|(_, presence)| prints(presence)).count();
    let covering = row.len();
    let printed = format!("{printed} of {} the event", covering_outlets(covering));
    facts.push(("Printed by", printed.into()));
    facts
}

/// A printing: its source, and its words in their context with the seams between them.
fn printed(
    edition: &Edition,
    ix: StatementIx,
    witness: &Witness,
    differing: &[Vec<Span>],
    form: &mut dyn Form,
) -> io::Result<()> {
    let mut witnesses = edition[ix].witnesses.iter();
    let number = witnesses.position(|one| std::ptr::eq(one, witness));
    let differing = number.and_then(|number| differing.get(number));
    let differing = differing.map_or(&[][..], Vec::as_slice);
    let source = printing::source_of(edition, witness);
    let remarks = printing::remarks(edition, &edition[ix], witness);
    form.put(Block::Line(source.text(remarks)))?;
    let mut lines = Vec::new();
    for (span, inside) in edition.in_context(witness) {
        if !lines.is_empty() {
            lines.push(SEAM.into());
        }
        lines.extend(in_context(edition, witness, span, &inside, differing));
    }
    form.put(Block::Quote(lines))
}

/// A stretch of an article, paragraph by paragraph: whose words are whose, and which of them differ.
fn in_context(
    edition: &Edition,
    witness: &Witness,
    stretch: Span,
    inside: &[QuotationIx],
    differing: &[Span],
) -> Vec<Line> {
    let text = &edition[witness.article].text;
    let quoted = inside.iter().flat_map(|q| &edition[*q].quotation.spans);
    let quoted: Vec<Span> = quoted.copied().collect();
    let ends = quoted
        .iter()
        .chain(differing)
        .flat_map(|span| [span.start, span.end]);
    let inner = ends.filter(|at| stretch.start < *at && *at < stretch.end);
    let mut ends: Vec<usize> = inner.chain([stretch.start, stretch.end]).collect();
    ends.sort_unstable();
    ends.dedup();
    let mut lines = vec![Line::default()];
    for part in ends.windows(2).map(|ends| Span::new(ends[0], ends[1])) {
        let within = |spans: &[Span]| spans.iter().any(|span| span.contains(&part));
        let kind = match (within(&quoted), within(differing)) {
            (false, _) => Piece::Own,
            (true, true) => Piece::Differing,
            (true, false) => Piece::Text,
        };
        let printed = markup::stretch(text, part);
        for (n, words) in printed.words().split('\n').enumerate() {
            if n > 0 {
                lines.push(Line::default());
            }
            if let Some(line) = lines.last_mut() {
                line.0.push(kind(words.to_string()));
            }
        }
    }
    lines.retain(|line| line.0.iter().any(|piece| !piece.words().trim().is_empty()));
    lines
}

/// What the reader wrote beside the printings.
fn notes(edition: &Edition, notebook: &Notebook, ix: StatementIx) -> Vec<String> {
    let mut notes = Vec::new();
    for witness in &edition[ix].witnesses {
        let article = &edition[witness.article];
        let printed = |mark: &&Mark| {
            let mut extents = witness
                .quotations
                .iter()
                .map(|q| edition[*q].quotation.extent());
            extents.any(|extent| extent.overlaps(&mark.span))
        };
        let here = notebook
            .marks()
            .iter()
            .filter(|mark| mark.article == article.id && mark.anchoring != Anchoring::Lost);
        let noted = here
            .filter(printed)
            .filter(|mark| !mark.note.trim().is_empty());
        notes.extend(noted.map(|mark| format!("{}: {}", article.siglum, mark.note.trim())));
    }
    notes
}

/// Statements that are perhaps the same, for whoever checks.
fn perhaps(edition: &Edition, ix: StatementIx) -> Vec<String> {
    let printings = edition[ix]
        .witnesses
        .iter()
        .flat_map(|witness| &witness.quotations);
    let mut others: Vec<StatementIx> = printings
        .flat_map(|q| {
            edition[*q]
                .perhaps
                .iter()
                .copied()
                .chain([edition[*q].statement])
        })
        .filter(|other| *other != ix)
        .collect();
    others.sort_unstable();
    others.dedup();
    let told = others.into_iter().map(|other| {
        let said = &edition[other];
        let heading = super::statement::heading(said);
        format!(
            "{heading}: {} ({})",
            reasons::name_of(edition, other),
            said.id
        )
    });
    told.collect()
}
