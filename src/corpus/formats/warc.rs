//! WARC, as crawlers keep the web: each page in it is an article. Its records are those of ISO 28500.

use super::{Fault, ReadFile, Settings, html};
use crate::corpus::draft::Value;
use crate::corpus::field::Field;
use crate::corpus::{Attested, Container, Provenance, encodings};
use encoding_rs::Encoding;
use flate2::read::{MultiGzDecoder, ZlibDecoder};
use rayon::prelude::*;
use std::borrow::Cow;
use std::io::Read;

/// The head of a record has no more bytes: what goes on without the empty line that ends a head is no record.
const MAX_RECORD_HEAD_BYTES: usize = 64 * 1024;

/// Whether bytes begin with a record.
pub fn is_warc(bytes: &[u8]) -> bool {
    bytes.starts_with(b"WARC/1.")
}

/// The pages of an archive.
pub fn read(bytes: &[u8], settings: &Settings) -> ReadFile {
    let (pages, broken) = pages(bytes);
    if pages.is_empty() && broken.is_none() {
        return ReadFile::refused("an archive without web pages".into());
    }
    let readings = pages.par_iter().map(|page| page.reading(settings));
    let mut all = ReadFile::default();
    for reading in readings.collect::<Vec<_>>() {
        all.drafts.extend(reading.drafts);
        all.faults.extend(reading.faults);
    }
    all.faults.extend(broken);
    all
}

/// The pages in an archive, and that it breaks off.
fn pages(bytes: &[u8]) -> (Vec<CrawledPage<'_>>, Option<Fault>) {
    let mut pages = Vec::new();
    let mut rest = bytes;
    loop {
        // Two line ends stand behind a record.
        rest = rest.trim_ascii_start();
        if rest.is_empty() {
            return (pages, None);
        }
        let Some((head, content, behind)) = record(rest) else {
            let at = bytes.len() - rest.len();
            let reason = format!("the archive is broken at byte {at}: the rest is not read");
            return (pages, Some((None, reason)));
        };
        pages.extend(CrawledPage::of(&head, content));
        rest = behind;
    }
}

/// A record: its head, its content, and what stands behind it.
fn record(bytes: &[u8]) -> Option<(HeaderLines, &[u8], &[u8])> {
    let (head, behind) = HeaderLines::of(bytes)?;
    let length: usize = head.field("content-length")?.parse().ok()?;
    let is_record = head.first.starts_with("WARC/") && length <= behind.len();
    let (content, behind) = behind.split_at(length.min(behind.len()));
    is_record.then_some((head, content, behind))
}

/// The lines above a content: of a record, and of the answer of a server.
struct HeaderLines {
    first: String,
    fields: Vec<(String, String)>,
}

impl HeaderLines {
    /// The head at the start of `bytes`, and what stands behind it.
    fn of(bytes: &[u8]) -> Option<(Self, &[u8])> {
        let start = &bytes[..bytes.len().min(MAX_RECORD_HEAD_BYTES)];
        let ends = [b"\r\n\r\n".as_slice(), b"\n\n"];
        let end = ends.iter().filter_map(|end| {
            let at = memchr::memmem::find(start, end)?;
            Some((at, at + end.len()))
        });
        let (end, behind) = end.min()?;
        let text = String::from_utf8_lossy(&bytes[..end]);
        let mut lines = text.lines();
        let first = lines.next()?.to_owned();
        let fields = lines.filter_map(|line| line.split_once(':'));
        let fields = fields
            .map(|(name, value)| (name.trim().to_lowercase(), value.trim().to_owned()))
            .collect();
        Some((Self { first, fields }, &bytes[behind..]))
    }

    fn field(&self, name: &str) -> Option<&str> {
        let (_, value) = self.fields.iter().find(|(known, _)| known == name)?;
        Some(value)
    }

    fn says(&self, name: &str, word: &str) -> bool {
        self.field(name)
            .is_some_and(|value| value.to_lowercase().contains(word))
    }
}

/// A page as it was sent.
struct CrawledPage<'b> {
    address: String,
    /// When the crawler took it.
    taken: String,
    /// What the server says of it; of a file that was kept without a server, what the record says.
    head: HeaderLines,
    body: &'b [u8],
}

