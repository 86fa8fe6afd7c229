//! What of an edition and its notebook a file holds.

use crate::edition::{Edition, StatementIx};

/// What is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Contents {
    /// The marks, each with the other printings of its statement.
    #[default]
    Marks,
    /// Every statement with its printings and their differences.
    Statements,
    /// The marks, and every statement.
    MarksAndStatements,
    /// Who prints what, event by event.
    Matrix,
    /// What was said when.
    Timeline,
    /// What the reader has set right.
    Corrections,
    /// One statement, to be handed over: without what the reader noted for himself.
    Statement(StatementIx),
    /// One statement with what the reader noted beside it.
    StatementWithNotes(StatementIx),
}

impl Contents {
    /// Whether the marks are among them.
    pub(crate) fn has_marks(self) -> bool {
        matches!(self, Self::Marks | Self::MarksAndStatements)
    }

    /// The statements among them.
    pub(super) fn statements(self, edition: &Edition) -> Vec<StatementIx> {
        match self {
            Self::Statements | Self::MarksAndStatements => {
                (0..edition.statements.len()).map(StatementIx).collect()
            }
            Self::Statement(statement) | Self::StatementWithNotes(statement) => vec![statement],
            Self::Marks | Self::Matrix | Self::Timeline | Self::Corrections => Vec::new(),
        }
    }
}
