//! A tree to its blocks, and those to text: what a browser sets apart stands apart.

use crate::corpus::link::LinkedWords;
use dom_query::NodeRef;
use percent_encoding::percent_decode_str;
use std::borrow::Cow;
use std::sync::Arc;

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// A heading.
    Heading,
    /// An item of a list.
    Item,
    /// A row of a table.
    Row,
}

/// A stretch of text that a page sets apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// How many block quotations it stands in.
    pub quoted: usize,
    /// Whether the innermost of them begins with it: what is quoted before it is another quotation.
    pub opens_quotation: bool,
    /// Its text, blanks made single; lines that the page breaks are lines.
    pub text: String,
    /// How many of its letters lead somewhere.
    pub linked: usize,
    /// Its words that lead to a page, in their order.
    pub links: Vec<LinkedWords>,
}

/// Quotations inside quotations are shown to this depth; deeper ones stand at it, too.
const MAX_QUOTED_DEPTH: usize = 4;

/// The blocks below `root`, in their order.
pub fn of(root: &NodeRef<'_>) -> Vec<Block> {
    let mut walk = Walk::default();
    let mut open = vec![Step::Enter(*root)];
    while let Some(step) = open.pop() {
        match step {
            Step::Leave(before) => {
                walk.flush();
                walk.place = before;
            }
            Step::Unlink => walk.unlink(),
            Step::Uncite => walk.uncite(),
            Step::Unquote => walk.unquote(),
            Step::Enter(node) if node.is_text() => walk.add(&node.text()),
            Step::Enter(node) => enter(node, &mut walk, &mut open),
        }
    }
    walk.flush();
    walk.blocks
}

/// The text of some blocks: paragraphs a blank line apart, items a line apart, quotations behind `> `.
pub fn text(blocks: &[Block]) -> String {
    let mut text = String::new();
    let mut before: Option<&Block> = None;
    for block in blocks {
        if let Some(before) = before {
            let is_list = matches!(block.kind, BlockKind::Item | BlockKind::Row);
            let is_one = before.quoted == block.quoted && !block.opens_quotation;
            let together = before.kind == block.kind && is_one && is_list;
            text.push('\n');
            if !together {
                let outer = block
                    .quoted
                    .saturating_sub(usize::from(block.opens_quotation));
                let shared = before.quoted.min(outer);
                text.push_str("> ".repeat(shared).trim_end());
                text.push('\n');
            }
        }
        let quote = "> ".repeat(block.quoted);
        let sign = match block.kind {
            BlockKind::Heading => "## ",
            BlockKind::Item => "- ",
            BlockKind::Paragraph | BlockKind::Row => "",
        };
        for (n, line) in block.text.lines().enumerate() {
            if n > 0 {
                text.push('\n');
            }
            text += &quote;
            text += if n == 0 { sign } else { "" };
            text += line;
        }
        before = Some(block);
    }
    text
}

/// The links of some blocks, in their order.
pub fn links(blocks: &[Block]) -> Vec<LinkedWords> {
    let of_block = |block: &Block| {
        let text: Arc<str> = block.text.as_str().into();
        let links = block.links.iter().map(move |link| LinkedWords {
            block: Arc::clone(&text),
            ..link.clone()
        });
        links.collect::<Vec<_>>()
    };
    let linking = blocks.iter().filter(|block| !block.links.is_empty());
    linking.flat_map(of_block).collect()
}

enum Step<'a> {
    Enter(NodeRef<'a>),
    Leave(OpenElement),
    Unlink,
    Unquote,
    Uncite,
}

/// The element in which the walk through the page has arrived, as far as it decides what a text is.
#[derive(Clone, Copy)]
struct OpenElement {
    kind: BlockKind,
    quoted: usize,
    /// Blanks and line ends stand as they are written.
    preformatted: bool,
}

