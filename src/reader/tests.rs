//! The screens on an invented edition: keys through the real update, what is drawn with its styles.

mod ahead;
mod choosing;
mod filling;
mod finding;
mod screens;

use super::config::Config;
use super::event::Event;
use super::exporting::{ExportOrder, Exporting};
use super::fixture;
use super::keys;
use super::model::Model;
use super::overlay::{Overlay, Purpose};
use super::picture::picture;
use super::session::{App, ExportError, Exporter, Opener, RebuildError, replay};
use super::theme::{Role, Theme};
use crate::corpus::Problem;
use crate::edition::{Edition, StatementIx};
use crate::export::{Contents, Format};
use crate::notebook::Notebook;
use crate::text::Span as Place;
use ratatui::buffer::Buffer;
use ratatui::layout::Size;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use strum::IntoEnumIterator;

/// The fixture with what goes wrong in real corpora: no outlet, no day, a file that cannot be read.
fn unknowns() -> Edition {
    let mut edition = fixture::edition();
    let radio = &mut edition.articles[2];
    radio.outlet = None;
    radio.published = None;
    radio.siglum = "?1".into();
    edition.outlets[2].name = None;
    edition.outlets[2].siglum = "?1".into();
    edition.events[0].date = None;
    edition.statements[0].said_on = None;
    edition.events.rotate_left(1);
    edition.problems.push(Problem {
        path: "night.jsonl".into(),
        line: Some(7),
        reason: "no text".into(),
    });
    edition
}

fn opener(edition: Edition) -> Opener {
    Box::new(|_, _| (edition, Notebook::in_memory()))
}

fn exporter() -> Exporter {
    Box::new(|_, notebook, order| match notebook.marks().len() {
        1 => Ok(PathBuf::from(&order.file)),
        _ => Err(ExportError::Other("disk full".into())),
    })
}

pub fn app(theme: Theme, size: (u16, u16)) -> App {
    App {
        model: Model::new(Config::default(), theme, Size::new(size.0, size.1)),
        export: exporter(),
        build: Arc::new(|_| Err(RebuildError::Other("not built in this test".into()))),
        remembers: false,
        saved_in: None,
    }
}

fn screen(keys: &str, theme: Theme, size: (u16, u16), edition: Edition) -> Buffer {
    let keys = keys::parse(keys).unwrap();
    replay::screen(&mut app(theme, size), opener(edition), keys)
}

/// The screen after the keys, letters only.
fn text(keys: &str, size: (u16, u16)) -> String {
    replay::text(&screen(keys, Theme::Dark, size, fixture::edition()))
}

/// The desk after the keys.
fn after(keys: &str, edition: Edition) -> App {
    let mut app = app(Theme::Dark, (120, 36));
    let keys = keys::parse(keys).unwrap();
    replay::screen(&mut app, opener(edition), keys);
    app
}

fn last_line(keys: &str) -> String {
    let text = text(keys, (120, 36));
    text.lines().last().unwrap().trim().to_string()
}

#[test]
fn a_note_that_is_being_typed_is_kept_where_the_window_is_closed() {
    let mut app = after("ahalf a note", fixture::edition());
    let is_kept = |app: &App| {
        let mut marks = app.model.notebook.marks().iter();
        marks.any(|mark| mark.note == "half a note")
    };
    assert!(!is_kept(&app));
    assert_eq!(app.rescue(), None);
    assert!(is_kept(&app));
}

#[test]
fn what_is_unknown_is_shown_as_unknown() {
    let screen = screen("<tab>", Theme::Roles, (120, 36), unknowns());
    insta::assert_snapshot!(picture(&screen));
}

#[test]
fn lists_of_doubts_articles_and_problems() {
    let mut all = String::new();
    for keys in ["D", "A", "!"] {
        let screen = screen(keys, Theme::Dark, (80, 24), unknowns());
        all.push_str(&replay::text(&screen));
    }
    insta::assert_snapshot!(all);
}

