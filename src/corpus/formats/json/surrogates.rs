//! Halves of letters. JSON writes a letter beyond the first 65,536 as two escapes, the surrogates of UTF-16. Programs that cut
//! texts to a length leave one alone, which is no letter (RFC 8259, section 8.2), and for which the whole value would be refused.

/// What is told of a value in which halves of letters stood.
pub(super) const TOLD: &str =
    "half a letter stands in it (\\ud800 to \\udfff without the other half), read as “\u{fffd}”";

/// A text of JSON with U+FFFD in the place of each half of a letter; `None` where there is none.
pub(super) fn replaced(json: &str) -> Option<String> {
    let mut out = String::new();
    let mut copied = 0;
    let mut at = 0;
    while let Some(found) = json[at..].find('\\') {
        at += found;
        let Some(half) = surrogate(&json[at..]) else {
            // The letter behind a backslash is no other escape: "\\ud800" is a backslash and four letters.
            at += 1 + json[at + 1..].chars().next().map_or(0, char::len_utf8);
            continue;
        };
        let pairs = half.is_high && surrogate(&json[at + ESCAPE..]).is_some_and(|s| !s.is_high);
        if pairs {
            at += 2 * ESCAPE;
            continue;
        }
        out.push_str(&json[copied..at]);
        out.push_str("\\ufffd");
        at += ESCAPE;
        copied = at;
    }
    (copied > 0).then(|| out + &json[copied..])
}

/// Bytes of an escape: "\ud83d".
const ESCAPE: usize = 6;

/// Half of a letter.
struct Surrogate {
    /// Whether it is the first half.
    is_high: bool,
}

/// The half of a letter that an escape at the head of some words stands for.
fn surrogate(words: &str) -> Option<Surrogate> {
    let digits = words.get(..ESCAPE)?.strip_prefix("\\u")?;
    match u16::from_str_radix(digits, 16).ok()? {
        0xd800..0xdc00 => Some(Surrogate { is_high: true }),
        0xdc00..0xe000 => Some(Surrogate { is_high: false }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_replaced_and_pairs_kept() {
        for (json, read) in [
            (r"it rained \ud83d", Some(r"it rained \ufffd")),
            (
                r"\ude00 and \ud83d\ud83d\ude00 é",
                Some(r"\ufffd and \ufffd\ud83d\ude00 é"),
            ),
            (r"\uD83D\uDE00", None),
            (r"\\ud83d", None),
            (r"\\\ud83d", Some(r"\\\ufffd")),
            (r"\ud83", None),
            ("it rained\\", None),
            ("\\é\\ud83é", None),
        ] {
            assert_eq!(replaced(json).as_deref(), read, "{json}");
        }
    }
}
