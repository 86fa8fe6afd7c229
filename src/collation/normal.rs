//! The words of a text, each in the form in which it is compared.

use crate::language::boundaries::segments;
use crate::language::normal::{forms, stem};
use crate::text::Span;

/// A word in its comparison form. A contraction gives two words over the same span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Bytes of the printed word.
    pub span: Span,
    /// Lower case, without accents, contractions opened, one spelling, numbers in digits.
    pub form: String,
    /// The form without its ending (Porter 2, "Snowball English").
    pub stem: String,
    /// The printed text marks a cut ("…", "[…]", "...") directly before this word.
    pub after_cut: bool,
    /// Whether it stands in brackets.
    pub bracketed: bool,
}

/// A printed word and what stands directly before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrintedWord<'t> {
    /// The letters as printed; brackets that touch letters on the other side are part of the word (`[T]he`).
    pub text: &'t str,
    /// Its bytes.
    pub span: Span,
    /// Whether a marked cut ("…", "[…]", "...") stands directly before it.
    pub after_cut: bool,
    /// Whether it stands in brackets.
    pub bracketed: bool,
    /// A mark that parts clauses stands before it (".", ",", ":", a dash); true for the first word.
    pub opens_clause: bool,
    /// A mark that parts sentences, or a line break, stands before it; true for the first word.
    pub opens_sentence: bool,
}

/// Reads a text once, segment by segment (UAX #29 word boundaries).
struct PrintedWords<'t> {
    text: &'t str,
    segments: Vec<(usize, &'t str)>,
    next: usize,
    depth: usize,
    after_cut: bool,
    clause: bool,
    sentence: bool,
    /// What is left of a segment that holds several words ("end.The").
    rest: Option<Span>,
}

/// The printed words of a text in order, punctuation left out.
pub fn printed_words(text: &str) -> impl Iterator<Item = PrintedWord<'_>> {
    PrintedWords {
        text,
        segments: segments(text),
        next: 0,
        depth: 0,
        after_cut: false,
        clause: true,
        sentence: true,
        rest: None,
    }
}

impl<'t> PrintedWords<'t> {
    fn segment(&self, at: usize) -> Option<&'t str> {
        self.segments.get(at).map(|(_, s)| *s)
    }

    fn is_word_at(&self, at: Option<usize>) -> bool {
        at.and_then(|i| self.segment(i)).is_some_and(is_word)
    }

    /// The end (a segment number) of a word that begins at segment `at`, brackets inside it included.
    fn word_end(&self, at: usize) -> usize {
        let mut end = at;
        loop {
            if self.is_word_at(Some(end)) {
                end += 1;
            } else if self.is_bracketed_letters(end) && (end > at || self.is_word_at(Some(end + 3)))
            {
                end += 3;
            } else {
                return end;
            }
            let more = self.is_bracketed_letters(end)
                || (self.segment(end - 1) == Some("]") && self.is_word_at(Some(end)));
            if !more {
                return end;
            }
        }
    }

    fn is_bracketed_letters(&self, at: usize) -> bool {
        self.segment(at) == Some("[")
            && self.is_word_at(Some(at + 1))
            && self.segment(at + 2) == Some("]")
    }

    /// Takes a stretch of letters, parted where a full stop or colon glues two words together.
    fn take(&mut self, span: Span) -> PrintedWord<'t> {
        let printed = span.of(self.text);
        let here = match glue(printed) {
            Some(at) => {
                self.rest = Some(Span::new(span.start + at + 1, span.end));
                Span::new(span.start, span.start + at)
            }
            None => span,
        };
        let piece = PrintedWord {
            text: here.of(self.text),
            span: here,
            after_cut: self.after_cut,
            bracketed: self.depth > 0,
            opens_clause: self.clause,
            opens_sentence: self.sentence,
        };
        self.after_cut = false;
        self.clause = self.rest.is_some();
        self.sentence = self.clause;
        piece
    }

    fn pass(&mut self, start: usize, mark: &str) {
        match mark {
            "[" | "(" => self.depth += 1,
            "]" | ")" => self.depth = self.depth.saturating_sub(1),
            "…" => self.after_cut = true,
            "." => {
                let before = &self.text[..start];
                self.after_cut |= before.ends_with("..") || before.ends_with(". .");
            }
            _ => {}
        }
        if mark.contains(['.', '?', '!', '…', '\n', '\u{2029}']) {
            self.sentence = true;
        }
        let dash = mark == "-" && self.text[..start].ends_with(char::is_whitespace);
        self.clause |= self.sentence || dash || mark.contains([',', ';', ':', '—', '–']);
    }
}

impl<'t> Iterator for PrintedWords<'t> {
    type Item = PrintedWord<'t>;

