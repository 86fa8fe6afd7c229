//! The three doors: files and folders, a stream, the bundled sample.

use super::formats::Settings;
use super::gather::{self, File};
use super::manifest::{self, Manifest};
use super::walk::{self, FoundFile};
use super::written_here::is_written_here;
use super::{Corpus, Problem, Watch, stretches, unpack};
use crate::cache::Cache;
use crate::text::counted;
use rayon::prelude::*;
use std::io::Read;
use std::path::{Path, PathBuf};

/// What a stream without a name is called.
pub const STREAM: &str = "standard input";

/// Opens files and folders, in any of the [formats](super::FORMATS) and any usual encoding, packed or not. A folder is read with all folders in it; hidden files, `README*`, `corpus.toml`, notebooks and what Verbatim has exported are no
/// articles. What cannot be read is told in [`Corpus::problems`], and the rest goes on.
///
/// ```
/// let folder = tempfile::tempdir()?;
/// let file = folder.path().join("bridge.txt");
/// std::fs::write(&file, "# Bridge to open\n\nHarbour Post\nPublished 2 May 2031\n\n“It is ready,” Ada Okoro said.\n")?;
///
/// let corpus = verbatim::corpus::open(&[folder.path().to_owned()]);
/// let article = &corpus.articles[0];
/// assert_eq!(article.id, "bridge");
/// assert_eq!(article.siglum, "HP");
/// assert_eq!(article.headline(), Some("Bridge to open"));
/// let published = article.published.as_ref().expect("a day");
/// assert_eq!(published.value.to_string(), "2031-05-02");
/// assert_eq!(published.provenance.to_string(), "the date line “Published 2 May 2031”");
/// assert!(corpus.problems.is_empty());
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn open(paths: &[PathBuf]) -> Corpus {
    open_watched(paths, &Watch::default())
}

/// The same while another thread watches. Files that are not read when it says stop are left out, and a
/// problem says how many.
pub fn open_watched(paths: &[PathBuf], watch: &Watch) -> Corpus {
    open_kept(paths, &Cache::none(), watch)
}

/// Opens drafts that are to be checked: every word of them counts, also what of a saved page would be none of its
/// article (captions, teasers, short lines) and the headline of a page or document.
pub fn open_drafts(paths: &[PathBuf]) -> Corpus {
    opened(paths, &Cache::none(), &Watch::default(), true)
}

/// Opens files and folders with what the cache keeps of earlier runs on the same texts; what is read anew is kept there, too.
pub fn open_kept(paths: &[PathBuf], cache: &Cache, watch: &Watch) -> Corpus {
    opened(paths, cache, watch, false)
}

fn opened(paths: &[PathBuf], cache: &Cache, watch: &Watch, every_word: bool) -> Corpus {
    let mut found = walk::find(paths);
    let manifests: Vec<Manifest> = found
        .manifests
        .iter()
        .map(|m| Manifest::open(&m.path, m.whole))
        .collect();
    let is_ignored = |file: &FoundFile| manifests.iter().any(|m| m.ignores(&file.path));
    found.files.retain(|file| !is_ignored(file));
    let all = found.files.len();
    watch.begin_files(all);
    let paths_read = found.files.par_iter();
    let read_one = |file: &FoundFile| {
        let settings = Settings {
            every_word,
            ..manifest::settings(&manifests, &file.path)
        };
        read(file, &settings, watch)
    };
    let files: Vec<Vec<File>> = paths_read
        .filter_map(|file| (!watch.is_stopped()).then(|| read_one(file)))
        .collect();
    let mut problems = found.problems;
    if files.len() < all {
        problems.push(Problem {
            is_note: false,
            path: paths.first().cloned().unwrap_or_default(),
            line: None,
            reason: format!("stopped: {} of {} read", files.len(), counted(all, "file")),
        });
    }
    let files = files.into_iter().flatten().collect();
    gather::corpus(name(paths), files, &manifests, problems, cache)
}

/// Opens what a stream holds; its format is told by its look.
pub fn from_reader(reader: impl Read) -> Corpus {
    from_stream(reader, &Settings::default())
}

/// Opens a draft that a stream holds, as [`open_drafts`] does.
pub fn draft_from_reader(reader: impl Read) -> Corpus {
    let settings = Settings {
        every_word: true,
        ..Settings::default()
    };
    from_stream(reader, &settings)
}

