//! What an article looks like before anybody asks who said what: the room's common ground.
//!
//! ```text
//! Article.text
//!   └ paragraphs   lines, or hand-wrapped blocks                    paragraph.rs, teasers.rs
//!      ├ quoted    stretches in quotation marks                     marks.rs
//!      ├ tokens    words and signs; a quoted stretch is one token   token.rs, class.rs
//!      └ mentions  whoever could have said it                       mention.rs
//!         └ attached to a cue verb as its subject or after it       attach.rs
//! ```
//!
//! From there a speaker is found in these steps:
//!
//! ```text
//! candidates and their features     evidence/   (named and numbered in feature.rs)
//! scores, shares, a decision        model.rs    weights: assets/model/speaker-weights.txt
//! clear rules overrule it           verdict.rs, speech.rs, labels.rs, transcript.rs
//! pieces become quotations          assemble.rs, with the reason in words: reason.rs
//! ```
//!
//! Everything lies in four flat lists in the order of the text, and refers to each other by index, so
//! that an analysis costs a handful of allocations however long the article is.

use crate::language::class::Class;
use crate::quotation::grammar::attach::{self, Inverted, Subject};
use crate::quotation::grammar::mention;
use crate::quotation::surface::list::List;
use crate::quotation::surface::marks::{self, Marked};
use crate::quotation::surface::paragraph::paragraphs;
pub use crate::quotation::surface::quoted::{Ending, Quoted};
use crate::quotation::surface::sentence::number_sentences;
use crate::quotation::surface::teasers;
use crate::quotation::surface::token::{Token, tokenise};
use crate::text::Span;
use std::ops::Range;

/// An article taken apart.
#[derive(Clone, Debug)]
pub struct Analysis<'t> {
    /// The article's text, to which all spans refer.
    pub text: &'t str,
    /// Its paragraphs, blank lines left out.
    pub paragraphs: List<Paragraph>,
    /// All tokens.
    pub tokens: List<Token>,
    /// All stretches in quotation marks, outermost ones.
    pub quoted: List<Quoted>,
    /// All mentions of whoever could speak, by first token; outside quotations only.
    pub mentions: List<Mention>,
}

/// A paragraph, with its shares of the analysis' lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its bytes.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its quoted stretches.
    pub quoted: Range<usize>,
    /// Its mentions.
    pub mentions: Range<usize>,
    /// How many sentences it has.
    pub sentences: u32,
    /// It points to other articles: what it quotes was said in those.
    pub teaser: bool,
}

/// What kind of words name somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum MentionKind {
    /// A run of capitals: "Mara Okoro", "the Department of Works".
    Name,
    /// A noun phrase: "the mayor", "two residents", "officials".
    Nominal,
    /// "he", "she", "they", "I", "who" …
    Pronoun,
    /// "him", "them" …
    ObjectPronoun,
    /// "his", "their" …
    Possessive,
    /// "which" and "that" as subjects.
    Relative,
}

impl MentionKind {
    /// Whether it names nobody by itself.
    pub fn is_pronoun(self) -> bool {
        !matches!(self, Self::Name | Self::Nominal)
    }

    /// Names, in the order of the kinds.
    pub const NAMES: [&str; 6] = [
        "name",
        "nominal",
        "pronoun",
        "object-pronoun",
        "possessive",
        "relative",
    ];
}

/// Words that name somebody who could have spoken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// What kind of words.
    pub kind: MentionKind,
    /// Their bytes.
    pub span: Span,
    /// First token.
    pub first: usize,
    /// One past the last token.
    pub end: usize,
    /// Their paragraph.
    pub paragraph: usize,
    /// Their sentence within the paragraph.
    pub sentence: u32,
    /// They begin their sentence, or follow a quotation, a colon or a dash.
    pub opens_sentence: bool,
    /// For names: stands for the last word (without "Jr."), whatever its case; else 0. Two names with
    /// the same key are likely to mean the same person.
    pub key: u64,
    /// For names: how many names of the article share the key.
    pub times: u32,
    /// The cue verb whose subject they are.
    pub subject: Option<Subject>,
    /// The cue verb, or "according to", that stands before them.
    pub inverted: Option<Inverted>,
    /// The cue noun that they own, and that leads over to what was said: "Okoro's claim that …".
    pub claim: Option<usize>,
}

impl Mention {
    /// Whether grammar ties the mention to a cue as its speaker: the subject before it, the subject
    /// after it in "…," said X, or the owner of a claim.
    pub fn is_attached(&self) -> bool {
        self.subject.is_some() || self.is_inverted() || self.claim.is_some()
    }

    /// Whether it is the speaker after the verb ("…," said X), and not the verb's object.
    pub fn is_inverted(&self) -> bool {
        self.inverted.is_some_and(|inverted| inverted.is_speaker())
    }
}

