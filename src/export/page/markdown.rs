//! Pages as CommonMark, and in the dialect of Obsidian.

use super::{Block, Form, Line, Piece};
use crate::export::{GENERATOR, jsonl};
use crate::text::printable;
use std::collections::BTreeSet;
use std::io::{self, Write};

/// Writes CommonMark with the tables of GitHub.
pub(in crate::export) struct Markdown<'w> {
    out: &'w mut dyn Write,
}

impl<'w> Markdown<'w> {
    /// Begins a page.
    pub(in crate::export) fn new(out: &'w mut dyn Write) -> io::Result<Self> {
        writeln!(out, "<!-- Written by Verbatim, {GENERATOR} -->")?;
        Ok(Self { out })
    }
}

impl Form for Markdown<'_> {
    fn put(&mut self, block: Block) -> io::Result<()> {
        write(&block, &line, self.out)
    }
}

/// Writes notes of Obsidian: front matter, callouts, and names as links to their notes.
pub(in crate::export) struct Obsidian<'w> {
    out: &'w mut dyn Write,
}

impl<'w> Obsidian<'w> {
    /// Begins a note with its properties.
    pub(in crate::export) fn new(
        title: &str,
        tags: &[String],
        out: &'w mut dyn Write,
    ) -> io::Result<Self> {
        // A string of JSON is one of YAML, whatever it holds.
        let string = |text: &str| -> io::Result<String> {
            let quoted = serde_json::to_string(&printable(text))?;
            Ok(jsonl::escaped(&quoted).into_owned())
        };
        writeln!(out, "---")?;
        writeln!(out, "title: {}", string(title)?)?;
        writeln!(
            out,
            "generator: {}",
            string(&format!("Verbatim, {GENERATOR}"))?
        )?;
        let words = tag_words(tags);
        if !words.is_empty() {
            writeln!(out, "tags:")?;
            for word in &words {
                writeln!(out, "  - {}", string(word)?)?;
            }
        }
        writeln!(out, "---")?;
        Ok(Self { out })
    }
}

impl Form for Obsidian<'_> {
    fn put(&mut self, block: Block) -> io::Result<()> {
        match &block {
            Block::Quote(lines) => callout("quote", "", lines, self.out),
            Block::Note(name, lines) => callout("info", &format!("- {name}"), lines, self.out),
            block => write(block, &linked, self.out),
        }
    }
}

/// The tags as Obsidian takes them, each once; one without a letter that it takes is none.
fn tag_words(tags: &[String]) -> BTreeSet<String> {
    let words = tags.iter().map(|tag| tag_word(tag));
    words.filter(|word| !word.is_empty()).collect()
}

/// A tag as Obsidian takes it: letters, digits, and what joins them.
fn tag_word(tag: &str) -> String {
    let joined = tag.split_whitespace().collect::<Vec<_>>().join("-");
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, '-' | '_' | '/');
    joined.chars().filter(kept).collect()
}

/// "> [!quote]" with its lines; `more` stands behind the kind.
fn callout(kind: &str, more: &str, lines: &[Line], out: &mut dyn Write) -> io::Result<()> {
    write!(out, "\n> [!{kind}]{more}")?;
    for (n, words) in lines.iter().enumerate() {
        write!(
            out,
            "{}\n> {}",
            if n == 0 { "" } else { "\n>" },
            linked(words)
        )?;
    }
    writeln!(out)
}

fn write(block: &Block, line: &dyn Fn(&Line) -> String, out: &mut dyn Write) -> io::Result<()> {
    match block {
        Block::Heading(level, words) => {
            let signs = "#".repeat(usize::from(*level));
            writeln!(out, "\n{signs} {}", line(&words.as_str().into()))
        }
        Block::Quote(lines) => quote(lines, line, out),
        Block::Line(words) => writeln!(out, "\n{}", line(words)),
        Block::DescriptionList(entries) => {
            writeln!(out)?;
            let mut entries = entries.iter();
            entries.try_for_each(|(name, value)| writeln!(out, "- **{name}:** {}", line(value)))
        }
        Block::Items(items) => {
            writeln!(out)?;
            items.iter().try_for_each(|item| {
                // The paragraphs of an item stand below its first words.
                let paragraphs: Vec<String> = item.paragraphs().iter().map(line).collect();
                writeln!(out, "- {}", paragraphs.join("\n\n  "))
            })
        }
        Block::Note(name, lines) => {
            writeln!(out, "\n**{name}**\n")?;
            let mut lines = lines.iter();
            lines.try_for_each(|words| writeln!(out, "- {}", line(words)))
        }
        Block::Table { head, rows } => table(head, rows, line, out),
    }
}

/// A block quotation, with a blank line around.
fn quote(lines: &[Line], line: &dyn Fn(&Line) -> String, out: &mut dyn Write) -> io::Result<()> {
    for (n, words) in lines.iter().enumerate() {
        writeln!(out, "{}", if n == 0 { "" } else { ">" })?;
        writeln!(out, "> {}", line(words))?;
    }
    Ok(())
}

fn table(
    head: &[String],
    rows: &[Vec<String>],
    line: &dyn Fn(&Line) -> String,
    out: &mut dyn Write,
) -> io::Result<()> {
    let row = |cells: &[String]| {
        let cells = cells.iter().map(|cell| line(&cell.as_str().into()));
        format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
    };
    writeln!(out, "\n{}", row(head))?;
    writeln!(out, "|{}", " --- |".repeat(head.len()))?;
    rows.iter()
        .try_for_each(|cells| writeln!(out, "{}", row(cells)))
}

