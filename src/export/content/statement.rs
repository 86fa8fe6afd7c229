//! A statement: every printing with its source, how they differ, who leaves it out.

use super::remembered::{REMEMBERED, remembered};
use super::{naming, printing, reasons};
use crate::collation::matching::{Agreement, speakers_agree};
use crate::collation::variant::Variant;
use crate::collation::{Extent, collate};
use crate::corpus::{Attested, Provenance};
use crate::edition::{
    Edition, OutletIx, PlacedQuotation, Presence, Statement, StatementIx, Witness,
};
use crate::export::page::{Block, Form, Line};
use crate::export::rows::{AttributionRow, EditionRows};
use crate::export::statement::lineage;
use crate::export::{day, known_day, sentences};
use crate::notebook::Notebook;
use crate::quotation::When;
use crate::text::join_sigla;
use std::io;

/// "Tove Lund, 1 Dec 2031"; with the others whom its printings name, and the other days that they tell.
pub fn heading(edition: &Edition, statement: &Statement) -> String {
    let speaker = told_speaker(edition, statement);
    let is_settled = edition.rival_speakers(statement).is_empty();
    let others = others_named(edition, statement).filter(|_| is_settled);
    let others = others.map_or_else(String::new, |names| format!(" ({names})"));
    format!("{speaker}{others}, {}", when(edition, statement))
}

/// Who is named over the words of a statement: whom most outlets name, else whom the printing names that they are quoted
/// from.
fn speaker<'e>(edition: &'e Edition, statement: &'e Statement) -> Option<&'e str> {
    let known = statement.speaker.as_deref();
    if edition.is_speaker_decided(statement) {
        return known;
    }
    let quoted = of_base(edition, statement).find_map(|placed| placed.speaker());
    let is_other = |name: &&str| speakers_agree(known, Some(name)) == Agreement::Conflict;
    quoted.filter(is_other).or(known)
}

/// Who said it, for the head of a line; where outlets name several people and most of them none, all of them.
pub(super) fn told_speaker(edition: &Edition, statement: &Statement) -> String {
    if !edition.rival_speakers(statement).is_empty() {
        return edition.told_speaker(statement);
    }
    let known = speaker(edition, statement);
    known.unwrap_or("Speaker unknown").to_owned()
}

/// How a printing names a speaker.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Naming {
    Whole,
    /// Some of its words have this speaker, others the one whom the statement is told of.
    InPart,
    /// The reader has set the name, so that it is no outlet's.
    ByHand,
}

/// "HP, NL name Ada Lind; SC names Mo Farrow": whom printings name who is not the one [`told_speaker`]; where several are
/// told, all of them. A name that the reader has set is no outlet's.
pub(super) fn others_named(edition: &Edition, statement: &Statement) -> Option<String> {
    let is_settled = edition.rival_speakers(statement).is_empty();
    let own = speaker(edition, statement).filter(|_| is_settled);
    let is_other =
        |name: &str| own.is_none() || speakers_agree(own, Some(name)) == Agreement::Conflict;
    let mut others: Vec<(&str, Naming, Vec<String>)> = Vec::new();
    for (witness, siglum) in statement.witnesses.iter().zip(edition.sigla(statement)) {
        let quotations = witness.quotations.iter().map(|q| &edition[*q]);
        let quotations = quotations.filter(|_| witness.sure);
        let in_part = quotations
            .clone()
            .filter_map(|placed| placed.speaker())
            .any(|name| !is_other(name));
        for placed in quotations {
            let Some(name) = placed.speaker().filter(|name| is_other(name)) else {
                continue;
            };
            let naming = match placed.speaker_set {
                Some(_) => Naming::ByHand,
                None if in_part => Naming::InPart,
                None => Naming::Whole,
            };
            let known = others.iter_mut().find(|of| (of.0, of.1) == (name, naming));
            match known {
                Some((_, _, sigla)) if sigla.contains(&siglum) => {}
                Some((_, _, sigla)) => sigla.push(siglum.clone()),
                None => others.push((name, naming, vec![siglum.clone()])),
            }
        }
    }
    let told = others.iter().map(|(name, naming, sigla)| {
        let outlets = join_sigla(sigla, ", ");
        let verb = if sigla.len() == 1 { "names" } else { "name" };
        match naming {
            Naming::Whole => format!("{outlets} {verb} {name}"),
            Naming::InPart => format!("{outlets} {verb} {name} in part"),
            Naming::ByHand => format!("{name} set by hand for {outlets}"),
        }
    });
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| told.join("; "))
}

