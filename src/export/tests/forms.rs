//! What each form has, and what it leaves out.

use super::*;

#[test]
fn markdown_cites_and_escapes() {
    insta::assert_snapshot!(written(Format::Markdown, Contents::MarksAndStatements));
}

#[test]
fn csv_has_a_row_for_each_mark_and_printing() {
    insta::assert_snapshot!(written(Format::Csv, Contents::MarksAndStatements));
}

#[test]
fn annotations_have_both_selectors_and_keep_the_lost() {
    let value: serde_json::Value =
        serde_json::from_str(&written(Format::Annotations, Contents::Marks)).unwrap();
    let items = value["items"].as_array().unwrap();
    assert_eq!(items.len(), 4);
    let lost = &items[3];
    assert_eq!(lost["target"].as_array().unwrap().len(), 2);
    assert_eq!(lost["target"][0]["selector"][0]["start"], 13);
    let found = &items[1];
    assert_eq!(
        found["target"][1]["source"],
        "https://example.org/ledger?a=1&b=2"
    );
    assert_eq!(
        found["target"][1]["selector"]["exact"],
        "The ferry may sail"
    );
    assert_eq!(found["body"][0]["purpose"], "commenting");
    assert_eq!(found["body"][1]["value"], "ferry");
}

#[test]
fn csl_leaves_out_what_is_unknown() {
    let value: serde_json::Value =
        serde_json::from_str(&written(Format::Csl, Contents::Marks)).unwrap();
    assert_eq!(
        value[0]["issued"]["date-parts"][0],
        serde_json::json!([2031, 12, 2])
    );
    assert_eq!(value[1]["container-title"], "North Ledger");
    assert_eq!(value[1].get("issued"), None);
}

#[test]
fn json_holds_what_is_known() {
    let text = written(Format::Json, Contents::Marks);
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["marks"][0]["speaker"]["name"], "Tove Lund");
    assert_eq!(value["marks"][0]["said_on"]["date"], "2031-12-01");
    assert_eq!(value["marks"][3]["found"], "lost");
    assert_eq!(value["sources"].as_array().unwrap().len(), 2);
    assert_eq!(value.get("statements"), None);
    let start = value["marks"][0]["start"].as_u64().unwrap() as usize;
    let words: String = POST.chars().skip(start).take(4).collect();
    assert_eq!(words, "must");
}

#[test]
fn rows_keep_the_documented_fields() {
    let edition = edition();
    let rows = EditionRows::new(&edition);
    insta::assert_snapshot!("articles", json(rows.articles().nth(1)));
    insta::assert_snapshot!("quotes", json(rows.quotes().collect::<Vec<_>>()));
    insta::assert_snapshot!("timeline", json(rows.timeline().collect::<Vec<_>>()));
}

#[test]
fn every_form_holds_every_page_or_says_that_it_does_not() {
    use strum::IntoEnumIterator;
    let all = all_contents();
    for format in Format::iter() {
        for contents in all {
            let mut out = Vec::new();
            let answer = write(format, &edition(), &notebook(), contents, &mut out);
            assert_eq!(
                answer.is_ok(),
                format.holds(contents),
                "{format:?} {contents:?}"
            );
            let signed = crate::corpus::is_written_here(&out);
            let has_no_text = format == Format::Csv && contents == Contents::Timeline;
            assert!(
                answer.is_err() || signed || has_no_text,
                "{format:?} {contents:?}"
            );
        }
    }
}

#[test]
fn hypothesis_and_readwise_get_what_they_read() {
    let value: serde_json::Value =
        serde_json::from_str(&written(Format::Hypothesis, Contents::Marks)).unwrap();
    assert_eq!(value["total"], 4);
    let row = &value["rows"][1];
    assert_eq!(row["uri"], "https://example.org/ledger?a=1&b=2");
    let text = row["text"].as_str().unwrap();
    assert!(
        text.starts_with("check\n\n[Verbatim]\n— Tove Lund"),
        "{text}"
    );
    let quote = &row["target"][0]["selector"][1];
    assert_eq!(quote["exact"], "The ferry may sail");
    let table = written(Format::Readwise, Contents::Marks);
    let first = table.lines().next().unwrap();
    assert_eq!(first, "Highlight,Title,Author,URL,Note,Location,Date");
    assert!(
        table.contains("The ferry may sail …,North Ledger on the *ferry*,North Ledger,"),
        "{table}"
    );
    assert!(table.contains(",\".ferry check\n"), "{table}");
    assert!(table.contains("… =1+1 bold"), "{table}");
}

#[test]
fn the_ending_of_a_name_tells_the_format() {
    let of = |name: &str| Format::of_file(std::path::Path::new(name));
    for format in Format::iter() {
        let name = format!("sheet.{}", format.ending());
        let read = of(&name).unwrap();
        assert_eq!(read.ending(), format.ending());
        assert!(format.fits(std::path::Path::new(&name)));
    }
    let known = [
        ("a.HTML", Format::Html),
        ("a.htm", Format::Html),
        ("a.md", Format::Markdown),
        ("a.csv", Format::Csv),
        ("a.json", Format::Json),
        ("a.csl", Format::Csl),
        ("a.tei", Format::Tei),
        ("a.xml", Format::Tei),
    ];
    for (name, format) in known {
        assert_eq!(of(name), Some(format), "{name}");
    }
    for nothing in ["a", "a.jsonl", "a.txt", ".md"] {
        assert_eq!(of(nothing), None, "{nothing}");
    }
    assert!(!Format::Markdown.fits(std::path::Path::new("a.html")));
    assert!(Format::Markdown.fits(std::path::Path::new("a.txt")));
}
