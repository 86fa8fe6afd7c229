//! Short names after a reader has said which outlet an article is of.

use super::article::Article;
use super::naming::{self, sigla};
use super::short_names::reserved;
use std::collections::{BTreeMap, BTreeSet};

/// Gives the articles at `renamed` the short name of the outlet that they now have: the one that its
/// other articles go by, else one by rule that no outlet has yet, else a number. All other short names stay.
pub fn rename(articles: &mut [Article], renamed: &[usize]) {
    let mut wanted: BTreeMap<String, sigla::OutletName> = BTreeMap::new();
    let is_renamed: BTreeSet<usize> = renamed.iter().copied().collect();
    let (new, old): (Vec<usize>, Vec<usize>) =
        (0..articles.len()).partition(|ix| is_renamed.contains(ix));
    for ix in old.into_iter().chain(new.iter().copied()) {
        let is_new = is_renamed.contains(&ix);
        let Some(outlet) = &articles[ix].outlet else {
            // What somebody has given to an article of an unknown outlet is that one's.
            let own = reserved(&articles[ix].siglum);
            if !is_new {
                wanted.insert(own.key.clone(), own);
            }
            continue;
        };
        let key = naming::key(&outlet.value);
        let fixed = (!is_new).then(|| articles[ix].siglum.clone());
        let name = outlet.value.clone();
        wanted
            .entry(key.clone())
            .or_insert(sigla::OutletName { key, name, fixed });
    }
    let wanted: Vec<sigla::OutletName> = wanted.into_values().collect();
    let assigned = sigla::assign(&wanted);
    for ix in new {
        let outlet = articles[ix].outlet.as_ref();
        let key = outlet.map(|outlet| naming::key(&outlet.value));
        let siglum = key.and_then(|key| assigned.get(&key)).cloned();
        articles[ix].siglum = siglum.unwrap_or_else(|| next_number(articles));
    }
}

/// The first number that no article of an unknown outlet has: "?3".
fn next_number(articles: &[Article]) -> String {
    let taken: BTreeSet<&str> = articles.iter().map(|article| &*article.siglum).collect();
    let mut numbers = (1..).map(|number| format!("?{number}"));
    let free = numbers.find(|number| !taken.contains(&**number));
    // Some number is always free: there are more numbers than articles.
    free.unwrap_or_default()
}

/// Gives the articles at `bearers`, all those of one outlet, this short name. Another outlet that has it gets one by rule.
pub fn give_siglum(articles: &mut [Article], bearers: &[usize], siglum: &str) {
    let bearers: BTreeSet<usize> = bearers.iter().copied().collect();
    for ix in &bearers {
        articles[*ix].siglum = siglum.to_owned();
    }
    let wanted = siglum.to_lowercase();
    let all = articles.iter().enumerate();
    let others =
        all.filter(|(ix, other)| !bearers.contains(ix) && other.siglum.to_lowercase() == wanted);
    let others: Vec<usize> = others.map(|(ix, _)| ix).collect();
    if !others.is_empty() {
        rename(articles, &others);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{Attested, Provenance, from_reader};

    #[test]
    fn a_renamed_article_joins_its_outlet_or_gets_a_short_name_of_its_own() {
        let lines = concat!(
            "{\"outlet\":\"The Harbour Times\",\"text\":\"One.\"}\n",
            "{\"text\":\"Two.\"}\n{\"text\":\"Three.\"}\n"
        );
        let mut articles = from_reader(lines.as_bytes()).articles;
        for (ix, name) in [(1, "harbour times"), (2, "Hill Tribune")] {
            articles[ix].outlet = Some(Attested::new(name.to_owned(), Provenance::Reader));
        }
        rename(&mut articles, &[1, 2]);
        assert_eq!(articles[0].siglum, articles[1].siglum);
        assert_ne!(articles[0].siglum, articles[2].siglum);
        assert!(!articles[2].siglum.starts_with('?'));
    }

    #[test]
    fn a_given_short_name_is_that_of_one_outlet_alone() {
        let lines = concat!(
            "{\"outlet\":\"Harbour Times\",\"text\":\"One.\"}\n",
            "{\"outlet\":\"Lake Post\",\"text\":\"Two.\"}\n",
            "{\"text\":\"Three.\"}\n",
            "{\"siglum\":\"ZZ\",\"text\":\"Four.\"}\n"
        );
        let mut articles = from_reader(lines.as_bytes()).articles;
        let sigla = |articles: &[Article]| -> Vec<String> {
            articles
                .iter()
                .map(|article| article.siglum.clone())
                .collect()
        };
        assert_eq!(sigla(&articles), ["HT", "LP", "?1", "ZZ"]);
        give_siglum(&mut articles, &[0], "lp");
        assert_eq!(sigla(&articles)[0], "lp");
        assert_ne!(sigla(&articles)[1].to_lowercase(), "lp");
        // An article of no known outlet gives way to it as well.
        give_siglum(&mut articles, &[0], "ZZ");
        assert_eq!(sigla(&articles)[3], "?2");
        // By rule nobody gets what such an article has.
        articles[3].siglum = "ZiZ".into();
        articles[1].outlet = Some(Attested::new("Zig Zag".to_owned(), Provenance::Reader));
        articles[0].siglum = "ZZ".into();
        rename(&mut articles, &[1]);
        assert!(
            !["ZZ", "ZiZ"].contains(&&*articles[1].siglum),
            "{:?}",
            sigla(&articles)
        );
    }
}
