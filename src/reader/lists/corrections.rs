//! What the reader has set right.

use super::articles::of_article;
use super::item::in_context;
use super::{Item, ItemRows, ListData, ListSpec, RemarkPlace, Rows, Subject};
use crate::edition::Correction;
use crate::reader::theme::Role;

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
    }),
};

fn item(data: &ListData<'_>, number: usize) -> Option<Item> {
    let correction = data.notebook.corrections().nth(number)?;
    Some(of_correction(data, correction))
}

fn of_correction(data: &ListData<'_>, correction: &Correction) -> Item {
    let (id, what) = match correction {
        Correction::Speaker { quotation, name } => (quotation, format!("spoken by {name}")),
        Correction::Day { quotation, day } => (quotation, format!("said on {day}")),
        Correction::Join { quotation, with } => {
            (quotation, format!("the same statement as {with}"))
        }
        Correction::Split { quotation } => (quotation, "a statement of its own".into()),
        Correction::Apart { quotation, from } => {
            (quotation, format!("another statement than {from}"))
        }
        Correction::Right { quotation } => (quotation, "right as found".into()),
        Correction::NotAQuotation { quotation } => (quotation, "not a quotation".into()),
        Correction::Outlet { article, name } => {
            return match data.edition.article(article) {
                Some(ix) => Item {
                    remark: format!("outlet: {name}"),
                    ..of_article(&data.edition[ix], ix)
                },
                None => Item {
                    name: article.clone(),
                    remark: format!("outlet: {name}; no such article is open"),
                    ..Item::default()
                },
            };
        }
    };
    let found = data.edition.quotation(id);
    match found.map(|quotation| &data.edition[quotation]) {
        Some(placed) => Item {
            remark: what,
            ..in_context(data, placed.article, placed.quotation.extent())
        },
        None => Item {
            name: id.clone(),
            remark: what,
            ..Item::default()
        },
    }
}
