//! Big files of JSON Lines, read a stretch of lines at a time: the whole file, its values and its texts never stand in
//! memory together.

use super::encodings::{self, TwiceEncoded};
use super::formats::{self, ReadFile, Settings};
use super::unpack;
use super::written_here::is_written_here;
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

/// How many bytes of lines are read at a time: enough for all cores, and little beside the texts.
const STRETCH_BYTES: usize = 1 << 20;
/// A smaller file is read at once.
const MIN_FILE_BYTES: u64 = 256 << 10;

/// What a file holds, and how many bytes it has. `None` where it is no big file of JSON Lines, and where only all of it
/// tells how to read it (broken letters, broken packing): it gives then what it gives when it is read whole.
pub fn read(path: &Path, settings: &Settings) -> Option<(ReadFile, usize)> {
    let file = File::open(path).ok()?;
    let size = file.metadata().ok()?.len();
    let mut file = BufReader::new(file);
    if size < MIN_FILE_BYTES || is_written_here(file.fill_buf().ok()?) {
        return None;
    }
    let reading = read_lines(file, path, STRETCH_BYTES, settings)?;
    Some((reading, usize::try_from(size).ok()?))
}

fn read_lines(
    file: impl BufRead + Send + 'static,
    path: &Path,
    stretch_bytes: usize,
    settings: &Settings,
) -> Option<ReadFile> {
    let unpacked = unpack::reader(file).ok()?;
    let (mut reader, is_packed) = (unpacked.reader, unpacked.is_packed);
    if reader.fill_buf().ok()?.first() != Some(&b'{') {
        return None;
    }
    let name = unpack::unpacked_name(path, is_packed);
    let mut all = ReadFile::default();
    let mut twice = TwiceEncoded::default();
    let (mut lines, mut bytes) = (0, 0);
    // The room of each stretch serves the next one; most last lines find place in it too.
    let mut stretch = Vec::with_capacity(stretch_bytes + stretch_bytes / 8);
    loop {
        read_next(&mut reader, &mut stretch, stretch_bytes).ok()?;
        bytes += stretch.len() as u64;
        if stretch.is_empty() {
            break;
        }
        if is_packed && bytes > unpack::MAX_UNPACKED_BYTES {
            return None;
        }
        if lines == 0 && !formats::begins_as_lines(&name, &stretch) {
            return None;
        }
        let text = encodings::plain_utf8(stretch)?;
        twice.hear(&text);
        let reading = formats::read_lines(lines, &text, settings);
        lines += memchr::memchr_iter(b'\n', text.as_bytes()).count();
        all.drafts.extend(reading.drafts);
        all.faults.extend(reading.faults);
        stretch = text.into_bytes();
    }
    (!twice.is_likely()).then(|| formats::settled(all, settings))
}

