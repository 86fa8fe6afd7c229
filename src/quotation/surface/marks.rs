//! Pairs the quotation marks of an article, in one pass over its characters.
//!
//! Whether a mark opens or closes is told by its glyph (glyph.rs), by the characters beside it and by which marks are
//! open. Quotations may be nested; only the outermost is kept. A mark that is never closed affects its own paragraph
//! only.

use crate::quotation::surface::glyph::{
    Glyph, GlyphRole, MarkFamily, QuotationMark, QuotationMarks,
};
use crate::text::Span;

/// A stretch of text in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marked {
    /// With its marks.
    pub outer: Span,
    /// Without its marks and the blanks beside them.
    pub inner: Span,
    /// Whether it has a closing mark.
    pub closed: bool,
    /// Whether its marks are unlike each other, or one of them is missing that should be there.
    pub odd: bool,
    /// Whether its marks are single ones.
    pub single: bool,
    /// Not closed because the next paragraph opens again: the quotation goes on there.
    pub goes_on: bool,
}

/// Depth of nested quotations. Deeper ones are part of the outer ones.
pub const MAX_NESTED_MARKS: usize = 4;

/// The quotations of `text`, outermost ones only, in order. Each lies in one of `paragraphs`.
pub fn pair(text: &str, paragraphs: &[Span]) -> Vec<Marked> {
    let mut found = Vec::new();
    for (i, paragraph) in paragraphs.iter().enumerate() {
        let marks = QuotationMarks::new(text, *paragraph);
        let mut pairer = Pairer::new(text, *paragraph);
        pairer.read(marks, true);
        if pairer.open.iter().any(|open| !open.mark.is_single()) && all_straight_and_even(marks) {
            pairer = Pairer::new(text, *paragraph);
            pairer.read(marks, false);
        }
        if !pairer.open.is_empty() {
            pairer.finish(paragraphs.get(i + 1).and_then(|p| leading(text, *p)));
        }
        found.append(&mut pairer.found);
    }
    found.retain(|m| holds_words(text, m));
    found
}

/// Whether more than signs stand between the marks.
fn holds_words(text: &str, marked: &Marked) -> bool {
    marked.inner.of(text).contains(char::is_alphanumeric)
}

/// The mark that opens a paragraph, where one does.
fn leading(text: &str, paragraph: Span) -> Option<QuotationMark> {
    let first = QuotationMarks::new(text, paragraph).next()?;
    let before = Span::new(paragraph.start, first.at).of(text);
    (!before.contains(char::is_alphanumeric) && first.could_open()).then_some(first)
}

/// Whether the marks of a paragraph would pair off if each simply answered the one before.
fn all_straight_and_even(marks: QuotationMarks) -> bool {
    let mut count = 0;
    for mark in marks.filter(|m| !m.is_single()) {
        if mark.glyph.family != MarkFamily::Straight {
            return false;
        }
        count += 1;
    }
    count % 2 == 0
}

struct Open {
    mark: QuotationMark,
    /// How many quotations were found before it opened: those found later lie inside it.
    found_before: usize,
}

struct Pairer<'t> {
    text: &'t str,
    paragraph: Span,
    open: Vec<Open>,
    found: Vec<Marked>,
}

impl<'t> Pairer<'t> {
    fn new(text: &'t str, paragraph: Span) -> Self {
        Self {
            text,
            paragraph,
            open: Vec::new(),
            found: Vec::new(),
        }
    }

    /// Goes through the marks. With `nesting`, a straight mark that looks like an opener opens even
    /// inside a quotation in straight marks; without, it closes.
    fn read(&mut self, mut marks: QuotationMarks, nesting: bool) {
        while let Some(mark) = marks.next() {
            if mark.is_single() {
                self.read_single(&mark, marks);
            } else {
                self.read_double(&mark, nesting);
            }
        }
    }

