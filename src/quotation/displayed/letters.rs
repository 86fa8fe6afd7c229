//! Letters (correspondence): the text between a salutation and a signature is said by whoever signs.

use super::{Displayed, SetOffBy, labelled};
use crate::language::salutation::{is_closing, is_salutation};
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::mention::MentionKind;
use crate::quotation::index::{MentionIx, ParagraphIx, Places};
use crate::quotation::reason::LabelPlace;

/// Words of the longest line of a signature.
const MAX_SIGNATURE_LINE_WORDS: usize = 10;
/// Paragraphs of the longest letter.
const MAX_LETTER_PARAGRAPHS: usize = 60;

/// The letters of an article, in order: "Dear Mr. Lind," … "Sincerely," "Mara Okoro".
pub fn find(analysis: &Analysis) -> Vec<Displayed> {
    let mut letters: Vec<Displayed> = Vec::new();
    for at in analysis.paragraphs.places().iter() {
        let begun = letters.last().is_none_or(|last| last.paragraphs.end <= at);
        if begun && is_salutation(line(analysis, at)) {
            letters.extend(letter(analysis, at));
        }
    }
    letters
}

fn letter(analysis: &Analysis, salutation: ParagraphIx) -> Option<Displayed> {
    let end = analysis
        .paragraphs
        .end()
        .min(salutation + MAX_LETTER_PARAGRAPHS);
    let mut behind = (salutation + 1..end).iter();
    // A letter without a signature is given up where the next one begins.
    let closing =
        behind.find(|&at| is_closing(line(analysis, at)) || is_salutation(line(analysis, at)))?;
    let (signed, name) = signature(analysis, closing)?;
    let body = salutation + 1..closing;
    let words: Vec<_> = analysis.paragraphs[body].iter().map(|p| p.span).collect();
    let name = analysis.mentions[name].span;
    (!words.is_empty()).then(|| Displayed {
        words,
        paragraphs: salutation..signed + 1,
        cue: None,
        source: Some(labelled(analysis, name, LabelPlace::Signature)),
        set_off_by: SetOffBy::Layout,
    })
}

/// The line below a closing, which is a name and perhaps what its bearer is, and the name.
fn signature(analysis: &Analysis, closing: ParagraphIx) -> Option<(ParagraphIx, MentionIx)> {
    let at = closing + 1;
    let tokens = analysis.paragraphs.get(at)?.tokens.clone();
    let short = line(analysis, at).split_whitespace().count() <= MAX_SIGNATURE_LINE_WORDS;
    let first = analysis.mentions_in(at).start;
    let name = analysis.mentions.get(first)?;
    let fits = name.kind == MentionKind::Name && name.first == tokens.start && !name.is_attached();
    (short && fits && is_closing(line(analysis, closing))).then_some((at, first))
}

fn line<'t>(analysis: &Analysis<'t>, at: ParagraphIx) -> &'t str {
    analysis.paragraphs[at].span.of(analysis.text)
}

#[cfg(test)]
mod tests {
    use crate::quotation::find_in_text;

    const BODY: &str = "The ferry is too old for the crossing.\n\nWe will not rest until it sails.";

    /// Who says what in marks or without, a paragraph after the other.
    fn said(text: &str) -> Vec<(String, String)> {
        let found = find_in_text(text).into_iter();
        let row = |q: crate::quotation::Quotation| {
            let name = q
                .known_speaker()
                .map_or("?".to_string(), |s| s.name.clone());
            (name, q.text(text))
        };
        found.map(row).collect()
    }

    #[test]
    fn a_letter_is_the_words_of_whoever_signs() {
        for (salutation, closing) in [
            ("Dear Mr. Lind,", "Sincerely,"),
            ("To the Editor:", "Yours truly"),
            ("Dear members of the harbour board,", "With best wishes,"),
        ] {
            let text = format!(
                "The letter came on Monday.\n\n{salutation}\n\n{BODY}\n\n{closing}\n\nMara Okoro\n\nThe board left."
            );
            let words = BODY.replace("\n\n", " ");
            assert_eq!(said(&text), [("Mara Okoro".to_string(), words)], "{text}");
        }
    }

    #[test]
    fn without_salutation_or_signature_it_is_no_letter() {
        for text in [
            format!("Dear Mr. Lind,\n\n{BODY}"),
            format!("It rained.\n\n{BODY}\n\nSincerely,\n\nMara Okoro"),
            format!(
                "Dear Mr. Lind,\n\n{BODY}\n\nSincerely,\n\nThe rain fell all day on the quay of the old harbour."
            ),
            format!("Dearly as they paid,\n\n{BODY}\n\nSincerely,\n\nMara Okoro"),
        ] {
            assert_eq!(said(&text), [], "{text}");
        }
    }
}
