//! What the reader has set right.

use super::articles::of_article;
use super::item::in_context;
use super::marks::{elsewhere, lost};
use super::{Item, ItemRows, ListData, ListSpec, RemarkPlace, Rows, Subject};
use crate::edition::{Correction, WhyUnsettled};
use crate::export::{Change, correction_scope, set_by_rule};
use crate::notebook::Anchoring;
use crate::reader::theme::Role;
use crate::reader::view::parts::cut;
use crate::reader::wording::day;
use crate::text::Span;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::ops::Range;

pub(super) const LIST: ListSpec = ListSpec {
    title: "Corrections",
    name: "corrections",
    keys: &["C"],
    doc: "List what you have corrected",
    empty: "You have corrected nothing. c corrects what the cursor stands on.",
    open_word: Some("open"),
    remembered: true,
    count: |data| data.notebook.deeds().count(),
    subject: |data, number| {
        let first = data.notebook.deeds().nth(number)?.start;
        data.notebook
            .corrections()
            .nth(first)
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

/// What was done at once is one line, which tells the first of it.
fn item(data: &ListData<'_>, line: usize) -> Option<Item> {
    let deed = data.notebook.deeds().nth(line)?;
    let number = deed.start;
    let correction = data.notebook.corrections().nth(number)?;
    let remark = in_words(data, &deed, correction);
    if correction.is_rule() {
        let quotations = set_by_rule(data.edition, data.notebook, number);
        let first = quotations.first().copied();
        let item = first.map(|quotation| {
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
    if data.notebook.is_elsewhere(&place.article) {
        let told = Change::new(data.edition, data.notebook, number, correction);
        return Some(Item {
            text: anchor.exact.clone(),
            place: Span::new(0, anchor.exact.len()),
            remark: format!("{} ({})", told.in_words(), elsewhere(anchor)),
            ..Item::default()
        });
    }
    let Some(article) = article.filter(|_| !place.is_lost()) else {
        return Some(Item {
            text: anchor.exact.clone(),
            place: Span::new(0, anchor.exact.len()),
            remark: format!("{remark} ({})", lost(anchor)),
            ..Item::default()
        });
    };
    let item = match correction {
        Correction::Outlet { .. }
        | Correction::Siglum { .. }
        | Correction::Kind { .. }
        | Correction::Headline { .. }
        | Correction::Published { .. } => of_article(&data.edition[article], article),
        _ => in_context(data, article, place.span),
    };
    // What was done at once is told by its first, and what has become of any of it must be seen.
    let all = data.notebook.corrections().skip(deed.start);
    let mut all = all.take(deed.len());
    let unsettled = all.find_map(|one| data.edition.unsettled(one));
    let mut changes = deed
        .clone()
        .filter_map(|one| data.notebook.corrected_change(one));
    let became = match place.anchoring {
        Anchoring::InPlace => changes.next().unwrap_or(Anchoring::InPlace),
        first => first,
    };
    let remark = match (unsettled, became) {
        (_, Anchoring::Ambiguous) => {
            format!("{remark} (the text has changed and has these words more than once)")
        }
        (Some(told), _) if told.is_obeyed => format!("{remark} ({})", told.why),
        // How far it reaches tells why it is not applied.
        (Some(_), _) => remark,
        (None, Anchoring::Changed) => format!("{remark} (some of its words have changed)"),
        (None, Anchoring::Moved) => format!("{remark} (the text around its words has changed)"),
        (None, _) => remark,
    };
    Some(Item { remark, ..item })
}

/// "speaker: Bo Lind → Ada Lind · everywhere: 12 quotations in 5 articles · 2 May 2031": what stood there and what is set,
/// how far it reaches, and when it was made.
fn in_words(data: &ListData<'_>, deed: &Range<usize>, correction: &Correction) -> String {
    let (_, made) = data.notebook.corrected_from(deed.start);
    let change = Change::new(data.edition, data.notebook, deed.start, correction);
    let told = Change {
        old: cut(&change.old, MAX_OLD_COLUMNS),
        ..change
    };
    let made = made.parse().ok().map(|made: Timestamp| {
        let made = made.to_zoned(TimeZone::system()).date();
        day(made)
    });
    let scope = correction_scope(data.edition, data.notebook, deed, correction);
    let mut own = data
        .notebook
        .corrections()
        .skip(deed.start)
        .take(deed.len());
    let is_lost = own.any(|one| {
        let told = data.edition.unsettled(one);
        told.is_some_and(|told| told.why == WhyUnsettled::Lost)
    });
    let mend = is_lost.then(|| "R puts it on other words".to_owned());
    let by = data.notebook.corrected_by(deed.start);
    let by = (!by.is_empty()).then(|| format!("by {by}"));
    let parts = [Some(told.in_words()), Some(scope), mend, made, by];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}

/// The most columns of what stood there before: enough to know it by.
const MAX_OLD_COLUMNS: usize = 60;

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
