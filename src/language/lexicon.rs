//! The reader of the word lists in `assets/lexicon`.

/// The lines of a list without its comments.
pub(crate) fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines()
        .map(|line| line.split('#').next().unwrap_or("").trim())
        .filter(|line| !line.is_empty())
}

/// The entries of a list of `words = meaning`, in its order.
pub(crate) fn pairs(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let pairs = lines(list).filter_map(|line| line.split_once(" = "));
    pairs.map(|(words, meaning)| (words.trim(), meaning.trim()))
}
