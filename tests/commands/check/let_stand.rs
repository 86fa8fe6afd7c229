//! Findings that a comment in the draft or a baseline lets stand.

use super::*;

#[test]
fn a_comment_in_the_draft_lets_a_finding_stand() {
    let draft = "“We will close the north pier this year,” Okoro said. <!-- verbatim: ok, heard on tape -->\n";
    let output = run(draft, &["--format", "jsonl"]);
    assert_eq!(output.status.code(), Some(0));
    let accepted = serde_json::json!({"by": "comment", "reason": "heard on tape"});
    assert_eq!(rows(&output)[0]["accepted"], accepted);
    assert_eq!(
        rows(&output)[0]["stop"],
        true,
        "it stays a stop, and is let stand"
    );
    let table = run(draft, &[]);
    let table = String::from_utf8_lossy(&table.stdout).into_owned();
    assert!(
        table.contains("let stand by a comment: heard on tape"),
        "{table}"
    );
    assert!(table.contains("1 let stand"), "{table}");
    let other = TWO_STOPS.replacen("said.", "said. <!-- verbatim: ok, tape -->", 1);
    assert_eq!(
        run(&other, &[]).status.code(),
        Some(1),
        "the other one counts"
    );
}

#[test]
fn a_comment_is_read_in_capitals_without_a_comma_and_a_line_below_or_told_as_idle() {
    let wrong = "“The crane goes,” Vey said.";
    let right = "“The crane stays,” Vey said.";
    for (draft, stands) in [
        (format!("{wrong} <!-- Verbatim: OK, tape -->\n"), true),
        (format!("{wrong} <!-- verbatim: ok on tape -->\n"), true),
        (format!("{wrong}\n\n<!-- verbatim: ok, tape -->\n"), true),
        (
            format!("{wrong}\n\n<!-- verbatim: ok, tape -->\n\nIt rained.\n"),
            true,
        ),
        (
            format!("{wrong}\n\n<!-- verbatim: ok, tape -->\n\n{right}\n"),
            false,
        ),
        (format!("{wrong} <!-- verbatim: okra -->\n"), false),
        (format!("{wrong} <!-- verbatim: see tape -->\n"), false),
    ] {
        let output = run(&draft, &[]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(
            output.status.code(),
            Some(i32::from(!stands)),
            "{draft}{said}"
        );
        assert_eq!(
            said.contains("lets nothing stand"),
            !stands,
            "{draft}{said}"
        );
    }
}

#[test]
fn what_is_let_stand_is_summed_up_in_every_form() {
    let draft = TWO_STOPS.replacen("said.", "said. <!-- verbatim: ok, heard on tape -->", 1);
    for format in [
        "table", "jsonl", "sarif", "github", "rdjson", "html", "docx", "markdown",
    ] {
        let workspace = newsroom(&draft);
        check(&workspace, &["--write-baseline", "ok.jsonl"]);
        let args = ["--baseline", "ok.jsonl", "--format", format];
        let output = check(&workspace, &args);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said);
        for told in [
            "1 let stand by a comment, 1 let stand by the baseline",
            "heard on tape",
        ] {
            assert!(said.contains(told), "{format}: {said}");
        }
        let none = run("It rained.\n", &["--format", format]);
        let said = [none.stdout, none.stderr].concat();
        assert!(
            String::from_utf8_lossy(&said).contains("no quotation"),
            "{format}"
        );
        assert_eq!(none.status.code(), Some(0), "{format}");
    }
}

#[test]
fn a_baseline_lets_stand_what_it_lists_and_nothing_new() {
    let workspace = newsroom(TWO_STOPS);
    let written = check(&workspace, &["--write-baseline", "ok.jsonl"]);
    assert_eq!(written.status.code(), Some(0));
    let lines = std::fs::read_to_string(workspace.path("ok.jsonl")).unwrap();
    assert_eq!(lines.lines().count(), 3, "{lines}");
    assert_eq!(
        check(&workspace, &["--baseline", "ok.jsonl"]).status.code(),
        Some(0)
    );
    let sarif = check(&workspace, &["--baseline", "ok.jsonl", "--format", "sarif"]);
    let sarif: Value = serde_json::from_slice(&sarif.stdout).unwrap();
    assert_eq!(
        sarif["runs"][0]["results"][0]["suppressions"][0]["kind"],
        "external"
    );
    let github = check(
        &workspace,
        &["--baseline", "ok.jsonl", "--format", "github"],
    );
    assert!(!String::from_utf8_lossy(&github.stdout).contains("::error"));

    let changed = TWO_STOPS.replace("The crane goes", "The crane falls");
    workspace.put("draft.md", changed.as_bytes());
    let output = check(&workspace, &["--baseline", "ok.jsonl"]);
    assert_eq!(output.status.code(), Some(1));
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        stderr.contains("“The crane goes,” stand, which is not found any more"),
        "{stderr}"
    );
}

