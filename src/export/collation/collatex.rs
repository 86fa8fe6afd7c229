//! CollateX's JSON: witnesses in, alignment table out.

use crate::collation::variant::{Absence, Variant};
use crate::collation::{Cell, Collation, Lineage, Row, Token, TokenKind, WitnessText};
use crate::export::jsonl::escaped;
use crate::language::normal;
use crate::text::Span;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::HashSet;

/// Why witnesses could not be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// No JSON, or not of this shape.
    #[error("not a list of witnesses in JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// A witness without text.
    #[error("witness {0:?} has neither \"content\" nor \"tokens\" nor \"pieces\"")]
    NoText(String),
    /// Two witnesses of one name.
    #[error("two witnesses are called {0:?}")]
    Twice(String),
    /// A lineage that there is not.
    #[error("{0:?} is no lineage: verbatim, translated, back-translated or machine-translated")]
    Lineage(String),
    /// Nothing to collate.
    #[error("the list of witnesses is empty")]
    Empty,
}

#[derive(Deserialize)]
struct Input {
    witnesses: Vec<Witness>,
}

#[derive(Deserialize)]
struct Witness {
    id: String,
    content: Option<String>,
    pieces: Option<Vec<String>>,
    tokens: Option<Vec<Given>>,
    #[serde(default)]
    indirect: bool,
    #[serde(default)]
    translated: bool,
    lineage: Option<String>,
    #[serde(default)]
    reference: bool,
}

#[derive(Deserialize)]
struct Given {
    t: String,
    n: Option<String>,
}

/// Reads CollateX's input: `{"witnesses": [{"id", "content" | "tokens": [{"t", "n"?}]}]}`. A witness may
/// also give its text in `pieces`, and say that it is `indirect`, `translated` (or of another `lineage`) or the `reference`; other
/// fields are passed over.
///
/// # Errors
/// Where it is no such JSON, has no witness, or two of one name or one without words.
pub fn parse(json: &str) -> Result<Vec<WitnessText>, ReadError> {
    let input: Input = serde_json::from_str(json.trim_start_matches('\u{FEFF}'))?;
    if input.witnesses.is_empty() {
        return Err(ReadError::Empty);
    }
    let mut names = HashSet::new();
    for witness in &input.witnesses {
        if !names.insert(witness.id.as_str()) {
            return Err(ReadError::Twice(witness.id.clone()));
        }
    }
    input.witnesses.into_iter().map(witness).collect()
}

impl Witness {
    /// The lineage that is given; of a witness that is only called `translated`, that.
    fn lineage(&self) -> Result<Lineage, ReadError> {
        let told = if self.translated {
            Lineage::Translated
        } else {
            Lineage::Verbatim
        };
        let named = |name: &String| name.parse().map_err(|_| ReadError::Lineage(name.clone()));
        self.lineage.as_ref().map_or(Ok(told), named)
    }
}

fn witness(given: Witness) -> Result<WitnessText, ReadError> {
    let lineage = given.lineage()?;
    let (pieces, tokens) = match (given.tokens, given.pieces, given.content) {
        (Some(tokens), _, _) => {
            let (text, tokens) = place(&tokens);
            (vec![text], tokens)
        }
        (None, Some(pieces), _) => (pieces, Vec::new()),
        (None, None, Some(content)) => (vec![content], Vec::new()),
        (None, None, None) => return Err(ReadError::NoText(given.id)),
    };
    Ok(WitnessText {
        siglum: given.id,
        pieces,
        leads: Vec::new(),
        tokens,
        reported: Vec::new(),
        indirect: given.indirect,
        lineage,
        record: given.reference,
        beside: Vec::new(),
    })
}

/// Tokens that are given, put one after the other; tokens without blanks are set apart by one.
fn place(given: &[Given]) -> (String, Vec<Token>) {
    let mut text = String::new();
    let mut tokens = Vec::with_capacity(given.len());
    for token in given {
        let printed = token.t.trim();
        if printed.is_empty() {
            continue;
        }
        if !text.is_empty() && !text.ends_with(char::is_whitespace) {
            text.push(' ');
        }
        let start = text.len();
        text.push_str(printed);
        tokens.push(Token {
            piece: 0,
            span: Span::new(start, text.len()),
            text: printed.to_string(),
            form: form(printed, token.n.as_deref()),
            kind: kind(token.n.as_deref().unwrap_or(printed)),
            bracketed: false,
            beyond_record: false,
            reported: false,
        });
    }
    (text, tokens)
}