    fn read_double(&mut self, mark: &QuotationMark, nesting: bool) {
        let is_open = self.open.iter().any(|open| !open.mark.is_single());
        let opens = match mark.glyph.role {
            GlyphRole::Opens if is_open => {
                !(mark.closes_by_its_neighbours() || self.answers_low(mark))
            }
            GlyphRole::Opens => true,
            GlyphRole::Closes => !is_open && mark.opens_by_its_neighbours(),
            GlyphRole::Either if is_open => nesting && mark.opens_by_its_neighbours(),
            GlyphRole::Either => !mark.closes_by_its_neighbours(),
        };
        if opens {
            self.push(mark);
        } else if is_open && !mark.is_inches(self.text) {
            self.close(mark);
        }
    }

    /// “ closes what „ opened.
    fn answers_low(&self, mark: &QuotationMark) -> bool {
        mark.glyph.family == MarkFamily::Curly
            && self
                .open
                .iter()
                .any(|open| open.mark.glyph.family == MarkFamily::Low)
            && !mark.opens_by_its_neighbours()
    }

    fn read_single(&mut self, mark: &QuotationMark, later: QuotationMarks) {
        let innermost_is_single = self.open.last().is_some_and(|open| open.mark.is_single());
        if self.answers_turned(mark) {
            self.close(mark);
        } else if mark.can_close() && innermost_is_single {
            let genitive = mark.could_be_genitive() && closes_later(later);
            if !genitive {
                self.close(mark);
            }
        } else if !innermost_is_single
            && (mark.could_open() || is_turned(mark))
            && !mark.is_elision(self.text)
        {
            self.push(mark);
        }
    }

    /// ‘ closes what ‚ opened, and ‹ what › did.
    fn answers_turned(&self, mark: &QuotationMark) -> bool {
        let opens = mark.glyph.role == GlyphRole::Opens && mark.closes_by_its_neighbours();
        let innermost = self.open.last().filter(|_| opens);
        innermost.is_some_and(|open| match mark.glyph.family {
            MarkFamily::SingleCurly => self.text[open.mark.at..].starts_with('‚'),
            MarkFamily::SingleGuillemet => open.mark.glyph == turned_guillemet(),
            _ => false,
        })
    }

    fn push(&mut self, mark: &QuotationMark) {
        if self.open.len() < MAX_NESTED_MARKS {
            self.open.push(Open {
                mark: *mark,
                found_before: self.found.len(),
            });
        }
    }

    /// Closes the innermost quotation that the mark's family closes, or else the innermost one with single or double
    /// marks like it.
    fn close(&mut self, mark: &QuotationMark) {
        let of_family = self
            .open
            .iter()
            .rposition(|o| o.mark.glyph.is_answered_by(mark.glyph));
        let of_size = self
            .open
            .iter()
            .rposition(|o| o.mark.is_single() == mark.is_single());
        if let Some(place) = of_family.or(of_size) {
            let open = self.open.swap_remove(place);
            self.open.truncate(place);
            self.emit(&open, Some(mark), false);
            // An outermost pair of marks without words is dropped at once, so that a line of marks needs no memory.
            if place == 0 {
                let text = self.text;
                self.found.pop_if(|last| !holds_words(text, last));
            }
        }
    }

    fn emit(&mut self, open: &Open, close: Option<&QuotationMark>, goes_on: bool) {
        self.found.truncate(open.found_before);
        let end = close.map_or(self.paragraph.end, |mark| mark.at + mark.len);
        let content = Span::new(
            open.mark.at + open.mark.len,
            close.map_or(end, |mark| mark.at),
        );
        self.found.push(Marked {
            outer: Span::new(open.mark.at, end),
            inner: content.trimmed(self.text),
            closed: close.is_some(),
            odd: close.map_or(!goes_on, |mark| open.mark.glyph.is_unlike(mark.glyph)),
            single: open.mark.is_single(),
            goes_on,
        });
    }

