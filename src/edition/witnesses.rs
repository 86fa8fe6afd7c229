//! The renditions of a statement to its witnesses: which of them is the base, and how much each prints of it.

use super::renditions::{Rendition, Words};
use super::{ArticleIx, Coverage, QuotationIx, Witness};
use crate::collation::normal::{self, Word};
use crate::collation::variant::number_values;
use crate::collation::{Lineage, matching};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// So many different wordings are looked for in one another; of more than that only equal ones are counted.
const MAX_WORDINGS_SEARCHED: usize = 64;
/// It takes one more than two to outvote one.
const MIN_VOTES: usize = 3;
/// So many words in marks are a scrap: never whole, however little others print.
const SCRAP_WORDS: usize = 4;
/// A witness that prints this share of the base is whole and no fragment.
const WHOLE_SHARE: f32 = 2.0 / 3.0;

/// Which rendition of a statement is the base, and how much each prints of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extents {
    pub base: usize,
    pub coverage: Vec<Coverage>,
}

impl Extents {
    /// Tells it by the words of each rendition.
    pub fn new(renditions: &[Rendition], words: &[Words]) -> Self {
        let counts: Vec<usize> = words.iter().map(Words::count).collect();
        let base = base(renditions, words, &counts);
        // What many print alike is held against the base once.
        let mut shares: BTreeMap<&Words, f32> = BTreeMap::new();
        let sentences: BTreeSet<String> = (0..renditions.len())
            .filter(|n| renditions[*n].is_direct && !renditions[*n].is_fragment)
            .map(|n| words[n].letters())
            .collect();
        let is_sentence = |n: usize| sentences.contains(&words[n].letters());
        let coverage = |n: usize| {
            if !renditions[n].is_direct {
                return Coverage::Indirect;
            }
            // So few words in marks tell nothing of the sentence that they were taken from, and a fragment of one is
            // no sentence, however long: unless others print just these words as one.
            if counts[n] <= SCRAP_WORDS || renditions[n].is_fragment && !is_sentence(n) {
                return Coverage::Fragment;
            }
            // A translation in other words is as whole as its length; a quotation as its share of the base.
            let extent = counts[n] as f32 / counts[base].max(1) as f32;
            let mut share = || {
                let share = || matching::share(&words[base].parts(), &words[n].parts());
                *shares.entry(&words[n]).or_insert_with(share)
            };
            match extent >= WHOLE_SHARE || share() >= WHOLE_SHARE {
                true => Coverage::Full,
                false => Coverage::Fragment,
            }
        };
        Self {
            base,
            coverage: (0..renditions.len()).map(coverage).collect(),
        }
    }
}

/// The witnesses of a statement.
pub fn witnesses(renditions: Vec<Rendition>, coverage: &[Coverage]) -> Vec<Witness> {
    let told = renditions.into_iter().zip(coverage);
    let witnesses = told.map(|(own, coverage)| Witness {
        article: ArticleIx(own.article),
        quotations: own.printings.iter().copied().map(QuotationIx).collect(),
        coverage: *coverage,
        sure: own.is_sure,
        lineage: own.lineage,
        lineage_by: own.lineage_by.map(Box::new),
        differs: false,
    });
    witnesses.collect()
}

/// Witnesses in their order and the number of the base: behind the sure ones stands the base where it is only *perhaps*
/// one of them.
pub fn in_order(mut witnesses: Vec<Witness>, base: usize) -> (Vec<Witness>, usize) {
    let sure = witnesses.iter().take_while(|w| w.sure).count();
    if base > sure {
        witnesses[sure..=base].rotate_right(1);
    }
    (witnesses, base.min(sure))
}

/// How many renditions each holds, whatever the typography: those that print the same or a part of it.
fn contained_renditions(words: &[Words]) -> Vec<usize> {
    let letters: Vec<String> = words.iter().map(Words::letters).collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    letters
        .iter()
        .for_each(|own| *counts.entry(own).or_default() += 1);
    if counts.len() > MAX_WORDINGS_SEARCHED {
        return letters.iter().map(|own| counts[own.as_str()]).collect();
    }
    let parts_of = |whole: &str| {
        let is_part = |part: &str| part.split(' ').all(|piece| whole.contains(piece));
        let parts = counts
            .iter()
            .filter(|(part, _)| **part == whole || is_part(part));
        parts.map(|(_, count)| count).sum()
    };
    let totals: BTreeMap<&str, usize> = counts.keys().map(|own| (*own, parts_of(own))).collect();
    letters.iter().map(|own| totals[own.as_str()]).collect()
}

/// For each rendition whether its numbers are other ones than those of most others that print any, reported ones among them:
/// numbers are held against what most print. Of many wordings none is told.
fn are_outvoted(words: &[Words]) -> Vec<bool> {
    if !(MIN_VOTES..=MAX_WORDINGS_SEARCHED).contains(&words.len()) {
        return vec![false; words.len()];
    }
    let numbers: Vec<BTreeSet<String>> = words.iter().map(numbers).collect();
    let outvoted = numbers.iter().enumerate().map(|(n, own)| {
        let others = numbers.iter().enumerate();
        let others = others.filter(|(m, other)| *m != n && !own.is_empty() && !other.is_empty());
        let all = others.clone().count();
        let alike = others.filter(|(_, other)| own.is_subset(other) || other.is_subset(own));
        let alike = alike.count();
        all - alike > alike
    });
    outvoted.collect()
}

