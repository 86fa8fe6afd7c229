//! Teasers: lines that point to other articles ("Read more: …"). What is quoted there was said in those,
//! and reading it as this article's own would give it a wrong speaker and a wrong day.

use crate::language::lexicon;
use crate::quotation::index::{ParagraphIx, Places, TokenIx};
use crate::quotation::index_vec::IndexVec;
use crate::quotation::surface::paragraph::Paragraph;
use crate::quotation::surface::token::Token;
use std::sync::LazyLock;

/// The words with which a line of teasers begins, and whether further words of the heading may follow them.
static HEADS: LazyLock<Vec<(&str, bool)>> = LazyLock::new(|| {
    let head = |entry: &'static str| match entry.strip_suffix('…') {
        Some(words) => (words, true),
        None => (entry, false),
    };
    lexicon::TEASERS.entries().map(head).collect()
});

/// Words of a teaser: a longer line is running text.
const MAX_TEASER_WORDS: usize = 25;

/// Runs of words in capitals of a line of several teasers: fewer may be acronyms of bodies.
const MIN_SHOUTED: usize = 3;

/// Marks the paragraphs that are teasers or headings over them.
pub(super) fn mark(
    text: &str,
    tokens: &IndexVec<TokenIx, Token>,
    paragraphs: &mut IndexVec<ParagraphIx, Paragraph>,
) {
    let mut in_list = false;
    for at in paragraphs.places().iter() {
        let line = |at: ParagraphIx| {
            let paragraph = paragraphs.get(at);
            paragraph.map(|p| p.span.of(text))
        };
        let own = line(at).unwrap_or_default();
        let heading = heading(own);
        // One line of a list may be a whole sentence.
        let goes_on = || is_pointer(own) || is_short(own) && line(at + 1).is_some_and(is_pointer);
        in_list = heading.map_or_else(|| in_list && goes_on(), str::is_empty);
        let shouted = is_shouted_list(text, &tokens[paragraphs[at].tokens.clone()]);
        let teaser = heading.is_some() || in_list || shouted;
        paragraphs[at].teaser = teaser;
    }
}

/// What a line says after the words that make it a line of teasers.
fn heading(line: &str) -> Option<&str> {
    HEADS.iter().find_map(|&(words, goes_on)| {
        let (head, rest) = line.split_at_checked(words.len())?;
        if !head.eq_ignore_ascii_case(words) {
            return None;
        }
        let label = rest.is_empty() || rest.starts_with(':');
        let fits = label || goes_on && !rest.starts_with(char::is_alphanumeric);
        fits.then(|| rest.trim_start_matches(':').trim_start())
    })
}

/// A short line that is no whole sentence.
fn is_pointer(line: &str) -> bool {
    let line = line.trim_end_matches(['"', '”', '\'', '’']);
    is_short(line) && !line.ends_with('.')
}

fn is_short(line: &str) -> bool {
    line.split_whitespace().nth(MAX_TEASER_WORDS).is_none()
}

/// Teasers in one line, each behind a few shouted words: "RAIN TODAY Ferry stays in port OH NO Mayor falls".
fn is_shouted_list(text: &str, tokens: &[Token]) -> bool {
    let shouted = |token: &Token| {
        let word = token.span.of(text);
        word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase())
    };
    let mut runs = 0;
    let mut length = 0;
    for (at, token) in tokens.iter().enumerate() {
        length = if shouted(token) { length + 1 } else { 0 };
        // A run of two, in a line that spoke in small letters before it.
        runs += usize::from(length == 2 && at >= 2);
    }
    runs >= MIN_SHOUTED
}

#[cfg(test)]
mod tests {
    use crate::quotation::surface::Surface;

    fn found(text: &str) -> Vec<bool> {
        let surface = Surface::new(text);
        surface.paragraphs.iter().map(|p| p.teaser).collect()
    }

    #[test]
    fn a_list_of_teasers_ends_where_prose_goes_on() {
        let text = "The mayor left.\nRead more:\nFerry left ‘out in the rain’\nA man sat down. He spoke of ‘joy,’ then left.\nCrowd shouts: ‘Lock it up!’\nThe mayor came back, and nobody had missed him.\nHe said “good.”";
        assert_eq!(found(text), [false, true, true, true, true, false, false]);
    }

    #[test]
    fn a_teaser_may_stand_behind_its_label() {
        assert_eq!(found("RELATED: Mayor says ‘no’\nHe left."), [true, false]);
        assert_eq!(
            found("Related stories OH NO Mayor ‘sorry’ for the rain\nHe left."),
            [true, false]
        );
    }

    #[test]
    fn prose_that_begins_alike_is_prose() {
        for line in [
            "More people came, he said.",
            "Related questions were “open,” he said.",
            "Elsewhere in Ostwick the mayor said “no.”",
            "Read more books, the mayor said: “They are good.”",
            "“More,” she said.",
        ] {
            assert_eq!(found(line), [false], "{line}");
        }
    }

    #[test]
    fn shouted_runs_make_a_list() {
        let list = "RAIN TODAY Ferry stays in port OH NO Mayor falls OUT AGAIN Singer leaves NOT ME Tom Vey says ‘sorry’ to the town";
        assert_eq!(found(list), [true]);
        assert_eq!(found("The UN and the EU met the OHB in Ostwick."), [false]);
    }

    #[test]
    fn a_teaser_quotes_nobody_of_this_article() {
        let said = |text: &str| {
            crate::quotation::find_with(
                text,
                crate::quotation::speaker::model::SpeakerWeights::shipped(),
            )
            .len()
        };
        let prose = "“We sail on Monday,” Mara Okoro said.\n";
        assert_eq!(said(prose), 1);
        assert_eq!(
            said(&format!(
                "{prose}Read more:\nTom Vey says ‘the ferry is lost’"
            )),
            1
        );
    }
}
