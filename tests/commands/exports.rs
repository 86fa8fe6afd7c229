//! export, with a notebook beside.

use crate::workspace::{Workspace, is_quiet};

const FORMATS: [&str; 13] = [
    "hypothesis",
    "readwise",
    "markdown",
    "obsidian",
    "docx",
    "html",
    "csv",
    "json",
    "annotations",
    "tei",
    "csl",
    "bibtex",
    "ris",
];

fn marked() -> Workspace {
    let workspace = Workspace::new();
    workspace.mark("post-1", "must sail at noon", "check with the mayor");
    workspace.mark("ledger-1", "Nobody else spoke. \u{1b}[31mRed", "=1+1");
    workspace
}

#[test]
fn a_mark_is_cited_with_all_that_is_known() {
    let markdown = marked().prints(&["export", "ferry"]);
    for part in [
        "> … “must sail at noon” …",
        "— Tove Lund, 1 Dec 2031 ([The Harbour Post](<https://example.org/post-1#:~:text=must%20sail%20at%20noon>), 2 Dec 2031, “Ferry must sail",
        "¶1)",
        "- **Note:** check with the mayor",
        "- **Tags:** winter",
        "- HP – Speaker: ",
        "code points ",
        "## Sources",
    ] {
        assert!(markdown.contains(part), "{part} in {markdown}");
    }
}

#[test]
fn every_format_is_written_and_nothing_steers() {
    let workspace = marked();
    for format in FORMATS.into_iter().filter(|format| *format != "docx") {
        let printed = workspace.prints(&["export", "ferry", "--statements", "--format", format]);
        assert!(is_quiet(&printed), "{format}: {printed:?}");
        assert!(
            printed.contains("example.org/post-1"),
            "{format}: {printed}"
        );
    }
}

#[test]
fn a_note_never_becomes_a_formula() {
    let csv = marked().prints(&["export", "ferry", "--format", "csv"]);
    assert!(csv.contains(",'=1+1,"), "{csv}");
}

