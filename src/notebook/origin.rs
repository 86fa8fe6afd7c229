//! The line that an entry was read from, which is written again as it is until the entry is changed.

use serde::Serialize;
use serde_json::{Map, Value};
use std::sync::Arc;

/// An entry's line in the file. It is no part of what the entry says: entries with different ones are equal.
#[derive(Clone, Debug, Default)]
pub struct Origin {
    line: Option<Arc<str>>,
    is_changed: bool,
}

impl PartialEq for Origin {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Origin {}

impl Origin {
    /// Of an entry that was read from this line.
    pub fn new(line: &str) -> Self {
        Self {
            line: Some(line.into()),
            is_changed: false,
        }
    }

    /// The entry no longer says what its line says.
    pub fn change(&mut self) {
        self.is_changed = true;
    }

    /// Keeps what the line of another of the same entry holds more.
    pub fn take_in(&mut self, other: &Self) {
        let Some((own, other)) = self.line.as_deref().zip(other.line.as_deref()) else {
            return;
        };
        let objects = [own, other].map(serde_json::from_str);
        if let [Ok(Value::Object(mut all)), Ok(Value::Object(more))] = objects {
            add_missing(&mut all, more);
            self.line = serde_json::to_string(&all).ok().map(Into::into);
            self.is_changed = true;
        }
    }

    /// The line of `entry`: the one that it had, or a new one with all that the old one held beside what this
    /// program knows, so that nothing of a later version is lost.
    pub fn line(&mut self, entry: &impl Serialize) -> serde_json::Result<&str> {
        let line = match self.line.take() {
            Some(line) if !self.is_changed => line,
            Some(old) => {
                let mut all: Map<String, Value> = serde_json::from_str(&old)?;
                overlay(&mut all, serde_json::to_value(entry)?);
                serde_json::to_string(&all)?.into()
            }
            None => serde_json::to_string(entry)?.into(),
        };
        self.is_changed = false;
        Ok(self.line.insert(line))
    }
}

/// Adds what `more` holds and `all` does not, object by object.
fn add_missing(all: &mut Map<String, Value>, more: Map<String, Value>) {
    for (name, value) in more {
        match (all.get_mut(&name), value) {
            (Some(Value::Object(own)), Value::Object(more)) => add_missing(own, more),
            (Some(_), _) => {}
            (None, value) => {
                all.insert(name, value);
            }
        }
    }
}

/// Sets what `new` holds, object by object, and leaves all else. An item of a list that says what it said keeps all
/// that it held.
fn overlay(all: &mut Map<String, Value>, new: Value) {
    let Value::Object(new) = new else { return };
    for (name, value) in new {
        match (all.get_mut(&name), value) {
            (Some(Value::Object(old)), value @ Value::Object(_)) => overlay(old, value),
            (Some(Value::Array(old)), Value::Array(new)) => {
                let items = new.into_iter().map(|item| {
                    let same = old.iter().find(|old| holds(old, &item)).cloned();
                    same.unwrap_or(item)
                });
                *old = items.collect();
            }
            (_, value) => {
                all.insert(name, value);
            }
        }
    }
}

/// Whether an object says all that another says.
fn holds(old: &Value, new: &Value) -> bool {
    let fields = old.as_object().zip(new.as_object());
    fields.is_some_and(|(old, new)| {
        let mut fields = new.iter();
        fields.all(|(name, value)| old.get(name).unwrap_or(&Value::Null) == value)
    })
}
