//! Where paragraphs begin and end.

use crate::text::Span;

/// Widest line that a person or a mail program wraps at, in code points.
const WIDEST_WRAP: usize = 100;
/// Lines that must agree before a text counts as wrapped by hand.
const FEWEST_WRAPPED: usize = 3;

/// The paragraphs of `text`, outer blanks left out, in order; none is empty.
///
/// A line break ends a paragraph, as in most saved articles; only where the lines themselves show that
/// the text was wrapped at a margin, a blank line is needed.
pub fn paragraphs(text: &str) -> Vec<Span> {
    let lines = lines(text);
    let wrapped = is_wrapped(text, &lines);
    let mut out: Vec<Span> = Vec::new();
    let mut after_blank = true;
    for line in lines {
        if line.is_empty() {
            after_blank = true;
            continue;
        }
        match out.last_mut() {
            Some(last) if wrapped && !after_blank => last.end = line.end,
            _ => out.push(line),
        }
        after_blank = false;
    }
    out
}

/// Each line without its outer blanks.
fn lines(text: &str) -> Vec<Span> {
    let mut out = Vec::new();
    let mut rest = text;
    loop {
        let start = text.len() - rest.len();
        let (line, next) = match rest.find(is_break) {
            Some(at) => (&rest[..at], after_break(&rest[at..])),
            None => (rest, ""),
        };
        let left = start + line.len() - line.trim_start().len();
        out.push(Span::new(left, left + line.trim().len()));
        if next.is_empty() {
            return out;
        }
        rest = next;
    }
}

fn is_break(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// What follows the line break at the head of `text`; carriage return and line feed are one.
fn after_break(text: &str) -> &str {
    text.strip_prefix("\r\n")
        .or_else(|| text.strip_prefix(is_break))
        .unwrap_or(text)
}

/// Whether nearly every line that goes on in the next one was broken because the next word did not fit.
fn is_wrapped(text: &str, lines: &[Span]) -> bool {
    let pairs = || {
        lines
            .windows(2)
            .filter(|w| !w[0].is_empty() && !w[1].is_empty())
    };
    let length = |line: &Span| line.of(text).chars().count();
    let widest = pairs().map(|w| length(&w[0])).max().unwrap_or(0);
    let (mut all, mut full) = (0usize, 0usize);
    for pair in pairs() {
        let next = pair[1].of(text).split_whitespace().next().unwrap_or("");
        all += 1;
        full += usize::from(length(&pair[0]) + 1 + next.chars().count() + 1 > widest);
    }
    all >= FEWEST_WRAPPED && widest <= WIDEST_WRAP && full * 10 >= all * 9
}