    fn next(&mut self) -> Option<PrintedWord<'t>> {
        if let Some(rest) = self.rest.take() {
            return Some(self.take(rest));
        }
        loop {
            let (start, mark) = *self.segments.get(self.next)?;
            let end = self.word_end(self.next);
            if end == self.next {
                self.pass(start, mark);
                self.next += 1;
                continue;
            }
            let stop = self.segments.get(end).map_or(self.text.len(), |s| s.0);
            self.next = end;
            return Some(self.take(Span::new(start, stop)));
        }
    }
}

/// Where a full stop or colon between letters parts two words: "end.The", but not "U.S", "p.m" or "3.5".
fn glue(printed: &str) -> Option<usize> {
    let at = printed.find(['.', ':'])?;
    let (head, tail) = (&printed[..at], &printed[at + 1..]);
    let letters = |s: &str| s.chars().take_while(|c| c.is_alphabetic()).count();
    let abbreviation = letters(head) <= 2 && letters(tail) <= 2;
    (letters(head) > 0 && letters(tail) > 0 && !abbreviation).then_some(at)
}

/// Tokenises and normalises: words only, punctuation left out (marked cuts and brackets are kept as flags).
pub fn words(text: &str) -> Vec<Word> {
    let mut out = Vec::new();
    for piece in printed_words(text) {
        for (n, form) in forms(piece.text).into_iter().enumerate() {
            out.push(Word {
                span: piece.span,
                stem: stem(&form),
                form,
                after_cut: piece.after_cut && n == 0,
                bracketed: piece.bracketed,
            });
        }
    }
    out
}

fn is_word(piece: &str) -> bool {
    piece.chars().any(char::is_alphanumeric) || matches!(piece, "%" | "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms_of(text: &str) -> Vec<String> {
        words(text).into_iter().map(|w| w.form).collect()
    }

    #[test]
    fn contractions_numbers_and_spellings_compare_as_equal() {
        assert_eq!(
            forms_of("It doesn’t organise fifty"),
            forms_of("it DOES NOT organize 50")
        );
        assert_eq!(forms_of("can't"), forms_of("cannot"));
        assert_eq!(forms_of("50%"), ["50", "percent"]);
        assert_eq!(forms_of("1.5bn"), forms_of("1.5 billion"));
        assert_eq!(forms_of("50km"), ["50km"]);
    }

    #[test]
    fn letters_in_brackets_stay_in_their_word() {
        assert_eq!(forms_of("“[T]he mill"), ["the", "mill"]);
        assert_eq!(
            forms_of("it clos[ed] by [it]self"),
            ["it", "closed", "by", "itself"]
        );
        assert_eq!(forms_of("the [old] mill"), ["the", "old", "mill"]);
        let text = "so [T]he mill";
        assert_eq!(words(text)[1].span.of(text), "[T]he");
    }

    #[test]
    fn a_missing_blank_parts_words_and_an_abbreviation_does_not() {
        assert_eq!(
            forms_of("the end.Then more"),
            forms_of("The end. Then more")
        );
        assert_eq!(forms_of("the U.S. rate"), forms_of("the US rate"));
        assert_eq!(forms_of("at 4 p.m. today"), ["at", "4", "pm", "today"]);
        assert_eq!(forms_of("3.5 harbours"), ["3.5", "harbors"]);
    }

    #[test]
    fn clauses_and_sentences_open_where_marks_stand() {
        let opens: Vec<(bool, bool)> = printed_words("We wait, well-fed – and wait. Then go")
            .map(|p| (p.opens_clause, p.opens_sentence))
            .collect();
        let at = |n: usize| opens[n];
        assert_eq!(opens.len(), 8);
        assert_eq!(at(0), (true, true));
        assert_eq!(at(2), (true, false));
        assert_eq!(at(3), (false, false));
        assert_eq!(at(4), (true, false));
        assert_eq!(at(6), (true, true));
    }

    #[test]
    fn a_genitive_is_no_verb() {
        assert_eq!(
            forms_of("the minister's house"),
            ["the", "minister", "house"]
        );
        assert_eq!(forms_of("that's"), ["that", "is"]);
    }

    #[test]
    fn marked_cuts_and_brackets_are_flags() {
        let w = words("one … two [of them] three ... four");
        let cuts: Vec<_> = w
            .iter()
            .filter(|w| w.after_cut)
            .map(|w| w.form.as_str())
            .collect();
        assert_eq!(cuts, ["2", "4"]);
        let inside: Vec<_> = w
            .iter()
            .filter(|w| w.bracketed)
            .map(|w| w.form.as_str())
            .collect();
        assert_eq!(inside, ["of", "them"]);
    }
}
