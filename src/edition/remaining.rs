//! What remains of what was found once the reader has taken out what is nobody's words.

use super::correction::Correction;
use super::found::Found;
use crate::collation::matching::Group;
use std::collections::HashSet;

/// The numbers of the quotations that remain. The place of a number in this list is the place of the quotation
/// in the edition.
#[derive(Debug, PartialEq, Eq)]
pub struct Remaining {
    numbers: Vec<usize>,
    /// Whether nothing was taken out.
    is_all: bool,
}

impl Remaining {
    /// What the corrections leave.
    pub fn new(found: &Found, corrections: &[Correction]) -> Self {
        let out = corrections
            .iter()
            .filter_map(|correction| match correction {
                Correction::NotAQuotation { quotation } => found.number(quotation),
                _ => None,
            });
        let out: HashSet<usize> = out.collect();
        let all = 0..found.len();
        Self {
            numbers: all.filter(|number| !out.contains(number)).collect(),
            is_all: out.is_empty(),
        }
    }

    /// The numbers, ascending.
    pub fn numbers(&self) -> &[usize] {
        &self.numbers
    }

    /// The numbers of those that were taken out, ascending.
    pub fn taken_out(&self, found: &Found) -> Vec<usize> {
        let all = 0..found.len();
        all.filter(|number| self.place(*number).is_none()).collect()
    }

    /// The place of the quotation of this number, if it remains.
    pub fn place(&self, number: usize) -> Option<usize> {
        match self.is_all {
            true => (number < self.numbers.len()).then_some(number),
            false => self.numbers.binary_search(&number).ok(),
        }
    }

    /// Groups of places as groups of numbers.
    pub fn numbered(&self, groups: &[Group]) -> Vec<Group> {
        let numbers = |places: &[usize]| places.iter().map(|place| self.numbers[*place]).collect();
        let groups = groups.iter().map(|group| Group {
            sure: numbers(&group.sure),
            perhaps: numbers(&group.perhaps),
        });
        groups.collect()
    }

    /// Groups of numbers as groups of places; those of which nothing remains are gone.
    pub fn groups(&self, groups: &[Group]) -> Vec<Group> {
        if self.is_all {
            return groups.to_vec();
        }
        let places = |numbers: &[usize]| numbers.iter().filter_map(|n| self.place(*n)).collect();
        let groups = groups.iter().map(|group| Group {
            sure: places(&group.sure),
            perhaps: places(&group.perhaps),
        });
        groups.filter(|group| !group.sure.is_empty()).collect()
    }
}