fn from_stream(mut reader: impl Read, settings: &Settings) -> Corpus {
    let stream = FoundFile {
        path: PathBuf::from(STREAM),
        folder: PathBuf::new(),
    };
    let mut bytes = Vec::new();
    let files = match reader.read_to_end(&mut bytes) {
        Ok(_) => in_file(stream, bytes, settings),
        Err(error) => vec![File::failed(stream, walk::reason(&error))],
    };
    gather::corpus(STREAM.into(), files, &[], Vec::new(), &Cache::none())
}

fn read(file: &FoundFile, settings: &Settings, watch: &Watch) -> Vec<File> {
    if let Some((reading, bytes)) = stretches::read(&file.path, settings) {
        watch.file(bytes);
        return vec![File::of(file.clone(), reading, settings)];
    }
    match std::fs::read(&file.path) {
        Ok(bytes) if is_written_here(&bytes) => {
            watch.file(bytes.len());
            Vec::new()
        }
        Ok(bytes) => {
            watch.file(bytes.len());
            in_file(file.clone(), bytes, settings)
        }
        Err(error) => {
            watch.file(0);
            vec![File::failed(file.clone(), walk::reason(&error))]
        }
    }
}

/// The files in the bytes of one: itself, unless it is packed.
pub fn in_file(file: FoundFile, bytes: Vec<u8>, settings: &Settings) -> Vec<File> {
    let FoundFile { path, folder } = file;
    let members = unpack::members(path, bytes).into_iter();
    members
        .map(|member| File::of_member(member, folder.clone(), settings))
        .collect()
}

/// The name of a corpus that gives itself none: its folders or files.
fn name(paths: &[PathBuf]) -> String {
    let names: Vec<String> = paths.iter().take(2).map(|path| own_name(path)).collect();
    match paths.len() {
        n if n > 2 => format!("{} and {} more", names.join(", "), n - 2),
        _ => names.join(", "),
    }
}

