//! What two readers, or two instances, say differently about the same thing.

use super::anchor::Place;
use super::change::Change;
use super::mark::{Mark, MarkedPassage};
use super::pages::{Corrected, Pages};
use super::question::{answers_same, takes_place};
use crate::text::printable_line;
use std::collections::{BTreeSet, HashMap};
use std::fmt;
use std::ops::Deref;

/// A thing about which both say something different.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Conflict {
    /// What it is about: the words, and the article or the id.
    pub about: String,
    /// What the notebook said.
    pub ours: String,
    /// What the other says.
    pub theirs: String,
    /// Which of them stands, in words; empty where that is not settled.
    pub outcome: &'static str,
}

impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: ours {}; theirs {}",
            self.about, self.ours, self.theirs
        )?;
        match self.outcome {
            "" => Ok(()),
            outcome => write!(f, "; {outcome}"),
        }
    }
}

/// What a step of ours says otherwise than another instance, which has written `theirs` since both had read `base`.
pub fn meanwhile(
    step: &Change,
    base: &impl Deref<Target = Pages>,
    theirs: &Pages,
) -> Option<Conflict> {
    match step {
        Change::Edit { before, after } => edited(before, after, theirs),
        Change::Remove(mark) => {
            let now = mark_of(theirs, &mark.id)?;
            let before = mark_of(base, &mark.id)?;
            (!now.says_as(before)).then(|| Conflict {
                about: about(mark),
                ours: REMOVED.into(),
                theirs: described(now),
                outcome: "theirs stands",
            })
        }
        Change::Correct(new) => {
            let is_known = |made: &Corrected| {
                let mut known = base.corrections.iter();
                known.any(|c| c.correction == made.correction)
            };
            let mut all = theirs.corrections.iter();
            let other = all.find(|made| {
                made.correction != new.correction && answers_same(new, made) && !is_known(made)
            })?;
            Some(Conflict {
                about: about_correction(new),
                ours: new.in_words(),
                theirs: other.in_words(),
                outcome: OURS,
            })
        }
        Change::Put(_) | Change::Withdraw(_) | Change::TakenIn(_) => None,
    }
}

/// What two say differently of one mark; `None` where what only one of them says stands against nothing.
pub fn of_marks(ours: &Mark, theirs: &Mark) -> Option<Conflict> {
    let filled = |mark: &Mark, other: &Mark| {
        let mut mark = mark.clone();
        mark.fill_from(other);
        (mark.note, mark.tags, mark.label)
    };
    let lies_same = ours.lies_as(theirs);
    if lies_same && filled(ours, theirs) == filled(theirs, ours) {
        return None;
    }
    let described = |mark: &Mark| match lies_same {
        true => described(mark),
        false => format!("{} on {}", described(mark), passages(mark)),
    };
    Some(Conflict {
        about: about(ours),
        ours: described(ours),
        theirs: described(theirs),
        outcome: "",
    })
}

/// "a “safe”, b “noon”": each passage behind its article.
fn passages(mark: &Mark) -> String {
    let passage = |passage: &MarkedPassage| {
        let words = printable_line(&passage.anchor.exact);
        format!("{} “{words}”", printable_line(&passage.article))
    };
    mark.passages().map(passage).collect::<Vec<_>>().join(", ")
}

/// Corrections of one notebook that answer the same question differently: a reader's new answer takes the place of the old
/// one, so that two stand there only where version control has joined two files. The later one counts.
pub fn within(corrections: &[Corrected]) -> Vec<Conflict> {
    let pairs = disagreeing(corrections).into_iter();
    let pairs = pairs.map(|(earlier, later)| (&corrections[earlier], &corrections[later]));
    pairs
        .map(|(earlier, later)| Conflict {
            about: about_correction(later),
            ours: earlier.in_words(),
            theirs: later.in_words(),
            outcome: match overrules(later, earlier) {
                true => "theirs is the later one, and counts",
                false => "",
            },
        })
        .collect()
}

