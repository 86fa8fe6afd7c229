use super::*;
use jiff::civil::date;

fn read(text: &str) -> Vec<Draft> {
    assert!(
        is_export(&Sniffed {
            text,
            ending: "txt"
        }),
        "{text}"
    );
    super::read(text.into(), &Settings::default()).drafts
}

fn checked(draft: &Draft) {
    let given = &draft.given;
    assert_eq!(&*draft.text, "The mayor spoke.\n\n“It is ready,” she said.");
    assert_eq!(given.headline(), Some("Bridge to open"));
    assert_eq!(
        given.outlet.as_ref().map(|known| known.value.as_str()),
        Some("Harbour Post")
    );
    assert_eq!(
        given.published.as_ref().map(|known| known.value),
        Some(date(2031, 5, 2))
    );
    assert_eq!(given.authors, ["Ada Okoro"]);
    assert_eq!(given.language.as_deref(), Some("en"));
}

const BODY: &str = "The mayor spoke.\n\n“It is ready,” she said.";

#[test]
fn documents_are_parted_and_their_heads_read() {
    let one = |n: usize| {
        format!(
            "                {n} of 2 DOCUMENTS\n\n\n          Harbour Post\n\n       May 2, 2031 Friday\n        FIRST EDITION\n\nBridge to open\n\nBYLINE: ADA OKORO\n\nSECTION: NEWS; Pg. 4\n\nLENGTH: 96 words\n\n\n{BODY}\n\nLOAD-DATE: May 3, 2031\n\nLANGUAGE: ENGLISH\n\n      Copyright 2031 Harbour Post\n      All Rights Reserved\n\n"
        )
    };
    let drafts = read(&format!("{}{}", one(1), one(2)));
    assert_eq!(drafts.len(), 2);
    drafts.iter().for_each(checked);
}

#[test]
fn line_ends_as_windows_writes_them_change_nothing() {
    let text = format!(
        "Bridge to open\n\nHarbour Post\n\nMay 2, 2031 Friday\n\nLength: 96 words\n\nByline: Ada Okoro\n\nBody\n\n{BODY}\n\nLanguage: ENGLISH\n\nEnd of Document\n"
    );
    for ends in ["\n", "\r\n", "\r"] {
        let drafts = read(&text.replace('\n', ends));
        assert_eq!(drafts.len(), 1, "{ends:?}");
        checked(&drafts[0]);
    }
}

#[test]
fn a_paragraph_that_begins_as_a_label_ends_no_text() {
    let told = "Length: the quay is too short, the mayor said.\n\nThe boats agree.";
    let text = format!(
        "Bridge to open\n\nHarbour Post\n\nMay 2, 2031 Friday\n\nLength: 96 words\n\nBody\n\n{BODY}\n\n{told}\n\nGraphic\n\nA boat\n\nLoad-Date: May 3, 2031\n\nEnd of Document\n"
    );
    assert_eq!(read(&text)[0].text.trim_end(), format!("{BODY}\n\n{told}"));
}

#[test]
fn the_newer_layout_is_read_too() {
    let text = format!(
        "Document 1 of 1\n\nBridge to open\nHarbour Post\nMay 2, 2031 Friday\n\nCopyright 2031 Harbour Post All Rights Reserved\n\nSection: NEWS; Pg. 4\nLength: 96 words\nByline: Ada Okoro\n\nBody\n\n{BODY}\n\nLanguage: ENGLISH\n\nLoad-Date: May 3, 2031\n\nEnd of Document\n"
    );
    let drafts = read(&text);
    assert_eq!(drafts.len(), 1);
    checked(&drafts[0]);
}

#[test]
fn codes_are_read() {
    let text = "HD  Bridge to open\nBY  Ada Okoro\nWC  96 words\nPD  2 May 2031\nSN  Harbour Post\nSC  HP\nLA  English\nCY  Copyright 2031\n\nLP\nThe mayor spoke.\n\nTD\n“It is ready,” she said.\n\nAN  Document HP\n\nDocument HARBPO0020310502en5200001\n";
    let drafts = read(text);
    assert_eq!(drafts.len(), 1);
    checked(&drafts[0]);
}