/// A line in CommonMark.
fn line(line: &Line) -> String {
    join(line, escape_in, escape_in)
}

/// A line in the dialect of Obsidian, which knows more signs.
fn linked(line: &Line) -> String {
    join(line, escape_more, |name, at_start| {
        // A link ends or leads elsewhere at these signs, and they cannot be escaped in it.
        let is_sign = |c: char| matches!(c, '[' | ']' | '|' | '#' | '^' | '\\' | '/' | ':' | '%');
        match name.contains(is_sign) || name.ends_with('?') {
            true => escape_more(name, at_start),
            false => format!("[[{}]]", printable(name).trim()),
        }
    })
}

/// The pieces one after another. The blanks at the ends of a piece part it from its neighbours.
fn join(
    line: &Line,
    escape: fn(&str, bool) -> String,
    name: impl Fn(&str, bool) -> String,
) -> String {
    let mut out = String::new();
    for piece in &line.0 {
        let words = piece.words();
        let inner = words.trim();
        let at_start = out.is_empty();
        let blank = |is_there: bool| if is_there { " " } else { "" };
        out.push_str(blank(words.starts_with(char::is_whitespace) && !at_start));
        out.push_str(&match piece {
            Piece::Break => continue,
            _ if inner.is_empty() => continue,
            Piece::Text(_) | Piece::Own(_) => escape(inner, at_start),
            Piece::Strong(_) | Piece::Differing(_) => format!("**{}**", escape(inner, false)),
            Piece::Name(_) => name(inner, at_start),
            Piece::Link { words, address } if words == address => format!("<{address}>"),
            Piece::Link { address, .. } => format!("[{}](<{address}>)", escape(inner, false)),
        });
        out.push_str(blank(words.ends_with(char::is_whitespace)));
    }
    out.truncate(out.trim_end().len());
    out
}

/// Text as markdown that shows it letter for letter on one line: every character that could mean
/// something is escaped (CommonMark 0.31, section 2.4, and GitHub's tables, strikethrough and formulas).
pub(in crate::export) fn escape(text: &str) -> String {
    escape_in(text, true)
}

/// [`escape`], at the start of a line or inside of one.
fn escape_in(text: &str, at_start: bool) -> String {
    let text = printable(text);
    let text = text.trim();
    let mut out = String::with_capacity(text.len() + 8);
    let mut number = at_start;
    for (at, c) in text.char_indices() {
        let special = matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '$'
        );
        let first = at_start && at == 0 && matches!(c, '#' | '+' | '-' | '=' | ':');
        // At its end it would close a heading.
        let last = c == '#' && at + 1 == text.len();
        let of_list = at > 0 && number && matches!(c, '.' | ')');
        number &= c.is_ascii_digit();
        if special || first || last || of_list {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// [`escape_in`], and what Obsidian and its usual plugins read beside: tags, comments, highlights, block ids, fields,
/// template commands.
fn escape_more(text: &str, at_start: bool) -> String {
    let escaped = escape_in(text, at_start);
    let mut out = String::with_capacity(escaped.len() + 8);
    let mut is_escaped = false;
    let mut letters = escaped.chars().peekable();
    while let Some(c) = letters.next() {
        let is_field = c == ':' && letters.peek() == Some(&':');
        let special = is_field || matches!(c, '#' | '%' | '=' | '^' | '{' | '}');
        if special && !is_escaped {
            out.push('\\');
        }
        is_escaped = c == '\\' && !is_escaped;
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_line_could_begin_with_is_escaped() {
        assert_eq!(escape("# no"), "\\# no");
        assert_eq!(escape("12. no"), "12\\. no");
        assert_eq!(escape("3.5 and 4) x"), "3\\.5 and 4) x");
        assert_eq!(escape("- [x] a|b"), "\\- \\[x\\] a\\|b");
        assert_eq!(escape("    code"), "code");
        assert_eq!(escape("in C# or F#"), "in C# or F\\#");
        assert_eq!(escape("a\u{1b}[2Jb\nc"), "a\\[2Jb c");
        assert_eq!(escape("&lt; <b> `x` $y$"), "\\&lt; \\<b\\> \\`x\\` \\$y\\$");
    }

    #[test]
    fn obsidian_reads_no_tag_link_or_command_in_others_words() {
        let shown = |line: Line| linked(&line);
        assert_eq!(
            shown("a #tag %%b%% x:: y".into()),
            "a \\#tag \\%\\%b\\%\\% x\\:: y"
        );
        assert_eq!(
            shown("[[a]] ==b== {{c}}".into()),
            "\\[\\[a\\]\\] \\=\\=b\\=\\= \\{\\{c\\}\\}"
        );
        assert_eq!(shown(Line::default().name("Tove Lund")), "[[Tove Lund]]");
        assert_eq!(shown(Line::default().name("a|b]] c")), "a\\|b\\]\\] c");
        assert_eq!(tag_word("two words #x"), "two-words-x");
        let tags = ["a b", "]]>", "a\nb", "\u{0}"].map(str::to_string);
        assert_eq!(Vec::from_iter(tag_words(&tags)), ["a-b"]);
    }

    #[test]
    fn pieces_keep_the_blanks_between_them() {
        let words = Line::default()
            .text("so ")
            .strong("we sail")
            .text(", twice");
        assert_eq!(line(&words), "so **we sail**, twice");
        let inside = Line::from("¶7").text(": # no heading").text("- no item");
        assert_eq!(line(&inside), "¶7: # no heading- no item");
    }
}
