//! Transcripts among the articles: their sentences are found one by one, and statements are made of them.

use super::found::FoundQuotation;
use crate::collation::matching::Group;
use crate::corpus::{Article, ArticleKind};
use std::collections::BTreeMap;
use std::ops::Range;

/// Makes statements of the sentences of transcripts: those between two that another article prints together
/// belong to them, and neighbours that no other article prints are one statement. `groups` keep their order.
pub fn gather(groups: &mut Vec<Group>, quotations: &[FoundQuotation], articles: &[Article]) {
    if articles.iter().all(|a| a.kind != ArticleKind::Transcript) {
        return;
    }
    let mut merging = Merging::new(groups, quotations);
    let goes_on = |n: usize| {
        let [a, b] = [&quotations[n], &quotations[n + 1]];
        let article = &articles[a.article];
        article.kind == ArticleKind::Transcript
            && a.article == b.article
            && b.quotation.floating
            && is_one_paragraph(&article.text, a, b)
    };
    let mut start = 0;
    for n in 0..quotations.len() {
        if n + 1 < quotations.len() && goes_on(n) {
            continue;
        }
        merging.fill(start..n + 1);
        merging.join_neighbours(start..n + 1);
        start = n + 1;
    }
    merging.apply(groups);
}

/// The groups of quotations that are merged into others.
struct Merging {
    /// The group of each quotation.
    group_of: Vec<usize>,
    /// The group that each group goes into.
    target: Vec<usize>,
    /// Whether a group holds a single article, and perhaps no other one either.
    unshared: Vec<bool>,
    /// Whether a group holds a single article.
    single: Vec<bool>,
}

impl Merging {
    fn new(groups: &[Group], quotations: &[FoundQuotation]) -> Self {
        let mut group_of = vec![0; quotations.len()];
        for (n, group) in groups.iter().enumerate() {
            group.sure.iter().for_each(|&i| group_of[i] = n);
        }
        let article = |i: usize| quotations[i].article;
        let single = |group: &Group| {
            group
                .sure
                .iter()
                .all(|i| article(*i) == article(group.sure[0]))
        };
        let single: Vec<bool> = groups.iter().map(single).collect();
        let mut unshared = single.clone();
        for (n, group) in groups.iter().enumerate() {
            unshared[n] &= group.perhaps.is_empty();
            group
                .perhaps
                .iter()
                .for_each(|&i| unshared[group_of[i]] = false);
        }
        Self {
            group_of,
            target: (0..groups.len()).collect(),
            unshared,
            single,
        }
    }

    /// Sentences of a paragraph that stand between two of one statement of several articles go into it.
    fn fill(&mut self, sentences: Range<usize>) {
        let mut last: BTreeMap<usize, usize> = BTreeMap::new();
        for n in sentences {
            let group = self.group_of[n];
            if self.single[group] {
                continue;
            }
            if let Some(before) = last.insert(group, n) {
                for between in before + 1..n {
                    let own = self.group_of[between];
                    if self.single[own] {
                        self.target[own] = group;
                    }
                }
            }
        }
    }

    /// Neighbours that nobody else prints become one.
    fn join_neighbours(&mut self, sentences: Range<usize>) {
        for n in sentences.skip(1) {
            let [a, b] = [self.group_of[n - 1], self.group_of[n]];
            let is_left = self.target[b] == b && self.single[self.target[a]];
            if self.unshared[a] && self.unshared[b] && is_left {
                self.target[b] = self.target[a];
            }
        }
    }

    fn apply(self, groups: &mut Vec<Group>) {
        for (n, target) in self
            .target
            .into_iter()
            .enumerate()
            .filter(|(n, target)| n != target)
        {
            let Group { sure, perhaps } = std::mem::take(&mut groups[n]);
            groups[target].sure.extend(sure);
            groups[target].perhaps.extend(perhaps);
        }
        groups.retain(|group| !group.sure.is_empty());
        for Group { sure, perhaps } in groups {
            sure.sort_unstable();
            perhaps.sort_unstable();
            perhaps.dedup();
            perhaps.retain(|i| sure.binary_search(i).is_err());
        }
    }
}

fn is_one_paragraph(text: &str, a: &FoundQuotation, b: &FoundQuotation) -> bool {
    let (from, to) = (a.quotation.extent().end, b.quotation.extent().start);
    text.get(from..to)
        .is_some_and(|between| !between.contains('\n'))
}
