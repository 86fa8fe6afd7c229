//! Files to texts and what they state about them: one file a format.
//!
//! A format is a row of [`FORMATS`]: what it is called, how its content tells, how it is read. The first row
//! that tells a file reads it, so that the narrow formats stand before those that take anything. The table of
//! the README and the message on a file that nobody reads are made from the rows too.

mod clipped;
#[cfg(test)]
mod damaged;
pub(crate) mod docx;
mod epub;
mod feed;
mod front_matter;
mod html;
mod json;
mod json_tree;
pub(crate) mod letter;
mod mail;
mod markdown;
mod newsml;
pub(crate) mod parts;
pub(crate) mod pdf;
mod plain;
mod press_database;
mod program;
mod rtf;
mod subtitles;
mod table;
mod tei;
mod transcript;
mod unread;
mod warc;
mod well_formed;
mod wrapped;
pub(crate) mod xml;

pub(crate) use html::PAGE_ENDINGS;

use super::draft::{Draft, Fault};
use super::encodings;
use super::field::Field;
use super::metadata::dates::DayOrder;
use super::stated_facts::UnrealDay;
use super::{clip, metadata};
use std::path::Path;

/// How much of a text's beginning is looked at to tell its format, in bytes.
const MAX_LOOKED_BYTES: usize = 64 * 1024;

/// How much of a text's beginning is kept to tell the line of what is found in it, in bytes.
const MAX_PLACED_BYTES: usize = 64 * 1024;

/// A notation of files that opens.
#[derive(Debug)]
pub struct FileFormat {
    /// What it is called in messages.
    pub name: &'static str,
    /// What it is, in the words of the README.
    pub about: &'static str,
    /// A file of that kind, in the command of the README.
    pub example: &'static str,
    reader: Reader,
}

