//! Which proposals are accepted: a logistic model gives each a probability, and of proposals that overlap the
//! likeliest is kept.

use crate::language::auxiliary::Auxiliary;
use crate::language::class::Class;
use crate::language::cue_verb::{CueForm, CueGroup, Inflection};
use crate::language::indirect_verb::{Takes, takes};
use crate::language::lexicon;
use crate::language::pronoun::Pronoun;
use crate::language::word::Lists;
use crate::quotation::construction::{Cut, Shape, SpeakerOrigin};
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::mention::MentionKind;
use crate::quotation::index::{Places, TokenIx};
use crate::quotation::indirect::evidence::{self, has_finite_verb};
use crate::quotation::indirect::feature::Features;
use crate::quotation::indirect::proposal::{Judged, Proposal};
use crate::quotation::weights::{self, STEP};
use std::ops::Range;
use std::sync::LazyLock;

/// Tokens of a clause that says too little to be clear: "vowed to be".
const MIN_BOUND_TOKENS: usize = 2;

/// Tokens after "that plan" among which the verb of a clause is looked for.
const TOKENS_TO_VERB: usize = 3;

/// Least probability of a proposal for which a clear rule speaks.
const CLEAR_LIKELIHOOD: f64 = 0.85;

/// The weights of the filter.
pub type ReportWeights = weights::Weights<Features>;

static SHIPPED: LazyLock<ReportWeights> = LazyLock::new(|| {
    ReportWeights::compiled_in(include_str!("../../../assets/model/indirect-weights.txt"))
});

impl ReportWeights {
    /// The weights that the program ships with.
    pub fn shipped() -> &'static ReportWeights {
        &SHIPPED
    }
}

/// The proposals of at least the probability `threshold` that do not overlap a likelier one, in the order of the text.
pub fn choose(
    analysis: &Analysis<'_>,
    proposals: &[Proposal],
    weights: &ReportWeights,
    threshold: f64,
) -> Vec<Judged> {
    let cues = proposals.chunk_by(|a, b| a.cue == b.cue);
    let mut judged: Vec<Judged> = cues
        .filter_map(|rivals| likeliest(analysis, rivals, weights))
        .filter(|judged| judged.likely >= threshold)
        .collect();
    judged.sort_by(|a, b| b.likely.total_cmp(&a.likely));
    let mut kept: Vec<Judged> = Vec::new();
    for one in judged {
        if !kept
            .iter()
            .any(|other| contradict(&one.proposal, &other.proposal))
        {
            kept.push(one);
        }
    }
    kept.sort_by_key(|j| (j.proposal.clause.start, j.proposal.cue.start));
    kept
}

/// The likeliest proposal of a cue, and how likely it is that any of them is right.
fn likeliest(
    analysis: &Analysis<'_>,
    rivals: &[Proposal],
    weights: &ReportWeights,
) -> Option<Judged> {
    let mut best: Option<(&Proposal, f64)> = None;
    let mut all = 0.0;
    for proposal in rivals {
        let mut score = 0;
        evidence::features(analysis, proposal, &mut |f| score += weights.of(f));
        let raised = (f64::from(score) * STEP).exp();
        all += raised;
        if best.is_none_or(|(_, known)| raised > known) {
            best = Some((proposal, raised));
        }
    }
    let (proposal, _) = best?;
    let likely = all / (1.0 + all);
    Some(Judged {
        proposal: proposal.clone(),
        plain: is_plain(analysis, proposal),
        likely: if is_clear(analysis, proposal) {
            likely.max(CLEAR_LIKELIHOOD)
        } else {
            likely
        },
    })
}

/// Whether a clear rule speaks for it: "Okoro said that", "adding that", "Okoro's claim that", "…, experts warn."
/// and "Okoro vowed to sail", "urged the crew not to sail", "called on the crew to sail", "denied that it sank". Most of the marked articles
/// that the weights were fitted to count verbs of promising and asking as no speech, and so teach nothing about
/// them.
fn is_clear(analysis: &Analysis<'_>, proposal: &Proposal) -> bool {
    if !analysis.is_prose(proposal.paragraph) {
        return false;
    }
    let opening = analysis.tokens[proposal.clause.start].class;
    let own = matches!(
        proposal.origin,
        SpeakerOrigin::Subject | SpeakerOrigin::Understood
    );
    let whole = proposal.cut != Cut::Marks && proposal.clause.len() > MIN_BOUND_TOKENS;
    if proposal.shape == Shape::Claim {
        return proposal.origin == SpeakerOrigin::Owner && opening == Class::That && whole;
    }
    let Some(form) = analysis.tokens[proposal.cue.start].cue else {
        return false;
    };
    let says =
        matches!(form.group, CueGroup::Say | CueGroup::Core) && form.inflection != Inflection::Base;
    let Some(takes) = takes(form) else {
        return false;
    };
    let start = proposal.clause.start;
    let to = opening == Class::To
        || opening == Class::Not && analysis.tokens[start + 1].class == Class::To;
    let own_clause = matches!(
        opening,
        Class::Determiner | Class::PossessivePronoun | Class::Name | Class::Pronoun | Class::Number
    );
    match proposal.shape {
        Shape::After if opening == Class::That => {
            own && whole && (says || takes.binds && !is_demonstrative(analysis, start))
        }
        Shape::After => {
            let promised = || own_clause && future(analysis, proposal);
            own && whole && takes.binds && is_done(analysis, proposal, form) && (to || promised())
        }
        Shape::Before => own && whole && closes(analysis, proposal, form, takes),
        Shape::Object => own && whole && calls_on(analysis, proposal, form),
        _ => false,
    }
}

