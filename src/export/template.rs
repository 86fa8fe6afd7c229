//! A form of one's own: a template (minijinja, the language of Jinja2) over what [`Format::Json`](super::Format) writes.
//!
//! What articles and notes hold is data to a template and never part of it. It can include nothing and runs no
//! longer than it must, and without the characters that steer a terminal.
//!
//! Much is not known of an article: what is null in the JSON prints as nothing, and so does each field of it, so that
//! `{{ mark.speaker.name }}` needs no question first. A name that is no field at all is an error, as it is most likely
//! a slip.

use super::{Contents, json, page, sigla};
use crate::edition::Edition;
use crate::notebook::Notebook;
use minijinja::value::{Object, Value as Shown};
use minijinja::{Environment, UndefinedBehavior};
use serde_json::Value;
use std::fmt;
use std::io::{self, Write};
use std::sync::Arc;

/// So many steps may a template take: enough for a hundred thousand statements.
const MAX_STEPS: u64 = 100_000_000;

/// Writes what a template makes of an edition. `name` tells by its ending whether values are escaped (`.html`).
///
/// # Errors
/// Those of `out`, and where the template is wrong: what, and in which line.
pub fn write_template(
    (name, template): (&str, &str),
    edition: &Edition,
    notebook: &Notebook,
    contents: Contents,
    out: &mut dyn Write,
) -> io::Result<()> {
    let notebook = notebook.with_open_marks().with_united_marks();
    let edition = sigla::of_page(edition, notebook.marks(), contents);
    let mut value = json::value(&edition, &notebook, contents)?;
    quiet(&mut value);
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(MAX_STEPS));
    environment.add_filter("markdown", |text: &str| page::escape(text));
    // So an error names the field that there is not.
    environment.set_debug(true);
    environment.add_test("none", |value: &Shown| {
        value.is_none() || value.downcast_object_ref::<Unknown>().is_some()
    });
    let rendered = environment
        .render_named_str(name, template, shown(value))
        .map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, error_chain(&error)))?;
    out.write_all(rendered.as_bytes())?;
    match rendered.ends_with('\n') {
        true => Ok(()),
        false => out.write_all(b"\n"),
    }
}

/// What is not known: nothing is printed for it, nor for a field of it.
#[derive(Debug)]
struct Unknown;

impl Object for Unknown {
    fn get_value(self: &Arc<Self>, _: &Shown) -> Option<Shown> {
        Some(Shown::from_dyn_object(self.clone()))
    }

    fn render(self: &Arc<Self>, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// A value as templates see it.
fn shown(value: Value) -> Shown {
    match value {
        Value::Null => Shown::from_object(Unknown),
        Value::Array(all) => all.into_iter().map(shown).collect(),
        Value::Object(all) => {
            let fields = all.into_iter();
            Shown::from_pairs(fields.map(|(name, value)| (name, shown(value))))
        }
        Value::Bool(is_so) => is_so.into(),
        Value::String(words) => words.into(),
        Value::Number(number) => match number.as_i64() {
            Some(whole) => whole.into(),
            None => number.as_f64().into(),
        },
    }
}

/// The error and what is behind it, on one line.
fn error_chain(error: &minijinja::Error) -> String {
    let mut told = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        told.push_str(&format!(": {cause}"));
        source = cause.source();
    }
    crate::text::printable_line(&told)
}

/// Leaves out what steers a terminal; breaks of lines stay.
fn quiet(value: &mut Value) {
    match value {
        Value::String(text) => text.retain(|c| c == '\n' || !crate::text::is_steering(c)),
        Value::Array(all) => all.iter_mut().for_each(quiet),
        Value::Object(all) => all.values_mut().for_each(quiet),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
