//! check: verdicts, forms, exit codes.

#[path = "check/handed_on.rs"]
mod handed_on;
#[path = "check/let_stand.rs"]
mod let_stand;

use crate::workspace::Workspace;
use serde_json::Value;
use std::process::Output;

pub const SOURCE: &str = "---\noutlet: Ostwick Council\ndate: 2031-05-02\nkind: transcript\n---\n\n\
    MARA OKORO: We will not close the north pier this year.\n\nTOM VEY: The crane stays.\n";

/// Runs check on a draft against [`SOURCE`].
pub fn run(draft: &str, args: &[&str]) -> Output {
    let workspace = Workspace::empty();
    workspace.put("sources/hearing.md", SOURCE.as_bytes());
    workspace.put("draft.md", draft.as_bytes());
    let mut command = workspace.verbatim(&["check", "draft.md", "--against", "sources"]);
    command.args(args).output().unwrap()
}

pub fn rows(output: &Output) -> Vec<Value> {
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
            .ends_with("2 passages: 1 exact, 1 altered (1 stop)"),
        "{text}"
    );
}

#[test]
fn a_finding_is_told_with_its_line_and_with_who_says_it_when_on_both_sides() {
    let draft = "The pier lay still.\n\n“The crane stays,” Vey said on 1 May 2031.\n";
    let table = String::from_utf8(run(draft, &[]).stdout).unwrap();
    assert!(
        table.contains(
            "line 3 · draft: Vey, “on 1 May 2031” (Thu 1 May 2031) · source: Tom Vey, said Fri 2 May 2031"
        ),
        "{table}"
    );
    let page = String::from_utf8(run(draft, &["--format", "html"]).stdout).unwrap();
    assert!(
        page.contains("Day in the draft") && page.contains("said Fri 2 May 2031"),
        "{page}"
    );
}

