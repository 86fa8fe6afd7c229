//! A passage of a draft, and what it is held against.

use crate::check::named_source::Outlets;
use crate::check::passage::Passage;
use crate::check::sources::Sources;
use crate::corpus::Article;
use std::sync::OnceLock;

/// A passage of a draft, and what it is held against.
pub(in crate::check) struct Check<'a> {
    pub(in crate::check) draft: &'a Article,
    pub(in crate::check) passage: &'a Passage,
    pub(in crate::check) sources: &'a Sources<'a>,
    pub(in crate::check) outlets: &'a Outlets,
    /// Whether nobody can tell if the draft is English; one answer for all of its passages.
    pub(in crate::check) is_unread: &'a OnceLock<bool>,
}
