//! What the program that fits the weights (`src/bin/learn`) works on. It is no part of the library: it changes
//! with the models.

pub use super::find_with;
pub use super::grammar::analysis::Analysis;
pub use super::grammar::mention::{Mention, MentionKind};
pub use super::index::MentionIx;
pub use super::surface::quoted::Quoted;

/// The speaker model.
pub mod speakers {
    pub use crate::quotation::speaker::evidence::{Evidence, Previous};
    pub use crate::quotation::speaker::feature::COUNT;
    pub use crate::quotation::speaker::model::Weights;
}

/// The filter of reported speech.
pub mod reports {
    pub use crate::quotation::indirect::evidence::features;
    pub use crate::quotation::indirect::feature::COUNT;
    pub use crate::quotation::indirect::filter::{Judged, Weights, choose};
    pub use crate::quotation::indirect::proposal::Proposal;
    pub use crate::quotation::indirect::propose;
}
