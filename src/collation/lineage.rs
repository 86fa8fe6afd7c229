//! How near the words of a witness are to those that were spoken.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};

/// How near the words of a witness are to those that were spoken, the nearest first. Only witnesses of one lineage
/// are compared word by word: where another one prints other words, a translator chose them.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    EnumString,
    IntoStaticStr,
    Serialize,
    Deserialize,
)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum Lineage {
    /// In the speaker's language.
    #[default]
    Verbatim,
    /// In another language than was spoken.
    Translated,
    /// In the speaker's language, but from a printing in another one.
    BackTranslated,
    /// Translated by a program.
    MachineTranslated,
}

impl Lineage {
    /// The word used in JSON and on the screen.
    pub fn name(self) -> &'static str {
        self.into()
    }
}
