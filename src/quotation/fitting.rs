//! The internals that the program which fits the weights (`src/bin/learn`) needs. They are not part of the library's
//! interface and change with the models.

pub use super::grammar::analysis::Analysis;
pub use super::grammar::mention::{Mention, MentionKind};
pub use super::index::{MentionIx, QuotedIx};
pub use super::{Models, find_with};

/// The speaker model.
pub mod speakers {
    pub use crate::quotation::speaker::evidence::{Evidence, Previous};
    pub use crate::quotation::speaker::feature::COUNT;
    pub use crate::quotation::speaker::model::SpeakerWeights;
}

/// The filter of reported speech.
pub mod reports {
    pub use crate::quotation::indirect::evidence::features;
    pub use crate::quotation::indirect::feature::COUNT;
    pub use crate::quotation::indirect::filter::{ReportWeights, choose};
    pub use crate::quotation::indirect::proposal::{Judged, Proposal};
    pub use crate::quotation::indirect::propose;
}

/// The confidence model.
pub mod confidence {
    pub use crate::quotation::confidence::ConfidenceWeights;
    use crate::quotation::confidence::Judgement;
    use crate::quotation::confidence::evidence::Candidate;
    pub use crate::quotation::confidence::feature::{COUNT, Fault, name};
    use crate::quotation::{Models, Quotation, find_in};
    use crate::text::Span;

    /// A quotation with what tells how sure it is: the features of each [`Fault`].
    pub struct Example {
        /// What was found.
        pub quotation: Quotation,
        /// One list for each fault.
        pub features: [Vec<usize>; Fault::ALL.len()],
    }

    /// What some models find in a text, but for what its layout tells.
    pub fn examples(text: &str, models: Models<'_>) -> Vec<Example> {
        let mut weighed: Vec<(Vec<Span>, [Vec<usize>; Fault::ALL.len()])> = Vec::new();
        let mut judge = |candidate: &Candidate<'_, '_>| {
            if candidate.found.belief.is_some() {
                let view = candidate.view();
                let features = Fault::ALL.map(|fault| {
                    let mut features = Vec::new();
                    view.features(fault, &mut |feature| features.push(feature));
                    features
                });
                weighed.push((candidate.found.contents.clone(), features));
            }
            Judgement::Sure
        };
        let found = find_in(text, &[], models, None, &mut judge);
        let mut weighed = weighed.into_iter().peekable();
        let examples = found.into_iter().filter_map(|quotation| {
            while weighed
                .next_if(|(spans, _)| {
                    *spans != quotation.spans && spans[0].start <= quotation.spans[0].start
                })
                .is_some()
            {}
            let (_, features) = weighed.next_if(|(spans, _)| *spans == quotation.spans)?;
            Some(Example {
                quotation,
                features,
            })
        });
        examples.collect()
    }
}
