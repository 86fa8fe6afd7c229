//! What the reader has marked and decided, in what goes out.

use super::*;

/// What the notebook's reader has decided about the statement that is marked.
fn decided_notebook() -> Notebook {
    let mut notebook = notebook();
    let edition = edition();
    let correction = crate::edition::Correction::Day {
        quotation: edition.quotations[1].id.to_string(),
        day: "2031-12-01".into(),
    };
    notebook.correct(correction, &edition);
    notebook
}

#[test]
fn marks_take_along_what_is_told_of_their_statement_in_every_form_that_holds_it() {
    let edition = edition();
    let mut notebook = decided_notebook();
    // Only the base is marked: the other outlet's words are not in any mark.
    for id in ["id-5", "lost"] {
        notebook.remove(id);
    }
    for mark in notebook.marks().to_vec() {
        if mark.passage.article != "post" {
            notebook.remove(&mark.id);
        }
    }
    for format in [Format::Markdown, Format::Json, Format::Csv, Format::Tei] {
        let mut out = Vec::new();
        write(format, &edition, &notebook, Contents::Marks, &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        let told = [
            "The ferry may sail at noon, or not at all.",
            "though it covers the event",
            "NL: another speaker is possible",
            "NL, on “The ferry may sail at noon, or not at all.”: day: 1 Dec 2031",
        ];
        for words in told {
            assert!(text.contains(words), "{words} in {format:?}: {text}");
        }
    }
}

#[test]
fn what_goes_out_as_found_tells_nothing_of_what_was_decided() {
    let (edition, mut notebook) = (edition(), decided_notebook());
    let holds_it = |notebook: &Notebook, format| {
        let mut out = Vec::new();
        write(
            format,
            &edition,
            notebook,
            Contents::MarksAndStatements,
            &mut out,
        )
        .unwrap();
        let text = String::from_utf8(out).unwrap();
        text.contains("day: ")
    };
    let formats = [Format::Markdown, Format::Html, Format::Csv, Format::Json];
    assert!(formats.iter().all(|format| holds_it(&notebook, *format)));
    notebook.show_as_found();
    assert!(!formats.iter().any(|format| holds_it(&notebook, *format)));
}

#[test]
fn whatever_is_exported_is_known_as_no_article() {
    let notebook = decided_notebook();
    let edition = edition();
    let all = all_contents();
    for (format, contents) in Format::iter().flat_map(|f| all.map(|c| (f, c))) {
        if format.holds(contents) {
            let mut out = Vec::new();
            write(format, &edition, &notebook, contents, &mut out).unwrap();
            assert!(
                crate::corpus::is_written_here(&out),
                "{format:?} {contents:?}"
            );
        }
    }
    let rows = EditionRows::new(&edition);
    let mut tables = [Vec::new(), Vec::new()];
    csv::write_rows(rows.statements(), &mut tables[0]).unwrap();
    jsonl::write_lines(rows.statements(), &mut tables[1]).unwrap();
    assert!(
        tables
            .iter()
            .all(|table| crate::corpus::is_written_here(table))
    );
    let [mut table, mut lines] = [Vec::new(), Vec::new()];
    csv::write_rows(rows.quotes(), &mut table).unwrap();
    jsonl::write_lines(rows.quotes(), &mut lines).unwrap();
    assert!(crate::corpus::is_written_here(&table) && crate::corpus::is_written_here(&lines));
    // Whole articles may be read again.
    let mut articles = Vec::new();
    jsonl::write_lines(rows.articles(), &mut articles).unwrap();
    assert!(!crate::corpus::is_written_here(&articles));
}

#[test]
fn a_quote_sheet_keeps_notes_back_unless_they_are_asked_for() {
    let page = |format, contents| {
        let mut notebook = notebook();
        notebook.put_back(mark(0, "must sail", "ask her sister first"));
        let mut out = Vec::new();
        write(format, &edition(), &notebook, contents, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    let (bare, noted) = (
        Contents::Statement(StatementIx(0)),
        Contents::StatementWithNotes(StatementIx(0)),
    );
    for format in [
        Format::Markdown,
        Format::Html,
        Format::Csv,
        Format::Json,
        Format::Tei,
    ] {
        assert!(!page(format, bare).contains("sister"), "{format:?}");
        let told = page(format, noted);
        let times = told.matches("ask her sister first").count();
        assert_eq!(times, 1, "{format:?} {told}");
    }
}

#[test]
fn a_decision_tells_what_stood_there_and_about_which_words() {
    let told = |contents, format| {
        let mut out = Vec::new();
        write(format, &edition(), &decided_notebook(), contents, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    let sheet = told(Contents::Statement(StatementIx(0)), Format::Markdown);
    let decided = "- NL, on “The ferry may sail at noon, or not at all.”: day: 1 Dec 2031\n";
    assert!(sheet.contains(decided), "{sheet}");
    let rows = told(Contents::Corrections, Format::Csv);
    assert!(
        rows.starts_with(
            "what,words,old,new,scope,created,article,outlet,headline,published,by\nday,"
        ),
        "{rows}"
    );
    assert!(rows.contains(",1 Dec 2031,this quotation,"), "{rows}");
    let place = ",ledger,North Ledger,North Ledger on the *ferry*";
    assert!(rows.contains(place), "{rows}");
    let json = told(Contents::Corrections, Format::Json);
    let sources = json.split("\"sources\"").last().unwrap();
    assert!(sources.contains("\"id\": \"ledger\""), "{json}");
    assert!(json.contains("\"scope\": \"this quotation\""), "{json}");
}

#[test]
fn a_mark_goes_out_before_the_others_of_its_statement() {
    let mut notebook = Notebook::in_memory();
    notebook.put_back(mark(0, "must sail", "first"));
    notebook.put_back(mark(1, "may sail", "second"));
    let told = mark_in_words(&edition(), &notebook, &notebook.marks()[1]);
    let place = |words: &str| told.find(words).unwrap();
    assert!(place("second") < place("Your other marks of it"), "{told}");
    assert!(place("Your other marks of it") < place("first"), "{told}");
}

#[test]
fn the_other_quotation_of_a_decision_is_told_by_its_words_whatever_it_is_called_now() {
    use crate::edition::Correction;
    use crate::notebook::CorpusKey;
    let said = "“The quay stays shut for the whole of this winter,” Tove Lund said on Monday.";
    let corpus = |other: &str| {
        let articles = [
            ("one", "Harbour Post", said),
            ("two", "North Ledger", other),
        ];
        let lines = articles.map(|(id, outlet, text)| {
            let day = "2031-05-06";
            serde_json::json!({"id": id, "outlet": outlet, "date": day, "text": text}).to_string()
        });
        crate::corpus::from_reader(lines.join("\n").as_bytes())
    };
    let dir = tempfile::tempdir().unwrap();
    let open = |edition: &Edition| {
        let key = CorpusKey::of_texts(&edition.articles);
        Notebook::open_at(&dir.path().join("n"), &key, &edition.articles)
    };
    let before = Edition::build(corpus(said), &[]);
    let mut notebook = open(&before);
    let [quotation, from] = [0, 1].map(|n| before.quotations[n].id.to_string());
    notebook.correct(Correction::Apart { quotation, from }, &before);
    notebook.save(&before.articles).unwrap();
    let longer = format!("It rained on the quay all day. {said}");
    for now in [longer.as_str(), "The quay was empty. Nobody spoke there."] {
        let edition = Edition::build(corpus(now), &[]);
        let notebook = open(&edition);
        let correction = notebook.corrections().next().unwrap();
        let told = Change::new(&edition, &notebook, 0, correction).in_words();
        let words = "another statement than NL “The quay stays shut for the whole of this winter";
        assert!(told.starts_with(words), "{now}: {told}");
    }
}

#[test]
fn a_correction_whose_article_is_gone_keeps_its_words_and_names_the_article() {
    let whole = Edition::build(super::marked::corpus(), &[]);
    let shore = whole.article("shore").unwrap();
    let quotation = whole.quotations_of(shore).next().unwrap();
    let quotation = whole[quotation].id.to_string();
    let mut notebook = Notebook::in_memory();
    notebook.correct(
        crate::edition::Correction::NotAQuotation { quotation },
        &whole,
    );
    let mut out = Vec::new();
    let gone = super::cut::quay();
    write(
        Format::Csv,
        &gone,
        &notebook,
        Contents::Corrections,
        &mut out,
    )
    .unwrap();
    let rows = String::from_utf8(out).unwrap();
    let last = rows.lines().last().unwrap();
    assert!(
        last.starts_with("quotation,\"“Nobody loses a berth"),
        "{rows}"
    );
    assert!(last.contains(",shore,Shore Sheet,"), "{rows}");
}

#[test]
fn what_another_printing_tells_stands_not_over_the_words_that_are_quoted() {
    use crate::corpus::{Attested, Provenance};
    use crate::quotation::When;
    let mut edition = edition();
    let mut quotation = (*edition.quotations[1].quotation).clone();
    let november = When::Day(jiff::civil::date(2031, 11, 27));
    quotation.said_on = Some(Attested::new(november, Provenance::Reader));
    let mut quotations: Vec<_> = edition.quotations.iter().cloned().collect();
    quotations[1].quotation = quotation.into();
    quotations[1].person = Some("Ada Brink".into());
    edition.quotations = quotations.into();
    let told = [
        (
            "Tove Lund (NL names Ada Brink)",
            "1 Dec 2031 (another day told: 27 Nov 2031 NL)",
        ),
        (
            "Ada Brink (HP names Tove Lund)",
            "27 Nov 2031 (another day told: 1 Dec 2031 HP)",
        ),
    ];
    for (base, (who, when)) in told.into_iter().enumerate() {
        let mut statements: Vec<_> = edition.statements.iter().cloned().collect();
        statements[0].base = base;
        edition.statements = statements.into();
        let page = super::marked::sheet(&edition, StatementIx(0));
        assert!(page.contains(&format!("# {who}, {when}\n")), "{page}");
        assert!(
            page.contains(&format!("**Who:** {who}\n- **When:** {when}\n")),
            "{page}"
        );
    }
}

#[test]
fn a_rule_for_all_articles_is_told_of_no_outlet_alone() {
    use super::marked::corpus;
    let plain = Edition::build(corpus(), &[]);
    let rule = crate::edition::Correction::SpeakerRule {
        as_found: "Moe Lund".into(),
        name: "Mo Lunde".into(),
        article: None,
    };
    let mut notebook = Notebook::in_memory();
    notebook.correct(rule.clone(), &plain);
    let edition = Edition::build(corpus(), &[rule]);
    let both = edition
        .statements
        .iter()
        .position(|s| s.witnesses.len() == 2);
    let contents = Contents::Statement(StatementIx(both.unwrap()));
    let mut out = Vec::new();
    write(Format::Markdown, &edition, &notebook, contents, &mut out).unwrap();
    let page = String::from_utf8(out).unwrap();
    let told = "- Everywhere: speaker: Moe Lund → Mo Lunde (3 quotations in 2 articles)";
    assert!(page.contains(told), "{page}");
}

#[test]
fn what_is_found_right_is_no_change_in_the_list() {
    let (edition, mut notebook) = (edition(), notebook());
    let correction = crate::edition::Correction::Day {
        quotation: edition.quotations[0].id.to_string(),
        day: "2031-12-01".into(),
    };
    notebook.correct(correction, &edition);
    let mut out = Vec::new();
    let contents = Contents::Corrections;
    write(Format::Csv, &edition, &notebook, contents, &mut out).unwrap();
    let list = String::from_utf8(out).unwrap();
    assert!(
        list.contains("1 Dec 2031,\"1 Dec 2031, found right by hand\""),
        "{list}"
    );
}

/// Two outlets that print two sentences of one speaker, word by word.
fn twice_said(corrections: &[crate::edition::Correction]) -> Edition {
    let said = "“The quay stays shut for the whole of this winter,” Tove Lund said on Monday.\n\n\
        “Every lamp on the mole is paid for by the port alone,” Tove Lund said on Monday.";
    let articles = [("one", "Harbour Post"), ("two", "North Ledger")];
    let lines = articles.map(|(id, outlet)| {
        let day = "2031-05-06";
        serde_json::json!({"id": id, "outlet": outlet, "date": day, "text": said}).to_string()
    });
    Edition::build(
        crate::corpus::from_reader(lines.join("\n").as_bytes()),
        corrections,
    )
}

#[test]
fn a_decision_of_two_sides_names_every_quotation_of_each_once() {
    use crate::edition::Correction;
    let before = twice_said(&[]);
    let ids: Vec<String> = before.quotations.iter().map(|q| q.id.to_string()).collect();
    let [quay, lamp, quay_too, lamp_too] = &ids[..] else {
        panic!("{ids:?}");
    };
    let pairs = [(lamp, quay), (lamp_too, quay), (lamp, quay_too)];
    let quays = "HP, NL “The quay stays shut for the whole of this winter,”";
    let lamps = "HP, NL “Every lamp on the mole is paid for by the port alone,”";
    for is_join in [true, false] {
        let made = pairs.map(|(own, other)| {
            let (quotation, other) = (own.clone(), other.clone());
            match is_join {
                true => Correction::Join {
                    quotation,
                    with: other,
                },
                false => Correction::Apart {
                    quotation,
                    from: other,
                },
            }
        });
        let mut notebook = Notebook::in_memory();
        notebook.correct_all(made.to_vec(), &before);
        let edition = twice_said(&made);
        let what = match is_join {
            true => "the same statement as",
            false => "another statement than",
        };
        let told = format!("{lamps}: {what} {quays}");
        let sheet = Contents::Statement(edition[edition.quotation(lamp).unwrap()].statement);
        let page = |contents| {
            let mut out = Vec::new();
            write(Format::Markdown, &edition, &notebook, contents, &mut out).unwrap();
            String::from_utf8(out).unwrap()
        };
        let sheet = page(sheet);
        assert!(sheet.contains(&told), "{sheet}");
        assert_eq!(sheet.matches(what).count(), 1, "{sheet}");
        let list = page(Contents::Corrections);
        assert!(list.contains(&format!("{what} {quays}")), "{list}");
        assert_eq!(list.matches(what).count(), 1, "{list}");
    }
}
