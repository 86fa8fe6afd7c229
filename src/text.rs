//! Places in text: byte spans inside the program, code points at its border.
//!
//! Inside the program every offset is a **byte** offset into an article's text, because that is how
//! Rust slices strings. Everything that leaves the program (JSON, annotations) counts **Unicode code
//! points**, as the Web Annotation model's `TextPositionSelector` does. [`CodePoints`] converts.

use serde::{Deserialize, Serialize};
use std::borrow::Borrow;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// A half-open range of bytes in a text; both ends lie on character boundaries.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to, but not including, `end`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The words that stand here; empty where the span does not fit `text`.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.range()).unwrap_or("")
    }

    /// The span as a range, for slicing.
    pub fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// How many bytes it covers.
    pub fn len(&self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it covers nothing.
    pub fn is_empty(&self) -> bool {
        self.end <= self.start
    }

    /// Whether the two spans share a byte.
    pub fn overlaps(&self, other: &Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// How many bytes the bounds of two spans are apart, at both ends together.
    pub(crate) fn bounds_apart(&self, other: &Span) -> usize {
        self.start.abs_diff(other.start) + self.end.abs_diff(other.end)
    }

    /// Whether `other` lies wholly inside this span.
    pub fn contains(&self, other: &Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether nothing but a blank stands between it and what follows in `text`: then both are printed in one run.
    pub(crate) fn runs_on_to(&self, next: &Span, text: &str) -> bool {
        let between = text.get(self.end..next.start);
        between.is_some_and(|between| between.trim().is_empty())
    }

    /// The same stretch of `text` without the white space at its ends.
    pub(crate) fn trimmed(&self, text: &str) -> Span {
        let words = self.of(text);
        let start = self.start + words.len() - words.trim_start().len();
        Span::new(start, start + words.trim().len())
    }

    /// The words of this stretch of `text`, which characters of the kind `is_blank` separate, by their places in it.
    pub(crate) fn words(
        self,
        text: &str,
        is_blank: impl Fn(char) -> bool + Copy,
    ) -> impl Iterator<Item = Span> {
        let mut at = self.start;
        std::iter::from_fn(move || {
            let rest = Span::new(at, self.end).of(text);
            let word = rest.trim_start_matches(is_blank);
            let start = self.end - word.len();
            let len = word.find(is_blank).unwrap_or(word.len());
            at = start + len;
            (len > 0).then(|| Span::new(start, at))
        })
    }

    /// The smallest span that covers both.
    pub fn cover(&self, other: &Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Span::new(range.start, range.end)
    }
}

/// Whether it opens or closes what is quoted.
pub(crate) fn is_quotation_mark(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '“' | '”' | '„' | '‘' | '’' | '‚' | '«' | '»' | '‹' | '›'
    )
}

/// The quotation marks that stand directly before and directly behind a stretch, as they are printed.
pub(crate) fn marks_around(text: &str, span: Span) -> (&str, &str) {
    let (before, behind) = (&text[..span.start], &text[span.end..]);
    let bare = before.trim_end_matches(is_quotation_mark).len();
    let rest = behind.trim_start_matches(is_quotation_mark).len();
    (&before[bare..], &behind[..behind.len() - rest])
}

/// The stretches of a text that stand in no quotation marks. A single mark that closes stands behind a word, and before none:
/// within one it is an apostrophe.
pub(crate) fn outside_marks(text: &str) -> Vec<String> {
    let (mut out, mut own) = (Vec::new(), String::new());
    let mut open: Option<char> = None;
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        let begins_word = letters.peek().is_some_and(|next| next.is_alphanumeric());
        let is_apostrophe = matches!(c, '’' | '\'') && begins_word;
        let opened = match c {
            '“' | '„' => Some('”'),
            '"' => Some('"'),
            '«' => Some('»'),
            '‘' => Some('’'),
            '\'' if !before.is_alphanumeric() && begins_word => Some('\''),
            _ => None,
        };
        open = match open {
            Some(close) if c == close && !is_apostrophe => {
                out.push(std::mem::take(&mut own));
                None
            }
            None if opened.is_none() => {
                own.push(c);
                None
            }
            None => opened,
            open => open,
        };
        before = c;
    }
    out.push(own);
    out
}

