//! The lines of pages to paragraphs.

use crate::corpus::metadata::dates;
use crate::corpus::pattern;
use crate::language::frequency;
use crate::language::lexicon;
use crate::language::normal::stem;
use regex::Regex;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// So many lines at the head and the foot of a page may be those that run through all of them.
const RUNNING_LINES: usize = 3;
/// A line that prints less than this share of a page's usual width ends its paragraph.
const FULL_SHARE: f32 = 0.75;
/// The usual width is that of the line which is longer than this share of a page's lines (0 to 1): titles and last lines are
/// shorter.
const WIDTH_RANK: f32 = 0.8;
/// Digits of a line that is nothing but the number of a page.
const MAX_PAGE_DIGITS: usize = 4;

/// The head of a page has no more words.
const MAX_HEAD_WORDS: usize = 10;

/// A block of a page: lines with nothing between them.
type PageBlock = Vec<String>;

/// The text of pages, an empty line between paragraphs; `title` is what the document is called.
pub(super) fn joined(pages: &[String], title: Option<&str>) -> String {
    let pages: Vec<Vec<PageBlock>> = pages.iter().map(|page| blocks(page)).collect();
    let running = Running::new(&pages, title);
    let mut text = String::new();
    for (at, blocks) in pages.iter().enumerate() {
        let blocks = running.without(at, blocks);
        let width = width(&blocks);
        for (n, block) in blocks.iter().enumerate() {
            let lines = joined_lines(block, width);
            let goes_on = n == 0 && is_unfinished(&text) && lines.starts_with(char::is_lowercase);
            match (text.is_empty(), goes_on) {
                (true, _) => text.push_str(&lines),
                (false, true) => join(&mut text, &lines),
                (false, false) => {
                    text.push_str("\n\n");
                    text.push_str(&lines);
                }
            }
        }
    }
    text.push('\n');
    text
}

/// Text without blanks, in small letters: pages set letters apart.
pub(super) fn compact(text: &str) -> String {
    let letters = text.chars().filter(|c| !c.is_whitespace());
    letters.flat_map(char::to_lowercase).collect()
}

fn blocks(page: &str) -> Vec<PageBlock> {
    let mut blocks: Vec<PageBlock> = vec![Vec::new()];
    for line in page.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        if words.is_empty() {
            blocks.push(Vec::new());
        } else if let Some(block) = blocks.last_mut() {
            block.push(without_ligatures(&words.join(" ")));
        }
    }
    blocks.retain(|block| !block.is_empty());
    blocks
}

/// "file" for "ﬁle": two letters in one form are two.
fn without_ligatures(line: &str) -> String {
    let is_ligature = |c: char| ('\u{FB00}'..='\u{FB06}').contains(&c);
    if !line.contains(is_ligature) {
        return line.to_owned();
    }
    let mut out = String::with_capacity(line.len());
    for c in line.chars() {
        match is_ligature(c) {
            true => out.extend(c.nfkc()),
            false => out.push(c),
        }
    }
    out
}

/// The heads and feet that run through the pages.
struct Running {
    /// Those that stand at the edge of several pages, as [`mask`] gives them.
    repeated: Vec<String>,
    pages: usize,
    title: String,
}

impl Running {
    fn new(pages: &[Vec<PageBlock>], title: Option<&str>) -> Self {
        let all = pages.iter().enumerate();
        let masks = all.flat_map(|(page, blocks)| {
            let edges = edges(blocks).into_iter();
            edges.map(move |mask| (mask, page))
        });
        let mut masks: Vec<(String, usize)> = masks.collect();
        masks.sort_unstable();
        let of_several = masks.chunk_by(|(a, _), (b, _)| a == b);
        let of_several = of_several.filter(|same| {
            let found: Vec<usize> = same.iter().map(|(_, page)| *page).collect();
            is_on_most(&found, pages.len())
        });
        Self {
            repeated: of_several.map(|same| same[0].0.clone()).collect(),
            pages: pages.len(),
            title: title.map(compact).unwrap_or_default(),
        }
    }

