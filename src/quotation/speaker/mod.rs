//! Who says the words in a pair of quotation marks, or whether nobody does: a linear model over named features, and
//! rules that overrule it where they are clear.
//!
//! ```text
//! candidates and their features    evidence/, named and numbered in feature.rs
//! scores, shares, a decision       model.rs, with the weights of assets/model/speaker-weights.txt
//! clear rules overrule it          overrides.rs (who), speech.rs (whether at all)
//! the layout goes before both      labels.rs
//! what ties speaker and words      attachment.rs
//! pieces become quotations         attribute.rs
//! how a turn of a record begins    turn_head.rs
//! bounds on work                   limits.rs
//! ```
//!
//! A new candidate is added in [`evidence::Evidence::candidates`]; a new feature is a line in [`feature`] and an
//! `add` beside its like in [`evidence`], and is weighed once the program learn has fitted the weights again; a
//! new rule is a function and a line in the table of [`overrides`], with a case for it and one against it in
//! `tests.rs`.

mod attachment;
pub mod attribute;
pub mod evidence;
pub mod feature;
pub mod labels;
mod limits;
pub mod model;
pub mod overrides;
pub mod speech;
#[cfg(test)]
mod tests;
pub mod turn_head;
