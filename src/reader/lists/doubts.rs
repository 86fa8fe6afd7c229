//! What the machine is unsure of: a quotation in its words, or an event whose day is only guessed.

use super::item::in_context;
use super::{Item, ItemRows, ListData, ListSpec, RemarkPlace, Rows, Subject};
use crate::edition::{Edition, EventIx, PlacedQuotation, QuotationIx};
use crate::quotation::Doubt;
use crate::reader::doubts::{Topic, Unsure};
use crate::reader::naming::words_of;
use crate::reader::theme::Role;
use crate::reader::wording::day_of;
use crate::text::counted;

pub(super) const LIST: ListSpec = ListSpec {
    title: "Doubts",
    name: "doubts",
    keys: &["D"],
    doc: "List what the machine is unsure of",
    empty: "The machine is unsure of nothing here.",
    open_word: Some("open"),
    remembered: true,
    count: |data| data.index.doubts.len(),
    subject: |data, number| data.index.doubts.get(number).map(Subject::Doubt),
    heading: None,
    position: Some(position),
    rows: Rows::Items(ItemRows {
        item,
        place: Role::Found,
        remark: RemarkPlace::Question,
        panel: None,
    }),
};

/// "3 of 12 · 5 events below": those worth a look are counted for themselves, as in the header.
fn position(data: &ListData<'_>, cursor: usize) -> String {
    let worth = data.index.doubts.worth();
    let events = data.index.doubts.len() - worth;
    match cursor.checked_sub(worth) {
        Some(event) => format!("event {} of {events}", event + 1),
        None if events == 0 => format!("{} of {worth}", cursor + 1),
        None => format!(
            "{} of {worth} · {} below",
            cursor + 1,
            counted(events, "event")
        ),
    }
}

/// A line of the list and the heading over it.
fn item(data: &ListData<'_>, number: usize) -> Option<Item> {
    let unsure = data.index.doubts.get(number)?;
    let first = *unsure.quotations.first()?;
    let item = match unsure.topic {
        Topic::Day => of_event(
            data,
            unsure,
            data.edition.event_of(data.edition[first].statement),
        ),
        _ => of_quotation(data, first),
    };
    Some(Item {
        heading: data.index.doubts.heading(number).unwrap_or_default(),
        ..item
    })
}

/// "≈ Fri 2 May 2031  Hart · weekly call-in  3 quotations · the day of publication, 2 May 2031"
fn of_event(data: &ListData<'_>, unsure: &Unsure, event: EventIx) -> Item {
    let edition = data.edition;
    let days = unsure.quotations.iter();
    let mut days = days.filter_map(|q| edition[*q].said_on());
    let mut remark = vec![counted(unsure.quotations.len(), "quotation")];
    remark.extend(days.next().map(|known| known.provenance.to_string()));
    Item {
        day: day_of(&edition[event]),
        name: edition[event].title.clone(),
        remark: remark.join(" · "),
        one_line: true,
        ..Item::default()
    }
}

fn of_quotation(data: &ListData<'_>, quotation: QuotationIx) -> Item {
    let edition = data.edition;
    let placed = &edition[quotation];
    let mut remark: Vec<String> = Vec::new();
    for doubt in &placed.quotation.doubts {
        let name = doubt.name();
        remark.push(match (*doubt, reason(edition, placed, *doubt)) {
            (_, None) => name.into(),
            (Doubt::SpeakersDiffer, Some(named)) => format!("{name}: {named}"),
            // It speaks for the one that is named above, and not for another.
            (_, Some(why)) => format!("{name}; this one because {why}"),
        });
    }
    for statement in &placed.perhaps {
        let words = words_of(edition, *statement);
        remark.push(format!("perhaps the same statement as {words}"));
    }
    Item {
        remark: remark.join(" · "),
        ..in_context(data, placed.article, placed.quotation.extent())
    }
}

/// What the machine took the doubtful thing from.
fn reason(edition: &Edition, placed: &PlacedQuotation, doubt: Doubt) -> Option<String> {
    match doubt {
        Doubt::SpeakerByDistance | Doubt::SpeakerClose | Doubt::PersonAmbiguous => {
            let speaker = placed.quotation.speaker.as_ref();
            speaker.map(|speaker| speaker.by.to_string())
        }
        Doubt::SpeakersDiffer => Some(named(edition, placed)),
        _ => None,
    }
}

/// "KT Ada Okoro, MT Ben Lind": whom the printings of the statement name.
fn named(edition: &Edition, placed: &PlacedQuotation) -> String {
    let witnesses = edition[placed.statement].witnesses.iter();
    let mut names: Vec<String> = Vec::new();
    for quotation in witnesses.flat_map(|witness| &witness.quotations) {
        let other = &edition[*quotation];
        if let (Some(person), None) = (&other.person, &other.speaker_set) {
            let name = format!("{} {person}", edition[other.article].siglum);
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names.join(", ")
}
