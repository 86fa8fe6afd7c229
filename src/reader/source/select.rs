//! Selecting a passage by keyboard.

use crate::reader::prose::Page;
use crate::text::Span;

/// A passage being selected: from a fixed end to a moving one, both byte offsets between letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextSelection {
    /// Where it began.
    pub anchor: usize,
    /// The end that the keys move.
    pub head: usize,
    /// The column that moving by lines keeps to.
    column: Option<usize>,
}

/// How the moving end moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A letter on.
    Letter,
    /// A letter back.
    LetterBack,
    /// To the end of a word.
    Word,
    /// To the beginning of a word.
    WordBack,
    /// To the end of a sentence.
    Sentence,
    /// To the beginning of a sentence.
    SentenceBack,
    /// Lines down, or up where negative.
    Lines(isize),
}

impl TextSelection {
    /// The letter at `byte` of the page.
    pub fn at(page: &Page, byte: usize) -> Self {
        Self {
            anchor: byte,
            head: page.letter_after(byte),
            column: None,
        }
    }

    /// From the letter at one byte to the letter at another, both within.
    pub fn between(page: &Page, from: usize, to: usize) -> Self {
        let (anchor, head) = match from <= to {
            true => (from, page.letter_after(to)),
            false => (page.letter_after(from), to),
        };
        Self {
            anchor,
            head,
            column: None,
        }
    }

    /// The word at `byte`, or where none stands, the next one.
    pub fn word(page: &Page, byte: usize) -> Self {
        let head = page.word_end(byte);
        Self {
            anchor: page.word_start(head),
            head,
            column: None,
        }
    }

    /// A passage; the keys move its end.
    pub fn of(span: Span) -> Self {
        Self {
            anchor: span.start,
            head: span.end,
            column: None,
        }
    }

    /// Lets the keys move the other end.
    pub fn swap_ends(&mut self) {
        std::mem::swap(&mut self.anchor, &mut self.head);
        self.column = None;
    }

    /// The passage, whichever end comes first.
    pub fn span(&self) -> Span {
        Span::new(self.anchor.min(self.head), self.anchor.max(self.head))
    }

    /// Moves the moving end.
    pub fn extend(&mut self, page: &Page, step: Step) {
        let column = self.column.take();
        self.head = match step {
            Step::Letter => page.letter_after(self.head),
            Step::LetterBack => page.letter_before(self.head),
            Step::Word => page.word_end(self.head),
            Step::WordBack => page.word_start(self.head),
            Step::Sentence => {
                // A sentence that is selected to its closing mark has its opening one, too.
                self.anchor = page.before_opening_marks(self.anchor);
                page.sentence_end(self.head)
            }
            Step::SentenceBack => page.before_opening_marks(page.sentence_start(self.head)),
            Step::Lines(by) => {
                let (line, at) = page.place(self.head);
                let column = column.unwrap_or(at);
                self.column = Some(column);
                page.byte_at(page.line_beside(line, by), column)
            }
        };
    }
}
