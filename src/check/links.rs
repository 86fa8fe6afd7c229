//! The links of a draft, and which of them leads to the source of a passage.

use super::passage::Passage;
use super::surroundings::paragraph;
use crate::corpus::Article;
use crate::corpus::pattern::regex;
use crate::language::{boundaries, lexicon, word};
use crate::text::Span;
use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};
use regex::Regex;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What may open words that somebody else says.
const OPENING_MARKS: [char; 4] = ['“', '«', '„', '"'];

/// What stands between the words of a block quotation and its signature.
const BLANKS_OF_BLOCK: [char; 3] = ['>', ' ', '\n'];

/// A link of a draft.
struct DraftLink {
    /// Where it stands, with its address where that is printed in the text.
    span: Span,
    /// The words that lead there.
    words: String,
    url: String,
}

/// The links of a draft, in the order of its text.
pub(super) struct Links<'d> {
    text: &'d str,
    links: Vec<DraftLink>,
    /// The quotations whose own tags name the page that they are taken from ("<q cite=…>").
    cited: Vec<(Span, String)>,
    /// The addresses of its footnotes, by their labels.
    notes: HashMap<&'d str, &'d str>,
}

impl<'d> Links<'d> {
    /// Those that the draft's container has, and those that Markdown writes.
    pub(super) fn of(draft: &'d Article) -> Self {
        let text: &str = &draft.text;
        let own = draft.links.iter().map(|link| DraftLink {
            span: link.span,
            words: link.span.of(text).into(),
            url: link.url.clone(),
        });
        let mut links: Vec<DraftLink> = own.collect();
        if text.contains("://") {
            links.extend(written(text));
        }
        links.sort_by_key(|link| link.span.start);
        Self {
            text,
            links,
            cited: cited(text),
            notes: notes(text),
        }
    }

    /// The address of the page that a passage is taken from: its tags name it, its words lead there, or its footnote, or what tells in its
    /// sentence that it was said ("Okoro [said](…)"). `is_outlet` tells whether words name one.
    pub(super) fn of_passage(
        &self,
        passage: &Passage,
        is_outlet: impl Fn(&str) -> bool,
    ) -> Option<&str> {
        let mut cited = self.cited.iter();
        let cited = cited.find(|(quotation, _)| quotation.contains(&passage.span));
        let cited = cited.map(|(_, url)| url.as_str());
        let around = cited.or_else(|| self.around(passage.span));
        let told = || {
            let mut stretches = std::iter::once(&passage.span).chain(&passage.siblings);
            stretches.find_map(|span| self.link_of_sentence(*span, &is_outlet))
        };
        around.or_else(|| self.footnote(passage.span)).or_else(told)
    }

    /// The link whose words are a stretch with its marks, or end with it. What leads elsewhere from some words inside a
    /// passage explains these.
    fn around(&self, span: Span) -> Option<&str> {
        let is_mark = |c: char| !c.is_alphanumeric() && c != '\n';
        let are_marks =
            |between: Option<&str>| between.is_some_and(|between| between.chars().all(is_mark));
        let is_its = |link: &&DraftLink| {
            let printed = link.span.of(self.text);
            let address = match printed.starts_with('[') {
                true => printed.rfind("](").or_else(|| printed.rfind("][")),
                false => None,
            };
            let end = address.map_or(link.span.end, |at| link.span.start + at);
            let begins = link.span.start <= span.start
                || are_marks(self.text.get(span.start..link.span.start));
            let ends_there = |end: usize| {
                let (first, last) = (span.end.min(end), span.end.max(end));
                are_marks(self.text.get(first..last))
            };
            begins && (ends_there(end) || ends_there(link.span.end))
        };
        let mut near = self.near(span).filter(|link| link.span.overlaps(&span));
        near.find(is_its).map(|link| link.url.as_str())
    }

    /// The link in the draft's own words of a stretch's sentence that tells where it was said.
    fn link_of_sentence(&self, span: Span, is_outlet: &impl Fn(&str) -> bool) -> Option<&str> {
        let is_same_sentence = |link: &DraftLink| {
            let (between, ended) = match link.span.end <= span.start {
                true => (self.text.get(link.span.end..span.start), false),
                false => {
                    let ended = span.of(self.text).ends_with(['.', '!', '?']);
                    (self.text.get(span.end..link.span.start), ended)
                }
            };
            between.is_some_and(|between| {
                let own = between.trim_matches(|c: char| !c.is_alphanumeric());
                let goes_on = !ended || own.is_empty() || is_signature(between);
                goes_on && !own.contains(OPENING_MARKS) && !has_sentence_end(own)
            })
        };
        let mut near = self.near(span).filter(|link| !link.span.overlaps(&span));
        let named = near
            .find(|link| is_same_sentence(link) && (tells(&link.words) || is_outlet(&link.words)));
        named.map(|link| link.url.as_str())
    }

