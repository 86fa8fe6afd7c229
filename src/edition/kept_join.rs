//! What joining tells of quotations, in the form in which it is kept.

use super::found::FoundQuotation;
use crate::collation::matching::Group;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::Arc;

/// Who speaks and what is printed together, by the numbers of the quotations.
#[derive(Debug, Serialize, Deserialize)]
pub struct KeptJoin {
    /// The names of all persons, each once.
    names: Vec<String>,
    /// The person of each quotation, by its place among the names.
    persons: Vec<Option<u32>>,
    groups: Vec<Group>,
    /// The story of each article.
    stories: Vec<usize>,
}

impl KeptJoin {
    /// What was told of these quotations.
    pub fn new(quotations: &[FoundQuotation], groups: &[Group], stories: &[usize]) -> Self {
        let mut names: Vec<String> = Vec::new();
        let mut places: HashMap<Arc<str>, u32> = HashMap::new();
        let persons = quotations.iter().map(|found| {
            let person = found.person.as_ref()?;
            let place = places.entry(Arc::clone(person)).or_insert_with(|| {
                names.push(person.to_string());
                names.len() as u32 - 1
            });
            Some(*place)
        });
        let persons = persons.collect();
        Self {
            persons,
            groups: groups.to_vec(),
            stories: stories.to_vec(),
            names,
        }
    }

    /// Tells it of the same quotations of so many articles again, and the stories of these; `None` where they are
    /// others.
    pub fn restore(
        self,
        quotations: &mut [FoundQuotation],
        articles: usize,
    ) -> Option<(Vec<Group>, Vec<usize>)> {
        if (self.persons.len(), self.stories.len()) != (quotations.len(), articles) {
            return None;
        }
        let mut numbers = self
            .groups
            .iter()
            .flat_map(|group| group.sure.iter().chain(&group.perhaps));
        if numbers.any(|number| *number >= quotations.len()) {
            return None;
        }
        let names = self.names.iter().map(|name| Arc::from(name.as_str()));
        let names: Vec<Arc<str>> = names.collect();
        for (found, person) in quotations.iter_mut().zip(self.persons) {
            found.person = person.and_then(|place| names.get(place as usize).cloned());
        }
        Some((self.groups, self.stories))
    }
}