fn own_name(path: &Path) -> String {
    let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let name = if real.is_dir() {
        real.file_name()
    } else {
        path.file_stem()
    };
    name.unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    /// A folder with these files.
    fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for (name, bytes) in files {
            let path = dir.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        dir
    }

    fn opened(dir: &tempfile::TempDir) -> Corpus {
        open(&[dir.path().to_owned()])
    }

    fn told(corpus: &Corpus, dir: &tempfile::TempDir) -> Vec<String> {
        let root = format!("{}/", dir.path().display());
        corpus
            .problems
            .iter()
            .map(|p| p.to_string().replace(&root, ""))
            .collect()
    }

    fn ids(corpus: &Corpus) -> Vec<&str> {
        corpus.articles.iter().map(|a| a.id.as_str()).collect()
    }

    #[test]
    fn what_verbatim_writes_is_no_article() {
        let dir = folder(&[
            ("a.txt", b"It rained. A urn stood there."),
            (
                "marks.md",
                b"<!-- urn:x-verbatim:export -->\n\n# Marks: a\n\n> It rained.\n",
            ),
            (
                "marks.csv",
                b"what,statement,speaker,said_on,said_by,said_guess,text\nmark,,,,,,It rained.\n",
            ),
            (
                "copy.jsonl",
                b"{\"notebook\":{\"version\":1,\"corpus\":\"a\"}}\n",
            ),
            ("verbatim.notebook.jsonl", b""),
        ]);
        let corpus = opened(&dir);
        assert_eq!(told(&corpus, &dir), [] as [&str; 0]);
        assert_eq!(ids(&corpus), ["a"]);
    }

    #[test]
    fn every_format_is_an_article() {
        let dir = folder(&[
            ("a.txt", b"It rained.\r\n"),
            ("b.md", b"---\nid: own\noutlet: Harbour Post\n---\nIt rained.\n"),
            ("c.jsonl", b"{\"text\":\"It rained.\"}\n{\"id\":\"z\",\"text\":\"It rained.\",\"siglum\":\"ZZ\"}\n"),
            ("d.json", b"[{\"text\":\"It rained.\",\"url\":\"https://lakeherald.com/2031/05/02/rain\"}]"),
            ("e.article", b"It rained in Lakeport."),
        ]);
        let corpus = opened(&dir);
        assert_eq!(told(&corpus, &dir), [] as [&str; 0]);
        let rained = &corpus.articles[2].sha256[..12];
        assert_eq!(
            ids(&corpus),
            [
                "a",
                "own",
                rained,
                "z",
                "https://lakeherald.com/2031/05/02/rain",
                "e"
            ]
        );
        let sigla: Vec<_> = corpus.articles.iter().map(|a| a.siglum.as_str()).collect();
        assert_eq!(sigla, ["?1", "HP", "?2", "ZZ", "LH", "?3"]);
        assert_eq!(corpus.articles[0].text.as_ref(), "It rained.\n");
        assert!(corpus.articles[3].path.ends_with("c.jsonl:2"));
        let told_by_url = &corpus.articles[4];
        assert_eq!(
            told_by_url
                .outlet
                .as_ref()
                .map(|k| k.provenance.to_string()),
            Some("the URL in the JSON record".into())
        );
        assert_eq!(
            told_by_url.published.as_ref().map(|k| k.value),
            Some(jiff::civil::date(2031, 5, 2))
        );
        assert_eq!(
            corpus.articles[0].sha256,
            "9037922d0d5d5e25182f79c994a7a78a520aaaf3eab9a000cd9f571efa283373"
        );
    }

    #[test]
    fn bad_input_is_told_and_the_rest_goes_on() {
        let dir = folder(&[
            ("binary.jpg", b"\xFF\xD8\xFF\xE0\0\x10JFIF\0"),
            ("blank.txt", b" \n\n"),
            (
                "broken.jsonl",
                b"{\"text\":\"one\"}\n{\"text\":\n{\"text\":\"three\"}\n",
            ),
            ("damaged.txt", b"caf\xC3\xA9\nna\xC3\xAFve \xF0\x9F\n"),
            ("empty.md", b"---\ntitle: Rain\n---\n\n"),
            ("good.txt", b"It rained."),
        ]);
        let corpus = opened(&dir);
        let hash = |n: usize| &corpus.articles[n].sha256[..12];
        assert_eq!(ids(&corpus), [hash(0), hash(1), "damaged", "good"]);
        let told = told(&corpus, &dir).into_iter();
        let told: Vec<String> = told
            .map(|told| told.split("; tried").next().unwrap_or_default().to_owned())
            .collect();
        assert_eq!(
            told,
            [
                "binary.jpg: this is no text: it is a picture; words in it have to be recognised first (OCR)",
                "blank.txt: no text in it",
                "broken.jsonl:2: broken JSON, column 8: EOF while parsing a value",
                "damaged.txt:2: not valid UTF-8: 1 × \u{FFFD} stands for what could not be read",
                "empty.md: no text in it",
            ]
        );
    }

    #[test]
    fn a_day_that_may_be_two_is_told_by_the_manifest_or_stays_unknown() {
        let files: [(&str, &[u8]); 2] = [
            ("a.csv", b"title,text,date\nRain,It rained.,2/5/2031\nSnow,It snowed.,2/27/31\n"),
            ("b.txt", b"Bridge to open\n\n02/05/2031\n\nThe mayor of the town said that it would be ready."),
        ];
        let days = |corpus: &Corpus| {
            let days = corpus
                .articles
                .iter()
                .map(|article| article.published.as_ref());
            days.map(|day| day.map(|known| known.value.to_string()).unwrap_or_default())
                .collect::<Vec<_>>()
        };
        let dir = folder(&files);
        let corpus = opened(&dir);
        assert_eq!(days(&corpus), ["", "2031-02-27", ""]);
        let told = told(&corpus, &dir);
        assert_eq!(told.len(), 2);
        assert!(
            told[0].starts_with("a.csv:2: “2/5/2031” may be 2031-05-02 or 2031-02-05: day_order"),
            "{}",
            told[0]
        );
        for (order, day) in [("day-first", "2031-05-02"), ("month-first", "2031-02-05")] {
            let manifest = format!("day_order = \"{order}\"\n");
            fs::write(dir.path().join("corpus.toml"), manifest).unwrap();
            let corpus = opened(&dir);
            assert_eq!(days(&corpus), [day, "2031-02-27", day]);
            assert_eq!(corpus.problems, []);
        }
    }

    #[test]
    fn the_manifest_names_what_is_no_article() {
        let dir = folder(&[
            ("corpus.toml", b"ignore = [\"drafts/\", \"*.bak\"]\n"),
            ("a.txt", b"It rained."),
            ("a.bak", b"It rained, perhaps."),
            ("drafts/b.txt", b"It snowed, perhaps."),
            ("in/drafts.txt", b"It snowed."),
        ]);
        let corpus = opened(&dir);
        assert_eq!(ids(&corpus), ["a", "in/drafts"]);
        assert_eq!(corpus.problems, []);
        assert_eq!(open(&[dir.path().join("a.bak")]).articles.len(), 1);
        fs::write(dir.path().join("corpus.toml"), "ignore = \"*.bak\"\n").unwrap();
        let told = told(&opened(&dir), &dir);
        assert_eq!(
            told,
            ["corpus.toml:1: ignore must be a list of names, as in .gitignore"]
        );
    }

    #[test]
    fn an_article_read_twice_is_one_and_its_versions_are_told() {
        let text = "“The bridge is ready,” the mayor of the town said on Monday. ".repeat(10);
        let other = text.replace("Monday", "Friday");
        let record = |text: &str| {
            let url = "https://lakeherald.example/rain";
            format!("{{\"url\":\"{url}\",\"outlet\":\"Lake Herald\",\"text\":\"{text}\"}}\n")
        };
        let feed = record(&text) + &record(&other);
        let dir = folder(&[("a.txt", text.as_bytes()), ("b.jsonl", feed.as_bytes())]);
        let corpus = opened(&dir);
        let [first, second] = &corpus.articles[..] else {
            panic!("{:?}", ids(&corpus));
        };
        assert!(first.path.ends_with("b.jsonl:1"), "{}", first.path);
        assert_eq!(
            first.related.copies,
            [dir.path().join("a.txt").display().to_string()]
        );
        assert_eq!(first.related.versions, [second.id.as_str()]);
        assert_eq!(second.related.versions, [first.id.as_str()]);
        assert_eq!(corpus.problems, []);
    }

    #[test]
    fn who_stops_the_work_reads_what_is_there() {
        let dir = folder(&[("a.txt", b"It rained."), ("b.txt", b"It snowed.")]);
        let watch = Watch::default();
        let paths = [dir.path().to_owned()];
        assert_eq!(open_watched(&paths, &watch).articles.len(), 2);
        let progress = watch.progress();
        assert_eq!((progress.files, progress.bytes), ((2, 2), 20));
        watch.stop();
        let corpus = open_watched(&paths, &watch);
        assert_eq!(ids(&corpus), [] as [&str; 0]);
        let told = &corpus.problems[0].reason;
        assert_eq!(told, "stopped: 0 of 2 files read");
    }

    #[test]
    fn no_article_at_all_is_told_too() {
        let dir = folder(&[]);
        assert_eq!(told(&opened(&dir), &dir).len(), 1);
        let missing = open(&[dir.path().join("nowhere")]);
        assert_eq!(missing.problems[0].reason, "no such file or folder");
        assert_eq!(open(&[]).articles, []);
    }

    #[cfg(unix)]
    #[test]
    fn what_may_not_be_read_is_told() {
        use std::os::unix::fs::PermissionsExt;
        let dir = folder(&[
            ("open.txt", b"It rained."),
            ("shut.txt", b"x"),
            ("shut/in.txt", b"x"),
        ]);
        let shut = |name: &str| {
            let path = dir.path().join(name);
            fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
            // The superuser reads what nobody may read.
            match path.is_dir() {
                true => fs::read_dir(&path).is_err(),
                false => fs::read(&path).is_err(),
            }
        };
        let (file, folder) = (shut("shut.txt"), shut("shut"));
        let corpus = opened(&dir);
        let wanted: Vec<&str> = [
            (file, "shut.txt: permission denied"),
            (folder, "shut: permission denied"),
        ]
        .into_iter()
        .filter_map(|(shut, told)| shut.then_some(told))
        .collect();
        fs::set_permissions(dir.path().join("shut"), fs::Permissions::from_mode(0o755)).unwrap();
        let mut told = told(&corpus, &dir);
        told.sort();
        assert_eq!(told, wanted);
        assert_eq!(corpus.articles[0].id, "open");
    }

    #[test]
    fn the_manifest_overrules_the_text() {
        let dir = folder(&[
            ("a.txt", b"Harbour Post\n2 May 2031\n\nIt rained."),
            ("b.txt", b"Harbour Post\n2 May 2031\n\nIt rained."),
            ("sub/c.txt", b"It rained."),
            ("sub/corpus.toml", b"[[article]]\nfile = \"c.txt\"\noutlet = \"Lake Herald\"\n"),
            ("corpus.toml", b"title = \"Rain\"\n[[article]]\nfile = \"a.txt\"\ndate = \"2031-05-03\"\noutlet = \"The Hill Times\"\n[[article]]\nfile = \"gone.txt\"\nnote = \"x\"\n[outlet.\"Lake Herald\"]\nsiglum = \"LAKE\"\n"),
        ]);
        let corpus = opened(&dir);
        assert_eq!(corpus.name, "Rain");
        let facts: Vec<_> = corpus
            .articles
            .iter()
            .map(|a| {
                let day = a
                    .published
                    .as_ref()
                    .map(|k| format!("{} by {}", k.value, k.provenance))
                    .unwrap_or_default();
                (
                    a.siglum.as_str(),
                    a.outlet
                        .as_ref()
                        .map(|k| k.provenance.to_string())
                        .unwrap_or_default(),
                    day,
                )
            })
            .collect();
        assert_eq!(
            facts[0],
            (
                "HT",
                "corpus.toml".into(),
                "2031-05-03 by corpus.toml".into()
            )
        );
        assert_eq!(
            facts[1],
            (
                "HP",
                "the line “Harbour Post”".into(),
                "2031-05-02 by the date line “2 May 2031”".into()
            )
        );
        assert_eq!(facts[2], ("LAKE", "corpus.toml".into(), String::new()));
        assert_eq!(
            told(&corpus, &dir),
            ["corpus.toml:6: no article “gone.txt” was read"]
        );
        let alone = open(&[dir.path().join("a.txt")]);
        assert_eq!(alone.articles[0].siglum, "HT");
        assert_eq!(alone.problems, []);
    }

    #[test]
    fn hints_do_what_they_say() {
        let files: [(&str, &[u8]); 2] = [("a \"b\".txt", b"It rained."), ("c.jsonl", b"{\"id\":\"x\",\"text\":\"It rained.\"}\n{\"text\":\"a\",\"outlet\":\"Lake Post\",\"date\":\"2031-05-02\"}\n")];
        let dir = folder(&files);
        let hints: Vec<Option<String>> = opened(&dir)
            .articles
            .iter()
            .map(super::super::Article::hint)
            .collect();
        assert_eq!(hints[2], None);
        let manifest: String = hints
            .iter()
            .flatten()
            .map(|hint| {
                let lines = hint.strip_prefix("add to corpus.toml:\n").expect("a hint");
                lines.replace("YYYY-MM-DD", "2031-05-02") + "\n"
            })
            .collect();
        fs::write(dir.path().join("corpus.toml"), manifest).unwrap();
        let corpus = opened(&dir);
        assert_eq!(told(&corpus, &dir), [] as [&str; 0]);
        for article in &corpus.articles[..2] {
            assert_eq!(
                article.outlet.as_ref().map(|k| k.value.as_str()),
                Some("Name of the outlet")
            );
            assert_eq!(article.headline(), Some("Its headline"));
            assert_eq!(article.hint(), None);
        }
        let stream = from_reader("It rained.".as_bytes());
        let hint = stream.articles[0].hint().expect("a hint");
        let front = hint
            .strip_prefix("put before the text:\n")
            .expect("front matter")
            .replace("YYYY-MM-DD", "2031-05-02");
        let again = from_reader(format!("{front}\nIt rained.").as_bytes());
        assert_eq!(again.articles[0].hint(), None);
        assert_eq!(again.articles[0].text.as_ref(), "It rained.");
    }

    #[test]
    fn the_article_that_a_manifest_names_stays_it_beside_a_copy_of_its_file() {
        let text = "Quay opened to all in the rain\n\nThe Harbour Post\nPublished 4 March 2031\nhttps://harbour.example/2031/opens\n\n".to_owned()
            + &"The quay was opened by the mayor on a wet day. ".repeat(8);
        let row = |id: &str, outlet: &str| {
            format!("[[article]]\nfile = \"{id}.txt\"\noutlet = \"{outlet}\"\n")
        };
        let read = |manifest: String| {
            let dir = folder(&[
                ("a_copy.txt", text.as_bytes()),
                ("harbour.txt", text.as_bytes()),
                ("corpus.toml", manifest.as_bytes()),
            ]);
            let corpus = opened(&dir);
            let named = corpus
                .articles
                .iter()
                .map(|article| (article.id.clone(), article.outlet_name().to_owned()));
            (named.collect::<Vec<_>>(), told(&corpus, &dir))
        };
        let (named, problems) = read(row("harbour", "The Harbour Post"));
        assert_eq!(named, [("harbour".into(), "The Harbour Post".into())]);
        assert!(
            problems.iter().any(|told| told.contains("a copy of")),
            "{problems:?}"
        );
        let both = row("harbour", "The Harbour Post") + &row("a_copy", "Gull Weekly");
        assert_eq!(read(both).0.len(), 2);
    }

    #[test]
    fn one_outlet_has_one_siglum() {
        let dir = folder(&[
            ("x.jsonl", b"{\"id\":\"a\",\"text\":\"t\",\"outlet\":\"The Harbour Times\"}\n{\"id\":\"b\",\"text\":\"t\",\"outlet\":\"harbour times\"}\n{\"text\":\"t\",\"outlet\":\"harbourtimes.com\"}\n"),
        ]);
        let corpus = opened(&dir);
        let sigla: Vec<_> = corpus.articles.iter().map(|a| a.siglum.as_str()).collect();
        assert_eq!(sigla, ["HT", "HT", "HT"]);
    }

    #[test]
    fn an_article_keeps_its_id_whatever_is_opened_beside_it() {
        let dir = folder(&[
            ("north/a.txt", b"It rained."),
            ("north/deep/b.txt", b"It snowed."),
            (
                "north/feed.jsonl",
                b"{\"text\":\"It froze.\"}\n{\"text\":\"It thawed.\"}\n",
            ),
            ("south/c.txt", b"It hailed."),
            ("south/feed.jsonl", b"{\"text\":\"It cleared.\"}\n"),
        ]);
        let [north, south] = ["north", "south"].map(|name| dir.path().join(name));
        let sorted = |paths: &[PathBuf]| {
            let corpus = open(paths);
            let mut ids: Vec<String> = corpus.articles.into_iter().map(|a| a.id).collect();
            ids.sort();
            ids
        };
        let both = sorted(&[south.clone(), north.clone()]);
        assert_eq!(both, sorted(&[north.clone(), south.clone()]));
        let mut apart = [sorted(&[north]), sorted(&[south])].concat();
        apart.sort();
        assert_eq!(both, apart);
        for id in ["a", "deep/b", "c"] {
            assert!(both.contains(&id.to_string()), "{id} in {both:?}");
        }
    }

    #[test]
    fn a_note_above_a_mail_has_an_id_of_the_file_and_only_its_own_entry_of_the_manifest() {
        let passed = b"From: Anna Okoro <a@a.example>\nTo: b@b.example\nDate: Mon, 5 May 2031 08:00:00 +0000\nSubject: Fwd: Rain\n\nI read it too late.\n\n---------- Forwarded message ---------\nFrom: Harbour Post <p@p.example>\nDate: Fri, 2 May 2031 at 10:15\nSubject: Rain\n\nIt rained.\n";
        let manifest = b"[[article]]\nfile = \"a/x.eml\"\ndate = 2031-05-01\n[[article]]\nid = \"a/x~note\"\nheadline = \"Too late\"\n";
        let other = b"It snowed.\n";
        let dir = folder(&[
            ("a/x.eml", passed),
            ("b/x.txt", other),
            ("corpus.toml", manifest),
        ]);
        let corpus = opened(&dir);
        assert_eq!(told(&corpus, &dir), [] as [&str; 0]);
        let facts = corpus.articles.iter().map(|article| {
            let day = article.published.as_ref().map(|day| day.value.to_string());
            (
                article.id.as_str(),
                article.former_id.as_str(),
                article.headline(),
                day,
            )
        });
        let mut facts: Vec<_> = facts.collect();
        facts.sort();
        let day = |day: &str| Some(day.to_owned());
        assert_eq!(
            facts,
            [
                ("a/x", "x", Some("Rain"), day("2031-05-01")),
                ("a/x~note", "x~note", Some("Too late"), day("2031-05-05")),
                ("b/x", "x-2", None, None),
            ]
        );
    }

    #[test]
    fn articles_of_one_name_are_told_apart_by_what_they_are() {
        let dir = folder(&[
            ("north/a.txt", b"It rained."),
            ("north/feed.jsonl", b"{\"id\":\"7\",\"text\":\"It froze.\"}\n{\"id\":\"8\",\"text\":\"It froze.\"}\n{\"id\":\"8\",\"text\":\"It froze.\"}\n"),
            ("south/a.txt", b"It snowed."),
            ("south/feed.jsonl", b"{\"id\":\"7\",\"text\":\"It cleared.\"}\n"),
        ]);
        let paths = ["north", "south"].map(|name| dir.path().join(name));
        let corpus = open(&paths);
        let hash = |n: usize| &corpus.articles[n].sha256[..12];
        let record = |n: usize| format!("{}~north/feed.jsonl:{n}", hash(2));
        assert_eq!(
            ids(&corpus),
            [
                "north/a.txt",
                &format!("7~{}", hash(1)),
                &record(2),
                &record(3),
                "south/a.txt",
                &format!("7~{}", hash(5)),
            ]
        );
        let former: Vec<&str> = corpus
            .articles
            .iter()
            .map(|a| a.former_id.as_str())
            .collect();
        assert_eq!(former, ["a", "7", "8", "8-2", "a-2", "7-2"]);
    }

    #[test]
    fn records_of_one_text_are_told_apart_by_day_and_headline_and_no_id_names_a_folder_of_the_machine()
     {
        let record = |headline: &str, day: &str| {
            format!(
                "{{\"headline\":\"{headline}\",\"date\":\"{day}\",\"text\":\"It froze all night.\"}}\n"
            )
        };
        let named = |records: &[String]| {
            let feed = records.concat();
            let dir = folder(&[("feed.jsonl", feed.as_bytes())]);
            let corpus = opened(&dir);
            let all = corpus.articles.iter();
            let mut all: Vec<(Option<String>, String)> = all
                .map(|a| (a.headline().map(str::to_owned), a.id.clone()))
                .collect();
            let machine = dir.path().display().to_string();
            assert!(all.iter().all(|(_, id)| !id.contains(&machine)), "{all:?}");
            all.sort();
            all
        };
        let [first, second, third] = [
            record("Frost", "2031-05-05"),
            record("More frost", "2031-05-06"),
            record("Frost again", "2031-05-06"),
        ];
        let all = named(&[first.clone(), second.clone(), third.clone()]);
        assert_eq!(all, named(&[third, second, first]));
        // Two folders of one name that hold the same file are no less two places.
        let dir = folder(&[
            ("a/in/x.txt", b"It froze."),
            ("b/in/x.txt", b"It froze too."),
        ]);
        let both = open(&["a/in", "b/in"].map(|name| dir.path().join(name)));
        let machine = dir.path().display().to_string();
        let [one, other] = &ids(&both)[..] else {
            panic!("{:?}", ids(&both));
        };
        assert!(one != other && !one.contains(&machine) && !other.contains(&machine));
    }

    #[test]
    fn streams_are_read_by_their_look() {
        assert_eq!(
            from_reader("[{\"text\":\"a\"},{\"text\":\"b\"}]".as_bytes())
                .articles
                .len(),
            2
        );
        assert_eq!(
            from_reader("It rained.".as_bytes()).articles[0].id,
            "standard input"
        );
        assert_eq!(
            from_reader("".as_bytes()).problems[0].to_string(),
            "standard input: no text in it"
        );
    }

    #[test]
    fn the_same_input_gives_the_same_corpus() {
        let text: String = (0..200)
            .map(|n| {
                format!(
                    "{{\"text\":\"It rained {n} days.\",\"outlet\":\"Post {}\"}}\n",
                    n % 40
                )
            })
            .collect();
        let (a, b) = (from_reader(text.as_bytes()), from_reader(text.as_bytes()));
        assert_eq!(a.articles, b.articles);
        assert_eq!(a.articles.len(), 200);
    }

    /// A megabyte of one character must cost no more than any other megabyte.
    #[test]
    fn odd_text_of_any_size_is_read_at_once() {
        let start = std::time::Instant::now();
        for piece in [
            "\"",
            "A ",
            "1 May 2031 ",
            "a@b.c ",
            "© 2031 A ",
            "By A B, ",
            "{",
            "http://",
            "\n# ",
            "é",
        ] {
            let text = piece.repeat(1_000_000 / piece.len());
            assert!(from_reader(text.as_bytes()).articles.len() <= 1);
        }
        assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
    }
}