#[derive(Default)]
struct Walk {
    blocks: Vec<Block>,
    place: OpenElement,
    /// Links around the place.
    links: usize,
    /// Whether a block quotation has begun of which nothing is read yet.
    opens_quotation: bool,
    /// Quotations within a line (`q`) around the place.
    quotes: usize,
    text: String,
    linked: usize,
    /// The page to which the link around the place leads, and the byte of `text` at which its words begin.
    link: Option<(String, usize)>,
    /// Whether that is the page that a quotation around the place is taken from: what leads elsewhere from some words of
    /// it explains these.
    is_cited: bool,
    /// The links before the place in its block.
    linked_words: Vec<LinkedWords>,
}

impl Default for OpenElement {
    fn default() -> Self {
        Self {
            kind: BlockKind::Paragraph,
            quoted: 0,
            preformatted: false,
        }
    }
}

fn enter<'a>(node: NodeRef<'a>, walk: &mut Walk, open: &mut Vec<Step<'a>>) {
    let name = node.node_name().unwrap_or_default();
    if matches!(&*name, "q" | "blockquote")
        && let Some(url) = node.attr("cite")
    {
        if is_block(&name) {
            walk.flush();
        }
        if walk.cite(&url) {
            open.push(Step::Uncite);
        }
    }
    match &*name {
        "script" | "style" | "noscript" | "template" | "svg" | "iframe" | "video" | "audio"
        | "button" | "select" | "textarea" | "head" | "object" | "canvas" | "del" => return,
        "br" => return walk.text.push('\n'),
        // The mark of a note or a power would become a part of the number before it.
        "sup" if is_number(&node.text()) => return walk.text.push_str(&raised(&node.text())),
        // Frameworks write a line break as an element of that class.
        "span" if node.has_class("br") => walk.text.push('\n'),
        // Pages leave it to their style to part what stands behind a time from it.
        "span"
            if node
                .prev_sibling()
                .is_some_and(|before| before.has_name("time")) =>
        {
            walk.text.push(' ');
        }
        "a" => {
            walk.link(node.attr("href").as_deref());
            open.push(Step::Unlink);
        }
        "q" if !node
            .text()
            .trim_start()
            .starts_with(['“', '‘', '"', '«', '„']) =>
        {
            walk.quote();
            open.push(Step::Unquote);
        }
        _ if signs_quotation(node) => {
            walk.flush();
            open.push(Step::Leave(walk.place));
            walk.place = walk.place.inside("p");
            walk.place.quoted = walk.place.quoted.max(1);
            if !node.text().trim_start().starts_with(['—', '–', '―', '-']) {
                walk.text.push_str("— ");
            }
        }
        name if is_block(name) => {
            walk.flush();
            open.push(Step::Leave(walk.place));
            walk.place = walk.place.inside(name);
            walk.opens_quotation |= name == "blockquote";
        }
        "td" | "th" if !walk.text.is_empty() && !walk.text.ends_with('\t') => walk.text.push('\t'),
        _ if node.is_comment() => return,
        _ => {}
    }
    open.extend(node.children_it(true).map(Step::Enter));
}

