//! Rules that overrule the model about who speaks where they are clear: relays, claims, chains of paragraphs.

use crate::language::class::Class;
use crate::language::cue_verb::{ASKED, QUOTE};
use crate::language::cue_verb::{CueGroup, Inflection};
use crate::language::function_word::asks_whether;
use crate::language::lexicon;
use crate::language::person_name::is_title;
use crate::language::pronoun::Pronoun;
use crate::language::topic::leads_to_topic;
use crate::language::word::{Lists, has_plural_ending};
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::dependents;
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::quotation::grammar::tie::{Intervening, Via};
use crate::quotation::index::{MentionIx, Places, QuotedIx, TokenIx};
use crate::quotation::index_vec::IndexVec;
use crate::quotation::reason::{Decided, Override};
use crate::quotation::speaker::limits::{MENTIONS_LOOKED_AT, TOKENS_LOOKED_AT};
use crate::quotation::speaker::model::Decision;
use crate::quotation::speaker::speech::{self, PreviousSpeech};
use crate::quotation::surface::quoted::{Ending, Quoted};
use std::ops::Range;

/// Tokens from the word "from" to the name that it announces: "From the desk of Mara Okoro:".
const TOKENS_TO_ANNOUNCED: usize = 4;

/// Tokens from a verb to the participle of whoever is reported to speak: "recalled the young pilot telling".
const TOKENS_TO_PARTICIPLE: usize = 8;

/// Finds another speaker than the one chosen, where its rule is sure of one.
type Rule = fn(&Analysis, &Quoted, Option<MentionIx>) -> Option<MentionIx>;

/// The rules, in the order in which they are asked: a later one sees the speaker of the ones before. The last
/// column tells which are also sure that the words are speech.
const RULES: [(Override, Rule, bool); 15] = [
    (Override::AccordingToRelay, according_to_relay, false),
    (Override::NestedParticiple, nested_participle, false),
    (Override::NestedParticiple, participle_behind, false),
    (Override::QuotedBehind, quoted_behind, false),
    (Override::LeadingVerb, leading_verb, false),
    (Override::LeadingLine, leading_line, true),
    (Override::OwnedClaim, owned_claim, false),
    (Override::OpeningSpeaker, opening_speaker, true),
    (Override::DanglingParticiple, dangling_participle, true),
    (Override::ReportedSpeaker, reported_speaker, false),
    (Override::QuotedPredicate, quoted_predicate, true),
    (Override::PassiveAgent, passive_agent, false),
    (Override::PassiveAgent, agent_before, false),
    (Override::OwnedClaim, judge, false),
    (Override::BehindTopic, behind_topic, false),
];

/// Overrules the model's decisions about an article where a rule is sure.
pub(super) fn apply(analysis: &Analysis, decisions: &mut IndexVec<QuotedIx, Decision>) {
    let mut spoken: Option<PreviousSpeech> = None;
    let mut passed_on = None;
    for (at, quoted) in analysis.quoted.entries() {
        let decision = &mut decisions[at];
        let chosen = decision.speaker;
        if let Some(speaker) = goes_on_with(analysis, quoted, chosen, passed_on, spoken) {
            decision.overrule(speaker, Override::GoesOn);
        }
        for (rule, find, is_speech) in RULES {
            if let Some(speaker) = find(analysis, quoted, decision.speaker) {
                decision.overrule(speaker, rule);
                if is_speech {
                    decision.accept_as_speech();
                }
            }
        }
        if answers(analysis, quoted, decision.speaker) {
            decision.unname();
        }
        let nobody_named = decision.is_speech()
            && (is_shouted(analysis, quoted, decision.speaker)
                || is_called_so(analysis, quoted, decision.speaker));
        if nobody_named {
            decision.unname();
        }
        let quotes = matches!(
            decision.by,
            Decided::Override(Override::QuotedBehind | Override::NestedParticiple)
        );
        passed_on = chosen.filter(|_| quotes);
        speech::accept_after_colon(analysis, quoted, decision);
        speech::accept_before_verb(analysis, quoted, decision);
        speech::accept_whole_sentence(analysis, quoted, spoken, decision);
        if decision.is_speech() && !nobody_named {
            spoken = Some(PreviousSpeech {
                quoted: at,
                speaker: decision.speaker,
            });
        }
    }
    unite_chains(analysis, decisions);
    speech::reject_headings(analysis, decisions);
}

