//! JSON Lines whose faults are told with their place.

use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::HashMap;
use std::path::Path;
use verbatim::text::{CodePoints, Span};

/// Reads the lines of a file; a fault is told with its line.
pub fn read<T>(path: &Path, of: impl Fn(&Value) -> Result<T>) -> Result<Vec<T>> {
    let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let lines = text.lines().enumerate();
    let read = lines.map(|(i, line)| {
        let place = || format!("{}:{}", path.display(), i + 1);
        let value: Value = serde_json::from_str(line).with_context(place)?;
        of(&value).with_context(place)
    });
    read.collect()
}

/// What a line says under a name.
pub fn text<'v>(value: &'v Value, name: &str) -> Result<&'v str> {
    value[name].as_str().with_context(|| format!("no {name}"))
}

/// The bytes between two code points.
pub fn span(points: &CodePoints<'_>, start: &Value, end: &Value) -> Result<Span> {
    let byte = |value: &Value| {
        let number = value.as_u64().and_then(|n| usize::try_from(n).ok());
        let number = number.with_context(|| format!("{value} is no offset"))?;
        anyhow::Ok(points.to_byte(number))
    };
    Ok(Span::new(byte(start)?, byte(end)?))
}

/// The spans of a list of pairs; none where there is no list.
pub fn spans(points: &CodePoints<'_>, pairs: &Value) -> Result<Vec<Span>> {
    let pairs = pairs.as_array().into_iter().flatten();
    pairs.map(|s| span(points, &s[0], &s[1])).collect()
}

/// A text of a folder with its id, and the lines of another file there that are about it.
pub struct Document {
    pub id: String,
    pub text: String,
    pub lines: Vec<Value>,
}

/// The texts of a folder (`docs.jsonl`), each with the lines of `file` that name it as their `doc`.
pub fn documents(folder: &Path, file: &str) -> Result<Vec<Document>> {
    let docs = read(&folder.join("docs.jsonl"), |line| {
        Ok((
            text(line, "id")?.to_string(),
            text(line, "text")?.to_string(),
        ))
    })?;
    let all = read(&folder.join(file), |line| {
        Ok((text(line, "doc")?.to_string(), line.clone()))
    })?;
    let mut of_doc: HashMap<String, Vec<Value>> = HashMap::new();
    for (doc, line) in all {
        of_doc.entry(doc).or_default().push(line);
    }
    let documents = docs.into_iter().map(|(id, text)| Document {
        lines: of_doc.remove(&id).unwrap_or_default(),
        id,
        text,
    });
    Ok(documents.collect())
}
