//! JSON as a tree that keeps the order of its keys, and keys that stand twice.

use crate::corpus::draft::Value;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    Null,
    Bool(bool),
    /// A number as it is written.
    Number(String),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// Keys of an object that says of something what it is called, the best first, and those under which databases write a value
/// with its type.
const NAMING_KEYS: [&str; 10] = [
    "name",
    "value",
    "rendered",
    "title",
    "label",
    "main",
    "original",
    "$date",
    "$oid",
    "$numberLong",
];

impl Json {
    /// What the object holds under `key`; the last where it stands twice.
    pub fn get(&self, key: &str) -> Option<&Self> {
        let Self::Object(fields) = self else {
            return None;
        };
        let found = fields.iter().rfind(|(name, _)| name == key);
        found.map(|(_, value)| value)
    }

    /// What stands under keys below each other, written with stops between them: `body.main`.
    pub fn at(&self, path: &str) -> Option<&Self> {
        self.get(path)
            .or_else(|| path.split('.').try_fold(self, |json, key| json.get(key)))
    }

    /// The value as a field of an article: `{"name": "Ada Okoro"}` is that name, any other object is odd.
    pub fn value(&self) -> Value {
        match self {
            Self::Null => Value::Nothing,
            Self::Bool(_) => Value::Odd,
            Self::Number(text) | Self::Text(text) => Value::One(text.clone()),
            Self::List(items) => list(items),
            Self::Object(_) => NAMING_KEYS
                .iter()
                .find_map(|key| self.get(key).filter(|value| **value != Self::Null))
                .map_or(Value::Odd, Self::value),
        }
    }
}

fn list(items: &[Json]) -> Value {
    let mut plain = Vec::new();
    for item in items {
        match item.value() {
            Value::One(text) => plain.push(text),
            Value::Nothing => {}
            Value::Many(_) | Value::Odd => return Value::Odd,
        }
    }
    Value::Many(plain)
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(JsonVisitor)
    }
}

struct JsonVisitor;

macro_rules! visit {
    ($($visit:ident($value:ident: $type:ty) => $json:expr;)*) => {$(
        fn $visit<E>(self, $value: $type) -> Result<Json, E> {
            Ok($json)
        }
    )*};
}

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    visit! {
        visit_bool(value: bool) => Json::Bool(value);
        visit_i64(value: i64) => Json::Number(value.to_string());
        visit_u64(value: u64) => Json::Number(value.to_string());
        visit_f64(value: f64) => Json::Number(value.to_string());
        visit_str(value: &str) => Json::Text(value.to_owned());
        visit_string(value: String) => Json::Text(value);
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Json, A::Error> {
        let mut object = Vec::new();
        while let Some(field) = fields.next_entry()? {
            object.push(field);
        }
        Ok(Json::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(json: &str) -> Value {
        serde_json::from_str::<Json>(json).expect("JSON").value()
    }

    #[test]
    fn names_are_taken_out_of_what_describes_them() {
        let ada = Value::One("Ada Okoro".into());
        assert_eq!(value(r#"{"@type": "Person", "name": "Ada Okoro"}"#), ada);
        assert_eq!(value(r#"{"role": "main", "value": "Ada Okoro"}"#), ada);
        let both = Value::Many(vec!["Ada Okoro".into(), "Bo Lind".into()]);
        assert_eq!(value(r#"["Ada Okoro", {"name": "Bo Lind"}]"#), both);
        assert_eq!(value(r#"{"x": 1}"#), Value::Odd);
        assert_eq!(value("[[1]]"), Value::Odd);
    }

    #[test]
    fn paths_go_down() {
        let json: Json =
            serde_json::from_str(r#"{"a": {"b": 1, "b": 2}, "a.c": 3}"#).expect("JSON");
        assert_eq!(json.at("a.b"), Some(&Json::Number("2".into())));
        assert_eq!(json.at("a.c"), Some(&Json::Number("3".into())));
        assert_eq!(json.at("a.d"), None);
    }
}