/// "1 Dec 2031", "1 Dec 2031 (another day told: 27 Nov 2031 NL)": the day that the printing tells that is quoted, and those
/// that others tell.
pub(super) fn when(edition: &Edition, statement: &Statement) -> String {
    let stated = |placed: &PlacedQuotation| {
        // What it only has from another printing, it does not tell.
        let is_own = |known: &&Attested<When>| {
            !known.is_guess() && !matches!(known.provenance, Provenance::Witness { .. })
        };
        let known = placed.said_on().filter(is_own)?;
        matches!(known.value, When::Day(_)).then(|| known.clone())
    };
    let known = statement.said_on.clone();
    let quoted = of_base(edition, statement).find_map(stated);
    let is_other = |own: &Attested<When>| known.as_ref().is_none_or(|k| k.value != own.value);
    let Some(known) = quoted.filter(is_other).or(known.clone()) else {
        return "day unknown".into();
    };
    let mut others: Vec<(When, Vec<String>)> = Vec::new();
    for (witness, siglum) in statement.witnesses.iter().zip(edition.sigla(statement)) {
        let own = witness.quotations.iter().map(|q| &edition[*q]);
        let own = own.filter(|_| witness.sure).find_map(stated);
        let Some(other) = own.filter(|own| own.value != known.value) else {
            continue;
        };
        match others.iter_mut().find(|(day, _)| *day == other.value) {
            Some((_, sigla)) => sigla.push(siglum),
            None => others.push((other.value, vec![siglum])),
        }
    }
    let told = others.iter();
    let told = told.map(|(when, sigla)| format!("{} {}", day(*when), join_sigla(sigla, ", ")));
    let told: Vec<String> = told.collect();
    let others = match told.as_slice() {
        [] => String::new(),
        [one] => format!(" (another day told: {one})"),
        all => format!(" (other days told: {})", all.join("; ")),
    };
    format!("{}{others}", known_day(&known))
}

/// The quotations of the printing that a statement is quoted from.
fn of_base<'e>(
    edition: &'e Edition,
    statement: &Statement,
) -> impl Iterator<Item = &'e PlacedQuotation> {
    let base = statement.quoted_from();
    let quotations = base.map_or(&[][..], |base| &base.quotations).to_vec();
    quotations.into_iter().map(|q| &edition[q])
}

/// Writes a statement of a list.
pub(super) fn put(
    edition: &Edition,
    notebook: &Notebook,
    ix: StatementIx,
    form: &mut dyn Form,
) -> io::Result<()> {
    let statement = &edition[ix];
    form.put(Block::Heading(2, heading(edition, statement)))?;
    if let Some(occasion) = occasion(edition, ix) {
        form.put(Block::Line(occasion.into()))?;
    }
    let base = statement.witnesses.get(statement.base);
    for witness in base_first(statement) {
        let is_base = base.is_some_and(|base| std::ptr::eq(base, witness));
        let same = base.filter(|base| !is_base && printing::is_same(edition, base, witness));
        if same.is_none() {
            let words = printing::words(edition, witness);
            form.put(Block::Quote(vec![words.into()]))?;
        }
        form.put(Block::Line(signature(
            edition,
            statement,
            witness,
            same.is_some(),
        )))?;
    }
    differences_and_absences(edition, notebook, ix, form)?;
    let decided = reasons::decided(edition, notebook, ix);
    named_items("Decided by hand", decided, form)?;
    let unsure = reasons::unsure(edition, ix);
    named_items("Unsure", unsure, form)?;
    let why =
        base_first(statement).map(|witness| reasons::of_named(edition, statement, witness).into());
    form.put(Block::Note("Why", why.collect()))
}

/// The witnesses, the base before the others.
pub(super) fn base_first(statement: &Statement) -> impl Iterator<Item = &Witness> {
    let base = statement.witnesses.get(statement.base);
    let others = statement.witnesses.iter().enumerate();
    let others = others.filter(|(n, _)| *n != statement.base);
    base.into_iter().chain(others.map(|(_, witness)| witness))
}

/// "— The Harbour Post, 2 Dec 2031, “Ferry to sail”, ¶4, translated".
fn signature(edition: &Edition, statement: &Statement, witness: &Witness, same: bool) -> Line {
    let dash = if same { "— the same words: " } else { "— " };
    Line::from(dash)
        .then(printing::source_of(edition, statement, witness))
        .text(printing::remarks(edition, statement, witness))
}

/// "Joint news conference · spoken in French: translated by HP".
pub(super) fn occasion(edition: &Edition, ix: StatementIx) -> Option<String> {
    let event = &edition[edition.event_of(ix)];
    let translation = edition.translation(&edition[ix]);
    let told: Vec<String> = event.occasion.iter().cloned().chain(translation).collect();
    (!told.is_empty()).then(|| told.join(" · "))
}

