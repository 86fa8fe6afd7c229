//! What is taken in from another notebook, from annotations and from what other programs hand out.

use super::*;
use crate::corpus::{Attested, Provenance};
use crate::export::{self, Contents, Format};

#[test]
fn a_second_notebook_is_taken_in_once_and_conflicts_are_told() {
    let workspace = Workspace::new();
    let mut ours = workspace.open();
    let id = workspace.mark(&mut ours, "safe");
    ours.edit(&id, "ours", &[]);
    ours.save(&workspace.articles).unwrap();
    let copy = workspace.other(&fs::read(workspace.path()).unwrap());
    let key = CorpusKey::of_paths(&[]);
    let mut theirs = Notebook::open_at(&copy, &key, &workspace.articles);
    theirs.edit(&id, "theirs", &[]);
    let new = workspace.mark(&mut theirs, "noon");
    theirs.save(&workspace.articles).unwrap();

    for (side, note) in [
        (Side::Ours, "ours"),
        (Side::Theirs, "theirs"),
        (Side::Both, "ours\n\ntheirs"),
    ] {
        let mut ours = workspace.open();
        let merged = ours.merge(&copy, side, &workspace.articles).unwrap();
        assert_eq!((merged.marks, merged.conflicts.len()), (1, 1));
        let told = merged.conflicts[0].to_string();
        assert!(
            told.contains("“safe”") && told.contains("ours “ours”"),
            "{told}"
        );
        assert_eq!(ours.marks()[0].note, note);
        assert_eq!(ours.marks()[1].id, new);
        assert_eq!(ours.marks()[1].passage.span.of(TEXT), "noon");
        let again = ours
            .merge(&copy, Side::Theirs, &workspace.articles)
            .unwrap();
        assert_eq!(again.marks, 0);
    }
    let mut ours = workspace.open();
    for conflicts in [1, 0, 0] {
        let merged = ours.merge(&copy, Side::Both, &workspace.articles).unwrap();
        assert_eq!(merged.conflicts.len(), conflicts);
        assert_eq!(ours.marks()[0].note, "ours\n\ntheirs");
    }
}

