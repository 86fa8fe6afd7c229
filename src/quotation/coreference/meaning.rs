//! What a mention means, and how clearly.

use crate::quotation::index::EntityIx;

/// What a mention means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// The person or body.
    pub entity: EntityIx,
    /// How clearly it is this one.
    pub clarity: Clarity,
}

/// How clearly a mention means somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clarity {
    /// The words leave no choice.
    Told,
    /// The mention could almost as well mean somebody else.
    Perhaps,
    /// A pronoun or description means whoever is most prominent before it.
    Prominent {
        /// Salience points ahead of the next candidate; more than 100 where there is no other.
        lead: i32,
        /// How many sentences before the mention that one was mentioned.
        apart: usize,
    },
}

/// With at least so many points ahead of the next candidate a pronoun surely means the first.
const POINTS_TO_BE_SURE: i32 = 2;

impl Meaning {
    /// A mention whose words leave no choice.
    pub fn sure(entity: EntityIx) -> Self {
        Self {
            entity,
            clarity: Clarity::Told,
        }
    }

    /// A mention that could almost as well mean somebody else.
    pub fn perhaps(entity: EntityIx) -> Self {
        Self {
            entity,
            clarity: Clarity::Perhaps,
        }
    }

    /// A mention that means one of two whom it fits alike.
    pub fn tied(entity: EntityIx) -> Self {
        Self {
            entity,
            clarity: Clarity::Prominent { lead: 0, apart: 0 },
        }
    }

    /// [`Meaning::sure`] or [`Meaning::perhaps`].
    pub fn with_certainty(entity: EntityIx, surely: bool) -> Self {
        if surely {
            Self::sure(entity)
        } else {
            Self::perhaps(entity)
        }
    }

    /// Whether it could almost as well be another.
    pub fn is_doubtful(self) -> bool {
        match self.clarity {
            Clarity::Told => false,
            Clarity::Perhaps => true,
            Clarity::Prominent { lead, .. } => lead < POINTS_TO_BE_SURE,
        }
    }
}