fn is_number(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Digits as they are raised over the line.
fn raised(digits: &str) -> String {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let numbers = digits.chars().filter_map(|c| c.to_digit(10));
    numbers.map(|number| RAISED[number as usize]).collect()
}

/// The page to which a link leads that Google Docs sends through a page of its own.
fn without_redirect(url: &str) -> String {
    let asked = url.split_once("google.com/url?").map(|(_, asked)| asked);
    let page = asked.and_then(|asked| asked.split('&').find_map(|one| one.strip_prefix("q=")));
    let page = page.map(|page| percent_decode_str(page).decode_utf8_lossy());
    page.map_or_else(|| url.to_owned(), Cow::into_owned)
}

/// Whether an element tells whose words a block quotation has: the last one in it ("cite", "footer"), or the caption of the figure
/// that it is. Pages leave it to their style to set it apart, which plain text does with a dash.
pub(super) fn signs_quotation(node: NodeRef<'_>) -> bool {
    let has_words = |node: &NodeRef<'_>| !node.text().trim().is_empty();
    let is_last = || {
        let mut behind = std::iter::successors(node.next_sibling(), |next| next.next_sibling());
        behind.all(|next| !has_words(&next))
    };
    let is_in = |name: &str| node.parent().is_some_and(|parent| parent.has_name(name));
    let is_of_quotation = match node.node_name().as_deref() {
        Some("cite" | "footer") => {
            is_in("blockquote") && is_last() && node.prev_sibling().is_some()
        }
        Some("figcaption") => is_in("figure") && captions_quotation(&node),
        _ => false,
    };
    is_of_quotation && has_words(&node)
}

/// Whether the figure that a caption stands in is a block quotation.
pub(super) fn captions_quotation(caption: &NodeRef<'_>) -> bool {
    let figure = caption.parent();
    figure.is_some_and(|figure| {
        figure
            .children_it(false)
            .any(|one| one.has_name("blockquote"))
    })
}

/// The elements that browsers begin a new line for.
fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "section"
            | "article"
            | "header"
            | "footer"
            | "main"
            | "aside"
            | "nav"
            | "ul"
            | "ol"
            | "li"
            | "dl"
            | "dt"
            | "dd"
            | "table"
            | "tr"
            | "caption"
            | "figure"
            | "figcaption"
            | "blockquote"
            | "pre"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "hr"
            | "form"
            | "fieldset"
            | "address"
            | "details"
            | "summary"
            | "center"
    )
}

impl OpenElement {
    fn inside(self, name: &str) -> Self {
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Self {
                kind: BlockKind::Heading,
                ..self
            },
            "li" => Self {
                kind: BlockKind::Item,
                ..self
            },
            "tr" => Self {
                kind: BlockKind::Row,
                ..self
            },
            "blockquote" => Self {
                kind: BlockKind::Paragraph,
                quoted: MAX_QUOTED_DEPTH.min(self.quoted + 1),
                ..self
            },
            "pre" => Self {
                preformatted: true,
                ..self
            },
            _ => self,
        }
    }
}

impl Block {
    /// A block without links.
    pub fn new(kind: BlockKind, quoted: usize, text: String) -> Self {
        Self {
            kind,
            quoted,
            opens_quotation: false,
            text,
            linked: 0,
            links: Vec::new(),
        }
    }
}

impl Walk {
    /// A quotation within a line begins: browsers print the marks, outer ones and inner ones in turn.
    fn quote(&mut self) {
        self.text.push(['“', '‘'][self.quotes % 2]);
        self.quotes += 1;
    }

    fn unquote(&mut self) {
        self.quotes -= 1;
        self.text.push(['”', '’'][self.quotes % 2]);
    }

    /// A link begins. One that leads nowhere outside of its page is none to tell of.
    fn link(&mut self, url: Option<&str>) {
        self.links += 1;
        if !self.is_cited {
            self.link = self.page(url);
        }
    }

    /// The page of an address, and where the words begin that lead there.
    fn page(&self, url: Option<&str>) -> Option<(String, usize)> {
        let url = url.map(str::trim);
        let url = url.filter(|url| url.contains("://"));
        url.map(|url| (without_redirect(url), self.text.len()))
    }

    /// A quotation begins that is taken from a page, unless a link is around it.
    fn cite(&mut self, url: &str) -> bool {
        if self.link.is_some() {
            return false;
        }
        self.link = self.page(Some(url));
        self.is_cited = self.link.is_some();
        self.is_cited
    }

    fn uncite(&mut self) {
        self.is_cited = false;
        self.end_link();
        self.link = None;
    }

    fn unlink(&mut self) {
        self.links -= 1;
        if !self.is_cited {
            self.end_link();
            self.link = None;
        }
    }

