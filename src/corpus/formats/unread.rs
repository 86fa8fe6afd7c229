//! What a file is that no format reads, told by its first bytes, and what helps.

use super::parts::Parts;
use super::xml;

/// What begins a file of a kind, from which byte on, and what to say of it.
type Kind = (usize, &'static [u8], &'static str);

const PICTURE: &str = "a picture; words in it have to be recognised first (OCR)";
const RECORDING: &str = "a recording; a transcript or subtitles of it open";
const PACKED: &str = "which is not unpacked here: unpack it first, or pack it as ZIP, gzip or zstd";

const KINDS: &[Kind] = &[
    (0, b"\x89PNG", PICTURE),
    (0, b"\xFF\xD8\xFF", PICTURE),
    (0, b"GIF8", PICTURE),
    (0, b"II*\0", PICTURE),
    (0, b"MM\0*", PICTURE),
    (8, b"WEBP", PICTURE),
    (0, b"ID3", RECORDING),
    (0, b"OggS", RECORDING),
    (0, b"fLaC", RECORDING),
    (4, b"ftyp", RECORDING),
    (8, b"WAVE", RECORDING),
    (0, b"\x1A\x45\xDF\xA3", RECORDING),
    (
        0,
        b"bplist00",
        "a property list, as Safari saves a page (webarchive): save the page as HTML, or with SingleFile",
    ),
    (
        0,
        b"\xD0\xCF\x11\xE0",
        "a document of old Microsoft Office (Word .doc, Excel .xls) or a mail of Outlook (.msg): save it as DOCX, CSV or .eml",
    ),
    (
        0,
        b"SQLite format 3",
        "a database (SQLite): export its table as CSV",
    ),
    (
        0,
        b"PAR1",
        "a table of data (Parquet): export it as JSON Lines or CSV",
    ),
    (
        0,
        b"ARROW1",
        "a table of data (Arrow): export it as JSON Lines or CSV",
    ),
    (
        60,
        b"BOOKMOBI",
        "a book for Kindle (MOBI): convert it to EPUB",
    ),
    (257, b"ustar", "an archive (tar): unpack it first"),
];

/// Archives of kinds that are not unpacked: how they begin, and their names.
const ARCHIVES: &[(&[u8], &str)] = &[
    (b"BZh", "bzip2"),
    (b"\xFD7zXZ\0", "xz"),
    (b"7z\xBC\xAF", "7-Zip"),
    (b"Rar!", "RAR"),
];

/// What some bytes are that hold no text, and what helps.
pub fn binary(bytes: &[u8]) -> Option<String> {
    if let Some(mut parts) = Parts::open(bytes) {
        return Some(office(&mut parts).into());
    }
    let archive = ARCHIVES.iter().find(|(start, _)| bytes.starts_with(start));
    if let Some((_, name)) = archive {
        return Some(format!("packed with {name}, {PACKED}"));
    }
    let begins = |(at, start, _): &&Kind| {
        let there = bytes.get(*at..);
        there.is_some_and(|there| there.starts_with(start))
    };
    let (.., told) = KINDS.iter().find(begins)?;
    Some((*told).to_owned())
}

/// A document of parts that is neither DOCX nor EPUB.
fn office(parts: &mut Parts<'_>) -> &'static str {
    let kind = parts.text("mimetype").unwrap_or_default();
    if kind.contains("opendocument.text") {
        "an OpenDocument text (ODT): save it as DOCX"
    } else if kind.contains("opendocument.spreadsheet") || parts.has("xl/workbook.xml") {
        "a spreadsheet (Excel XLSX, OpenDocument): save it as CSV"
    } else if kind.contains("opendocument") || parts.has("ppt/presentation.xml") {
        "a presentation or drawing: save its text as DOCX"
    } else {
        "a document of parts of no known kind"
    }
}

/// What some mark-up is that holds no articles, and what helps.
pub fn markup(text: &str) -> Option<&'static str> {
    Some(match xml::root_name(text)? {
        "document" | "document-content" if text.contains(":opendocument:") => {
            "OpenDocument in one file (FODT): save it as DOCX"
        }
        "urlset" | "sitemapindex" => "a map of a site: it lists addresses and holds no text",
        "opml" => "a list of feeds (OPML): it holds no text",
        "tt" => "subtitles in TTML (timed text): convert them to SRT or VTT",
        "svg" => "a drawing (SVG)",
        "plist" => "a property list: save the page as HTML, or with SingleFile",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::parts::packed;
    use super::*;

    #[test]
    fn files_are_told_by_what_they_are() {
        let mut tar = vec![b'a'; 512];
        tar[257..262].copy_from_slice(b"ustar");
        for (bytes, word) in [
            (b"\x89PNG\r\n\x1a\n".to_vec(), "picture"),
            (b"bplist00\xd1".to_vec(), "Safari"),
            (b"\xD0\xCF\x11\xE0\xA1".to_vec(), "Outlook"),
            (b"BZh91AY".to_vec(), "bzip2"),
            (tar, "tar"),
            (
                packed(&[("mimetype", "application/vnd.oasis.opendocument.text")]),
                "ODT",
            ),
            (
                packed(&[("[Content_Types].xml", ""), ("xl/workbook.xml", "")]),
                "spreadsheet",
            ),
        ] {
            let told = binary(&bytes).unwrap_or_default();
            assert!(told.contains(word), "{word}: {told}");
        }
        assert_eq!(binary(b"\0\0\0"), None);
        assert!(markup("<urlset><url/></urlset>").is_some());
        assert_eq!(markup("<x><y/></x>"), None);
    }
}