#[test]
fn other_passages_of_the_same_mark_are_told_and_taken_in_as_asked() {
    let articles = [article("a", TEXT), article("b", "A crane is old.")];
    let dir = tempfile::tempdir().unwrap();
    let [own, copy] = ["own", "copy"].map(|name| dir.path().join(name));
    let open = |path: &Path| Notebook::open_at(path, &CorpusKey::of_texts(&articles), &articles);
    let [safe, noon] = ["safe", "noon"].map(|words| TEXT.find(words).unwrap());
    let [safe, noon] = [safe, noon].map(|start| Span::new(start, start + 4));
    let mut notebook = open(&own);
    let places = [(&articles[0], safe), (&articles[1], Span::new(2, 7))];
    let id = notebook.mark_passages(&places).unwrap();
    notebook.save(&articles).unwrap();
    fs::copy(&own, &copy).unwrap();
    let mut theirs = open(&copy);
    theirs.reattach(&id, &articles[0], noon);
    theirs.save(&articles).unwrap();

    for (side, expected) in [
        (Side::Ours, "safe crane"),
        (Side::Theirs, "noon crane"),
        (Side::Both, "safe crane noon"),
    ] {
        let mut ours = open(&own);
        let merged = ours.merge(&copy, side, &articles).unwrap();
        let told: Vec<String> = merged.conflicts.iter().map(Conflict::to_string).collect();
        assert_eq!(
            told,
            [String::from(
                "mark “safe”: ours “” on a “safe”, b “crane”; theirs “” on a “noon”, b “crane”"
            )]
        );
        let lies_on = |notebook: &Notebook| {
            let words = notebook.marks()[0]
                .passages()
                .map(|p| p.anchor.exact.clone());
            words.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(lies_on(&ours), expected);
        // What another instance has meanwhile written on it stays.
        let kept = fs::read(&own).unwrap();
        let mut another = open(&own);
        another.edit(&id, "check", &[]);
        another.save(&articles).unwrap();
        ours.save(&articles).unwrap();
        assert_eq!(lies_on(&open(&own)), expected);
        assert_eq!(open(&own).marks()[0].note, "check");
        fs::write(&own, kept).unwrap();
    }
    let merged = open(&own).merge(&own, Side::Ours, &articles).unwrap();
    assert_eq!(merged, Merged::default());
}

#[test]
fn what_is_no_notebook_is_refused() {
    let workspace = Workspace::new();
    let mut notebook = workspace.open();
    for (bytes, why) in [
        (
            &b"not a notebook"[..],
            "neither a notebook nor annotations; what can be taken in are notebooks of Verbatim, Web Annotations",
        ),
        (
            b"{\"notebook\":{\"version\":9,\"corpus\":\"x\"}}",
            "later version",
        ),
    ] {
        let other = workspace.other(bytes);
        let answer = notebook.merge(&other, Side::Ours, &workspace.articles);
        let problem = answer.unwrap_err().to_string();
        assert!(problem.contains(why), "{problem}");
    }
    let missing = workspace.dir.path().join("missing");
    assert!(
        notebook
            .merge(&missing, Side::Ours, &workspace.articles)
            .is_err()
    );
}

#[test]
fn marks_come_back_from_annotations_and_from_hypothesis() {
    let mut workspace = Workspace::new();
    workspace.articles[0].url = Some("https://a.example/ferry".into());
    let outlet = Attested::new("Harbour Post".to_string(), Provenance::FileName("a".into()));
    workspace.articles[0].outlet = Some(outlet);
    let edition = Edition::build(
        Corpus {
            articles: workspace.articles.clone(),
            ..Corpus::default()
        },
        &[],
    );
    let mut made = Notebook::in_memory();
    let span = Span::new(TEXT.find("noon").unwrap(), TEXT.find("noon").unwrap() + 4);
    let tags = ["ferry".to_string()];
    let safe = Span::new(TEXT.find("safe").unwrap(), TEXT.find("safe").unwrap() + 4);
    let article = &edition.articles[0];
    let id = made.mark_passages(&[(article, span), (article, safe)]);
    let id = id.unwrap();
    made.edit(&id, "check {{this}} <b>", &tags);
    made.label(&id, "label: of #two <words>");
    for format in [Format::Annotations, Format::Hypothesis] {
        let mut bytes = Vec::new();
        export::write(format, &edition, &made, Contents::Marks, &mut bytes).unwrap();
        let mut notebook = Notebook::in_memory();
        let other = workspace.other(&bytes);
        for expected in [1, 0] {
            let merged = notebook
                .merge(&other, Side::Ours, &workspace.articles)
                .unwrap();
            assert_eq!((merged.marks, merged.lost), (expected, 0), "{format:?}");
        }
        let (read, own) = (&notebook.marks()[0], &made.marks()[0]);
        assert_eq!(
            (&read.id, &read.note, &read.tags, &read.label),
            (&own.id, &own.note, &own.tags, &own.label)
        );
        let spans: Vec<Span> = read.passages().map(|p| p.span).collect();
        assert_eq!(spans, [span, safe], "{format:?}");
        let outlets = read.passages().map(|p| p.anchor.outlet.as_deref());
        assert_eq!(outlets.collect::<Vec<_>>(), [Some("Harbour Post"); 2]);
    }
}

const HOSTILE: &str = "=1+1 ]]> --> <b> & \\x{} \"q\" \u{0}\u{7}\u{1b}[2J\u{85}\u{2028}\u{202e}\u{e0041} 👩‍👧 é {{x}}\nER  - ";

#[test]
fn hostile_notes_and_lost_or_repeated_words_come_back_as_they_were() {
    let says = "“We sail at noon,” said Berg. ".repeat(9);
    let workspace = Workspace {
        articles: vec![Article {
            url: Some("https://a.example/ferry".into()),
            ..article("a", &says)
        }],
        ..Workspace::new()
    };
    let edition = Edition::build(
        Corpus {
            articles: workspace.articles.clone(),
            ..Corpus::default()
        },
        &[],
    );
    let here = &workspace.articles[0];
    let mut made = Notebook::in_memory();
    // The same words between the same words, twice.
    let noon = |n: usize| {
        let start = says.match_indices("noon").nth(n).unwrap().0;
        (here, Span::new(start, start + 4))
    };
    let tags = [HOSTILE, "label:of a tag", "two words", "label:another"].map(str::to_string);
    let id = made.mark_passages(&[noon(3), noon(5)]).unwrap();
    made.edit(&id, HOSTILE, &tags);
    made.label(&id, HOSTILE);
    let gone = Article {
        url: Some("https://b.example/gone".into()),
        ..article("a", "Nothing of this is left.")
    };
    let lost = made.mark(&gone, Span::new(0, 7), HOSTILE, &tags[..1]);
    made.pages.place(&workspace.articles);
    assert!(made.marks()[1].passage.is_lost());
    for format in [Format::Annotations, Format::Hypothesis] {
        let mut bytes = Vec::new();
        export::write(format, &edition, &made, Contents::Marks, &mut bytes).unwrap();
        let mut notebook = Notebook::in_memory();
        let other = workspace.other(&bytes);
        let merged = notebook.merge(&other, Side::Ours, &workspace.articles);
        let merged = merged.unwrap();
        assert_eq!((merged.marks, merged.lost), (2, 1), "{format:?}");
        for (read, own) in notebook.marks().iter().zip(made.marks()) {
            assert_eq!(
                (&read.id, &read.note, &read.tags, &read.label, &read.created),
                (&own.id, &own.note, &own.tags, &own.label, &own.created),
                "{format:?}"
            );
            let places = |m: &Mark| -> Vec<_> {
                let passages = m.passages();
                passages
                    .map(|p| (p.span, p.anchor.exact.clone(), p.anchor.url.clone()))
                    .collect()
            };
            assert_eq!(places(read), places(own), "{format:?}");
        }
        assert_eq!(notebook.marks()[1].id, lost);
    }
}

#[test]
fn annotations_of_other_programs_are_read_by_address_and_words() {
    let mut workspace = Workspace::new();
    workspace.articles[0].url = Some("https://a.example/ferry".into());
    let page = r#"[
        {"id": "https://notes.example/1", "target": {"source": "https://a.example/ferry",
          "selector": {"type": "TextQuoteSelector", "exact": "We sail at noon", "prefix": "“", "suffix": ",”"}},
         "body": [{"value": "when?"}, {"purpose": "tagging", "value": "time"}]},
        {"id": "2", "target": "https://a.example/ferry", "body": [{"value": "who owns the quay?"}]},
        {"id": "3", "target": [{"source": "https://b.example/other",
          "selector": [{"type": "TextQuoteSelector", "exact": "We sail at noon"}]}]}
    ]"#;
    let other = workspace.other(page.as_bytes());
    let mut notebook = Notebook::in_memory();
    let merged = notebook
        .merge(&other, Side::Ours, &workspace.articles)
        .unwrap();
    assert_eq!((merged.marks, merged.lost, merged.unread.len()), (3, 2, 0));
    // A note of the page as a whole lies nowhere until the reader puts it on words.
    let mut marks = notebook.marks().iter();
    let of_page = marks
        .find(|mark| mark.note == "who owns the quay?")
        .unwrap();
    assert!(of_page.passage.is_lost());
    let (of_page, noon) = (of_page.id.clone(), TEXT.find("noon").unwrap());
    notebook.reattach(&of_page, &workspace.articles[0], Span::new(noon, noon + 4));
    let put = notebook
        .marks()
        .iter()
        .find(|mark| mark.id == of_page)
        .unwrap();
    assert_eq!(
        (put.passage.span.of(TEXT), &*put.note),
        ("noon", "who owns the quay?")
    );
    let mark = &notebook.marks()[0];
    assert_eq!(mark.passage.span.of(TEXT), "We sail at noon");
    assert_eq!(
        (mark.note.as_str(), &mark.tags[..]),
        ("when?", &["time".to_string()][..])
    );
}