#[test]
fn no_form_holds_what_steers_a_terminal_or_turns_the_order_of_letters() {
    let steers = "\u{1b}[2J\u{7}\u{202e}\u{9b}5m";
    let workspace = Workspace::empty();
    workspace.put(
        "sources/hearing.md",
        SOURCE
            .replace("north", &format!("no{steers}rth"))
            .as_bytes(),
    );
    let draft = format!(
        "# Pier{steers}\n\n“We will {steers}close the north pier this year,” Okoro said{steers}.\n\n\
         “Nobody {steers}asked the gulls,” Mara {steers}Okoro said on Monday.\n"
    );
    workspace.put("draft.md", draft.as_bytes());
    for format in [
        "table", "jsonl", "sarif", "github", "rdjson", "html", "docx", "markdown",
    ] {
        for out in [&[][..], &["--out", "written"]] {
            let args = [&["--format", format], out].concat();
            let output = check(&workspace, &args);
            let written = match out {
                [] => output.stdout,
                _ => std::fs::read(workspace.path("written")).unwrap(),
            };
            let texts = match format {
                "docx" => vec![
                    part(&written, "word/document.xml"),
                    part(&written, "word/comments.xml"),
                ],
                _ => vec![String::from_utf8(written).unwrap()],
            };
            let said = String::from_utf8(output.stderr).unwrap();
            for text in texts.iter().chain([&said]) {
                let steering = text
                    .chars()
                    .find(|c| *c != '\n' && verbatim::text::is_steering(*c));
                assert_eq!(steering, None, "{format} {out:?}: {text}");
            }
            // What is written has the draft's words all the same.
            assert!(
                texts.iter().any(|text| text.contains("asked the gulls")),
                "{format}"
            );
        }
    }
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
    let draft = "“We will <script>not</script> close the north pier this year,” Okoro said.\n";
    let page = String::from_utf8(run(draft, &["--format", "html"]).stdout).unwrap();
    assert!(
        page.contains("&lt;script&gt;") && !page.contains("<script"),
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
fn what_may_stand_as_one_persons_words_may_not_as_anothers() {
    let of = |draft: &str| rows(&run(draft, &["--format", "jsonl"]))[0]["fingerprint"].clone();
    let said = "“We will close the north pier this year,” Okoro said.\n";
    assert_eq!(of(said), of(&said.replace("Okoro", "Mara Okoro")));
    assert_ne!(of(said), of(&said.replace("Okoro", "Tom Vey")));
    assert_ne!(of(said), of(&said.replace("said", "said on 3 May 2031")));
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

/// A draft with two stops and a faithful passage.
const TWO_STOPS: &str = "“We will close the north pier this year,” Okoro said.\n\n\
    “The crane goes,” Tom Vey said.\n\n“The crane stays,” Tom Vey said.\n";

/// A folder with the source and this draft.
pub fn newsroom(draft: &str) -> Workspace {
    let workspace = Workspace::empty();
    workspace.put("sources/hearing.md", SOURCE.as_bytes());
    workspace.put("draft.md", draft.as_bytes());
    workspace
}

pub fn check(workspace: &Workspace, args: &[&str]) -> Output {
    let mut command = workspace.verbatim(&["check", "draft.md", "--against", "sources"]);
    command.args(args).output().unwrap()
}

#[test]
fn a_source_without_an_outlet_is_told_by_the_name_of_its_file() {
    let workspace = newsroom("“The gate is open,” Lia Orn told the Pike Gazette.\n");
    let notes = "“The gate is not shut,” Ana Ruiz said.\n\n“The gate is open,” Lia Orn said.\n";
    workspace.put("sources/quay-notes.md", notes.as_bytes());
    workspace.put(
        "second.md",
        "“The gate is shut,” Ana Ruiz said.\n".as_bytes(),
    );
    for format in ["table", "html", "markdown"] {
        for draft in ["draft.md", "second.md"] {
            let args = ["check", draft, "--against", "sources", "--format", format];
            let output = workspace.verbatim(&args).output().unwrap();
            let text = String::from_utf8(output.stdout).unwrap();
            assert!(text.contains("quay-notes"), "{text}");
            assert!(!text.contains("?1"), "{text}");
        }
    }
}

#[test]
fn what_cannot_be_written_is_said_once_and_is_no_finding() {
    for draft in [
        "“We will not close the north pier this year,” Okoro said.\n",
        "It rained.\n",
    ] {
        for args in [
            &["--out", "none/at/all.txt"][..],
            &["--write-baseline", "none/at/all.jsonl"],
        ] {
            let output = run(draft, &[args, &["--fail-on", "never"]].concat());
            let said = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(2), "{args:?}: {said}");
            assert_eq!(said.matches("none/at/all").count(), 1, "{said}");
        }
    }
}

#[test]
fn standard_input_is_a_draft_or_a_source() {
    let workspace = Workspace::empty();
    workspace.put(
        "draft.md",
        b"\xe2\x80\x9cThe crane stays,\xe2\x80\x9d Vey said.\n",
    );
    let with_input = |args: &[&str]| {
        let mut command = workspace.verbatim(args);
        command.write_stdin(SOURCE).output().unwrap()
    };
    let output = with_input(&["check", "draft.md", "--against", "-"]);
    let table = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(table.ends_with("1 passage: 1 exact\n"), "{table}");
    for args in [
        &["check", "-", "--against", "-"][..],
        &["check", "draft.md", "--against", "-", "draft.md"],
    ] {
        let output = with_input(args);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("standard input"));
    }
}

#[test]
fn a_voice_of_subtitles_says_what_stands_behind_it_and_nothing_else() {
    let workspace = newsroom("no quotation\n");
    let talk = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ana Ruiz>When does the ferry sail again?\n\n\
        00:04.500 --> 00:08.000\n<v Bo Fenn>It sails when the ice is gone.\n\n\
        00:08.500 --> 00:11.000\nAnd the ice is thick this year.\n";
    workspace.put("talk.vtt", talk.as_bytes());
    for (speaker, verdicts) in [
        ("Bo Fenn", ["misattributed", "exact", "exact"]),
        ("Ana Ruiz", ["exact", "misattributed", "misattributed"]),
    ] {
        let draft = format!(
            "“When does the ferry sail again?” {speaker} said.\n\n\
             “It sails when the ice is gone,” {speaker} said.\n\n\
             “And the ice is thick this year,” {speaker} said.\n"
        );
        workspace.put("draft.md", draft.as_bytes());
        let args = [
            "check",
            "draft.md",
            "--against",
            "talk.vtt",
            "--format",
            "jsonl",
        ];
        let rows = rows(&workspace.verbatim(&args).output().unwrap());
        let told: Vec<&str> = rows
            .iter()
            .filter_map(|row| row["verdict"].as_str())
            .collect();
        assert_eq!(told, verdicts, "{speaker}");
    }
}

/// The command that pre-commit runs: the hook's entry, its arguments, and the files of the commit.
fn hook() -> Vec<String> {
    let hooks = include_str!("../../.pre-commit-hooks.yaml");
    let value = |key: &str| {
        let line = hooks.lines().find_map(|line| line.trim().strip_prefix(key));
        line.unwrap_or_else(|| panic!("no {key}")).trim()
    };
    let args = value("args:").trim_matches(['[', ']']).split(',');
    // What lies with the sources is committed, too, and is no draft.
    assert_eq!(
        value("exclude:"),
        format!("^{}/", args.clone().nth(1).unwrap_or("").trim())
    );
    let words = value("entry:").split(' ').chain(args);
    words.map(|word| word.trim().to_string()).collect()
}

#[test]
fn the_hook_for_pre_commit_stops_a_commit_with_a_wrong_quotation() {
    let command = hook();
    assert_eq!(command[0], "verbatim");
    let mut args: Vec<&str> = command[1..].iter().map(String::as_str).collect();
    args.extend(["draft.md", "second.md"]);
    let workspace = newsroom(TWO_STOPS);
    workspace.put("second.md", "“The crane stays,” Tom Vey said.\n".as_bytes());
    let output = workspace.verbatim(&args).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let table = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        table.contains("draft.md: 3 passages") && table.contains("second.md: 1 passage"),
        "{table}"
    );
    workspace.put("draft.md", "“The crane stays,” Tom Vey said.\n".as_bytes());
    assert_eq!(
        workspace.verbatim(&args).output().unwrap().status.code(),
        Some(0)
    );
}

