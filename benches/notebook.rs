//! A notebook of 10,000 marks: opened, and one more mark saved: `cargo bench --bench notebook`.
//!
//! The file lies in the folder for temporary files; with TMPDIR in memory the figure leaves out what the disk takes to
//! make a save durable.

#![allow(clippy::expect_used, reason = "a bench that cannot write ends")]

mod generated;

use divan::Bencher;
use generated::corpus;
use std::path::Path;
use std::sync::LazyLock;
use tempfile::TempDir;
use verbatim::corpus::Corpus;
use verbatim::notebook::{CorpusKey, Notebook};
use verbatim::text::Span;

const MARKS: usize = 10_000;

static ARTICLES: LazyLock<Corpus> = LazyLock::new(|| corpus(1_000));

fn main() {
    divan::main();
}

fn open(path: &Path) -> Notebook {
    let articles = &ARTICLES.articles;
    Notebook::open_at(path, &CorpusKey::of_texts(articles), articles)
}

/// Marks one sentence of as many as the articles hold; the same number, the same one.
fn mark(notebook: &mut Notebook, number: usize) {
    let articles = &ARTICLES.articles;
    let article = &articles[number % articles.len()];
    let mut sentences = article.text.split_inclusive(". ").cycle();
    let sentence = sentences.nth(number / articles.len()).unwrap_or_default();
    let start = article.text.find(sentence).unwrap_or_default();
    let span = Span::new(start, start + sentence.trim_end().len());
    notebook.mark(article, span, "ask the harbour office", &["ferry".into()]);
}

/// A folder with a notebook in it.
fn kept() -> TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    let mut notebook = open(&dir.path().join("n.jsonl"));
    (0..MARKS).for_each(|number| mark(&mut notebook, number));
    notebook.save(&ARTICLES.articles).expect("a saved notebook");
    dir
}

#[divan::bench]
fn opened(bencher: Bencher) {
    let dir = kept();
    let path = dir.path().join("n.jsonl");
    bencher.bench_local(|| open(&path).marks().len());
}

#[divan::bench]
fn one_mark_saved(bencher: Bencher) {
    let dir = kept();
    let mut notebook = open(&dir.path().join("n.jsonl"));
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        mark(&mut notebook, number);
        notebook.save(&ARTICLES.articles).expect("a saved notebook");
    });
}

/// The same where another instance has saved meanwhile: the file is read anew.
#[divan::bench]
fn one_mark_saved_after_another_instance(bencher: Bencher) {
    let dir = kept();
    let path = dir.path().join("n.jsonl");
    let (mut ours, mut theirs) = (open(&path), open(&path));
    let mut number = 0;
    let turn = || {
        number += 1;
        mark(&mut theirs, number);
        theirs.save(&ARTICLES.articles).expect("a saved notebook");
        number
    };
    let turn = std::cell::RefCell::new(turn);
    bencher
        .with_inputs(|| turn.borrow_mut()())
        .bench_local_values(|number| {
            mark(&mut ours, number + 1);
            ours.save(&ARTICLES.articles).expect("a saved notebook");
        });
}
