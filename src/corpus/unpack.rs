//! Packed files: gzip and zstd of one file, zip archives of many, and these in each other.

use super::{formats, walk};
use flate2::bufread;
use flate2::read::MultiGzDecoder;
use ruzstd::decoding::{FrameDecoder, StreamingDecoder};
use std::error::Error;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Component, Path, PathBuf};
use zip::ZipArchive;

/// What a file may unpack to, all of it together: a few kilobytes can grow into terabytes.
pub const MAX_UNPACKED_BYTES: u64 = 1 << 30;
/// How deep packed files may lie in each other.
const MAX_PACKED_DEPTH: usize = 3;
/// How a file begins that gzip has packed.
const GZIP: [u8; 2] = [0x1F, 0x8B];
/// How a frame of zstd begins.
const ZSTD: [u8; 4] = [0x28, 0xB5, 0x2F, 0xFD];

/// What a file turned out to hold.
#[derive(Debug)]
pub struct Member {
    /// Its place for the reader: the file, and the path in the archive.
    pub path: PathBuf,
    /// Its name without the endings of packing.
    pub name: PathBuf,
    /// As much of it as could be unpacked.
    pub bytes: Vec<u8>,
    /// Why that is not all.
    pub fault: Option<String>,
}

/// What an input holds, unpacked as it is read.
pub struct Unpacked {
    /// Gives its bytes.
    pub reader: Box<dyn BufRead + Send>,
    /// Whether it was packed.
    pub is_packed: bool,
}

/// Unpacks an input that gzip or zstd has packed, and gives any other as it is.
///
/// # Errors
///
/// Where its beginning cannot be read.
pub fn reader(mut input: impl BufRead + Send + 'static) -> io::Result<Unpacked> {
    let beginning = input.fill_buf()?;
    let reader: Box<dyn BufRead + Send> = if beginning.starts_with(&GZIP) {
        Box::new(BufReader::new(bufread::MultiGzDecoder::new(input)))
    } else if beginning.starts_with(&ZSTD) {
        Box::new(BufReader::new(Frames::of(input)?))
    } else {
        return Ok(Unpacked {
            reader: Box::new(input),
            is_packed: false,
        });
    };
    Ok(Unpacked {
        reader,
        is_packed: true,
    })
}

/// The name of a file without the ending of packing.
pub fn unpacked_name(path: &Path, is_packed: bool) -> PathBuf {
    match is_packed {
        true => path.with_extension(""),
        false => path.to_owned(),
    }
}

/// What the frames of zstd hold, of which a file may have several.
struct Frames<R: BufRead> {
    /// The one that is being read, while there is one.
    frame: Option<StreamingDecoder<R, FrameDecoder>>,
}

impl<R: BufRead> Frames<R> {
    fn of(input: R) -> io::Result<Self> {
        let frame = StreamingDecoder::new(input).map_err(io::Error::other)?;
        Ok(Self { frame: Some(frame) })
    }
}

impl<R: BufRead> Read for Frames<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while let Some(frame) = &mut self.frame {
            let read = frame.read(buffer)?;
            if read > 0 || buffer.is_empty() {
                return Ok(read);
            }
            let mut rest = self.frame.take().map(StreamingDecoder::into_inner);
            if let Some(input) = rest.take_if(|rest| rest.fill_buf().is_ok_and(|b| !b.is_empty())) {
                *self = Self::of(input)?;
            }
        }
        Ok(0)
    }
}

/// The files in `bytes`; a file that is not packed is the only one.
pub fn members(path: PathBuf, bytes: Vec<u8>) -> Vec<Member> {
    let mut unpacking = Unpacking {
        left: MAX_UNPACKED_BYTES,
        members: Vec::new(),
    };
    let name = path.clone();
    let file = Member {
        path,
        name,
        bytes,
        fault: None,
    };
    unpacking.add(file, 0);
    unpacking.members
}

struct Unpacking {
    /// How many bytes more may come of the file.
    left: u64,
    members: Vec<Member>,
}

impl Unpacking {
    fn add(&mut self, file: Member, depth: usize) {
        let is_packed = Packing::of(&file.bytes);
        match is_packed {
            Some(_) if depth == MAX_PACKED_DEPTH => self.members.push(Member {
                fault: Some(format!("packed more than {MAX_PACKED_DEPTH} times")),
                bytes: Vec::new(),
                ..file
            }),
            Some(Packing::Zip) => self.add_archive(file, depth),
            Some(packing) => {
                let (bytes, fault) = match packing {
                    Packing::Zstd => self.zstd(&file.bytes),
                    _ => self.unpacked(MultiGzDecoder::new(file.bytes.as_slice())),
                };
                let name = file.name.with_extension("");
                let path = file.path;
                let inner = Member {
                    path,
                    name,
                    bytes,
                    fault,
                };
                self.add(inner, depth + 1);
            }
            None => self.members.push(file),
        }
    }

