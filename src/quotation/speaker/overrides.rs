//! Where rules are clear they overrule the model: relays, chains of paragraphs, headings, things.

use crate::language::class::Class;
use crate::language::cue_verb::{CueGroup, Inflection};
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::dependents;
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::quotation::grammar::tie::Via;
use crate::quotation::index::{MentionIx, Places, QuotedIx, TokenIx};
use crate::quotation::list::List;
use crate::quotation::reason::{Decided, Override};
use crate::quotation::speaker::model::Decision;
use crate::quotation::speaker::speech;
use crate::quotation::surface::quoted::{Ending, Quoted};
use std::ops::Range;

/// Mentions between a quotation and a relay that are looked at.
const RELAY_WINDOW: usize = 8;

/// Mentions before a quotation, or before the cue that leads over to it, among which a speaker is looked for.
const WINDOW: usize = 64;

/// Tokens before a quotation in which another cue of its sentence is looked for.
const TOKENS_BEFORE: usize = 250;

/// Tokens between a participle and the quotation it leads over to.
const NESTED_WINDOW: usize = 6;

/// Tokens between a participle that opens a sentence and the end of its quotation.
const PARTICIPLE_WINDOW: usize = 24;

/// Tokens from a verb that leads over to a quotation: "told her : “…”".
const LEADING: usize = 4;

/// Mends the decisions of an article: a relay is no speaker, and a chain of paragraphs has one.
pub fn apply(analysis: &Analysis, decisions: &mut List<QuotedIx, Decision>) {
    for (at, quoted) in analysis.quoted.entries() {
        let decision = &mut decisions[at];
        pass_over_relay(analysis, quoted, decision);
        pass_over_report(analysis, quoted, decision);
        take_nested(analysis, quoted, decision);
        take_leading(analysis, quoted, decision);
        take_claim(analysis, quoted, decision);
        take_opening(analysis, quoted, decision);
        take_dangling(analysis, quoted, decision);
        speech::trust_colon(analysis, quoted, decision);
        take_reported(analysis, quoted, decision);
        pass_over_subject(analysis, quoted, decision);
    }
    unite_chains(analysis, decisions);
    speech::pass_over_headings(analysis, decisions);
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
    let before = analysis.mentions.backward(chosen);
    let before = before.take(RELAY_WINDOW);
    let mut between = before.take_while(|(_, m)| m.first > quoted.token);
    let speaks = |m: &Mention| {
        let subject = m.subject.map(|s| s.cue);
        let inverted = m.inverted.filter(|i| i.is_speaker()).map(|i| i.cue);
        let mut cues = subject.into_iter().chain(inverted);
        cues.any(|cue| analysis.tokens[cue].is_finite_cue() && cue < according.cue)
    };
    if let Some((speaker, _)) = between.find(|(_, m)| m.sentence == relay.sentence && speaks(m)) {
        decision.overrule(speaker, Override::AccordingToRelay);
    }
}

/// Police said it “sank,” the Courier reported: the police are the speaker.
fn pass_over_report(analysis: &Analysis, quoted: &Quoted, decision: &mut Decision) {
    let Some(chosen) = decision.speaker else {
        return;
    };
    let relay = &analysis.mentions[chosen];
    let verb = relay.subject.filter(|_| relay.first > quoted.token);
    let reports = verb.is_some_and(|verb| {
        let cue = analysis.tokens[verb.cue].cue;
        cue.is_some_and(|cue| cue.lemma() == "report")
    });
    let fragment = quoted.paragraph == relay.paragraph && !quoted.capital;
    if !reports || !fragment || relay.kind != MentionKind::Name {
        return;
    }
    let sentence = analysis.tokens[quoted.token].sentence;
    let first = analysis
        .mentions
        .partition_point(|m| m.first < quoted.token);
    let before = analysis.mentions.backward(first);
    let mut before = before
        .take_while(|(_, m)| m.paragraph == quoted.paragraph && m.sentence == sentence)
        .take(RELAY_WINDOW);
    if let Some((speaker, _)) = before.find(|(_, m)| says(analysis, m, quoted.token)) {
        decision.overrule(speaker, Override::ReportingRelay);
    }
}

/// Whether the mention is the subject of a finite verb of saying before that token.
fn says(analysis: &Analysis, mention: &Mention, token: TokenIx) -> bool {
    mention.subject.is_some_and(|subject| {
        let cue = analysis.tokens[subject.cue].cue;
        let verb = cue.is_some_and(|c| matches!(c.group, CueGroup::Say | CueGroup::Tell));
        verb && subject.cue < token && analysis.tokens[subject.cue].is_finite_cue()
    })
}

