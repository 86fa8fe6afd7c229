//! The menu of what can be set right, and what it asks for.

use super::*;
use crate::corpus::{Article, ArticleKind};

#[test]
fn behind_a_letter_that_the_menu_does_not_have_nothing_typed_acts() {
    let wrong = after(shared, "cz");
    assert!(matches!(wrong.model.overlay, Some(Overlay::Menu(_))));
    let said = wrong.model.notice.as_ref().unwrap();
    assert!(said.text.starts_with("z is no letter of this menu"));
    // Every letter of the menu is among these, and so are commands of the screen.
    for end in ["<enter>", "<esc>"] {
        let typed = after(shared, &format!("czSpaxdoe{end}"));
        assert!(made(&typed).is_empty(), "{end}");
        assert!(typed.model.overlay.is_none(), "{end}");
        let first = after(shared, "").model.location.selection;
        assert_eq!(typed.model.location.selection, first);
    }
    // The menu is there again where the reader turns back to it.
    for back in ["<bs>", "<down>"] {
        let parted = made(&after(shared, &format!("czq{back}o")));
        let is_parting = |made: &Correction| matches!(made, Correction::Apart { .. });
        assert!(
            !parted.is_empty() && parted.iter().all(is_parting),
            "{back}"
        );
    }
}

/// A statement that one outlet alone prints.
fn lone(edition: &Edition) -> StatementIx {
    let all = (0..edition.statements.len()).map(StatementIx);
    let is_lone = |s: &StatementIx| {
        edition[*s].witnesses.len() == 1
            && edition[edition[*s].witnesses[0].quotations[0]]
                .perhaps
                .is_empty()
    };
    all.into_iter().find(is_lone).unwrap()
}

#[test]
fn what_is_set_for_one_printing_has_its_letter_also_where_there_is_one() {
    let set = |keys: &str| made(&after(lone, keys));
    let speaker = set("cSAda Brink<enter><enter>");
    assert!(
        matches!(&speaker[..], [Correction::Speaker { name, .. }] if name == "Ada Brink"),
        "{speaker:?}"
    );
    assert_eq!(speaker, set("csAda Brink<enter><enter>"));
    assert_eq!(set("cD2031-04-30<enter>"), set("cd2031-04-30<enter>"));
}

#[test]
fn a_headline_and_a_title_are_mended_and_not_typed_anew() {
    let headline = |keys: &str| {
        let app = after(shared, keys);
        let selection = app.model.location.selection;
        let edition = &app.model.edition;
        let witness = edition.witness_of(selection.statement.unwrap(), selection.outlet);
        let article = witness.unwrap().article;
        edition[article].headline().unwrap().to_owned()
    };
    let before = headline("");
    assert_eq!(
        headline("ch, once more<enter>"),
        format!("{before}, once more")
    );
    let title = |app: &App| {
        let statement = app.model.location.selection.statement.unwrap();
        let edition = &app.model.edition;
        edition[edition.event_of(statement)].title.clone()
    };
    let named = title(&after(shared, ""));
    let mended = after(shared, "ct, continued<enter>");
    assert_eq!(title(&mended), format!("{named}, continued"));
    // What is left as it was is no correction.
    for kept in ["ch<enter>", "ct<enter>"] {
        assert!(made(&after(shared, kept)).is_empty(), "{kept}");
    }
}

/// The article of the printing with the cursor.
fn article(app: &App) -> &Article {
    let selection = app.model.location.selection;
    let edition = &app.model.edition;
    let witness = edition.witness_of(selection.statement.unwrap(), selection.outlet);
    &edition[witness.unwrap().article]
}

#[test]
fn a_siglum_is_set_for_its_outlet_unless_it_is_none_or_anothers() {
    let before = after(shared, "");
    let (own, outlet) = (&article(&before).siglum, &article(&before).outlet);
    let outlet = outlet.as_ref().unwrap().value.clone();
    let all = before.model.edition.outlets.iter();
    let other = all.map(|outlet| &outlet.siglum);
    let other = other.into_iter().find(|siglum| *siglum != own).unwrap();

    let set = after(shared, "cfQUAY<enter>");
    assert_eq!(article(&set).siglum, "QUAY");
    let said = &set.model.notice.as_ref().unwrap().text;
    let told = format!("the siglum of {outlet}: {own} → QUAY");
    assert!(said.contains(&told), "{said}");
    let undone = after(shared, "cfQUAY<enter>u");
    assert_eq!(article(&undone).siglum, *own);

    for (typed, why) in [
        ("", "no siglum"),
        ("?1", "no siglum"),
        ("ABCDEFGHIJKLM", "no siglum"),
        (&other.to_lowercase(), "is the siglum of"),
        (own, "its siglum already"),
    ] {
        let refused = after(shared, &format!("cf{typed}<enter>"));
        assert_eq!(made(&refused), [], "{typed}");
        let said = &refused.model.notice.as_ref().unwrap().text;
        assert!(said.contains(why), "{typed}: {said}");
        // What was typed stands there to be mended.
        assert!(matches!(refused.model.overlay, Some(Overlay::Prompt(..))));
    }
}

#[test]
fn a_kind_is_chosen_among_those_there_are_and_read_so_from_then_on() {
    let before = after(shared, "");
    assert_eq!(article(&before).kind, ArticleKind::Article);
    let set = after(shared, "ckrecord<enter>");
    let made_of = made(&set);
    assert!(
        matches!(
            &made_of[..],
            [Correction::Kind {
                kind: ArticleKind::Transcript,
                ..
            }]
        ),
        "{made_of:?}"
    );
    let said = &set.model.notice.as_ref().unwrap().text;
    assert!(said.contains("article → transcript"), "{said}");
    let id = &article(&before).id;
    let own = |app: &App| {
        let edition = &app.model.edition;
        let article = edition.article(id).unwrap();
        (
            edition[article].kind,
            edition.quotations_of(article).count(),
        )
    };
    let (kind, all) = own(&set);
    assert_eq!(kind, ArticleKind::Transcript);
    assert!(all > own(&before).1);
    let undone = after(shared, "ckrecord<enter>u");
    assert_eq!(own(&undone), own(&before));
    // It is one already; and there is no such kind.
    for typed in ["", "column"] {
        assert_eq!(
            made(&after(shared, &format!("ck{typed}<enter>"))),
            [],
            "{typed}"
        );
    }
}

#[test]
fn a_menu_in_a_low_window_says_how_many_lines_are_out_of_sight_and_keeps_each_value() {
    let mut app = after(shared, "");
    app.model.size = Size::new(80, 14);
    replay::press(&mut app, keys::parse("c").unwrap());
    let Some(Overlay::Menu(menu)) = &app.model.overlay else {
        panic!("no menu");
    };
    let lines = menu.choices.len();
    let screen = replay::text(&replay::drawn(&app));
    let shown = screen
        .lines()
        .filter(|line| line.contains(" … (now "))
        .count();
    assert!(shown > 1, "{screen}");
    assert!(screen.contains(" more · "), "{lines}: {screen}");
    assert!(screen.contains("(now Sunniva Hart)"), "{screen}");
}
