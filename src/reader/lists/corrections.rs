//! What the reader has set right.

use super::articles::of_article;
use super::item::in_context;
use super::marks::lost;
use super::{Item, ItemRows, ListData, ListSpec, RemarkPlace, Rows, Subject};
use crate::edition::{Correction, QuotationIx};
use crate::export::{correction_in_words, readable};
use crate::notebook::Anchoring;
use crate::reader::correcting::spread;
use crate::reader::theme::Role;
use crate::reader::view::parts::cut;
use crate::reader::wording::day;
use crate::text::Span;
use jiff::Timestamp;
use jiff::tz::TimeZone;

pub(super) const LIST: ListSpec = ListSpec {
    title: "Corrections",
    name: "corrections",
    keys: &["C"],
    doc: "List what you have corrected",
    empty: "You have corrected nothing. c corrects what the cursor stands on.",
    open_word: Some("open"),
    remembered: true,
    count: |data| data.notebook.corrections().count(),
    subject: |data, number| {
        data.notebook
            .corrections()
            .nth(number)
            .map(Subject::Correction)
    },
    heading: None,
    position: None,
    rows: Rows::Items(ItemRows {
        item,
        place: Role::Found,
        // What was decided is never cut off behind long words.
        remark: RemarkPlace::Question,
        panel: None,
    }),
};

fn item(data: &ListData<'_>, number: usize) -> Option<Item> {
    let correction = data.notebook.corrections().nth(number)?;
    let remark = in_words(data, number, correction);
    if correction.is_rule() {
        let held = held(data, number).first().copied();
        let item = held.map(|quotation| {
            let placed = &data.edition[quotation];
            in_context(data, placed.article, placed.quotation.extent())
        });
        let item = item.unwrap_or_default();
        return Some(Item { remark, ..item });
    }
    let (anchor, place) = match data.notebook.corrected_place(number) {
        Some(found) => found,
        None => return Some(of_earlier_version(data, correction, remark)),
    };
    let article = data.edition.article(&place.article);
    let Some(article) = article.filter(|_| !place.is_lost()) else {
        return Some(Item {
            text: anchor.exact.clone(),
            place: Span::new(0, anchor.exact.len()),
            remark: format!("{remark} ({})", lost(anchor)),
            ..Item::default()
        });
    };
    let item = match correction {
        Correction::Outlet { .. } | Correction::Headline { .. } | Correction::Published { .. } => {
            of_article(&data.edition[article], article)
        }
        _ => in_context(data, article, place.span),
    };
    let remark = match place.anchoring {
        Anchoring::Changed => format!("{remark} (some of its words have changed)"),
        Anchoring::Ambiguous => {
            format!(
                "{remark} (not applied: the text has changed and has these words more than once)"
            )
        }
        _ => remark,
    };
    Some(Item { remark, ..item })
}

/// "speaker: Bo Lind → Ada Lind · everywhere: 12 quotations in 5 articles · 2 May 2031": what stood there and what is set,
/// how far it reaches, and when it was made.
fn in_words(data: &ListData<'_>, number: usize, correction: &Correction) -> String {
    let (was, made) = data.notebook.corrected_from(number);
    let (what, old, new) = match correction {
        Correction::Speaker { name, .. } | Correction::StatementSpeaker { name, .. } => {
            ("speaker", was.to_owned(), name.clone())
        }
        Correction::SpeakerRule { as_found, name, .. } => {
            ("speaker", as_found.clone(), name.clone())
        }
        Correction::Day { day, .. } => ("day", readable(was), readable(day)),
        Correction::Published { day, .. } => ("came out", readable(was), readable(day)),
        Correction::Outlet { name, .. } => ("outlet", was.to_owned(), name.clone()),
        Correction::Headline { text, .. } => ("headline", was.to_owned(), text.clone()),
        Correction::Title { title, .. } => ("event", was.to_owned(), title.clone()),
        _ => (
            "",
            was.to_owned(),
            correction_in_words(data.edition, correction),
        ),
    };
    let what = match what {
        "" => String::new(),
        what => format!("{what}: "),
    };
    let told = match old.as_str() {
        "" => format!("{what}{new}"),
        old => format!("{what}{} → {new}", cut(old, MAX_OLD_COLUMNS)),
    };
    let made = made.parse().ok().map(|made: Timestamp| {
        let made = made.to_zoned(TimeZone::system()).date();
        day(made)
    });
    let parts = [Some(told), Some(scope(data, number, correction)), made];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}

/// The most columns of what stood there before: enough to know it by.
const MAX_OLD_COLUMNS: usize = 60;

/// How far a correction reaches.
fn scope(data: &ListData<'_>, number: usize, correction: &Correction) -> String {
    match correction {
        Correction::SpeakerRule { article, .. } => {
            let place = match article {
                Some(_) => "in this article",
                None => "everywhere",
            };
            let held = held(data, number);
            match held.is_empty() {
                true => format!("{place}: holds no quotation now"),
                false => format!("{place}: {}", spread(data.edition, &held)),
            }
        }
        Correction::Outlet { .. } | Correction::Headline { .. } | Correction::Published { .. } => {
            "this article".into()
        }
        Correction::StatementSpeaker { .. } => "all printings of its statement".into(),
        Correction::Title { .. } => "this event".into(),
        _ => "this quotation".into(),
    }
}

/// The quotations that a rule holds now.
fn held(data: &ListData<'_>, number: usize) -> Vec<QuotationIx> {
    let rule = data.notebook.correction_now(number);
    rule.map_or_else(Vec::new, |rule| data.edition.set_by(&rule).collect())
}

/// A correction of which nothing but the ids is kept.
fn of_earlier_version(data: &ListData<'_>, correction: &Correction, remark: String) -> Item {
    let edition = data.edition;
    let named = correction.names();
    let item = match (edition.quotation(&named), edition.article(&named)) {
        (Some(quotation), _) => {
            let placed = &edition[quotation];
            in_context(data, placed.article, placed.quotation.extent())
        }
        (None, Some(article)) => of_article(&edition[article], article),
        (None, None) => Item {
            name: named.into_owned(),
            ..Item::default()
        },
    };
    Item { remark, ..item }
}
