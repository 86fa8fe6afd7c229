//! The command lines of the README, run by the shell as they stand there.

use crate::workspace::{Workspace, text};
use std::env;
use std::io::Write;
use std::path::Path;

const README: &str = include_str!("../../README.md");

const ARTICLE: &str = "HAVEN, 2 December 2031 — “The tug is sold,” said Mara Okoro on Monday.\n";

const WITNESSES: &str = r#"{"witnesses": [
  {"id": "A", "content": "The ferry must sail at noon."},
  {"id": "B", "content": "The ferry may sail at noon."}
]}"#;

/// A file of each format, as the README names it.
const FILES: [(&str, &str); 14] = [
    (
        "statement.eml",
        "From: press@haven.example\nDate: Tue, 2 Dec 2031 09:15:00 +0000\nSubject: The tug\n\n“The tug is sold,” said Mara Okoro.\n",
    ),
    (
        "speech.vtt",
        "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Mara Okoro>the tug is sold\n",
    ),
    (
        "crawl.jsonl",
        "{\"maintext\": \"“The tug is sold,” said Mara Okoro.\"}\n",
    ),
    (
        "articles.json",
        "{\"articles\": [{\"content\": \"“The tug is sold,” said Mara Okoro.\"}]}",
    ),
    (
        "feed.xml",
        "<rss><channel><title>Haven Herald</title><item><title>The tug</title><content>“The tug is sold,” said Mara Okoro.</content></item></channel></rss>",
    ),
    (
        "letters.tei.xml",
        "<TEI><teiHeader/><text><body><p>“The tug is sold,” said Mara Okoro.</p></body></text></TEI>",
    ),
    (
        "page.html",
        "<!doctype html><title>The tug</title><h1>The tug</h1><p>“The tug is sold, and nobody will see it here again,” said Mara Okoro.</p>",
    ),
    (
        "nexis.txt",
        "1 of 1 DOCUMENTS\n\nHaven Herald\n\nDecember 2, 2031 Tuesday\n\nThe tug\n\nBYLINE: BO LIND\n\nLENGTH: 9 words\n\n“The tug is sold,” said Mara Okoro.\n",
    ),
    (
        "clipping.md",
        "---\ntitle: The tug\n---\n“The tug is sold,” said Mara Okoro.\n",
    ),
    (
        "corpus.csv",
        "title,text\nThe tug,\"“The tug is sold,” said Mara Okoro.\"\n",
    ),
    ("speech.txt", ARTICLE),
    (
        "meeting.txt",
        "Mara Okoro  0:01\nThe tug is sold, and nobody will see it here again.\n\n\
         Tom Vey  0:07\nFor how much was the old tug sold?\n\n\
         Mara Okoro  0:12\nNobody asked for how much.\n",
    ),
    (
        "speech.rtf",
        "{\\rtf1 \\ldblquote The tug is sold,\\rdblquote  said Mara Okoro.}",
    ),
    (
        "agency.xml",
        "<newsItem><contentSet><inlineData>“The tug is sold,” said Mara Okoro.</inlineData></contentSet></newsItem>",
    ),
];

const PAGE: &str = "<html><body><h1>The tug</h1><p>“The tug is sold, and nobody will see it here again,” said Mara Okoro.</p></body></html>";

