//! Turns the events of a Markdown parser into the printed text.
//!
//! Only inline mark-up is removed, and the signs of headings and block quotations. Other block structure (lists,
//! rules, indented code) is printed as it stands, because most articles are plain text, in which a line that begins
//! with "1945." is no list.

use super::{Element, Printed, Run, aside, tags};
use crate::text::Span;
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};
use std::borrow::Cow;
use std::iter::Peekable;
use std::vec::IntoIter;

/// Whether a text has any character of mark-up. A quick test that saves parsing plain text.
pub fn could_have_markup(text: &str) -> bool {
    const SIGNS: [[u8; 3]; 4] = [*b"*_&", *b"\\`<", *b"~[>", *b"###"];
    let bytes = text.as_bytes();
    SIGNS
        .iter()
        .any(|&[a, b, c]| memchr::memchr3(a, b, c, bytes).is_some())
}

/// Empty definitions for the footnote marks in some lines, to be parsed behind them: the parser takes a mark without a
/// definition for words in brackets, and the definition may stand elsewhere in the text.
pub fn notes_of(lines: &str) -> String {
    let labels = lines.split("[^").skip(1);
    let labels = labels.filter_map(|rest| rest.split_once(']').map(|(label, _)| label));
    let labels = labels.filter(|label| !label.is_empty() && !label.contains(char::is_whitespace));
    labels.map(|label| format!("\n\n[^{label}]: -")).collect()
}

/// Renders `text`.
pub fn render(text: &str) -> Printed<'static> {
    let options =
        Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_WIKILINKS;
    let parser = Parser::new_ext(text, options);
    let definitions = parser.reference_definitions().iter();
    let definitions = definitions.filter(|(_, link)| is_address(&link.dest));
    let mut definitions: Vec<Span> = definitions
        .map(|(_, link)| link.span.clone().into())
        .collect();
    definitions.sort_unstable();
    let mut reader = Reader {
        text,
        out: Printed::default(),
        words: String::new(),
        at: 0,
        in_line: false,
        quotes: 0,
        html_quote: None,
        left_out: definitions.into_iter().peekable(),
        open: Vec::new(),
        done: Span::default(),
        displayed: Vec::new(),
        asides: Vec::new(),
    };
    for (event, range) in parser.into_offset_iter() {
        reader.event(event, range.into());
    }
    reader.between_lines(text.len());
    reader.finish()
}

