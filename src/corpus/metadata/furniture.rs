//! Lines of a saved page that are neither headline nor body.

use crate::corpus::pattern;
use crate::language::function_word::AND;
use crate::language::lexicon;
use std::collections::HashSet;
use std::sync::LazyLock;

static WHOLE: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    lexicon::FURNITURE
        .entries()
        .filter(|e| !e.ends_with('…'))
        .collect()
});

static BEGINNINGS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    lexicon::FURNITURE
        .entries()
        .filter_map(|e| e.strip_suffix('…'))
        .collect()
});

/// A line in lower case, its blanks made single, what is no letter at its ends dropped.
pub fn folded(line: &str) -> String {
    let line = line.trim_matches(|c: char| !c.is_alphanumeric());
    line.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

/// Whether a line is a button, a notice, a share line or the like.
pub fn is_furniture(line: &str) -> bool {
    let folded = folded(line);
    // The colon of "Tags:" is a part of the entry.
    let labelled = format!("{folded}:");
    folded.is_empty()
        || WHOLE.contains(folded.as_str())
        || BEGINNINGS
            .iter()
            .any(|b| folded.starts_with(b) || labelled == **b)
}

/// Whether a word is one that section labels are made of.
pub fn is_section_word(word: &str) -> bool {
    let word = word
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase();
    lexicon::SECTIONS.contains(&word) || word.is_empty() || word == AND
}

/// Whether a line is a section label: "World", "News / Politics".
pub fn is_section(line: &str) -> bool {
    let mut words = line.split([' ', '/', '|', '>', '›', '•', ',']);
    line.split_whitespace().count() <= 6 && words.all(is_section_word)
}

/// Whether a line is the caption or credit of a picture: "… Ada Okoro / ZBC", "… via AP", "(Photo: …)".
pub fn is_caption(line: &str) -> bool {
    static CREDIT: LazyLock<regex::Regex> = LazyLock::new(|| {
        let labels = pattern::alternation(lexicon::CREDIT_LABELS.entries());
        let numbered = lexicon::CREDIT_LABELS.pairs();
        let numbered = numbered.filter(|(_, uses)| uses.contains("numbered"));
        let numbered = pattern::alternation(numbered.map(|(label, _)| label));
        let agencies = pattern::alternation(lexicon::PICTURE_AGENCIES.entries());
        pattern::regex(&format!(
            r"(?:\p{{Lu}}[^\s/]+ \p{{Lu}}[^\s/]+ ?/ ?\*{{0,2}}\p{{Lu}}[^/.,:;]*$)|(?:\((?:[^()]*\b)?via \p{{Lu}})|(?i:\(?\b(?:{labels})s?\s*(?:by\b|:|/|©))|(?i:\b(?:{agencies})\b)|(?i:[-–—] (?:{numbered}) \d+$)",
        ))
    });
    CREDIT.is_match(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buttons_sections_and_captions_are_told_from_headlines() {
        for line in [
            "Contact Us",
            "SUBSCRIBE",
            "Reading time",
            "Minutes to read:",
            "Tags: rain, river",
            "🎙️ Voice is made by a machine.",
            "***",
            "Share post",
        ] {
            assert!(is_furniture(line), "{line}");
        }
        for line in [
            "World",
            "News / Politics",
            "WORLD NEWS",
            "Science & Technology",
        ] {
            assert!(is_section(line), "{line}");
        }
        for line in [
            "The mayor at the bridge. **Ada Okoro / ZBC**",
            "Ada Okoro/Getty Images",
            "Photo: Bo Lind",
            "Rain - photo 1",
        ] {
            assert!(is_caption(line), "{line}");
        }
        for line in [
            "Contact with the mayor broke off",
            "World leaders meet in Lakeport",
            "Rain or shine/the bridge opens",
        ] {
            assert!(
                !is_furniture(line) && !is_section(line) && !is_caption(line),
                "{line}"
            );
        }
    }
}