#[test]
fn the_workflow_of_the_readme_annotates_the_weightiest_first() {
    let readme = include_str!("../../README.md");
    let run = readme
        .lines()
        .find_map(|line| line.trim().strip_prefix("- run: verbatim check "));
    let workspace = newsroom("no quotation\n");
    workspace.put("drafts/a.md", TWO_STOPS.as_bytes());
    check(&workspace, &["--write-baseline", "baseline.jsonl"]);
    let script = format!("\"$0\" check {}", run.unwrap());
    let program = assert_cmd::cargo::cargo_bin!("verbatim");
    let mut shell = workspace.command("sh");
    let output = shell.arg("-c").arg(script).arg(program).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let lines = String::from_utf8_lossy(&output.stdout).into_owned();
    let levels: Vec<&str> = lines
        .lines()
        .filter_map(|line| line.split(' ').next())
        .collect();
    assert_eq!(levels, ["::error", "::error", "::notice"], "{lines}");
}

/// The text of a part of a DOCX.
pub fn part(document: &[u8], name: &str) -> String {
    use std::io::Read;
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(document)).unwrap();
    let mut text = String::new();
    let mut part = archive.by_name(name).unwrap();
    part.read_to_string(&mut text).unwrap();
    text
}

/// Packs the parts of a DOCX.
pub fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    use std::io::Write;
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        let options = zip::write::SimpleFileOptions::default();
        archive.start_file(*name, options).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn a_text_becomes_a_document_with_a_comment_at_each_finding() {
    let workspace = newsroom(TWO_STOPS);
    let output = check(&workspace, &["--format", "docx"]);
    assert_eq!(output.status.code(), Some(1));
    let body = part(&output.stdout, "word/document.xml");
    assert!(
        body.contains(
            "<w:commentRangeStart w:id=\"0\"/><w:r><w:t xml:space=\"preserve\">We will close"
        ),
        "{body}"
    );
    let comments = part(&output.stdout, "word/comments.xml");
    assert_eq!(comments.matches("<w:comment ").count(), 2, "{comments}");
    assert!(
        comments.contains("Source: “We will not close the north pier this year")
            && comments.contains("— Ostwick Council, 2031-05-02"),
        "{comments}"
    );
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(stderr.contains("draft.md: 3 passages"), "{stderr}");
}

