//! Noticing that files of the corpus change on disk. Where the system cannot tell, nothing is noticed; the articles can
//! be read again all the same.

use crate::corpus::FileStates;
use crate::reader::event::Event;
use crate::reader::thread::spawn;
use notify::{RecursiveMode, Watcher, recommended_watcher};
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Sender, channel};
use std::time::{Duration, Instant};

/// A file is looked at when nothing has happened to any for so long: who saves one writes it piece by piece.
const QUIET: Duration = Duration::from_millis(200);
/// But no later than this after the first thing that happened.
const PATIENCE: Duration = Duration::from_secs(2);

/// Watches files and folders on a thread of its own; an event tells which files have changed.
///
/// # Errors
/// Where the system allows no further thread.
pub fn watch(paths: Vec<PathBuf>, events: Sender<Event>) -> io::Result<()> {
    spawn("files", events, move |events| {
        let mut known = FileStates::of(&paths);
        let (tell, happened) = channel();
        let watcher = recommended_watcher(move |told: notify::Result<notify::Event>| {
            // Who only reads a file changes nothing.
            if told.is_ok_and(|told| !told.kind.is_access()) {
                let _ = tell.send(());
            }
        });
        let Ok(mut watcher) = watcher else { return };
        for (folder, mode) in folders(&paths) {
            let _ = watcher.watch(&folder, mode);
        }
        while happened.recv().is_ok() {
            let since = Instant::now();
            while since.elapsed() < PATIENCE && happened.recv_timeout(QUIET).is_ok() {}
            let now = FileStates::of(&paths);
            let changed = known.changed_in(&now);
            known = now;
            if !changed.is_empty() && events.send(Event::FilesChanged(changed)).is_err() {
                return;
            }
        }
    })
}

/// The folders to watch: those that are read, and those in which a file lies that is read, for whoever saves a file
/// often puts another one in its place.
fn folders(paths: &[PathBuf]) -> BTreeMap<PathBuf, RecursiveMode> {
    let folder = |path: &PathBuf| match path.is_dir() {
        true => (path.clone(), RecursiveMode::Recursive),
        false => {
            let parent = path
                .parent()
                .filter(|parent| !parent.as_os_str().is_empty());
            let parent = parent.unwrap_or(Path::new(".")).to_owned();
            (parent, RecursiveMode::NonRecursive)
        }
    };
    paths.iter().map(folder).collect()
}
