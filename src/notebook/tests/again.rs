//! What is taken back, done again, taken in from elsewhere and put on other words.

use super::*;
use crate::corpus::{Attested, Provenance};
use crate::export::{self, Contents, Format};

impl Workspace {
    /// Another run on the same notebook.
    fn run(&self) -> Notebook {
        let mut notebook = self.open();
        notebook.remember(Some(self.history()));
        notebook
    }

    fn history(&self) -> PathBuf {
        self.dir.path().join("notebooks/ferry.jsonl.history")
    }

    fn other(&self, bytes: &[u8]) -> PathBuf {
        let path = self.dir.path().join("other");
        fs::write(&path, bytes).unwrap();
        path
    }
}

fn words(notebook: &Notebook) -> Vec<&str> {
    let marks = notebook.marks().iter();
    marks.map(|m| m.passage.anchor.exact.as_str()).collect()
}

#[test]
fn steps_are_taken_back_and_done_again_in_a_later_run() {
    let workspace = Workspace::new();
    let articles = &workspace.articles;
    let mut first = workspace.run();
    let id = workspace.mark(&mut first, "safe");
    first.save(articles).unwrap();
    first.edit(&id, "check", &[]);
    first.save(articles).unwrap();
    workspace.mark(&mut first, "noon");
    workspace.mark(&mut first, "Berg");
    first.save(articles).unwrap();

    let mut later = workspace.run();
    assert_eq!(later.undo(articles), Some(Taken::Made));
    assert_eq!(words(&later), ["safe"]);
    later.save(articles).unwrap();
    assert_eq!(later.undo(articles), Some(Taken::Note));
    assert_eq!(later.marks()[0].note, "");
    assert_eq!(later.redo(articles), Some(Taken::Note));
    assert_eq!(later.marks()[0].note, "check");
    later.save(articles).unwrap();

    let mut last = workspace.run();
    assert_eq!(last.redo(articles), Some(Taken::Made));
    assert_eq!(words(&last), ["safe", "noon", "Berg"]);
    assert_eq!(last.marks()[1].passage.span.of(TEXT), "noon");
    assert_eq!(last.redo(articles), None);
    for _ in 0..3 {
        assert!(last.undo(articles).is_some());
    }
    assert_eq!((last.undo(articles), last.marks().len()), (None, 0));
    last.save(articles).unwrap();
    assert!(workspace.passages().is_empty());
}

#[test]
fn what_a_killed_run_left_of_notebook_and_history_is_gone_when_the_notebook_is_opened() {
    let workspace = Workspace::new();
    let folder = workspace.path().parent().unwrap().to_owned();
    fs::create_dir_all(&folder).unwrap();
    for path in [workspace.path(), workspace.history()] {
        replace::leave_abandoned(&path);
    }
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
    workspace.run();
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
}

#[test]
fn a_correction_that_took_the_place_of_another_gives_it_back() {
    let edition = edition(TEXT);
    let quotation = edition.quotations[0].id.to_string();
    let named = |name: &str| Correction::Speaker {
        quotation: quotation.clone(),
        name: name.into(),
    };
    let workspace = Workspace::new();
    let mut notebook = workspace.run();
    for name in ["Ada Brink", "Ada Brinkley"] {
        notebook.correct(named(name), &edition);
        notebook.save(&workspace.articles).unwrap();
    }
    assert_eq!(notebook.undo(&workspace.articles), Some(Taken::Corrections));
    let made: Vec<&Correction> = notebook.corrections().collect();
    assert_eq!(made, [&named("Ada Brink")]);
}

#[test]
fn what_another_wrote_meanwhile_is_not_undone() {
    let workspace = Workspace::new();
    let mut mine = workspace.run();
    let id = workspace.mark(&mut mine, "safe");
    mine.save(&workspace.articles).unwrap();
    let mut theirs = workspace.open();
    theirs.edit(&id, "theirs", &[]);
    theirs.save(&workspace.articles).unwrap();
    let mut again = workspace.run();
    assert_eq!(again.undo(&workspace.articles), Some(Taken::ChangedSince));
    assert_eq!(again.marks()[0].note, "theirs");
}