    /// Ends the paragraph, given the mark with which the next one opens. The outermost quotation that is still open, of
    /// which there is at least one, continues there, or its closing mark is missing.
    fn finish(&mut self, reopening: Option<QuotationMark>) {
        let open = self.open.swap_remove(0);
        let glyph = open.mark.glyph;
        let goes_on = reopening.is_some_and(|mark| mark.glyph.is_like(glyph));
        let inside = &self.found[open.found_before..];
        let only_fragments_inside = inside.iter().all(|m| is_fragment(self.text, m));
        let before = Span::new(self.paragraph.start, open.mark.at).of(self.text);
        let leads = !before.contains(char::is_alphanumeric);
        let announced = before.trim_end().ends_with([',', ':']);
        let stands = if goes_on {
            only_fragments_inside && (leads || inside.is_empty())
        } else {
            !open.mark.is_single() && inside.is_empty() && (leads || announced)
        };
        if stands {
            self.emit(&open, None, goes_on);
        } else if let Some(first) = self.found.get_mut(open.found_before) {
            first.odd |= !open.mark.is_single();
        }
    }
}

/// ›, where it opens as in German: ›no‹.
fn is_turned(mark: &QuotationMark) -> bool {
    mark.glyph == turned_guillemet() && mark.opens_by_its_neighbours()
}

fn turned_guillemet() -> Glyph {
    Glyph {
        family: MarkFamily::SingleGuillemet,
        role: GlyphRole::Closes,
    }
}

/// Whether one of the later marks can close a quotation in single marks: the next single one, or the first that can
/// only open or close, and is no genitive.
fn closes_later(later: QuotationMarks) -> bool {
    let mut singles = later.take(8).filter(QuotationMark::is_single);
    let next = singles.clone().next().is_some_and(|m| m.can_close());
    let telling = singles.find(|m| m.could_open() || (m.can_close() && !m.could_be_genitive()));
    next || telling.is_some_and(|m| m.can_close())
}

/// Whether it is a word or phrase, and not a sentence that its own punctuation ends.
fn is_fragment(text: &str, marked: &Marked) -> bool {
    !marked.inner.of(text).ends_with([',', '.', '?', '!'])
}

impl Glyph {
    /// Whether `mark` is the one that closes what this one opened. Straight and curly marks that meet
    /// are unlike, as are “ and ».
    fn is_answered_by(self, mark: Glyph) -> bool {
        self.family == mark.family
            || matches!(
                (self.family, mark.family),
                (MarkFamily::Low, MarkFamily::Curly)
                    | (MarkFamily::Backquote, MarkFamily::Straight)
            )
    }

    /// Whether `mark` cannot close what this one opened. A curly and a straight mark were only typed otherwise.
    fn is_unlike(self, mark: Glyph) -> bool {
        use MarkFamily::{Curly, Straight};
        let families = (self.family, mark.family);
        let typed_otherwise = matches!(families, (Curly, Straight) | (Straight, Curly));
        !typed_otherwise && !self.is_answered_by(mark)
    }