/// How the printings differ, and who leaves the statement out.
pub(super) fn differences_and_absences(
    edition: &Edition,
    notebook: &Notebook,
    ix: StatementIx,
    form: &mut dyn Form,
) -> io::Result<()> {
    let differences = differences(edition, notebook, ix);
    named_items(&differ_from(edition, ix), differences, form)?;
    named_items("Not printed by", absent(edition, notebook, ix), form)?;
    named_items(REMEMBERED, printed_when_marked(edition, notebook, ix), form)?;
    named_items(PARTED, parted(edition, ix), form)
}

/// What stands over the printings of [`parted`].
pub(super) const PARTED: &str = "Parted by hand";

/// "The Harbour Post (HP): “The quay will close” (in another statement)": the printings that the reader has parted from a
/// statement, each with its own words and what it is now.
pub(super) fn parted(edition: &Edition, ix: StatementIx) -> Vec<String> {
    let parted = edition.parted_from(ix).map(|parted| {
        let now = match parted.place {
            Some(_) => "in another statement",
            None => "set to be no quotation",
        };
        let outlet = outlet(edition, edition.outlet_of(parted.article));
        format!(
            "{outlet}: {} ({now})",
            naming::naming_parted(edition, parted)
        )
    });
    let mut told: Vec<String> = parted.collect();
    told.dedup();
    told
}

/// "How they differ from The Harbour Post (HP)": what stands over the differences.
pub(super) fn differ_from(edition: &Edition, ix: StatementIx) -> String {
    let statement = &edition[ix];
    let base = statement.witnesses.get(statement.base);
    let base = base.map(|witness| printing::outlet_of(edition, statement, witness));
    format!("How they differ from {}", base.unwrap_or_default())
}

/// The extents, the differences of the words, and those of the attribution, of all that are printed above, also of what is
/// only perhaps the statement: the screens tell the same. How reported words differ from spoken ones is no difference: the
/// printing says that it tells them indirectly.
pub(in crate::export) fn differences(
    edition: &Edition,
    notebook: &Notebook,
    ix: StatementIx,
) -> Vec<String> {
    let statement = &edition[ix];
    let row = EditionRows::new(edition).statement(ix);
    let extents = extents(edition, notebook, ix).unwrap_or_else(|| vec![row.extents]);
    let extents = extents.into_iter().filter(|told| !told.is_empty());
    let extents = extents.chain(not_compared(edition, statement));
    let all = collate(&edition.witness_texts(statement));
    let sigla = edition.signed_sigla(statement);
    let sigla: Vec<&str> = sigla.iter().map(String::as_str).collect();
    let told = all.against(statement.base, 0..all.rows.len());
    let words = told.into_iter().flat_map(|v| {
        let kind = kind(&v);
        let told = sentences(&v, &sigla, statement.base).into_iter();
        told.map(move |(sentence, length)| format!("{} ({kind})", &sentence[..length]))
    });
    let attributions = row.attributions.iter().map(attribution);
    extents.chain(words).chain(attributions).collect()
}

/// "IG is machine-translated: its words are not compared one by one", for each sure witness of another lineage than the
/// base's: that no difference is told of it says nothing about its words.
fn not_compared(edition: &Edition, statement: &Statement) -> Vec<String> {
    let base = statement.witnesses.get(statement.base);
    let named = statement.witnesses.iter().zip(edition.sigla(statement));
    let others =
        named.filter(|(one, _)| one.sure && base.is_some_and(|b| b.lineage != one.lineage));
    let told = others.map(|(witness, siglum)| {
        let lineage = lineage(witness).unwrap_or_else(|| "in the speaker’s language".into());
        format!("{siglum} is {lineage}: its words are not compared one by one")
    });
    told.collect()
}

/// How far the printings go where the reader has bounded some of them: what those leave out is not told of their outlets.
/// `None` where none is.
fn extents(edition: &Edition, notebook: &Notebook, ix: StatementIx) -> Option<Vec<String>> {
    let statement = &edition[ix];
    let bounded = reasons::bounded(edition, notebook, ix);
    if bounded.is_empty() {
        return None;
    }
    let sigla = edition.signed_sigla(statement);
    let names: Vec<&str> = bounded
        .iter()
        .map(|number| sigla[*number].as_str())
        .collect();
    let names = join_sigla(&names, ", ");
    let told = format!("{names}: where the words begin and end was set by hand, not by the outlet");
    // Held against words that the reader bounded, all others would go too far.
    if bounded.contains(&statement.base) {
        return Some(vec![told]);
    }
    let all = edition.extents(statement, None).into_iter().enumerate();
    let others = all.filter(|(number, _)| !bounded.contains(number));
    let others = others.map(|(number, extent)| (sigla[number].as_str(), extent));
    Some(vec![Extent::in_words(others), told])
}

