//! What leaves the reader: what, in which form, to which file; and how it begins.

use crate::edition::{Edition, StatementIx};
use crate::export::{self, Contents, Format, has_notes};
use crate::notebook::Notebook;
use crate::text::counted;
use clap::ValueEnum;
use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::Path;
use strum::IntoEnumIterator;

/// Of what goes out, at most so many bytes are shown before it is written.
const MAX_PREVIEW_BYTES: usize = 6 << 10;
/// Forms that are made as a whole are shown of one statement where there are more than so many.
const MAX_PREVIEW_STATEMENTS: usize = 200;

/// What is asked to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ExportOrder {
    /// Marks, statements, or both.
    pub contents: Contents,
    /// The ids of the marks that are meant, where not all are.
    pub only: Option<BTreeSet<String>>,
    /// In which form.
    pub format: Format,
    /// The name of the file, as it was typed.
    pub file: String,
}

impl ExportOrder {
    /// Writes it.
    ///
    /// # Errors
    /// Those of `out`, and where the form does not hold that.
    pub fn write(
        &self,
        edition: &Edition,
        notebook: &Notebook,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let chosen = self.only.as_ref().map(|ids| notebook.with_only(ids));
        let notebook = chosen.as_ref().unwrap_or(notebook);
        export::write(self.format, edition, notebook, self.contents, out)
    }

    /// Shows it: what another program makes readable as plain text, all else as it is written.
    fn show(&self, edition: &Edition, notebook: &Notebook, out: &mut dyn Write) -> io::Result<()> {
        if !matches!(self.format, Format::Docx | Format::Html) {
            return self.write(edition, notebook, out);
        }
        let chosen = self.only.as_ref().map(|ids| notebook.with_only(ids));
        let notebook = chosen.as_ref().unwrap_or(notebook);
        export::page_in_words(edition, notebook, self.contents, out)
    }
}

/// One of the things that can be written.
#[derive(Clone, Debug, PartialEq, Eq)]
struct ExportChoice {
    contents: Contents,
    /// The marks that are meant, where not all are.
    only: Option<BTreeSet<String>>,
}

/// What the reader chooses from, and what is chosen so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exporting {
    choices: Vec<ExportChoice>,
    chosen: usize,
    /// How many marks there are.
    marks: usize,
    /// The form that is chosen.
    pub format: Format,
    /// How that begins.
    pub preview: String,
    /// How many lines of it are scrolled by.
    pub above: usize,
}

impl Exporting {
    /// Begins with `first`; of the marks with those that are `listed`, where filters leave some of them out.
    pub fn new(
        edition: &Edition,
        notebook: &Notebook,
        selected: Option<StatementIx>,
        listed: Option<BTreeSet<String>>,
        first: Contents,
    ) -> Self {
        let marks = notebook.marks().len();
        let some = listed.filter(|ids| ids.len() < marks);
        let some = some.map(|ids| ExportChoice {
            contents: Contents::Marks,
            only: Some(ids),
        });
        let others = [
            Contents::Statements,
            Contents::MarksAndStatements,
            Contents::Matrix,
            Contents::Timeline,
            Contents::Corrections,
        ];
        let others = std::iter::once(Contents::Marks)
            .chain(selected.into_iter().flat_map(|statement| {
                let notes = Contents::StatementWithNotes(statement);
                let notes = has_notes(edition, notebook, statement).then_some(notes);
                std::iter::once(Contents::Statement(statement)).chain(notes)
            }))
            .chain(others);
        let others = others.map(|contents| ExportChoice {
            contents,
            only: None,
        });
        let choices: Vec<ExportChoice> = some.into_iter().chain(others).collect();
        let chosen = choices.iter().position(|choice| choice.contents == first);
        let mut new = Self {
            choices,
            chosen: chosen.unwrap_or(0),
            marks,
            format: Format::Markdown,
            preview: String::new(),
            above: 0,
        };
        new.look(edition, notebook);
        new
    }

    /// What is chosen.
    pub fn contents(&self) -> Contents {
        self.choices[self.chosen].contents
    }

