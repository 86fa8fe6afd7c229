//! Articles whose quotations are marked by hand.

use anyhow::{Context, Result};
use serde_json::Value;
use verbatim::text::{CodePoints, Span};

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

/// Reads a set, one article a line.
pub fn read(path: &str) -> Result<Vec<Marked>> {
    let text = std::fs::read_to_string(path).with_context(|| path.to_string())?;
    let lines = text.lines().enumerate();
    let articles = lines.map(|(i, line)| {
        let place = || format!("{path}:{}", i + 1);
        let article: Value = serde_json::from_str(line).with_context(place)?;
        article_of(&article).with_context(place)
    });
    articles.collect()
}

fn article_of(article: &Value) -> Result<Marked> {
    let text = article["text"].as_str().context("no text")?;
    Ok(Marked {
        outlet: article["outlet"].as_str().unwrap_or("").to_string(),
        text: text.to_string(),
        gold: gold_of(article, text).context("no gold.marks")?,
    })
}

fn gold_of(article: &Value, text: &str) -> Option<Vec<Gold>> {
    let points = CodePoints::new(text);
    let number = |value: &Value| value.as_u64().and_then(|n| usize::try_from(n).ok());
    let span = |start: &Value, end: &Value| {
        Some(Span::new(
            points.to_byte(number(start)?),
            points.to_byte(number(end)?),
        ))
    };
    let marks = article["gold"]["marks"].as_array()?;
    let read = marks.iter().map(|mark| {
        let speakers = mark["speaker_spans"].as_array().into_iter().flatten();
        let span_of = |s: &Value| span(&s[0], &s[1]);
        let words = span(&mark["start"], &mark["end"])?;
        Some(Gold {
            span: words,
            words: number(&mark["words"])
                .unwrap_or_else(|| words.of(text).split_whitespace().count()),
            attributed: mark["attributed"].as_bool()?,
            speakers: speakers.filter_map(span_of).collect(),
        })
    });
    read.collect()
}
