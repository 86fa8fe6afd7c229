//! A group of printings to the witnesses of a statement.

use super::found::FoundQuotation;
use super::lineages;
use super::repeated::repeated;
use super::{ArticleIx, Coverage, QuotationIx, Witness};
use crate::collation::Lineage;
use crate::collation::matching::{self, Group};
use crate::corpus::{Article, ArticleKind, Attested, Provenance};
use crate::quotation::Kind;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// So many different wordings are looked for in one another; of more than that only equal ones are counted.
const MOST_WORDINGS: usize = 64;
/// A witness that prints this share of the base is whole and no fragment.
const WHOLE_SHARE: f32 = 2.0 / 3.0;

/// What one article prints of a statement.
#[derive(Debug)]
pub(super) struct Own {
    /// The article.
    pub article: usize,
    /// The short name of its outlet.
    pub siglum: String,
    /// Its words, without those that only repeat others.
    pub texts: Vec<String>,
    /// How near they are to what was spoken, and what tells it.
    pub lineage: Lineage,
    pub lineage_by: Option<Provenance>,
    sure: bool,
    record: bool,
    direct: bool,
    printings: Vec<usize>,
}

impl Own {
    /// How many words it prints.
    pub fn length(&self) -> usize {
        length(&self.texts)
    }

    /// Whether it prints any of its words in marks.
    pub fn is_direct(&self) -> bool {
        self.direct
    }

    /// The letters and figures of its stretches, blanks between them.
    fn letters(&self) -> String {
        let letters = |text: &String| -> String {
            let kept = text.chars().filter(|c| c.is_alphanumeric());
            kept.flat_map(char::to_lowercase).collect()
        };
        let stretches: Vec<String> = self.texts.iter().map(letters).collect();
        stretches.join(" ")
    }

    /// Its words, as they are held against others.
    pub fn parts(&self) -> Vec<&str> {
        parts(&self.texts)
    }
}

/// The printings of a statement by their articles, the sure ones first.
#[derive(Debug)]
pub(super) struct Gathered {
    /// Sure ones first, then in the order of the articles.
    pub own: Vec<Own>,
}

impl Gathered {
    /// Gathers the printings of a group and tells the lineage of each; `spoken` is the language of the speech.
    pub fn new(
        group: &Group,
        spoken: Option<&Attested<String>>,
        quotations: &[FoundQuotation],
        articles: &[Article],
    ) -> Self {
        let mut by_article: BTreeMap<(bool, usize), Vec<usize>> = BTreeMap::new();
        for (sure, printings) in [(true, &group.sure), (false, &group.perhaps)] {
            for &i in printings {
                let key = (!sure, quotations[i].article);
                by_article.entry(key).or_default().push(i);
            }
        }
        let own = by_article
            .into_iter()
            .map(|((unsure, article), printings)| {
                let (lineage, lineage_by) = lineages::lineage(spoken, &articles[article]);
                let mut kinds = printings.iter().map(|&i| quotations[i].quotation.kind);
                Own {
                    article,
                    siglum: articles[article].siglum.clone(),
                    texts: distinct_words(&printings, quotations, articles),
                    lineage,
                    lineage_by,
                    sure: !unsure,
                    record: articles[article].kind == ArticleKind::Transcript,
                    direct: kinds.any(|kind| kind != Kind::Indirect),
                    printings,
                }
            });
        let mut own: Vec<Own> = own.collect();
        lineages::by_wording(&mut own);
        Self { own }
    }

    /// The witnesses, and which of them is the base.
    pub fn witnesses(self) -> (Vec<Witness>, usize) {
        let base = self.base();
        let of = &self.own[base];
        let coverage: Vec<Coverage> = self.own.iter().map(|own| coverage(own, of)).collect();
        let own = self.own.into_iter().zip(coverage);
        let witnesses = own.map(|(own, coverage)| Witness {
            article: ArticleIx(own.article),
            quotations: own.printings.into_iter().map(QuotationIx).collect(),
            coverage,
            sure: own.sure,
            lineage: own.lineage,
            lineage_by: own.lineage_by,
            differs: false,
        });
        (witnesses.collect(), base)
    }

    /// In how many printings the words of each are held, whatever the typography: in those that print the same or
    /// a part of it.
    fn held(&self) -> Vec<usize> {
        let letters: Vec<String> = self.own.iter().map(Own::letters).collect();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        letters
            .iter()
            .for_each(|own| *counts.entry(own).or_default() += 1);
        let few = counts.len() <= MOST_WORDINGS;
        let parts_of = |whole: &str| {
            let held = |part: &str| part.split(' ').all(|piece| whole.contains(piece));
            let parts = counts
                .iter()
                .filter(|(part, _)| **part == whole || few && held(part));
            parts.map(|(_, count)| count).sum()
        };
        let totals: BTreeMap<&str, usize> =
            counts.keys().map(|own| (*own, parts_of(own))).collect();
        letters.iter().map(|own| totals[own.as_str()]).collect()
    }

    /// The record, else of the printings with marks one of the lineage nearest to the speech: the one whose words
    /// most others print too, else the fullest.
    fn base(&self) -> usize {
        let held = self.held();
        let rank = |n: &usize| {
            let own = &self.own[*n];
            let near = Reverse(own.lineage);
            (
                own.sure,
                own.record,
                own.direct,
                near,
                held[*n],
                own.length(),
                Reverse(*n),
            )
        };
        (0..self.own.len()).max_by_key(rank).unwrap_or(0)
    }
}

/// The words of a witness's printings, without those that only repeat another one.
fn distinct_words(
    own: &[usize],
    quotations: &[FoundQuotation],
    articles: &[Article],
) -> Vec<String> {
    let own = || own.iter().map(|&i| &quotations[i]);
    let texts: Vec<String> = own()
        .map(|found| found.quotation.text(&articles[found.article].text))
        .collect();
    let pieces: Vec<(bool, &str)> = own()
        .zip(&texts)
        .map(|(found, text)| (found.quotation.kind != Kind::Indirect, text.as_str()))
        .collect();
    let repeats = repeated(&pieces);
    let kept = texts.into_iter().zip(repeats);
    kept.filter_map(|(text, repeats)| (!repeats).then_some(text))
        .collect()
}

fn parts(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

fn length(texts: &[String]) -> usize {
    texts.iter().map(|t| t.split_whitespace().count()).sum()
}

fn coverage(own: &Own, base: &Own) -> Coverage {
    if !own.direct {
        return Coverage::Indirect;
    }
    // A translation in other words is as whole as its length; a quotation as its share of the base.
    let extent = own.length() as f32 / base.length().max(1) as f32;
    let share = matching::share(&base.parts(), &own.parts());
    if share.max(extent) >= WHOLE_SHARE {
        Coverage::Full
    } else {
        Coverage::Fragment
    }
}
