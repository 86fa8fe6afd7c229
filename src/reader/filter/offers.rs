//! What can be filtered by, as entries to choose from.

use super::{Chip, Filter};
use crate::collation::variant::VariantKind;
use crate::edition::{Coverage, Edition};
use crate::reader::correcting;
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

fn offer(chip: Chip, remark: String) -> PickerEntry {
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
            "operators, numbers, names, unmarked cuts".into(),
        ),
        (Chip::Shared, "there is something to compare".into()),
    ];
    let coverage = [Coverage::Full, Coverage::Fragment, Coverage::Indirect];
    out.extend(coverage.map(|coverage| (Chip::Coverage(coverage), String::new())));
    for outlet in &edition.outlets {
        let name = outlet.name.clone().unwrap_or_default();
        out.push((Chip::Outlet(outlet.siglum.clone()), name));
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

/// Days as they are typed: one (2031-05-02, 2 May 2031), a month (2031-05), a year (2031), or the first and
/// the last with two dots between them, one of which may be missing (..2031-05).
pub fn days(typed: &str) -> Option<PickerEntry> {
    let (from, to) = match typed.trim().split_once("..") {
        None => stretch(typed)?,
        Some(("", "")) => return None,
        Some((from, "")) => (stretch(from)?.0, Date::MAX),
        Some(("", to)) => (Date::MIN, stretch(to)?.1),
        Some((from, to)) => (stretch(from)?.0, stretch(to)?.1),
    };
    let chip = (from <= to).then_some(Chip::Days(from, to))?;
    Some(offer(chip, "as typed".into()))
}

/// The first and the last day of what is typed.
fn stretch(typed: &str) -> Option<(Date, Date)> {
    let typed = typed.trim();
    let numbers: Vec<&str> = typed.split('-').collect();
    match numbers.as_slice() {
        [year] if year.len() == 4 => {
            let first = Date::new(year.parse().ok()?, 1, 1).ok()?;
            Some((first, first.last_of_year()))
        }
        [year, month] if year.len() == 4 => {
            let first = Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok()?;
            Some((first, first.last_of_month()))
        }
        _ => {
            let day = correcting::day(typed).ok()?;
            Some((day, day))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_typed_in_several_ways() {
        let shown = |typed| days(typed).map(|entry| entry.words);
        let words = |typed| shown(typed).unwrap();
        assert_eq!(words("2031-05-02"), "2 May 2031");
        assert_eq!(words("2 May 2031"), "2 May 2031");
        assert_eq!(words("2031-02"), "1 Feb 2031 – 28 Feb 2031");
        assert_eq!(words("2031"), "1 Jan 2031 – 31 Dec 2031");
        assert_eq!(words("2031-05-02..2031-06"), "2 May 2031 – 30 Jun 2031");
        for nothing in ["", "..", "soon", "2031-13", "2031-06..2031-05", "203"] {
            assert_eq!(shown(nothing), None, "{nothing}");
        }
        assert_eq!(words("2031..").split(" – ").next(), Some("1 Jan 2031"));
        assert_eq!(
            words("..2031-05-02").split(" – ").last(),
            Some("2 May 2031")
        );
    }
}
