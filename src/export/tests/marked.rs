//! What goes out with a mark of one's own choosing: a quotation, a sentence around it, words of the outlet's own.

use super::*;
use crate::corpus::{self, Corpus, Translation, Translator};
use serde_json::json;

/// Two outlets on one day; the second in translation where that is asked for.
pub(super) const QUAY: &str = "The quay closes, Moe Lund said on Monday. “Nobody loses a berth, and no boat pays \
    for the works,” Lund told the council on Monday.\n\nThe council sat till nine.";
pub(super) const SHORE: &str = "“Nobody loses a berth, and no boat pays for the work,” Moe Lund told the council on \
    Monday.\n\nNobody asked him when.";

pub(super) fn corpus() -> Corpus {
    let articles = [("quay", "Quay News", QUAY), ("shore", "Shore Sheet", SHORE)];
    let lines = articles.map(|(id, outlet, text)| {
        let url = format!("https://{id}.example/lund");
        json!({"id": id, "outlet": outlet, "date": "2031-05-06", "url": url, "text": text})
            .to_string()
    });
    corpus::from_reader(lines.join("\n").as_bytes())
}

/// A notebook with these words of the article marked.
pub(super) fn marking(edition: &Edition, article: &str, words: &str) -> Notebook {
    let mut notebook = Notebook::in_memory();
    let article = &edition[edition.article(article).unwrap()];
    let start = article.text.find(words).unwrap();
    notebook.mark(article, Span::new(start, start + words.len()), "", &[]);
    notebook
}