/// How a format is told and read.
#[derive(Debug)]
enum Reader {
    /// By its bytes: it says inside how its letters are written.
    Bytes {
        tells: fn(&[u8]) -> bool,
        read: fn(&[u8], &Settings) -> ReadFile,
    },
    /// By its text.
    Text {
        tells: fn(&Sniffed<'_>) -> bool,
        read: fn(String, &Settings) -> ReadFile,
    },
}

/// The format of which each line can be read by itself.
const JSON_LINES: &str = "JSON Lines";

/// The formats, in the order in which they are asked.
pub static FORMATS: &[FileFormat] = &[
    FileFormat {
        name: "mail",
        about: "Mails and mailboxes (mbox), also as text under their head lines; pages saved as MHTML",
        example: "statement.eml",
        reader: Reader::Bytes {
            tells: mail::is_mail,
            read: mail::read,
        },
    },
    FileFormat {
        name: "DOCX",
        about: "DOCX, with its block quotations and notes",
        example: "speech.docx",
        reader: Reader::Bytes {
            tells: docx::is_docx,
            read: docx::read,
        },
    },
    FileFormat {
        name: "EPUB",
        about: "EPUB: an article a book, or with `chapters = true` in `corpus.toml` one a chapter",
        example: "letters.epub",
        reader: Reader::Bytes {
            tells: epub::is_epub,
            read: epub::read,
        },
    },
    FileFormat {
        name: "RTF",
        about: "RTF, with its block quotations and notes",
        example: "speech.rtf",
        reader: Reader::Bytes {
            tells: rtf::is_rtf,
            read: rtf::read,
        },
    },
    FileFormat {
        name: "WARC",
        about: "WARC, as crawlers keep the web: an article a page",
        example: "crawl.warc.gz",
        reader: Reader::Bytes {
            tells: warc::is_warc,
            read: warc::read,
        },
    },
    FileFormat {
        name: "PDF",
        about: "PDF, its lines joined to paragraphs by rule",
        example: "report.pdf",
        reader: Reader::Bytes {
            tells: pdf::is_pdf,
            read: pdf::read,
        },
    },
    FileFormat {
        name: "subtitles",
        about: "Subtitles, SubRip, WebVTT, SBV and SubStation Alpha, as transcripts with the times of their paragraphs",
        example: "speech.vtt",
        reader: Reader::Text {
            tells: subtitles::is_subtitles,
            read: subtitles::read,
        },
    },
    FileFormat {
        name: JSON_LINES,
        about: "JSON Lines: an article a line, with the field names that scrapers and interfaces use",
        example: "crawl.jsonl",
        reader: Reader::Text {
            tells: json::is_lines,
            read: json::read_lines,
        },
    },
    FileFormat {
        name: "JSON",
        about: "JSON: an article, an array, or records at any depth (trafilatura, news-please, fundus, newspaper4k, NewsAPI, the Guardian’s API, Media Cloud, ninjs, JSON Feed …)",
        example: "articles.json",
        reader: Reader::Text {
            tells: json::is_document,
            read: json::read_document,
        },
    },
    FileFormat {
        name: "feed",
        about: "Feeds, RSS and Atom: an article an entry; it is said where they hold summaries only",
        example: "feed.xml",
        reader: Reader::Text {
            tells: feed::is_feed,
            read: feed::read,
        },
    },
    FileFormat {
        name: "TEI",
        about: "TEI, and the XML of trafilatura",
        example: "letters.tei.xml",
        reader: Reader::Text {
            tells: tei::is_tei,
            read: tei::read,
        },
    },
    FileFormat {
        name: "NewsML-G2",
        about: "NewsML-G2 and NITF, as news agencies send their reports",
        example: "agency.xml",
        reader: Reader::Text {
            tells: newsml::is_newsml,
            read: newsml::read,
        },
    },
    FileFormat {
        name: "web page",
        about: "Web pages as browsers, SingleFile or `wget` save them: the article without what the page puts around it",
        example: "page.html",
        reader: Reader::Text {
            tells: html::is_page,
            read: html::read,
        },
    },
    FileFormat {
        name: "press database",
        about: "Exports of Nexis, Factiva, ProQuest, EBSCO and Westlaw, as text, pages, DOCX or RTF: many documents a file",
        example: "nexis.txt",
        reader: Reader::Text {
            tells: press_database::is_export,
            read: press_database::read,
        },
    },
    FileFormat {
        name: "front matter",
        about: "Markdown or text with YAML or TOML front matter, as Obsidian Web Clipper and MarkDownload write it",
        example: "clipping.md",
        reader: Reader::Text {
            tells: markdown::has_front_matter,
            read: markdown::read,
        },
    },
    FileFormat {
        name: "transcript",
        about: "Transcripts, as Otter, Rev, Zoom, Trint, Temi and Descript write them or people do: turns under names, with their times",
        example: "meeting.txt",
        reader: Reader::Text {
            tells: transcript::is_transcript,
            read: transcript::read,
        },
    },
    FileFormat {
        name: "table",
        about: "Tables, CSV and TSV: an article a row, told by the names of the columns",
        example: "corpus.csv",
        reader: Reader::Text {
            tells: table::is_table,
            read: table::read,
        },
    },
    FileFormat {
        name: "plain text",
        about: "Plain text and Markdown",
        example: "speech.txt",
        reader: Reader::Text {
            tells: plain::is_prose,
            read: plain::read,
        },
    },
];

/// How the files of a folder are read, as its `corpus.toml` says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Fields of records, and the key or path under which each stands.
    pub fields: Vec<(Field, String)>,
    /// Whether each chapter of a book is an article.
    pub chapters: bool,
    /// The order of day and month in numbers.
    pub day_order: Option<DayOrder>,
    /// Whether every word counts, the headline and what looks like a page's own included: in a draft that is checked
    /// nothing may pass because it was not read.
    pub every_word: bool,
}

/// What is looked at to tell a format.
#[derive(Clone, Copy, Debug)]
pub struct Sniffed<'a> {
    /// The text of the file.
    pub text: &'a str,
    /// What its name ends with behind the last stop, in lower case.
    pub ending: &'a str,
}

/// What a file holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct ReadFile {
    /// Its texts, in their order.
    pub drafts: Vec<Draft>,
    /// What could not be read.
    pub faults: Vec<Fault>,
}

impl ReadFile {
    /// A file that could not be read: why.
    fn refused(reason: String) -> Self {
        Self::of_fault((None, reason))
    }

