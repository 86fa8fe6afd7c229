//! The command lines of the README, run by the shell as they stand there.

use crate::workspace::{Workspace, text};
use std::env;
use std::io::Write;
use std::path::Path;

const README: &str = include_str!("../../README.md");
const CONTRIBUTING: &str = include_str!("../../CONTRIBUTING.md");
const MANIFEST: &str = include_str!("../../Cargo.toml");

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

/// The blocks of a document in one language: "sh", "toml", "yaml".
fn blocks<'d>(document: &'d str, language: &str) -> Vec<&'d str> {
    let fence = format!("```{language}\n");
    let blocks = document.split(&fence).skip(1);
    blocks
        .map(|rest| rest.split("```").next().unwrap())
        .collect()
}

/// The lines of the README's shell blocks that run the program, and the steps of its workflows that do.
fn command_lines() -> Vec<&'static str> {
    let lines = blocks(README, "sh").into_iter().flat_map(str::lines);
    let steps = blocks(README, "yaml").into_iter().flat_map(str::lines);
    let steps = steps.filter_map(|line| line.trim().strip_prefix("- run: "));
    lines
        .chain(steps)
        .filter(|line| line.starts_with("verbatim"))
        .collect()
}

/// The lines of a document's shell blocks that run Cargo, and the commands of Cargo that its prose names.
fn cargo_lines(document: &str) -> Vec<&str> {
    let lines = blocks(document, "sh").into_iter().flat_map(str::lines);
    let outside_blocks = document.split("```").step_by(2);
    let named = outside_blocks.flat_map(|prose| prose.split('`').skip(1).step_by(2));
    let all = lines.chain(named);
    all.filter(|line| line.starts_with("cargo ")).collect()
}

/// The names of the binaries, benches or examples that the manifest lists.
fn targets(manifest: &toml::Table, kind: &str) -> Vec<String> {
    let listed = manifest[kind].as_array().unwrap().iter();
    listed
        .map(|target| target["name"].as_str().unwrap().to_string())
        .collect()
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
    workspace.put("drafts/tug.md", ARTICLE.as_bytes());
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

/// Cargo itself is not run: the tests would start themselves. What a line names is there.
#[test]
fn every_line_for_cargo_names_what_there_is() {
    let manifest: toml::Table = MANIFEST.parse().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let lines: Vec<&str> = [README, CONTRIBUTING]
        .into_iter()
        .flat_map(cargo_lines)
        .collect();
    assert!(lines.len() > 8, "{lines:?}");
    for line in lines {
        let words: Vec<&str> = line
            .split_whitespace()
            .take_while(|word| !matches!(*word, "#" | "--" | ">"))
            .collect();
        let known = ["run", "test", "bench", "install", "insta", "clippy", "doc"];
        assert!(known.contains(&words[1]), "{line}");
        for option in words.windows(2) {
            let named = |kind: &str| targets(&manifest, kind).contains(&option[1].to_string());
            let is_there = match option[0] {
                "--bin" => named("bin"),
                "--bench" => named("bench"),
                "--features" => manifest["features"].get(option[1]).is_some(),
                "--manifest-path" | "--path" => root.join(option[1]).exists(),
                _ => true,
            };
            assert!(is_there, "{line}: {option:?}");
        }
    }
}

#[test]
fn the_manifest_of_the_readme_is_read_without_a_problem() {
    let shown = blocks(README, "toml");
    assert_eq!(shown.len(), 1);
    let workspace = Workspace::new();
    workspace.put("articles/003.txt", ARTICLE.as_bytes());
    workspace.put("articles/corpus.toml", shown[0].as_bytes());
    let ran = workspace
        .verbatim(&["articles", "articles", "--format", "jsonl"])
        .assert();
    let output = ran.get_output();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(text(&output.stderr), "");
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["outlet"], "The Harbour Times");
    assert_eq!(told["siglum"], "HT");
    assert_eq!(told["published"], "2031-05-02");
    assert_eq!(told["kind"], "article");
    // What a key means is told of a wrong one, so that a misspelt key would not pass here either.
    let wrong = shown[0].replace("siglum =", "sigle =");
    workspace.put("articles/corpus.toml", wrong.as_bytes());
    let ran = workspace.verbatim(&["articles", "articles"]).assert();
    assert!(text(&ran.get_output().stderr).contains("sigle"));
}