impl<'b> CrawledPage<'b> {
    /// The page in a record, where it holds one that was found.
    fn of(record: &HeaderLines, content: &'b [u8]) -> Option<Self> {
        let (head, body) = match record.field("warc-type")? {
            "response" => HeaderLines::of(content)?,
            // The words of a page without the page, as collections of texts keep them.
            "resource" | "conversion" => {
                let of_page = |(name, _): &&(String, String)| name == "content-type";
                let fields = record.fields.iter().filter(of_page).cloned().collect();
                let first = "HTTP/1.1 200".into();
                (HeaderLines { first, fields }, content)
            }
            _ => return None,
        };
        let status = head.first.split(' ').nth(1)?;
        let is_text =
            record.says("warc-type", "conversion") && head.says("content-type", "text/plain");
        let is_page = status == "200" && (head.says("content-type", "html") || is_text);
        let address = record.field("warc-target-uri")?;
        let address = address.trim_matches(['<', '>']).to_owned();
        is_page.then_some(Self {
            address,
            taken: record.field("warc-date").unwrap_or_default().to_owned(),
            head,
            body,
        })
    }

    fn reading(&self, settings: &Settings) -> ReadFile {
        let mut reading = match self.text() {
            Ok(text) if self.head.says("content-type", "text/plain") => ReadFile::text(text),
            Ok(text) => html::read(text, settings),
            Err(reason) => ReadFile::refused(reason),
        };
        for draft in &mut reading.drafts {
            draft.is_one_of_several = true;
            let key = "WARC-Target-URI".to_owned();
            let container = Container::Archive;
            draft.given.url.get_or_insert_with(|| {
                Attested::new(self.address.clone(), Provenance::Field { container, key })
            });
            let taken = Value::One(self.taken.clone());
            // A record without a day, or with none that is understood, tells none.
            let _ = draft
                .given
                .set(Field::Accessed, "WARC-Date", &taken, container);
        }
        for (_, reason) in &mut reading.faults {
            *reason = format!("{}: {reason}", self.address);
        }
        reading
    }

    fn text(&self) -> Result<String, String> {
        let is_chunked = self.head.says("transfer-encoding", "chunked");
        // Many crawlers join the pieces and leave the head as it was.
        let joined = is_chunked.then(|| joined(self.body)).flatten();
        let body = joined.map_or(Cow::Borrowed(self.body), Cow::Owned);
        let bytes = match self.head.field("content-encoding").map(str::to_lowercase) {
            // Some crawlers unpack a page and leave its head as it was.
            Some(packing) if packing.contains("gzip") && body.starts_with(&[0x1F, 0x8B]) => {
                unpacked(MultiGzDecoder::new(&*body))?
            }
            Some(packing) if packing == "deflate" => unpacked(ZlibDecoder::new(&*body))?,
            Some(packing) if packing == "br" || packing == "zstd" => {
                return Err(format!("a page packed with {packing} is not read"));
            }
            _ => body.into_owned(),
        };
        let kind = self.head.field("content-type").unwrap_or_default();
        let label = kind.split_once("charset=").map(|(_, label)| label.trim());
        let label = label.map(|label| label.trim_matches(['"', '\'', ';', ' ']));
        let told = label.and_then(|label| Encoding::for_label(label.as_bytes()));
        let decoded = encodings::decode_declared(bytes, told);
        decoded
            .map(|decoded| decoded.text)
            .ok_or_else(|| "this is no text".into())
    }
}

fn unpacked(packed: impl Read) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let read = packed
        .take(html::MAX_PAGE_BYTES as u64)
        .read_to_end(&mut bytes);
    read.map_err(|error| format!("could not be unpacked: {error}"))?;
    Ok(bytes)
}

