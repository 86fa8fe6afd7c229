//! TOML as the fields of an article, for front matter and `corpus.toml` alike.

use super::draft::Value;
use std::collections::BTreeMap;
use toml::de::{DeTable, DeValue};

/// How often a text is mended before what the parser makes of it is taken as it is.
const MAX_TRIES: usize = 20;

/// `text` with each line blanked that is no TOML, so that the other lines hold whatever the parser would
/// make of them behind a break; and what is wrong with each of those lines.
pub fn mended(text: &str) -> (String, BTreeMap<usize, String>) {
    let mut text = text.to_owned();
    let mut faults = BTreeMap::new();
    for _ in 0..MAX_TRIES {
        let (_, errors) = DeTable::parse_recoverable(&text);
        if errors.is_empty() {
            break;
        }
        let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
        for error in errors {
            let n = line(&text, error.span().map_or(0, |span| span.start));
            faults
                .entry(n)
                .or_insert_with(|| error.message().to_owned());
            if let Some(broken) = lines.get_mut(n - 1) {
                *broken = "\n";
            }
        }
        text = lines.concat();
    }
    (text, faults)
}

/// The value of a field.
pub fn value(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::Array(items) => {
            let items: Option<Vec<String>> = items.iter().map(|i| single(i.get_ref())).collect();
            items.map_or(Value::Odd, Value::Many)
        }
        other => single(other).map_or(Value::Odd, Value::One),
    }
}

fn single(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Integer(number) => Some(number.as_str().to_owned()),
        DeValue::Datetime(datetime) => Some(datetime.to_string()),
        _ => None,
    }
}

/// The line of byte `at`, counted from 1.
pub fn line(text: &str, at: usize) -> usize {
    let before = &text.as_bytes()[..at.min(text.len())];
    1 + memchr::memchr_iter(b'\n', before).count()
}
