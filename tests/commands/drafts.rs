//! Drafts of check in all the forms in which they are written: every word counts, and none steers what comes out.

use crate::check::{SOURCE, check, newsroom, packed, part, rows, run};
use crate::workspace::Workspace;
use serde_json::Value;

/// What a council's record and a paper have, each at an address.
const LINKED_SOURCES: [(&str, &str); 2] = [
    (
        "sources/hearing.md",
        "---\noutlet: Ostwick Council\ndate: 2031-05-02\nkind: transcript\nurl: https://council.example/hearing\n---\n\n\
         MARA OKORO: We will not close the north pier this year. The boats need it.\n\nTOM VEY: The crane stays.\n",
    ),
    (
        "sources/paper.md",
        "---\noutlet: Ostwick Gazette\ndate: 2031-05-03\nurl: https://gazette.example/ferry\n---\n\n\
         “The ferry is late because the engine is old,” Ines Marlow told reporters on Friday.\n",
    ),
];

/// One draft in each form in which drafts are written; the plain text has no links.
fn forms() -> [(&'static str, Vec<u8>); 4] {
    let markdown = "Mara Okoro said: “[We will not close the north pier this year](https://council.example/hearing).”\n\n\
        Tom Vey said [“The crane stays.”](https://gazette.example/ferry)\n\n\
        “The ferry is late because the engine is **new**,” Ines Marlow said.\n\n\
        Okoro wrote:\n\n> The boats need it.\n\n\
        The ‘green’ label is no accident.\n";
    let html = "<html><body><p>Mara Okoro said: “<a href='https://council.example/hearing'>We will not close the north pier this year</a>.”</p>\
        <p>Tom Vey said <a href='https://gazette.example/ferry'>“The crane stays.”</a></p>\
        <p>“The ferry is late because the engine is <b>new</b>,” Ines Marlow said.</p>\
        <p>Okoro wrote:</p><blockquote>The boats need it.</blockquote>\
        <p>The ‘green’ label is no accident.</p></body></html>";
    let plain = "Mara Okoro said: “We will not close the north pier this year.”\n\n\
        Tom Vey said “The crane stays.”\n\n\
        “The ferry is late because the engine is new,” Ines Marlow said.\n\n\
        Okoro wrote:\n\n> The boats need it.\n\n\
        The ‘green’ label is no accident.\n";
    let run = |text: &str| format!("<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>");
    let link = |id: &str, text: &str| {
        let run = run(text);
        format!("<w:hyperlink r:id='{id}'>{run}</w:hyperlink>")
    };
    let paragraphs = [
        run("Mara Okoro said: “")
            + &link("a", "We will not close the north pier this year")
            + &run(".”"),
        run("Tom Vey said ") + &link("b", "“The crane stays.”"),
        run("“The ferry is late because the engine is ")
            + "<w:del><w:r><w:delText>“old</w:delText></w:r></w:del><w:ins>"
            + &run("new")
            + "</w:ins>"
            + &run(",” Ines Marlow said."),
        run("Okoro wrote:"),
        "<w:pPr><w:pStyle w:val='Quote'/></w:pPr>".to_owned() + &run("The boats need it."),
        run("The ‘green’ label is no accident."),
    ];
    let paragraphs = paragraphs.map(|inner| format!("<w:p>{inner}</w:p>"));
    let document = format!(
        "<w:document xmlns:w='w' xmlns:r='r'><w:body>{}</w:body></w:document>",
        paragraphs.concat()
    );
    let pages = "<Relationships xmlns='p'><Relationship Id='a' Target='https://council.example/hearing' TargetMode='External'/><Relationship Id='b' Target='https://gazette.example/ferry' TargetMode='External'/></Relationships>";
    let docx = packed(&[
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", &document),
        ("word/_rels/document.xml.rels", pages),
    ]);
    [
        ("draft.md", markdown.into()),
        ("draft.html", html.into()),
        ("draft.docx", docx),
        ("draft.txt", plain.into()),
    ]
}

#[test]
fn a_draft_has_the_same_verdicts_in_every_form() {
    let workspace = Workspace::empty();
    for (name, text) in LINKED_SOURCES {
        workspace.put(name, text.as_bytes());
    }
    let passages = [
        "exact",
        "misattributed",
        "altered",
        "exact",
        "not_a_quotation",
    ];
    for (name, draft) in forms() {
        workspace.put(name, &draft);
        let args = ["check", name, "--against", "sources", "--format", "jsonl"];
        let by_name = workspace.verbatim(&args).output().unwrap();
        let args = ["check", "-", "--against", "sources", "--format", "jsonl"];
        let by_pipe = workspace
            .verbatim(&args)
            .write_stdin(draft)
            .output()
            .unwrap();
        let mut wanted = passages;
        if name == "draft.txt" {
            // Nothing in it says that the paper is the source.
            wanted[1] = "exact";
        }
        for output in [by_name, by_pipe] {
            let rows = rows(&output);
            let verdicts: Vec<&Value> = rows.iter().map(|row| &row["verdict"]).collect();
            assert_eq!(verdicts, wanted, "{name}: {rows:#?}");
        }
    }
}

#[test]
fn hostile_words_steer_no_form() {
    let hostile = "\u{1b}[31m\u{9b}2J\u{202e}<script>x</script> ::error::y %0A ]]> =1+1";
    let workspace = newsroom("no quotation\n");
    let draft = format!("Mara Okoro said: “We will {hostile} close the north pier this year.”\n");
    workspace.put("dr,a%0A.md", draft.as_bytes());
    for format in ["table", "jsonl", "sarif", "github", "rdjson", "html"] {
        let args = [
            "check",
            "dr,a%0A.md",
            "--against",
            "sources",
            "--format",
            format,
        ];
        let output = workspace.verbatim(&args).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let steers = |c: char| matches!(c, '\u{1b}' | '\u{9b}' | '\u{202e}');
        assert!(
            text.contains("north pier") && !text.contains(steers),
            "{format}: {text:?}"
        );
        match format {
            "html" => assert!(!text.contains("<script"), "{text}"),
            "github" => {
                assert!(text.lines().all(|line| line.starts_with("::")), "{text}");
                assert!(text.contains("file=dr%2Ca%250A.md,"), "{text}");
            }
            "sarif" | "rdjson" => assert!(serde_json::from_str::<Value>(&text).is_ok(), "{text}"),
            _ => {}
        }
    }
}

/// A draft with words in marks in all of its corners, as a CMS shows it and as Word writes it.
fn with_corners() -> [(&'static str, Vec<u8>); 3] {
    let markdown = "# “We will not close the north pier this year”\n\n“The crane stays,” Vey said.\n\n\
        - “Nobody asked the gulls,” Mara Okoro said.\n\n\
        | Vey | “The crane stays” |\n\n\
        *The pier in May. “The crane goes,” Tom Vey said.*\n\n\
        Read more: “The crane stays,” Tom Vey said.\n\n\
        “The ferry sank.” <!-- verbatim: ok, heard on tape -->\n";
    let html = "<html><body><nav><a href='/'>“Home”</a></nav><main><article>\
        <header><h1>“We will not close the north pier this year”</h1></header>\
        <p>“The crane stays,” Vey said.</p><ul><li>“Nobody asked the gulls,” Mara Okoro said.</li></ul>\
        <table><tr><td>Vey</td><td>“The crane stays”</td></tr></table>\
        <figure><img src='a.jpg'><figcaption>The pier in May. “The crane goes,” Tom Vey said.</figcaption></figure>\
        <p><a href='/more'>Read more: “The crane stays,” Tom Vey said.</a></p>\
        <p>“The ferry sank.” <!-- verbatim: ok, heard on tape --></p></article></main>\
        <aside>“The weather stays.”</aside></body></html>";
    let paragraphs = [
        ("Title", "“We will not close the north pier this year”"),
        ("Normal", "“The crane stays,” Vey said."),
        ("ListBullet", "“Nobody asked the gulls,” Mara Okoro said."),
        ("Normal", "Vey: “The crane stays”"),
        (
            "Caption",
            "The pier in May. “The crane goes,” Tom Vey said.",
        ),
        ("Normal", "Read more: “The crane stays,” Tom Vey said."),
        (
            "Normal",
            "“The ferry sank.” &lt;!-- verbatim: ok, heard on tape --&gt;",
        ),
    ];
    let paragraphs = paragraphs.map(|(style, text)| {
        format!("<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    });
    let document = format!(
        "<w:document xmlns:w='w'><w:body>{}</w:body></w:document>",
        paragraphs.concat()
    );
    let docx = packed(&[
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", &document),
    ]);
    [
        ("draft.md", markdown.into()),
        ("draft.html", html.into()),
        ("draft.docx", docx),
    ]
}

#[test]
fn every_word_of_a_draft_counts_in_every_form() {
    let workspace = newsroom("");
    for (name, draft) in with_corners() {
        workspace.put(name, &draft);
        let args = ["check", name, "--against", "sources", "--format", "jsonl"];
        let output = workspace.verbatim(&args).output().unwrap();
        let rows = rows(&output);
        let verdicts: Vec<&str> = rows
            .iter()
            .filter_map(|row| row["verdict"].as_str())
            .collect();
        let wanted = [
            "exact",
            "exact",
            "not_found",
            "exact",
            "altered",
            "exact",
            "not_found",
        ];
        assert_eq!(verdicts, wanted, "{name}: {rows:#?}");
        assert_eq!(rows[6]["accepted"]["reason"], "heard on tape", "{name}");
    }
}

#[test]
fn a_page_among_the_sources_is_known_as_the_draft_that_it_is() {
    let workspace = newsroom("");
    let [_, (_, page), _] = with_corners();
    workspace.put("sources/draft.html", &page);
    let args = ["check", "sources/draft.html", "--against", "sources"];
    let output = workspace.verbatim(&args).output().unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(stderr.contains("stands among the sources"), "{stderr}");
    let table = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(table.contains("2 not found"), "{table}");
}

#[test]
fn messages_have_the_words_without_their_mark_up() {
    let workspace = newsroom(
        "“We will **close** the [north pier](https://a.example/b) this year,” Okoro said.\n",
    );
    let source = SOURCE.replace("not close", "**not** close");
    workspace.put("sources/hearing.md", source.as_bytes());
    for format in ["table", "sarif", "github", "rdjson", "html"] {
        let output = check(&workspace, &["--format", format]);
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(
            text.contains("We will close the north pier this year"),
            "{format}: {text}"
        );
        assert!(
            !text.contains("**") && !text.contains("a.example"),
            "{format}: {text}"
        );
    }
    let output = check(&workspace, &["--plain", "--print"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("Source: “We will not close"), "{text}");
    let output = check(&workspace, &["--format", "docx"]);
    let comments = part(&output.stdout, "word/comments.xml");
    assert!(!comments.contains("**"), "{comments}");
}

#[test]
fn a_note_in_a_document_names_the_source_of_the_words_before_it() {
    let workspace = Workspace::empty();
    for (name, text) in LINKED_SOURCES {
        workspace.put(name, text.as_bytes());
    }
    let document = "<w:document xmlns:w='w' xmlns:r='r'><w:body><w:p><w:r><w:t>“The crane stays,” Tom Vey said.</w:t></w:r>\
        <w:r><w:footnoteReference w:id='2'/></w:r></w:p></w:body></w:document>";
    let notes = "<w:footnotes xmlns:w='w' xmlns:r='r'><w:footnote w:id='2'><w:p><w:hyperlink r:id='a'><w:r><w:t>The paper.</w:t></w:r></w:hyperlink></w:p></w:footnote></w:footnotes>";
    let pages = "<Relationships xmlns='p'><Relationship Id='a' Target='https://gazette.example/ferry' TargetMode='External'/></Relationships>";
    let draft = packed(&[
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", document),
        ("word/footnotes.xml", notes),
        ("word/_rels/footnotes.xml.rels", pages),
    ]);
    workspace.put("draft.docx", &draft);
    let args = ["check", "draft.docx", "--against", "sources", "--format"];
    let output = workspace.verbatim(&args).arg("jsonl").output().unwrap();
    let rows = rows(&output);
    // The council has the words, and the paper, to which the note leads, has not.
    assert_eq!(rows[0]["verdict"], "misattributed", "{rows:#?}");
}

#[test]
fn a_message_for_machines_tells_the_beginning_of_a_long_passage() {
    let draft = format!("“{}” Okoro said.\n", "The gulls know. ".repeat(40));
    for format in ["sarif", "github", "rdjson"] {
        let output = run(&draft, &["--format", format]);
        let text = String::from_utf8(output.stdout).unwrap();
        let longest = text.lines().map(str::len).max().unwrap();
        assert!(
            longest < 800 && text.contains("know. …”"),
            "{format}: {longest}"
        );
    }
}

#[test]
fn a_draft_is_held_against_the_sources_as_the_reader_has_set_them_right() {
    use verbatim::edition::{Correction, Edition};
    use verbatim::notebook::{CorpusKey, Notebook};
    let workspace = Workspace::new();
    let paths = [workspace.path("ferry")];
    let corpus = verbatim::corpus::open(&paths);
    let articles = corpus.articles.clone();
    let path = workspace.notebook();
    let mut notebook = Notebook::open_at(&path, &CorpusKey::of_paths(&paths), &articles);
    let edition = Edition::build(corpus, &[]);
    let words = "We have the crew";
    let mut all = edition.quotations.iter();
    let own =
        all.find(|q| edition[q.article].text[q.quotation.extent().start..].starts_with(words));
    let correction = Correction::Speaker {
        quotation: own.unwrap().id.to_string(),
        name: "Ida Vinter".into(),
    };
    notebook.correct(correction, &edition);
    notebook.save(&articles).unwrap();
    workspace.put(
        "draft.md",
        "“We have the crew, we have the fuel and we have the patience,” Åse Berg said.".as_bytes(),
    );
    let verdict = |more: &[&str]| {
        let args = [
            "check",
            "draft.md",
            "--against",
            "ferry",
            "--format",
            "jsonl",
        ];
        let done = workspace
            .verbatim(&[&args[..], more].concat())
            .output()
            .unwrap();
        let row: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
        (
            row["verdict"].as_str().unwrap().to_string(),
            done.status.code(),
        )
    };
    assert_eq!(verdict(&[]), ("misattributed".into(), Some(1)));
    assert_eq!(verdict(&["--as-found"]), ("exact".into(), Some(0)));
}

#[test]
fn files_and_standard_input_are_drafts_together() {
    let workspace = newsroom("“We will close the north pier this year,” Okoro said.\n");
    let args = [
        "check",
        "draft.md",
        "-",
        "--against",
        "sources",
        "--format",
        "jsonl",
    ];
    let output = workspace
        .verbatim(&args)
        .write_stdin("“The crane goes,” Vey said.\n")
        .output()
        .unwrap();
    let rows = rows(&output);
    let drafts: Vec<&Value> = rows.iter().map(|row| &row["draft"]).collect();
    assert_eq!(drafts, ["draft.md", "standard input"], "{rows:#?}");
    assert_eq!(output.status.code(), Some(1));
}