/// The name of a difference, with its weight: "negation, weighty". What is "to check" in another lineage has none.
fn kind(variant: &Variant) -> String {
    let named = variant.label();
    let weight = if variant.weighty { ", weighty" } else { "" };
    format!("{named}{weight}")
}

/// "speaker told apart: “the harbour” HP · “Tove Lund” NL".
pub fn attribution(told: &AttributionRow) -> String {
    let readings = told.readings.iter().map(|reading| {
        let sigla = reading.sigla.join(", ");
        match reading.text.is_empty() {
            true => format!("none {sigla}"),
            false => format!("“{}” {sigla}", reading.text),
        }
    });
    let readings: Vec<String> = readings.collect();
    format!("{} told apart: {}", told.aspect, readings.join(" · "))
}

/// An outlet by name, with its siglum.
pub(super) fn outlet(edition: &Edition, ix: OutletIx) -> String {
    let outlet = &edition[ix];
    match &outlet.name {
        Some(name) => printing::with_siglum(name, &outlet.siglum),
        None => {
            let first = outlet.articles.first().map(|article| &edition[*article]);
            first.map_or_else(String::new, |own| printing::nameless(own, &outlet.siglum))
        }
    }
}

/// The outlets that do not print the statement, and why nothing follows from that where it does not.
/// Of a record, which prints nothing of its own accord, it is told that it does not have the words.
pub(in crate::export) fn absent(
    edition: &Edition,
    notebook: &Notebook,
    ix: StatementIx,
) -> Vec<String> {
    let known = remembered(edition, notebook, ix);
    let is_known = |outlet| known.iter().any(|own| own.outlet == Some(outlet));
    let mut row = edition.row(ix);
    row.retain(|(outlet, _)| !is_known(*outlet));
    let of = |wanted: Presence, record: bool| -> Vec<String> {
        let found = row.iter().filter(|(_, presence)| *presence == wanted);
        let found = found.filter(|(outlet, _)| edition.is_no_outlet(*outlet) == record);
        found.map(|(ix, _)| outlet(edition, *ix)).collect()
    };
    let told = [
        (of(Presence::Silent, false), "though it covers the event"),
        (
            of(Presence::Before, false),
            "which went to press before it was said",
        ),
        (
            of(Presence::Silent, true),
            "a record of the event: these words are not in it",
        ),
        (of(Presence::Before, true), "a record of an earlier day"),
    ];
    let told = told.into_iter().filter(|(names, _)| !names.is_empty());
    told.map(|(names, why)| {
        let why = match names.len() {
            1 => why.to_string(),
            _ => why.replace("it covers", "they cover"),
        };
        format!("{}, {why}", join_sigla(&names, ", "))
    })
    .collect()
}

/// "The Harbour Post (HP): its article is of another story": the outlets of the event of which nothing is told, neither that
/// they print the statement nor that they leave it out.
pub(super) fn untold(edition: &Edition, notebook: &Notebook, ix: StatementIx) -> Vec<String> {
    let known = remembered(edition, notebook, ix);
    let is_known = |outlet| known.iter().any(|own| own.outlet == Some(outlet));
    let row = edition.row(ix).into_iter();
    let untold = row.filter(|(_, presence)| *presence == Presence::Absent);
    let untold = untold.filter(|(outlet, _)| !edition.is_no_outlet(*outlet) && !is_known(*outlet));
    let told = untold.map(|(ix_of, _)| {
        let why = edition.why_untold(ix, ix_of);
        format!("{}: {why}", outlet(edition, ix_of))
    });
    told.collect()
}

/// The printings of a statement that were marked, of outlets in which none is found now.
pub(in crate::export) fn printed_when_marked(
    edition: &Edition,
    notebook: &Notebook,
    ix: StatementIx,
) -> Vec<String> {
    let known = remembered(edition, notebook, ix).into_iter();
    known.map(|own| own.in_words()).collect()
}

/// Items under a name in the same list; nothing where there are none.
pub(super) fn named_items(name: &str, items: Vec<String>, form: &mut dyn Form) -> io::Result<()> {
    if items.is_empty() {
        return Ok(());
    }
    form.put(Block::Line(Line::default().strong(format!("{name}:"))))?;
    form.put(Block::Items(items.into_iter().map(Line::from).collect()))
}