/// “…,” the mayor said, according to the Courier: the mayor is the speaker, the Courier passes it on.
fn according_to_relay(
    analysis: &Analysis,
    quoted: &Quoted,
    chosen: Option<MentionIx>,
) -> Option<MentionIx> {
    let chosen = chosen?;
    let relay = &analysis.mentions[chosen];
    let according = relay.inverted.filter(|i| i.via == Via::According)?;
    if relay.first <= quoted.token {
        return None;
    }
    let before = analysis.mentions.backward(chosen).take(MENTIONS_LOOKED_AT);
    let mut between = before.take_while(|(_, m)| m.first > quoted.token);
    let speaks = |m: &Mention| {
        let mut cues = m.speaker_cues();
        cues.any(|cue| analysis.tokens[cue].is_finite_cue() && cue < according.cue)
    };
    let speaker = between.find(|(_, m)| m.sentence == relay.sentence && speaks(m));
    speaker.map(|(at, _)| at)
}

/// “…,” Okoro writes, according to the Courier. “…”; “…,” Vey said, quoting Okoro. “…”: what goes on in the same paragraph
/// is by the speaker of the words before, and not by whoever `passed_on` these.
fn goes_on_with(
    analysis: &Analysis,
    quoted: &Quoted,
    chosen: Option<MentionIx>,
    passed_on: Option<MentionIx>,
    spoken: Option<PreviousSpeech>,
) -> Option<MentionIx> {
    let spoken = spoken?;
    let before = &analysis.quoted[spoken.quoted];
    let teller = &analysis.mentions[chosen?];
    // The words before have a sentence of their own, and the teller stands in it.
    let goes_on =
        is_in_sentence(analysis, before, teller) && !is_in_sentence(analysis, quoted, teller);
    let according = teller.inverted.is_some_and(|i| i.via == Via::According);
    let passes_on = according || chosen == passed_on;
    let speaker = spoken.speaker.filter(|_| goes_on && passes_on);
    speaker.filter(|speaker| Some(*speaker) != chosen)
}

/// Asked “Do you sail?”, or if “the crews sail,” Okoro said that she did: the question is that of whoever asks and is not named,
/// and not Okoro's, who answers it.
fn answers(analysis: &Analysis, quoted: &Quoted, chosen: Option<MentionIx>) -> bool {
    let before: Vec<TokenIx> = tokens_before(analysis, quoted).collect();
    let pauses = |at: &TokenIx| matches!(analysis.tokens[*at].class, Class::Comma | Class::Colon);
    // At the head of a sentence the participle looks like a name.
    let printed = |at: TokenIx| analysis.tokens[at].span.of(analysis.text);
    let is_asked = |at: &TokenIx| printed(*at).eq_ignore_ascii_case(ASKED);
    let directly = before.iter().copied().find(|at| !pauses(at));
    let directly = directly.filter(|at| is_asked(at) && quoted.ending == Ending::Question);
    // No comma ends the question before the words.
    let is_question = |at: &TokenIx| asks_whether(printed(*at));
    let of_question = before.iter().copied().take_while(|at| !pauses(at));
    let asks_if = of_question.skip_while(|at| !is_question(at)).find(is_asked);
    let asked = directly.or(asks_if);
    let is_subject =
        |(_, m): (MentionIx, &Mention)| m.subject.is_some_and(|s| Some(s.cue) == asked);
    let is_behind = chosen.is_some_and(|at| analysis.mentions[at].first > quoted.token);
    asked.is_some() && is_behind && !before_in_sentence(analysis, quoted).any(is_subject)
}