/// What the numbers of a rendition come to.
fn numbers(words: &Words) -> BTreeSet<String> {
    let parts = words.parts();
    let words: Vec<Word> = parts.into_iter().flat_map(normal::words).collect();
    let forms: Vec<&str> = words.iter().map(|word| word.form.as_str()).collect();
    number_values(&forms).into_iter().collect()
}

/// The record, if only perhaps one of the statement, else of the renditions with marks one of the lineage nearest to the speech: no one whose numbers are others
/// than those of most, then the one that holds the words of most others, else the fullest, without a sign of a cut where there is one. A sure one, but never what was translated back where another one with marks
/// is nearer to the speech, if only perhaps the same.
fn base(renditions: &[Rendition], words: &[Words], counts: &[usize]) -> usize {
    if renditions.len() < 2 {
        return 0;
    }
    let contained = contained_renditions(words);
    let outvoted = are_outvoted(words);
    let most = counts.iter().copied().max().unwrap_or_default();
    // What is whole because it is a part of the rest is no better than what is cut.
    let is_long = |n: usize| counts[n] as f32 >= WHOLE_SHARE * most as f32;
    let rank = |n: &usize| {
        let own = &renditions[*n];
        let near = Reverse(own.lineage);
        (
            own.is_transcript,
            own.is_sure,
            own.is_direct,
            near,
            (!outvoted[*n], contained[*n]),
            is_long(*n) && !words[*n].are_cut(),
            counts[*n],
            Reverse(*n),
        )
    };
    let best = (0..renditions.len()).max_by_key(rank).unwrap_or(0);
    let is_back = |n: usize| renditions[n].lineage >= Lineage::BackTranslated;
    let nearer = (0..renditions.len()).filter(|n| renditions[*n].is_direct && !is_back(*n));
    match is_back(best) {
        true => nearer.max_by_key(rank).unwrap_or(best),
        false => best,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edition::renditions::rendition;

    #[test]
    fn who_prints_a_whole_sentence_without_its_capital_prints_it_whole() {
        let rendition = |is_fragment| Rendition {
            is_fragment,
            ..rendition(0)
        };
        let of = |first_is_fragment, words: [&str; 2]| {
            let all = [rendition(first_is_fragment), rendition(true)];
            Extents::new(&all, &words.map(Words::from)).coverage[1]
        };
        let (whole, lower) = (
            "We have waited here for years.",
            "we have waited here for years,",
        );
        assert_eq!(of(false, [whole, lower]), Coverage::Full);
        assert_eq!(of(true, [whole, lower]), Coverage::Fragment);
        assert_eq!(
            of(false, [whole, "waited here for eleven years"]),
            Coverage::Fragment
        );
    }

    #[test]
    fn what_is_printed_whole_is_the_base_before_what_is_cut() {
        let base = |words: &[&str]| {
            let all: Vec<Rendition> = (0..words.len()).map(rendition).collect();
            let words: Vec<Words> = words.iter().map(|own| Words::from(*own)).collect();
            Extents::new(&all, &words).base
        };
        let whole = "We sail at dawn, whatever the weather, and nobody stays";
        let cut = "We sail at dawn … and nobody stays";
        assert_eq!(base(&[cut, whole, cut, cut]), 1);
        assert_eq!(base(&["We sail [...] and nobody stays", whole]), 1);
        assert_eq!(
            base(&[
                "He was a good man ... We will miss him, and so will all who sailed with him",
                "We shall miss him"
            ]),
            0
        );
        // What is longer elsewhere but cut is not whole; what begins with the sign leaves nothing out between.
        assert_eq!(
            base(&["We sail … and nobody stays here in all these years", whole]),
            1
        );
        assert_eq!(base(&["… and nobody stays on the quay", "nobody stays"]), 0);
        assert_eq!(base(&["We sail at dawn", cut]), 1);
    }

    #[test]
    fn numbers_are_held_against_those_that_most_print() {
        let base = |words: &[&str]| {
            let all = words.iter().enumerate().map(|(n, words)| Rendition {
                is_direct: !words.starts_with("that"),
                ..rendition(n)
            });
            let all: Vec<Rendition> = all.collect();
            let words: Vec<Words> = words.iter().map(|own| Words::from(*own)).collect();
            Extents::new(&all, &words).base
        };
        let odd = "The quay costs 2.85 million crowns, whatever the weather,";
        let quoted = "The quay costs 2.58 million crowns,";
        let report = "that the quay costs 2.58 million crowns";
        assert_eq!(base(&[odd, quoted, report]), 1);
        assert_eq!(base(&[odd, quoted, "that the quay is dear"]), 0);
        assert_eq!(
            base(&[odd, quoted, "that the quay costs 2.85 million crowns"]),
            0
        );
    }

    #[test]
    fn a_record_is_the_base_if_only_perhaps_of_the_statement() {
        let words = [
            "Nobody sails tonight, I promise",
            "Nobody sails tonight, I promise",
            "Nobody sails",
        ];
        let base = |is_transcript: bool| {
            let third = Rendition {
                is_sure: !is_transcript,
                is_transcript,
                ..rendition(2)
            };
            let all = [rendition(0), rendition(1), third];
            Extents::new(&all, &words.map(Words::from)).base
        };
        assert_eq!((base(true), base(false)), (2, 0));
    }
}
