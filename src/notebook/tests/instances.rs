//! Two instances that write in one notebook: nothing that one of them has not seen is lost, and what both say
//! differently is told.

use super::*;
use prop::sample::Index;
use std::collections::BTreeSet;

fn open(workspace: &Workspace, name: &str) -> Notebook {
    let mut notebook = workspace.open();
    notebook.remember(Some(workspace.dir.path().join(name)));
    notebook
}

/// Two instances that both have read a mark with this note.
fn pair(note: &str) -> (Workspace, String, Notebook, Notebook) {
    let workspace = Workspace::new();
    let mut first = open(&workspace, "first");
    let id = workspace.mark(&mut first, "safe");
    first.save(&workspace.articles).unwrap();
    first.edit(&id, note, &[]);
    first.save(&workspace.articles).unwrap();
    let second = open(&workspace, "second");
    (workspace, id, first, second)
}

fn told(conflicts: &[Conflict]) -> Vec<String> {
    let all = conflicts.iter();
    all.map(|c| format!("{} / {}", c.ours, c.theirs)).collect()
}

#[test]
fn a_mark_is_not_taken_away_with_what_another_has_just_written_on_it() {
    let (workspace, id, mut first, mut second) = pair("ask");
    second.edit(&id, "asked; she says no", &[]);
    second.save(&workspace.articles).unwrap();
    first.remove(&id);
    let conflicts = first.save(&workspace.articles).unwrap();
    assert_eq!(told(&conflicts), ["removed / “asked; she says no”"]);
    assert_eq!(first.marks()[0].note, "asked; she says no");
    // Now it is seen, and goes.
    first.remove(&id);
    assert_eq!(first.save(&workspace.articles).unwrap(), []);
    assert_eq!(workspace.passages(), [""; 0]);
    // Whoever still writes on it has it back, and knows.
    second.edit(&id, "twice", &[]);
    let conflicts = second.save(&workspace.articles).unwrap();
    assert_eq!(told(&conflicts), ["“twice” / removed"]);
    assert_eq!(workspace.passages(), ["safe"]);
    assert_eq!(workspace.open().marks()[0].note, "twice");
}

#[test]
fn what_another_instance_has_done_meanwhile_is_not_taken_back() {
    let workspace = Workspace::new();
    let history = || Some(workspace.dir.path().join("history"));
    let [mut first, mut second] = [(); 2].map(|()| {
        let mut notebook = workspace.open();
        notebook.remember(history());
        notebook
    });
    workspace.mark(&mut first, "safe");
    first.save(&workspace.articles).unwrap();
    workspace.mark(&mut second, "noon");
    second.save(&workspace.articles).unwrap();
    assert!(second.undo(&workspace.articles).is_some());
    assert!(second.undo(&workspace.articles).is_none());
    second.save(&workspace.articles).unwrap();
    assert_eq!(workspace.passages(), ["safe"]);
}

#[test]
fn a_later_run_takes_back_what_each_of_two_windows_has_done() {
    let workspace = Workspace::new();
    let run = || open(&workspace, "history");
    let mut earlier = run();
    workspace.mark(&mut earlier, "Lund");
    earlier.save(&workspace.articles).unwrap();
    let [mut first, mut second] = [run(), run()];
    workspace.mark(&mut first, "safe");
    first.save(&workspace.articles).unwrap();
    workspace.mark(&mut second, "noon");
    second.save(&workspace.articles).unwrap();
    // What is taken back and done again in one of them stands as it was left.
    assert_eq!(first.undo(&workspace.articles), Some(UndoneStep::Made));
    first.save(&workspace.articles).unwrap();
    assert_eq!(first.redo(&workspace.articles), Some(UndoneStep::Made));
    first.save(&workspace.articles).unwrap();
    let mut later = run();
    let mut left = Vec::new();
    while later.undo(&workspace.articles).is_some() {
        later.save(&workspace.articles).unwrap();
        left.push(workspace.passages().len());
    }
    assert_eq!(left, [2, 1, 0]);
}

#[test]
fn taking_back_ones_own_words_takes_nothing_of_anothers() {
    let (workspace, id, mut first, mut second) = pair("ask");
    second.edit(&id, "ask her", &[]);
    second.save(&workspace.articles).unwrap();
    first.undo(&workspace.articles).unwrap();
    first.save(&workspace.articles).unwrap();
    assert_eq!(first.marks()[0].note, "ask her");
}

