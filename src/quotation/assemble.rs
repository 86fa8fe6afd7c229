//! Attributed stretches in marks become quotations: whole ones, with cue, kind, reason and doubts.

use super::analysis::{Analysis, Ending, Quoted};
use super::class::Class;
use super::labels::{self, Label, LabelPlace};
use super::model::{Decision, Weights, decide};
use super::reason::{self, Link};
use super::{Doubt, Kind, Quotation, Speaker};
use crate::text::Span;

/// Below this share, or with a rival of a third of it, the speaker is in doubt.
const SURE_SHARE: f64 = 0.6;
/// A rival with this part of the speaker's share makes the speaker doubtful.
const RIVAL: f64 = 0.5;
/// With this share of "nobody" it may be no quotation at all.
const PERHAPS_NOBODY: f64 = 0.2;

/// A quoted stretch that somebody said.
#[derive(Clone, Copy)]
struct Piece<'a> {
    quoted: &'a Quoted,
    index: usize,
    decision: Decision,
    label: Option<Label>,
}

/// The quotations in marks of an article, in order. Days are left open, and the speaker's name is the
/// mention's own words: who that is, [`super::find`] tells.
pub fn assemble(analysis: &Analysis) -> Vec<Quotation> {
    let mut decisions = decide(analysis, Weights::shipped());
    let labels = labels::read(analysis);
    unite_chains(analysis, &mut decisions);
    let mut quotations: Vec<Quotation> = Vec::new();
    let mut last: Option<Piece> = None;
    for (index, quoted) in analysis.quoted.iter().enumerate() {
        let piece = Piece {
            quoted,
            index,
            decision: decisions[index],
            label: labels[index],
        };
        let speech = piece.label.is_some() || piece.decision.is_speech();
        if !speech || is_headline(analysis, quoted) {
            continue;
        }
        match (&last, quotations.last_mut()) {
            (Some(before), Some(quotation)) if goes_on(analysis, before, &piece) => {
                quotation.spans.push(piece.words());
                add_doubts(quotation, &doubts(&piece, None, false));
            }
            _ => {
                let same = last
                    .as_ref()
                    .is_some_and(|before| same_speaker(analysis, before, &piece));
                quotations.push(quotation(analysis, &piece, same));
            }
        }
        last = Some(piece);
    }
    quotations
}

impl Piece<'_> {
    /// The stretch without its marks and its label.
    fn words(&self) -> Span {
        let inner = self.quoted.marked.inner;
        match self.label.map(|label| label.place) {
            Some(LabelPlace::Before(start)) => Span::new(start, inner.end),
            _ => inner,
        }
    }
}

/// The paragraphs of one quotation have one speaker: the one that is best attested among them.
fn unite_chains(analysis: &Analysis, decisions: &mut [Decision]) {
    let mut start = 0;
    while start < decisions.len() {
        let mut end = start + 1;
        while end < decisions.len() && analysis.quoted[end - 1].marked.goes_on {
            end += 1;
        }
        let tied = |d: &Decision| {
            d.speaker
                .is_some_and(|m| analysis.mentions[m].is_attached())
        };
        let rank = |d: &Decision| d.share * (1.0 - d.nobody) + f64::from(u8::from(tied(d)));
        let best = decisions[start..end]
            .iter()
            .copied()
            .max_by(|a, b| rank(a).total_cmp(&rank(b)));
        if let Some(best) = best.filter(|_| end - start > 1) {
            decisions[start..end].fill(best);
        }
        start = end;
    }
}

/// A heading in capitals that has a paragraph of its own.
fn is_headline(analysis: &Analysis, quoted: &Quoted) -> bool {
    let words = quoted.marked.inner.of(analysis.text);
    let paragraph = &analysis.paragraphs[quoted.paragraph];
    let alone = analysis.tokens[paragraph.tokens.clone()]
        .iter()
        .all(|t| !t.class.is_word());
    alone && quoted.ending == Ending::Open && !words.contains(char::is_lowercase)
}

