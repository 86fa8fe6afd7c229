//! What is taken back, done again and put on other words.

use super::*;

impl Workspace {
    /// Another run on the same notebook.
    pub(super) fn run(&self) -> Notebook {
        let mut notebook = self.open();
        notebook.remember(Some(self.history()));
        notebook
    }

    pub(super) fn history(&self) -> PathBuf {
        self.dir.path().join("notebooks/ferry.jsonl.history")
    }

    pub(super) fn other(&self, bytes: &[u8]) -> PathBuf {
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
    assert_eq!(later.undo(articles), Some(UndoneStep::Made));
    assert_eq!(words(&later), ["safe"]);
    later.save(articles).unwrap();
    assert_eq!(later.undo(articles), Some(UndoneStep::Note));
    assert_eq!(later.marks()[0].note, "");
    assert_eq!(later.redo(articles), Some(UndoneStep::Note));
    assert_eq!(later.marks()[0].note, "check");
    later.save(articles).unwrap();

    let mut last = workspace.run();
    assert_eq!(last.redo(articles), Some(UndoneStep::Made));
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
    assert_eq!(
        notebook.undo(&workspace.articles),
        Some(UndoneStep::Corrections)
    );
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
    assert_eq!(
        again.undo(&workspace.articles),
        Some(UndoneStep::ChangedSince)
    );
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

/// What others write into notes and tags to break a form.
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
    let steps: [(UndoneStep, Doing<'_>); 9] = [
        (UndoneStep::Note, &|n| n.edit(&id, "check", &[])),
        (UndoneStep::Tags, &|n| n.edit(&id, "check", &tags)),
        (UndoneStep::Note, &|n| n.edit(&id, "", &[])),
        (UndoneStep::Label, &|n| n.label(&id, "wrong")),
        (UndoneStep::Label, &|n| n.label(&id, "")),
        (UndoneStep::Passages, &|n| {
            n.reattach(&id, &articles[0], noon)
        }),
        (UndoneStep::Removed, &|n| drop(n.remove(&id))),
        (UndoneStep::Corrections, &|n| {
            n.correct(correction.clone(), &edition)
        }),
        (UndoneStep::Withdrawn, &|n| n.withdraw(&correction)),
    ];
    for (_, step) in &steps {
        step(&mut notebook);
        notebook.save(articles).unwrap();
    }
    for (taken, _) in steps.iter().rev() {
        assert_eq!(notebook.undo(articles), Some(*taken));
    }
    assert_eq!(notebook.undo(articles), Some(UndoneStep::Made));
    assert_eq!(notebook.redo(articles), Some(UndoneStep::Made));
    for (taken, _) in &steps {
        assert_eq!(notebook.redo(articles), Some(*taken));
    }
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
    let key = CorpusKey::of_paths(&[workspace.dir.path().into()]);
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
    let key = CorpusKey::of_paths(&[beside]);
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
        let key = CorpusKey::of_paths(&[workspace.dir.path().into()]);
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
    // When the one beside the articles can be written again, what was taken away is told and merged, too.
    let key = CorpusKey::of_paths(&[workspace.dir.path().into()]);
    let mut again = Notebook::open_at(&beside, &key, articles);
    let added = ours.marks()[0].id.clone();
    ours.remove(&added).unwrap();
    ours.save(articles).unwrap();
    again.look_in(&own, articles);
    assert_eq!(again.untaken(), Some(&*own));
    let merged = again.merge(&own, Side::Ours, articles).unwrap();
    assert_eq!((merged.removed, again.marks().len()), (1, 0));
    workspace.mark(&mut ours, "noon");
    ours.save(articles).unwrap();
    workspace.mark(&mut theirs, "sail");
    theirs.save(articles).unwrap();
    fs::copy(workspace.path(), &beside).unwrap();
    assert_eq!(marked(), ["noon", "safe", "sail"], "what has come is read");
}

#[test]
fn good_lines_of_a_notebook_that_cannot_be_written_are_read_and_the_broken_ones_told() {
    let workspace = Workspace::new();
    let articles = &workspace.articles;
    let mut theirs = workspace.open();
    workspace.mark(&mut theirs, "safe");
    theirs.save(articles).unwrap();
    let mut bytes = fs::read(workspace.path()).unwrap();
    bytes.extend_from_slice(b"{\"mark\": half a line\n");
    let beside = workspace.other(&bytes);
    for opening in ["the first", "the second"] {
        let key = CorpusKey::of_paths(&[workspace.dir.path().into()]);
        let own = workspace.dir.path().join("data/own.jsonl");
        let mut notebook = Notebook::open_at(&own, &key, articles);
        notebook.read_beside(&beside, articles);
        assert_eq!(notebook.marks().len(), 1, "{opening}");
        let [told] = notebook.problems() else {
            panic!("{:?}", notebook.problems());
        };
        assert_eq!((&told.path, told.line), (&beside, Some(3)), "{opening}");
        let hint = notebook.hints().remove(0).to_string();
        assert!(hint.contains("own.jsonl"), "{hint}");
    }
    // Nothing is written there, not even a copy of what is broken.
    assert_eq!(fs::read(&beside).unwrap(), bytes);
    let mut files = fs::read_dir(workspace.dir.path()).unwrap();
    assert!(!files.any(|file| {
        file.unwrap()
            .file_name()
            .to_string_lossy()
            .contains("broken")
    }));
}

#[test]
fn what_lies_beside_the_articles_tells_nothing_of_the_machine() {
    let workspace = Workspace::new();
    let path = workspace.dir.path().join(crate::corpus::NOTEBOOK);
    let key = CorpusKey::of_paths(&[workspace.dir.path().into()]);
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
    assert_eq!(run().undo(&workspace.articles), Some(UndoneStep::Made));
}

#[test]
fn the_folder_of_the_articles_is_not_made_anew_where_it_was_moved_away() {
    let workspace = Workspace::new();
    let folder = workspace.dir.path().join("articles");
    fs::create_dir(&folder).unwrap();
    let path = folder.join(NOTEBOOK);
    fs::write(&path, "").unwrap();
    let key = CorpusKey::of_paths(std::slice::from_ref(&folder));
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

#[test]
fn a_correction_that_was_not_finished_is_told_at_the_next_start() {
    let workspace = Workspace::new();
    let mut notebook = workspace.open();
    let id = workspace.mark(&mut notebook, "safe");
    notebook.edit(&id, &format!("{UNFINISHED}speaker: Ada Br"), &[]);
    notebook.save(&workspace.articles).unwrap();
    let told: Vec<String> = workspace
        .open()
        .notices()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(
        told.len() == 1 && told[0].contains("speaker: Ada Br"),
        "{told:?}"
    );
}
