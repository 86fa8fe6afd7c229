//! What an editor put in brackets, in one printing or in both.

use super::{only, table};

/// The readings of all differences of two printings, sorted.
fn readings(texts: [&str; 2]) -> Vec<String> {
    let variants = table(&texts).variants();
    let readings = variants.into_iter().flat_map(|variant| variant.readings);
    let mut all: Vec<String> = readings.map(|reading| reading.text).collect();
    all.retain(|text| !text.is_empty());
    all.sort_unstable();
    all
}

#[test]
fn brackets_are_shown_whole() {
    for (one, other, told) in [
        (
            "[The weir] will open in May.",
            "It will open in May.",
            vec!["It", "[The weir]"],
        ),
        (
            "[The old weir] will open in May.",
            "The new weir will open in May.",
            vec!["The new weir", "[The old weir]"],
        ),
        ("[We] will open it.", "we will open it.", vec!["[We]", "we"]),
        (
            "They [the crews] know the weir.",
            "The crews know the weir.",
            vec!["The crews", "They", "[the crews]"],
        ),
        (
            "She saw [Mayor Odell] there.",
            "She saw [the mayor] there.",
            vec!["[Mayor Odell]", "[the mayor]"],
        ),
    ] {
        assert_eq!(readings([one, other]), told);
        assert_eq!(readings([other, one]), told);
    }
}

#[test]
fn what_a_bracket_turns_keeps_its_weight() {
    let found = only(&["[The old weir] will open.", "The new weir will open."]);
    assert!(found.weighty);
    let mut rests_on = found.rests_on;
    rests_on.sort_unstable();
    assert_eq!(rests_on, ["new", "old"]);
}

#[test]
fn what_stands_behind_a_bracket_does_not_make_it_differ() {
    let told = readings([
        "We will close the [north pier](the old one of stone) this year.",
        "We will close the north pier this year.",
    ]);
    assert!(told.iter().all(|text| !text.contains("north")), "{told:?}");
}

#[test]
fn what_differs_in_a_long_bracket_is_told_alone() {
    let found = only(&[
        "We know [as the crews of both towns told us last week] that it holds.",
        "We know [as the crews of both towns told us last year] that it holds.",
    ]);
    assert_eq!(found.readings.len(), 2);
    assert!(
        found
            .readings
            .iter()
            .all(|r| ["week", "year"].contains(&r.text.as_str()))
    );
}
