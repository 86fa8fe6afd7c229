//! The reader's marks.

use super::{Item, ItemRows, ListData, ListSpec, PanelText, RemarkPlace, Rows, Subject};
use crate::edition::{ArticleIx, Edition};
use crate::export::passage::ArticlePassage;
use crate::export::{day, mark_in_words};
use crate::notebook::{Anchor, Anchoring, Mark, MarkedPassage};
use crate::quotation::When;
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
    count: |data| data.mark_list.shown.len(),
    subject: |data, number| listed(data, number).map(Subject::Mark),
    heading: Some(heading),
    position: Some(position),
    rows: Rows::Items(ItemRows {
        item,
        // A list of marks is all marks: there is nothing to stand out from.
        place: Role::Quotation,
        remark: RemarkPlace::Beside,
        panel: Some(goes_out),
    }),
};

/// The mark on a line.
fn listed<'a>(data: &ListData<'a>, number: usize) -> Option<&'a Mark> {
    let number = data.mark_list.shown.get(number)?;
    data.notebook.marks().get(*number)
}

/// "Marks · #ferry", with the filters that are set.
fn heading(data: &ListData<'_>) -> String {
    let filters = data.mark_list.filters.iter();
    let parts = filters.map(|filter| format!(" · {}", filter.shown()));
    format!("Marks{}", parts.collect::<String>())
}

/// "3 of 12 · sort: by tag"
fn position(data: &ListData<'_>, cursor: usize) -> String {
    let (at, all) = (cursor + 1, data.mark_list.shown.len());
    let of_all = match data.notebook.marks().len() {
        made if made == all => String::new(),
        made => format!(" (of {made})"),
    };
    format!(
        "{at} of {all}{of_all} · sort: {}",
        data.mark_list.order.name()
    )
}

fn item(data: &ListData<'_>, number: usize) -> Option<Item> {
    let mark = listed(data, number)?;
    Some(of_mark(data, mark))
}

/// The mark with the cursor, as it goes out.
fn goes_out(data: &ListData<'_>, number: usize) -> Option<PanelText> {
    let mark = listed(data, number)?;
    Some(PanelText {
        title: "goes out as",
        hint: "with the other printings · x writes it",
        text: mark_in_words(data.edition, data.notebook, mark),
    })
}

fn of_mark(data: &ListData<'_>, mark: &Mark) -> Item {
    let label = Some(&mark.label).filter(|label| !label.is_empty());
    let label = label.map(|label| data.labels.shown(label));
    let mut remark: Vec<String> = label.into_iter().collect();
    remark.extend(
        Some(&mark.by)
            .filter(|by| !by.is_empty())
            .map(|by| format!("by {by}")),
    );
    remark.extend(mark.tags.iter().map(|tag| format!("#{tag}")));
    for told in mark.passages().filter_map(|p| has_become(data, p)) {
        // Of several passages of an article it is said once.
        if !remark.contains(&told) {
            remark.push(told);
        }
    }
    let note = Some(mark.note.trim()).filter(|note| !note.is_empty());
    let note = note.map(|note| format!("{} {note}", signs::NOTE.sign));
    let text = in_words(data, mark);
    let item = Item {
        place: Span::new(0, text.len()),
        text,
        line_each: !mark.more.is_empty(),
        remark: remark.join(" "),
        note: note.unwrap_or_default(),
        ..Item::default()
    };
    let mut found = mark.passages();
    let found = found.find_map(|passage| found_in(data.edition, passage));
    let Some((article, span)) = found else {
        return item;
    };
    let source = &data.edition[article];
    let published = source.published.as_ref();
    // A day that no words of the article tell is a guess.
    let sign = if source.stated_publication_day().is_some() {
        ""
    } else {
        "≈ "
    };
    let published = published.map(|known| format!("printed {sign}{}", day(When::Day(known.value))));
    Item {
        siglum: source.siglum.clone(),
        day: published.unwrap_or_default(),
        name: said_by(&ArticlePassage::new(data.edition, article, span)),
        target: Some((article, span)),
        ..item
    }
}

