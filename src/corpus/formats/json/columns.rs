//! Tables of data that are written by their columns, as pandas and its kin do, turned to an object a row.
//!
//! ```text
//! {"title": {"0": "Rain", "1": "Snow"}, "text": {"0": …, "1": …}}
//! {"title": ["Rain", "Snow"], "text": […, …]}
//! {"columns": ["title", "text"], "data": [["Rain", …], ["Snow", …]]}
//! ```

use crate::corpus::field::Field;
use crate::corpus::formats::json_tree::Json;

/// A table of fewer columns may as well be a record with lists in it.
const MIN_COLUMNS: usize = 2;

/// The rows of a table, as a list of objects; none where a value is no table with a column of texts.
pub fn rows(json: &Json) -> Option<Json> {
    let Json::Object(fields) = json else {
        return None;
    };
    let (names, rows) = split(json).or_else(|| columns(fields))?;
    let fields: Vec<_> = names.iter().map(|name| Field::called(name)).collect();
    let text = fields
        .iter()
        .position(|field| *field == Some(Field::Text))?;
    // The paragraphs of one record stand in a list too, and so do its writers; its title, day and address do not.
    let tells_rows = [Field::Headline, Field::Date, Field::Url];
    let tells_rows = fields
        .iter()
        .flatten()
        .any(|field| tells_rows.contains(field));
    let mut cells = rows.iter().filter_map(|row| row.get(text));
    let is_table = names.len() >= MIN_COLUMNS
        && tells_rows
        && cells.all(|cell| matches!(cell, Json::Text(_) | Json::Null));
    let objects = rows.into_iter().map(|row| {
        let names = names.iter().map(|name| (*name).to_owned());
        Json::Object(names.zip(row.into_iter().cloned()).collect())
    });
    is_table.then(|| Json::List(objects.collect()))
}

type Table<'j> = (Vec<&'j str>, Vec<Vec<&'j Json>>);

/// Names of columns beside the rows.
fn split(json: &Json) -> Option<Table<'_>> {
    let (Json::List(columns), Json::List(data)) = (json.get("columns")?, json.get("data")?) else {
        return None;
    };
    let names = columns.iter().map(|name| match name {
        Json::Text(name) => Some(name.as_str()),
        _ => None,
    });
    let rows = data.iter().map(|row| match row {
        Json::List(cells) => Some(cells.iter().collect()),
        _ => None,
    });
    Some((names.collect::<Option<_>>()?, rows.collect::<Option<_>>()?))
}

/// Columns of one length, the rows of all named alike or numbered by their place.
fn columns(fields: &[(String, Json)]) -> Option<Table<'_>> {
    let names = fields.iter().map(|(name, _)| name.as_str()).collect();
    let (_, first) = fields.first()?;
    let height = keys(first)?.len();
    if height == 0 || fields.iter().any(|(_, column)| keys(column) != keys(first)) {
        return None;
    }
    let row = |nth: usize| {
        let cells = fields.iter().filter_map(|(_, column)| match column {
            Json::Object(cells) => Some(&cells[nth].1),
            Json::List(cells) => Some(&cells[nth]),
            _ => None,
        });
        cells.collect()
    };
    Some((names, (0..height).map(row).collect()))
}

/// What the cells of a column are called.
fn keys(column: &Json) -> Option<Vec<&str>> {
    match column {
        Json::Object(cells) => Some(cells.iter().map(|(key, _)| key.as_str()).collect()),
        Json::List(cells) => Some(vec![""; cells.len()]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(json: &str) -> Option<Json> {
        rows(&serde_json::from_str(json).unwrap())
    }

    #[test]
    fn tables_are_their_rows_however_they_are_written() {
        let wanted: Json = serde_json::from_str(
            r#"[{"title": "Rain", "text": "It rained."}, {"title": "Snow", "text": "It snowed."}]"#,
        )
        .unwrap();
        for table in [
            r#"{"title": {"0": "Rain", "1": "Snow"}, "text": {"0": "It rained.", "1": "It snowed."}}"#,
            r#"{"title": ["Rain", "Snow"], "text": ["It rained.", "It snowed."]}"#,
            r#"{"columns": ["title", "text"], "index": [0, 1], "data": [["Rain", "It rained."], ["Snow", "It snowed."]]}"#,
        ] {
            assert_eq!(of(table).as_ref(), Some(&wanted), "{table}");
        }
    }

    #[test]
    fn records_with_lists_in_them_are_no_tables() {
        for json in [
            r#"{"title": "Rain", "text": ["It rained.", "It snowed."]}"#,
            r#"{"authors": ["Ada Okoro"], "text": ["It rained.", "It snowed."]}"#,
            r#"{"text": ["It rained."]}"#,
            r#"{"authors": ["Ada Okoro", "Bo Lind"], "text": ["It rained.", "It snowed."]}"#,
            r#"{"headlines": [{"value": "Rain"}], "bodies": [{"value": "It rained."}]}"#,
            r#"{"a": {"x": 1}, "b": {"x": 2}}"#,
            r#"{"columns": ["title"], "data": [["Rain"]]}"#,
            "[]",
            "{}",
        ] {
            assert_eq!(of(json), None, "{json}");
        }
    }
}
