//! Stretches in quotation marks, and what their words look like.

use crate::language::class::Class;
use crate::quotation::index::{ParagraphIx, TokenIx};
use crate::quotation::surface::marks::Marked;
use crate::quotation::surface::token;

/// A stretch in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quoted {
    /// Where its marks stand.
    pub marked: Marked,
    /// Its paragraph.
    pub paragraph: ParagraphIx,
    /// The token that stands for it.
    pub token: TokenIx,
    /// How many words it holds.
    pub words: usize,
    /// How its words end.
    pub ending: Ending,
    /// A capital letter or a bracket begins it.
    pub capital: bool,
    /// The class of its first word.
    pub opening: Class,
    /// All its words but the smallest have capitals, as in titles.
    pub title_case: bool,
    /// Whether it stands in the headline of another article, in a list of links.
    pub elsewhere: bool,
}

/// The sign with which quoted words end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::VariantNames)]
#[strum(serialize_all = "lowercase")]
#[repr(u8)]
pub enum Ending {
    /// No sign: the outlet's sentence goes on.
    Open,
    /// A comma.
    Comma,
    /// A full stop.
    Stop,
    /// A question mark.
    Question,
    /// An exclamation mark.
    Exclamation,
    /// A dash.
    Dash,
    /// Any other.
    Other,
}

impl Ending {
    fn of(words: &str) -> Self {
        match words.chars().next_back() {
            Some(',') => Self::Comma,
            Some('.') => Self::Stop,
            Some('?') => Self::Question,
            Some('!') => Self::Exclamation,
            Some('-' | '—' | '–') => Self::Dash,
            Some('…' | ';' | ':') => Self::Other,
            _ => Self::Open,
        }
    }
}

impl Quoted {
    /// Looks at the words of a marked stretch, for which token number `token` stands.
    pub(in crate::quotation) fn new(
        text: &str,
        marked: Marked,
        paragraph: ParagraphIx,
        token: TokenIx,
    ) -> Quoted {
        let is_mark = |c: char| c.is_whitespace() || "“”\"'„«»‟〝〞`’‘‹›".contains(c);
        let words = marked.inner.of(text).trim_matches(is_mark);
        let mut count = 0;
        let mut big = 0;
        let mut capitals = 0;
        let mut opening = Class::Edge;
        for word in words.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '-')))
        {
            let Some(first) = word.chars().find(|c| c.is_alphanumeric()) else {
                continue;
            };
            count += 1;
            // Classes are looked up only until a word without a capital is found, because that takes most of the time.
            if count > 1 && (big > capitals || !first.is_alphabetic()) {
                continue;
            }
            let class = token::class_alone(word);
            if count == 1 {
                opening = class;
            }
            if first.is_alphabetic() && !is_small_word(class) {
                big += 1;
                capitals += usize::from(first.is_uppercase());
            }
        }
        Quoted {
            marked,
            paragraph,
            token,
            words: count,
            ending: Ending::of(words),
            capital: words.starts_with(|c: char| c.is_uppercase() || c == '['),
            opening,
            title_case: big > 0 && big == capitals,
            elsewhere: false,
        }
    }
}

/// Words that titles print without a capital.
fn is_small_word(class: Class) -> bool {
    class.is_preposition() || matches!(class, Class::Conjunction | Class::Determiner)
}