#[test]
fn annotations_are_read_in_every_shape_in_which_tools_hand_them_out() {
    let mut workspace = Workspace::new();
    workspace.articles[0].url = Some("https://a.example/ferry".into());
    // What Hypothesis exports; the page was reached by another way, and one of them is a note of the whole page.
    let exported = r#"{"export_date": "2031-05-02", "client_version": "1.1", "annotations": [
        {"id": "a", "uri": "http://www.a.example/ferry/?utm_source=mail#top", "text": "when?", "tags": ["time"],
          "document": {"title": ["Ferry"]}, "target": [{"source": "http://www.a.example/ferry/", "selector": [
            {"type": "RangeSelector", "startContainer": "/p[1]", "startOffset": 0, "endContainer": "/p[1]", "endOffset": 4},
            {"type": "TextPositionSelector", "start": 900, "end": 915},
            {"type": "TextQuoteSelector", "exact": "We sail at noon"}]}]},
        {"id": "b", "uri": "https://a.example/ferry", "text": "all of it", "target": [{"source": "https://a.example/ferry"}]},
        {"id": "c", "uri": "https://a.example/ferry", "text": "none"}]}"#;
    // Words within a fragment of the page, in a collection.
    let narrowed = r#"{"type": "AnnotationCollection", "first": {"items": [
        {"target": {"source": {"id": "https://a.example/ferry"}, "selector": {"type": "FragmentSelector", "value": "main",
          "refinedBy": {"type": "TextQuoteSelector", "exact": "We sail at noon"}}}, "bodyValue": "when?"}]}}"#;
    for (page, of_page) in [(exported, 2), (narrowed, 0)] {
        let mut notebook = Notebook::in_memory();
        let other = workspace.other(page.as_bytes());
        let merged = notebook
            .merge(&other, Side::Ours, &workspace.articles)
            .unwrap();
        assert_eq!(
            (merged.marks, merged.lost),
            (1 + of_page, of_page),
            "{page}"
        );
        assert_eq!(merged.unread.len(), 0, "{page}");
        let mark = &notebook.marks()[0];
        assert_eq!(mark.passage.span.of(TEXT), "We sail at noon");
        assert_eq!(mark.note, "when?");
    }
}