    /// The blocks of a page without them.
    fn without(&self, page: usize, blocks: &[PageBlock]) -> Vec<PageBlock> {
        let mut blocks = blocks.to_vec();
        for from_end in [false, true] {
            for _ in 0..RUNNING_LINES {
                let at = if from_end {
                    blocks.len().wrapping_sub(1)
                } else {
                    0
                };
                let Some(block) = blocks.get_mut(at) else {
                    return blocks;
                };
                let line = if from_end { block.len() - 1 } else { 0 };
                let stands_alone = block.len() == 1 && is_numbered_head(&block[line]);
                if !stands_alone && !self.runs(&block[line], page) {
                    break;
                }
                block.remove(line);
                blocks.retain(|block| !block.is_empty());
            }
        }
        blocks
    }

    /// Whether a line at the edge of a page is one of them: what several pages have there, the number of the page, and
    /// what browsers print around one (the time and the title; the address and "1/3").
    fn runs(&self, line: &str, page: usize) -> bool {
        let compact = compact(line);
        let digits = compact.trim_matches(|c: char| !c.is_ascii_digit());
        let is_number = compact
            .chars()
            .all(|c| c.is_ascii_digit() || "-–—".contains(c))
            && (1..=MAX_PAGE_DIGITS).contains(&digits.len());
        let of_pages = format!("{}/{}", page + 1, self.pages);
        let begins_with_digit = compact.starts_with(|c: char| c.is_ascii_digit());
        let is_title = !self.title.is_empty() && compact.ends_with(&self.title);
        is_number
            || is_small_roman(line.trim())
            || compact.ends_with(&of_pages)
            || begins_with_digit && is_title
            || self.repeated.binary_search(&mask(line)).is_ok()
    }
}

/// Whether a line says that it stands on a page of a number ("Minutes of the council, page 1 of 4", "Quay Letter | 3"): such
/// a head is told on the only page, too. The day in one is that of the paper, and stays.
fn is_numbered_head(line: &str) -> bool {
    static NUMBERED: LazyLock<Regex> = LazyLock::new(|| {
        let word = pattern::alternation(lexicon::flagged!(PAGE_NUMBERS, "word"));
        let between = pattern::alternation(lexicon::flagged!(PAGE_NUMBERS, "between"));
        pattern::regex(&format!(
            r"(?i)(?:^|[\s,|·•–—-])(?:{word})\s*\d{{1,4}}(?:\s*(?:/|{between})\s*\d{{1,4}})?$|[|·•]\s*\d{{1,3}}$|^\d{{1,3}}\s*[|·•]"
        ))
    });
    line.split(' ').count() <= MAX_HEAD_WORDS
        && NUMBERED.is_match(line)
        && dates::find(line).is_empty()
}

/// Whether something stands on several pages, and on most of all `pages`, of the left ones or of the right ones: books
/// have one head on the left and another on the right.
fn is_on_most(found: &[usize], pages: usize) -> bool {
    let of_side = |side: usize| {
        let own = found.iter().filter(|page| **page % 2 == side).count();
        let all = (pages + 1 - side) / 2;
        own > 1 && own * 2 > all
    };
    found.len() > 1 && found.len() * 2 > pages || of_side(0) || of_side(1)
}

/// Whether some letters are a number as forewords count their pages: "iv". Capitals head sections.
fn is_small_roman(letters: &str) -> bool {
    static ROMAN: LazyLock<Regex> =
        LazyLock::new(|| pattern::regex("^(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$"));
    !letters.is_empty() && ROMAN.is_match(letters)
}

/// The lines at the edges of a page, each once.
fn edges(blocks: &[PageBlock]) -> Vec<String> {
    let lines: Vec<&String> = blocks.iter().flatten().collect();
    let at_edge = |at: &usize| *at < RUNNING_LINES || at + RUNNING_LINES >= lines.len();
    let at_edges = (0..lines.len()).filter(at_edge);
    let mut masks: Vec<String> = at_edges.map(|at| mask(lines[at])).collect();
    masks.sort_unstable();
    masks.dedup();
    masks
}

