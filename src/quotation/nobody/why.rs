//! What words in quotation marks are if nobody says them, as far as their look and the words beside them tell.

use crate::language::class::Class;
use crate::language::lexicon;
use crate::language::word::Lists;
use crate::quotation::index::Places;
use crate::quotation::surface::Surface;
use crate::quotation::surface::quoted::Quoted;
use crate::quotation::surface::token::Token;

/// What words in quotation marks are that nobody says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
#[non_exhaustive]
pub enum Why {
    /// The name of a work, a programme, a ship.
    Title,
    /// A nickname: Tom “Red” Vey.
    Nickname,
    /// Scare quotes: a word or a few from which the writer keeps a distance.
    Scare,
    /// An expression that is introduced or used as such: the so-called “night fare”.
    Term,
    /// A word that is spoken about: the word “ferry”.
    Word,
    /// A line over other text, or one that points to another article.
    Heading,
    /// A note of the author's own that is set off as a block quotation is, without marks: only `check` tells of it.
    Aside,
    /// The reader has set that they are no quotation.
    Decided,
    /// Any other: slogans, captions, what could be nobody's or anybody's.
    Other,
}

impl Why {
    /// The word used in JSON.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// Words of a nickname.
const MAX_NICKNAME_WORDS: usize = 4;

/// Words in scare quotes.
const MAX_SCARE_WORDS: usize = 4;

/// Tokens before the marks among which a word that introduces them stands: "called the young man “…”".
const TOKENS_TO_NAMING: usize = 4;

/// What the words of a stretch in marks are, given that nobody says them.
pub(super) fn why(surface: &Surface<'_>, quoted: &Quoted) -> Why {
    let beside = MarksContext { surface, quoted };
    let named = beside.naming();
    if beside.is_heading() {
        Why::Heading
    } else if beside.stands_in_a_name() {
        Why::Nickname
    } else if let Some(why) = named {
        why
    } else if quoted.title_case && (beside.is_near_a_work() || quoted.words > 1) {
        Why::Title
    } else if quoted.title_case || beside.is_in_brackets() {
        Why::Term
    } else if quoted.words <= MAX_SCARE_WORDS {
        Why::Scare
    } else {
        Why::Other
    }
}

/// A stretch in marks and what stands beside it.
struct MarksContext<'a, 't> {
    surface: &'a Surface<'t>,
    quoted: &'a Quoted,
}

impl MarksContext<'_, '_> {
    /// The classes of the tokens beside the marks.
    fn neighbours(&self) -> (Class, Class) {
        let class = |token| self.surface.class(self.quoted.paragraph, token);
        let own = self.quoted.token;
        (class(own.checked_sub(1)), class(Some(own + 1)))
    }

    /// It has its paragraph to itself, or stands in a line that points to another article.
    fn is_heading(&self) -> bool {
        let paragraph = &self.surface.paragraphs[self.quoted.paragraph];
        let tokens = &self.surface.tokens[paragraph.tokens.clone()];
        paragraph.teaser
            || self.quoted.elsewhere
            || tokens.iter().all(|token| !token.class.is_word())
    }

    /// Tom “Red” Vey.
    fn stands_in_a_name(&self) -> bool {
        let short = self.quoted.words <= MAX_NICKNAME_WORDS;
        short && self.neighbours() == (Class::Name, Class::Name)
    }

    fn is_in_brackets(&self) -> bool {
        self.neighbours() == (Class::Open, Class::Close)
    }

    /// The tokens before the marks in their sentence, the nearest first.
    fn before(&self) -> impl Iterator<Item = &Token> {
        let own = self.quoted.token;
        let start = self.surface.paragraphs[self.quoted.paragraph].tokens.start;
        let sentence = self.surface.tokens[own].sentence;
        let near = start.max(own.saturating_sub(TOKENS_TO_NAMING))..own;
        let near = near.iter().rev().map(|at| &self.surface.tokens[at]);
        near.take_while(move |token| token.sentence == sentence)
    }

    /// What a word before the marks says that they hold: "nicknamed", "the word", "so-called".
    fn naming(&self) -> Option<Why> {
        let mut naming = self.before().filter(|token| token.lists.has(Lists::NAMING));
        let word = naming.next()?.span.of(self.surface.text);
        match lexicon::NAMING_WORDS.meaning_folded(word)? {
            "nickname" if self.quoted.words <= MAX_NICKNAME_WORDS => Some(Why::Nickname),
            "title" => Some(Why::Title),
            "word" => Some(Why::Word),
            _ => Some(Why::Term),
        }
    }

    /// One of the words before the marks, or the two after them, stands for a work: the song “…”.
    fn is_near_a_work(&self) -> bool {
        let is_work = |token: &Token| token.lists.has(Lists::WORK);
        let own = self.quoted.token;
        let end = self.surface.paragraphs[self.quoted.paragraph].tokens.end;
        let after = &self.surface.tokens[own + 1..end.min(own + 3)];
        self.before().any(is_work) || after.iter().any(is_work)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotation::index::{Ix, QuotedIx};

    fn reason(text: &str) -> &'static str {
        let surface = Surface::new(text);
        why(&surface, &surface.quoted[QuotedIx::new(0)]).name()
    }

    #[test]
    fn the_words_beside_tell_what_it_is() {
        for (text, expected) in [
            ("She sang “Salt on the Quay” at dusk.", "title"),
            ("The song “salt” was new.", "scare"),
            ("The song “Salt” was new.", "title"),
            ("The ferry “Ostwick Belle” sank.", "title"),
            (
                "A column headlined “ferries and why they sink” was new.",
                "title",
            ),
            ("Tom “Red” Vey came home.", "nickname"),
            ("They nicknamed him “the old salt” for it.", "nickname"),
            ("The word “ferry” is old.", "word"),
            ("The so-called “night fare” is dear.", "term"),
            ("The board (the “Board”) met.", "term"),
            ("His “friends” were gone.", "scare"),
            (
                "It rained.\n\n“Ferry to sail at dawn”\n\nIt rained.",
                "heading",
            ),
            ("Read more: “Ferry to sail at dawn”", "heading"),
            (
                "It was all “sail or sink and never look back” to him.",
                "other",
            ),
        ] {
            assert_eq!(reason(text), expected, "{text}");
        }
    }
}
