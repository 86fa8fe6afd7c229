//! How sure the program is of what it found: a small linear model over what finding believed, how the words
//! are tied to their speaker, and whom the words that name the speaker mean.
//!
//! Four cases are weighed against each other: nothing is wrong, or one of the three faults is there. Where a
//! fault is too likely, the likeliest one is told as a doubt; where the words are rather nobody's, and where a report
//! is rather wrong than right, they are left out. The weights (assets/model/confidence-weights.txt) are fitted by the
//! program learn to what the other models say of articles that they were not fitted to, and to quotations that
//! careful readers have judged.

pub mod article_signs;
pub mod evidence;
pub mod feature;

use crate::quotation::Doubt;
use crate::quotation::confidence::evidence::Candidate;
use crate::quotation::confidence::feature::{Fault, Features, Tie};
use crate::quotation::weights::{self, STEP};
use std::sync::LazyLock;

/// Below this likelihood that nothing is wrong there is a doubt.
const SURE_LIKELIHOOD: f64 = 0.76;

/// The same for a report in a plain construction that ends with its sentence: nothing but speech is told so, and nothing of
/// it is left out or joined on.
const SURE_LIKELIHOOD_OF_PLAIN: f64 = 0.55;

/// The same for words in marks that a speaker is tied to, where the likeliest fault is that they are nobody's: what is
/// rather nobody's is left out, and of the rest above this bound 24 of 26 were right in articles that were not read for
/// it.
const SURE_LIKELIHOOD_OF_MARKED: f64 = 0.55;

/// Below this likelihood that nothing is wrong a report is not shown: without marks nothing but the report itself says
/// that somebody spoke. Of what is so left out seven in ten were wrong in articles that nothing was fitted to; a higher
/// bound costs as many right reports as wrong ones. More is asked where its source is no noun phrase that the grammar
/// knows ("according to research by the Board").
const REPORT_LIKELIHOOD: f64 = 0.25;
/// The likelihood that is asked of such a report.
const REPORT_LIKELIHOOD_OF_OTHER_WORDS: f64 = 0.5;

/// From this likelihood on that they are nobody's words, they are not shown as somebody's. Where a verb of saying
/// stands in their own sentence more is asked, and a sentence in marks beside one is always somebody's.
const NOBODYS_LIKELIHOOD: f64 = 0.6;
/// The likelihood that is asked beside such a verb.
const NOBODYS_LIKELIHOOD_BESIDE_VERB: f64 = 0.75;

/// The weights of all features.
pub type ConfidenceWeights = weights::Weights<Features>;

static SHIPPED: LazyLock<ConfidenceWeights> = LazyLock::new(|| {
    ConfidenceWeights::compiled_in(include_str!("../../../assets/model/confidence-weights.txt"))
});

impl ConfidenceWeights {
    /// The weights that the program ships with.
    pub fn shipped() -> &'static ConfidenceWeights {
        &SHIPPED
    }

    /// How likely nothing is wrong with something found, by the features of each [`Fault`].
    pub fn soundness(&self, features: &[Vec<usize>; Fault::ALL.len()]) -> f64 {
        let score = |features: &Vec<usize>| features.iter().map(|&f| self.of(f)).sum();
        soundness(&Fault::ALL.map(|fault| score(&features[fault as usize])))
    }
}

/// How likely nothing is wrong, by the score of each fault.
fn soundness(scores: &[i32; Fault::ALL.len()]) -> f64 {
    1.0 / odds(scores)
}

/// How likely nobody said it, by the score of each fault.
fn nobodys(scores: &[i32; Fault::ALL.len()]) -> f64 {
    raised(scores[Fault::Words as usize]) / odds(scores)
}

/// All four cases together, where "nothing is wrong" counts one.
fn odds(scores: &[i32; Fault::ALL.len()]) -> f64 {
    1.0 + scores.iter().map(|score| raised(*score)).sum::<f64>()
}

fn raised(score: i32) -> f64 {
    (f64::from(score) * STEP).exp()
}

/// What is to be thought of something found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// Nothing speaks against the quotation.
    Sure,
    /// Something about it may be wrong.
    Doubtful(Doubt),
    /// These are rather nobody's words.
    Nobodys,
}

