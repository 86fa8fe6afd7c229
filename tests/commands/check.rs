//! check: verdicts, forms, exit codes.

use crate::workspace::Workspace;
use serde_json::Value;
use std::process::Output;

const SOURCE: &str = "---\noutlet: Ostwick Council\ndate: 2031-05-02\nkind: transcript\n---\n\n\
    MARA OKORO: We will not close the north pier this year.\n\nTOM VEY: The crane stays.\n";

/// Runs check on a draft against [`SOURCE`].
fn run(draft: &str, args: &[&str]) -> Output {
    let workspace = Workspace::empty();
    workspace.put("sources/hearing.md", SOURCE.as_bytes());
    workspace.put("draft.md", draft.as_bytes());
    let mut command = workspace.verbatim(&["check", "draft.md", "--against", "sources"]);
    command.args(args).output().unwrap()
}

fn rows(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn a_faithful_draft_passes() {
    let output = run(
        "“We will not close the north pier this year,” Okoro said.\n",
        &["--format", "jsonl"],
    );
    assert_eq!(output.status.code(), Some(0));
    let rows = rows(&output);
    assert_eq!(rows.len(), 1);
    assert_eq!(
        (&rows[0]["verdict"], &rows[0]["stop"]),
        (&"exact".into(), &false.into())
    );
    assert_eq!(rows[0]["speaker"], "Mara Okoro");
    assert_eq!(rows[0]["span"], serde_json::json!([1, 44]));
    assert_eq!(
        rows[0]["source"]["text"],
        "We will not close the north pier this year"
    );
}

#[test]
fn a_stop_fails_unless_nothing_shall() {
    let draft = "“We will close the north pier this year,” Okoro said.\n";
    assert_eq!(run(draft, &[]).status.code(), Some(1));
    assert_eq!(run(draft, &["--fail-on", "never"]).status.code(), Some(0));
    let rows = rows(&run(draft, &["--format", "jsonl"]));
    assert_eq!(
        (&rows[0]["verdict"], &rows[0]["stop"]),
        (&"altered".into(), &true.into())
    );
    assert_eq!(
        rows[0]["variants"][0]["readings"][0]["sigla"],
        serde_json::json!(["source"])
    );
}

#[test]
fn the_table_has_the_weightiest_first_and_ends_in_a_summary() {
    let draft =
        "“The crane stays,” Vey said.\n\n“We will close the north pier this year,” Okoro said.\n";
    let text = String::from_utf8(run(draft, &[]).stdout).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("STOP  altered"), "{text}");
    assert!(
        lines
            .last()
            .unwrap()
            .ends_with("2 passages: 1 exact, 1 altered (1 to look at)"),
        "{text}"
    );
}

#[test]
fn hostile_words_never_reach_the_terminal() {
    let output = run(
        "“We will not \u{1b}[31mclose the north pier this year,” Okoro said.\n",
        &[],
    );
    assert!(!output.stdout.contains(&0x1b));
}

#[test]
fn a_draft_without_a_quotation_is_no_failure() {
    let output = run("The pier lay still.\n", &[]);
    assert_eq!(output.status.code(), Some(0));
    assert!(
        String::from_utf8(output.stdout)
            .unwrap()
            .contains("no quotation")
    );
}

/// A draft with front matter, and a stop on its seventh line.
const WITH_FRONT: &str = "---\ndate: 2031-05-03\n---\n\nThe pier lay still.\n\n\
    Okoro said: “We will close the north pier this year.”\n";

#[test]
fn machines_get_the_line_in_the_file() {
    let github = String::from_utf8(run(WITH_FRONT, &["--format", "github"]).stdout).unwrap();
    assert!(
        github.starts_with(
            "::error file=draft.md,line=7,endLine=7,col=14,endColumn=53,title=altered::"
        ),
        "{github}"
    );
    assert!(
        github
            .lines()
            .last()
            .unwrap()
            .starts_with("::notice file=draft.md::1 passage")
    );
    let sarif: Value =
        serde_json::from_slice(&run(WITH_FRONT, &["--format", "sarif"]).stdout).unwrap();
    let result = &sarif["runs"][0]["results"][0];
    assert_eq!(
        (&result["ruleId"], &result["level"]),
        (&"altered".into(), &"error".into())
    );
    let region = &result["locations"][0]["physicalLocation"]["region"];
    assert_eq!(
        (&region["startLine"], &region["startColumn"]),
        (&7.into(), &14.into())
    );
    let rdjson: Value =
        serde_json::from_slice(&run(WITH_FRONT, &["--format", "rdjson"]).stdout).unwrap();
    let start = &rdjson["diagnostics"][0]["location"]["range"]["start"];
    // The mark is three bytes of UTF-8.
    assert_eq!((&start["line"], &start["column"]), (&7.into(), &16.into()));
}

#[test]
fn a_page_escapes_what_a_draft_holds() {
    let draft = "“We will <b>not</b> close the north pier this year,” Okoro said.\n";
    let page = String::from_utf8(run(draft, &["--format", "html"]).stdout).unwrap();
    assert!(
        page.contains("&lt;b&gt;not") && !page.contains("<b>not"),
        "{page}"
    );
}

#[test]
fn the_fingerprint_of_a_finding_outlives_what_stands_before_it() {
    let of = |draft: &str| rows(&run(draft, &["--format", "jsonl"]))[0]["fingerprint"].clone();
    let said = "“We will close the north pier this year,” Okoro said.\n";
    assert_eq!(of(said), of(&format!("The pier lay still.\n\n{said}")));
    assert_ne!(
        of(said),
        of("“We will not close the north pier this year,” Okoro said.\n")
    );
}

#[test]
fn what_cannot_be_read_outranks_a_stop_and_the_rest_is_judged() {
    let workspace = Workspace::empty();
    workspace.put("sources/hearing.md", SOURCE.as_bytes());
    workspace.put(
        "draft.md",
        "“We will close the north pier this year,” Okoro said.\n".as_bytes(),
    );
    let against = ["check", "draft.md", "--against", "sources", "nowhere.md"];
    let (out, err) = workspace.complains(&against, 2);
    assert!(
        out.contains("STOP") && err.contains("nowhere.md"),
        "{out}{err}"
    );
}
