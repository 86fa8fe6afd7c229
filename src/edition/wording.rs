//! What the words of a statement's printings tell of its witnesses.
//!
//! It takes long to tell, and nothing has a part in it but the printings and how near each is to what was spoken. So
//! it is told once, and taken over wherever these are the same: after a correction, and in the next run.

use super::lineages::Alone;
use super::renditions::Rendition;
use super::witnesses::Extents;
use crate::collation::Lineage;
use crate::collation::compare::BesideBase;
use crate::collation::matching::Group;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What is told of a statement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The lineages that were stated of its renditions, and which of these stand alone beside the others.
    pub stated: Vec<Lineage>,
    pub alone: Option<Alone>,
    /// The lineages in the end, and what is told of renditions of these.
    pub lineages: Vec<Lineage>,
    pub extents: Extents,
    /// What each is beside the base, in the order of the witnesses.
    pub beside_base: Vec<BesideBase>,
}

/// What is told of the statements of a corpus that are printed more than once, by the numbers of their quotations.
#[derive(Debug, Default)]
pub struct Wordings {
    told: Vec<(Group, Wording)>,
    /// Their places, by the first of the quotations that surely print each.
    places: HashMap<usize, usize>,
}

impl Wordings {
    /// What is told of these groups.
    pub fn new(told: Vec<(Group, Wording)>) -> Self {
        let firsts = told.iter().enumerate();
        let firsts = firsts.filter_map(|(at, (group, _))| Some((*group.sure.first()?, at)));
        Self {
            places: firsts.collect(),
            told,
        }
    }

    /// The groups and what is told of each.
    pub fn groups(&self) -> &[(Group, Wording)] {
        &self.told
    }

    /// What is told of a group.
    pub fn of(&self, group: &Group) -> Option<&Wording> {
        let (known, wording) = &self.told[*self.places.get(group.sure.first()?)?];
        (known == group).then_some(wording)
    }
}

/// The lineages of renditions.
pub fn lineages(renditions: &[Rendition]) -> Vec<Lineage> {
    renditions.iter().map(|own| own.lineage).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_of_a_group_holds_for_no_other() {
        let group = |sure: &[usize], perhaps: &[usize]| {
            let mut group = Group::default();
            group.sure.extend(sure);
            group.perhaps.extend(perhaps);
            group
        };
        let wording = Wording {
            beside_base: vec![BesideBase::default(); 2],
            ..Wording::default()
        };
        let wordings = Wordings::new(vec![(group(&[3, 9], &[4]), wording.clone())]);
        assert_eq!(wordings.of(&group(&[3, 9], &[4])), Some(&wording));
        for other in [
            group(&[3, 9], &[]),
            group(&[3], &[4]),
            group(&[4, 9], &[4]),
            group(&[], &[]),
        ] {
            assert_eq!(wordings.of(&other), None);
        }
    }
}