#[test]
fn what_could_not_be_read_is_said_in_words_on_the_first_screen() {
    let screen = screen("", Theme::Dark, (120, 36), unknowns());
    let drawn = replay::text(&screen);
    assert!(
        drawn.contains("not read: night.jsonl:7: no text"),
        "{drawn}"
    );
}

#[test]
fn no_size_is_too_small() {
    let screens = [
        "",
        "<tab>",
        "<tab><tab>",
        "<enter>",
        "s",
        "sv}",
        "?",
        ":e",
        "/x",
        "M",
        "A",
        "D",
        "/lamps<enter>",
        "/lamps",
        "W",
        "T",
        "f",
        "<c-p>a",
        "sZ",
        "<enter>H",
        "?/x",
        "zM",
    ];
    let sizes = [
        (1, 1),
        (2, 1),
        (1, 9),
        (9, 2),
        (7, 3),
        (12, 5),
        (40, 12),
        (400, 3),
    ];
    for keys in screens {
        for size in sizes {
            for edition in [fixture::edition(), Edition::default()] {
                let screen = screen(keys, Theme::Dark, size, edition);
                assert_eq!((screen.area.width, screen.area.height), size);
            }
        }
    }
}

#[test]
fn counts_move_and_stop_at_the_ends() {
    let chosen = |keys| {
        after(keys, fixture::edition())
            .model
            .location
            .selection
            .statement
            .unwrap()
            .0
    };
    assert_eq!(chosen("2j"), chosen("jj"));
    assert_eq!(chosen("99j"), chosen("G"));
    assert_eq!(chosen("Ggg"), chosen(""));
    assert_eq!(chosen("2G"), chosen("j"));
    assert_ne!(chosen("j"), chosen(""));
}

#[test]
fn other_events_are_one_key_away_from_every_panel() {
    let event = |keys| {
        after(keys, fixture::edition())
            .model
            .location
            .selection
            .event
            .0
    };
    assert_eq!(
        [event("K"), event(""), event("J"), event("J9K")],
        [0, 1, 2, 0]
    );
    assert_eq!(event("<s-tab>J"), 2);
    assert_eq!(event("<s-tab>j"), 2);
}

#[test]
fn back_always_goes_back() {
    let title = |keys| {
        text(keys, (120, 36)).lines().next().unwrap()[10..22]
            .trim()
            .to_string()
    };
    assert_eq!(title("<enter>"), "Compare");
    assert_eq!(title("<enter>s"), "Source");
    assert_eq!(title("<enter>s<c-o>"), "Compare");
    assert_eq!(title("<enter>s<c-o><c-o>"), "Ostrel lamp");
    assert_eq!(title("<enter>s<c-o><c-o><a-o><a-o>"), "Source");
    assert_eq!(title("s<esc>"), "Ostrel lamp");
    assert_eq!(title("M<enter>"), "Marks");
}

#[test]
fn the_selection_is_kept_across_screens() {
    let stepped = after("<enter>)<c-o>", fixture::edition()).model;
    let walked = after("j", fixture::edition()).model;
    assert_eq!(
        stepped.location.selection.statement,
        walked.location.selection.statement
    );
    let far = after("/lamps<enter>G<enter><c-o><c-o>", fixture::edition()).model;
    let stayed = after("", fixture::edition()).model;
    assert_eq!(far.location.selection, stayed.location.selection);
}

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
fn export_says_where_or_why_not() {
    let written = |keys: &str| last_line(&format!("{keys}<enter>"));
    assert!(written("mMx").starts_with("written to ostrel-lamps-marks.md"));
    assert!(written("mMx<tab><tab>").starts_with("written to ostrel-lamps-marks.html"));
    assert!(written("mMx<up><up>").starts_with("written to ostrel-lamps-timeline.md"));
    assert!(written("mMx<c-u>desk/a.md<tab><tab><tab>").starts_with("written to desk/a.docx"));
    let refused = text("mjmMx<enter>", (120, 36));
    assert!(refused.contains("not exported: disk full"), "{refused}");
    assert!(refused.contains("Export marks"), "the question stays open");
}

