//! Articles one after another, each read by itself, as if nothing were opened beside it.
//!
//! Of JSON Lines a line is held at a time, of anything else a file: so the memory that it takes does not grow with
//! what is read.

use super::formats::{self, Settings};
use super::gather::{self, File};
use super::manifest::{self, Manifest};
use super::open::{STREAM, in_file};
use super::unpack::{self, Unpacked};
use super::walk::{self, FoundFile};
use super::written_here::is_written_here;
use super::{Article, Problem};
use std::fmt;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::vec;

/// The mark that some programs put before UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{FEFF}".as_bytes();

/// A part of the input that is read by itself, on whatever core: a line, or a file that has no such lines.
#[derive(Debug)]
pub struct InputPart {
    file: FoundFile,
    content: Content,
    settings: Arc<Settings>,
    manifests: Arc<[Manifest]>,
}

#[derive(Debug)]
enum Content {
    /// A line of JSON Lines and its number.
    Line(usize, Vec<u8>),
    /// All bytes of a file.
    Whole(Vec<u8>),
    /// The file could not be read.
    Failed(Problem),
}

impl InputPart {
    /// How many bytes it has.
    pub fn size(&self) -> usize {
        match &self.content {
            Content::Line(_, bytes) | Content::Whole(bytes) => bytes.len(),
            Content::Failed(_) => 0,
        }
    }

    /// The articles in it, and what could not be read. Nothing is told of an article that only others tell: it has
    /// no short name.
    pub fn read(self) -> (Vec<Article>, Vec<Problem>) {
        let files = match self.content {
            Content::Line(number, line) => {
                let reading = formats::read_line(number, line, &self.settings);
                vec![File::of(self.file, reading, &self.settings)]
            }
            Content::Whole(bytes) => in_file(self.file, bytes, &self.settings),
            Content::Failed(problem) => return (Vec::new(), vec![problem]),
        };
        let (mut articles, mut problems) = (Vec::new(), Vec::new());
        for file in files {
            let (own, faults) = gather::alone(file, &self.manifests);
            articles.extend(own);
            problems.extend(faults);
        }
        (articles, problems)
    }
}

/// Files and folders, part by part, in the order of the text.
///
/// ```
/// let folder = tempfile::tempdir()?;
/// let file = folder.path().join("week.jsonl");
/// std::fs::write(&file, "{\"id\": \"a\", \"text\": \"It rained.\"}\n{\"text\": 1}\n")?;
/// let mut input_parts = verbatim::corpus::input_parts(&[file]);
/// let (articles, _) = input_parts.next().expect("a line").read();
/// assert_eq!(articles[0].id, "a");
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn input_parts(paths: &[PathBuf]) -> InputParts {
    let found = walk::find(paths);
    let opened = found.manifests.iter();
    let manifests: Vec<Manifest> = opened.map(|m| Manifest::open(&m.path, m.whole)).collect();
    let mut files = found.files;
    files.retain(|file| !manifests.iter().any(|m| m.ignores(&file.path)));
    let of_manifests = manifests.iter().flat_map(|m| m.problems.clone());
    let problems: Vec<Problem> = found.problems.into_iter().chain(of_manifests).collect();
    InputParts {
        problems: problems.into_iter(),
        files: files.into_iter(),
        manifests: manifests.into(),
        opened: None,
    }
}

/// A stream, part by part.
pub fn input_parts_of(reader: impl BufRead + Send + 'static) -> InputParts {
    let file = FoundFile {
        path: PathBuf::from(STREAM),
        folder: PathBuf::new(),
    };
    let opened = Lines::begin(Box::new(reader), &file.path).and_then(|mut lines| {
        Ok(match lines.are_objects()? {
            true => Opened::Lines(lines),
            false => Opened::Whole(lines.rest()?),
        })
    });
    let mut input_parts = input_parts(&[]);
    match opened {
        Ok(opened) => input_parts.opened = Some((file, Arc::default(), opened)),
        Err(error) => {
            let problem = problem(&file, None, walk::reason(&error));
            input_parts.problems = vec![problem].into_iter();
        }
    }
    input_parts
}

/// The input_parts of files and folders, or of a stream: see [`input_parts`] and [`input_parts_of`].
#[derive(Debug)]
pub struct InputParts {
    problems: vec::IntoIter<Problem>,
    files: vec::IntoIter<FoundFile>,
    manifests: Arc<[Manifest]>,
    /// The file that is being read.
    opened: Option<(FoundFile, Arc<Settings>, Opened)>,
}

impl Iterator for InputParts {
    type Item = InputPart;