#[test]
fn json_and_csv_agree_about_the_marks() {
    let workspace = marked();
    let json = workspace.prints(&["export", "ferry", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let mark = &json["marks"][0];
    assert_eq!(mark["exact"], "must sail at noon");
    assert_eq!(mark["speaker"]["name"], "Tove Lund");
    let row = format!(",{},{},… must sail at noon …,", mark["start"], mark["end"]);
    let csv = workspace.prints(&["export", "ferry", "--format", "csv"]);
    assert!(csv.contains(&row), "{row} in {csv}");
}

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let workspace = marked();
    assert_eq!(
        workspace.prints(&["export", "ferry", "--out", "marks.md"]),
        ""
    );
    assert!(
        workspace
            .read("marks.md")
            .contains("> … “must sail at noon” …")
    );
    let (_, err) = workspace.complains(&["export", "ferry", "--out", "marks.md"], 1);
    assert!(err.contains("marks.md: there already"), "{err}");
    workspace.prints(&["export", "ferry", "--out", "marks.md", "--force"]);
    let (_, err) = workspace.complains(&["export", "ferry", "--out", "no/such/place.md"], 1);
    assert!(err.contains("no/such/place.md"), "{err}");
    let printed = workspace.prints(&["export", "ferry", "--out", "-"]);
    assert!(printed.contains("> … “must sail at noon” …"));
    assert!(!workspace.path("-").exists());
}

#[test]
fn without_marks_it_says_so_and_that_is_no_failure() {
    let workspace = Workspace::new();
    let done = workspace.verbatim(&["export", "ferry"]).assert().success();
    let err = crate::workspace::text(&done.get_output().stderr);
    assert!(err.contains("no passage is marked"), "{err}");
    // An earlier page is left alone.
    workspace.put("marks.md", b"good");
    let args = ["export", "ferry", "--out", "marks.md", "--force"];
    let (_, err) = workspace.complains(&args, 1);
    assert!(err.contains("nothing is written"), "{err}");
    assert_eq!(workspace.read("marks.md"), "good");
}

#[test]
fn a_mark_survives_a_changed_text() {
    let workspace = marked();
    let changed = workspace
        .read("ferry/week.jsonl")
        .replace("HAVEN — ", "CORRECTED, HAVEN — ");
    workspace.put("ferry/week.jsonl", changed.as_bytes());
    let markdown = workspace.prints(&["export", "ferry"]);
    assert!(markdown.contains("the words stand elsewhere"), "{markdown}");
    assert!(!markdown.contains("Not found"), "{markdown}");
}

#[test]
fn a_mark_whose_words_changed_shows_both() {
    let workspace = Workspace::new();
    workspace.mark("post-1", "we have the fuel and we have the patience", "");
    let changed = workspace
        .read("ferry/week.jsonl")
        .replace("we have the fuel", "we have some fuel");
    workspace.put("ferry/week.jsonl", changed.as_bytes());
    let markdown = workspace.prints(&["export", "ferry"]);
    for part in [
        "“we have some fuel and we have the patience”",
        "the article has changed; as marked: “we have the fuel and we have the patience”",
    ] {
        assert!(markdown.contains(part), "{part} in {markdown}");
    }
}

#[test]
fn statements_the_matrix_and_the_timeline_are_written_and_one_statement_alone() {
    let workspace = marked();
    let statement = &workspace.records("statements")[0];
    let id = statement["id"].as_str().unwrap();
    let sheet = workspace.prints(&["export", "ferry", "--statement", id]);
    assert!(
        sheet.contains("**Printed by:**") && sheet.contains(&id[2..]),
        "{sheet}"
    );
    let of_quotation = workspace.prints(&["export", "ferry", "--statement", &id[2..]]);
    assert_eq!(of_quotation, sheet);
    let (out, err) = workspace.complains(&["export", "ferry", "--statement", "s:none"], 2);
    assert!(out.is_empty() && err.contains("no such statement"), "{err}");
    let matrix = workspace.prints(&["export", "ferry", "--what", "matrix", "--format", "csv"]);
    let columns = matrix.lines().next().unwrap();
    assert!(
        columns.starts_with("what,statement,speaker,said_on,said_by,said_guess,text,"),
        "{columns}"
    );
    let legend = "■ whole, ◧ fragment, i indirect, – silent, / parted by hand, · printed before, ≠ words differ";
    let table = workspace.prints(&["export", "ferry", "--what", "matrix"]);
    assert!(table.contains(legend), "{table}");
    let timeline = workspace.prints(&["export", "ferry", "--what", "timeline"]);
    assert!(timeline.contains("## Mon 1 Dec 2031"), "{timeline}");
    let args = ["export", "ferry", "--what", "matrix", "--format", "tei"];
    let (out, err) = workspace.complains(&args, 2);
    assert!(
        out.is_empty() && err.contains("does not hold that"),
        "{err}"
    );
}

#[test]
fn what_is_exported_beside_the_articles_is_no_article() {
    let workspace = marked();
    for format in FORMATS {
        let file = format!("ferry/marks.{format}");
        let args = [
            "export",
            "ferry",
            "--statements",
            "--format",
            format,
            "--out",
            &file,
        ];
        workspace.prints(&args);
    }
    assert_eq!(workspace.records("articles").len(), 3);
}

#[test]
fn what_is_not_saved_is_asked_about_and_told() {
    let workspace = Workspace::new();
    workspace.put("data", b"a file in the way");
    let pressed = |keys: &str, code: i32| {
        let args = ["ferry", "--no-session", "--keys", keys, "--print"];
        workspace.complains(&args, code)
    };
    let (screen, err) = pressed("mq", 1);
    let told: String = screen.split_whitespace().collect();
    let reason = format!("notsaved:{}", workspace.notebook().display());
    let reason: String = reason.split_whitespace().collect();
    let letters = |text: &str| text.replace(['│', ' '], "");
    assert!(letters(&told).contains(&letters(&reason)), "{screen}");
    assert!(screen.contains("ctrl-y copies all of it"), "{screen}");
    assert!(err.contains("not saved"), "{err}");
    let (_, err) = pressed("mqrescued.jsonl<enter>", 1);
    assert!(err.contains("all of it is in rescued.jsonl"), "{err}");
    assert!(workspace.read("rescued.jsonl").contains("\"mark\""));
}

#[test]
fn the_ending_of_the_file_tells_the_format() {
    let workspace = marked();
    let begins = [
        ("x.html", "<!DOCTYPE html>"),
        ("x.json", "{"),
        ("x.csv", "what,"),
        ("x.md", "<!--"),
        ("x.xml", "<?xml"),
        ("x.bib", "%"),
    ];
    for (name, beginning) in begins {
        workspace.prints(&["export", "ferry", "--out", name]);
        let text = workspace.read(name);
        assert!(text.starts_with(beginning), "{name}: {text}");
    }
    for name in ["x.txt", "x", "x.jsonl"] {
        let (out, err) = workspace.complains(&["export", "ferry", "--out", name], 2);
        assert!(out.is_empty() && err.contains("html (.html)"), "{err}");
        assert!(!workspace.path(name).exists());
    }
    // Whoever says the format is obeyed.
    workspace.prints(&["export", "ferry", "--format", "csv", "--out", "x.txt"]);
    assert!(workspace.read("x.txt").starts_with("what,"));
}

#[test]
fn what_a_template_writes_among_the_articles_is_told() {
    let workspace = marked();
    workspace.put("wire.txt", b"{{ corpus }}: {{ marks|length }} marks");
    let among = [
        "export",
        "ferry",
        "--template",
        "wire.txt",
        "--out",
        "ferry/wire.txt",
    ];
    let done = workspace.verbatim(&among).assert().success();
    let err = crate::workspace::text(&done.get_output().stderr);
    assert!(
        err.contains("ferry/wire.txt: lies among the articles"),
        "{err}"
    );
    let beside = [
        "export",
        "ferry",
        "--template",
        "wire.txt",
        "--out",
        "told.txt",
    ];
    let done = workspace.verbatim(&beside).assert().success();
    let err = crate::workspace::text(&done.get_output().stderr);
    assert!(!err.contains("among the articles"), "{err}");
}

#[test]
fn what_other_commands_print_is_no_article_beside_the_articles() {
    let workspace = marked();
    let text = br#"{"witnesses":[{"id":"A","content":"We sail at noon, said Berg."},{"id":"B","content":"We sail at one, said Berg."}]}"#;
    workspace.put("witnesses.json", text);
    workspace.put("draft.md", "“We sail at noon,” Berg said.".as_bytes());
    let mut printed = Vec::new();
    for command in ["quotes", "statements", "timeline"] {
        for format in ["jsonl", "csv"] {
            printed.push((format, vec![command, "ferry", "--format", format]));
        }
    }
    for (ending, format) in [("html", "html"), ("xml", "tei")] {
        printed.push((
            ending,
            vec!["collate", "witnesses.json", "--format", format],
        ));
    }
    for (ending, format) in [("jsonl", "jsonl"), ("html", "html"), ("json", "sarif")] {
        let check = [
            "check",
            "draft.md",
            "--against",
            "ferry",
            "--fail-on",
            "never",
        ];
        let check = check.into_iter().chain(["--format", format]);
        printed.push((ending, check.collect()));
    }
    for (number, (ending, args)) in printed.iter().enumerate() {
        // A check says on standard error how much it judged.
        let done = workspace.verbatim(args).assert().success();
        let text = crate::workspace::text(&done.get_output().stdout);
        workspace.put(&format!("ferry/{number}.{ending}"), text.as_bytes());
        let articles = workspace.records("articles").len();
        assert_eq!(articles, 3, "{args:?}: {text}");
    }
}

#[test]
fn marks_are_chosen_by_label_and_tag() {
    let workspace = Workspace::new();
    workspace.mark("post-1", "must sail at noon", "first");
    let keys = [
        "ferry",
        "--no-session",
        "--keys",
        "MLcheck<enter>",
        "--print",
    ];
    workspace.prints(&keys);
    workspace.mark("post-1", "we have the fuel", "second");
    let written = |choice: &[&str]| {
        let args = ["export", "ferry"].iter().chain(choice);
        workspace.prints(&args.copied().collect::<Vec<_>>())
    };
    let by_label = written(&["--label", "check"]);
    assert!(
        by_label.contains("first") && !by_label.contains("second"),
        "{by_label}"
    );
    assert!(written(&["--label", "check", "--label", "key"]).contains("first"));
    let by_tag = written(&["--tag", "winter"]);
    assert!(
        by_tag.contains("first") && by_tag.contains("second"),
        "{by_tag}"
    );
    let (out, err) = workspace.complains(&["export", "ferry", "--tag", "none"], 1);
    assert!(err.contains("no mark has this label or tag"), "{err}");
    assert_eq!(out, "");
    let (_, err) = workspace.complains(&["export", "ferry", "--what", "matrix", "--tag", "a"], 2);
    assert!(err.contains("this writes none"), "{err}");
}