    /// Keeps the words of the link around the place, as far as they go; it may go on in another block.
    fn end_link(&mut self) {
        let Some((url, start)) = &mut self.link else {
            return;
        };
        let words = lines(&self.text[*start..]).join("\n");
        let before = lines(&self.text[..*start]).join("\n");
        *start = 0;
        if !words.is_empty() {
            let own_block = before.rsplit("\n\n").next().unwrap_or_default();
            self.linked_words.push(LinkedWords {
                before: own_block.matches(&words).count(),
                url: url.clone(),
                block: Arc::default(),
                words,
            });
        }
    }

    /// Adds text, blanks of the mark-up made one.
    fn add(&mut self, text: &str) {
        let before = self.text.len();
        for c in text.chars() {
            let is_blank = matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}');
            if !is_blank {
                self.text.push(c);
            } else if self.place.preformatted && c == '\n' {
                self.text.push('\n');
            } else if !self.text.ends_with([' ', '\n']) {
                self.text.push(' ');
            }
        }
        if self.links > 0 {
            let added = self.text[before..].chars().filter(|c| !c.is_whitespace());
            self.linked += added.count();
        }
    }

    /// Ends the block. Where two line breaks follow each other in it, it becomes two blocks: pages part paragraphs so.
    fn flush(&mut self) {
        self.end_link();
        let text = std::mem::take(&mut self.text);
        let linked = std::mem::take(&mut self.linked);
        let mut links = std::mem::take(&mut self.linked_words)
            .into_iter()
            .peekable();
        let lines = lines(&text);
        let parts = lines.split(|line| line.is_empty());
        for lines in parts.filter(|lines| !lines.is_empty()) {
            let text = lines.join("\n");
            let own = |link: &LinkedWords| text.contains(&link.words);
            let links = std::iter::from_fn(|| links.next_if(own)).collect();
            self.blocks.push(Block {
                kind: self.place.kind,
                quoted: self.place.quoted,
                opens_quotation: std::mem::take(&mut self.opens_quotation) && self.place.quoted > 0,
                linked: linked.min(text.len()),
                links,
                text,
            });
        }
    }
}