#[test]
fn a_document_keeps_all_that_is_not_commented() {
    let body = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:rPr><w:i/></w:rPr><w:t>“We will close the north pier this year,” Mara Okoro said.</w:t></w:r></w:p><w:sectPr/></w:body></w:document>";
    let draft = packed(&[
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", body),
        ("word/theme/theme1.xml", "<theme/>"),
    ]);
    let workspace = newsroom("no quotation\n");
    workspace.put("draft.docx", &draft);
    let args = [
        "check",
        "draft.docx",
        "--against",
        "sources",
        "--format",
        "docx",
        "--out",
        "commented.docx",
    ];
    let output = workspace.verbatim(&args).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(output.stdout.is_empty());
    let written = std::fs::read(workspace.path("commented.docx")).unwrap();
    assert_eq!(part(&written, "word/theme/theme1.xml"), "<theme/>");
    let again = part(&written, "word/document.xml");
    assert!(
        again.contains("<w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">We will close the north pier this year,</w:t></w:r><w:commentRangeEnd"),
        "{again}"
    );
    assert!(again.ends_with("<w:sectPr/></w:body></w:document>"));
    assert_eq!(
        std::fs::read(workspace.path("draft.docx")).unwrap(),
        draft,
        "the draft stays"
    );
}

#[test]
fn what_is_read_is_never_written_over() {
    let workspace = newsroom(TWO_STOPS);
    for (name, text) in [("draft.md", TWO_STOPS), ("sources/hearing.md", SOURCE)] {
        let output = check(&workspace, &["--format", "docx", "--out", name]);
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(workspace.read(name), text);
    }
    for _ in 0..2 {
        let output = check(&workspace, &["--format", "html", "--out", "page.html"]);
        assert_eq!(output.status.code(), Some(1), "a page is made anew");
    }
}

#[test]
fn one_draft_is_written_at_a_time() {
    let workspace = newsroom(TWO_STOPS);
    workspace.put("second.md", b"no quotation\n");
    for format in ["docx", "markdown"] {
        let output = check(&workspace, &["--format", format, "--", "second.md"]);
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
        let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(stderr.contains("one draft"), "{stderr}");
    }
}

#[test]
fn several_drafts_are_summed_up_together() {
    let workspace = newsroom(TWO_STOPS);
    workspace.put("second.md", "“The crane stays,” Tom Vey said.\n".as_bytes());
    let total = "2 drafts: 4 passages: 2 exact, 2 altered (2 stops)";
    let printed = |format: &str, drafts: &[&str]| {
        let args = [&["--format", format, "--"], drafts].concat();
        let output = check(&workspace, &args);
        let out = String::from_utf8(output.stdout).unwrap();
        (out, String::from_utf8(output.stderr).unwrap())
    };
    let both = ["second.md"];
    let (table, _) = printed("table", &both);
    assert_eq!(table.lines().last(), Some(total), "{table}");
    // Ten notices of a step are shown, so that the one on all drafts stands before theirs.
    let (github, _) = printed("github", &both);
    assert_eq!(
        github.lines().next(),
        Some(format!("::notice::{total}").as_str()),
        "{github}"
    );
    assert!(printed("html", &both).0.contains(total));
    let (rows, told) = printed("jsonl", &both);
    assert_eq!(
        (rows.lines().count(), told.contains(total)),
        (4, true),
        "{told}"
    );
    assert!(!printed("table", &[]).0.contains("1 draft"));
}

#[test]
fn a_draft_without_a_word_is_a_draft_without_a_quotation() {
    let workspace = newsroom("");
    workspace.put(
        "second.md",
        b"---\ntitle: The pier\ndate: 2031-05-03\n---\n",
    );
    let mut args = hook();
    args.extend(["draft.md".to_string(), "second.md".to_string()]);
    let args: Vec<&str> = args[1..].iter().map(String::as_str).collect();
    let output = workspace.verbatim(&args).output().unwrap();
    let table = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{table}");
    assert!(
        table.contains("draft.md: no quotation") && table.contains("second.md: no quotation"),
        "{table}"
    );
    workspace.put("sources/empty.md", b"");
    let output = workspace.verbatim(&args).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "an empty source is none");
}

