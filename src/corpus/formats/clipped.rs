//! Notes in Markdown into which a page was clipped: what the tool wrote around the article.
//!
//! ```text
//! MarkDownload   an excerpt above the article
//! Omnivore       tags and links back to the tool
//! Readwise       a list of properties, the document, then the passages that were marked
//! Notion         a line a property below the title
//! ```

use crate::corpus::Container;
use crate::corpus::draft::{Draft, Value};
use crate::corpus::field::Field;
use crate::corpus::pattern;
use crate::corpus::statements::Statements;
use crate::language::lexicon;
use regex::Regex;
use std::sync::LazyLock;

/// A list of properties has at least so many: one line alone may be prose with a colon.
const MIN_PROPERTIES: usize = 2;

/// A text that begins with a title and the properties of a clipped page, as an article.
pub fn read(text: &str) -> Option<Draft> {
    let lines: Vec<&str> = text.lines().collect();
    let mut at = first_line(&lines, 0)?;
    let title = lines[at].strip_prefix("# ")?.trim();
    at = first_line(&lines, at + 1)?;
    while is_picture(lines[at]) {
        at = first_line(&lines, at + 1)?;
    }
    if is_heading(lines[at], "metadata") {
        at = first_line(&lines, at + 1)?;
    }
    let end = at
        + lines[at..]
            .iter()
            .take_while(|line| property(line).is_some())
            .count();
    let properties: Vec<_> = lines[at..end]
        .iter()
        .filter_map(|line| property(line))
        .collect();
    let has_page = |(key, value): &(&str, &str)| {
        Field::called(key) == Some(Field::Url) && value.contains("://")
    };
    if properties.len() < MIN_PROPERTIES || !properties.iter().any(has_page) {
        return None;
    }
    let mut statements = Statements::default();
    statements.note_as(Field::Headline, "#", Value::One(title.to_owned()), Some(1));
    for (nth, (key, value)) in properties.iter().enumerate() {
        let value = Value::One((*value).to_owned());
        statements.note(key, value, Some(at + nth + 1));
    }
    let (id, given, _) = statements.heard(Container::FrontMatter);
    Some(Draft {
        id,
        given,
        text: article(&lines[end..].join("\n")).into(),
        ..Draft::default()
    })
}

/// The article in a clipped note: without its excerpt, the links of the tool, the passages that are printed once more.
pub fn article(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let section = |name: &str| lines.iter().position(|line| is_heading(line, name));
    // What a reader marked stands behind the document.
    let document = section("full document");
    let marked = section("highlights").filter(|at| document.is_some_and(|start| start < *at));
    let start = document.map_or(0, |at| at + 1);
    let end = marked.unwrap_or(lines.len());
    let lines = without_excerpt(&lines[start..end]);
    let own = lines.iter().filter(|line| !is_of_a_tool(line));
    let own: Vec<&str> = own.map(|line| without_view_link(line)).collect();
    let text = own.join("\n");
    let mut text = text.trim_matches('\n').to_owned();
    text.push('\n');
    text
}

/// The lines without the quotation under the heading "Excerpt" at their top, and the rule below it.
fn without_excerpt<'t>(lines: &[&'t str]) -> Vec<&'t str> {
    let at = lines.iter().position(|line| {
        let quoted = line.strip_prefix('>').map(str::trim_start);
        quoted.is_some_and(|quoted| is_heading(quoted, "excerpt"))
    });
    let is_title = |line: &&str| line.trim().is_empty() || line.starts_with("# ");
    let Some(at) = at.filter(|at| lines[..*at].iter().all(is_title)) else {
        return lines.to_vec();
    };
    let mut end = at
        + lines[at..]
            .iter()
            .take_while(|line| line.starts_with('>'))
            .count();
    if let Some(rule) = first_line(lines, end).filter(|rule| lines[*rule].trim() == "---") {
        end = rule + 1;
    }
    [&lines[..at], &lines[end..]].concat()
}

/// Whether a line is a picture, a tag, a link back to the tool, a heading of the tool's, or nothing but a link to another page.
fn is_of_a_tool(line: &str) -> bool {
    static TAGS: LazyLock<Regex> = LazyLock::new(|| pattern::regex(r"^(?:#[\p{L}\d_/-]+\s*)+$"));
    static LINK: LazyLock<Regex> =
        LazyLock::new(|| pattern::regex(r"^\[[^\]]*\]\(https?://[^)\s]*\)$"));
    let line = line.trim();
    TAGS.is_match(line)
        || LINK.is_match(line)
        || is_heading(line, "content")
        || is_picture(line) && line.ends_with(')')
}

