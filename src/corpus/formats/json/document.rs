//! A file that is one value: an object, or an array of them. Where it is broken, what stands before the break
//! is kept.

use super::{object, plain, surrogates};
use crate::corpus::formats::json_tree::Json;
use crate::corpus::formats::{ReadFile, Settings};
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor,
    value::MapAccessDeserializer,
};
use std::fmt;

/// The articles of a file.
pub fn read(text: String, settings: &Settings) -> ReadFile {
    let mut reading = ReadFile::default();
    let (mut values, mut broken) = values_of(&text);
    if broken.is_some()
        && let Some(mended) = surrogates::replaced(&text)
    {
        (values, broken) = values_of(&mended);
        reading.faults.push((None, surrogates::TOLD.into()));
    }
    let is_list = text.trim_start().starts_with('[');
    // What is read of it stands in the values: a big file is not kept beside them.
    drop(text);
    // One value is looked into; the items of an array are, with their numbers.
    let value = match values.pop() {
        Some(only) if values.is_empty() && !is_list => only,
        last => {
            values.extend(last);
            Json::List(values)
        }
    };
    if broken.is_none() || value != Json::List(Vec::new()) {
        object::add(&value, None, settings, &mut reading);
    }
    if let Some(error) = broken {
        let reason = format!("broken JSON: {}", plain(&error));
        reading.faults.push((Some(error.line()), reason));
    }
    reading
}

/// The values of a text, the items of a list as the values that they are, and the error behind them. Programs write objects one
/// behind the other too, without a list around them.
fn values_of(text: &str) -> (Vec<Json>, Option<serde_json::Error>) {
    let mut values = Vec::new();
    let mut stream = serde_json::Deserializer::from_str(text);
    loop {
        let read = Collect(&mut values).deserialize(&mut stream);
        if read.is_err() || stream.end().is_ok() {
            return (values, read.err());
        }
    }
}

/// Puts each value where it survives an error behind it.
struct Collect<'v>(&'v mut Vec<Json>);

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
        while let Some(item) = items.next_element()? {
            self.0.push(item);
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<(), A::Error> {
        self.0
            .push(Json::deserialize(MapAccessDeserializer::new(fields))?);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> ReadFile {
        super::read(text.to_owned(), &Settings::default())
    }

    fn texts(reading: &ReadFile) -> Vec<&str> {
        reading.drafts.iter().map(|d| d.text.as_ref()).collect()
    }

    #[test]
    fn one_object_or_an_array() {
        let one =
            read("{\n  \"text\": \"It rained.\",\n  \"authors\": [{\"name\": \"Ada Okoro\"}]\n}");
        assert_eq!(texts(&one), ["It rained."]);
        assert_eq!(one.drafts[0].given.authors, ["Ada Okoro"]);
        let many =
            read("[{\"text\":\"a\"}, 7, {\"id\":3,\"text\":\"b\"}, {\"headline\":\"no text\"}]");
        assert_eq!(texts(&many), ["a", "b"]);
        assert_eq!(many.drafts[1].id.as_deref(), Some("3"));
        let told: Vec<_> = many.faults.iter().map(|f| f.1.as_str()).collect();
        assert_eq!(
            told,
            [
                "record 2: this is no JSON object",
                "record 4: this record has no “text”, nor its text under another known name (fields: headline)"
            ]
        );
    }

    #[test]
    fn what_stands_before_a_break_is_kept() {
        let broken = read("[{\"text\":\"a\"},\n{\"text\":\"b\"},\n{\"text\":");
        assert_eq!(texts(&broken), ["a", "b"]);
        assert_eq!(broken.faults[0].0, Some(3));
        assert!(broken.faults[0].1.starts_with("broken JSON: "));
        assert!(!broken.faults[0].1.contains("column"));
        assert_eq!(read("\"just a string\"").drafts, []);
        assert_eq!(read("").faults.len(), 1);
    }

    #[test]
    fn objects_behind_each_other_are_all_read() {
        let several = read("{\n \"text\": \"a\"\n}\n{\n \"text\": \"b\"\n}\n");
        assert_eq!(texts(&several), ["a", "b"]);
        assert_eq!(several.faults, []);
        let broken = read("{\n \"text\": \"a\"\n}\nrain\n");
        assert_eq!((texts(&broken), broken.faults.len()), (vec!["a"], 1));
    }

    #[test]
    fn deep_nesting_is_an_error_and_no_crash() {
        let deep = format!("{{\"x\":{}", "[".repeat(100_000));
        assert_eq!(read(&deep).faults.len(), 1);
    }
}
