//! Corrections from key presses to the edition that follows from them, on texts that are really read.

mod events;
mod kinds;

use super::config::Config;
use super::correcting::suggestions::suggestions;
use super::correcting::{Asked, Reach, Wanted};
use super::fixture;
use super::keys;
use super::model::Model;
use super::overlay::Overlay;
use super::screen::Screen;
use super::session::Parts;
use super::session::{App, RebuildError, replay};
use super::theme::Theme;
use crate::corpus::{self, Attested, Corpus, Provenance, Watch};
use crate::edition::{Correction, Edition, PlacedQuotation, Presence, StatementIx};
use crate::notebook::Notebook;
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

#[test]
fn what_was_done_is_said_when_the_edition_is_there() {
    let said = |keys: &str| after(shared, keys).model.notice.map(|notice| notice.text);
    let corrected = said("csAda Brink<enter><enter>").unwrap();
    assert!(
        corrected.starts_with("corrected: Ada Brink, ") && corrected.contains(" quotations in "),
        "{corrected}"
    );
    let undone = said("csAda Brink<enter><enter>u").unwrap();
    assert!(
        undone.starts_with("correction “spoken by Ada Brink")
            && undone.ends_with("taken back; U does it again"),
        "{undone}"
    );
    let again = said("csAda Brink<enter><enter>uU").unwrap();
    assert!(
        again.contains("Ada Brink") && again.ends_with("done again; u takes it back"),
        "{again}"
    );
}

#[test]
fn whose_words_a_join_puts_together_is_said() {
    let said = |keys: &str| after(shared, keys).model.notice.map(|notice| notice.text);
    let joined = said("cjferro<enter>").unwrap();
    assert!(
        joined.contains("they are words of ") && joined.contains(" and "),
        "{joined}"
    );
}

