//! Renders Markdown to the words that a reader sees, and maps these back to their places in the source text.
//!
//! Quotations are looked for in [`Printed::text`], which has no links, emphasis, images, entities, footnote marks,
//! tags and signs of headings and block quotations; [`Printed::in_text`] maps what is found to the text as it was
//! given. A text without mark-up is used unchanged, and so is what only looks like mark-up: a lone `*`, a gloss in
//! brackets, a censored word. All places are byte offsets.
//!
//! ```text
//! aside.rs     notes of the author's own that look like block quotations
//! reading.rs   from the events of a Markdown parser to what is printed
//! tags.rs      tags of HTML in Markdown
//! ```

mod aside;
mod reading;
mod tags;

use crate::text::Span;
use memchr::memchr;
use std::borrow::Cow;

/// A text rendered without its mark-up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Printed<'t> {
    /// The words without the mark-up; lines stay lines.
    pub text: Cow<'t, str>,
    /// The printed stretches with their places in the source, in order and without gaps in what is printed; empty
    /// where the text has no mark-up.
    runs: Vec<Run>,
    /// The marked-up stretches, inner ones first.
    elements: Vec<Element>,
    /// The block quotations, by their places in what is printed.
    pub displayed: Vec<Span>,
    /// The notes of the author's own that are set off as block quotations are, by their places in what is printed.
    pub asides: Vec<Span>,
}

/// A stretch of the source and what is printed for it: the same bytes, or other ones (for an entity).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    printed: Span,
    source: Span,
}

/// Words with the mark-up around them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Element {
    outer: Span,
    /// From the first printed byte inside it to the last.
    inner: Span,
}

/// Renders `text` without its mark-up, in linear time.
///
/// ```
/// use verbatim::markup::printed;
///
/// let read = |text| printed(text).text.into_owned();
/// assert_eq!(read("the [old pier](https://pier.example) &amp; **all**"), "the old pier & all");
/// assert_eq!(read("the [old] pier*"), "the [old] pier*");
/// ```
pub fn printed(text: &str) -> Printed<'_> {
    if !reading::could_have_markup(text) {
        return Printed::as_it_stands(text);
    }
    let printed = reading::render(text);
    if printed.text == text {
        Printed::as_it_stands(text)
    } else {
        printed
    }
}

/// A stretch of a text rendered without its mark-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch<'t> {
    printed: Printed<'t>,
    /// The byte of the text at which the rendered lines begin.
    start: usize,
    /// The place of the stretch in the rendered lines.
    own: Span,
}

/// Renders the stretch `span` of a text. Since mark-up may begin before it or end behind it, its whole lines are
/// rendered.
pub fn stretch(text: &str, span: Span) -> Stretch<'_> {
    let own = span.of(text);
    if !reading::could_have_markup(own) {
        return Stretch {
            printed: Printed::as_it_stands(own),
            start: span.start,
            own: Span::new(0, own.len()),
        };
    }
    let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let end = memchr(b'\n', &text.as_bytes()[span.end..]);
    let end = end.map_or(text.len(), |at| span.end + at);
    let lines = &text[start..end];
    let printed = match reading::notes_of(lines) {
        notes if notes.is_empty() => printed(lines),
        notes => reading::render(&format!("{lines}{notes}")),
    };
    let own = printed.of_text(Span::new(span.start - start, span.end - start));
    Stretch {
        printed,
        start,
        own,
    }
}

impl Stretch<'_> {
    /// Its printed words.
    pub fn words(&self) -> &str {
        self.own.of(&self.printed.text)
    }

    /// The place in the text of some of [`Stretch::words`].
    pub fn in_text(&self, words: Span) -> Span {
        let before = self.own.start;
        let span = self
            .printed
            .in_text(Span::new(before + words.start, before + words.end));
        Span::new(self.start + span.start, self.start + span.end)
    }
}

impl<'t> Printed<'t> {
    fn as_it_stands(text: &'t str) -> Self {
        Printed {
            text: Cow::Borrowed(text),
            ..Printed::default()
        }
    }

