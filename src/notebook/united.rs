//! Marks on the same words as one, for forms that have a line for each mark.

use super::mark::LABEL_TAG;
use super::{Mark, MarkedPassage, Notebook};
use std::collections::{BTreeMap, HashMap, HashSet};

impl Notebook {
    /// The same with one mark for all that lie on the same words, or on some of the words of another: with all tags and
    /// notes, each note with the name of who wrote it where that was not the reader. Two entries for one passage would be
    /// counted, cited and read twice. It is to be written out, and never saved.
    pub fn with_united_marks(&self) -> Notebook {
        let marks = &self.pages.marks;
        let mut groups: BTreeMap<usize, Vec<&Mark>> = BTreeMap::new();
        for (holder, mark) in holders(marks).into_iter().zip(marks) {
            groups.entry(holder).or_default().push(mark);
        }
        let groups = groups.into_iter();
        let united = groups.map(|(holder, own)| united(&marks[holder], &own));
        self.to_be_written(united.collect())
    }
}

/// For each mark the number of the one that tells it: of those that lie on all of its passages the first with most.
fn holders(marks: &[Mark]) -> Vec<usize> {
    let places: Vec<HashSet<PassageKey<'_>>> = marks.iter().map(places).collect();
    let mut on: HashMap<PassageKey<'_>, Vec<usize>> = HashMap::new();
    for (number, mark) in marks.iter().enumerate() {
        on.entry(place(&mark.passage)).or_default().push(number);
        for more in mark
            .more
            .iter()
            .filter(|more| more.anchor != mark.passage.anchor)
        {
            on.entry(place(more)).or_default().push(number);
        }
    }
    let holder = |(number, own): (usize, &HashSet<PassageKey<'_>>)| {
        let others = on.get(&place(&marks[number].passage));
        let others = others.into_iter().flatten().copied();
        let holding = others.filter(|other| own.is_subset(&places[*other]));
        let first = |other: &usize| (places[*other].len(), std::cmp::Reverse(*other));
        holding.max_by_key(first).unwrap_or(number)
    };
    places.iter().enumerate().map(holder).collect()
}

/// What tells whether two passages are the same words, with the same to be said of them: where they are found, else how
/// they stood.
type PassageKey<'m> = (&'m str, usize, usize, &'static str, &'m str);

fn place(passage: &MarkedPassage) -> PassageKey<'_> {
    let anchor = &passage.anchor;
    let (start, end, words) = match passage.is_lost() {
        true => (anchor.start, anchor.end, anchor.exact.as_str()),
        false => (passage.span.start, passage.span.end, ""),
    };
    (
        &passage.article,
        start,
        end,
        passage.anchoring.name(),
        words,
    )
}

fn places(mark: &Mark) -> HashSet<PassageKey<'_>> {
    mark.passages().map(place).collect()
}

/// One mark with all that these say, which lie on its passages.
fn united(holder: &Mark, all: &[&Mark]) -> Mark {
    let mut one = holder.clone();
    if all.len() < 2 {
        return one;
    }
    for mark in all {
        let label = Some(&mark.label).filter(|label| !label.is_empty());
        if one.label.is_empty() {
            one.label.clone_from(&mark.label);
        }
        let label = label.filter(|label| **label != one.label);
        let label = label.map(|label| format!("{LABEL_TAG}{label}"));
        for tag in mark.tags.iter().cloned().chain(label) {
            if !one.tags.contains(&tag) {
                one.tags.push(tag);
            }
        }
    }
    let mut names: Vec<&str> = Vec::new();
    for mark in all {
        if !names.contains(&mark.by.as_str()) {
            names.push(&mark.by);
        }
    }
    let mut notes: Vec<String> = Vec::new();
    // The reader's own come first, as they have no name before them.
    names.sort_by_key(|name| !name.is_empty());
    for name in &names {
        let own = all.iter().filter(|mark| mark.by == *name);
        let own: Vec<&str> = own
            .map(|mark| mark.note.trim())
            .filter(|n| !n.is_empty())
            .collect();
        let told = own.iter().map(|note| match *name {
            name if !name.is_empty() && names.len() > 1 => format!("{name}: {note}"),
            _ => (*note).to_owned(),
        });
        notes.extend(told);
        if own.is_empty() && names.contains(&"") && !name.is_empty() {
            notes.push(format!("(also marked by {name})"));
        }
    }
    notes.dedup();
    one.note = notes.join("\n\n");
    one.by = match names.contains(&"") {
        true => String::new(),
        false => names.join(", "),
    };
    one
}
