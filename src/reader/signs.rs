//! The signs that the screens draw beside the words, with the line that explains each in the list of keys. Those of
//! the matrix stand in the edition's own table.

use crate::collation::{ELSEWHERE, LACUNA, OMITTED, SEAM, WITHOUT};

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
    "A fact-checker should look: numbers, names, unmarked cuts, words that turn the sense.",
);
/// Beside a passage of a draft at which an editor must look.
pub const STOP: Sign = Sign::new(
    "▲",
    "stop",
    "An editor must look at this passage before it is printed; s goes to the next one.",
);
/// Beside the passage of a draft that is told below, and its place of the source.
pub const TOLD: Sign = Sign::new(
    "▌",
    "here",
    "The passage that is told below, and its place of the source.",
);
/// Beside the other passages of a draft that are stepped through.
pub const STEPPED: Sign = Sign::new("│", "finding", "Another passage that n goes to.");
/// Beside a line of two columns that differ.
pub const DIFFERS: Sign = Sign::new("≠", "differs", "The words of this line differ.");
/// Before the base.
pub const BASE: Sign = Sign::new("▸", "base", "The printing that the others are held to.");
/// Before the outlet that is chosen.
pub const CHOSEN: Sign = Sign::new(
    "▌",
    "chosen",
    "The outlet whose words are marked, copied and opened.",
);
/// In the words of the base, where others have more. A sign that every font has, as proof-readers put it.
pub const CARET: Sign = Sign::new(
    "^",
    "put in",
    "Others have words here that the base has not.",
);
/// Before the bar beside a quotation.
pub const LETTER: Sign = Sign::new(
    "A B",
    "who said it",
    "The first letter of the speaker's last name, two where others begin with it.",
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

/// Where words of others are missing.
pub const GAP: Sign = Sign::new(
    "──",
    "not here",
    "Others have words here that this printing has not.",
);
/// In the apparatus, behind the outlets that leave words out.
pub const LEFT_OUT: Sign = Sign::new(
    OMITTED,
    "MT, NW",
    "These outlets print what stands around, and not these words.",
);
/// What others print, of outlets that do not go so far.
pub const NOT_COVERED: Sign = Sign::new(
    LACUNA,
    "MT, NW",
    "These outlets begin behind these words or end before them: nothing follows from it.",
);
/// What others add, of outlets that print no more than the record.
pub const NOT_ADDED: Sign = Sign::new(
    WITHOUT,
    "not added",
    "These outlets do not have the words that others added.",
);
/// What others print here, of outlets that print it at another place.
pub const MOVED: Sign = Sign::new(
    ELSEWHERE,
    "moved",
    "These outlets print the words at another place.",
);
/// Where an outlet marks a cut, and where a line has no room for more.
pub const CUT: Sign = Sign::new(
    "…",
    "left out",
    "As the outlet prints it; in a heading the sentence begins before these words or goes on behind them.",
);
/// Between two outlets.
pub const BESIDE: Sign = Sign::new("⇄", "beside", "These two stand beside each other.");
/// Before the line of a list that one is on.
pub const HERE: Sign = Sign::new("▌", "here", "The line that you are on.");
/// Before the cell of the matrix that one is on, and before what is folded.
pub const POINTER: Sign = Sign::new(
    "▸",
    "this outlet, folded",
    "In the matrix the outlet that you are on; in the timeline what is folded: za opens it.",
);
/// Before what is not folded.
pub const OPEN: Sign = Sign::new(
    "▾",
    "open",
    "A story with its events below it: za folds it.",
);
/// Before a day that is guessed.
pub const GUESSED: Sign = Sign::new(
    "≈",
    "guessed",
    "The day is a guess: what it was read from stands in Source.",
);
/// What the columns of the clocks are made of, from nothing to most.
pub const BARS: Sign = Sign::new(
    "·▁▂▃▄▅▆▇█",
    "clocks",
    "How much was said and how much was printed on each day; · is nothing.",
);
/// A cell of the matrix in which nothing stands.
pub const EMPTY: Sign = Sign::new(
    "(empty)",
    "nothing told",
    "The outlet does not print it, and that says nothing: it does not cover the occasion, the day is not sure, or it has words much like these in another row.",
);
/// Beside the sigla of the matrix, where there are more on the left side.
pub const MORE_BEFORE: Sign = Sign::new("‹", "more", "More outlets stand to the left.");
/// Beside the sigla of the matrix, where there are more on the right side.
pub const MORE_BEHIND: Sign = Sign::new("›", "more", "More outlets stand to the right.");
/// In the map of an article, the statement that one is on.
pub const MAP_CURRENT: Sign = Sign::new(
    "◆",
    "map: current",
    "In the map at the edge: where the current statement stands in the article.",
);
/// In the map of an article, another quotation.
pub const MAP_QUOTED: Sign = Sign::new(
    "•",
    "map: quotation",
    "In the map at the edge: where another quotation stands.",
);
/// In the map of an article, what is in view.
pub const MAP_VIEW: Sign = Sign::new(
    "┃",
    "map: view",
    "In the map at the edge: the part of the article that is in view.",
);
/// Before what a fact was read from.
pub const READ_FROM: Sign = Sign::new("⟵", "read from", "What tells it stands behind the arrow.");
/// Before a mark that begins or ends within a word.
pub const CUT_WORD: Sign = Sign::new("⚠", "cut word", "The mark begins or ends within a word.");

/// Behind the name of a speaker.
pub const DOUBTED: Sign = Sign::new(
    "?",
    "behind a speaker",
    "Who said it is not sure, or outlets name different speakers: the list of doubts says why.",
);
/// Behind an event of the timeline.
pub const COVERAGE: Sign = Sign::new(
    "2/5",
    "coverage",
    "How many outlets cover the event, of those of its story; of one alone its siglum and how many statements it prints.",
);
/// Behind a siglum.
pub const ANOTHER: Sign = Sign::new(
    ".2 ²",
    "another",
    "MT.2 is the second article in which MT prints the statement, MT² the second printing in one article.",
);

/// The signs of the check screen.
pub const OF_CHECK: [&Sign; 3] = [&STOP, &TOLD, &STEPPED];

/// The signs of Compare, beside those of its sigla.
pub const OF_COMPARE: [&Sign; 15] = [
    &WEIGHTY,
    &DIFFERS,
    &BETWEEN_PASSAGES,
    &PARAGRAPH,
    &BASE,
    &CHOSEN,
    &CARET,
    &GAP,
    &CUT,
    &LEFT_OUT,
    &NOT_COVERED,
    &NOT_ADDED,
    &MOVED,
    &BESIDE,
    &ANOTHER,
];
/// Those of the landing beside those of the matrix.
pub const OF_LANDING: [&Sign; 15] = [
    &EMPTY,
    &WEIGHTY,
    &DOUBTED,
    &COVERAGE,
    &ANOTHER,
    &PARAGRAPH,
    &BETWEEN_PASSAGES,
    &HERE,
    &POINTER,
    &OPEN,
    &GUESSED,
    &BARS,
    &CUT,
    &MORE_BEFORE,
    &MORE_BEHIND,
];
/// Before what the reader wrote beside a mark, and beside the words that it is written on.
pub const NOTE: Sign = Sign::new("✎", "note", "What you wrote beside the mark.");
/// The signs of Source.
pub const OF_SOURCE: [&Sign; 14] = [
    &LETTER,
    &PARAGRAPH,
    &QUOTED,
    &REPORTED,
    &CURRENT,
    &NOBODY,
    &NOTE,
    &GUESSED,
    &CUT,
    &BESIDE,
    &MAP_CURRENT,
    &MAP_QUOTED,
    &MAP_VIEW,
    &READ_FROM,
];
/// Those of the lists, and of the printings below them.
pub const OF_LISTS: [&Sign; 10] = [
    &HERE,
    &ANOTHER,
    &NOTE,
    &CUT,
    &DIFFERS,
    &GUESSED,
    &CUT_WORD,
    &PARAGRAPH,
    &BETWEEN_PASSAGES,
    &WEIGHTY,
];

/// All of them, each once.
pub fn all() -> Vec<&'static Sign> {
    let mut out: Vec<&Sign> = Vec::new();
    let landing = OF_LANDING.into_iter();
    let rest = OF_COMPARE
        .into_iter()
        .chain(OF_SOURCE)
        .chain(OF_LISTS)
        .chain(OF_CHECK);
    for sign in landing.chain(rest) {
        let named = |known: &&Sign| (known.sign, known.short) == (sign.sign, sign.short);
        if !out.iter().any(named) {
            out.push(sign);
        }
    }
    out
}
