//! The surface of an article: paragraphs, quotation marks, tokens, sentences.
//!
//! ```text
//! text
//!   └ paragraphs   lines, or hand-wrapped blocks                    paragraph.rs, teasers.rs, expanded_links.rs
//!      ├ quoted    stretches in quotation marks                     glyph.rs, marks.rs, quoted.rs
//!      └ tokens    words and signs; a quoted stretch is one token   token.rs, sentence.rs
//!                  unlisted verbs that report by their place        reporting_verb.rs
//! ```
//!
//! Everything lies in flat lists in the order of the text, and refers to each other by index, so that a
//! surface costs a handful of allocations however long the article is.

mod expanded_links;
pub mod glyph;
pub mod marks;
pub mod paragraph;
pub mod quoted;
pub mod reporting_verb;
mod sentence;
mod teasers;
pub mod token;

use crate::language::class::Class;
use crate::quotation::index::{ParagraphIx, QuotedIx, TokenIx};
use crate::quotation::index_vec::IndexVec;
use crate::quotation::surface::marks::Marked;
use crate::quotation::surface::paragraph::{Paragraph, paragraphs};
use crate::quotation::surface::quoted::Quoted;
use crate::quotation::surface::sentence::number_sentences;
use crate::quotation::surface::token::{Token, tokenise};
use crate::text::Span;
use std::ops::Range;

/// An article taken apart into paragraphs, tokens and stretches in quotation marks.
#[derive(Clone, Debug)]
pub struct Surface<'t> {
    /// The article's text, to which all spans refer.
    pub text: &'t str,
    /// Its paragraphs, blank lines left out.
    pub paragraphs: IndexVec<ParagraphIx, Paragraph>,
    /// All tokens.
    pub tokens: IndexVec<TokenIx, Token>,
    /// All stretches in quotation marks, outermost ones.
    pub quoted: IndexVec<QuotedIx, Quoted>,
}

impl<'t> Surface<'t> {
    /// Takes `text` apart. Linear in its length.
    pub fn new(text: &'t str) -> Self {
        let spans = paragraphs(text);
        let marked = marks::pair(text, &spans);
        let mut surface = Surface {
            text,
            paragraphs: IndexVec::with_capacity(spans.len()),
            tokens: IndexVec::with_capacity(text.len() / 5),
            quoted: IndexVec::with_capacity(marked.len()),
        };
        let mut left = marked.as_slice();
        for span in spans {
            let here = left.partition_point(|m| m.outer.start < span.end);
            surface.add_paragraph(span, &left[..here]);
            left = &left[here..];
        }
        teasers::mark(text, &surface.tokens, &mut surface.paragraphs);
        surface
    }

    fn add_paragraph(&mut self, span: Span, marked: &[Marked]) {
        let first_token = self.tokens.end();
        let first_quoted = self.quoted.end();
        let lists = expanded_links::find(self.text, span);
        let mut at = span.start;
        for marks in marked {
            self.add_words(Span::new(at, marks.outer.start), &lists);
            let quoted = Quoted {
                elsewhere: lists.iter().any(|list| list.contains(&marks.outer)),
                ..Quoted::new(self.text, *marks, self.paragraphs.end(), self.tokens.end())
            };
            self.quoted.push(quoted);
            self.tokens.push(Token::quotation(marks.outer));
            at = marks.outer.end;
        }
        self.add_words(Span::new(at, span.end), &lists);
        let tokens = first_token..self.tokens.end();
        let quoted = first_quoted..self.quoted.end();
        reporting_verb::mark(
            self.text,
            &mut self.tokens[tokens.clone()],
            &self.quoted[quoted.clone()],
        );
        let sentences = number_sentences(
            &mut self.tokens[tokens.clone()],
            &self.quoted[quoted.clone()],
        );
        self.paragraphs.push(Paragraph {
            span,
            tokens,
            quoted,
            sentences,
            teaser: false,
        });
    }

    /// Adds the tokens of a stretch without marks, leaving out the lists of headlines, `lists`.
    fn add_words(&mut self, stretch: Span, lists: &[Span]) {
        let mut at = stretch.start;
        for list in lists.iter().filter(|list| list.overlaps(&stretch)) {
            if at < list.start {
                tokenise(
                    self.text,
                    Span::new(at, list.start),
                    self.tokens.as_mut_vec(),
                );
            }
            at = list.end;
        }
        if at < stretch.end {
            tokenise(
                self.text,
                Span::new(at, stretch.end),
                self.tokens.as_mut_vec(),
            );
        }
    }

