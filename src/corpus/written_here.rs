//! Files that Verbatim has written itself: what is exported beside the articles, and notebooks. They quote articles
//! and are none.

/// What every exported file bears near its beginning.
pub const GENERATOR: &str = "urn:x-verbatim:export";

/// What is the same for whatever we name in a file.
const SIGN: &str = "urn:x-verbatim:";

/// How a notebook begins.
const NOTEBOOK: &str = "{\"notebook\":{\"version\":";

/// The columns of what is written as a table, where a sign would be a row.
const COLUMNS: [&str; 2] = [
    "what,statement,speaker,said_on,said_by,",
    "Highlight,Title,Author,URL,Note,Location,Date",
];

/// The sign stands within so many bytes.
const SEARCHED_BYTES: usize = 2048;

/// Whether these bytes are a file of ours.
pub fn is_written_here(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(SEARCHED_BYTES)]);
    let is_table = COLUMNS.iter().any(|columns| start.starts_with(columns));
    start.starts_with(NOTEBOOK) || is_table || start.contains(SIGN)
}
