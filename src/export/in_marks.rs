//! Words in quotation marks.

/// The words in quotation marks. Marks that they bring along at their ends serve, and a pair of which they
/// hold one half only is made whole.
pub(super) fn in_marks(words: &str) -> String {
    const PAIRS: [(char, char); 4] = [('“', '”'), ('"', '"'), ('«', '»'), ('„', '“')];
    for (open, close) in PAIRS {
        let count = |mark: char| words.matches(mark).count();
        let uneven = if open == close {
            count(open) % 2 == 1
        } else {
            count(open) != count(close)
        };
        match (words.starts_with(open), words.ends_with(close)) {
            (true, true) if !uneven => return words.to_string(),
            (true, false) if uneven => return format!("{words}{close}"),
            (false, true) if uneven => return format!("{open}{words}"),
            _ => {}
        }
    }
    format!("“{words}”")
}