/// A growing chant of “Sail now” drove Okoro out: the crowd says it, and not whoever is told of beside it; but "the pilots
/// responded with chants of".
fn is_shouted(analysis: &Analysis, quoted: &Quoted, chosen: Option<MentionIx>) -> bool {
    let mut before = tokens_before(analysis, quoted);
    let of = before
        .next()
        .filter(|at| analysis.tokens[*at].class == Class::Of);
    let shout = before.next().filter(|_| of.is_some());
    let shouts = shout.is_some_and(|at| lexicon::SHOUTS.contains(analysis.word(at)));
    let crowd = chosen.is_some_and(|chosen| {
        let mention = &analysis.mentions[chosen];
        let here = is_in_sentence(analysis, quoted, mention);
        here && (has_plural_ending(analysis.word(mention.end - 1))
            || follows_by(analysis, quoted, mention))
    });
    shouts && !crowd
}

/// Whether a mention stands behind "by" or "from" right after a quotation: “Sail now” by the crew.
fn follows_by(analysis: &Analysis, quoted: &Quoted, mention: &Mention) -> bool {
    let agent = analysis.class(quoted.paragraph, Some(quoted.token + 1));
    matches!(agent, Class::By | Class::From) && mention.first == quoted.token + 2
}

/// The ferry was rated “the worst of all ships on the lake”: whoever called it so is not named, and is not the subject.
fn is_called_so(analysis: &Analysis, quoted: &Quoted, chosen: Option<MentionIx>) -> bool {
    let Some(verb) = speech::calling_passive(analysis, quoted) else {
        return false;
    };
    chosen.is_some_and(|chosen| {
        let mention = &analysis.mentions[chosen];
        let of_verb = mention.subject.is_some_and(|subject| subject.cue == verb);
        // Without a verb of saying of its own the subject is only near.
        let near = !mention.is_attached() && mention.first < quoted.token;
        is_in_sentence(analysis, quoted, mention) && (of_verb || near)
    })
}

/// The ferry was called “old” by the crew: whoever stands behind "by"; Vey said that it was called “old”: Vey.
fn passive_agent(analysis: &Analysis, quoted: &Quoted, _: Option<MentionIx>) -> Option<MentionIx> {
    let by = quoted.token + 1;
    let agent = analysis.class(quoted.paragraph, Some(by)) == Class::By;
    let verb = speech::calling_passive(analysis, quoted)?;
    if !agent {
        let mut before = before_in_sentence(analysis, quoted);
        let teller =
            before.find(|(_, m)| says(analysis, m) && m.subject.is_some_and(|s| s.cue < verb));
        return teller.map(|(at, _)| at);
    }
    let at = analysis.mentions.partition_point(|m| m.first <= by);
    let mention = analysis.mentions.get(at)?;
    let noun = matches!(mention.kind, MentionKind::Name | MentionKind::Nominal);
    (noun && mention.first == by + 1).then_some(at)
}

/// The ferry was described by the crew as “old”: whoever stands between "by" and "as".
fn agent_before(analysis: &Analysis, quoted: &Quoted, _: Option<MentionIx>) -> Option<MentionIx> {
    let class = |at: TokenIx| analysis.class(quoted.paragraph, Some(at));
    let mut before = (1..=TOKENS_LOOKED_AT).map_while(|back| quoted.token.checked_sub(back));
    let as_ = before.find(|at| class(*at) != Class::Determiner)?;
    if class(as_) != Class::As {
        return None;
    }
    let mut before = before_in_sentence(analysis, quoted);
    let (agent, _) = before.find(|(_, m)| m.end == as_)?;
    let phrase = analysis.noun_phrase_of(agent);
    let mut before =
        (1..=2).map_while(|back| analysis.mentions[phrase.start].first.checked_sub(back));
    // "by the Ledger": the article before a name is no part of it.
    let by = before.find(|at| class(*at) != Class::Determiner)?;
    let verb = by.checked_sub(1).filter(|_| class(by) == Class::By)?;
    let called = lexicon::CALLING_PARTICIPLES.contains(analysis.word(verb));
    called.then_some(agent)
}

