//! Where a quotation begins and ends, and quotations that were missed.

use super::*;

#[test]
fn a_quotation_ends_where_the_reader_selects() {
    let before = printed(&after(shared, ""));
    for way in ["scb", "cb"] {
        let app = after(shared, &format!("{way}bbcb"));
        let [Correction::Extent { quotation, .. }] = &made(&app)[..] else {
            panic!("{way}: {:?}", made(&app));
        };
        let now = printed(&app);
        assert!(
            before.starts_with(&now) && now.len() < before.len(),
            "{now}"
        );
        let edition = &app.model.edition;
        assert_eq!(edition.quoted(edition.quotation(quotation).unwrap()), now);
        assert!(matches!(&app.model.location.screen, Screen::Source(s) if s.selection.is_none()));
    }
    // The other end moves too; a second time is counted from what was found.
    let twice = after(shared, "scbbbcbcbOwwcb");
    assert_eq!(made(&twice).len(), 1);
    assert!(before.contains(&printed(&twice)) && !before.starts_with(&printed(&twice)));
    assert_eq!(printed(&after(shared, "scbbbcbu")), before);
}

#[test]
fn selected_words_are_a_quotation_that_was_missed() {
    let count = |app: &App| app.model.edition.quotations.len();
    let before = after(shared, "s");
    let app = after(shared, "sv}cmAda Brink<enter><enter>");
    let [missed @ Correction::Missed { .. }] = &made(&app)[..] else {
        panic!("{:?}", made(&app));
    };
    let edition = &app.model.edition;
    let placed = &edition[edition.quotation(&missed.names()).unwrap()];
    assert_eq!(placed.speaker(), Some("Ada Brink"));
    let said = &app.model.notice.as_ref().unwrap().text;
    assert!(
        said.contains("Ada Brink, a quotation that was missed;"),
        "{said}"
    );
    assert_eq!(count(&app), count(&before) + 1);
    assert_eq!(
        count(&after(shared, "sv}cmAda Brink<enter><enter>u")),
        count(&before)
    );
    let listed = after(shared, "sv}cmAda Brink<enter><enter>C");
    let screen = replay::text(&replay::drawn(&listed));
    assert!(
        screen.contains("a quotation that was missed: Ada Brink"),
        "{screen}"
    );
}

#[test]
fn words_beside_the_marks_that_bound_a_quotation_are_said_and_left_out() {
    let before = printed(&after(shared, ""));
    let app = after(shared, "scbwwcb");
    let said = &app.model.notice.as_ref().unwrap().text;
    assert!(said.contains(" beside its marks; u takes"), "{said}");
    let now = printed(&app);
    assert!(now.len() <= before.len() + 1, "{now}");
    let menu = replay::text(&replay::drawn(&after(shared, "scbwwc")));
    assert!(menu.contains("these words without “"), "{menu}");
}
