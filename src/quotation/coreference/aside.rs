//! Lines outside the running text: headlines and teasers. Words have capitals there without being names, and nobody is
//! introduced.

use crate::language::class::Class;
use crate::language::lexicon;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::index::ParagraphIx;
use crate::quotation::index_vec::IndexVec;
use crate::quotation::surface::paragraph::Paragraph;
use crate::quotation::surface::token::Token;
use crate::text::{Span, floor};

/// For each paragraph whether it is a headline or a teaser.
pub fn asides(analysis: &Analysis<'_>) -> IndexVec<ParagraphIx, bool> {
    let paragraphs = analysis.paragraphs.entries();
    paragraphs
        .map(|(place, paragraph)| {
            paragraph.teaser || is_headline(analysis, paragraph, place == ParagraphIx::default())
        })
        .collect()
}

/// Whether a line is a headline: most of its longer words have a capital, and no full stop ends it, unless it is the
/// first line of all.
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
        && paragraph.sentences <= MAX_SENTENCES
        && !tokens.iter().any(is_small_content_word);
    (!ends || may_end) && (3..=30).contains(&all) && capital * 10 >= all * 8
}

/// Whether a word is a verb or noun in lower case, which a headline in title case would print with a capital.
fn is_small_content_word(token: &Token) -> bool {
    let verb = matches!(token.class, Class::Be | Class::Auxiliary | Class::Cue);
    !token.capital && token.class.is_word() && (verb || token.class.is_nounlike())
}

/// Sentences of a headline: an abbreviation or two in it may seem to end one.
const MAX_SENTENCES: u32 = 3;

/// Whether a paragraph is the caption of a picture: it names the picture in its first words, or closes with a credit,
/// in brackets or behind the last stop ("Tom Vey/Quay Pictures").
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
        credit.len() < MAX_CREDIT_BYTES
            && (credit.contains('/')
                || words.any(|w| w == "via" || lexicon::PICTURE_WORDS.contains(&w)))
    })
}

/// Whether words are a credit with a slash: "Tom Vey/Quay Pictures".
fn is_slashed_credit(text: &str) -> bool {
    let capital = |part: &str| part.starts_with(|c: char| c.is_uppercase());
    text.len() < MAX_CREDIT_BYTES
        && text.contains('/')
        && text.ends_with(char::is_alphabetic)
        && text.split([' ', '/']).all(capital)
}

/// Whether a name is that of whoever made a picture or holds the rights in it, wherever the credit stands: "Tom Vey / Quay
/// Pictures", "(Tom Vey/QP)", "QP Photo/Tom Vey", "Photo by Tom Vey", "Image copyright Tom Vey". Nobody else is meant by a
/// pronoun or a role because of it.
pub fn is_credit(text: &str, name: Span) -> bool {
    let words = name.of(text);
    let agency = |rest: &str| {
        let rest = rest.strip_prefix([' ', '\u{a0}']).unwrap_or(rest);
        let holder = rest.strip_prefix('/');
        let holder = holder.map(|rest| rest.strip_prefix([' ', '\u{a0}']).unwrap_or(rest));
        holder.is_some_and(|holder| holder.starts_with(char::is_uppercase))
    };
    // "Fox/Courier poll", "the Okoro/Vey list": a photographer has a full name.
    let full = words.contains(' ');
    let before = &text[..name.start];
    let beside_agency = agency(&text[name.end..]) || follows_agency(before);
    full && beside_agency || follows_credit_label(before)
}

/// Whether a text ends in an agency and a slash: "QP Photo/", "QP/".
fn follows_agency(before: &str) -> bool {
    let agency = before.strip_suffix('/');
    let word = agency.and_then(|agency| agency.rsplit(|c: char| !c.is_alphanumeric()).next());
    word.is_some_and(|word| word.starts_with(char::is_uppercase))
}

/// Whether a text ends in the label of a credit: "Photo by", "Photograph:", "Photo credit:", "Image copyright".
fn follows_credit_label(before: &str) -> bool {
    let before = &before[floor(before, before.len().saturating_sub(MAX_LABEL_BYTES))..];
    let colon = before.trim_end().ends_with(':');
    let words = before.trim_end_matches([' ', '\u{a0}', ':']);
    let mut words = words.rsplit([' ', '\u{a0}', '\n', '(']);
    let last = words.next().unwrap_or_default();
    let is_label = |word: &str| {
        word.starts_with(char::is_uppercase) && lexicon::CREDIT_LABELS.contains_folded(word)
    };
    let of_credit = lexicon::CREDIT_LINKS.contains_folded(last);
    colon && is_label(last) || of_credit && words.next().is_some_and(is_label)
}

/// Words at the beginning of a caption among which the picture is named.
const CAPTION_OPENING_WORDS: usize = 5;
/// Bytes of the label of a credit.
const MAX_LABEL_BYTES: usize = 40;
/// Bytes of the credit of a picture.
const MAX_CREDIT_BYTES: usize = 80;
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
    fn a_name_in_a_credit_is_known_by_the_agency_or_label_beside_it() {
        let credit = |text: &str| {
            let start = text.find("Tom Vey").unwrap();
            is_credit(text, Span::new(start, start + 7))
        };
        for text in [
            "Tom Vey / Quay Pictures The mayor waves.",
            "The mayor waves. (Tom Vey/ZBC)",
            "The mayor waves. (QP Photo/Tom Vey, File)",
            "Photo by Tom Vey",
            "Photo credit: Tom Vey",
            "Photograph: Tom Vey",
            "Image copyright Tom Vey",
        ] {
            assert!(credit(text), "{text}");
        }
        for text in [
            "Tom Vey and/or the mayor will sail.",
            "The mayor and/or Tom Vey will sail.",
            "The ferry was bought by Tom Vey.",
            "Asked about the photo, Tom Vey smiled.",
            "Pictured: Tom Vey",
        ] {
            assert!(!credit(text), "{text}");
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