/// What is to be thought of something found. What the layout tells is not weighed; a report of what only shows
/// something ("the results of a poll") or of what somebody criticizes, a fragment that no verb ties to anybody, and a pronoun for either of two, are
/// doubtful whatever the weights say.
pub fn judge(candidate: &Candidate<'_, '_>) -> Judgement {
    if candidate.found.belief.is_none() {
        return Judgement::Sure;
    }
    let weights = ConfidenceWeights::shipped();
    let view = candidate.view();
    let scores = Fault::ALL.map(|fault| {
        let mut score = 0;
        view.features(fault, &mut |feature| score += weights.of(feature));
        score
    });
    let least = match candidate.tie() {
        Tie::Own => NOBODYS_LIKELIHOOD_BESIDE_VERB,
        _ => NOBODYS_LIKELIHOOD,
    };
    let sound = soundness(&scores);
    let least_of_report = match candidate.found.mention() {
        Some(_) => REPORT_LIKELIHOOD,
        None => REPORT_LIKELIHOOD_OF_OTHER_WORDS,
    };
    let is_nobodys = nobodys(&scores) >= least && !candidate.is_told();
    if is_nobodys || candidate.is_report() && sound < least_of_report {
        return Judgement::Nobodys;
    }
    if candidate.is_silent() || candidate.is_act() {
        return Judgement::Doubtful(Doubt::KindUnclear);
    }
    if candidate.is_noun_of_narration() {
        Judgement::Doubtful(Doubt::SpeakerUnknown)
    } else if candidate.is_loose_fragment() && sound >= SURE_LIKELIHOOD {
        Judgement::Doubtful(Doubt::SpeakerByDistance)
    } else if candidate.is_a_tie() {
        Judgement::Doubtful(Doubt::PersonAmbiguous)
    } else if sound >= SURE_LIKELIHOOD {
        Judgement::Sure
    } else {
        let in_marks = !candidate.is_report() && !candidate.is_loose_fragment();
        match likeliest(&scores, candidate) {
            // How it is told tells nothing of whom a pronoun means.
            doubt @ Doubt::PersonAmbiguous => Judgement::Doubtful(doubt),
            _ if candidate.is_plainly_told() && sound >= SURE_LIKELIHOOD_OF_PLAIN => {
                Judgement::Sure
            }
            Doubt::KindUnclear if in_marks && sound >= SURE_LIKELIHOOD_OF_MARKED => Judgement::Sure,
            doubt => Judgement::Doubtful(doubt),
        }
    }
}