/// Whether it is told in a plain construction: "…, according to Okoro", "Okoro added that", "he told her it was late",
/// "Okoro asked whether", "her admission that".
fn is_plain(analysis: &Analysis<'_>, proposal: &Proposal) -> bool {
    let opening = analysis.tokens[proposal.clause.start].class;
    let whole = proposal.cut != Cut::Marks
        && proposal.clause.len() > MIN_BOUND_TOKENS
        && analysis.is_prose(proposal.paragraph);
    let uncut = proposal.cut == Cut::None;
    let clause = |words: Range<TokenIx>| whole && has_finite_verb(analysis, words);
    match proposal.shape {
        Shape::Closing | Shape::Leading | Shape::Inserted => {
            // "It is late: According to Okoro, …": the words stand behind it.
            let colon = proposal.cue.start.checked_sub(1);
            uncut
                && analysis.class(proposal.paragraph, colon) != Class::Colon
                && is_source(analysis, proposal)
                && proposal.contents().any(|words| clause(words.clone()))
        }
        Shape::Claim => opening == Class::That && whole,
        Shape::After => {
            let cue = analysis.tokens[proposal.cue.start].cue;
            // "Okoro said his piece, and it was late": up to the first comma there is no clause.
            let mut words = proposal.clause.iter();
            let comma = words.find(|&at| analysis.tokens[at].class == Class::Comma);
            let that = opening == Class::That;
            let end = comma.filter(|_| !that).unwrap_or(proposal.clause.end);
            // "he said it was late, which": what follows may be his as well.
            let tail = proposal.cut == Cut::Comma
                || analysis.class(proposal.paragraph, Some(proposal.clause.end + 1))
                    == Class::Relative;
            cue.is_some_and(|cue| reports(cue, opening))
                && proposal.origin == SpeakerOrigin::Subject
                && is_one(analysis, proposal, that)
                && (that || !tail)
                && clause(proposal.clause.start..end)
        }
        _ => false,
    }
}

/// Whether a verb of saying in the past or present with words that open so reports nothing but speech.
fn reports(cue: CueForm, opening: Class) -> bool {
    use Class::*;
    let finite = matches!(cue.inflection, Inflection::Past | Inflection::Third);
    let shows = lexicon::SHOWING_CUES.contains(cue.lemma());
    let asks = cue.group == CueGroup::Ask;
    let says = matches!(cue.group, CueGroup::Say | CueGroup::Tell);
    finite
        && !shows
        && match opening {
            That => cue.group != CueGroup::Soft,
            How | What | When | Subordinator | If => asks,
            Determiner | PossessivePronoun | Name | Pronoun | Number | Plural => says,
            _ => false,
        }
}

/// Whether somebody named, an office, or something written or said is given as the source.
fn is_source(analysis: &Analysis<'_>, proposal: &Proposal) -> bool {
    let Some(mention) = proposal.speaker.map(|at| &analysis.mentions[at]) else {
        return false;
    };
    let last = &analysis.tokens[mention.end - 1];
    let word = analysis.word(mention.end - 1);
    let noun = last.lists.has(Lists::ROLE)
        || last.class == Class::CueNoun
        || lexicon::DOCUMENTS.contains(word)
        || lexicon::THINGS.contains(word);
    mention.kind == MentionKind::Name || mention.kind == MentionKind::Nominal && noun
}

/// Whether one person or office speaks, by name, as "he" or "she", or by a title; where `several` may speak, also those
/// whom a title means together: "officials".
fn is_one(analysis: &Analysis<'_>, proposal: &Proposal, several: bool) -> bool {
    let Some(mention) = proposal.speaker.map(|at| &analysis.mentions[at]) else {
        return false;
    };
    // "when Okoro asked whether": an aside of the narration.
    let before = analysis.class(mention.paragraph, mention.first.checked_sub(1));
    if matches!(
        before,
        Class::When | Class::While | Class::After | Class::If
    ) {
        return false;
    }
    let first = analysis.word(mention.first);
    match mention.kind {
        MentionKind::Name => true,
        MentionKind::Pronoun => {
            let pronoun = Pronoun::of(first);
            pronoun.is_some_and(|it| it.is_people() && it.is_third_singular())
        }
        MentionKind::Nominal => {
            let last = &analysis.tokens[mention.end - 1];
            let one = lexicon::SINGULAR_DETERMINERS.contains_folded(first);
            last.lists.has(Lists::ROLE) && (one || several)
        }
        _ => false,
    }
}

