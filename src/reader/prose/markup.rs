//! Light Markdown, as saved articles carry it: for display only.
//!
//! Nothing is parsed into a document; a paragraph is read once from left to right and what is surely
//! markup is reported as spans to hide and spans to ink. Whatever is not sure stays as it is printed.

use super::Ink;
use crate::reader::theme::Role;
use crate::text::Span;

/// What the markup of one paragraph asks for, as places in the whole text.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Markup {
    /// Signs that are not shown, ascending and apart from each other.
    pub hidden: Vec<Span>,
    /// Looks of the words between them.
    pub inks: Vec<Ink>,
}

/// Longest address that is hidden behind a link's words, in bytes.
const MAX_ADDRESS_BYTES: usize = 2_000;

/// Finds the markup of the paragraph at `paragraph` of `text`, in time linear in its length.
pub fn parse(text: &str, paragraph: Span) -> Markup {
    let mut reader = MarkupParser {
        text: paragraph.of(text),
        base: paragraph.start,
        out: Markup::default(),
        strong: None,
        emphasis: None,
        link: None,
    };
    reader.heading();
    reader.inline();
    reader.out.hidden.sort_by_key(|s| s.start);
    reader.out
}

struct MarkupParser<'t> {
    text: &'t str,
    base: usize,
    out: Markup,
    /// Where an open `**` stands.
    strong: Option<usize>,
    /// Where an open `*` stands.
    emphasis: Option<usize>,
    /// Where the last `[` stands.
    link: Option<usize>,
}

impl MarkupParser<'_> {
    fn hide(&mut self, start: usize, end: usize) {
        let span = Span::new(self.base + start, self.base + end);
        self.out.hidden.push(span);
    }

    fn ink(&mut self, start: usize, end: usize, role: Role) {
        let span = Span::new(self.base + start, self.base + end);
        self.out.inks.push(Ink::new(span, role));
    }

    /// `# ` to `###### ` at the head of the paragraph.
    fn heading(&mut self) {
        let level = self.text.bytes().take_while(|b| *b == b'#').count();
        let rest = &self.text[level..];
        if (1..=6).contains(&level) && rest.starts_with(' ') {
            let words = self.text.len() - rest.trim_start().len();
            self.hide(0, words);
            self.ink(words, self.text.len(), Role::Heading);
        }
    }

    fn inline(&mut self) {
        let bytes = self.text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            at += match bytes[at] {
                b'*' => self.star(at),
                b'[' => {
                    self.link = Some(at);
                    1
                }
                b']' => self.link_end(at),
                b'<' => self.bare_address(at),
                _ => 1,
            };
        }
    }

    /// A run of stars opens or closes; returns its length.
    fn star(&mut self, at: usize) -> usize {
        let run = self.text[at..].bytes().take_while(|b| *b == b'*').count();
        let before = self.text[..at].chars().next_back();
        let after = self.text[at + run..].chars().next();
        let opens =
            after.is_some_and(|c| !c.is_whitespace()) && !before.is_some_and(char::is_alphanumeric);
        let closes =
            before.is_some_and(|c| !c.is_whitespace()) && !after.is_some_and(char::is_alphanumeric);
        let (slot, role) = match run {
            1 => (&mut self.emphasis, Role::Emphasis),
            2 => (&mut self.strong, Role::Strong),
            _ => return run,
        };
        match slot.take_if(|_| closes) {
            Some(start) => {
                self.hide(start, start + run);
                self.hide(at, at + run);
                self.ink(start + run, at, role);
            }
            None if opens => *slot = Some(at),
            None => {}
        }
        run
    }

    /// `](address)` after a `[`; returns how far to go on.
    fn link_end(&mut self, at: usize) -> usize {
        let Some(open) = self.link.take() else {
            return 1;
        };
        let tail = &self.text.as_bytes()[at + 1..];
        if tail.first() != Some(&b'(') || open + 1 == at {
            return 1;
        }
        let address = &tail[1..tail.len().min(MAX_ADDRESS_BYTES)];
        let Some(length) = address.iter().position(|b| ends_address(*b)) else {
            return 1;
        };
        if address[length] != b')' || !is_address(&address[..length]) {
            return 1;
        }
        let whole = 1 + 1 + length + 1;
        let image = open > 0 && self.text.as_bytes()[open - 1] == b'!';
        self.hide(open - usize::from(image), open + 1);
        self.hide(at, at + whole);
        self.ink(open + 1, at, Role::Link);
        whole
    }

    /// `<https://…>`; returns how far to go on.
    fn bare_address(&mut self, at: usize) -> usize {
        let tail = &self.text.as_bytes()[at + 1..];
        let tail = &tail[..tail.len().min(MAX_ADDRESS_BYTES)];
        if !tail.starts_with(b"http://") && !tail.starts_with(b"https://") {
            return 1;
        }
        let length = tail
            .iter()
            .position(|b| *b == b'>' || *b == b'<' || b.is_ascii_whitespace());
        let Some(length) = length.filter(|n| tail[*n] == b'>') else {
            return 1;
        };
        self.hide(at, at + 1);
        self.hide(at + 1 + length, at + 2 + length);
        self.ink(at + 1, at + 1 + length, Role::Link);
        length + 2
    }
}

/// Bytes at which the address of a link cannot go on. `[` is among them so that a hostile text full
/// of openings is read once and not once for each.
fn ends_address(byte: u8) -> bool {
    matches!(byte, b')' | b'(' | b'[') || byte.is_ascii_whitespace()
}

fn is_address(bytes: &[u8]) -> bool {
    [b"http".as_slice(), b"#", b"/", b"www.", b"mailto:"]
        .iter()
        .any(|head| bytes.starts_with(head))
}
