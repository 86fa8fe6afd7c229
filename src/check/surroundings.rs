//! A text's own words around a stretch of it.

use crate::markup;
use crate::text::Span;

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