/// Reads the next whole lines, of about so many bytes, into `stretch`; nothing at the end.
fn read_next(reader: &mut dyn BufRead, stretch: &mut Vec<u8>, bytes: usize) -> io::Result<()> {
    stretch.clear();
    while stretch.len() < bytes && reader.read_until(b'\n', stretch)? > 0 {}
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::GzEncoder;
    use ruzstd::encoding::{CompressionLevel, compress_to_vec};
    use std::io::{Cursor, Write};

    const RAIN: &str = "{\"id\": \"a\", \"text\": \"It rained.\"}\n";

    fn in_stretches(name: &str, bytes: &[u8]) -> Option<ReadFile> {
        let bytes = Cursor::new(bytes.to_vec());
        read_lines(bytes, Path::new(name), 64, &Settings::default())
    }

    fn whole(name: &str, bytes: &[u8]) -> ReadFile {
        formats::read(Path::new(name), bytes.to_vec(), &Settings::default())
    }

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut packed = GzEncoder::new(Vec::new(), Compression::default());
        packed.write_all(bytes).unwrap();
        packed.finish().unwrap()
    }

    fn zstd(text: &str) -> Vec<u8> {
        compress_to_vec(text.as_bytes(), CompressionLevel::Fastest)
    }

    #[test]
    fn stretches_give_what_the_whole_file_gives() {
        let snow =
            "{\"text\": \"It snowed in the old town all night long, and nobody went out.\"}\r\n";
        let broken = "{\"text\":\n\n{\"text\": \" \"}\n7\n";
        let counted: String = (1..9)
            .map(|n| format!("{{\"id\": {n}, \"text\": \"Day {n} was dry.\"}}\n"))
            .collect();
        let cut = format!("{RAIN}{RAIN}").trim_end().to_owned();
        let accents = format!("{RAIN}{{\"text\": \"Caf\u{e9}, \u{201c}open\u{201d}.\"}}\n");
        for text in [
            RAIN.repeat(9),
            format!("{RAIN}{snow}{broken}{snow}{RAIN}"),
            counted,
            cut,
            accents,
        ] {
            for name in ["a.jsonl", "a.txt"] {
                let whole = whole(name, text.as_bytes());
                let read = in_stretches(name, text.as_bytes());
                assert_eq!(read.as_ref(), Some(&whole), "{text}");
                let packed = gzip(text.as_bytes());
                let read = in_stretches(&format!("{name}.gz"), &packed);
                assert_eq!(read.as_ref(), Some(&whole), "{text}");
                let (head, tail) = text.split_at(RAIN.len());
                let frames = [zstd(head), zstd(tail)].concat();
                let read = in_stretches(&format!("{name}.zst"), &frames);
                assert_eq!(read.as_ref(), Some(&whole), "{text}");
            }
        }
    }

    #[test]
    fn what_only_the_whole_file_tells_is_left_to_it() {
        let rain = RAIN.repeat(9);
        let document = "{\"text\": \"It rained.\"}";
        let list = "[{\"text\": \"It rained.\"}]\n".repeat(9);
        for text in [document, document.trim_end_matches('}'), &list, ""] {
            assert_eq!(in_stretches("a.json", text.as_bytes()), None, "{text}");
        }
        let with = |end: &[u8]| [rain.as_bytes(), end].concat();
        for end in [
            &b"{\"text\": \"Caf\xE9.\"}\n"[..],
            b"{\"text\": \"It\0 rained.\"}\n",
        ] {
            assert_eq!(in_stretches("a.jsonl", &with(end)), None);
        }
        let twice = "{\"text\": \"Caf\u{c3}\u{a9}.\"}\n";
        let ones = with(twice.repeat(9).as_bytes());
        assert_eq!(in_stretches("a.jsonl", &ones), None);
        // One letter that cannot have been encoded twice, and nothing is said of the others.
        let mixed = with(format!("{twice}{{\"text\": \"\u{3a9}\"}}\n{twice}").as_bytes());
        assert_eq!(
            in_stretches("a.jsonl", &mixed),
            Some(whole("a.jsonl", &mixed))
        );
        let packed = gzip(rain.repeat(50).as_bytes());
        assert_eq!(
            in_stretches("a.jsonl.gz", &packed[..packed.len() - 9]),
            None
        );
        assert_eq!(in_stretches("a.rtf", b"{\\rtf1 It rained.}\n{}\n"), None);
    }

    #[test]
    fn a_big_file_is_read_in_stretches_and_an_export_of_ours_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.jsonl");
        let settings = Settings::default();
        let big = RAIN.repeat(20_000);
        std::fs::write(&path, &big).unwrap();
        let (reading, size) = read(&path, &settings).unwrap();
        assert_eq!((reading.drafts.len(), size), (20_000, big.len()));
        std::fs::write(&path, RAIN).unwrap();
        assert_eq!(read(&path, &settings), None);
        let ours = "{\"notebook\":{\"version\":1,\"corpus\":\"a\"}}\n";
        std::fs::write(&path, format!("{ours}{big}")).unwrap();
        assert_eq!(read(&path, &settings), None);
        assert_eq!(read(&folder.path().join("b.jsonl"), &settings), None);
    }
}
