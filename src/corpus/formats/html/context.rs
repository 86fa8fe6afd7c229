//! What the main text lost: crossheads and short paragraphs between its blocks, the standfirst above it.

use super::blocks::{Block, BlockKind};
use super::line::{ends_sentence, words_of};
use std::collections::HashMap;

/// Of a gap of more blocks nothing is taken: a box stands in it.
const MAX_GAP_BLOCKS: usize = 8;
/// So many blocks above the main text its headline stands.
const MAX_HEAD_BLOCKS: usize = 20;
/// A sentence of a standfirst has so many letters.
const MIN_SENTENCE_LETTERS: usize = 40;
/// A crosshead has no more words.
const MAX_CROSSHEAD_WORDS: usize = 20;

/// What stands between the headline and the main text, and the main text with what `whole`, the page, has between its
/// blocks and above them.
pub fn completed(
    whole: &[Block],
    main: Vec<Block>,
    headline: Option<&str>,
) -> (Vec<Block>, Vec<Block>) {
    let places = places(whole, &main);
    let Some(first) = places.iter().flatten().next().copied() else {
        return (Vec::new(), main);
    };
    let start = headline.and_then(|headline| headline_before(whole, first, headline));
    let head = start.map_or(&[][..], |start| &whole[start + 1..first]);
    let standfirst = head.iter().filter(|block| is_standfirst(block)).cloned();
    let mut all: Vec<Block> = standfirst.collect();
    let mut before: Option<usize> = None;
    for (block, place) in main.into_iter().zip(places) {
        if let (Some(before), Some(place)) = (before, place)
            && place > before + 1
            && place - before - 1 <= MAX_GAP_BLOCKS
        {
            let gap = &whole[before + 1..place];
            all.extend(gap.iter().filter(|block| is_lost(block)).cloned());
        }
        before = place.or(before);
        all.push(block);
    }
    (head.to_vec(), all)
}

/// Where each block of the main text stands on the page.
fn places(whole: &[Block], main: &[Block]) -> Vec<Option<usize>> {
    let mut index: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, block) in whole.iter().enumerate() {
        index.entry(&block.text).or_default().push(at);
    }
    let mut from = 0;
    let place = |block: &Block| {
        let all = index.get(block.text.as_str())?;
        let at = *all.get(all.partition_point(|at| *at < from))?;
        from = at + 1;
        Some(at)
    };
    main.iter().map(place).collect()
}

/// The headline above block `first`.
fn headline_before(whole: &[Block], first: usize, headline: &str) -> Option<usize> {
    let from = first.saturating_sub(MAX_HEAD_BLOCKS);
    let wanted = words_of(headline);
    (from..first)
        .rev()
        .find(|at| words_of(&whole[*at].text) == wanted)
}

fn is_standfirst(block: &Block) -> bool {
    block.kind != BlockKind::Heading && is_lost(block)
}

fn is_lost(block: &Block) -> bool {
    let is_linked = 2 * block.linked > block.text.len();
    let words = block.text.split_whitespace().count();
    let is_crosshead = block.kind == BlockKind::Heading && words <= MAX_CROSSHEAD_WORDS;
    let is_sentence =
        ends_sentence(&block.text) && block.text.chars().count() >= MIN_SENTENCE_LETTERS;
    !is_linked && (is_crosshead || is_sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(kind: BlockKind, text: &str) -> Block {
        Block::new(kind, 0, text.into())
    }

    #[test]
    fn the_standfirst_and_the_crossheads_come_back() {
        let paragraph = |text| block(BlockKind::Paragraph, text);
        let whole = [
            paragraph("The sea is calm today, and so are the people of it."),
            block(BlockKind::Heading, "Bridge to open"),
            paragraph("By Ada Okoro"),
            paragraph("The mayor of the town is sure that it will be ready."),
            paragraph("One."),
            block(BlockKind::Heading, "A long wait"),
            paragraph("More on this"),
            paragraph("Two."),
            paragraph("The weather will be fine on all days of the week."),
        ];
        let main = vec![whole[4].clone(), whole[7].clone()];
        let (head, all) = completed(&whole, main.clone(), Some("Bridge to Open"));
        assert_eq!(head, whole[2..4]);
        let kept = [3, 4, 5, 7].map(|at| whole[at].clone());
        assert_eq!(all, kept);
        assert_eq!(completed(&whole, main, None).1, kept[1..]);
        let other = vec![paragraph("Other.")];
        assert_eq!(completed(&whole, other.clone(), None), (Vec::new(), other));
    }
}