/// Whether the clause is about the future: "promised the ferry would sail".
fn future(analysis: &Analysis<'_>, proposal: &Proposal) -> bool {
    let mut words = proposal.clause.iter();
    words.any(|at| {
        let auxiliary = Auxiliary::of(analysis.word(at));
        auxiliary.is_some_and(Auxiliary::is_future)
    })
}

/// Whether the form of the cue tells that something was said: not in "by asking the crew to sail", "a court order to
/// sail".
fn is_done(analysis: &Analysis<'_>, proposal: &Proposal, form: CueForm) -> bool {
    let cue = proposal.cue.start;
    let before = analysis.class(proposal.paragraph, cue.checked_sub(1));
    let base_of_plural = || before == Class::Plural;
    match form.inflection {
        Inflection::Base => base_of_plural(),
        Inflection::Ing => !before.is_preposition(),
        _ => true,
    }
}

/// Whether somebody is publicly asked to do something: "called on the crew to sail".
fn calls_on(analysis: &Analysis<'_>, proposal: &Proposal, form: CueForm) -> bool {
    takes(form).is_some_and(|takes| takes.name)
        && analysis.tokens[proposal.cue.end].class == Class::On
        && is_done(analysis, proposal, form)
}

/// Whether "that" is a demonstrative and opens no clause, because no verb follows soon: "found that plan wrong".
fn is_demonstrative(analysis: &Analysis<'_>, that: TokenIx) -> bool {
    use Class::*;
    let class = |at: TokenIx| analysis.tokens.get(at).map_or(Edge, |token| token.class);
    let verb = |at: TokenIx| matches!(class(at), Be | Auxiliary | Ed | Cue | Plural);
    matches!(class(that + 1), Word | CueNoun | Role)
        && !(that + 2..that + 2 + TOKENS_TO_VERB).iter().any(verb)
}

/// Whether some word after the first could be a verb.
fn has_verb(analysis: &Analysis<'_>, proposal: &Proposal) -> bool {
    use Class::*;
    let clause = &proposal.clause;
    let verb = |at: TokenIx| {
        let class = analysis.tokens[at].class;
        matches!(class, Be | Auxiliary | Ed | Cue | Plural)
    };
    (clause.start + 1..clause.end).iter().any(verb)
}

/// Whether the sentence is a clause with the attribution behind it: "The ferry was late, experts warn.", but not
/// "When the ferry sank, the mayor agreed", where the first clause is subordinate.
fn closes(analysis: &Analysis<'_>, proposal: &Proposal, form: CueForm, takes: Takes) -> bool {
    use Class::*;
    let class = |at: TokenIx| analysis.tokens[at].class;
    let clause = &proposal.clause;
    let opening = class(clause.start);
    let own_clause = !opening.is_preposition()
        && !matches!(
            opening,
            When | While | If | Because | Subordinator | Relative | Ing
        );
    let speech = form.group < CueGroup::Soft || takes.closes;
    let speaker = proposal.speaker.map(|m| analysis.mentions[m].end);
    let after = proposal.cue.end..proposal.sentence.end;
    let ends = after.iter().all(|at| {
        !matches!(
            class(at),
            Comma | Dash | Semicolon | Colon | Quote | Conjunction
        )
    });
    takes.clause
        && speech
        && speaker == Some(proposal.cue.start)
        && ends
        && proposal.cut == Cut::None
        && own_clause
        && has_verb(analysis, proposal)
}

/// Whether two proposals cannot both be right: they share words.
fn contradict(a: &Proposal, b: &Proposal) -> bool {
    let (x, y) = (a.extent(), b.extent());
    x.start < y.end && y.start < x.end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotation::indirect::propose;

    #[test]
    fn the_shipped_weights_are_read_and_written_alike() {
        let shipped = ReportWeights::shipped();
        assert!(shipped.len() > 100 && shipped.len() < 1000);
        assert_eq!(
            ReportWeights::parse(&shipped.to_text()).as_ref(),
            Ok(shipped)
        );
    }

    #[test]
    fn one_proposal_of_a_verb_is_chosen_and_none_overlap() {
        let text =
            "Okoro said that the ferry was late, and that it would sail, while Lind denied it.";
        let analysis = Analysis::new(text);
        let proposals = propose(&analysis, &Vec::new().into());
        let said = proposals
            .iter()
            .filter(|p| analysis.word(p.cue.start) == "said");
        assert!(said.count() > 1);
        let chosen = choose(&analysis, &proposals, ReportWeights::shipped(), 0.0);
        for (i, a) in chosen.iter().enumerate() {
            assert!(
                chosen[..i]
                    .iter()
                    .all(|b| !contradict(&a.proposal, &b.proposal))
            );
        }
        assert!(chosen.iter().any(|j| j.likely > 0.75));
    }
}
