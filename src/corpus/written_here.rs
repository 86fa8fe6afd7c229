//! Files that Verbatim has written itself: what is exported beside the articles, and notebooks. They quote articles
//! and are none.

use super::pattern::regex;
use regex::Regex;
use std::sync::LazyLock;

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

/// The beginnings of what is printed for people. Whatever prints it takes them from here, so that it is known again however
/// they are called.
pub mod printed {
    /// The headings of the table of articles; one of sigla has none.
    pub const ARTICLES: [&str; 5] = ["ARTICLE", "OUTLET", "", "PUBLISHED", "HEADLINE"];
    /// The headings of the table of quotations; one of doubts has none.
    pub const QUOTATIONS: [&str; 6] = ["QUOTATION", "SAID ON", "SPEAKER", "KIND", "", "WORDS"];
    /// The headings of the table of statements.
    pub const STATEMENTS: [&str; 7] = [
        "STATEMENT",
        "SAID ON",
        "SPEAKER",
        "PRINTED BY",
        "SILENT",
        "DIFFER",
        "WORDS",
    ];
    /// The headings of the table of events.
    pub const EVENTS: [&str; 5] = ["EVENT", "DATE", "STATEMENTS", "OUTLETS", "TITLE"];
    /// The headings of the table of what could not be read.
    pub const PROBLEMS: [&str; 3] = ["FILE", "LINE", "WHY"];
    /// What is counted below the name of a corpus, in this order.
    pub const COUNTED: [&str; 4] = ["article", "outlet", "statement", "doubt"];
    /// What stands between the counts.
    pub const BETWEEN_COUNTS: &str = " · ";
    /// What stands before a finding, in as many columns as the longest: a stop, one that is let stand, any other.
    pub const FINDING_SIGNS: [&str; 3] = ["STOP", "ok", ""];
}

/// The headings of all tables that are printed for people.
const HEADINGS: [&[&str]; 5] = [
    &printed::ARTICLES,
    &printed::QUOTATIONS,
    &printed::STATEMENTS,
    &printed::EVENTS,
    &printed::PROBLEMS,
];

/// How findings of drafts are told line by line: as commands of GitHub Actions, and as a list for people, where a verdict
/// stands behind the sign.
static FINDINGS: LazyLock<Regex> = LazyLock::new(|| {
    let signs = printed::FINDING_SIGNS
        .map(|sign| format!("{sign:<4}"))
        .join("|");
    regex(&format!(
        "^(?:::(?:error|warning|notice) file=[^\\n]*::|(?:{signs})  [a-z_]+ +“)"
    ))
});

/// How what was said when begins, as it is printed in a pipe: behind the name of the corpus how much it holds.
static SUMS: LazyLock<Regex> = LazyLock::new(|| {
    let counts = printed::COUNTED.map(|name| format!("[0-9,]+ {name}s?"));
    let counts = counts.join(printed::BETWEEN_COUNTS);
    regex(&format!(r"^[^\n]*\n{counts}\n"))
});

/// How findings for Reviewdog begin, without blanks.
const DIAGNOSTICS: &str = "{\"source\":{\"name\":\"verbatim\"},\"diagnostics\":[";

/// The sign stands within so many bytes.
const SEARCHED_BYTES: usize = 2048;

/// Whether these bytes are a file of ours.
pub fn is_written_here(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(SEARCHED_BYTES)]);
    let is_table = COLUMNS.iter().any(|columns| start.starts_with(columns));
    let mut rows = ROWS.iter();
    let is_rows = rows.any(|(begins, has)| start.starts_with(begins) && start.contains(has));
    let is_machine_read = start.starts_with(NOTEBOOK) || is_table || is_rows;
    is_machine_read || is_for_people(&start) || start.contains(SIGN)
}

/// Whether a text begins as what is printed for people, or for a program that reads findings.
fn is_for_people(start: &str) -> bool {
    let first = start.lines().next().unwrap_or_default();
    let words: Vec<&str> = first.split_whitespace().collect();
    let headings = words.join(" ");
    let without_gaps = |own: &&[&str]| {
        let named = own.iter().filter(|heading| !heading.is_empty());
        named.copied().collect::<Vec<_>>().join(" ")
    };
    let mut all = HEADINGS.iter().map(without_gaps);
    let is_headed = all.any(|own| headings.starts_with(&own));
    let is_told = FINDINGS.is_match(start) || SUMS.is_match(start);
    let packed = || start.split_whitespace().collect::<String>();
    is_headed || is_told || start.starts_with('{') && packed().starts_with(DIAGNOSTICS)
}
