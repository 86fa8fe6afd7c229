//! The file that marks are written to from the reader.

use super::{ExportError, Exporter};
use crate::edition::Edition;
use crate::export::{self, Contents, Format};
use std::fs::File;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// So many names are tried before giving up.
const MAX_NAMES_TRIED: usize = 10_000;

/// Writes marks as Markdown to a new file in `folder`, named after the edition.
pub fn into_folder(folder: PathBuf) -> Exporter {
    Box::new(move |edition, notebook| {
        let mut text = Vec::new();
        export::write(
            Format::Markdown,
            edition,
            notebook,
            Contents::Marks,
            &mut text,
        )
        .map_err(ExportError::Format)?;
        let (path, mut file) = new_file(&folder, &name(edition))?;
        let written = file.write_all(&text).and_then(|()| file.sync_all());
        match written {
            Ok(()) => Ok(path),
            Err(why) => Err(ExportError::File { path, why }),
        }
    })
}

/// The edition's name in letters that every file system takes.
fn name(edition: &Edition) -> String {
    let letters = edition
        .name
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' });
    let words: String = letters.collect::<String>().to_lowercase();
    let words: Vec<&str> = words.split_whitespace().take(8).collect();
    let short: String = words.join("-").chars().take(60).collect();
    let gap = if short.is_empty() { "" } else { "-" };
    format!("{short}{gap}marks")
}

/// A file that was not there before: `name.md`, else `name-2.md`, `name-3.md` …
fn new_file(folder: &Path, name: &str) -> Result<(PathBuf, File), ExportError> {
    for number in 1..MAX_NAMES_TRIED {
        let end = if number == 1 {
            String::new()
        } else {
            format!("-{number}")
        };
        let path = folder.join(format!("{name}{end}.md"));
        match File::create_new(&path) {
            Ok(file) => return Ok((path, file)),
            Err(why) if why.kind() == ErrorKind::AlreadyExists => {}
            Err(why) => return Err(ExportError::File { path, why }),
        }
    }
    Err(ExportError::NamesTaken(name.into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notebook::Notebook;
    use crate::reader::fixture;
    use crate::text::Span;

    #[test]
    fn a_file_that_is_there_is_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let edition = fixture::edition();
        let mut notebook = Notebook::in_memory();
        notebook.mark(&edition.articles[0], Span::new(0, 20), "", &[]);
        let mut export = into_folder(folder.path().into());
        let first = export(&edition, &notebook).unwrap();
        assert!(first.ends_with("ostrel-lamps-marks.md"));
        let before = std::fs::read(&first).unwrap();
        let second = export(&edition, &Notebook::in_memory()).unwrap();
        assert!(second.ends_with("ostrel-lamps-marks-2.md"));
        assert_eq!(std::fs::read(&first).unwrap(), before);
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_named() {
        let edition = fixture::edition();
        let mut export = into_folder("no/such/folder".into());
        let reason = export(&edition, &Notebook::in_memory())
            .unwrap_err()
            .to_string();
        assert!(reason.starts_with("no/such/folder/ostrel-lamps-marks.md: "));
    }
}
