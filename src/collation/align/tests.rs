//! What the table must be, on sentences of our own and on generated ones.

use crate::collation::collate::Collation;
use crate::collation::collate::collate;
use crate::collation::table::Cell;
use crate::collation::witness::WitnessText;
use proptest::prelude::*;

fn witness(siglum: &str, text: &str) -> WitnessText {
    WitnessText::new(siglum, text.split('|').map(str::to_string).collect())
}

fn table(texts: &[&str]) -> Collation {
    let sigla = ["A", "B", "C", "D", "E"];
    let witnesses: Vec<_> = sigla
        .iter()
        .zip(texts)
        .map(|(s, t)| witness(s, t))
        .collect();
    collate(&witnesses)
}

/// A row as a line: "─" omission, "…" cut, blank lacuna.
fn line(collation: &Collation, row: usize) -> String {
    let row = &collation.rows[row];
    let cell = |c: usize| match &row.cells[c] {
        Cell::Reading(_) => row.text(c),
        Cell::Omission => "─".to_string(),
        Cell::Cut => "…".to_string(),
        Cell::Lacuna => String::new(),
    };
    (0..row.cells.len()).map(cell).collect::<Vec<_>>().join("|")
}

fn lines(texts: &[&str]) -> Vec<String> {
    let collation = table(texts);
    (0..texts.len()).map(|n| line(&collation, n)).collect()
}

#[test]
fn words_weigh_more_than_the_commas_between_them() {
    let got = lines(&[
        "a damp, cold, windy harbour",
        "a damp, stormy, cold harbour",
    ]);
    assert_eq!(got[0], "a|damp|,|─|─|cold|,|windy|harbour");
    assert_eq!(got[1], "a|damp|,|stormy|,|cold|─|─|harbour");
}

#[test]
fn a_contraction_shares_one_column_with_its_two_words() {
    let got = lines(&["we don't yet know", "we do not yet know", "we know"]);
    assert_eq!(
        got,
        ["we|don't|yet|know", "we|do not|yet|know", "we|─|─|know"]
    );
}

#[test]
fn a_piece_that_agrees_with_nothing_replaces_nothing() {
    let alone = "glad to show the keeper round";
    let speech = "Hear this first: the lamp burns all night";
    let got = lines(&[speech, &format!("{alone}|the lamp burns all night")]);
    assert_eq!(got[0], "||||||Hear|this|first|:|the|lamp|burns|all|night");
    let own = "glad|to|show|the|keeper|round|";
    assert!(got[1].starts_with(own) && got[1].ends_with("|the|lamp|burns|all|night"));
    // Two outlets that print it agree with each other, and with nobody else.
    let twice = format!("{alone}|the lamp burns all night");
    let got = lines(&[speech, &twice, &twice]);
    assert_eq!(got[0], "||||||Hear|this|first|:|the|lamp|burns|all|night");
    // Between words that agree, other words replace them.
    let got = lines(&["the old lamp burns bright", "the old beacon glows bright"]);
    assert_eq!(got[0].split('|').count(), 5);
}

#[test]
fn a_compound_shares_one_column_with_its_parts() {
    let got = lines(&[
        "the cease-fire holds",
        "the ceasefire holds",
        "the cease fire holds",
    ]);
    assert_eq!(
        got,
        [
            "the|cease-fire|holds",
            "the|ceasefire|holds",
            "the|cease fire|holds"
        ]
    );
}

#[test]
fn near_words_stand_in_one_column() {
    let got = lines(&[
        "they negotiated with governor Mirovsky about ports",
        "they were negotiating with Mirovski about a port",
    ]);
    assert_eq!(
        got[0],
        "they|─|negotiated|with|governor|Mirovsky|about|─|ports"
    );
    assert_eq!(got[1], "they|were|negotiating|with|─|Mirovski|about|a|port");
}

#[test]
fn a_fragment_has_lacunae_at_its_ends_and_omissions_inside() {
    let got = lines(&[
        "Today the council opened every sluice of the canal before dawn.",
        "opened sluice of the canal",
    ]);
    assert_eq!(got[1], "|||opened|─|sluice|of|the|canal|||");
}

#[test]
fn between_two_pieces_lies_a_lacuna() {
    let got = lines(&[
        "The ferry leaves at dawn, whatever the weather, and nobody will stop it.",
        "The ferry leaves at dawn|nobody will stop it.",
    ]);
    assert_eq!(
        got[1],
        "The|ferry|leaves|at|dawn|||||||nobody|will|stop|it|."
    );
}

#[test]
fn a_marked_cut_is_neither_omission_nor_lacuna() {
    for sign in ["…", "...", "[…]", "[ . . . ]"] {
        let short = format!("The ferry leaves {sign} and nobody stops it.");
        let got = lines(&[
            "The ferry leaves at dawn in rain and nobody stops it.",
            &short,
        ]);
        assert_eq!(
            got[1],
            format!("The|ferry|leaves|{sign}|…|…|…|and|nobody|stops|it|.")
        );
    }
}

#[test]
fn a_short_end_in_other_words_is_no_lacuna() {
    let got = lines(&["we look for possible discussions", "we look for talks"]);
    assert_eq!(got[1], "we|look|for|talks|─");
}