/// The likeliest fault as a doubt.
fn likeliest(scores: &[i32; Fault::ALL.len()], candidate: &Candidate<'_, '_>) -> Doubt {
    let faults = Fault::ALL.into_iter();
    match faults.max_by_key(|fault| scores[*fault as usize]) {
        Some(Fault::Mention) if candidate.tie() == Tie::Near => Doubt::SpeakerByDistance,
        Some(Fault::Mention) => Doubt::SpeakerClose,
        Some(Fault::Person) => Doubt::PersonAmbiguous,
        Some(Fault::Words) | None => Doubt::KindUnclear,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotation::find_in_text;

    /// The doubts of the only quotation of a text.
    fn doubts(text: &str) -> Vec<Doubt> {
        let found = find_in_text(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        found[0].doubts.clone()
    }

    #[test]
    fn the_shipped_weights_are_read_and_written_alike() {
        let shipped = ConfidenceWeights::shipped();
        assert!(shipped.len() > 100 && shipped.len() < 4000);
        assert_eq!(
            ConfidenceWeights::parse(&shipped.to_text()).as_ref(),
            Ok(shipped)
        );
    }

    #[test]
    fn a_named_speaker_beside_a_verb_is_sure() {
        for text in [
            "“The ferry will sail at dawn,” Mara Okoro said on Monday.",
            "Mara Okoro said: “The ferry will sail at dawn.”",
            "Mara Okoro, who owns the ferry, said that it would sail at dawn.",
        ] {
            assert_eq!(doubts(text), [], "{text}");
        }
    }

    #[test]
    fn a_fragment_that_no_verb_ties_to_anybody_is_doubtful() {
        let text = "Mara Okoro walked through Ostwick, past a “floating coffin” at the quay.";
        for quotation in find_in_text(text) {
            assert_ne!(quotation.doubts, []);
        }
        assert_eq!(
            doubts("Mara Okoro called the ferry “a floating coffin of rust and rotten wood.”"),
            []
        );
    }

    #[test]
    fn words_in_marks_with_a_speaker_are_hardly_nobodys() {
        let text = "Mara Okoro spoke of a “long and very dark winter” at the quay.";
        assert_eq!(doubts(text), []);
        let text = "Mara Okoro ran the ferry under the words “a better harbour and a safer quay.”";
        assert_eq!(doubts(text), [Doubt::KindUnclear]);
    }

    #[test]
    fn what_nobody_is_told_to_have_said_is_left_out() {
        for (said, not_said) in [
            (
                "Mara Okoro announced plans to leave the ferry talks on Monday.",
                "If Mara Okoro wants to announce plans to leave the ferry talks, she can.",
            ),
            (
                "Tom Vey asked for a month of rest.",
                "Tom Vey is asking for a month of rest, while his crew wants two.",
            ),
        ] {
            assert_eq!(find_in_text(said).len(), 1, "{said}");
            assert_eq!(find_in_text(not_said), [], "{not_said}");
        }
    }

    #[test]
    fn what_only_shows_something_is_perhaps_no_speech() {
        let text = "The quay is unsafe, according to the results of a poll.";
        for quotation in find_in_text(text) {
            assert_eq!(quotation.doubts, [Doubt::KindUnclear]);
        }
    }

    #[test]
    fn a_plain_report_is_sure() {
        for text in [
            "The quay is unsafe and the ferry was never tested, according to a report.",
            "Mara Okoro repeated that the quay was closed.",
            "Mara Okoro told her the ferry had never been tested.",
        ] {
            assert_eq!(doubts(text), [], "{text}");
        }
    }

    #[test]
    fn a_plain_report_that_may_hold_more_than_was_said_is_doubtful() {
        assert_eq!(
            doubts("Officials told the town radio that two armed men had robbed the ferry."),
            []
        );
        assert_eq!(
            doubts(
                "Mara Okoro announced on Monday that she will sell her old ferry and endorsed Tom Vey."
            ),
            [Doubt::KindUnclear]
        );
    }

    #[test]
    fn what_somebody_only_attacks_is_perhaps_no_statement() {
        for text in [
            "Mara Okoro denounced the plan of the harbour board on Monday.",
            "Tom Vey criticized the crew for leaving the old ferry at the quay.",
        ] {
            assert_eq!(doubts(text), [Doubt::KindUnclear], "{text}");
        }
        assert_eq!(
            doubts("Mara Okoro said on Monday that she denounced the plan of the harbour board."),
            []
        );
    }

    #[test]
    fn a_noun_in_marks_of_what_only_happens_has_no_speaker() {
        let text = "Mara Okoro sent the old map to a “dear friend in the harbour office.”";
        for quotation in find_in_text(text) {
            assert_eq!(
                (quotation.speaker, quotation.doubts),
                (None, vec![Doubt::SpeakerUnknown])
            );
        }
    }

    #[test]
    fn whoever_is_told_to_say_something_has_not_said_it() {
        let found = find_in_text("Mara Okoro was told to answer “yes, the ferry is late and old.”");
        assert_eq!(found.len(), 1);
        assert_eq!(
            (&found[0].speaker, found[0].doubts.as_slice()),
            (&None, &[Doubt::SpeakerUnknown][..])
        );
        let found =
            find_in_text("Mara Okoro told them to answer “yes, the ferry is late and old.”");
        let speaker = found[0].known_speaker().map(|speaker| &*speaker.name);
        assert_eq!(speaker, Some("Mara Okoro"));
    }

    #[test]
    fn a_pronoun_for_one_of_two_alike_may_mean_the_other() {
        let two = "Peter Lind and Tom Vey spoke at the quay on Monday.\n\n\
                   “The ferry will sail at dawn,” he said.";
        let one =
            "Peter Lind spoke at the quay on Monday.\n\n“The ferry will sail at dawn,” he said.";
        assert_eq!(doubts(two), [Doubt::PersonAmbiguous]);
        assert_eq!(doubts(one), []);
    }
}