/// Whose words a passage is, as it goes out: an outlet's own prose is nobody's, though it holds words of somebody.
fn said_by(passage: &ArticlePassage<'_>) -> String {
    let inside = passage.quoted_inside();
    match passage.speaker() {
        Some(speaker) => speaker,
        None if inside.is_empty() => String::new(),
        None => format!("with words of {}", inside.join(", ")),
    }
}

/// Where a passage stands in the texts as they are now.
fn found_in(edition: &Edition, passage: &MarkedPassage) -> Option<(ArticleIx, Span)> {
    let article = edition.article(&passage.article);
    let article = article.filter(|_| !passage.is_lost())?;
    Some((article, passage.span))
}

/// Its words; of several passages each on a line of its own, behind the outlet that prints it.
fn in_words(data: &ListData<'_>, mark: &Mark) -> String {
    if mark.more.is_empty() {
        return mark.passage.anchor.words();
    }
    let lines = mark.passages().map(|passage| {
        let article = data.edition.article(&passage.article);
        let siglum = article.map_or("?", |article| &data.edition[article].siglum);
        format!("{siglum}: {}", passage.anchor.words().replace('\n', " "))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// What there is to say of a passage: that its words have changed, or begin within one.
fn has_become(data: &ListData<'_>, passage: &MarkedPassage) -> Option<String> {
    let cuts = |(article, span)| ArticlePassage::new(data.edition, article, span).cuts_a_word();
    match passage.anchoring {
        Anchoring::Moved => Some(match former_neighbours(data, passage) {
            Some(former) => {
                format!("(other words stand beside it now: look whose they are; {former})")
            }
            None => "(the text around it has changed)".into(),
        }),
        Anchoring::Changed if passage.anchor.knows_text() => {
            Some("(some of its words have changed)".into())
        }
        Anchoring::Changed => Some("(some of its words are others here)".into()),
        Anchoring::Ambiguous if passage.anchor.knows_text() => Some(
            "(the text has changed and has these words more than once: others may be meant)".into(),
        ),
        Anchoring::Ambiguous => {
            Some("(the text has these words more than once: others may be meant)".into())
        }
        Anchoring::Lost if data.notebook.is_elsewhere(&passage.article) => {
            Some(format!("({})", elsewhere(&passage.anchor)))
        }
        Anchoring::Lost => Some(format!("({})", lost(&passage.anchor))),
        Anchoring::InPlace if found_in(data.edition, passage).is_some_and(cuts) => Some(format!(
            "{} {}",
            signs::CUT_WORD.sign,
            signs::CUT_WORD.short
        )),
        Anchoring::InPlace => None,
    }
}

fn former_neighbours(data: &ListData<'_>, passage: &MarkedPassage) -> Option<String> {
    let article = data.edition.article(&passage.article);
    let text = article.map_or("", |article| &data.edition[article].text);
    passage.anchor.former_neighbours(text, passage.span)
}

/// Where a passage stands that is on an article of the folder that is not open: "in North Ledger, ferry/noon, which is not
/// open here".
pub(super) fn elsewhere(anchor: &Anchor) -> String {
    format!("in {}, which is not open here", named(anchor))
}

/// The outlet and the article of an anchor, else its address.
fn named(anchor: &Anchor) -> String {
    let article = Some(&anchor.article).filter(|id| !id.is_empty());
    let named = anchor.outlet.iter().chain(article.or(anchor.url.as_ref()));
    named.map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// Why a passage is not shown in its article: "no longer found in North Ledger, ferry/noon"; of what another program has
/// marked, it is not known whether it was there ever: "not found: https://ledger.example/noon".
pub(super) fn lost(anchor: &Anchor) -> String {
    let named = named(anchor);
    match anchor.knows_text() {
        false if anchor.exact.is_empty() => format!("on no words of {named}; R puts it on some"),
        true => format!("no longer found in {named}"),
        false if named.is_empty() => "not found".into(),
        false => format!("not found: {named}"),
    }
}