impl<'t> Analysis<'t> {
    /// Takes `text` apart. Linear in its length.
    pub fn new(text: &'t str) -> Self {
        let spans = paragraphs(text);
        let marked = marks::pair(text, &spans);
        let mut analysis = Analysis {
            text,
            paragraphs: List::with_capacity(spans.len()),
            tokens: List::with_capacity(text.len() / 5),
            quoted: List::with_capacity(marked.len()),
            mentions: List::with_capacity(0),
        };
        let mut left = marked.as_slice();
        for span in spans {
            let here = left.partition_point(|m| m.outer.start < span.end);
            analysis.add_paragraph(span, &left[..here]);
            left = &left[here..];
        }
        teasers::mark(&mut analysis);
        mention::find(&mut analysis);
        attach::attach(&mut analysis);
        analysis
    }

    fn add_paragraph(&mut self, span: Span, marked: &[Marked]) {
        let first_token = self.tokens.len();
        let first_quoted = self.quoted.len();
        let mut at = span.start;
        for marks in marked {
            tokenise(
                self.text,
                Span::new(at, marks.outer.start),
                self.tokens.filling(),
            );
            let quoted = Quoted::read(self.text, *marks, self.paragraphs.len(), self.tokens.len());
            self.quoted.filling().push(quoted);
            self.tokens.filling().push(Token::quotation(marks.outer));
            at = marks.outer.end;
        }
        tokenise(self.text, Span::new(at, span.end), self.tokens.filling());
        let tokens = first_token..self.tokens.len();
        let quoted = first_quoted..self.quoted.len();
        let sentences = number_sentences(
            &mut self.tokens[tokens.clone()],
            &self.quoted[quoted.clone()],
        );
        self.paragraphs.filling().push(Paragraph {
            span,
            tokens,
            quoted,
            mentions: 0..0,
            sentences,
            teaser: false,
        });
    }

    /// The words of a token.
    pub fn word(&self, token: usize) -> &'t str {
        self.tokens
            .get(token)
            .map_or("", |token| token.span.of(self.text))
    }

    /// The class of a token of a paragraph; [`Class::Edge`] outside the paragraph.
    pub fn class(&self, paragraph: usize, token: Option<usize>) -> Class {
        match token {
            Some(token) if self.paragraphs[paragraph].tokens.contains(&token) => {
                self.tokens[token].class
            }
            _ => Class::Edge,
        }
    }

    /// The paragraph in which a byte lies, or after which, where it lies between two; 0 before the first.
    pub fn paragraph_at(&self, byte: usize) -> usize {
        let after = self.paragraphs.partition_point(|p| p.span.start <= byte);
        after.saturating_sub(1)
    }

    /// The mentions of a paragraph.
    pub fn mentions_of(&self, paragraph: usize) -> &[Mention] {
        &self.mentions[self.paragraphs[paragraph].mentions.clone()]
    }

    /// The mentions that stand directly beside a name or noun phrase and name the same person with it:
    /// "spokeswoman" + "Ada Lind", "Harbour Board" + "spokesman". The last of them is the head.
    pub fn unit_of(&self, mention: usize) -> Range<usize> {
        let joined = |left: usize| {
            let (a, b) = (&self.mentions[left], &self.mentions[left + 1]);
            a.end == b.first
                && a.paragraph == b.paragraph
                && matches!(
                    (a.kind, b.kind),
                    (MentionKind::Name, MentionKind::Nominal)
                        | (
                            MentionKind::Nominal,
                            MentionKind::Name | MentionKind::Nominal
                        )
                )
        };
        let mut start = mention;
        while start > 0 && mention - start < 3 && joined(start - 1) {
            start -= 1;
        }
        let mut end = mention + 1;
        while end < self.mentions.len() && end - mention < 3 && joined(end - 1) {
            end += 1;
        }
        start..end
    }

    /// The bytes from the first to the last of some tokens.
    pub fn span_of(&self, tokens: Range<usize>) -> Span {
        match self.tokens.get(tokens) {
            Some([first, .., last]) => first.span.cover(&last.span),
            Some([only]) => only.span,
            _ => Span::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(text: &str) -> Vec<u32> {
        Analysis::new(text)
            .tokens
            .iter()
            .map(|t| t.sentence)
            .collect()
    }

    #[test]
    fn a_quotation_is_one_token_and_may_end_a_sentence() {
        let text = "“We sail at dawn. Be there.” Okoro left.";
        let analysis = Analysis::new(text);
        assert_eq!(analysis.tokens.len(), 4);
        assert_eq!(sentences(text), [0, 1, 1, 1]);
        let quoted = analysis.quoted[0];
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
    fn titles_are_told_by_their_capitals() {
        let analysis = Analysis::new("She read “The Keeper of the Light” and “the end of it”.");
        assert!(analysis.quoted[0].title_case);
        assert!(!analysis.quoted[1].title_case);
    }
}
