//! HTML: the article on a saved page, without what the page puts around it.
//!
//! ```text
//! limits      how deep, wide and long a page may be
//! code        scripts, styles and drawings, without which it is read
//! metadata    what the page states of itself (json_ld, stated_day, visible)
//! prune       what is never body goes
//! body        the main text, of several ways to find it
//! context     what the main text lost comes back
//! blocks      a tree -> paragraphs, headings, items, quotations -> text
//! wall        what stands there instead of the article is told
//! signature   who signs it at its end stays
//! line        whether a line ends as a sentence does, and its words
//! tidy        lines that a page puts between and behind the paragraphs go
//! ```

pub mod blocks;
mod body;
mod code;
mod context;
mod json_ld;
mod limits;
mod line;
mod metadata;
mod prune;
mod signature;
mod stated_day;
mod tidy;
mod visible;
mod wall;

pub use blocks::{Block, BlockKind, links, text};
pub use line::{ends_sentence, marks_words, says_who};

pub(super) use limits::MAX_PAGE_BYTES;

use super::{ReadFile, Settings, Sniffed, press_database};
use crate::corpus::draft::Draft;
use crate::corpus::metadata::byline;
use crate::corpus::pattern;
use crate::corpus::stated_facts::StatedFacts;
use dom_query::Document;
use regex::Regex;
use std::borrow::Cow;
use std::sync::LazyLock;

/// The endings of the names of pages.
pub(crate) const PAGE_ENDINGS: [&str; 3] = ["html", "htm", "xhtml"];

/// Why a page is refused that a site shows in the place of another one.
const ERROR_PAGE: &str =
    "a page that its site shows in the place of one that it does not have or does not give";

/// Why a page without a text is not read that has scripts.
const MADE_BY_SCRIPTS: &str = "no text in it: its scripts make what it shows (save the page as the browser shows it, with SingleFile for instance)";

/// Whether a text is a page: it begins as one, or its name says so and there are tags in it.
pub fn is_page(look: &Sniffed<'_>) -> bool {
    static START: LazyLock<Regex> = LazyLock::new(|| {
        pattern::regex(
            r"(?i)^(?:\s|<!--(?s:.*?)-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body)\b",
        )
    });
    let named = || PAGE_ENDINGS.contains(&look.ending) && look.text.contains('<');
    START.is_match(look.text) || named() || is_piece(look.text)
}

/// Whether a text is a piece of a page, as scrapers keep the box with the article.
fn is_piece(text: &str) -> bool {
    static START: LazyLock<Regex> = LazyLock::new(|| {
        pattern::regex(r"(?i)^\s*<(?:p|div|article|section|main|h[1-6]|blockquote)(?:\s[^<>]*)?>")
    });
    START.is_match(text) && is_fragment(text)
}

/// Whether a text holds paragraphs or line breaks as HTML writes them.
pub fn is_fragment(text: &str) -> bool {
    static TAG: LazyLock<Regex> = LazyLock::new(|| {
        pattern::regex(r"(?i)</(?:p|div|li|blockquote|h[1-6]|section|article)\s*>|<br\s*/?>")
    });
    TAG.is_match(text)
}

/// The text of a piece of HTML that holds nothing but an article; of one beyond all limits none.
pub fn text_of(html: &str) -> String {
    if limits::exceeded(html).is_some() {
        return String::new();
    }
    let fragment = Document::fragment(html);
    // In a body as interfaces and feeds hand it out these stand beside the article.
    fragment.select("aside").remove();
    blocks::text(&blocks::of(&fragment.root()))
}

/// The text of a page that holds nothing but a letter, without what it hides from its reader.
pub fn shown_text_of(html: &str) -> String {
    if limits::exceeded(html).is_some() {
        return String::new();
    }
    let page = Document::from(html);
    for node in page.select("[hidden], [style]").nodes() {
        if prune::is_not_shown(node) {
            node.remove_from_parent();
        }
    }
    blocks::text(&blocks::of(&page.root()))
}

/// The text of a whole document in XHTML that holds nothing but a part of a book.
pub fn document_text(text: String) -> String {
    // In HTML these stay open where XHTML closes them, and take in all that follows.
    static CLOSED: LazyLock<Regex> =
        LazyLock::new(|| pattern::regex(r"(?i)<(?:title|script|style|iframe|textarea)\b[^<>]*/>"));
    let html = CLOSED.replace_all(&text, "");
    if limits::exceeded(&html).is_some() {
        return String::new();
    }
    let document = Document::from(html.as_ref());
    blocks::text(&blocks::of(&document.root()))
}

