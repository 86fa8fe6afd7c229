//! Finding a marked passage again in a text that may have changed since.
//!
//! In the order of trust: the place itself; the same words elsewhere, the more of their surroundings
//! they kept the better; the same words in other blanks, dashes and quotation marks. What is not
//! found is lost, never guessed.

use super::{Anchoring, Mark};
use crate::text::{CodePoints, Span};
use memchr::memmem;

/// A passage shorter than this (bytes) is common enough to be found by chance; some of what stood around
/// it has to stand around it still.
const SHORT_BYTES: usize = 24;

/// Code points of surroundings that tell a short passage from a chance likeness.
const ENOUGH_CODE_POINTS: usize = 8;

/// Where `mark` stands in `text`, whose SHA-256 is `sha256`.
pub fn find(mark: &Mark, text: &str, sha256: &str) -> (Anchoring, Span) {
    let points = CodePoints::new(text);
    let there = Span::new(
        points.to_byte(mark.position[0]),
        points.to_byte(mark.position[1]),
    );
    if !mark.exact.is_empty() && there.of(text) == mark.exact {
        let same_text = sha256 == mark.sha256;
        if same_text || around(mark, text, there) >= needed(mark) {
            return (Anchoring::InPlace, there);
        }
    }
    elsewhere(mark, text, there.start)
        .or_else(|| in_other_typography(mark, text, there.start))
        .map_or((Anchoring::Lost, Span::default()), |span| {
            (Anchoring::Moved, span)
        })
}

/// The occurrence of the same words that kept most of its surroundings, then the nearest.
fn elsewhere(mark: &Mark, text: &str, near: usize) -> Option<Span> {
    if mark.exact.is_empty() {
        return None;
    }
    occurrences(text, &mark.exact)
        .map(|start| Span::new(start, start + mark.exact.len()))
        .map(|span| (around(mark, text, span), span))
        .filter(|(kept, _)| *kept >= needed(mark))
        .max_by_key(|(kept, span)| (*kept, std::cmp::Reverse(span.start.abs_diff(near))))
        .map(|(_, span)| span)
}

/// Where `words` begin in `text` (bytes), those within an earlier occurrence too: "bb" is twice in "bbb".
fn occurrences<'t>(text: &'t str, words: &str) -> impl Iterator<Item = usize> + use<'t> {
    let finder = memmem::Finder::new(words).into_owned();
    let step = words.chars().next().map_or(1, char::len_utf8);
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + finder.find(text.as_bytes().get(from..)?)?;
        from = at + step;
        Some(at)
    })
}

/// The same words where blanks, dashes and quotation marks were set anew.
fn in_other_typography(mark: &Mark, text: &str, near: usize) -> Option<Span> {
    let (plain, places) = plain(text);
    let (words, _) = self::plain(mark.exact.trim());
    if words.len() < SHORT_BYTES {
        return None;
    }
    occurrences(&plain, &words)
        .map(|at| Span::new(places[at], places[at + words.len()]))
        .min_by_key(|span| span.start.abs_diff(near))
        .map(|span| {
            let kept = span.of(text).trim_end().len();
            Span::new(span.start, span.start + kept)
        })
}

/// `text` with one kind of blank, dash and quotation mark, and for each byte of it (and its end) the byte
/// of `text` that it comes from.
fn plain(text: &str) -> (String, Vec<usize>) {
    let mut out = String::with_capacity(text.len());
    let mut places = Vec::with_capacity(text.len() + 1);
    for (at, c) in text.char_indices() {
        let c = match c {
            '‘' | '’' | 'ʼ' => '\'',
            '“' | '”' | '„' | '«' | '»' => '"',
            '–' | '—' | '‑' => '-',
            c if c.is_whitespace() => ' ',
            c => c,
        };
        if c == ' ' && out.ends_with(' ') {
            continue;
        }
        out.push(c);
        places.resize(out.len(), at);
    }
    places.push(text.len());
    (out, places)
}

/// How many code points around `span` are as they were around the mark.
fn around(mark: &Mark, text: &str, span: Span) -> usize {
    let before = text.get(..span.start).unwrap_or("").chars().rev();
    let after = text.get(span.end..).unwrap_or("").chars();
    let same = |pair: &(char, char)| pair.0 == pair.1;
    mark.prefix
        .chars()
        .rev()
        .zip(before)
        .take_while(same)
        .count()
        + mark.suffix.chars().zip(after).take_while(same).count()
}

/// How much of the surroundings must have stayed: little where the passage itself tells enough.
fn needed(mark: &Mark) -> usize {
    let there_is = mark.prefix.chars().count() + mark.suffix.chars().count();
    if mark.exact.len() < SHORT_BYTES {
        ENOUGH_CODE_POINTS.min(there_is)
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notebook::tests::article;

    const TEXT: &str =
        "Mayor Tove Lund spoke on Monday. “The ferry – is safe,” she said. It sails at noon.";

    fn marked(words: &str) -> Mark {
        let article = article("a", TEXT);
        let start = TEXT.find(words).unwrap();
        Mark::new(&article, Span::new(start, start + words.len()), "", &[])
    }

    #[track_caller]
    fn check(words: &str, text: &str, want: Anchoring, at: &str) {
        let now = article("a", text);
        let (found, span) = find(&marked(words), text, &now.sha256);
        assert_eq!((found, span.of(text)), (want, at));
    }

    #[test]
    fn the_same_text_needs_no_search() {
        check("said", TEXT, Anchoring::InPlace, "said");
    }

    #[test]
    fn a_passage_moves_with_its_text() {
        let longer = format!("CORRECTED. {TEXT}");
        check(
            "The ferry – is safe",
            &longer,
            Anchoring::Moved,
            "The ferry – is safe",
        );
        check("said", &longer, Anchoring::Moved, "said");
    }

    #[test]
    fn of_two_places_the_one_with_its_surroundings_wins() {
        let twice = format!("It is said so. {TEXT} He said it.");
        let now = article("a", &twice);
        let (found, span) = find(&marked("said"), &twice, &now.sha256);
        assert_eq!(found, Anchoring::Moved);
        assert!(twice[..span.start].ends_with("she "));
    }

    #[test]
    fn other_typography_is_the_same_passage() {
        let set_anew = TEXT.replace(['“', '”'], "\"").replace('–', "-");
        let words = "“The ferry – is safe,” she said";
        let now = "\"The ferry - is safe,\" she said";
        check(words, &set_anew, Anchoring::Moved, now);
    }

    #[test]
    fn a_place_within_an_earlier_occurrence_is_looked_at() {
        let before = article("a", "It sang la la la on the quay all night.");
        let mark = Mark::new(&before, Span::new(11, 16), "", &[]);
        let now = article("a", "Then it sang la la la on the quay all night.");
        let found = find(&mark, &now.text, &now.sha256);
        assert_eq!(found, (Anchoring::Moved, Span::new(16, 21)));
    }

    #[test]
    fn a_chance_likeness_is_no_find() {
        check("said", "Nothing more was said here.", Anchoring::Lost, "");
        check(
            "The ferry – is safe",
            "The ferry is not safe.",
            Anchoring::Lost,
            "",
        );
        check("said", "", Anchoring::Lost, "");
    }
}
