//! The head of a document, and where what it says begins: its headline, the letterhead, titles and names above the first paragraph.
//! Whoever looks for the author of a document and whoever looks for its signers tell its head from its paragraphs by this rule.

use crate::check::announced;
use crate::check::persons::words::is_person;
use crate::corpus::Article;
use crate::language::function_word::behind;
use crate::language::lexicon;
use unicode_segmentation::UnicodeSegmentation;

/// So many lines stand above the first paragraph at most: those of a judgment name the court, the parties and their counsel.
pub(in crate::check) const LINES_OF_DOCUMENT_HEAD: usize = 24;

/// In so many first lines stands the name of the body on whose paper something is written.
pub(in crate::check) const LINES_OF_LETTERHEAD: usize = 3;

/// A paragraph has so many words at least; a line with fewer is one of the head, also where it ends with a stop ("Ostwick Ltd.").
pub(in crate::check) const WORDS_OF_PARAGRAPH: usize = 8;

/// A line that does not end as a sentence is a paragraph all the same, if it has so many words.
const WORDS_OF_OPEN_PARAGRAPH: usize = 20;

/// A line that names somebody and his office has so many words at most.
const WORDS_OF_OFFICE_LINE: usize = 12;

/// So many words stand before a name in its line at most: a label, a title.
const WORDS_BEFORE_NAME: usize = 3;

/// The lines of a text that have words, without the blanks around them.
pub(in crate::check) fn lines(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// The lines above the first paragraph.
pub(in crate::check) fn above_text(text: &str) -> impl Iterator<Item = &str> {
    lines(text)
        .take(LINES_OF_DOCUMENT_HEAD)
        .take_while(|line| !is_paragraph(line))
}

/// The headline and the lines above the first paragraph, in their usual case.
pub(in crate::check) fn head(article: &Article) -> impl Iterator<Item = String> + '_ {
    let headline = article.headline().into_iter();
    headline
        .chain(above_text(&article.text))
        .map(announced::in_usual_case)
}

/// The first lines of a text, which may name the body on whose paper it stands.
pub(in crate::check) fn letterhead(text: &str) -> impl Iterator<Item = &str> {
    above_text(text).take(LINES_OF_LETTERHEAD)
}

/// Whether a line is a paragraph of what a document says: a sentence, or words enough for one. A note that is set off is none.
pub(in crate::check) fn is_paragraph(line: &str) -> bool {
    let words = line.unicode_words().count();
    let is_whole = ends_as_sentence(line) && words >= WORDS_OF_PARAGRAPH;
    (is_whole || words >= WORDS_OF_OPEN_PARAGRAPH) && !is_set_off(line)
}

/// Whether a line has too few words for a paragraph.
pub(in crate::check) fn is_short(line: &str) -> bool {
    line.unicode_words().count() <= WORDS_OF_PARAGRAPH
}

/// Whether a line stands in italics or brackets: a note on the text.
pub(in crate::check) fn is_set_off(line: &str) -> bool {
    let pairs = [("*", "*"), ("_", "_"), ("[", "]"), ("(", ")")];
    pairs
        .iter()
        .any(|(open, close)| line.len() > 2 && line.starts_with(open) && line.ends_with(close))
}

/// A line without the signs that set it off.
pub(in crate::check) fn bare(line: &str) -> &str {
    line.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '*' | '_' | '#' | '[' | ']' | '—' | '–' | '-' | '>')
    })
}

/// Whether a line ends as a sentence does, before closing marks; the stop of an academic degree ("Ph.D.") ends none.
pub(in crate::check) fn ends_as_sentence(line: &str) -> bool {
    let line = line.trim_end_matches(['”', '"', '’', '\'', ')']);
    let last = line.rsplit(' ').next().unwrap_or_default();
    let is_degree = last.trim_end_matches('.').contains('.');
    line.ends_with(['.', '!', '?', '…']) && !is_degree
}

/// What the lines tell that hold somebody's name and no sentence: the office behind the name or in the line below it, as in a
/// signature, a by-line or a line of contacts ("Ada Example, M.D." above "Harbour master").
pub(in crate::check) fn offices<'t>(name: &str, text: &'t str) -> impl Iterator<Item = &'t str> {
    let all: Vec<&str> = lines(text).collect();
    let surname = name.unicode_words().next_back().unwrap_or_default();
    let words_of_name = name.unicode_words().count() + WORDS_BEFORE_NAME;
    let has_name = |line: &str| {
        let mut first = line.unicode_words().take(words_of_name);
        first.any(|word| word == surname)
    };
    let is_told = |line: &str| {
        let is_open = ends_as_sentence(line) || line.ends_with(['”', '"', ':']);
        line.unicode_words().count() <= WORDS_OF_OFFICE_LINE && !is_open
    };
    let is_line = |line: &str| is_told(line) && has_name(line);
    let named = (0..all.len()).filter(|at| is_line(all[*at]));
    let told = named.flat_map(|at| {
        let below = all.get(at + 1).copied();
        let below = below.filter(|line| is_told(line) && !is_person(line));
        // What stands behind the name in its own line may be all that is told.
        [all[at].split_once(surname).map(|(_, behind)| behind), below]
    });
    told.flatten().collect::<Vec<_>>().into_iter()
}

/// The office on whose paper something is written: "Office of the Harbour Master".
pub(in crate::check) fn letterhead_offices(text: &str) -> impl Iterator<Item = &str> {
    let lines = letterhead(text).map(bare);
    let office = |line| {
        lexicon::LETTERHEADS
            .entries()
            .find_map(|head| behind(line, head))
    };
    let offices = lines.filter_map(office);
    offices.flat_map(UnicodeSegmentation::unicode_words)
}

#[cfg(test)]
mod tests {
    use super::{above_text, is_paragraph};

    const SENTENCE: &str = "The crane has been shut since the storm of May.";

    #[test]
    fn a_sentence_or_a_long_line_is_a_paragraph_and_a_line_of_the_frame_is_none() {
        for line in [
            SENTENCE,
            "“The crane has been shut since the storm of May.”",
            "The crane has been shut since the storm of last week, and the crew has mended all of it but the rope",
        ] {
            assert!(is_paragraph(line), "{line}");
        }
        for line in [
            "Ostwick Ferries Ltd.",
            "The crane is shut since the storm.",
            "By the keeper of the harbour of Ostwick, Mara Okoro, Ph.D.",
            "Statement by the keeper of the harbour of Ostwick, Mara Okoro, on the crane",
            "*The following statement was read out by his solicitor on Monday.*",
            "(The following statement was read out by his solicitor on Monday.)",
        ] {
            assert!(!is_paragraph(line), "{line}");
        }
    }

    #[test]
    fn a_short_sentence_does_not_end_the_head() {
        let text =
            format!("Ostwick Ferries Ltd.\n\nStatement by Mara Okoro\n\n{SENTENCE}\n\nTom Vey");
        let above: Vec<&str> = above_text(&text).collect();
        assert_eq!(above, ["Ostwick Ferries Ltd.", "Statement by Mara Okoro"]);
    }
}
