//! Articles that are marked by hand, in any of three forms.
//!
//! *A file of articles*: each line an object with `text`, `outlet`, `gold.marks` (`start` and `end` of what stands
//! between a pair of quotation marks, `attributed`, `speaker_spans`) and `gold.indirect` (`spans`, and whether
//! the cue is one of `speech`): PolNeAR's attributions, one article a line.
//!
//! *A folder of two files*, `docs.jsonl` and `gold.jsonl`. A line of the first is an object with `id` and `text`,
//! a line of the second labels one stretch of a text:
//!
//! ```text
//! {"doc": "a1", "kind": "direct", "spans": [[31, 46]], "speaker": "Mara Okoro", "mention": "she", "core": true}
//! {"doc": "a1", "kind": "indirect", "spans": [[60, 92]], "speaker": "Mara Okoro", "mention": "Okoro", "core": true}
//! {"doc": "a1", "kind": "none", "spans": [[120, 131]]}
//! ```
//!
//! `kind` is `direct` or `mixed` for words in marks that somebody said, `none` for words in marks that nobody
//! did, `indirect` for words reported without marks, `block` or `turn` for words set off by the layout alone.
//! `speaker` is who that is; `also` lists what else the speaker may be called. `mention` is how the text names the speaker beside the words; without it the speaker is not learned. What is
//! not `core` a careful reader may leave out: it teaches nothing, and nothing that is found there is wrong.
//!
//! *A folder with `docs.jsonl` and `read.jsonl`*: the program's own quotations, read by somebody. A line of the second
//! names a quotation that was found, by its spans and the speaker whom it was given, and what was wrong with it:
//! `null`, `"words"` (nobody's, or not where they begin and end) or `"speaker"`. It teaches only how sure
//! quotations are, and as long as the program still finds those words; where it gives them to another speaker now, a
//! right review makes that one wrong, and a wrong one tells nothing.
//!
//! ```text
//! {"doc": "a1", "spans": [[31, 46]], "speaker": "Mara Okoro", "fault": null}
//! ```
//!
//! Offsets count code points. A folder is one group and so is each outlet of a file: weights are measured on a
//! group that they were not fitted to.

mod articles;
mod labels;
mod lines;
mod read;

use anyhow::Result;
use std::path::Path;
use verbatim::text::Span;

/// An article with what is marked in it.
#[derive(Default)]
pub struct Article {
    /// What is left out together with it: its outlet, or its whole set.
    pub group: String,
    /// Its text.
    pub text: String,
    /// Stretches in quotation marks.
    pub marks: Vec<Mark>,
    /// Words reported without marks, and what else is attributed to somebody.
    pub reports: Vec<Report>,
    /// What is labelled with the names of its speakers, where the set names them.
    pub named: Option<Vec<Named>>,
    /// What somebody said of the program's own quotations; an article with them has nothing else.
    pub reviews: Vec<Review>,
}

/// What somebody said of a quotation that the program had found.
pub struct Review {
    /// From its first stretch to its last.
    pub extent: Span,
    /// The speaker whom the program had given it.
    pub speaker: String,
    /// What was wrong with it.
    pub fault: Option<Fault>,
}

/// What a reader found wrong with a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nobody's words, or not where they begin and end.
    Words,
    /// Somebody else said them.
    Speaker,
}

/// A label that tells who said something.
pub struct Named {
    /// Its stretches.
    pub spans: Vec<Span>,
    /// The words stand in marks, or nobody said them.
    pub in_marks: bool,
    /// A careful reader would list it.
    pub core: bool,
    /// What the speaker is called; more than one name where several are right, none where nobody said it.
    pub speakers: Vec<String>,
    /// The words beside it that name the speaker.
    pub mention: Option<String>,
}

impl Named {
    /// From the first stretch to the last.
    pub fn extent(&self) -> Span {
        match self.spans.as_slice() {
            [first, .., last] => first.cover(last),
            [only] => *only,
            [] => Span::default(),
        }
    }
}

/// A stretch in quotation marks.
pub struct Mark {
    /// The words between the marks.
    pub span: Span,
    /// Somebody said it.
    pub attributed: bool,
    /// The words that name the speaker.
    pub speakers: Vec<Span>,
}

/// Words that are attributed to somebody.
pub struct Report {
    /// Their stretches.
    pub spans: Vec<Span>,
    /// The words that name the speaker, where they are marked.
    pub speakers: Vec<Span>,
    /// Somebody is reported to have said them; else they are a thought, or somebody's by the layout, or no
    /// careful reader is blamed for either opinion.
    pub speech: bool,
}

impl Article {
    /// Whether two spans share half of the letters and digits that they cover together.
    pub fn agree(&self, a: Span, b: Span) -> bool {
        self.shared(a, b) >= 0.5
    }

    /// The share of the letters and digits that two spans cover together that both cover.
    pub fn shared(&self, a: Span, b: Span) -> f64 {
        let letters = |start: usize, end: usize| {
            let words = self.text.get(start..end.max(start)).unwrap_or("");
            words.chars().filter(|c| c.is_alphanumeric()).count() as f64
        };
        let both = letters(a.start.max(b.start), a.end.min(b.end));
        both / letters(a.start.min(b.start), a.end.max(b.end)).max(1.0)
    }

    /// Whether two spans begin and end at the same words.
    pub fn coincide(&self, a: Span, b: Span) -> bool {
        let same = |x: usize, y: usize| {
            let between = self.text.get(x.min(y)..x.max(y)).unwrap_or("?");
            !between.contains(char::is_alphanumeric)
        };
        same(a.start, b.start) && same(a.end, b.end)
    }

    /// Whether `inner` stands in `outer`, but for a sign.
    pub fn holds(&self, outer: Span, inner: Span) -> bool {
        outer.start <= inner.start && inner.end <= outer.end + 1
    }

    /// How many words a mark holds.
    pub fn words(&self, mark: &Mark) -> usize {
        mark.span.of(&self.text).split_whitespace().count()
    }
}

/// Reads sets, each of which is a file of articles or a folder with labels.
pub fn read(sets: &[String]) -> Result<Vec<Article>> {
    let mut all = Vec::new();
    for set in sets {
        let path = Path::new(set);
        all.extend(if path.join(read::FILE).exists() {
            read::read(path)?
        } else if path.is_dir() {
            labels::read(path)?
        } else {
            articles::read(path)?
        });
    }
    Ok(all)
}
