//! Corrections from key presses to the edition that follows from them, on texts that are really read.

mod answers;
mod decisions;
mod events;
mod extents;
mod kinds;
mod menu;
mod outcome;

use crate::corpus::{self, Attested, Corpus, Provenance, Watch};
use crate::edition::{Correction, Edition, PlacedQuotation, Presence, StatementIx};
use crate::notebook::Notebook;
use crate::reader::config::Config;
use crate::reader::correction::question::{Asked, Reach, Wanted};
use crate::reader::correction::suggestions::suggestions;
use crate::reader::fixture;
use crate::reader::keys;
use crate::reader::model::Model;
use crate::reader::overlay::Overlay;
use crate::reader::screen::Screen;
use crate::reader::session::Parts;
use crate::reader::session::{App, RebuildError, replay};
use crate::reader::theme::Theme;
use ratatui::layout::Size;
use std::path::PathBuf;
use std::sync::Arc;

/// The reader after the keys; `to` chooses what is selected before.
fn after(to: impl Fn(&Edition) -> StatementIx, keys: &str) -> App {
    after_on(fixture::corpus, to, keys)
}

/// The same on another corpus.
fn after_on(corpus: fn() -> Corpus, to: impl Fn(&Edition) -> StatementIx, keys: &str) -> App {
    let edition = Edition::build(corpus(), &[]);
    let statement = to(&edition);
    let mut app = App {
        model: Model::new(Config::default(), Theme::Mono, Size::new(120, 36)),
        export: Box::new(|_, _, _| Ok(PathBuf::new())),
        remembers: false,
        saved_in: None,
        own_writes: Default::default(),
        reread: None,
        build: Arc::new(move |notebook| {
            let corrections: Vec<Correction> = notebook.corrections().cloned().collect();
            Ok(Edition::build(corpus(), &corrections))
        }),
    };
    replay::screen(
        &mut app,
        Box::new(|_, _| (edition, Notebook::in_memory())),
        Vec::new(),
    );
    app.model.choose_statement(Some(statement));
    replay::press(&mut app, keys::parse(keys).unwrap());
    app
}

/// The statement that most outlets print.
fn shared(edition: &Edition) -> StatementIx {
    let all = (0..edition.statements.len()).map(StatementIx);
    let sure = |s: &StatementIx| edition[*s].witnesses.iter().filter(|w| w.sure).count();
    all.max_by_key(sure).unwrap()
}

/// What the fixture's edition is corrected to by these keys.
fn answered(keys: &str) -> Vec<Correction> {
    let mut app = after(shared, "");
    app.build = Arc::new(|_| Err(RebuildError::Other("not built".into())));
    let open = Box::new(|_: &Watch, _: &Parts| (fixture::edition(), Notebook::in_memory()));
    replay::screen(&mut app, open, keys::parse(keys).unwrap());
    made(&app)
}

/// The statement of a quotation that the machine is unsure of.
fn doubted(edition: &Edition) -> StatementIx {
    let unsure = |q: &&crate::edition::PlacedQuotation| {
        !q.perhaps.is_empty() || !q.quotation.doubts.is_empty()
    };
    edition.quotations.iter().find(unsure).unwrap().statement
}

fn made(app: &App) -> Vec<Correction> {
    app.model.notebook.corrections().cloned().collect()
}

/// The words of the first printing of the selected statement.
fn printed(app: &App) -> String {
    let selection = app.model.location.selection;
    let edition = &app.model.edition;
    let witness = edition.witness_of(selection.statement.unwrap(), selection.outlet);
    edition.quoted(witness.unwrap().quotations[0])
}

#[test]
fn a_speaker_is_set_on_the_selected_printing_and_taken_back() {
    let app = after(shared, "csAda Brink<enter><enter>");
    let selection = app.model.location.selection;
    let edition = &app.model.edition;
    let witness = edition.witness_of(selection.statement.unwrap(), selection.outlet);
    let quotation = &edition[witness.unwrap().quotations[0]].quotation;
    assert_eq!(quotation.speaker.as_ref().unwrap().name, "Ada Brink");
    assert!(!made(&app).is_empty());

    let app = after(shared, "csAda Brink<enter><enter>u");
    assert!(made(&app).is_empty());
    let named = |q: &crate::edition::PlacedQuotation| {
        q.quotation
            .speaker
            .as_ref()
            .is_some_and(|s| s.name == "Ada Brink")
    };
    assert!(!app.model.edition.quotations.iter().any(named));
}

#[test]
fn an_outlet_is_set_for_the_whole_article() {
    let app = after(shared, "cpEvening Bugle<enter><enter>");
    let selection = app.model.location.selection;
    let outlet = &app.model.edition[selection.outlet];
    assert_eq!(outlet.name.as_deref(), Some("Evening Bugle"));
}

