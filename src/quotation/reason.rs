//! Why a mention is taken for the speaker of a quotation: the cue that ties them, in words for the reader.

use super::analysis::{Analysis, Mention, MentionKind, Quoted};
use super::class::Class;
use super::labels::{Label, LabelPlace};
use super::model::Decision;
use crate::text::Span;

/// The reason of a quotation without a cue of its own.
pub const FLOATING: &str = "it goes on from the quotation before it";

/// More tokens than this are cut out of the middle of a reason.
const LONGEST: usize = 7;

/// What ties a quotation to its speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The words that name the speaker.
    pub mention: Span,
    /// The cue, where there is one.
    pub cue: Option<Span>,
    /// The reason, in words for the reader.
    pub by: String,
    /// Grammar or layout ties them, not distance alone.
    pub is_tied: bool,
    /// The cue stands in the quotation's own sentence, or leads over to it.
    pub is_own: bool,
}

/// How a quotation is tied to the speaker that was chosen for it.
pub fn link(
    analysis: &Analysis,
    quoted: &Quoted,
    decision: Decision,
    label: Option<Label>,
) -> Option<Link> {
    if let Some(label) = label {
        return Some(labelled(analysis.text, label));
    }
    let mention = &analysis.mentions[decision.speaker?];
    Some(match cue_token(analysis, quoted, mention) {
        Some(cue) => cued(analysis, quoted, mention, cue),
        None => uncued(analysis, quoted, mention),
    })
}

fn labelled(text: &str, label: Label) -> Link {
    let name = label.span.of(text);
    let by = match label.place {
        LabelPlace::Before(_) => format!("the label “{name}:” stands before it"),
        LabelPlace::Earlier => format!("the turn labelled “{name}:” goes on"),
        LabelPlace::Signature => format!("the signature line names “{name}”"),
        LabelPlace::Post => format!("the post below it reports “{name}”"),
    };
    Link {
        mention: label.span,
        cue: None,
        by,
        is_tied: true,
        is_own: true,
    }
}

/// The cue of the mention that stands nearest to the quotation.
fn cue_token(analysis: &Analysis, quoted: &Quoted, mention: &Mention) -> Option<usize> {
    let subject = mention.subject.map(|s| s.cue);
    let inverted = mention.inverted.filter(|i| i.is_speaker()).map(|i| i.cue);
    let distance = |cue: &usize| {
        analysis.tokens[*cue]
            .span
            .start
            .abs_diff(quoted.marked.outer.start)
    };
    [subject, inverted]
        .into_iter()
        .flatten()
        .min_by_key(distance)
}

fn cued(analysis: &Analysis, quoted: &Quoted, mention: &Mention, cue: usize) -> Link {
    let token = &analysis.tokens[cue];
    let to = &analysis.tokens[cue + 1..analysis.tokens.len().min(cue + 2)];
    let span = match to {
        [to] if token.class == Class::According && to.class == Class::To => {
            token.span.cover(&to.span)
        }
        _ => token.span,
    };
    let words = excerpt(analysis, mention.first.min(cue), mention.end.max(cue + 1));
    let sentence = analysis.tokens[quoted.token].sentence;
    let same_paragraph = mention.paragraph == quoted.paragraph;
    let leads_over = quoted
        .token
        .checked_sub(1)
        .is_some_and(|b| analysis.tokens[b].class == Class::Colon);
    let by = if !same_paragraph {
        format!("“{words}” stands in a paragraph before it")
    } else if token.span.start > quoted.marked.outer.start {
        format!("“{words}” follows the quotation")
    } else {
        format!("“{words}” stands before the quotation")
    };
    Link {
        mention: mention.span,
        cue: Some(span),
        by,
        is_tied: true,
        is_own: (same_paragraph && token.sentence == sentence) || leads_over,
    }
}

fn uncued(analysis: &Analysis, quoted: &Quoted, mention: &Mention) -> Link {
    let before = mention.span.start < quoted.marked.outer.start;
    let side = if before { "before" } else { "after" };
    let what = if mention.kind == MentionKind::Name {
        "name"
    } else {
        "mention"
    };
    let owned = owned_cue_noun(analysis, mention).filter(|_| before);
    let by = match owned {
        Some(noun) => {
            let words = excerpt(analysis, mention.first, noun + 1);
            format!("“{words}” stands before the quotation")
        }
        None => format!("the likeliest {what} {side} it; no verb ties them"),
    };
    Link {
        mention: mention.span,
        cue: owned.map(|noun| analysis.tokens[noun].span),
        by,
        is_tied: owned.is_some(),
        is_own: owned.is_some(),
    }
}

/// The "statement" of "Okoro's statement" and "his statement".
fn owned_cue_noun(analysis: &Analysis, mention: &Mention) -> Option<usize> {
    let end = analysis.paragraphs[mention.paragraph].tokens.end;
    let from = match analysis.class(mention.paragraph, Some(mention.end)) {
        Class::Genitive => mention.end + 1,
        _ if mention.kind == MentionKind::Possessive => mention.end,
        _ => return None,
    };
    let mut noun_phrase =
        (from..end.min(from + 4)).take_while(|&t| analysis.tokens[t].class.is_nounlike());
    noun_phrase.find(|&t| analysis.tokens[t].class == Class::CueNoun)
}

/// The words of some tokens; long runs keep their ends.
fn excerpt(analysis: &Analysis, first: usize, end: usize) -> String {
    let words = |from: usize, to: usize| {
        let text = analysis.span_of(from..to).of(analysis.text);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    if end - first <= LONGEST {
        words(first, end)
    } else {
        format!("{} … {}", words(first, first + 3), words(end - 2, end))
    }
}
