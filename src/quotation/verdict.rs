//! Where rules are clear they overrule the model: relays, chains of paragraphs, headings, things.

use super::analysis::{Analysis, Ending, Mention, MentionKind, Quoted};
use super::attach::Via;
use super::lexicon::Lists;
use super::model::Decision;
use super::reason;

/// Mentions between a quotation and a relay that are looked at.
const RELAY_WINDOW: usize = 8;

/// Mends the decisions of an article: a relay is no speaker, and a chain of paragraphs has one.
pub fn mend(analysis: &Analysis, decisions: &mut [Decision]) {
    for (quoted, decision) in analysis.quoted.iter().zip(decisions.iter_mut()) {
        pass_over_relay(analysis, quoted, decision);
    }
    unite_chains(analysis, decisions);
}

/// Whether a clear rule says that nobody said it, whatever the model thinks.
pub fn is_no_speech(analysis: &Analysis, quoted: &Quoted, decision: Decision) -> bool {
    is_headline(analysis, quoted) || is_said_by_a_thing(analysis, quoted, decision)
}

/// “…,” the mayor said, according to the Courier: the mayor is the speaker, the Courier passes it on.
fn pass_over_relay(analysis: &Analysis, quoted: &Quoted, decision: &mut Decision) {
    let Some(chosen) = decision.speaker else {
        return;
    };
    let relay = &analysis.mentions[chosen];
    let according = relay
        .inverted
        .filter(|inverted| inverted.via == Via::According);
    let Some(according) = according.filter(|_| relay.first > quoted.token) else {
        return;
    };
    let before = analysis.mentions[..chosen]
        .iter()
        .enumerate()
        .rev()
        .take(RELAY_WINDOW);
    let mut between = before.take_while(|(_, m)| m.first > quoted.token);
    let speaks = |m: &Mention| {
        let subject = m.subject.map(|s| s.cue);
        let inverted = m.inverted.filter(|i| i.is_speaker()).map(|i| i.cue);
        let mut cues = subject.into_iter().chain(inverted);
        cues.any(|cue| analysis.tokens[cue].is_finite_cue() && cue < according.cue)
    };
    if let Some((speaker, _)) = between.find(|(_, m)| m.sentence == relay.sentence && speaks(m)) {
        decision.speaker = Some(speaker);
    }
}

/// The paragraphs of one quotation have one speaker: the one that is best attested among them. Where two
/// paragraphs name speakers of their own, a closing mark was forgotten, and each keeps its own.
fn unite_chains(analysis: &Analysis, decisions: &mut [Decision]) {
    let mut start = 0;
    while start < decisions.len() {
        let mut end = start + 1;
        while end < decisions.len() && analysis.quoted[end - 1].marked.goes_on {
            end += 1;
        }
        if end - start > 1 {
            unite(analysis, start, &mut decisions[start..end]);
        }
        start = end;
    }
}

fn unite(analysis: &Analysis, first: usize, decisions: &mut [Decision]) {
    let own = |(i, d): (usize, &Decision)| {
        let mention = &analysis.mentions[d.speaker?];
        let here = mention.paragraph == analysis.quoted[first + i].paragraph;
        (here && mention.is_attached() && d.is_speech()).then_some(*d)
    };
    let mut attested = decisions.iter().enumerate().filter_map(own);
    let chosen = match (attested.next(), attested.next()) {
        (Some(_), Some(_)) => return,
        (Some(only), None) => Some(only),
        (None, _) => decisions
            .iter()
            .copied()
            .max_by(|a, b| a.share.total_cmp(&b.share)),
    };
    if let Some(chosen) = chosen {
        decisions.fill(chosen);
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

/// A few words that no verb ties to their speaker, who is no person and no body ("a ferry marked “for
/// members only”"), or a single small word ("the answer “for”").
fn is_said_by_a_thing(analysis: &Analysis, quoted: &Quoted, decision: Decision) -> bool {
    let fragment = quoted.words <= 4 && !quoted.capital;
    let Some(speaker) = decision.speaker.filter(|_| fragment) else {
        return false;
    };
    let head = analysis.unit_of(speaker).end - 1;
    let head = &analysis.mentions[head];
    let lists = analysis.tokens[head.end - 1].lists;
    let thing = head.kind == MentionKind::Nominal
        && (!lists.has(Lists::ROLE) || lists.has(Lists::DOCUMENT));
    let particle = quoted.words == 1 && quoted.opening.is_closed();
    let link = reason::link(analysis, quoted, decision, None);
    (thing || particle) && link.is_some_and(|link| !link.is_tied)
}