    fn add_archive(&mut self, file: Member, depth: usize) {
        let mut archive = match ZipArchive::new(Cursor::new(&file.bytes)) {
            Ok(archive) => archive,
            Err(error) => {
                let fault = Some(format!("broken zip archive: {error}"));
                return self.members.push(Member {
                    bytes: Vec::new(),
                    fault,
                    ..file
                });
            }
        };
        let names = archive.file_names().flatten();
        let mut names: Vec<String> = names.map(|name| name.into_owned()).collect();
        names.sort();
        for name in names.into_iter().filter(|name| is_article(name)) {
            let (bytes, fault) = match archive.by_name(&name) {
                // What says that it is too much need not be unpacked to know it.
                Ok(packed) if packed.size() > self.left => (Vec::new(), Some(too_much())),
                Ok(packed) => self.unpacked(packed),
                Err(error) => (Vec::new(), Some(format!("could not be unpacked: {error}"))),
            };
            let plain = plain_name(&name);
            let inner = Member {
                path: file.path.join(&plain),
                name: plain,
                bytes,
                fault,
            };
            self.add(inner, depth + 1);
        }
    }

    fn zstd(&mut self, packed: &[u8]) -> (Vec<u8>, Option<String>) {
        let mut all = Vec::new();
        let mut rest = packed;
        while !rest.is_empty() {
            let (bytes, fault) = match StreamingDecoder::new(&mut rest) {
                Ok(frame) => self.unpacked(frame),
                Err(error) => (Vec::new(), Some(format!("could not be unpacked: {error}"))),
            };
            all.extend(bytes);
            if fault.is_some() {
                return (all, fault);
            }
        }
        (all, None)
    }

    /// Reads to the end, to the first fault, or to the limit.
    fn unpacked(&mut self, mut packed: impl Read) -> (Vec<u8>, Option<String>) {
        let mut bytes = Vec::new();
        let result = packed.by_ref().take(self.left).read_to_end(&mut bytes);
        self.left -= bytes.len() as u64;
        match result {
            Err(error) => (bytes, Some(fault(&error))),
            // A text without end is none, and its beginning would take long to read.
            Ok(_) if self.left == 0 && packed.read(&mut [0]).is_ok_and(|more| more > 0) => {
                (Vec::new(), Some(too_much()))
            }
            Ok(_) => (bytes, None),
        }
    }
}

fn too_much() -> String {
    let limit = MAX_UNPACKED_BYTES >> 20;
    format!("unpacks to more than {limit} MB, which is the limit")
}

/// Why packed data could not be read.
pub fn fault(error: &io::Error) -> String {
    match is_end(error) {
        true => "packed data that breaks off".into(),
        false => format!("could not be unpacked: {error}"),
    }
}

/// Whether an error, or the one that it comes of, says that there is no more.
fn is_end(error: &(dyn Error + 'static)) -> bool {
    let io = error.downcast_ref::<io::Error>();
    let inner = io.and_then(io::Error::get_ref).map(|inner| is_end(inner));
    io.is_some_and(|io| io.kind() == io::ErrorKind::UnexpectedEof)
        || inner == Some(true)
        || error.source().is_some_and(is_end)
}

enum Packing {
    Gzip,
    Zstd,
    Zip,
}

impl Packing {
    /// How a file is packed. A document that is an archive of its own parts is not.
    fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            _ if bytes.starts_with(&GZIP) => Some(Self::Gzip),
            _ if bytes.starts_with(&ZSTD) => Some(Self::Zstd),
            [b'P', b'K', 3, 4, ..] if !formats::is_document_of_parts(bytes) => Some(Self::Zip),
            _ => None,
        }
    }
}

/// The name of a file in an archive without the steps that lead to it from elsewhere ("./a.txt", "../a.txt", "/a.txt").
fn plain_name(name: &str) -> PathBuf {
    let parts = Path::new(name).components();
    let named = parts.filter(|part| matches!(part, Component::Normal(_)));
    named.collect()
}

