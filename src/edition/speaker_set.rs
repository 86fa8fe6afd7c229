//! What the reader has told of the speaker of a quotation.

use super::correction::Correction;
use std::sync::Arc;

/// The reader's word on the speaker of a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SpeakerSet {
    /// Who it was by itself, as the whole corpus calls them, where somebody was found.
    pub as_found: Option<Arc<str>>,
    /// The correction that decides: that of the quotation before a rule of its article, and that before one for all.
    pub by: Arc<Correction>,
}
