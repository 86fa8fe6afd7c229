//! What an outlet says in its own clause before a fragment: in *she would not "pay for it"* nothing of "I will not pay for it" is
//! left out.

use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::Detail;
use crate::collation::witness::Lead;
use crate::language::operator::OperatorClass;

/// Whether the clause of the outlet turns the sense as the operator does that its fragment lacks. Two denials are none.
pub(in super::super) fn holds(found: &Classification, clause: &Lead) -> bool {
    let Some(Detail::Operator(class)) = found.detail else {
        return false;
    };
    let count = clause.turns.iter().filter(|own| **own == class).count();
    match class {
        OperatorClass::Negation => count % 2 == 1,
        _ => count > 0,
    }
}
