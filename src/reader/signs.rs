//! The signs that Compare and Source draw beside the words, with the line that explains each in the list of keys.

use crate::collation::SEAM;

/// A sign, what it is called, and what it says.
pub struct Sign {
    /// What is drawn.
    pub sign: &'static str,
    /// Its name.
    pub short: &'static str,
    /// What it says, in a sentence.
    pub meaning: &'static str,
}

impl Sign {
    const fn new(sign: &'static str, short: &'static str, meaning: &'static str) -> Self {
        Self {
            sign,
            short,
            meaning,
        }
    }
}

/// Before the number of a paragraph.
pub const PARAGRAPH: Sign = Sign::new(
    "¶",
    "paragraph",
    "¶3 is the third paragraph of that outlet's article.",
);
/// Between two passages of one printing.
pub const BETWEEN_PASSAGES: Sign = Sign::new(
    SEAM,
    "seam",
    "Between two passages: nobody printed the words across it as one run.",
);
/// Before a variant that turns the sense.
pub const WEIGHTY: Sign = Sign::new(
    "▲",
    "weighty",
    "A fact-checker should look: operators, numbers, names, unmarked cuts, what turns the sense.",
);
/// Beside a line of two columns that differ.
pub const DIFFERS: Sign = Sign::new("≠", "differs", "The words of this line differ.");
/// Before the base.
pub const BASE: Sign = Sign::new("▸", "base", "The printing that the others are held to.");
/// Before the outlet that is chosen beside the base.
pub const CHOSEN: Sign = Sign::new(
    "▌",
    "chosen",
    "The outlet whose words stand beside the base.",
);
/// In the words of the base, where others have more. A sign that every font has, as proof-readers put it.
pub const CARET: Sign = Sign::new(
    "^",
    "put in",
    "Others have words here that the base has not.",
);
/// Beside words in marks.
pub const QUOTED: Sign = Sign::new("│", "quoted", "A quotation in marks stands beside it.");
/// Beside words that are reported.
pub const REPORTED: Sign = Sign::new(
    "┊",
    "reported",
    "What somebody said, in the article's words.",
);
/// Beside the words of the statement that one is on.
pub const CURRENT: Sign = Sign::new("▌", "current", "The statement that you are on.");
/// Beside words in marks that nobody said.
pub const NOBODY: Sign = Sign::new(
    "·",
    "nobody's words",
    "Words in marks that nobody said: a title, a name, a term.",
);

/// Those of Compare.
pub const OF_COMPARE: [&Sign; 7] = [
    &WEIGHTY,
    &DIFFERS,
    &BETWEEN_PASSAGES,
    &PARAGRAPH,
    &BASE,
    &CHOSEN,
    &CARET,
];
/// Those of the landing beside those of the matrix.
pub const OF_LANDING: [&Sign; 2] = [&WEIGHTY, &PARAGRAPH];
/// Those of Source.
pub const OF_SOURCE: [&Sign; 5] = [&PARAGRAPH, &QUOTED, &REPORTED, &CURRENT, &NOBODY];

/// All of them, each once.
pub fn all() -> Vec<&'static Sign> {
    let source = OF_SOURCE.into_iter();
    let more = source.filter(|sign| sign.short != PARAGRAPH.short);
    OF_COMPARE.into_iter().chain(more).collect()
}