#[test]
fn what_one_side_leaves_empty_is_no_conflict_and_taken_in() {
    let workspace = Workspace::new();
    let articles = &workspace.articles;
    let mut ours = workspace.open();
    let [noted, bare] = ["safe", "noon"].map(|words| workspace.mark(&mut ours, words));
    ours.save(articles).unwrap();
    let copy = workspace.other(&fs::read(workspace.path()).unwrap());
    let mut theirs = Notebook::open_at(&copy, &CorpusKey::of_paths(&[]), articles);
    theirs.label(&noted, "wrong");
    theirs.edit(&bare, "theirs", &["quay".to_string()]);
    theirs.save(articles).unwrap();
    ours.edit(&noted, "ours", &[]);
    ours.save(articles).unwrap();
    for side in [Side::Ours, Side::Theirs, Side::Both] {
        let mut ours = workspace.open();
        let merged = ours.merge(&copy, side, articles).unwrap();
        assert_eq!((merged.conflicts.len(), merged.filled), (0, 2), "{side:?}");
        let says = ours.marks().iter().map(|m| {
            let tags = m.tags.join(" ");
            format!("{} {} {tags}", m.note, m.label)
        });
        assert_eq!(says.collect::<Vec<_>>(), ["ours wrong ", "theirs  quay"]);
        let again = ours.merge(&copy, side, articles).unwrap();
        assert_eq!((again.conflicts.len(), again.filled), (0, 0), "{side:?}");
    }
    // Beside a conflict the rest is taken in all the same.
    let mut ours = workspace.open();
    ours.edit(&bare, "ours", &[]);
    let merged = ours.merge(&copy, Side::Ours, articles).unwrap();
    assert_eq!((merged.conflicts.len(), merged.filled), (1, 2));
    assert_eq!(ours.marks()[1].tags, ["quay"]);
}

