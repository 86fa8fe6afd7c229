//! Help, usage, completions, manual, pipes.

use crate::workspace::{Workspace, is_quiet, text};
use std::io::Read;
use std::process::{Command, Stdio};

const COMMANDS: [&str; 15] = [
    "articles",
    "cache",
    "check",
    "extract",
    "problems",
    "init",
    "quotes",
    "statements",
    "timeline",
    "collate",
    "export",
    "merge",
    "config",
    "completions",
    "man",
];

#[test]
fn every_help_has_an_example() {
    let workspace = Workspace::empty();
    for command in COMMANDS {
        let help = workspace.prints(&[command, "--help"]);
        assert!(help.contains(&format!("  verbatim {command}")), "{help}");
        assert!(is_quiet(&help), "{help:?}");
    }
    let help = workspace.prints(&["--help"]);
    assert!(COMMANDS.iter().all(|c| help.contains(c)), "{help}");
}

#[test]
fn wrong_usage_is_2() {
    let workspace = Workspace::empty();
    for args in [
        &["--no-such-option"][..],
        &["quotes", "--format", "xml"],
        &["export", "--format", "doc"],
        &["export", "--statements", "--what", "matrix"],
        &["collate"],
        &["completions", "tcsh"],
        &["man", "woman"],
        &["--size", "120", "--print"],
        &["--size", "0x9", "--print"],
        &["--size", "80x24"],
        &["--keys", "<nokey>", "--print"],
    ] {
        let (out, err) = workspace.complains(args, 2);
        assert_eq!(out, "", "{args:?}");
        assert!(err.contains("error:") && is_quiet(&err), "{err}");
    }
}

#[test]
fn completions_and_manual_know_every_command() {
    let workspace = Workspace::empty();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = workspace.prints(&["completions", shell]);
        assert!(COMMANDS.iter().all(|c| script.contains(c)), "{shell}");
    }
    let manual = workspace.prints(&["man"]);
    assert!(manual.contains(".TH verbatim 1"), "{manual}");
    // As it reads, without the escapes of the form.
    let escapes = [("\\-", "-"), ("\\*(Aq", "'"), ("\\(aq", "'")];
    let read = escapes
        .iter()
        .fold(manual, |text, (from, to)| text.replace(from, to));
    for entry in verbatim::reader::commands::COMMANDS.iter() {
        assert!(
            read.contains(&format!(" ({})", entry.name)),
            "{}",
            entry.name
        );
        assert!(read.contains(entry.doc), "{}", entry.doc);
    }
    assert!(
        workspace
            .prints(&["man", "quotes"])
            .contains("verbatim quotes")
    );
}

#[test]
fn a_closed_pipe_is_no_error() {
    let workspace = Workspace::empty();
    let line = |n: usize| {
        let text = "The tide table hangs beside the quay and nobody reads it. ".repeat(100);
        format!("{{\"id\":\"a{n}\",\"text\":\"{text}\"}}\n")
    };
    let lines: String = (0..40).map(line).collect();
    workspace.put("ferry/many.jsonl", lines.as_bytes());
    for format in ["table", "jsonl", "csv"] {
        let mut child = Command::new(assert_cmd::cargo::cargo_bin!("verbatim"))
            .args(["articles", "--format", format, "ferry"])
            .current_dir(workspace.path(""))
            .env("VERBATIM_DATA_DIR", workspace.path("data"))
            .env("VERBATIM_CONFIG_DIR", workspace.path("config"))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut out = child.stdout.take().unwrap();
        out.read_exact(&mut [0; 8]).unwrap();
        drop(out);
        let done = child.wait_with_output().unwrap();
        assert_eq!(text(&done.stderr), "", "{format}");
        assert_eq!(done.status.code(), Some(0), "{format}");
    }
}

#[test]
fn the_screen_is_printed_as_text() {
    let workspace = Workspace::new();
    let screen = workspace.prints(&["ferry", "--keys", "j", "--size", "100x30", "--print"]);
    assert!(is_quiet(&screen) && screen.contains("Lund"), "{screen}");
    assert!(screen.lines().count() <= 30, "{screen}");
    let tiny = workspace.prints(&["ferry", "--size", "1x1", "--print"]);
    assert!(tiny.trim_end().chars().count() <= 1, "{tiny:?}");
}

#[test]
fn colour_is_for_terminals() {
    let workspace = Workspace::new();
    for args in [
        &["ferry"][..],
        &["quotes", "ferry"],
        &["--help"],
        &["ferry", "--print"],
    ] {
        let printed = workspace
            .verbatim(args)
            .env_remove("CLICOLOR_FORCE")
            .assert()
            .success();
        assert!(is_quiet(&text(&printed.get_output().stdout)), "{args:?}");
    }
}

#[test]
fn settings_are_documented_read_and_their_faults_told() {
    let workspace = Workspace::empty();
    let documented = workspace.prints(&["config", "--default"]);
    assert!(documented.contains("#theme = \"auto\"") && documented.contains("\n[keys]\n"));
    assert!(workspace.prints(&["config"]).contains("not there"));
    workspace.put("config/config.toml", documented.as_bytes());
    assert!(!workspace.prints(&["config"]).contains("not there"));
    workspace.put(
        "config/config.toml",
        b"mause = true\n[keys]\ndown = \"e\"\nmark = \"c\"\n",
    );
    let (out, err) = workspace.complains(&["config"], 1);
    assert!(out.ends_with("config.toml\n"), "{out}");
    assert!(err.contains("config.toml:1: there is no setting “mause”; did you mean “mouse”?"));
    assert!(
        err.contains("config.toml:4: mark cannot have “c”: correct has it"),
        "{err}"
    );
    let (screen, err) = workspace.complains(&["--keys", "e!", "--print"], 1);
    assert!(
        screen.contains("mause") && err.contains("mause"),
        "{screen}\n{err}"
    );
}

#[test]
fn whatever_is_printed_beside_the_articles_is_none_of_them() {
    let workspace = Workspace::new();
    workspace.put(
        "draft.md",
        "“The northern ferry must sail at noon,” Åse Berg said.\n\n“We have the fuel,” Berg said.\n".as_bytes(),
    );
    let articles = workspace.prints(&["articles", "ferry", "--format", "csv"]);
    let mut printed = vec![
        workspace.prints(&["ferry"]),
        workspace.prints(&["articles", "ferry"]),
        workspace.prints(&["quotes", "ferry"]),
        workspace.prints(&["statements", "ferry"]),
        workspace.prints(&["timeline", "ferry"]),
    ];
    for format in ["table", "jsonl", "sarif", "github", "rdjson", "html"] {
        let args = [
            "check",
            "draft.md",
            "--against",
            "ferry",
            "--fail-on",
            "never",
            "--format",
            format,
        ];
        let done = workspace.verbatim(&args).assert().success();
        printed.push(text(&done.get_output().stdout));
    }
    for (number, printed) in printed.iter().enumerate() {
        for ending in ["txt", "md", "json"] {
            let name = format!("ferry/printed-{number}.{ending}");
            workspace.put(&name, printed.as_bytes());
            let now = workspace.prints(&["articles", "ferry", "--format", "csv"]);
            assert_eq!(now, articles, "{name}: {printed}");
            std::fs::remove_file(workspace.path(&name)).unwrap();
        }
    }
}