    /// The place in the text of printed words. It contains the mark-up between them, and the opening and closing
    /// mark-up of elements all of whose words are among them, unless they are exactly those words.
    pub fn in_text(&self, printed: Span) -> Span {
        if printed.is_empty() {
            let at = self.end_before(printed.start);
            return Span::new(at, at);
        }
        let mut span = Span::new(self.start_of(printed.start), self.end_before(printed.end));
        let first = self.elements.partition_point(|e| e.outer.end <= span.start);
        for element in &self.elements[first..] {
            if element.outer.end > span.end && element.inner.start >= span.end {
                break;
            }
            if span.contains(&element.inner) && span != element.inner {
                span = span.cover(&element.outer);
            }
        }
        span
    }

    /// Where a stretch of the text is printed.
    pub fn of_text(&self, source: Span) -> Span {
        Span::new(self.place_of(source.start), self.place_of(source.end))
    }

    /// Where the byte of the text at `source`, or the next one that is printed, is printed.
    fn place_of(&self, source: usize) -> usize {
        let run = self.runs.partition_point(|run| run.source.end <= source);
        match self.runs.get(run) {
            Some(run) => {
                let inside = source.saturating_sub(run.source.start);
                run.printed.start + inside.min(run.printed.len())
            }
            None if self.runs.is_empty() => source,
            None => self.text.len(),
        }
    }

    /// Where the byte that is printed at `at` begins in the text.
    fn start_of(&self, at: usize) -> usize {
        let run = self.runs.partition_point(|run| run.printed.end <= at);
        match self.runs.get(run) {
            Some(run) if run.is_verbatim() => {
                run.source.start + at.saturating_sub(run.printed.start)
            }
            Some(run) => run.source.start,
            None => self.runs.last().map_or(at, |run| run.source.end),
        }
    }

    /// Where the byte that is printed before `at` ends in the text.
    fn end_before(&self, at: usize) -> usize {
        let after = self.runs.partition_point(|run| run.printed.start < at);
        match after.checked_sub(1).map(|run| self.runs[run]) {
            Some(run) if run.is_verbatim() => {
                run.source.start + at.min(run.printed.end) - run.printed.start
            }
            Some(run) => run.source.end,
            None if self.runs.is_empty() => at,
            None => 0,
        }
    }
}

impl Run {
    fn is_verbatim(&self) -> bool {
        self.printed.len() == self.source.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The printed words and, for each of these, where they stand in the text.
    fn places<'t>(text: &'t str, wanted: &[&str]) -> (String, Vec<&'t str>) {
        let printed = printed(text);
        let found = wanted.iter().map(|words| {
            let at = printed.text.find(words).unwrap();
            printed.in_text(Span::new(at, at + words.len())).of(text)
        });
        (printed.text.to_string(), found.collect())
    }

    fn read(text: &str) -> String {
        printed(text).text.into_owned()
    }

    #[test]
    fn links_emphasis_and_entities_are_read_through() {
        let cases = [
            (
                "**“We sail,”** [she](https://a.example/she \"who\") said.",
                "“We sail,” she said.",
            ),
            (
                "_Rain_ &amp; __wind__, ~~no~~ `yes` \\*",
                "Rain & wind, no yes *",
            ),
            (
                "[[Ada Okoro]] met [[people/vey|Tom Vey]].",
                "Ada Okoro met Tom Vey.",
            ),
            (
                "![[quay.png]]The ![quay](q.png) of <b>Ostwick</b><br>sank",
                "The quay of Ostwick sank",
            ),
            ("&#8220;It sank,&#8221; he said.", "“It sank,” he said."),
            (
                "We <del>*never*</del> <ins>often</ins> sail",
                "We  often sail",
            ),
            ("## The quay\n\nIt *sank*.", "The quay\n\nIt sank."),
            (
                "See [the quay][1].\n\n[1]: https://a.example\n\nIt sank.",
                "See the quay.\n\n\n\nIt sank.",
            ),
            (
                "It sank.[^1]\n\n[^1]: All of it.",
                "It sank.\n\n All of it.",
            ),
            ("<p>It sank.</p>\n\nYes.", "It sank.\n\nYes."),
        ];
        for (text, printed) in cases {
            assert_eq!(read(text), printed, "{text}");
        }
    }