/// A line with all numbers made alike: heads that run through pages differ in these.
fn mask(line: &str) -> String {
    let mut mask = String::new();
    for c in compact(line).chars() {
        match c.is_ascii_digit() {
            true if mask.ends_with('0') => {}
            true => mask.push('0'),
            false => mask.push(c),
        }
    }
    mask
}

/// The letters of a line that runs from edge to edge.
fn width(blocks: &[PageBlock]) -> usize {
    let lines = blocks.iter().flatten();
    let mut lengths: Vec<usize> = lines.map(|line| line.chars().count()).collect();
    lengths.sort_unstable();
    let at = (lengths.len() as f32 * WIDTH_RANK) as usize;
    let usual = lengths.get(at.min(lengths.len().saturating_sub(1)));
    usual.copied().unwrap_or(0)
}

/// The lines of a block: those that go on in the next one joined, the others below each other.
fn joined_lines(block: &[String], width: usize) -> String {
    let full = (width as f32 * FULL_SHARE) as usize;
    let mut text = String::new();
    let mut before: Option<&String> = None;
    for line in block {
        match before {
            None => text.push_str(line),
            Some(before) => {
                let first = line.split(' ').next().unwrap_or_default();
                let is_full = before.chars().count() + first.chars().count() >= full;
                let goes_on =
                    is_full || ends_in_hyphen(before) && first.starts_with(char::is_lowercase);
                match goes_on {
                    true => join(&mut text, line),
                    false => {
                        text.push('\n');
                        text.push_str(line);
                    }
                }
            }
        }
        before = Some(line);
    }
    text
}

/// Appends what a line goes on with. A hyphen between them goes where they are one word.
fn join(text: &mut String, line: &str) {
    if let Some(cut) = text.strip_suffix('\u{AD}') {
        text.truncate(cut.len());
    } else if let Some(cut) = text.strip_suffix(['-', '‐']) {
        let first = cut.rsplit(|c: char| !c.is_alphabetic()).next();
        let rest = line.split(|c: char| !c.is_alphabetic()).next();
        if is_one_word(first.unwrap_or_default(), rest.unwrap_or_default()) {
            text.truncate(cut.len());
        }
    } else if !text.ends_with(['—', '–']) {
        text.push(' ');
    }
    text.push_str(line);
}

/// Whether two parts with a hyphen at the end of a line between them are one word: where both are words and what
/// they make together is none, the hyphen is the writer's ("cross-" "border"), else the printer's ("state-" "ment").
fn is_one_word(first: &str, rest: &str) -> bool {
    if first.is_empty() || !rest.starts_with(char::is_lowercase) {
        return false;
    }
    let is_known = |word: &str| {
        let word = word.to_lowercase();
        frequency::rarity(&word, &stem(&word)) < frequency::UNLISTED_NATS
    };
    is_known(&format!("{first}{rest}")) || !(is_known(first) && is_known(rest))
}

fn ends_in_hyphen(text: &str) -> bool {
    text.ends_with(['-', '\u{AD}', '‐'])
}