#[test]
fn a_rule_is_one_line_and_one_step_and_two_rules_for_one_speaker_are_a_conflict() {
    let edition = edition(TEXT);
    let name = edition.quotations[0].speaker().unwrap().to_owned();
    let rule = |article: Option<&str>, is: &str| Correction::SpeakerRule {
        as_found: name.clone(),
        article: article.map(str::to_owned),
        name: is.into(),
    };
    let workspace = Workspace::new();
    let mut ours = workspace.run();
    ours.correct(rule(None, "Ada Brink"), &edition);
    ours.correct(rule(Some("a"), "Eva Vik"), &edition);
    ours.save(&workspace.articles).unwrap();
    assert_eq!(ours.text().matches("speaker-rule").count(), 2);
    let again = workspace.run();
    let made: Vec<&Correction> = again.corrections().collect();
    assert_eq!(
        made,
        [&rule(None, "Ada Brink"), &rule(Some("a"), "Eva Vik")]
    );
    let (fitting, lost) = again.settle(&found(&format!("CORRECTED. {TEXT}")));
    assert_eq!((fitting.len(), lost.len()), (2, 0));

    let copy = workspace.other(&fs::read(workspace.path()).unwrap());
    let mut theirs = Notebook::open_at(&copy, &CorpusKey::of_paths(&[]), &workspace.articles);
    theirs.correct(rule(None, "Ola Vik"), &edition);
    theirs.save(&workspace.articles).unwrap();
    for (side, is) in [(Side::Ours, "Ada Brink"), (Side::Theirs, "Ola Vik")] {
        let mut ours = workspace.run();
        let merged = ours.merge(&copy, side, &workspace.articles).unwrap();
        let [conflict] = &merged.conflicts[..] else {
            panic!("{:?}", merged.conflicts);
        };
        assert!(conflict.to_string().contains("Ada Brink"), "{conflict}");
        assert!(conflict.to_string().contains("Ola Vik"), "{conflict}");
        let made: Vec<&Correction> = ours.corrections().collect();
        assert_eq!(made.len(), 2);
        assert!(made.contains(&&rule(None, is)), "{made:?}");
    }

    let mut ours = workspace.run();
    assert_eq!(
        ours.undo(&workspace.articles),
        Some(UndoneStep::Corrections)
    );
    assert_eq!(ours.corrections().count(), 0);
}

#[test]
fn of_two_labels_the_second_is_kept_as_a_tag_where_both_are_asked_for() {
    let workspace = Workspace::new();
    let articles = &workspace.articles;
    let mut ours = workspace.open();
    let id = workspace.mark(&mut ours, "safe");
    ours.label(&id, "check");
    ours.save(articles).unwrap();
    let copy = workspace.other(&fs::read(workspace.path()).unwrap());
    let mut theirs = Notebook::open_at(&copy, &CorpusKey::of_paths(&[]), articles);
    theirs.label(&id, "wrong");
    theirs.save(articles).unwrap();
    for (side, label, tag, kept) in [
        (Side::Both, "check", Some("label:wrong"), 1),
        (Side::Ours, "check", None, 0),
        (Side::Theirs, "wrong", None, 0),
    ] {
        let mut ours = workspace.open();
        let merged = ours.merge(&copy, side, articles).unwrap();
        assert_eq!(merged.labels, kept, "{side:?}");
        let mark = &ours.marks()[0];
        assert_eq!(mark.label, label, "{side:?}");
        assert_eq!(mark.tags.last().map(String::as_str), tag, "{side:?}");
    }
}

#[test]
fn what_two_have_written_is_the_same_for_both_after_one_exchange_and_grows_no_more() {
    let workspace = Workspace::new();
    let mut ours = workspace.open();
    let id = workspace.mark(&mut ours, "safe");
    ours.save(&workspace.articles).unwrap();
    let copy = workspace.other(&fs::read(workspace.path()).unwrap());
    let mut theirs = Notebook::open_at(&copy, &CorpusKey::of_paths(&[]), &workspace.articles);
    ours.edit(&id, "beta", &["one".into()]);
    ours.label(&id, "blue");
    theirs.edit(&id, "alpha", &["two".into()]);
    theirs.label(&id, "amber");
    let said = |notebook: &Notebook| {
        let mark = &notebook.marks()[0];
        (mark.note.clone(), mark.tags.clone(), mark.label.clone())
    };
    ours.save(&workspace.articles).unwrap();
    theirs.save(&workspace.articles).unwrap();
    let articles = &workspace.articles;
    ours.merge(&copy, Side::Both, articles).unwrap();
    ours.save(articles).unwrap();
    theirs
        .merge(&workspace.path(), Side::Both, articles)
        .unwrap();
    theirs.save(articles).unwrap();
    assert_eq!(said(&ours), said(&theirs));
    assert_eq!(said(&ours).0, "alpha\n\nbeta");
    for _ in 0..2 {
        let merged = ours.merge(&copy, Side::Both, articles).unwrap();
        assert!(merged.conflicts.is_empty());
        theirs
            .merge(&workspace.path(), Side::Both, articles)
            .unwrap();
        assert_eq!(said(&ours), said(&theirs));
    }
}

