//! Lists of `words = meaning` in `assets/lexicon`, one entry a line, `#` before a remark.

/// The entries of a list, in its order.
pub fn pairs(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    list.lines()
        .map(str::trim)
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(" = "))
        .map(|(words, meaning)| (words.trim(), meaning.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_and_blank_lines_are_no_entries() {
        let found: Vec<_> = pairs("# a list\n\nby sea = ship\n  by air = plane\n").collect();
        assert_eq!(found, [("by sea", "ship"), ("by air", "plane")]);
    }
}
