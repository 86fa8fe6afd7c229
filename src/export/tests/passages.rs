//! What is told of a passage: lost, cut, of another program, with what is said of it.

use super::*;

#[test]
fn a_lost_passage_keeps_its_outlet_and_page_in_every_form() {
    let edition = edition();
    let mut lost = mark(1, "The ferry may sail", "");
    lost.passage.anchoring = Anchoring::Lost;
    lost.passage.anchor.outlet = Some("Gone Gazette".into());
    lost.passage.anchor.url = Some("https://gone.example/a".into());
    let mut notebook = Notebook::in_memory();
    notebook.put_back(lost);
    for format in [
        Format::Markdown,
        Format::Obsidian,
        Format::Html,
        Format::Csv,
        Format::Json,
        Format::Tei,
        Format::Annotations,
        Format::Hypothesis,
        Format::Readwise,
    ] {
        let mut out = Vec::new();
        write(format, &edition, &notebook, Contents::Marks, &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(text.contains("https://gone.example/a"), "{format:?} {text}");
        // What is called as its article was is another's page.
        assert!(!text.contains("https://example.org"), "{format:?} {text}");
        let names_outlets = !matches!(format, Format::Annotations | Format::Hypothesis);
        assert_eq!(
            text.contains("Gone Gazette"),
            names_outlets,
            "{format:?} {text}"
        );
    }
}

#[test]
fn of_an_annotation_of_another_program_only_what_is_known_is_told() {
    let annotation = |exact: &str, prefix: &str| {
        let quote =
            serde_json::json!({ "type": "TextQuoteSelector", "exact": exact, "prefix": prefix });
        let source = "https://example.org/ledger?a=1&b=2";
        serde_json::json!({ "id": exact, "target": [{ "source": source, "selector": [quote] }] })
    };
    let page = serde_json::json!([
        annotation("The ferry may sail", ""),
        annotation("Nobody printed this anywhere", ""),
    ]);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("annotations.json");
    std::fs::write(&file, page.to_string()).unwrap();
    let edition = edition();
    let mut notebook = Notebook::in_memory();
    let merged = notebook.merge(&file, Default::default(), &edition.articles);
    assert_eq!(merged.unwrap().lost, 1);
    for format in [Format::Markdown, Format::Html, Format::Tei, Format::Json] {
        let mut out = Vec::new();
        write(format, &edition, &notebook, Contents::Marks, &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(text.contains("Nobody printed this anywhere"), "{text}");
        for unknown in ["has changed", "when marked", "\"moved\"", "article ,"] {
            assert!(!text.contains(unknown), "{format:?} {unknown} {text}");
        }
        assert!(
            format != Format::Json || text.contains("\"start\": null"),
            "{text}"
        );
    }
    // What goes out comes back, with the words, the page and who has marked them.
    for format in [Format::Annotations, Format::Hypothesis] {
        let mut out = Vec::new();
        write(format, &edition, &notebook, Contents::Marks, &mut out).unwrap();
        std::fs::write(&file, out).unwrap();
        let again = notebook.merge(&file, Default::default(), &edition.articles);
        let again = again.unwrap();
        assert_eq!(
            (again.marks, again.conflicts),
            (0, Vec::new()),
            "{format:?}"
        );
    }
    let theirs = Mark {
        by: "Ida Berg".into(),
        ..marks().remove(1)
    };
    for format in [Format::Annotations, Format::Hypothesis, Format::Readwise] {
        let mut notebook = Notebook::in_memory();
        notebook.put_back(theirs.clone());
        let mut out = Vec::new();
        write(format, &edition, &notebook, Contents::Marks, &mut out).unwrap();
        if format == Format::Readwise {
            let table = String::from_utf8(out).unwrap();
            assert!(table.contains("(marked by Ida Berg)"), "{table}");
            continue;
        }
        std::fs::write(&file, out).unwrap();
        let mut again = Notebook::in_memory();
        again
            .merge(&file, Default::default(), &edition.articles)
            .unwrap();
        assert_eq!(again.marks()[0].by, "Ida Berg", "{format:?}");
    }
}

#[test]
fn what_is_said_of_a_passage_stands_below_it() {
    let edition = edition();
    let mut cut = mark(0, "ust sail at", "ask");
    cut.more = vec![mark(0, "or not at all", "").passage];
    let mut notebook = Notebook::in_memory();
    notebook.put_back(cut);
    let page = marks_as_markdown(&edition, &notebook);
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words} {page}"));
    assert!(at("ust sail at") < at("⚠ begins"), "{page}");
    assert!(at("⚠ begins") < at("> … “or not at all”"), "{page}");
    assert!(at("> … “or not at all”") < at("**Note:** ask"), "{page}");
}

#[test]
fn what_stands_over_marks_is_no_reason_and_reasons_say_nothing_twice() {
    let page = written(Format::Markdown, Contents::MarksAndStatements);
    let headings = page.lines().filter(|line| line.starts_with('#'));
    for heading in headings {
        assert!(
            !heading.contains("(by ") && !heading.contains("on Monday"),
            "{heading}"
        );
    }
    assert!(
        page.contains("Speaker: “said” follows the quotation."),
        "{page}"
    );
    assert!(!page.contains("by relayed by"));
}

#[test]
fn a_mark_that_cuts_a_word_says_so() {
    let edition = edition();
    let passage = |words: &str| {
        let start = POST.find(words).unwrap();
        passage::ArticlePassage::new(
            &edition,
            ArticleIx(0),
            Span::new(start, start + words.len()),
        )
    };
    assert!(passage("ust sail").cuts_a_word());
    assert!(passage("must sa").cuts_a_word());
    assert!(!passage("must sail").cuts_a_word());
    assert!(!passage("“The ferry must sail at noon,”").cuts_a_word());
}

#[test]
fn a_mark_over_two_speakers_tells_their_days_and_printings_and_keeps_their_paragraphs_apart() {
    let text = "“The quay stays shut for the whole of this winter, and nobody likes it,” Tove Lund said on Monday.\n\n\
        “Every lamp on the mole is paid for by the port alone, and not by us,” Moe Rask said on Monday.";
    let other = "“The quay stays shut for the whole of this winter, and nobody likes it,” Tove Lund told the council.";
    let articles = [
        ("one", "Harbour Post", text),
        ("two", "North Ledger", other),
    ];
    let lines = articles.map(|(id, outlet, text)| {
        serde_json::json!({"id": id, "outlet": outlet, "date": "2031-05-06", "text": text})
            .to_string()
    });
    let edition = Edition::build(crate::corpus::from_reader(lines.join("\n").as_bytes()), &[]);
    let article = edition.article("one").unwrap();
    let text = &edition[article].text;
    let start = text.find("and nobody likes it").unwrap();
    let end = text.find(" the mole").unwrap();
    let now = "2031-12-03T10:00:00Z".parse().unwrap();
    let mark = Mark::at(&edition[article], Span::new(start, end), "", &[], now);
    let mut notebook = Notebook::in_memory();
    notebook.put_back(mark);
    let mut out = Vec::new();
    write(
        Format::Markdown,
        &edition,
        &notebook,
        Contents::Marks,
        &mut out,
    )
    .unwrap();
    let page = String::from_utf8(out).unwrap();
    for told in [
        "with words of Tove Lund (said 5 May 2031), Moe Rask (said 5 May 2031)",
        "North Ledger (NL), 6 May 2031",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    let sentence = page.lines().find(|line| line.contains("In its sentence"));
    if let Some(sentence) = sentence {
        assert!(sentence.contains("on Monday. ¶ “Every lamp"), "{sentence}");
    }
    let passage = passage::ArticlePassage::new(&edition, article, Span::new(start, end));
    assert_eq!(passage.statements().len(), 2);
}
