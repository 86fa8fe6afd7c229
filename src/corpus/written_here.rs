//! Files that Verbatim has written itself: what is exported beside the articles, and notebooks. They quote articles
//! and are none.

/// What every exported file bears near its beginning.
pub const GENERATOR: &str = "urn:x-verbatim:export";

/// What is the same for whatever we name in a file.
const SIGN: &str = "urn:x-verbatim:";

/// How a notebook begins.
const NOTEBOOK: &str = "{\"notebook\":{\"version\":";

/// The columns with which a table of ours begins, where a sign would be a row. What lists whole articles is missing: it
/// may be read again.
const COLUMNS: [&str; 6] = [
    "what,words,old,new,scope,created",
    "what,statement,speaker,said_on,said_by,",
    "Highlight,Title,Author,URL,Note,Location,Date",
    "id,article,outlet,kind,spans,text,cue,speaker,person,",
    "id,speaker,said_on,said_by,said_guess,event,base,",
    "id,date,guess,title,speakers,occasion,statements,outlets",
];

/// With what a row of ours begins in JSON Lines, and what the first of them has behind that.
const ROWS: [(&str, &str); 4] = [
    ("{\"id\":", "\"spans\":[["),
    ("{\"id\":", "\"witnesses\":[{\"article\":"),
    ("{\"id\":\"e:", "\"statements\":[\"s:"),
    ("{\"draft\":", "\"verdict\":"),
];

/// The sign stands within so many bytes.
const SEARCHED_BYTES: usize = 2048;

/// Whether these bytes are a file of ours.
pub fn is_written_here(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(SEARCHED_BYTES)]);
    let is_table = COLUMNS.iter().any(|columns| start.starts_with(columns));
    let mut rows = ROWS.iter();
    let is_rows = rows.any(|(begins, has)| start.starts_with(begins) && start.contains(has));
    start.starts_with(NOTEBOOK) || is_table || is_rows || start.contains(SIGN)
}
