//! The lines of the file: of later versions, and as version control joins them.

use super::*;

#[test]
fn lines_of_later_versions_and_of_merges_are_kept_and_understood() {
    let workspace = Workspace::new();
    let mut notebook = workspace.open();
    let id = workspace.mark(&mut notebook, "safe");
    notebook.save(&workspace.articles).unwrap();
    let file = fs::read_to_string(workspace.path()).unwrap();
    let (head, mark) = file.trim_end().split_once('\n').unwrap();
    let coloured = mark.replacen("{\"mark\":{", "{\"mark\":{\"colour\":\"blue\",", 1);
    let other = coloured.replacen(&id, "9f00", 1);
    let poem = "{\"poem\":{\"lines\":3}}";
    let merged =
        format!("{head}\n{coloured}\n<<<<<<< ours\n{poem}\n=======\n{other}\n>>>>>>> theirs\n");
    fs::write(workspace.path(), merged).unwrap();

    let mut notebook = workspace.open();
    assert_eq!(notebook.problems(), []);
    notebook.edit(&id, "a note", &[]);
    notebook.save(&workspace.articles).unwrap();
    let after = fs::read_to_string(workspace.path()).unwrap();
    let lines: Vec<&str> = after.lines().collect();
    assert_eq!((lines.len(), lines[2], lines[3]), (4, &*other, poem));
    assert!(lines[1].contains("\"colour\":\"blue\"") && lines[1].contains("a note"));
}

#[test]
fn two_lines_of_one_mark_are_one_with_all_that_both_say_and_it_is_told() {
    let workspace = Workspace::new();
    let mut notebook = workspace.open();
    let id = workspace.mark(&mut notebook, "safe");
    notebook.edit(&id, "ours", &["ferry".to_string()]);
    notebook.label(&id, "wrong");
    notebook.save(&workspace.articles).unwrap();
    let file = fs::read_to_string(workspace.path()).unwrap();
    let line = file.lines().nth(1).unwrap().to_string();
    let theirs = line
        .replace("\"ours\"", "\"theirs\"")
        .replace("\"wrong\"", "\"check\"")
        .replace("{\"mark\":{", "{\"mark\":{\"colour\":\"blue\",");
    let coloured = line.replace("{\"mark\":{", "{\"mark\":{\"colour\":\"blue\",");
    for (second, told) in [(&theirs, 1), (&coloured, 0), (&line, 0)] {
        fs::write(workspace.path(), format!("{file}{second}\n")).unwrap();
        let mut notebook = workspace.open();
        assert_eq!(
            (notebook.marks().len(), notebook.notices().len()),
            (1, told)
        );
        if told == 0 {
            assert_eq!(notebook.marks()[0].note, "ours");
            continue;
        }
        let notice = notebook.notices()[0].to_string();
        assert!(
            notice.contains("ours “ours”") && notice.contains("theirs “theirs”"),
            "{notice}"
        );
        let mark = notebook.marks()[0].clone();
        assert_eq!((&*mark.note, &*mark.label), ("ours\n\ntheirs", "check"));
        assert_eq!(mark.tags, ["ferry", "label:wrong"]);
        workspace.mark(&mut notebook, "noon");
        notebook.save(&workspace.articles).unwrap();
        let again = workspace.open();
        assert_eq!(
            (again.marks()[0].clone(), again.notices()),
            (mark, Vec::new())
        );
        assert!(
            fs::read_to_string(workspace.path())
                .unwrap()
                .contains("blue")
        );
    }
}

