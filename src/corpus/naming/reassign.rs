//! Short names after a reader has said that an article is another outlet's.

use super::key;
use super::sigla::{Wanted, assign};
use crate::corpus::Article;
use std::collections::BTreeMap;

/// Gives each article the short name of its outlet. An outlet keeps the one that most of its articles
/// bear, unless more articles of another outlet bear it; the others get one by rule. Articles of unknown
/// outlets keep theirs.
pub fn assign_sigla(articles: &mut [Article]) {
    let mut borne: BTreeMap<(&str, String), usize> = BTreeMap::new();
    let mut names: BTreeMap<String, &str> = BTreeMap::new();
    for article in articles.iter() {
        if let Some(outlet) = &article.outlet {
            let key = key(&outlet.value);
            names.entry(key.clone()).or_insert(&outlet.value);
            *borne.entry((&article.siglum, key)).or_default() += 1;
        }
    }
    let owner = |siglum: &str| {
        let by_outlet = borne.iter().filter(|((s, _), _)| *s == siglum);
        let most = by_outlet.max_by_key(|((_, key), n)| (**n, std::cmp::Reverse(key)));
        most.map(|((_, key), _)| key)
    };
    let kept = |key: &String| {
        let by_siglum = borne.iter().filter(|((_, k), _)| k == key);
        let most = by_siglum.max_by_key(|((s, _), n)| (**n, std::cmp::Reverse(*s)));
        most.map(|((siglum, _), _)| *siglum)
            .filter(|siglum| owner(siglum) == Some(key))
    };
    let wanted: Vec<Wanted> = names
        .iter()
        .map(|(key, name)| Wanted {
            key: key.clone(),
            name: (*name).to_string(),
            fixed: kept(key).map(str::to_string),
        })
        .collect();
    let sigla = assign(&wanted);
    for article in articles {
        let known = article.outlet.as_ref().map(|outlet| key(&outlet.value));
        if let Some(siglum) = known.and_then(|key| sigla.get(&key)) {
            article.siglum.clone_from(siglum);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Known;

    fn articles(of: &[(Option<&str>, &str)]) -> Vec<Article> {
        let corpus = crate::corpus::from_reader("A text.".as_bytes());
        let of = of.iter().map(|(outlet, siglum)| Article {
            outlet: outlet.map(|o| Known::new(o.to_string(), "a test")),
            siglum: (*siglum).to_string(),
            ..corpus.articles[0].clone()
        });
        of.collect()
    }

    fn sigla(of: &[(Option<&str>, &str)]) -> Vec<String> {
        let mut articles = articles(of);
        assign_sigla(&mut articles);
        articles.into_iter().map(|a| a.siglum).collect()
    }

    #[test]
    fn an_article_takes_the_siglum_of_its_new_outlet() {
        let of = [
            (Some("Harbour Post"), "HP"),
            (Some("North Ledger"), "HP"),
            (Some("Harbour Post"), "HP"),
            (Some("North Ledger"), "X9"),
            (None, "?1"),
        ];
        assert_eq!(sigla(&of)[..3], ["HP", sigla(&of)[3].as_str(), "HP"]);
        assert_eq!(sigla(&of)[4], "?1");
    }

    #[test]
    fn an_outlet_that_was_unknown_gets_a_siglum_by_rule() {
        assert_eq!(
            sigla(&[(Some("Harbour Post"), "?1"), (None, "?2")])[1],
            "?2"
        );
        let of = [(Some("Harbour Post"), "HP"), (Some("Hill Press"), "HP")];
        let given = sigla(&of);
        assert_ne!(given[0], given[1]);
    }
}