/// The places of those that a later one counts in the place of.
pub fn overruled(corrections: &[Corrected]) -> BTreeSet<usize> {
    let pairs = disagreeing(corrections).into_iter();
    let pairs =
        pairs.filter(|(earlier, later)| overrules(&corrections[*later], &corrections[*earlier]));
    pairs.map(|(earlier, _)| earlier).collect()
}

/// Which of them answer one question differently, by their places: of each pair the earlier and the later one.
fn disagreeing(corrections: &[Corrected]) -> BTreeSet<(usize, usize)> {
    let mut about: HashMap<(String, usize), Vec<usize>> = HashMap::new();
    for (n, corrected) in corrections.iter().enumerate() {
        for (anchor, place) in corrected.anchors.iter().zip(&corrected.places) {
            let start = if place.is_lost() {
                anchor.start
            } else {
                place.span.start
            };
            let key = (place.article.clone(), start);
            about.entry(key).or_default().push(n);
        }
        if corrected.anchors.is_empty() {
            let key = (corrected.correction.names().into_owned(), 0);
            about.entry(key).or_default().push(n);
        }
    }
    let pairs = about.values().flat_map(|same| {
        let earlier = move |n: usize| same[..n].iter().map(move |earlier| (*earlier, same[n]));
        (1..same.len()).flat_map(earlier)
    });
    let pairs =
        pairs.filter(|(earlier, later)| disagree(&corrections[*later], &corrections[*earlier]));
    pairs.collect()
}

fn disagree(later: &Corrected, earlier: &Corrected) -> bool {
    earlier.correction != later.correction && takes_place(later, earlier)
}

/// Whether a later correction counts in the place of an earlier one: both answer the same question, what it is about is
/// there, and their times tell which is the later one. In notebooks of earlier versions nothing tells what is there.
pub fn overrules(later: &Corrected, earlier: &Corrected) -> bool {
    let is_found = !later.places.is_empty() && later.places.iter().all(Place::is_sure);
    let is_later = earlier.made_at() < later.made_at();
    is_later && (is_found || later.correction.is_rule()) && disagree(later, earlier)
}

const REMOVED: &str = "removed";
const OURS: &str = "ours stands";

fn edited(before: &Mark, after: &Mark, theirs: &Pages) -> Option<Conflict> {
    let conflict = |theirs: String, outcome| Conflict {
        about: about(after),
        ours: described(after),
        theirs,
        outcome,
    };
    let Some(now) = mark_of(theirs, &after.id) else {
        return Some(conflict(REMOVED.into(), OURS));
    };
    let differs = |word: fn(&Mark) -> &str| {
        let [was, ours, theirs] = [before, after, now].map(word);
        ours != was && theirs != was && ours != theirs
    };
    let outcome = match (differs(|mark| &mark.note), differs(|mark| &mark.label)) {
        (false, false) => return None,
        (false, true) => OURS,
        (true, false) => "both notes are kept",
        (true, true) => "both notes are kept, and our label",
    };
    Some(conflict(described(now), outcome))
}

fn mark_of<'p>(pages: &'p Pages, id: &str) -> Option<&'p Mark> {
    pages.marks.iter().find(|mark| mark.id == id)
}

/// "ferry:4-16 “sail at noon”"; of what is about no words in particular the name alone.
pub fn about_correction(made: &Corrected) -> String {
    let named = made.correction.names();
    match made.words.first() {
        Some(words) => format!("{named} “{}”", printable_line(words)),
        None => named.into_owned(),
    }
}

/// "mark “sail at noon”": its words say to people which one it is, its id would not.
pub fn about(mark: &Mark) -> String {
    format!("mark “{}”", printable_line(&mark.passage.anchor.exact))
}

/// "“check this”, tags ferry".
pub fn described(mark: &Mark) -> String {
    let tags = match mark.tags.is_empty() {
        true => String::new(),
        false => format!(", tags {}", printable_line(&mark.tags.join(", "))),
    };
    let label = match mark.label.as_str() {
        "" => String::new(),
        label => format!(", label {}", printable_line(label)),
    };
    format!("“{}”{tags}{label}", printable_line(&mark.note))
}
