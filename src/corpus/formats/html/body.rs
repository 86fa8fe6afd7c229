//! The main text of a page, of several ways to find it.

use super::blocks::{self, Block};
use super::context;
use super::prune::prune;
use dom_query::{Document, NodeRef};
use dom_smoothie::{CandidateSelectMode, Config, Readability};
use std::collections::HashSet;

/// A main text of fewer letters is looked for in a second way.
const MIN_SURE_LETTERS: usize = 1500;
/// A main text of fewer letters may be the wrong box.
const MIN_BODY_LETTERS: usize = 1000;
/// Another text must have so many times the letters to be the better one.
const MIN_TIMES_LONGER: f32 = 1.4;
/// A text of fewer letters is no better one.
const MIN_BETTER_LETTERS: usize = 400;
/// The share of the blocks of one text that another holds where it holds that text.
const MIN_SHARED_BLOCKS: f32 = 0.85;
/// By so many letters of its beginning a block is told.
const START_LETTERS: usize = 50;
/// The share of the words that a page states as its text which the text found must hold.
const MIN_AGREED_SHARE: f32 = 0.5;
/// Runs of as many words are compared with those that a page states.
const RUN_WORDS: usize = 5;

/// Quotation marks.
const MARKS: [char; 6] = ['“', '”', '„', '«', '»', '"'];

/// What was found on a page.
pub struct Body {
    /// Its main text.
    pub blocks: Vec<Block>,
    /// What stands between the headline and the main text: by-lines, dates.
    pub head: Vec<Block>,
    /// Why it is not sure that this is the main text.
    pub doubt: Option<&'static str>,
}

/// The main text of `page`, whose headline is `headline` and which states `stated` as its text.
pub fn of(page: Document, headline: Option<&str>, stated: Option<&str>) -> Body {
    let inner = prune(&page)
        .map(|node| blocks::of(&node))
        .unwrap_or_default();
    let whole = page
        .body()
        .map(|body| blocks::of(&body))
        .unwrap_or_default();
    // The search takes its page apart, and copying a page is much faster than parsing it again.
    let again = page.clone();
    let mut best = readable(page, CandidateSelectMode::Readability);
    let stated = stated.map(runs).filter(|runs| !runs.is_empty());
    let agreed = |blocks: &[Block]| stated.as_ref().map_or(1.0, |stated| share(stated, blocks));
    if letters(&best) < MIN_SURE_LETTERS
        || is_better(&best, &inner)
        || agreed(&best) < MIN_AGREED_SHARE
    {
        let other = readable(again, CandidateSelectMode::DomSmoothie);
        for candidate in [other, inner] {
            let grown = agreed(&candidate) - agreed(&best);
            if is_better(&best, &candidate) && grown > -0.1 || grown > 0.3 {
                best = candidate;
            }
        }
    }
    let disagrees = agreed(&best) < MIN_AGREED_SHARE;
    let doubt = disagrees
        .then_some("its main text is not sure: what the page states as its text is another");
    let (head, blocks) = context::completed(&whole, best, headline);
    Body {
        blocks,
        head,
        doubt,
    }
}

/// All that a page says, but for its menus and what stands beside and below its article without telling who
/// says anything.
pub fn whole(page: &Document) -> Vec<Block> {
    let is_article = |node: NodeRef<'_>| node.has_name("article") || node.has_name("main");
    let has_article = page.select("article, main").exists();
    for part in page.select("nav, aside, footer").nodes() {
        let is_inside = part.ancestors_it(None).any(is_article);
        let is_apart = has_article && !is_inside && !quotes(part);
        if part.has_name("nav") || is_apart {
            part.remove_from_parent();
        }
    }
    show_descriptions(page);
    let body = page.body().map(|body| blocks::of(&body));
    body.unwrap_or_default()
}

/// Puts the descriptions of pictures behind them as paragraphs where they have words in marks: who reads the page with a
/// screen reader hears them as the article's.
fn show_descriptions(page: &Document) {
    for picture in page.select("img[alt]").nodes() {
        let described = picture.attr("alt").unwrap_or_default();
        if described.contains(MARKS) {
            let paragraph = page.tree.new_element("p");
            paragraph.append_child(&page.tree.new_text(described.to_string()));
            picture.insert_after(&paragraph);
        }
    }
}

/// Whether a part of a page tells who says something in marks. Marks alone are a call to read on, and those in a link
/// another page's headline.
fn quotes(part: &NodeRef<'_>) -> bool {
    let is_linked = |text: &NodeRef<'_>| text.ancestors_it(None).any(|node| node.has_name("a"));
    let texts = part.descendants_it().filter(NodeRef::is_text);
    let own = texts
        .filter(|text| !is_linked(text))
        .map(|text| text.text());
    let text = own.fold(String::new(), |all, text| all + &text);
    let outside = text.split_once(MARKS).zip(text.rsplit_once(MARKS));
    outside.is_some_and(|((before, _), (_, behind))| {
        let has_words = |text: &str| text.contains(char::is_alphabetic);
        has_words(before) || has_words(behind)
    })
}

fn readable(page: Document, mode: CandidateSelectMode) -> Vec<Block> {
    let config = Config {
        candidate_select_mode: mode,
        disable_json_ld: true,
        ..Config::default()
    };
    let article =
        Readability::with_document(page, None, Some(config)).and_then(|mut page| page.parse());
    article.map_or_else(
        |_| Vec::new(),
        |article| blocks::of(&Document::fragment(article.content).root()),
    )
}

fn letters(blocks: &[Block]) -> usize {
    blocks.iter().map(|block| block.text.chars().count()).sum()
}

/// Whether `other` is the fuller text of the same article, or `text` too short to be one.
fn is_better(text: &[Block], other: &[Block]) -> bool {
    let (own, others) = (letters(text), letters(other));
    others as f32 > MIN_TIMES_LONGER * own as f32
        && others > MIN_BETTER_LETTERS
        && (own < MIN_BODY_LETTERS || contains_most(other, text))
}

/// Whether most blocks of `text` stand in `other`: by their beginnings, as the two ways may cut a block differently.
fn contains_most(other: &[Block], text: &[Block]) -> bool {
    let start = |block: &Block| -> String { block.text.chars().take(START_LETTERS).collect() };
    let starts: HashSet<String> = other.iter().map(start).collect();
    let shared = text.iter().filter(|block| starts.contains(&start(block)));
    shared.count() as f32 >= MIN_SHARED_BLOCKS * text.len() as f32
}

/// The runs of words of a text, as its words in small letters.
fn runs(text: &str) -> HashSet<String> {
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(str::to_lowercase).collect();
    words.windows(RUN_WORDS).map(|run| run.join(" ")).collect()
}

/// What share of the stated runs stands in some blocks.
fn share(stated: &HashSet<String>, blocks: &[Block]) -> f32 {
    let texts: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
    let found = runs(&texts.join(" "));
    stated.intersection(&found).count() as f32 / stated.len().max(1) as f32
}
