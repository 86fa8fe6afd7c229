//! Why a mention is taken for the speaker of a quotation: the cue that ties them, in words for the reader.

use crate::language::class::Class;
use crate::language::cue_verb::Inflection;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::attach;
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::quotation::index::{MentionIx, Places, TokenIx};
use crate::quotation::speaker::labels::{Label, LabelPlace};
use crate::quotation::speaker::model::Decision;
use crate::quotation::surface::quoted::Quoted;
use crate::text::{Span, floor};

/// The reason of a quotation without a cue of its own.
pub const FLOATING: &str = "it goes on from the quotation before it";

/// Tokens before a quotation in which a participle that takes up the cue is looked for.
const TAKEN_UP: usize = 30;

/// More tokens than this are cut out of the middle of a reason.
const LONGEST: usize = 7;

/// Bytes of words in a reason; between cue and speaker another quotation may stand.
const LONGEST_EXCERPT: usize = 400;

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
    let unit = unit(analysis, decision.speaker?);
    let cue = analysis.mentions[analysis.unit_of(decision.speaker?)]
        .iter()
        .chain([&analysis.mentions[decision.speaker?]])
        .find_map(|mention| cue_token(analysis, quoted, mention));
    Some(match cue {
        Some(cue) => cued(analysis, quoted, &unit, cue),
        None => uncued(analysis, quoted, &unit),
    })
}

/// A mention with those beside it that name the same person, as one: "the" + "Harbour Board" + "spokesman".
fn unit(analysis: &Analysis, mention: MentionIx) -> Mention {
    let range = analysis.unit_of(mention);
    let first = &analysis.mentions[range.start];
    let head = analysis.mentions[range.end - 1];
    let named_office = head.kind == MentionKind::Nominal && first.kind == MentionKind::Name;
    let determiner = first.first.checked_sub(1).filter(|&before| {
        named_office && analysis.class(first.paragraph, Some(before)) == Class::Determiner
    });
    let first = determiner.unwrap_or(first.first);
    Mention {
        first,
        span: analysis.span_of(first..head.end),
        ..head
    }
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

/// The cue of the mention that stands nearest to the quotation; a participle that takes it up
/// ("Okoro agreed, saying …") stands nearer still.
fn cue_token(analysis: &Analysis, quoted: &Quoted, mention: &Mention) -> Option<TokenIx> {
    let subject = mention.subject.map(|s| s.cue);
    let inverted = mention.inverted.filter(|i| i.is_speaker()).map(|i| i.cue);
    let distance = |cue: &TokenIx| {
        analysis.tokens[*cue]
            .span
            .start
            .abs_diff(quoted.marked.outer.start)
    };
    let cue = [subject, inverted]
        .into_iter()
        .flatten()
        .min_by_key(distance)?;
    let near = quoted.token.saturating_sub(TAKEN_UP).max(cue + 1)..quoted.token;
    let takes_up = |&at: &TokenIx| {
        let token = &analysis.tokens[at];
        token
            .cue
            .is_some_and(|cue| cue.inflection == Inflection::Ing)
            && analysis.tokens[at - 1].class == Class::Comma
            && token.sentence == analysis.tokens[cue].sentence
    };
    let same_paragraph = mention.paragraph == quoted.paragraph;
    Some(
        near.iter()
            .rev()
            .find(|at| same_paragraph && takes_up(at))
            .unwrap_or(cue),
    )
}

fn cued(analysis: &Analysis, quoted: &Quoted, mention: &Mention, cue: TokenIx) -> Link {
    let token = &analysis.tokens[cue];
    let to = &analysis.tokens[cue + 1..analysis.tokens.end().min(cue + 2)];
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
    let owned = attach::owned_cue_noun(analysis, mention).filter(|_| before);
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

/// The words of some tokens; long runs keep their ends.
fn excerpt(analysis: &Analysis, first: TokenIx, end: TokenIx) -> String {
    let words = |from: TokenIx, to: TokenIx| {
        let text = analysis.span_of(from..to).of(analysis.text);
        let shown = &text[..floor(text, LONGEST_EXCERPT)];
        let cut = if shown.len() < text.len() { "…" } else { "" };
        shown.split_whitespace().collect::<Vec<_>>().join(" ") + cut
    };
    if end - first <= LONGEST {
        words(first, end)
    } else {
        format!("{} … {}", words(first, first + 3), words(end - 2, end))
    }
}
