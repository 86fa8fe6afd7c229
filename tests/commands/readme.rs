//! The command lines of the README, run by the shell as they stand there.

use crate::workspace::{Workspace, text};
use std::env;
use std::path::Path;

const README: &str = include_str!("../../README.md");

const ARTICLE: &str = "HAVEN, 2 December 2031 — “The tug is sold,” said Mara Okoro on Monday.\n";

const WITNESSES: &str = r#"{"witnesses": [
  {"id": "A", "content": "The ferry must sail at noon."},
  {"id": "B", "content": "The ferry may sail at noon."}
]}"#;

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
    workspace.put("witnesses.json", WITNESSES.as_bytes());
    workspace.put("assets/.keep", b"");
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