/// The files of the formats that are no text.
fn files_of_bytes() -> [(&'static str, Vec<u8>); 4] {
    let document = "<w:document xmlns:w='w'><w:p><w:t>“The tug is sold,” said Mara Okoro.</w:t></w:p></w:document>";
    let container = "<container><rootfile full-path='book.opf'/></container>";
    let book = "<package><item id='a' href='a.xhtml'/><itemref idref='a'/></package>";
    let answer = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{PAGE}");
    let record = format!(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://haven.example/tug\r\nContent-Length: {}\r\n\r\n{answer}\r\n\r\n",
        answer.len()
    );
    let docx = zip(&[("mimetype", ""), ("word/document.xml", document)]);
    let epub = zip(&[
        ("META-INF/container.xml", container),
        ("book.opf", book),
        ("a.xhtml", PAGE),
    ]);
    [
        ("speech.docx", docx),
        ("letters.epub", epub),
        ("crawl.warc.gz", gzip(record.as_bytes())),
        (
            "report.pdf",
            pdf("\\223The tug is sold,\\224 said Mara Okoro."),
        ),
    ]
}

/// A document of one page with this line.
fn pdf(line: &str) -> Vec<u8> {
    let content = format!("BT /F 12 Tf 50 700 Td ({line}) Tj ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R \
         /Resources << /Font << /F 5 0 R >> >> >>"
            .to_owned(),
        format!(
            "<< /Length {} >>\nstream\n{content}\nendstream",
            content.len()
        ),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
            .to_owned(),
    ];
    let (mut file, mut places) = ("%PDF-1.4\n".to_owned(), String::new());
    for (n, object) in objects.iter().enumerate() {
        places += &format!("{:010} 00000 n \n", file.len());
        file += &format!("{} 0 obj\n{object}\nendobj\n", n + 1);
    }
    let start = file.len();
    file += &format!(
        "xref\n0 6\n0000000000 65535 f \n{places}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    );
    file.into_bytes()
}

fn zip(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        let options = zip::write::SimpleFileOptions::default();
        archive.start_file(*name, options).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

/// The lines of the README's shell blocks that run the program.
fn command_lines() -> Vec<&'static str> {
    let blocks = README.split("```sh\n").skip(1);
    let blocks = blocks.map(|rest| rest.split("```").next().unwrap());
    let lines = blocks.flat_map(str::lines);
    lines.filter(|line| line.starts_with("verbatim")).collect()
}

/// The commands that the README names inside a line: `verbatim man`.
fn commands_in_prose() -> Vec<&'static str> {
    let outside_blocks = README.split("```").step_by(2);
    let code = outside_blocks.flat_map(|prose| prose.split('`').skip(1).step_by(2));
    code.filter(|code| code.starts_with("verbatim ")).collect()
}

/// A folder that has every file which the README's lines read, as the reader's home.
fn home() -> Workspace {
    let workspace = Workspace::new();
    workspace.put("articles/ferry/tug.txt", ARTICLE.as_bytes());
    workspace.put("article.txt", ARTICLE.as_bytes());
    workspace.put("draft.md", ARTICLE.as_bytes());
    let source = format!("{ARTICLE}\nNobody asked for how much.\n");
    workspace.put("sources/tug.txt", source.as_bytes());
    workspace.put("witnesses.json", WITNESSES.as_bytes());
    workspace.put("assets/draft.md", ARTICLE.as_bytes());
    workspace.put("assets/sample/tug.txt", source.as_bytes());
    for (name, text) in FILES {
        workspace.put(name, text.as_bytes());
    }
    for (name, bytes) in files_of_bytes() {
        workspace.put(name, &bytes);
    }
    workspace
}

#[test]
fn every_command_line_of_the_readme_runs() {
    let program = assert_cmd::cargo::cargo_bin!("verbatim");
    let beside_program = program.parent().map(Path::to_path_buf);
    let usual = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths(beside_program.into_iter().chain(env::split_paths(&usual)));
    let path = path.unwrap();
    let workspace = home();
    let lines = command_lines();
    assert!(lines.len() > 10, "{lines:?}");
    let named = commands_in_prose();
    assert!(named.len() > 3, "{named:?}");
    for line in lines.into_iter().chain(named) {
        let ran = workspace
            .command("sh")
            .args(["-c", line])
            .env("PATH", &path)
            .env("HOME", workspace.path(""))
            .assert();
        let output = ran.get_output();
        let told = text(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{line}\n{told}");
        match line.split_once("> ").or(line.split_once("--out ")) {
            Some((_, file)) => assert!(!workspace.read(file).is_empty(), "{line}"),
            None => assert!(!output.stdout.is_empty(), "{line}\n{told}"),
        }
    }
}
