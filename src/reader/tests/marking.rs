//! Marks from key presses: made, noted, listed, found again and taken away.

use super::*;
use crate::reader::screen::Screen;

#[test]
fn a_mark_is_made_noted_taken_away_and_put_back() {
    let marks = |keys| {
        let app = after(keys, fixture::edition());
        app.model.notebook.marks().to_vec()
    };
    let made = marks("m");
    assert_eq!(made.len(), 1);
    assert!(
        made[0]
            .passage
            .anchor
            .exact
            .starts_with("Our grandchildren")
    );
    assert!(marks("mm").is_empty());
    assert_eq!(marks("mMaall true<enter>")[0].note, "all true");
    assert!(marks("mMd").is_empty());
    assert_eq!(marks("mMdu").len(), 1);
    assert_eq!(marks("sv}m").len(), 1);
    assert_ne!(
        marks("svwwm")[0].passage.anchor.exact,
        made[0].passage.anchor.exact
    );
    assert!(!last_line("lllm").is_empty());
}

#[test]
fn a_statement_is_marked_in_all_that_print_it_in_one_step() {
    let app = |keys| after(keys, fixture::edition());
    let marked = |keys| app(keys).model.notebook.marks().to_vec();
    let all = marked("ga");
    assert_eq!(all.len(), 1, "one mark with its passages");
    let outlets: Vec<&str> = all[0]
        .passages()
        .filter_map(|passage| passage.anchor.outlet.as_deref())
        .collect();
    assert!(outlets.len() > 1, "{outlets:?}");
    assert!(outlets.contains(&"Ostrel Courier") && outlets.contains(&"Valley Dispatch"));
    // A printing that is only perhaps of the statement is not among them.
    assert!(!outlets.contains(&"Radio Kestrel"));
    assert_eq!(marked("mga").len(), 2);
    // What the reader points at is taken out of it, and nothing else; then it is marked alone.
    let left = &marked("gam")[0];
    let out = all[0].passages().count() - left.passages().count();
    assert!(out > 0 && left.id.len() == all[0].id.len());
    assert!(last_line("gam").contains("taken out of the mark “"));
    assert_eq!(marked("gamu")[0].passages().count(), outlets.len());
    assert_eq!(marked("gamm").len(), 2);
    let noted = marked("gaMaask all of them #quay<enter>");
    assert_eq!((noted.len(), &*noted[0].note), (1, "ask all of them"));
    assert!(marked("gaMd").is_empty());
    assert_eq!(marked("gaMdu")[0].passages().count(), outlets.len());
    assert!(marked("gaga").is_empty());
    assert!(marked("gau").is_empty());
    assert_eq!(marked("gauU").len(), all.len());
    let read = app("ga").model;
    let out =
        crate::export::mark_in_words(&read.edition, &read.notebook, &read.notebook.marks()[0]);
    assert!(out.matches("Valley Dispatch").count() >= 1, "{out}");
}

#[test]
fn a_mark_is_tagged_in_its_note_and_known_tags_are_offered() {
    let marks = |keys: &str| {
        let app = after(keys, fixture::edition());
        app.model.notebook.marks().to_vec()
    };
    let tagged = marks("mMaask #lamps #night<enter>");
    assert_eq!(tagged[0].note, "ask");
    assert_eq!(tagged[0].tags, ["lamps", "night"]);
    let second = marks("mjmMa#lamps<enter>ja#l<tab><enter>");
    assert_eq!(second[1].tags, ["lamps"]);
    // A tag that is taken out of the line is gone, and undone with the rest.
    assert!(
        marks("mMa#lamps<enter>a<end><c-u><enter>")[0]
            .tags
            .is_empty()
    );
    assert_eq!(
        marks("mMa#lamps<enter>a<end><c-u><enter>u")[0].tags,
        ["lamps"]
    );
}

#[test]
fn what_goes_out_stands_beside_the_marks_and_a_cut_word_is_flagged() {
    let shown = text("mM", (120, 36));
    for words in ["goes out as", "How others print it", "Valley Dispatch"] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    let mut app = after("", fixture::edition());
    let article = app.model.edition.articles[0].clone();
    let word = article.text.find("ostrel").or(article.text.find("Ostrel"));
    let start = word.unwrap();
    app.model
        .notebook
        .mark(&article, Place::new(start, start + 4), "", &[]);
    replay::press(&mut app, keys::parse("M").unwrap());
    let shown = replay::text(&replay::drawn(&app));
    assert!(shown.contains("⚠ cut word"), "{shown}");
}

