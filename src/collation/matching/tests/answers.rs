//! Answers of one record that are alike.

use super::*;

/// The groups of a record's answers (the first article), and of what outlets print, one each.
fn groups(record: &[&str], outlets: &[&str]) -> Vec<Group> {
    let printing = |article, text, record| Printing {
        article,
        outlet: ["record", "one", "two", "three"][article],
        kind: Kind::Direct,
        stance: Stance::Says,
        record,
        speaker: Some("Ada Okoro"),
        doubtful_speaker: false,
        published: Some(date(2031, 5, 2)),
        said_on: None,
        text,
    };
    let answers = record.iter().map(|text| printing(0, *text, true));
    let printed = outlets.iter().zip(1..);
    let printed = printed.map(|(text, article)| printing(article, *text, false));
    let printings: Vec<Printing<'_>> = answers.chain(printed).collect();
    let texts: Vec<&str> = (0..=outlets.len()).map(|_| NARRATION).collect();
    join(&printings, &texts)
}

fn sure_and_perhaps(record: &[&str], outlets: &[&str]) -> Vec<(Vec<usize>, Vec<usize>)> {
    let groups = groups(record, outlets).into_iter();
    groups.map(|group| (group.sure, group.perhaps)).collect()
}

const WINTER: &str =
    "We will run the ferry in winter as long as the board pays for the fuel and the crew.";
const SUMMER: &str =
    "We will run the ferry in summer as long as the board pays for the fuel and the pilot.";

#[test]
fn each_outlet_prints_the_answer_that_it_fits_best() {
    let outlets = [
        "We will run the ferry in summer as long as the board pays for the fuel",
        "We will run the ferry in winter as long as the board pays for the fuel",
    ];
    assert_eq!(
        sure_and_perhaps(&[WINTER, SUMMER], &outlets),
        [(vec![0, 3], vec![]), (vec![1, 2], vec![])]
    );
}

#[test]
fn a_run_that_splices_two_sentences_of_a_turn_prints_both() {
    let turn = [
        "I will not sell the boats if the board pays its part of the bill.",
        "I tell you so as a neighbour of the pilots.",
        "The timber is not there this year.",
    ];
    let spliced = "I will not sell the boats. The timber is not there this year";
    assert_eq!(sure_and_perhaps(&turn, &[spliced])[0].0, [0, 2, 3]);
    // The words of the first sentence are not just so in the record.
    let reworded = "I shall hardly let go of a boat. The timber is not there this year";
    assert_eq!(sure_and_perhaps(&turn, &[reworded])[0].0, [0]);
}

#[test]
fn words_that_fit_two_answers_are_perhaps_either() {
    let cut = "We will run the ferry … as long as the board pays for the fuel";
    let found = groups(&[WINTER, SUMMER], &[cut]);
    let sure: Vec<&[usize]> = found.iter().map(|group| group.sure.as_slice()).collect();
    assert_eq!(sure, [[0], [1], [2]]);
    assert_eq!(found[0].perhaps, [2]);
    assert_eq!(found[1].perhaps, [2]);
    // What another outlet surely prints makes it no surer.
    let found = groups(
        &[WINTER, SUMMER],
        &[
            cut,
            "We will run the ferry in summer as long as the board pays for the fuel",
        ],
    );
    let of_cut = found.iter().find(|group| group.sure.contains(&2));
    assert_eq!(of_cut.map(|group| group.sure.len()), Some(1));
}

#[test]
fn who_prints_two_answers_as_one_run_joins_them() {
    let run = format!("{WINTER} The breakwater was built by prisoners and nobody paid them.");
    let other = "The breakwater was built by prisoners and nobody paid them.";
    let found = groups(&[WINTER, other], &[&run]);
    assert_eq!(found.len(), 1);
}

#[test]
fn what_a_record_has_twice_in_the_same_words_is_one() {
    let found = groups(&[WINTER, WINTER], &[WINTER]);
    assert_eq!(found.len(), 1);
}

#[test]
fn who_prints_two_answers_in_one_run_prints_each_in_its_own_part() {
    let fuel = "Nobody on this board has ever promised that the fuel would be paid for.";
    let cut = format!("Nobody … promised that the fuel would be paid for. {SUMMER}");
    let found = groups(&[fuel, SUMMER], &[&cut, fuel, SUMMER]);
    let sure: Vec<&[usize]> = found.iter().map(|group| group.sure.as_slice()).collect();
    assert_eq!(sure, [[0, 1, 2, 3, 4]]);
}