#[test]
fn letters_in_brackets_do_not_part_a_word() {
    let got = lines(&["[T]he mayor [Ms. Odell] stayed", "the mayor stayed"]);
    assert_eq!(got[0], "[T]he|mayor|[|Ms.|Odell|]|stayed");
    assert_eq!(got[1], "the|mayor|─|─|─|─|stayed");
}

#[test]
fn tokens_keep_their_places_in_the_pieces() {
    let text = "Él said: “don’t  go”|and … left";
    let collation = table(&[text, "don't go"]);
    let pieces: Vec<&str> = text.split('|').collect();
    for token in &collation.rows[0].tokens {
        assert_eq!(token.span.of(pieces[token.piece]), token.text);
    }
}

#[test]
fn empty_single_and_equal_witnesses_are_no_trouble() {
    assert_eq!(collate(&[]).columns(), 0);
    assert_eq!(table(&[""]).columns(), 0);
    assert_eq!(lines(&["", "one two"]), ["|", "one|two"]);
    assert_eq!(lines(&["one two"]), ["one|two"]);
    assert!(table(&["one two", "one two"]).variants().is_empty());
    assert_eq!(lines(&["green hill", "salt water rises"]).len(), 2);
}

#[test]
fn hostile_input_stays_cheap() {
    let marks = "\"' ".repeat(5_000);
    let more = "' \" ,".repeat(4_000);
    let long = "x".repeat(200_000);
    let roots: Vec<String> = (0..3_000).map(|n| format!("rootlike{n}")).collect();
    for texts in [
        [marks.as_str(), more.as_str()],
        [long.as_str(), "x y"],
        [&roots.join(" "), &more],
        [&"the ".repeat(6_000), &"a the ".repeat(4_000)],
    ] {
        let collation = table(&texts);
        assert_eq!(collation.rows.len(), 2);
        check(&collation, &texts.map(|t| witness("", t)));
    }
}

#[test]
fn long_texts_are_cut_at_fixed_points() {
    let words: Vec<String> = (0..2_000).map(|n| format!("w{}", n * n % 701)).collect();
    let mut other = words.clone();
    other.remove(900);
    other.insert(300, "quite".to_string());
    let collation = table(&[&words.join(" "), &other.join(" ")]);
    assert_eq!(collation.columns(), 2_001);
    assert_eq!(collation.variants().len(), 2);
}

/// Each row gives back its witness, token for token and place for place.
fn check(collation: &Collation, witnesses: &[WitnessText]) {
    for (row, witness) in collation.rows.iter().zip(witnesses) {
        let mut next = 0;
        for cell in &row.cells {
            if let Cell::Reading(range) = cell {
                assert_eq!(range.start, next);
                assert!(range.end > range.start);
                next = range.end;
            }
        }
        assert_eq!(next, row.tokens.len());
        for (n, piece) in witness.pieces.iter().enumerate() {
            let tokens = row.tokens.iter().filter(|t| t.piece == n);
            let printed: String = tokens.flat_map(|t| t.text.split_whitespace()).collect();
            assert_eq!(printed, piece.split_whitespace().collect::<String>());
        }
        assert_eq!(row.cells.len(), collation.columns());
    }
}

/// A piece of invented speech: few words, so that they repeat and cross.
fn piece() -> impl Strategy<Value = String> {
    let words = [
        "the",
        "harbour",
        "harbor",
        "doesn't",
        "does",
        "not",
        "open",
        "opened",
        "…",
        ",",
        ".",
        "we",
        "ceasefire",
        "cease-fire",
        "cease",
        "fire",
        "50",
        "fifty",
        "“",
        "[so]",
        "Odell",
        "very",
    ];
    prop::collection::vec(prop::sample::select(words.to_vec()), 0..14).prop_map(|w| w.join(" "))
}

fn witnesses() -> impl Strategy<Value = Vec<WitnessText>> {
    let one = prop::collection::vec(piece(), 1..3);
    prop::collection::vec(one, 1..6).prop_map(|texts| {
        let named = texts.into_iter().enumerate();
        named
            .map(|(n, pieces)| WitnessText::new(format!("W{n}"), pieces))
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_row_gives_back_its_witness(witnesses in witnesses()) {
        check(&collate(&witnesses), &witnesses);
    }

    #[test]
    fn the_order_of_the_witnesses_does_not_matter(
        (witnesses, shuffled) in witnesses().prop_flat_map(|w| (Just(w.clone()), Just(w).prop_shuffle()))
    ) {
        let (one, other) = (collate(&witnesses), collate(&shuffled));
        for row in &one.rows {
            let same = other.rows.iter().find(|r| r.siglum == row.siglum);
            prop_assert_eq!(Some(row), same);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn nor_do_the_differences_depend_on_it(
        (witnesses, shuffled) in witnesses().prop_flat_map(|w| (Just(w.clone()), Just(w).prop_shuffle()))
    ) {
        let places = |witnesses: &[WitnessText]| -> Vec<_> {
            let variants = collate(witnesses).variants().into_iter();
            variants.map(|v| (v.columns.clone(), v.label(), v.weighty, v.rests_on)).collect()
        };
        prop_assert_eq!(places(&witnesses), places(&shuffled));
    }
}

proptest! {
    #[test]
    fn any_text_at_all_is_collated(a in ".{0,60}", b in ".{0,60}") {
        let witnesses = [WitnessText::new("A", vec![a]), WitnessText::new("B", vec![b])];
        check(&collate(&witnesses), &witnesses);
    }
}
