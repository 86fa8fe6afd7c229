//! Moving through a page by letters, words, sentences and lines. All places are source bytes.

use super::Page;
use crate::language::sentence::sentences;
use crate::text::is_quotation_mark;
use unicode_segmentation::UnicodeSegmentation;

/// How far around a place a sentence is looked for, in bytes; longer ones end there.
const MAX_SENTENCE_BYTES: usize = 8_000;

impl Page {
    /// The end of the letter at `byte`.
    pub fn letter_after(&self, byte: usize) -> usize {
        let shown = self.shown().shown_of(byte);
        let letter = self.shown().text[shown..].graphemes(true).next();
        self.shown().source_of(shown + letter.map_or(0, str::len))
    }

    /// The beginning of the letter before `byte`.
    pub fn letter_before(&self, byte: usize) -> usize {
        let shown = self.shown().shown_of(byte);
        let letter = self.shown().text[..shown].graphemes(true).next_back();
        self.shown().source_of(shown - letter.map_or(0, str::len))
    }

    /// The end of the word at or after `byte`.
    pub fn word_end(&self, byte: usize) -> usize {
        let shown = self.shown().shown_of(byte);
        let mut words = self.shown().text[shown..].split_word_bound_indices();
        let end = words
            .find(|(_, word)| is_word(word))
            .map_or(self.shown().text.len(), |(at, word)| {
                shown + at + word.len()
            });
        self.end_of(end)
    }

    /// The beginning of the word before `byte`.
    pub fn word_start(&self, byte: usize) -> usize {
        let shown = self.shown().shown_of(byte);
        let mut words = self.shown().text[..shown].split_word_bound_indices().rev();
        let start = words
            .find(|(_, word)| is_word(word))
            .map_or(0, |(at, _)| at);
        self.shown().source_of(start)
    }

    /// The end of the sentence that goes on after `byte`, within the paragraph or the next one.
    pub fn sentence_end(&self, byte: usize) -> usize {
        let at = self.shown().shown_of(byte);
        let ends = self.sentences(at).into_iter().map(|(_, end)| end);
        let end = ends.clone().find(|end| *end > at);
        let next = || self.shown().paragraphs.iter().find(|p| p.shown.start >= at);
        let end = end.or_else(|| {
            let start = next()?.shown.start;
            self.sentences(start).first().map(|(_, end)| *end)
        });
        self.end_of(end.unwrap_or(self.shown().text.len()))
    }

    /// The beginning of the sentence that `byte` stands behind or in.
    pub fn sentence_start(&self, byte: usize) -> usize {
        let at = self.shown().shown_of(byte).saturating_sub(1);
        let starts = self.sentences(at).into_iter().map(|(start, _)| start);
        let start = starts.take_while(|start| *start <= at).last();
        self.shown().source_of(start.unwrap_or(0))
    }

    /// The place before the quotation marks that open at `byte`. Marks behind a word or the end of a sentence close what
    /// stands before them, and those of the paragraph before are no part of this one.
    pub fn before_opening_marks(&self, byte: usize) -> usize {
        const ENDS: [char; 5] = ['.', ',', '!', '?', '…'];
        let shown = self.shown();
        let at = shown.shown_of(byte);
        let own = shown.paragraphs.partition_point(|p| p.shown.end <= at);
        let from = shown.paragraphs.get(own).map_or(0, |p| p.shown.start);
        let before = &shown.text[from.min(at)..at];
        let bare = before.trim_end_matches(is_quotation_mark);
        let closes = bare.ends_with(|c: char| c.is_alphanumeric() || ENDS.contains(&c));
        match closes || bare.len() == before.len() {
            true => byte,
            false => shown.source_of(from + bare.len()),
        }
    }

    /// The line that lies `by` lines below (above, where negative), empty ones not counted.
    pub fn line_beside(&self, line: usize, by: isize) -> usize {
        let lines = self.lines();
        let full = |n: &usize| lines[*n].paragraph.is_some();
        let far = by.unsigned_abs();
        let found = if by >= 0 {
            (line + 1..lines.len()).filter(full).take(far).last()
        } else {
            (0..line.min(lines.len()))
                .rev()
                .filter(full)
                .take(far)
                .last()
        };
        found.unwrap_or(line)
    }

    /// Where a shown end lies in the source: directly behind its last letter, before hidden signs.
    fn end_of(&self, shown: usize) -> usize {
        let last = self.shown().text[..shown].chars().next_back();
        let length = last.map_or(0, char::len_utf8);
        self.shown().source_of(shown - length) + length
    }

    /// The sentences of the paragraph around a shown place, as shown ranges without the blanks behind them.
    fn sentences(&self, at: usize) -> Vec<(usize, usize)> {
        let shown = self.shown();
        let n = shown.paragraphs.partition_point(|p| p.shown.end <= at);
        let Some(paragraph) = shown.paragraphs.get(n) else {
            return Vec::new();
        };
        let from = paragraph
            .shown
            .start
            .max(floor(&shown.text, at.saturating_sub(MAX_SENTENCE_BYTES)));
        let to = paragraph
            .shown
            .end
            .min(floor(&shown.text, at + MAX_SENTENCE_BYTES));
        let text = &shown.text[from..to.max(from)];
        let sentences = sentences(text).into_iter();
        sentences
            .map(|span| (from + span.start, from + span.end))
            .collect()
    }
}

/// The last boundary between characters at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn is_word(piece: &str) -> bool {
    piece.chars().any(char::is_alphanumeric)
}