pub(super) fn goes_out(format: Format, edition: &Edition, notebook: &Notebook) -> String {
    let mut out = Vec::new();
    write(format, edition, notebook, Contents::Marks, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// The page of one statement in Markdown, of which nothing is marked or decided.
pub(super) fn sheet(edition: &Edition, statement: crate::edition::StatementIx) -> String {
    let (mut out, notebook) = (Vec::new(), Notebook::in_memory());
    let contents = Contents::Statement(statement);
    write(Format::Markdown, edition, &notebook, contents, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn a_translation_never_goes_out_as_the_words_that_were_spoken() {
    let mut corpus = corpus();
    let by_machine = Translation {
        from: Some("da".into()),
        by: Translator::Machine,
    };
    corpus.articles[1].translation = Some(Attested::new(by_machine, Provenance::Reader));
    let edition = Edition::build(corpus, &[]);
    let all = [
        Format::Markdown,
        Format::Html,
        Format::Csv,
        Format::Readwise,
    ];
    let all = all.into_iter().chain([Format::Json, Format::Tei]);
    // Spoken words, a sentence around them, and the outlet's own.
    let marked = ["Nobody loses a berth", &SHORE[..70], "Nobody asked him"];
    for (format, words) in all.flat_map(|format| marked.map(|words| (format, words))) {
        let notebook = marking(&edition, "shore", words);
        let out = goes_out(format, &edition, &notebook);
        let row = match format {
            // The mark's own row.
            Format::Csv => out.lines().find(|line| line.starts_with("mark,")).unwrap(),
            _ => &out,
        };
        assert!(
            row.contains("machine-translated"),
            "{words} in {format:?}: {out}"
        );
    }
    let notebook = marking(&edition, "shore", "Nobody loses a berth");
    let page = goes_out(Format::Markdown, &edition, &notebook);
    assert!(
        page.contains("SS is machine-translated: its words are not compared"),
        "{page}"
    );
    let mark = notebook.marks()[0].passage.span;
    assert!(cite(&edition, ArticleIx(1), mark).ends_with("machine-translated"));
}

#[test]
fn a_sentence_that_holds_a_quotation_takes_along_what_the_quotation_would() {
    let edition = Edition::build(corpus(), &[]);
    let sentence = "“Nobody loses a berth, and no boat pays for the work,” Moe Lund told the council on Monday.";
    let told = [
        "Moe Lund, 5 May 2031",
        "“Nobody loses a berth, and no boat pays for the works,”",
        "“work” for “works”",
    ];
    let notebook = marking(&edition, "shore", sentence);
    let page = goes_out(Format::Markdown, &edition, &notebook);
    for words in told {
        assert!(page.contains(words), "{words}: {page}");
    }
    let preview = mark_in_words(&edition, &notebook, &notebook.marks()[0]);
    assert!(
        told.iter().all(|words| preview.contains(words)),
        "{preview}"
    );
    for format in [Format::Csv, Format::Json, Format::Tei] {
        let out = goes_out(format, &edition, &notebook);
        assert!(
            out.contains("Nobody loses a berth, and no boat pays for the works"),
            "{out}"
        );
    }
    // What is hardly touched is not marked.
    let few = marking(&edition, "shore", "work,” Moe Lund told");
    assert!(!goes_out(Format::Markdown, &edition, &few).contains("for the works"));
    // And what has a heading of its own is told there alone.
    let mut both = notebook;
    let start = QUAY.find("Nobody loses").unwrap();
    both.mark(&edition.articles[0], Span::new(start, start + 20), "", &[]);
    let page = goes_out(Format::Markdown, &edition, &both);
    assert_eq!(page.matches("“work” for “works”").count(), 1, "{page}");
}

#[test]
fn what_was_decided_about_words_inside_of_a_mark_goes_out_with_it() {
    let plain = Edition::build(corpus(), &[]);
    let shore = plain.article("shore").unwrap();
    let quotation = plain.quotations_of(shore).next().unwrap();
    let id = || plain[quotation].id.to_string();
    let other = crate::edition::Correction::Speaker {
        quotation: id(),
        name: "Tove Brink".into(),
    };
    let nobody = crate::edition::Correction::NotAQuotation { quotation: id() };
    let formats = || [Format::Markdown, Format::Csv, Format::Json, Format::Tei];
    for (correction, told) in [(other, "Tove Brink"), (nobody, "not a quotation")] {
        let edition = Edition::build(corpus(), std::slice::from_ref(&correction));
        // Most of the words and the sentence, hardly any of them, and none but the first.
        for marked in [
            &SHORE[..70],
            "the work,” Moe Lund told the council",
            "Nobody loses",
        ] {
            let mut notebook = marking(&edition, "shore", marked);
            notebook.correct(correction.clone(), &plain);
            for format in formats() {
                let out = goes_out(format, &edition, &notebook);
                let decided = out.lines().filter(|line| line.contains("SS, on "));
                let decided: Vec<&str> = decided.filter(|line| line.contains(told)).collect();
                assert_eq!(decided.len(), 1, "{marked} in {format:?}: {out}");
            }
        }
        // Other words of the article are not concerned.
        let mut notebook = marking(&edition, "shore", "Nobody asked him");
        notebook.correct(correction, &plain);
        assert!(!goes_out(Format::Markdown, &edition, &notebook).contains("Decided by hand"));
    }
}

#[test]
fn a_mark_without_a_date_has_none_where_it_goes() {
    let edition = Edition::build(corpus(), &[]);
    let marked = marking(&edition, "shore", "Nobody asked him");
    let undated = Mark {
        created: String::new(),
        ..marked.marks()[0].clone()
    };
    let mut notebook = Notebook::in_memory();
    notebook.put_back(undated);
    for format in [Format::Annotations, Format::Hypothesis] {
        assert!(goes_out(format, &edition, &marked).contains("created"));
        let out = goes_out(format, &edition, &notebook);
        assert!(
            !out.contains("created") && !out.contains("updated"),
            "{out}"
        );
    }
}

#[test]
fn a_doubtful_place_is_told_in_the_columns_that_readwise_knows() {
    let edition = Edition::build(corpus(), &[]);
    let mut notebook = marking(&edition, "shore", "Nobody");
    let mut doubtful = notebook.marks()[0].clone();
    notebook.remove(&doubtful.id);
    doubtful.passage.anchoring = Anchoring::Ambiguous;
    notebook.put_back(doubtful);
    let out = goes_out(Format::Readwise, &edition, &notebook);
    assert!(out.contains("others may be meant"), "{out}");
}

#[test]
fn what_was_found_right_is_told_as_no_change() {
    let edition = Edition::build(corpus(), &[]);
    let mut notebook = marking(&edition, "shore", "Nobody loses a berth");
    let same = crate::edition::Correction::Speaker {
        quotation: edition
            .quotations_of(ArticleIx(1))
            .next()
            .map(|q| edition[q].id.to_string())
            .unwrap(),
        name: "Moe Lund".into(),
    };
    notebook.correct(same, &edition);
    let page = goes_out(Format::Markdown, &edition, &notebook);
    assert!(
        page.contains("speaker: Moe Lund, found right by hand"),
        "{page}"
    );
}

#[test]
fn the_same_words_marked_twice_go_out_once_with_all_that_is_noted_on_them() {
    let edition = Edition::build(corpus(), &[]);
    let quay = edition.articles.iter().find(|a| a.id == "quay").unwrap();
    let shore = edition.articles.iter().find(|a| a.id == "shore").unwrap();
    let span = |words: &str, text: &str| {
        let start = text.find(words).unwrap();
        Span::new(start, start + words.len())
    };
    let words = "Nobody loses a berth";
    let mut notebook = marking(&edition, "quay", words);
    let first = notebook.marks()[0].id.clone();
    notebook.edit(&first, "mine", &[]);
    let both = [
        (quay, span(words, &quay.text)),
        (shore, span(words, &shore.text)),
    ];
    let second = notebook.mark_passages(&both).unwrap();
    notebook.edit(&second, "a colleague’s", &[]);
    // A mark on words that contain these is another mark.
    notebook.mark(quay, span("Nobody loses a berth, and", &quay.text), "", &[]);
    let alone = |id: &String| {
        let mark = notebook.marks().iter().find(|mark| mark.id == *id).unwrap();
        mark_in_words(&edition, &notebook, mark)
    };
    let pages = [
        goes_out(Format::Markdown, &edition, &notebook),
        alone(&first),
        alone(&second),
    ];
    for page in pages {
        assert_eq!(page.matches("“Nobody loses a berth”").count(), 2, "{page}");
        assert_eq!(
            page.matches("“Nobody loses a berth, and”").count(),
            1,
            "{page}"
        );
        let noted = |note: &str| page.lines().filter(|line| line.ends_with(note)).count();
        assert_eq!((noted("mine"), noted("a colleague’s")), (1, 1), "{page}");
    }
}

#[test]
fn two_statements_of_one_day_are_told_apart_by_what_stands_over_their_marks() {
    let text = "“The quay stays dry,” Moe Lund said on Monday. “Every lamp is paid for by the port,” Lund said on Monday.";
    let line = json!({"id": "quay", "outlet": "Quay News", "date": "2031-05-06", "text": text});
    let edition = Edition::build(corpus::from_reader(line.to_string().as_bytes()), &[]);
    let mut notebook = marking(&edition, "quay", "stays dry");
    let heading = "\n## Moe Lund, 5 May 2031";
    let page = goes_out(Format::Markdown, &edition, &notebook);
    assert!(page.contains(&format!("{heading}\n")), "{page}");
    let start = text.find("Every").unwrap();
    notebook.mark(&edition.articles[0], Span::new(start, start + 5), "", &[]);
    for (format, before) in [
        (Format::Markdown, heading),
        (Format::Tei, "<head>Moe Lund, 5 May 2031"),
    ] {
        let page = goes_out(format, &edition, &notebook);
        for words in ["“The quay stays dry,”", "“Every lamp is paid"] {
            assert!(
                page.contains(&format!("{before}: {words}")),
                "{words} {page}"
            );
        }
    }
}

#[test]
fn the_sheet_of_a_single_printing_says_its_words_once() {
    let line = json!({"id": "shore", "outlet": "Shore Sheet", "date": "2031-05-06", "text": SHORE});
    let alone = Edition::build(corpus::from_reader(line.to_string().as_bytes()), &[]);
    for (edition, times) in [(alone, 1), (Edition::build(corpus(), &[]), 3)] {
        let first = edition
            .statements
            .iter()
            .position(|s| edition.witness_text(&s.witnesses[0]).contains("berth"));
        let page = sheet(&edition, crate::edition::StatementIx(first.unwrap()));
        assert_eq!(page.matches("loses a berth").count(), times, "{page}");
    }
}

#[test]
fn a_mark_beside_which_other_words_stand_now_is_to_be_looked_at() {
    let page = |suffix: Option<&str>, format| {
        let mut moved = mark(0, "must sail at noon", "");
        moved.passage.anchoring = Anchoring::Moved;
        if let Some(suffix) = suffix {
            moved.passage.anchor.suffix = suffix.into();
        }
        let mut notebook = Notebook::in_memory();
        notebook.put_back(moved);
        let mut out = Vec::new();
        write(format, &edition(), &notebook, Contents::Marks, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    for format in [Format::Markdown, Format::Readwise] {
        let same = page(None, format);
        assert!(same.contains("the words stand elsewhere"), "{same}");
        let other = page(Some(",” Eva Vik said on Monday."), format);
        assert!(other.contains("look whose they are now"), "{other}");
        assert!(
            other.contains("(behind them stood “Eva Vik said on Monday …”)"),
            "{other}"
        );
    }
}

#[test]
fn a_mark_of_an_outlets_own_words_names_whose_words_it_holds_to_programs() {
    let edition = Edition::build(corpus(), &[]);
    let notebook = marking(&edition, "shore", SHORE.lines().next().unwrap());
    let json = goes_out(Format::Json, &edition, &notebook);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let mark = &json["marks"][0];
    assert_eq!(mark["with_words_of"], json!(["Moe Lund"]));
    assert_eq!(mark["statements"][0], json["marked_statements"][0]["id"]);
    let table = goes_out(Format::Csv, &edition, &notebook);
    let row = table
        .lines()
        .find(|line| line.starts_with("mark,"))
        .unwrap();
    assert!(row.contains("with words of Moe Lund"), "{row}");
    assert!(row.starts_with("mark,s:"), "{row}");
    let template = "{% for m in marks %}{{ m.speaker.name or m.with_words_of | join(', ') or 'unknown' }}{% endfor %}";
    let mut out = Vec::new();
    let template = ("a.txt", template);
    write_template(template, &edition, &notebook, Contents::Marks, &mut out).unwrap();
    assert_eq!(String::from_utf8(out).unwrap(), "Moe Lund\n");
}

#[test]
fn a_mark_over_several_statements_says_of_which_each_list_is() {
    let text = "“The quay stays dry all year,” Moe Lund said on Monday. “Every lamp is paid for by the port,” Lund said on Monday.";
    let line = json!({"id": "quay", "outlet": "Quay News", "date": "2031-05-06", "text": text});
    let edition = Edition::build(corpus::from_reader(line.to_string().as_bytes()), &[]);
    let mut notebook = marking(&edition, "quay", text);
    let page = goes_out(Format::Markdown, &edition, &notebook);
    for words in [
        "“The quay stays dry all year,”",
        "“Every lamp is paid for by the port,”",
    ] {
        let heading = format!("### Moe Lund, 5 May 2031: {words}\n");
        assert!(page.contains(&heading), "{page}");
    }
    // What has a heading of its own is named.
    let start = text.find("Every").unwrap();
    notebook.mark(&edition.articles[0], Span::new(start, start + 10), "", &[]);
    let page = goes_out(Format::Markdown, &edition, &notebook);
    let see = "“Every lamp is paid for by the port,”: how others print it stands under Moe Lund, 5 May 2031";
    assert!(page.contains(see), "{page}");
}

#[test]
fn an_article_goes_by_one_siglum_on_the_page_of_a_statement() {
    let said = "“Nobody loses a berth, and no boat pays for the works,” Moe Lund told the council on Monday.";
    let lines = ["one", "two"].map(|id| {
        let text = format!("{said} It was the {id} meeting of the year.");
        let day = if id == "one" {
            "2031-05-06"
        } else {
            "2031-05-07"
        };
        json!({"id": id, "outlet": "Quay News", "date": day, "text": text}).to_string()
    });
    let edition = Edition::build(corpus::from_reader(lines.join("\n").as_bytes()), &[]);
    let contents = Contents::Statement(crate::edition::StatementIx(0));
    assert_eq!(edition.statements[0].witnesses.len(), 2);
    let mut out = Vec::new();
    let notebook = Notebook::in_memory();
    write(Format::Markdown, &edition, &notebook, contents, &mut out).unwrap();
    let page = String::from_utf8(out).unwrap();
    let (_, why) = page.split_once("**Why**").unwrap();
    for told in [
        "- QN – ",
        "- QN.2 – ",
        "Quay News (QN), ",
        "Quay News (QN.2), ",
        "- QN.2: article two",
    ] {
        assert!(why.contains(told), "{told}: {page}");
    }
    // So does a page of several.
    let page = goes_out(Format::Markdown, &edition, &marking(&edition, "one", said));
    let (_, sources) = page.split_once("## Sources").unwrap();
    for told in ["Quay News (QN), ", "Quay News (QN.2), "] {
        assert!(sources.contains(told), "{told}: {page}");
    }
}

#[test]
fn who_does_not_cover_a_place_has_a_gap_there_in_tei_and_no_omission() {
    let whole = "“Nobody loses a berth this year. Every boat is moored again before the first of June,” Moe Lund told the council on Monday.";
    let part = "“Nobody loses a berth this year,” Moe Lund told the council on Monday.";
    let lines =
        [("one", "Quay News", whole), ("two", "Lamp Post", part)].map(|(id, outlet, text)| {
            json!({"id": id, "outlet": outlet, "date": "2031-05-06", "text": text}).to_string()
        });
    let edition = Edition::build(corpus::from_reader(lines.join("\n").as_bytes()), &[]);
    assert_eq!(edition.statements[0].witnesses.len(), 2);
    let mut out = Vec::new();
    let contents = Contents::Statements;
    write(
        Format::Tei,
        &edition,
        &Notebook::in_memory(),
        contents,
        &mut out,
    )
    .unwrap();
    let tei = String::from_utf8(out).unwrap();
    assert!(
        tei.contains("<rdg wit=\"#a2\"><gap reason=\"lacuna\"/></rdg>"),
        "{tei}"
    );
}

#[test]
fn words_that_another_outlet_prints_otherwise_stand_out_on_a_page_to_look_at() {
    let edition = edition();
    let mut notebook = Notebook::in_memory();
    notebook.put_back(mark(0, "must sail at noon", ""));
    let page = |format| goes_out(format, &edition, &notebook);
    let html = page(Format::Html);
    assert!(html.contains("<mark>"), "{html}");
    assert!(html.contains("Highlighted words differ"), "{html}");
    // What is copied on has no sign that its outlet has not printed.
    let plain = page(Format::Markdown);
    assert!(plain.contains("must sail at noon"), "{plain}");
    assert!(!plain.contains("Highlighted"), "{plain}");
}

#[test]
fn one_siglum_is_one_article_on_a_page_of_several_statements() {
    let berth = "“Nobody loses a berth, and no boat pays for the works,” Moe Lund told the council on Monday.";
    let lamp = "“Every lamp on the mole is paid for by the port alone,” Moe Lund told the council on Monday.";
    let fee = "“The fee for a day on the quay stays at nine crowns,” Moe Lund told the council on Monday.";
    let texts = [
        format!("{berth}\n\n{fee}"),
        format!("{lamp}\n\n{berth}"),
        format!("{fee}\n\n{lamp}"),
    ];
    let lines = ["one", "two", "three"].iter().zip(texts).map(|(id, text)| {
        json!({"id": id, "outlet": "Quay News", "date": "2031-05-06", "text": text}).to_string()
    });
    let lines: Vec<String> = lines.collect();
    let edition = Edition::build(corpus::from_reader(lines.join("\n").as_bytes()), &[]);
    let json = goes_out_as(Format::Json, &edition, Contents::Statements);
    let page: serde_json::Value = serde_json::from_str(&json).unwrap();
    let statements = page["statements"].as_array().unwrap();
    let witnesses = statements
        .iter()
        .flat_map(|said| said["witnesses"].as_array().unwrap());
    let named = witnesses.map(|w| (w["siglum"].to_string(), w["article"].to_string()));
    let named: std::collections::BTreeSet<_> = named.collect();
    assert_eq!(named.len(), 3, "{named:?}");
    let page = goes_out_as(Format::Markdown, &edition, Contents::Statements);
    let (_, sources) = page.split_once("## Sources").unwrap();
    for told in ["(QN), ", "(QN.2), ", "(QN.3), "] {
        assert!(sources.contains(told), "{told}: {page}");
    }
}

fn goes_out_as(format: Format, edition: &Edition, contents: Contents) -> String {
    let mut out = Vec::new();
    write(format, edition, &Notebook::in_memory(), contents, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn the_second_printing_of_a_marked_article_is_told_by_a_siglum_of_its_own() {
    let mut edition = super::edition();
    let mut again = edition.statements[0].witnesses[0].clone();
    again.sure = false;
    again.quotations = vec![QuotationIx(2)];
    edition.statements[0].witnesses.push(again);
    let sigla = edition.sigla(&edition.statements[0]);
    let first = edition[edition.statements[0].witnesses[0].article]
        .siglum
        .clone();
    assert_eq!(sigla.last(), Some(&format!("{first}²")));
}

#[test]
fn a_family_is_one_section_among_the_statements() {
    let said = "“The old quay has served this town for ninety years and it can serve no longer,” Ada Lind said on Thursday.";
    let retold = "“For ninety years our town was served by the old quay, which no longer can serve,” Ada Lind said on Thursday.";
    let lines = [
        ("post", said),
        ("ledger", said),
        ("tidings", retold),
        ("coast", retold),
    ]
    .map(|(id, text)| {
        let line = serde_json::json!({"id": id, "outlet": id, "date": "2031-05-02", "text": text});
        line.to_string()
    });
    let edition = Edition::build(corpus::from_reader(lines.join("\n").as_bytes()), &[]);
    assert_eq!(edition.statements.len(), 2);
    let page = goes_out_as(Format::Markdown, &edition, Contents::Statements);
    assert_eq!(page.matches("\n## Ada Lind").count(), 1, "{page}");
}