/// Whether a piece belongs to the same quotation as the one before: a further paragraph of it, or the
/// words after an interruption.
fn goes_on(analysis: &Analysis, before: &Piece, piece: &Piece) -> bool {
    if before.index + 1 != piece.index {
        return false;
    }
    if before.quoted.marked.goes_on {
        return same_speaker(analysis, before, piece);
    }
    let between = &analysis.tokens[before.quoted.token + 1..piece.quoted.token];
    let interrupted = matches!(
        before.quoted.ending,
        Ending::Comma | Ending::Dash | Ending::Open
    );
    let resumed = between
        .last()
        .is_some_and(|t| matches!(t.class, Class::Comma | Class::Dash));
    let cues = between.iter().filter(|t| t.is_cue()).count();
    before.quoted.paragraph == piece.quoted.paragraph
        && interrupted
        && resumed
        && cues == 1
        && same_speaker(analysis, before, piece)
        && speaker_between(analysis, before, piece)
}

fn same_speaker(analysis: &Analysis, a: &Piece, b: &Piece) -> bool {
    match (a.label, b.label) {
        (Some(a), Some(b)) => return a.span == b.span,
        (None, None) => {}
        _ => return false,
    }
    let (Some(a), Some(b)) = (a.decision.speaker, b.decision.speaker) else {
        return false;
    };
    let (x, y) = (&analysis.mentions[a], &analysis.mentions[b]);
    a == b || (x.key != 0 && x.key == y.key)
}

fn speaker_between(analysis: &Analysis, before: &Piece, piece: &Piece) -> bool {
    piece.decision.speaker.is_some_and(|speaker| {
        let mention = &analysis.mentions[speaker];
        before.quoted.token < mention.first && mention.end <= piece.quoted.token
    })
}

fn quotation(analysis: &Analysis, piece: &Piece, same_as_before: bool) -> Quotation {
    let link = reason::link(analysis, piece.quoted, piece.decision, piece.label);
    let floating = same_as_before && link.as_ref().is_none_or(|link| !link.is_own);
    let speaker = link.as_ref().map(|link| Speaker {
        name: link.mention.of(analysis.text).to_string(),
        mention: Some(link.mention),
        by: if floating {
            reason::FLOATING.to_string()
        } else {
            link.by.clone()
        },
    });
    let mut quotation = Quotation {
        spans: vec![piece.words()],
        kind: kind(analysis, piece),
        cue: link
            .as_ref()
            .filter(|_| !floating)
            .and_then(|link| link.cue),
        speaker,
        relay: None,
        time: None,
        said_on: None,
        occasion: None,
        floating,
        doubts: Vec::new(),
    };
    add_doubts(&mut quotation, &doubts(piece, link.as_ref(), floating));
    if quotation.speaker.is_none() {
        add_doubts(&mut quotation, &[Doubt::SpeakerUnknown]);
    }
    quotation
}

fn doubts(piece: &Piece, link: Option<&Link>, floating: bool) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    let decision = piece.decision;
    if piece.label.is_none() {
        if link.is_some_and(|link| !link.is_tied) && !floating {
            doubts.push(Doubt::SpeakerByDistance);
        }
        let among = decision.share / (1.0 - decision.nobody).max(f64::MIN_POSITIVE);
        if among < SURE_SHARE || decision.runner_up > decision.share * RIVAL {
            doubts.push(Doubt::SpeakerClose);
        }
        if decision.nobody > PERHAPS_NOBODY {
            doubts.push(Doubt::KindUnclear);
        }
    }
    if piece.quoted.marked.odd {
        doubts.push(Doubt::MarksOdd);
    }
    doubts
}

fn add_doubts(quotation: &mut Quotation, doubts: &[Doubt]) {
    quotation.doubts.extend(doubts);
    quotation.doubts.sort();
    quotation.doubts.dedup();
}

/// Direct where the marks hold a sentence of the speaker's own, mixed where they hold a part of the
/// outlet's sentence.
fn kind(analysis: &Analysis, piece: &Piece) -> Kind {
    let quoted = piece.quoted;
    let before = quoted.token.checked_sub(1);
    let class = analysis.class(quoted.paragraph, before);
    let opens = match before.and_then(|b| analysis.tokens.get(b)) {
        _ if class == Class::Edge => true,
        Some(before) => {
            before.sentence != analysis.tokens[quoted.token].sentence
                || matches!(
                    class,
                    Class::Comma | Class::Colon | Class::Dash | Class::Quote
                )
        }
        None => true,
    };
    let whole = quoted.capital && !matches!(quoted.ending, Ending::Open);
    let sentence = match class {
        Class::That => false,
        _ if opens => quoted.capital || quoted.ending != Ending::Open,
        _ => whole && quoted.words > 3,
    };
    if sentence || piece.label.is_some() {
        Kind::Direct
    } else {
        Kind::Mixed
    }
}
