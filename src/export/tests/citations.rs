//! How a passage is cited, and by which day.

use super::*;

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
        let at = |words: &str| paragraph::paragraph(&article, article.text.find(words).unwrap());
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
fn what_an_outlet_reports_is_cited_without_marks_around_its_words() {
    let cited = |text: &str| {
        let line = serde_json::json!({
            "id": "post", "outlet": "The Post", "date": "2031-05-02", "text": text,
        });
        let corpus = crate::corpus::from_reader(line.to_string().as_bytes());
        let edition = Edition::build(corpus, &[]);
        let told = edition[QuotationIx(0)].quotation.extent();
        cite(&edition, ArticleIx(0), told)
    };
    let reported =
        cited("Pilot Ann Skog said on Friday that the mole would not be mended this winter.");
    assert!(reported.contains("told indirectly"), "{reported}");
    let (words, _) = reported.split_once(" — ").unwrap();
    assert!(
        words.contains("the mole would not be mended") && !words.contains('“'),
        "{words}"
    );
    let spoken = cited("“The mole is not mended at all,” Pilot Ann Skog said on Friday.");
    assert!(
        spoken.starts_with("“The mole is not mended at all,”"),
        "{spoken}"
    );
}
