//! A folder of invented articles, and the program run on it.

use assert_cmd::Command;
use serde_json::Value;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

const LINES: &str = r#"{"id":"post-1","outlet":"The Harbour Post","date":"2031-12-02","headline":"Ferry must sail","url":"https://example.org/post-1","text":"HAVEN — “The northern ferry must sail at noon every day of the winter,” Mayor Tove Lund told reporters at a news conference on Monday.\n\nÅse Berg, who runs the quay, said she was glad.\n\n“We have the crew, we have the fuel and we have the patience,” Berg said."}
{"id":"ledger-1","outlet":"North Ledger","date":"2031-12-02","headline":"Lund and the ferry","url":"https://example.org/ledger-1","text":"“The northern ferry may sail at noon every day of the winter,” Tove Lund said on Monday.\n\nNobody else spoke. \u001b[31mRed\u001b[0m."}
"#;

const GAZETTE: &str = "---
title: A quiet week in Haven
outlet: Island Gazette
date: 2031-11-28
url: https://example.org/gazette-1
---

“Nothing will change before the spring,” said Tove Lund on Friday.
";

/// A temporary folder with a corpus and a place for notebooks.
pub struct Workspace {
    dir: tempfile::TempDir,
}

impl Workspace {
    /// Three articles of three outlets.
    pub fn new() -> Self {
        let workspace = Self::empty();
        workspace.put("ferry/week.jsonl", LINES.as_bytes());
        workspace.put("ferry/gazette.md", GAZETTE.as_bytes());
        workspace
    }

    /// An empty corpus.
    pub fn empty() -> Self {
        let workspace = Self {
            dir: tempfile::tempdir().unwrap(),
        };
        fs::create_dir_all(workspace.path("ferry")).unwrap();
        workspace
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub fn put(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// The program in this folder, with these arguments.
    pub fn verbatim(&self, args: &[&str]) -> Command {
        let mut command = self.command(assert_cmd::cargo::cargo_bin!("verbatim"));
        command.args(args);
        command
    }

    /// A program in this folder that finds what readers keep here and nowhere else.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(self.dir.path())
            .env("VERBATIM_DATA_DIR", self.path("data"))
            .env("VERBATIM_CONFIG_DIR", self.path("config"))
            .env("VERBATIM_CACHE_DIR", self.path("cache"))
            .env_remove("NO_COLOR")
            .env_remove("COLUMNS");
        command
    }

    /// What the program prints where all goes well.
    pub fn prints(&self, args: &[&str]) -> String {
        let done = self.verbatim(args).assert().success();
        assert_eq!(text(&done.get_output().stderr), "");
        text(&done.get_output().stdout)
    }

    /// The JSON Lines that it prints.
    pub fn records(&self, command: &str) -> Vec<Value> {
        let printed = self.prints(&[command, "ferry", "--format", "jsonl"]);
        let lines = printed.lines();
        lines.map(|l| serde_json::from_str(l).unwrap()).collect()
    }

    /// What it prints on standard output and on standard error where something is wrong.
    pub fn complains(&self, args: &[&str], code: i32) -> (String, String) {
        let done = self.verbatim(args).assert().code(code);
        let output = done.get_output();
        (text(&output.stdout), text(&output.stderr))
    }

    /// Marks these words of an article by writing the notebook that the reader would.
    pub fn mark(&self, article: &str, words: &str, note: &str) {
        use verbatim::corpus;
        use verbatim::notebook::{CorpusKey, Notebook};
        use verbatim::text::Span;
        let paths = [self.path("ferry")];
        let corpus = corpus::open(&paths);
        let found = corpus.articles.iter().find(|a| a.id == article).unwrap();
        let start = found.text.find(words).unwrap();
        let span = Span::new(start, start + words.len());
        let path = self.notebook();
        let mut notebook = Notebook::open_at(&path, &CorpusKey::of_paths(&paths), &corpus.articles);
        notebook.mark(found, span, note, &["winter".to_string()]);
        notebook.save(&corpus.articles).unwrap();
    }

    /// The file of the corpus's notebook.
    pub fn notebook(&self) -> PathBuf {
        let key = verbatim::notebook::CorpusKey::of_paths(&[self.path("ferry")]);
        self.path("data/notebooks").join(key.file_name())
    }
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Whether anything could steer a terminal.
pub fn is_quiet(printed: &str) -> bool {
    !printed.contains(|c: char| c != '\n' && verbatim::text::is_steering(c))
}

/// Whether this process may read everything, so that permissions prove nothing.
pub fn is_root(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok()
}
