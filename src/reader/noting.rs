//! A note beside a mark as the line in which it is typed: its words, then its tags: "ask the mayor #ferry #urgent".

use super::prompt::PromptLine;
use crate::notebook::{Mark, Notebook};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A note that is being typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noting {
    /// The id of its mark.
    pub mark: String,
    /// Which of the tags that are offered would be taken.
    pub chosen: usize,
}

/// The line that holds a mark's note and tags.
pub fn line_of(mark: &Mark) -> String {
    let tags = mark.tags.iter().map(|tag| format!("#{}", word_of(tag)));
    let note = Some(mark.note.clone()).filter(|note| !note.is_empty());
    let parts: Vec<String> = note.into_iter().chain(tags).collect();
    parts.join(" ")
}

/// The line in which a mark's note is written on: behind the note and before its tags, with a blank on either side, so that
/// what is typed becomes part of no tag.
pub fn opened(mark: &Mark) -> PromptLine {
    let line = line_of(mark);
    match line.strip_prefix(&mark.note).map(str::trim_start) {
        Some(tags) if !tags.is_empty() => {
            let blank = if mark.note.is_empty() { "" } else { " " };
            PromptLine::around(&format!("{}{blank}", mark.note), &format!(" {tags}"))
        }
        _ => PromptLine::holding(&line),
    }
}

/// The text in which a mark's note is written on in an editor: the note in its own lines, the tags in the last one.
pub fn text_of(mark: &Mark) -> String {
    let line = line_of(mark);
    match line.strip_prefix(&mark.note) {
        Some(tags) if !mark.note.is_empty() && !tags.is_empty() => {
            format!("{}\n\n{}\n", mark.note, tags.trim_start())
        }
        _ => format!("{line}\n"),
    }
}

/// Note and tags that a line holds: what begins with # at its end are tags. A tag of several words, which only
/// another program writes, is known again.
pub fn parts(line: &str, notebook: &Notebook) -> (String, Vec<String>) {
    let known = known(notebook);
    let mut note = line.trim_end();
    let mut tags = Vec::new();
    while let Some(word) = note.split_whitespace().next_back()
        && let Some(tag) = tag(word)
    {
        note = note[..note.len() - word.len()].trim_end();
        let same = known.iter().find(|known| word_of(known) == tag);
        let tag = same.map_or_else(|| tag.to_owned(), Clone::clone);
        if !tags.contains(&tag) {
            tags.insert(0, tag);
        }
    }
    (note.to_owned(), tags)
}

/// The tags that the word before the cursor may become, the most used first.
pub fn offered(line: &PromptLine, notebook: &Notebook) -> Vec<String> {
    let Some(begun) = begun(line) else {
        return Vec::new();
    };
    let begun = begun.to_lowercase();
    let words = known(notebook).into_iter().map(|tag| word_of(&tag));
    let fits = |word: &String| word.to_lowercase().starts_with(&begun) && word.len() > begun.len();
    words.filter(fits).collect()
}

/// Puts a tag in the place of the word before the cursor.
pub fn complete(line: &mut PromptLine, tag: &str) {
    if let Some(begun) = begun(line).map(str::len) {
        line.take_back(begun);
        line.insert(&format!("{tag} "));
    }
}

/// What is typed of a tag so far.
fn begun(line: &PromptLine) -> Option<&str> {
    let before = line.before();
    let word = before.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    before.get(word..)?.strip_prefix('#')
}

/// All tags of a notebook, the most used first.
fn known(notebook: &Notebook) -> Vec<String> {
    let mut counts: BTreeMap<&String, usize> = BTreeMap::new();
    for tag in notebook.marks().iter().flat_map(|mark| &mark.tags) {
        *counts.entry(tag).or_default() += 1;
    }
    let mut all: Vec<(&String, usize)> = counts.into_iter().collect();
    all.sort_by_key(|(_, count)| Reverse(*count));
    all.into_iter().map(|(tag, _)| tag.clone()).collect()
}

/// A tag as one word.
fn word_of(tag: &str) -> String {
    tag.split_whitespace().collect::<Vec<_>>().join("-")
}

/// The tag that a word is: "#4" is a number.
fn tag(word: &str) -> Option<&str> {
    let tag = word.strip_prefix('#')?;
    tag.contains(char::is_alphabetic).then_some(tag)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::fixture;
    use crate::text::Span;

    fn notebook(tags: &[&[&str]]) -> Notebook {
        let edition = fixture::edition();
        let mut notebook = Notebook::in_memory();
        for tags in tags {
            let tags: Vec<String> = tags.iter().map(ToString::to_string).collect();
            notebook.mark(&edition.articles[0], Span::new(2, 7), "see #4 first", &tags);
        }
        notebook
    }

    #[test]
    fn a_line_holds_the_note_and_its_tags() {
        let notebook = notebook(&[&["ferry", "town hall"]]);
        let mark = &notebook.marks()[0];
        assert_eq!(line_of(mark), "see #4 first #ferry #town-hall");
        let again = parts(&line_of(mark), &notebook);
        assert_eq!(again, (mark.note.clone(), mark.tags.clone()));
        let want = |note: &str, tags: &[&str]| {
            let tags = tags.iter().map(ToString::to_string).collect();
            (note.to_owned(), tags)
        };
        assert_eq!(parts("#a b #c #c", &notebook), want("#a b", &["c"]));
        assert_eq!(parts("room #4", &notebook), want("room #4", &[]));
        assert_eq!(parts("", &notebook), want("", &[]));
    }

    #[test]
    fn what_is_typed_into_a_note_with_tags_becomes_part_of_no_tag() {
        for typed in ["again", "#new", " again"] {
            for note in ["ask first", ""] {
                let mut notebook = notebook(&[&["ferry"]]);
                let id = notebook.marks()[0].id.clone();
                notebook.edit(&id, note, &["ferry".into()]);
                let mut line = opened(&notebook.marks()[0]);
                line.insert(typed);
                let (words, tags) = parts(line.text(), &notebook);
                assert!(tags.contains(&"ferry".to_string()), "{line:?}");
                assert!(words.starts_with(note), "{line:?}");
                let is_in = words.contains(typed.trim()) || tags.contains(&"new".to_string());
                assert!(is_in, "{line:?}");
            }
        }
    }

    #[test]
    fn known_tags_are_offered_and_taken() {
        let notebook = notebook(&[&["ferry", "fares"], &["fares"]]);
        let mut line = PromptLine::holding("ask #f");
        assert_eq!(offered(&line, &notebook), ["fares", "ferry"]);
        complete(&mut line, "ferry");
        assert_eq!(line.text(), "ask #ferry ");
        for none in ["ask", "ask f", "ask #fares", "#x"] {
            assert!(
                offered(&PromptLine::holding(none), &notebook).is_empty(),
                "{none}"
            );
        }
    }
}
