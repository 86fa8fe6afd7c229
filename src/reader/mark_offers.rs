//! By what the list of marks can be filtered, offered to be picked.

use super::mark_list::{MarkFilter, MarkList, facets};
use super::picker::{PickAction, PickerEntry};
use crate::edition::Edition;
use crate::notebook::Notebook;
use crate::text::counted;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What the marks can be filtered by; first the filters that are set, to be taken away.
pub fn offers(list: &MarkList, edition: &Edition, notebook: &Notebook) -> Vec<PickerEntry> {
    let mut counts: BTreeMap<MarkFilter, usize> = BTreeMap::new();
    for mark in notebook.marks() {
        for filter in facets(edition, mark) {
            *counts.entry(filter).or_default() += 1;
        }
    }
    let set = list.filters.iter().enumerate();
    let set = set.map(|(number, filter)| PickerEntry {
        sort: "remove",
        words: format!("{} {}", filter.facet(), filter.shown()),
        remark: "take this filter away".into(),
        target: PickAction::DropMarkFilter(number),
    });
    let mut counts: Vec<(MarkFilter, usize)> = counts.into_iter().collect();
    counts.retain(|(filter, _)| !list.filters.contains(filter));
    counts.sort_by_key(|(filter, count)| (filter.facet(), Reverse(*count)));
    let offered = counts.into_iter();
    set.chain(offered.map(|(filter, count)| offer(filter, counted(count, "mark"))))
        .collect()
}

/// Letters as a filter of the marks; # begins a tag, which is among those that are offered.
pub fn typed(text: &str) -> Option<PickerEntry> {
    let words = text.trim();
    let is_words = !words.is_empty() && !words.starts_with('#');
    let filter = is_words.then(|| MarkFilter::Words(words.to_string()))?;
    Some(offer(filter, "as typed".into()))
}

fn offer(filter: MarkFilter, remark: String) -> PickerEntry {
    PickerEntry {
        sort: filter.facet(),
        words: filter.shown(),
        remark,
        target: PickAction::AddMarkFilter(filter),
    }
}