#[test]
fn what_is_exported_is_shown_before() {
    let shown = |keys: &str| text(keys, (120, 36));
    let marks = shown("mMx");
    assert!(marks.contains("Export marks · Markdown"), "{marks}");
    assert!(marks.contains("# Marks: "), "{marks}");
    let without = shown("x");
    assert!(
        without.contains("Export quote sheet · Markdown"),
        "{without}"
    );
    // What another program makes readable is shown by its words.
    let page = shown("x<tab><tab>");
    assert!(
        page.contains("· HTML") && page.contains("## As printed"),
        "{page}"
    );
    // What can be chosen is listed, what is chosen in brackets.
    for (size, keys) in [((120, 36), "mMx"), ((80, 24), "mMx")] {
        let listed = text(keys, size);
        for words in [
            "[marks]",
            "quote sheet",
            "timeline",
            "[Markdown]",
            "sources in RIS",
        ] {
            assert!(listed.contains(words), "{words} {listed}");
        }
    }
    assert!(shown("mMx<down><tab>").contains("[quote sheet]"));
    assert!(
        !shown("mMx<up><up>").contains("TEI"),
        "it does not hold the timeline"
    );
    assert!(!shown("x<esc>").contains("Export quote sheet"));
}

#[test]
fn a_search_is_gone_through_in_the_articles() {
    let place = |keys| {
        let model = after(keys, fixture::edition()).model;
        model.search.last.map(|hit| (hit.article.0, hit.span.start))
    };
    assert!(last_line("/no such words<enter>").starts_with("“no such words” stands in no article"));
    let first = place("/lamps<enter><enter>n");
    assert!(first.is_some());
    assert_ne!(place("/lamps<enter><enter>nn"), first);
    assert_eq!(place("/lamps<enter><enter>nnN"), first);
}

#[test]
fn keys_wait_for_the_articles() {
    let mut app = app(Theme::Mono, (120, 36));
    replay::press(&mut app, keys::parse("j2<enter>").unwrap());
    let waiting = replay::text(&replay::drawn(&app));
    assert!(waiting.contains("waits for the articles"), "{waiting}");
    replay::screen(&mut app, opener(fixture::edition()), Vec::new());
    let model = &app.model;
    assert!(matches!(
        model.location.screen,
        super::screen::Screen::Compare(_)
    ));
    let walked = after("j", fixture::edition()).model.location.selection;
    assert_eq!(model.location.selection, walked);
}

#[test]
fn what_does_nothing_says_so() {
    assert!(
        last_line("Z").starts_with("Z does nothing here, it works in Source; ? lists the keys")
    );
    assert!(last_line("Q").starts_with("Q does nothing here; ? lists the keys"));
    let elsewhere =
        "d does nothing here, it works in Compare, in Marks and in Corrections; ? lists the keys";
    assert!(last_line("d").starts_with(elsewhere), "{}", last_line("d"));
    let many = "n does nothing here, it works in Compare, in Source, in Check and elsewhere";
    assert!(last_line("n").starts_with(many), "{}", last_line("n"));
    assert!(last_line("12").starts_with("12"));
    let nothing = last_line("M");
    assert!(nothing.starts_with("x export"), "{nothing}");
    assert!(last_line("mM").starts_with("↵ open"));
}

