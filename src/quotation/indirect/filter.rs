//! Which proposals are believed: a logistic filter, then the likeliest of those that contradict each other.

use crate::language::class::Class;
use crate::language::cue_verb::{CueGroup, Inflection};
use crate::language::indirect_verb::takes;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::index::Places;
use crate::quotation::indirect::evidence;
use crate::quotation::indirect::feature::Features;
use crate::quotation::indirect::proposal::{Cut, Proposal, Shape, Source};
use crate::quotation::weights::{self, STEP};
use std::sync::LazyLock;

/// A promise of so few words says too little: "vowed to be".
const LEAST_BOUND_TOKENS: usize = 2;

/// How likely a proposal is at least for which a clear rule speaks.
const CLEAR_LIKELIHOOD: f64 = 0.75;

/// The weights of the filter.
pub type Weights = weights::Weights<Features>;

static SHIPPED: LazyLock<Weights> = LazyLock::new(|| {
    #[expect(
        clippy::expect_used,
        reason = "the file is compiled in, and a test reads it"
    )]
    Weights::parse(include_str!("../../../assets/model/indirect-weights.txt"))
        .expect("shipped weights")
});

impl Weights {
    /// The weights that the program ships with.
    pub fn shipped() -> &'static Weights {
        &SHIPPED
    }
}

/// A proposal with what the filter thinks of it.
#[derive(Clone, Debug)]
pub struct Judged {
    /// The proposal.
    pub proposal: Proposal,
    /// How likely it is reported speech, 0 to 1.
    pub likely: f64,
}

/// The proposals that are at least `threshold` likely, those left out that contradict a likelier one; in
/// the order of the text.
pub fn choose(
    analysis: &Analysis<'_>,
    proposals: &[Proposal],
    weights: &Weights,
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
fn likeliest(analysis: &Analysis<'_>, rivals: &[Proposal], weights: &Weights) -> Option<Judged> {
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
        likely: if is_clear(analysis, proposal) {
            likely.max(CLEAR_LIKELIHOOD)
        } else {
            likely
        },
    })
}

/// Whether a clear rule speaks for it: "Okoro said that", "adding that", "Okoro's claim that", and "Okoro
/// vowed to sail", "Okoro denied that it sank". The marked set that the weights were fitted to counts verbs of promising as
/// no speech, and so teaches nothing about them.
fn is_clear(analysis: &Analysis<'_>, proposal: &Proposal) -> bool {
    let opening = analysis.tokens[proposal.clause.start].class;
    let own = matches!(proposal.source, Source::Subject | Source::Understood);
    let whole = proposal.cut != Cut::Marks && proposal.clause.len() > LEAST_BOUND_TOKENS;
    if proposal.shape == Shape::Claim {
        return proposal.source == Source::Owner && opening == Class::That && whole;
    }
    let Some(form) = analysis.tokens[proposal.cue.start].cue else {
        return false;
    };
    let says =
        matches!(form.group, CueGroup::Say | CueGroup::Core) && form.inflection != Inflection::Base;
    let leads = match opening {
        Class::That => says || takes(form).is_some_and(|takes| takes.binds),
        Class::To => takes(form).is_some_and(|takes| takes.binds),
        _ => false,
    };
    proposal.shape == Shape::After && own && whole && leads
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
        let shipped = Weights::shipped();
        assert!(shipped.len() > 100 && shipped.len() < 1000);
        assert_eq!(Weights::parse(&shipped.to_text()).as_ref(), Ok(shipped));
    }

    #[test]
    fn one_proposal_of_a_verb_is_chosen_and_none_overlap() {
        let text =
            "Okoro said that the ferry was late, and that it would sail, while Lind denied it.";
        let analysis = Analysis::new(text);
        let proposals = propose(&analysis);
        let said = proposals
            .iter()
            .filter(|p| analysis.word(p.cue.start) == "said");
        assert!(said.count() > 1);
        let chosen = choose(&analysis, &proposals, Weights::shipped(), 0.0);
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
