//! Lines that a page puts between and behind the paragraphs of an article: teasers, credits, invitations, dates.
//!
//! What stands in a block quotation or a list is somebody's or the article's own, and stays.

use super::blocks::{Block, BlockKind};
use super::line::{ends_sentence, marks_words, says_who, words_of};
use super::signature;
use crate::corpus::metadata::dates;
use crate::corpus::pattern;
use crate::language::lexicon;
use regex::Regex;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// A line that a page puts there is no longer.
const MAX_LINE_WORDS: usize = 30;
/// A sentence of more words is the article's own, however it begins.
const MAX_SENTENCE_WORDS: usize = 18;
/// A sign has no more words.
const MAX_SIGN_WORDS: usize = 5;
/// The label before a colon has no more words ("Read more", "Picture credit").
const MAX_LABEL_WORDS: usize = 3;
/// It stands on the page at least so many times.
const MIN_SIGN_TIMES: usize = 3;
/// A date line has no more words.
const MAX_DATE_WORDS: usize = 12;
/// A standfirst that is set as a heading has so many letters.
const MIN_STANDFIRST_LETTERS: usize = 40;
/// Marks that open words.
const MARKS: [char; 4] = ['“', '"', '«', '„'];
/// A repeated line of fewer letters may be meant.
const MIN_REPEATED_LETTERS: usize = 25;

/// The blocks that are the article's, of a page whose headline is `headline`.
pub fn tidy(blocks: Vec<Block>, headline: Option<&str>) -> Vec<Block> {
    let headline = headline.map(words_of).unwrap_or_default();
    let signs = signs(&blocks);
    let mut seen = HashSet::new();
    let own = blocks
        .into_iter()
        .filter_map(without_furniture)
        .filter(|block| {
            let words = words_of(&block.text);
            let is_repeated = words.len() > MIN_REPEATED_LETTERS && seen.contains(&words);
            let is_headline = words == headline && block.kind != BlockKind::Item;
            let is_line = block.kind != BlockKind::Heading && is_furniture(block);
            let is_other =
                words.is_empty() || is_headline || is_repeated || signs.contains(&words) || is_line;
            seen.insert(words);
            !is_other
        });
    ends(without_teasers(own.collect()))
}

/// Without what stands under a heading over teasers ("Most read", "More stories"), up to the next heading.
fn without_teasers(mut blocks: Vec<Block>) -> Vec<Block> {
    let mut teasing = false;
    blocks.retain(|block| {
        if block.kind == BlockKind::Heading {
            teasing = begins_as_furniture(&block.text);
        }
        !teasing
    });
    blocks
}

/// The few words that a page repeats again and again: the sign over its advertisements, the name of a button.
fn signs(blocks: &[Block]) -> HashSet<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let short = blocks.iter().filter(|block| {
        let is_short = block.text.split_whitespace().count() <= MAX_SIGN_WORDS;
        is_short && block.quoted == 0 && !ends_sentence(&block.text)
    });
    for block in short {
        *counts.entry(words_of(&block.text)).or_default() += 1;
    }
    counts.retain(|_, count| *count >= MIN_SIGN_TIMES);
    counts.into_keys().collect()
}

/// A block without those of its lines that are none of the article.
fn without_furniture(block: Block) -> Option<Block> {
    if block.quoted > 0 || !block.text.contains('\n') {
        return Some(block);
    }
    let line = |text: &&str| {
        let line = Block {
            text: (*text).to_owned(),
            linked: 0,
            ..block.clone()
        };
        !is_furniture(&line)
    };
    let lines: Vec<&str> = block.text.lines().filter(line).collect();
    let text = lines.join("\n");
    (!text.is_empty()).then_some(Block { text, ..block })
}

/// Without the short lines before the first paragraph and behind the last one that are neither sentences nor items of a
/// list of the article's own, and without headings over nothing.
fn ends(mut blocks: Vec<Block>) -> Vec<Block> {
    let Some(last) = blocks.iter().rposition(is_body) else {
        return blocks;
    };
    let first = blocks.iter().position(is_body).unwrap_or_default();
    // A line that leads to a block quotation or to words in marks says whose they are.
    let is_said = |block: &Block| block.quoted > 0 || block.text.starts_with(MARKS);
    let leads = |two: &[Block]| two[0].text.ends_with(':') && is_said(&two[1]);
    let leads: Vec<bool> = blocks.windows(2).map(leads).collect();
    let prose = last_sentence(&blocks, last);
    let signed = prose + signature::behind(&blocks, prose);
    let mut at = 0;
    blocks.retain(|block| {
        let is_inside = (first..=last).contains(&at);
        let is_signature = (prose..=signed).contains(&at);
        let is_before = at < first;
        let leads = leads.get(at).is_some_and(|leads| *leads);
        at += 1;
        is_inside || is_signature || leads || block.quoted > 0 || {
            let sentence = ends_sentence(&block.text);
            sentence && (!is_before || is_first_sentence(block))
                || block.kind == BlockKind::Item && block.linked * 2 < letters(block)
        }
    });
    while blocks
        .last()
        .is_some_and(|block| block.kind == BlockKind::Heading)
    {
        blocks.pop();
    }
    blocks
}

