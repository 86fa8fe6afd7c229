mod alone;
mod cut;
mod decided;
mod marked;
mod united;

use super::fixture::{LEDGER, POST, edition};
use super::rows::EditionRows;
use super::*;
use crate::corpus::{Attested, Provenance};
use crate::edition::{ArticleIx, QuotationIx};
use crate::notebook::{Anchoring, Mark, MarkedPassage, Notebook};
use crate::text::Span;

fn mark(article: usize, words: &str, note: &str) -> Mark {
    let edition = edition();
    let article = &edition.articles[article];
    let start = article.text.find(words).unwrap();
    let span = Span::new(start, start + words.len());
    let now = "2031-12-03T10:00:00Z".parse().unwrap();
    Mark {
        id: format!("id-{start}"),
        ..Mark::at(article, span, note, &["ferry".into()], now)
    }
}

fn marks() -> Vec<Mark> {
    let lost = Mark {
        id: "lost".into(),
        passage: MarkedPassage {
            article: "gone".into(),
            anchoring: Anchoring::Lost,
            ..mark(0, "quay", "").passage
        },
        ..mark(0, "quay", "")
    };
    vec![
        mark(
            1,
            "=1+1 <b>*bold*</b> \u{1b}[31m & more.",
            "a_b <i>\n# no heading",
        ),
        mark(1, "The ferry may sail", "check"),
        mark(0, "must sail at noon", ""),
        lost,
    ]
}

fn notebook() -> Notebook {
    let mut notebook = Notebook::in_memory();
    marks().into_iter().for_each(|mark| notebook.put_back(mark));
    notebook
}

fn bytes(format: Format, contents: Contents) -> Vec<u8> {
    let mut out = Vec::new();
    write(format, &edition(), &notebook(), contents, &mut out).unwrap();
    out
}

fn written(format: Format, contents: Contents) -> String {
    String::from_utf8(bytes(format, contents)).unwrap()
}

fn json(row: impl serde::Serialize) -> String {
    serde_json::to_string_pretty(&row).unwrap()
}

