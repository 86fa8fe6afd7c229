//! Words that an article prints with mark-up go out as they are read.

use super::marked::{goes_out, marking};
use super::*;
use crate::corpus;
use serde_json::json;

const SLIP: &str = "Harbour talks\n\n“We will keep the [old slip](https://quay.example/slip?id=4) _open_ \
    until **May**,” Ada Lind said on Monday.";
const WORDS: &str = "We will keep the [old slip](https://quay.example/slip?id=4) _open_";
const READ: &str = "We will keep the old slip open";

fn edition_of(outlet: &str, text: &str) -> Edition {
    let line = json!({"id": "slip", "outlet": outlet, "date": "2031-05-06", "text": text,
        "headline": format!("{outlet} on the slip"), "url": format!("https://{}.example/x", outlet.len())});
    Edition::build(corpus::from_reader(line.to_string().as_bytes()), &[])
}

#[test]
fn marked_words_go_out_as_they_are_read_and_so_does_the_link_to_them() {
    let edition = edition_of("Quay News", SLIP);
    let notebook = marking(&edition, "slip", WORDS);
    let cited = {
        let passage = &notebook.marks()[0].passage;
        cite(&edition, ArticleIx(0), passage.span)
    };
    assert!(cited.starts_with(&format!("“{READ}” …")), "{cited}");
    for format in [
        Format::Markdown,
        Format::Html,
        Format::Csv,
        Format::Readwise,
        Format::Tei,
    ] {
        let out = goes_out(format, &edition, &notebook);
        assert!(out.contains(READ), "{format:?}: {out}");
        assert!(!out.contains("slip?id=4"), "{format:?}: {out}");
    }
    let found = address(&edition[ArticleIx(0)], notebook.marks()[0].passage.span).unwrap();
    assert!(
        found.ends_with("#:~:text=We%20will%20keep%20the%20old%20slip%20open"),
        "{found}"
    );
}

#[test]
fn what_an_article_prints_for_an_entity_is_no_markup_of_the_page() {
    let words = "We keep the &lt;script&gt; open";
    let edition = edition_of(
        "Quay News",
        &format!("“{words} until May,” Ada Lind said on Monday."),
    );
    let out = goes_out(Format::Html, &edition, &marking(&edition, "slip", words));
    assert!(out.contains("We keep the &lt;script&gt; open"), "{out}");
    assert!(!out.contains("<script"), "{out}");
}

#[test]
fn lost_words_go_out_as_they_were_read_under_the_headline_that_they_stood_in() {
    let before = edition_of("Quay News", SLIP);
    let notebook = marking(&before, "slip", WORDS);
    let dir = tempfile::tempdir().unwrap();
    let (path, key) = (
        dir.path().join("n.jsonl"),
        crate::notebook::CorpusKey::of_paths(&[dir.path().into()]),
    );
    std::fs::write(&path, notebook.text()).unwrap();
    let now = edition_of(
        "Shore Sheet",
        "It rained on the shore all day, and nobody came.",
    );
    let notebook = Notebook::open_at(&path, &key, &now.articles);
    for format in [
        Format::Markdown,
        Format::Csv,
        Format::Json,
        Format::Readwise,
    ] {
        let out = goes_out(format, &now, &notebook);
        let told = [READ, "Quay News on the slip"];
        assert!(told.iter().all(|t| out.contains(t)), "{format:?}: {out}");
        assert!(!out.contains("Shore Sheet on"), "{format:?}: {out}");
    }
}

#[test]
fn a_correction_that_is_not_found_is_told_of_the_article_that_it_was_made_in() {
    let before = edition_of("Quay News", SLIP);
    let mut notebook = Notebook::in_memory();
    let quotation = before.quotations[0].id.to_string();
    let name = "Mo Farrow".into();
    notebook.correct(
        crate::edition::Correction::Speaker { quotation, name },
        &before,
    );
    let dir = tempfile::tempdir().unwrap();
    let (path, key) = (
        dir.path().join("n.jsonl"),
        crate::notebook::CorpusKey::of_paths(&[dir.path().into()]),
    );
    std::fs::write(&path, notebook.text()).unwrap();
    let now = edition_of("Shore Sheet", SLIP);
    let notebook = Notebook::open_at(&path, &key, &now.articles);
    for format in [Format::Markdown, Format::Csv, Format::Json] {
        let mut out = Vec::new();
        write(format, &now, &notebook, Contents::Corrections, &mut out).unwrap();
        let out = String::from_utf8(out).unwrap();
        for told in ["Quay News", "Quay News on the slip", READ] {
            assert!(out.contains(told), "{told} in {format:?}: {out}");
        }
        assert!(!out.contains("Shore Sheet"), "{format:?}: {out}");
    }
}

