//! Records among the witnesses: their sentences are found one by one, and statements are made of them.

use super::draft::Draft;
use super::{Edition, QuotationIx, Statement, Witness};
use crate::collation::matching::Group;
use crate::collation::normal;
use crate::corpus::{Article, ArticleKind};
use crate::quotation::Kind;
use crate::text::Span;
use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

/// The longest stretch of a record, in bytes, that is shown as left out between two places of it.
const LONGEST_CUT: usize = 60_000;
/// Places of a record with no more bytes between them belong together if one statement holds both: an
/// interjection, "(Applause.)".
const NEAR: usize = 120;
/// The share of the words that only one of two places has which a quotation must print if it holds both.
const HELD: f32 = 0.3;

/// Makes statements of the sentences of records: those between two that another article prints together
/// belong to them, and neighbours that no other article prints are one statement. `groups` keep their order.
pub fn gather(groups: &mut Vec<Group>, drafts: &[Draft], articles: &[Article]) {
    if articles.iter().all(|a| a.kind == ArticleKind::Article) {
        return;
    }
    let mut homes = Homes::new(groups, drafts);
    let goes_on = |n: usize| {
        let [a, b] = [&drafts[n], &drafts[n + 1]];
        let article = &articles[a.article];
        article.kind == ArticleKind::Transcript
            && a.article == b.article
            && b.quotation.floating
            && is_one_paragraph(&article.text, a, b)
    };
    let mut start = 0;
    for n in 0..drafts.len() {
        if n + 1 < drafts.len() && goes_on(n) {
            continue;
        }
        homes.fill(start..n + 1);
        homes.unite(start..n + 1);
        start = n + 1;
    }
    homes.move_into(groups);
}

/// Where the sentences of a paragraph belong.
struct Homes {
    /// The group of each draft.
    group_of: Vec<usize>,
    /// The group that each group goes into.
    home: Vec<usize>,
    /// Whether a group holds a single article and offers nothing.
    alone: Vec<bool>,
    /// Whether a group holds a single article.
    single: Vec<bool>,
}

impl Homes {
    fn new(groups: &[Group], drafts: &[Draft]) -> Self {
        let mut group_of = vec![0; drafts.len()];
        for (n, group) in groups.iter().enumerate() {
            group.sure.iter().for_each(|&i| group_of[i] = n);
        }
        let article = |i: usize| drafts[i].article;
        let single = |group: &Group| {
            group
                .sure
                .iter()
                .all(|i| article(*i) == article(group.sure[0]))
        };
        let single: Vec<bool> = groups.iter().map(single).collect();
        let mut alone = single.clone();
        for (n, group) in groups.iter().enumerate() {
            alone[n] &= group.perhaps.is_empty();
            group
                .perhaps
                .iter()
                .for_each(|&i| alone[group_of[i]] = false);
        }
        Self {
            group_of,
            home: (0..groups.len()).collect(),
            alone,
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
                        self.home[own] = group;
                    }
                }
            }
        }
    }

    /// Neighbours that nobody else prints become one.
    fn unite(&mut self, sentences: Range<usize>) {
        for n in sentences.skip(1) {
            let [a, b] = [self.group_of[n - 1], self.group_of[n]];
            let is_left = self.home[b] == b && self.single[self.home[a]];
            if self.alone[a] && self.alone[b] && is_left {
                self.home[b] = self.home[a];
            }
        }
    }

    fn move_into(self, groups: &mut Vec<Group>) {
        for (n, home) in self
            .home
            .into_iter()
            .enumerate()
            .filter(|(n, home)| n != home)
        {
            let Group { sure, perhaps } = std::mem::take(&mut groups[n]);
            groups[home].sure.extend(sure);
            groups[home].perhaps.extend(perhaps);
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

fn is_one_paragraph(text: &str, a: &Draft, b: &Draft) -> bool {
    let (from, to) = (a.quotation.extent().end, b.quotation.extent().start);
    text.get(from..to)
        .is_some_and(|between| !between.contains('\n'))
}

impl Edition {
    /// The stretches of its article that a witness prints without a break, in order; a stretch is a piece of
    /// its row in the collation. Where another witness prints two places of a record in one quotation, the
    /// record's stretch holds what stands between them: it was left out.
    pub fn stretches(&self, statement: &Statement, witness: &Witness) -> Vec<Span> {
        let told = self.told(witness);
        let is_record = self[witness.article].kind == ArticleKind::Transcript;
        let quoted = match is_record && told.len() > 1 {
            true => self.quoted_by_others(statement, witness),
            false => Vec::new(),
        };
        let mut out: Vec<Span> = Vec::new();
        let mut before: Option<QuotationIx> = None;
        for quotation in told {
            let spans = &self[quotation].quotation.spans;
            let tied =
                is_record && before.is_some_and(|before| self.are_tied(&quoted, before, quotation));
            match (out.last_mut(), spans.split_first()) {
                (Some(last), Some((first, rest))) if tied => {
                    *last = last.cover(first);
                    out.extend(rest);
                }
                _ => out.extend(spans),
            }
            before = Some(quotation);
        }
        out
    }

    /// The words of what the other sure witnesses quote, a set for each quotation.
    fn quoted_by_others(&self, statement: &Statement, witness: &Witness) -> Vec<HashSet<String>> {
        let others = statement.witnesses.iter();
        let others = others.filter(|w| w.sure && w.article != witness.article);
        let printed = others.flat_map(|w| &w.quotations);
        let direct = printed.filter(|q| self[**q].quotation.kind != Kind::Indirect);
        direct.map(|q| forms(&self.quoted(*q))).collect()
    }

    /// Whether two places of a record stand near each other, or together in one of these quotations.
    fn are_tied(&self, quoted: &[HashSet<String>], a: QuotationIx, b: QuotationIx) -> bool {
        let ends = (
            self[a].quotation.extent().end,
            self[b].quotation.extent().start,
        );
        let between = ends.1.saturating_sub(ends.0);
        if between <= NEAR {
            return true;
        }
        let (x, y) = (forms(&self.quoted(a)), forms(&self.quoted(b)));
        // What is said twice in one record is no splice: then neither place has words of its own.
        let holds =
            |quotation: &HashSet<String>, own: &HashSet<String>, other: &HashSet<String>| {
                let words = || own.difference(other);
                let held = words().filter(|word| quotation.contains(*word)).count();
                held > 0 && held as f32 >= HELD * words().count() as f32
            };
        let both = |q: &HashSet<String>| holds(q, &x, &y) && holds(q, &y, &x);
        between <= LONGEST_CUT && quoted.iter().any(both)
    }
}

fn forms(text: &str) -> HashSet<String> {
    normal::words(text)
        .into_iter()
        .map(|word| word.form)
        .collect()
}