    /// What is chosen, to be written to this file.
    pub fn order(&self, file: &str) -> ExportOrder {
        ExportOrder {
            contents: self.contents(),
            only: self.choices[self.chosen].only.clone(),
            format: self.format,
            file: file.to_owned(),
        }
    }

    /// The form that is chosen, in words.
    pub fn form(&self) -> &'static str {
        form(self.format)
    }

    /// What is chosen, in words.
    pub fn words(&self) -> String {
        self.named(&self.choices[self.chosen])
    }

    fn named(&self, choice: &ExportChoice) -> String {
        let of_some = self.choices.iter().any(|choice| choice.only.is_some());
        match (&choice.only, choice.contents) {
            (Some(ids), _) => format!("the {} shown", counted(ids.len(), "mark")),
            (None, Contents::Marks) if of_some => format!("all {}", counted(self.marks, "mark")),
            (None, contents) => words(contents).to_owned(),
        }
    }

    /// All that can be chosen, in words, and which of it is.
    pub fn all_contents(&self) -> (Vec<String>, usize) {
        let all = self.choices.iter().map(|choice| self.named(choice));
        (all.collect(), self.chosen)
    }

    /// All forms that hold what is chosen, in words, and which of them is chosen.
    pub fn all_forms(&self) -> (Vec<String>, usize) {
        let forms = self.forms();
        let chosen = forms.iter().position(|format| *format == self.format);
        let all = forms.into_iter().map(|format| form(format).to_owned());
        (all.collect(), chosen.unwrap_or(0))
    }

    /// The forms that hold what is chosen.
    fn forms(&self) -> Vec<Format> {
        let forms = Format::iter().filter(|format| format.holds(self.contents()));
        forms.collect()
    }

    /// Chooses another thing, so many lines on.
    pub fn step_contents(&mut self, by: isize) {
        self.chosen = stepped(self.chosen, by, self.choices.len());
        if !self.format.holds(self.contents()) {
            self.format = Format::Markdown;
        }
    }

    /// Chooses another form, so many on, of those that hold what is chosen.
    pub fn step_format(&mut self, by: isize) {
        let forms = self.forms();
        let now = forms.iter().position(|format| *format == self.format);
        self.format = forms[stepped(now.unwrap_or(0), by, forms.len())];
    }

    /// Chooses the form that the ending of a file's name stands for, where that holds what is chosen; answers whether
    /// another one is chosen now.
    pub fn follow_ending(&mut self, file: &str) -> bool {
        let path = Path::new(file);
        let told = Format::of_file(path).filter(|format| format.holds(self.contents()));
        match told {
            Some(format) if !self.format.fits(path) => {
                self.format = format;
                true
            }
            _ => false,
        }
    }

    /// Makes the preview: how the file would begin.
    pub fn look(&mut self, edition: &Edition, notebook: &Notebook) {
        let is_long = edition.statements.len() > MAX_PREVIEW_STATEMENTS;
        let contents = match self.contents() {
            Contents::Statements | Contents::MarksAndStatements if is_long => {
                Contents::Statement(StatementIx(0))
            }
            other => other,
        };
        let order = ExportOrder {
            contents,
            ..self.order("")
        };
        self.above = 0;
        let mut seen = Beginning::default();
        // It ends where enough is seen, and what else could fail is said when it is written.
        let _ = order.show(edition, notebook, &mut seen);
        self.preview = String::from_utf8_lossy(&seen.0).into_owned();
    }

    /// Scrolls in what is shown of it, by `most` lines at most.
    pub fn scroll(&mut self, by: isize, most: usize) {
        self.above = self.above.saturating_add_signed(by).min(most);
    }

    /// What is asked, where the screen is said in words.
    pub fn sentence(&self) -> String {
        format!(
            "Export {} as {}. Up and down choose what, tab the form. To file",
            self.words(),
            self.form()
        )
    }

    /// The name that a file is given: "ferry-week-marks.md".
    pub fn file_name(&self, edition: &Edition) -> String {
        let what = match self.contents() {
            Contents::Statement(statement) | Contents::StatementWithNotes(statement) => {
                quote(edition, statement)
            }
            Contents::MarksAndStatements => "all".to_owned(),
            Contents::Marks if self.choices[self.chosen].only.is_some() => "marks-shown".to_owned(),
            contents => words(contents).to_owned(),
        };
        // Forms that end alike are told apart, or the second would stand in the way of the first.
        let before = Format::iter().take_while(|other| *other != self.format);
        let mut alike = before.filter(|other| other.ending() == self.format.ending());
        let form = alike.next().and_then(|_| self.format.to_possible_value());
        let form = form.map(|form| form.get_name().to_owned());
        let parts = [Some(in_file_names(&edition.name)), Some(what), form];
        let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
        let name = parts.collect::<Vec<_>>().join("-");
        format!("{name}.{}", self.format.ending())
    }
}

