//! Walls: what a page shows in the place of its article, or behind the beginning of it, to who has not paid or consented.

use super::blocks::Block;
use crate::language::lexicon;

/// The line of a wall has no more letters: what is longer is prose, which may tell of walls.
const MAX_LINE_LETTERS: usize = 300;
/// So many blocks from the end of a text a wall stands that breaks it off.
const MAX_BLOCKS_BEHIND: usize = 3;
/// What stands behind a wall has more letters.
const MAX_WALL_LETTERS: usize = 1000;

/// What is to be said of a main text that is a wall, ends at one, or is so short that the rest of the article must stand
/// behind one, as the page `is_for_payers`.
pub fn doubt(text: &[Block], is_for_payers: bool) -> Option<&'static str> {
    let letters: usize = text.iter().map(|block| block.text.chars().count()).sum();
    let is_short = letters <= MAX_WALL_LETTERS;
    let near_the_end = text.len().saturating_sub(MAX_BLOCKS_BEHIND);
    let asks = |wanted: &str| {
        let mut lines = text.iter().enumerate();
        lines.any(|(at, block)| (is_short || at >= near_the_end) && asks(block, wanted))
    };
    if is_short && asks("consent") {
        return Some("its main text is a wall: the page asks for consent");
    }
    if asks("payment") {
        return Some("its main text ends at a wall: the page asks for payment");
    }
    (is_short && is_for_payers).then_some(
        "its main text may be no more than the beginning: the page says that it is not free to read",
    )
}

/// Whether a page of this title stands in the place of one that a site does not have or does not give ("404 Not Found"), with no more
/// text than says so.
pub fn is_error(title: &str, text: &[Block]) -> bool {
    let letters: usize = text.iter().map(|block| block.text.chars().count()).sum();
    let title = title.replace(" - ", " | ").replace(" – ", " | ");
    let is_called = |part: &str| {
        let words = part.to_lowercase().replace('’', "'");
        let bare =
            words.trim_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '–' | ':'));
        lexicon::ERROR_PAGES.contains(bare)
    };
    letters <= MAX_WALL_LETTERS && title.split(" | ").any(is_called)
}

/// Whether a line asks for payment or for consent.
fn asks(block: &Block, wanted: &str) -> bool {
    if block.quoted > 0 || block.text.chars().count() > MAX_LINE_LETTERS {
        return false;
    }
    let line = block.text.to_lowercase().replace('’', "'");
    let mut phrases = lexicon::PAGE_WALLS.flagged(wanted);
    phrases.any(|phrase| line.contains(phrase))
}

#[cfg(test)]
mod tests {
    use super::super::blocks::BlockKind;
    use super::*;

    fn blocks(texts: &[&str]) -> Vec<Block> {
        let block = |text: &&str| Block::new(BlockKind::Paragraph, 0, (*text).into());
        texts.iter().map(block).collect()
    }

    fn told_of(texts: &[&str], is_for_payers: bool) -> &'static str {
        let told = doubt(&blocks(texts), is_for_payers);
        let kinds = ["consent", "payment", "not free"];
        let told = told.and_then(|told| kinds.into_iter().find(|kind| told.contains(kind)));
        told.unwrap_or_default()
    }

    #[test]
    fn a_wall_in_the_place_of_the_article_is_told() {
        assert_eq!(told_of(&["We value your privacy."], false), "consent");
        let beginning = "The mayor of the town spoke on Monday.";
        let wall = "Subscribe to continue reading.";
        assert_eq!(told_of(&[beginning, wall], false), "payment");
        let long = "It rained in the town, and it rained on the lake. ".repeat(30);
        assert_eq!(told_of(&[&long, wall, "From 2 a month."], false), "payment");
        assert_eq!(told_of(&[beginning], true), "not free");
    }

    #[test]
    fn a_page_in_the_place_of_another_one_is_told_by_its_title_and_its_length() {
        let short = blocks(&["The page that you look for could not be found."]);
        let long = blocks(&[&"It rained in the town, and it rained on the lake. ".repeat(30)]);
        for title in [
            "404 Not Found",
            "Page not found - Harbour Post",
            "Just a moment...",
            "403 – Forbidden",
        ] {
            assert!(is_error(title, &short), "{title}");
            assert!(!is_error(title, &long), "{title}");
        }
        assert!(!is_error("Body not found in the lake", &short));
    }

    #[test]
    fn whole_articles_are_no_walls() {
        let long = "It rained in the town, and it rained on the lake. ".repeat(30);
        assert_eq!(told_of(&["It rained in the town."], false), "");
        assert_eq!(told_of(&[&long], true), "");
        // A line that has strayed into the text, and prose about walls.
        assert_eq!(
            told_of(
                &["Subscribe to continue reading", &long, "a", "b", "c"],
                false
            ),
            ""
        );
        let prose = format!("The paper says “Subscribe to continue reading”. {long}");
        assert_eq!(told_of(&[&prose], false), "");
        assert_eq!(told_of(&[&long, "We value your privacy"], false), "");
        let mut quoted = blocks(&["Subscribe to continue reading"]);
        quoted[0].quoted = 1;
        assert_eq!(doubt(&quoted, false), None);
    }
}
