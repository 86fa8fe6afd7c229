//! A JSON object that is an article: `text`, and what it states about it.

use crate::corpus::Container;
use crate::corpus::draft::{Draft, Given, Taken, Value};
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// What a JSON value turned out to be.
#[derive(Debug)]
pub enum Record {
    /// An article, and what could not be understood of it.
    Article(Box<Draft>, Vec<String>),
    /// No article: why.
    Nothing(String),
}

impl<'de> Deserialize<'de> for Record {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RecordVisitor)
    }
}

struct RecordVisitor;

/// `deserialize_any` answers for a value of any type, so that an array goes on behind a stray number.
macro_rules! answer {
    ($($visit:ident($value:ident: $type:ty) => $answer:expr;)*) => {$(
        fn $visit<E>(self, $value: $type) -> Result<Self::Value, E> {
            Ok($answer)
        }
    )*};
}

impl<'de> Visitor<'de> for RecordVisitor {
    type Value = Record;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with a text")
    }

    answer! {
        visit_bool(_value: bool) => no_object();
        visit_i64(_value: i64) => no_object();
        visit_u64(_value: u64) => no_object();
        visit_f64(_value: f64) => no_object();
        visit_str(_value: &str) => no_object();
    }

    fn visit_unit<E>(self) -> Result<Record, E> {
        Ok(no_object())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Record, A::Error> {
        while items.next_element::<IgnoredAny>()?.is_some() {}
        Ok(no_object())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Record, A::Error> {
        let mut given = Given::default();
        let (mut id, mut text, mut faults) = (None, None, Vec::new());
        while let Some(key) = fields.next_key::<Cow<'_, str>>()? {
            let value: Value = fields.next_value()?;
            match (key.as_ref(), value) {
                ("text", Value::One(value)) => text = Some(value),
                ("text", _) => {}
                ("id", Value::One(value)) if !value.trim().is_empty() => id = Some(value),
                ("id", _) => {}
                (key, value) => {
                    if let Taken::Bad(reason) = given.set(key, &value, Container::JsonObject) {
                        faults.push(reason);
                    }
                }
            }
        }
        Ok(match text {
            Some(text) => Record::Article(
                Box::new(Draft {
                    id,
                    given,
                    text,
                    ..Draft::default()
                }),
                faults,
            ),
            None => Record::Nothing("this record has no “text”".into()),
        })
    }
}

fn no_object() -> Record {
    Record::Nothing("this is no JSON object".into())
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    answer! {
        visit_bool(_value: bool) => Value::Odd;
        visit_i64(value: i64) => Value::One(value.to_string());
        visit_u64(value: u64) => Value::One(value.to_string());
        visit_f64(_value: f64) => Value::Odd;
        visit_str(value: &str) => Value::One(value.to_owned());
        visit_string(value: String) => Value::One(value);
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        let mut plain = true;
        while let Some(item) = items.next_element::<Value>()? {
            match item {
                Value::One(text) => list.push(text),
                _ => plain = false,
            }
        }
        Ok(if plain { Value::Many(list) } else { Value::Odd })
    }

    /// `{"name": "Ada Okoro"}`, as JSON Feed writes its authors; any other object is odd.
    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut name = Value::Odd;
        while let Some(key) = fields.next_key::<Cow<'_, str>>()? {
            if key == "name" {
                name = fields.next_value()?;
            } else {
                fields.next_value::<IgnoredAny>()?;
            }
        }
        Ok(name)
    }
}
