//! What the machine believes why, what it is unsure of, and what the reader has decided.

use super::change::{Change, concerned_words};
use super::corrections::{set_by_rule, spread};
use super::pair::Pair;
use super::printing::siglum_of;
use crate::corpus::Provenance;
use crate::edition::{
    ArticleIx, Correction, Edition, PlacedQuotation, QuotationIx, Statement, StatementIx, Witness,
};
use crate::export::passage::ArticlePassage;
use crate::export::{day, known_day};
use crate::notebook::{Anchoring, Notebook};
use crate::quotation::reason::Support;
use crate::quotation::{Quotation, When};
use crate::text::{Span, join_sigla};
use std::collections::BTreeSet;

/// What a value was read from, for those who read what another one exported.
pub fn ground(by: &Provenance) -> String {
    match by {
        Provenance::Reader => "set by hand".into(),
        Provenance::Confirmed(guess) => format!("{}, found right by hand", ground(guess)),
        Provenance::Witness { siglum, provenance } => format!("{siglum}: {}", ground(provenance)),
        Provenance::SameTranscript(other) => {
            format!("other words of the same record: {}", ground(other))
        }
        Provenance::SameSentence(other) => {
            format!("the words before in its sentence: {}", ground(other))
        }
        Provenance::Perhaps(other) => format!("perhaps the same as {}", ground(other)),
        other => other.to_string(),
    }
}

/// What the day of a quotation was read from: the article's own words before those of other outlets.
pub fn day_ground(placed: &PlacedQuotation) -> Option<String> {
    let grounds: Vec<String> = placed.day_grounds().map(ground).collect();
    (!grounds.is_empty()).then(|| grounds.join("; "))
}

fn speaker_ground(quotation: &Quotation) -> Option<String> {
    let by = &quotation.speaker.as_ref()?.by;
    Some(match by.link {
        Support::Correction => "set by hand".into(),
        _ => by.to_string(),
    })
}

/// "Speaker: “Lund said” follows the quotation. Day: “on Monday”.": why a passage is believed to be whose.
pub(super) fn of_passage(passage: &ArticlePassage<'_>, edition: &Edition) -> String {
    let spoken = passage.spoken.map(|q| &edition[q]);
    let speaker = spoken.and_then(|placed| speaker_ground(&placed.quotation));
    let said = passage_day(passage, edition);
    let [start, end] = passage.position;
    let mut told = of_speaker_and_day(speaker, said);
    told.extend(passage.witnesses().find_map(lineage_ground));
    told.extend(of_article(edition, passage.article));
    told.push(format!("Place: code points {start}–{end}"));
    sentences(&told)
}

/// What the day of a passage was read from: its own quotation, else another witness of the statement.
pub fn passage_day(passage: &ArticlePassage<'_>, edition: &Edition) -> Option<String> {
    let own = passage.spoken.and_then(|q| day_ground(&edition[q]));
    own.or_else(|| passage.said_on().map(|known| ground(&known.provenance)))
}

/// Why the speaker and the day of a witness are those told, and what its article states.
fn of_witness(edition: &Edition, witness: &Witness) -> String {
    let first = witness.quotations.first().map(|q| &edition[*q]);
    let speaker = first.and_then(|placed| speaker_ground(&placed.quotation));
    let mut told = of_speaker_and_day(speaker, first.and_then(day_ground));
    told.extend(lineage_ground(witness));
    told.extend(of_article(edition, witness.article));
    sentences(&told)
}

/// What [`of_witness`] tells, behind the siglum that the witness has on the page.
pub(super) fn of_named(edition: &Edition, statement: &Statement, witness: &Witness) -> String {
    let siglum = siglum_of(edition, statement, witness);
    format!("{siglum} – {}", of_witness(edition, witness))
}

/// "Machine-translated: corpus.toml".
fn lineage_ground(witness: &Witness) -> Option<String> {
    let by = witness.lineage_by.as_deref()?;
    let lineage = upper_first(witness.lineage.name());
    Some(format!("{lineage}: {}", ground(by)))
}

fn of_speaker_and_day(speaker: Option<String>, said: Option<String>) -> Vec<String> {
    let speaker = speaker.map(|by| format!("Speaker: {by}"));
    let said = said.map(|by| format!("Day: {by}"));
    speaker.into_iter().chain(said).collect()
}

fn of_article(edition: &Edition, article: ArticleIx) -> Vec<String> {
    let article = &edition[article];
    let outlet = article.outlet.as_ref();
    let published = article.published.as_ref();
    let headline = article.headline.as_ref();
    let mut told = Vec::new();
    told.extend(headline.map(|known| format!("Headline: {}", ground(&known.provenance))));
    told.extend(outlet.map(|known| format!("Outlet: {}", ground(&known.provenance))));
    told.extend(published.map(|known| {
        let day = day(When::Day(known.value));
        format!("Published {day}: {}", ground(&known.provenance))
    }));
    told.extend(article.accessed.as_ref().map(|known| {
        let day = day(When::Day(known.value));
        format!("Accessed {day}: {}", ground(&known.provenance))
    }));
    told.extend(article.related.words());
    told.extend(article.note.clone());
    told
}