/// The documents of a press database whose export was saved as a page.
fn export(page: &Document, html: &str, settings: &Settings) -> Option<ReadFile> {
    // Most pages are none, and taking one apart takes time.
    static LABEL: LazyLock<Regex> = LazyLock::new(|| {
        pattern::regex(
            r"(?-u)(?:LENGTH|Length):|>\s*(?:SN|PD)\b|\bDocument [A-Z][A-Z0-9]{9}|\bProQuest document ID|\b\d{4} WLNR \d|\bAccession Number:",
        )
    });
    LABEL.find(html)?;
    let blocks = blocks::of(&page.root());
    press_database::in_paragraphs(blocks.iter().map(|block| &*block.text), settings)
}

/// The article of a page.
pub fn read(html: String, settings: &Settings) -> ReadFile {
    if let Some(reason) = limits::exceeded(&html) {
        return ReadFile::refused(reason);
    }
    let has_scripts = html.contains("</script");
    let html = match settings.every_word {
        true => with_remarks(&html),
        false => Cow::Borrowed(html.as_str()),
    };
    let html = code::without(&html);
    let page = Document::from(html.as_str());
    if let Some(export) = export(&page, &html, settings) {
        return export;
    }
    let mut stated = metadata::of(&page, &html);
    let headline = stated.given.headline().map(str::to_owned);
    if settings.every_word {
        return whole(&page, stated.given);
    }
    let body = body::of(page, headline.as_deref(), stated.body.as_deref());
    if headline
        .as_deref()
        .is_some_and(|title| wall::is_error(title, &body.blocks))
    {
        return ReadFile::refused(ERROR_PAGE.into());
    }
    let doubt = wall::doubt(&body.blocks, stated.is_for_payers).or(body.doubt);
    let blocks = tidy::tidy(body.blocks, headline.as_deref());
    if blocks.is_empty()
        && let Some(text) = stated.body
    {
        return told_for_machines(text, stated.given);
    }
    if blocks.is_empty() && has_scripts {
        return ReadFile::refused(MADE_BY_SCRIPTS.into());
    }
    let mut reading = ReadFile::default();
    let doubt = doubt.map(|doubt| (None, doubt.to_owned()));
    reading.faults.extend(doubt);
    if stated.given.authors.is_empty() {
        let lines = body.head.iter().flat_map(|block| block.text.lines());
        let authors = lines.filter_map(byline::parse).next();
        stated.given.authors = authors.map(|byline| byline.authors).unwrap_or_default();
    }
    reading.drafts.push(draft(&blocks, stated.given));
    reading
}

/// The text that a page without any states for machines.
fn told_for_machines(text: String, given: StatedFacts) -> ReadFile {
    let text = match is_fragment(&text) {
        true => text_of(&text),
        false => text,
    };
    let told = "its text is the one that it states for machines (articleBody of JSON-LD), perhaps without its paragraphs";
    ReadFile {
        drafts: vec![Draft {
            given,
            text: text.into(),
            ..Draft::default()
        }],
        faults: vec![(None, told.into())],
    }
}

fn draft(blocks: &[Block], given: StatedFacts) -> Draft {
    Draft {
        given,
        text: blocks::text(blocks).into(),
        links: blocks::links(blocks),
        ..Draft::default()
    }
}

/// All that a page says, its headline too.
fn whole(page: &Document, given: StatedFacts) -> ReadFile {
    let blocks = body::whole(page);
    ReadFile {
        drafts: vec![draft(&blocks, given)],
        ..ReadFile::default()
    }
}

