//! What the machine was unsure of, decided: joined, parted, refused, right as it was found.

use super::*;

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
fn a_printing_with_a_question_mark_is_refused_with_all_that_surely_print_the_same() {
    let printed_in = |edition: &Edition, id: &str| {
        let article = edition.article(id).unwrap();
        let quotation = edition.quotations_of(article).next().unwrap();
        (edition[quotation].statement, edition.outlet_of(article))
    };
    let first = |edition: &Edition| printed_in(edition, "post").0;
    for keys in ["-", "l-", "ll-", "lll-"] {
        let app = after_on(reworded, first, keys);
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
        let pair = ["tidings", "coast"].map(|id| printed_in(edition, id));
        for (_, outlet) in pair {
            assert_eq!(edition.presence(row, outlet), Presence::Parted, "{keys}");
        }
        assert_eq!(pair[0].0, pair[1].0, "{keys}");
        assert_eq!(edition.row_of(pair[0].0), pair[0].0, "{keys}");
    }
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
