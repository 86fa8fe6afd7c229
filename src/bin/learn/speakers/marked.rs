//! Articles whose quotations are marked by hand.

use crate::lines::{Line, number};
use anyhow::{Context, Result};
use serde_json::Value;
use verbatim::text::Span;

/// An article with what the set says about it.
pub struct Marked {
    /// Who printed it.
    pub outlet: String,
    /// Its text.
    pub text: String,
    /// Its stretches in quotation marks.
    pub gold: Vec<Gold>,
}

/// What the set says about a stretch in quotation marks.
pub struct Gold {
    /// The words between the marks.
    pub span: Span,
    /// How many words they are.
    pub words: usize,
    /// Somebody said it.
    pub attributed: bool,
    /// The words that name the speaker.
    pub speakers: Vec<Span>,
}

impl Marked {
    /// Whether two spans share half of the letters and digits that they cover together.
    pub fn agree(&self, a: Span, b: Span) -> bool {
        let letters = |start: usize, end: usize| {
            let words = self.text.get(start..end.max(start)).unwrap_or("");
            words.chars().filter(|c| c.is_alphanumeric()).count()
        };
        let shared = letters(a.start.max(b.start), a.end.min(b.end));
        shared > 0 && shared * 2 >= letters(a.start.min(b.start), a.end.max(b.end))
    }
}

/// Reads an article.
pub fn read(line: &Line) -> Result<Marked> {
    let gold = line.gold("marks")?.iter().map(|mark| gold_of(line, mark));
    Ok(Marked {
        outlet: line.outlet(),
        text: line.text().to_string(),
        gold: gold
            .collect::<Option<_>>()
            .context("a mark without its words")?,
    })
}

fn gold_of(line: &Line, mark: &Value) -> Option<Gold> {
    let words = line.span(&mark["start"], &mark["end"])?;
    Some(Gold {
        span: words,
        words: number(&mark["words"])
            .unwrap_or_else(|| words.of(line.text()).split_whitespace().count()),
        attributed: mark["attributed"].as_bool()?,
        speakers: line.spans(&mark["speaker_spans"]),
    })
}