/// The letters and figures of a text in lower case: the same for what differs in typography alone. What parts two
/// figures stays, for 3.5 is not 35; the comma of thousands is typography.
pub(crate) fn letters_and_figures(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let rest = &text[at + c.len_utf8()..];
        let figures = rest.bytes().take_while(u8::is_ascii_digit).count();
        let parts = match c {
            '.' | ':' => figures > 0,
            ',' => figures > 0 && figures != 3,
            _ => false,
        };
        if c.is_alphanumeric() {
            out.extend(c.to_lowercase());
        } else if parts && text[..at].ends_with(|c: char| c.is_ascii_digit()) {
            out.push(c);
        }
    }
    out
}

/// `1 article`, `2 articles`.
pub(crate) fn counted(number: usize, one: &str) -> String {
    let end = if number == 1 { "" } else { "s" };
    format!("{number} {one}{end}")
}

/// "both printings", "all 3 printings".
pub(crate) fn all_printings(number: usize) -> String {
    match number {
        2 => "both printings".into(),
        number => format!("all {number} printings"),
    }
}

/// `1 of 2 outlets that cover`; where there is but one, `the only outlet that covers`.
pub(crate) fn of_covering_outlets(printed: usize, number: usize) -> String {
    match (printed, number) {
        (1, 1) => "the only outlet that covers".into(),
        (_, 1) => format!("{printed} of 1 outlet that covers"),
        _ => format!("{printed} of {} that cover", counted(number, "outlet")),
    }
}

/// Sigla joined by `between`, or only their number where they are too many to be read in one line.
pub(crate) fn join_sigla<S: Borrow<str>>(sigla: &[S], between: &str) -> String {
    /// More sigla are told by their number.
    const MAX_SIGLA: usize = 8;
    match sigla.len() {
        0..=MAX_SIGLA => sigla.join(between),
        many => format!("{many} outlets"),
    }
}

/// Bytes of text between two entries of [`CodePoints::before`].
const BLOCK_BYTES: usize = 64;

/// Converts between byte offsets and code point offsets of one text.
///
/// ```
/// let text = "“Ja”, said Åse.";
/// let points = verbatim::text::CodePoints::new(text);
/// assert_eq!(points.of_byte(3), 1);
/// assert_eq!(points.to_byte(1), 3);
/// ```
#[derive(Clone, Debug)]
pub struct CodePoints<'t> {
    text: &'t str,
    /// Code points before each block of [`BLOCK_BYTES`] bytes; empty for ASCII, where both counts agree.
    before: Vec<usize>,
}

impl<'t> CodePoints<'t> {
    /// Reads `text` once; each conversion afterwards looks at no more than 64 bytes.
    pub fn new(text: &'t str) -> Self {
        let mut before = Vec::new();
        if !text.is_ascii() {
            let mut count = 0;
            for block in text.as_bytes().chunks(BLOCK_BYTES) {
                before.push(count);
                count += starts(block);
            }
        }
        Self { text, before }
    }

    /// The code point offset of byte `byte`; offsets past the end count as the end.
    pub fn of_byte(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        if self.before.is_empty() {
            return byte;
        }
        let block = (byte / BLOCK_BYTES).min(self.before.len() - 1);
        self.before[block] + starts(&self.text.as_bytes()[block * BLOCK_BYTES..byte])
    }

    /// The byte offset of code point `point`; offsets past the end count as the end.
    pub fn to_byte(&self, point: usize) -> usize {
        if self.before.is_empty() {
            return point.min(self.text.len());
        }
        let block = self.before.partition_point(|&n| n <= point) - 1;
        let mut left = point - self.before[block];
        for (i, b) in self.text.as_bytes()[block * BLOCK_BYTES..]
            .iter()
            .enumerate()
        {
            if is_start(*b) {
                if left == 0 {
                    return block * BLOCK_BYTES + i;
                }
                left -= 1;
            }
        }
        self.text.len()
    }

    /// Start and end of `span` in code points.
    pub fn of_span(&self, span: Span) -> [usize; 2] {
        [self.of_byte(span.start), self.of_byte(span.end)]
    }
}

fn is_start(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

fn starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|b| is_start(**b)).count()
}

