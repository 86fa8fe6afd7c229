//! A text as a saved page: what stands above the body, and what stands at its foot.

use crate::corpus::{clip, pattern};
use crate::language::lexicon;
use regex::Regex;
use std::sync::LazyLock;

/// How many lines above the body are looked at.
const MAX_HEAD_LINES: usize = 60;
/// How many bytes above the body are looked at.
const MAX_HEAD_BYTES: usize = 32 * 1024;
/// How many lines at the foot are looked at.
const MAX_FOOT_LINES: usize = 40;
/// How many bytes at the foot are looked at.
const MAX_FOOT_BYTES: usize = 16 * 1024;
/// The head reaches up to this paragraph of the body: pages put date lines between lead and body.
const HEAD_PARAGRAPHS: usize = 3;

/// A line of a text that is not blank.
#[derive(Clone, Copy, Debug)]
pub struct Line<'t> {
    /// Its words, without the blanks around them.
    pub text: &'t str,
    /// Whether a blank line, or nothing, stands before it.
    pub gap: bool,
    /// Whether it is running prose; asked of the head alone.
    pub prose: bool,
}

/// The parts of a text that may tell about it.
#[derive(Debug)]
pub struct Page<'t> {
    /// The whole text.
    pub text: &'t str,
    /// The lines from the top, up to the third paragraph of prose.
    pub head: Vec<Line<'t>>,
    /// How many lines of the head stand before the first paragraph of prose.
    pub body: usize,
    /// The last lines, those before the first paragraph of prose left out.
    pub foot: Vec<Line<'t>>,
}

impl<'t> Page<'t> {
    /// Looks at the top and the foot of `text`.
    pub fn new(text: &'t str) -> Self {
        let top = clip::start(text, MAX_HEAD_BYTES);
        let mut head = Vec::new();
        let mut leads = 0;
        for line in lines(top).take(MAX_HEAD_LINES) {
            let prose = is_prose(line.text);
            head.push(Line { prose, ..line });
            leads += usize::from(prose);
            if leads == HEAD_PARAGRAPHS {
                break;
            }
        }
        let body = head.iter().position(|l| l.prose).unwrap_or(head.len());
        let foot = foot(text, head.get(body));
        Self {
            text,
            head,
            body,
            foot,
        }
    }

    /// The lines before the first paragraph of prose.
    pub fn above(&self) -> &[Line<'t>] {
        &self.head[..self.body]
    }
}

/// The last lines of `text`, those before `first` left out.
fn foot<'t>(text: &'t str, first: Option<&Line<'t>>) -> Vec<Line<'t>> {
    let Some(first) = first else {
        return Vec::new();
    };
    let from = text.len() - clip::end(text, MAX_FOOT_BYTES).len();
    let from = from.max(first.text.as_ptr() as usize - text.as_ptr() as usize);
    let mut lines: Vec<Line> = lines(&text[from..]).collect();
    lines.split_off(lines.len().saturating_sub(MAX_FOOT_LINES))
}

/// The lines that are not blank.
fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut gap = true;
    text.split('\n').filter_map(move |line| {
        let text = line.trim();
        if text.is_empty() {
            gap = true;
            return None;
        }
        let line = Line {
            text,
            gap,
            prose: false,
        };
        gap = false;
        Some(line)
    })
}

