//! The beginning and the end of a text, cut between letters.

/// The first `bytes` of `text`, or somewhat fewer where a letter would be cut.
pub fn start(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// The last `bytes` of `text`, or somewhat fewer where a letter would be cut.
pub fn end(text: &str, bytes: usize) -> &str {
    let mut start = text.len().saturating_sub(bytes);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_stay_whole() {
        assert_eq!((start("aéé", 2), end("aéé", 3)), ("a", "é"));
        assert_eq!((start("aé", 9), end("aé", 9)), ("aé", "aé"));
    }
}