#[test]
fn what_goes_out_can_be_scrolled_beside_the_marks() {
    let shown = |keys: &str| text(&format!("mjmM{keys}"), (80, 24));
    let app = after("mjm", fixture::edition());
    let model = &app.model;
    let first = &model.notebook.marks()[0];
    let words = crate::export::mark_in_words(&model.edition, &model.notebook, first);
    let end = words.lines().rfind(|line| !line.is_empty()).unwrap();
    let end: String = end.chars().take(40).collect();
    let begun = shown("gg");
    assert!(!begun.contains(&end), "{begun}");
    assert!(
        begun.contains("below · tab goes there") && begun.contains("tab pane"),
        "{begun}"
    );
    let last = shown("gg<tab>G");
    assert!(
        last.contains(&end) && last.contains("0 lines below"),
        "{last}"
    );
    assert!(last.contains("1 of 2"), "{last}");
    // Back among the marks the keys go to the next one, which is seen from its beginning.
    let next = shown("gg<tab>G<tab>j");
    assert!(
        next.contains("2 of 2") && !next.contains("0 lines below"),
        "{next}"
    );
}

#[test]
fn passages_of_a_mark_stand_on_a_line_each() {
    for size in [(80, 24), (120, 36)] {
        let shown = text("gaM", size);
        let app = after("ga", fixture::edition());
        let mark = &app.model.notebook.marks()[0];
        let sigla = mark.passages().map(|passage| {
            let article = app.model.edition.article(&passage.article).unwrap();
            app.model.edition[article].siglum.clone()
        });
        let sigla: Vec<String> = sigla.collect();
        assert!(sigla.len() > 1);
        for siglum in sigla {
            let begun = format!("{siglum}: ");
            let mut lines = shown.lines();
            let is_begun = |line: &str| line.trim_start_matches(['│', ' ']).starts_with(&begun);
            assert!(lines.any(is_begun), "{siglum}: {shown}");
        }
    }
}

#[test]
fn what_is_written_on_a_long_mark_is_seen_in_the_list() {
    let mut app = after("", fixture::edition());
    let article = app.model.edition.articles[0].clone();
    let whole = Place::new(0, article.text.len());
    let note = "ask the keeper of the telescope about the lamps of the market";
    let tags = ["quay".to_string()];
    app.model.notebook.mark(&article, whole, note, &tags);
    replay::press(&mut app, keys::parse("M").unwrap());
    let shown = replay::text(&replay::drawn(&app));
    // The panel beside the list shows the note, too.
    let list = |line: &str| line.chars().take(46).collect::<String>();
    assert!(
        shown
            .lines()
            .any(|line| list(line).contains("ask the keeper")),
        "{shown}"
    );
}

#[test]
fn a_mark_is_given_a_label_and_the_list_is_sorted_and_filtered_by_it() {
    let marks = |keys: &str| {
        after(keys, fixture::edition())
            .model
            .notebook
            .marks()
            .to_vec()
    };
    assert_eq!(marks("mMLcheck<enter>")[0].label, "check");
    assert_eq!(marks("mMLcheck<enter>Lno label<enter>")[0].label, "");
    assert_eq!(marks("mMLcheck<enter>u")[0].label, "");
    assert_eq!(marks("mMLcheck<enter>uU")[0].label, "check");
    assert_eq!(marks("sv}Lwrong<enter>")[0].label, "wrong");
    let overlapping = marks("msv}mLwrong<enter>");
    assert_eq!(overlapping[0].label, "", "the last of two is meant");
    assert_eq!(overlapping[1].label, "wrong");
    let shown = |keys: &str| after(keys, fixture::edition()).model.mark_list.shown;
    let two = "ms}v}mMLcheck<enter>";
    assert_eq!(shown(two), [0, 1]);
    assert_eq!(shown(&format!("{two}S")), [1, 0]);
    assert_eq!(shown(&format!("{two}SSS"))[0], 0);
    let noted = format!("{two}jaask #quay<enter>");
    assert_eq!(shown(&format!("{noted}fcheck<enter>")), [0]);
    assert_eq!(shown(&format!("{noted}f#quay<enter>")), [1]);
    assert_eq!(shown(&format!("{noted}fask<down><enter>F")), [0, 1]);
    let none = after(&format!("{two}fzzz<enter>"), fixture::edition());
    assert_eq!(
        none.model.mark_list.shown,
        [0, 1],
        "what nothing passes is not set"
    );
}

