//! A page as blocks, before it has a form. What stands on a page is said once; Markdown, HTML and DOCX write it each in
//! their own way, and each of them keeps the letters of articles and notes from meaning anything there.

pub(super) mod docx;
mod html;
mod markdown;
mod plain;

pub(super) use docx::Docx;
pub(super) use html::{Html, POLICY, STYLE};
pub(super) use markdown::{Markdown, Obsidian, escape};
pub(super) use plain::Plain;

use std::io;

/// A piece of a line. Its words are others' as often as ours: a form shows them letter for letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Words in the face of the line.
    Text(String),
    /// Words that stand out.
    Strong(String),
    /// Printed words that are the outlet's own, around those that it quotes.
    Own(String),
    /// Printed words that another printing has not.
    Differing(String),
    /// Whoever speaks or prints, by name.
    Name(String),
    /// The end of a paragraph inside of a line.
    Break,
    /// Words that lead to an address of the web.
    Link {
        /// The words.
        words: String,
        /// A [web address](super::web_address).
        address: String,
    },
}

impl Piece {
    /// Its words.
    pub(super) fn words(&self) -> &str {
        match self {
            Self::Text(words)
            | Self::Strong(words)
            | Self::Own(words)
            | Self::Differing(words)
            | Self::Name(words)
            | Self::Link { words, .. } => words,
            Self::Break => "\n",
        }
    }
}

/// A line of pieces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Line(pub Vec<Piece>);

impl Line {
    /// Puts words behind it.
    pub(super) fn text(mut self, words: impl Into<String>) -> Self {
        self.0.push(Piece::Text(words.into()));
        self
    }

    /// Puts words behind it that stand out.
    pub(super) fn strong(mut self, words: impl Into<String>) -> Self {
        self.0.push(Piece::Strong(words.into()));
        self
    }

    /// Puts a name behind it.
    pub(super) fn name(mut self, words: impl Into<String>) -> Self {
        self.0.push(Piece::Name(words.into()));
        self
    }

    /// Puts words behind it that lead to an address, or the words alone where there is none.
    pub(super) fn link(mut self, words: impl Into<String>, address: Option<String>) -> Self {
        let words = words.into();
        self.0.push(match address {
            Some(address) => Piece::Link { words, address },
            None => Piece::Text(words),
        });
        self
    }

    /// Puts words of several paragraphs behind it, such as somebody's note.
    pub(super) fn note(mut self, words: &str) -> Self {
        let mut paragraphs = words.lines().map(str::trim).filter(|line| !line.is_empty());
        let first = paragraphs.next().unwrap_or_default();
        self = self.text(first);
        for paragraph in paragraphs {
            self.0.push(Piece::Break);
            self = self.text(paragraph);
        }
        self
    }

    /// It, cut where its paragraphs end; one where nothing cuts it.
    pub(super) fn paragraphs(&self) -> Vec<Line> {
        let cut = self.0.split(|piece| *piece == Piece::Break);
        cut.map(|pieces| Line(pieces.to_vec())).collect()
    }

    /// Puts the pieces of another line behind it.
    pub(super) fn then(mut self, other: Line) -> Self {
        self.0.extend(other.0);
        self
    }
}

impl From<String> for Line {
    fn from(words: String) -> Self {
        Self::default().text(words)
    }
}

impl From<&str> for Line {
    fn from(words: &str) -> Self {
        Self::default().text(words)
    }
}

/// What a page is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// A heading of a level from 1 to 3. Level 1 is the page's title.
    Heading(u8, String),
    /// Printed words, paragraph by paragraph.
    Quote(Vec<Line>),
    /// A paragraph.
    Line(Line),
    /// Values, each under its name.
    DescriptionList(Vec<(&'static str, Line)>),
    /// A list.
    Items(Vec<Line>),
    /// In small print, under a name: what the machine believes why.
    Note(&'static str, Vec<Line>),
    /// A table with the names of its columns.
    Table {
        /// The names.
        head: Vec<String>,
        /// The rows, as long as `head`.
        rows: Vec<Vec<String>>,
    },
}

/// Writes blocks in a form.
pub(super) trait Form {
    /// Writes a block.
    fn put(&mut self, block: Block) -> io::Result<()>;

    /// Whether it lays out a page to look at: words stand out there without a sign among them, which would be copied on with
    /// them.
    fn is_laid_out(&self) -> bool {
        false
    }
}