/// Vey spoke of Okoro's praise of the crew for its “calm”: Okoro praises it.
fn judge(analysis: &Analysis, quoted: &Quoted, _: Option<MentionIx>) -> Option<MentionIx> {
    let class = |at: TokenIx| analysis.class(quoted.paragraph, Some(at));
    let mut before = before_in_sentence(analysis, quoted);
    let (at, noun) = before.find_map(|(at, m)| {
        let noun = match class(m.end) {
            Class::Genitive => m.end + 1,
            _ if m.kind == MentionKind::Possessive => m.end,
            _ => return None,
        };
        let judges = lexicon::JUDGING_NOUNS.contains(analysis.word(noun));
        (judges && class(noun + 1) == Class::Of).then_some((at, noun))
    })?;
    // "called Okoro's criticism of the crew “madness”"
    let between = noun + 1..quoted.token;
    let leads = |at| matches!(class(at), Class::For | Class::As);
    let leads_over = between.iter().any(leads);
    (leads_over && is_without_cue(analysis, between, true)).then_some(at)
}

/// The finite verb of saying of the speaker behind a quotation, in its sentence.
fn verb_behind(analysis: &Analysis, quoted: &Quoted, speaker: MentionIx) -> Option<TokenIx> {
    let speaker = &analysis.mentions[speaker];
    let verb = speaker.subject?.cue;
    let behind = speaker.first > quoted.token && is_in_sentence(analysis, quoted, speaker);
    (behind && analysis.tokens[verb].is_finite_cue()).then_some(verb)
}

/// “…,” Okoro recalled the pilot telling them: the pilot is the speaker.
fn participle_behind(
    analysis: &Analysis,
    quoted: &Quoted,
    chosen: Option<MentionIx>,
) -> Option<MentionIx> {
    let verb = verb_behind(analysis, quoted, chosen?)?;
    let near = verb + 1..verb + TOKENS_TO_PARTICIPLE;
    let runs_on = |at: &TokenIx| {
        let class = analysis.class(quoted.paragraph, Some(*at));
        class.is_word() && class != Class::Cue
    };
    let participle = near.iter().find(|at| !runs_on(at))?;
    let cue = analysis.tokens.get(participle)?.cue?;
    let tells = cue.inflection == Inflection::Ing && cue.group < CueGroup::Core;
    let at = analysis.mentions.partition_point(|m| m.end < participle);
    let subject = analysis.mentions.get(at)?;
    let noun = matches!(subject.kind, MentionKind::Name | MentionKind::Nominal);
    (tells && noun && subject.end == participle && subject.first > verb).then_some(at)
}

/// “…,” Vey said, quoting Okoro: the words are Okoro's.
fn quoted_behind(
    analysis: &Analysis,
    quoted: &Quoted,
    chosen: Option<MentionIx>,
) -> Option<MentionIx> {
    let verb = verb_behind(analysis, quoted, chosen?)?;
    let participle = verb + 2;
    let comma = analysis.class(quoted.paragraph, Some(verb + 1)) == Class::Comma;
    let cue = analysis.tokens.get(participle).filter(|_| comma)?.cue?;
    let quotes = cue.inflection == Inflection::Ing && cue.lemma() == QUOTE;
    let at = analysis.mentions.partition_point(|m| m.first <= participle);
    let source = analysis.mentions.get(at)?;
    let noun = matches!(source.kind, MentionKind::Name | MentionKind::Nominal);
    (quotes && noun && source.first == participle + 1).then_some(at)
}

/// The mentions before a quotation in its sentence, the nearest first.
fn before_in_sentence<'a>(
    analysis: &'a Analysis,
    quoted: &'a Quoted,
) -> impl Iterator<Item = (MentionIx, &'a Mention)> {
    let first = analysis
        .mentions
        .partition_point(|m| m.first < quoted.token);
    let before = analysis.mentions.backward(first);
    before
        .take_while(|(_, m)| is_in_sentence(analysis, quoted, m))
        .take(MENTIONS_LOOKED_AT)
}

/// Whether a mention stands in the sentence of a quotation.
fn is_in_sentence(analysis: &Analysis, quoted: &Quoted, mention: &Mention) -> bool {
    mention.paragraph == quoted.paragraph
        && mention.sentence == analysis.tokens[quoted.token].sentence
}

/// The tokens before a quotation in its sentence, the nearest first.
fn tokens_before(analysis: &Analysis, quoted: &Quoted) -> impl Iterator<Item = TokenIx> {
    let sentence = analysis.tokens[quoted.token].sentence;
    let start = analysis.paragraphs[quoted.paragraph].tokens.start;
    let from = quoted.token.saturating_sub(TOKENS_LOOKED_AT).max(start);
    let before = (from..quoted.token).iter().rev();
    before.take_while(move |&at| analysis.tokens[at].sentence == sentence)
}