    #[test]
    fn tags_of_quotations_are_marks_and_blocks() {
        let text = "She wrote:\n\n<blockquote>\n<p>We <b>sail</b>.</p>\n</blockquote>\n\nThey said <q>no</q>.";
        let printed = printed(text);
        assert!(
            printed.text.ends_with("They said “no”."),
            "{}",
            printed.text
        );
        let blocks = printed
            .displayed
            .iter()
            .map(|block| block.of(&printed.text).trim());
        assert_eq!(blocks.collect::<Vec<_>>(), ["We sail."]);
    }

    #[test]
    fn what_is_no_markup_is_printed_as_it_stands() {
        for text in [
            "“[Okoro] will [sic] sail,” he said * and _ left [...].",
            "“F**k the ferry, s**t,” he said. 5*3*2 of snake_case_names.",
            "[It] (the ferry) sank, [he](laughing) said; <laughs> AT&T & 1 < 2.",
            "1945. It sank.\n\n2. It sailed\n\n- one\n- two\n\n    by the quay\n\n----\n",
            "``It sank,'' he said. ``All of it.''",
            "It sank  \nand\n   rose.\n",
            "[Note]: it sank.\n\n[Note]: laughter",
        ] {
            assert_eq!(read(text), text);
        }
    }

    #[test]
    fn printed_words_are_found_in_the_text() {
        let text = "“We will **never** give up the [old pier](https://a.example),” [Ada Lind](u/l) &amp; co said.";
        let wanted = [
            "We will never give up the old pier,",
            "never",
            "Ada Lind",
            "& co",
            "give up the old",
        ];
        let (printed, found) = places(text, &wanted);
        assert_eq!(
            printed,
            "“We will never give up the old pier,” Ada Lind & co said."
        );
        let expected = [
            "We will **never** give up the [old pier](https://a.example),",
            "never",
            "Ada Lind",
            "&amp; co",
            "give up the [old",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn block_quotations_lose_their_signs_and_are_told() {
        let text = "She wrote:\n\n> We *sail*.\n> At dawn.\n>\n> Be there.\n\nShe left.";
        let printed = printed(text);
        assert_eq!(
            printed.text,
            "She wrote:\n\n We sail.\nAt dawn.\n\n Be there.\n\nShe left."
        );
        let displayed: Vec<&str> = printed
            .displayed
            .iter()
            .map(|s| s.of(&printed.text))
            .collect();
        assert_eq!(displayed, [" We sail.\nAt dawn.\n\n Be there.\n"]);
        let (_, found) = places(text, &["We sail.", "Be there."]);
        assert_eq!(found, ["We *sail*.", "Be there."]);
    }

    #[test]
    fn a_stretch_is_read_with_the_markup_around_it() {
        let text = "Rain.\nHe [said the *ferry* would](https://a.example) sail at [dawn](d/e) or _late.\nYes_ no.";
        let at = |words: &str| text.find(words).unwrap();
        let span = Span::new(at("the *ferry"), at("](d/e"));
        let whole = stretch(text, span);
        assert_eq!(whole.words(), "the ferry would sail at dawn");
        let sail = whole.words().find("ferry would").unwrap();
        let words = whole.in_text(Span::new(sail, sail + "ferry would".len()));
        assert_eq!(words.of(text), "*ferry* would");
        let noted = "It sank,[^1] he said.\n\n[^1]: All of it.";
        assert_eq!(stretch(noted, Span::new(0, 12)).words(), "It sank,");
        let plain = stretch(text, Span::new(at("sail"), at("sail") + 7));
        assert_eq!(plain.words(), "sail at");
        assert_eq!(plain.in_text(Span::new(5, 7)).of(text), "at");
    }

    #[test]
    fn marks_without_end_are_read_in_linear_time() {
        for unit in [
            "*a ",
            "[a",
            "[a](",
            "&a",
            "<p <",
            "\n<p <",
            "`a",
            "> ",
            "[[a|",
            "**a_b",
            "![",
            "\n[a]: b.c",
        ] {
            let text = unit.repeat(50_000);
            assert!(read(&text).len() <= text.len(), "{unit}");
        }
    }
}