#[test]
fn the_cursor_stays_on_its_mark_wherever_an_edit_puts_that() {
    let notes = |keys: &str| {
        let marks = after(keys, fixture::edition())
            .model
            .notebook
            .marks()
            .to_vec();
        marks.into_iter().map(|mark| mark.note).collect::<Vec<_>>()
    };
    let two = "ms}v}mM";
    for edit in [
        // Sorted by label, by tag, by another order; filtered, and not any more.
        "SSSjLcheck<enter>",
        "SSSSja#quay<enter>",
        "jS",
        "jLcheck<enter>fcheck<enter>",
        "jLcheck<enter>fcheck<enter>F",
    ] {
        let [first, second] = &notes(&format!("{two}{edit}a ask<enter>"))[..] else {
            panic!("{edit}");
        };
        assert_eq!(first, "", "{edit}");
        assert!(second.contains("ask"), "{edit}");
    }
    // A list that is opened anew begins at its beginning.
    assert_eq!(notes(&format!("{two}jMaask<enter>")), ["ask", ""]);
}

#[test]
fn a_mark_that_waits_for_other_words_is_shown_and_can_be_left() {
    let at = |keys: &str| {
        let app = after(keys, fixture::edition());
        app.model.notebook.marks()[0].passage.span
    };
    let before = at("m");
    let waiting = text("mMR<esc><esc>", (120, 36));
    assert!(!waiting.contains("esc leaves it"), "{waiting}");
    let waiting = text("mMR", (120, 36));
    assert!(
        waiting.lines().next().unwrap().contains("esc leaves it"),
        "{waiting}"
    );
    // Another screen shows it, too.
    let source = text("mMR<enter>", (120, 36));
    assert!(
        source.lines().next().unwrap().contains("esc leaves it"),
        "{source}"
    );
    let made = after("mMR<esc>Mjjs", fixture::edition());
    assert!(made.model.attaching.is_none());
    assert_eq!(at("mMR<esc>"), before);
    assert_ne!(at("mMR<enter>svwwm"), before);
    // Once it is left, m marks.
    let two = after("mMR<esc><esc>jm", fixture::edition());
    assert_eq!(two.model.notebook.marks().len(), 2);
}

#[test]
fn a_note_and_a_label_are_written_where_a_printing_is_selected() {
    let marks = |keys: &str| {
        let app = after(keys, fixture::edition());
        app.model.notebook.marks().to_vec()
    };
    let noted = marks("aask the keeper #lamps<enter>");
    assert_eq!((noted.len(), &*noted[0].note), (1, "ask the keeper"));
    assert_eq!(marks("maask<enter>").len(), 1);
    assert_eq!(marks("Lkey<enter>")[0].label, "key");
    // Where no statement has the keys, it is said, and where it works.
    let said = last_line("<s-tab>a");
    assert!(said.contains("a does nothing here, it works in"), "{said}");
}

#[test]
fn nothing_is_left_of_a_note_or_a_label_that_was_called_off() {
    for keys in [
        "a<esc>",
        "awords<c-c>",
        "a<bs>",
        "L<esc>",
        "<enter>a<esc>",
        "sa<esc>",
    ] {
        let app = after(keys, fixture::edition());
        assert!(app.model.notebook.marks().is_empty(), "{keys}");
        assert!(!app.model.notebook.is_changed(), "{keys}");
        // Neither is it a step that could be taken back.
        let undone = last_line(&format!("{keys}u"));
        assert!(undone.contains("nothing to take back"), "{keys}: {undone}");
    }
    let kept = after("mMaask<enter>a, twice<esc>", fixture::edition());
    assert_eq!(kept.model.notebook.marks()[0].note, "ask");
    let written = |text: Option<&str>| {
        let mut app = after("", fixture::edition());
        replay::press(&mut app, keys::parse("E").unwrap());
        let mark = app.model.notebook.marks()[0].id.clone();
        app.take(Event::Noted(mark, Ok(text.map(str::to_owned))));
        app.model.notebook.marks().to_vec()
    };
    assert!(written(None).is_empty(), "the editor was left unwritten");
    assert_eq!(written(Some("ask\n"))[0].note, "ask");
}

#[test]
fn without_a_terminal_no_editor_is_thought_to_have_written_a_note() {
    let app = after("E", fixture::edition());
    assert!(app.model.notebook.marks().is_empty());
    assert!(!app.model.notebook.is_changed());
    let said = last_line("E");
    assert!(
        said.contains("not edited: an editor needs a terminal"),
        "{said}"
    );
}