/// What an editor lets stand in a comment (`<!-- verbatim: ok, … -->`) as words of the page, so that it is read.
fn with_remarks(html: &str) -> Cow<'_, str> {
    static REMARK: LazyLock<Regex> =
        LazyLock::new(|| pattern::regex(r"(?is)<!--(\s*verbatim:.*?)-->"));
    REMARK.replace_all(html, "&lt;!--$1--&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_export_of_a_press_database_is_many_articles() {
        let document = |n: usize| {
            format!(
                "<div>{n} of 2 DOCUMENTS</div><div>Harbour Post</div><div>May 2, 2031 Friday</div><div><b>Bridge to open</b></div><div>BYLINE: ADA OKORO</div><div>LENGTH: 96 words</div><p>The mayor spoke {n} times.</p><p>“It is ready,” she said.</p><div>LOAD-DATE: May 3, 2031</div>"
            )
        };
        let page = format!("<html><body>{}{}</body></html>", document(1), document(2));
        let drafts = read(page, &Settings::default()).drafts;
        assert_eq!(drafts.len(), 2);
        assert_eq!(
            &*drafts[1].text,
            "The mayor spoke 2 times.\n\n“It is ready,” she said."
        );
        assert_eq!(drafts[1].given.headline(), Some("Bridge to open"));
    }

    #[test]
    fn the_text_that_a_page_states_for_machines_is_read_where_it_shows_none() {
        let text =
            "The mole is shut for the winter, as the board of the port has announced. ".repeat(10);
        let stated = serde_json::json!({"@type": "NewsArticle", "headline": "Mole shut", "articleBody": text});
        let page = format!(
            "<html><head><script type='application/ld+json'>{stated}</script></head><body><div id=root></div><script>run()</script></body></html>"
        );
        let reading = read(page, &Settings::default());
        assert_eq!(reading.drafts[0].text.trim(), text.trim());
        assert_eq!(reading.drafts[0].given.headline(), Some("Mole shut"));
        assert!(reading.faults[0].1.contains("for machines"));
    }

    #[test]
    fn who_signs_a_quotation_at_its_foot_stays() {
        let paragraph =
            "<p>The mole is shut for the winter, as the board of the port has announced today.</p>";
        let page = format!(
            "<html><body><article><h1>Mole shut</h1>{paragraph}{paragraph}<blockquote><p>We sail at dawn.</p><footer>— Ada Vey</footer></blockquote><p>It was the last boat of the year, said all who stood on the quay.</p></article><footer>Imprint</footer></body></html>"
        );
        let reading = read(page, &Settings::default());
        let text = &reading.drafts[0].text;
        assert!(
            text.contains("— Ada Vey") && !text.contains("Imprint"),
            "{text}"
        );
    }

    #[test]
    fn words_in_marks_beside_the_article_of_a_draft_are_read() {
        let page = "<html><body><nav>“Menu”</nav><aside><p>“It is late,” Okoro said.</p></aside><article><p>It rained.</p></article><footer><a href='/b'>“Bridge falls”</a> Imprint</footer></body></html>";
        let settings = Settings {
            every_word: true,
            ..Settings::default()
        };
        let text = &read(page.to_owned(), &settings).drafts[0].text;
        assert_eq!(&**text, "“It is late,” Okoro said.\n\nIt rained.");
    }

    #[test]
    fn a_description_with_words_in_marks_is_part_of_a_draft() {
        let page = "<html><body><p>It rained. <img alt='Okoro: “It is late.”'> She left.</p><p>Then <img alt='The quay'> it snowed.</p></body></html>";
        let every_word = |every_word| Settings {
            every_word,
            ..Settings::default()
        };
        let text = |all| {
            read(page.to_owned(), &every_word(all)).drafts[0]
                .text
                .to_string()
        };
        assert_eq!(
            text(true),
            "It rained.\n\nOkoro: “It is late.”\n\nShe left.\n\nThen it snowed."
        );
        assert!(!text(false).contains("late"));
    }

    #[test]
    fn a_page_that_shows_nothing_by_itself_or_a_wall_says_so() {
        let read = |html: &str| read(html.to_owned(), &Settings::default());
        let scripts = read("<html><body><div id=root></div><script>show()</script></body></html>");
        assert_eq!(scripts.drafts, []);
        assert_eq!(scripts.faults, [(None, MADE_BY_SCRIPTS.to_owned())]);
        let empty = read("<html><body><div></div></body></html>");
        assert_eq!(empty.faults, []);
        let text = "<p>The mayor of the small town spoke on Monday of the bridge that will open again.</p>";
        let walled = |wall: &str| {
            let page = format!("<html><body><article>{text}{wall}</article></body></html>");
            let faults = read(&page).faults.into_iter();
            faults.map(|(_, reason)| reason).collect::<String>()
        };
        assert_eq!(walled(""), "");
        assert!(walled("<p>Subscribe to continue reading.</p>").contains("asks for payment"));
        let stated = |is_free: &str| {
            format!(
                "<script type='application/ld+json'>{{\"@type\": \"NewsArticle\", \"isAccessibleForFree\": {is_free}}}</script>"
            )
        };
        for is_free in ["false", "\"False\""] {
            assert!(walled(&stated(is_free)).contains("not free to read"));
        }
        assert_eq!(walled(&stated("true")), "");
    }

    #[test]
    fn a_part_of_a_book_is_read_as_far_as_it_goes() {
        let part =
            "<html><head><title/><script src='x'/></head><body><p>It rained.</p></body></html>";
        assert_eq!(document_text(part.into()), "It rained.");
    }

    #[test]
    fn a_page_that_says_that_there_is_none_is_no_article() {
        let page = "<html><head><title>Page not found - Harbour Post</title></head><body><h1>Page not found</h1><p>We could not find the page that you asked for.</p></body></html>";
        let reading = read(page.into(), &Settings::default());
        assert!(reading.drafts.is_empty());
        assert!(reading.faults[0].1.contains("in the place of one"));
    }
}