    /// Whether the words that begin with a token were said in another article, to which the text only points.
    pub fn is_elsewhere(&self, paragraph: ParagraphIx, token: TokenIx) -> bool {
        let quoted = || self.quoted_at(token).map(|quoted| &self.quoted[quoted]);
        self.paragraphs[paragraph].teaser || quoted().is_some_and(|quoted| quoted.elsewhere)
    }

    /// The stretch in marks that a token stands for.
    pub fn quoted_at(&self, token: TokenIx) -> Option<QuotedIx> {
        let at = self.quoted.partition_point(|quoted| quoted.token < token);
        let own = self.quoted.get(at)?;
        (own.token == token).then_some(at)
    }

    /// The words of a token.
    pub fn word(&self, token: TokenIx) -> &'t str {
        self.tokens
            .get(token)
            .map_or("", |token| token.span.of(self.text))
    }

    /// The words of a stretch as printed, without the lists of headlines that are no part of the sentence.
    pub fn words_of(&self, stretch: Span) -> String {
        let tokens = self.tokens_in(stretch);
        let mut words = String::new();
        let mut end = stretch.start;
        for token in &self.tokens[tokens] {
            let between = self.text.get(end..token.span.start).unwrap_or_default();
            words.push_str(expanded_links::without(between));
            words.push_str(token.span.of(self.text));
            end = token.span.end;
        }
        words
    }

    /// The class of a token of a paragraph; [`Class::Edge`] outside the paragraph.
    pub fn class(&self, paragraph: ParagraphIx, token: Option<TokenIx>) -> Class {
        match token {
            Some(token) if self.paragraphs[paragraph].tokens.contains(&token) => {
                self.tokens[token].class
            }
            _ => Class::Edge,
        }
    }

    /// The paragraph in which a byte lies; between two paragraphs the one before it, and before the first the first.
    pub fn paragraph_at(&self, byte: usize) -> ParagraphIx {
        let after = self.paragraphs.partition_point(|p| p.span.start <= byte);
        after.saturating_sub(1)
    }

    /// The stretch of text from the first to the last of some tokens.
    pub fn span_of(&self, tokens: Range<TokenIx>) -> Span {
        match self.tokens.get_range(tokens) {
            Some([first, .., last]) => first.span.cover(&last.span),
            Some([only]) => only.span,
            _ => Span::default(),
        }
    }
    /// The tokens that stand in a stretch of text.
    pub fn tokens_in(&self, span: Span) -> Range<TokenIx> {
        let first = self
            .tokens
            .partition_point(|token| token.span.end <= span.start);
        let end = self
            .tokens
            .partition_point(|token| token.span.start < span.end);
        first..end.max(first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotation::index::Ix;
    use crate::quotation::surface::quoted::Ending;

    fn sentences(text: &str) -> Vec<u32> {
        Surface::new(text)
            .tokens
            .iter()
            .map(|t| t.sentence)
            .collect()
    }

    #[test]
    fn no_ends_a_sentence_unless_a_number_follows() {
        let sentences = |text| Surface::new(text).paragraphs[ParagraphIx::new(0)].sentences;
        assert_eq!(sentences("He will vote no. And Okoro will vote yes."), 2);
        assert_eq!(sentences("He took line no. 5 to Ostwick."), 1);
    }

    #[test]
    fn a_quotation_is_one_token_and_may_end_a_sentence() {
        let text = "“We sail at dawn. Be there.” Okoro left.";
        let surface = Surface::new(text);
        assert_eq!(surface.tokens.len(), 4);
        assert_eq!(sentences(text), [0, 1, 1, 1]);
        let quoted = surface.quoted[QuotedIx::new(0)];
        assert_eq!(
            (quoted.words, quoted.ending, quoted.capital),
            (6, Ending::Stop, true)
        );
    }

    #[test]
    fn a_question_before_its_cue_ends_nothing() {
        assert_eq!(
            sentences("“Who pays?” Okoro asked. “You?”"),
            [0, 0, 0, 0, 1]
        );
        assert_eq!(sentences("“Who pays?” Ostwick is poor."), [0, 1, 1, 1, 1]);
    }

    #[test]
    fn lists_of_headlines_are_no_words_of_a_stretch() {
        let text = "Mayor Mara Okoro Mara OkoroFerry stays in port MORE’s letter said no.";
        let surface = Surface::new(text);
        let stretch = Span::new(0, text.find(" said").unwrap_or_default());
        assert_eq!(surface.words_of(stretch), "Mayor Mara Okoro’s letter");
    }

    #[test]
    fn titles_are_told_by_their_capitals() {
        let surface = Surface::new("She read “The Keeper of the Light” and “the end of it”.");
        assert!(surface.quoted[QuotedIx::new(0)].title_case);
        assert!(!surface.quoted[QuotedIx::new(1)].title_case);
    }
}
