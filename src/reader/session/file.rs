//! The files that the reader exports to.

use super::{ExportError, Exporter};
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// At most so many names are tried for a new file.
const MAX_NAMES_TRIED: usize = 10_000;

/// Writes new files in `folder`, or where their names lead from there.
pub fn into_folder(folder: PathBuf) -> Exporter {
    Box::new(move |edition, notebook, order| {
        let mut text = Vec::new();
        order
            .write(edition, notebook, &mut text)
            .map_err(ExportError::Format)?;
        let path = folder.join(typed_path(&order.file));
        let mut file = new_file(&path)?;
        let written = file.write_all(&text).and_then(|()| file.sync_all());
        written.map_err(|why| {
            // A file that could not be written whole is removed: a half would pass for the whole.
            let _ = fs::remove_file(&path);
            ExportError::File {
                path: path.clone(),
                why,
            }
        })?;
        Ok(path)
    })
}

/// The path that a reader types; no shell has put the home folder in the place of its `~`.
pub(super) fn typed_path(typed: &str) -> PathBuf {
    let home = directories::BaseDirs::new().map(|dirs| dirs.home_dir().to_owned());
    below_home(typed, home.as_deref())
}

/// The path with the home folder in the place of a `~` that begins it. That of another user (`~name`) is a name as any
/// other: a folder of this name may be meant.
fn below_home(typed: &str, home: Option<&Path>) -> PathBuf {
    let path = Path::new(typed);
    match (path.strip_prefix("~"), home) {
        (Ok(rest), Some(home)) => home.join(rest),
        _ => path.to_owned(),
    }
}

/// A file that was not there before.
pub(super) fn new_file(path: &Path) -> Result<File, ExportError> {
    File::create_new(path).map_err(|why| match why.kind() {
        ErrorKind::AlreadyExists => ExportError::There {
            path: path.into(),
            free: free_name(path),
        },
        _ => ExportError::File {
            path: path.into(),
            why,
        },
    })
}

/// The name with a number that no file has: `name-2.md`, else `name-3.md` …
fn free_name(path: &Path) -> Option<PathBuf> {
    let stem = path.file_stem()?.to_string_lossy().into_owned();
    let ending = path.extension().map(|ending| ending.to_string_lossy());
    let ending = ending.map_or_else(String::new, |ending| format!(".{ending}"));
    let named = |number| path.with_file_name(format!("{stem}-{number}{ending}"));
    (2..MAX_NAMES_TRIED).map(named).find(|path| !path.exists())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::{Contents, Format};
    use crate::notebook::Notebook;
    use crate::reader::exporting::ExportOrder;
    use crate::reader::fixture;

    fn order(file: &str) -> ExportOrder {
        ExportOrder {
            contents: Contents::Statements,
            only: None,
            format: Format::Markdown,
            file: file.into(),
        }
    }

    #[test]
    fn a_file_that_is_there_is_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let edition = fixture::edition();
        let notebook = Notebook::in_memory();
        let mut export = into_folder(folder.path().into());
        let first = export(&edition, &notebook, &order("lamps.md")).unwrap();
        let before = fs::read(&first).unwrap();
        let ExportError::There { free, .. } =
            export(&edition, &notebook, &order("lamps.md")).unwrap_err()
        else {
            panic!("it was written over");
        };
        assert_eq!(free, Some(folder.path().join("lamps-2.md")));
        assert_eq!(fs::read(&first).unwrap(), before);
    }

    #[test]
    fn a_tilde_is_the_home_folder_where_it_stands_alone_at_the_beginning() {
        let home = Path::new("/houses/tove");
        let path = |typed| below_home(typed, Some(home));
        assert_eq!(path("~/marks.md"), home.join("marks.md"));
        assert_eq!(path("~"), home);
        for other in ["~tove/marks.md", "a/~/marks.md", "marks~.md", "/marks.md"] {
            assert_eq!(path(other), Path::new(other));
        }
        assert_eq!(below_home("~/marks.md", None), Path::new("~/marks.md"));
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_named() {
        let edition = fixture::edition();
        let mut export = into_folder("no/such/folder".into());
        let answer = export(&edition, &Notebook::in_memory(), &order("lamps.md"));
        let reason = answer.unwrap_err().to_string();
        assert!(reason.starts_with("no/such/folder/lamps.md: "), "{reason}");
    }
}
