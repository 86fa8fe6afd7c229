//! A draft against its sources: every passage that the draft prints as somebody's words gets one verdict.
//!
//! ```text
//! passage    what the draft prints in quotation marks or sets off, and what it says of it: who, when, by whom
//! given      words in marks that the draft gives to somebody without a verb of saying
//! introduced whom the draft names for words without a verb of saying
//! occasions  the day of the meeting at which the draft has words said
//! event_days the day of words by an event, by an occasion named again, or by the sentence before
//! unclosed   marks of the draft that are never closed
//! unnamed    speakers whom the draft calls by what they are
//! spoken     the words of a source: which of them are speech, and whose
//! voices     whose voice a line of a document is
//! links      the links of the draft, and which of them leads to the source of a passage
//! credits    what the draft prints behind a passage about where it is taken from
//! named_source the outlet that the draft names for a passage
//! copies     the draft itself among its sources
//! candidates places of the sources that share rare words with a passage
//! house_style what houses print otherwise: days, hours, sums
//! captions   words that a machine heard and spelled as others
//! bearers    who bears a role by all sources together
//! apposition who is meant by “his neighbour” where the source says it beside
//! align      a passage laid along a place, word by word
//! persons    who is meant by a name, a noun or a description
//! epithets   people who are called by where they come from
//! unsaying   what the words around a stretch unsay: denied, supposed, claimed by another, invented
//! place      the place itself: its words as collation takes them, its speaker, its day
//! sources    what is told of a whole source, once for all passages
//! judge      what lies between the two, as a verdict
//! pieces     the pieces of one sentence, held against the source together
//! acceptance an editor's word that a finding may stand
//! comments   given by a comment in the draft
//! baseline   or by a line of a file
//! fingerprint what names a finding from one run to the next: the passage and its source
//! verdict    the closed list of verdicts, and a finding with its reason
//! ```
//!
//! A place is looked for in everything that a source prints, narration too: words that only the narration has
//! were reported and not quoted. What differs is named by [`collation`](crate::collation), the source being the
//! record that the draft is held against.

mod acceptance;
mod align;
mod announced;
mod apposition;
mod baseline;
mod bearers;
mod candidates;
mod captions;
mod clips;
mod comments;
mod copies;
mod credits;
mod epithets;
mod event_days;
mod fingerprint;
mod given;
mod house_style;
mod introduced;
mod joined_lines;
mod judge;
mod links;
mod named_source;
mod occasions;
mod passage;
mod persons;
mod pieces;
mod place;
mod sources;
mod spoken;
mod surroundings;
#[cfg(test)]
mod tests;
mod unclosed;
mod unnamed;
mod unsaying;
mod verdict;
mod voices;

pub use acceptance::{Acceptance, AcceptedBy};
pub use baseline::{Baseline, BaselineEntry, BaselineError};
pub use comments::idle_comments;
pub use copies::is_copy;
pub use passage::{Claim, Passage};
pub use verdict::{Finding, SourcePlace, Verdict};

use crate::corpus::{Article, Watch};
use crate::edition::Found;
use candidates::{Candidates, Index};
use introduced::People;
use links::Links;
use named_source::Outlets;
use rayon::prelude::*;
use sources::Sources;
use std::sync::OnceLock;

/// Judges every passage of a draft, in the order of its text. `draft` is left out of the sources where it stands
/// among them.
///
/// Offsets are bytes of the draft's text.
pub fn check(draft: &Article, sources: &Found) -> Vec<Finding> {
    let watch = Watch::default();
    check_all(&[draft], sources, &watch)
        .pop()
        .unwrap_or_default()
}

/// Judges every passage of several drafts as [`check`] does; the sources are read once for all of them. Meanwhile
/// `watch` tells how many are judged.
pub fn check_all(drafts: &[&Article], sources: &Found, watch: &Watch) -> Vec<Vec<Finding>> {
    let outlets = Outlets::of(sources);
    let people = People::of(sources);
    let passages = |draft: &Article| {
        let mut passages = passage::passages(draft);
        unnamed::call_by_role(&mut passages, &draft.text);
        introduced::name_speakers(&mut passages, draft, &people);
        let links = Links::of(draft);
        for passage in &mut passages {
            outlets.credit(draft, passage);
            passage.named = outlets.named(draft, passage, &links);
        }
        passages
    };
    let drafts = drafts.iter().copied();
    let drafts: Vec<(&Article, Vec<Passage>)> =
        drafts.map(|draft| (draft, passages(draft))).collect();
    watch.begin_passages(drafts.iter().map(|(_, passages)| passages.len()).sum());
    let index = Index::of(&drafts, sources);
    let sources = &Sources::of(sources);
    let drafts = drafts.iter().enumerate();
    drafts
        .map(|(n, (draft, passages))| {
            let candidates = index.of_draft(n, draft, sources);
            judged(draft, passages, &candidates, sources, &outlets, watch)
        })
        .collect()
}

fn judged(
    draft: &Article,
    passages: &[Passage],
    candidates: &Candidates<'_>,
    sources: &Sources<'_>,
    outlets: &Outlets,
    watch: &Watch,
) -> Vec<Finding> {
    let is_unread = OnceLock::new();
    let findings = passages.par_iter().enumerate().map(|(n, passage)| {
        let check = judge::Check {
            draft,
            passage,
            sources,
            outlets,
            is_unread: &is_unread,
        };
        let finding = check.verdict(n, candidates);
        watch.passage();
        finding
    });
    let mut findings: Vec<Finding> = findings.collect();
    pieces::judge_together(&mut findings, draft, candidates, sources);
    judge::rest_of_page::look_up(&mut findings, draft, sources);
    comments::let_stand(&mut findings, draft);
    findings
}
