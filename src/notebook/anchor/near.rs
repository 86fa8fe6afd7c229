//! Finding a passage of which some words have changed.
//!
//! Each word of the passage that the text still has points to a place where the passage would begin. Where most
//! of them agree, the text is laid beside the passage, word by word: it is found if most words on both sides are
//! the same. A few words are found by what stands around them, which has to be there still to the word, and once.

use super::{Anchor, CONTEXT_CODE_POINTS};
use crate::text::Span;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::HashMap;

/// Fewer common words than this are found in any text.
const MIN_COMMON_WORDS: usize = 5;

/// So many of four words have to be the same, of the passage and of what stands there now.
const MIN_COMMON_OF_FOUR: usize = 3;

/// A word that a text has more often tells no place in it.
const MAX_PLACES_OF_WORD: usize = 64;

/// Fewer words around a passage stand around other words, too.
const MIN_WORDS_AROUND: usize = 4;

/// The stretch of `text` that was the passage of `anchor`; of several the nearest to byte `near`.
pub fn find(anchor: &Anchor, text: &str, near: usize) -> Option<Span> {
    let old = Old::new(anchor);
    let words = words(text);
    by_its_words(anchor, &old, (text, &words), near)
        .or_else(|| by_its_surroundings(anchor, &old, (text, &words)))
}

/// Where most words of the passage stand.
fn by_its_words(
    anchor: &Anchor,
    old: &Old<'_>,
    (text, words): (&str, &[(Span, &str)]),
    near: usize,
) -> Option<Span> {
    if old.words[old.passage()].len() < MIN_COMMON_WORDS {
        return None;
    }
    let window = window(old, words, near)?;
    let new: Vec<&str> = words[window.clone()].iter().map(|w| w.1).collect();
    let (first, last) = aligned(old, &new)?;
    let [start, end] = [
        words[window.start + first].0.start,
        words[window.start + last].0.end,
    ];
    Some(with_edges(anchor, text, Span::new(start, end)))
}

/// Where all that stood around the passage stands around words of which one is another at most, put in or left out.
fn by_its_surroundings(
    anchor: &Anchor,
    old: &Old<'_>,
    (text, words): (&str, &[(Span, &str)]),
) -> Option<Span> {
    let is_cut = |part: &str| part.chars().count() >= CONTEXT_CODE_POINTS;
    // What is kept of a longer text begins and ends within words.
    let before = &old.words[usize::from(is_cut(&anchor.prefix)).min(old.start)..old.start];
    let cut_off = usize::from(is_cut(&anchor.suffix));
    let behind = &old.words[old.end..old.words.len().saturating_sub(cut_off).max(old.end)];
    let passage = &old.words[old.passage()];
    if passage.len() < 2 || before.len() + behind.len() < MIN_WORDS_AROUND {
        return None;
    }
    let stands = |at: usize, part: &[&str]| {
        let there = words.get(at..at + part.len());
        there.is_some_and(|there| there.iter().map(|w| w.1).eq(part.iter().copied()))
    };
    let begins = (before.len()..words.len()).filter(|at| stands(at - before.len(), before));
    let mut found = begins.flat_map(|at| {
        let lengths = passage.len() - 1..=passage.len() + 1;
        let ends = lengths.map(move |length| at + length);
        let ends = ends.filter(|end| *end <= words.len() && stands(*end, behind));
        let alike = ends.filter(move |end| differs_in_one(passage, &words[at..*end]));
        alike.map(move |end| Span::new(words[at].0.start, words[end - 1].0.end))
    });
    let only = found.next().filter(|_| found.next().is_none())?;
    Some(with_edges(anchor, text, only))
}

/// Whether one word at most is another, and one at least the same.
fn differs_in_one(old: &[&str], new: &[(Span, &str)]) -> bool {
    let new: Vec<&str> = new.iter().map(|w| w.1).collect();
    let ops = capture_diff_slices(Algorithm::Myers, old, &new);
    let same = ops.iter().map(|op| match op {
        DiffOp::Equal { len, .. } => *len,
        _ => 0,
    });
    let same: usize = same.sum();
    same > 0 && same + 1 >= old.len().max(new.len())
}

/// The words of a passage and of what stood around it.
struct Old<'a> {
    words: Vec<&'a str>,
    /// Where the passage begins and ends among them.
    start: usize,
    end: usize,
}

impl<'a> Old<'a> {
    fn new(anchor: &'a Anchor) -> Self {
        let [before, passage, after] = [&anchor.prefix, &anchor.exact, &anchor.suffix]
            .map(|part| words(part).into_iter().map(|w| w.1).collect::<Vec<_>>());
        let start = before.len();
        let end = start + passage.len();
        Self {
            words: [before, passage, after].concat(),
            start,
            end,
        }
    }

    fn passage(&self) -> std::ops::Range<usize> {
        self.start..self.end
    }
}

