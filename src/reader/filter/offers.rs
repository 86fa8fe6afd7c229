//! What can be filtered by, as entries to choose from.

use super::{Chip, Filter};
use crate::collation::variant::VariantKind;
use crate::edition::{Coverage, Edition};
use crate::reader::index::Index;
use crate::reader::picker::{PickAction, PickerEntry};
use crate::text::counted;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The filters that are set, to be taken away, then all that can be set.
pub fn offers(edition: &Edition, index: &Index, filter: &Filter) -> Vec<PickerEntry> {
    let set = filter.chips.iter().enumerate();
    let set = set.map(|(number, chip)| PickerEntry {
        sort: "remove",
        words: format!("{} {}", chip.facet(), chip.shown()),
        remark: "take this filter away".into(),
        target: PickAction::Drop(number),
    });
    let free = all(edition, index).into_iter();
    let free = free.filter(|(chip, _)| !filter.chips.contains(chip));
    set.chain(free.map(|(chip, remark)| offer(chip, remark)))
        .collect()
}

pub(super) fn offer(chip: Chip, remark: String) -> PickerEntry {
    PickerEntry {
        sort: chip.facet(),
        words: chip.shown(),
        remark,
        target: PickAction::Add(chip),
    }
}

/// Every filter and what is known of it: short lists first, names after them.
fn all(edition: &Edition, index: &Index) -> Vec<(Chip, String)> {
    let mut out = vec![
        (
            Chip::Weighty,
            "words that turn the sense, numbers, names, unmarked cuts".into(),
        ),
        (Chip::Shared, "there is something to compare".into()),
    ];
    let coverage = [Coverage::Full, Coverage::Fragment, Coverage::Indirect];
    out.extend(coverage.map(|coverage| (Chip::Coverage(coverage), String::new())));
    for outlet in &edition.outlets {
        let first = outlet.articles.first();
        let name = first.map_or("", |article| edition[*article].source_name());
        out.push((Chip::Outlet(outlet.siglum.clone()), name.to_string()));
    }
    for story in &edition.stories {
        let outlets = counted(story.outlets.len(), "outlet");
        out.push((Chip::of_story(story), outlets));
    }
    out.extend(VariantKind::all().map(|kind| (Chip::Kind(kind), String::new())));
    let mut months: BTreeMap<(i16, i8), usize> = BTreeMap::new();
    for (day, count) in &index.said {
        *months.entry((day.year(), day.month())).or_default() += count;
    }
    for ((year, month), count) in months {
        if let Ok(first) = Date::new(year, month, 1) {
            let days = Chip::Days(first, first.last_of_month());
            let name = first.strftime("%B %Y");
            out.push((days, format!("{name} · {}", counted(count, "statement"))));
        }
    }
    for speaker in index.speakers.iter() {
        out.push((
            Chip::Speaker(speaker.name.clone()),
            counted(speaker.statements, "statement"),
        ));
    }
    out
}
