//! The glyphs of quotation marks of all scripts and typographies, each with the characters beside it.

use crate::language::lexicon;
use crate::text::Span;

/// A family of quotation marks, which open and close one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkFamily {
    /// `"` and `''`.
    Straight,
    /// “ ” and ‟.
    Curly,
    /// „, which “ or ” closes.
    Low,
    /// « ».
    Guillemet,
    /// 「 」 『 』 〝 〞.
    Corner,
    /// The backquotes of TeX, which '' closes.
    Backquote,
    /// '.
    SingleStraight,
    /// ‘ ’ ‚.
    SingleCurly,
    /// ‹ ›.
    SingleGuillemet,
}

impl MarkFamily {
    /// Whether its marks are single ones.
    pub fn is_single(self) -> bool {
        matches!(
            self,
            Self::SingleStraight | Self::SingleCurly | Self::SingleGuillemet
        )
    }
}

/// Whether a glyph opens or closes by its form. Its neighbours may show otherwise, since marks are often misused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GlyphRole {
    /// An opening mark.
    Opens,
    /// A closing mark.
    Closes,
    /// The same glyph opens and closes.
    Either,
}

/// A glyph of a quotation mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyph {
    /// The family, which tells what closes it.
    pub family: MarkFamily,
    /// Whether it opens or closes.
    pub role: GlyphRole,
}

/// A quotation mark at a place of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuotationMark {
    /// Its first byte.
    pub at: usize,
    /// How many bytes it has.
    pub len: usize,
    /// The glyph.
    pub glyph: Glyph,
    /// The character before it, emphasis and escapes of Markdown left out; a blank at the start.
    before: char,
    /// The character after it, likewise.
    after: char,
}

impl QuotationMark {
    /// Whether it is a single mark or an apostrophe.
    pub fn is_single(&self) -> bool {
        self.glyph.family.is_single()
    }

    fn stands_before_word(&self) -> bool {
        let before = self.before.is_whitespace()
            || is_dash(self.before)
            || matches!(
                self.before,
                '(' | '[' | '{' | '/' | '“' | '‘' | '"' | '\'' | '«' | '…' | ':' | '>'
            );
        before && !self.after.is_whitespace() && !matches!(self.after, ',' | ';' | ':' | ')' | ']')
    }

    fn stands_after_word(&self) -> bool {
        !self.before.is_whitespace() && !self.after.is_alphanumeric()
    }

    /// Whether the neighbours allow only an opening mark.
    pub fn opens_by_its_neighbours(&self) -> bool {
        self.stands_before_word() && !self.stands_after_word()
    }

    /// Whether the neighbours allow only a closing mark.
    pub fn closes_by_its_neighbours(&self) -> bool {
        self.stands_after_word() && !self.stands_before_word()
    }

    /// Whether it could open a quotation here.
    pub fn could_open(&self) -> bool {
        let set_off =
            self.is_guillemet() && self.before.is_whitespace() && self.after.is_whitespace();
        self.glyph.role != GlyphRole::Closes && (self.stands_before_word() || set_off)
    }

    /// Whether a single mark could close a quotation here.
    pub fn can_close(&self) -> bool {
        let set_off =
            self.is_guillemet() && self.before.is_whitespace() && !self.after.is_alphanumeric();
        self.glyph.role != GlyphRole::Opens && (self.stands_after_word() || set_off)
    }

    /// Whether it is a single mark that may be set off from its words by blanks, as in French: ‹ no ›.
    fn is_guillemet(&self) -> bool {
        self.glyph.family == MarkFamily::SingleGuillemet
    }

    /// Whether it could be the apostrophe of "the workers' rights".
    pub fn could_be_genitive(&self) -> bool {
        matches!(self.before, 's' | 'S') && self.after.is_whitespace()
    }

    /// Whether it stands for left-out letters or digits: '90s, 'em, 'til.
    pub fn is_elision(&self, text: &str) -> bool {
        let rest = text.get(self.at + self.len..).unwrap_or("");
        let word = rest.len() - rest.trim_start_matches(char::is_alphanumeric).len();
        let word = &rest[..word.min(rest.len())];
        word.starts_with(|c: char| c.is_ascii_digit()) || lexicon::ELISIONS.contains_folded(word)
    }

    /// Whether it means inches: 5'10".
    pub fn is_inches(&self, text: &str) -> bool {
        let before = &text.as_bytes()[..self.at];
        let digits = before
            .iter()
            .rev()
            .take(3)
            .take_while(|b| b.is_ascii_digit())
            .count();
        let feet = &before[..before.len() - digits];
        let feet = feet
            .strip_suffix("’".as_bytes())
            .or_else(|| feet.strip_suffix(b"'"));
        digits > 0 && feet.is_some_and(|feet| feet.last().is_some_and(u8::is_ascii_digit))
    }
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '―' | '‒')
}

/// An iterator over the marks of one paragraph. It collects nothing, and is copied to look ahead, so that even a
/// paragraph of nothing but marks needs no memory.
#[derive(Clone, Copy, Debug)]
pub struct QuotationMarks<'t> {
    text: &'t str,
    paragraph: Span,
    at: usize,
}