#[test]
fn corrections_that_disagree_are_told_wherever_they_come_together() {
    let workspace = Workspace::new();
    let edition = edition(TEXT);
    let spoken_by = |name: &str| Correction::Speaker {
        quotation: edition.quotations[0].id.to_string(),
        name: name.into(),
    };
    let mut notebook = workspace.open();
    notebook.correct(spoken_by("Ada Brink"), &edition);
    notebook.save(&workspace.articles).unwrap();
    let file = fs::read_to_string(workspace.path()).unwrap();
    let line = file.lines().nth(1).unwrap();
    let other = line.replace("Ada Brink", "Tove Lund");
    // Version control has joined two files.
    fs::write(workspace.path(), format!("{file}{other}\n")).unwrap();
    let joined = workspace.open();
    let told = joined.notices();
    assert_eq!(
        (joined.corrections().count(), told.len()),
        (2, 1),
        "{told:?}"
    );
    let told = told[0].to_string();
    assert!(
        told.contains("spoken by Ada Brink") && told.contains("spoken by Tove Lund"),
        "{told}"
    );
    let (settled, _) = joined.settle(&found(TEXT));
    let shown = Edition::build(corpus(TEXT), &settled);
    let speaker = shown.quotations[0].speaker();
    assert_eq!(speaker, Some("Tove Lund"), "the later one counts");
    // A colleague has opened a folder above: the same words have another id.
    let id = edition.quotations[0].id.to_string();
    let theirs = workspace.dir.path().join("theirs.jsonl");
    fs::write(&theirs, other.replace(&id, &format!("ferry/{id}"))).unwrap();
    fs::write(workspace.path(), &file).unwrap();
    let mut notebook = workspace.open();
    let merged = notebook
        .merge(&theirs, Side::Ours, &workspace.articles)
        .unwrap();
    assert_eq!((merged.corrections, merged.conflicts.len()), (0, 1));
    let merged = notebook
        .merge(&theirs, Side::Theirs, &workspace.articles)
        .unwrap();
    assert_eq!(merged.conflicts.len(), 1);
    let (settled, _) = notebook.settle(&found(TEXT));
    assert_eq!(settled, [spoken_by("Tove Lund")]);
    // Who answers anew has answered once.
    notebook.correct(spoken_by("Ada Brink"), &edition);
    assert_eq!(notebook.corrections().count(), 1);
}

#[test]
fn what_a_later_version_adds_to_a_line_is_kept_wherever_it_stands_in_it() {
    let workspace = Workspace::new();
    let mut notebook = workspace.open();
    let article = &workspace.articles[0];
    let places = ["É safe", "noon"].map(|words| {
        let start = TEXT.find(words).unwrap();
        (article, Span::new(start, start + words.len()))
    });
    let id = notebook.mark_passages(&places).unwrap();
    notebook.save(&workspace.articles).unwrap();
    let colour = "\"colour\":\"blue\",";
    let file = fs::read_to_string(workspace.path()).unwrap();
    // Beside the mark, too.
    let file = file.replacen("{\"mark\":", "{\"by\":\"Ada\",\"mark\":", 1);
    let before = [
        ("{\"notebook\":{", "in the head"),
        ("\"mark\":{", "in a mark"),
        ("\"more\":[{", "in its second passage"),
    ];
    let file = before.iter().fold(file, |file, (place, name)| {
        assert!(file.contains(place), "{name}");
        file.replacen(place, &format!("{place}{colour}"), 1)
    });
    fs::write(workspace.path(), file).unwrap();
    let count = || {
        let file = fs::read_to_string(workspace.path()).unwrap();
        file.matches(colour).count()
    };
    let open = || {
        let mut notebook = workspace.open();
        notebook.remember(Some(workspace.dir.path().join("history")));
        notebook
    };
    let mut notebook = open();
    notebook.edit(&id, "a note", &[]);
    notebook.save(&workspace.articles).unwrap();
    assert_eq!(count(), 3);
    let file = fs::read_to_string(workspace.path()).unwrap();
    assert!(file.contains("\"by\":\"Ada\""), "{file}");
    notebook.remove(&id);
    notebook.save(&workspace.articles).unwrap();
    assert_eq!(count(), 1);
    let mut later = open();
    assert!(later.undo(&workspace.articles).is_some());
    later.save(&workspace.articles).unwrap();
    assert_eq!(count(), 3);
    assert_eq!(later.marks()[0].note, "a note");
}