/// The words of a text and where they stand.
fn words(text: &str) -> Vec<(Span, &str)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(first)) => {
                let span = Span::new(first, at);
                words.push((span, span.of(text)));
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// The words of the text among which the passage is looked for: where most of its words say that it begins.
fn window(old: &Old<'_>, words: &[(Span, &str)], near: usize) -> Option<std::ops::Range<usize>> {
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for word in &old.words[old.passage()] {
        places.entry(word).or_default();
    }
    for (at, (_, word)) in words.iter().enumerate() {
        if let Some(places) = places.get_mut(word)
            && places.len() <= MAX_PLACES_OF_WORD
        {
            places.push(at);
        }
    }
    let length = old.passage().len();
    let mut beginnings: Vec<usize> = Vec::new();
    for (at, word) in old.words[old.passage()].iter().enumerate() {
        let places = places.get(word).filter(|p| p.len() <= MAX_PLACES_OF_WORD);
        // Counted from a passage's length before the text, so that none is below zero.
        beginnings.extend(
            places
                .into_iter()
                .flatten()
                .map(|place| place + length - at),
        );
    }
    beginnings.sort_unstable();
    let room = length / 4 + 2;
    let near = words.partition_point(|w| w.0.start < near) + length;
    let agreeing = |first: &usize| {
        let upto = beginnings.partition_point(|b| *b <= first + room);
        upto - beginnings.partition_point(|b| b < first)
    };
    let best = beginnings
        .iter()
        .max_by_key(|first| (agreeing(first), std::cmp::Reverse(first.abs_diff(near))))?;
    let start = best.saturating_sub(length + room + old.start);
    let end = (best + 2 * room + old.words.len() - old.start).min(words.len());
    (start < end).then_some(start..end)
}

/// The first and the last word of what stands for the passage now.
fn aligned(old: &Old<'_>, new: &[&str]) -> Option<(usize, usize)> {
    let ops = capture_diff_slices(Algorithm::Myers, &old.words, new);
    let pairs = ops.into_iter().filter_map(|op| match op {
        DiffOp::Equal {
            old_index,
            new_index,
            len,
        } => Some((0..len).map(move |n| (old_index + n, new_index + n))),
        _ => None,
    });
    let pairs: Vec<(usize, usize)> = pairs.flatten().collect();
    let inside = || pairs.iter().filter(|(was, _)| old.passage().contains(was));
    // Words that were put in the place of the passage's first or last belong to it, where what stood beside
    // them still does.
    let before = pairs.iter().rfind(|(was, _)| was + 1 == old.start);
    let after = pairs.iter().find(|(was, _)| *was == old.end);
    let first = before.map_or(inside().next()?.1, |(_, now)| now + 1);
    let last = after.map_or(inside().next_back()?.1, |(_, now)| now.saturating_sub(1));
    let enough = |all: usize| inside().count() * 4 >= all * MIN_COMMON_OF_FOUR;
    let now = (last + 1).checked_sub(first)?;
    let found = inside().count() >= MIN_COMMON_WORDS && enough(old.passage().len()) && enough(now);
    found.then_some((first, last))
}

/// With the marks and points at the ends of the passage, where they are still there.
fn with_edges(anchor: &Anchor, text: &str, span: Span) -> Span {
    let edge = |c: char| !c.is_alphanumeric();
    let exact = &anchor.exact;
    let head = &exact[..exact.len() - exact.trim_start_matches(edge).len()];
    let tail = &exact[exact.trim_end_matches(edge).len()..];
    let has_head = text[..span.start].ends_with(head);
    let has_tail = text[span.end..].starts_with(tail);
    Span::new(
        span.start - if has_head { head.len() } else { 0 },
        span.end + if has_tail { tail.len() } else { 0 },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notebook::tests::article;

    const TEXT: &str = "Rain fell all night. “The old ferry will sail at noon from the north quay,” said Tove Lund. \
        Nobody else spoke.";

    fn now(words: &str, text: &str) -> Option<String> {
        let start = TEXT.find(words).unwrap();
        let anchor = Anchor::new(&article("a", TEXT), Span::new(start, start + words.len()));
        find(&anchor, text, start).map(|span| span.of(text).to_string())
    }

    #[test]
    fn a_word_may_be_changed_put_in_or_left_out() {
        let words = "“The old ferry will sail at noon from the north quay,”";
        for said in [
            "“The old ferry will leave at noon from the north quay,”",
            "“The old ferry will sail at noon tomorrow from the north quay,”",
            "“The ferry will sail at noon from the north quay,”",
            "“An old ferry will sail at noon from the north pier,”",
        ] {
            let text = format!("CORRECTED. {}", TEXT.replace(words, said));
            assert_eq!(now(words, &text).as_deref(), Some(said));
        }
    }

    #[test]
    fn other_words_are_no_passage() {
        let words = "The old ferry will sail at noon from the north quay";
        for text in [
            "The old ferry is safe. At noon it will rain on the quay.",
            "“The train from the north will stop at noon,” said Tove Lund.",
            "",
        ] {
            assert_eq!(now(words, text), None, "{text}");
        }
    }

    #[test]
    fn of_a_few_words_one_may_be_another_where_all_around_them_is_as_it_was() {
        for said in ["The new ferry", "The ferry", "The very old ferry"] {
            let text = format!("CORRECTED. {}", TEXT.replace("The old ferry", said));
            assert_eq!(now("The old ferry", &text).as_deref(), Some(said));
        }
        let text = TEXT.replace("quay,” said Tove", "pier,” said Tove");
        let found = now("north quay,” said", &text);
        assert_eq!(found.as_deref(), Some("north pier,” said"));
        let other = TEXT.replace("The old ferry", "A new train");
        let moved = TEXT.replace("The old ferry will sail", "The new ferry may sail");
        let twice = format!("{0} {0}", TEXT.replace("old ferry", "new ferry"));
        for text in [other, moved, twice] {
            assert_eq!(now("The old ferry", &text), None, "{text}");
        }
        // One word has nothing of its own that could be the same.
        assert_eq!(now("ferry", &TEXT.replace("ferry", "train")), None);
    }
}