/// The lines of a text without the blanks around them.
fn lines(text: &str) -> Vec<&str> {
    text.split('\n').map(str::trim).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use dom_query::Document;

    fn read(html: &str) -> String {
        text(&of(&Document::fragment(html).root()))
    }

    #[test]
    fn a_link_of_google_docs_leads_to_its_page() {
        let sent = "https://www.google.com/url?q=https://a.example/b%3Fc%3D1&sa=D&source=editors";
        assert_eq!(without_redirect(sent), "https://a.example/b?c=1");
        for other in [
            "https://a.example/url?q=b",
            "https://www.google.com/url?sa=D",
        ] {
            assert_eq!(without_redirect(other), other);
        }
    }

    #[test]
    fn block_quotations_one_behind_the_other_are_not_one() {
        let posts = "<blockquote><p>We sail.</p>— Ada Vey (@vey)</blockquote><blockquote><p>We wait.</p><p>And see.</p><blockquote>Why?</blockquote></blockquote>";
        let parted = "> We sail.\n>\n> — Ada Vey (@vey)\n\n> We wait.\n>\n> And see.\n>\n> > Why?";
        assert_eq!(read(posts), parted);
    }

    #[test]
    fn who_signs_a_block_quotation_stands_behind_a_dash() {
        let signed = "> We sail.\n>\n> — Ada Vey";
        for html in [
            "<blockquote><p>We sail.</p><cite>Ada Vey</cite></blockquote>",
            "<blockquote><p>We sail.</p><footer>— <cite>Ada Vey</cite></footer></blockquote>",
            "<figure><blockquote>We sail.</blockquote><figcaption>Ada Vey</figcaption></figure>",
        ] {
            assert_eq!(read(html), signed);
        }
        let named = "<blockquote>In <cite>Tides</cite> she sails.</blockquote>";
        assert_eq!(read(named), "> In Tides she sails.");
        let picture = "<figure><img src=a><figcaption>Ada Vey</figcaption></figure>";
        assert_eq!(read(picture), "Ada Vey");
    }

    #[test]
    fn what_a_page_sets_apart_stands_apart() {
        for (html, wanted) in [
            (
                "<p>It <b>rained</b>\n in <a>Lakeport</a>.</p><p>It snowed.</p>",
                "It rained in Lakeport.\n\nIt snowed.",
            ),
            (
                "<p>It cost £4.2<sup>1</sup> million, or 10<sup>6</sup>, on the 3<sup>rd</sup> of May.<sup><a href=#n>12</a></sup></p>",
                "It cost £4.2¹ million, or 10⁶, on the 3rd of May.¹²",
            ),
            (
                "<div>One.<div>Two.</div>Three.</div>",
                "One.\n\nTwo.\n\nThree.",
            ),
            ("<p>One.<br><br>Two.<br>Three.</p>", "One.\n\nTwo.\nThree."),
            (
                "<p>He said: <q>We <q>sail</q>.</q> She: <q>“No.”</q></p>",
                "He said: “We ‘sail’.” She: “No.”",
            ),
            ("<h2>Rain</h2><p>One.</p>", "## Rain\n\nOne."),
            (
                "<ul><li>One</li><li>Two <i>and</i></li></ul><p>Three.</p>",
                "- One\n- Two and\n\nThree.",
            ),
            (
                "<p>She wrote:</p><blockquote><p>One.</p><p>Two.</p></blockquote><p>Three.</p>",
                "She wrote:\n\n> One.\n>\n> Two.\n\nThree.",
            ),
            ("<p>One<script>var x = 1;</script>.</p><!-- no -->", "One."),
            ("«\u{a0}One\u{a0}»", "«\u{a0}One\u{a0}»"),
        ] {
            assert_eq!(read(html), wanted, "{html}");
        }
    }

    #[test]
    fn the_letters_of_links_are_counted() {
        let html = "<p>See <a href=x>the <b>plan</b></a> here</p><p>No.</p>";
        let blocks = of(&Document::fragment(html).root());
        let linked: Vec<usize> = blocks.iter().map(|block| block.linked).collect();
        assert_eq!(linked, [7, 0]);
    }

    #[test]
    fn the_page_that_a_quotation_is_taken_from_is_a_link() {
        let html = "<p>He said <q cite='https://a.example/1'>we <a href='https://a.example/2'>sail</a></q> \
                    <a href='https://a.example/3'>twice</a>.</p>\
                    <blockquote cite='https://a.example/4'><p>One.</p><p>Two.</p></blockquote>\
                    <blockquote cite='note'>Three.</blockquote>";
        let blocks = of(&Document::fragment(html).root());
        let links = blocks.iter().flat_map(|block| &block.links);
        let links: Vec<(&str, &str)> = links
            .map(|link| (link.words.as_str(), link.url.rsplit('/').next().unwrap()))
            .collect();
        let wanted = [
            ("“we sail”", "1"),
            ("twice", "3"),
            ("One.", "4"),
            ("Two.", "4"),
        ];
        assert_eq!(links, wanted);
    }

    #[test]
    fn links_are_kept_with_their_words() {
        let html = "<p>One <a href='https://a.example/1'> the <b>plan</b>\n</a>, <a href='#note'>2</a>.<br><br>Then \
                    <a href='https://a.example/2'>no<br>plan</a></p><a href='https://a.example/3'><p>All</p><p>of it</p></a>";
        let blocks = of(&Document::fragment(html).root());
        let links = blocks.iter().flat_map(|block| &block.links);
        let links: Vec<(&str, &str)> = links
            .map(|link| (link.words.as_str(), link.url.as_str()))
            .collect();
        assert_eq!(
            links,
            [
                ("the plan", "https://a.example/1"),
                ("no\nplan", "https://a.example/2"),
                ("All", "https://a.example/3"),
                ("of it", "https://a.example/3")
            ]
        );
    }
}
