//! What was searched for words that no source has.

use super::unread::unread_in_words;
use crate::check::{Finding, Verdict};
use crate::collation::matching::{Agreement, speakers_agree};
use crate::edition::Found;
use crate::quotation::Kind;
use crate::text::{counted, printable};
use std::cell::RefCell;
use std::collections::HashMap;

/// What the sources say of whom drafts name, each name looked up once.
pub(super) struct Searched<'s> {
    pub(super) sources: &'s Found,
    quoted: RefCell<HashMap<String, usize>>,
}

impl<'s> Searched<'s> {
    pub(super) fn new(sources: &'s Found) -> Self {
        Self {
            sources,
            quoted: RefCell::default(),
        }
    }

    /// How many sources were searched, and what whom the draft names says in them; `None` where a place of them is shown.
    pub(super) fn search_note(&self, finding: &Finding) -> Option<String> {
        if finding.verdict != Verdict::NotFound || finding.source.is_some() {
            return None;
        }
        let all = match (unread_in_words(self.sources), self.sources.articles.len()) {
            (Some(unread), _) => unread,
            (None, 1) => "The one source was searched".to_string(),
            (None, all) => format!("All {all} sources were searched"),
        };
        let Some(name) = finding.passage.claim.speaker.as_deref() else {
            return Some(format!(
                "{all}; whose words they are, the draft does not tell."
            ));
        };
        let shown = printable(name);
        let times = *self
            .quoted
            .borrow_mut()
            .entry(name.to_string())
            .or_insert_with(|| quoted(name, self.sources));
        Some(match times {
            0 => format!("{all}; none of them quotes {shown}."),
            times => format!(
                "{all}; they quote {shown} in {}, none of them near these words.",
                counted(times, "passage")
            ),
        })
    }
}

/// How many sources were searched for the words of a finding; `None` where a place of them is shown.
pub fn searched(finding: &Finding, sources: &Found) -> Option<String> {
    Searched::new(sources).search_note(finding)
}

/// How many passages of the sources are the words of a person of this name.
fn quoted(name: &str, sources: &Found) -> usize {
    let all = (0..sources.articles.len()).flat_map(|article| sources.quotations_in(article));
    let quoted = all.filter(|quotation| quotation.kind != Kind::Indirect);
    let speakers = quoted.filter_map(|quotation| quotation.known_speaker());
    let own = speakers
        .filter(|speaker| speakers_agree(Some(name), Some(&speaker.name)) == Agreement::Agree);
    own.count()
}