/// A marked passage without the link to it.
fn without_view_link(line: &str) -> &str {
    static VIEW: LazyLock<Regex> =
        LazyLock::new(|| pattern::regex(r"\s*\(\[View Highlight\]\([^)]*\)\)\s*$"));
    VIEW.find(line).map_or(line, |found| &line[..found.start()])
}

/// A line "Author: Ada Okoro", perhaps as an item of a list.
fn property(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.strip_prefix("- ").unwrap_or(line).split_once(':')?;
    let key = key.trim_matches('*').trim();
    let is_key = Field::called(key).is_some()
        || lexicon::CLIP_FIELDS.contains_folded(key)
        || key.len() <= 20 && key.starts_with(char::is_uppercase);
    let value = value.trim_start_matches('*').trim();
    // The full title is the one that a note may have shortened.
    let key = if key == "Full Title" { "title" } else { key };
    (is_key && !key.is_empty()).then_some((key, value))
}

fn is_heading(line: &str, name: &str) -> bool {
    let words = line.trim_start_matches('#');
    words.len() < line.len() && words.trim().eq_ignore_ascii_case(name)
}

fn is_picture(line: &str) -> bool {
    line.trim_start().starts_with("![")
}

fn first_line(lines: &[&str], from: usize) -> Option<usize> {
    let blank = |line: &&str| line.trim().is_empty();
    (from..lines.len()).find(|at| !blank(&lines[*at]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_below_a_title_tell_of_the_page() {
        let notion = "# Rain\n\nURL: https://a.example/rain\nAuthor: Ada Okoro\nPublisher: Harbour Post\nTags: wet\nCreated: May 9, 2031 10:12 AM\n\nIt rained.\n\nIt snowed.\n";
        let readwise = "# Rain\n\n![cover](https://b.example/c.png)\n\n## Metadata\n- Author: [[Ada Okoro]]\n- Full Title: Rain\n- Category: #articles\n- URL: https://a.example/rain\n\n## Full Document\nIt rained.\n\nIt snowed.\n\n## Highlights\n- It snowed. ([View Highlight](https://b.example/h))\n";
        for note in [notion, readwise] {
            let draft = read(note).expect("a clipped note");
            assert_eq!(&*draft.text, "It rained.\n\nIt snowed.\n");
            assert_eq!(draft.given.headline(), Some("Rain"));
            assert_eq!(draft.given.authors, ["Ada Okoro"]);
            let url = draft.given.url.map(|known| known.value);
            assert_eq!(url.as_deref(), Some("https://a.example/rain"));
        }
        for prose in [
            "# Rain\n\nIt rained: all day.\n",
            "# Rain\n\nMayor: It rained.\nReporter: All day?\n",
            "Rain\n\nURL: https://a.example/rain\nAuthor: Ada Okoro\n",
        ] {
            assert_eq!(read(prose), None, "{prose}");
        }
    }

    #[test]
    fn what_tools_write_around_the_article_goes() {
        for (note, kept) in [
            (
                "# Rain\n\n> ## Excerpt\n> It rained.\n\n---\nIt rained all day.\n",
                "# Rain\n\nIt rained all day.\n",
            ),
            (
                "# Rain\n#Omnivore\n\n[Read Original](https://a.example/rain)\n\n## Content\n\nIt rained.\n",
                "# Rain\n\n\n\nIt rained.\n",
            ),
            (
                "It rained.\n\n[“It snowed,” he said](https://a.example/snow)\n\nIt [rained](https://a.example/x).\n",
                "It rained.\n\n\nIt [rained](https://a.example/x).\n",
            ),
            ("> It rained.\n\nYes.\n", "> It rained.\n\nYes.\n"),
        ] {
            let squeezed = |text: &str| {
                text.split("\n\n")
                    .map(str::trim)
                    .filter(|part| !part.is_empty())
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            };
            assert_eq!(squeezed(&article(note)), squeezed(kept), "{note}");
        }
    }
}
