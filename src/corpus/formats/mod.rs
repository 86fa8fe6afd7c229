//! Containers to texts and what they state about them: one file a format.

mod front_matter;
mod json;
mod json_lines;
mod markdown;
mod plain;
mod record;

use super::draft::Draft;
use std::path::Path;

/// The notation of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The text and nothing else.
    Plain,
    /// Markdown, with or without front matter in YAML or TOML.
    Markdown,
    /// One JSON object or an array of them.
    Json,
    /// One JSON object a line.
    JsonLines,
}

/// What is wrong inside a file: the line, counted from 1, and why, in words.
pub type Fault = (Option<usize>, String);

/// What a file holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Its texts, in their order.
    pub drafts: Vec<Draft>,
    /// What could not be read.
    pub faults: Vec<Fault>,
}

impl Format {
    /// The format that a file's extension tells, else what its text looks like.
    pub fn of(path: &Path, text: &str) -> Self {
        let extension = path
            .extension()
            .unwrap_or_default()
            .to_string_lossy()
            .to_lowercase();
        match extension.as_str() {
            "txt" | "text" => Self::Plain,
            "md" | "markdown" | "mdown" => Self::Markdown,
            "json" => Self::Json,
            "jsonl" | "ndjson" => Self::JsonLines,
            _ => Self::sniff(text),
        }
    }

    /// The format of a text that came without a name.
    pub fn sniff(text: &str) -> Self {
        let start = text.trim_start();
        let first = start.lines().next().unwrap_or_default();
        if start.starts_with('{') && json::is_object(first) {
            Self::JsonLines
        } else if start.starts_with('{') || start.starts_with("[{") || first.trim() == "[" {
            Self::Json
        } else if front_matter::fence(text).is_some() {
            Self::Markdown
        } else {
            Self::Plain
        }
    }

    /// Reads a file's text.
    pub fn read(self, text: String) -> Reading {
        match self {
            Self::Plain => plain::read(text),
            Self::Markdown => markdown::read(text),
            Self::Json => json::read(text),
            Self::JsonLines => json_lines::read(&text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extensions_decide_and_unknown_ones_are_looked_into() {
        let of = |name: &str, text: &str| Format::of(Path::new(name), text);
        assert_eq!(of("a.txt", "---\ntitle: x\n---\n"), Format::Plain);
        assert_eq!(of("a.MD", ""), Format::Markdown);
        assert_eq!(of("a.jsonl", ""), Format::JsonLines);
        assert_eq!(
            of("a.article", "---\ntitle: x\n---\nText."),
            Format::Markdown
        );
        assert_eq!(of("a.article", "A plain text."), Format::Plain);
        assert_eq!(
            Format::sniff("{\"text\":\"a\"}\n{\"text\":\"b\"}\n"),
            Format::JsonLines
        );
        assert_eq!(Format::sniff("[\n {\"text\":\"a\"}]"), Format::Json);
        assert_eq!(Format::sniff("{\n \"text\":\"a\"}"), Format::Json);
        assert_eq!(Format::sniff("[Photo] The mayor spoke."), Format::Plain);
    }
}
