//! What a line of a page is by its letters alone.

/// Whether a line ends as sentences do.
pub fn ends_sentence(text: &str) -> bool {
    let bare = text.trim_end_matches(|c: char| c.is_whitespace() || "\"”»’')]".contains(c));
    bare.ends_with(['.', '!', '?', '…', '。', '！', '？'])
}

/// The words of a line in small letters, whatever stands between them.
pub fn words_of(text: &str) -> String {
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").to_lowercase()
}
