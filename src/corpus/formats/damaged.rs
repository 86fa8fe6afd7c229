//! Files of every format that were cut off or damaged in transfer: each is read or refused, and none ends the program.

use super::parts::packed;
use super::pdf::tests::document;
use super::{FORMATS, Settings, read};
use proptest::prelude::*;
use std::path::Path;

const PAGE: &str = "<html><head><title>Rain</title></head><body><article><h1>Rain</h1><p>It rained.</p><blockquote>Yes.</blockquote></article></body></html>";

/// A file, with the name of its format.
type NamedFile = (&'static str, Vec<u8>);

fn text(format: &'static str, text: &str) -> NamedFile {
    (format, text.as_bytes().to_vec())
}

/// A whole file of each format, in their order.
fn whole() -> Vec<NamedFile> {
    let mut whole = documents();
    whole.extend(records());
    whole.extend(texts());
    whole
}

/// A record of the answer of a web server.
fn web_archive() -> String {
    let answer = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n{:x}\r\n{PAGE}\r\n0\r\n",
        PAGE.len()
    );
    format!(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Length: {}\r\n\r\n{answer}\r\n\r\n",
        answer.len()
    )
}

/// Files of the formats that other programs write for printing, sending and keeping.
fn documents() -> Vec<NamedFile> {
    vec![
        text(
            "mail",
            "From: a@a.example\nDate: Fri, 2 May 2031 09:15:00 +0000\nSubject: Rain\nContent-Type: text/plain; charset=utf-8\n\nIt rained.\n",
        ),
        (
            "DOCX",
            packed(&[
                ("mimetype", ""),
                (
                    "word/document.xml",
                    "<w:document xmlns:w='w'><w:p><w:r><w:t>It rained.</w:t><w:footnoteReference w:id='1'/></w:r></w:p></w:document>",
                ),
            ]),
        ),
        (
            "EPUB",
            packed(&[
                (
                    "META-INF/container.xml",
                    "<c><rootfile full-path='b.opf'/></c>",
                ),
                (
                    "b.opf",
                    "<p><item id='a' href='a.xhtml'/><itemref idref='a'/></p>",
                ),
                ("a.xhtml", PAGE),
            ]),
        ),
        text(
            "RTF",
            "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset204 x;}}{\\stylesheet{\\s1 heading 1;}}\\f0\\u8364?\\'e9 It{\\footnote no} rained.\\par\\trowd a\\cell b\\cell\\row{\\pict\\bin3 }}}}",
        ),
        text("WARC", &web_archive()),
        (
            "PDF",
            document(&[&["Rain", "", "It rained."]], "/Title (Rain)"),
        ),
    ]
}

/// Files of the formats whose records have fields.
fn records() -> Vec<NamedFile> {
    vec![
        text(
            "subtitles",
            "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ada>It rained.\n",
        ),
        text(
            "JSON Lines",
            "{\"text\":\"It rained.\",\"date\":\"2/5/2031\"}\n{\"text\":\"It snowed.\"}\n",
        ),
        text(
            "JSON",
            "{\"articles\":[{\"content\":\"It rained.\",\"authors\":[\"Ada\"]}]}",
        ),
        text(
            "feed",
            "<rss><channel><title>Post</title><item><title>Rain</title><description>It &lt;b&gt;rained.</description></item></channel></rss>",
        ),
        text(
            "TEI",
            "<TEI><teiHeader><title>Rain</title></teiHeader><text><body><p>It rained.</p></body></text></TEI>",
        ),
        text(
            "NewsML-G2",
            "<newsItem guid='x'><itemMeta><firstCreated>2031-05-02</firstCreated></itemMeta><inlineXML><p>It rained.</p></inlineXML></newsItem>",
        ),
    ]
}

/// Files of the formats that people read as they are.
fn texts() -> Vec<NamedFile> {
    vec![
        text("web page", PAGE),
        text(
            "press database",
            "1 of 1 DOCUMENTS\n\nPost\n\nMay 2, 2031\n\nRain\n\nBYLINE: ADA\n\nLENGTH: 9 words\n\nIt rained.\n",
        ),
        text(
            "front matter",
            "---\ntitle: Rain\nauthors: [Ada]\n---\nIt rained.\n",
        ),
        text(
            "transcript",
            "Ada Okoro  0:01\nIt rained.\n\nBo Lind  0:12\nYes.\n\nAda Okoro  0:20\nAnd snowed.\n",
        ),
        text("table", "title,text,date\nRain,\"It rained.\",2/5/2031\n"),
        text("plain text", "Rain\n\n02/05/2031\n\nIt rained.\n"),
    ]
}

#[test]
fn there_is_a_file_of_each_format() {
    let whole = whole();
    let names: Vec<&str> = whole.iter().map(|(name, _)| *name).collect();
    let formats: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
    assert_eq!(names, formats);
    for (name, bytes) in whole {
        let reading = read(Path::new("a"), bytes, &Settings::default());
        assert!(!reading.drafts.is_empty(), "{name}: {:?}", reading.faults);
    }
}

#[test]
fn what_is_cut_off_is_read_or_refused() {
    for (name, bytes) in whole() {
        for end in 0..bytes.len() {
            let reading = read(Path::new("a"), bytes[..end].to_vec(), &Settings::default());
            assert!(
                reading.drafts.len() + reading.faults.len() > 0,
                "{name} to {end}"
            );
        }
    }
}

proptest! {
    #[test]
    fn what_is_damaged_is_read_or_refused(
        number in 0..FORMATS.len(),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let (name, mut bytes) = whole().swap_remove(number);
        for (place, byte) in damage {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        let reading = read(Path::new("a"), bytes, &Settings { chapters: true, ..Settings::default() });
        prop_assert!(reading.drafts.len() + reading.faults.len() > 0, "{name}");
    }
}
