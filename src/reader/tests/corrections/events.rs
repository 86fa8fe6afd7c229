//! Corrections of events: where a statement belongs, and the day of all that was said there.

use super::*;

#[test]
fn a_statement_goes_to_another_event_or_to_one_of_its_own() {
    let event = |app: &App| {
        let edition = &app.model.edition;
        let statement = app.model.location.selection.statement.unwrap();
        edition[edition.event_of(statement)].clone()
    };
    let before = event(&after(shared, ""));
    let app = after(shared, "cv<enter>");
    let same = |c: &Correction| matches!(c, Correction::SameEvent { .. });
    assert!(made(&app).iter().any(same), "{:?}", made(&app));
    let joint = event(&app);
    assert!(joint.statements.len() > 1);
    assert_ne!(joint.title, before.title);
    let own = after(shared, "cv<enter>cg");
    assert_eq!(event(&own).statements.len(), 1);
    let undone = event(&after(shared, "cv<enter>u"));
    assert_eq!((undone.id, undone.date), (before.id, before.date));
}

#[test]
fn a_join_and_an_event_hold_where_one_printing_is_gone() {
    for keys in ["cjferro<enter>", "cv<enter>", "cv<enter>cg"] {
        let all = made(&after(shared, keys));
        let own = |made: &Correction| match made {
            Correction::Join { quotation, with } | Correction::SameEvent { quotation, with } => {
                Some([quotation.clone(), with.clone()])
            }
            Correction::OtherEvent { quotation, from } => Some([quotation.clone(), from.clone()]),
            _ => None,
        };
        let pairs: Vec<[String; 2]> = all.iter().filter_map(own).collect();
        for n in 0..2 {
            let gone = &pairs[0][n];
            let left = pairs.iter().filter(|pair| !pair.contains(gone));
            assert!(n == 1 || left.count() > 0, "{keys}: {pairs:?}");
        }
        let listed = replay::text(&replay::drawn(&after(shared, &format!("{keys}C"))));
        assert!(listed.contains("printings"), "{keys}: {listed}");
    }
}

#[test]
fn a_statement_that_was_put_to_an_event_and_then_to_one_of_its_own_is_alone() {
    let app = after(shared, "cv<enter>cg");
    let edition = &app.model.edition;
    let statement = app.model.location.selection.statement.unwrap();
    assert_eq!(edition[edition.event_of(statement)].statements, [statement]);
}

/// The fixture with nothing unsure but the days of one event, which are guessed.
fn dated_by_the_article() -> Edition {
    let mut edition = fixture::edition();
    for placed in edition.quotations.iter_mut() {
        let is_guessed = placed.statement.0 == 4 || placed.statement.0 == 2;
        let quotation = Arc::make_mut(&mut placed.quotation);
        quotation.doubts.clear();
        let said_on = quotation.said_on.as_mut().unwrap();
        said_on.provenance = match is_guessed {
            true => Provenance::Publication(jiff::civil::date(2031, 5, 2)),
            false => Provenance::Reader,
        };
        placed.perhaps.clear();
    }
    edition
}

#[test]
fn the_day_of_a_whole_event_is_settled_set_or_opened_at_once() {
    let after = |keys: &str| {
        let mut app = after(shared, "");
        app.build = Arc::new(|_| Err(RebuildError::Other("not built".into())));
        let open = Box::new(|_: &Watch, _: &Parts| (dated_by_the_article(), Notebook::in_memory()));
        replay::screen(&mut app, open, keys::parse(keys).unwrap());
        app
    };
    let edition = dated_by_the_article();
    let of = |event| {
        let all = edition.quotations.iter();
        let guessed = |q: &&PlacedQuotation| {
            let said_on = q.quotation.said_on.as_ref();
            said_on.is_some_and(Attested::is_guess)
        };
        all.filter(guessed)
            .filter(|q| edition.event_of(q.statement) == event)
            .count()
    };
    let event = edition.event_of(StatementIx(4));
    assert!(of(event) > 1);
    for keys in ["DGr", "DGy", "DGcr"] {
        let made = made(&after(keys));
        assert_eq!(made.len(), of(event), "{keys}");
        assert!(matches!(made[0], Correction::Right { .. }), "{keys}");
    }
    let days = made(&after("DGcd2031-05-03<enter>"));
    assert_eq!(days.len(), of(event));
    assert!(matches!(days[0], Correction::Day { .. }));
    let opened = after("DG<enter>");
    assert!(matches!(opened.model.location.screen, Screen::Landing));
    assert_eq!(opened.model.location.selection.event, event);
    let screen = replay::text(&replay::drawn(&after("DG")));
    assert!(
        screen.contains("quotations · the day of publication"),
        "{screen}"
    );
}

#[test]
fn the_statements_of_the_days_around_are_offered_first() {
    let app = after(shared, "");
    let edition = &app.model.edition;
    assert!(edition.events.len() > 2);
    let quotation = edition
        .quotations
        .iter()
        .find(|q| edition.event_of(q.statement).0 == 2);
    let asked = Asked {
        wanted: Wanted::Same,
        of: vec![quotation.unwrap().id.to_string()],
        now: None,
        chosen: Some(0),
        reach: Reach::These,
        named: Vec::new(),
    };
    let offered = suggestions(&app.model, &asked, "");
    let event = |id: &String| edition.event_of(edition[edition.quotation(id).unwrap()].statement);
    let away = offered.iter().map(|s| event(&s.value).0.abs_diff(2));
    let away: Vec<usize> = away.collect();
    assert_eq!(offered.len() + 1, edition.statements.len());
    assert!(away.is_sorted() && away.last() > away.first(), "{away:?}");
}