fn form(printed: &str, given: Option<&str>) -> String {
    match given.map(str::trim).filter(|n| !n.is_empty()) {
        Some(n) => n.to_string(),
        None if kind(printed) == TokenKind::Word => {
            let words = printed.split_whitespace().flat_map(normal::forms);
            words.collect::<Vec<_>>().join(" ")
        }
        None => printed.to_string(),
    }
}

fn kind(printed: &str) -> TokenKind {
    if printed.chars().any(char::is_alphanumeric) {
        TokenKind::Word
    } else if matches!(printed.trim_matches(['[', ']', '(', ')']), "…" | "...") {
        TokenKind::Cut
    } else {
        TokenKind::Punctuation
    }
}

/// CollateX's JSON table: `witnesses` (names) and `table`, for each witness its cells, for each cell its
/// tokens `{"t", "n"}` or `null`. `gaps` tells what each `null` is, `variants` what differs and how.
pub(super) fn write(collation: &Collation) -> String {
    let names: Vec<&str> = collation.rows.iter().map(|r| r.siglum.as_str()).collect();
    let table: Vec<Vec<Value>> = collation.rows.iter().map(cells).collect();
    let gaps: Vec<Vec<Value>> = collation.rows.iter().map(gaps).collect();
    let variants = collation.variants();
    let variants = variants.iter().map(|v| variant(collation, v));
    let value = json!({
        "witnesses": names,
        "table": table,
        "gaps": gaps,
        "variants": variants.collect::<Vec<_>>(),
    });
    format!("{}\n", escaped(&value.to_string()))
}

fn cells(row: &Row) -> Vec<Value> {
    let cell = |cell: &Cell| match cell {
        Cell::Reading(range) => range.clone().map(|n| token(row, n)).collect(),
        _ => Value::Null,
    };
    row.cells.iter().map(cell).collect()
}

fn token(row: &Row, n: usize) -> Value {
    let token = &row.tokens[n];
    let apart = |next: &&Token| next.piece != token.piece || next.span.start > token.span.end;
    let blank = row.tokens.get(n + 1).is_some_and(|next| apart(&next));
    let blank = if blank { " " } else { "" };
    json!({"t": format!("{}{blank}", token.text), "n": token.form})
}

fn gaps(row: &Row) -> Vec<Value> {
    let gap = |cell: &Cell| match cell {
        Cell::Reading(_) => Value::Null,
        Cell::Omission => json!("omission"),
        Cell::Cut => json!("cut"),
        Cell::Lacuna => json!("lacuna"),
    };
    row.cells.iter().map(gap).collect()
}

fn variant(collation: &Collation, variant: &Variant) -> Value {
    let sigla = |rows: &[usize]| -> Vec<&str> {
        rows.iter()
            .map(|r| collation.rows[*r].siglum.as_str())
            .collect()
    };
    let absence = |a: Absence| match a {
        Absence::Omitted => "omission",
        Absence::NotAdded => "not added",
        Absence::Elsewhere => "elsewhere",
        Absence::Cut => "cut",
        Absence::Lacuna => "lacuna",
    };
    let readings = variant.readings.iter().map(
        |r| json!({"text": r.text, "sigla": sigla(&r.rows), "absence": r.absence.map(absence)}),
    );
    json!({
        "columns": [variant.columns.start, variant.columns.end],
        "moved_to": variant.moved_to.as_ref().map(|c| [c.start, c.end]),
        "kind": variant.kind.name(),
        "detail": variant.detail.map(|d| d.name()),
        "weighty": variant.weighty,
        "rests_on": variant.rests_on,
        "translated": variant.translated,
        "readings": readings.collect::<Vec<_>>(),
    })
}
