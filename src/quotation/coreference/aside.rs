//! Lines beside the story: headlines and teasers, in which capitals make no names and nobody is
//! introduced.

use crate::language::class::Class;
use crate::language::lexicon;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::index::ParagraphIx;
use crate::quotation::index_vec::IndexVec;
use crate::quotation::surface::paragraph::Paragraph;
use crate::quotation::surface::token::Token;

/// Which paragraphs stand beside the story.
pub fn asides(analysis: &Analysis<'_>) -> IndexVec<ParagraphIx, bool> {
    let paragraphs = analysis.paragraphs.entries();
    paragraphs
        .map(|(place, paragraph)| {
            paragraph.teaser || is_headline(analysis, paragraph, place == ParagraphIx::default())
        })
        .collect()
}

/// A line of capitals; without a full stop, unless it is the first of all.
fn is_headline(analysis: &Analysis<'_>, paragraph: &Paragraph, is_first: bool) -> bool {
    let tokens = &analysis.tokens[paragraph.tokens.clone()];
    let ends = tokens
        .last()
        .is_some_and(|t| t.class.ends_sentence() || t.class == Class::Quote);
    let words = tokens
        .iter()
        .filter(|t| t.class.is_word() && t.span.len() > 3);
    let (all, capital) = words.fold((0, 0), |(n, c), t| (n + 1, c + usize::from(t.capital)));
    let may_end = is_first
        && paragraph.sentences <= MOST_SENTENCES
        && !tokens.iter().any(is_small_content_word);
    (!ends || may_end) && (3..=30).contains(&all) && capital * 10 >= all * 8
}

/// A verb or noun that a title in capitals would print with one.
fn is_small_content_word(token: &Token) -> bool {
    let verb = matches!(token.class, Class::Be | Class::Auxiliary | Class::Cue);
    !token.capital && token.class.is_word() && (verb || token.class.is_nounlike())
}

/// A headline may hold an abbreviation or two that seem to end a sentence.
const MOST_SENTENCES: u32 = 3;

/// The words under a picture: they speak of the picture first, or close with whose it is, in brackets or behind
/// the last stop ("Tom Vey/Quay Pictures").
pub fn is_caption(text: &str) -> bool {
    let lower = |word: &str| {
        let letters = word.trim_matches(|c: char| !c.is_alphanumeric());
        letters.to_lowercase()
    };
    let mut first = text
        .split_whitespace()
        .take(CAPTION_OPENING_WORDS)
        .map(lower);
    if first.any(|word| lexicon::PICTURE_WORDS.contains(&word)) {
        return true;
    }
    let last = text.trim_end().rsplit_once(". ");
    if last.is_some_and(|(_, last)| is_slashed_credit(last)) {
        return true;
    }
    let credit = text.trim_end().strip_suffix(')');
    let credit = credit.and_then(|text| text.rsplit_once('('));
    credit.is_some_and(|(_, credit)| {
        let mut words = credit.split_whitespace().map(lower);
        credit.len() < LONGEST_CREDIT
            && (credit.contains('/')
                || words.any(|w| w == "via" || lexicon::PICTURE_WORDS.contains(&w)))
    })
}

/// "Tom Vey/Quay Pictures": a few names, one of them behind a stroke, without a stop.
fn is_slashed_credit(text: &str) -> bool {
    let capital = |part: &str| part.starts_with(|c: char| c.is_uppercase());
    text.len() < LONGEST_CREDIT
        && text.contains('/')
        && text.ends_with(char::is_alphabetic)
        && text.split([' ', '/']).all(capital)
}

/// Words of a caption among which the picture is named.
const CAPTION_OPENING_WORDS: usize = 5;
const LONGEST_CREDIT: usize = 80;
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_credit_behind_the_last_stop_ends_a_caption() {
        assert!(is_caption(
            "Mara Okoro speaks on the quay on Friday. Tom Vey/Quay Pictures"
        ));
        for text in [
            "Mara Okoro spoke on Friday. She and/or Vey will sail",
            "Mara Okoro spoke on Friday. Tom Vey left.",
        ] {
            assert!(!is_caption(text), "{text}");
        }
    }

    #[test]
    fn headlines_and_link_lists_stand_beside_the_story() {
        let text = "Harbour Chief Okoro Turns Down Ferry Plan.\nMara Okoro, the chief, said no on Friday.\nRAIN TODAY Ferry stays in port OH NO Mayor falls OUT AGAIN Singer leaves NOT ME Tom Vey says ‘sorry’ to the town\nThe UN and the EU met the OHB in Ostwick.";
        let asides = asides(&Analysis::new(text));
        let asides: Vec<bool> = asides.iter().copied().collect();
        assert_eq!(asides, [true, false, true, false]);
    }

    #[test]
    fn captions_name_the_picture_or_whose_it_is() {
        assert!(is_caption(
            "In this photo released on Sunday, the ferry burns."
        ));
        assert!(is_caption("The ferry burns on Sunday. (Ada Lind/ZBC)"));
        assert!(is_caption(
            "The ferry burns on Sunday (Lakeport Police via ZBC)"
        ));
        assert!(!is_caption("The ferry sank on Sunday (it was old)."));
        assert!(!is_caption(
            "The mayor said on Sunday that a photo was false."
        ));
    }
}
