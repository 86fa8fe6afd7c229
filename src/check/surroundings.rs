//! A text's own words around a stretch of it.

use crate::markup;
use crate::text::Span;

/// So many bytes before and behind a candidate are read at least, for the sentence that it stands in.
const READ_AROUND_BYTES: usize = 400;

/// So many bytes more are read up to the end of a sentence: captions have none.
const MAX_BYTES_TO_STOP: usize = 800;

/// A sentence mostly ends within so many bytes.
const BYTES_OF_SENTENCE: usize = 2000;

/// A text's own words in the sentence of a stretch, without mark-up.
pub(super) fn narration(span: Span, text: &str) -> String {
    format!("{} {}", before(span, text), behind(span, text))
}

/// A text's own words behind a stretch in its sentence, without mark-up.
pub(super) fn behind(span: Span, text: &str) -> String {
    if text[..span.end].ends_with(['.', '!', '?']) {
        return String::new();
    }
    let behind = Span::new(span.end, paragraph(text, span).end);
    let sentence = |reach: usize| {
        let end = boundary_before(text, behind.end.min(behind.start + reach));
        let behind = Span::new(behind.start, end);
        let words = markup::stretch(text, behind).words().to_string();
        let words = words.trim_start_matches(['”', '"', '’', '\'', '»', '“', ',']);
        let end = words.find(['.', '!', '?', '\n', '“', '"']);
        (
            words[..end.unwrap_or(words.len())].to_string(),
            end.is_some(),
        )
    };
    in_reach(behind.len(), sentence)
}

/// A text's own words before a stretch in its sentence, without mark-up.
pub(super) fn before(span: Span, text: &str) -> String {
    let before = Span::new(paragraph(text, span).start, span.start);
    let sentence = |reach: usize| {
        let start = boundary_before(text, before.start.max(before.end.saturating_sub(reach)));
        let before = Span::new(start, before.end);
        let words = markup::stretch(text, before).words().to_string();
        let ends = |c: char| matches!(c, '.' | '!' | '?' | '\n' | '”' | '"');
        let words = words.trim_end_matches(['“', '"', '‘', '\'', '«', '„']);
        let start = words.rfind(ends);
        (
            words.rsplit(ends).next().unwrap_or_default().to_string(),
            start.is_some(),
        )
    };
    in_reach(before.len(), sentence)
}

/// The part of a sentence that so many bytes of its paragraph have, and whether the sentence ends among them: more are
/// read where it does not, and not the whole of a long paragraph for each of its passages.
fn in_reach(most: usize, sentence: impl Fn(usize) -> (String, bool)) -> String {
    let mut reach = BYTES_OF_SENTENCE;
    loop {
        let (words, is_whole) = sentence(reach);
        if is_whole || reach >= most {
            return words;
        }
        reach *= 2;
    }
}

/// The paragraph of a draft that a stretch stands in.
pub(super) fn paragraph(text: &str, span: Span) -> Span {
    let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[span.end..].find('\n');
    Span::new(start, end.map_or(text.len(), |at| span.end + at))
}

/// The last place between letters at a byte or before it.
pub(super) fn boundary_before(text: &str, at: usize) -> usize {
    let mut before = (0..=at).rev();
    before.find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// A span and what stands around it, cut between sentences: of a sentence whose beginning is not read nobody can
/// tell what a draft leaves off there.
pub(super) fn around(text: &str, span: Span) -> Span {
    let start = boundary_before(text, span.start.saturating_sub(READ_AROUND_BYTES));
    let farthest = boundary_before(text, start.saturating_sub(MAX_BYTES_TO_STOP));
    let end = boundary_behind(text, span.end + READ_AROUND_BYTES);
    let last = boundary_behind(text, end + MAX_BYTES_TO_STOP);
    let begins = stops(&text[farthest..start]).next_back();
    let ends = stops(&text[end..last]).next();
    Span::new(
        begins.map_or(start, |at| farthest + at),
        ends.map_or(end, |at| end + at),
    )
}

/// The first place between letters at a byte or behind it.
fn boundary_behind(text: &str, at: usize) -> usize {
    let mut behind = at..text.len();
    behind
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(text.len())
}

/// Where sentences end in a text: behind their stops.
fn stops(text: &str) -> impl DoubleEndedIterator<Item = usize> {
    let stops = text.match_indices(['.', '!', '?', '\n']);
    stops.map(|(at, stop)| at + stop.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_around_words_begins_and_ends_with_a_sentence() {
        let filler = "The quay was calm that day. ".repeat(30);
        let text = format!("{filler}If the crews agree, we sail. {filler}");
        let at = |words: &str| text.find(words).unwrap();
        let span = Span::new(
            at("we sail") + READ_AROUND_BYTES,
            at("we sail") + READ_AROUND_BYTES + 5,
        );
        assert!(
            around(&text, span)
                .of(&text)
                .contains("If the crews agree, we sail.")
        );
        assert!(around(&text, span).of(&text).ends_with('.'));
        assert_eq!(around("é", Span::new(0, 2)), Span::new(0, 2));
    }

    #[test]
    fn without_stops_no_more_is_read_than_can_be_compared() {
        let text = "words without end ".repeat(400);
        let read = around(&text, Span::new(3_000, 3_010));
        assert_eq!(
            read,
            Span::new(3_000 - READ_AROUND_BYTES, 3_010 + READ_AROUND_BYTES)
        );
    }
}
