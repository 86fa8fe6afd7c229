//! Tables of articles: CSV and its kin, a row each, told by the names of the columns.

use super::{ReadFile, Settings, Sniffed, html};
use crate::corpus::draft::{Draft, Value};
use crate::corpus::encodings::unify_line_ends;
use crate::corpus::field::Field;
use crate::corpus::statements::Statements;
use crate::corpus::{Container, pattern};
use csv::{ByteRecord, Reader, ReaderBuilder, StringRecord};
use regex::Regex;
use std::borrow::Cow;
use std::sync::LazyLock;

/// What columns are parted by.
const DELIMITERS: [u8; 4] = *b",\t;|";
/// A header with so many known names is one, whatever the file is called.
const MIN_KNOWN_COLUMNS: usize = 3;
/// No more lines of titles stand above a table.
const MAX_TITLE_LINES: usize = 5;
/// A longer line is no header.
const MAX_HEADER_BYTES: usize = 4096;

/// Whether a text is a table of articles: its name says that it is a table, or its first line names a text and more.
pub fn is_table(look: &Sniffed<'_>) -> bool {
    if matches!(look.ending, "csv" | "tsv" | "tab") {
        return true;
    }
    let header = look.text.lines().next().unwrap_or_default();
    if header.len() > MAX_HEADER_BYTES {
        return false;
    }
    // Hardly any line parts so many columns: to look for one costs less than to read the line as a header.
    let parting = header.bytes().filter(|byte| DELIMITERS.contains(byte));
    if parting.count() + 1 < MIN_KNOWN_COLUMNS {
        return false;
    }
    let columns = columns(header, delimiter(header));
    let known: Vec<Field> = columns
        .iter()
        .filter_map(|name| Field::called(name))
        .collect();
    known.len() >= MIN_KNOWN_COLUMNS && known.contains(&Field::Text)
}

/// The articles in the rows.
pub fn read(text: String, settings: &Settings) -> ReadFile {
    // The lines that rows stand at are counted by line ends of one kind.
    let text = unify_line_ends(text);
    let (told, table) = told_delimiter(&text);
    let (titles, table) = below_titles(table);
    let table = &*with_doubled_marks(table);
    let header = table.lines().next().unwrap_or_default();
    let delimiter = told.unwrap_or_else(|| delimiter(header));
    let lines_above = titles + usize::from(told.is_some());
    let mut rows = reader(table, delimiter);
    let columns: Vec<String> = match rows.headers() {
        Ok(names) => names.iter().map(str::to_owned).collect(),
        Err(error) => return ReadFile::refused(format!("broken table: {error}")),
    };
    let mut reading = ReadFile::default();
    if text_column(&columns, settings).is_none() {
        return ReadFile::refused(format!(
            "no column could be the text (columns: {}): name it in corpus.toml, [fields] text = \"…\"",
            columns.join(", ")
        ));
    }
    let mut row = ByteRecord::new();
    loop {
        match rows.read_byte_record(&mut row) {
            Ok(true) => {
                let line = row.position().map(|at| at.line() as usize + lines_above);
                if let Ok(row) = StringRecord::from_byte_record(row.clone()) {
                    add(&columns, &row, line, settings, &mut reading);
                }
            }
            Ok(false) => return reading,
            Err(error) => {
                let line = error.position().map(|at| at.line() as usize + lines_above);
                reading
                    .faults
                    .push((line, format!("broken table: {error}")));
                return reading;
            }
        }
    }
}

/// What parts the columns, where a line above the table tells it as spreadsheets write and read it ("sep=;"), and the table.
fn told_delimiter(text: &str) -> (Option<u8>, &str) {
    let told = text.split_once('\n').and_then(|(line, table)| {
        let [sign] = line.trim_end().strip_prefix("sep=")?.as_bytes() else {
            return None;
        };
        DELIMITERS.contains(sign).then_some((*sign, table))
    });
    told.map_or((None, text), |(sign, table)| (Some(sign), table))
}

/// The table below lines of titles that stand above its head, and how many lines these are: none of them names a text, and the head
/// does.
fn below_titles(table: &str) -> (usize, &str) {
    let names_text = |line: &str| {
        let columns = columns(line, delimiter(line));
        let mut known = columns.iter().filter_map(|name| Field::called(name));
        known.clone().any(|field| field == Field::Text) && known.nth(1).is_some()
    };
    let mut below = table;
    for above in 0..=MAX_TITLE_LINES {
        let line = below.lines().next().unwrap_or_default();
        if line.len() <= MAX_HEADER_BYTES && names_text(line) {
            return (above, below);
        }
        below = below.split_once('\n').map_or("", |(_, below)| below);
    }
    (0, table)
}

