//! Breaking letters into lines.

use std::ops::Range;
use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Breaks `text` into lines of at most `width` columns at the places that UAX #14 allows; a word that
/// is longer than a line is broken between grapheme clusters. Blanks at a line's end are left out of
/// its range. A letter that is wider than `width` has a line for itself. Time is linear.
pub fn wrap(text: &str, width: usize) -> Vec<Range<usize>> {
    let mut wrapper = Wrapper {
        text,
        width: width.max(1),
        lines: Vec::new(),
        start: 0,
        column: 0,
    };
    let mut from = 0;
    for (to, _) in linebreaks(text) {
        wrapper.word(from..to);
        from = to;
    }
    wrapper.end_line(text.len());
    wrapper.lines
}

struct Wrapper<'t> {
    text: &'t str,
    width: usize,
    lines: Vec<Range<usize>>,
    start: usize,
    column: usize,
}

impl Wrapper<'_> {
    /// Takes what may not be broken, with the blanks that follow it.
    fn word(&mut self, range: Range<usize>) {
        let piece = &self.text[range.clone()];
        let word = piece.trim_end_matches(' ');
        let columns = columns(word);
        if self.column + columns > self.width && self.column > 0 {
            self.end_line(range.start);
        }
        if columns > self.width {
            self.long_word(range.start, word);
        } else {
            self.column += columns;
        }
        self.column += piece.len() - word.len();
    }

    fn long_word(&mut self, start: usize, word: &str) {
        for (at, cluster) in word.grapheme_indices(true) {
            if cluster.width() > self.width {
                self.long_cluster(start + at, cluster);
            } else {
                self.letters(start + at, cluster.width());
            }
        }
    }

    /// Some scripts bind letters to clusters without an end; such a one is broken between letters.
    fn long_cluster(&mut self, start: usize, cluster: &str) {
        for (at, c) in cluster.char_indices() {
            self.letters(start + at, c.width().unwrap_or(0));
        }
    }

    fn letters(&mut self, start: usize, columns: usize) {
        if self.column + columns > self.width && self.column > 0 {
            self.end_line(start);
        }
        self.column += columns;
    }

    fn end_line(&mut self, end: usize) {
        let line = self.text[self.start..end].trim_end_matches(' ');
        if !line.is_empty() {
            self.lines.push(self.start..self.start + line.len());
        }
        self.start = end;
        self.column = 0;
    }
}

/// Columns of a stretch, cluster by cluster as a terminal draws them.
pub fn columns(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}
