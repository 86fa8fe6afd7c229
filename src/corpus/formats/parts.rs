//! Documents that are zip archives of their own parts, as DOCX and EPUB are.

use super::xml;
use crate::corpus::encodings;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// What the parts of a document may unpack to, all of them together.
const MAX_UNPACKED_PARTS_BYTES: u64 = 256 << 20;
/// The parts by which such a document is told from an archive of files.
const MARKS: [&str; 3] = ["[Content_Types].xml", "META-INF/container.xml", "mimetype"];

/// The parts of a document.
pub struct Parts<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// How many bytes more may come of it.
    left: u64,
}

impl<'b> Parts<'b> {
    /// Opens a document; none where the bytes are no archive, or one of files that stand for themselves.
    pub fn open(bytes: &'b [u8]) -> Option<Self> {
        if !bytes.starts_with(b"PK\x03\x04") {
            return None;
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
        let parts = Self {
            archive,
            left: MAX_UNPACKED_PARTS_BYTES,
        };
        MARKS.iter().any(|mark| parts.has(mark)).then_some(parts)
    }

    /// Whether there is a part of that name.
    pub fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// The text of a part, or why it cannot be read.
    pub fn text(&mut self, name: &str) -> Result<String, String> {
        let broken = |reason: String| format!("its part {name} {reason}");
        let packed = self.archive.by_name(name);
        let packed = packed.map_err(|error| broken(format!("could not be unpacked: {error}")))?;
        let mut bytes = Vec::new();
        let read = packed.take(self.left).read_to_end(&mut bytes);
        read.map_err(|error| broken(format!("could not be unpacked: {error}")))?;
        self.left -= bytes.len() as u64;
        if self.left == 0 {
            let limit = MAX_UNPACKED_PARTS_BYTES >> 20;
            return Err(format!(
                "unpacks to more than {limit} MB, which is the limit"
            ));
        }
        let decoded = encodings::decode(bytes).ok_or_else(|| broken("is no text".into()))?;
        Ok(decoded.text)
    }

    /// What `read` makes of a part in XML, or why it cannot be read.
    pub fn xml<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&roxmltree::Document<'_>) -> T,
    ) -> Result<T, String> {
        let text = self.text(name)?;
        let mut mended = String::new();
        let document = xml::parse_mended(&text, &[], &mut mended);
        let (document, _) = document.map_err(|(_, reason)| format!("its part {name}: {reason}"))?;
        Ok(read(&document))
    }
}

/// A document of these parts, for tests.
#[cfg(test)]
pub fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    use std::io::Write;
    use zip::write::SimpleFileOptions;
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_of_parts_is_told_from_an_archive_of_files() {
        let document = packed(&[
            ("mimetype", "application/x"),
            ("a.xml", "<a>It rained.</a>"),
        ]);
        let mut parts = Parts::open(&document).unwrap();
        let words = parts.xml("a.xml", |xml| xml::words(xml.root()));
        assert_eq!(words.as_deref(), Ok("It rained."));
        assert!(parts.text("b.xml").unwrap_err().contains("b.xml"));
        assert!(Parts::open(&packed(&[("a.txt", "It rained.")])).is_none());
        assert!(Parts::open(b"PK\x03\x04 no archive").is_none());
    }

    #[test]
    fn parts_grow_to_the_limit_and_no_further() {
        let document = packed(&[("mimetype", "x"), ("a.xml", &"a".repeat(300))]);
        let mut parts = Parts::open(&document).unwrap();
        parts.left = 300;
        assert!(parts.text("a.xml").unwrap_err().contains("limit"));
        parts.left = 301;
        assert_eq!(parts.text("a.xml").map(|text| text.len()), Ok(300));
    }
}