/// Whether the mention is the subject of a finite verb of saying.
fn says(analysis: &Analysis, mention: &Mention) -> bool {
    mention.subject.is_some_and(|subject| {
        let cue = analysis.tokens[subject.cue].cue;
        let verb = cue.is_some_and(|c| matches!(c.group, CueGroup::Say | CueGroup::Tell));
        verb && analysis.tokens[subject.cue].is_finite_cue()
    })
}

/// Okoro recalled the pilot telling them: “…”: the pilot is the speaker.
fn nested_participle(
    analysis: &Analysis,
    quoted: &Quoted,
    _: Option<MentionIx>,
) -> Option<MentionIx> {
    let is_cue = |at: &TokenIx| analysis.tokens[*at].class == Class::Cue;
    let cue = tokens_before(analysis, quoted).find(is_cue)?;
    let form = analysis.tokens[cue]
        .cue
        .filter(|form| form.inflection == Inflection::Ing)?;
    let at = analysis.mentions.partition_point(|m| m.end < cue);
    let subject = analysis.mentions.get(at)?;
    let noun = matches!(subject.kind, MentionKind::Name | MentionKind::Nominal);
    // "disagreed with Vey declaring it “old”"
    let object = || {
        let before = analysis.class(quoted.paragraph, subject.first.checked_sub(1));
        form.group <= CueGroup::Strong && before == Class::With
    };
    let own = form.group == CueGroup::Tell || subject.kind == MentionKind::Name && object();
    // "ripped Vey for suggesting that it was “old”"
    let blamed = || {
        let object = analysis.mentions.partition_point(|m| m.end < cue - 1);
        let blamed = analysis.mentions.get(object)?;
        let word = blamed.first.checked_sub(1)?;
        let attacks = lexicon::ATTACKING_WORDS.contains(analysis.word(word))
            && analysis.class(quoted.paragraph, Some(word)).is_word();
        let runs_on = is_without_cue(analysis, cue + 1..quoted.token, true);
        let fits = attacks && runs_on && form.group <= CueGroup::Strong;
        let noun = matches!(blamed.kind, MentionKind::Name | MentionKind::Nominal);
        (fits && noun && blamed.end + 1 == cue).then_some(object)
    };
    let for_it = analysis.class(quoted.paragraph, cue.checked_sub(1)) == Class::For;
    if for_it && let Some(object) = blamed() {
        return Some(object);
    }
    (own && noun && subject.end == cue).then_some(at)
}

/// It felt late when the captain came back and said: “…”: the verb that leads over to the words counts.
fn leading_verb(
    analysis: &Analysis,
    quoted: &Quoted,
    chosen: Option<MentionIx>,
) -> Option<MentionIx> {
    let own = &analysis.paragraphs[quoted.paragraph].tokens;
    let before = |at: TokenIx| at.checked_sub(1).filter(|at| own.contains(at));
    let colon = before(quoted.token).filter(|&at| analysis.tokens[at].class == Class::Colon)?;
    if let Some(inverted) = inverted_before(analysis, colon) {
        return Some(inverted).filter(|found| Some(*found) != chosen);
    }
    let cue = before(colon).filter(|&at| analysis.tokens[at].is_finite_cue())?;
    let subject = |m: &Mention| m.subject.is_some_and(|s| s.cue == cue);
    if subject(&analysis.mentions[chosen?]) {
        return None;
    }
    let till = analysis.mentions.partition_point(|m| m.first < cue);
    let mut before = analysis.mentions.backward(till).take(MENTIONS_LOOKED_AT);
    // "the captain came back on deck and said": the deck is no subject.
    let found = before.find(|(_, m)| subject(m) && !dependents::stands_in_phrase(analysis, m));
    found.map(|(at, _)| at)
}