    /// The links in the paragraph of a stretch, and in the signature below it.
    fn near(&self, span: Span) -> impl Iterator<Item = &DraftLink> {
        let mut lines = paragraph(self.text, span);
        let below = &self.text[lines.end..];
        if is_signature(below) {
            let blanks = below.len() - below.trim_start_matches(BLANKS_OF_BLOCK).len();
            let at = lines.end + blanks;
            lines.end = paragraph(self.text, Span::new(at, at)).end;
        }
        let first = self
            .links
            .partition_point(|link| link.span.end < lines.start);
        let links = self.links[first..].iter();
        links.take_while(move |link| link.span.start < lines.end)
    }

    /// The address in the footnote behind a stretch: at its end, or at the end of the words that name its speaker.
    fn footnote(&self, span: Span) -> Option<&str> {
        let rest = self.text[span.end..].split('\n').next()?;
        let (before, behind) = rest.split_once("[^")?;
        let (label, _) = behind.split_once(']')?;
        // The next quotation has its own note.
        if before.contains(['“', '‘', '«']) || before.matches('"').count() > 1 {
            return None;
        }
        self.notes.get(label).copied()
    }
}

/// The links that Markdown writes, references and bare addresses among them.
fn written(text: &str) -> Vec<DraftLink> {
    let mut links = Vec::new();
    let mut open: Option<DraftLink> = None;
    for (event, range) in Parser::new(text).into_offset_iter() {
        match event {
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                ..
            }) if link_type != LinkType::Email => {
                open = Some(DraftLink {
                    span: Span::new(range.start, range.end),
                    words: String::new(),
                    url: dest_url.into_string(),
                });
            }
            Event::Text(words) | Event::Code(words) => {
                if let Some(link) = &mut open {
                    link.words.push_str(&words);
                }
            }
            Event::End(TagEnd::Link) => links.extend(open.take()),
            _ => {}
        }
    }
    links.retain(|link| link.url.starts_with("https://") || link.url.starts_with("http://"));
    links
}

/// The quotations in the HTML of a text whose tags name the page that they are taken from, inner ones first.
fn cited(text: &str) -> Vec<(Span, String)> {
    static TAG: LazyLock<Regex> = LazyLock::new(|| regex(r"(?i)<(/?)(?:q|blockquote)\b([^>]*)>"));
    static CITE: LazyLock<Regex> =
        LazyLock::new(|| regex(r#"(?i)\scite\s*=\s*["']?(https?://[^\s"'>]+)"#));
    let mut open = Vec::new();
    let mut cited = Vec::new();
    for tag in TAG.captures_iter(text) {
        let Some(whole) = tag.get(0) else {
            continue;
        };
        if tag[1].is_empty() {
            open.push((
                whole.end(),
                CITE.captures(&tag[2]).map(|cite| cite[1].to_owned()),
            ));
        } else if let Some((start, Some(url))) = open.pop() {
            let span = Span::new(start, whole.start());
            cited.push((span, url));
        }
    }
    cited
}

/// The addresses of the Markdown footnotes.
fn notes(text: &str) -> HashMap<&str, &str> {
    let note = |line| {
        let (label, note) = str::trim_start(line).strip_prefix("[^")?.split_once("]:")?;
        let start = note.find("https://").or_else(|| note.find("http://"))?;
        let end =
            |c: char| c.is_whitespace() || matches!(c, ')' | '>' | ']' | ',' | ';' | '”' | '"');
        let address = note[start..].split(end).next()?;
        Some((label, address.trim_end_matches('.')))
    };
    let mut notes = HashMap::new();
    for (label, address) in text.lines().filter_map(note) {
        notes.entry(label).or_insert(address);
    }
    notes
}

/// Whether the words of a link tell that something was said there: "told reporters", "in a statement", or the address
/// itself. Those that lead to a person or a place do not.
fn tells(words: &str) -> bool {
    let says = |word: &str| {
        let word = word.to_lowercase();
        let cue = word::look_up(&word).cue;
        cue.is_some_and(|cue| cue.inflection.is_finite())
            || lexicon::SOURCE_WORDS.contains(&word)
            || lexicon::DOCUMENTS.contains(&word)
            || lexicon::CUE_NOUNS.contains(&word)
    };
    words.contains("://") || boundaries::words(words).any(|(_, word)| says(word))
}

/// Whether a text goes on with a signature: "— Mara Okoro".
fn is_signature(text: &str) -> bool {
    let marks = |c: char| BLANKS_OF_BLOCK.contains(&c) || matches!(c, '”' | '"' | '»');
    let line = text.trim_start_matches(marks);
    line.starts_with(['—', '–', '―']) || line.starts_with("--")
}

/// Whether a sentence ends inside a stretch of text. The points of an address are none of an end.
fn has_sentence_end(text: &str) -> bool {
    let mut ends = text.match_indices(['.', '!', '?']);
    ends.any(|(at, _)| {
        let behind = text[at + 1..].trim_start_matches(['”', '"', '’', '»']);
        behind.starts_with(char::is_whitespace)
    })
}
