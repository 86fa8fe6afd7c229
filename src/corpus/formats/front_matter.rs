//! Front matter: the lines between two `---` (YAML) or two `+++` (TOML) at the top of a file.
//!
//! Only what stands at its top level is read. YAML is taken as a stream of events, so that no tree is
//! built: aliases are never followed, and a few lines of them cannot grow into gigabytes.

use super::Fault;
use crate::corpus::Container;
use crate::corpus::draft::{Given, Taken, Value};
use crate::corpus::toml_values;
use saphyr_parser::{Event, Parser};
use toml::de::DeTable;

/// How far the closing fence is looked for, in bytes.
const LIMIT: usize = 64 * 1024;

/// The notation between the fences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Notation {
    Yaml,
    Toml,
}

/// Where front matter stands.
#[derive(Debug, PartialEq, Eq)]
pub struct Fence {
    notation: Notation,
    /// First byte behind the opening fence.
    start: usize,
    /// First byte of the closing fence.
    close: usize,
    /// First byte of the text behind it.
    pub end: usize,
}

/// What front matter says.
#[derive(Debug, Default)]
pub struct Front {
    /// `id`.
    pub id: Option<String>,
    /// The other fields.
    pub given: Given,
    /// What could not be read.
    pub faults: Vec<Fault>,
}

impl Front {
    fn set(&mut self, key: &str, value: &Value, line: usize) {
        if let ("id", Value::One(id)) = (key, value) {
            self.id = Some(id.clone());
        } else if let Taken::Bad(reason) =
            self.given
                .set(&key.to_lowercase(), value, Container::FrontMatter)
        {
            self.faults.push((Some(line), reason));
        }
    }
}

/// The fences of `text`, where it begins with one and closes it.
pub fn fence(text: &str) -> Option<Fence> {
    let mut at = 0;
    let mut opening: Option<(Notation, usize)> = None;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end();
        match opening {
            None => {
                let notation = match bare {
                    "---" => Notation::Yaml,
                    "+++" => Notation::Toml,
                    _ => return None,
                };
                opening = Some((notation, at + line.len()));
            }
            Some((notation, start)) => {
                let closes = match notation {
                    Notation::Yaml => matches!(bare, "---" | "..."),
                    Notation::Toml => bare == "+++",
                };
                if closes {
                    return Some(Fence {
                        notation,
                        start,
                        close: at,
                        end: at + line.len(),
                    });
                }
            }
        }
        at += line.len();
        if at > LIMIT {
            return None;
        }
    }
    None
}

/// Reads what stands between the fences; `None` where that is no list of fields (a rule, then prose).
pub fn read(text: &str, fence: &Fence) -> Option<Front> {
    let inner = &text[fence.start..fence.close];
    match fence.notation {
        Notation::Yaml => yaml(inner),
        Notation::Toml => Some(toml(inner)),
    }
}

fn toml(inner: &str) -> Front {
    let mut front = Front::default();
    let (inner, faults) = toml_values::mended(inner);
    // The opening fence is line 1.
    let line = |at: usize| toml_values::line(&inner, at) + 1;
    for (at, reason) in faults {
        front
            .faults
            .push((Some(at + 1), format!("front matter: {reason}")));
    }
    let (table, _) = DeTable::parse_recoverable(&inner);
    for (key, value) in table.into_inner() {
        let value_line = line(value.span().start);
        front.set(
            key.get_ref(),
            &toml_values::value(value.get_ref()),
            value_line,
        );
    }
    front
}

fn yaml(inner: &str) -> Option<Front> {
    let mut front = Front::default();
    let mut reader = Yaml::default();
    for event in Parser::new_from_str(inner) {
        match event {
            Ok((event, span)) => reader.take(event, span.start.line() + 1, &mut front)?,
            Err(error) => {
                reader.mapping.then_some(())?;
                let line = error.marker().line() + 1;
                front
                    .faults
                    .push((Some(line), format!("front matter: {}", error.info())));
                break;
            }
        }
    }
    reader.mapping.then_some(front)
}

/// Where a stream of YAML events stands.
#[derive(Default)]
struct Yaml {
    /// A mapping at the top level has begun.
    mapping: bool,
    /// Collections open below the top level.
    depth: usize,
    key: Option<String>,
    value: Option<Value>,
}

impl Yaml {
    /// Takes one event; `None` where the document is no mapping.
    fn take(&mut self, event: Event<'_>, line: usize, front: &mut Front) -> Option<()> {
        match event {
            Event::Scalar(text, ..) if self.mapping => self.scalar(text.into_owned(), line, front),
            Event::Alias(_) if self.mapping => self.odd(line, front),
            Event::MappingStart(..) if !self.mapping => self.mapping = true,
            Event::SequenceStart(..) if self.mapping => self.open(Value::Many(Vec::new())),
            Event::MappingStart(..) => self.open(Value::Odd),
            Event::SequenceEnd | Event::MappingEnd if self.depth > 0 => self.close(line, front),
            Event::Scalar(..) | Event::SequenceStart(..) | Event::Alias(_) => return None,
            _ => {}
        }
        Some(())
    }

    fn scalar(&mut self, text: String, line: usize, front: &mut Front) {
        match (&mut self.value, self.depth) {
            (Some(Value::Many(list)), 1) => list.push(text),
            (_, 0) => match self.key.take() {
                None => self.key = Some(text),
                Some(key) => front.set(&key, &scalar_value(text), line),
            },
            _ => {}
        }
    }

    fn odd(&mut self, line: usize, front: &mut Front) {
        if self.depth == 0 {
            match self.key.take() {
                None => self.key = Some(String::new()),
                Some(key) => front.set(&key, &Value::Odd, line),
            }
        }
    }

    fn open(&mut self, value: Value) {
        if self.depth == 0 {
            self.value = Some(value);
        }
        self.depth += 1;
    }

    fn close(&mut self, line: usize, front: &mut Front) {
        self.depth -= 1;
        if self.depth > 0 {
            return;
        }
        let value = self.value.take().unwrap_or(Value::Odd);
        match self.key.take() {
            Some(key) => front.set(&key, &value, line),
            // A collection that is itself a key.
            None => self.key = Some(String::new()),
        }
    }
}

fn scalar_value(text: String) -> Value {
    match text.as_str() {
        "" | "~" | "null" => Value::Nothing,
        _ => Value::One(text),
    }
}
