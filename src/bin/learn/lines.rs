//! Marked articles, one JSON object a line.

use anyhow::{Context, Result};
use serde_json::Value;
use verbatim::text::{CodePoints, Span};

/// An article of a marked set.
pub struct Line<'v> {
    value: &'v Value,
    points: CodePoints<'v>,
}

impl Line<'_> {
    /// Its text.
    pub fn text(&self) -> &str {
        self.value["text"].as_str().unwrap_or("")
    }

    /// Who printed it.
    pub fn outlet(&self) -> String {
        self.value["outlet"].as_str().unwrap_or("").to_string()
    }

    /// What is marked under a name.
    pub fn gold(&self, name: &str) -> Result<&Vec<Value>> {
        let gold = self.value["gold"][name].as_array();
        gold.with_context(|| format!("no gold.{name}"))
    }

    /// The bytes between two code points.
    pub fn span(&self, start: &Value, end: &Value) -> Option<Span> {
        Some(Span::new(
            self.points.to_byte(number(start)?),
            self.points.to_byte(number(end)?),
        ))
    }

    /// The spans of a list of pairs.
    pub fn spans(&self, pairs: &Value) -> Vec<Span> {
        let pairs = pairs.as_array().into_iter().flatten();
        pairs.filter_map(|s| self.span(&s[0], &s[1])).collect()
    }
}

/// A number that counts something.
pub fn number(value: &Value) -> Option<usize> {
    value.as_u64().and_then(|n| usize::try_from(n).ok())
}

/// Reads a set; a fault is told with its line.
pub fn read<T>(path: &str, of: impl Fn(&Line<'_>) -> Result<T>) -> Result<Vec<T>> {
    let text = std::fs::read_to_string(path).with_context(|| path.to_string())?;
    let lines = text.lines().enumerate();
    let articles = lines.map(|(i, line)| {
        let place = || format!("{path}:{}", i + 1);
        let value: Value = serde_json::from_str(line).with_context(place)?;
        let text = value["text"]
            .as_str()
            .context("no text")
            .with_context(place)?;
        let points = CodePoints::new(text);
        let value = &value;
        of(&Line { value, points }).with_context(place)
    });
    articles.collect()
}
