//! Indirect (reported) speech, without quotation marks: "Okoro said that she would go", "she would go, Okoro said".
//!
//! Rules over token classes propose generously (propose.rs): the clause after a verb, before it, around
//! it, "according to", a claim of somebody's, the object of "criticized". For each of them readable
//! features (feature.rs, evidence.rs) are weighed by a small linear model, which chooses one of the
//! proposals of each verb or none (filter.rs, weights: assets/model/indirect-weights.txt, fitted to
//! PolNeAR by the program learn). The rules look at one sentence (sentence.rs): whose words they could be
//! (sentence_speakers.rs), where these begin and end (clause_shape.rs, extent.rs), and what only looks like speech
//! (unsaid.rs). What stands in marks is never reported again.

mod clause_shape;
pub mod evidence;
mod extent;
pub mod feature;
pub mod filter;
pub mod proposal;
mod propose;
mod sentence;
mod sentence_speakers;
#[cfg(test)]
mod tests;
mod unsaid;

pub(in crate::quotation) use sentence_speakers::is_silent;

use crate::language::class::Class;
use crate::quotation::Kind;
use crate::quotation::attributed::{Attributed, AttributedSpeaker, Belief};
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::cue_speakers::speakers_by_cue;
use crate::quotation::index::{MentionIx, ParagraphIx, Places, QuotedIx, TokenIx};
use crate::quotation::index_vec::IndexVec;
use crate::quotation::indirect::filter::ReportWeights;
use crate::quotation::indirect::proposal::{Judged, Proposal};
use crate::quotation::indirect::propose::Proposer;
use crate::quotation::indirect::sentence::Sentence;
use crate::quotation::reason::{CuePlace, Decided, Reason, Support};
use crate::text::{Span, printable};

/// Tokens of a sentence in which reported speech is looked for: a longer one is a list or no text at all, and the rules
/// scan whole sentences.
const MAX_SENTENCE_TOKENS: usize = 250;

/// Tokens at the end of a caption among which a dash or slash shows a credit.
const CREDIT_TOKENS: usize = 4;

/// Bytes between a cue and its speaker up to which both are shown to the reader in one run.
const MAX_BYTES_BETWEEN: usize = 80;

/// The probability from which a proposal is taken for reported speech.
pub const MIN_LIKELIHOOD: f64 = 0.5;

/// The reported speech of an article, in order; `in_marks` are its quotations in marks.
pub fn find(
    analysis: &Analysis<'_>,
    in_marks: &[Attributed],
    weights: &ReportWeights,
) -> Vec<Attributed> {
    let said = said(analysis, in_marks);
    let found = filter::choose(analysis, &propose(analysis, &said), weights, MIN_LIKELIHOOD);
    found
        .iter()
        .filter_map(|judged| attributed(analysis, judged))
        .collect()
}

/// For each stretch in marks whether it is among the quotations of an article.
fn said(analysis: &Analysis<'_>, in_marks: &[Attributed]) -> IndexVec<QuotedIx, bool> {
    let mut said: IndexVec<QuotedIx, bool> = analysis.quoted.iter().map(|_| false).collect();
    for quoted in in_marks.iter().flat_map(|found| &found.quoted) {
        said[*quoted] = true;
    }
    said
}

/// All proposals of an article. `said` tells which stretches in marks are quotations: these are never part of a
/// proposal.
pub fn propose(analysis: &Analysis<'_>, said: &IndexVec<QuotedIx, bool>) -> Vec<Proposal> {
    let mut found = Vec::new();
    for (number, paragraph) in analysis.paragraphs.entries() {
        if is_caption(analysis, number) {
            continue;
        }
        let by_cue = speakers_by_cue(analysis, number);
        let mut start = paragraph.tokens.start;
        while start < paragraph.tokens.end {
            let sentence = analysis.tokens[start].sentence;
            let here = |at: &TokenIx| analysis.tokens[*at].sentence == sentence;
            let end = start
                + (start..paragraph.tokens.end)
                    .iter()
                    .take_while(here)
                    .count();
            if end - start <= MAX_SENTENCE_TOKENS {
                let sentence = Sentence::new(analysis, start..end, &by_cue, said);
                Proposer::propose(&sentence, number, &mut found);
            }
            start = end;
        }
    }
    found
}

/// Whether a paragraph is a caption with a credit ("The quay at dawn. Okoro said that it was late. Lind/Ostwick
/// Pictures"), which repeats what the text reports.
fn is_caption(analysis: &Analysis<'_>, paragraph: ParagraphIx) -> bool {
    let last = analysis.paragraphs[paragraph]
        .tokens
        .clone()
        .tail(CREDIT_TOKENS);
    let credit = |at: TokenIx| matches!(analysis.tokens[at].class, Class::Dash | Class::Sign);
    !analysis.is_prose(paragraph) && last.iter().any(credit)
}

/// The mention that is the head of words with which a speaker is named. One inside a clause about them is not: "the Harbour
/// Board" in "minutes the Harbour Board obtained".
fn head_of(analysis: &Analysis<'_>, words: Span) -> Option<MentionIx> {
    let within = analysis.mention_within(words)?;
    let mention = &analysis.mentions[within].span;
    (mention.start == words.start || mention.end == words.end).then_some(within)
}

fn attributed(analysis: &Analysis<'_>, judged: &Judged) -> Option<Attributed> {
    let report = &judged.proposal;
    let contents = report.contents();
    let contents: Vec<Span> = contents
        .map(|tokens| analysis.span_of(tokens.clone()))
        .collect();
    // "[…] According to the mayor": nothing but a sign that words are left out.
    let has_words = |span: &Span| span.of(analysis.text).contains(char::is_alphanumeric);
    if !contents.iter().any(has_words) {
        return None;
    }
    let (mention, words) = match (report.speaker, &report.named) {
        (Some(mention), _) => (Some(mention), analysis.mentions[mention].span),
        (None, Some(named)) => {
            let words = analysis.span_of(named.clone());
            (head_of(analysis, words), words)
        }
        (None, None) => return None,
    };
    let cue = analysis.span_of(report.cue.clone());
    let link = Support::Cue {
        words: printable(cue_and_speaker(analysis, cue, words)),
        place: if report.cue.start < report.clause.start {
            CuePlace::BeforeReport
        } else {
            CuePlace::AfterReport
        },
    };
    Some(Attributed {
        contents,
        first: report.clause.start,
        quoted: Vec::new(),
        kind: Kind::Indirect,
        cue: Some(report.cue.clone()),
        source: Some(AttributedSpeaker {
            settled: false,
            mention,
            words: Some(words),
            name: words.of(analysis.text).to_string(),
            reason: Reason::new(Decided::Report, link),
        }),
        floating: false,
        doubts: Vec::new(),
        belief: Some(Belief {
            nobody: 1.0 - judged.likely,
            another: 0.0,
            report: Some(evidence::construction(analysis, judged)),
        }),
    })
}

/// The words of the cue and its speaker in one run where they stand close together, else those of the cue alone.
fn cue_and_speaker<'t>(analysis: &Analysis<'t>, cue: Span, mention: Span) -> &'t str {
    let both = cue.cover(&mention);
    let near = both.len() <= cue.len() + mention.len() + MAX_BYTES_BETWEEN;
    if near { both } else { cue }.of(analysis.text)
}
