//! What leaves the check for others: the sources behind it, and what could not be read.

use super::*;

const INVENTED: &str = "“The gulls will pay for all of it in gold,” Tom Vey said.\n";

fn written(draft: &str, against: &[&str], format: &str) -> String {
    let workspace = newsroom(draft);
    workspace.put("sources/broken.docx", b"PK\x03\x04 no document");
    let mut args = vec!["check", "draft.md", "--format", format, "--against"];
    args.extend(against);
    let output = workspace.verbatim(&args).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    match format {
        "docx" => part(&output.stdout, "word/comments.xml"),
        _ => String::from_utf8(output.stdout).unwrap(),
    }
}

#[test]
fn sources_that_could_not_be_read_are_named_in_every_form_for_people_and_hosts() {
    for format in [
        "table", "sarif", "github", "rdjson", "html", "docx", "markdown",
    ] {
        let told = written(INVENTED, &["sources"], format);
        assert!(told.contains("broken.docx"), "{format}: {told}");
    }
    let table = written(INVENTED, &["sources"], "table");
    assert!(table.contains("1 of 2 sources could be read"), "{table}");
    assert!(!table.contains("sources were searched"), "{table}");
}

#[test]
fn a_draft_held_against_itself_alone_has_no_source() {
    let workspace = newsroom(TWO_STOPS);
    let args = [
        "check",
        "draft.md",
        "--against",
        "draft.md",
        "--format",
        "jsonl",
    ];
    let output = workspace.verbatim(&args).output().unwrap();
    for row in rows(&output) {
        let told = (&row["verdict"], &row["why"]);
        assert_eq!(told, (&"unchecked".into(), &"there is no source".into()));
    }
}

#[test]
fn a_draft_that_cannot_be_read_is_told_on_the_screen() {
    let workspace = newsroom(TWO_STOPS);
    let args = [
        "check",
        "gone.md",
        "draft.md",
        "--against",
        "sources",
        "--print",
    ];
    let output = workspace.verbatim(&args).output().unwrap();
    let screen = String::from_utf8(output.stdout).unwrap();
    assert!(screen.contains("gone.md: no such file"), "{screen}");
}

#[test]
fn messages_name_the_source_and_its_words() {
    let draft = "“We will close the north pier this year,” Okoro said.\n";
    for format in ["github", "sarif", "rdjson"] {
        let told = String::from_utf8(run(draft, &["--format", format]).stdout).unwrap();
        let source = "Source, Ostwick Council, 2031-05-02: “We will not close the north pier";
        assert!(told.contains(source), "{format}: {told}");
    }
    let sarif = run(draft, &["--format", "sarif"]);
    let sarif: Value = serde_json::from_slice(&sarif.stdout).unwrap();
    let related = &sarif["runs"][0]["results"][0]["relatedLocations"][0];
    let uri = &related["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(uri, "sources/hearing.md");
}

#[test]
fn what_is_only_nearest_is_called_so_in_every_form() {
    let draft = "“The crane will not leave us,” Tom Vey said.\n";
    for format in ["sarif", "github", "rdjson", "html", "markdown"] {
        let told = String::from_utf8(run(draft, &["--format", format]).stdout).unwrap();
        assert!(told.contains("Nearest"), "{format}: {told}");
        assert!(!told.contains("Source: “"), "{format}: {told}");
    }
}

#[test]
fn a_page_has_lines_links_marks_and_what_a_cut_leaves_out() {
    let workspace = newsroom(
        "“We will close the north pier this year,” Okoro said.\n\n“The crane stays,” Vey said.\n",
    );
    let source = SOURCE.replace("kind:", "url: https://council.example/may\nkind:");
    workspace.put("sources/hearing.md", source.as_bytes());
    let page = check(&workspace, &["--format", "html"]).stdout;
    let page = String::from_utf8(page).unwrap();
    for part in [
        "altered · line 1",
        "href=\"https://council.example/may\"",
        "<mark>not</mark>",
        "<summary>1 passage",
        "line 3: “The crane stays,”",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
}

#[test]
fn a_report_for_others_is_summed_up_where_it_goes_to_a_file() {
    let output = run(TWO_STOPS, &["--format", "html", "--out", "report.html"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("draft.md: 3 passages"), "{said}");
}

#[test]
fn a_day_that_no_source_can_tell_is_said_to_be_unchecked() {
    let workspace = newsroom("“The crane stays,” Vey said on 19 May 2031.\n");
    workspace.put(
        "sources/hearing.md",
        "---\nkind: transcript\n---\n\nTOM VEY: The crane stays.\n\nMARA OKORO: It rains.\n"
            .as_bytes(),
    );
    let table = check(&workspace, &["--format", "table"]).stdout;
    let table = String::from_utf8(table).unwrap();
    assert!(table.contains("day not checked"), "{table}");
}