#[test]
fn other_texts_are_no_exports() {
    for text in [
        "1 of 2 DOCUMENTS\n\nIt rained.",
        "LENGTH: 96 words\nBYLINE: Ada Okoro\n\nIt rained.",
    ] {
        assert!(
            !is_export(&Sniffed {
                text,
                ending: "txt"
            }),
            "{text}"
        );
    }
}

/// An export in which a document stands twice.
fn checked_twice(document: &str) -> Vec<Draft> {
    let drafts = read(&document.repeat(2));
    assert_eq!(drafts.len(), 2, "{document}");
    drafts.iter().for_each(checked);
    drafts
}

const PARAGRAPHS: [&str; 2] = ["The mayor spoke.", "“It is ready,” she said."];

#[test]
fn what_print_of_the_day_it_is_is_no_headline_and_no_outlet() {
    for (outlet, print) in [
        ("", "Late Edition - Final"),
        ("", "Correction Appended"),
        ("", "1 - First Edition"),
        ("", "Any words about the print"),
        (" - Final Edition", ""),
    ] {
        checked_twice(&format!(
            "                1 of 2 DOCUMENTS\n\n\n          Harbour Post{outlet}\n\n       May 2, 2031 Friday\n        {print}\n\nBridge to open\n\nBYLINE: Ada Okoro\n\nLENGTH: 96 words\n\n\n{BODY}\n\nLANGUAGE: ENGLISH\n\n      Copyright 2031 Harbour Post\n\n"
        ));
    }
}

#[test]
fn the_cover_of_an_export_is_no_part_of_its_first_document() {
    let document = |label: &str| {
        format!(
            "Bridge to open\n\nHarbour Post\n\nMay 2, 2031 Friday\n\nCopyright 2031 Harbour Post\n\nLength:{label}96 words\n\nByline:{label}Ada Okoro\n\nBody\n\n{BODY}\n\nClassification\n\nLanguage:{label}ENGLISH\n\nEnd of Document\n\n"
        )
    };
    let contents = "1. Bridge to open\nClient/Matter: -None-\nSearch Terms: bridge\n".repeat(30);
    let cover = format!(
        "Results for: bridge\n\nUser Name: = Bo Lind\n\nDate and Time: = Friday, June 13, 2031 10:11 AM CEST\n\nJob Number: = 1\n\nDocuments (30)\n\n{contents}\n"
    );
    let drafts = read(&format!("{cover}{}{}", document(" "), document("\u{a0}")));
    assert_eq!(drafts.len(), 2);
    drafts.iter().for_each(checked);
}

#[test]
fn a_line_of_the_text_that_begins_like_a_label_is_a_line_of_the_text() {
    let text = "Bridge to open\nHarbour Post\nMay 2, 2031 Friday\n\nLength: 96 words\nByline: Ada Okoro\n\nBody\n\nBody of a boat found.\n\nLength of it unknown.\n\nEnd of Document\n";
    assert_eq!(
        &*read(text)[0].text,
        "Body of a boat found.\n\nLength of it unknown."
    );
}

#[test]
fn the_display_of_factiva_is_read() {
    let number = "Document HARBPO0020310502en5200001";
    let head = "96 words\n2 May 2031\n10:00\nHarbour Post\nHARBPO\nLate Edition - Final\n16\nEnglish\nCopyright 2031 Harbour Post.  All Rights Reserved.";
    checked_twice(&format!(
        "Harbour Desk\nBridge to open\n\nBy Ada Okoro\n{head}\n\n{BODY}\n\nHarbour Post\n\n{number}\n\n\n"
    ));
    // The note on the owner is wrapped; no section.
    checked_twice(&format!(
        "Bridge to open\n\nAda Okoro\n{head}\nOf the harbour.\n\n{BODY}\n\n{number}\n\n"
    ));
    // As paragraphs of a page or of a document of a word processor.
    let apart = head.replace('\n', "\n\n");
    checked_twice(&format!(
        "Harbour Desk\n\nBridge to open\n\nBy Ada Okoro\n\n{apart}\n\n{BODY}\n\n{number}\n\n"
    ));
}

