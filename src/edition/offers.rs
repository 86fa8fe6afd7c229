//! A family in one row: what its statements surely print is offered in one of them.
//!
//! *Perhaps* ties one statement to the next, and from one side alone where an article surely prints the other. In the
//! row of a family each of its printings is listed, so that one is offered them all.

use super::correction::Correction;
use super::days::Day;
use crate::collation::matching::Group;
use crate::disjoint::DisjointSets;
use std::cmp::Reverse;
use std::collections::HashSet;

/// Offers in the statement of a family that has the most printings all that the others of its day print, but what the reader
/// has set apart from it. `in_marks` tells of a printing that stands in marks
/// its article: one that prints the statement in marks seldom does so again in other words; `transcript_of` that of one in a transcript.
pub fn share(
    groups: &mut [Group],
    days: &[Day],
    corrections: &[Correction],
    place: impl Fn(&str) -> Option<usize>,
    in_marks: impl Fn(usize) -> Option<usize>,
    transcript_of: impl Fn(usize) -> Option<usize>,
) {
    let mut apart: HashSet<(usize, usize)> = HashSet::new();
    for correction in corrections {
        if let Correction::Apart { quotation, from } = correction
            && let (Some(gone), Some(stays)) = (place(quotation), place(from))
        {
            apart.extend([(gone, stays), (stays, gone)]);
        }
    }
    for family in families(groups) {
        let day = |n: &usize| days[*n].as_ref().map(|day| day.value);
        let head = family
            .iter()
            .copied()
            .max_by_key(|n| (groups[*n].sure.len(), Reverse(*n)));
        let Some(head) = head.filter(|_| family.len() > 1) else {
            continue;
        };
        let of_day = family.iter().filter(|n| day(n) == day(&head));
        // What a transcript has as two answers is two.
        let transcripts = |n: usize| -> HashSet<usize> {
            let printed = groups[n].sure.iter();
            printed.filter_map(|i| transcript_of(*i)).collect()
        };
        let own = transcripts(head);
        let others = of_day.filter(|n| **n != head && own.is_disjoint(&transcripts(**n)));
        let printing: HashSet<usize> = groups[head]
            .sure
            .iter()
            .filter_map(|i| in_marks(*i))
            .collect();
        let is_new = |i: &usize| in_marks(*i).is_none_or(|article| !printing.contains(&article));
        let is_apart = |i: &usize| {
            groups[head]
                .sure
                .iter()
                .any(|own| apart.contains(&(*i, *own)))
        };
        let offered = others.flat_map(|n| groups[*n].sure.iter().copied());
        let offered = offered.filter(|i| is_new(i) && !is_apart(i));
        let offered: Vec<usize> = offered.collect();
        let perhaps = &mut groups[head].perhaps;
        perhaps.extend(offered);
        perhaps.sort_unstable();
        perhaps.dedup();
    }
}

/// The groups that offers tie, one to the next.
fn families(groups: &[Group]) -> Vec<Vec<usize>> {
    let printings = groups.iter().flat_map(|group| &group.sure);
    let count = printings.max().map_or(0, |last| last + 1);
    let mut group_of = vec![None; count];
    for (n, group) in groups.iter().enumerate() {
        group.sure.iter().for_each(|&i| group_of[i] = Some(n));
    }
    let mut sets = DisjointSets::new(groups.len());
    for (n, group) in groups.iter().enumerate() {
        let tied = group.perhaps.iter();
        let tied = tied.filter_map(|&i| group_of.get(i).copied().flatten());
        tied.for_each(|other| sets.unite(n, other));
    }
    sets.lists()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{Attested, Provenance};
    use crate::quotation::When;

    fn day(day: i8) -> Day {
        let date = jiff::civil::date(2031, 5, day);
        Some(Attested::new(When::Day(date), Provenance::Reader))
    }

    fn group(sure: &[usize], perhaps: &[usize]) -> Group {
        Group {
            sure: sure.to_vec(),
            perhaps: perhaps.to_vec(),
        }
    }

    fn shared(days: &[Day], corrections: &[Correction]) -> Vec<Group> {
        // The first offers nothing of the second, which it is offered to, nor of the third, tied to the second.
        let mut groups = [
            group(&[0, 1], &[]),
            group(&[2], &[1]),
            group(&[3], &[2]),
            group(&[4], &[]),
        ];
        let alone = Some;
        let place = |id: &str| id.parse().ok();
        share(&mut groups, days, corrections, place, alone, |_| None);
        groups.to_vec()
    }

    #[test]
    fn what_prints_another_answer_of_a_record_is_not_offered() {
        let perhaps = |records: &[usize]| {
            let mut groups = [
                group(&[0, 1, 5], &[]),
                group(&[2, 4], &[3]),
                group(&[3], &[1]),
            ];
            let transcript_of = |i: usize| records.contains(&i).then_some(7);
            let days = [day(1), day(1), day(1)];
            share(&mut groups, &days, &[], |_| None, Some, transcript_of);
            groups[0].perhaps.clone()
        };
        assert_eq!(perhaps(&[0, 2]), [3]);
        assert_eq!(perhaps(&[0]), [2, 3, 4]);
    }

    #[test]
    fn the_fullest_of_a_family_is_offered_all_that_the_others_print() {
        let groups = shared(&[day(1), day(1), day(1), day(1)], &[]);
        assert_eq!(groups[0].perhaps, [2, 3]);
        assert_eq!(groups[1].perhaps, [1], "the others stay as they were");
        assert_eq!(groups[3].perhaps, [0; 0]);
    }

    #[test]
    fn what_was_said_on_another_day_is_not_offered() {
        let groups = shared(&[day(1), day(2), day(1), day(1)], &[]);
        assert_eq!(groups[0].perhaps, [3]);
    }

    #[test]
    fn what_the_reader_has_set_apart_is_not_offered_again_and_the_others_are() {
        let apart = Correction::Apart {
            quotation: "3".into(),
            from: "0".into(),
        };
        let groups = shared(&[day(1), day(1), day(1), day(1)], &[apart]);
        assert_eq!(groups[0].perhaps, [2]);
    }

    #[test]
    fn what_an_article_prints_in_marks_beside_the_statement_is_no_rewording_of_it() {
        // The article of the third prints the first too, in marks or as a report.
        let shared = |third: Option<usize>| {
            let mut groups = [group(&[0, 1], &[]), group(&[2], &[1]), group(&[3], &[2])];
            let days = [day(1), day(1), day(1)];
            let in_marks = |i| if i == 3 { third } else { Some(i) };
            share(&mut groups, &days, &[], |_| None, in_marks, |_| None);
            groups[0].perhaps.clone()
        };
        assert_eq!(shared(Some(3)), [2, 3]);
        assert_eq!(shared(Some(0)), [2]);
        assert_eq!(shared(None), [2, 3]);
    }
}
