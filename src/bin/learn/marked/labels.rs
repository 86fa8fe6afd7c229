//! A folder of texts and of labels for stretches of them.

use super::lines::{self, spans};
use super::{Article, Mark, Named, Report};
use anyhow::{Context, Result};
use serde_json::Value;
use std::path::Path;
use verbatim::text::{CodePoints, Span};

pub fn read(folder: &Path) -> Result<Vec<Article>> {
    let documents = lines::documents(folder, "gold.jsonl")?.into_iter();
    let articles = documents.map(|document| {
        article(folder, document.text, &document.lines).with_context(|| document.id)
    });
    articles.collect()
}

fn article(folder: &Path, text: String, labels: &[Value]) -> Result<Article> {
    let (mut marks, mut reports, mut named) = (Vec::new(), Vec::new(), Vec::new());
    let points = CodePoints::new(&text);
    for label in labels {
        let spans = spans(&points, &label["spans"])?;
        let core = label["core"].as_bool().unwrap_or(true);
        let kind = lines::text(label, "kind")?;
        named.push(Named {
            spans: spans.clone(),
            in_marks: kind != "indirect",
            core,
            speakers: names(label, kind),
            mention: label["mention"].as_str().map(str::to_string),
        });
        match kind {
            "none" => marks.extend(spans.iter().map(|&span| Mark {
                span,
                attributed: false,
                speakers: Vec::new(),
            })),
            "direct" | "mixed" if core => {
                let speakers = label["mention"].as_str();
                let speakers = speakers.map(|words| nearest(&text, words, &spans));
                marks.extend(spans.iter().map(|&span| Mark {
                    span,
                    attributed: true,
                    speakers: speakers.clone().unwrap_or_default(),
                }));
            }
            kind => reports.push(Report {
                spans,
                speakers: Vec::new(),
                speech: kind == "indirect" && core,
            }),
        }
    }
    Ok(Article {
        group: folder.display().to_string(),
        text,
        marks,
        reports,
        named: Some(named),
        reviews: Vec::new(),
    })
}

/// What the speaker is called, in all the ways that the label lists.
fn names(label: &Value, kind: &str) -> Vec<String> {
    if kind == "none" {
        return Vec::new();
    }
    let also = label["also"].as_array().into_iter().flatten();
    let names = also.filter_map(Value::as_str);
    let first = label["speaker"].as_str().unwrap_or("unknown");
    std::iter::once(first)
        .chain(names)
        .map(str::to_string)
        .collect()
}

/// Where the words that name a speaker stand: everywhere in the paragraph of what was said, else the last time
/// before it.
fn nearest(text: &str, words: &str, said: &[Span]) -> Vec<Span> {
    let (Some(first), Some(last)) = (said.first(), said.last()) else {
        return Vec::new();
    };
    let start = text[..first.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[last.end..].find('\n');
    let end = end.map_or(text.len(), |at| last.end + at);
    let within = |span: &Span| start <= span.start && span.end <= end;
    let (here, elsewhere): (Vec<Span>, Vec<Span>) =
        places(text, words).into_iter().partition(within);
    if here.is_empty() {
        let before = elsewhere.into_iter().rev().find(|span| span.end <= start);
        return before.into_iter().collect();
    }
    here
}

/// Where some words stand that are no part of longer ones.
fn places(text: &str, words: &str) -> Vec<Span> {
    let found = text.match_indices(words).filter(|(at, _)| {
        let end = at + words.len();
        let before = text[..*at].chars().next_back();
        let after = text[end..].chars().next();
        ![before, after]
            .into_iter()
            .flatten()
            .any(char::is_alphanumeric)
    });
    found
        .map(|(at, _)| Span::new(at, at + words.len()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const TEXT: &str =
        "Tom Vey and Mara Okoro met.\nThe crew said “no”. “We sail,” he said; “The Light” shone.";

    fn read_one(labels: &[Value]) -> Article {
        article(Path::new("set"), TEXT.to_string(), labels).unwrap()
    }

    fn label(kind: &str, words: &str, more: Value) -> Value {
        let start = TEXT.find(words).map(|at| TEXT[..at].chars().count());
        let start = start.unwrap();
        let end = start + words.chars().count();
        let mut label = json!({"doc": "a", "kind": kind, "spans": [[start, end]]});
        for (name, value) in more.as_object().unwrap() {
            label[name] = value.clone();
        }
        label
    }

    #[test]
    fn labels_in_marks_are_marks_and_the_rest_is_reported() {
        let article = read_one(&[
            label("direct", "We sail,", json!({"mention": "he", "core": true})),
            label("none", "The Light", json!({})),
            label("indirect", "no", json!({"core": true})),
            label("turn", "met", json!({"core": true})),
        ]);
        let marks: Vec<(&str, bool)> = article
            .marks
            .iter()
            .map(|m| (m.span.of(TEXT), m.attributed))
            .collect();
        assert_eq!(marks, [("We sail,", true), ("The Light", false)]);
        let speech: Vec<bool> = article.reports.iter().map(|r| r.speech).collect();
        assert_eq!(speech, [true, false]);
    }

    #[test]
    fn a_label_tells_what_the_speaker_is_called() {
        let more = json!({"speaker": "Tom Vey", "also": ["the mayor"], "mention": "he"});
        let article = read_one(&[
            label("direct", "We sail,", more),
            label("none", "The Light", json!({"speaker": "Tom Vey"})),
        ]);
        let named = article.named.unwrap();
        assert_eq!(named[0].speakers, ["Tom Vey", "the mayor"]);
        assert_eq!(named[0].mention.as_deref(), Some("he"));
        assert!(named[1].speakers.is_empty(), "nobody says a title");
    }

    #[test]
    fn what_a_reader_may_leave_out_is_neither_right_nor_wrong() {
        let article = read_one(&[label("mixed", "no", json!({"core": false}))]);
        assert!(article.marks.is_empty());
        assert!(!article.reports[0].speech);
    }

    #[test]
    fn a_mention_is_looked_for_in_its_paragraph_and_then_before_it() {
        let speakers = |mention: &str| {
            let said = label("direct", "We sail,", json!({"mention": mention}));
            read_one(&[said]).marks.remove(0).speakers
        };
        let he = speakers("he");
        assert_eq!(he.len(), 1, "“The” holds no “he”");
        assert!(TEXT[..he[0].start].ends_with("“We sail,” "));
        assert_eq!(speakers("Mara Okoro")[0].of(TEXT), "Mara Okoro");
        assert_eq!(speakers("Ada Lind"), []);
    }
}
