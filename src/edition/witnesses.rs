//! A group of printings to the witnesses of a statement.

use super::found::FoundQuotation;
use super::repeated::repeated;
use super::{ArticleIx, Coverage, QuotationIx, Witness};
use crate::collation::matching::{self, Group};
use crate::corpus::{Article, ArticleKind};
use crate::quotation::Kind;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A witness that prints this share of the base is whole and no fragment.
const WHOLE_SHARE: f32 = 2.0 / 3.0;

/// The witnesses of a statement (sure ones first, then in the order of the articles) and which of them is
/// the base: a transcript, else the longest that prints direct speech.
pub fn witnesses(
    group: &Group,
    quotations: &[FoundQuotation],
    articles: &[Article],
) -> (Vec<Witness>, usize) {
    let mut by_article: BTreeMap<(bool, usize), Vec<usize>> = BTreeMap::new();
    for (sure, printings) in [(true, &group.sure), (false, &group.perhaps)] {
        for &i in printings {
            by_article
                .entry((!sure, quotations[i].article))
                .or_default()
                .push(i);
        }
    }
    let texts: Vec<Vec<String>> = by_article
        .values()
        .map(|own| distinct_words(own, quotations, articles))
        .collect();
    let keys: Vec<(bool, usize)> = by_article.keys().copied().collect();
    let members: Vec<Vec<usize>> = by_article.into_values().collect();
    let base = base(&keys, &members, &texts, quotations, articles);
    let witnesses = keys
        .iter()
        .zip(&members)
        .zip(&texts)
        .map(|((&(unsure, article), own), text)| {
            let share = matching::share(&parts(&texts[base]), &parts(text));
            Witness {
                article: ArticleIx(article),
                quotations: own.iter().map(|&i| QuotationIx(i)).collect(),
                coverage: coverage(own, quotations, share, length(text), length(&texts[base])),
                sure: !unsure,
                differs: false,
            }
        })
        .collect();
    (witnesses, base)
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

fn base(
    keys: &[(bool, usize)],
    members: &[Vec<usize>],
    texts: &[Vec<String>],
    quotations: &[FoundQuotation],
    articles: &[Article],
) -> usize {
    let rank = |w: &usize| {
        let (unsure, article) = keys[*w];
        let direct = members[*w]
            .iter()
            .any(|&i| quotations[i].quotation.kind != Kind::Indirect);
        let record = articles[article].kind == ArticleKind::Transcript;
        (!unsure, record, direct, length(&texts[*w]), Reverse(*w))
    };
    (0..keys.len()).max_by_key(rank).unwrap_or(0)
}

fn parts(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

fn length(texts: &[String]) -> usize {
    texts.iter().map(|t| t.split_whitespace().count()).sum()
}

fn coverage(
    own: &[usize],
    quotations: &[FoundQuotation],
    share: f32,
    words: usize,
    of: usize,
) -> Coverage {
    if own
        .iter()
        .all(|&i| quotations[i].quotation.kind == Kind::Indirect)
    {
        return Coverage::Indirect;
    }
    // A translation in other words is as whole as its length; a quotation as its share of the base.
    let extent = words as f32 / of.max(1) as f32;
    if share.max(extent) >= WHOLE_SHARE {
        Coverage::Full
    } else {
        Coverage::Fragment
    }
}