#[test]
fn notes_labels_and_corrections_that_differ_are_told() {
    let (workspace, id, mut first, mut second) = pair("");
    second.edit(&id, "theirs", &[]);
    second.label(&id, "key");
    second.save(&workspace.articles).unwrap();
    first.edit(&id, "ours", &[]);
    first.label(&id, "wrong");
    let conflicts = first.save(&workspace.articles).unwrap();
    assert_eq!(
        told(&conflicts),
        ["“ours”, label wrong / “theirs”, label key"]
    );
    let which = conflicts[0].to_string();
    assert!(
        which.ends_with("; both notes are kept, and our label"),
        "{which}"
    );
    let mark = &first.marks()[0];
    assert_eq!(
        (mark.note.as_str(), mark.label.as_str()),
        ("ours\n\ntheirs", "wrong")
    );

    let speaker = |name: &str| Correction::Speaker {
        quotation: id_of_noon(),
        name: name.into(),
    };
    second.correct(speaker("Ada Brink"), &edition(TEXT));
    assert_eq!(second.save(&workspace.articles).unwrap(), []);
    first.correct(speaker("Ola Vik"), &edition(TEXT));
    let conflicts = first.save(&workspace.articles).unwrap();
    assert_eq!(
        told(&conflicts),
        ["spoken by Ola Vik / spoken by Ada Brink"]
    );
    assert!(conflicts[0].to_string().ends_with("; ours stands"));
    // What is known is no conflict.
    first.correct(speaker("Ida Berg"), &edition(TEXT));
    second.mark(&workspace.articles[0], Span::new(0, 3), "", &[]);
    second.save(&workspace.articles).unwrap();
    assert_eq!(first.save(&workspace.articles).unwrap(), []);
}

fn id_of_noon() -> String {
    id(TEXT, "We sail at noon,")
}

#[derive(Clone, Debug)]
enum Act {
    Mark,
    Note(Index),
    Remove(Index),
    Undo,
    Redo,
    Save,
    Reopen,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        2 => Just(Act::Mark),
        4 => any::<Index>().prop_map(Act::Note),
        1 => any::<Index>().prop_map(Act::Remove),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
        3 => Just(Act::Save),
        1 => Just(Act::Reopen),
    ]
}

/// The words of all notes.
fn words(notebook: &Notebook) -> BTreeSet<String> {
    let notes = notebook.marks().iter();
    let words = notes.flat_map(|m| m.note.split_whitespace());
    words.map(str::to_string).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_word_goes_only_where_somebody_has_seen_it(
        acts in prop::collection::vec((0..2_usize, act()), 1..40),
    ) {
        let workspace = Workspace::new();
        let names = ["first", "second"];
        let mut both = names.map(|name| open(&workspace, name));
        // Words that somebody took away knowingly.
        let mut taken = BTreeSet::new();
        let mut written = BTreeSet::new();
        let last = [0, 1].map(|who| (who, Act::Reopen));
        for (n, (who, act)) in acts.into_iter().chain(last).enumerate() {
            let notebook = &mut both[who];
            let before = words(notebook);
            let marks = notebook.marks();
            let chosen = |which: &Index| marks.get(which.index(marks.len().max(1))).map(|m| m.id.clone());
            match act {
                Act::Mark => {
                    workspace.mark(notebook, "safe");
                }
                Act::Note(which) => {
                    if let Some(id) = chosen(&which) {
                        notebook.edit(&id, &format!("word{n}"), &[]);
                        written.insert(format!("word{n}"));
                    }
                }
                Act::Remove(which) => {
                    if let Some(id) = chosen(&which) {
                        notebook.remove(&id);
                    }
                }
                Act::Undo => {
                    notebook.undo(&workspace.articles);
                }
                Act::Redo => {
                    notebook.redo(&workspace.articles);
                }
                Act::Save => {
                    notebook.save(&workspace.articles).unwrap();
                    let now = words(notebook);
                    let lost: BTreeSet<String> = before.difference(&now).cloned().collect();
                    prop_assert!(lost.is_subset(&taken), "{lost:?}");
                    continue;
                }
                Act::Reopen => {
                    notebook.save(&workspace.articles).unwrap();
                    *notebook = open(&workspace, names[who]);
                    continue;
                }
            }
            taken.extend(before.difference(&words(notebook)).cloned());
        }
        let kept = words(&workspace.open());
        for word in written.difference(&taken) {
            prop_assert!(kept.contains(word), "{word}");
        }
    }
}

#[test]
fn a_save_that_brings_corrections_says_so() {
    let workspace = Workspace::new();
    let edition = edition(TEXT);
    let (mut first, mut second) = (open(&workspace, "first"), open(&workspace, "second"));
    let quotation = edition.quotations[0].id.to_string();
    second.correct(Correction::NotAQuotation { quotation }, &edition);
    second.save(&workspace.articles).unwrap();
    assert!(!second.was_corrected_elsewhere());
    for brings in [true, false] {
        workspace.mark(&mut first, "safe");
        first.save(&workspace.articles).unwrap();
        assert_eq!(first.was_corrected_elsewhere(), brings);
        assert_eq!(first.corrections().count(), 1);
    }
}
