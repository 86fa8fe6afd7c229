//! What the reader has set right: what stood there and what stands there now, how far it reaches, and when.

use super::change::{Change, concerned_words};
use super::naming::readable;
use super::pair::correction_in_words_of_both;
use crate::edition::{ArticleIx, Correction, Edition, QuotationIx, StatementIx, Unsettled};
use crate::export::day;
use crate::export::page::{Block, Form};
use crate::notebook::{Anchor, Notebook, Place};
use crate::quotation::When;
use crate::text::{all_printings, counted};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;
use std::collections::BTreeSet;
use std::io;
use std::ops::Range;

/// A correction as it is listed.
#[derive(Serialize)]
pub(in crate::export) struct CorrectionRow {
    /// What the correction sets: the speaker, the day, the outlet …
    pub what: &'static str,
    /// The id of the article that it was made in; empty where it holds everywhere.
    pub article: String,
    /// Whose article that is.
    pub outlet: String,
    /// Its headline.
    pub headline: String,
    /// The day on which it came out (ISO 8601), where it says so itself.
    pub published: String,
    /// The words that it is about, where they are those of a quotation.
    pub words: String,
    /// What stood there before.
    pub old: String,
    /// What stands there now.
    pub new: String,
    /// How far it reaches.
    pub scope: String,
    /// When it was made (RFC 3339); empty where an earlier version did not keep it.
    pub created: String,
    /// Who has made it, where that was not the reader.
    pub by: String,
}

/// All that was corrected, in the order in which it was made: what was done at once is one, told by the first of it.
pub(in crate::export) fn rows<'e>(
    edition: &'e Edition,
    notebook: &'e Notebook,
) -> impl Iterator<Item = CorrectionRow> + use<'e> {
    notebook.deeds().filter_map(|deed| {
        let number = deed.start;
        let correction = notebook.corrections().nth(number)?;
        let mut change = Change::new(edition, notebook, number, correction);
        if !change.old.is_empty() && change.old == change.new {
            change.new.push_str(", found right by hand");
        }
        let place = notebook.corrected_place(number);
        let place = place.filter(|_| !is_everywhere(correction));
        let named = place.map(|(anchor, place)| whose(edition, anchor, place));
        let [outlet, headline, published] = named.unwrap_or_default();
        let id = place.map(|(_, place)| place.article.clone());
        Some(CorrectionRow {
            what: about(correction),
            article: id.unwrap_or_default(),
            outlet,
            headline,
            published,
            words: concerned_words(notebook, number, correction).unwrap_or_default(),
            old: change.old,
            new: change.new,
            scope: correction_scope(edition, notebook, &deed, correction),
            created: notebook.corrected_from(number).1.to_owned(),
            by: notebook.corrected_by(number).to_owned(),
        })
    })
}

/// Outlet, headline and day of the article that a correction was made in. Where that is not found, as they were then: what
/// bears its id now may be another outlet's.
fn whose(edition: &Edition, anchor: &Anchor, place: &Place) -> [String; 3] {
    let article = edition.article(&place.article).filter(|_| !place.is_lost());
    let facts = match article.map(|article| &edition[article]) {
        Some(article) => [
            article.outlet.as_ref().map(|known| known.value.clone()),
            article.headline().map(str::to_owned),
            article.stated_publication_day().map(|day| day.to_string()),
        ],
        None => [
            anchor.outlet.clone(),
            anchor.headline.clone(),
            anchor.published.clone(),
        ],
    };
    facts.map(Option::unwrap_or_default)
}

/// Whether it is a rule for all articles.
fn is_everywhere(correction: &Correction) -> bool {
    matches!(correction, Correction::SpeakerRule { article: None, .. })
}