/// The last of the paragraphs that go on behind the one at `from` with short sentences.
fn last_sentence(blocks: &[Block], from: usize) -> usize {
    let is_sentence =
        |block: &&Block| block.kind == BlockKind::Paragraph && ends_sentence(&block.text);
    from + blocks[from + 1..].iter().take_while(is_sentence).count()
}

/// Whether a sentence before the text is the article's: a standfirst, or a short paragraph, in which no figures stand as they do
/// in a note of the page ("4 min.").
fn is_first_sentence(block: &Block) -> bool {
    let is_long = block.text.chars().count() >= MIN_STANDFIRST_LETTERS;
    let has_figures = block.text.contains(|c: char| c.is_ascii_digit());
    is_long || block.kind == BlockKind::Paragraph && !has_figures
}

/// Whether a block is surely a paragraph of the article: long, a sentence, or with somebody's words in it.
fn is_body(block: &Block) -> bool {
    let letters = block.text.chars().count();
    block.kind != BlockKind::Heading
        && (letters >= 100
            || letters >= 50 && ends_sentence(&block.text)
            || block.text.contains(MARKS))
}

fn is_furniture(block: &Block) -> bool {
    if block.quoted > 0 {
        return false;
    }
    let text = block.text.as_str();
    let count = text.split_whitespace().count();
    let sentence = ends_sentence(text);
    let shouted = text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase);
    let linked = block.linked as f32 / letters(block).max(1) as f32;
    let is_teaser = linked > 0.85 && !(sentence && count > 12 && !shouted);
    let is_line = count <= MAX_LINE_WORDS
        && !(sentence && count > MAX_SENTENCE_WORDS)
        && block.kind != BlockKind::Item
        && begins_as_furniture(text)
        && !(linked < 0.5 && tells_words(text));
    is_teaser
        || is_line
        || shouted && linked > 0.5
        || is_date_line(text, count, sentence)
        || is_caption(text)
}

/// Whether a line is a sentence of the article that only begins as such lines do: it says whose words it hands on, or prints
/// some, and not behind the colon of a label.
fn tells_words(text: &str) -> bool {
    let is_labelled = || {
        let label = text.split_once(':').map(|(label, _)| label);
        label.is_some_and(|label| label.split_whitespace().count() <= MAX_LABEL_WORDS)
    };
    says_who(text) || marks_words(text) && !is_labelled()
}

/// Whether a line tells what a picture shows, as agencies begin such lines.
fn is_caption(text: &str) -> bool {
    static CAPTION: LazyLock<Regex> = LazyLock::new(|| {
        let kinds = pattern::alternation(lexicon::PICTURE_KINDS.entries());
        let shown = format!(r"(?:\p{{Lu}}|{kinds})[^.;:“”]{{0,60}}(?:\.[^.;:“”]{{0,40}})?");
        pattern::regex(&format!(
            r"^(?:FILE(?: PHOTO)?\s*[-–—:]|In this (?:{shown})?\bphoto\b)"
        ))
    });
    CAPTION.is_match(text)
}

fn letters(block: &Block) -> usize {
    block.text.chars().filter(|c| !c.is_whitespace()).count()
}

/// A date and little beside it.
fn is_date_line(text: &str, count: usize, sentence: bool) -> bool {
    let short = count <= MAX_DATE_WORDS && !sentence;
    short
        && dates::find(text)
            .first()
            .is_some_and(|dated| text[..dated.range.start].split_whitespace().count() <= 3)
}