fn sentences(told: &[String]) -> String {
    let ended = told
        .iter()
        .map(|fact| match fact.ends_with(['.', '!', '?']) {
            true => fact.clone(),
            false => format!("{fact}."),
        });
    ended.collect::<Vec<_>>().join(" ")
}

pub(super) fn upper_first(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    first.chain(letters).collect()
}

/// What the machine is unsure of in a statement, each with the sigla of the witnesses that it concerns.
pub(in crate::export) fn unsure(edition: &Edition, ix: StatementIx) -> Vec<String> {
    let statement = &edition[ix];
    let mut doubts: Vec<(String, Vec<String>)> = Vec::new();
    let mut add = |what: String, siglum: &str| match doubts.iter_mut().find(|d| d.0 == what) {
        Some((_, sigla)) if sigla.iter().any(|s| s == siglum) => {}
        Some((_, sigla)) => sigla.push(siglum.into()),
        None => doubts.push((what, vec![siglum.into()])),
    };
    for (witness, siglum) in statement.witnesses.iter().zip(edition.sigla(statement)) {
        if !witness.sure {
            add("whether it is the same statement".into(), &siglum);
        }
        for quotation in &witness.quotations {
            let placed = &edition[*quotation];
            for doubt in &placed.quotation.doubts {
                add(doubt.name().into(), &siglum);
            }
            if let Some(known) = placed.said_on().filter(|known| known.is_guess()) {
                let by = ground(&known.provenance);
                add(
                    format!("the day {}, a guess: {by}", known_day(known)),
                    &siglum,
                );
            }
        }
        let guess = witness.lineage_by.as_deref().filter(|by| by.is_guess());
        if let Some(by) = guess {
            add(
                format!("whether it is {} ({})", witness.lineage.name(), ground(by)),
                &siglum,
            );
        }
    }
    let told = doubts.into_iter();
    told.map(|(what, sigla)| format!("{}: {what}", join_sigla(&sigla, ", ")))
        .collect()
}

/// What the reader has decided about the printings of a statement, and about their articles.
pub(in crate::export) fn decided(
    edition: &Edition,
    notebook: &Notebook,
    ix: StatementIx,
) -> Vec<String> {
    let own: Vec<Stretches> = of_statement(edition, ix).collect();
    let parted = edition.parted_from(ix).map(|parted| Stretches {
        article: parted.article,
        quotations: Vec::new(),
        spans: vec![parted.quotation.extent()],
    });
    let parted: Vec<Stretches> = parted.collect();
    let parting = parting(notebook);
    decided_about(edition, notebook, |number, correction| {
        let is_about = |place: &&Stretches| concerns(edition, notebook, number, correction, place);
        let gone = || {
            let mut parted = parted.iter().filter(|_| parting.contains(&number));
            parted.find(is_about)
        };
        Some(own.iter().find(is_about).or_else(gone)?.article)
    })
}

/// The places of the corrections by which a printing was parted from others, with all that was told at once.
fn parting(notebook: &Notebook) -> BTreeSet<usize> {
    let corrections: Vec<&Correction> = notebook.corrections().collect();
    let deeds = notebook.deeds();
    let parting = deeds.filter(|deed| corrections[deed.clone()].iter().any(|c| c.parts()));
    parting.flatten().collect()
}