/// The page of all marks.
fn marks_as_markdown(edition: &Edition, notebook: &Notebook) -> String {
    let mut out = Vec::new();
    write(
        Format::Markdown,
        edition,
        notebook,
        Contents::Marks,
        &mut out,
    )
    .unwrap();
    String::from_utf8(out).unwrap()
}

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
fn tei_is_escaped() {
    insta::assert_snapshot!(written(Format::Tei, Contents::MarksAndStatements));
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
fn html_lets_no_markup_of_an_article_through() {
    let page = written(Format::Html, Contents::MarksAndStatements);
    assert!(
        page.contains("&lt;b&gt;*bold*&lt;/b&gt; [31m &amp; more."),
        "{page}"
    );
    assert!(!page.contains("<b>*") && !page.contains("<i>") && !page.contains('\u{1b}'));
    assert!(page.contains("href=\"https://example.org/post?a=1&amp;b=2\""));
    assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>\n"));
}

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
fn a_url_that_is_no_web_address_is_no_link() {
    let mut edition = edition();
    edition.articles[0].url = Some("javascript:alert(1)".into());
    for format in [Format::Html, Format::Markdown] {
        let mut out = Vec::new();
        write(format, &edition, &notebook(), Contents::Marks, &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(text.contains("javascript:alert(1)"));
        assert!(!text.contains("href=\"javascript") && !text.contains("<javascript"));
    }
    let mut out = Vec::new();
    write(
        Format::Readwise,
        &edition,
        &notebook(),
        Contents::Marks,
        &mut out,
    )
    .unwrap();
    assert!(!String::from_utf8(out).unwrap().contains("javascript"));
}

#[test]
fn a_day_set_by_hand_is_told_as_days_are() {
    let edition = edition();
    let day = |day: &str| {
        let correction = crate::edition::Correction::Day {
            quotation: edition.quotations[0].id.to_string(),
            day: day.into(),
        };
        correction_in_words(&edition, &correction)
    };
    assert_eq!(day("2031-05-02"), "said on 2 May 2031");
    assert_eq!(day("spring"), "said on spring");
}

#[test]
fn no_cell_is_a_formula() {
    let mut notebook = Notebook::in_memory();
    notebook.put_back(mark(1, "=1+1 <b>*bold*</b> \u{1b}[31m", "=2+2"));
    let mut out = Vec::new();
    write(
        Format::Csv,
        &edition(),
        &notebook,
        Contents::Marks,
        &mut out,
    )
    .unwrap();
    let text = String::from_utf8(out).unwrap();
    assert!(text.contains(",'=2+2"), "{text}");
    assert!(!text.contains('\u{1b}'));
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
fn a_statement_names_its_witnesses_and_who_is_silent() {
    let edition = edition();
    let row = EditionRows::new(&edition).statements().next().unwrap();
    let sigla: Vec<_> = row.witnesses.iter().map(|w| w.siglum.as_str()).collect();
    assert_eq!(sigla, ["HP", "NL"]);
    assert_eq!(row.base, Some("post"));
    assert_eq!(
        row.witnesses[0].text,
        "The ferry must sail at noon, ╎ or not at all."
    );
    assert_eq!(row.silent, ["?1"]);
}

#[test]
fn an_outlet_that_printed_before_it_was_said_is_not_silent() {
    let mut edition = edition();
    let day = jiff::civil::date(2031, 11, 30);
    edition.articles[2].published = Some(Attested::new(day, Provenance::Publication(day)));
    let row = EditionRows::new(&edition).statements().next().unwrap();
    assert_eq!(row.silent, [""; 0]);
}

#[test]
fn a_statement_tells_how_it_is_attributed_and_who_translates() {
    let said = "“The old quay has served this town for ninety years,”";
    let post = format!("{said} French President Ada Lind said on Monday.");
    let ledger = format!("{said} Ada Lind claimed.");
    let lines = [("post", post), ("ledger", ledger)].map(|(id, text)| {
        serde_json::json!({"id": id, "outlet": id, "date": "2031-05-02", "text": text}).to_string()
    });
    let corpus = crate::corpus::from_reader(lines.join("\n").as_bytes());
    let edition = crate::edition::Edition::build(corpus, &[]);
    let row = EditionRows::new(&edition).statements().next().unwrap();
    assert_eq!(row.spoken.as_ref().unwrap().language, "fr");
    assert!(row.witnesses.iter().all(|w| w.translated));
    let cue = row.attributions.iter().find(|a| a.aspect == "cue");
    let words: Vec<&str> = cue.unwrap().readings.iter().map(|r| &*r.text).collect();
    assert_eq!(words, ["said", "claimed"]);
    let by = row.spoken.as_ref().unwrap().by.to_string();
    assert_eq!(by, "“French President Ada Lind”");
}

#[test]
fn an_outlet_with_two_printings_has_two_sigla() {
    let mut edition = edition();
    edition.articles[1].siglum = "HP".into();
    assert_eq!(edition.sigla(&edition.statements[0]), ["HP", "HP.2"]);
}

#[test]
fn a_citation_names_speaker_day_source_and_paragraph() {
    let edition = edition();
    let at = |text: &str, words: &str| {
        let start = text.find(words).unwrap();
        Span::new(start, start + words.len())
    };
    let spoken = at(
        POST,
        "“The ferry must sail at noon,” Tove Lund said on Monday, “or not",
    );
    assert_eq!(
        cite(&edition, ArticleIx(0), spoken),
        "“The ferry must sail at noon,” Tove Lund said on Monday, “or not” … — \
         Tove Lund, said 1 Dec 2031, The Harbour Post, “The Harbour Post on the *ferry*”, 2 Dec 2031, \
         https://example.org/post?a=1&b=2, accessed 3 Mar 2032, ¶2"
    );
    let whole = at(LEDGER, "“The ferry may sail at noon, or not at all.”");
    let cited = cite(&edition, ArticleIx(1), whole);
    assert!(cited.starts_with("“The ferry may sail at noon, or not at all.” — Tove Lund?, said 1 Dec 2031, North Ledger,"), "{cited}");
    assert!(cited.contains(", undated, "), "{cited}");
    let begun = cite(&edition, ArticleIx(1), at(LEDGER, "“The ferry may"));
    assert!(
        begun.starts_with("“The ferry may” … [in its sentence: "),
        "{begun}"
    );
    let own = cite(&edition, ArticleIx(0), at(POST, "She left"));
    assert!(own.starts_with("“She left” — The Harbour Post,"), "{own}");
    // What is told around quoted words is not spoken: no marks stand around all of it.
    for (words, cited) in [
        (
            "said: “The ferry may sail at noon, or not at all.”",
            "… said: “The ferry may sail at noon, or not at all.” …",
        ),
        ("said: “The ferry may", "… said: “The ferry may” … ["),
        (
            "The ferry may sail at noon, or not at all.” =1",
            "… “The ferry may sail at noon, or not at all.” =1 …",
        ),
    ] {
        let told = cite(&edition, ArticleIx(1), at(LEDGER, words));
        assert!(told.starts_with(cited), "{told}");
    }
}

#[test]
fn a_fragment_is_cited_in_its_clause() {
    let line = serde_json::json!({
        "id": "post", "outlet": "The Post", "date": "2031-05-02",
        "text": "Pilot Ann Skog said on Friday she did not think the mole was “strong enough for the winter”.",
    });
    let corpus = crate::corpus::from_reader(line.to_string().as_bytes());
    let edition = Edition::build(corpus, &[]);
    let fragment = edition[QuotationIx(0)].quotation.extent();
    let cited = cite(&edition, ArticleIx(0), fragment);
    let clause = "she did not think the mole was “strong enough for the winter”. — Ann Skog,";
    assert!(cited.starts_with(clause), "{cited}");
}

#[test]
fn paragraphs_of_the_body_are_counted_from_one() {
    let body = "The ferry waited at the quay until the last of the fog was gone, Lund said.\n\n\nShe left.\nNobody asked.";
    let head = "North Ledger\nFerry waits out the fog\nBy Ada Brink\n2 December 2031\nhttps://ledger.example/news/fog-ferry\n\n";
    let count = |text: &str| {
        let file = tempfile::tempdir().unwrap();
        std::fs::write(file.path().join("fog.txt"), text).unwrap();
        let corpus = crate::corpus::open(&[file.path().to_owned()]);
        let article = corpus.articles[0].clone();
        let at = |words: &str| passage::paragraph(&article, article.text.find(words).unwrap());
        ([at("The ferry"), at("left"), at("asked")], article.url)
    };
    assert_eq!(count(body), ([1, 2, 3], None));
    let url = Some("https://ledger.example/news/fog-ferry".to_string());
    assert_eq!(count(&format!("{head}{body}")), ([1, 2, 3], url));
}

#[test]
fn an_article_that_nothing_leads_to_is_cited_by_its_file() {
    let mut edition = edition();
    let nameless = &mut edition.articles[2];
    nameless.path = "/home/somebody/secret/notes.txt".into();
    nameless.url = None;
    let named = cite::named(&edition, ArticleIx(2)).join(", ");
    assert_eq!(named, "outlet unknown (?1), file notes.txt, 1 Dec 2031");
    edition.articles[2].url = Some("https://example.org/notes".into());
    assert!(
        !cite::named(&edition, ArticleIx(2))
            .join(", ")
            .contains("file")
    );
}

#[test]
fn reported_words_stand_in_no_marks_and_a_fragment_in_its_sentence() {
    let text = "Tove Lund said that the ferry would sail at noon. She called the crossing “a hard \
                one” on Monday, but never “a dull one”.";
    let line =
        serde_json::json!({"id": "post", "outlet": "Post", "date": "2031-12-02", "text": text});
    let corpus = crate::corpus::from_reader(line.to_string().as_bytes());
    let edition = Edition::build(corpus, &[]);
    let mut notebook = Notebook::in_memory();
    for words in ["ferry would sail at noon", "a dull one"] {
        let start = text.find(words).unwrap();
        let span = Span::new(start, start + words.len());
        notebook.mark(&edition.articles[0], span, "", &[]);
    }
    let page = marks_as_markdown(&edition, &notebook);
    assert!(page.contains("> … ferry would sail at noon\n"), "{page}");
    assert!(page.contains(", told indirectly)"), "{page}");
    assert!(page.contains("> “a dull one”\n"), "{page}");
    assert!(
        page.contains("She called the crossing “a hard one” on Monday, but never “a dull one”."),
        "{page}"
    );
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

/// Everything that can be written.
fn all_contents() -> [Contents; 8] {
    [
        Contents::Marks,
        Contents::Statements,
        Contents::MarksAndStatements,
        Contents::Matrix,
        Contents::Timeline,
        Contents::Corrections,
        Contents::StatementWithNotes(StatementIx(0)),
        Contents::Statement(StatementIx(0)),
    ]
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
fn a_quote_sheet_tells_all_of_one_statement() {
    let page = written(Format::Markdown, Contents::Statement(StatementIx(0)));
    insta::assert_snapshot!(page);
}

#[test]
fn hostile_letters_mean_nothing_in_an_obsidian_note_or_a_document() {
    let note = written(Format::Obsidian, Contents::MarksAndStatements);
    assert!(
        note.starts_with("---\ntitle: \"Marks and statements: Ferry | week\"\n"),
        "{note}"
    );
    assert!(
        note.contains("> [!quote]") && note.contains("[[Tove Lund]]"),
        "{note}"
    );
    assert!(note.contains("\\=1+1 \\<b\\>\\*bold\\*\\</b\\>"), "{note}");
    let document = bytes(Format::Docx, Contents::MarksAndStatements);
    let mut parts = crate::corpus::formats::parts::Parts::open(&document).unwrap();
    let body = parts.text("word/document.xml").unwrap();
    assert!(
        body.contains("=1+1 &lt;b&gt;*bold*&lt;/b&gt; [31m &amp; more."),
        "{body}"
    );
    roxmltree::Document::parse(&body).unwrap();
    let links = parts.text("word/_rels/document.xml.rels").unwrap();
    assert!(
        links.contains("https://example.org/post?a=1&amp;b=2#:~:text=must"),
        "{links}"
    );
}

#[test]
fn a_mark_that_cuts_a_word_says_so() {
    let edition = edition();
    let passage = |words: &str| {
        let start = POST.find(words).unwrap();
        passage::Passage::new(
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
fn a_template_sees_the_json_and_its_values_are_never_read_as_one() {
    let made = |name: &str, template: &str| {
        let mut out = Vec::new();
        let made = write_template(
            (name, template),
            &edition(),
            &notebook(),
            Contents::Marks,
            &mut out,
        );
        made.map(|()| String::from_utf8(out).unwrap())
    };
    let words = "{% for mark in marks %}{{ mark.text }}|{{ mark.note }}\n{% endfor %}";
    let plain = made("wire.txt", words).unwrap();
    assert!(
        plain.contains("=1+1 <b>*bold*</b> [31m & more.|a_b <i>"),
        "{plain}"
    );
    let page = made("wire.html", words).unwrap();
    assert!(page.contains("&lt;b&gt;*bold*&lt;&#x2f;b&gt;"), "{page}");
    let mut hostile = notebook();
    hostile.edit("id-14", "{{ corpus }} {% raise %}", &[]);
    let mut out = Vec::new();
    let template = (
        "wire.txt",
        "{% for mark in marks %}{{ mark.note }}{% endfor %}",
    );
    write_template(template, &edition(), &hostile, Contents::Marks, &mut out).unwrap();
    assert!(
        String::from_utf8(out)
            .unwrap()
            .contains("{{ corpus }} {% raise %}")
    );
    for (wrong, why) in [
        ("\n{{ nothing }}", "`nothing` is undefined"),
        ("\n{{ nothing }}", "wire.txt:2"),
        (
            "{{ marks[0].speeker.name }}",
            "`marks[0].speeker` is undefined",
        ),
        ("{% for %}", "wire.txt:1"),
    ] {
        let error = made("wire.txt", wrong).unwrap_err().to_string();
        assert!(error.contains(why), "{error}");
    }
    let endless = "{% for a in range(9999) %}{% for b in range(9999) %}{% for c in range(9999) %}{% endfor %}{% endfor %}{% endfor %}";
    assert!(made("wire.txt", endless).is_err());
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
    assert!(table.contains("… =1+1 <b>"), "{table}");
}

#[test]
fn citations_tell_the_day_of_access_where_it_is_known() {
    for (format, told) in [
        (Format::Csl, r#""accessed": {"#),
        (Format::Ris, "Y2  - 2032/03/03/\n"),
        (Format::Bibtex, "  urldate = {2032-03-03},\n"),
        (Format::Markdown, ", accessed 3 Mar 2032\n"),
        (Format::Html, ", accessed 3 Mar 2032<"),
    ] {
        let all = written(format, Contents::Marks);
        assert_eq!(all.matches(told).count(), 1, "{format:?}: {all}");
    }
}

#[test]
fn the_paragraphs_of_a_note_stay_apart_and_mean_nothing() {
    let mut notebook = Notebook::in_memory();
    notebook.put_back(mark(0, "must sail", "First.\n\n# second\n- third <b>"));
    let text = |format| {
        let mut out = Vec::new();
        write(format, &edition(), &notebook, Contents::Marks, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    let markdown = text(Format::Markdown);
    let note = "- **Note:** First.\n\n  \\# second\n\n  \\- third \\<b\\>\n- **Tags:**";
    assert!(markdown.contains(note), "{markdown}");
    assert!(text(Format::Obsidian).contains(note));
    let html = text(Format::Html);
    assert!(
        html.contains("First.<br># second<br>- third &lt;b&gt;"),
        "{html}"
    );
}

#[test]
fn a_quote_sheet_tells_no_occasion_and_no_difference_where_there_is_none() {
    let sheet = |edition: &Edition| {
        let mut out = Vec::new();
        let statement = Contents::Statement(crate::edition::StatementIx(0));
        write(Format::Markdown, edition, &notebook(), statement, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    let (occasion, legend) = ("**Occasion:**", "Highlighted words differ");
    let mut edition = edition();
    edition.events[0].occasion = Some("interview".into());
    let named = sheet(&edition);
    assert!(
        named.contains(occasion) && named.contains(legend),
        "{named}"
    );
    edition.events[0].occasion = None;
    edition.events[0].title = "Lund".into();
    edition.statements[0].witnesses.truncate(1);
    let alone = sheet(&edition);
    assert!(
        !alone.contains(occasion) && !alone.contains(legend),
        "{alone}"
    );
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

#[test]
fn a_day_is_told_from_the_articles_own_words_before_those_of_another_outlet() {
    let mut edition = edition();
    let monday = crate::quotation::When::Day(jiff::civil::date(2031, 12, 1));
    let headed = Provenance::Time {
        words: "this week".into(),
        counted: None,
        link: crate::corpus::TimeLink::Clause,
    };
    let of_post = edition.statements[0].said_on.clone().unwrap();
    let placed = &mut edition.quotations[1];
    std::sync::Arc::make_mut(&mut placed.quotation).said_on = Some(Attested::new(monday, headed));
    placed.inferred = Some(std::sync::Arc::new(of_post));
    let notebook = notebook();
    for format in [Format::Markdown, Format::Csv, Format::Tei] {
        let mut out = Vec::new();
        write(format, &edition, &notebook, Contents::Marks, &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(
            text.contains("“this week”; HP: “on Monday”"),
            "{format:?} {text}"
        );
    }
}

#[test]
fn a_template_may_ask_for_what_is_not_known() {
    let mut edition = edition();
    edition.articles[1].headline = None;
    let mut notebook = Notebook::in_memory();
    notebook.put_back(mark(1, "Lund said", ""));
    let asked = "{% for m in marks %}[{{ m.headline }}|{{ m.speaker.name.first }}|\
        {{ m.speaker.name or 'nobody' }}|{% if m.headline is none %}bare{% endif %}]{% endfor %}";
    let mut out = Vec::new();
    let template = ("wire.txt", asked);
    write_template(template, &edition, &notebook, Contents::Marks, &mut out).unwrap();
    assert_eq!(String::from_utf8(out).unwrap(), "[||nobody|bare]\n");
}

#[test]
fn what_only_programs_read_stands_at_the_foot_of_a_sheet() {
    let page = written(Format::Markdown, Contents::Statement(StatementIx(0)));
    let (told, foot) = page.split_once("**For programs**").unwrap();
    for id in ["s:post:21-49", "SHA-256", "weighty", "operator"] {
        assert!(!told.contains(id), "{id} {told}");
    }
    assert!(
        foot.contains("s:post:21-49") && foot.contains("SHA-256"),
        "{foot}"
    );
    assert!(told.contains("to be checked"), "{told}");
}
