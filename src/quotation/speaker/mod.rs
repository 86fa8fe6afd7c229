//! Which mention speaks the words in a pair of marks, or nobody: a linear model over readable features,
//! and the rules that overrule it where rules are clear.

mod attachment;
pub mod attribute;
pub mod evidence;
pub mod feature;
pub mod labels;
pub mod model;
pub mod overrides;
pub mod speech;