/// Whether a line is running prose: a sentence of some length with its stop, or longer than headlines are.
fn is_prose(line: &str) -> bool {
    if line.starts_with('#') {
        return false;
    }
    static BREAK: LazyLock<Regex> =
        LazyLock::new(|| pattern::regex(r#"(?:^|\P{L})\p{Ll}{3,}[.!?]['’”"]? ['‘“"]?\p{Lu}"#));
    let words = words(line);
    words >= 30
        || words >= 8 && ends_sentence(line)
        || words >= 12 && !is_title_case(line) && BREAK.is_match(line)
}

/// How many words a line has; of scripts without blanks, two letters count as one.
pub fn words(line: &str) -> usize {
    let wide = line
        .chars()
        .filter(|c| matches!(c, '\u{3040}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}'))
        .count();
    line.split_whitespace().count().max(wide / 2)
}

/// Whether a line ends as a sentence of prose does. A question or a cry may be a headline, unless a
/// closing mark follows; so may what ends in initials ("… in the U.S.").
pub fn ends_sentence(line: &str) -> bool {
    if is_title_case(line) {
        return false;
    }
    let bare = line.trim_end_matches(|c: char| "\"'”’»)]*_".contains(c));
    let closed = bare.len() < line.trim_end_matches(['*', '_']).len();
    match bare.chars().last() {
        Some('.') => !ends_in_initials(bare),
        Some('。') => true,
        Some('!' | '?' | '…') => closed,
        _ => false,
    }
}

/// The dateline that a dispatch begins with ("LAKEPORT (ZBC Wire)" of "LAKEPORT (ZBC Wire) - The …"): up
/// to the first dash, and no longer than datelines are.
pub fn dateline(line: &str) -> Option<&str> {
    let start = clip::start(line, 140);
    let end = ["—", "–", "--", " - ", ") -", ")-"]
        .iter()
        .filter_map(|dash| start.find(dash))
        .min()?;
    let end = if start[end..].starts_with(')') {
        end + 1
    } else {
        end
    };
    let words = start[..end].trim();
    let named = words.starts_with(|c: char| c.is_uppercase() || c == '(');
    (named && !words.contains(". ") || words.ends_with(')')).then_some(words)
}

/// Whether a line is written as a headline in capitals: six words or more, each with a capital but the
/// smallest.
pub fn is_title_case(line: &str) -> bool {
    let letters = |word: &str| word.chars().find(|c| c.is_alphanumeric());
    let mut count = 0;
    line.split_whitespace().all(|word| {
        count += 1;
        letters(word).is_none_or(|c| !c.is_lowercase()) || lexicon::HEADLINE_SMALL.contains(word)
    }) && (6..30).contains(&count)
}

/// "… in the U.S.", in a line that is short enough for a headline.
fn ends_in_initials(line: &str) -> bool {
    let last = line.rsplit(' ').next().unwrap_or_default();
    let initial = |part: &str| part.len() == 1 && part.chars().all(char::is_uppercase);
    last.len() >= 4 && last.split_terminator('.').all(initial) && (4..=14).contains(&words(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEAD: &str =
        "The mayor of the small town said on Monday that the bridge would open again.";

    #[test]
    fn the_head_ends_with_the_third_paragraph() {
        let text =
            format!("Bridge to open\n\n2 May 2031\n{LEAD}\n\n{LEAD}\n\n{LEAD}\n\n{LEAD}\n\nShare");
        let page = Page::new(&text);
        assert_eq!(page.head.len(), 5);
        assert_eq!(page.above().len(), 2);
        assert!(page.above()[1].gap && !page.head[2].gap);
        assert_eq!(page.foot.last().map(|l| l.text), Some("Share"));
        assert_eq!(page.foot.len(), 5);
    }

    #[test]
    fn prose_is_told_from_headlines() {
        for prose in [LEAD, "“We will open the bridge again before the summer!”"] {
            assert!(is_prose(prose), "{prose}");
        }
        for line in [
            "Bridge to open",
            "Will the old bridge over the river ever open again?",
            "# A heading.",
            "Old Bridge Fails Again. Here Is What the Mayor Says.",
            "Rep. Okoro calls on the U.S. Senate to mend the old bridge over the river",
            "He left.",
        ] {
            assert!(!is_prose(line), "{line}");
        }
        assert!(!ends_sentence("Bridge talks fail again in U.S."));
        assert!(ends_sentence("It rained in the town."));
        assert!(ends_sentence("7 p.m."));
    }

    #[test]
    fn odd_texts_are_pages_too() {
        for text in [
            "",
            "\n\n",
            "one",
            "é".repeat(40_000).as_str(),
            "\"".repeat(100_000).as_str(),
        ] {
            let page = Page::new(text);
            assert!(page.head.len() <= 1 && page.foot.len() <= 1);
        }
    }
}
