//! Work that a key asks for and that no key waits for. It is done beside the terminal, and what comes of it is
//! an event; where no terminal is, it is done before the next key.

use super::check::Drafts;
use super::destinations::destinations;
use super::event::Event;
use super::filter::summarize;
use super::index::IndexedSpeaker;
use super::picker::Matching;
use super::search::Seeking;
use crate::edition::Edition;
use crate::notebook::Notebook;
use std::sync::Arc;

/// What is to be found out.
#[derive(Clone, Debug)]
pub enum Task {
    /// Which kinds of differences each statement has.
    CompareAll(Arc<Edition>),
    /// Everything that can be gone to.
    ListDestinations(Arc<Edition>, Arc<Vec<IndexedSpeaker>>),
    /// What the drafts come to with the corrections that the edition has.
    CheckAnew(Arc<Edition>, Box<(Drafts, Notebook)>),
    /// Which entries match the letters typed.
    Match(Matching),
    /// Where words stand.
    Search(Seeking),
    /// Nothing: an edition is let go, which takes its time where it is large.
    Discard(Arc<Edition>),
}

impl Task {
    /// Does the work; `None` where nobody waits for it any more.
    pub fn run(self) -> Option<Event> {
        match self {
            Self::CompareAll(edition) => {
                let differences = super::thread::aside(|| summarize(&edition));
                Some(Event::AllCompared(edition, Arc::new(differences)))
            }
            Self::ListDestinations(edition, speakers) => {
                let all = destinations(&edition, &speakers);
                Some(Event::DestinationsListed(edition, Arc::new(all)))
            }
            Self::CheckAnew(edition, with) => {
                let (drafts, notebook) = *with;
                let drafts = super::thread::aside(|| drafts.checked_anew(&notebook));
                Some(Event::CheckedAnew(edition, Box::new(drafts)))
            }
            Self::Discard(edition) => {
                drop(edition);
                None
            }
            Self::Match(matching) => {
                let token = matching.token.clone();
                Some(Event::Matched(token, matching.run()?))
            }
            Self::Search(seeking) => {
                let token = seeking.token.clone();
                Some(Event::Searched(token, Box::new(seeking.run()?)))
            }
        }
    }
}
