//! Where the draft's words stand in the XML of its document.

use crate::corpus::formats::docx::{paragraphs, pieces, words};
use crate::text::is_steering;
use roxmltree::Node;

/// What the reader puts before headings, items and block quotations.
const SIGNS: [char; 3] = ['#', '-', '>'];

/// A letter of the draft and the element that holds it.
#[derive(Clone, Copy, Debug)]
pub(super) struct LetterPlace<'n, 'i> {
    /// Its first byte in the draft.
    pub(super) draft: usize,
    /// The element of the document, a `t` in a run.
    pub(super) element: Node<'n, 'i>,
    /// Its bytes in the words of the element.
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The places of all letters of the draft that stand in runs of the document, in their order; blanks have none.
/// Paragraphs that the reader takes elsewhere (a title) or below the text (notes) are passed over.
pub(super) fn places<'n, 'i>(root: Node<'n, 'i>, draft: &str) -> Vec<LetterPlace<'n, 'i>> {
    let mut places = Vec::new();
    let mut read = 0;
    for paragraph in paragraphs(root) {
        if let Some(found) = of_paragraph(paragraph, draft, read) {
            read = found.1;
            places.extend(found.0);
        }
    }
    places
}

/// The letters of a paragraph, and where the draft goes on behind them; none where the draft does not go on with it.
fn of_paragraph<'n, 'i>(
    paragraph: Node<'n, 'i>,
    draft: &str,
    from: usize,
) -> Option<(Vec<LetterPlace<'n, 'i>>, usize)> {
    let mut rest = draft[from..].char_indices();
    let mut places = Vec::new();
    let mut end = from;
    for element in pieces(paragraph) {
        let letters = words(element).char_indices();
        for (start, letter) in letters.filter(|(_, letter)| !is_blank(*letter)) {
            let (at, _) = rest
                .by_ref()
                .find(|(_, c)| *c == letter || !(is_blank(*c) || SIGNS.contains(c)))
                .filter(|(_, c)| *c == letter)?;
            end = from + at + letter.len_utf8();
            if is_in_run(element) {
                places.push(LetterPlace {
                    draft: from + at,
                    element,
                    start,
                    end: start + letter.len_utf8(),
                });
            }
        }
    }
    ends(&draft[end..]).then_some((places, end))
}

/// Whether a paragraph ends before this rest of the draft: the reader has none go on in the same line or cell.
fn ends(rest: &str) -> bool {
    let is_end = |c: &char| matches!(c, '\n' | '\t');
    let mut blanks = rest.chars().filter(|c| is_end(c) || !is_blank(*c));
    blanks.next().is_none_or(|c| is_end(&c))
}

/// Whether a character may stand in only one of the draft and the document.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || is_steering(letter)
}

/// Whether an element holds words of a run of the text; pictures have runs of their own kind.
fn is_in_run(element: Node<'_, '_>) -> bool {
    let run = element.parent();
    run.is_some_and(|run| {
        let of_text = element.document().root_element().tag_name().namespace();
        run.tag_name().name() == "r"
            && element.tag_name().name() == "t"
            && run.tag_name().namespace() == of_text
    })
}