/// Okoro recalled the pilot telling them: “…”: the pilot is the speaker.
fn take_nested(analysis: &Analysis, quoted: &Quoted, decision: &mut Decision) {
    let from = quoted.token.saturating_sub(NESTED_WINDOW);
    let own = &analysis.paragraphs[quoted.paragraph].tokens;
    let mut near = (from.max(own.start)..quoted.token).iter().rev();
    let Some(cue) = near.find(|&at| analysis.tokens[at].class == Class::Cue) else {
        return;
    };
    let participle = analysis.tokens[cue]
        .cue
        .is_some_and(|c| c.inflection == Inflection::Ing && c.group == CueGroup::Tell);
    let at = analysis.mentions.partition_point(|m| m.end < cue);
    let nested = analysis.mentions.get(at).filter(|m| {
        let noun = matches!(m.kind, MentionKind::Name | MentionKind::Nominal);
        noun && m.end == cue
    });
    if participle && nested.is_some() {
        decision.overrule(at, Override::NestedParticiple);
    }
}

/// It felt late when the captain came back and said: “…”: the verb that leads over to the words counts.
fn take_leading(analysis: &Analysis, quoted: &Quoted, decision: &mut Decision) {
    let own = &analysis.paragraphs[quoted.paragraph].tokens;
    let colon = quoted.token.checked_sub(1).filter(|at| own.contains(at));
    let cue = colon
        .filter(|&at| analysis.tokens[at].class == Class::Colon)
        .and_then(|at| at.checked_sub(1))
        .filter(|&at| own.contains(&at) && analysis.tokens[at].is_finite_cue());
    let Some(cue) = cue.filter(|_| decision.speaker.is_some()) else {
        return;
    };
    let from = analysis.mentions.partition_point(|m| m.first < own.start);
    let till = analysis.mentions.partition_point(|m| m.first < cue);
    let subject = |m: &Mention| m.subject.is_some_and(|s| s.cue == cue);
    let chosen = decision.speaker.map(|s| &analysis.mentions[s]);
    if chosen.is_some_and(subject) {
        return;
    }
    // "the captain came back on deck and said": the deck is no subject.
    let nearest = (from..till).iter().rev().take(WINDOW).find(|&m| {
        let mention = &analysis.mentions[m];
        subject(mention) && !dependents::stands_in_phrase(analysis, mention)
    });
    if let Some(nearest) = nearest {
        decision.overrule(nearest, Override::LeadingVerb);
    }
}

/// Okoro's claim that the ferry was “safe” is wrong, Vey said: the claim is Okoro's.
fn take_claim(analysis: &Analysis, quoted: &Quoted, decision: &mut Decision) {
    let after = |m: MentionIx| analysis.mentions[m].first > quoted.token;
    if quoted.capital || quoted.ending != Ending::Open || !decision.speaker.is_some_and(after) {
        return;
    }
    let end = analysis
        .mentions
        .partition_point(|m| m.first < quoted.token);
    let sentence = analysis.tokens[quoted.token].sentence;
    let before = analysis.mentions.backward(end);
    let mut before = before
        .take_while(|(_, m)| m.paragraph == quoted.paragraph && m.sentence == sentence)
        .take(RELAY_WINDOW);
    let Some((owner, claim)) = before.find_map(|(i, m)| Some((i, m.claim?))) else {
        return;
    };
    if is_without_cue(analysis, claim + 1..quoted.token, true) {
        decision.overrule(owner, Override::OwnedClaim);
    }
}

/// In Okoro's words, the ferry is “old”; Said Okoro: “It is old.”
fn take_opening(analysis: &Analysis, quoted: &Quoted, decision: &mut Decision) {
    let own = analysis.mentions_in(quoted.paragraph);
    let sentence = analysis.tokens[quoted.token].sentence;
    let at = analysis
        .mentions
        .place(own.clone(), |m| m.sentence < sentence);
    if at == own.end {
        return;
    }
    let mention = &analysis.mentions[at];
    if mention.sentence != sentence || mention.first >= quoted.token {
        return;
    }
    let class = |at: TokenIx| analysis.class(quoted.paragraph, Some(at));
    let in_words = mention
        .claim
        .is_some_and(|noun| class(noun + 1) == Class::Comma);
    let alone = || is_without_cue(analysis, mention.end..quoted.token, false);
    let said = mention.inverted.is_some_and(|i| {
        let verb = analysis.tokens[i.cue].cue;
        let speech = verb.is_some_and(|v| v.group < CueGroup::Strong && v.inflection.is_finite());
        speech && i.before == Class::Edge && i.via < Via::Preposition
    });
    let leads = class(mention.end) == Class::Colon && mention.end + 1 == quoted.token;
    if (in_words && alone()) || (said && leads) {
        decision.overrule(at, Override::OpeningSpeaker);
        decision.nobody = 0.0;
    }
}

