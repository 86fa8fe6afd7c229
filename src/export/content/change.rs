//! A correction as a change: what stood there, what stands there now, and the words that it is about.

use super::naming::{first_words, readable};
use super::pair::correction_in_words_of_both;
use crate::edition::{Correction, Edition};
use crate::export::in_marks::in_marks;
use crate::notebook::Notebook;

/// A correction as a change.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// What it is about; empty where `new` says that.
    pub what: &'static str,
    /// What stood there before; empty where that is not kept.
    pub old: String,
    /// What stands there now.
    pub new: String,
}

impl Change {
    /// The correction of this place in [`Notebook::corrections`].
    pub fn new(
        edition: &Edition,
        notebook: &Notebook,
        number: usize,
        correction: &Correction,
    ) -> Self {
        let (was, _) = notebook.corrected_from(number);
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
            Correction::Siglum { siglum, .. } => ("siglum", was.to_owned(), siglum.clone()),
            Correction::Kind { kind, .. } => ("kind", was.to_owned(), kind.name().to_owned()),
            Correction::Headline { text, .. } => ("headline", was.to_owned(), text.clone()),
            Correction::Title { title, .. } => ("event", was.to_owned(), title.clone()),
            Correction::Extent { .. } if notebook.corrected_place(number).is_some() => {
                let set = notebook.corrected_place(number);
                let set = set.map_or_else(String::new, |(anchor, _)| anchor.words());
                let [old, new] = [was, &*set].map(|words| match words {
                    "" => String::new(),
                    words => in_marks(&words.split_whitespace().collect::<Vec<_>>().join(" ")),
                });
                ("extent", old, new)
            }
            _ => {
                let told = correction_in_words_of_both(edition, notebook, correction);
                ("", was.to_owned(), told)
            }
        };
        Self { what, old, new }
    }

    /// "day: 2 May 2031 → 1 May 2031"
    pub fn in_words(&self) -> String {
        let what = match self.what {
            "" => String::new(),
            what => format!("{what}: "),
        };
        match self.old.as_str() {
            "" => format!("{what}{}", self.new),
            // The old value is right: the correction sets nothing, and settles a doubt.
            old if old == self.new => format!("{what}{}, found right by hand", self.new),
            old => format!("{what}{old} → {}", self.new),
        }
    }
}

/// The words that a correction is about, enough to know them by: those of a quotation. An article, an event and a rule
/// have none of their own.
pub(super) fn concerned_words(
    notebook: &Notebook,
    number: usize,
    correction: &Correction,
) -> Option<String> {
    let is_of_event = matches!(correction, Correction::Title { .. });
    if is_of_event || correction.is_rule() {
        return None;
    }
    // Where the words are gone, they are known by what they were.
    let (anchor, _) = notebook.corrected_place(number)?;
    let (words, is_cut) = first_words(&anchor.words());
    let sign = if is_cut { " …" } else { "" };
    (!words.is_empty()).then(|| format!("{}{sign}", in_marks(&words)))
}