/// The last character boundary at or before byte `at`.
pub(crate) fn floor(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Bytes of a text that is read in one piece: some 350 000 words, more than any article or transcript of a day's
/// sitting has.
const MAX_PORTION_BYTES: usize = 2 << 20;

/// What a text is cut behind, in order of preference: paragraphs, lines, sentences, words.
const CUTS: [&str; 4] = ["\n\n", "\n", ". ", " "];

/// Cuts `text` into portions without gaps. A text of usual length is one portion; a longer one is cut, so that the
/// memory needed to read it does not grow with its length.
pub(crate) fn portions(text: &str) -> impl Iterator<Item = Span> {
    portions_of(text, MAX_PORTION_BYTES)
}

fn portions_of(text: &str, longest: usize) -> impl Iterator<Item = Span> {
    let mut end = 0;
    std::iter::from_fn(move || {
        let start = end;
        end = cut(text, start, longest);
        (start < end).then(|| Span::new(start, end))
    })
}

/// Where the portion ends that begins at `start`: at the last of the best available [`CUTS`] in the second half of the
/// `longest` bytes that it may have.
fn cut(text: &str, start: usize, longest: usize) -> usize {
    if text.len() - start <= longest {
        return text.len();
    }
    let middle = floor(text, start + longest / 2);
    let end = floor(text, start + longest);
    let second_half = Span::new(middle, end).of(text);
    let between = CUTS
        .iter()
        .find_map(|cut| Some(middle + second_half.rfind(cut)? + cut.len()));
    between.unwrap_or(end)
}

/// `span` with the whole of the words that its ends cut.
pub(crate) fn whole_words(text: &str, span: Span) -> Span {
    let uncut = |at: usize| word_across(text, at).unwrap_or(Span::new(at, at));
    match span.is_empty() {
        true => span,
        false => Span::new(uncut(span.start).start, uncut(span.end).end),
    }
}

/// The word that has letters on both sides of `at`.
fn word_across(text: &str, at: usize) -> Option<Span> {
    let (before, after) = text.split_at_checked(at)?;
    let start = before
        .char_indices()
        .rfind(|(_, c)| c.is_whitespace())
        .map_or(0, |(blank, c)| blank + c.len_utf8());
    let end = at + after.find(char::is_whitespace).unwrap_or(after.len());
    let run = Span::new(start, end).of(text);
    let words = run.unicode_word_indices();
    let mut words = words.map(|(n, word)| Span::new(start + n, start + n + word.len()));
    words.find(|word| word.start < at && at < word.end)
}

/// `text` with every control, escape and direction-override character made visible or dropped, so that
/// an article can never steer the terminal that shows it. Line breaks and tabs become blanks.
pub fn printable(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '\n' | '\r' | '\t' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
            c if is_steering(c) => None,
            c => Some(c),
        })
        .collect()
}

/// Words of others on one line, without what steers a terminal.
pub(crate) fn printable_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    printable(&words.join(" "))
}