#[test]
fn what_is_no_quotation_goes_and_the_reader_stays_nearby() {
    for keys in ["cx", "<enter>cx", "scx", "scx<c-o>"] {
        let app = after(shared, keys);
        assert!(matches!(made(&app)[0], Correction::NotAQuotation { .. }));
        let edition = &app.model.edition;
        let statement = &edition[app.model.location.selection.statement.unwrap()];
        let words = edition.witness_text(&statement.witnesses[statement.base]);
        let others = ["Half my colleagues", "that stretch", "Our grandchildren"];
        assert!(others.iter().any(|w| words.contains(w)), "{keys}: {words}");
        let undone = after(shared, &format!("{keys}u"));
        assert!(made(&undone).is_empty(), "{keys}");
    }
}

#[test]
fn what_the_reader_took_out_says_below_the_article_that_they_decided_it() {
    let app = after(shared, "scx");
    let screen = replay::text(&replay::drawn(&app));
    assert!(
        screen.contains("not a quotation, as you decided: “Half my"),
        "{screen}"
    );
    let undone = replay::text(&replay::drawn(&after(shared, "scxu")));
    assert!(!undone.contains("as you decided"), "{undone}");
}

#[test]
fn the_screen_stays_when_the_edition_changes_under_it() {
    let compare = after(shared, "<enter>tcsAda Brink<enter><enter>");
    assert!(matches!(compare.model.location.screen, Screen::Compare(_)));
    let source = after(shared, "scsAda Brink<enter><enter>");
    let Screen::Source(state) = &source.model.location.screen else {
        panic!("not the source");
    };
    let quotation = &source.model.edition[state.quotation().unwrap()].quotation;
    assert_eq!(quotation.speaker.as_ref().unwrap().name, "Ada Brink");
}

#[test]
fn the_list_of_all_statements_follows_a_correction() {
    let parted = after(shared, "coTG");
    let undone = after(shared, "coTGu");
    let listed = |app: &App| app.model.all_statements.clone();
    assert_eq!(listed(&undone).len() + 1, listed(&parted).len());
    let edition = &undone.model.edition;
    assert!(
        listed(&undone)
            .iter()
            .all(|s| s.0 < edition.statements.len())
    );
    let screen = replay::text(&replay::drawn(&undone));
    assert!(screen.contains("sort: most outlets"), "{screen}");
}

#[test]
fn corrections_are_listed_and_taken_back() {
    let app = after(shared, "csAda Brink<enter><enter>CGd");
    let listed = after(shared, "csAda Brink<enter><enter>C");
    let screen = replay::text(&replay::drawn(&listed));
    assert!(
        screen.contains("Sunniva Hart → Ada Brink · all "),
        "{screen}"
    );
    assert!(made(&app).len() < made(&listed).len());
}

#[test]
fn a_correction_is_put_on_other_words_as_a_mark_is() {
    let keys = "cSAda Brink<enter><enter>CR";
    let on = |app: &App| made(app).first().map(|made| made.names().into_owned());
    let waiting = after(shared, keys);
    let listed = replay::text(&replay::drawn(&after(
        shared,
        "cSAda Brink<enter><enter>jC",
    )));
    assert!(listed.contains("R other words"), "{listed}");
    let screen = replay::text(&replay::drawn(&waiting));
    let head = screen.lines().next().unwrap();
    assert!(
        head.contains("m puts the correction “spoken by Ada"),
        "{head}"
    );
    let put = after(shared, &format!("{keys}<enter>gg}}}}m"));
    assert_ne!(on(&put), on(&waiting));
    let edition = &put.model.edition;
    let there = edition.quotation(&on(&put).unwrap()).unwrap();
    assert_eq!(edition[there].speaker(), Some("Ada Brink"));
    assert!(put.model.notebook.marks().is_empty());
    assert_eq!(
        on(&after(shared, &format!("{keys}<enter>gg}}}}mu"))),
        on(&waiting)
    );
}

#[test]
fn a_build_that_fails_or_reads_other_texts_is_said_and_changes_nothing() {
    let mut app = after(shared, "");
    app.build = Arc::new(|_| Ok(Edition::default()));
    replay::press(&mut app, keys::parse("csAda Brink<enter><enter>").unwrap());
    assert!(app.model.notice.as_ref().unwrap().text.contains("changed"));
    assert!(!app.model.edition.statements.is_empty());
}

#[test]
fn who_comes_back_behind_a_correction_is_on_the_same_words() {
    use crate::reader::event::Event;
    use crate::reader::session_state::SessionState;
    for keys in [
        "csAda Brink<enter><enter>",
        "cd2031-04-30<enter>",
        "co",
        "cg",
        "scsAda Brink<enter><enter>",
    ] {
        let left = after(shared, keys);
        let state = SessionState::of(&left.model);
        let mut again = after(shared, "");
        again.model = Model::new(Config::default(), Theme::Mono, Size::new(120, 36));
        again.model.last_session = Some(state.clone());
        let edition = Arc::clone(&left.model.edition);
        again.take(Event::Opened(Box::new((
            edition.into(),
            Notebook::in_memory(),
        ))));
        assert_eq!(SessionState::of(&again.model), state, "{keys}");
        assert_eq!(printed(&again), printed(&left), "{keys}");
    }
}