fn begins_as_furniture(text: &str) -> bool {
    static LINE: LazyLock<Regex> = LazyLock::new(|| {
        let lines = pattern::alternation(lexicon::PAGE_LINES.entries());
        pattern::regex(&format!(r"(?i)^[^\w“”«»„]*(?:{lines})(?:\W|$)"))
    });
    static TIMES: LazyLock<Regex> = LazyLock::new(|| {
        pattern::regex(
            r"(?i)^\W*(?:\d+ min(?:ute)?s? read|\d+ of \d+|\d+ comments?|by \p{Lu}[\w.-]+(?: \p{Lu}[\w.-]+){0,3})\W*$",
        )
    });
    LINE.is_match(text) || TIMES.is_match(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str =
        "The mayor of the small town said on Monday that the bridge would open again.";

    fn block(text: &str) -> Block {
        Block::new(BlockKind::Paragraph, 0, text.into())
    }

    fn kept(inner: Block) -> bool {
        let blocks = vec![
            block(BODY),
            inner.clone(),
            block("She told it to the council of the town, which heard her out."),
        ];
        tidy(blocks, Some("Bridge to open")).contains(&inner)
    }

    #[test]
    fn lines_of_the_page_go() {
        for text in [
            "Bridge to Open",
            BODY,
            "Read more: the plan of the bridge",
            "ADVERTISEMENT",
            "Sign up for our newsletter.",
            "Photo: Ada Okoro / Harbour Post",
            "Published 2 May 2031",
            "4 min read",
            "Lire aussi : le pont",
            "Read more: “We sail at dawn.”",
            "Subscribe and be told of all that happens",
            "In this May 2, 2031, file photo, Ada Okoro, left, the mayor of Lakeport, walks over the old bridge with the builders of the new one.",
            "FILE - Ada Okoro, the mayor of Lakeport, walks over the old bridge with the builders of the new one on the day of the vote.",
        ] {
            let blocks = vec![
                block(BODY),
                block(text),
                block("She told it to the council of the town, which heard her out."),
            ];
            assert_eq!(tidy(blocks, Some("Bridge to open")).len(), 2, "{text}");
        }
        let teaser = Block {
            linked: 20,
            ..block("The other bridge story")
        };
        assert!(!kept(teaser));
    }

    #[test]
    fn lines_of_the_article_stay() {
        for text in [
            "“No,” she said.",
            "Read the plan, she told the people of the town, and then come to the bridge and see it for yourselves.",
            "Moreover it rained.",
            "In this town, she said, nobody takes a photo of the bridge any more.",
            "Related people, she said, had to leave the hall of the town before the vote on the bridge was taken.",
            "On 2 May 2031 it opened.",
            "Sponsored walks raised nine pounds, she said.",
            "Join us or go home, Okoro told the traders.",
            "Sign up, they wrote: ‘Sign up or go.’",
            "Picture: a wall of lies, said Okoro.",
        ] {
            assert!(kept(block(text)), "{text}");
        }
        let quoted = Block {
            quoted: 1,
            ..block("Subscribe now")
        };
        assert!(kept(quoted));
    }

    #[test]
    fn a_line_that_leads_to_a_block_quotation_stays() {
        let quoted = Block {
            quoted: 1,
            ..block("The boats need it.")
        };
        let tidied = |line: &str, then: Block| tidy(vec![block(BODY), block(line), then], None);
        assert_eq!(tidied("Okoro wrote:", quoted.clone()).len(), 3);
        assert_eq!(tidied("Okoro wrote", quoted).len(), 2);
        assert_eq!(tidied("Share:", block("On all pages")).len(), 1);
    }

    #[test]
    fn a_short_first_paragraph_and_a_list_before_the_text_stay() {
        let item = Block {
            kind: BlockKind::Item,
            ..block("Two new cranes")
        };
        let linked = Block {
            linked: 13,
            ..item.clone()
        };
        let said = block("“We sail at dawn.”");
        let tidied = |first: &Block| {
            let blocks = vec![first.clone(), said.clone(), block(BODY)];
            tidy(blocks, None).contains(first)
        };
        for first in [
            "It rained.",
            "Okoro, the mayor, said:",
            "Okoro spoke first.",
        ] {
            assert!(tidied(&block(first)), "{first}");
        }
        assert!(tidied(&item));
        assert!(!tidied(&linked));
        for line in ["Lakeport", "By Ada Okoro", "Share this page:"] {
            let blocks = vec![block(line), block(BODY)];
            assert_eq!(tidy(blocks, None), [block(BODY)], "{line}");
        }
    }

    #[test]
    fn teasers_go_with_their_heading() {
        let heading = |text: &str| Block {
            kind: BlockKind::Heading,
            ..block(text)
        };
        let teaser = block("The mayor of the other town will open a bridge of her own next year.");
        let blocks = vec![
            block(BODY),
            heading("Most read"),
            teaser,
            heading("A long wait"),
            block("She told it to the council of the town, which heard her out."),
        ];
        let kept = [0, 3, 4].map(|at| blocks[at].clone());
        assert_eq!(tidy(blocks.clone(), None), kept);
    }

    #[test]
    fn short_lines_around_the_body_go() {
        let blocks = vec![block("Lakeport"), block(BODY), block("Harbour Post")];
        assert_eq!(tidy(blocks, None), [block(BODY)]);
    }
}