/// A body that was sent in pieces, each behind its length; none where it is not in pieces.
fn joined(body: &[u8]) -> Option<Vec<u8>> {
    let mut whole = Vec::new();
    let mut rest = body;
    loop {
        let end = memchr::memchr(b'\n', rest)?;
        let line = std::str::from_utf8(&rest[..end]).ok()?;
        let length = line.split(';').next()?.trim();
        let length = usize::from_str_radix(length, 16).ok()?;
        rest = &rest[end + 1..];
        if length == 0 {
            return Some(whole);
        }
        whole.extend(rest.get(..length)?);
        rest = rest[length..].trim_ascii_start();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::GzEncoder;
    use std::io::Write;

    const ADDRESS: &str = "https://harbourpost.example/2031/05/02/rain";

    fn page(text: &str) -> String {
        let more =
            "It rained all day long in the streets of Lakeport, and nobody went out. ".repeat(5);
        format!(
            "<html><head><title>Rain</title></head><body><article><h1>Rain</h1><p>{text} {more}</p><p>{more}</p></article></body></html>"
        )
    }

    fn record(kind: &str, content: &[u8]) -> Vec<u8> {
        let head = format!(
            "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {ADDRESS}\r\nWARC-Date: 2033-01-01T00:00:00Z\r\nContent-Type: text/html\r\nContent-Length: {}\r\n\r\n",
            content.len()
        );
        [head.as_bytes(), content, b"\r\n\r\n"].concat()
    }

    fn response(head: &str, body: &[u8]) -> Vec<u8> {
        let head = format!("HTTP/1.1 {head}\r\n\r\n");
        record("response", &[head.as_bytes(), body].concat())
    }

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut packed = GzEncoder::new(Vec::new(), Compression::default());
        packed.write_all(bytes).unwrap();
        packed.finish().unwrap()
    }

    fn read(archive: &[u8]) -> ReadFile {
        assert!(is_warc(archive));
        super::read(archive, &Settings::default())
    }

    #[test]
    fn pages_are_articles_at_their_addresses() {
        let body = page("The café opened.");
        let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(&body);
        let pieces = format!("{:x}\r\n{body}\r\n0\r\n\r\n", body.len());
        let archive = [
            record("warcinfo", b"software: some crawler"),
            record("request", b"GET / HTTP/1.1\r\n\r\n"),
            response("200 OK\r\nContent-Type: text/html", body.as_bytes()),
            response(
                "200 OK\r\nContent-Type: text/html; charset=iso-8859-1",
                &latin,
            ),
            response(
                "200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked",
                pieces.as_bytes(),
            ),
            response(
                "200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip",
                &gzip(body.as_bytes()),
            ),
            record("resource", body.as_bytes()),
            response("404 Not Found\r\nContent-Type: text/html", body.as_bytes()),
            response("200 OK\r\nContent-Type: image/png", &[0, 1, 2]),
        ];
        let reading = read(&archive.concat());
        assert_eq!(reading.faults, []);
        assert_eq!(reading.drafts.len(), 5);
        for draft in &reading.drafts {
            assert!(draft.text.contains("The café opened."), "{}", draft.text);
            assert!(draft.is_one_of_several);
            let url = draft.given.url.as_ref().map(|url| url.value.as_str());
            assert_eq!(url, Some(ADDRESS));
            // The day of the crawl is not that of the page.
            assert_eq!(draft.given.published, None);
            let accessed = draft.given.accessed.as_ref();
            let accessed = accessed.map(|day| (day.value, day.provenance.to_string()));
            let day = jiff::civil::date(2033, 1, 1);
            assert_eq!(accessed, Some((day, "the record of the crawl".into())));
        }
    }

    #[test]
    fn what_is_broken_is_told_and_what_stands_before_it_read() {
        let good = response("200 OK\r\nContent-Type: text/html", page("One.").as_bytes());
        let mut cut = [good.clone(), good.clone()].concat();
        cut.truncate(cut.len() - 40);
        let reading = read(&cut);
        assert_eq!(reading.drafts.len(), 1);
        assert!(reading.faults[0].1.contains("broken at byte"));
        let huge = b"WARC/1.0\r\nContent-Length: 99999999999999\r\n\r\nx";
        assert!(read(huge).faults[0].1.contains("broken at byte 0"));
        let packed = response(
            "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br",
            b"x",
        );
        assert!(
            read(&packed).faults[0]
                .1
                .ends_with("packed with br is not read")
        );
        let nothing = record("warcinfo", b"x");
        assert!(read(&nothing).faults[0].1.contains("without web pages"));
    }
}