/// What reviewdog documents of its format (rdjson): which fields there are, which it asks for, which values they take.
fn is_diagnostic_result(result: &Value) -> Result<(), String> {
    let known = |value: &Value, place: &str, names: &[&str]| {
        let fields = value.as_object().ok_or(format!("{place} is no object"))?;
        let other = fields.keys().find(|name| !names.contains(&name.as_str()));
        other.map_or(Ok(()), |name| Err(format!("{place} has no field {name}")))
    };
    let is_count = |value: &Value, place: &str| match value.as_u64() {
        Some(1..) => Ok(()),
        _ => Err(format!("{place} counts from 1: {value}")),
    };
    let is_words = |value: &Value, place: &str| match value.as_str() {
        Some(words) if !words.is_empty() => Ok(()),
        _ => Err(format!("{place} is no text: {value}")),
    };
    known(result, "the result", &["diagnostics", "source", "severity"])?;
    known(&result["source"], "source", &["name", "url"])?;
    is_words(&result["source"]["name"], "source.name")?;
    let diagnostics = result["diagnostics"].as_array().ok_or("no diagnostics")?;
    for one in diagnostics {
        let fields = [
            "message",
            "location",
            "severity",
            "source",
            "code",
            "suggestions",
            "original_output",
            "related_locations",
        ];
        known(one, "a diagnostic", &fields)?;
        is_words(&one["message"], "message")?;
        let location = &one["location"];
        known(location, "location", &["path", "range"])?;
        is_words(&location["path"], "path")?;
        known(&location["range"], "range", &["start", "end"])?;
        for end in ["start", "end"] {
            let position = &location["range"][end];
            known(position, "a position", &["line", "column"])?;
            is_count(&position["line"], "line")?;
            is_count(&position["column"], "column")?;
        }
        let severity = one["severity"].as_str().unwrap_or_default();
        if !["ERROR", "WARNING", "INFO"].contains(&severity) {
            return Err(format!("no severity: {severity}"));
        }
        known(&one["code"], "code", &["value", "url"])?;
        is_words(&one["code"]["value"], "code.value")?;
    }
    Ok(())
}

#[test]
fn reviewdog_reads_what_is_written_for_it() {
    let draft = "---\ndate: 2031-05-03\n---\n\nÉmile café, ☕ – „ja“:\n\
        Žofie’s 🦜 says that “We will close the north pier this year,” Okoro said, “The crane\ngoes.”\n\n\
        “Nothing of it is 25 %,” Tom Vey said.\n";
    let workspace = newsroom(draft);
    workspace.put("second.md", "“The crane goes,” Tom Vey said.\n".as_bytes());
    let output = check(&workspace, &["--format", "rdjson", "--", "second.md"]);
    let result: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(is_diagnostic_result(&result), Ok(()));
    let lines: Vec<&str> = draft.split('\n').collect();
    let diagnostics = result["diagnostics"].as_array().unwrap();
    let first = diagnostics
        .iter()
        .find(|one| one["message"].as_str().unwrap().contains("We will close"))
        .unwrap();
    let place = |end: &str| {
        let position = &first["location"]["range"][end];
        let count = |name: &str| usize::try_from(position[name].as_u64().unwrap()).unwrap();
        (count("line"), count("column"))
    };
    // Columns count the bytes of UTF-8 from 1, and the end stands behind the last of them.
    let ((line, start), (last, end)) = (place("start"), place("end"));
    assert_eq!((line, last), (6, 6));
    assert_eq!(
        &lines[5][start - 1..end - 1],
        "We will close the north pier this year,"
    );
    let broken = serde_json::json!({ "diagnostics": [{ "message": "x", "location": { "path": "a", "range": {
        "start": { "line": 0, "column": 1 }, "end": { "line": 1, "column": 1 } } } }], "source": { "name": "v" } });
    assert!(
        is_diagnostic_result(&broken).is_err(),
        "the test itself tells what is wrong"
    );
}