    /// Whether a paragraph that begins with this mark may go on what `other` opened.
    fn is_like(self, other: Glyph) -> bool {
        self.family.is_single() == other.family.is_single()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotation::surface::paragraph::paragraphs;

    fn pairs(text: &str) -> Vec<Marked> {
        pair(text, &paragraphs(text))
    }

    fn inner(text: &str) -> Vec<&str> {
        pairs(text).iter().map(|m| m.inner.of(text)).collect()
    }

    #[test]
    fn marks_of_every_kind() {
        assert_eq!(
            inner("\"One,\" he said, “two” and «three» and „four“ and „five”."),
            ["One,", "two", "three", "four", "five"]
        );
        assert_eq!(
            inner("‹one›, 「二」, ''three'' and ``four'' and »five« and ”six”."),
            ["one", "二", "three", "four", "five", "six"]
        );
        assert_eq!(
            inner("‚One‘ and ›two‹, „she said ‚three‘ to us“ and »she said ›four‹«."),
            ["One", "two", "she said ‚three‘ to us", "she said ›four‹"]
        );
        assert!(
            pairs("“One” and «two» and „three“ and ``four''")
                .iter()
                .all(|m| m.closed && !m.odd)
        );
    }

    #[test]
    fn unlike_marks_pair_and_say_so() {
        let text = "He said: “It sank», and left.";
        assert_eq!(inner(text), ["It sank"]);
        assert!(pairs(text)[0].odd);
        // A curly and a straight mark were only typed otherwise.
        for text in [
            "He said: “It sank\", and left.",
            "He said: \"It sank”, and left.",
            "He said: “It sank\", and left “now”.",
            "He said: \"It sank”, and left \"now\".",
        ] {
            assert_eq!(inner(text)[0], "It sank", "{text}");
            assert!(!pairs(text)[0].odd, "{text}");
        }
        assert_eq!(
            inner("“It sank.\", he said. \"All of it.\""),
            ["It sank.", "All of it."]
        );
    }

    #[test]
    fn apostrophes_are_no_marks() {
        assert_eq!(
            inner("The '90s weren't the workers' best; rock 'n' roll."),
            Vec::<&str>::new()
        );
        assert_eq!(
            inner("Sea ‘levels’ don’t fall, the owners’ lawyers said."),
            ["levels"]
        );
        assert_eq!(
            inner("'It isn't the sailors' fault,' she said."),
            ["It isn't the sailors' fault,"]
        );
        assert_eq!(
            inner("‘The sailors’ hall won’t open,’ she said."),
            ["The sailors’ hall won’t open,"]
        );
        assert!(pairs("He saw 'a calm' in it")[0].single);
    }

    #[test]
    fn the_outer_quotation_counts() {
        let text = "“He told me ‘go’ and “stay” at once,” she said. ''A 'b'.'' 'C \"d\" e.'";
        assert_eq!(
            inner(text),
            [
                "He told me ‘go’ and “stay” at once,",
                "A 'b'.",
                "C \"d\" e."
            ]
        );
        assert_eq!(
            inner("She said, \"He told me \"go\" and left.\" Then \"no.\""),
            ["He told me \"go\" and left.", "no."]
        );
    }

    #[test]
    fn damage_ends_with_its_paragraph() {
        let text = "He said, \"It sank.\n\nThey said \"no\" and \"never\".";
        let found = pairs(text);
        assert_eq!(inner(text), ["It sank.", "no", "never"]);
        assert!(found[0].odd && !found[0].closed && !found[1].odd);
        assert_eq!(inner("A stray\" mark.\n\n“Fine,” he said."), ["Fine,"]);
        assert_eq!(inner("“It sank, he said. “All of it.”"), ["All of it."]);
        assert!(pairs("“It sank, he said. “All of it.”")[0].odd);
    }

    #[test]
    fn a_quotation_goes_on_where_the_next_paragraph_opens_again() {
        let text = "He said: “It sank.\n\n“Nobody “important” came.\n\n“The end.”";
        let found = pairs(text);
        assert_eq!(found.len(), 3);
        assert_eq!(
            found.iter().map(|m| m.goes_on).collect::<Vec<_>>(),
            [true, true, false]
        );
        assert!(found.iter().all(|m| !m.odd));
    }

    #[test]
    fn inches_and_feet_are_no_marks() {
        assert_eq!(
            inner("The 12\" pipe. \"He is 5'10\" tall,\" she said."),
            ["He is 5'10\" tall,"]
        );
    }

    #[test]
    fn emphasis_around_marks_is_looked_through() {
        assert_eq!(
            inner("**\"It sank,\"** he said. _“So?”_ *\"Yes.\"*"),
            ["It sank,", "So?", "Yes."]
        );
    }

    #[test]
    fn a_line_of_marks_is_read_in_one_pass() {
        for mark in ["\"", "“", "”", "'", "‘a", "\" a", "''", "“a ‘b "] {
            let text = mark.repeat(200_000);
            assert!(pairs(&text).len() <= 200_000);
        }
    }
}