#[test]
fn a_reason_in_the_baseline_stays() {
    let workspace = newsroom(TWO_STOPS);
    check(&workspace, &["--write-baseline", "ok.jsonl"]);
    let lines = std::fs::read_to_string(workspace.path("ok.jsonl")).unwrap();
    let lines = lines.replacen("\"reason\":\"\"", "\"reason\":\"on tape\"", 1);
    workspace.put("ok.jsonl", lines.as_bytes());
    check(&workspace, &["--write-baseline", "ok.jsonl"]);
    let again = std::fs::read_to_string(workspace.path("ok.jsonl")).unwrap();
    assert_eq!(again, lines);
}

#[test]
fn a_file_that_is_no_baseline_is_never_written_over() {
    let workspace = newsroom(TWO_STOPS);
    let output = check(&workspace, &["--write-baseline", "draft.md"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        std::fs::read_to_string(workspace.path("draft.md")).unwrap(),
        TWO_STOPS
    );
    assert!(String::from_utf8_lossy(&output.stderr).contains("draft.md: not a baseline"));
    assert_eq!(
        check(&workspace, &["--baseline", "none.jsonl"])
            .status
            .code(),
        Some(2)
    );
}

#[test]
fn what_the_screen_lets_stand_is_left_out_of_its_exit_code_and_of_the_next_run() {
    let workspace = newsroom("“We will close the north pier this year,” Mara Okoro said.\n");
    assert_eq!(check(&workspace, &["--print"]).status.code(), Some(1));
    let left = check(&workspace, &["--keys", "iheard<enter>", "--print"]);
    assert_eq!(left.status.code(), Some(0), "{left:?}");
    let next = check(&workspace, &["--format", "table"]);
    assert_eq!(next.status.code(), Some(0));
    let table = String::from_utf8_lossy(&next.stdout).into_owned();
    assert!(table.contains("1 let stand"), "{table}");
    workspace.put(
        "none.jsonl",
        b"{\"generator\":\"verbatim check baseline\"}\n",
    );
    let named = check(&workspace, &["--baseline", "none.jsonl"]);
    assert_eq!(named.status.code(), Some(1), "the named file alone counts");
}

const ONE_STOP: &str = "“We will close the north pier this year,” Mara Okoro said.\n";

#[test]
fn what_stands_falls_with_the_words_of_its_source_and_with_nothing_else_of_it() {
    let workspace = newsroom(ONE_STOP);
    check(&workspace, &["--write-baseline", "ok.jsonl"]);
    let source = std::fs::read_to_string(workspace.path("sources/hearing.md")).unwrap();
    let standing = |source: &str| {
        workspace.put("sources/hearing.md", source.as_bytes());
        let output = check(&workspace, &["--baseline", "ok.jsonl", "--format", "table"]);
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said).into_owned();
        (output.status.code(), said)
    };
    let longer = format!("{source}\nTOM VEY: It rained all night.\n");
    assert_eq!(standing(&longer).0, Some(0), "what is added elsewhere");
    let (code, said) = standing(&source.replace("not close", "never close"));
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("the source has changed since"), "{said}");
    let (code, said) = standing(&source.replace("We will not close", "We will close"));
    assert_eq!(code, Some(0), "{said}");
}

#[test]
fn what_stands_in_one_draft_stands_in_no_other_but_in_one_that_was_renamed() {
    let workspace = newsroom(ONE_STOP);
    check(&workspace, &["--write-baseline", "ok.jsonl"]);
    workspace.put("other.md", ONE_STOP.as_bytes());
    let code = |draft: &str| {
        let args = [
            "check",
            draft,
            "--against",
            "sources",
            "--baseline",
            "ok.jsonl",
        ];
        workspace.verbatim(&args).output().unwrap().status.code()
    };
    assert_eq!(code("./draft.md"), Some(0));
    assert_eq!(code("other.md"), Some(1));
    std::fs::remove_file(workspace.path("draft.md")).unwrap();
    assert_eq!(code("other.md"), Some(0));
}