fn is_unfinished(text: &str) -> bool {
    let goes_on = |c: char| c.is_alphanumeric() || [',', ';', '—'].contains(&c);
    text.ends_with(goes_on) || ends_in_hyphen(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(pages: &[&str], title: Option<&str>) -> String {
        let pages: Vec<String> = pages.iter().map(|page| (*page).to_owned()).collect();
        joined(&pages, title)
    }

    const FIRST: &str = "\n\nThe Quay Letter 4\n\nFerry line closes\n\nBy Ada Reed\n12 March 2031\n\n\
        The ferry line will close for the winter, its owner said. “We cannot run\n\
        boats through ice,” Mara Okoro said at the quay after the cross-\nborder talks. The mayor gave out a state-\n\
        ment in which he speaks of the office ﬁles and of all those who still\n\n1";
    const SECOND: &str = "The Quay Letter 5\n\nwait for a boat.\n\nNobody else spoke.\n\n2";

    #[test]
    fn lines_are_joined_to_paragraphs_and_running_heads_go() {
        let expected = "Ferry line closes\n\nBy Ada Reed\n12 March 2031\n\n\
            The ferry line will close for the winter, its owner said. “We cannot run boats through ice,” Mara Okoro \
            said at the quay after the cross-border talks. The mayor gave out a statement in which he speaks of the \
            office files and of all those who still wait for a boat.\n\nNobody else spoke.\n";
        assert_eq!(pages(&[FIRST, SECOND], None), expected);
    }

    #[test]
    fn heads_of_left_and_of_right_pages_and_roman_numbers_go() {
        let page = |head: &str, words: &str, number: &str| format!("{head}\n\n{words}\n\n{number}");
        let [left, right] = ["Quay Board", "Report on the mole\n\nSecond part\n\nStones"];
        let all = [
            page(right, "Ada sailed.", "i"),
            page(left, "Bo stayed.", "ii"),
            page(right, "It rained.", "iii"),
            page(left, "It snowed.", "iv"),
            page("Only here", "It froze.", "X"),
        ];
        let all: Vec<&str> = all.iter().map(String::as_str).collect();
        assert_eq!(
            pages(&all, None),
            "Ada sailed.\n\nBo stayed.\n\nIt rained.\n\nIt snowed.\n\nOnly here\n\nIt froze.\n\nX\n"
        );
        // Of six pages two on the left are most of these, and one is none.
        assert!(is_on_most(&[1, 3], 6) && !is_on_most(&[1], 6));
        assert!(!is_on_most(&[0, 3, 4], 12));
    }

    #[test]
    fn what_a_browser_prints_around_a_page_goes() {
        let page = "1 1 /2 9 /3 1 ,  8 :5 5  AM Ferry  line  closes\n\nFerry line closes\n\nIt rained.\n\n\
            file:///tmp/ferry. html 1 /1";
        let expected = "Ferry line closes\n\nIt rained.\n";
        assert_eq!(pages(&[page], Some("Ferry line closes")), expected);
    }

    #[test]
    fn the_only_page_keeps_what_could_run_through_several() {
        assert_eq!(
            pages(&["It rained.\n\nIt snowed."], None),
            "It rained.\n\nIt snowed.\n"
        );
        assert_eq!(
            pages(&["In 2031\n\nIt snowed."], None),
            "In 2031\n\nIt snowed.\n"
        );
    }

    #[test]
    fn a_head_that_numbers_its_page_goes_from_the_only_page() {
        let of = |head: &str, foot: &str| {
            pages(
                &[&format!("{head}\n\nMole shut\n\nIt rained.\n\n{foot}")],
                None,
            )
        };
        for (head, foot) in [
            ("Council Minutes, page 1 of 4", "Lakeport Council - Page 1"),
            ("HARBOUR POST · NEWS · 3", "Seite 2 von 5"),
            ("17 | Report on the mole", "p. 3"),
        ] {
            assert_eq!(of(head, foot), "Mole shut\n\nIt rained.\n", "{head} {foot}");
        }
        for line in [
            "Ferry line 4",
            "7 things to know",
            "Harbour Post, 5 March 2031, page 3",
            "The board tells of it in its report on the mole and the quay, on page 12",
            "Seen on stage 4",
        ] {
            assert!(of(line, "It snowed.").starts_with(line), "{line}");
            assert!(of("Rain", line).ends_with(&format!("{line}\n")), "{line}");
        }
        let wrapped = "It rained, as the report\nsays on page 12";
        assert!(of("Rain", wrapped).contains("page 12"));
    }

    #[test]
    fn a_hyphen_of_the_writer_stays() {
        for (first, rest, one) in [
            ("state", "ment", true),
            ("cross", "border", false),
            ("Ost", "wick", true),
            ("Ostwick", "Lakeport", false),
            ("", "border", false),
        ] {
            assert_eq!(is_one_word(first, rest), one, "{first} {rest}");
        }
    }
}
