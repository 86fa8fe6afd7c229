//! What is found in each article alone: extract, quotes --no-join, articles.

use crate::workspace::{Workspace, text};
use serde_json::{Value, json};
use std::fmt::Write as _;

/// What other articles add to a quotation.
const JOINED: [&str; 4] = ["inferred", "statement", "perhaps", "event"];

fn rows(printed: &str) -> Vec<Value> {
    let lines = printed.lines().map(serde_json::from_str);
    lines.collect::<Result<_, _>>().unwrap()
}

/// A row without what other articles add, and without the doubts that they raise.
fn alone(mut row: Value) -> Value {
    for field in JOINED {
        row[field] = Value::Null;
    }
    row["speaker"]["person"] = Value::Null;
    row["doubt"] = Value::Null;
    row
}

#[test]
fn an_extracted_row_is_that_of_quotes_without_what_other_articles_add() {
    let workspace = Workspace::new();
    let extracted = rows(&workspace.prints(&["extract", "ferry"]));
    let quotes = workspace.records("quotes");
    let no_join = ["quotes", "ferry", "--no-join", "--format", "jsonl"];
    let no_join = rows(&workspace.prints(&no_join));
    assert!(extracted.len() > 3);
    assert_eq!([quotes.len(), no_join.len()], [extracted.len(); 2]);
    assert!(quotes.iter().all(|row| row["statement"].is_string()));
    for ((mut extracted, quote), no_join) in extracted.into_iter().zip(quotes).zip(no_join) {
        let extractor = extracted.as_object_mut().unwrap().remove("extractor");
        let version = format!("{}+", env!("CARGO_PKG_VERSION"));
        assert!(extractor.unwrap().as_str().unwrap().starts_with(&version));
        assert_eq!(extracted, no_join);
        assert!(JOINED.iter().all(|field| no_join[field].is_null()));
        assert_eq!(no_join["speaker"]["person"], Value::Null);
        assert_eq!(alone(quote), alone(no_join));
    }
}

#[test]
fn parts_of_a_stream_give_what_the_whole_gives() {
    let workspace = Workspace::empty();
    let mut lines = String::new();
    for n in 0..40 {
        let said = format!("“We sold {n} tickets for the ferry to Haven,” said Tove Lund.\n");
        let article = json!({"text": said.repeat(n % 7), "outlet": "Harbour Post"});
        writeln!(lines, "{article}").unwrap();
    }
    let read = |lines: &str, code: i32| {
        let mut command = workspace.verbatim(&["extract", "-"]);
        let done = command.write_stdin(lines.to_owned()).assert().code(code);
        let output = done.get_output();
        (text(&output.stdout), text(&output.stderr))
    };
    // Every seventh article has no text, which is told.
    let (whole, told) = read(&lines, 1);
    assert_eq!(told.lines().count(), 6);
    assert!(
        told.starts_with("verbatim: standard input:1: no text in it\n"),
        "{told}"
    );
    assert!(whole.lines().count() > 100);
    let (first, second) = lines.split_at(lines.find("{\"text\":\"“We sold 17").unwrap());
    let parts = read(first, 1).0 + &read(second, 1).0;
    assert_eq!(whole, parts);
}

#[test]
fn a_line_that_cannot_be_read_is_told_and_the_rest_goes_on() {
    let workspace = Workspace::new();
    let lines = workspace.read("ferry/week.jsonl");
    let broken = lines.replacen('\n', "\n{\"text\": \n", 1);
    workspace.put("broken.jsonl", broken.as_bytes());
    let whole = workspace.prints(&["extract", "ferry/week.jsonl"]);
    let (printed, told) = workspace.complains(&["extract", "broken.jsonl"], 1);
    assert_eq!(printed, whole);
    assert_eq!(told.lines().count(), 1);
    assert!(
        told.starts_with("verbatim: broken.jsonl:2: broken JSON"),
        "{told}"
    );
}

#[test]
fn what_is_printed_alone_has_every_form() {
    let workspace = Workspace::new();
    for all in [&[][..], &["--all"]] {
        for format in ["csv", "table"] {
            let args = [&["quotes", "ferry", "--format", format], all].concat();
            let joined = workspace.prints(&args);
            let alone = workspace.prints(&[&args[..], &["--no-join"]].concat());
            assert_eq!(alone.lines().count(), joined.lines().count());
            let (head, _) = joined.split_once('\n').unwrap();
            assert!(alone.starts_with(head), "{alone}");
        }
    }
    let all = ["quotes", "ferry", "--all", "--format", "jsonl"];
    let alone = workspace.prints(&[&all[..], &["--no-join"]].concat());
    assert_eq!(
        alone.lines().count(),
        workspace.prints(&all).lines().count()
    );
}

#[test]
fn articles_bear_the_outlet_that_the_reader_gave_them_and_need_no_quotation() {
    use verbatim::corpus;
    use verbatim::edition::{Correction, Edition};
    use verbatim::notebook::{CorpusKey, Notebook};
    let workspace = Workspace::new();
    let paths = [workspace.path("ferry")];
    let edition = Edition::build(corpus::open(&paths), &[]);
    let key = CorpusKey::of_paths(&paths);
    let mut notebook = Notebook::open_at(&workspace.notebook(), &key, &edition.articles);
    let quotation = edition.quotations[0].id.to_string();
    for correction in [
        Correction::NotAQuotation { quotation },
        Correction::Outlet {
            article: "post-1".into(),
            name: "Quay Courier".into(),
        },
    ] {
        notebook.correct(correction, &edition);
    }
    notebook.save(&edition.articles).unwrap();
    let outlet = |args: &[&str]| rows(&workspace.prints(args))[1]["outlet"].clone();
    let jsonl = ["articles", "ferry", "--format", "jsonl"];
    assert_eq!(outlet(&jsonl), "Quay Courier");
    let as_found = [&jsonl[..], &["--as-found"]].concat();
    assert_eq!(outlet(&as_found), "The Harbour Post");
}

/// Runs a program of `examples` where it finds this build on the path; `None` where the interpreter is not installed.
fn example(workspace: &Workspace, interpreter: &str, args: &[&str]) -> Option<String> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/").to_string() + args[0];
    let own = assert_cmd::cargo::cargo_bin!("verbatim").parent().unwrap();
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let paths = std::iter::once(own.to_path_buf()).chain(std::env::split_paths(&paths));
    let mut command = workspace.command(interpreter);
    command.env("PATH", std::env::join_paths(paths).unwrap());
    let out = command.arg(script).args(&args[1..]).output().ok()?;
    assert!(out.status.success(), "{interpreter}: {}", text(&out.stderr));
    Some(text(&out.stdout).to_string())
}

#[cfg(unix)]
#[test]
fn the_examples_for_many_processes_print_what_one_process_prints() {
    let workspace = Workspace::new();
    let whole = workspace.prints(&["extract", "ferry/week.jsonl"]);
    assert!(rows(&whole).len() > 2);
    let by_shell = example(&workspace, "sh", &["extract.sh", "ferry/week.jsonl"]);
    assert_eq!(by_shell.as_deref(), Some(whole.as_str()));
    let args = ["extract.py", "--local", "ferry/week.jsonl"];
    let by_python = example(&workspace, "python3", &args);
    assert_eq!(by_python.unwrap_or_else(|| whole.clone()), whole);
}