/// The state of rendering between two events.
struct Reader<'t> {
    text: &'t str,
    out: Printed<'static>,
    words: String,
    /// The byte of the text up to which everything is printed or left out.
    at: usize,
    /// Whether it is inside a paragraph or heading, where text between two events is mark-up.
    in_line: bool,
    /// How many block quotations are open.
    quotes: usize,
    /// Where a block quotation begins that a tag of HTML has opened.
    html_quote: Option<usize>,
    /// Stretches between lines that are not printed, in order.
    left_out: Peekable<IntoIter<Span>>,
    /// The open elements, each by the length of what was printed before it.
    open: Vec<usize>,
    /// An element that was printed or left out as a whole, so that events inside it are ignored.
    done: Span,
    /// The block quotations, by their places in the text.
    displayed: Vec<Span>,
    /// The author's own notes among them, likewise.
    asides: Vec<Span>,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, range: Span) {
        if self.done.contains(&range) {
            return;
        }
        match event {
            Event::Start(tag) if is_inline(&tag) => self.open(&tag, range),
            Event::End(tag) if is_inline_end(tag) => self.close(range),
            Event::Start(Tag::Heading { .. }) => self.begin_line(range.start, '#'),
            Event::Start(Tag::BlockQuote(_)) => {
                self.between_lines(range.start);
                self.quotes += 1;
                if self.quotes == 1 {
                    self.block(range);
                }
            }
            Event::End(TagEnd::BlockQuote(_)) => {
                self.between_lines(range.end);
                self.quotes -= 1;
            }
            Event::Start(Tag::FootnoteDefinition(label)) => {
                self.between_lines(range.start);
                let label = format!("[^{label}]:");
                if range.of(self.text).starts_with(&label) {
                    self.at = range.start + label.len();
                }
            }
            Event::Start(_) | Event::End(_) | Event::Rule => self.in_line = false,
            Event::Text(words) => self.print(&words, range),
            Event::HardBreak if range.of(self.text).starts_with('\\') => self.print("\n", range),
            Event::Code(words) if range.len() == words.len() + 2 => self.print(&words, range),
            Event::InlineHtml(_) if tags::deleted(&self.text[range.start..]).is_some() => {
                let length = tags::deleted(&self.text[range.start..]).unwrap_or_default();
                self.done = Span::new(range.start, range.start + length);
                self.print("", self.done);
            }
            Event::InlineHtml(tag) if tags::leading(&tag).is_some() => {
                self.print(tags::printed(&tag), range);
            }
            Event::Html(_) => self.html(range),
            Event::FootnoteReference(_) => self.print("", range),
            _ => self.verbatim(range),
        }
    }

    /// A block quotation begins, or a note that looks like one. The marker of its kind is no word of it.
    fn block(&mut self, range: Span) {
        let block = range.of(self.text);
        match aside::is_aside(block) {
            true => self.asides.push(range),
            false => self.displayed.push(range),
        }
        if let Some(marker) = aside::marker(block) {
            self.done = Span::new(range.start, range.start + marker);
            self.at = self.done.end;
        }
    }

    /// Opens an element, or prints as it stands what only looks like one.
    fn open(&mut self, tag: &Tag<'_>, range: Span) {
        self.reach(range.start);
        match tag {
            // An embedded file, of which only the name is given.
            Tag::Image {
                link_type: LinkType::WikiLink { has_pothole: false },
                ..
            } => self.print("", range),
            Tag::Link {
                link_type,
                dest_url,
                ..
            } if !matches!(link_type, LinkType::WikiLink { .. }) && !is_address(dest_url) => {
                self.verbatim(range);
            }
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough if self.is_inside_word(range) => {
                self.verbatim(range);
            }
            _ => return self.open.push(self.words.len()),
        }
        self.done = range;
    }

    fn close(&mut self, outer: Span) {
        self.at = outer.end;
        let Some(printed) = self.open.pop() else {
            return;
        };
        let printed = Span::new(printed, self.words.len());
        if !printed.is_empty() {
            let inner = Span::new(
                self.out.start_of(printed.start),
                self.out.end_before(printed.end),
            );
            self.out.elements.push(Element { outer, inner });
        }
    }

    /// Whether emphasis begins inside a word, where it is none: "f**k" is a censored word, 5*3*2 a product.
    fn is_inside_word(&self, range: Span) -> bool {
        self.text[..range.start].ends_with(char::is_alphanumeric)
    }

    /// Advances to the beginning of an inline event. What is skipped is mark-up, unless it is white space.
    fn reach(&mut self, start: usize) {
        let passed = Span::new(self.at, start);
        if !self.in_line {
            self.between_lines(start);
            self.in_line = true;
        } else if passed.of(self.text).trim().is_empty() {
            self.push(passed.of(self.text), passed);
        }
        self.at = self.at.max(start);
    }

    /// Prints words for a stretch of a line.
    fn print(&mut self, words: &str, range: Span) {
        self.reach(range.start);
        self.push(words, range);
        self.at = range.end;
    }

    fn verbatim(&mut self, range: Span) {
        self.print(range.of(self.text), range);
    }

    /// A line of HTML without its tags.
    fn html(&mut self, range: Span) {
        self.between_lines(range.start);
        let mut at = range.start;
        while at < range.end {
            let rest = Span::new(at, range.end).of(self.text);
            let tag = tags::leading(rest).unwrap_or(0);
            self.tag(Span::new(at, at + tag));
            let plain = rest[tag..].find('<').map_or(rest.len(), |next| tag + next);
            // What begins like a tag and is none is printed with its bracket.
            let plain = if plain == 0 { 1 } else { plain };
            self.push(&rest[tag..plain], Span::new(at + tag, at + plain));
            at += plain;
        }
        self.at = range.end;
    }

    /// A tag between lines of text: what is printed for it, and the block quotation that it opens or closes.
    fn tag(&mut self, range: Span) {
        let tag = range.of(self.text);
        self.push(tags::printed(tag), range);
        match tags::opens_block_quotation(tag) {
            Some(true) => self.html_quote = self.html_quote.or(Some(range.end)),
            Some(false) => {
                let block = self.html_quote.take();
                self.displayed
                    .extend(block.map(|start| Span::new(start, range.start)));
            }
            None => {}
        }
    }

    /// Begins a heading, without printing its signs.
    fn begin_line(&mut self, start: usize, sign: char) {
        self.between_lines(start);
        let rest = &self.text[start..];
        let signs = rest.len() - rest.trim_start_matches(sign).trim_start_matches(' ').len();
        self.at = start + if rest.starts_with(sign) { signs } else { 0 };
    }

    /// Prints what stands between blocks up to byte `end`, except for the signs of block quotations and the
    /// definitions of link references.
    fn between_lines(&mut self, end: usize) {
        self.in_line = false;
        while self.at < end {
            let next = self.left_out.next_if(|next| next.start <= self.at);
            if let Some(next) = next {
                self.at = self.at.max(next.end);
                continue;
            }
            let stop = self.left_out.peek().map_or(end, |next| next.start.min(end));
            self.blanks(Span::new(self.at, stop));
            self.at = stop;
        }
    }

    fn blanks(&mut self, range: Span) {
        let words = range.of(self.text);
        if self.quotes == 0 || !words.contains('>') {
            return self.push(words, range);
        }
        let mut at = range.start;
        for part in words.split_inclusive('>') {
            let kept = part.trim_end_matches('>');
            self.push(kept, Span::new(at, at + kept.len()));
            at += part.len();
        }
    }

    fn push(&mut self, words: &str, source: Span) {
        if words.is_empty() {
            return;
        }
        let start = self.words.len();
        self.words.push_str(words);
        let printed = Span::new(start, self.words.len());
        let run = Run { printed, source };
        match self.out.runs.last_mut() {
            Some(last)
                if last.source.end == source.start && last.is_verbatim() && run.is_verbatim() =>
            {
                last.printed.end = printed.end;
                last.source.end = source.end;
            }
            _ => self.out.runs.push(run),
        }
    }

    fn finish(mut self) -> Printed<'static> {
        self.out.text = Cow::Owned(self.words);
        self.out
            .elements
            .sort_by_key(|e| (e.outer.end, e.outer.len()));
        self.displayed.sort_unstable();
        let out = &self.out;
        let place = |quote: &Span| Span::new(out.place_of(quote.start), out.place_of(quote.end));
        let displayed = self.displayed.iter().map(place).collect();
        let asides = self.asides.iter().map(place).collect();
        self.out.displayed = displayed;
        self.out.asides = asides;
        self.out
    }
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
    )
}

fn is_inline_end(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}

/// Whether the target of a link is an address: "[sic](laughs)" is no link.
fn is_address(target: &str) -> bool {
    target.is_empty() || target.contains(['/', '.', '#', ':', '?', '@'])
}
