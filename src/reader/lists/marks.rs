//! The reader's marks.

use super::item::about;
use super::{Item, ItemRows, ListData, ListSpec, PanelText, RemarkPlace, Rows, Subject};
use crate::export::mark_in_words;
use crate::export::passage::Passage;
use crate::notebook::{Anchor, Anchoring, Mark};
use crate::reader::signs;
use crate::reader::theme::Role;
use crate::text::Span;

pub(super) const LIST: ListSpec = ListSpec {
    title: "Marks",
    name: "marks",
    keys: &["M"],
    doc: "List the marks",
    empty: "No marks yet. m marks the printing or the passage that is selected.",
    open_word: Some("open"),
    remembered: true,
    count: |data| data.notebook.marks().len(),
    subject: |data, number| data.notebook.marks().get(number).map(Subject::Mark),
    heading: None,
    position: None,
    rows: Rows::Items(ItemRows {
        item,
        // A list of marks is all marks: there is nothing to stand out from.
        place: Role::Quotation,
        remark: RemarkPlace::Beside,
        panel: Some(goes_out),
    }),
};

fn item(data: &ListData<'_>, number: usize) -> Option<Item> {
    let mark = data.notebook.marks().get(number)?;
    Some(of_mark(data, mark))
}

/// The mark with the cursor, as it goes out.
fn goes_out(data: &ListData<'_>, number: usize) -> Option<PanelText> {
    let mark = data.notebook.marks().get(number)?;
    Some(PanelText {
        title: "goes out as",
        hint: "with the other printings · x writes it",
        text: mark_in_words(data.edition, data.notebook, mark),
    })
}

fn of_mark(data: &ListData<'_>, mark: &Mark) -> Item {
    let article = data.edition.article(&mark.article);
    let note = match mark.anchoring {
        Anchoring::InPlace => mark.note.clone(),
        Anchoring::Moved => format!("{} (the text around it has changed)", mark.note),
        Anchoring::Changed => format!("{} (some of its words have changed)", mark.note),
        Anchoring::Lost => format!("{} ({})", mark.note, lost(&mark.anchor)),
    };
    let tags = mark.tags.iter().map(|tag| format!(" #{tag}"));
    let cuts = article.filter(|_| mark.anchoring != Anchoring::Lost);
    let cuts =
        cuts.is_some_and(|article| Passage::new(data.edition, article, mark.span).cuts_a_word());
    let sign = match cuts {
        true => format!("{} {} ", signs::CUT_WORD.sign, signs::CUT_WORD.short),
        false => String::new(),
    };
    let note = format!("{sign}{}{}", note.trim(), tags.collect::<String>());
    let item = Item {
        text: mark.anchor.exact.clone(),
        place: Span::new(0, mark.anchor.exact.len()),
        remark: note.trim().to_string(),
        ..Item::default()
    };
    match article {
        Some(article) if mark.anchoring != Anchoring::Lost => Item {
            target: Some((article, mark.span)),
            ..about(data, article, mark.span, item)
        },
        _ => item,
    }
}

/// Why a passage is not shown in its article: "no longer found in North Ledger, ferry/noon".
pub(super) fn lost(anchor: &Anchor) -> String {
    let named = anchor.outlet.iter().chain([&anchor.article]);
    let named: Vec<&str> = named.map(String::as_str).collect();
    format!("no longer found in {}", named.join(", "))
}