#[test]
fn codes_stand_before_their_words_in_whatever_way() {
    let [first, second] = PARAGRAPHS;
    let number = "Document HARBPO0020310502en5200001";
    let rows = [
        ("SE", "Harbour Desk"),
        ("HD", "Bridge to open"),
        ("BY", "By Ada Okoro"),
        ("WC", "96 words"),
        ("PD", "2 May 2031"),
        ("SN", "Harbour Post"),
        ("LA", "English"),
        ("LP", first),
        ("TD", second),
        ("PUB", "Harbour Press"),
        ("AN", number),
    ];
    for gap in ["\t", "\n", "\u{a0}\t"] {
        let row = |(code, words): &(&str, &str)| format!("{code}{gap}{words}\n\n");
        checked_twice(&rows.iter().map(row).collect::<String>());
    }
    let column = |(code, words): &(&str, &str)| {
        format!(
            "{code:4}{}\n",
            words.replace(". ", ".\n    ").replace(",” ", ",”\n    ")
        )
    };
    checked_twice(&rows.iter().map(column).collect::<String>());
}

#[test]
fn documents_of_proquest_are_read() {
    let document = "____________________________________________________________\n\nDocument 1 of 2\n\nBridge to open\n\nAuthor: Okoro, Ada\n\nPublication info: Harbour Post ; Lakeport [Lakeport]. 02 May 2031: A.16.\n\nhttps://www.proquest.example/docview/1\n\nAbstract: It opens.\n\nLinks: http://sfx.example/x\n\nFull text: The mayor spoke.\n\n“It is ready,” she said.\n\nSubject: Bridges; Roads\n\nLocation: Lakeport\n\nTitle: Bridge to open\n\nPublication title: Harbour Post\n\nPublication date: May 2, 2031\n\nISSN: 1234\n\nLanguage of publication: English\n\nProQuest document ID: 1\n\nDocument URL: https://www.proquest.example/docview/1\n\nDatabase: Newsstream\n\n";
    checked_twice(document);
    // A paragraph that begins like a label goes on in prose.
    let with_label = document.replace("The mayor spoke.", "It rained.\n\nLocation: the hall.");
    let text = &read(&with_label)[0].text;
    assert!(
        text.starts_with("It rained.\n\nLocation: the hall.\n\n“It"),
        "{text}"
    );
    // In a page or a document, the labels are headings and cells.
    let headings = document
        .replace("Full text: ", "FULL TEXT\n\n")
        .replace("Subject: ", "DETAILS\n\nSubject:\t");
    checked_twice(&headings);
}

#[test]
fn documents_of_ebsco_are_read() {
    checked_twice(&format!(
        "Record: 1\nTitle: Bridge to open\nAuthors: Okoro, Ada\nSource: Harbour Post, 05/02/2031\nAbstract: It opens.\nLanguage: English\nAccession Number: 4QX\nDatabase:\n\tNewspaper Source\n\nSection: NEWS\n\nBridge to open\n\n{BODY}\n\n~~~~~~~~\n\nBy Ada Okoro\n\nCopyright of Harbour Post is the property of Harbour Post and its content may not be copied.\n\n\n"
    ));
}

#[test]
fn documents_of_westlaw_are_read() {
    let drafts = read(&format!(
        "5/2/31 Harbour Post A1\n2031 WLNR 123\n\nHarbour Post\nCopyright © 2031 Harbour Post\n\nMay 2, 2031\n\nSection: News\n\nBridge to open\n\nAda Okoro\n\n{BODY}\n\n---- Index References ----\n\nLanguage: EN\n\nEnd of Document\n© 2031 Thomson Reuters. No claim.\n"
    ));
    assert_eq!(drafts.len(), 1);
    let mut draft = drafts.into_iter().next().expect("a document");
    // Its language stands in the index, which is not read.
    draft.given.language = Some("en".into());
    checked(&draft);
}