#[test]
fn a_note_is_on_what_is_selected_and_not_on_a_word_inside_of_it() {
    let marks = |keys: &str| {
        let app = after(keys, fixture::edition());
        app.model.notebook.marks().to_vec()
    };
    let word = marks("svwwmaodd<enter>");
    for keys in [
        "svwwmaodd<enter><esc>a whole<enter>",
        "svwwm<esc>awhole<enter>",
    ] {
        let both = marks(keys);
        assert_eq!(both.len(), 2, "{keys}");
        let noted = both.iter().find(|mark| mark.note.ends_with("whole"));
        let words = &noted.unwrap().passage.anchor.exact;
        assert!(words.len() > both[0].passage.anchor.exact.len(), "{keys}");
    }
    assert!(!word.is_empty());
}

#[test]
fn what_goes_with_a_mark_is_said_and_so_is_which_one_comes_back() {
    let lost = last_line("mMaask #lamps<enter>Lkey<enter><esc>m");
    assert!(
        lost.contains("mark “Our grandchildren")
            && lost.contains("with its note, 1 tag and label taken away; u brings it back"),
        "{lost}"
    );
    let bare = last_line("mm");
    assert!(!bare.contains(" with its "), "{bare}");
    let back = last_line("mmu");
    assert!(
        back.contains("mark “Our grandchildren") && back.contains("(OC) is back"),
        "{back}"
    );
    let again = last_line("muU");
    assert!(
        again.contains("mark “Our grandchildren") && again.contains("made again"),
        "{again}"
    );
}

#[test]
fn among_the_marks_is_searched_in_all_that_their_lines_say() {
    let listed = |keys: &str| {
        let app = after(
            &format!("mMaask the keeper #quay<enter><esc>jm{keys}"),
            fixture::edition(),
        );
        app.model.mark_list.shown.len()
    };
    assert_eq!(listed("M"), 2);
    for words in ["keeper", "quay", "QUAY"] {
        assert_eq!(listed(&format!("M/{words}<enter>")), 1, "{words}");
    }
    // Who says it, which outlet prints it and when.
    let app = after("m", fixture::edition());
    let mark = &app.model.notebook.marks()[0];
    let article = app.model.edition.article(&mark.passage.article).unwrap();
    let outlet = app.model.edition[article].outlet.clone().unwrap().value;
    assert!(listed(&format!("M/{outlet}<enter>")) >= 1);
    let speaker = app.model.edition.statements[0].speaker.clone().unwrap();
    assert!(listed(&format!("M/{speaker}<enter>")) >= 1);
}

#[test]
fn marks_are_found_by_their_days_in_either_form_and_offered_by_speaker_and_day() {
    let shown = |keys: &str| text(keys, (120, 36));
    let listed = shown("mM");
    assert!(listed.contains("printed 2 May 2031"), "{listed}");
    for typed in ["2031-05-02", "2 May 2031", "printed 2 May", "2031-05-01"] {
        let found = shown(&format!("mMf{typed}<enter>"));
        assert!(found.contains("1 of 1"), "{typed} {found}");
    }
    // In the words of the list the day itself is meant, and no other one that begins alike.
    for typed in ["printed 2", "printed 2 May 2031", "printed 2 m"] {
        let app = after(&format!("mMf{typed}<enter>"), fixture::edition());
        let filters: Vec<_> = app
            .model
            .mark_list
            .filters
            .iter()
            .map(|f| f.shown())
            .collect();
        assert_eq!(filters, ["printed 2 May 2031"], "{typed}");
    }
    let offered = shown("mMf");
    for facet in ["speaker", "printed", "said", "made"] {
        assert!(offered.contains(facet), "{facet} {offered}");
    }
    let long = shown("mMfour grandchildren will ask what the stars<enter>");
    assert!(long.contains("1 of 1 · sort: as made"), "{long}");
}

#[test]
fn a_note_stays_in_sight_below_long_words_and_is_told_from_a_label() {
    let shown = text("mMLcheck<enter>aCheck #ferry<enter>", (80, 24));
    assert!(shown.contains("⚑ check #ferry"), "{shown}");
    assert!(shown.contains("✎ Check"), "{shown}");
}

#[test]
fn a_paragraph_with_words_of_somebody_is_not_listed_as_theirs() {
    let shown = text("sVmM", (120, 36));
    assert!(shown.contains("with words of "), "{shown}");
}

