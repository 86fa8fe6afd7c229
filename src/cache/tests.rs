use super::*;
use std::fs::{self, File};
use std::path::PathBuf;

fn folder(dir: &tempfile::TempDir, most_bytes: u64) -> Folder {
    Folder::new(dir.path().join("kept"), "1", most_bytes)
}

/// An entry whose value is its key's number, many times.
fn entry(number: u8) -> CacheEntry {
    (key(number), postcard::to_stdvec(&value(number)).unwrap())
}

fn key(number: u8) -> CacheKey {
    CacheKey::of_parts([&[number][..]])
}

fn value(number: u8) -> String {
    format!("No. {number} ").repeat(20)
}

fn packs(dir: &tempfile::TempDir) -> Vec<PathBuf> {
    let files = fs::read_dir(dir.path().join("kept/1")).unwrap();
    let paths = files.map(|file| file.unwrap().path());
    let mut paths: Vec<PathBuf> = paths.collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "pack"));
    paths
}

fn got(folder: Folder, number: u8) -> (Option<String>, Vec<String>) {
    let cache = Cache::open(folder);
    let value = cache.get(key(number));
    (value, cache.take_warnings())
}

#[test]
fn what_is_kept_is_there_the_next_time_and_for_this_version_alone() {
    let dir = tempfile::tempdir().unwrap();
    let own = folder(&dir, MAX_BYTES);
    own.add(&[entry(1), entry(2)]).unwrap();
    assert_eq!(got(own.clone(), 2), (Some(value(2)), Vec::new()));
    assert_eq!(got(own, 3), (None, Vec::new()));
    let other = Folder::new(dir.path().join("kept"), "2", MAX_BYTES);
    assert_eq!(got(other, 2), (None, Vec::new()));
}

#[cfg(unix)]
#[test]
fn nothing_is_said_where_nobody_may_write_and_all_else_is() {
    use std::os::unix::fs::PermissionsExt;
    let many: Vec<CacheEntry> = (0..40).map(entry).collect();
    let told = |dir: &tempfile::TempDir| {
        let cache = Cache::open(folder(dir, MAX_BYTES));
        cache.keep(&many);
        cache.take_warnings()
    };
    let dir = tempfile::tempdir().unwrap();
    fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o500)).unwrap();
    // Root may write everywhere.
    if folder(&dir, MAX_BYTES).try_to_write().is_err() {
        assert_eq!(told(&dir), [] as [&str; 0]);
    }
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("kept"), "a file in its place").unwrap();
    assert!(folder(&dir, MAX_BYTES).try_to_write().is_err());
    assert!(told(&dir)[0].contains("nothing kept"));
}

#[test]
fn few_bytes_are_not_worth_a_file() {
    let dir = tempfile::tempdir().unwrap();
    let cache = Cache::open(folder(&dir, MAX_BYTES));
    cache.keep(&[entry(1)]);
    assert!(!dir.path().join("kept").exists());
    let many: Vec<CacheEntry> = (0..40).map(entry).collect();
    cache.keep(&many);
    assert_eq!(packs(&dir).len(), 1);
    assert_eq!(cache.take_warnings(), [] as [&str; 0]);
}

#[test]
fn no_damage_is_taken_for_a_result() {
    let dir = tempfile::tempdir().unwrap();
    let own = folder(&dir, MAX_BYTES);
    own.add(&[entry(1), entry(2)]).unwrap();
    let path = packs(&dir).remove(0);
    let whole = fs::read(&path).unwrap();
    let flipped = (0..whole.len()).map(|at| {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x20;
        bytes
    });
    let cut = (0..whole.len()).map(|end| whole[..end].to_vec());
    let mut set_aside = 0;
    for bytes in flipped.chain(cut) {
        fs::write(&path, bytes).unwrap();
        for number in [1, 2] {
            let (read, told) = got(own.clone(), number);
            assert!(read.is_none_or(|read| read == value(number)));
            set_aside += told.len();
        }
    }
    // Each damaged pack was told once, whichever entry showed it.
    assert_eq!(set_aside, 2 * whole.len());
}

#[test]
fn what_is_set_aside_is_told_with_the_reason() {
    let dir = tempfile::tempdir().unwrap();
    let own = folder(&dir, MAX_BYTES);
    own.add(&[entry(1)]).unwrap();
    let path = packs(&dir).remove(0);
    for (bytes, reason) in [
        (
            &b"verbatim pack 9\nwhat will be"[..],
            "another version of Verbatim wrote it",
        ),
        (
            b"a letter to the editor, of some length",
            "no pack of Verbatim",
        ),
        (b"verbatim pack 1\n", "it breaks off"),
    ] {
        fs::write(&path, bytes).unwrap();
        let (read, told) = got(own.clone(), 1);
        assert_eq!(read, None);
        let wanted = format!("{}: {reason}; it is set aside", path.display());
        assert!(told[0].starts_with(&wanted), "{told:?}");
        assert_eq!(got(own.clone(), 1).1, [] as [&str; 0]);
    }
}

#[test]
fn one_run_writes_at_a_time_and_what_a_killed_one_left_is_removed() {
    let dir = tempfile::tempdir().unwrap();
    let own = folder(&dir, MAX_BYTES);
    own.add(&[entry(1)]).unwrap();
    let left = dir.path().join("kept/1/.unfinished-x");
    fs::write(&left, "half").unwrap();
    let lock = File::create(dir.path().join("kept/lock")).unwrap();
    fs4::FileExt::lock(&lock).unwrap();
    own.add(&[entry(2)]).unwrap();
    assert_eq!(packs(&dir).len(), 1);
    assert!(left.exists());
    drop(lock);
    own.add(&[entry(2)]).unwrap();
    assert_eq!(packs(&dir).len(), 2);
    assert!(!left.exists());
}

#[test]
fn many_small_packs_become_one() {
    let dir = tempfile::tempdir().unwrap();
    let own = folder(&dir, MAX_BYTES);
    for number in 0..17 {
        own.add(&[entry(number)]).unwrap();
    }
    assert_eq!(packs(&dir).len(), 1);
    for number in 0..17 {
        assert_eq!(got(own.clone(), number).0, Some(value(number)));
    }
}

#[test]
fn the_oldest_is_dropped_where_it_becomes_too_much() {
    let dir = tempfile::tempdir().unwrap();
    folder(&dir, MAX_BYTES).add(&[entry(1)]).unwrap();
    let of_one = folder(&dir, 0).size();
    let own = folder(&dir, of_one * 5 / 2);
    for number in 2..=4 {
        std::thread::sleep(std::time::Duration::from_millis(20));
        own.add(&[entry(number)]).unwrap();
    }
    let kept = (1..=4).filter(|number| got(own.clone(), *number).0.is_some());
    assert_eq!(kept.collect::<Vec<u8>>(), [3, 4]);
    own.clear().unwrap();
    assert_eq!(own.size(), 0);
}

#[test]
fn what_is_kept_but_does_not_fit_is_made_anew() {
    let dir = tempfile::tempdir().unwrap();
    let open = || Cache::open(folder(&dir, MAX_BYTES));
    let long = "“It is ready,” she said. ".repeat(200);
    let got = |cache: Cache, fits: bool, made: &str| {
        cache.get_or_make(|| key(1), |_: &String| fits, || made.to_owned())
    };
    assert_eq!(got(open(), true, &long), long);
    assert_eq!(got(open(), true, "never made"), long);
    assert_eq!(got(open(), false, "made anew"), "made anew");
    assert_eq!(got(Cache::none(), true, "kept nowhere"), "kept nowhere");
}