/// The pilots face a choice, says Vey: “…”: the name between the verb and the colon.
fn inverted_before(analysis: &Analysis, colon: TokenIx) -> Option<MentionIx> {
    let at = analysis.mentions.partition_point(|m| m.end < colon);
    let mention = analysis.mentions.get(at)?;
    let ends = mention.end == colon;
    let name = mention.kind == MentionKind::Name && mention.is_inverted();
    let inverted = mention.inverted?;
    let close = matches!(inverted.via, Via::Nothing | Via::Nouns);
    // "Okoro, a pilot, told the Courier: “…”": the Courier is spoken to.
    let cue = analysis.tokens[inverted.cue].cue;
    let addressed = cue.is_some_and(|cue| cue.group.addresses());
    (ends && name && close && !addressed).then_some(at)
}

/// And from Mara Okoro: ¶ “…”; The Courier reports: ¶ “…”: the line above names the speaker, if nothing beside the
/// words does.
fn leading_line(
    analysis: &Analysis,
    quoted: &Quoted,
    chosen: Option<MentionIx>,
) -> Option<MentionIx> {
    let opens = quoted.token == analysis.paragraphs[quoted.paragraph].tokens.start;
    let line = quoted.paragraph.checked_sub(1).filter(|_| opens)?;
    let colon = analysis.paragraphs[line].tokens.end.checked_sub(1)?;
    let tied = chosen.is_some_and(|chosen| {
        let mention = &analysis.mentions[chosen];
        mention.paragraph == quoted.paragraph && mention.is_attached()
    });
    if analysis.tokens[colon].class != Class::Colon || tied {
        return None;
    }
    let sentence = analysis.tokens[colon].sentence;
    let own = analysis.mentions_in(line);
    let of_line = |m: &MentionIx| analysis.mentions[*m].sentence == sentence;
    let near = own.tail(MENTIONS_LOOKED_AT);
    let speaking = near.iter().rev().find(|&m| {
        let mention = &analysis.mentions[m];
        of_line(&m)
            && speech::speaks(analysis, mention)
            && !dependents::stands_in_phrase(analysis, mention)
    });
    let is_name = |m: &MentionIx| analysis.mentions[*m].kind == MentionKind::Name;
    speaking.or_else(|| {
        let name = near.iter().filter(of_line).find(is_name)?;
        is_announced(analysis, name, colon).then_some(name)
    })
}

/// Whether a line without a verb that ends in this colon announces the first name in it: "From Mara Okoro,
/// the mayor:".
fn is_announced(analysis: &Analysis, first: MentionIx, colon: TokenIx) -> bool {
    let mention = &analysis.mentions[first];
    let tokens = &analysis.paragraphs[mention.paragraph].tokens;
    let before = mention
        .first
        .saturating_sub(TOKENS_TO_ANNOUNCED)
        .max(tokens.start);
    let from = (before..mention.first)
        .iter()
        .any(|at| analysis.tokens[at].class == Class::From);
    let verb =
        |class: Class| matches!(class, Class::Be | Class::Auxiliary | Class::Cue | Class::Ed);
    let rest = mention.end..colon.max(mention.end);
    let verbless = rest.iter().all(|at| !verb(analysis.tokens[at].class));
    from && verbless
}

/// Okoro's claim that the ferry was “safe” is wrong, Vey said: the claim is Okoro's; so is Okoro's slogan of “boats for
/// all”, whoever speaks of it.
fn owned_claim(
    analysis: &Analysis,
    quoted: &Quoted,
    chosen: Option<MentionIx>,
) -> Option<MentionIx> {
    let mut before = before_in_sentence(analysis, quoted);
    let (owner, claim) = before.find_map(|(at, m)| Some((at, m.claim?)))?;
    // "Vey said that Okoro's slogan of “boats for all” was old"
    let motto = lexicon::MOTTOS.contains(analysis.word(claim));
    if motto && claim + 2 == quoted.token {
        return Some(owner);
    }
    let after = analysis.mentions[chosen?].first > quoted.token;
    if quoted.capital || quoted.ending != Ending::Open || !after {
        return None;
    }
    is_without_cue(analysis, claim..quoted.token, true).then_some(owner)
}

