//! The signs by which the matrix says what an outlet has of a statement: one table for
//! the cells on the screen and in what goes out, the legends below them and the list of `?`.

use super::{Coverage, Presence};
use strum::{EnumIter, EnumMessage, IntoEnumIterator};

/// A sign of the matrix. The text beside each is its meaning in the list of `?`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, EnumMessage)]
#[non_exhaustive]
pub enum MatrixSign {
    /// The outlet prints the whole stretch that the base has, from its first words to its last.
    Whole,
    /// The outlet prints a part of it in marks, or no more than a scrap of four words or a fragment of a sentence.
    Fragment,
    /// The outlet reports it without quotation marks.
    Indirect,
    /// The outlet covers the event and does not print it.
    Silent,
    /// The outlet prints what was read as this, and the reader has parted it from the others or taken it out.
    Parted,
    /// The outlet went to press before it was said.
    Before,
    /// The words differ from those of the base, by more than typography.
    Differs,
    /// Of another lineage than the base (a translation of it, for example): it is not compared word by word.
    Lineage,
    /// Of another lineage or indirect, and a number, a name or a negation is another one: check it.
    Check,
    /// Perhaps the same statement: + accepts it, - refuses it.
    Perhaps,
}

impl MatrixSign {
    /// What is drawn.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Whole => "■",
            Self::Fragment => "◧",
            Self::Indirect => "i",
            Self::Silent => "–",
            Self::Parted => "/",
            Self::Before => "·",
            Self::Differs => "≠",
            Self::Lineage => "~",
            Self::Check => "!",
            Self::Perhaps => "?",
        }
    }

    /// Its meaning in a word or two, for the legend.
    pub fn short(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Fragment => "fragment",
            Self::Indirect => "indirect",
            Self::Silent => "silent",
            Self::Parted => "parted by hand",
            Self::Before => "printed before",
            Self::Differs => "words differ",
            Self::Lineage => "translated",
            Self::Check => "check",
            Self::Perhaps => "perhaps",
        }
    }

    /// Its meaning in a sentence.
    pub fn meaning(self) -> &'static str {
        self.get_documentation().unwrap_or_default()
    }

    /// All of them, each with its short meaning.
    pub fn legend() -> String {
        let signs = Self::iter().map(|sign| format!("{} {}", sign.sign(), sign.short()));
        signs.collect::<Vec<_>>().join(", ")
    }

    /// What stands in a cell: how much the outlet prints, and behind it the one thing that matters most of how.
    pub fn of(presence: Presence) -> impl Iterator<Item = Self> {
        let (much, how, perhaps) = match presence {
            Presence::Printed {
                coverage,
                sure,
                differs,
                apart,
            } => {
                let much = match coverage {
                    Coverage::Full => Self::Whole,
                    Coverage::Fragment => Self::Fragment,
                    Coverage::Indirect => Self::Indirect,
                };
                let how = match (apart, differs) {
                    (true, true) => Some(Self::Check),
                    (false, true) => Some(Self::Differs),
                    // That its words are others, the sign of the report says.
                    (true, false) if much == Self::Indirect => None,
                    (true, false) => Some(Self::Lineage),
                    (false, false) => None,
                };
                (Some(much), how, (!sure).then_some(Self::Perhaps))
            }
            Presence::Silent => (Some(Self::Silent), None, None),
            Presence::Parted => (Some(Self::Parted), None, None),
            Presence::Before => (Some(Self::Before), None, None),
            Presence::Absent => (None, None, None),
        };
        much.into_iter().chain(how).chain(perhaps)
    }

    /// A cell as it is drawn.
    pub fn cell(presence: Presence) -> String {
        Self::of(presence).map(Self::sign).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_cell_has_more_than_three_signs_and_each_sign_is_its_own() {
        let mut seen = HashSet::new();
        for bits in 0..8 {
            for coverage in [Coverage::Full, Coverage::Fragment, Coverage::Indirect] {
                let presence = Presence::Printed {
                    coverage,
                    sure: bits & 1 == 0,
                    differs: bits & 2 == 0,
                    apart: bits & 4 == 0,
                };
                assert!(MatrixSign::of(presence).count() <= 3);
                seen.extend(MatrixSign::of(presence));
            }
        }
        seen.extend(
            [Presence::Silent, Presence::Parted, Presence::Before]
                .into_iter()
                .flat_map(MatrixSign::of),
        );
        assert_eq!(seen.len(), MatrixSign::iter().count());
        let drawn: HashSet<&str> = MatrixSign::iter().map(MatrixSign::sign).collect();
        assert_eq!(drawn.len(), MatrixSign::iter().count());
        assert!(MatrixSign::iter().all(|sign| !sign.meaning().is_empty()));
    }

    #[test]
    fn a_translation_is_compared_only_by_what_is_to_be_checked() {
        let cell = |differs, apart, sure| {
            MatrixSign::cell(Presence::Printed {
                coverage: Coverage::Full,
                sure,
                differs,
                apart,
            })
        };
        assert_eq!(cell(true, true, true), "■!");
        assert_eq!(cell(false, true, true), "■~");
        assert_eq!(cell(true, false, true), "■≠");
        assert_eq!(cell(true, true, false), "■!?");
        assert_eq!(cell(false, true, false), "■~?");
        assert_eq!(cell(true, false, false), "■≠?");
        assert_eq!(cell(false, false, true), "■");
    }
}
