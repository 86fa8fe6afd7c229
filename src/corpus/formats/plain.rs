//! Plain text and Markdown: the whole file, with `\n` as line end.

use super::{MAX_LOOKED_BYTES, ReadFile, Settings, Sniffed, program, wrapped};
use crate::corpus::encodings::unify_line_ends;
use crate::corpus::{clip, pattern};
use regex::Regex;
use std::sync::LazyLock;

/// Whether a text is words and not the mark-up around some.
pub fn is_prose(look: &Sniffed<'_>) -> bool {
    !is_markup(look.text) && program::notation(look).is_none()
}

/// The text as one article, the lines of a paragraph joined. A draft keeps its lines, for its passages are told by them.
pub fn read(text: String, settings: &Settings) -> ReadFile {
    let text = unify_line_ends(text);
    ReadFile::text(match settings.every_word {
        true => text,
        false => wrapped::unwrapped(&wrapped::without_line_numbers(&text)),
    })
}

/// Whether a text begins as mark-up does, which would be read aloud with it.
fn is_markup(text: &str) -> bool {
    static TAGS: LazyLock<Regex> = LazyLock::new(|| {
        pattern::regex(
            r"^(?:<\?xml\b|<!DOCTYPE\b|<!--|\{\\rtf\d|%PDF-|<(?<name>[A-Za-z][\w:.-]*)(?:\s[^<>]*)?/?>)",
        )
    });
    let start = without_remarks(clip::start(text.trim_start(), MAX_LOOKED_BYTES));
    let Some(first) = TAGS.captures(start) else {
        return false;
    };
    // An address or a remark in angle brackets opens nothing that is closed.
    first
        .name("name")
        .is_none_or(|name| text.contains(&format!("</{}", name.as_str())))
}

/// A text behind the comments and empty anchors with which Markdown may begin: they show nothing, and what stands behind
/// them tells what it is. A comment that never ends is left.
fn without_remarks(text: &str) -> &str {
    static REMARKS: LazyLock<Regex> = LazyLock::new(|| {
        pattern::regex(r"^(?s:\s*(?:<!--.*?-->|<a\s[^<>]*>\s*</a>|<a\s[^<>]*/>))+\s*")
    });
    REMARKS
        .find(text)
        .map_or(text, |remarks| &text[remarks.end()..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_words_is_told_from_what_is_around_words() {
        for words in [
            "It rained.",
            "<3 from Lakeport",
            "<applause> Thank you.",
            "{It rained.}",
            "<https://harbourpost.example/a>\nIt rained.",
            "<!-- second\ndraft -->\n\nIt rained.",
            "<!-- a --> <!-- b -->\n# Rain\n\nIt rained.",
            "<a id=\"top\"></a>\n\nIt rained.",
        ] {
            assert!(!is_markup(words), "{words}");
        }
        for markup in [
            "<?xml version=\"1.0\"?><x>It rained.</x>",
            "\n<doc id=\"7\">\nIt rained.\n</doc>",
            "{\\rtf1\\ansi It rained.}",
            "%PDF-1.7",
            "<!-- a page -->\n<doc id=\"7\">\nIt rained.\n</doc>",
            "<!-- it never ends",
        ] {
            assert!(is_markup(markup), "{markup}");
        }
    }

    #[test]
    fn line_ends_are_made_one() {
        let reading = read("It\r\nrained.".into(), &Settings::default());
        assert_eq!(&*reading.drafts[0].text, "It\nrained.");
    }
}
