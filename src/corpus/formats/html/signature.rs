//! Who signs a text at its end: short lines behind the last paragraph of a letter or a statement.

use super::blocks::{Block, BlockKind};
use super::line::ends_sentence;
use crate::language::lexicon;
use crate::language::person_name::{is_byline_particle, is_given_name};
use crate::language::pronoun::Pronoun;
use crate::language::salutation::is_closing;
use crate::text::outside_marks;

/// A line of a signature has no more words.
const MAX_SIGNATURE_WORDS: usize = 8;
/// A signature has no more lines: names and offices of those who sign together.
const MAX_SIGNATURE_LINES: usize = 8;
/// So many times a text speaks of whoever wrote it: once it may be the page that does.
const MIN_FIRST_PERSONS: usize = 2;

/// How many blocks behind the paragraph at `prose` sign the text.
pub fn behind(blocks: &[Block], prose: usize) -> usize {
    if !ends_sentence(&blocks[prose].text) {
        return 0;
    }
    let rest = &blocks[prose + 1..];
    let closing = usize::from(rest.first().is_some_and(|block| is_closing(&block.text)));
    let signing = rest[closing..]
        .iter()
        .take_while(|block| is_signed(block))
        .count();
    let mut lines = rest[closing..][..signing]
        .iter()
        .flat_map(|block| block.text.lines());
    let names_first = lines.clone().next().is_some_and(is_name);
    let is_short = lines.nth(MAX_SIGNATURE_LINES).is_none();
    match names_first && is_short && is_of_its_writer(blocks) {
        true => closing + signing,
        false => 0,
    }
}

/// Whether a block is lines of names and offices: words with capitals and small ones between them, without a stop, a
/// figure, an address or a link.
fn is_signed(block: &Block) -> bool {
    let is_line = |line: &str| {
        let unmarked = line.trim_start_matches(['-', '–', '—', ' ']);
        let words: Vec<&str> = unmarked.split_whitespace().collect();
        (1..=MAX_SIGNATURE_WORDS).contains(&words.len())
            && words[0].starts_with(char::is_uppercase)
            && words.iter().all(|word| is_capital_or_small(word))
            && !line.contains(|c: char| c.is_ascii_digit() || ":|/@#©\"“”…?!>»→".contains(c))
    };
    block.kind == BlockKind::Paragraph
        && block.quoted == 0
        && block.linked == 0
        && !ends_sentence(&block.text)
        && block.text.lines().all(is_line)
}

fn is_capital_or_small(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    bare.is_empty()
        || bare.starts_with(char::is_uppercase)
        || is_byline_particle(bare)
        || lexicon::HEADLINE_SMALL.contains(bare)
}

/// Whether a line has a word that English does not, as the names of people do and those of the boxes of a page do not.
fn is_name(line: &str) -> bool {
    let words = line.split(|c: char| !c.is_alphabetic());
    let mut words = words.filter(|word| word.chars().nth(1).is_some());
    words.any(|word| {
        let word = word.to_lowercase();
        is_given_name(&word) || !lexicon::FREQUENCY.contains(&word)
    })
}

/// Whether a text says "I" or "we" outside quotation marks.
fn is_of_its_writer(blocks: &[Block]) -> bool {
    let own = blocks.iter().filter(|block| block.quoted == 0);
    let counts = own.map(|block| first_persons(&block.text));
    counts.sum::<usize>() >= MIN_FIRST_PERSONS
}

fn first_persons(text: &str) -> usize {
    let outside = outside_marks(text).concat();
    let words = outside.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| is_first_person(word)).count()
}

/// "I", "we", "us", but neither the abbreviation "US" nor the number "i".
fn is_first_person(word: &str) -> bool {
    let is_word = word == "I" || word != "i" && word.contains(char::is_lowercase);
    is_word && Pronoun::of(word).is_some_and(Pronoun::is_first)
}

#[cfg(test)]
mod tests {
    use crate::corpus::formats::{Settings, html};

    const LAST: &str = "of the pier.";
    const LETTER: &str = "<p>I owe every household on the quay an account of the pier, and I give it here.</p><p>We closed it on Monday, and we should have closed it in the spring, when the report came.</p><p>Thank you for the patience of the friends of the pier.</p>";
    const NEWS: &str = "<p>The mayor of the town gave every household on the quay an account of the pier.</p><p>“We closed it on Monday, and I should have done it in the spring,” she told the council.</p><p>‘I’m sorry for it, and we’ll mend it,’ she told the neighbours of the pier.</p>";

    /// What stands behind the last sentence of a page.
    fn behind(letter: &str, end: &str) -> String {
        let page = format!(
            "<html><head><title>To the quay</title></head><body><article><h1>To the quay</h1>{letter}{end}</article><footer>Lakeport Press Office</footer></body></html>"
        );
        let text = html::read(page, &Settings::default()).drafts[0]
            .text
            .clone();
        let last = text.rfind(LAST).expect("the last sentence");
        text[last + LAST.len()..].trim().to_owned()
    }

    #[test]
    fn who_signs_a_letter_stays_in_it() {
        for (end, signed) in [
            (
                "<p>Ada Okoro<br>Minister of Works</p>",
                "Ada Okoro\nMinister of Works",
            ),
            ("<p><strong>Ada O</strong></p>", "Ada O"),
            (
                "<p>Ada Okoro</p><p>Minister of Works</p><p>Contact: Bo Lind, 555 0100</p>",
                "Ada Okoro\n\nMinister of Works",
            ),
            (
                "<p>Yours sincerely,</p><p>Ada Okoro</p>",
                "Yours sincerely,\n\nAda Okoro",
            ),
            ("<p>— Ada van Okoro</p>", "— Ada van Okoro"),
        ] {
            assert_eq!(behind(LETTER, end), signed, "{end}");
        }
    }

    #[test]
    fn what_a_page_puts_behind_a_text_signs_nothing() {
        for end in [
            "<p>Share this Story</p>",
            "<p>Related Topics</p>",
            "<div class='tags'><p>Lakeport Pier</p></div>",
            "<p><a href='/pier'>Lakeport Pier</a></p>",
            "<p>Contact: Ada Okoro</p>",
            "<p>Lakeport, 2 May 2031</p>",
            "<p>Read More: Lakeport Pier</p>",
            "<h3>More Stories</h3><p>Lakeport Pier</p>",
        ] {
            assert_eq!(behind(LETTER, end), "", "{end}");
        }
    }

    #[test]
    fn a_report_is_signed_by_nobody() {
        assert_eq!(behind(NEWS, "<p>Ada Okoro</p>"), "");
    }
}