/// What a correction is about, in a word.
fn about(correction: &Correction) -> &'static str {
    match correction {
        Correction::Speaker { .. }
        | Correction::StatementSpeaker { .. }
        | Correction::SpeakerRule { .. } => "speaker",
        Correction::Day { .. } => "day",
        Correction::Outlet { .. } => "outlet",
        Correction::Siglum { .. } => "siglum",
        Correction::Kind { .. } => "kind",
        Correction::Headline { .. } => "headline",
        Correction::Published { .. } => "came out",
        Correction::Title { .. } | Correction::SameEvent { .. } | Correction::OtherEvent { .. } => {
            "event"
        }
        Correction::Join { .. } | Correction::Split { .. } | Correction::Apart { .. } => {
            "statement"
        }
        Correction::NotAQuotation { .. } | Correction::Missed { .. } => "quotation",
        Correction::Extent { .. } => "extent",
        Correction::Right { .. } => "doubt",
    }
}

/// The articles that were corrected, or words in them.
pub(in crate::export) fn corrected_articles(
    edition: &Edition,
    notebook: &Notebook,
) -> Vec<ArticleIx> {
    let places = (0..notebook.corrections().count()).filter_map(|n| notebook.corrected_place(n));
    let places = places.filter(|(_, place)| !place.is_lost());
    let articles = places.filter_map(|(_, place)| edition.article(&place.article));
    let all: BTreeSet<ArticleIx> = articles.collect();
    all.into_iter().collect()
}

/// Writes them as a table.
pub(super) fn put(edition: &Edition, notebook: &Notebook, form: &mut dyn Form) -> io::Result<()> {
    let rows: Vec<CorrectionRow> = rows(edition, notebook).collect();
    let is_of_others = rows.iter().any(|row| !row.by.is_empty());
    let head = ["What", "Article", "Words", "Before", "Now", "Scope", "Made"];
    let head = head.into_iter().chain(is_of_others.then_some("By"));
    let rows = rows.into_iter().map(|row| {
        let made: Option<Timestamp> = row.created.parse().ok();
        let made = made.map(|made| made.to_zoned(TimeZone::system()).date());
        let made = made.map_or_else(String::new, |made| day(When::Day(made)));
        let published = readable(&row.published);
        let article = [row.outlet, row.headline, published, row.article];
        let article: Vec<String> = article
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        let mut cells = vec![
            row.what.into(),
            article.join(", "),
            row.words,
            row.old,
            row.new,
            row.scope,
            made,
        ];
        cells.extend(is_of_others.then_some(row.by));
        cells
    });
    form.put(Block::Table {
        head: head.map(str::to_owned).collect(),
        rows: rows.collect(),
    })
}

/// "everywhere: 12 quotations in 5 articles": how far a correction reaches, with what was told at once (by the places in
/// [`Notebook::corrections`]).
pub fn correction_scope(
    edition: &Edition,
    notebook: &Notebook,
    deed: &Range<usize>,
    correction: &Correction,
) -> String {
    let overruling: Vec<&Correction> = deed
        .clone()
        .filter_map(|number| notebook.overruled_by(number))
        .collect();
    match overruling.as_slice() {
        [] => {}
        [later, ..] if overruling.len() == deed.len() => {
            let later = correction_in_words_of_both(edition, notebook, later);
            return format!("overruled by a later decision: {later}");
        }
        _ => {
            let reach = reach(edition, notebook, deed, correction);
            let overruled = overruling.len();
            return format!(
                "{reach}; {overruled} of {} overruled by a later decision",
                deed.len()
            );
        }
    }
    let own = notebook.corrections().skip(deed.start).take(deed.len());
    let unsettled = own.filter_map(|correction| edition.unsettled(correction));
    let left_out: Vec<&Unsettled> = unsettled.filter(|told| !told.is_obeyed).collect();
    match left_out.as_slice() {
        [] => reach(edition, notebook, deed, correction),
        [first, ..] if left_out.len() == deed.len() => format!("not applied: {}", first.why),
        [first, ..] => format!(
            "{}; {} of {} not applied: {}",
            reach(edition, notebook, deed, correction),
            left_out.len(),
            deed.len(),
            first.why
        ),
    }
}

