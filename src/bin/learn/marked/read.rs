//! A folder of texts and of what a careful reader said of quotations that the program had found in them.

use super::lines::{self, spans};
use super::{Article, Fault, Review};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::path::Path;
use verbatim::text::{CodePoints, Span};

/// The file that makes a folder one of reviews.
pub const FILE: &str = "read.jsonl";

pub fn read(folder: &Path) -> Result<Vec<Article>> {
    let articles = lines::documents(folder, FILE)?.into_iter().map(|document| {
        let points = CodePoints::new(&document.text);
        let reviews = document.lines.iter().map(|line| review(line, &points));
        let reviews = reviews
            .collect::<Result<_>>()
            .with_context(|| document.id)?;
        Ok(Article {
            group: folder.display().to_string(),
            text: document.text,
            reviews,
            ..Article::default()
        })
    });
    articles.collect()
}

fn review(line: &Value, points: &CodePoints<'_>) -> Result<Review> {
    let spans = spans(points, &line["spans"])?;
    let (Some(first), Some(last)) = (spans.first(), spans.last()) else {
        bail!("no spans");
    };
    Ok(Review {
        extent: Span::new(first.start, last.end),
        speaker: line["speaker"].as_str().unwrap_or_default().to_string(),
        fault: match line["fault"].as_str() {
            None => None,
            Some("words") => Some(Fault::Words),
            Some("speaker") => Some(Fault::Speaker),
            Some(other) => bail!("no fault is called {other}"),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const TEXT: &str = "“Wir fahren,” Mara Okoro said. Vey said that it was late.";

    fn read_one(line: &Value) -> Result<Review> {
        review(line, &CodePoints::new(TEXT))
    }

    #[test]
    fn a_reading_tells_words_speaker_and_fault() {
        let line = json!({"doc": "a", "spans": [[1, 12]], "speaker": "Mara Okoro", "fault": null});
        let told = read_one(&line).unwrap();
        assert_eq!(told.extent.of(TEXT), "Wir fahren,");
        assert_eq!((&*told.speaker, told.fault), ("Mara Okoro", None));
        for (name, fault) in [("words", Fault::Words), ("speaker", Fault::Speaker)] {
            let line = json!({"doc": "a", "spans": [[1, 4], [5, 12]], "fault": name});
            let told = read_one(&line).unwrap();
            assert_eq!(told.fault, Some(fault));
            assert_eq!(told.extent.of(TEXT), "Wir fahren,");
        }
    }

    #[test]
    fn an_unknown_fault_and_a_reading_of_nothing_are_refused() {
        for line in [
            json!({"doc": "a", "spans": [[1, 12]], "fault": "mood"}),
            json!({"doc": "a", "spans": [], "fault": null}),
        ] {
            assert!(read_one(&line).is_err(), "{line}");
        }
    }
}