/// Whether a file in an archive can be an article: those that a folder would not give are left out here too.
fn is_article(name: &str) -> bool {
    let is_step = |part: &str| matches!(part, "." | "..");
    let hidden = name
        .split('/')
        .any(|part| part.starts_with('.') && !is_step(part) || part == "__MACOSX");
    !name.ends_with('/') && !hidden && !walk::is_no_article(Path::new(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::GzEncoder;
    use std::io::Write;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut packed = GzEncoder::new(Vec::new(), Compression::default());
        packed.write_all(bytes).unwrap();
        packed.finish().unwrap()
    }

    fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            archive
                .start_file(*name, SimpleFileOptions::default())
                .unwrap();
            archive.write_all(bytes).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    fn told(bytes: Vec<u8>) -> Vec<(String, String, String, Option<String>)> {
        let members = members("x/a.txt.gz".into(), bytes).into_iter();
        let shown = |path: PathBuf| path.display().to_string();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        members
            .map(|m| (shown(m.path), shown(m.name), text(m.bytes), m.fault))
            .collect()
    }

    #[test]
    fn packed_files_are_unpacked_in_each_other() {
        let one = told(gzip(b"It rained."));
        assert_eq!(
            one,
            [(
                "x/a.txt.gz".into(),
                "x/a.txt".into(),
                "It rained.".into(),
                None
            )]
        );
        let many = told(zip(&[
            ("b.txt", b"b"),
            ("in/a.json.gz", &gzip(b"{}")),
            (".hidden", b"no"),
            ("README.md", b"no"),
            ("__MACOSX/b.txt", b"no"),
        ]));
        let names: Vec<_> = many
            .iter()
            .map(|(path, name, text, _)| (path.as_str(), name.as_str(), text.as_str()))
            .collect();
        assert_eq!(
            names,
            [
                ("x/a.txt.gz/b.txt", "b.txt", "b"),
                ("x/a.txt.gz/in/a.json.gz", "in/a.json", "{}")
            ]
        );
        let stepped = told(zip(&[
            ("./a.txt", b"a"),
            ("../b.txt", b"b"),
            ("/c.txt", b"c"),
        ]));
        let paths: Vec<_> = stepped.iter().map(|(path, ..)| path.as_str()).collect();
        assert_eq!(
            paths,
            ["x/a.txt.gz/b.txt", "x/a.txt.gz/a.txt", "x/a.txt.gz/c.txt"]
        );
        let plain = told(b"It rained.".to_vec());
        assert_eq!(plain[0].2, "It rained.");
    }

    #[test]
    fn what_was_unpacked_before_a_break_is_kept() {
        let mut packed = gzip("It rained. ".repeat(5000).as_bytes());
        packed.truncate(packed.len() - 12);
        let one = told(packed);
        assert!(one[0].2.starts_with("It rained."));
        assert_eq!(one[0].3.as_deref(), Some("packed data that breaks off"));
        assert!(
            told(b"PK\x03\x04 no archive".to_vec())[0]
                .3
                .as_ref()
                .is_some_and(|told| told.starts_with("broken zip archive"))
        );
    }

    #[test]
    fn a_frame_of_zstd_that_breaks_off_is_told_as_other_packed_data_is() {
        // As the reference program writes it.
        let whole = [
            0x28, 0xB5, 0x2F, 0xFD, 0x20, 0x0A, 0x51, 0x00, 0x00, b'I', b't', b' ', b'r', b'a',
            b'i', b'n', b'e', b'd', b'.',
        ];
        assert_eq!(told(whole.to_vec())[0].2, "It rained.");
        let cut = told(whole[..14].to_vec());
        assert_eq!(cut[0].3.as_deref(), Some("packed data that breaks off"));
    }

    #[test]
    fn what_says_to_be_beyond_the_limit_is_not_unpacked_and_the_others_are() {
        let mut unpacking = Unpacking {
            left: 100,
            members: Vec::new(),
        };
        let archive = Member {
            path: "x.zip".into(),
            name: "x.zip".into(),
            bytes: zip(&[("a.txt", &[b'a'; 300]), ("b.txt", b"It rained.")]),
            fault: None,
        };
        unpacking.add(archive, 0);
        let [big, small] = &unpacking.members[..] else {
            panic!("{:?}", unpacking.members)
        };
        assert!(big.bytes.is_empty());
        assert!(
            big.fault
                .as_ref()
                .is_some_and(|told| told.contains("limit"))
        );
        assert_eq!(
            (&small.bytes[..], &small.fault),
            (&b"It rained."[..], &None)
        );
    }

    #[test]
    fn nothing_grows_beyond_the_limit() {
        let mut unpacking = Unpacking {
            left: 100,
            members: Vec::new(),
        };
        let (bytes, fault) = unpacking.unpacked([b'a'; 300].as_slice());
        assert_eq!(bytes, [] as [u8; 0]);
        assert!(fault.is_some_and(|told| told.contains("limit")));
        let (_, fault) = Unpacking {
            left: 100,
            members: Vec::new(),
        }
        .unpacked([b'a'; 100].as_slice());
        assert_eq!(fault, None);
        let deep = (0..5).fold(b"It rained.".to_vec(), |inner, _| gzip(&inner));
        assert!(
            told(deep)[0]
                .3
                .as_ref()
                .is_some_and(|told| told.starts_with("packed more"))
        );
    }
}