impl<'t> QuotationMarks<'t> {
    /// The marks of a paragraph of `text`.
    pub fn new(text: &'t str, paragraph: Span) -> Self {
        Self {
            text,
            paragraph,
            at: paragraph.start,
        }
    }
}

impl Iterator for QuotationMarks<'_> {
    type Item = QuotationMark;

    fn next(&mut self) -> Option<QuotationMark> {
        let Span { start, end } = self.paragraph;
        let bytes = &self.text.as_bytes()[..end];
        loop {
            let ahead = bytes.get(self.at..)?;
            let at = self.at + ahead.iter().position(|b| BEGINS_A_MARK[usize::from(*b)])?;
            let after_word = at > start && !bytes[at - 1].is_ascii_whitespace();
            let Some((glyph, len)) = glyph_at(&bytes[at..], after_word) else {
                self.at = at + 1;
                continue;
            };
            self.at = at + len;
            if is_gershayim(self.text, start, at, len) {
                continue;
            }
            return Some(QuotationMark {
                at,
                len,
                glyph,
                before: before(self.text, start, at),
                after: after(self.text, at + len, end),
            });
        }
    }
}

/// For each byte whether a mark may begin with it.
static BEGINS_A_MARK: [bool; 256] = {
    let first = *b"\"'`\xC2\xE2\xE3\xEF";
    let mut begins = [false; 256];
    let mut at = 0;
    while at < first.len() {
        begins[first[at] as usize] = true;
        at += 1;
    }
    begins
};

/// The mark with which `rest` begins, and its length. Of three single marks in a row one is nested:
/// the first where they close, the last where they open.
fn glyph_at(rest: &[u8], after_word: bool) -> Option<(Glyph, usize)> {
    use GlyphRole::*;
    use MarkFamily::*;
    let glyph = |family, role, len| Some((Glyph { family, role }, len));
    match rest {
        [b'"', ..] => glyph(Straight, Either, 1),
        [b'\'', b'\'', b'\'', ..] if after_word => glyph(SingleStraight, Either, 1),
        [b'\'', b'\'', ..] => glyph(Straight, Either, 2),
        [b'\'', ..] => glyph(SingleStraight, Either, 1),
        [b'`', b'`', b'`', ..] => None,
        [b'`', b'`', ..] => glyph(Backquote, Opens, 2),
        [0xC2, 0xAB, ..] => glyph(Guillemet, Opens, 2),
        [0xC2, 0xBB, ..] => glyph(Guillemet, Closes, 2),
        [0xE2, 0x80, 0x98, 0xE2, 0x80, 0x98, ..] => glyph(Curly, Opens, 6),
        [0xE2, 0x80, 0x99, 0xE2, 0x80, 0x99, ..] => glyph(Curly, Closes, 6),
        [0xE2, 0x80, 0x98 | 0x9A | 0x9B, ..] => glyph(SingleCurly, Opens, 3),
        [0xE2, 0x80, 0x99, ..] => glyph(SingleCurly, Closes, 3),
        [0xE2, 0x80, 0x9C | 0x9F, ..] => glyph(Curly, Opens, 3),
        [0xE2, 0x80, 0x9D, ..] => glyph(Curly, Closes, 3),
        [0xE2, 0x80, 0x9E, ..] => glyph(Low, Opens, 3),
        [0xE2, 0x80, 0xB9, ..] => glyph(SingleGuillemet, Opens, 3),
        [0xE2, 0x80, 0xBA, ..] => glyph(SingleGuillemet, Closes, 3),
        [0xE3, 0x80, 0x8C | 0x8E | 0x9D, ..] => glyph(Corner, Opens, 3),
        [0xE3, 0x80, 0x8D | 0x8F | 0x9E | 0x9F, ..] => glyph(Corner, Closes, 3),
        [0xEF, 0xBC, 0x82, ..] => glyph(Straight, Either, 3),
        _ => None,
    }
}

/// Whether a mark stands between two Hebrew letters, where it makes them an abbreviation.
fn is_gershayim(text: &str, from: usize, at: usize, len: usize) -> bool {
    let is_hebrew = |c: char| ('א'..='ת').contains(&c);
    let bytes = text.as_bytes();
    // All Hebrew letters begin with one byte.
    let next = bytes.get(at + len) == Some(&0xD7);
    let last = || {
        text.get(from..at)
            .and_then(|before| before.chars().next_back())
    };
    next && last().is_some_and(is_hebrew)
}

/// Whether a character is a sign of Markdown that may stand between a mark and its words.
fn is_markup(c: char) -> bool {
    matches!(c, '*' | '_' | '~' | '\\')
}

fn before(text: &str, from: usize, at: usize) -> char {
    let mut chars = text.get(from..at).unwrap_or("").chars().rev();
    chars
        .by_ref()
        .take(4)
        .find(|c| !is_markup(*c))
        .unwrap_or(' ')
}

fn after(text: &str, at: usize, to: usize) -> char {
    let mut chars = text.get(at..to).unwrap_or("").chars();
    chars
        .by_ref()
        .take(4)
        .find(|c| !is_markup(*c))
        .unwrap_or(' ')
}
