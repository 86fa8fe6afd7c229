//! The draft as Markdown with a footnote behind each finding, and a last line where sources could not be read. Its own text stays letter for letter, but for what would
//! steer a terminal or the order of letters.

use super::lines::in_file;
use super::searched::Searched;
use super::{Checked, remark, unread_in_words};
use crate::export::page::escape;
use crate::text::is_steering;
use pulldown_cmark::{Event, Parser, Tag};
use std::io::{self, Write};
use std::ops::Range;

/// What may close a passage.
const CLOSING_MARKS: [char; 8] = ['”', '’', '"', '\'', '»', '«', '“', '›'];

pub(super) fn write(
    checked: &Checked,
    searched: &Searched<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let noted = noted(checked, searched);
    let bytes = checked.bytes.as_deref().unwrap_or_default();
    let noted = match bytes.windows(2).any(|two| two == b"\r\n") {
        true => noted.replace('\n', "\r\n"),
        false => noted,
    };
    // A copy of a hostile draft steers nothing where it is shown, whatever it is written to.
    let may_stay = |c: &char| ['\n', '\r', '\t'].contains(c) || !is_steering(*c);
    let noted: String = noted.chars().filter(may_stay).collect();
    out.write_all(noted.as_bytes())
}

fn noted(checked: &Checked, searched: &Searched<'_>) -> String {
    let (text, shift) = in_file(checked);
    let mut told: Vec<_> = checked.reported().collect();
    told.sort_by_key(|finding| finding.passage.span.end);
    let label = label(text);
    let links = links(text);
    let mut noted = String::with_capacity(text.len());
    let mut rest = 0;
    for (n, finding) in told.iter().enumerate() {
        let at = behind(text, shift.moved(finding.passage.span.end), &links).max(rest);
        noted += &format!("{}[^{label}{}]", &text[rest..at], n + 1);
        rest = at;
    }
    noted += &text[rest..];
    if !told.is_empty() && !text.ends_with('\n') {
        noted.push('\n');
    }
    for (n, finding) in told.iter().enumerate() {
        let remark = remark(finding, searched);
        let remark: Vec<String> = remark.iter().map(|line| escape(line)).collect();
        let remark = remark.join(" · ");
        noted += &format!("\n[^{label}{}]: {remark}\n", n + 1);
    }
    if let Some(unread) = unread_in_words(searched.sources) {
        let gap = if noted.ends_with('\n') { "" } else { "\n" };
        noted += &format!("{gap}\n{}\n", escape(&unread));
    }
    noted
}

/// With what the labels begin: no footnote of the draft has such a one.
fn label(text: &str) -> String {
    let mut label = String::from("v");
    while text.contains(&format!("[^{label}")) {
        label.push('v');
    }
    label
}

/// The links and pictures of a text. A note in one would be part of it.
fn links(text: &str) -> Vec<Range<usize>> {
    let events = Parser::new(text).into_offset_iter();
    let links = events
        .filter(|(event, _)| matches!(event, Event::Start(Tag::Link { .. } | Tag::Image { .. })));
    links.map(|(_, range)| range).collect()
}

/// The place for a note on a passage that ends here: behind the mark that closes it, and behind the link around it.
fn behind(text: &str, end: usize, links: &[Range<usize>]) -> usize {
    let rest = &text[end..];
    let mark = rest.chars().next();
    let mark = mark.filter(|mark| CLOSING_MARKS.contains(mark));
    let end = end + mark.map_or(0, char::len_utf8);
    let around = links.iter().find(|link| link.start < end && end < link.end);
    around.map_or(end, |link| link.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_stands_behind_marks_and_links() {
        let place = |text: &str| {
            let end = text.find('|').unwrap();
            let text = text.replace('|', "");
            behind(&text, end, &links(&text))
        };
        assert_eq!(place("“It rains|,” she said."), "“It rains".len());
        assert_eq!(place("“It rains,|” she said."), "“It rains,”".len());
        assert_eq!(
            place("[“It rains|”](https://a.example/b) she said."),
            "[“It rains”](https://a.example/b)".len()
        );
        assert_eq!(place("> It rains.|\n\nShe left."), "> It rains.".len());
    }

    #[test]
    fn labels_of_the_draft_are_not_used_again() {
        assert_eq!(label("It rains.[^1]"), "v");
        assert_eq!(label("It rains.[^v1][^vv]"), "vvv");
    }
}