#[test]
fn an_article_never_steers_the_terminal() {
    let mut edition = fixture::edition();
    for article in &mut edition.articles {
        article.siglum = "\u{1b}[2J".into();
        article.note = Some("\u{1b}]0;title\u{7}".into());
        article.headline = Some("\u{202e}\u{9b}31m".into());
    }
    edition.name = "\u{1b}[31m".into();
    edition.events[1].title = "\u{1b}c".into();
    edition.statements[1].speaker = Some("\u{1b}[5m".into());
    for keys in [
        "",
        "<enter>",
        "s",
        "M",
        "A",
        "D",
        "m",
        "/lamps<enter>",
        "W",
        "T",
        "f",
        "<c-p>",
        "/lamps",
        "sZ",
    ] {
        let screen = screen(keys, Theme::Dark, (120, 36), edition.clone());
        let steering = |text: &str| text.chars().any(crate::text::is_steering);
        assert!(
            screen.content.iter().all(|cell| !steering(cell.symbol())),
            "{keys}"
        );
    }
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
fn no_two_exports_are_offered_the_same_name() {
    let edition = fixture::edition();
    let notebook = Notebook::in_memory();
    let mut names = BTreeSet::new();
    for statement in (0..edition.statements.len()).map(StatementIx) {
        let mut export = Exporting::new(
            &edition,
            &notebook,
            Some(statement),
            None,
            Contents::Statement(statement),
        );
        for _ in 0..Format::iter()
            .filter(|f| f.holds(export.contents()))
            .count()
        {
            let name = export.file_name(&edition);
            assert!(name.contains("-quote-"), "{name}");
            assert!(names.insert(name.clone()), "{name}");
            export.step_format(1);
        }
    }
    let mut marks = Exporting::new(&edition, &notebook, None, None, Contents::Marks);
    for _ in Format::iter() {
        assert!(names.insert(marks.file_name(&edition)));
        marks.step_format(1);
    }
    assert!(
        names.contains("ostrel-lamps-marks-hypothesis.json"),
        "{names:?}"
    );
}

#[test]
fn the_marks_that_are_listed_go_out_alone_and_all_of_them_are_a_choice() {
    let two = "mMa#lamps<enter><esc>jmM";
    let shown = |keys: &str| text(&format!("{two}{keys}"), (120, 36));
    // Without a filter there is one choice.
    assert!(shown("x").contains("Export marks · Markdown"));
    let some = shown("f#lamps<enter>x");
    assert!(some.contains("Export the 1 mark shown"), "{some}");
    assert!(some.contains("ostrel-lamps-marks-shown.md"), "{some}");
    let all = shown("f#lamps<enter>x<down>");
    assert!(all.contains("Export all 2 marks"), "{all}");
    let app = after(&format!("{two}f#lamps<enter>x"), fixture::edition());
    let Some(Overlay::Prompt(Purpose::Export(export), _)) = &app.model.overlay else {
        panic!("nothing is asked");
    };
    let written = |export: &Exporting| {
        let mut out = Vec::new();
        let order = ExportOrder {
            format: Format::Json,
            ..export.order("marks.json")
        };
        order
            .write(&app.model.edition, &app.model.notebook, &mut out)
            .unwrap();
        let json: serde_json::Value = serde_json::from_slice(&out).unwrap();
        json["marks"].as_array().unwrap().len()
    };
    let mut export = export.clone();
    assert_eq!(written(&export), 1);
    export.step_contents(1);
    assert_eq!(written(&export), 2);
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
fn what_is_said_is_never_cut() {
    for size in [(80, 24), (60, 20), (40, 12)] {
        let mut app = app(Theme::Dark, size);
        replay::play(&mut app, opener(fixture::edition()), Vec::new());
        let said = "this cannot be done here: the folder of the lamps may not be written to, \
                    its keeper has gone home, and no other folder is known that could be taken";
        app.model.say(Role::Problem, said);
        let words = |shown: &str| shown.split_whitespace().collect::<Vec<_>>().join(" ");
        let shown = words(&replay::text(&replay::drawn(&app)));
        assert!(shown.contains(said), "{size:?} {shown}");
        // Above a line that is typed, too.
        let keys = keys::parse("x").unwrap();
        replay::press(&mut app, keys);
        app.model.say(Role::Problem, said);
        let shown = words(&replay::text(&replay::drawn(&app)));
        assert!(
            shown.contains(said) && shown.contains("file: "),
            "{size:?} {shown}"
        );
    }
}

#[test]
fn the_form_follows_the_ending_that_is_typed_and_what_disagrees_is_said() {
    let written = |keys: &str| last_line(&format!("mMx<c-u>{keys}<enter>"));
    let form = |keys: &str| {
        let app = after(&format!("mMx<c-u>{keys}"), fixture::edition());
        match app.model.overlay {
            Some(Overlay::Prompt(Purpose::Export(export), _)) => export.format,
            _ => panic!("nothing is asked"),
        }
    };
    assert_eq!(form("a.html"), Format::Html);
    assert_eq!(form("a.json"), Format::Json);
    assert_eq!(form("a.jsonld"), Format::Annotations);
    assert_eq!(form("<tab>a.md"), Format::Obsidian, "it ends so");
    assert!(written("a.html").starts_with("written to a.html"));
    // An ending of no form is told with the form.
    assert!(written("a.txt").starts_with("written to a.txt as Markdown"));
    // The matrix cannot be TEI.
    let refused = text("mMx<up><up><up><c-u>a.xml<enter>", (120, 36));
    assert!(refused.contains("TEI does not hold matrix"), "{refused}");
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
        let mut app = after("E", fixture::edition());
        let mark = app.model.notebook.marks()[0].id.clone();
        app.take(Event::Noted(mark, Ok(text.map(str::to_owned))));
        app.model.notebook.marks().to_vec()
    };
    assert!(written(None).is_empty(), "the editor was left unwritten");
    assert_eq!(written(Some("ask\n"))[0].note, "ask");
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
fn the_footer_names_what_is_needed_first() {
    let footer = |keys: &str, size| {
        let shown = text(keys, size);
        shown.lines().last().unwrap().to_owned()
    };
    for size in [(80, 24), (60, 20)] {
        for keys in ["", "s", "<enter>"] {
            let line = footer(keys, size);
            assert!(line.contains("m mark"), "{keys} {size:?} {line}");
        }
        let selecting = footer("sv", size);
        for hint in ["m mark", "esc stop"] {
            assert!(selecting.contains(hint), "{size:?} {selecting}");
        }
        assert!(!selecting.contains("compare"), "{selecting}");
    }
    assert!(footer("", (80, 24)).contains("x export"));
    assert!(footer("mM", (80, 24)).contains("x export"));
}

#[test]
fn the_names_of_the_outlets_are_wrapped_where_the_edge_is_short() {
    let narrow = text("", (60, 40));
    for outlet in fixture::edition().outlets {
        let name = outlet.name.unwrap();
        assert!(
            narrow.contains(&format!("{} {name}", outlet.siglum)),
            "{name}: {narrow}"
        );
    }
    let list = text("T", (80, 24));
    assert!(
        !list.lines().any(|line| {
            let day = line.trim_start_matches(['│', '▌', ' ', '≈']);
            let after = day.chars().nth(10);
            day.starts_with("20") && after.is_some_and(|c| c != ' ')
        }),
        "{list}"
    );
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
fn an_export_begins_with_what_the_screen_is_about() {
    let shown = |keys: &str| text(keys, (120, 36));
    for (keys, what) in [
        ("mx", "Export quote sheet"),
        ("m<enter>x", "Export quote sheet"),
        ("mMx", "Export marks"),
        ("Cx", "Export corrections"),
    ] {
        let shown = shown(keys);
        assert!(shown.contains(what), "{keys} {shown}");
    }
    // Notes are the reader's own: whoever hands the sheet over chooses.
    assert!(!shown("mx").contains("with your notes"));
    assert!(shown("maask her<enter>x").contains("quote sheet with your notes"));
}