/// After calling the ferry “old,” Okoro left: a participle that opens the sentence has its subject behind.
fn take_dangling(analysis: &Analysis, quoted: &Quoted, decision: &mut Decision) {
    let own = &analysis.paragraphs[quoted.paragraph];
    let sentence = analysis.tokens[quoted.token].sentence;
    let of_sentence = |at: &TokenIx| analysis.tokens[*at].sentence == sentence;
    let from = quoted.token.saturating_sub(PARTICIPLE_WINDOW);
    let before = from.max(own.tokens.start)..quoted.token;
    let mut before = before.iter().rev().take_while(of_sentence);
    let Some(cue) = before.find(|&at| analysis.tokens[at].is_cue()) else {
        return;
    };
    let opens = before.all(|at| {
        let class = analysis.tokens[at].class;
        class.is_preposition() || matches!(class, Class::While | Class::When | Class::Subordinator)
    });
    let participle = analysis.tokens[cue]
        .cue
        .is_some_and(|c| c.inflection == Inflection::Ing);
    let mentions = analysis.mentions_in(quoted.paragraph);
    let at = analysis
        .mentions
        .place(mentions.clone(), |m| m.first <= quoted.token);
    let behind = at < mentions.end && {
        let subject = &analysis.mentions[at];
        subject.sentence == sentence && subject.first <= quoted.token + 2
    };
    if participle && opens && behind && quoted.ending == Ending::Comma {
        decision.overrule(at, Override::DanglingParticiple);
        decision.nobody = 0.0;
    }
}

/// Vey said that Okoro had called it “old”, Vey said the pilot told her: “…”: the words are those of whom
/// Vey tells of, by Vey's account.
fn take_reported(analysis: &Analysis, quoted: &Quoted, decision: &mut Decision) {
    let Some(teller) = decision.speaker.map(|s| &analysis.mentions[s]) else {
        return;
    };
    let before = teller
        .subject
        .filter(|_| says(analysis, teller, quoted.token));
    let Some(told) = before
        .map(|s| s.cue)
        .filter(|_| teller.paragraph == quoted.paragraph)
    else {
        return;
    };
    let that = analysis.class(quoted.paragraph, Some(told + 1)) == Class::That;
    let clause = told + usize::from(that);
    let at = analysis.mentions.partition_point(|m| m.first <= clause);
    let Some(speaker) = analysis.mentions.get(at) else {
        return;
    };
    let direct = speaker.first <= clause + 2 && speaker.sentence == teller.sentence;
    let noun = matches!(speaker.kind, MentionKind::Name | MentionKind::Nominal);
    let verb = speaker
        .subject
        .map(|s| s.cue)
        .filter(|&cue| cue < quoted.token);
    let Some(verb) = verb.filter(|_| direct && noun) else {
        return;
    };
    let last = is_without_cue(analysis, verb + 1..quoted.token, false);
    let leads = quoted.token <= verb + LEADING
        && analysis.class(quoted.paragraph, quoted.token.checked_sub(1)) == Class::Colon;
    if last && (that || leads) && analysis.tokens[verb].is_finite_cue() {
        decision.overrule(at, Override::ReportedSpeaker);
    }
}

/// According to her, … Okoro “was and is …”: marks that begin with the verb of the name before them hold
/// what is said about that name, by whoever the sentences before are ascribed to.
fn pass_over_subject(analysis: &Analysis, quoted: &Quoted, decision: &mut Decision) {
    let Some(chosen) = decision.speaker else {
        return;
    };
    let subject = &analysis.mentions[chosen];
    let predicate = matches!(quoted.opening, Class::Be | Class::Auxiliary) && !quoted.capital;
    let between = subject.end..quoted.token.max(subject.end);
    let adjacent = subject.end <= quoted.token
        && between
            .iter()
            .all(|at| analysis.tokens[at].class == Class::Adverb);
    if !predicate || !adjacent || between.len() > 2 || subject.kind != MentionKind::Name {
        return;
    }
    let sentence = analysis.tokens[quoted.token].sentence;
    let paragraph = &analysis.paragraphs[quoted.paragraph];
    let from = quoted.token.saturating_sub(TOKENS_BEFORE);
    let cue_before = (from.max(paragraph.tokens.start)..quoted.token)
        .iter()
        .rev()
        .take_while(|&at| analysis.tokens[at].sentence == sentence)
        .any(|at| analysis.tokens[at].is_cue());
    if cue_before {
        return;
    }
    let earlier = analysis.mentions.backward(chosen);
    let earlier = earlier.take_while(|(_, m)| m.paragraph == quoted.paragraph);
    let mut earlier = earlier.take(WINDOW);
    let ascribed = earlier.find(|(_, m)| {
        let near = m.sentence < sentence && m.sentence + 2 >= sentence;
        let according = m.inverted.is_some_and(|i| i.via == Via::According);
        near && (according || says(analysis, m, quoted.token) || m.is_inverted())
    });
    if let Some((speaker, _)) = ascribed {
        decision.overrule(speaker, Override::QuotedPredicate);
        decision.nobody = 0.0;
    }
}