    /// A file that could not be read: where and why.
    fn of_fault(fault: Fault) -> Self {
        Self {
            faults: vec![fault],
            ..Self::default()
        }
    }

    /// A file that is one article, and what of it could not be understood.
    fn of((draft, faults): (Draft, Vec<Fault>)) -> Self {
        Self {
            drafts: vec![draft],
            faults,
        }
    }

    /// A file that is one text.
    fn text(text: String) -> Self {
        Self {
            drafts: vec![Draft {
                text: text.into(),
                ..Draft::default()
            }],
            ..Self::default()
        }
    }
}

/// Whether bytes are an archive that is one document, and not one of files that stand for themselves.
pub fn is_document_of_parts(bytes: &[u8]) -> bool {
    parts::Parts::open(bytes).is_some()
}

/// Reads the bytes of a file that is called `name`.
pub fn read(name: &Path, bytes: Vec<u8>, settings: &Settings) -> ReadFile {
    let by_bytes = FORMATS.iter().find_map(|format| match format.reader {
        Reader::Bytes { tells, read } if tells(&bytes) => Some(read),
        _ => None,
    });
    let reading = match by_bytes {
        Some(read) => {
            let mut reading = read(&bytes, settings);
            note_unreal_days(&mut reading.drafts);
            reading
        }
        None => read_text(name, bytes, settings),
    };
    settled(reading, settings)
}

/// What was read of a file, once all of it is.
pub fn settled(mut reading: ReadFile, settings: &Settings) -> ReadFile {
    without_counts(&mut reading.drafts, 1);
    if reading.drafts.is_empty() && reading.faults.is_empty() {
        // A table of headings alone, a book without a chapter: whoever opens it is told why nothing comes of it.
        return ReadFile::refused("no articles in it".into());
    }
    without_empty(reading, settings)
}

/// Takes the ids of records for none where they only count them, from 0 or 1 on, as tables that were saved with the
/// numbers of their rows do. `line` is that of the first text.
fn without_counts(drafts: &mut [Draft], line: usize) {
    let number = |draft: &Draft| draft.id.as_ref()?.parse::<usize>().ok();
    let numbers: Option<Vec<usize>> = drafts.iter().map(number).collect();
    let Some(numbers) = numbers.filter(|_| drafts.iter().all(|draft| draft.is_one_of_several))
    else {
        return;
    };
    let is_first = |first: &usize| (line - 1..=line).contains(first);
    // A row without a text is no article, but is counted.
    let goes_on = |last: &usize| *last <= line + 2 * drafts.len();
    if numbers.first().is_some_and(is_first)
        && numbers.last().is_some_and(goes_on)
        && numbers.is_sorted_by(|a, b| a < b)
    {
        for draft in drafts {
            draft.count = draft.id.take();
        }
    }
}

/// Notes of each text without a stated day the date line whose day no calendar has.
fn note_unreal_days(drafts: &mut [Draft]) {
    for Draft { given, text, .. } in drafts {
        if given.published.is_none() && given.unreal_day.is_none() {
            let written = metadata::unreal_day(text);
            given.unreal_day = written.map(|written| UnrealDay {
                written: written.to_owned(),
                line: None,
            });
        }
    }
}

/// Finds the lines of a file at which days stand that no calendar has, as far as its beginning prints them.
fn place_unreal_days(drafts: &mut [Draft], beginning: &str) {
    let unreal = drafts
        .iter_mut()
        .filter_map(|draft| draft.given.unreal_day.as_mut());
    for day in unreal {
        let at = beginning
            .lines()
            .position(|line| line.contains(&day.written));
        day.line = at.map(|at| at + 1);
    }
}

/// Whether a file of that name is JSON Lines that can be read line by line, by its first line that is not blank.
pub fn is_lines(name: &Path, first: &[u8], has_more: bool) -> bool {
    let Ok(first) = std::str::from_utf8(first) else {
        return false;
    };
    // All that is asked of what follows is that it is there.
    let text = format!("{}{}", first, if has_more { "\n{}" } else { "" });
    sniff_format(name, &text).is_some_and(|(format, _)| format.name == JSON_LINES)
}