/// How far it reaches where all of it is applied.
fn reach(
    edition: &Edition,
    notebook: &Notebook,
    deed: &Range<usize>,
    correction: &Correction,
) -> String {
    match correction {
        Correction::SpeakerRule { article, .. } => {
            let place = match article {
                Some(_) => "in this article",
                None => "everywhere",
            };
            let quotations = set_by_rule(edition, notebook, deed.start);
            match quotations.is_empty() {
                true => format!("{place}: holds no quotation now"),
                false => format!("{place}: {}", spread(edition, &quotations)),
            }
        }
        Correction::Siglum {
            outlet: Some(outlet),
            ..
        } => format!("all articles of {outlet}"),
        Correction::Outlet { .. }
        | Correction::Siglum { .. }
        | Correction::Kind { .. }
        | Correction::Headline { .. }
        | Correction::Published { .. } => match articles(notebook, deed.clone()) {
            0 | 1 => "this article".into(),
            all => counted(all, "article"),
        },
        _ => of_quotations(edition, notebook, deed, correction),
    }
}

/// How far corrections of quotations reach: those that are no quotations any more have nothing of it.
fn of_quotations(
    edition: &Edition,
    notebook: &Notebook,
    deed: &Range<usize>,
    first: &Correction,
) -> String {
    let mut all = notebook.corrections().skip(deed.start).take(deed.len());
    let is_leaving = |other: &Correction| matches!(other, Correction::Apart { .. });
    if !is_leaving(first) && all.any(is_leaving) {
        return "this printing alone, which leaves the others".into();
    }
    let told = articles(notebook, deed.clone());
    let still: Vec<(usize, QuotationIx)> = deed
        .clone()
        .filter_map(|number| Some((number, quoted_at(edition, notebook, number)?)))
        .collect();
    let left = match first {
        // The correction is about the passages themselves, which are no quotations any more.
        Correction::NotAQuotation { .. } => told,
        _ => articles(notebook, still.iter().map(|(number, _)| *number)),
    };
    let statements: BTreeSet<StatementIx> =
        still.iter().map(|(_, q)| edition[*q].statement).collect();
    // Of one quotation several things may be told at once: that it is another statement than each of three.
    let places = deed.clone().filter_map(|n| notebook.corrected_place(n));
    let mut places: Vec<_> = places
        .map(|(_, place)| (&place.article, place.span))
        .collect();
    places.sort_unstable();
    places.dedup();
    let told_of = places.len().max(usize::from(!deed.is_empty()));
    let reach = match (first, told_of) {
        (Correction::Title { .. }, _) => "this event".into(),
        (Correction::StatementSpeaker { .. }, 1) => "all printings of its statement".into(),
        (_, 1) => "this quotation".into(),
        (
            Correction::StatementSpeaker { .. }
            | Correction::Day { .. }
            | Correction::Join { .. }
            | Correction::SameEvent { .. }
            | Correction::OtherEvent { .. },
            _,
        ) if told > 1 && statements.len() < 2 => all_printings(told),
        (_, quotations) => format!("{quotations} quotations"),
    };
    match left {
        0 => format!("{reach}: holds no quotation now"),
        _ if left == told => reach,
        1 => format!("{reach}: 1 of {told} is a quotation now"),
        _ => format!("{reach}: {left} of {told} are quotations now"),
    }
}

/// In how many articles the words stand that these corrections were made on.
fn articles(notebook: &Notebook, numbers: impl Iterator<Item = usize>) -> usize {
    let places = numbers.filter_map(|number| notebook.corrected_place(number));
    let all: BTreeSet<&str> = places.map(|(_, place)| place.article.as_str()).collect();
    all.len()
}

/// The quotation that a correction was made on, where it is one still.
fn quoted_at(edition: &Edition, notebook: &Notebook, number: usize) -> Option<QuotationIx> {
    let (_, place) = notebook.corrected_place(number)?;
    Notebook::quotation_at(edition, place)
}

/// The quotations that a rule holds now.
pub fn set_by_rule(edition: &Edition, notebook: &Notebook, number: usize) -> Vec<QuotationIx> {
    let rule = notebook.correction_now(number);
    rule.map_or_else(Vec::new, |rule| edition.set_by(&rule).collect())
}

/// "12 quotations in 5 articles".
pub fn spread(edition: &Edition, quotations: &[QuotationIx]) -> String {
    let articles: BTreeSet<_> = quotations.iter().map(|q| edition[*q].article).collect();
    let quotations = counted(quotations.len(), "quotation");
    format!("{quotations} in {}", counted(articles.len(), "article"))
}