#[test]
fn a_source_shows_which_of_its_words_have_a_note() {
    let rows = |keys: &str| {
        let shown = text(&format!("{keys}<esc>s"), (120, 36));
        let rows = shown.lines().filter(|line| line.contains('✎'));
        rows.count()
    };
    assert_eq!((rows("m"), rows("maask<enter>")), (0, 1));
}

#[test]
fn what_has_become_of_the_passages_of_a_mark_is_said_once() {
    let edition = fixture::edition();
    let words = ["Residents who had read", "A trial is planned"];
    let mut articles = edition.articles.iter();
    let now = articles.find(|article| article.text.contains(words[0]));
    let mut before = now.unwrap().clone();
    before.text = format!("It was mended.\n\n{}", before.text).into();
    before.sha256 = "0".repeat(64);
    let places = words.map(|words| {
        let start = before.text.find(words).unwrap();
        (&before, Place::new(start, start + words.len()))
    });
    let mut notebook = Notebook::in_memory();
    notebook.mark_passages(&places);
    // What is done again is looked for in the texts as they are.
    notebook.undo(&edition.articles);
    notebook.redo(&edition.articles);
    let mut app = app(Theme::Mono, (120, 36));
    let opened = Box::new(|_: &_, _: &_| (edition, notebook));
    let screen = replay::screen(&mut app, opened, keys::parse("M").unwrap());
    let screen = replay::text(&screen);
    assert_eq!(
        screen.matches("around it has changed").count(),
        1,
        "{screen}"
    );
}

#[test]
fn a_mark_that_waits_for_its_label_goes_where_the_reader_is_ended() {
    for keys in ["L", "Lke", "a"] {
        let mut app = after(keys, fixture::edition());
        assert_eq!(app.rescue(), None);
        assert!(app.model.notebook.marks().is_empty(), "{keys}");
        assert!(!app.model.notebook.is_changed(), "{keys}");
    }
    assert_eq!(
        after("Lkey<enter>", fixture::edition())
            .model
            .notebook
            .marks()[0]
            .label,
        "key"
    );
}

#[test]
fn behind_a_key_that_opens_no_line_letters_are_no_commands() {
    let astray = "/Street lamps<enter><enter>";
    let after = |keys: &str| after(&format!("{astray}{keys}"), fixture::edition());
    for typed in ["a#x my note", "acheck this", "Lqm", "axu", "am"] {
        for end in ["<enter>", "<esc>"] {
            let app = after(&format!("{typed}{end}"));
            assert!(app.model.overlay.is_none(), "{typed}{end}");
            assert!(app.model.notebook.marks().is_empty(), "{typed}{end}");
            assert!(
                matches!(app.model.location.screen, Screen::Source(_)),
                "{typed}{end}"
            );
            // Keys work again behind it.
            assert!(after(&format!("{typed}{end}x")).model.overlay.is_some());
        }
    }
    // Who looks for other words goes on at once.
    let noted = after("avwaask<enter>");
    assert_eq!(noted.model.notebook.marks()[0].note, "ask");
    assert_eq!(after("a}m").model.notebook.marks().len(), 1);
    assert!(after("a?").model.overlay.is_some());
}

#[test]
fn nothing_is_written_to_a_file_with_words_behind_the_name_that_was_offered() {
    let kept = after("mx and more<enter>", fixture::edition());
    let said = kept.model.notice.as_ref().map_or("", |notice| &notice.text);
    assert!(
        kept.model.overlay.is_some() && said.contains("typed behind"),
        "{said}"
    );
    assert!(
        after("mx<enter>", fixture::edition())
            .model
            .overlay
            .is_none()
    );
}

#[test]
fn nothing_is_said_to_be_marked_before_its_label_is_chosen() {
    let open = after("L", fixture::edition());
    assert_eq!(open.model.notice, None);
    let said = |keys: &str| after(keys, fixture::edition()).model.notice.unwrap().text;
    assert!(said("L<esc>").contains("nothing is marked"));
    assert!(said("L<enter>").starts_with("marked, label: "));
    assert!(said("mL<enter>").starts_with("label: "));
    let unlabelled = "L<up><enter>";
    assert!(
        said(unlabelled).starts_with("marked, without a label"),
        "{}",
        said(unlabelled)
    );
    let kept = after(unlabelled, fixture::edition());
    assert_eq!(kept.model.notebook.marks().len(), 1);
}