/// A table in which marks inside a field stand twice, where some program has written a backslash before them instead.
fn with_doubled_marks(table: &str) -> Cow<'_, str> {
    static DOUBLED: LazyLock<Regex> =
        LazyLock::new(|| pattern::regex(r#"[^\\,;\t|\n"]""[^,;\t|\n"]"#));
    match table.contains("\\\"") && !DOUBLED.is_match(table) {
        true => Cow::Owned(table.replace("\\\"", "\"\"")),
        false => Cow::Borrowed(table),
    }
}

/// A text whose line ends are written as letters ("\\n"), as databases do, with line ends in their place: it has none of its own,
/// and such letters stand behind a sentence.
fn with_line_ends(text: &str) -> Cow<'_, str> {
    static WRITTEN: LazyLock<Regex> =
        LazyLock::new(|| pattern::regex(r#"[.!?…”"’)](?:\\r)?\\n|\\n\\n"#));
    match !text.contains('\n') && WRITTEN.is_match(text) {
        true => Cow::Owned(text.replace("\\r", "").replace("\\n", "\n")),
        false => Cow::Borrowed(text),
    }
}

fn add(
    columns: &[String],
    row: &StringRecord,
    line: Option<usize>,
    settings: &Settings,
    reading: &mut ReadFile,
) {
    let mut statements = Statements::default();
    for (name, value) in columns.iter().zip(row) {
        statements.note(name, Value::One(value.to_owned()), line);
        let mapped = settings.fields.iter().filter(|(_, column)| column == name);
        for (field, _) in mapped {
            statements.note_as(*field, name, Value::One(value.to_owned()), line);
        }
    }
    let text = text_column(columns, settings).and_then(|at| {
        let text = row.get(at)?;
        // Under that name a text is kept as it is.
        let is_page = columns[at] != "text" && html::is_fragment(text);
        Some(match is_page {
            true => html::text_of(text),
            false => with_line_ends(text).into_owned(),
        })
    });
    let (id, given, faults) = statements.heard(Container::Row);
    reading.faults.extend(faults);
    reading.drafts.push(Draft {
        id,
        line,
        is_one_of_several: true,
        given,
        text: text.unwrap_or_default().into(),
        ..Draft::default()
    });
}

/// The column that holds the texts: the one that the manifest names, else the one of the best name.
fn text_column(columns: &[String], settings: &Settings) -> Option<usize> {
    let mapped = settings
        .fields
        .iter()
        .filter(|(field, _)| *field == Field::Text);
    let mut mapped =
        mapped.filter_map(|(_, name)| columns.iter().position(|column| column == name));
    mapped.next().or_else(|| {
        let ranked = columns
            .iter()
            .enumerate()
            .filter_map(|(at, name)| Some((Field::ranked(name)?, at)));
        let texts = ranked.filter(|((_, field), _)| *field == Field::Text);
        texts.min().map(|(_, at)| at)
    })
}

/// What parts the columns: the sign by which most known names are found, else by which there are most columns.
fn delimiter(header: &str) -> u8 {
    let by = |delimiter: &u8| {
        let columns = columns(header, *delimiter);
        let known = columns
            .iter()
            .filter(|name| Field::called(name).is_some())
            .count();
        (known, columns.len())
    };
    // Of equals the first: `max_by_key` would take the last.
    DELIMITERS.into_iter().rev().max_by_key(by).unwrap_or(b',')
}

fn columns(header: &str, delimiter: u8) -> Vec<String> {
    let mut rows = reader(header, delimiter);
    let names = rows
        .headers()
        .map(|names| names.iter().map(str::to_owned).collect());
    names.unwrap_or_default()
}

fn reader(text: &str, delimiter: u8) -> Reader<&[u8]> {
    ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .from_reader(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> ReadFile {
        super::read(text.into(), &Settings::default())
    }

    fn is_table(text: &str) -> bool {
        super::is_table(&Sniffed { text, ending: "" })
    }

    #[test]
    fn rows_are_articles_whatever_parts_their_columns() {
        for text in [
            ",id,title,publication,date,content\r\n0,7,\"Rain, again\",Harbour Post,2031-05-02,\"It\nrained.\"\r\n",
            "id\ttitle\tpublication\tdate\tcontent\n7\tRain, again\tHarbour Post\t2031-05-02\t\"It\nrained.\"\n",
            "id;title;publication;date;content\n7;Rain, again;Harbour Post;2031-05-02;\"It\nrained.\"\n",
        ] {
            let reading = read(text);
            assert_eq!(reading.faults, [], "{text}");
            let draft = &reading.drafts[0];
            assert_eq!((draft.id.as_deref(), draft.line), (Some("7"), Some(2)));
            assert_eq!(&*draft.text, "It\nrained.");
            assert_eq!(draft.given.headline(), Some("Rain, again"));
            assert!(draft.given.published.is_some());
            assert!(is_table(text), "{text}");
        }
    }

    #[test]
    fn a_line_may_tell_what_parts_the_columns() {
        let reading = read("sep=;\r\ntitle;content\r\nRain, again;It rained.\r\n");
        let draft = &reading.drafts[0];
        assert_eq!(draft.given.headline(), Some("Rain, again"));
        assert_eq!((&*draft.text, draft.line), ("It rained.", Some(3)));
    }

    #[test]
    fn marks_and_line_ends_may_be_written_with_a_backslash() {
        let reading = read(
            "title,content\n\"Rain \\\"again\\\"\",\"It rained.\\n\\nShe said \\\"no\\\", he says.\"\n",
        );
        let draft = &reading.drafts[0];
        assert_eq!(draft.given.headline(), Some("Rain \"again\""));
        assert_eq!(&*draft.text, "It rained.\n\nShe said \"no\", he says.");
        let kept = read("title,content\n\"Rain \"\"again\"\"\",It rained in C:\\new\n");
        assert_eq!(kept.drafts[0].given.headline(), Some("Rain \"again\""));
        assert_eq!(&*kept.drafts[0].text, "It rained in C:\\new");
    }

    #[test]
    fn a_title_may_stand_above_the_head() {
        let reading =
            read("Articles on the weather,,\n\ntitle,outlet,content\nRain,Post,It rained.\n");
        let draft = &reading.drafts[0];
        assert_eq!((&*draft.text, draft.line), ("It rained.", Some(4)));
    }

    #[test]
    fn columns_have_names_in_several_languages() {
        for head in [
            "Headline,News Outlet,Date,Text",
            "titre,journal,date de publication,texte",
            "Titel,Zeitung,Veröffentlicht am,Volltext",
            "titular,diario,fecha de publicación,texto",
        ] {
            let reading = read(&format!(
                "{head}\nRain,Harbour Post,2031-05-02,It rained.\n"
            ));
            let given = &reading.drafts[0].given;
            assert!(
                given.outlet.is_some() && given.published.is_some(),
                "{head}"
            );
        }
    }

    #[test]
    fn mark_up_in_a_column_is_read_as_such() {
        let reading = read("title,body\nRain,<p>It <b>rained</b>.</p><p>It snowed.</p>\n");
        assert_eq!(&*reading.drafts[0].text, "It rained.\n\nIt snowed.");
        let kept = "<p>It rained.</p>";
        let as_text = read(&format!("title,text\nRain,{kept}\n"));
        assert_eq!(&*as_text.drafts[0].text, kept);
    }

    #[test]
    fn columns_may_be_named_by_the_manifest() {
        let settings = Settings {
            fields: vec![(Field::Text, "corps".into())],
            ..Settings::default()
        };
        let reading = super::read("titre,corps\nPluie,Il pleut.\n".into(), &settings);
        assert_eq!(&*reading.drafts[0].text, "Il pleut.");
        let (_, told) = &read("titre,corps\nPluie,Il pleut.\n").faults[0];
        assert!(told.contains("columns: titre, corps"), "{told}");
    }

    #[test]
    fn prose_is_no_table() {
        for text in [
            "The date, the title and the text of it were lost.\n",
            "Date: 2 May 2031\nTitle: Rain\n",
            "",
        ] {
            assert!(!is_table(text), "{text}");
        }
    }

    #[test]
    fn bad_values_are_told_with_their_row() {
        let reading = read("date,text\n2031-05-02,a\nsoon,b\n");
        assert_eq!(reading.drafts.len(), 2);
        assert_eq!(reading.faults[0].0, Some(3));
    }
}