/// Whether a character steers a terminal or the order of the letters around it instead of being seen.
///
/// These are the controls, the marks of direction (Unicode's `Bidi_Control`), and format characters that
/// only hide: blanks of no width, invisible operators, annotations and tags, in which text can be carried
/// that no reader sees. The joiners U+200C and U+200D and the variation selectors are letters' own: without
/// them Persian, Hindi and emoji are misspelt.
pub fn is_steering(c: char) -> bool {
    const DIRECTION: [char; 3] = ['\u{61C}', '\u{200E}', '\u{200F}'];
    c.is_control()
        || DIRECTION.contains(&c)
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        || matches!(c, '\u{200B}' | '\u{2060}'..='\u{2065}' | '\u{206A}'..='\u{206F}')
        || matches!(c, '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// Bytes in hexadecimal digits, two each.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_marks_is_left_out() {
        let outside = |text| outside_marks(text).join("|");
        assert_eq!(outside("Vey’s “boat”, he said"), "Vey’s |, he said");
        assert_eq!(
            outside("‘It’s old,’ said Vey. 'No.' He left"),
            "| said Vey. | He left"
        );
        assert_eq!(outside("\"One\" and «two»"), "| and |");
    }

    #[test]
    fn typography_is_no_letter_and_a_decimal_point_is() {
        let same = |one: &str, other: &str| letters_and_figures(one) == letters_and_figures(other);
        assert!(same("“The quay,” – he’s", "the Quay — hes"));
        assert!(same("12,000 crowns.", "12000 crowns"));
        assert!(same("It cost 35. Then", "it cost 35; then"));
        assert!(!same("3.5 million", "35 million"));
        assert!(!same("at 3:30", "at 330"));
        assert!(!same("3,5", "35"));
    }

    #[test]
    fn a_cut_word_is_taken_whole_and_a_whole_one_as_it_is() {
        let text = "They don’t sail re-rigged, café";
        let whole = |from: &str, to: &str| {
            let span = Span::new(text.find(from).unwrap(), text.find(to).unwrap() + to.len());
            whole_words(text, span).of(text)
        };
        assert_eq!(whole("on’", "sa"), "don’t sail");
        assert_eq!(whole("don’t", "sail"), "don’t sail");
        assert_eq!(whole("sail", "rigged,"), "sail re-rigged,");
        assert_eq!(whole("af", "af"), "café");
        assert_eq!(whole_words(text, Span::new(2, 2)), Span::new(2, 2));
    }

    #[test]
    fn bytes_and_code_points_agree_with_counting_by_hand() {
        let text = "é“日本”\u{1F600} plain tail that is longer than one block of sixty-four bytes … and on";
        let points = CodePoints::new(text);
        for (n, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(points.of_byte(byte), n);
            assert_eq!(points.to_byte(n), byte);
        }
        assert_eq!(points.to_byte(10_000), text.len());
        assert_eq!(points.of_byte(10_000), text.chars().count());
    }

    #[test]
    fn the_words_of_a_stretch_are_told_by_their_places() {
        let text = "no,\u{a0} “We  sail” é ";
        let stretch = Span::new(2, text.len());
        let words = |is_blank: fn(char) -> bool| {
            let words = stretch.words(text, is_blank);
            words.map(|word| word.of(text)).collect::<Vec<_>>()
        };
        assert_eq!(words(char::is_whitespace), [",", "“We", "sail”", "é"]);
        assert_eq!(words(|c| c == ' '), [",\u{a0}", "“We", "sail”", "é"]);
        assert_eq!(
            Span::new(3, text.len()).trimmed(text).of(text),
            "“We  sail” é"
        );
        assert_eq!(
            Span::default().words(text, char::is_whitespace).next(),
            None
        );
    }

    fn cut_up(text: &str) -> Vec<&str> {
        portions_of(text, 20).map(|p| p.of(text)).collect()
    }

    #[test]
    fn a_text_is_cut_where_it_harms_least() {
        assert_eq!(cut_up(""), Vec::<&str>::new());
        assert_eq!(cut_up("We sail at dawn."), ["We sail at dawn."]);
        assert_eq!(
            cut_up("We sail.\n\nAt\ndawn. Be there or stay."),
            ["We sail.\n\nAt\n", "dawn. Be there or ", "stay."]
        );
        assert_eq!(
            cut_up("We sail now.\n\nAt\ndawn."),
            ["We sail now.\n\n", "At\ndawn."]
        );
        assert_eq!(
            cut_up(&"é".repeat(21)),
            ["é".repeat(10), "é".repeat(10), "é".into()]
        );
    }

    #[test]
    fn an_escape_never_survives() {
        assert_eq!(printable("a\u{1b}[31mb\u{202E}c\nd"), "a[31mbc d");
    }

    #[test]
    fn marks_that_turn_or_hide_letters_are_dropped() {
        let hidden = "\u{61C}\u{200B}\u{200E}\u{200F}\u{202A}\u{202E}\u{2060}\u{2064}\u{2066}\u{2069}\
                      \u{206A}\u{206F}\u{FEFF}\u{FFF9}\u{FFFB}\u{E0001}\u{E0041}\u{E007F}\u{9b}";
        for c in hidden.chars() {
            assert!(is_steering(c), "{c:?}");
        }
        assert_eq!(printable(&format!("o{hidden}pen")), "open");
        assert_eq!(printable("one\u{2028}two\u{85}three"), "one two three");
    }

    #[test]
    fn joiners_and_signs_that_spell_a_word_stay() {
        for kept in [
            "می\u{200C}خواهم",
            "👩\u{200D}🚀",
            "❤\u{FE0F}",
            "soft\u{AD}hyphen",
            "a\u{A0}b",
        ] {
            assert_eq!(printable(kept), kept);
        }
    }
}