/// Whether a file of that name is JSON Lines of which every stretch of whole lines can be read by itself, by such a
/// stretch at its beginning.
pub fn begins_as_lines(name: &Path, beginning: &[u8]) -> bool {
    let is_other = FORMATS
        .iter()
        .any(|format| matches!(format.reader, Reader::Bytes { tells, .. } if tells(beginning)));
    let end = memchr::memchr(b'\n', beginning).unwrap_or(beginning.len());
    let (first, others) = beginning.split_at(end);
    let is_object = std::str::from_utf8(first).is_ok_and(json::is_json);
    !is_other && is_object && is_lines(name, first, !others.trim_ascii().is_empty())
}

/// Reads a stretch of JSON Lines that has so many lines before it.
pub fn read_lines(before: usize, text: &str, settings: &Settings) -> ReadFile {
    let mut reading = json::read_stretch(before, text, settings);
    note_unreal_days(&mut reading.drafts);
    reading
}

/// Reads one line of JSON Lines.
pub fn read_line(number: usize, line: Vec<u8>, settings: &Settings) -> ReadFile {
    let Some(decoded) = encodings::decode(line) else {
        return ReadFile::of_fault((Some(number), "this is no text (binary data)".into()));
    };
    let mut reading = json::read_line(number, &decoded.text, settings);
    without_counts(&mut reading.drafts, number);
    note_unreal_days(&mut reading.drafts);
    let lost = decoded.lost.map(|lost| (Some(number), lost.reason));
    reading.faults.extend(lost);
    without_empty(reading, settings)
}

/// What was read, without texts that are empty: a fault tells of each. A file that is checked may have no text yet, and
/// is a text without a quotation.
fn without_empty(mut reading: ReadFile, settings: &Settings) -> ReadFile {
    let faults = &mut reading.faults;
    reading.drafts.retain(|draft| {
        let may_be_empty = settings.every_word && !draft.is_one_of_several;
        let is_empty = draft.text.trim().is_empty() && !may_be_empty;
        if is_empty {
            faults.push((draft.line, "no text in it".into()));
        }
        !is_empty
    });
    faults.sort_by_key(|(line, _)| *line);
    reading
}

fn read_text(name: &Path, bytes: Vec<u8>, settings: &Settings) -> ReadFile {
    // What is compressed may begin as a text does.
    if let Some(kind) = unread::binary(&bytes) {
        return ReadFile::refused(format!("this is no text: it is {kind}"));
    }
    let Some(decoded) = encodings::decode(bytes) else {
        return ReadFile::refused(format!("this is no text (binary data); {}", tried()));
    };
    if decoded.text.trim().is_empty() {
        return match settings.every_word {
            true => ReadFile::text(String::new()),
            false => ReadFile::refused("no text in it".into()),
        };
    }
    let beginning = clip::start(&decoded.text, MAX_PLACED_BYTES).to_owned();
    let mut reading = match sniff_format(name, &decoded.text) {
        Some((_, read)) => read(decoded.text, settings),
        None => match unread::markup(&decoded.text) {
            Some(kind) => ReadFile::refused(format!("no articles: it is {kind}")),
            None => {
                let notation = program::notation(&Sniffed {
                    text: &decoded.text,
                    ending: &ending(name),
                });
                let notation = notation.unwrap_or("mark-up of no known kind");
                ReadFile::refused(format!("this is {notation}; {}", tried()))
            }
        },
    };
    let lost = decoded.lost.map(|lost| (Some(lost.line), lost.reason));
    reading.faults.extend(lost);
    note_unreal_days(&mut reading.drafts);
    place_unreal_days(&mut reading.drafts, &beginning);
    reading
}

/// Reads a text.
type ReadText = fn(String, &Settings) -> ReadFile;

/// The format that a text is of, by its content and then by its name, and how it is read.
fn sniff_format(name: &Path, text: &str) -> Option<(&'static FileFormat, ReadText)> {
    let ending = ending(name);
    let look = Sniffed {
        text,
        ending: &ending,
    };
    FORMATS.iter().find_map(|format| match format.reader {
        Reader::Text { tells, read } if tells(&look) => Some((format, read)),
        _ => None,
    })
}

/// What a name ends with, in lower case.
fn ending(name: &Path) -> String {
    name.extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase()
}

