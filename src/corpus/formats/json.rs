//! JSON: one object that is an article, or an array of them.

use super::record::Record;
use super::{Reading, json_lines};
use serde::Deserialize;
use serde::de::{
    DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor,
    value::MapAccessDeserializer,
};
use std::fmt;

/// Whether a line is a whole JSON object.
pub fn is_object(line: &str) -> bool {
    line.trim_start().starts_with('{') && serde_json::from_str::<IgnoredAny>(line).is_ok()
}

/// The articles of a file. Where it is broken, what stands before the break is kept. Several objects
/// one after the other are JSON Lines under another name.
pub fn read(text: String) -> Reading {
    let first = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    if is_object(first) {
        return json_lines::read(&text);
    }
    let mut reading = Reading::default();
    let mut stream = serde_json::Deserializer::from_str(&text);
    let result = Collect(&mut reading)
        .deserialize(&mut stream)
        .and_then(|()| stream.end());
    if let Err(error) = result {
        reading.faults.push((
            Some(error.line()),
            format!("broken JSON: {}", plain(&error)),
        ));
    }
    reading
}

/// The message of an error without the place, which the problem has of its own.
pub fn plain(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    text.strip_suffix(place.as_str())
        .unwrap_or(&text)
        .to_owned()
}

/// Adds a record to what was read; `line` where the file holds one a line.
pub fn add(reading: &mut Reading, record: Record, line: Option<usize>, nth: Option<usize>) {
    let place = |reason: String| match nth {
        Some(nth) => format!("record {nth}: {reason}"),
        None => reason,
    };
    match record {
        Record::Article(mut draft, faults) => {
            draft.line = line;
            draft.is_record = line.or(nth).is_some();
            reading.drafts.push(*draft);
            reading
                .faults
                .extend(faults.into_iter().map(|reason| (line, place(reason))));
        }
        Record::Nothing(reason) => reading.faults.push((line, place(reason))),
    }
}

/// Puts each record where it survives an error behind it.
struct Collect<'r>(&'r mut Reading);

impl<'de> DeserializeSeed<'de> for Collect<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Collect<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object or an array of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let mut nth = 0;
        while let Some(record) = items.next_element::<Record>()? {
            nth += 1;
            add(self.0, record, None, Some(nth));
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<(), A::Error> {
        let record = Record::deserialize(MapAccessDeserializer::new(fields))?;
        add(self.0, record, None, None);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(reading: &Reading) -> Vec<&str> {
        reading.drafts.iter().map(|d| d.text.as_str()).collect()
    }

    #[test]
    fn one_object_or_an_array() {
        let one = read(
            "{\n  \"text\": \"It rained.\",\n  \"authors\": [{\"name\": \"Ada Okoro\"}]\n}".into(),
        );
        assert_eq!(texts(&one), ["It rained."]);
        assert_eq!(one.drafts[0].given.authors, ["Ada Okoro"]);
        let many = read(
            "[{\"text\":\"a\"}, 7, {\"id\":3,\"text\":\"b\"}, {\"headline\":\"no text\"}]".into(),
        );
        assert_eq!(texts(&many), ["a", "b"]);
        assert_eq!(many.drafts[1].id.as_deref(), Some("3"));
        let told: Vec<_> = many.faults.iter().map(|f| f.1.as_str()).collect();
        assert_eq!(
            told,
            [
                "record 2: this is no JSON object",
                "record 4: this record has no “text”"
            ]
        );
    }

    #[test]
    fn what_stands_before_a_break_is_kept() {
        let broken = read("[{\"text\":\"a\"},\n{\"text\":\"b\"},\n{\"text\":".into());
        assert_eq!(texts(&broken), ["a", "b"]);
        assert_eq!(broken.faults[0].0, Some(3));
        assert!(broken.faults[0].1.starts_with("broken JSON: "));
        assert!(!broken.faults[0].1.contains("column"));
        assert_eq!(read("\"just a string\"".into()).drafts, []);
        assert_eq!(read(String::new()).faults.len(), 1);
    }

    #[test]
    fn lines_of_objects_are_read_as_such() {
        let lines = read("{\"text\":\"a\"}\n{\"text\":\"b\"}\n".into());
        assert_eq!(texts(&lines), ["a", "b"]);
        assert_eq!(lines.drafts[1].line, Some(2));
    }

    #[test]
    fn deep_nesting_is_an_error_and_no_crash() {
        let deep = format!("{{\"x\":{}", "[".repeat(100_000));
        assert_eq!(read(deep).faults.len(), 1);
    }
}