/// The paragraphs of one quotation have one speaker: the one that is best attested among them. Where two
/// paragraphs name speakers of their own, a closing mark was forgotten, and each keeps its own.
fn unite_chains(analysis: &Analysis, decisions: &mut List<QuotedIx, Decision>) {
    let mut start = QuotedIx::default();
    while start < decisions.end() {
        let mut end = start + 1;
        while end < decisions.end() && analysis.quoted[end - 1].marked.goes_on {
            end += 1;
        }
        if end - start > 1 {
            unite(analysis, start..end, decisions);
        }
        start = end;
    }
}

fn unite(analysis: &Analysis, chain: Range<QuotedIx>, decisions: &mut List<QuotedIx, Decision>) {
    let attested = |at: &QuotedIx| {
        let decision = &decisions[*at];
        decision.is_speech()
            && decision.speaker.is_some_and(|speaker| {
                let mention = &analysis.mentions[speaker];
                mention.paragraph == analysis.quoted[*at].paragraph && mention.is_attached()
            })
    };
    let mut named = chain.iter().filter(attested);
    let best = match (named.next(), named.next()) {
        (Some(_), Some(_)) => return,
        (Some(only), None) => Some(only),
        (None, _) => chain
            .iter()
            .max_by(|a, b| decisions[*a].share.total_cmp(&decisions[*b].share)),
    };
    if let Some(best) = best {
        let own = decisions[best];
        let by = Decided::Override(Override::Chain);
        decisions[chain].fill(Decision { by, ..own });
        decisions[best] = own;
    }
}

/// Whether no cue stands in a short stretch of tokens, nor a comma where it must run on.
fn is_without_cue(analysis: &Analysis, range: Range<TokenIx>, runs_on: bool) -> bool {
    let parts = |class: Class| runs_on && class == Class::Comma;
    let short = range.len() <= TOKENS_BEFORE;
    short
        && analysis.tokens[range]
            .iter()
            .all(|t| !t.is_cue() && !parts(t.class))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotation::speaker::attribute::find;
    use crate::quotation::speaker::model::Weights;

    fn speaker(text: &str) -> Option<&str> {
        let quotations = find(&Analysis::new(text), Weights::shipped());
        let words = quotations.last()?.source.as_ref()?.words?;
        Some(words.of(text))
    }

    #[test]
    fn whoever_reports_it_is_no_speaker() {
        let text = "Police said the boy “was hurt by the fall,” Ostwick News reported.";
        assert_eq!(speaker(text), Some("Police"));
    }

    #[test]
    fn a_participle_with_a_subject_of_its_own_has_its_speaker() {
        let text = "Okoro recalled the ferryman telling the crowd: “We are going to sail.”";
        assert_eq!(speaker(text), Some("the ferryman"));
    }

    #[test]
    fn words_that_somebody_tells_of_are_not_the_tellers() {
        let text = "Okoro said the pilot told her: “I will never go back.”";
        assert_eq!(speaker(text), Some("the pilot"));
        let text = "Okoro said the pilot left and told her friends at home about it: “I will never go back.”";
        assert_ne!(speaker(text), Some("her friends"));
    }

    #[test]
    fn a_participle_that_opens_the_sentence_has_its_speaker_behind() {
        let text =
            "Tom Vey waited. After saying that her hand was “too sore to write,” Okoro went home.";
        assert_eq!(speaker(text), Some("Okoro"));
    }

    #[test]
    fn the_verb_before_the_colon_counts() {
        let text = "It felt like hours to Okoro before the captain came back on deck and said: “The bird is back.”";
        assert_eq!(speaker(text), Some("the captain"));
    }

    #[test]
    fn the_subject_of_a_quoted_predicate_is_no_speaker() {
        let text = "According to Mara Okoro, the board will not agree. At the same time, Peter Lind allegedly “was, is and remains open to talks”.";
        assert_eq!(speaker(text), Some("Mara Okoro"));
        let text = "According to Mara Okoro, the board will not agree. Peter Lind told her that he “was open to talks”.";
        assert_ne!(speaker(text), Some("Mara Okoro"));
    }
}
