//! Front matter: the lines between two `---` (YAML) or two `+++` (TOML) at the top of a file.
//!
//! Only what stands at its top level is read. YAML is taken as a stream of events, so that no tree is
//! built: aliases are never followed, and a few lines of them cannot grow into gigabytes. What is no YAML is read line by
//! line ([`lines`]), and told.

mod lines;

use super::Fault;
use crate::corpus::Container;
use crate::corpus::draft::Value;
use crate::corpus::stated_facts::StatedFacts;
use crate::corpus::statements::Statements;
use crate::corpus::toml_values;
use saphyr_parser::{Event, Parser};
use toml::de::DeTable;

/// How far the closing fence is looked for, in bytes.
const MAX_FRONT_BYTES: usize = 64 * 1024;

/// The notation between the fences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Notation {
    Yaml,
    Toml,
}

/// Where front matter stands.
#[derive(Debug, PartialEq, Eq)]
struct Fence {
    notation: Notation,
    /// First byte behind the opening fence.
    start: usize,
    /// First byte of the closing fence.
    close: usize,
    /// First byte of the text behind it.
    end: usize,
}

/// What front matter says.
#[derive(Debug, Default)]
pub struct Front {
    /// `id`.
    pub id: Option<String>,
    /// The other fields.
    pub given: StatedFacts,
    /// What could not be read.
    pub faults: Vec<Fault>,
    /// What was read though it is no YAML.
    pub notes: Vec<Fault>,
    /// First byte of the text behind it.
    pub end: usize,
}

impl Front {
    /// The front matter of `text`; `None` where it begins with none, or with a rule and prose under it.
    pub fn of(text: &str) -> Option<Self> {
        let fence = fence(text)?;
        let inner = &text[fence.start..fence.close];
        let fields = match fence.notation {
            Notation::Yaml => yaml(inner)?,
            Notation::Toml => toml(inner),
        };
        let (id, given, faults) = fields.statements.heard(Container::FrontMatter);
        let mut front = Self {
            id,
            given,
            faults: fields.faults,
            notes: fields.notes,
            end: fence.end,
        };
        front.faults.extend(faults);
        Some(front)
    }
}

/// The fields between the fences, and what could not be read of them.
#[derive(Default)]
struct Fields {
    statements: Statements,
    faults: Vec<Fault>,
    notes: Vec<Fault>,
}

/// The fences of `text`, where it begins with one and closes it.
fn fence(text: &str) -> Option<Fence> {
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
        if at > MAX_FRONT_BYTES {
            return None;
        }
    }
    None
}

fn toml(inner: &str) -> Fields {
    let mut fields = Fields::default();
    let (inner, faults) = toml_values::mended(inner);
    // The opening fence is line 1.
    let line = |at: usize| toml_values::line(&inner, at) + 1;
    for (at, reason) in faults {
        fields
            .faults
            .push((Some(at + 1), format!("front matter: {reason}")));
    }
    let (table, _) = DeTable::parse_recoverable(&inner);
    for (key, value) in table.into_inner() {
        let value_line = line(value.span().start);
        let value = toml_values::value(value.get_ref());
        fields
            .statements
            .note(key.get_ref(), value, Some(value_line));
    }
    fields
}

/// The fields of YAML; where it is none, or where YAML would leave out half of a line, they are read line by line.
fn yaml(inner: &str) -> Option<Fields> {
    if let Some(line) = lines::half_read(inner) {
        let why = "a “#” or “!” without quotation marks".to_owned();
        return by_line(inner, line + 1, &why);
    }
    let mut fields = Fields::default();
    let mut reader = Yaml::default();
    for event in Parser::new_from_str(inner) {
        match event {
            Ok((event, span)) => {
                if reader
                    .take(event, span.start.line() + 1, &mut fields)
                    .is_none()
                {
                    let is_meant = lines::is_tight(inner);
                    return is_meant.then(|| by_line(inner, 2, "no space behind a colon"))?;
                }
            }
            Err(error) => {
                reader.mapping.then_some(())?;
                return by_line(inner, error.marker().line() + 1, error.info());
            }
        }
    }
    reader.mapping.then_some(fields)
}

/// The fields line by line, with a note of what YAML does not read.
fn by_line(inner: &str, line: usize, why: &str) -> Option<Fields> {
    let mut fields = Fields::default();
    for (key, value, n) in lines::read(inner)? {
        // The opening fence is line 1.
        fields.statements.note(&key, value, Some(n + 1));
    }
    let note = format!("front matter: no YAML ({why}); read line by line");
    fields.notes.push((Some(line), note));
    Some(fields)
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
    fn take(&mut self, event: Event<'_>, line: usize, fields: &mut Fields) -> Option<()> {
        match event {
            Event::Scalar(text, ..) if self.mapping => self.scalar(text.into_owned(), line, fields),
            Event::Alias(_) if self.mapping => self.odd(line, fields),
            Event::MappingStart(..) if !self.mapping => self.mapping = true,
            Event::SequenceStart(..) if self.mapping => self.open(Value::Many(Vec::new())),
            Event::MappingStart(..) => self.open(Value::Odd),
            Event::SequenceEnd | Event::MappingEnd if self.depth > 0 => self.close(line, fields),
            Event::Scalar(..) | Event::SequenceStart(..) | Event::Alias(_) => return None,
            _ => {}
        }
        Some(())
    }

    fn scalar(&mut self, text: String, line: usize, fields: &mut Fields) {
        match (&mut self.value, self.depth) {
            (Some(Value::Many(list)), 1) => list.push(text),
            (_, 0) => match self.key.take() {
                None => self.key = Some(text),
                Some(key) => fields.statements.note(&key, scalar_value(text), Some(line)),
            },
            _ => {}
        }
    }

    fn odd(&mut self, line: usize, fields: &mut Fields) {
        if self.depth == 0 {
            match self.key.take() {
                None => self.key = Some(String::new()),
                Some(key) => fields.statements.note(&key, Value::Odd, Some(line)),
            }
        }
    }

    fn open(&mut self, value: Value) {
        if self.depth == 0 {
            self.value = Some(value);
        }
        self.depth += 1;
    }

    fn close(&mut self, line: usize, fields: &mut Fields) {
        self.depth -= 1;
        if self.depth > 0 {
            return;
        }
        let value = self.value.take().unwrap_or(Value::Odd);
        match self.key.take() {
            Some(key) => fields.statements.note(&key, value, Some(line)),
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
