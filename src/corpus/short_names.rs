//! The short name of each article's outlet: set by somebody, else by rule, else a number.

use super::Problem;
use super::manifest::Manifest;
use super::naming::{self, sigla};
use super::stated_facts::StatedFacts;
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

/// An outlet of the corpus.
struct Outlet<'a> {
    key: String,
    name: &'a str,
    /// The short name that somebody set, and where it was first met.
    set: Option<(&'a str, &'a Path)>,
    /// Whether it was told that its articles bring different ones.
    disputed: bool,
}

/// What is the same for all spellings of an article's outlet.
pub fn outlet_key(given: &StatedFacts) -> Option<String> {
    given
        .outlet
        .as_ref()
        .map(|outlet| naming::key(&outlet.value))
}

/// The short name for each article, in their order. What `corpus.toml` sets for an outlet counts before
/// what its articles bring; of two outlets that want the same, the first keeps it. An article without an
/// outlet is "?1", "?2" …, unless it brings a short name of its own.
pub fn assign(
    articles: &[(&StatedFacts, &Path)],
    manifests: &[Manifest],
    problems: &mut Vec<Problem>,
) -> Vec<String> {
    let keys: Vec<Option<String>> = articles
        .iter()
        .map(|(given, _)| outlet_key(given))
        .collect();
    let outlets = outlets(articles, &keys, manifests, problems);
    let mut wanted = wanted(outlets, problems);
    for (given, _) in articles.iter().filter(|(given, _)| given.outlet.is_none()) {
        wanted.extend(given.siglum.as_deref().map(reserved));
    }
    let by_key = sigla::assign(&wanted);
    let mut unknown = 0;
    let mut short_name = |(key, (given, _)): (&Option<String>, &(&StatedFacts, &Path))| {
        let known = key.as_ref().and_then(|key| by_key.get(key));
        known.or(given.siglum.as_ref()).cloned().unwrap_or_else(|| {
            unknown += 1;
            format!("?{unknown}")
        })
    };
    keys.iter().zip(articles).map(&mut short_name).collect()
}

/// The outlets in the order of their first articles.
fn outlets<'a>(
    articles: &[(&'a StatedFacts, &'a Path)],
    keys: &[Option<String>],
    manifests: &'a [Manifest],
    problems: &mut Vec<Problem>,
) -> Vec<Outlet<'a>> {
    let mut outlets: Vec<Outlet> = Vec::new();
    let mut index: HashMap<&str, usize> = HashMap::new();
    for ((given, path), key) in articles.iter().zip(keys) {
        let (Some(key), Some(outlet)) = (key, &given.outlet) else {
            continue;
        };
        let n = *index.entry(key).or_insert_with(|| {
            let set = manifests.iter().rev().find_map(|m| m.siglum_of(key));
            outlets.push(Outlet {
                key: key.clone(),
                name: &outlet.value,
                set: set.map(|siglum| (siglum, *path)),
                disputed: set.is_some(),
            });
            outlets.len() - 1
        });
        let known = &mut outlets[n];
        match (known.set, given.siglum.as_deref()) {
            (None, Some(siglum)) => known.set = Some((siglum, path)),
            (Some((first, _)), Some(siglum)) if first != siglum && !known.disputed => {
                known.disputed = true;
                let reason = format!(
                    "“{}” has two sigla, {first} and {siglum}: {first} holds",
                    known.name
                );
                problems.push(problem(path, reason));
            }
            _ => {}
        }
    }
    outlets
}

fn wanted(outlets: Vec<Outlet<'_>>, problems: &mut Vec<Problem>) -> Vec<sigla::OutletName> {
    let mut holders: BTreeMap<String, String> = BTreeMap::new();
    let mut wanted = Vec::new();
    for outlet in outlets {
        let mut fixed = None;
        if let Some((siglum, path)) = outlet.set {
            if let Some(holder) = holders.get(&siglum.to_lowercase()) {
                let reason = format!(
                    "the siglum {siglum} is that of “{holder}”: “{}” gets one by rule",
                    outlet.name
                );
                problems.push(problem(path, reason));
            } else {
                holders.insert(siglum.to_lowercase(), outlet.name.to_owned());
                fixed = Some(siglum.to_owned());
            }
        }
        wanted.push(sigla::OutletName {
            key: outlet.key,
            name: outlet.name.to_owned(),
            fixed,
        });
    }
    wanted
}

/// A short name that an article without an outlet brings: no rule may give it to another outlet. Its key begins with a
/// question mark, which no key of a name does, so that it stands for no named outlet.
pub(super) fn reserved(siglum: &str) -> sigla::OutletName {
    sigla::OutletName {
        key: format!("?{siglum}"),
        name: siglum.to_owned(),
        fixed: Some(siglum.to_owned()),
    }
}

fn problem(path: &Path, reason: String) -> Problem {
    Problem {
        is_note: false,
        path: path.to_owned(),
        line: None,
        reason,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::provenance::{Attested, Provenance};

    fn given(outlet: &str, siglum: &str) -> StatedFacts {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        StatedFacts {
            outlet: some(outlet).map(|name| Attested::new(name, Provenance::Reader)),
            siglum: some(siglum),
            ..StatedFacts::default()
        }
    }

    fn assigned(articles: &[StatedFacts], manifest: &str) -> (Vec<String>, Vec<String>) {
        let manifest = Manifest::parse("corpus.toml".into(), manifest, false);
        let articles: Vec<_> = articles.iter().map(|g| (g, Path::new("x"))).collect();
        let mut problems = Vec::new();
        let sigla = assign(&articles, &[manifest], &mut problems);
        (sigla, problems.into_iter().map(|p| p.reason).collect())
    }

    #[test]
    fn what_is_set_counts_before_the_rule() {
        let articles = [
            given("Harbour Times", ""),
            given("The Harbour Times", "HTM"),
            given("Lake Post", "LP"),
            given("", ""),
            given("", "ZZ"),
            given("Zig Zag", ""),
            given("", ""),
        ];
        let (sigla, told) = assigned(&articles, "[outlet.\"Lake Post\"]\nsiglum = \"LAKE\"\n");
        assert_eq!(sigla, ["HTM", "HTM", "LAKE", "?1", "ZZ", "ZiZ", "?2"]);
        assert_eq!(told, [] as [&str; 0]);
    }

    #[test]
    fn disputes_are_told_once() {
        let articles = [
            given("Lake Post", "LP"),
            given("Long Pier", "LP"),
            given("Long Pier", "LP"),
            given("Lake Post", "LPO"),
            given("Lake Post", "LPO"),
        ];
        let (sigla, told) = assigned(&articles, "");
        assert_eq!(sigla, ["LP", "LoP", "LoP", "LP", "LP"]);
        assert_eq!(
            told,
            [
                "“Lake Post” has two sigla, LP and LPO: LP holds",
                "the siglum LP is that of “Lake Post”: “Long Pier” gets one by rule",
            ]
        );
    }
}
