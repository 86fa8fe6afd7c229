//! Who published what, and the reader's word on it.

use super::correction::Correction;
use super::{ArticleIx, Outlet, SharedVec};
use crate::corpus::{self, Article, Attested, Provenance};
use std::collections::BTreeMap;

/// Sets the outlets that the reader has named, and the sigla that follow from them; `number` tells which
/// article an id means.
pub fn set_outlets(
    articles: &mut SharedVec<Article>,
    corrections: &[Correction],
    number: impl Fn(&str) -> Option<usize>,
) {
    let mut renamed = Vec::new();
    for correction in corrections {
        let Correction::Outlet { article, name } = correction else {
            continue;
        };
        if let Some(ix) = number(article) {
            let named = Attested::new(name.clone(), Provenance::Reader);
            let article = &mut articles[ix];
            article.stated_outlet = article.read_outlet().cloned();
            article.outlet = Some(named);
            renamed.push(ix);
        }
    }
    if !renamed.is_empty() {
        corpus::rename(articles, &renamed);
    }
}

/// Sets the sigla that the reader has given to outlets: in all their articles, those that come later too. What is no
/// siglum is left alone. `number` tells which article an id means.
pub fn set_sigla(
    articles: &mut SharedVec<Article>,
    corrections: &[Correction],
    number: impl Fn(&str) -> Option<usize>,
) {
    for correction in corrections {
        let Correction::Siglum {
            article,
            outlet,
            siglum,
        } = correction
        else {
            continue;
        };
        let bearers: Vec<usize> = match outlet {
            Some(outlet) => of_outlet(articles, outlet).collect(),
            None => {
                let own = number(article).into_iter();
                own.filter(|ix| articles[*ix].outlet.is_none()).collect()
            }
        };
        if !bearers.is_empty() && corpus::checked_siglum(siglum).is_ok() {
            corpus::give_siglum(articles, &bearers, siglum);
        }
    }
}

/// The articles of an outlet, however they spell its name.
fn of_outlet<'a>(articles: &'a [Article], outlet: &str) -> impl Iterator<Item = usize> + 'a {
    let key = corpus::outlet_key(outlet);
    let of = move |article: &Article| {
        let own = article.outlet.as_ref();
        own.is_some_and(|own| corpus::outlet_key(&own.value) == key)
    };
    let all = articles.iter().enumerate();
    all.filter(move |(_, article)| of(article))
        .map(|(ix, _)| ix)
}

/// The outlets of the articles, in the order of their first ones.
pub fn outlets(articles: &[Article]) -> Vec<Outlet> {
    let mut by_siglum: BTreeMap<&str, usize> = BTreeMap::new();
    let mut out: Vec<Outlet> = Vec::new();
    for (ix, article) in articles.iter().enumerate() {
        let at = *by_siglum.entry(&article.siglum).or_insert_with(|| {
            let name = article.outlet.as_ref().map(|k| k.value.clone());
            out.push(Outlet {
                name,
                siglum: article.siglum.clone(),
                articles: Vec::new(),
            });
            out.len() - 1
        });
        out[at].articles.push(ArticleIx(ix));
    }
    out
}