fn tried() -> String {
    let names: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
    format!("tried: {}", names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str, text: &str) -> Option<&'static str> {
        sniff_format(Path::new(name), text).map(|(format, _)| format.name)
    }

    #[test]
    fn the_content_decides_and_the_name_where_it_does_not() {
        for (name, text, format) in [
            ("a.txt", "---\ntitle: x\n---\nText.", "front matter"),
            ("a.MD", "# Rain\n\nIt rained.", "plain text"),
            ("a.jsonl", "{}", "JSON Lines"),
            ("a.article", "---\ntitle: x\n---\nText.", "front matter"),
            ("a.article", "A plain text.", "plain text"),
            ("a", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n", "JSON Lines"),
            (
                "a.json",
                "{\"text\":\"a\"}\n{\"text\":\"b\"}\n",
                "JSON Lines",
            ),
            ("a", "[\n {\"text\":\"a\"}]", "JSON"),
            ("a.txt", "{\n \"text\":\"a\"}", "JSON"),
            ("a", "{\"text\":\"a\"}", "JSON"),
            ("a", "[Photo] The mayor spoke.", "plain text"),
            ("a.txt", "<!DOCTYPE html><p>It rained.", "web page"),
            ("a.html", "It <b>rained</b>.", "web page"),
            ("a.txt", "<div><p>It rained.</p></div>", "web page"),
            ("a.csv", "title,text\nRain,It rained.\n", "table"),
            ("a.txt", "<rss><channel/></rss>", "feed"),
        ] {
            assert_eq!(of(name, text), Some(format), "{name}: {text}");
        }
        assert_eq!(of("a.txt", "<x><y>It rained.</y></x>"), None);
    }

    #[test]
    fn the_table_of_the_readme_is_that_of_the_formats() {
        let readme = include_str!("../../../README.md");
        let (_, after) = readme.split_once("<!-- formats -->\n").unwrap();
        let (table, _) = after.split_once("<!-- end of formats -->").unwrap();
        let mut fresh = String::from("| What opens | For instance |\n|---|---|\n");
        for format in FORMATS {
            fresh += &format!("| {} | `verbatim {}` |\n", format.about, format.example);
        }
        assert!(
            table == fresh,
            "README.md is stale: put this between <!-- formats --> and <!-- end of formats -->:\n{fresh}"
        );
    }

    #[test]
    fn counts_are_no_ids() {
        let ids = |text: &str| {
            let reading = read(Path::new("a"), text.into(), &Settings::default());
            let drafts = reading.drafts.into_iter();
            drafts
                .map(|draft| (draft.id, draft.count))
                .collect::<Vec<_>>()
        };
        let record = |id: usize| format!("{{\"id\":{id},\"text\":\"Rain {id}.\"}}\n");
        for first in [0, 1] {
            let counted = ids(&format!("{}{}", record(first), record(first + 1)));
            let wanted = |id: usize| (None, Some(id.to_string()));
            assert_eq!(counted, [wanted(first), wanted(first + 1)]);
        }
        for (first, second) in [(71, 72), (1, 0), (1, 90)] {
            let given = ids(&format!("{}{}", record(first), record(second)));
            let wanted = |id: usize| (Some(id.to_string()), None);
            assert_eq!(given, [wanted(first), wanted(second)]);
        }
        // A line that is read by itself gets the same name as in its file.
        let line = record(7).into_bytes();
        let one = read_line(7, line.clone(), &Settings::default())
            .drafts
            .remove(0);
        assert_eq!((one.id, one.count.as_deref()), (None, Some("7")));
        let one = read_line(3, line, &Settings::default()).drafts.remove(0);
        assert_eq!(one.id.as_deref(), Some("7"));
    }

    #[test]
    fn what_nobody_reads_is_refused_with_what_was_tried() {
        let text = b"<x><y>It rained.</y></x>".to_vec();
        let reading = read(Path::new("a.txt"), text, &Settings::default());
        assert_eq!(reading.drafts, []);
        let (_, told) = &reading.faults[0];
        assert!(
            told.contains("tried: mail, DOCX, EPUB, RTF, WARC, PDF, subtitles, "),
            "{told}"
        );
    }
}
