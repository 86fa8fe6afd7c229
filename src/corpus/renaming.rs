//! Short names after a reader has said which outlet an article is of.

use super::article::Article;
use super::naming::{self, sigla};
use std::collections::BTreeMap;

/// Gives the articles at `renamed` the short name of the outlet that they now have: the one that its
/// other articles go by, else one by rule that no outlet has yet. All other short names stay.
pub fn rename(articles: &mut [Article], renamed: &[usize]) {
    let mut wanted: BTreeMap<String, sigla::OutletName> = BTreeMap::new();
    let (new, old): (Vec<usize>, Vec<usize>) =
        (0..articles.len()).partition(|ix| renamed.contains(ix));
    for ix in old.into_iter().chain(new.iter().copied()) {
        let Some(outlet) = &articles[ix].outlet else {
            continue;
        };
        let key = naming::key(&outlet.value);
        let fixed = (!new.contains(&ix)).then(|| articles[ix].siglum.clone());
        let name = outlet.value.clone();
        wanted
            .entry(key.clone())
            .or_insert(sigla::OutletName { key, name, fixed });
    }
    let wanted: Vec<sigla::OutletName> = wanted.into_values().collect();
    let assigned = sigla::assign(&wanted);
    for ix in new {
        let key = articles[ix]
            .outlet
            .as_ref()
            .map(|outlet| naming::key(&outlet.value));
        if let Some(siglum) = key.and_then(|key| assigned.get(&key)) {
            articles[ix].siglum.clone_from(siglum);
        }
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
}