#[test]
fn every_refusal_is_told_whose_other_side_is_the_same() {
    let said = "“Nobody loses a berth, and no boat pays for the works,” Ada Lind told the council on Monday.";
    let lines = ["one", "two", "three"].map(|id| {
        json!({"id": id, "outlet": format!("{id} news"), "date": "2031-05-06", "text": said})
            .to_string()
    });
    let corpus = || corpus::from_reader(lines.join("\n").as_bytes());
    let plain = Edition::build(corpus(), &[]);
    let id = |article: &str| {
        let quotation = plain.quotations_of(plain.article(article).unwrap()).next();
        plain[quotation.unwrap()].id.to_string()
    };
    let mut notebook = Notebook::in_memory();
    let refusals = ["one", "two"].map(|article| crate::edition::Correction::Apart {
        quotation: id(article),
        from: id("three"),
    });
    for refusal in &refusals {
        notebook.correct(refusal.clone(), &plain);
    }
    assert_eq!(notebook.deeds().count(), 2);
    let edition = Edition::build(corpus(), &refusals);
    let third = edition.quotation(&id("three")).unwrap();
    let decided = content::reasons::decided(&edition, &notebook, edition[third].statement);
    for siglum in ["ON", "TwN"] {
        assert!(
            decided.iter().any(|told| told.contains(siglum)),
            "{decided:?}"
        );
    }
}

#[test]
fn a_guessed_day_bears_its_sign_in_matrix_and_timeline() {
    let mut edition = super::edition();
    let elsewhere = Provenance::Time {
        words: "on Monday".into(),
        counted: None,
        link: crate::corpus::TimeLink::Elsewhere,
    };
    let said = edition.statements[0].said_on.take().unwrap();
    edition.statements[0].said_on = Some(Attested::new(said.value, elsewhere));
    assert!(!edition.events[0].guess);
    for contents in [Contents::Matrix, Contents::Timeline] {
        let mut out = Vec::new();
        write(
            Format::Markdown,
            &edition,
            &Notebook::in_memory(),
            contents,
            &mut out,
        )
        .unwrap();
        let out = String::from_utf8(out).unwrap();
        let signed = out.lines().filter(|line| line.contains('≈')).count();
        // The sign and what it says.
        assert_eq!(signed, 2, "{out}");
    }
    let mut out = Vec::new();
    write(
        Format::Csv,
        &edition,
        &Notebook::in_memory(),
        Contents::Matrix,
        &mut out,
    )
    .unwrap();
    let out = String::from_utf8(out).unwrap();
    assert!(
        out.contains("said_guess") && out.contains(",guess,"),
        "{out}"
    );
}

#[test]
fn the_sheet_tells_of_every_outlet_that_it_counts() {
    let mut edition = super::edition();
    edition.statements[0].said_on = None;
    let sheet = super::marked::sheet(&edition, crate::edition::StatementIx(0));
    let (_, untold) = sheet.split_once("It cannot be told").unwrap();
    assert!(
        untold.contains("?1") && untold.contains("is not known"),
        "{sheet}"
    );
}

#[test]
fn a_whole_quotation_that_leaves_out_the_last_words_is_not_called_full() {
    let said = |words: &str| format!("“{words},” Ada Lind told the council on Monday.");
    let long =
        "Nobody loses a berth, and no boat pays for the works before the winter storms come in";
    let short = "Nobody loses a berth, and no boat pays for the works before the winter storms";
    let lines = [("one", long), ("two", short)].map(|(id, words)| {
        json!({"id": id, "outlet": format!("{id} news"), "date": "2031-05-06", "text": said(words)})
            .to_string()
    });
    let edition = Edition::build(corpus::from_reader(lines.join("\n").as_bytes()), &[]);
    let written = |format| {
        let (contents, mut out) = (Contents::Statements, Vec::new());
        write(format, &edition, &Notebook::in_memory(), contents, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    let out = written(Format::Csv);
    assert_eq!(out.matches(",full,").count(), 1, "{out}");
    assert_eq!(out.matches(",fragment,").count(), 1, "{out}");
    let out = written(Format::Tei);
    let extent = "<note type=\"extent\">TN leaves out the last words</note>";
    assert_eq!(out.matches(extent).count(), 1, "{out}");
}

#[test]
fn words_above_the_body_are_cited_by_what_they_are() {
    let text = "Quay News on the slip\n\nQuay News\n\nPublished 6 May 2031\n\n“We will keep the slip open until \
        May,” Ada Lind said on Monday. Nobody asked her when.";
    let edition = edition_of("Quay News", text);
    let cited = |words: &str| {
        let start = text.find(words).unwrap();
        cite(
            &edition,
            ArticleIx(0),
            Span::new(start, start + words.len()),
        )
    };
    for (words, place) in [
        ("on the slip", ", headline"),
        ("Published 6", ", above the text"),
        ("Nobody asked", ", ¶1"),
    ] {
        assert!(cited(words).ends_with(place), "{}", cited(words));
    }
}
