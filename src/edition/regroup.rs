//! The reader's word on what is the same statement: printings joined, split and set apart.

use super::correction::Correction;
use super::found::FoundQuotation;
use crate::collation::matching::Group;
use std::collections::HashMap;

/// Joins and splits groups as the reader has said, one correction after another; `place` tells where a
/// quotation stands.
pub fn regroup(
    groups: &mut Vec<Group>,
    quotations: &[FoundQuotation],
    corrections: &[Correction],
    place: impl Fn(&str) -> Option<usize>,
) {
    if !corrections.iter().any(Correction::regroups) {
        return;
    }
    let mut regrouping = Regrouping::new(std::mem::take(groups), quotations);
    let both = |a: &str, b: &str| Some((place(a)?, place(b)?));
    for correction in corrections {
        match correction {
            Correction::Join { quotation, with } => {
                if let Some((a, b)) = both(quotation, with) {
                    regrouping.join(a, b);
                }
            }
            Correction::Split { quotation } => {
                if let Some(printing) = place(quotation) {
                    regrouping.split(printing);
                }
            }
            Correction::Apart { quotation, from } => {
                if let Some((gone, stays)) = both(quotation, from) {
                    regrouping.take_apart(gone, stays);
                }
            }
            _ => {}
        }
    }
    *groups = regrouping.groups;
    groups.retain(|group| !group.sure.is_empty());
}

struct Regrouping<'a> {
    quotations: &'a [FoundQuotation],
    /// The groups; one that went into another is empty.
    groups: Vec<Group>,
    /// The group that each printing surely belongs to.
    group_of: Vec<usize>,
    /// The groups that each printing perhaps belongs to, and some that it no longer does.
    perhaps_in: HashMap<usize, Vec<usize>>,
}

impl<'a> Regrouping<'a> {
    fn new(groups: Vec<Group>, quotations: &'a [FoundQuotation]) -> Self {
        let mut group_of = vec![0; quotations.len()];
        let mut perhaps_in: HashMap<usize, Vec<usize>> = HashMap::new();
        for (n, group) in groups.iter().enumerate() {
            group.sure.iter().for_each(|&i| group_of[i] = n);
            for &i in &group.perhaps {
                perhaps_in.entry(i).or_default().push(n);
            }
        }
        Self {
            quotations,
            groups,
            group_of,
            perhaps_in,
        }
    }

    /// Makes one statement of those of two printings.
    fn join(&mut self, a: usize, b: usize) {
        let (to, from) = (self.group_of[a], self.group_of[b]);
        if to == from {
            return;
        }
        let Group { sure, perhaps } = std::mem::take(&mut self.groups[from]);
        sure.iter().for_each(|&i| self.group_of[i] = to);
        for &i in &perhaps {
            self.perhaps_in.entry(i).or_default().push(to);
        }
        let joined = &mut self.groups[to];
        joined.sure.extend(sure);
        joined.sure.sort_unstable();
        joined.perhaps.extend(perhaps);
        joined.perhaps.sort_unstable();
        joined.perhaps.dedup();
        let sure = &joined.sure;
        joined.perhaps.retain(|i| sure.binary_search(i).is_err());
    }

    /// Makes a printing a statement of its own, which is perhaps no other one.
    fn split(&mut self, printing: usize) {
        for group in self.perhaps_in.remove(&printing).unwrap_or_default() {
            self.groups[group].perhaps.retain(|&i| i != printing);
        }
        let group = self.group_of[printing];
        if self.groups[group].sure.len() > 1 {
            self.groups[group].sure.retain(|&i| i != printing);
            self.add(vec![printing]);
        }
    }

    /// Takes the witness that `gone` belongs to out of the statement of `stays`, and each from what the other
    /// perhaps is.
    fn take_apart(&mut self, gone: usize, stays: usize) {
        let to = self.group_of[stays];
        let article = |i: usize| self.quotations[i].article;
        let (of_gone, other) = (article(gone), article(gone) != article(stays));
        let quotations = self.quotations;
        let own = |i: &usize| *i == gone || other && quotations[*i].article == of_gone;
        if self.group_of[gone] == to && gone != stays {
            let sure = std::mem::take(&mut self.groups[to].sure);
            let (parted, left) = sure.into_iter().partition(own);
            self.groups[to].sure = left;
            self.add(parted);
        }
        let from = self.group_of[gone];
        if from == to {
            return;
        }
        let refused: Vec<usize> = self.groups[from].sure.iter().copied().filter(own).collect();
        self.groups[to].perhaps.retain(|i| !refused.contains(i));
        // A statement with a printing that was refused here is not offered this one, either: what surely prints this one
        // would stand there with a "?".
        let kept = self.groups[to].sure.clone();
        self.groups[from].perhaps.retain(|i| !kept.contains(i));
    }

    /// A statement of its own, of these printings.
    fn add(&mut self, sure: Vec<usize>) {
        let number = self.groups.len();
        sure.iter().for_each(|&i| self.group_of[i] = number);
        let perhaps = Vec::new();
        self.groups.push(Group { sure, perhaps });
    }
}
