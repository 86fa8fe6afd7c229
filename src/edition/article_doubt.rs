//! What is unsure of an article as a whole, and so is said once and not of each of its quotations.

use crate::text::counted;
use std::fmt;

/// Something that the machine is unsure of in a whole article.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ArticleDoubt {
    /// The article is printed in this language: only what stands in quotation marks was read.
    Foreign(String),
    /// The day on which it came out is unknown.
    PublicationUnknown,
    /// The text does not tell when so many of its quotations were said: their days are guessed.
    DaysGuessed {
        /// How many quotations have such a day.
        guessed: usize,
        /// How many quotations there are.
        of: usize,
    },
}

impl fmt::Display for ArticleDoubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign(language) => {
                write!(
                    f,
                    "in {language}: only what stands in quotation marks was read"
                )
            }
            Self::PublicationUnknown => f.write_str("day of publication unknown"),
            Self::DaysGuessed { guessed, of } => {
                write!(
                    f,
                    "days guessed: {guessed} of {}",
                    counted(*of, "quotation")
                )
            }
        }
    }
}
