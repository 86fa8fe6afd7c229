//! The file in which a place in a corpus is remembered. Each corpus has its own; it is replaced as a whole,
//! so that of several readers at once the last to leave is remembered and none reads half a file.

use crate::notebook::Notebook;
use crate::reader::session_state::{SessionState, VERSION};
use crate::replace::{Access, replace};
use directories::ProjectDirs;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Names another folder for what is remembered.
pub const STATE_DIR: &str = "VERBATIM_STATE_DIR";

/// The file of the corpus that a notebook belongs to, in the folder for state ([`STATE_DIR`], else the place
/// that the system gives: on Linux `~/.local/state/verbatim`). `None` where the system names no home.
pub fn path(notebook: &Notebook) -> Option<PathBuf> {
    let name = Path::new(&notebook.file_name()?).with_extension("json");
    Some(folder()?.join("places").join(name))
}

fn folder() -> Option<PathBuf> {
    if let Some(dir) = std::env::var_os(STATE_DIR).filter(|v| !v.is_empty()) {
        return Some(dir.into());
    }
    let dirs = ProjectDirs::from("", "", "verbatim")?;
    Some(dirs.state_dir().unwrap_or(dirs.data_local_dir()).into())
}

/// Where a notebook is put that cannot be saved in its own file: in the folder for state, else in that for temporary
/// files; no two programs have one name.
pub fn rescue_places(notebook: &Notebook) -> Vec<PathBuf> {
    let name = format!(
        "{}{}{RESCUE_ENDING}",
        rescue_name(notebook),
        std::process::id()
    );
    let state = folder().filter(|folder| fs::create_dir_all(folder).is_ok());
    let folders = state.into_iter().chain([std::env::temp_dir()]);
    folders.map(|folder| folder.join(&name)).collect()
}

/// Where earlier runs have put a notebook that could not be saved in its own file.
pub fn rescued(notebook: &Notebook) -> Vec<PathBuf> {
    let folders = folder().into_iter().chain([std::env::temp_dir()]);
    let beginning = rescue_name(notebook);
    let is_rescued = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(&beginning) && name.ends_with(RESCUE_ENDING)
    };
    let entries = folders.flat_map(|folder| fs::read_dir(folder).into_iter().flatten().flatten());
    let mut all: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(is_rescued)
        .collect();
    all.sort();
    all
}

const RESCUE_ENDING: &str = ".jsonl";

/// How the names begin of what is put elsewhere.
fn rescue_name(notebook: &Notebook) -> String {
    let name = notebook.file_name().unwrap_or_default();
    format!("{}-unsaved-", name.trim_end_matches(RESCUE_ENDING))
}

/// What is remembered; nothing where the file is missing.
///
/// # Errors
/// Where it cannot be read, with the path and the reason.
pub fn load(path: &Path) -> Result<Option<SessionState>, String> {
    let told = |why: String| format!("{}: {why}", path.display());
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(why) if why.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(why) => return Err(told(why.to_string())),
    };
    let state: SessionState =
        serde_json::from_slice(&bytes).map_err(|why| told(why.to_string()))?;
    match state.version <= VERSION {
        true => Ok(Some(state)),
        false => Err(told("a later version of Verbatim wrote it".into())),
    }
}

/// Remembers a place.
///
/// # Errors
/// Where the folder cannot be made or the file not be replaced.
pub fn write(path: &Path, state: &SessionState) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    replace(path, Access::Private, |out| {
        serde_json::to_writer(&mut *out, state)?;
        out.write_all(b"\n")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_with_a_notebook_beside_their_articles_have_a_place_each() {
        let folder = tempfile::tempdir().unwrap();
        let [one, other] = ["a", "b"].map(|name| {
            let corpus = folder.path().join(name);
            let beside = corpus.join(crate::corpus::NOTEBOOK);
            let key = crate::notebook::CorpusKey::of_paths(&[corpus]);
            path(&Notebook::open_at(&beside, &key, &[]))
        });
        assert!(one.is_some() && one != other, "{one:?}");
    }

    #[test]
    fn a_place_is_kept_and_damage_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("places/a.json");
        assert_eq!(load(&path), Ok(None));
        let state = SessionState::default();
        write(&path, &state).unwrap();
        assert_eq!(load(&path), Ok(Some(state)));
        for (damage, said) in [
            ("{\"screen\":", "EOF"),
            ("{\"version\":99}", "later version"),
        ] {
            fs::write(&path, damage).unwrap();
            let told = load(&path).unwrap_err();
            assert!(told.contains("a.json") && told.contains(said), "{told}");
        }
    }
}
