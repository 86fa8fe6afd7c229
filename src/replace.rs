//! Writing a file whole or not at all.

use crate::text::hex;
use fs4::{FileExt, TryLockError};
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::NamedTempFile;

/// No run writes one file so long without a pause, where nothing else tells whether it is at work.
const AT_WORK: Duration = Duration::from_secs(10);

/// Who may read a file that is new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Its owner alone: a reader's notes on unpublished material.
    Private,
    /// Whoever the system lets read new files.
    Usual,
}

/// Replaces a file in one step: whoever opens it sees the old content or the new one, and after a power
/// cut one of the two is there. A symbolic link stays one, and a file keeps its permissions. What is no
/// file (a pipe, a device) is written to directly.
///
/// # Errors
/// Those of `write` and of the file system; then the old file is as it was.
pub fn replace(
    path: &Path,
    access: Access,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let old = fs::metadata(path).ok();
    if old.as_ref().is_some_and(|old| !old.is_file()) {
        let mut out = BufWriter::new(File::options().write(true).open(path)?);
        write(&mut out)?;
        return out.flush();
    }
    let target = target(path);
    let dir = folder(&target);
    if !dir.is_dir() {
        let missing = format!("there is no folder {}", dir.display());
        return Err(io::Error::new(io::ErrorKind::NotFound, missing));
    }
    let prefix = temporary_prefix(&target);
    remove_abandoned(dir, &prefix);
    let mut temporary = locked_temporary(access, &prefix, dir)?;
    let mut out = BufWriter::new(temporary.as_file_mut());
    write(&mut out)?;
    out.flush()?;
    drop(out);
    if let Some(old) = old {
        temporary.as_file().set_permissions(old.permissions())?;
    }
    temporary.as_file().sync_all()?;
    temporary.persist(&target)?;
    sync_dir(dir)
}

/// Whether this reader may make no file where this one lies, and so not replace it.
pub fn is_read_only(path: &Path) -> bool {
    use io::ErrorKind::{PermissionDenied, ReadOnlyFilesystem};
    // Neither the owner nor the bits of a folder tell of a system that is mounted so.
    let made = tempfile::tempfile_in(folder(&target(path)));
    made.is_err_and(|why| matches!(why.kind(), PermissionDenied | ReadOnlyFilesystem))
}

/// Makes a file that is not there yet, which its owner alone may read.
pub fn create_private(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// How the temporary files of this file are called.
fn temporary_prefix(target: &Path) -> String {
    // By its hash: a name may be as long as the system lets it be.
    let name = target.file_name().unwrap_or_default();
    let hash = hex(&Sha256::digest(name.as_encoded_bytes())[..4]);
    format!(".verbatim-{hash}-")
}

/// Removes what runs that were killed have left of writing this file.
pub fn clean(path: &Path) {
    let target = target(path);
    remove_abandoned(folder(&target), &temporary_prefix(&target));
}

/// The file itself, where a link leads to it.
fn target(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf())
}

fn folder(target: &Path) -> &Path {
    let dir = target.parent().filter(|dir| !dir.as_os_str().is_empty());
    dir.unwrap_or(Path::new("."))
}

/// Removes what a run that was killed has left of writing this file: nobody holds the lock of it.
fn remove_abandoned(dir: &Path, prefix: &str) {
    let prefix = prefix.as_bytes();
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    let left = entries.filter(|entry| entry.file_name().as_encoded_bytes().starts_with(prefix));
    for entry in left {
        let Ok(file) = File::open(entry.path()) else {
            continue;
        };
        let is_abandoned = match FileExt::try_lock(&file) {
            Ok(()) => true,
            Err(TryLockError::WouldBlock) => false,
            // A file system without locks: what was written to a moment ago may be another run's, which is at work.
            Err(TryLockError::Error(_)) => {
                let written = file.metadata().and_then(|data| data.modified());
                written.is_ok_and(|at| at.elapsed().is_ok_and(|age| age > AT_WORK))
            }
        };
        if is_abandoned {
            // One that cannot be removed harms nobody.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// A new file that is known to be at work on until it is closed, however the run ends.
fn locked_temporary(access: Access, prefix: &str, dir: &Path) -> io::Result<NamedTempFile> {
    loop {
        let temporary = builder(access, prefix).tempfile_in(dir)?;
        // Where the file system has no locks, its age tells.
        let _ = FileExt::lock(temporary.as_file());
        // Another run may have taken it for abandoned before it was locked.
        if temporary.path().exists() {
            return Ok(temporary);
        }
    }
}

fn builder(access: Access, prefix: &str) -> tempfile::Builder<'_, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(prefix);
    #[cfg(unix)]
    if access == Access::Usual {
        use std::os::unix::fs::PermissionsExt;
        // The process's umask takes from this what it takes from every new file.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    #[cfg(not(unix))]
    let _ = access;
    builder
}

/// Makes the new name itself durable.
#[cfg(unix)]
fn sync_dir(dir: &Path) -> io::Result<()> {
    File::open(dir)?.sync_all()
}

#[cfg(not(unix))]
fn sync_dir(_dir: &Path) -> io::Result<()> {
    Ok(())
}

/// Leaves beside a file what a run that was killed leaves of writing it.
#[cfg(test)]
pub fn leave_abandoned(path: &Path) {
    let name = format!("{}old", temporary_prefix(path));
    File::create(folder(path).join(name)).unwrap();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_write_leaves_the_old_file() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("f");
        fs::write(&path, "old").unwrap();
        let failed = replace(&path, Access::Usual, |out| {
            out.write_all(b"half")?;
            Err(io::Error::other("no more"))
        });
        assert!(failed.is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_that_is_missing_is_named() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("none/f");
        let failed = replace(&path, Access::Usual, |_| Ok(()))
            .unwrap_err()
            .to_string();
        assert!(failed.ends_with("none"), "{failed}");
    }

    #[test]
    fn what_a_killed_run_left_is_removed_and_what_another_writes_stays() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("f");
        let made = |name: &str| File::create(dir.path().join(name)).unwrap();
        let of = |file: &str, end: &str| format!("{}{end}", temporary_prefix(Path::new(file)));
        let (old, new, other) = (of("f", "old"), of("f", "new"), of("g", "old"));
        drop(made(&old));
        let at_work = made(&new);
        FileExt::lock(&at_work).unwrap();
        drop(made(&other));
        clean(&path);
        assert!(!dir.path().join(&old).exists());
        drop(made(&old));
        replace(&path, Access::Usual, |out| out.write_all(b"new")).unwrap();
        let mut names: Vec<_> = fs::read_dir(dir.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        let mut left = [new, other, "f".to_string()];
        left.sort();
        assert_eq!(names, left);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link_and_permissions_stay() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let dir = tempfile::tempdir().unwrap();
        let (file, link) = (dir.path().join("f"), dir.path().join("l"));
        fs::write(&file, "old").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        symlink(&file, &link).unwrap();
        replace(&link, Access::Private, |out| out.write_all(b"new")).unwrap();
        assert!(link.is_symlink());
        assert_eq!(fs::read_to_string(&file).unwrap(), "new");
        let mode = fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
    }

    #[cfg(unix)]
    #[test]
    fn a_device_is_written_to_and_not_replaced() {
        replace(Path::new("/dev/null"), Access::Usual, |out| {
            out.write_all(b"x")
        })
        .unwrap();
        assert!(!fs::metadata("/dev/null").unwrap().is_file());
    }
}
