//! What the machine is unsure of: a quotation in its words, or an event whose day alone is doubtful.

use super::item::in_context;
use super::{Item, ItemRows, ListData, ListSpec, RemarkPlace, Rows, Subject};
use crate::edition::{Edition, EventIx, PlacedQuotation, QuotationIx};
use crate::quotation::Doubt;
use crate::reader::correcting::words_of;
use crate::reader::doubts::{Topic, Unsure, is_of_day};
use crate::reader::theme::Role;
use crate::reader::wording::{counted, day_of};

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

/// "Fri 2 May 2031  Hart · weekly call-in  3 quotations · day taken from the publication"
fn of_event(data: &ListData<'_>, unsure: &Unsure, event: EventIx) -> Item {
    let edition = data.edition;
    let quotations = unsure.quotations.iter().map(|q| &edition[*q].quotation);
    let mut doubts: Vec<Doubt> = quotations.flat_map(|q| q.doubts.iter().copied()).collect();
    doubts.sort_unstable();
    doubts.dedup();
    let mut remark = vec![counted(unsure.quotations.len(), "quotation")];
    // The heading says that it is the day; an event without one shows that, too.
    let told = doubts.iter().filter(|doubt| **doubt != Doubt::DayUnknown);
    remark.extend(told.map(|doubt| {
        let name = doubt.name();
        let short = name
            .strip_prefix("day taken ")
            .or(name.strip_prefix("day "));
        short.unwrap_or(name).to_string()
    }));
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
    // The day is told last and shortly: there is a better reason to look.
    let (days, others): (Vec<Doubt>, Vec<Doubt>) = placed
        .quotation
        .doubts
        .iter()
        .copied()
        .partition(|d| is_of_day(*d));
    let mut remark: Vec<String> = Vec::new();
    for doubt in others {
        let why = reason(edition, placed, doubt);
        remark.push(why.map_or(doubt.name().into(), |why| {
            format!("{}: {why}", doubt.name())
        }));
    }
    for statement in &placed.perhaps {
        let words = words_of(edition, *statement);
        remark.push(format!("perhaps the same statement as {words}"));
    }
    let day = placed.quotation.said_on.as_ref();
    let day = day.map_or(String::new(), |known| format!(" ({})", known.value));
    remark.extend(days.iter().map(|doubt| format!("{}{day}", doubt.name())));
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
        if let Some(speaker) = other.quotation.known_speaker() {
            let name = format!("{} {}", edition[other.article].siglum, speaker.name);
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names.join(", ")
}
