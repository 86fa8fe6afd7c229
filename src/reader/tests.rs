//! The screens on an invented edition: keys through the real update, what is drawn with its styles.

mod ahead;
mod choosing;
mod corrections;
mod costs;
mod filling;
mod finding;
mod marking;
mod numbered;
mod remembered;
mod rereading;
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
use crate::corpus::{Attested, Problem, Provenance};
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
        is_note: false,
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
        own_writes: Default::default(),
        reread: None,
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
fn a_correction_that_is_being_typed_is_kept_as_a_note_where_the_window_is_closed() {
    for (keys, told) in [
        ("csAda Br", "not finished: speaker: Ada Br"),
        ("cpHarbour W", "not finished: outlet: Harbour W"),
    ] {
        let mut app = after(keys, fixture::edition());
        assert_eq!(app.rescue(), None);
        let marks = app.model.notebook.marks();
        assert_eq!(marks.len(), 1, "{keys}");
        assert_eq!(marks[0].note, told);
        // Half a name is nobody's.
        assert_eq!(app.model.notebook.corrections().count(), 0);
    }
    let mut app = after("cs", fixture::edition());
    app.rescue();
    assert!(app.model.notebook.marks().is_empty());
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
        page.contains("· HTML") && page.contains("│As printed"),
        "{page}"
    );
    // What can be chosen is listed, what is chosen in brackets.
    for (size, keys) in [((120, 36), "mMx"), ((80, 24), "mMx")] {
        let listed = text(keys, size);
        for words in [
            "[marks]",
            "statements",
            "timeline",
            "[Markdown]",
            "sources in RIS",
        ] {
            assert!(listed.contains(words), "{words} {listed}");
        }
    }
    assert!(shown("x<up><down><tab>").contains("[quote sheet]"));
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
fn what_a_mark_is_of_is_set_right_from_the_list_of_marks() {
    let corrected = after("mMc", fixture::edition());
    let overlay = &corrected.model.overlay;
    assert!(matches!(overlay, Some(super::overlay::Overlay::Menu(_))));
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
        article.headline = Some(Attested::new(
            "\u{202e}\u{9b}31m".into(),
            Provenance::Reader,
        ));
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
fn what_goes_out_is_shown_in_its_form_and_can_be_scrolled() {
    let shown = |keys: &str| text(&format!("mMx{keys}"), (80, 24));
    let first = shown("");
    assert!(first.contains("# Marks: "), "{first}");
    // Forms that are made to be seen in another program bear no signs here.
    for (form, keys) in [("HTML", "<tab><tab>"), ("DOCX", "<tab><tab><tab>")] {
        let page = shown(keys);
        assert!(page.contains(&format!("· {form}")), "{page}");
        assert!(
            page.contains("│Marks: ") && !page.contains("<!--"),
            "{page}"
        );
    }
    let on = shown("<pgdn>");
    assert!(!on.contains("# Marks: "), "{on}");
    assert!(shown("<pgdn><pgup>").contains("# Marks: "));
    // Another form is seen from its beginning.
    assert!(shown("<pgdn><tab><s-tab>").contains("# Marks: "));
}

#[test]
fn no_statement_is_offered_that_does_not_stand_on_the_screen() {
    let first = |keys: &str| {
        let app = after(&format!("{keys}x"), fixture::edition());
        let Some(Overlay::Prompt(Purpose::Export(export), _)) = app.model.overlay else {
            panic!("nothing is asked: {keys}");
        };
        let (all, _) = export.all_contents();
        (
            export.contents(),
            all.iter().any(|what| what.starts_with("quote sheet")),
        )
    };
    for list in ["A", "W", "mM", "!"] {
        assert_eq!(first(list), (Contents::Marks, false), "{list}");
    }
    for keys in ["", "s", "D<esc>"] {
        assert!(
            matches!(first(keys), (Contents::Statement(_), true)),
            "{keys}"
        );
    }
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
fn of_a_printing_that_stands_alone_no_key_is_offered_that_holds_it_against_others() {
    // The last key says nothing, so that the footer shows its hints.
    let first = "<enter>((((((j";
    for size in [(120, 36), (80, 24)] {
        let alone = text(first, size);
        assert!(
            alone.contains("prints it: there is nothing to compare"),
            "{alone}"
        );
        let footer = alone.lines().last().unwrap();
        for hint in ["next", "previous", "base", "pair", "table", "apparatus"] {
            assert!(!footer.contains(&format!(" {hint}")), "{hint}: {footer}");
        }
        assert!(
            footer.contains("m mark") && footer.contains("s source"),
            "{footer}"
        );
    }
    // Pressed all the same they say why they do nothing.
    let pressed = text(&format!("{first}d"), (80, 24));
    let said = "prints it: there is nothing to compare";
    assert!(pressed.lines().last().unwrap().contains(said), "{pressed}");
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
