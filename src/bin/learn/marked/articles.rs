//! A file of articles, each with its marks.

use super::lines::{self, span, spans};
use super::{Article, Mark, Report};
use anyhow::{Context, Result};
use serde_json::Value;
use std::path::Path;
use verbatim::text::CodePoints;

pub fn read(path: &Path) -> Result<Vec<Article>> {
    lines::read(path, article)
}

fn article(line: &Value) -> Result<Article> {
    let text = lines::text(line, "text")?;
    let points = CodePoints::new(text);
    let gold = |name: &str| {
        let gold = line["gold"][name].as_array();
        gold.with_context(|| format!("no gold.{name}"))
    };
    let marks = gold("marks")?.iter().map(|mark| {
        Ok(Mark {
            span: span(&points, &mark["start"], &mark["end"])?,
            attributed: mark["attributed"].as_bool().context("no attributed")?,
            speakers: spans(&points, &mark["speaker_spans"])?,
        })
    });
    let reports = gold("indirect")?.iter().map(|report| {
        Ok(Report {
            spans: spans(&points, &report["spans"])?,
            speakers: spans(&points, &report["speaker_spans"])?,
            speech: report["speech"].as_bool().unwrap_or(false),
        })
    });
    Ok(Article {
        group: line["outlet"].as_str().unwrap_or("").to_string(),
        text: text.to_string(),
        marks: marks.collect::<Result<_>>()?,
        reports: reports.collect::<Result<_>>()?,
        named: None,
        reviews: Vec::new(),
    })
}
