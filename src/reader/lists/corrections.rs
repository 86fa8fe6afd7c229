//! What the reader has set right.

use super::articles::of_article;
use super::item::in_context;
use super::marks::lost;
use super::{Item, ItemRows, ListData, ListSpec, RemarkPlace, Rows, Subject};
use crate::edition::Correction;
use crate::export::correction_in_words;
use crate::notebook::Anchoring;
use crate::reader::theme::Role;
use crate::text::Span;

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
        remark: RemarkPlace::Beside,
        panel: None,
    }),
};

fn item(data: &ListData<'_>, number: usize) -> Option<Item> {
    let correction = data.notebook.corrections().nth(number)?;
    let remark = correction_in_words(data.edition, correction);
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