#[test]
fn a_history_that_is_no_history_harms_nothing() {
    let workspace = Workspace::new();
    let mut notebook = workspace.run();
    workspace.mark(&mut notebook, "safe");
    notebook.save(&workspace.articles).unwrap();
    for odd in [&b"\xff\x00"[..], b"{\"done\":9}\n{\"step\":{}}\n[]", b""] {
        fs::write(notebook.history_path.as_ref().unwrap(), odd).unwrap();
        let mut again = workspace.run();
        assert_eq!(again.undo(&workspace.articles), None, "{odd:?}");
        assert_eq!(words(&again), ["safe"]);
    }
}

#[test]
fn a_second_notebook_is_taken_in_once_and_conflicts_are_told() {
    let workspace = Workspace::new();
    let mut ours = workspace.open();
    let id = workspace.mark(&mut ours, "safe");
    ours.edit(&id, "ours", &[]);
    ours.save(&workspace.articles).unwrap();
    let copy = workspace.other(&fs::read(workspace.path()).unwrap());
    let key = Key::of_paths(&[]);
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
    let open = |path: &Path| Notebook::open_at(path, &Key::of_texts(&articles), &articles);
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

/// What others write into notes and tags to break a form.
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
fn a_lost_mark_is_put_on_other_words_and_keeps_what_was_written() {
    let mut workspace = Workspace::new();
    let mut notebook = workspace.open();
    let id = workspace.mark(&mut notebook, "“We sail at noon,” said Berg");
    notebook.edit(&id, "check", &[]);
    notebook.save(&workspace.articles).unwrap();
    let text = "Nobody sails today, the harbour office announced.";
    workspace.articles = vec![article("a", text)];
    let mut notebook = workspace.open();
    assert_eq!(notebook.marks()[0].passage.anchoring, Anchoring::Lost);
    notebook.reattach(&id, &workspace.articles[0], Span::new(0, 18));
    notebook.save(&workspace.articles).unwrap();
    let mark = &workspace.open().marks()[0].clone();
    assert_eq!(
        (mark.passage.anchoring, mark.passage.span.of(text)),
        (Anchoring::InPlace, "Nobody sails today")
    );
    assert_eq!(
        (mark.id.as_str(), mark.note.as_str()),
        (id.as_str(), "check")
    );
}

/// Something that a reader does.
type Doing<'a> = &'a dyn Fn(&mut Notebook);

#[test]
fn what_was_taken_back_is_told_as_it_was_done() {
    let workspace = Workspace::new();
    let articles = &workspace.articles;
    let mut notebook = workspace.run();
    let id = workspace.mark(&mut notebook, "safe");
    notebook.save(articles).unwrap();
    let tags = ["quay".to_string()];
    let noon = Span::new(TEXT.find("noon").unwrap(), TEXT.find("noon").unwrap() + 4);
    let edition = edition(TEXT);
    let correction = Correction::Speaker {
        quotation: edition.quotations[0].id.to_string(),
        name: "Ada Brink".into(),
    };
    let steps: [(Taken, Doing<'_>); 9] = [
        (Taken::Note, &|n| n.edit(&id, "check", &[])),
        (Taken::Tags, &|n| n.edit(&id, "check", &tags)),
        (Taken::Note, &|n| n.edit(&id, "", &[])),
        (Taken::Label, &|n| n.label(&id, "wrong")),
        (Taken::Label, &|n| n.label(&id, "")),
        (Taken::Passages, &|n| n.reattach(&id, &articles[0], noon)),
        (Taken::Removed, &|n| drop(n.remove(&id))),
        (Taken::Corrections, &|n| {
            n.correct(correction.clone(), &edition)
        }),
        (Taken::Withdrawn, &|n| n.withdraw(&correction)),
    ];
    for (_, step) in &steps {
        step(&mut notebook);
        notebook.save(articles).unwrap();
    }
    for (taken, _) in steps.iter().rev() {
        assert_eq!(notebook.undo(articles), Some(*taken));
    }
    assert_eq!(notebook.undo(articles), Some(Taken::Made));
    assert_eq!(notebook.redo(articles), Some(Taken::Made));
    for (taken, _) in &steps {
        assert_eq!(notebook.redo(articles), Some(*taken));
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
    let mut theirs = Notebook::open_at(&copy, &Key::of_paths(&[]), articles);
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
fn a_notebook_is_laid_beside_the_articles_with_all_that_it_holds() {
    let workspace = Workspace::new();
    let mut notebook = workspace.open();
    let id = workspace.mark(&mut notebook, "safe");
    let beside = workspace.dir.path().join(crate::corpus::NOTEBOOK);
    assert_eq!(notebook.lay_beside(&workspace.articles), Ok(beside.clone()));
    assert_eq!(notebook.path(), Some(&*beside));
    workspace.mark(&mut notebook, "noon");
    notebook.save(&workspace.articles).unwrap();
    let key = Key::of_paths(&[workspace.dir.path().into()]);
    let again = Notebook::open_at(&beside, &key, &workspace.articles);
    assert_eq!((again.marks().len(), &again.marks()[0].id), (2, &id));
    assert_eq!(
        workspace.passages(),
        ["safe"],
        "what lies in the folder for data stays"
    );
    assert!(notebook.lay_beside(&workspace.articles).is_err());
    assert_eq!(notebook.marks().len(), 2);
    // A file has no place of its own for it.
    let key = Key::of_paths(&[beside]);
    let mut alone = Notebook::open_at(&workspace.path(), &key, &workspace.articles);
    assert!(alone.lay_beside(&workspace.articles).is_err());
    assert_eq!(alone.path(), Some(&*workspace.path()));
}

#[test]
fn a_notebook_that_cannot_be_written_is_read_with_the_one_in_its_place() {
    let workspace = Workspace::new();
    let articles = &workspace.articles;
    let mut theirs = workspace.open();
    workspace.mark(&mut theirs, "safe");
    theirs.save(articles).unwrap();
    let beside = workspace.other(&fs::read(workspace.path()).unwrap());
    let own = workspace.dir.path().join("own.jsonl");
    let open = || {
        let key = Key::of_paths(&[workspace.dir.path().into()]);
        let mut notebook = Notebook::open_at(&own, &key, articles);
        notebook.read_beside(&beside, articles);
        assert_eq!(notebook.problems(), []);
        let told = notebook.hints().remove(0).to_string();
        assert!(
            told.contains("saved in") && told.contains("own.jsonl"),
            "{told}"
        );
        notebook
    };
    let marked = || {
        let marks = open().marks().to_vec();
        let words = marks.into_iter().map(|mark| mark.passage.anchor.exact);
        words.collect::<Vec<_>>()
    };
    let mut ours = open();
    let taken = ours.marks()[0].id.clone();
    ours.remove(&taken).unwrap();
    workspace.mark(&mut ours, "noon");
    ours.save(articles).unwrap();
    assert_eq!(marked(), ["noon"], "what was taken away stays away");
    workspace.mark(&mut theirs, "sail");
    theirs.save(articles).unwrap();
    fs::copy(workspace.path(), &beside).unwrap();
    assert_eq!(marked(), ["noon", "safe", "sail"], "what has come is read");
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
    let mut theirs = Notebook::open_at(&copy, &Key::of_paths(&[]), &workspace.articles);
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
    assert_eq!(ours.undo(&workspace.articles), Some(Taken::Corrections));
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
    let mut theirs = Notebook::open_at(&copy, &Key::of_paths(&[]), articles);
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
    let mut theirs = Notebook::open_at(&copy, &Key::of_paths(&[]), &workspace.articles);
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
fn what_lies_beside_the_articles_tells_nothing_of_the_machine() {
    let workspace = Workspace::new();
    let path = workspace.dir.path().join(crate::corpus::NOTEBOOK);
    let key = Key::of_paths(&[workspace.dir.path().into()]);
    let mut notebook = Notebook::open_at(&path, &key, &workspace.articles);
    workspace.mark(&mut notebook, "safe");
    notebook.save(&workspace.articles).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert!(
        !text.contains(&*workspace.dir.path().to_string_lossy()),
        "{text}"
    );
    // One that an earlier version wrote is read, and says so no more.
    let head = text.lines().next().unwrap();
    let old = head.replace(r#""corpus":"""#, r#""corpus":"/home/ada/ferry""#);
    assert_ne!(old, head);
    fs::write(&path, text.replace(head, &old)).unwrap();
    let mut notebook = Notebook::open_at(&path, &key, &workspace.articles);
    workspace.mark(&mut notebook, "noon");
    notebook.save(&workspace.articles).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text.lines().next(), Some(head));
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
        let mut theirs = Notebook::open_at(&copy, &Key::of_paths(&[]), &workspace.articles);
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
fn corrections_stand_in_the_order_in_which_they_were_made() {
    let workspace = Workspace::new();
    let articles = &workspace.articles;
    let edition = edition(TEXT);
    let ids: Vec<String> = edition
        .quotations
        .iter()
        .map(|q| q.id.to_string())
        .collect();
    let (quotation, other) = (ids[0].clone(), ids[1].clone());
    let join = Correction::Join {
        quotation: quotation.clone(),
        with: other.clone(),
    };
    let title = Correction::Title {
        quotation,
        title: "the talk at the quay".into(),
    };
    let day = Correction::Day {
        quotation: other,
        day: "2031-05-02".into(),
    };
    let mut notebook = workspace.run();
    for correction in [&join, &title, &day] {
        notebook.correct((*correction).clone(), &edition);
        notebook.save(articles).unwrap();
    }
    let made =
        |notebook: &Notebook| -> Vec<Correction> { notebook.corrections().cloned().collect() };
    let all = made(&notebook);
    assert_eq!(all, [join.clone(), title.clone(), day]);
    // What is taken away and put back comes to its place again.
    notebook.withdraw(&join);
    notebook.save(articles).unwrap();
    assert_eq!(
        notebook.undo(articles).map(|_| made(&notebook)),
        Some(all.clone())
    );
    notebook.save(articles).unwrap();
    assert_eq!(made(&workspace.open()), all);
    // Version control may bring lines together in any order.
    let file = fs::read_to_string(workspace.path()).unwrap();
    let turned: Vec<&str> = file.lines().rev().collect();
    fs::write(workspace.path(), turned.join("\n")).unwrap();
    assert_eq!(made(&workspace.open()), all);
    // A clock that was set back makes nothing older than what stands there.
    let later = file.replace("\"created\":\"20", "\"created\":\"29");
    fs::write(workspace.path(), later).unwrap();
    let mut notebook = workspace.open();
    notebook.correct(
        Correction::Right {
            quotation: ids[1].clone(),
        },
        &edition,
    );
    assert!(matches!(
        made(&notebook).last(),
        Some(Correction::Right { .. })
    ));
}

#[test]
fn steps_are_kept_where_nothing_was_kept_before() {
    let workspace = Workspace::new();
    let history = workspace.dir.path().join("data/of/its/own/ferry.history");
    let run = || {
        let mut notebook = workspace.open();
        notebook.remember(Some(history.clone()));
        notebook
    };
    let mut first = run();
    workspace.mark(&mut first, "noon");
    first.save(&workspace.articles).unwrap();
    assert_eq!(run().undo(&workspace.articles), Some(Taken::Made));
}

#[test]
fn the_folder_of_the_articles_is_not_made_anew_where_it_was_moved_away() {
    let workspace = Workspace::new();
    let folder = workspace.dir.path().join("articles");
    fs::create_dir(&folder).unwrap();
    let path = folder.join(NOTEBOOK);
    fs::write(&path, "").unwrap();
    let key = Key::of_paths(std::slice::from_ref(&folder));
    let mut notebook = Notebook::open_at(&path, &key, &workspace.articles);
    let away = workspace.dir.path().join("away");
    fs::rename(&folder, &away).unwrap();
    workspace.mark(&mut notebook, "noon");
    assert!(notebook.save(&workspace.articles).is_err());
    assert!(notebook.is_changed() && !folder.exists());
    // Where it comes back, nothing was lost.
    fs::rename(&away, &folder).unwrap();
    notebook.save(&workspace.articles).unwrap();
    let again = Notebook::open_at(&path, &key, &workspace.articles);
    assert_eq!(words(&again), ["noon"]);
}

#[test]
fn an_emptied_notebook_is_not_taken_for_a_new_one() {
    let workspace = Workspace::new();
    let opened = || {
        let mut notebook = workspace.run();
        notebook.note_emptied(&workspace.path());
        notebook
    };
    let mut notebook = opened();
    workspace.mark(&mut notebook, "noon");
    notebook.save(&workspace.articles).unwrap();
    assert_eq!(opened().problems(), []);
    fs::write(workspace.path(), "").unwrap();
    let told = opened().problems()[0].to_string();
    assert!(
        told.contains("emptied") && told.contains("ferry.jsonl.history"),
        "{told}"
    );
}