/// The same about passages of one article, where it is not told of a statement that one of them holds a printing of:
/// that words are nobody's, too.
pub(in crate::export) fn decided_here(
    edition: &Edition,
    notebook: &Notebook,
    passages: &[&ArticlePassage<'_>],
) -> Vec<String> {
    let own = passages.iter().map(|passage| Stretches {
        article: passage.article,
        quotations: passage.quotations.clone(),
        spans: vec![passage.span],
    });
    let own: Vec<Stretches> = own.collect();
    let statements = passages.iter().flat_map(|passage| passage.statements());
    let told: Vec<Stretches> = statements.flat_map(|s| of_statement(edition, s)).collect();
    decided_about(edition, notebook, |number, correction| {
        let is_about = |place: &&Stretches| concerns(edition, notebook, number, correction, place);
        let found = own.iter().find(is_about)?;
        told.iter()
            .find(is_about)
            .is_none()
            .then_some(found.article)
    })
}

/// Words of an article that something may have been decided about.
struct Stretches {
    article: ArticleIx,
    quotations: Vec<QuotationIx>,
    spans: Vec<Span>,
}

impl Stretches {
    /// The stretches of one printing.
    fn of(edition: &Edition, witness: &Witness) -> Self {
        let extent = |q: &QuotationIx| edition[*q].quotation.extent();
        Self {
            article: witness.article,
            quotations: witness.quotations.clone(),
            spans: witness.quotations.iter().map(extent).collect(),
        }
    }
}

fn of_statement(edition: &Edition, ix: StatementIx) -> impl Iterator<Item = Stretches> {
    let witnesses = edition[ix].witnesses.iter();
    witnesses.map(|witness| Stretches::of(edition, witness))
}

/// What is decided, where `about` tells the article whose words it is about.
fn decided_about(
    edition: &Edition,
    notebook: &Notebook,
    about: impl Fn(usize, &Correction) -> Option<ArticleIx>,
) -> Vec<String> {
    if !notebook.is_obeyed() {
        return Vec::new();
    }
    // What is decided, about which words, and for which outlets: of several printings no words are named.
    let mut decided: Vec<(String, Option<String>, Vec<String>)> = Vec::new();
    for (number, correction) in notebook.corrections().enumerate() {
        let Some(article) = about(number, correction) else {
            continue;
        };
        let unsettled = edition.unsettled(correction);
        if unsettled.is_some_and(|told| !told.is_obeyed) {
            continue;
        }
        let is_overruled = notebook.overruled_by(number).is_some();
        let since = match (unsettled, notebook.corrected_change(number)) {
            _ if is_overruled => " (overruled by a later decision)".into(),
            (Some(told), _) => format!(" ({})", told.why),
            (_, Some(Anchoring::Changed)) => " (some of the words have changed since)".into(),
            (_, Some(Anchoring::Moved)) => " (the text around the words has changed since)".into(),
            _ => String::new(),
        };
        let by = match notebook.corrected_by(number) {
            "" => String::new(),
            by => format!(" (by {by})"),
        };
        let mut change = Change::new(edition, notebook, number, correction).in_words();
        let is_everywhere = matches!(correction, Correction::SpeakerRule { article: None, .. });
        if is_everywhere {
            let quotations = set_by_rule(edition, notebook, number);
            change.push_str(&format!(" ({})", spread(edition, &quotations)));
        }
        change.push_str(&(by + &since));
        if is_everywhere {
            // A rule for all articles belongs to no single outlet, and stands with the statement.
            decided.push((change, None, Vec::new()));
            continue;
        }
        // Two sides of a decision are told once, each with all its quotations.
        let pair = Pair::of(edition, notebook, number);
        if let Some(subjects) = pair.map(|pair| pair.subjects()) {
            match decided.iter_mut().find(|(known, ..)| *known == change) {
                Some((.., known)) => {
                    let new = subjects.into_iter().filter(|one| !known.contains(one));
                    let new: Vec<String> = new.collect();
                    known.extend(new);
                }
                None => decided.push((change, None, subjects)),
            }
            continue;
        }
        let siglum = edition[article].siglum.clone();
        let words = concerned_words(notebook, number, correction);
        match decided.iter_mut().find(|(known, ..)| *known == change) {
            Some((_, known, sigla)) if !sigla.contains(&siglum) => {
                sigla.push(siglum);
                *known = known.take().filter(|known| Some(known) == words.as_ref());
            }
            Some((_, known, _)) if *known == words => {}
            _ => decided.push((change, words, vec![siglum])),
        }
    }
    let lines = decided.into_iter().map(|(change, words, sigla)| {
        if sigla.is_empty() {
            return format!("Everywhere: {change}");
        }
        let words = words.map_or_else(String::new, |words| format!(", on {words}"));
        format!("{}{words}: {change}", join_sigla(&sigla, ", "))
    });
    lines.collect()
}

/// The places, among the witnesses of a statement, of those whose words the reader has bounded: where these begin and
/// end is not their outlet's doing.
pub(super) fn bounded(edition: &Edition, notebook: &Notebook, ix: StatementIx) -> Vec<usize> {
    let corrections = || notebook.corrections().enumerate();
    let is_bounded = |witness: &Witness| {
        if !notebook.is_obeyed() {
            return false;
        }
        let mut bounds = corrections().filter(|(_, c)| matches!(c, Correction::Extent { .. }));
        let place = Stretches::of(edition, witness);
        bounds.any(|(number, c)| concerns(edition, notebook, number, c, &place))
    };
    let witnesses = edition[ix].witnesses.iter().enumerate();
    let bounded = witnesses.filter(|(_, witness)| is_bounded(witness));
    bounded.map(|(number, _)| number).collect()
}

/// Whether a correction is about such words or their article. It is known by the place that it has now; its ids may be
/// those of an earlier version of the article.
fn concerns(
    edition: &Edition,
    notebook: &Notebook,
    number: usize,
    correction: &Correction,
    words: &Stretches,
) -> bool {
    let mut quotations = words.quotations.iter().map(|q| &edition[*q]);
    if correction.is_rule() {
        let rule = notebook.correction_now(number);
        return quotations.any(|q| {
            let by = q.speaker_set.as_ref().map(|set| &*set.by);
            by.is_some() && by == rule.as_ref()
        });
    }
    match notebook.corrected_place(number) {
        Some((_, place)) if place.article != edition[words.article].id => false,
        Some((_, place)) if place.span.is_empty() => correction.clone().article().is_some(),
        Some((_, place)) => match Notebook::quotation_at(edition, place) {
            // A quotation may stand in another one, and what is told of it is not told of that.
            Some(quotation) if !words.quotations.is_empty() => {
                words.quotations.contains(&quotation)
            }
            _ => words.spans.iter().any(|span| span.overlaps(&place.span)),
        },
        None => quotations.any(|q| *q.id == *correction.names()),
    }
}
