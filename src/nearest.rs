//! Names that somebody misspelt, of a setting or of a key.

/// The known name that is likely meant by another one: the one with the fewest letters changed, put in, left out or swapped
/// (Damerau and Levenshtein), where they are at most a third of its own. `None` where nothing is so near.
///
/// A short word is near to many others; so it has to be nearer.
pub(crate) fn nearest<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let name = name.to_lowercase();
    let far = |known: &str| strsim::damerau_levenshtein(&name, known);
    let nearest = known.into_iter().min_by_key(|known| far(known))?;
    (far(nearest) <= nearest.chars().count() / 3).then_some(nearest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_name_is_near_to_the_one_that_is_meant() {
        let known = ["theme", "measure", "labels"];
        for (name, meant) in [
            ("Theme", Some("theme")),
            ("lables", Some("labels")),
            ("mesure", Some("measure")),
            ("tehms", None),
            ("colour", None),
        ] {
            assert_eq!(nearest(name, known), meant, "{name}");
        }
        assert_eq!(nearest("theme", []), None);
    }
}