#[test]
fn markdown_comes_back_with_a_footnote_at_each_finding() {
    let draft = WITH_FRONT.replace('\n', "\r\n");
    let output = run(&draft, &["--format", "markdown"]);
    assert_eq!(output.status.code(), Some(1));
    let noted = String::from_utf8(output.stdout).unwrap();
    let (text, notes) = noted.split_at(noted.find("\r\n[^v1]:").unwrap());
    assert!(text.contains("this year.”[^v1]\r\n"), "{noted}");
    assert_eq!(text.replace("[^v1]", ""), draft);
    assert!(notes.starts_with("\r\n[^v1]: altered, stop: "), "{noted}");
    assert!(
        notes.contains("Source: “We will not close the north pier this year"),
        "{noted}"
    );
    let accepted = WITH_FRONT.replace("year.”", "year.” <!-- verbatim: ok, tape -->");
    let output = run(&accepted, &["--format", "markdown"]);
    assert_eq!(
        output.stdout,
        accepted.as_bytes(),
        "what stands is not told"
    );
}

#[test]
fn hostile_words_stay_words_in_footnotes() {
    let draft =
        "“We will <b>close</b> \u{1b}[31mthe [north](javascript:x) pier this year,” Okoro said.\n";
    let output = run(draft, &["--format", "markdown"]);
    let noted = String::from_utf8(output.stdout).unwrap();
    let notes = &noted[draft.len()..];
    assert!(
        !notes.contains('\u{1b}') && !notes.contains("<b>"),
        "{notes}"
    );
}

#[test]
fn a_draft_among_the_sources_is_left_out_and_that_is_said() {
    let workspace = newsroom(TWO_STOPS);
    workspace.put("sources/copy.md", TWO_STOPS.as_bytes());
    let output = check(&workspace, &["--format", "jsonl"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(rows(&output).iter().any(|row| row["stop"] == true));
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        stderr.contains("draft.md: the draft stands among the sources"),
        "{stderr}"
    );
    let output = check(&newsroom(TWO_STOPS), &[]);
    assert!(output.stderr.is_empty());
}

#[test]
fn the_draft_is_shown_beside_its_source_and_fails_as_it_does_without_the_screen() {
    let draft = "“We will close the north pier this year,” Okoro said.\n";
    let text = |args| {
        let output = run(draft, args);
        assert_eq!(output.status.code(), Some(1));
        String::from_utf8(output.stdout).unwrap()
    };
    let screen = text(&["--print", "--size", "120x36"]);
    assert_eq!(screen.lines().count(), 36);
    assert!(screen.contains("Check  draft.md") && screen.contains("1 of 1 · altered ▲"));
    assert!(screen.contains("Ostwick Council"));
    let opened = text(&["--keys", "<enter>", "--print"]);
    assert!(opened.contains("Source") && opened.contains("will not close"));
    let words = text(&["--plain", "--print"]);
    assert!(
        words.contains("Finding 1 of 1: altered, a stop."),
        "{words}"
    );
    assert!(!text(&["--format", "table"]).contains("Check  draft.md"));
}

#[test]
fn a_draft_that_is_taken_for_a_source_is_missed() {
    let workspace = newsroom("“The crane stays,” Vey said.\n");
    let args = ["check", "--against", "sources", "draft.md"];
    let output = workspace.verbatim(&args).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        said.contains("draft.md") && said.contains("before --against"),
        "{said}"
    );
}

#[test]
fn a_screen_and_a_form_for_other_programs_exclude_each_other() {
    let output = run("It rained.\n", &["--format", "jsonl", "--print"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_place_of_a_recording_is_told_by_its_time() {
    let captions = "1\n00:01:00,000 --> 00:01:04,500\nMARA OKORO: It rains.\n\n2\n00:03:04,600 --> 00:03:09,000\nTOM VEY: The crane stays where it is.\n";
    let workspace = newsroom("“The crane goes where it is,” Tom Vey said.\n");
    workspace.put("sources/hearing.md", b"");
    workspace.put("sources/hearing.srt", captions.as_bytes());
    let output = check(&workspace, &["--format", "jsonl"]);
    let rows = rows(&output);
    assert_eq!(rows[0]["source"]["time"], "00:03:04", "{output:?}");
    let html = check(&workspace, &["--format", "html"]);
    assert!(String::from_utf8_lossy(&html.stdout).contains("at 00:03:04"));
}
