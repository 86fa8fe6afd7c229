//! What stands twice in a notebook: version control, which joins two files line by line, brings marks of one id and
//! equal corrections together.

use super::conflict::{self, Conflict};
use super::mark::Mark;
use super::pages::{Corrected, Pages, correction_line};
use std::collections::{HashMap, HashSet};

/// Makes one mark of those with one id, with the notes and tags of all, and one of equal corrections. What marks of one
/// id say differently is answered.
pub fn unite(pages: &mut Pages) -> Vec<Conflict> {
    let mut conflicts = Vec::new();
    let mut first: HashMap<String, usize> = HashMap::new();
    let mut united: Vec<Mark> = Vec::with_capacity(pages.marks.len());
    for mark in pages.marks.drain(..) {
        match first.get(&mark.id) {
            Some(n) => {
                conflicts.extend(conflict::of_marks(&united[*n], &mark));
                united[*n].unite(&mark);
            }
            None => {
                first.insert(mark.id.clone(), united.len());
                united.push(mark);
            }
        }
    }
    pages.marks = united;
    let mut made: HashSet<String> = HashSet::new();
    pages
        .corrections
        .retain(|c| made.insert(correction_line(&c.correction)));
    // Version control brings lines together in any order.
    pages.corrections.sort_by_cached_key(Corrected::made_at);
    conflicts
}
