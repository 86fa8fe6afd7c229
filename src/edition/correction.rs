//! What a reader sets right.

use super::days;
use super::draft::Draft;
use crate::collation::matching::Group;
use crate::corpus::{self, Article, Known};
use crate::quotation::{Doubt, Speaker, When};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A reader's word against the machine's. Places are given by ids, which are the same for the same input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "set", rename_all = "kebab-case")]
pub enum Correction {
    /// This quotation was spoken by that person.
    Speaker {
        /// Quotation id.
        quotation: String,
        /// Who said it.
        name: String,
    },
    /// This quotation was said on that day (ISO 8601).
    Day {
        /// Quotation id.
        quotation: String,
        /// `2031-05-02`.
        day: String,
    },
    /// This article is of that outlet.
    Outlet {
        /// Article id.
        article: String,
        /// Its publisher.
        name: String,
    },
    /// These two quotations print the same statement.
    Join {
        /// Quotation id.
        quotation: String,
        /// Quotation id of the other.
        with: String,
    },
    /// This quotation is a statement of its own.
    Split {
        /// Quotation id.
        quotation: String,
    },
    /// These two quotations print different statements: parts a witness from its statement, or refuses one
    /// that was only *perhaps*. All else that either was joined with stays joined.
    Apart {
        /// Quotation id: with the others of its article in that statement, it goes.
        quotation: String,
        /// Quotation id of the other: it stays.
        from: String,
    },
    /// This quotation is right as it was found: its doubts are settled.
    Right {
        /// Quotation id.
        quotation: String,
    },
    /// These are nobody's words: a title, a term, scare quotes.
    NotAQuotation {
        /// Quotation id.
        quotation: String,
    },
}

/// The reason given for everything that a reader has set.
pub const BY: &str = "your correction";

/// Sets outlets, and the sigla that follow from them.
pub fn set_outlets(articles: &mut [Article], corrections: &[Correction]) {
    let mut renamed = Vec::new();
    for correction in corrections {
        let Correction::Outlet { article, name } = correction else {
            continue;
        };
        if let Some(ix) = articles.iter().position(|a| a.id == *article) {
            articles[ix].outlet = Some(Known::new(name.clone(), BY));
            renamed.push(ix);
        }
    }
    corpus::rename(articles, &renamed);
}

/// Sets speakers and takes out what is nobody's words.
pub fn set_quotations(drafts: &mut Vec<Draft>, corrections: &[Correction]) {
    for correction in corrections {
        match correction {
            Correction::Speaker { quotation, name } => {
                for draft in drafts.iter_mut().filter(|d| d.id == *quotation) {
                    let mention = draft.quotation.speaker.as_ref().and_then(|s| s.mention);
                    draft.quotation.speaker = Some(Speaker {
                        name: name.clone(),
                        mention,
                        by: BY.to_string(),
                    });
                    draft.settle(&[
                        Doubt::SpeakerUnknown,
                        Doubt::SpeakerByDistance,
                        Doubt::SpeakerClose,
                        Doubt::PersonAmbiguous,
                    ]);
                }
            }
            Correction::NotAQuotation { quotation } => drafts.retain(|d| d.id != *quotation),
            _ => {}
        }
    }
}

/// Sets days. A day that is no ISO 8601 date is left alone: the notebook refuses it before.
pub fn set_days(drafts: &mut [Draft], corrections: &[Correction]) {
    for correction in corrections {
        let Correction::Day { quotation, day } = correction else {
            continue;
        };
        let Ok(date) = day.parse::<Date>() else {
            continue;
        };
        for draft in drafts.iter_mut().filter(|d| d.id == *quotation) {
            draft.quotation.said_on = Some(Known::new(When::Day(date), BY));
            draft.settle(&days::DOUBTS);
        }
    }
}

/// Settles the doubts about what a reader found right. To be done last: other steps raise doubts.
pub fn confirm(drafts: &mut [Draft], corrections: &[Correction]) {
    for correction in corrections {
        let Correction::Right { quotation } = correction else {
            continue;
        };
        for draft in drafts.iter_mut().filter(|d| d.id == *quotation) {
            draft.quotation.doubts.clear();
        }
    }
}

/// Joins and splits groups.
pub fn regroup(groups: &mut Vec<Group>, drafts: &[Draft], corrections: &[Correction]) {
    let place = |id: &str| drafts.iter().position(|d| d.id == id);
    for correction in corrections {
        match correction {
            Correction::Join { quotation, with } => {
                if let (Some(a), Some(b)) = (place(quotation), place(with)) {
                    unite(groups, a, b);
                }
            }
            Correction::Split { quotation } => {
                if let Some(i) = place(quotation) {
                    part(groups, i);
                }
            }
            Correction::Apart { quotation, from } => {
                if let (Some(a), Some(b)) = (place(quotation), place(from)) {
                    take_apart(groups, drafts, a, b);
                }
            }
            _ => {}
        }
    }
}

fn home(groups: &[Group], printing: usize) -> Option<usize> {
    groups.iter().position(|g| g.sure.contains(&printing))
}

fn unite(groups: &mut Vec<Group>, a: usize, b: usize) {
    let (Some(to), Some(from)) = (home(groups, a), home(groups, b)) else {
        return;
    };
    if to == from {
        return;
    }
    let moved = std::mem::take(&mut groups[from]);
    let target = &mut groups[to];
    target.sure.extend(moved.sure);
    target.sure.sort_unstable();
    target.perhaps.extend(moved.perhaps);
    target.perhaps.sort_unstable();
    target.perhaps.dedup();
    let sure = target.sure.clone();
    target.perhaps.retain(|i| !sure.contains(i));
    groups.remove(from);
}

fn part(groups: &mut Vec<Group>, printing: usize) {
    for group in groups.iter_mut() {
        group.perhaps.retain(|&i| i != printing);
        if group.sure.len() > 1 {
            group.sure.retain(|&i| i != printing);
        }
    }
    if home(groups, printing).is_none() {
        groups.push(Group {
            sure: vec![printing],
            perhaps: Vec::new(),
        });
    }
}

/// Takes the witness that `gone` belongs to out of the statement of `stays`, and each from what the other
/// perhaps is.
fn take_apart(groups: &mut Vec<Group>, drafts: &[Draft], gone: usize, stays: usize) {
    let Some(to) = home(groups, stays) else {
        return;
    };
    let article = drafts[gone].article;
    let own =
        |i: &usize| *i == gone || article != drafts[stays].article && drafts[*i].article == article;
    if groups[to].sure.contains(&gone) && gone != stays {
        let (parted, left) = groups[to].sure.iter().copied().partition(own);
        groups[to].sure = left;
        groups.push(Group {
            sure: parted,
            perhaps: Vec::new(),
        });
    }
    let Some(from) = home(groups, gone).filter(|from| *from != to) else {
        return;
    };
    let refused: Vec<usize> = groups[from].sure.iter().copied().filter(own).collect();
    groups[to].perhaps.retain(|i| !refused.contains(i));
    // Where nothing of the other statement is offered any more, neither is this one to it.
    let kept = groups[to].sure.clone();
    let offered = groups[from]
        .sure
        .iter()
        .any(|i| groups[to].perhaps.contains(i));
    if !offered {
        groups[from].perhaps.retain(|i| !kept.contains(i));
    }
}