    fn next(&mut self) -> Option<InputPart> {
        loop {
            if let Some(problem) = self.problems.next() {
                let file = FoundFile {
                    path: problem.path.clone(),
                    folder: PathBuf::new(),
                };
                return Some(self.part(file, Arc::default(), Content::Failed(problem)));
            }
            if let Some((file, settings, opened)) = self.opened.take() {
                let Some((content, rest)) = opened.next(&file) else {
                    continue;
                };
                let part = self.part(file.clone(), Arc::clone(&settings), content);
                self.opened = rest.map(|opened| (file, settings, opened));
                return Some(part);
            }
            let file = self.files.next()?;
            let settings = Arc::new(manifest::settings(&self.manifests, &file.path));
            match Opened::file(&file.path) {
                Ok(opened) => self.opened = opened.map(|opened| (file, settings, opened)),
                Err(error) => {
                    let problem = problem(&file, None, walk::reason(&error));
                    return Some(self.part(file, settings, Content::Failed(problem)));
                }
            }
        }
    }
}

impl InputParts {
    fn part(&self, file: FoundFile, settings: Arc<Settings>, content: Content) -> InputPart {
        InputPart {
            file,
            content,
            settings,
            manifests: Arc::clone(&self.manifests),
        }
    }
}

/// A file that is open.
#[derive(Debug)]
enum Opened {
    Lines(Lines),
    Whole(Vec<u8>),
}

impl Opened {
    /// Opens a file; `None` where Verbatim has written it: it is no article.
    fn file(path: &Path) -> io::Result<Option<Self>> {
        let reader = BufReader::new(std::fs::File::open(path)?);
        // What cannot be unpacked is told by whoever reads all of it.
        if let Ok(mut lines) = Lines::begin(Box::new(reader), path)
            && lines.are_objects().unwrap_or(false)
        {
            let is_ours = is_written_here(&lines.line);
            return Ok((!is_ours).then_some(Self::Lines(lines)));
        }
        let bytes = std::fs::read(path)?;
        Ok((!is_written_here(&bytes)).then_some(Self::Whole(bytes)))
    }

    /// The next of what it holds, and what is left then.
    fn next(self, file: &FoundFile) -> Option<(Content, Option<Self>)> {
        let mut lines = match self {
            Self::Whole(bytes) => return Some((Content::Whole(bytes), None)),
            Self::Lines(lines) => lines,
        };
        match lines.next() {
            Ok(line) => {
                let (number, line) = line?;
                Some((Content::Line(number, line), Some(Self::Lines(lines))))
            }
            Err(error) => {
                let reason = (lines.reason)(&error);
                let problem = problem(file, Some(lines.number + 1), reason);
                Some((Content::Failed(problem), None))
            }
        }
    }
}

fn problem(file: &FoundFile, line: Option<usize>, reason: String) -> Problem {
    Problem {
        is_note: false,
        path: file.path.clone(),
        line,
        reason,
    }
}

/// An input, line by line.
struct Lines {
    reader: Box<dyn BufRead + Send>,
    /// The name of what is read, without the ending of packing.
    name: PathBuf,
    /// The first line that is not blank, until it is given.
    line: Vec<u8>,
    /// How many lines were read.
    number: usize,
    /// An error of the reader in words.
    reason: fn(&io::Error) -> String,
}

impl Lines {
    /// Unpacks an input where it is packed, and reads its first line.
    fn begin(input: Box<dyn BufRead + Send>, path: &Path) -> io::Result<Self> {
        let Unpacked { reader, is_packed } = unpack::reader(input)?;
        let mut lines = Self {
            reader,
            name: unpack::unpacked_name(path, is_packed),
            line: Vec::new(),
            number: 0,
            reason: match is_packed {
                true => unpack::fault,
                false => walk::reason,
            },
        };
        lines.line = lines.read()?.unwrap_or_default();
        if let Some(rest) = lines.line.strip_prefix(BYTE_ORDER_MARK) {
            lines.line = rest.to_vec();
        }
        Ok(lines)
    }

    /// Whether each line is an object, by the first and by whether there are others.
    fn are_objects(&mut self) -> io::Result<bool> {
        let has_more = !self.reader.fill_buf()?.is_empty();
        Ok(formats::is_lines(&self.name, &self.line, has_more))
    }

    /// The next line that is not blank, and its number.
    fn next(&mut self) -> io::Result<Option<(usize, Vec<u8>)>> {
        if !self.line.is_empty() {
            return Ok(Some((self.number, std::mem::take(&mut self.line))));
        }
        let line = self.read()?;
        Ok(line.map(|line| (self.number, line)))
    }

