//! What two readers, or two instances, say differently about the same thing.

use super::Mark;
use super::change::{Change, replaces};
use super::history::says_same;
use super::pages::Pages;
use crate::edition::Correction;
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
}

impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: ours {}; theirs {}",
            self.about, self.ours, self.theirs
        )
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
            (!says_same(now, before)).then(|| Conflict {
                about: about(mark),
                ours: REMOVED.into(),
                theirs: described(now),
            })
        }
        Change::Correct(new) => {
            let is_known = |made: &Correction| {
                let mut known = base.corrections.iter();
                known.any(|c| c.correction == *made)
            };
            let mut all = theirs.corrections.iter().map(|made| &made.correction);
            let other = all.find(|made| {
                **made != new.correction && replaces(&new.correction, made) && !is_known(made)
            })?;
            let words = new.words.first().map_or("", String::as_str);
            Some(Conflict {
                about: format!("{} “{}”", new.correction.names(), one_line(words)),
                ours: new.correction.to_string(),
                theirs: other.to_string(),
            })
        }
        Change::Put(_) | Change::Withdraw(_) | Change::Taken(_) => None,
    }
}

const REMOVED: &str = "removed";

fn edited(before: &Mark, after: &Mark, theirs: &Pages) -> Option<Conflict> {
    let conflict = |theirs: String| Conflict {
        about: about(after),
        ours: described(after),
        theirs,
    };
    let Some(now) = mark_of(theirs, &after.id) else {
        return Some(conflict(REMOVED.into()));
    };
    let differs = |word: fn(&Mark) -> &str| {
        let [was, ours, theirs] = [before, after, now].map(word);
        ours != was && theirs != was && ours != theirs
    };
    (differs(|mark| &mark.note) || differs(|mark| &mark.label)).then(|| conflict(described(now)))
}

fn mark_of<'p>(pages: &'p Pages, id: &str) -> Option<&'p Mark> {
    pages.marks.iter().find(|mark| mark.id == id)
}

/// "mark 9f00 “sail at noon”".
pub fn about(mark: &Mark) -> String {
    format!(
        "mark {} “{}”",
        mark.id,
        one_line(&mark.passage.anchor.exact)
    )
}

/// "“check this”, tags ferry".
pub fn described(mark: &Mark) -> String {
    let tags = match mark.tags.is_empty() {
        true => String::new(),
        false => format!(", tags {}", one_line(&mark.tags.join(", "))),
    };
    let label = match mark.label.as_str() {
        "" => String::new(),
        label => format!(", label {}", one_line(label)),
    };
    format!("“{}”{tags}{label}", one_line(&mark.note))
}

/// Words of others on one line, without what steers a terminal.
pub fn one_line(words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    crate::text::printable(&words.join(" "))
}