#[test]
fn a_decision_of_several_corrections_is_taken_in_as_a_whole_or_not_at_all() {
    let edition = edition(TEXT);
    let [one, other] = [0, 1].map(|n| edition.quotations[n].id.to_string());
    let speaker = |name: &str| Correction::Speaker {
        quotation: one.clone(),
        name: name.into(),
    };
    let alone = |name: &str| {
        let apart = Correction::Apart {
            quotation: one.clone(),
            from: other.clone(),
        };
        vec![apart, speaker(name)]
    };
    for (side, kept) in [
        (Side::Ours, vec![speaker("Ada Brink")]),
        (Side::Both, vec![speaker("Ada Brink")]),
        (Side::Theirs, alone("Ola Vik")),
    ] {
        let workspace = Workspace::new();
        let copy = workspace.dir.path().join("theirs.jsonl");
        let mut theirs = Notebook::open_at(&copy, &CorpusKey::of_paths(&[]), &workspace.articles);
        theirs.correct_all(alone("Ola Vik"), &edition);
        theirs.save(&workspace.articles).unwrap();
        let mut ours = workspace.open();
        ours.correct(speaker("Ada Brink"), &edition);
        let merged = ours.merge(&copy, side, &workspace.articles).unwrap();
        assert_eq!(merged.conflicts.len(), 1, "{side:?}");
        let made: Vec<Correction> = ours.corrections().cloned().collect();
        assert_eq!(made, kept, "{side:?}");
    }
}

#[test]
fn that_words_are_no_quotation_stands_against_whatever_else_another_one_told_of_them() {
    let edition = edition(TEXT);
    let quotation = || edition.quotations[0].id.to_string();
    let none = || Correction::NotAQuotation {
        quotation: quotation(),
    };
    let others = [
        Correction::Speaker {
            quotation: quotation(),
            name: "Ada Brink".into(),
        },
        Correction::Day {
            quotation: quotation(),
            day: "2031-05-02".into(),
        },
        Correction::Extent {
            quotation: quotation(),
            start: 1,
            end: 2,
        },
        Correction::Apart {
            quotation: quotation(),
            from: edition.quotations[1].id.to_string(),
        },
    ];
    let merged = |ours_told: &[Correction], theirs_told: &[Correction], side: Side| {
        let workspace = Workspace::new();
        let copy = workspace.dir.path().join("theirs.jsonl");
        let mut theirs = Notebook::open_at(&copy, &CorpusKey::of_paths(&[]), &workspace.articles);
        for told in theirs_told {
            theirs.correct(told.clone(), &edition);
        }
        theirs.save(&workspace.articles).unwrap();
        let mut ours = workspace.open();
        for told in ours_told {
            ours.correct(told.clone(), &edition);
        }
        let merged = ours.merge(&copy, side, &workspace.articles).unwrap();
        let made: Vec<Correction> = ours.corrections().cloned().collect();
        (merged.conflicts.len(), made)
    };
    for other in others {
        let (none, other) = (vec![none()], vec![other]);
        for (ours, theirs) in [(&none, &other), (&other, &none)] {
            assert_eq!(merged(ours, theirs, Side::Ours), (1, ours.clone()));
            assert_eq!(merged(ours, theirs, Side::Theirs), (1, theirs.clone()));
        }
    }
    // Who has set something of words, and then that they are nobody's, contradicts no one.
    let day = Correction::Day {
        quotation: quotation(),
        day: "2031-05-02".into(),
    };
    let both = [day, none()];
    assert_eq!(merged(&[], &both, Side::Ours), (0, both.to_vec()));
}

#[test]
fn of_two_decisions_that_version_control_has_joined_the_later_one_counts() {
    let edition = edition(TEXT);
    let speaker = |name: &str| Correction::Speaker {
        quotation: edition.quotations[0].id.to_string(),
        name: name.into(),
    };
    let none = Correction::NotAQuotation {
        quotation: edition.quotations[0].id.to_string(),
    };
    for (earlier, later) in [
        (speaker("Ada Brink"), speaker("Ola Vik")),
        (none, speaker("Ola Vik")),
    ] {
        let workspace = Workspace::new();
        let told = [&earlier, &later].map(|told| {
            let mut notebook = Notebook::in_memory();
            notebook.correct(told.clone(), &edition);
            std::thread::sleep(std::time::Duration::from_millis(2));
            notebook.text()
        });
        fs::create_dir_all(workspace.path().parent().unwrap()).unwrap();
        fs::write(workspace.path(), told.concat()).unwrap();
        let notebook = workspace.open();
        assert_eq!(notebook.corrections().count(), 2);
        assert_eq!(notebook.overruled_by(0), Some(&later));
        assert_eq!(notebook.overruled_by(1), None);
        assert_eq!(
            notebook.settle(&found(TEXT)).0,
            std::slice::from_ref(&later)
        );
    }
}

