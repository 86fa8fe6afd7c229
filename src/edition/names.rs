//! One name for one speaker across articles: "Lind" of one outlet is "Ada Lind" of another.
//!
//! Within an article the quotation room has resolved each mention to the fullest form printed there.
//! Here only forms of one name are united, and only where no second person could be meant.

use crate::language::person_name::{short_name, stands_for};
use std::collections::{BTreeMap, HashMap};

/// Finds the name under which each of `names` (with repetitions) goes in the whole edition: the most
/// frequent of its fullest forms. A bare surname goes with the one full name that ends in it; where two
/// full names do, it stays as it is.
pub fn common_names<'a>(names: impl IntoIterator<Item = &'a str>) -> HashMap<String, String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for name in names {
        *counts.entry(name).or_default() += 1;
    }
    let mut by_surname: BTreeMap<String, Vec<(&str, usize)>> = BTreeMap::new();
    let mut out = HashMap::new();
    for (name, n) in counts {
        if is_description(name) {
            out.insert(name.to_string(), name.to_string());
            continue;
        }
        let surname = short_name(name)
            .split_whitespace()
            .next_back()
            .unwrap_or(name);
        by_surname
            .entry(surname.to_lowercase())
            .or_default()
            .push((name, n));
    }
    for forms in by_surname.into_values() {
        for (form, common) in persons(forms) {
            out.insert(form.to_string(), common.to_string());
        }
    }
    out
}

/// Whether somebody is known by a description only ("two investigators"), which means another in another article.
fn is_description(name: &str) -> bool {
    let last = name.split_whitespace().next_back().unwrap_or("");
    last.starts_with(char::is_lowercase)
}

/// The forms of one surname, each with the name of its person.
fn persons(mut forms: Vec<(&str, usize)>) -> Vec<(&str, &str)> {
    forms.sort_by_key(|(name, n)| (std::cmp::Reverse(words(name)), std::cmp::Reverse(*n), *name));
    let mut persons: Vec<Vec<(&str, usize)>> = Vec::new();
    for form in forms {
        let fits: Vec<usize> = (0..persons.len())
            .filter(|&p| is_form_of(form.0, persons[p][0].0))
            .collect();
        match fits.as_slice() {
            [only] => persons[*only].push(form),
            _ => persons.push(vec![form]),
        }
    }
    persons
        .into_iter()
        .flat_map(|forms| {
            let common = usual(&forms);
            forms.into_iter().map(move |(form, _)| (form, common))
        })
        .collect()
}

/// The most frequent form among those with at least two words, else the most frequent at all.
fn usual<'a>(forms: &[(&'a str, usize)]) -> &'a str {
    let full = forms.iter().filter(|(name, _)| words(name) > 1);
    let best = full.max_by_key(|(name, n)| (*n, name.len(), *name));
    best.or(forms.first()).map_or("", |(name, _)| name)
}

fn words(name: &str) -> usize {
    name.split_whitespace().count()
}

/// Whether each word of `part` stands in `whole`, in order; an initial stands for its word. One of two persons
/// who spoke together is no form of both.
fn is_form_of(part: &str, whole: &str) -> bool {
    if joined(part) != joined(whole) {
        return false;
    }
    let bare = |w: &str| w.trim_end_matches('.').to_lowercase();
    let fits = |p: &str, w: &str| stands_for(&bare(p), &bare(w));
    let mut rest = whole.split_whitespace();
    part.split_whitespace()
        .filter(|w| !w.eq_ignore_ascii_case("the"))
        .all(|p| rest.any(|w| fits(p, w)))
}

/// How often a name has "and" in it.
fn joined(name: &str) -> usize {
    name.split_whitespace().filter(|w| *w == "and").count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn common(names: &[&str], name: &str) -> String {
        common_names(names.iter().copied())[name].clone()
    }

    #[test]
    fn a_surname_goes_with_its_only_full_name() {
        let names = [
            "Lind",
            "Lind",
            "Ada Lind",
            "Ada M. Lind",
            "Ada Lind",
            "Okoro",
        ];
        for form in ["Lind", "Ada M. Lind", "Ada Lind"] {
            assert_eq!(common(&names, form), "Ada Lind");
        }
        assert_eq!(common(&names, "Okoro"), "Okoro");
    }

    #[test]
    fn two_who_spoke_together_are_neither_of_them() {
        let names = ["Ada Lind and Tom Vey", "Lind and Vey", "Vey", "Tom Vey"];
        assert_eq!(common(&names, "Vey"), "Tom Vey");
        assert_eq!(common(&names, "Lind and Vey"), "Ada Lind and Tom Vey");
        assert_eq!(common(&["Ada Lind and Tom Vey", "Vey"], "Vey"), "Vey");
    }

    #[test]
    fn a_surname_that_two_persons_share_stays_alone() {
        let names = ["Lind", "Ada Lind", "Bo Lind"];
        assert_eq!(common(&names, "Lind"), "Lind");
        assert_eq!(common(&names, "Bo Lind"), "Bo Lind");
    }

    #[test]
    fn descriptions_are_nobody_elses() {
        let names = ["investigators", "Norlandic investigators"];
        assert_eq!(common(&names, "investigators"), "investigators");
    }

    #[test]
    fn a_body_is_one_with_and_without_its_article() {
        let names = ["the Harbour Board", "Harbour Board"];
        assert_eq!(
            common(&names, "the Harbour Board"),
            common(&names, "Harbour Board")
        );
    }
}