/// In Okoro's words, the ferry is “old”; Said Okoro: “It is old.”
fn opening_speaker(
    analysis: &Analysis,
    quoted: &Quoted,
    _: Option<MentionIx>,
) -> Option<MentionIx> {
    let own = analysis.mentions_in(quoted.paragraph);
    let sentence = analysis.tokens[quoted.token].sentence;
    let mentions = &analysis.mentions;
    let at = mentions.partition_point_in(own.clone(), |m| m.sentence < sentence);
    if at == own.end {
        return None;
    }
    let mention = &mentions[at];
    if mention.first >= quoted.token {
        return None;
    }
    let class = |at: TokenIx| analysis.class(quoted.paragraph, Some(at));
    let in_words = mention
        .claim
        .is_some_and(|noun| class(noun + 1) == Class::Comma);
    let alone = || is_without_cue(analysis, mention.end..quoted.token, false);
    let said = mention.inverted.is_some_and(|i| {
        let verb = analysis.tokens[i.cue].cue;
        verb.is_some_and(|v| v.group < CueGroup::Strong) && i.via < Via::Preposition
    });
    let leads = class(mention.end) == Class::Colon && mention.end + 1 == quoted.token;
    (in_words && alone() || said && leads).then_some(at)
}

/// After calling the ferry “old,” Okoro left: a participle that opens the sentence has its subject behind.
fn dangling_participle(
    analysis: &Analysis,
    quoted: &Quoted,
    _: Option<MentionIx>,
) -> Option<MentionIx> {
    let mut before = tokens_before(analysis, quoted);
    let cue = before.find(|&at| analysis.tokens[at].is_cue())?;
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
        .partition_point_in(mentions.clone(), |m| m.first <= quoted.token);
    let behind = at < mentions.end && analysis.mentions[at].first <= quoted.token + 2;
    (participle && opens && behind && quoted.ending == Ending::Comma).then_some(at)
}

/// Vey said that Okoro had called it “old”; Vey said no, and Okoro told the board that it was “old”: the speaker is the
/// subject of the last verb of saying before the words.
fn reported_speaker(
    analysis: &Analysis,
    quoted: &Quoted,
    chosen: Option<MentionIx>,
) -> Option<MentionIx> {
    let teller = &analysis.mentions[chosen?];
    if !is_in_sentence(analysis, quoted, teller) {
        return None;
    }
    let told = teller.subject.map(|subject| subject.cue);
    let told = told.or(teller.inverted.map(|inverted| inverted.cue))?;
    let verb = last_cue(analysis, quoted)?;
    let cue = analysis.tokens[verb].cue?;
    let names = lexicon::NAMING_WORDS.contains(analysis.word(verb));
    // "told “a big lie”": the lie is not in his words.
    let tells_it = cue.group == CueGroup::Tell && verb + 1 == quoted.token;
    let says = analysis.tokens[verb].is_finite_cue() && cue.group != CueGroup::Soft;
    if verb <= told || !says || names || tells_it {
        return None;
    }
    let mut inner = before_in_sentence(analysis, quoted).take_while(|(_, m)| m.first > told);
    let (at, speaker) = inner.find(|(_, m)| m.subject.is_some_and(|s| s.cue == verb))?;
    if is_picture(analysis, speaker) {
        return None;
    }
    // "Vey said that we had called it “old”": he is one of those.
    if Pronoun::of(analysis.word(speaker.first)).is_some_and(Pronoun::is_speech_participant) {
        return None;
    }
    let intervening = speaker.subject?.intervening;
    let own = [
        Intervening::RELATIVE,
        Intervening::GENITIVE,
        Intervening::CONJUNCTION,
    ];
    let tied = !own.into_iter().any(|part| intervening.has(part))
        && !dependents::stands_in_phrase(analysis, speaker);
    // "said that a ferryman from Ostwick has claimed"
    let that = analysis.class(quoted.paragraph, Some(told + 1)) == Class::That;
    let speaks = speaker.kind == MentionKind::Name || that || has_calling(analysis, speaker);
    (tied && speaks).then_some(at)
}

/// Whether a mention is a picture: "the photo".
fn is_picture(analysis: &Analysis, mention: &Mention) -> bool {
    let noun = analysis.word(mention.end - 1);
    mention.kind == MentionKind::Nominal && lexicon::PICTURE_WORDS.contains(noun)
}