/// A form in words.
pub fn form(format: Format) -> &'static str {
    match format {
        Format::Markdown => "Markdown",
        Format::Obsidian => "Obsidian",
        Format::Html => "HTML",
        Format::Docx => "DOCX",
        Format::Csv => "CSV",
        Format::Json => "JSON",
        Format::Annotations => "Web Annotations",
        Format::Hypothesis => "Hypothesis",
        Format::Readwise => "Readwise",
        Format::Tei => "TEI",
        Format::Csl => "sources in CSL-JSON",
        Format::Bibtex => "sources in BibTeX",
        Format::Ris => "sources in RIS",
    }
}

/// So many words tell statements by one speaker on one day apart.
const WORDS_TO_TELL_APART: usize = 4;

/// "quote-brink-2031-05-02": one statement by its speaker and its day, with its first words where others have both.
fn quote(edition: &Edition, ix: StatementIx) -> String {
    let named = |ix: usize| {
        let statement = &edition.statements[ix];
        let speaker = in_file_names(statement.speaker.as_deref().unwrap_or_default());
        let day = statement.said_on.as_ref().map(|day| day.value.to_string());
        (speaker, in_file_names(&day.unwrap_or_default()))
    };
    let own = named(ix.0);
    let alike = (0..edition.statements.len()).filter(|other| named(*other) == own);
    let words = match alike.count() {
        1 => String::new(),
        _ => first_words(edition, ix),
    };
    let parts = ["quote".to_owned(), own.0, own.1, words].into_iter();
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    parts.join("-")
}

fn first_words(edition: &Edition, ix: StatementIx) -> String {
    let statement = &edition[ix];
    let base = statement.witnesses.get(statement.base);
    let words = base.map_or_else(String::new, |witness| edition.witness_text(witness));
    let words: Vec<&str> = words.split_whitespace().take(WORDS_TO_TELL_APART).collect();
    in_file_names(&words.join(" "))
}

/// Words as a part of a file's name.
fn in_file_names(words: &str) -> String {
    let letters = words.chars();
    let letters = letters.map(|c| if c.is_alphanumeric() { c } else { ' ' });
    let words: String = letters.collect::<String>().to_lowercase();
    let words: Vec<&str> = words.split_whitespace().take(8).collect();
    words.join("-").chars().take(60).collect()
}

fn words(contents: Contents) -> &'static str {
    match contents {
        Contents::Marks => "marks",
        Contents::Statements => "statements",
        Contents::MarksAndStatements => "marks and statements",
        Contents::Matrix => "matrix",
        Contents::Timeline => "timeline",
        Contents::Corrections => "corrections",
        Contents::Statement(_) => "quote sheet",
        Contents::StatementWithNotes(_) => "quote sheet with your notes",
    }
}

fn stepped(now: usize, by: isize, count: usize) -> usize {
    let last = count.saturating_sub(1);
    match now.checked_add_signed(by) {
        Some(next) if next <= last => next,
        Some(_) => 0,
        None => last,
    }
}

/// The first bytes of what is written; then it breaks off.
#[derive(Default)]
struct Beginning(Vec<u8>);

impl Write for Beginning {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let room = MAX_PREVIEW_BYTES - self.0.len();
        if room == 0 {
            return Err(io::ErrorKind::WriteZero.into());
        }
        let taken = bytes.len().min(room);
        self.0.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
