//! The grammatical analysis of an article: its surface and the mentions of whoever could have spoken. All later steps
//! work on it.

use crate::language::class::Class;
use crate::quotation::grammar::attach::attach;
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::quotation::grammar::mention_finder;
use crate::quotation::index::{MentionIx, ParagraphIx, Places};
use crate::quotation::index_vec::IndexVec;
use crate::quotation::surface::Surface;
use crate::text::Span;
use std::ops::{Deref, Range};

/// The surface of an article with its mentions. Dereferences to the surface.
#[derive(Clone, Debug)]
pub struct Analysis<'t> {
    surface: Surface<'t>,
    /// All mentions of whoever could speak, by first token; outside quotations only.
    pub mentions: IndexVec<MentionIx, Mention>,
    /// For each paragraph its mentions.
    shares: IndexVec<ParagraphIx, Range<MentionIx>>,
    is_in_capitals: bool,
}

impl<'t> Deref for Analysis<'t> {
    type Target = Surface<'t>;

    fn deref(&self) -> &Surface<'t> {
        &self.surface
    }
}

impl<'t> Analysis<'t> {
    /// Takes `text` apart. Linear in its length.
    pub fn new(text: &'t str) -> Self {
        let surface = Surface::new(text);
        let (mut mentions, shares) = mention_finder::find(&surface);
        attach(&surface, &mut mentions);
        Analysis {
            surface,
            mentions: mentions.into(),
            shares,
            is_in_capitals: !text.contains(char::is_lowercase),
        }
    }

    /// Whether all of the text is printed in capitals, as captions may be.
    pub fn is_in_capitals(&self) -> bool {
        self.is_in_capitals
    }

    /// Whether a paragraph is running text: it ends as a sentence does, unlike headlines, lists, captions with a
    /// credit and signature lines.
    pub fn is_prose(&self, paragraph: ParagraphIx) -> bool {
        let last = self.paragraphs[paragraph].tokens.iter().next_back();
        last.is_some_and(|last| {
            let class = self.tokens[last].class;
            let closes = matches!(
                class,
                Class::Quote | Class::Close | Class::Colon | Class::Semicolon | Class::Comma
            );
            closes || class.ends_sentence()
        })
    }

    /// The indices of the mentions of a paragraph.
    #[inline]
    pub fn mentions_in(&self, paragraph: ParagraphIx) -> Range<MentionIx> {
        self.shares[paragraph].clone()
    }

    /// The mentions of a paragraph.
    pub fn mentions_of(&self, paragraph: ParagraphIx) -> &[Mention] {
        &self.mentions[self.mentions_in(paragraph)]
    }

    /// The mentions of the noun phrase to which a mention belongs: those directly beside it that name the same person
    /// ("spokeswoman" + "Ada Lind", "Harbour Board" + "spokesman"). The last is the head.
    pub fn noun_phrase_of(&self, mention: MentionIx) -> Range<MentionIx> {
        let joined = |left: MentionIx| {
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
        while start > MentionIx::default() && mention - start < 3 && joined(start - 1) {
            start -= 1;
        }
        let mut end = mention + 1;
        while end < self.mentions.end() && end - mention < 3 && joined(end - 1) {
            end += 1;
        }
        start..end
    }

    /// The last mention within a stretch of text: the head where several stand side by side ("Harbour Board" +
    /// "spokesman").
    pub fn mention_within(&self, words: Span) -> Option<MentionIx> {
        let from = self
            .mentions
            .partition_point(|m| m.span.start < words.start);
        let inside = self
            .mentions
            .onward(from)
            .take_while(|(_, m)| m.span.start < words.end)
            .filter(|(_, m)| words.contains(&m.span));
        let last = inside.max_by_key(|(_, m)| (m.span.end, m.span.len()));
        last.map(|(at, _)| at)
    }
}