    fn read(&mut self) -> io::Result<Option<Vec<u8>>> {
        loop {
            let mut line = Vec::new();
            if self.reader.read_until(b'\n', &mut line)? == 0 {
                return Ok(None);
            }
            self.number += 1;
            if !line.trim_ascii().is_empty() {
                return Ok(Some(line));
            }
        }
    }

    /// All that was not given yet.
    fn rest(mut self) -> io::Result<Vec<u8>> {
        self.reader.read_to_end(&mut self.line)?;
        Ok(self.line)
    }
}

impl fmt::Debug for Lines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Lines");
        out.field("name", &self.name).field("number", &self.number);
        out.finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::GzEncoder;
    use std::io::{Cursor, Write};

    const RAIN: &str = "{\"id\": \"a\", \"text\": \"It rained.\"}";

    /// The ids of all articles, and what was said of the rest.
    fn read(input_parts: InputParts) -> (Vec<String>, Vec<String>) {
        let read = input_parts.map(InputPart::read);
        let (articles, problems): (Vec<_>, Vec<_>) = read.unzip();
        let ids = articles.into_iter().flatten().map(|article| article.id);
        let told = problems.into_iter().flatten().map(|p| p.to_string());
        (ids.collect(), told.collect())
    }

    fn stream(text: impl AsRef<[u8]>) -> (Vec<String>, Vec<String>) {
        read(input_parts_of(Cursor::new(text.as_ref().to_vec())))
    }

    fn packed(text: &str) -> Vec<u8> {
        let mut out = GzEncoder::new(Vec::new(), Compression::fast());
        out.write_all(text.as_bytes()).unwrap();
        out.finish().unwrap()
    }

    #[test]
    fn each_line_is_a_part_and_a_broken_one_is_told() {
        let text = format!("\n\u{FEFF}{RAIN}\n{{\"text\":\n\n{{\"text\": \" \"}}\n{RAIN}");
        let text = text.trim_start();
        assert_eq!(input_parts_of(Cursor::new(text.to_owned())).count(), 4);
        let (ids, told) = stream(text);
        assert_eq!(ids, ["a", "a"]);
        assert_eq!(told.len(), 2);
        assert!(
            told[0].starts_with("standard input:2: broken JSON"),
            "{told:?}"
        );
        assert_eq!(told[1], "standard input:4: no text in it");
    }

    #[test]
    fn what_is_no_json_lines_is_read_whole() {
        let one = "{\"articles\":\n [{\"id\": \"b\", \"text\": \"It snowed.\"}]}";
        assert_eq!(input_parts_of(Cursor::new(one)).count(), 1);
        assert_eq!(stream(one).0, ["b"]);
        assert_eq!(stream(RAIN).0, ["a"]);
        let (ids, told) = stream(b"\xFF\xD8\xFF\xE0\0\x10JFIF\0");
        assert_eq!(ids, [] as [&str; 0]);
        assert!(
            told[0].starts_with("standard input: this is no text"),
            "{told:?}"
        );
    }

    #[test]
    fn what_is_packed_is_read_by_lines_too() {
        let both = packed(&format!("{RAIN}\n{RAIN}\n"));
        assert_eq!(stream(&both).0, ["a", "a"]);
        let long = format!("{RAIN}\n").repeat(10_000);
        let long = packed(&long);
        let (ids, told) = stream(&long[..long.len() / 2]);
        assert!(ids.len() > 1_000, "{}", ids.len());
        assert!(told[0].ends_with("packed data that breaks off"), "{told:?}");
    }

    #[test]
    fn files_are_read_one_after_another_as_their_manifest_says() {
        let dir = tempfile::tempdir().unwrap();
        let put = |name: &str, text: &str| std::fs::write(dir.path().join(name), text).unwrap();
        put("a.jsonl", RAIN);
        put("b.txt", "It snowed.");
        put("c.txt", "It thawed.");
        put(
            "copy.jsonl",
            "{\"notebook\":{\"version\":1,\"corpus\":\"a\"}}\n",
        );
        put(
            "corpus.toml",
            "ignore = [\"c.txt\"]\n[[article]]\nfile = \"b.txt\"\noutlet = \"Harbour Post\"\n",
        );
        let input_parts: Vec<InputPart> = input_parts(&[dir.path().to_owned()]).collect();
        assert_eq!(input_parts.len(), 2);
        let (articles, problems) = input_parts.into_iter().nth(1).unwrap().read();
        assert_eq!(problems, []);
        assert_eq!(articles[0].id, "b");
        let outlet = articles[0]
            .outlet
            .as_ref()
            .map(|known| known.value.as_str());
        assert_eq!(outlet, Some("Harbour Post"));
        let (_, told) = read(super::input_parts(&[dir.path().join("nowhere")]));
        assert!(told[0].ends_with("no such file or folder"), "{told:?}");
    }
}