#[test]
fn two_extents_are_told_by_their_words() {
    let edition = edition(TEXT);
    let extent = |start: usize, end: usize| Correction::Extent {
        quotation: edition.quotations[0].id.to_string(),
        start,
        end,
    };
    let workspace = Workspace::new();
    let copy = workspace.dir.path().join("theirs.jsonl");
    let mut theirs = Notebook::open_at(&copy, &CorpusKey::of_paths(&[]), &workspace.articles);
    theirs.correct(extent(1, 11), &edition);
    theirs.save(&workspace.articles).unwrap();
    let mut ours = workspace.open();
    ours.correct(extent(3, 7), &edition);
    let merged = ours.merge(&copy, Side::Ours, &workspace.articles).unwrap();
    let told = merged.conflicts[0].to_string();
    let words = |start, end| {
        TEXT.chars()
            .skip(start)
            .take(end - start)
            .collect::<String>()
    };
    for words in [words(1, 11), words(3, 7)] {
        assert!(told.contains(&format!("are “{words}”")), "{told}");
    }
}

#[test]
fn the_notebook_of_another_reader_with_the_same_file_name_is_not_ones_own() {
    let workspace = Workspace::new();
    let key = CorpusKey::of_paths(&[workspace.dir.path().into()]);
    let ours = || Notebook::open_at(&workspace.path(), &key, &workspace.articles);
    let name = key.file_name();
    let stem = name.trim_end_matches(".jsonl");
    for (file, by) in [
        (name.clone(), stem.to_owned()),
        // What could not be saved in its own file.
        (format!("{stem}-unsaved-9.jsonl"), String::new()),
    ] {
        let path = workspace.dir.path().join(file);
        let mut theirs = Notebook::open_at(&path, &key, &workspace.articles);
        workspace.mark(&mut theirs, "safe");
        let edition = edition(TEXT);
        let quotation = edition.quotations[0].id.to_string();
        theirs.correct(Correction::Split { quotation }, &edition);
        theirs.save(&workspace.articles).unwrap();
        let mut own = ours();
        own.merge(&path, Side::Ours, &workspace.articles).unwrap();
        own.save(&workspace.articles).unwrap();
        let kept = ours();
        let told = (kept.marks()[0].by.as_str(), kept.corrected_by(0));
        assert_eq!(told, (&*by, &*by));
        std::fs::remove_file(workspace.path()).unwrap();
    }
}

#[test]
fn what_was_taken_in_under_the_name_of_its_file_is_named_when_it_is_taken_in_again() {
    let workspace = Workspace::new();
    let key = CorpusKey::of_paths(&[workspace.dir.path().into()]);
    let path = workspace.dir.path().join("desk.notebook.jsonl");
    let mut theirs = Notebook::open_at(&path, &key, &workspace.articles);
    workspace.mark(&mut theirs, "safe");
    let edition = edition(TEXT);
    let quotation = edition.quotations[0].id.to_string();
    theirs.correct(Correction::Split { quotation }, &edition);
    theirs.save(&workspace.articles).unwrap();
    let articles = &workspace.articles;
    let mut ours = workspace.open();
    let merged = ours.merge(&path, Side::Ours, articles).unwrap();
    assert_eq!(merged.by_file_name.as_deref(), Some("desk"));
    ours.save(articles).unwrap();
    for (name, renamed) in [("Ada Lind", 2), ("Ada Lind", 0), ("Bo Lind", 2)] {
        let mut ours = workspace.open();
        let merged = ours
            .merge_as(&path, Some(name), Side::Ours, articles)
            .unwrap();
        assert_eq!(
            (merged.renamed, merged.marks, merged.by_file_name),
            (renamed, 0, None)
        );
        ours.save(articles).unwrap();
        let kept = workspace.open();
        assert_eq!((&*kept.marks()[0].by, kept.corrected_by(0)), (name, name));
    }
    // The reader's own stays that.
    let mut own = Notebook::open_at(&path, &key, articles);
    own.merge_as(&workspace.path(), Some("Mo Lund"), Side::Ours, articles)
        .unwrap();
    assert_eq!((&*own.marks()[0].by, own.corrected_by(0)), ("", ""));
}