/// The last verb of saying before a quotation in its sentence.
fn last_cue(analysis: &Analysis, quoted: &Quoted) -> Option<TokenIx> {
    let own = &analysis.paragraphs[quoted.paragraph].tokens;
    let sentence = analysis.tokens[quoted.token].sentence;
    let from = quoted.token.saturating_sub(TOKENS_LOOKED_AT);
    let before = (from.max(own.start)..quoted.token).iter().rev();
    let mut before = before.take_while(|&at| analysis.tokens[at].sentence == sentence);
    before.find(|&at| analysis.tokens[at].is_cue())
}

/// Whether a mention is somebody by a calling: "the team's doctor".
fn has_calling(analysis: &Analysis, mention: &Mention) -> bool {
    let head = mention.end - 1;
    is_title(analysis.word(head)) || analysis.tokens[head].lists.has(Lists::ROLE)
}

/// According to her, … Okoro “was and is …”: words in marks that begin with the verb of the name before them are said
/// about the bearer of that name, by the speaker of the sentences before.
fn quoted_predicate(
    analysis: &Analysis,
    quoted: &Quoted,
    chosen: Option<MentionIx>,
) -> Option<MentionIx> {
    let chosen = chosen?;
    let subject = &analysis.mentions[chosen];
    let predicate = matches!(quoted.opening, Class::Be | Class::Auxiliary) && !quoted.capital;
    let between = subject.end..quoted.token.max(subject.end);
    let is_adverb = |at: TokenIx| analysis.tokens[at].class == Class::Adverb;
    let adjacent = subject.end <= quoted.token && between.iter().all(is_adverb);
    if !predicate || !adjacent || subject.kind != MentionKind::Name {
        return None;
    }
    let sentence = analysis.tokens[quoted.token].sentence;
    if tokens_before(analysis, quoted).any(|at| analysis.tokens[at].is_cue()) {
        return None;
    }
    let earlier = analysis.mentions.backward(chosen);
    let earlier = earlier.take_while(|(_, m)| m.paragraph == quoted.paragraph);
    let mut earlier = earlier.take(MENTIONS_LOOKED_AT);
    let ascribed = earlier.find(|(_, m)| {
        let near = m.sentence < sentence && m.sentence + 2 >= sentence;
        let according = m.inverted.is_some_and(|i| i.via == Via::According);
        near && (according || says(analysis, m) || m.is_inverted())
    });
    ascribed.map(|(at, _)| at)
}

/// About Okoro she was warm: “…”: whom the sentence opens with is spoken of, by its subject.
fn behind_topic(
    analysis: &Analysis,
    quoted: &Quoted,
    chosen: Option<MentionIx>,
) -> Option<MentionIx> {
    let chosen = chosen?;
    let topic = &analysis.mentions[chosen];
    if topic.is_attached() || !leads_to_topic(&analysis.text[..topic.span.start]) {
        return None;
    }
    let behind = analysis.mentions.onward(chosen + 1);
    let mut subjects = behind.take(MENTIONS_LOOKED_AT).take_while(|(_, m)| {
        m.first < quoted.token && m.paragraph == topic.paragraph && m.sentence == topic.sentence
    });
    let subject = subjects.find(|(_, m)| m.kind == MentionKind::Pronoun);
    subject.map(|(at, _)| at)
}

/// The paragraphs of one quotation have one speaker: the one that is best attested among them. Where two
/// paragraphs name speakers of their own, a closing mark was forgotten, and each keeps its own.
fn unite_chains(analysis: &Analysis, decisions: &mut IndexVec<QuotedIx, Decision>) {
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

fn unite(
    analysis: &Analysis,
    chain: Range<QuotedIx>,
    decisions: &mut IndexVec<QuotedIx, Decision>,
) {
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

/// Whether no cue stands in a stretch of tokens, nor a comma where it must run on.
fn is_without_cue(analysis: &Analysis, range: Range<TokenIx>, runs_on: bool) -> bool {
    let parts = |class: Class| runs_on && class == Class::Comma;
    let is_looked_at = range.len() <= TOKENS_LOOKED_AT;
    is_looked_at
        && analysis.tokens[range]
            .iter()
            .all(|t| !t.is_cue() && !parts(t.class))
}