#[test]
fn a_speaker_who_is_set_already_is_no_correction() {
    let app = after(shared, "csAda Brink<enter><enter>csAda Brink<enter>");
    assert_eq!(
        made(&app).len(),
        made(&after(shared, "csAda Brink<enter><enter>")).len()
    );
    let said = app.model.notice.map(|notice| notice.text).unwrap();
    assert_eq!(said, "that is how it is read already");
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
fn a_known_speaker_is_offered_and_taken_with_tab() {
    let app = after(shared, "cs<tab><enter>");
    let Some(Correction::StatementSpeaker { name, .. }) = made(&app).into_iter().next() else {
        panic!("no speaker was set: {:?}", made(&app));
    };
    let first = &Edition::build(fixture::corpus(), &[]);
    assert!(
        first
            .statements
            .iter()
            .any(|s| s.speaker.as_ref() == Some(&name))
    );
}

/// The name that keys set as the speaker's.
fn named(keys: &str) -> String {
    let app = after(shared, keys);
    match made(&app).into_iter().next() {
        Some(Correction::StatementSpeaker { name, .. }) => name,
        other => panic!("{keys}: {other:?}"),
    }
}

#[test]
fn letters_of_a_known_name_take_it_and_a_new_name_is_taken_on_purpose() {
    assert_eq!(named("csfer<enter>"), "Abel Ferro");
    assert_eq!(named("csabe<enter>"), "Abel Ferro");
    assert_eq!(named("csfer<up><enter>"), "fer");
    // The letters of a name that only lie scattered in a known one, and those of none.
    for name in ["Alf", "Ada Brink"] {
        let once = after(shared, &format!("cs{name}<enter>"));
        assert!(made(&once).is_empty(), "{name}");
        let said = &once.model.notice.as_ref().unwrap().text;
        assert!(said.contains("↵ again makes a person of it"), "{said}");
        assert_eq!(named(&format!("cs{name}<enter><enter>")), name);
    }
}

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

#[test]
fn a_day_is_read_in_both_ways_of_writing_and_nonsense_says_why() {
    for written in ["2031-04-30", "30 Apr 2031", "April 30, 2031"] {
        let app = after(shared, &format!("cd{written}<enter>"));
        assert!(
            matches!(&made(&app)[0], Correction::Day { day, .. } if day == "2031-04-30"),
            "{written}"
        );
    }
    let app = after(shared, "cd31 Feb 2031<enter>");
    assert!(made(&app).is_empty());
    let said = app.model.notice.as_ref().unwrap();
    assert!(said.text.contains("“31 Feb 2031” is no day"), "{said:?}");
    let screen = replay::text(&replay::drawn(&app));
    assert!(
        screen.contains("is no day"),
        "the line stays open and says why"
    );
}

#[test]
fn an_outlet_is_set_for_the_whole_article() {
    let app = after(shared, "cpEvening Bugle<enter><enter>");
    let selection = app.model.location.selection;
    let outlet = &app.model.edition[selection.outlet];
    assert_eq!(outlet.name.as_deref(), Some("Evening Bugle"));
}

#[test]
fn one_printing_is_parted_from_the_others_and_undo_joins_it_again() {
    let sure = |app: &App| {
        let statement = app.model.location.selection.statement.unwrap();
        let edition = &app.model.edition;
        edition[statement]
            .witnesses
            .iter()
            .filter(|w| w.sure)
            .count()
    };
    let before = sure(&after(shared, ""));
    assert!(before > 1);
    let parted = after(shared, "co");
    // From each of the others, so that it stays apart where one of these is gone.
    let from = made(&parted).into_iter().map(|made| match made {
        Correction::Apart { from, .. } => from,
        other => panic!("{other}"),
    });
    let from: std::collections::BTreeSet<String> = from.collect();
    assert_eq!(from.len(), before - 1);
    assert_eq!(sure(&parted), 1);
    let others: Vec<usize> = (0..parted.model.edition.statements.len())
        .map(|s| &parted.model.edition[StatementIx(s)].witnesses)
        .map(|all| all.iter().filter(|w| w.sure).count())
        .collect();
    assert!(
        others.contains(&(before - 1)),
        "the others stay joined: {others:?}"
    );
    assert_eq!(sure(&after(shared, "cou")), before);
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
fn a_perhaps_is_accepted_as_a_join_and_refused_as_that_pair_alone() {
    let quotation = "radio-kestrel:q2".to_string();
    let with = "ostrel-courier:q1".to_string();
    let join = Correction::Join {
        quotation: quotation.clone(),
        with: with.clone(),
    };
    // With each of the printings there, so that it holds where one of them is gone.
    let other = Correction::Join {
        quotation: quotation.clone(),
        with: "valley-dispatch:q2".into(),
    };
    let joins = [join, other];
    assert_eq!(answered("Djy"), joins);
    assert_eq!(answered("Djcy"), joins);
    let apart = Correction::Apart {
        quotation,
        from: with,
    };
    assert_eq!(answered("Djn"), std::slice::from_ref(&apart));
    assert_eq!(answered("Djcn"), [apart]);
    assert!(answered("Djyu").is_empty());
    assert!(matches!(
        &answered("Djcj<down><enter>")[..],
        [Correction::Join { .. }, ..]
    ));
}

#[test]
fn a_printing_with_a_question_mark_is_decided_where_its_statement_is_shown() {
    let quotation = "radio-kestrel:q2".to_string();
    let with = "ostrel-courier:q1".to_string();
    for place in ["", "<enter>", "s"] {
        let join = Correction::Join {
            quotation: quotation.clone(),
            with: with.clone(),
        };
        assert_eq!(answered(&format!("{place}+"))[0], join, "{place}");
        let apart = Correction::Apart {
            quotation: quotation.clone(),
            from: with.clone(),
        };
        assert_eq!(answered(&format!("{place}-")), [apart], "{place}");
    }
    // The other statement of the day has no printing with a question mark.
    assert!(answered("j+-").is_empty());
}

/// Two outlets that print the same words, and two that print them in other words.
fn reworded() -> Corpus {
    let said = "“The old quay has served this town for ninety years and it can serve no longer,” Ada Lind said on Thursday.";
    let retold = "“For ninety years our town was served by the old quay, which no longer can serve,” Ada Lind said on Thursday.";
    let articles = [
        ("post", said),
        ("ledger", said),
        ("tidings", retold),
        ("coast", retold),
    ];
    let lines = articles.map(|(id, text)| {
        let line = serde_json::json!({"id": id, "outlet": id, "date": "2031-05-02", "text": text});
        line.to_string()
    });
    corpus::from_reader(lines.join("\n").as_bytes())
}

#[test]
fn one_printing_with_a_question_mark_is_refused_alone_and_sure_ones_stay_sure() {
    let printed_in = |edition: &Edition, id: &str| {
        let article = edition.article(id).unwrap();
        let quotation = edition.quotations_of(article).next().unwrap();
        (edition[quotation].statement, edition.outlet_of(article))
    };
    let first = |edition: &Edition| printed_in(edition, "post").0;
    let mut refused = Vec::new();
    for keys in ["-", "l-", "ll-", "lll-"] {
        let app = after_on(reworded, first, keys);
        let Some([Correction::Apart { quotation, .. }]) = made(&app).first_chunk().cloned() else {
            panic!("{keys}: {:?}", made(&app));
        };
        if made(&app).len() > 1 {
            continue; // Where the outlet in sight has none with a "?", all are refused.
        }
        let gone = quotation.split(':').next().unwrap().to_string();
        let edition = &app.model.edition;
        let row = first(edition);
        assert_eq!(edition.row_of(row), row, "{keys}");
        for id in ["post", "ledger"] {
            let presence = edition.presence(row, printed_in(edition, id).1);
            assert!(
                matches!(presence, Presence::Printed { sure: true, .. }),
                "{keys}: {id}"
            );
        }
        let presence = edition.presence(row, printed_in(edition, &gone).1);
        assert!(
            !matches!(presence, Presence::Printed { .. }),
            "{keys}: {presence:?}"
        );
        let pair = ["tidings", "coast"].map(|id| printed_in(edition, id).0);
        assert_eq!(pair[0], pair[1], "{keys}");
        assert_eq!(edition.row_of(pair[0]), pair[0], "{keys}");
        refused.push(gone);
    }
    refused.sort();
    refused.dedup();
    assert_eq!(refused, ["coast", "tidings"]);
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

/// Three outlets that each print the words in others.
fn retold() -> Corpus {
    let articles = [
        (
            "post",
            "“The board has cheated every pilot of this island and we will never pardon it for that,” Ada Lind said on Thursday.",
        ),
        (
            "tidings",
            "“Every pilot on this island was cheated by the board, and none of us is ever going to pardon it,” Ada Lind said on Thursday.",
        ),
        (
            "coast",
            "“The board cheated all of the pilots of the island; we won’t pardon it for this,” Ada Lind said on Thursday.",
        ),
    ];
    let lines = articles.map(|(id, text)| {
        let line = serde_json::json!({"id": id, "outlet": id, "date": "2031-05-02", "text": text});
        line.to_string()
    });
    corpus::from_reader(lines.join("\n").as_bytes())
}

#[test]
fn what_is_refused_once_leaves_the_row_though_the_others_are_perhaps_the_same() {
    let of = |edition: &Edition, id: &str| {
        let article = edition.article(id).unwrap();
        let quotation = edition.quotations_of(article).next().unwrap();
        (edition[quotation].statement, edition.outlet_of(article))
    };
    let first = |edition: &Edition| of(edition, "post").0;
    let before = after_on(retold, first, "");
    let after = after_on(retold, first, "l-");
    let (before, edition) = (&before.model.edition, &after.model.edition);
    assert_eq!(before.rows(), 1);
    let row = edition.row_of(first(edition));
    assert_eq!(row, first(edition), "the row is still its own");
    assert_eq!(edition.heading(row), before.heading(first(before)));
    let presence = |id: &str| edition.presence(row, of(edition, id).1);
    assert_eq!(presence("tidings"), Presence::Parted);
    assert!(matches!(
        presence("coast"),
        Presence::Printed { sure: false, .. }
    ));
    let (gone, outlet) = of(edition, "tidings");
    assert_eq!(edition.row_of(gone), gone);
    assert!(matches!(
        edition.presence(gone, outlet),
        Presence::Printed { sure: true, .. }
    ));
    for id in ["post", "coast"] {
        assert_eq!(
            edition.presence(gone, of(edition, id).1),
            Presence::Parted,
            "{id}"
        );
    }
}

#[test]
fn whom_another_printing_or_the_article_names_is_offered_as_the_speaker() {
    fn told() -> Corpus {
        let articles = [
            (
                "post",
                "Harbour master Ole Brand came late. “The pier stands firm and will stand for a hundred years,” Ada Lind said on Thursday.",
            ),
            (
                "coast",
                "“The pier stands firm and will stand for a hundred years,” Governor Moe Reddig said on Thursday.",
            ),
        ];
        let lines = articles.map(|(id, text)| {
            serde_json::json!({"id": id, "outlet": id, "date": "2031-05-02", "text": text})
                .to_string()
        });
        corpus::from_reader(lines.join("\n").as_bytes())
    }
    let first = |_: &Edition| StatementIx(0);
    for (letters, name) in [("Redd", "Moe Reddig"), ("Bra", "Ole Brand")] {
        let app = after_on(told, first, &format!("cs{letters}<enter>"));
        let set = made(&app)
            .into_iter()
            .find_map(|correction| match correction {
                Correction::Speaker { name, .. } | Correction::StatementSpeaker { name, .. } => {
                    Some(name)
                }
                _ => None,
            });
        assert_eq!(set.as_deref(), Some(name));
    }
}

#[test]
fn a_doubt_is_accepted_or_refused_and_leaves_the_list() {
    let all = after(doubted, "D").model.index.doubts.len();
    assert!(all > 0);
    for key in ["y", "n<esc>"] {
        let app = after(doubted, &format!("D{key}"));
        let left = app.model.index.doubts.len();
        assert!(left < all || key != "y", "{key}: {left} of {all}");
    }
    let emptied = after(doubted, &format!("D{}", "y".repeat(4 * all)));
    assert_eq!(emptied.model.index.doubts.len(), 0);
    let back = after(doubted, "Dyu");
    assert_eq!(back.model.index.doubts.len(), all);
}

#[test]
fn what_is_right_as_found_is_doubted_no_more() {
    let doubted = |edition: &Edition| {
        let unsure = |q: &&crate::edition::PlacedQuotation| !q.quotation.doubts.is_empty();
        edition.quotations.iter().find(unsure).unwrap().statement
    };
    let doubts = |app: &App| -> usize {
        let all = app.model.edition.quotations.iter();
        all.map(|q| q.quotation.doubts.len()).sum()
    };
    let before = after(doubted, "D");
    for keys in ["Dr", "Dcr", "D<enter>cr"] {
        let app = after(doubted, keys);
        assert!(
            matches!(made(&app)[..], [Correction::Right { .. }]),
            "{keys}"
        );
        assert!(doubts(&app) < doubts(&before), "{keys}");
        let undone = after(doubted, &format!("{keys}u"));
        assert_eq!(doubts(&undone), doubts(&before), "{keys}");
    }
    // Where nothing but a perhaps is open, there is nothing to be right.
    let mut app = after(doubted, "");
    app.build = Arc::new(|_| Err(RebuildError::Other("not built".into())));
    let open = Box::new(|_: &Watch, _: &Parts| (fixture::edition(), Notebook::in_memory()));
    replay::screen(&mut app, open, keys::parse("Djr").unwrap());
    assert!(made(&app).is_empty());
    let said = &app.model.notice.as_ref().unwrap().text;
    assert!(said.contains("y or n"), "{said}");
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

/// The words of the first printing of the selected statement.
fn printed(app: &App) -> String {
    let selection = app.model.location.selection;
    let edition = &app.model.edition;
    let witness = edition.witness_of(selection.statement.unwrap(), selection.outlet);
    edition.quoted(witness.unwrap().quotations[0])
}

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
fn what_was_changed_of_an_article_is_said_with_its_article_and_what_stood_there() {
    let said = |keys: &str| after(shared, keys).model.notice.unwrap().text;
    let edition = Edition::build(fixture::corpus(), &[]);
    let app = after(shared, "");
    let selection = app.model.location.selection;
    let witness = edition.witness_of(selection.statement.unwrap(), selection.outlet);
    let article = &edition[witness.unwrap().article];
    let headline = article.headline().unwrap();
    let outlet = &article.outlet.as_ref().unwrap().value;
    let siglum = &article.siglum;
    assert_eq!(
        said("cpEvening Bugle<up><enter>"),
        format!(
            "corrected: the outlet of {siglum} “{headline}”: {outlet} → Evening Bugle; u takes it back"
        )
    );
    let mended = said("ch, once more<enter>");
    assert!(
        mended.contains(&format!(
            "the headline of {siglum}: {headline} → {headline}, once more"
        )),
        "{mended}"
    );
    let day = said("cw2031-05-04<enter>");
    assert!(day.contains(" → 4 May 2031; u takes"), "{day}");
}

#[test]
fn a_day_after_the_printing_is_told_before_it_is_taken() {
    let shown = |keys: &str| replay::text(&replay::drawn(&after(shared, keys)));
    let told = "came out on ";
    assert!(shown("cd2031-06-30").contains(told));
    assert!(!shown("cd2031-04-30").contains(told));
    assert!(shown("cw2031-04-01").contains(told));
    assert!(!shown("cw2031-06-30").contains(told));
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

#[test]
fn who_comes_back_behind_a_correction_is_on_the_same_words() {
    use super::event::Event;
    use super::session_state::SessionState;
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

/// Two articles of one outlet, and another outlet's, all with the same words.
fn of_two_outlets() -> Corpus {
    let said = "“Nobody loses a berth, and no boat pays for the works,” Moe Lund told the council on Monday.";
    let articles = [
        ("one", "Quay News"),
        ("two", "Quay News"),
        ("three", "Lamp Post"),
    ];
    let lines = articles.map(|(id, outlet)| {
        let day = "2031-05-06";
        serde_json::json!({"id": id, "outlet": outlet, "date": day, "text": said}).to_string()
    });
    corpus::from_reader(lines.join("\n").as_bytes())
}

#[test]
fn an_outlet_is_set_for_one_article_or_for_all_of_it_and_what_stays_is_said() {
    let set = |keys: &str| {
        let app = after_on(of_two_outlets, shared, keys);
        let outlets = app.model.edition.articles.iter();
        let named = outlets.filter(|a| a.outlet_name() == "Evening Bugle");
        (named.count(), app.model.notice.unwrap().text)
    };
    let (one, said) = set("cpEvening Bugle<up><enter>");
    assert_eq!(one, 1);
    assert!(
        said.contains("; 1 other article of that outlet stays as before"),
        "{said}"
    );
    let (all, said) = set("cPEvening Bugle<up><enter>");
    assert_eq!(all, 2);
    assert!(said.contains("; so for 1 other article"), "{said}");
    let (none, _) = set("cPEvening Bugle<up><enter>u");
    assert_eq!(none, 0);
}
